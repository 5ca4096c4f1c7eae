//! Where and when a stretch of text plays: place, time of day, weather and season, as its own words tell.

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_segmentation::UnicodeSegmentation;

use super::lexicon::contains;

/// What a text tells of its setting; None where it tells nothing. The values are words for a picture: `on the beach`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Setting {
    pub place: Option<&'static str>,
    pub time: Option<&'static str>,
    pub weather: Option<&'static str>,
    pub season: Option<&'static str>,
}

/// A picture's phrase, and the words that tell it.
type Entry = (&'static str, &'static str);

/// A place as a picture's prompt says it, and the words that name it.
const PLACES: &[Entry] = &[
    ("in a forest", "forest forests woods wood woodland trees grove thicket"),
    ("in a jungle", "jungle rainforest"),
    ("by a lake", "lake lakes pond lagoon lakeside"),
    ("by a river", "river rivers stream brook creek riverbank waterfall"),
    ("on the sea", "sea ocean seas waves ship sail sails deck voyage"),
    ("on a beach", "beach seashore dunes sandcastle"),
    ("on an island", "island islands isle"),
    (AT_SOME_WATER, "shore pier jetty dock"),
    ("by the harbour at the sea", "harbour harbor quay port lighthouse"),
    ("in the mountains", "mountain mountains peak cliff cliffs summit ridge glacier pass"),
    ("on a hill in a meadow", "hill hills hilltop hillside"),
    ("in a meadow", "meadow meadows field fields grass pasture clearing"),
    ("in a castle", "castle palace tower fortress throne drawbridge dungeon battlements"),
    ("in a village", "village villages cottage cottages mill market marketplace well inn"),
    (
        "in a city",
        "city town street streets station square alley rooftops rooftop skyscraper apartment shop museum workshop",
    ),
    ("in a garden", "garden gardens orchard greenhouse flowerbed hedge"),
    ("on a farm", "farm barn farmyard stable henhouse haystack"),
    ("in a desert", "desert oasis caravan pyramid pyramids"),
    ("in the snow", "snowfield igloo arctic sledge ice"),
    ("in space", "space planet planets spaceship rocket galaxy asteroid spacecraft orbit"),
    ("in the sky", "sky clouds balloon"),
    ("in a cave", "cave caves cavern tunnel mine underground"),
    ("underwater", "underwater seabed coral submarine"),
    ("in a bedroom", "bedroom bed cradle nursery pillow blanket attic"),
    ("in a classroom", "school classroom teacher lesson classmates desk"),
    ("in a kitchen", "kitchen stove oven table"),
    ("in a library", "library bookshop bookshelves archive"),
];

/// Lakes, rivers and the sea all have shores and piers.
const AT_SOME_WATER: &str = "on the shore";
const WATERS: &[&str] =
    &["by a lake", "by a river", "on the sea", "on a beach", "on an island", "by the harbour at the sea"];

/// Words that also say other things: they name a place only after a preposition.
const ONLY_AFTER_A_PREPOSITION: &str = "sky clouds space table desk trees wood waves grass pass well ice bed pillow blanket square port mine orbit \
    mill moon balloon deck hedge lesson teacher throne stable field ridge sail sails station \
    ship tower shop";

const PREPOSITIONS: &str = "in into on onto at to through across by near over under inside beside towards toward along behind around down up \
    reached entered crossed below beneath beyond upon";

/// How many words may stand between a preposition and its place: “in the deep dark forest”.
const PREPOSITION_REACH_WORDS: usize = 4;

const TIMES: &[Entry] = &[
    ("at dawn", "dawn sunrise daybreak"),
    ("in the morning", "morning breakfast"),
    ("in the daytime", "noon midday day daylight sunshine lunch"),
    ("in the afternoon", "afternoon"),
    ("at dusk", "dusk sunset twilight evening supper"),
    ("at night", "night midnight moon moonlight moonlit stars starlight bedtime lantern"),
];

/// Words of time that are weaker than any other: “one day”, “a lantern”.
const WEAK_TIMES: &[&str] = &["day", "lantern", "stars", "moon", "breakfast", "supper", "lunch"];

const WEATHERS: &[Entry] = &[
    ("in a storm", "storm stormy thunder lightning thunderstorm hurricane tempest gale"),
    ("in the rain", "rain raining rained rainy drizzle raindrops downpour puddles umbrella"),
    ("in falling snow", "snow snowing snowed snowflakes snowy blizzard"),
    ("in fog", "fog foggy mist misty haze"),
    ("on a windy day", "wind windy breeze gust gusts"),
    ("with a rainbow", "rainbow"),
    ("under a cloudy sky", "cloudy overcast"),
    ("in bright sunshine", "sunny sunshine sunlight"),
];

const SEASONS: &[Entry] = &[
    ("in spring", "spring springtime april may blossom blossoms"),
    ("in summer", "summer july august midsummer"),
    ("in autumn", "autumn october november harvest"),
    ("in winter", "winter december january midwinter christmas"),
];

/// These are seasons only after “in”: one springs up, and one may.
const ONLY_AFTER_IN: &[&str] = &["spring", "may", "fall"];

