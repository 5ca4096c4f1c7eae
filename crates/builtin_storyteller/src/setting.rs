//! Where and when a stretch of text takes place: place, time of day, weather and season, as its own words state it.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::LazyLock;

use brief::picture::{Place, Season, Setting, TimeOfDay, Weather};
use lexicon::quotation::narrated;
use lexicon::{PLACE_PHRASES, PLACES, SEASONS, TIMES, WEATHERS};

use super::clock::hours_in;
use super::only_named::{does_not_fall, is_only_named, lies};
use super::stated::Words;
use super::word_list::contains;

/// Lakes, rivers and the sea all have shores and piers.
const WATERS: &[Place] = &[Place::Lake, Place::River, Place::Sea, Place::Beach, Place::Island, Place::Harbour];

/// Words that also say other things: they name a place only after a preposition.
const ONLY_AFTER_A_PREPOSITION: &str = "sky clouds space table desk trees wood waves grass pass well ice bed pillow blanket square port mine orbit \
    mill moon balloon deck hedge lesson teacher throne stable field ridge sail sails station \
    ship tower shop office inn museum apartment compartment park";

const PREPOSITIONS: &str = "in into on onto at to through across by near over under inside beside towards toward along behind around down up \
    reached entered crossed below beneath beyond upon";

/// Who looks at the sea need not be on it: what these words reach is weaker than where somebody is.
const SEEING: &str = "look looks looked looking gaze gazes gazed gazing stare stares stared watch watches watched watching saw see sees seen \
    point points pointed";
/// How many words may stand between a preposition and its place: “in the deep dark forest”.
const PREPOSITION_REACH_WORDS: usize = 4;

/// A phrase such as “bottom of the sea” outweighs any one word in it.
const PHRASE_WEIGHT: u32 = 4;

/// An hour of the clock is as strong as a word for it.
const HOUR_WEIGHT: u32 = 3;

/// Words of time that are weaker than any other: “one day”, “a lantern”.
const WEAK_TIMES: &[&str] = &["day", "lantern", "stars", "moon", "breakfast", "supper", "lunch"];

/// These are seasons only after “in” and the like: one springs up, and one may.
const ONLY_AFTER_IN: &[&str] = &["spring", "may"];

/// What this text alone states. When it names several places, the one named most often, then the last. What it denies, tells of
/// another time or lets somebody say does not count.
pub(crate) fn setting_of(text: &str) -> Setting {
    let told = narrated(text);
    let words = Words::of(&told);
    Setting {
        place: place_of(&words),
        time: strongest(
            weighed(&TIME_OF_WORD, &words, time_weight)
                .chain(fallen_or_broken(&words))
                .chain(by_the_sun(&words))
                .chain(
                    hours_in(&told).map(|time| (time, Strength { weight: HOUR_WEIGHT, stated_last_at: usize::MAX })),
                ),
        ),
        weather: strongest(
            weighed(&WEATHER_OF_WORD, &words, |_, _| 1)
                .filter(|(weather, stated)| !has_passed(&words, *weather, stated.stated_last_at))
                .filter(|(_, stated)| !words_around(&words, stated.stated_last_at, does_not_fall))
                .filter(|(_, stated)| !words_around(&words, stated.stated_last_at, needs_no_rain)),
        ),
        season: strongest(
            weighed(&SEASON_OF_WORD, &words, season_weight).filter(|(_, stated)| !words.is_over(stated.stated_last_at)),
        )
        .or_else(|| has_lying_snow(&words).then_some(Season::Winter)),
    }
}

/// Whether a rule holds for the word here among those of its sentence.
fn words_around(words: &Words, at: usize, rule: impl Fn(&str, &[String], &[String]) -> bool) -> bool {
    let (before, after) = words.around(at);
    rule(&words.words[at], before, after)
}

fn has_lying_snow(words: &Words) -> bool {
    (0..words.words.len()).any(|at| words.words[at] == "snow" && words.is_stated(at) && words_around(words, at, lies))
}

