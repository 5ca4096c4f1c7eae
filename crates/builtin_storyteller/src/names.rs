//! Proper names of people in a story, found by capitals where a capital means a name.

mod merged;
mod namesakes;
mod nicknames;
mod places_and_feasts;
mod runs;
mod short_forms;

use std::collections::{BTreeMap, BTreeSet};

use unicode_segmentation::UnicodeSegmentation;

use super::character::{is_a_group, is_title};
use super::sentences::{Sentence, is_a_title_line};
use super::word_list::contains;
use lexicon::{being, pronouns_of_name};
use merged::merged;
pub(crate) use namesakes::divided_by_epithets;
pub(crate) use nicknames::{with_nicknames, with_one_name};
use places_and_feasts::{is_a_place_before_a_name, is_at_the_end_of_a_way, is_from_one_to_another, words_of_a_feast};
use runs::run_of_capitals;

/// A name and where it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Name {
    /// As written: `["Captain", "Rosa"]`.
    pub words: Vec<String>,
    /// The positions of the sentences that hold it, in order.
    pub mentioned_in: Vec<usize>,
    /// What its bearer is called besides: `Lizzy`.
    pub also: Vec<String>,
    /// One of two who are called the same: `["Little", "Ben"]` beside `["Big", "Ben"]`.
    pub is_one_of_two: bool,
}

impl Name {
    pub(crate) fn text(&self) -> String {
        match self.words.as_slice() {
            [title, rest @ ..] if is_a_title_alone(title) => format!("{title}. {}", rest.join(" ")),
            words => words.join(" "),
        }
    }

    /// Where the name, or its last word alone, stands among the words of a sentence.
    pub(crate) fn position_in(&self, words: &[&str]) -> Option<usize> {
        let also = || self.also.iter().find_map(|other| words.iter().position(|word| bare(word) == other));
        self.own_position_in(words).or_else(also)
    }

    fn own_position_in(&self, words: &[&str]) -> Option<usize> {
        if let [epithet, name] = self.words.as_slice()
            && self.is_one_of_two
        {
            return words.windows(2).position(|two| two[0].eq_ignore_ascii_case(epithet) && bare(two[1]) == name);
        }
        let whole = words.windows(self.words.len()).position(|window| same(window, &self.words));
        let last = self.words.last()?;
        if let [title, surname] = self.words.as_slice()
            && is_a_title_alone(title)
        {
            // “Mr. and Mrs. Bell” are two of one surname, and “Mrs. Bell” is not Mr. Bell.
            let joined = || {
                let couple = words
                    .windows(4)
                    .position(|four| four[1] == "and" && is_a_title_alone(four[2]) && bare(four[3]) == surname)?;
                [couple, couple + 2].into_iter().find(|at| words[*at] == title)
            };
            return whole.or_else(joined);
        }
        // The Bell of “Ben Bell” is not Anna Bell.
        let is_of_another = |at: usize| {
            let Some(before) = at.checked_sub(1) else { return false };
            let is_name = is_given_name(words[before]) || before > 0 && is_plain_name(words[before]);
            self.words.len() > 1 && is_name && !self.words.iter().any(|own| own == words[before])
        };
        let surname = || (0..words.len()).find(|at| bare(words[*at]) == last && !is_of_another(*at));
        whole.or_else(surname).or_else(|| self.given_name_in(words))
    }

    /// “Ana” of Ana Ruiz, and not of Ana Lopez.
    fn given_name_in(&self, words: &[&str]) -> Option<usize> {
        let is_plain = |word: &String| {
            being(word).is_none()
                && !is_title(word)
                && (!is_a_capital(word) || !contains(BEGINNERS, &word.to_lowercase()))
        };
        // “Anneke” of Professor Anneke de Wit.
        let own = if self.words.len() > 2 && is_title(&self.words[0]) { &self.words[1..] } else { &self.words[..] };
        let is_given = |first: &String| pronouns_of_name(first).is_some() || own.iter().all(is_plain);
        let first = own.first().filter(|first| self.words.len() > 1 && is_given(first))?;
        let is_followed_by_a_name =
            |at: usize| words.get(at + 1).is_some_and(|next| next.starts_with(char::is_uppercase) && *next != "I");
        (0..words.len()).find(|at| bare(words[*at]) == first && (words[*at] != *first || !is_followed_by_a_name(*at)))
    }
}

