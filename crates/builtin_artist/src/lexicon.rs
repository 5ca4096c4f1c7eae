//! The words the artist knows, and what each of them means to a picture.

use std::collections::HashMap;

use super::colour::Colour;
use super::scene::{Emotion, Role, Season, Setting, TimeOfDay, Weather};
use super::things::{self, ThingSpec};

/// What hangs in the sky.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SkyMark {
    Sun,
    Moon,
    Stars,
    ShootingStar,
    Clouds,
}

/// Features of the land that are not settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LandMark {
    Flowers,
    Path,
}

/// What a word means.
#[derive(Clone, Copy, Debug)]
pub enum Meaning {
    Setting(Setting),
    Time(TimeOfDay),
    Weather(Weather),
    Season(Season),
    Emotion(Emotion),
    Thing(&'static ThingSpec),
    Person(Role),
    /// Somebody grown up whose trade is told: a woman or a man.
    Adult,
    /// Two or more children of unsaid kind.
    Children,
    /// Somebody of whom only this is said.
    Somebody,
    Sky(SkyMark),
    Land(LandMark),
    Colour(Colour),
    Number(usize),
    /// The next thing is not there.
    Without,
}

const SETTINGS: &[(Setting, &str)] = &[
    (Setting::Meadow, "meadow field grassland prairie hill hilltop hillside valley countryside park lawn picnic"),
    (Setting::Forest, "forest woods woodland grove glade clearing thicket"),
    (Setting::Lake, "lake pond lagoon lakeside lakeshore"),
    (Setting::River, "river stream creek brook waterfall riverbank canal"),
    (Setting::Sea, "sea ocean harbour harbor bay seas pier jetty quay"),
    (Setting::Beach, "beach shore seaside coast seashore"),
    (Setting::Island, "island isle"),
    (Setting::Mountains, "mountain peak cliff summit alps mountaintop canyon volcano"),
    (Setting::Castle, "castle palace kingdom fortress"),
    (Setting::Village, "village town hamlet marketplace market"),
    (Setting::City, "city street downtown skyscraper rooftop metropolis alley"),
    (Setting::Garden, "garden backyard orchard greenhouse yard"),
    (Setting::Farm, "farm barnyard cornfield farmyard ranch"),
    (Setting::Desert, "desert dune oasis sahara"),
    (Setting::Snow, "arctic tundra glacier iceberg snowfield antarctica"),
    (Setting::Jungle, "jungle rainforest tropics"),
    (Setting::Space, "space galaxy planet universe cosmos orbit mars asteroid"),
    (Setting::Cave, "cave cavern tunnel grotto underground dungeon mine"),
    (Setting::Underwater, "underwater seabed"),
    (Setting::Bedroom, "bedroom bed nursery attic room pillow blanket"),
    (Setting::Classroom, "classroom school blackboard lesson"),
    (Setting::Kitchen, "kitchen bakery stove"),
    (Setting::Library, "library bookshop bookshelf fireside"),
];

const PHRASES: &[(&str, Meaning)] = &[
    ("north pole", Meaning::Setting(Setting::Snow)),
    ("outer space", Meaning::Setting(Setting::Space)),
    ("above the clouds", Meaning::Setting(Setting::Sky)),
    ("among the clouds", Meaning::Setting(Setting::Sky)),
    ("through the clouds", Meaning::Setting(Setting::Sky)),
    ("in the clouds", Meaning::Setting(Setting::Sky)),
    ("cloud kingdom", Meaning::Setting(Setting::Sky)),
    ("under the sea", Meaning::Setting(Setting::Underwater)),
    ("under the water", Meaning::Setting(Setting::Underwater)),
    ("beneath the waves", Meaning::Setting(Setting::Underwater)),
    ("bottom of the sea", Meaning::Setting(Setting::Underwater)),
    ("coral reef", Meaning::Setting(Setting::Underwater)),
    ("ocean floor", Meaning::Setting(Setting::Underwater)),
    ("living room", Meaning::Setting(Setting::Library)),
    ("night sky", Meaning::Time(TimeOfDay::Night)),
    ("golden hour", Meaning::Time(TimeOfDay::Dusk)),
    ("shooting star", Meaning::Sky(SkyMark::ShootingStar)),
    ("falling star", Meaning::Sky(SkyMark::ShootingStar)),
    ("in love", Meaning::Emotion(Emotion::Loving)),
    ("old man", Meaning::Person(Role::Grandfather)),
    ("old woman", Meaning::Person(Role::Grandmother)),
    ("little girl", Meaning::Person(Role::Girl)),
    ("little boy", Meaning::Person(Role::Boy)),
    ("young man", Meaning::Person(Role::Man)),
    ("young woman", Meaning::Person(Role::Woman)),
];

const TIMES: &[(TimeOfDay, &str)] = &[
    (TimeOfDay::Dawn, "dawn sunrise daybreak morning"),
    (TimeOfDay::Day, "day noon midday afternoon daytime daylight"),
    (TimeOfDay::Dusk, "dusk sunset twilight evening nightfall"),
    (TimeOfDay::Night, "night midnight moonlight moonlit starlight starlit bedtime nighttime"),
];

const WEATHERS: &[(Weather, &str)] = &[
    (Weather::Clear, "sunny sunshine sunlit"),
    (Weather::Cloudy, "cloudy overcast grey-skied"),
    (Weather::Rain, "rain rainy raining drizzle rainstorm puddle"),
    (Weather::Snow, "snow snowy snowing snowfall blizzard snowflake snowstorm"),
    (Weather::Storm, "storm stormy thunder thunderstorm lightning tempest"),
    (Weather::Fog, "fog foggy mist misty haze hazy"),
    (Weather::Windy, "wind windy breeze breezy gust"),
    (Weather::Rainbow, "rainbow"),
];

const SEASONS: &[(Season, &str)] = &[
    (Season::Spring, "spring springtime blossom blossoming"),
    (Season::Summer, "summer summertime"),
    (Season::Autumn, "autumn autumnal october"),
    (Season::Winter, "winter wintry frozen icy frosty christmas"),
];

const EMOTIONS: &[(Emotion, &str)] = &[
    (
        Emotion::Happy,
        "happy joyful joy cheerful glad delighted merry smiling smile laughing laugh playful playing pleased content fun",
    ),
    (
        Emotion::Excited,
        "excited thrilled eager adventurous energetic ecstatic exhilarated triumphant celebrating cheering excitement triumph",
    ),
    (
        Emotion::Sad,
        "sad unhappy crying tearful lonely heartbroken sorrowful gloomy melancholy disappointed grief sadness weeping mournful",
    ),
    (Emotion::Scared, "scared afraid frightened fearful terrified fear fearing panicked trembling horror"),
    (Emotion::Angry, "angry furious mad cross annoyed grumpy rage frustrated anger"),
    (Emotion::Surprised, "surprised astonished amazed shocked startled awe awestruck wonder surprise wondering"),
    (
        Emotion::Curious,
        "curious curiosity interested inquisitive puzzled thoughtful exploring discovering pondering mysterious",
    ),
    (Emotion::Calm, "calm peaceful serene relaxed quiet tranquil gentle neutral hopeful patient dreamy nostalgic"),
    (Emotion::Sleepy, "sleepy tired asleep sleeping sleep yawning drowsy exhausted dreaming"),
    (Emotion::Proud, "proud brave confident determined heroic bold courageous courage victorious fearless pride"),
    (Emotion::Loving, "loving love affectionate tender grateful hugging hug caring thankful warm romantic"),
    (Emotion::Worried, "worried nervous anxious uneasy concerned unsure shy embarrassed guilty confused lost"),
];

const PEOPLE: &[(Role, &str)] = &[
    (Role::Child, "child kid toddler baby youngster grandchild pupil orphan sibling twin"),
    (Role::Boy, "boy brother son schoolboy lad grandson nephew"),
    (Role::Girl, "girl sister daughter schoolgirl lass granddaughter niece"),
    (
        Role::Man,
        "man father dad daddy papa uncle fisherman husband gentleman businessman monk cowboy waiter mr sir duke ferryman messer",
    ),
    (
        Role::Woman,
        "woman mother mum mom mommy mummy mama aunt wife lady mrs miss fisherwoman businesswoman nun waitress actress duchess madonna madam",
    ),
    (Role::Grandfather, "grandfather grandpa granddad"),
    (Role::Grandmother, "grandmother grandma granny nana"),
    (Role::Knight, "knight warrior samurai viking"),
    (Role::Wizard, "wizard sorcerer magician mage gnome dwarf genie"),
    (Role::Witch, "witch sorceress enchantress"),
    (Role::Princess, "princess"),
    (Role::Prince, "prince"),
    (Role::Queen, "queen empress"),
    (Role::King, "king emperor"),
    (Role::Pirate, "pirate buccaneer"),
    (Role::Fairy, "fairy pixie elf sprite"),
    (Role::Astronaut, "astronaut cosmonaut spaceman"),
];

/// Trades that women and men follow.
const TRADES: &str = "adult grown-up teacher nurse doctor scientist farmer sailor captain detective baker blacksmith gardener inventor \
                      musician painter artist archer chef librarian soldier engineer shepherd merchant writer poet dancer singer \
                      clockmaker carpenter potter weaver archaeologist firefighter superhero athlete mechanic photographer journalist \
                      lawyer nomad scribe astronomer printer professor peddler";

const COLOURS: &[(u32, &str)] = &[
    (0xdd3b35, "red scarlet crimson ruby"),
    (0x3f78d8, "blue sapphire azure"),
    (0x4fa552, "green emerald"),
    (0xf6cf3c, "yellow"),
    (0xf08a34, "orange ginger"),
    (0x8a56c8, "purple violet"),
    (0xf488b4, "pink rosy"),
    (0x34323c, "black dark"),
    (0xf8f5ef, "white snow-white"),
    (0x8a5a38, "brown chestnut"),
    (0x9aa0a8, "grey gray"),
    (0xf0c040, "golden gold blond blonde"),
    (0xc6ced8, "silver silvery"),
    (0x38b8b4, "turquoise teal aqua cyan"),
    (0x2a3f78, "navy indigo"),
    (0xb8a0e0, "lavender lilac"),
    (0xf3e4c4, "cream beige ivory"),
    (0x7e2f3c, "maroon burgundy"),
];

const NUMBERS: &[(usize, &str)] = &[
    (1, "one single"),
    (2, "two pair couple both"),
    (3, "three few several some"),
    (4, "four five six seven many dozens lots"),
];

/// Words that are also first names: a capital in mid-sentence makes them one.
const NAMES: &str = "lily rose daisy poppy robin star luna sky river forest dawn sunny autumn summer willow pearl ruby amber violet hazel misty stormy rocky bear fox wolf sage leo joy grace faith hope iris ginger storm ocean";

/// All known words and phrases.
pub struct Lexicon {
    meanings: HashMap<&'static str, Meaning>,
}

impl Lexicon {
    pub fn new() -> Self {
        let mut meanings = HashMap::new();
        for spec in things::all() {
            for word in spec.words.iter().chain([&spec.name]) {
                meanings.insert(*word, Meaning::Thing(spec));
            }
        }
        let mut add = |words: &'static str, meaning: Meaning| {
            for word in words.split(' ') {
                meanings.insert(word, meaning);
            }
        };
        SETTINGS.iter().for_each(|(setting, words)| add(words, Meaning::Setting(*setting)));
        TIMES.iter().for_each(|(time, words)| add(words, Meaning::Time(*time)));
        WEATHERS.iter().for_each(|(weather, words)| add(words, Meaning::Weather(*weather)));
        SEASONS.iter().for_each(|(season, words)| add(words, Meaning::Season(*season)));
        EMOTIONS.iter().for_each(|(emotion, words)| add(words, Meaning::Emotion(*emotion)));
        PEOPLE.iter().for_each(|(role, words)| add(words, Meaning::Person(*role)));
        COLOURS.iter().for_each(|(code, words)| add(words, Meaning::Colour(Colour::hex(*code))));
        NUMBERS.iter().for_each(|(number, words)| add(words, Meaning::Number(*number)));
        add(TRADES, Meaning::Adult);
        add("siblings twins children kids friends", Meaning::Children);
        add(
            "hero heroine character protagonist traveler traveller explorer adventurer person she he they",
            Meaning::Somebody,
        );
        add("without no not never", Meaning::Without);
        add("sun", Meaning::Sky(SkyMark::Sun));
        add("moon crescent", Meaning::Sky(SkyMark::Moon));
        add("star stars starry constellation", Meaning::Sky(SkyMark::Stars));
        add("comet meteor", Meaning::Sky(SkyMark::ShootingStar));
        add("cloud clouds", Meaning::Sky(SkyMark::Clouds));
        add("flowers wildflowers", Meaning::Land(LandMark::Flowers));
        add("path road trail lane", Meaning::Land(LandMark::Path));
        for (phrase, meaning) in PHRASES {
            meanings.insert(phrase, *meaning);
        }
        Self { meanings }
    }