/// Whether a weather that was stated here is over at the end: “It rained. … The rain had stopped.”, “It snowed. … By spring …”.
fn has_passed(words: &Words, weather: Weather, stated_at: usize) -> bool {
    const LEFT_BY_RAIN: &str = "umbrella puddle puddles raindrops";
    // Puddles are there when the rain has stopped.
    let from = if contains(LEFT_BY_RAIN, &words.words[stated_at]) { 0 } else { stated_at + 1 };
    (from..words.words.len()).any(|at| {
        let word = words.words[at].as_str();
        let is_another_season = at > stated_at && words.words[at - 1] == "by" && SEASON_OF_WORD.contains_key(word);
        let is_over = WEATHER_OF_WORD.get(word) == Some(&weather) && words.is_over(at);
        is_another_season || is_over || at > stated_at && is_ended_by_the_sun(words, weather, at)
    })
}

/// “It had rained for days. Now the sun shone.” Snow lies in the sun.
fn is_ended_by_the_sun(words: &Words, weather: Weather, at: usize) -> bool {
    let after: Vec<&str> = words.words[at + 1..].iter().take(2).map(String::as_str).collect();
    let shines = matches!(
        after.as_slice(),
        ["shone" | "shines", ..] | ["was" | "is", "shining"] | ["came" | "comes" | "broke", "out" | "through"]
    );
    let gives_way = matches!(weather, Weather::Rain | Weather::Storm | Weather::Fog | Weather::Cloudy);
    words.words[at] == "sun" && shines && gives_way && words.is_stated(at)
}

/// “Her umbrella folded”, “a closed umbrella”: nobody needs it.
fn needs_no_rain(word: &str, before: &[String], after: &[String]) -> bool {
    const FOLDED: &str = "folded closed furled rolled shut dry unused forgotten useless";
    let near = || before.iter().rev().take(3).chain(after.iter().take(3));
    word == "umbrella" && near().any(|word| contains(FOLDED, word))
}

/// Whether the word is of some weather.
pub(crate) fn is_weather(word: &str) -> bool {
    WEATHER_OF_WORD.contains_key(word)
}

/// Whether a text says of some weather that it is over: “The rain had stopped.”
pub(crate) fn ends_weather(text: &str) -> bool {
    let words = Words::of(text);
    (0..words.words.len()).any(|at| WEATHER_OF_WORD.contains_key(words.words[at].as_str()) && words.is_over(at))
}

/// Whether a text lets time pass after the last hour that it states: “That night she lay awake. Weeks went by.”
pub(crate) fn lets_time_pass(text: &str) -> bool {
    // Most texts name no span of time, and need no reading.
    const SPANS: [&str; 6] = ["day", "week", "month", "year", "fortnight", "season"];
    let lower = text.to_lowercase();
    if !SPANS.iter().any(|span| lower.contains(span)) {
        return false;
    }
    let words = Words::of(&narrated(text));
    let is_hour = |at: &usize| TIME_OF_WORD.contains_key(words.words[*at].as_str()) && words.is_stated(*at);
    words.passage().is_some_and(|passed| !(passed + 1..words.words.len()).any(|at| is_hour(&at)))
}

/// Whether a text names a place, a weather or a season only to deny it: a picture of it would show what is not there.
pub(crate) fn denies_a_setting(text: &str) -> bool {
    let words = Words::of(text);
    words.words.iter().enumerate().any(|(at, word)| {
        let word = word.as_str();
        let is_weather = WEATHER_OF_WORD.contains_key(word);
        let is_known = is_weather || PLACE_OF_WORD.contains_key(word) || SEASON_OF_WORD.contains_key(word);
        is_known && (!words.is_stated(at) || (is_weather && words.is_over(at)))
    })
}

/// What holds in a stretch of text that comes after one where `before` held: place, time and season last until another is stated, the
/// weather also ends with the time in which it was stated.
pub(crate) fn continued(own: Setting, before: Setting) -> Setting {
    let same_water = own.place == Some(Place::Shore) && before.place.is_some_and(|place| WATERS.contains(&place));
    let is_another_season = own.season.is_some() && own.season != before.season;
    Setting {
        place: own.place.filter(|_| !same_water).or(before.place),
        time: own.time.or(before.time.filter(|_| before.season.is_none() || !is_another_season)),
        weather: own.weather.or(before.weather.filter(|_| own.time.is_none() && !is_another_season)),
        season: own.season.or(before.season),
    }
}

/// What a sentence says of places.
#[derive(Clone, Debug, Default)]
pub(crate) struct NamedPlaces {
    /// The one that it names, and how strongly.
    pub(crate) named: Option<(Place, u32)>,
    /// The one that it names is only looked at: “She gazed at the mountains.”
    pub(crate) is_only_seen: bool,
    /// Those of which it says that they are not there, or no longer: “They left the lake behind.”
    pub(crate) denied: Vec<Place>,
}