/// A given name that most readers know, and no title.
fn is_given_name(word: &str) -> bool {
    pronouns_of_name(word).is_some()
        && !is_title(word)
        && being(word).is_none()
        && !contains(TITLES, &word.to_lowercase())
}

/// A word that can be somebody’s given name: no title, no trade, no “Old”.
fn is_plain_name(word: &str) -> bool {
    is_a_given_name(word) && !contains(BEGINNERS, &word.to_lowercase())
}

/// Whether a word of a name is what somebody is called, and neither a title nor a trade nor “de”.
pub(crate) fn is_a_given_name(word: &str) -> bool {
    let plain = word.trim_end_matches('.');
    is_a_capital(word) && !is_title(plain) && being(plain).is_none() && !contains(TITLES, &plain.to_lowercase())
}

/// Whether a capitalised word is known to name nobody: a month, a language, a faith.
pub(crate) fn is_no_name(word: &str) -> bool {
    contains(NOT_NAMES, &word.to_lowercase())
}

/// A title that belongs to a name only where two people have one surname.
fn is_a_title_alone(word: &str) -> bool {
    matches!(word, "Mr" | "Mrs" | "Ms")
}

/// Whether a word is what a family calls one of its own: “Grandmother had lost the ring.”
pub(crate) fn is_kin_alone(lower: &str) -> bool {
    contains(KIN, lower)
}

/// A word without its possessive ending.
pub(crate) fn bare(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}

fn same(window: &[&str], words: &[String]) -> bool {
    window.iter().zip(words).all(|(seen, word)| bare(seen) == word)
}

const KIN: &str = "mother father grandmother grandfather mum mom mama mummy mommy dad papa daddy grandma grandpa granny gran nana oma opa grandad \
    granddad abuela abuelo nonna nonno";

/// Capitalised words that name nobody.
const NOT_NAMES: &str = "i i'm i'll i've i'd monday tuesday wednesday thursday friday saturday sunday january february march \
    july september october november december christmas easter god earth north south east west english french \
    german italian spanish portuguese dutch swedish danish norwegian finnish polish russian greek turkish irish scottish welsh european \
    african american indian chinese japanese korean arab arabic persian mexican sikh muslim jewish christian hindu buddhist catholic victorian roman \
    viking panama wellington chapter part the end once one upon mr mrs ms dr oh ah yes no well please thank hello goodbye hey";

/// Months that are given names too: they are names unless something around them says that a month is meant.
const MONTHS_AND_NAMES: &str = "april may june august";
const BEFORE_A_MONTH: &str =
    "in of until till since by last next early late mid every during this from to through before after and or";
/// “May I come in?”
const AFTER_A_MODAL_VERB: &str = "i you we he she it they the a an his her my your our their there this that all god";

/// Titles before a name; the name is a person's, and the full stop after them ends no sentence.
const TITLES: &str = "mr mrs ms miss mx dr prof professor captain capt sir lady lord uncle aunt st";

/// The last word of the name of a street, a building or a landscape.
const PLACE_NOUNS: &str = "street road lane avenue boulevard square alley drive way bridge park river lake sea ocean bay island isle \
    islands mountain mountains hill hills valley forest wood woods rock beach ford harbour harbor town village city county station \
    school church castle tower hotel building monument theatre theater palace cathedral chapel abbey terminal pier dock docks wharf \
    canal zoo stadium arena hospital restaurant store falls creek canyon desert coast plaza \
    inn farm mill windmill lighthouse barn cottage manor pub tavern embankment quay house hall museum library market garden gardens academy university airport";

/// Words that are given names and common nouns: alone at the beginning of one sentence they name nobody.
const NOUNS_TOO: &str = "rose ruby daisy poppy violet ivy lily penny faith hope joy grace iris hazel heather jasmine olive pearl \
    summer autumn april may june august dawn amber will mark bill jack frank rich art victor robin dale";

