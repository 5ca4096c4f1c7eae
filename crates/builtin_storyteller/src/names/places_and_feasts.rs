//! Capitals of places and of days of the year: “the bus to Euston”, “Mt Hood”, “on New Year’s Eve”.

use super::{BEGINNERS, PLACE_PREPOSITIONS, TITLES, bare, is_a_capital};
use crate::character::is_title;
use crate::word_list::contains;
use lexicon::{being, pronouns_of_name};

/// The first word of the name of a landscape: “Mt Hood”, “Lake Como”.
pub(super) const BEFORE_A_LANDSCAPE: &str = "mt mount lake cape fort loch";

/// How many words here name a day of the year: “New Year’s Eve”, “New-year’s day”, “Boxing Day”, “St. Patrick’s Day”, “Good Friday”. Nobody is called
/// Eve by that, and nobody New.
pub(super) fn words_of_a_feast(words: &[(usize, &str)]) -> usize {
    const FEASTS: &str = "christmas year years new-year new-years midsummer halloween hallows easter valentine valentines mother mothers father fathers \
        boxing twelfth independence thanksgiving bonfire labour labor memorial";
    const OF_A_PERSON: &str = "mother father";
    const DAYS: &str = "eve day night morning evening week";
    const SAINTS: &str = "hallows saints souls";
    const HOLY: &str = "good holy palm shrove ash maundy easter whit";
    const WEEKDAYS: &str = "sunday monday tuesday wednesday thursday friday saturday";
    let lower = |word: &str| bare(word).to_lowercase();
    let is_a_day = |word: &str| contains(DAYS, &word.to_lowercase());
    let is_a_year = |word: &str| contains("year years", &lower(word));
    // “Boxing day” is one, and “Father day” is none.
    let is_a_feast = |feast: &str, day: &str| {
        let is_sure = is_a_capital(day) || bare(feast) != feast || !contains(OF_A_PERSON, &lower(feast));
        is_a_capital(feast) && contains(FEASTS, &lower(feast)) && is_a_day(day) && is_sure
    };
    match words {
        [(_, "New"), (_, year), (_, day), ..] if is_a_year(year) && is_a_day(day) => 3,
        [(_, "New"), (_, year), ..] if is_a_year(year) => 2,
        [(_, "All"), (_, saints), (_, day), ..] if contains(SAINTS, &lower(saints)) && is_a_day(day) => 3,
        [(_, "St" | "Saint"), (_, saint), (_, day), ..] if bare(saint) != *saint && is_a_day(day) => 3,
        [(_, feast), (_, day), ..] if is_a_feast(feast, day) => 2,
        [(_, holy), (_, day), ..]
            if is_a_capital(holy) && contains(HOLY, &lower(holy)) && contains(WEEKDAYS, &lower(day)) =>
        {
            2
        }
        [(_, feast), ..] if is_a_capital(feast) && contains("new-year new-years", &lower(feast)) => 1,
        // “Year’s end”
        [(_, "Year's" | "Year’s"), ..] => 1,
        _ => 0,
    }
}

/// “To Piccadilly Mia carried the parrot”: the first of the two is a place, and the second a name that most readers know.
pub(super) fn is_a_place_before_a_name(words: &[(usize, &str)], at: usize, run: usize) -> bool {
    let [(_, place), (_, name)] = words[at..at + run] else { return false };
    let lower = place.to_lowercase();
    let before = at.checked_sub(1).map_or("", |before| words[before].1).to_lowercase();
    let is_behind_a_preposition = PLACE_PREPOSITIONS.contains(&before.as_str()) || matches!(&*before, "to" | "from");
    let goes_on = words.get(at + run).is_some_and(|(_, next)| next.starts_with(char::is_lowercase));
    let is_somebody = is_title(place)
        || being(place).is_some()
        || pronouns_of_name(place).is_some()
        || contains(TITLES, &lower)
        || contains(BEGINNERS, &lower)
        || matches!(place, "Saint" | "Queen" | "King");
    is_behind_a_preposition && goes_on && !is_somebody && pronouns_of_name(name).is_some()
}

/// “The bus to Euston”, “the train from Reading”: a way leads to a place.
pub(super) fn is_at_the_end_of_a_way(words: &[(usize, &str)], at: usize) -> bool {
    const WAYS: &str = "bus train tram boat ship ferry plane flight road way path ticket journey trip miles kilometres \
        travelled traveled sailed moved emigrated";
    let is_behind = at > 0 && matches!(words[at - 1].1, "to" | "from");
    is_behind && words[at.saturating_sub(4)..at - 1].iter().any(|(_, word)| contains(WAYS, &word.to_lowercase()))
}

/// “From Skibbereen to Cork”: both ends of a way, unless most readers know them for people’s names.
pub(super) fn is_from_one_to_another(words: &[(usize, &str)], begin: usize, end: usize) -> bool {
    let word = |at: usize| words.get(at).map_or("", |(_, word)| *word);
    let is_a_place = |at: usize| is_a_capital(word(at)) && pronouns_of_name(bare(word(at))).is_none();
    let is_first = begin > 0 && matches!(word(begin - 1), "from" | "From") && word(end) == "to" && is_a_place(end + 1);
    let is_last =
        begin > 2 && word(begin - 1) == "to" && is_a_place(begin - 2) && matches!(word(begin - 3), "from" | "From");
    is_a_place(begin) && (is_first || is_last)
}