    /// The meaning of a word or phrase in lower case, and whether it was a plural.
    pub fn look_up(&self, words: &str) -> Option<(Meaning, bool)> {
        if let Some(meaning) = self.meanings.get(words) {
            return Some((*meaning, false));
        }
        singulars(words)
            .iter()
            .find_map(|singular| self.meanings.get(singular.as_str()))
            .map(|meaning| (*meaning, true))
    }
}

/// Whether this word, written with a capital in mid-sentence, is somebody's name.
pub fn may_be_a_name(word: &str) -> bool {
    NAMES.split(' ').any(|name| name == word)
}

/// What a plural may be the plural of, best guess first.
fn singulars(word: &str) -> Vec<String> {
    // Verbs far more often than plurals.
    if matches!(word, "does" | "bears" | "ducks" | "bats" | "flies" | "leaves" | "rings") {
        return Vec::new();
    }
    const IRREGULAR: &[(&str, &str)] = &[
        ("wolves", "wolf"),
        ("mice", "mouse"),
        ("geese", "goose"),
        ("men", "man"),
        ("women", "woman"),
        ("cacti", "cactus"),
        ("calves", "calf"),
        ("elves", "elf"),
        ("wives", "wife"),
        ("oxen", "ox"),
        ("octopi", "octopus"),
        ("babies", "baby"),
    ];
    let (front, last) = word.rsplit_once(' ').map_or(("", word), |(front, last)| (front, last));
    let whole = |singular: &str| if front.is_empty() { singular.to_owned() } else { format!("{front} {singular}") };
    let mut found: Vec<String> =
        IRREGULAR.iter().filter(|(plural, _)| *plural == last).map(|(_, singular)| whole(singular)).collect();
    if let Some(stem) = last.strip_suffix("ies") {
        found.push(whole(&format!("{stem}y")));
    }
    if let Some(stem) = last.strip_suffix("es") {
        found.push(whole(stem));
    }
    if let Some(stem) = last.strip_suffix('s').filter(|stem| stem.len() > 2 && !stem.ends_with('s')) {
        found.push(whole(stem));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thing(words: &str) -> Option<&'static str> {
        if let Meaning::Thing(spec) = Lexicon::new().look_up(words)?.0 { Some(spec.name) } else { None }
    }

    #[test]
    fn plurals_lead_to_their_thing() {
        for (plural, name) in [
            ("boats", "boat"),
            ("butterflies", "butterfly"),
            ("wolves", "wolf"),
            ("mice", "mouse"),
            ("foxes", "fox"),
            ("treasure chests", "treasure chest"),
        ] {
            assert_eq!(thing(plural), Some(name), "{plural}");
        }
    }

    #[test]
    fn every_thing_is_found_by_its_own_name() {
        for spec in things::all().filter(|spec| !matches!(spec.name, "castle" | "school")) {
            assert_eq!(thing(spec.name), Some(spec.name));
        }
    }

    #[test]
    fn words_that_only_look_like_plurals_are_unknown() {
        for word in ["glass", "dress", "is", "his", "this"] {
            assert!(Lexicon::new().look_up(word).is_none(), "{word}");
        }
    }
}