/// Words with which sentences begin; at a beginning only, their capital says nothing.
const BEGINNERS: &str = "a an the this that these those he she it they we you i his her its their our your my there here then when \
    while where what who why how if but and or so as at in on to from for with by of after before once one every each all some \
    many most no not now near beside between soon later suddenly finally meanwhile far long deep outside inside above below under over behind let \
    look come go maybe perhaps nobody nothing everyone everything somebody someone something even just only still yet until \
    because although though upstairs downstairs nearby overhead elsewhere afterwards tonight today tomorrow yesterday \
    morning night two three four five first next last another \
    together dear little old good bad great big small again never always sometimes do did does is are was were be has had have \
    can could will would should may might must please thank yes oh ah there's both twins sisters brothers siblings cousins friends neither either \
    er sie es wir ihr ihre ihren sein seine der die das ein eine einen dann da und aber als wenn im am auf nun plötzlich eines \
    il elle ils elles le les la un une et mais él ellos el los las y pero en lui ele o os um uma e \
    hij zij het de een det он она они это и но в на когда потом";

/// With this many different capitalised words inside sentences, and more than this share of the words there, capitals do
/// not mean names (German nouns, headlines).
const CAPITALS_OF_A_LANGUAGE: usize = 5;
const MOST_CAPITALS_SHARE: f64 = 0.15;

/// German is known by these: they are more than so many in a hundred of its words.
const GERMAN: &str = "der die das und ist war ein eine einen einem nicht mit auf den dem zu sich er sie es am vom zum durch hatte sagte ging \
    lief kam saß stand wir ihr ihre sein seine aber als dann";
const GERMAN_IN_A_HUNDRED: usize = 18;

/// Who does or has one of these is somebody: “Hope had red hair”, “Grace laughed”; “hope had faded” is about nobody.
const DEEDS: &str = "said asked laughed smiled wore wears cried whispered answered nodded grinned giggled shouted ran walked sat stood looked \
    loved loves lives lived shook met waved hugged kissed thanked listened";
const OWNED_AFTER_HAD: &str = "a an the his her no two three long short curly straight red black brown blond blonde white grey gray golden dark \
    green blue wavy ginger freckles big little nothing everything something";
/// What only people do to something.
const DEEDS_TO_SOMETHING: &str = "led fed dug planted bought sold baked cooked painted drew packed sewed knitted poured stirred chopped mended \
    fetched wrote read ate drank";
const DEEDS_TO_ONES_OWN: &str = "left opened closed shut washed combed folded unpacked lifted buttoned";
/// What a dawn and a rose do not do, and Dawn and Rose do.
const DEEDS_OF_NAMES: &str = "sang held slept rowed climbed swam jumped danced knelt waited listened pulled pushed carried fished steered shrugged \
    yawned frowned stared sighed sneezed";
/// Several people, who have no name by what they do.
const MANY: &str = "people children men women police folk everyone mankind";
const OBJECTS: &str = "a an the his her their him them it two three some every all one";

/// After these a name is a place's.
const PLACE_PREPOSITIONS: &[&str] = &[
    "in", "at", "into", "near", "through", "across", "of", "towards", "toward", "on", "up", "down", "along", "around",
    "past", "via",
];

/// People stand behind these, too.
const BESIDE_SOMEBODY: &str = "at of near on towards toward past";

#[derive(Default)]
struct Sighting {
    inside: usize,
    at_beginning: usize,
    after_place_preposition: usize,
    /// “In Dorset”
    inside_of: usize,
    does_something: usize,
    /// “A dog called London”
    is_called: bool,
    sentences: BTreeSet<usize>,
}