pub(crate) fn places_named_in(text: &str) -> NamedPlaces {
    let words = Words::of(&narrated(text));
    let standing = |words: &[String], at: usize| if is_only_seen(words, at) { 0 } else { place_weight(words, at) };
    let named = place_by(&words, place_weight);
    let is_only_seen = named.is_some() && place_by(&words, standing).is_none();
    let place_at = |at: usize| PLACE_OF_WORD.get(words.words[at].as_str()).copied();
    let denied = (0..words.words.len()).filter_map(|at| place_at(at).filter(|_| words.is_denied(at))).collect();
    NamedPlaces { named, is_only_seen, denied }
}

fn place_of(words: &Words) -> Option<Place> {
    place_by(words, place_weight).map(|(place, _)| place)
}

fn place_by(words: &Words, weight: impl Fn(&[String], usize) -> u32) -> Option<(Place, u32)> {
    let phrases = PLACE_PHRASES.iter().flat_map(|(phrase, place)| {
        let parts: Vec<&str> = phrase.split(' ').collect();
        let ends = (parts.len()..=words.words.len()).filter(move |end| {
            words.words[end - parts.len()..*end].iter().zip(&parts).all(|(word, part)| word == part)
                && words.is_stated(end - 1)
        });
        ends.map(|end| (*place, Strength { weight: PHRASE_WEIGHT, stated_last_at: end - 1 })).collect::<Vec<_>>()
    });
    strongest_with_weight(weighed(&PLACE_OF_WORD, words, weight).chain(phrases))
}

/// “It was nearly dark”, “it grew light”: the light itself tells the time, where “it” is all that is dark.
fn fallen_or_broken(words: &Words) -> impl Iterator<Item = (TimeOfDay, Strength)> {
    const TURNING: &str = "grew grows growing got gets getting became becomes turned nearly almost soon";
    let time_at = |at: usize| {
        let from = at.saturating_sub(4);
        let it = from + words.words[from..at].iter().rposition(|word| word == "it")?;
        let between = &words.words[it + 1..at];
        let is_of_light =
            |word: &String| contains(TURNING, word) || contains("was is be quite already too very still so", word);
        let is_turning = between.iter().any(|word| contains(TURNING, word));
        let time = match (words.words[at].as_str(), is_turning) {
            ("dark", true) => TimeOfDay::Dusk,
            ("light", true) => TimeOfDay::Dawn,
            _ => return None,
        };
        let holds = !between.is_empty() && between.iter().all(is_of_light) && words.is_stated(at);
        holds.then_some((time, Strength { weight: 3, stated_last_at: at }))
    };
    (0..words.words.len()).filter_map(time_at).collect::<Vec<_>>().into_iter()
}

/// “The sun came up”, “the sun had long set”, “the sun stood high”.
fn by_the_sun(words: &Words) -> impl Iterator<Item = (TimeOfDay, Strength)> {
    const UP: &[&str] = &["rose", "rises", "came up", "comes up", "was rising"];
    const HIGH: &[&str] =
        &["shone", "shines", "was shining", "is shining", "stood high", "was high", "was up", "was already up"];
    const DOWN: &[&str] = &["set", "sets", "sank", "sinks", "went down", "goes down", "was setting", "was going down"];
    let time_at = |at: usize| {
        let after = words.words[at + 1..].iter().take(3).map(String::as_str).collect::<Vec<_>>().join(" ");
        let follows = |phrases: &[&str]| {
            let begins =
                |phrase: &&str| after.strip_prefix(phrase).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
            phrases.iter().any(begins)
        };
        let times = [(TimeOfDay::Dawn, UP), (TimeOfDay::Daytime, HIGH), (TimeOfDay::Dusk, DOWN)];
        let (time, _) = times.into_iter().find(|(_, phrases)| follows(phrases))?;
        let holds = words.words[at] == "sun" && words.is_stated(at);
        holds.then_some((time, Strength { weight: 2, stated_last_at: at }))
    };
    (0..words.words.len()).filter(|at| words.words[*at] == "sun").filter_map(time_at).collect::<Vec<_>>().into_iter()
}