impl Setting {
    /// What this text alone tells. When it names several places, the one named most often, then the last.
    pub fn told_in(text: &str) -> Self {
        let words: Vec<String> = text.unicode_words().map(str::to_lowercase).collect();
        Setting {
            place: strongest(&PLACE_OF_WORD, &words, place_weight),
            time: strongest(
                &TIME_OF_WORD,
                &words,
                |words, position| {
                    if WEAK_TIMES.contains(&words[position].as_str()) { 1 } else { 3 }
                },
            ),
            weather: strongest(&WEATHER_OF_WORD, &words, |_, _| 1),
            season: strongest(&SEASON_OF_WORD, &words, |words, position| {
                let only_after_in = ONLY_AFTER_IN.contains(&words[position].as_str());
                let after_in = position > 0 && matches!(words[position - 1].as_str(), "in" | "that" | "this" | "last");
                u32::from(!only_after_in || after_in)
            }),
        }
    }

    /// What holds here after `before`: place, time and season last until another is told, the weather also ends with the
    /// time in which it was told.
    pub fn after(self, before: Setting) -> Self {
        let same_water = self.place == Some(AT_SOME_WATER) && before.place.is_some_and(|place| WATERS.contains(&place));
        Setting {
            place: self.place.filter(|_| !same_water).or(before.place),
            time: self.time.or(before.time),
            weather: self.weather.or(before.weather.filter(|_| self.time.is_none())),
            season: self.season.or(before.season),
        }
    }

    /// In the order in which a prompt tells them: `in a forest, at night, in the rain`; empty when nothing is known.
    pub fn phrase(self) -> String {
        let told: Vec<&str> = [self.place, self.time, self.weather, self.season].into_iter().flatten().collect();
        told.join(", ")
    }
}

fn place_weight(words: &[String], position: usize) -> u32 {
    let after_preposition = words[position.saturating_sub(PREPOSITION_REACH_WORDS)..position]
        .iter()
        .any(|before| contains(PREPOSITIONS, before));
    match (after_preposition, contains(ONLY_AFTER_A_PREPOSITION, &words[position])) {
        (true, false) => 3,
        (true, true) => 2,
        (false, false) => 1,
        (false, true) => 0,
    }
}

/// The phrases that each word tells, of one list.
type Index = HashMap<&'static str, &'static str>;

fn index(entries: &[Entry]) -> Index {
    entries.iter().flat_map(|(phrase, words)| words.split_whitespace().map(move |word| (word, *phrase))).collect()
}

static PLACE_OF_WORD: LazyLock<Index> = LazyLock::new(|| index(PLACES));
static TIME_OF_WORD: LazyLock<Index> = LazyLock::new(|| index(TIMES));
static WEATHER_OF_WORD: LazyLock<Index> = LazyLock::new(|| index(WEATHERS));
static SEASON_OF_WORD: LazyLock<Index> = LazyLock::new(|| index(SEASONS));

/// The phrase whose words weigh most; of equals, the one told last.
fn strongest(index: &Index, words: &[String], weight: impl Fn(&[String], usize) -> u32) -> Option<&'static str> {
    // Each phrase's weight so far, and where it was told last.
    let mut told: HashMap<&'static str, (u32, usize)> = HashMap::new();
    for (position, word) in words.iter().enumerate() {
        let Some(phrase) = index.get(word.as_str()) else { continue };
        let weight = weight(words, position);
        if weight > 0 {
            let total = told.entry(phrase).or_default();
            *total = (total.0 + weight, position);
        }
    }
    told.into_iter().max_by_key(|(_, weight_and_position)| *weight_and_position).map(|(phrase, _)| phrase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn place_time_and_weather_are_read_from_the_words() {
        let setting = Setting::told_in("At dawn the girl rowed her boat across the misty lake.");
        assert_eq!(setting.phrase(), "by a lake, at dawn, in fog");
        let setting = Setting::told_in("That night, deep in the dark old forest, it began to rain.");
        assert_eq!(setting.phrase(), "in a forest, at night, in the rain");
    }

    #[test]
    fn a_word_with_two_meanings_is_a_place_only_after_a_preposition() {
        assert_eq!(Setting::told_in("There was space for all of us.").place, None);
        assert_eq!(Setting::told_in("The rocket flew into space.").place, Some("in space"));
        assert_eq!(Setting::told_in("You may go.").season, None);
    }

    #[test]
    fn a_place_lasts_until_another_is_told_and_the_weather_until_another_time() {
        let first = Setting::told_in("They walked into the forest in the rain, at night.");
        let second = Setting::told_in("An owl called.").after(first);
        assert_eq!(second.phrase(), "in a forest, at night, in the rain");
        let third = Setting::told_in("In the morning they reached the castle.").after(second);
        assert_eq!(third.phrase(), "in a castle, in the morning");
    }

    #[test]
    fn a_shore_is_that_of_the_water_told_before() {
        let lake = Setting::told_in("They rowed across the lake.");
        assert_eq!(Setting::told_in("They reached the shore.").after(lake).place, Some("by a lake"));
        assert_eq!(Setting::told_in("They reached the shore.").after(Setting::default()).place, Some("on the shore"));
    }

    #[test]
    fn a_text_that_tells_nothing_has_no_setting() {
        assert_eq!(Setting::told_in("狐は海へ行きました。"), Setting::default());
        assert_eq!(Setting::default().phrase(), "");
    }
}