/// The names of people, the most mentioned first.
///
/// A capital inside a sentence makes a name; one at a beginning counts if the word is never written small. In scripts
/// without capitals no names are found, and none are invented.
pub(crate) fn names(sentences: &[Sentence]) -> Vec<Name> {
    let mut seen: BTreeMap<Vec<String>, Sighting> = BTreeMap::new();
    let mut written_small: BTreeSet<String> = BTreeSet::new();
    let mut inside_words = 0_usize;
    let mut inside_capitals: BTreeSet<&str> = BTreeSet::new();
    for (position, sentence) in sentences.iter().enumerate() {
        let words = words_with_places(&sentence.text);
        // The capitals of a title name nobody whom the story does not name.
        if position == 0 && is_a_title_line(sentence, sentences) {
            continue;
        }
        let mut at = 0;
        while at < words.len() {
            let feast = words_of_a_feast(&words[at..]);
            if feast > 0 {
                inside_words += feast;
                at += feast;
                continue;
            }
            let begins = at == 0 || opens_speech(&sentence.text, words[at].0);
            let run = run_of_capitals(&sentence.text, &words[at..]);
            // “On New Year’s Eve Nora sang”, “To Piccadilly Nora carried it”
            let run = (1..run).find(|own| words_of_a_feast(&words[at + own..]) > 0).unwrap_or(run);
            if is_a_place_before_a_name(&words, at, run) {
                at += 1;
                continue;
            }
            // The first word of a sentence has its capital for that.
            let own = usize::from(begins);
            inside_words += run.max(1) - own;
            // “Detective Mara Voss met Inspector Quill” has many capitals, and all of them are names'.
            let is_of_a_name = run > 1 && is_title(words[at].1);
            let is_sure = is_of_a_name || run > 0 && ends_as_a_place(words[at + run - 1].1);
            if run > 0 && !is_sure && !is_listed(&sentence.text, &words, at, run) {
                let capitals = words[at..at + run].iter().skip(own).map(|(_, word)| bare(word));
                inside_capitals.extend(capitals.filter(|word| pronouns_of_name(word).is_none()));
            }
            if run == 0 {
                written_small.insert(words[at].1.to_lowercase());
                at += 1;
                continue;
            }
            // “Twins Olive and Pearl”: the first word is no part of a name, joined or not.
            let is_group = run > 1 && is_a_group(words[at].1);
            let is_joined =
                is_joined_to_a_name(&words[at + run..]) || heads_a_list(&sentence.text, &words, at + run - 1);
            let stands = Stands { first: begins, for_that: begins && (is_group || !is_joined) };
            // “The Okoye family” is nobody.
            let is_of_a_family = words
                .get(at + run)
                .is_some_and(|(_, next)| contains("family household clan house residence", bare(next)));
            if !is_of_a_family && !is_month_or_modal(&words, at, run) {
                record(&mut seen, &words, at, run, stands, position);
            }
            at += run;
        }
    }
    let different = inside_capitals.len();
    if different >= CAPITALS_OF_A_LANGUAGE && different as f64 > inside_words as f64 * MOST_CAPITALS_SHARE {
        // A German story's own people are those whose names most readers know.
        let is_known = |name: &Name| match name.words.as_slice() {
            [name] => pronouns_of_name(name).is_some() && !contains(NOUNS_TOO, &name.to_lowercase()),
            _ => false,
        };
        let names = if is_german(sentences) { merged(seen, &written_small, true) } else { Vec::new() };
        return names.into_iter().filter(is_known).collect();
    }
    merged(seen, &written_small, is_german(sentences))
}

/// The words of a text and where they begin. “Jean-Luc” is one.
pub(crate) fn words_with_places(text: &str) -> Vec<(usize, &str)> {
    let mut words: Vec<(usize, &str)> = Vec::new();
    let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    for (start, word) in text.unicode_word_indices() {
        match words.last_mut() {
            Some((first, before))
                if *first + before.len() + 1 == start
                    && text[..start].ends_with('-')
                    && capital(before)
                    && capital(word) =>
            {
                *before = &text[*first..start + word.len()];
            }
            _ => words.push((start, word)),
        }
    }
    words
}

/// Whether a text is German, where every noun has a capital.
fn is_german(sentences: &[Sentence]) -> bool {
    let (mut german, mut all) = (0, 0);
    for word in sentences.iter().flat_map(|sentence| sentence.text.unicode_words()) {
        all += 1;
        german += usize::from(contains(GERMAN, &word.to_lowercase()));
    }
    german > 1 && german * 100 >= all * GERMAN_IN_A_HUNDRED
}

/// “Hope had red hair”: whoever does something is somebody.
fn is_a_subject(after: &[(usize, &str)]) -> bool {
    match after {
        [(_, "had" | "has"), (_, owned), ..] => contains(OWNED_AFTER_HAD, owned),
        // “Ivo left his cat”, “Bo lay in his bed”
        [(_, deed), (_, "his" | "her"), ..] if contains(DEEDS_TO_ONES_OWN, deed) => true,
        [(_, "lay"), (_, "in" | "on"), (_, "his" | "her"), (_, bed), ..] => {
            contains("bed cot bunk cradle hammock back", bed)
        }
        // “Kasper led the pony”
        [(_, deed), (_, object), ..] if contains(DEEDS_TO_SOMETHING, deed) => contains(OBJECTS, object),
        [(_, deed), ..] => contains(DEEDS, deed),
        [] => false,
    }
}