/// “To pass by”, “they mill around”: a verb, and no place.
fn is_verb(words: &[String], position: usize) -> bool {
    const BEFORE_A_VERB: &str = "to would could should might must will can may did they we you i";
    position.checked_sub(1).is_some_and(|before| contains(BEFORE_A_VERB, &words[before]))
}

fn place_weight(words: &[String], position: usize) -> u32 {
    if contains(ONLY_AFTER_A_PREPOSITION, &words[position]) && is_verb(words, position) {
        return 0;
    }
    let near = &words[position.saturating_sub(PREPOSITION_REACH_WORDS)..position];
    // “The water in his bowl was ice”: behind its verb another phrase has begun.
    let verb = near.iter().rposition(|word| matches!(word.as_str(), "was" | "is" | "were" | "are"));
    let near = &near[verb.map_or(0, |verb| verb + 1)..];
    if near.windows(2).any(|two| two[0] == "many" && matches!(two[1].as_str(), "a" | "an")) {
        return 0;
    }
    let after_preposition = !is_only_seen(words, position) && near.iter().any(|before| contains(PREPOSITIONS, before));
    match (after_preposition, contains(ONLY_AFTER_A_PREPOSITION, &words[position])) {
        (true, false) => 3,
        (true, true) => 2,
        (false, false) => 1,
        (false, true) => 0,
    }
}

fn is_only_seen(words: &[String], position: usize) -> bool {
    words[position.saturating_sub(PREPOSITION_REACH_WORDS)..position].iter().any(|before| contains(SEEING, before))
}

fn time_weight(words: &[String], position: usize) -> u32 {
    if WEAK_TIMES.contains(&words[position].as_str()) { 1 } else { 3 }
}

fn season_weight(words: &[String], position: usize) -> u32 {
    let only_after_in = ONLY_AFTER_IN.contains(&words[position].as_str());
    let after_in =
        position > 0 && matches!(words[position - 1].as_str(), "in" | "that" | "this" | "last" | "by" | "of");
    u32::from(!only_after_in || after_in)
}

/// The meaning of each word of one table.
type Index<Meaning> = HashMap<&'static str, Meaning>;

fn index<Meaning: Copy>(table: &[lexicon::Words<Meaning>]) -> Index<Meaning> {
    table.iter().flat_map(lexicon::Words::of_stories).collect()
}

static PLACE_OF_WORD: LazyLock<Index<Place>> = LazyLock::new(|| index(PLACES));
static TIME_OF_WORD: LazyLock<Index<TimeOfDay>> = LazyLock::new(|| index(TIMES));
static WEATHER_OF_WORD: LazyLock<Index<Weather>> = LazyLock::new(|| index(WEATHERS));
static SEASON_OF_WORD: LazyLock<Index<Season>> = LazyLock::new(|| index(SEASONS));

/// The meanings of the known words that are not denied, and how strongly each word says it.
fn weighed<'a, Meaning: Copy>(
    index: &'a Index<Meaning>,
    words: &'a Words,
    weight: impl Fn(&[String], usize) -> u32 + 'a,
) -> impl Iterator<Item = (Meaning, Strength)> + 'a {
    words.words.iter().enumerate().filter_map(move |(position, word)| {
        let is_there = || words.is_stated(position) && !words_around(words, position, is_only_named);
        let meaning = index.get(word.as_str()).filter(|_| is_there())?;
        Some((*meaning, Strength { weight: weight(&words.words, position), stated_last_at: position }))
    })
}

/// How strongly a text says something: by weight, then by place.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Strength {
    pub weight: u32,
    pub stated_last_at: usize,
}

/// The meaning whose words weigh most; of equals, the one stated last.
pub(crate) fn strongest<Meaning: Copy + Eq + Hash>(
    words: impl Iterator<Item = (Meaning, Strength)>,
) -> Option<Meaning> {
    strongest_with_weight(words).map(|(meaning, _)| meaning)
}

