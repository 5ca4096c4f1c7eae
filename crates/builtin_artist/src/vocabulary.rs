//! The words the artist knows, and what each of them means to a picture.

use std::collections::HashMap;

use brief::english::{NUMBER_WORDS, is_listed};
use lexicon::{FEELINGS, PLACES, SEASONS, TIMES, WEATHERS, Words};

use super::backdrop::{Backdrop, Daylight};
use super::colour::Colour;
use super::scene::Role;
use super::shades;
use super::things::{self, ThingSpec, traced};
use brief::picture::{Emotion, Season, Weather};

/// What hangs in the sky.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SkyMark {
    Sun,
    Moon,
    Stars,
    ShootingStar,
    Clouds,
}

/// Features of the land that are not settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LandMark {
    Flowers,
    Path,
    /// A landing stage: the shore is a harbour's, not that of a holiday.
    Jetty,
}

/// What a word means.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Meaning {
    Backdrop(Backdrop),
    Time(Daylight),
    Weather(Weather),
    Season(Season),
    Emotion(Emotion),
    Thing(&'static ThingSpec),
    Person(Role),
    /// A grown-up whose trade is named: a woman or a man.
    Adult,
    /// Two or more children of unsaid kind.
    Children,
    /// People who belong together: parents, a family.
    Family(&'static [Role]),
    /// A person of whom nothing else is stated.
    Somebody,
    Sky(SkyMark),
    Land(LandMark),
    Colour(Colour),
    Number(usize),
    /// The next thing is not there.
    Without,
}

/// Phrases that name a backdrop which is only near to what they say, or whose words mean something else in a story.
const PLACE_PHRASES: &[(&str, Backdrop)] = &[
    ("living room", Backdrop::Library),
    ("under the water", Backdrop::Underwater),
    ("beneath the waves", Backdrop::Underwater),
    ("sea of grass", Backdrop::Meadow),
    ("ocean of grass", Backdrop::Meadow),
    ("sea of flowers", Backdrop::Meadow),
    ("sea of sand", Backdrop::Desert),
    ("ocean of sand", Backdrop::Desert),
    ("sea of trees", Backdrop::Forest),
    ("sea of clouds", Backdrop::Sky),
    ("sea of ice", Backdrop::Snow),
];

/// Those of a class, and those of a band or a team.
const PUPILS: &[Role] = &[Role::Girl, Role::Boy, Role::Girl, Role::Boy];
const PLAYERS: &[Role] = &[Role::Woman, Role::Man, Role::Woman, Role::Man];

const PHRASES: &[(&str, Meaning)] = &[
    ("couple of", Meaning::Number(2)),
    ("night sky", Meaning::Time(Daylight::Night)),
    ("golden hour", Meaning::Time(Daylight::Dusk)),
    ("shooting star", Meaning::Sky(SkyMark::ShootingStar)),
    ("falling star", Meaning::Sky(SkyMark::ShootingStar)),
    ("in love", Meaning::Emotion(Emotion::Loving)),
    ("in tears", Meaning::Emotion(Emotion::Sad)),
    ("police officer", Meaning::Adult),
    ("police man", Meaning::Adult),
    ("police woman", Meaning::Adult),
    ("fire fighter", Meaning::Adult),
    ("construction worker", Meaning::Adult),
    ("mail carrier", Meaning::Adult),
    ("ship captain", Meaning::Adult),
    ("chimney sweep", Meaning::Adult),
    ("fortune teller", Meaning::Adult),
    ("lion tamer", Meaning::Adult),
    ("tightrope walker", Meaning::Adult),
    ("flight attendant", Meaning::Adult),
    ("shop assistant", Meaning::Adult),
    ("estate agent", Meaning::Adult),
    ("tour guide", Meaning::Adult),
    ("security guard", Meaning::Adult),
    ("bell ringer", Meaning::Adult),
    ("lollipop lady", Meaning::Person(Role::Woman)),
    ("grave digger", Meaning::Adult),
    ("street sweeper", Meaning::Adult),
    ("flower girl", Meaning::Person(Role::Girl)),
    ("whole class", Meaning::Family(PUPILS)),
    ("the class", Meaning::Family(PUPILS)),
    ("school class", Meaning::Family(PUPILS)),
    ("brass band", Meaning::Family(PLAYERS)),
    ("jazz band", Meaning::Family(PLAYERS)),
    ("rock band", Meaning::Family(PLAYERS)),
    ("marching band", Meaning::Family(PLAYERS)),
    ("football team", Meaning::Family(PLAYERS)),
    ("whole team", Meaning::Family(PLAYERS)),
    ("cabin boy", Meaning::Person(Role::Boy)),
    ("stable boy", Meaning::Person(Role::Boy)),
    ("old man", Meaning::Person(Role::Grandfather)),
    ("old woman", Meaning::Person(Role::Grandmother)),
    ("little girl", Meaning::Person(Role::Girl)),
    ("little boy", Meaning::Person(Role::Boy)),
    ("young man", Meaning::Person(Role::Man)),
    ("young woman", Meaning::Person(Role::Woman)),
];

const PEOPLE: &[(Role, &str)] = &[
    (
        Role::Child,
        "child kid toddler baby infant youngster grandchild pupil orphan sibling twin cousin schoolchild classmate playmate",
    ),
    (Role::Boy, "boy brother son schoolboy lad grandson nephew choirboy stepson stepbrother paperboy"),
    (Role::Girl, "girl sister daughter schoolgirl lass granddaughter niece choirgirl stepdaughter stepsister"),
    (
        Role::Man,
        "man father dad daddy papa uncle fisherman husband gentleman businessman monk cowboy waiter mr sir duke ferryman messer \
         herr monsieur señor senhor signor groom bridegroom widower godfather stepfather friar abbot baron nobleman craftsman tradesman salesman \
         boatman huntsman stableman handyman cameraman stuntman chairman spokesman gravedigger hangman woodsman",
    ),
    (
        Role::Woman,
        "woman mother mum mom mommy mummy mama aunt wife lady mrs ms miss fisherwoman businesswoman nun waitress actress duchess madonna madam \
         frau madame señora senhora signora bride bridesmaid widow godmother stepmother maiden countess baroness abbess noblewoman housewife \
         heiress hostess landlady shepherdess cowgirl goatgirl saleswoman craftswoman governess matron charwoman washerwoman",
    ),
    (Role::Grandfather, "grandfather grandpa granddad"),
    (Role::Grandmother, "grandmother grandma granny nana"),
    (Role::Knight, "knight warrior samurai viking"),
    (Role::Wizard, "wizard sorcerer magician mage genie"),
    (Role::Dwarf, "dwarf gnome"),
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
const TRADES: &str = "adult grown-up teacher player nurse doctor scientist farmer sailor captain detective baker blacksmith gardener inventor \
                      musician painter artist archer chef librarian soldier engineer shepherd merchant writer poet dancer singer \
                      clockmaker carpenter potter weaver archaeologist firefighter superhero athlete mechanic photographer journalist \
                      lawyer nomad scribe astronomer printer professor peddler \
    midwife welder bricklayer roofer stonemason thatcher plasterer labourer laborer docker dockworker woodcutter lumberjack logger \
    glassblower cobbler seamstress dressmaker milliner jeweller jeweler watchmaker bookbinder bookseller shopkeeper innkeeper grocer greengrocer \
    fishmonger stallholder brewer winemaker cheesemaker toymaker boatbuilder shipwright saddler farrier gamekeeper farmhand milkmaid goatherd \
    housekeeper cleaner caretaker janitor receptionist secretary accountant banker cashier courier trucker lorry-driver taxi-driver bus-driver \
    train-driver paramedic pharmacist optician veterinarian psychologist therapist carer stewardess steward mayor priest vicar rabbi imam \
    bishop sheriff lamplighter watchman nightwatchman footballer gymnast swimmer skater skier surfer boxer wrestler juggler acrobat puppeteer \
    storyteller comedian cellist flautist trumpeter harpist organist trombonist accordionist saxophonist programmer mountaineer climber \
    schoolmaster schoolmistress headmaster headmistress headteacher lollipop-lady tutor apprentice undertaker grave-digger ferrywoman \
    geologist biologist botanist chemist physicist zoologist dentist surgeon vet plumber electrician builder \
    tailor shoemaker beekeeper florist architect sculptor violinist pianist composer \
    historian translator clerk miner nanny locksmith goldsmith officer policeman policewoman pilot driver judge student teenager \
    mathematician keeper postman postwoman mailman butcher barber conductor hunter constable fireman firewoman clown jester ballerina \
    ninja conjurer physician butler superheroine astrologer lifeguard cook author referee cyclist jockey diver beggar spy \
    reporter novelist authoress poetess schoolteacher lecturer guitarist drummer \
    silversmith tinsmith coppersmith gunsmith wheelwright swineherd cowherd falconer harpooner \
    hairdresser beautician stylist masseur bartender barmaid barista sommelier confectioner chocolatier pastry-cook dishwasher \
    salesperson trader peasant chimney-sweep rag-and-bone-man street-sweeper dustman milkman window-cleaner \
    bodyguard bouncer sentry watchwoman gladiator bowman spearman cavalryman drummer-boy bugler standard-bearer \
    lieutenant sergeant corporal colonel admiral boatswain helmsman deckhand stoker whaler oarsman \
    senator president politician ambassador diplomat emissary messenger herald bailiff magistrate attorney prosecutor \
    physiotherapist psychiatrist cardiologist radiologist anaesthetist neurologist orthodontist apothecary healer \
    ecologist meteorologist seismologist volcanologist palaeontologist paleontologist anthropologist sociologist psychoanalyst economist \
    statistician cartographer surveyor draughtsman choreographer cinematographer animator cartoonist illustrator calligrapher engraver \
    bassist oboist bassoonist percussionist soprano tenor baritone choirmaster bandleader fiddler bagpiper \
    sprinter goalkeeper golfer fencer weightlifter snowboarder skateboarder canoeist rower yachtsman yachtswoman hiker \
    bookkeeper auctioneer pawnbroker moneylender estate-agent broker typist stenographer postmistress postmaster stationmaster \
    witness pensioner retiree tourist commuter passenger customer prisoner burglar robber thief bandit outlaw smuggler refugee pilgrim hermit \
    fortune-teller soothsayer druid shaman ringmaster lion-tamer tightrope-walker trapeze-artist fire-eater sword-swallower contortionist \
    glazier joiner cabinet-maker upholsterer decorator steeplejack scaffolder crane-driver forester woodcarver stonecutter \
    dr prof neighbour neighbor stranger guest passer-by passerby villager visitor";

/// Many people by one word.
const GROUPS: &str = "choir orchestra jury troupe audience congregation";

/// Quantities that are no numerals, and how many of a thing are drawn for them.
const QUANTITIES: &[(usize, &str)] = &[
    (1, "single"),
    (2, "pair both duo"),
    (12, "dozen"),
    (3, "few several some trio"),
    (4, "many quartet"),
    (5, "quintet"),
    (6, "sextet"),
];

/// More of one thing are not drawn.
pub(crate) const MOST_OF_A_KIND: usize = 6;

/// Words that are also first names: a capital in mid-sentence makes them one.
const NAMES: &str = "lily rose daisy poppy robin star luna sky river forest dawn sunny autumn summer willow pearl \
    ruby amber violet hazel misty stormy rocky bear fox wolf sage leo joy grace faith hope iris ginger storm ocean turkey";

/// All known words and phrases.
pub(crate) struct Vocabulary {
    meanings: HashMap<&'static str, Meaning>,
}

impl Vocabulary {
    pub(crate) fn new() -> Self {
        let mut meanings = HashMap::new();
        // A name says more than another word for something: “violin” is no guitar where there are violins.
        for spec in things::own().chain(things::all()) {
            for word in spec.words {
                meanings.entry(*word).or_insert(Meaning::Thing(spec));
            }
        }
        for traced in traced::catalogue() {
            meanings.insert(traced.spec.name, Meaning::Thing(&traced.spec));
        }
        for spec in things::own() {
            meanings.insert(spec.name, Meaning::Thing(spec));
        }
        let mut add_all = |words: &mut dyn Iterator<Item = (&'static str, Meaning)>| meanings.extend(words);
        add_all(&mut of_prompts(PLACES, |place| Meaning::Backdrop(place.into())));
        add_all(&mut of_prompts(TIMES, |time| Meaning::Time(time.into())));
        add_all(&mut of_prompts(WEATHERS, Meaning::Weather));
        add_all(&mut of_prompts(SEASONS, Meaning::Season));
        add_all(&mut of_prompts(FEELINGS, Meaning::Emotion));
        let numerals = NUMBER_WORDS.into_iter().enumerate().skip(1);
        add_all(&mut numerals.map(|(number, word)| (word, Meaning::Number(number))));
        let mut add = |words: &'static str, meaning: Meaning| {
            add_all(&mut words.split_whitespace().map(|word| (word, meaning)));
        };
        PEOPLE.iter().for_each(|(role, words)| add(words, Meaning::Person(*role)));
        shades::COLOURS.iter().for_each(|(code, words)| add(words, Meaning::Colour(Colour::hex(*code))));
        QUANTITIES.iter().for_each(|(number, words)| add(words, Meaning::Number(*number)));
        add(TRADES, Meaning::Adult);
        add("siblings twins children kids friends", Meaning::Children);
        add("family household", Meaning::Family(&[Role::Woman, Role::Man, Role::Girl, Role::Boy]));
        add("parents newlyweds", Meaning::Family(&[Role::Woman, Role::Man]));
        add("people everybody everyone crowd", Meaning::Family(&[Role::Woman, Role::Man, Role::Girl, Role::Boy]));
        add(GROUPS, Meaning::Family(PLAYERS));
        add("couple", Meaning::Family(&[Role::Woman, Role::Man]));
        add("grandparents", Meaning::Family(&[Role::Grandmother, Role::Grandfather]));
        add(
            "hero heroine character protagonist traveler traveller explorer adventurer person somebody someone she he they",
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
        meanings
            .extend(lexicon::PLACE_PHRASES.iter().map(|(phrase, place)| (*phrase, Meaning::Backdrop((*place).into()))));
        meanings.extend(PLACE_PHRASES.iter().map(|(phrase, backdrop)| (*phrase, Meaning::Backdrop(*backdrop))));
        meanings.extend(PHRASES.iter().copied());
        Self { meanings }
    }

    /// The meaning of a word or phrase in lower case, and whether it was a plural.
    pub(crate) fn look_up(&self, words: &str) -> Option<(Meaning, bool)> {
        if let Some(meaning) = self.meanings.get(words) {
            return Some((*meaning, false));
        }
        singulars(words)
            .iter()
            .find_map(|singular| self.meanings.get(singular.as_str()))
            .map(|meaning| (*meaning, true))
            .or_else(|| shades::compound(words).map(|colour| (Meaning::Colour(colour), false)))
    }
}

/// The words of a table of the shared lexicon that count in a prompt, with their meaning for a picture.
fn of_prompts<Shared: Copy>(
    table: &'static [Words<Shared>],
    meaning: impl Fn(Shared) -> Meaning,
) -> impl Iterator<Item = (&'static str, Meaning)> {
    table.iter().flat_map(Words::of_prompts).map(move |(word, shared)| (word, meaning(shared)))
}

/// Whether this word, written with a capital in mid-sentence, is somebody's name.
pub(crate) fn may_be_a_name(word: &str) -> bool {
    is_listed(NAMES, word)
}

/// What a plural may be the plural of, best guess first.
pub(crate) fn singulars(word: &str) -> Vec<String> {
    // Verbs far more often than plurals.
    if matches!(word, "does" | "bears" | "ducks" | "bats" | "fishes" | "flies" | "leaves" | "rings") {
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
        ("passers-by", "passer-by"),
        ("passersby", "passerby"),
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
    // “Policewomen”, “firemen”
    if let Some(stem) = last.strip_suffix("men").filter(|stem| !stem.is_empty()) {
        found.push(whole(&format!("{stem}man")));
    }
    // “Dwarves”, “midwives”
    if let Some(stem) = last.strip_suffix("ves") {
        found.extend([whole(&format!("{stem}f")), whole(&format!("{stem}fe"))]);
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
        if let Meaning::Thing(spec) = Vocabulary::new().look_up(words)?.0 { Some(spec.name) } else { None }
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
            assert!(Vocabulary::new().look_up(word).is_none(), "{word}");
        }
    }
}