fn ends_as_a_place(word: &str) -> bool {
    contains(PLACE_NOUNS, &word.to_lowercase())
}

/// “Hope and May played”, “Lily and her brother Sam”: at the beginning too, a capital that is joined to somebody is a name's.
fn is_joined_to_a_name(after: &[(usize, &str)]) -> bool {
    match after {
        [(_, "and"), (_, "his" | "her" | "their"), own @ ..] => {
            own.iter().take(3).any(|(_, word)| being(word).is_some())
        }
        [(_, "and"), (_, other), ..] => is_a_capital(other) && !contains(NOT_NAMES, &bare(other).to_lowercase()),
        _ => false,
    }
}

/// “Lea, Tom and their dog Rex”: the word here heads a list of names. “Luckily, Tom and Mia” begins with no name.
fn heads_a_list(text: &str, words: &[(usize, &str)], at: usize) -> bool {
    let between = |from: usize| match words.get(from..from + 2) {
        Some([(start, word), (next, _)]) => text[start + word.len()..*next].trim(),
        _ => "",
    };
    let is_adverb = words[at].1.ends_with("ly") && pronouns_of_name(words[at].1).is_none();
    let goes_on = || words.get(at + 2).is_some_and(|(_, word)| *word == "and") || between(at + 1) == ",";
    let begins = at == 0 || text[..words[at].0].trim_end().ends_with([':', '—', '–']);
    begins && !is_adverb && between(at) == "," && is_a_capital(words[at + 1].1) && words[at + 1].1 != "I" && goes_on()
}

fn is_a_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// Whether a word stands first in its sentence, and may have its capital for that.
#[derive(Clone, Copy)]
struct Stands {
    first: bool,
    for_that: bool,
}

/// One of several names: “Mia, Leo and Zoe”.
fn is_listed(text: &str, words: &[(usize, &str)], at: usize, run: usize) -> bool {
    let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let joined = |from: usize, to: usize| {
        let (start, word) = words[from];
        matches!(text[start + word.len()..words[to].0].trim(), "," | ", and" | "and" | "&" | "or" | "nor")
    };
    let before = (1..=2).any(|step| at >= step && capital(words[at - step].1) && joined(at - step, at));
    let last = at + run - 1;
    let after =
        (1..=2).any(|step| last + step < words.len() && capital(words[last + step].1) && joined(last, last + step));
    before || after
}

/// “In May”, “June 3”, “May I come in?”: no person.
fn is_month_or_modal(words: &[(usize, &str)], at: usize, run: usize) -> bool {
    let word = words[at].1.to_lowercase();
    if run > 1 || !contains(MONTHS_AND_NAMES, &word) {
        return false;
    }
    let after = words.get(at + 1).map(|(_, word)| word.to_lowercase()).unwrap_or_default();
    let joined_to_a_name = at >= 2 && words[at - 1].1 == "and" && words[at - 2].1.starts_with(char::is_uppercase);
    let before = at.checked_sub(1).map(|before| words[before].1.to_lowercase()).unwrap_or_default();
    // “Rose had a cat and June had a dog.”
    let is_of_another_clause = before == "and" && is_a_subject(words.get(at + 1..).unwrap_or_default());
    let is_month = contains(BEFORE_A_MONTH, &before) && !joined_to_a_name && !is_of_another_clause
        || after.starts_with(|c: char| c.is_ascii_digit());
    is_month || (word == "may" && contains(AFTER_A_MODAL_VERB, &after))
}

fn opens_speech(text: &str, start: usize) -> bool {
    let before = text[..start].trim_end();
    let is_title = |before: &str| {
        let word = before.trim_end_matches('.').rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        contains(TITLES, &word.to_lowercase())
    };
    let opens = before.ends_with(['"', '“', '‘', '«', '„', '(', ':', '—', '.', '!', '?', '…', '\'']);
    opens && !(before.ends_with('.') && is_title(before))
}