fn strongest_with_weight<Meaning: Copy + Eq + Hash>(
    words: impl Iterator<Item = (Meaning, Strength)>,
) -> Option<(Meaning, u32)> {
    let mut stated: HashMap<Meaning, Strength> = HashMap::new();
    for (meaning, of_word) in words.filter(|(_, of_word)| of_word.weight > 0) {
        let strength = stated.entry(meaning).or_default();
        strength.weight += of_word.weight;
        strength.stated_last_at = strength.stated_last_at.max(of_word.stated_last_at);
    }
    let strongest = stated.into_iter().max_by_key(|(_, strength)| *strength);
    strongest.map(|(meaning, strength)| (meaning, strength.weight))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn place_time_and_weather_are_read_from_the_words() {
        let setting = setting_of("At dawn the girl rowed her boat across the misty lake.");
        assert_eq!(setting.to_string(), "by a lake, at dawn, in fog");
        let setting = setting_of("That night, deep in the dark old forest, it began to rain.");
        assert_eq!(setting.to_string(), "in a forest, at night, in the rain");
    }

    #[test]
    fn rain_that_is_over_leaves_umbrellas_and_puddles() {
        for (text, weather) in [
            ("The rain had stopped. Lucy stepped onto the wet path with her umbrella folded.", None),
            ("The rain had stopped. Lucy jumped over the puddles.", None),
            ("Lucy carried a closed umbrella under her arm.", None),
            ("The rain was over. Lucy shut her umbrella.", None),
            ("It had been raining for days, but now the sun shone. Lina hung up the washing.", None),
            ("It rained. Then the sun came out.", None),
            ("The fog was thick. At noon the sun broke through.", None),
            ("Lucy opened her umbrella.", Some(Weather::Rain)),
            ("It rained, and Lucy jumped over the puddles.", Some(Weather::Rain)),
            ("The sun shone. Then it rained.", Some(Weather::Rain)),
            ("Snow fell. The sun shone.", Some(Weather::Snow)),
        ] {
            assert_eq!(setting_of(text).weather, weather, "{text}");
        }
    }

    #[test]
    fn light_that_comes_or_goes_tells_the_time() {
        for (text, time) in [
            ("It was nearly dark when she understood.", Some(TimeOfDay::Dusk)),
            ("It grew dark. One day had gone by.", Some(TimeOfDay::Dusk)),
            ("When it grew light it was another country.", Some(TimeOfDay::Dawn)),
            ("It was getting dark already.", Some(TimeOfDay::Dusk)),
            ("It was dark in the cave.", None),
            ("Her hair grew dark.", None),
            ("It was not getting dark yet.", None),
            ("The bag was light, and it was hers.", None),
        ] {
            assert_eq!(setting_of(text).time, time, "{text}");
        }
    }

    #[test]
    fn a_word_with_two_meanings_is_a_place_only_after_a_preposition() {
        assert_eq!(setting_of("There was space for all of us.").place, None);
        assert_eq!(setting_of("The rocket flew into space.").place, Some(Place::Space));
        assert_eq!(setting_of("You may go.").season, None);
    }

    #[test]
    fn a_place_lasts_until_another_is_named_and_the_weather_until_another_time() {
        let first = setting_of("They walked into the forest in the rain, at night.");
        let second = continued(setting_of("An owl called."), first);
        assert_eq!(second.to_string(), "in a forest, at night, in the rain");
        let third = continued(setting_of("In the morning they reached the castle."), second);
        assert_eq!(third.to_string(), "in a castle, in the morning");
    }

    #[test]
    fn an_hour_lasts_until_time_passes_or_the_sun_says_another() {
        for text in [
            "For some days she could not sleep.",
            "That night she lay awake. Weeks went by.",
            "A year later the ship came back.",
            "Day after day he went to the harbour.",
            "One day a fox came to the door.",
        ] {
            assert!(lets_time_pass(text), "{text}");
        }
        for text in ["They had walked for days.", "Weeks went by. That night it snowed.", "She was ten years old."] {
            assert!(!lets_time_pass(text), "{text}");
        }
        for (text, time) in [
            ("The morning after the storm they walked to the beach.", TimeOfDay::Morning),
            ("When she woke the sun was shining.", TimeOfDay::Daytime),
            ("The sun came up over the hills.", TimeOfDay::Dawn),
            ("They rowed until the sun went down. The sun set.", TimeOfDay::Dusk),
        ] {
            assert_eq!(setting_of(text).time, Some(time), "{text}");
        }
    }

    #[test]
    fn a_shore_is_that_of_the_water_named_before() {
        let lake = setting_of("They rowed across the lake.");
        assert_eq!(continued(setting_of("They reached the shore."), lake).place, Some(Place::Lake));
        assert_eq!(continued(setting_of("They reached the shore."), Setting::default()).place, Some(Place::Shore));
    }

    #[test]
    fn what_a_text_denies_is_not_its_setting() {
        for text in [
            "There was no snow.",
            "They never saw the sea.",
            "It did not rain.",
            "It didn’t snow at all.",
            "The rain had stopped.",
            "The snow was gone.",
            "The storm was over.",
            "She went out without an umbrella.",
            "He lived far from the mountains.",
            "If only they could see the ocean.",
            "There wasn’t a forest.",
        ] {
            assert_eq!(setting_of(text), Setting::default(), "{text}");
        }
    }

    #[test]
    fn what_is_only_talked_or_thought_about_is_not_its_setting() {
        for text in [
            "Grandpa told a story about the sea.",
            "She thought of a warm kitchen and a stove.",
            "He dreamed of the mountains.",
            "They talked about the snow.",
            "On the wall hung a picture of a forest.",
            "She remembered the village.",
            "He wanted to see the ocean.",
            "They looked forward to the snow.",
            "They hardly ever saw snow.",
            "It rarely rained.",
            "Many a kitchen smelt of roast goose.",
            "Nobody had seen a castle there.",
            "The sea was a hundred miles away.",
            "The storm never came.",
            "She wished it were winter.",
            "It was as if it were midnight.",
            "In the warm kitchen of her dreams she sat.",
            "The lake had dried up long ago.",
            "She had forgotten her umbrella.",
            "They hoped for rain.",
            "He went home before the storm.",
            "Long after the rain they came out.",
            "It was too warm for snow.",
            "Instead of a forest they found dust.",
            "A mouse happened to pass by.",
        ] {
            assert_eq!(setting_of(text), Setting::default(), "{text}");
        }
        assert_eq!(setting_of("They ran about in the forest.").place, Some(Place::Forest));
        assert_eq!(setting_of("They crossed the pass.").place, Some(Place::Mountains));
    }

    #[test]
    fn what_was_or_will_be_at_another_time_is_not_its_setting() {
        for (text, setting) in [
            ("In the night a rope had parted.", ""),
            ("“Tomorrow morning we will sail,” she said at dusk.", "at dusk"),
            ("'The castle is in the forest,' said Ben by the lake.", "by a lake"),
            ("Last winter, on the farm, she had found it.", ""),
            ("Every evening he used to walk to the beach.", ""),
            ("Yesterday it rained. They crossed the river at noon.", "by a river, in the daytime"),
            ("By morning the snow had fallen.", "in the morning, in falling snow"),
            ("Her hair was black as night.", ""),
            ("The next morning they woke in the forest.", "in a forest, in the morning"),
        ] {
            assert_eq!(setting_of(text).to_string(), setting, "{text}");
        }
    }

    #[test]
    fn who_looks_at_a_place_is_where_they_stand() {
        for (text, place) in [
            ("Elif stands alone on the beach. Elif looks at the sea.", Place::Beach),
            ("In a meadow they saw the lights of the city.", Place::Meadow),
            ("In the garden she stared up at the mountains.", Place::Garden),
            ("He looked at the castle.", Place::Castle),
        ] {
            assert_eq!(setting_of(text).place, Some(place), "{text}");
        }
    }

    #[test]
    fn a_negation_of_something_else_denies_no_setting() {
        for (text, setting) in [
            ("They never left the forest.", "in a forest"),
            ("He did not stop in the village.", "in a village"),
            ("It was not far from the lake.", "by a lake"),
            ("She did not notice how the river grew.", "by a river"),
            ("She was not afraid, and walked into the forest.", "in a forest"),
            ("There was no snow, but it rained.", "in the rain"),
            ("The rain had not stopped.", "in the rain"),
            ("A storm came over the land.", "in a storm"),
        ] {
            assert_eq!(setting_of(text).to_string(), setting, "{text}");
        }
    }

    #[test]
    fn a_phrase_outweighs_the_words_in_it() {
        assert_eq!(setting_of("They swam under the sea, to the coral.").place, Some(Place::Underwater));
        assert_eq!(setting_of("They swam in the sea.").place, Some(Place::Sea));
    }

    #[test]
    fn a_text_that_names_no_place_has_no_setting() {
        assert_eq!(setting_of("狐は海へ行きました。"), Setting::default());
        assert_eq!(Setting::default().to_string(), "");
    }
}