fn record(
    seen: &mut BTreeMap<Vec<String>, Sighting>,
    words: &[(usize, &str)],
    at: usize,
    run: usize,
    stands: Stands,
    position: usize,
) {
    let mut from = at;
    let (mut is_first, mut begins) = (stands.first, stands.for_that);
    // “Then Mia laughed”: the first word is a beginner, the name follows it.
    while is_first && from < at + run && contains(BEGINNERS, &words[from].1.to_lowercase()) {
        from += 1;
        (is_first, begins) = (false, false);
    }
    if from == at + run {
        return;
    }
    let name: Vec<String> = words[from..at + run].iter().map(|(_, word)| bare(word).to_owned()).collect();
    let before = from.checked_sub(1).map(|before| words[before].1.to_lowercase());
    let sighting = seen.entry(name).or_default();
    if begins {
        sighting.at_beginning += 1;
    } else {
        sighting.inside += 1;
    }
    // “Threw a pan at Mia” is about no place.
    let is_beside_somebody = before.as_deref().is_some_and(|before| contains(BESIDE_SOMEBODY, before))
        && words[from].1.len() > 2
        && pronouns_of_name(bare(words[from].1)).is_some()
        && !contains(NOUNS_TOO, &bare(words[from].1).to_lowercase());
    let is_beside_a_place = before.is_some_and(|before| PLACE_PREPOSITIONS.contains(&before.as_str()))
        || pronouns_of_name(bare(words[from].1)).is_none() && is_at_the_end_of_a_way(words, from);
    if !is_beside_somebody && is_beside_a_place {
        sighting.after_place_preposition += 1;
    }
    // “At Pike’s Ford”: what belongs to somebody is a place, unless it is somebody whom most readers know by name.
    let is_owned = from >= 1
        && bare(words[from - 1].1) != words[from - 1].1
        && is_a_capital(words[from - 1].1)
        && ends_as_a_place(words[from].1);
    let owns_a_place = bare(words[at + run - 1].1) != words[at + run - 1].1
        && words.get(at + run).is_some_and(|(_, next)| is_a_capital(next) && ends_as_a_place(next));
    // “Old Mill was dark”
    let is_old = from > at && contains("old great little big", &words[from - 1].1.to_lowercase());
    let is_an_old_place = is_old && from + 1 == at + run && ends_as_a_place(words[from].1);
    sighting.after_place_preposition += usize::from(is_owned || owns_a_place || is_an_old_place) * 2;
    // “From Skibbereen to Cork”
    let is_a_stage = is_from_one_to_another(words, from, at + run);
    sighting.after_place_preposition += usize::from(is_a_stage) * 2;
    // “A carter in Dorset”: nobody is in somebody.
    let is_inside = from >= 1 && words[from - 1].1.eq_ignore_ascii_case("in") && bare(words[from].1) == words[from].1;
    sighting.inside_of += usize::from(is_inside && pronouns_of_name(words[from].1).is_none());
    let is_called = from >= 1 && contains("called named", words[from - 1].1);
    sighting.is_called |=
        is_called && words[from.saturating_sub(4)..from - 1].iter().any(|(_, word)| being(word).is_some());
    // “The Queen of the Bees”
    let is_of_the = from >= 2 && words[from - 1].1 == "the" && words[from - 2].1 == "of";
    sighting.after_place_preposition += usize::from(is_of_the);
    let is_of_many = run == 1 && (words[from].1.ends_with('s') || contains(MANY, &words[from].1.to_lowercase()));
    // “Breakfast,” said the magpie: what stands between them is no subject.
    let is_next = |(start, _): &(usize, &str)| words[at + run - 1].0 + words[at + run - 1].1.len() + 1 == *start;
    let after = words.get(at + run..).filter(|after| after.first().is_some_and(is_next)).unwrap_or_default();
    let is_a_deed_of_many = is_of_many && after.first().is_some_and(|(_, deed)| contains(DEEDS_TO_SOMETHING, deed));
    // “Dawn sang”: who has a given name that is a word, too.
    let is_a_deed_of_a_name = run == 1
        && pronouns_of_name(bare(words[from].1)).is_some()
        && after.first().is_some_and(|(_, deed)| contains(DEEDS_OF_NAMES, deed));
    sighting.does_something += usize::from(is_a_subject(after) && !is_a_deed_of_many || is_a_deed_of_a_name);
    sighting.sentences.insert(position);
}

#[cfg(test)]
#[path = "names_tests.rs"]
mod tests;
