//! How old a description says that somebody is, and what that makes of somebody of whom nothing else is said.

use super::naming::is_a_group;
use crate::word_list::contains;
use brief::english::{Pronouns, number_of};
use brief::story::{CharacterSheet, Nature, ToldFact};
use lexicon::being;

/// From this age on somebody is grown up.
const GROWN_UP_YEARS: u32 = 18;

/// Nouns of the young, whose ending is that of a trade.
const YOUNG: &str = "teen teenager adolescent youngster toddler";
const DECADES: &str = "teens twenties thirties forties fifties sixties seventies eighties nineties";

/// She who is eight is a girl, and a piano tuner of seventeen is no grown-up.
pub(super) fn name_kind_by_age(sheet: &mut CharacterSheet) {
    let is_young = match sheet.age_years {
        Some(age) => age < GROWN_UP_YEARS,
        None => {
            sheet.kind.as_deref().and_then(|kind| kind.split(' ').next_back()).is_some_and(|kind| contains(YOUNG, kind))
        }
    };
    if is_young && sheet.nature == Some(Nature::Adult) {
        sheet.nature = Some(Nature::Child);
    }
    // A midwife of seventy-one is a grown-up, whatever the ending of her trade.
    if sheet.nature.is_none() && sheet.kind.is_some() {
        let of_age = sheet.age_years.map(|age| if age < GROWN_UP_YEARS { Nature::Child } else { Nature::Adult });
        sheet.nature = of_age.filter(|_| is_of_people(sheet));
    }
    let (None, Some(age)) = (&sheet.kind, sheet.age_years) else { return };
    let (kind, nature) = match (sheet.pronouns, age < GROWN_UP_YEARS) {
        (Some(Pronouns::She), true) => ("girl", Nature::Child),
        (Some(Pronouns::He), true) => ("boy", Nature::Child),
        (Some(Pronouns::She), false) => ("woman", Nature::Adult),
        (Some(Pronouns::He), false) => ("man", Nature::Adult),
        (_, true) => ("child", Nature::Child),
        (_, false) => ("person", Nature::Adult),
    };
    sheet.kind = Some(kind.to_owned());
    sheet.nature = Some(nature);
}

/// Whether somebody of whom no list says what they are is a person: an oak of 300 years is none.
fn is_of_people(sheet: &CharacterSheet) -> bool {
    const MOST_YEARS: u32 = 115;
    let is_worn_or_said = !sheet.wearing.is_empty() || sheet.pronouns.is_some() || sheet.name.is_some();
    is_worn_or_said && sheet.age_years.is_some_and(|age| age <= MOST_YEARS)
}

/// “Ada, in her sixties”, “a man in his late forties”: it is told as it stands, and makes a child or a grown-up of somebody of whom no more
/// is said. The words are taken out.
pub(super) fn take_decade(tokens: &mut Vec<String>, sheet: &mut CharacterSheet) {
    let word = |at: usize| tokens.get(at).map(|token| token.to_lowercase()).unwrap_or_default();
    let Some(at) = (0..tokens.len()).find(|at| {
        word(*at) == "in"
            && matches!(word(at + 1).as_str(), "his" | "her" | "their")
            && decade_at(tokens, at + 2).is_some()
    }) else {
        return;
    };
    let Some(end) = decade_at(tokens, at + 2) else { return };
    let is_teen = word(end) == "teens";
    sheet.facts.push(ToldFact { about: None, predicate: format!("was {}", tokens[at..=end].join(" ").to_lowercase()) });
    if sheet.pronouns.is_none() {
        sheet.pronouns = Pronouns::of_word(&word(at + 1));
    }
    if sheet.kind.is_none() {
        let (kind, nature) = match (word(at + 1).as_str(), is_teen) {
            ("her", false) => ("woman", Nature::Adult),
            ("his", false) => ("man", Nature::Adult),
            ("her", true) => ("girl", Nature::Child),
            ("his", true) => ("boy", Nature::Child),
            (_, false) => ("person", Nature::Adult),
            (_, true) => ("teenager", Nature::Child),
        };
        let says_more = tokens.iter().any(|token| matches!(token.as_str(), "a" | "an"));
        if !says_more {
            sheet.kind = Some(kind.to_owned());
            sheet.nature = Some(nature);
        }
    }
    // The comma before it parts nothing any more where another follows.
    let ends_in_comma = tokens.get(end + 1).is_some_and(|token| token == ",");
    let from = if ends_in_comma && at > 0 && tokens[at - 1] == "," { at - 1 } else { at };
    tokens.drain(from..=end);
}

/// The place of the decade, behind `early`, `mid` or `late`.
fn decade_at(tokens: &[String], at: usize) -> Option<usize> {
    let word = |at: usize| tokens.get(at).map(|token| token.to_lowercase()).unwrap_or_default();
    let at = if matches!(word(at).as_str(), "early" | "mid" | "late") { at + 1 } else { at };
    contains(DECADES, &word(at)).then_some(at)
}

pub(super) fn read_age(tokens: &[String], sheet: &mut CharacterSheet) {
    if sheet.age_years.is_some() {
        return;
    }
    let word = |position: usize| tokens.get(position).map(|token| token.to_lowercase()).unwrap_or_default();
    for position in 0..tokens.len() {
        let here = word(position);
        // “her 70-year-old grandmother”
        let owned =
            (1..=2).any(|step| position >= step && matches!(word(position - step).as_str(), "his" | "her" | "their"));
        if owned {
            continue;
        }
        let followed = word(position + 1).starts_with("year");
        let is_between = position > 0 && word(position - 1) == "," && matches!(word(position + 2).as_str(), "," | "");
        let announced = matches!(here.as_str(), "aged" | "age") || (here == "at" && is_between);
        let found = if announced {
            number_of(&word(position + 1))
        } else if followed {
            number_of(&here)
        } else {
            age_of(&here)
        };
        // “a girl of seven”
        let is_own_kind = |word: &str| sheet.kind.as_deref().and_then(|kind| kind.split(' ').next_back()) == Some(word);
        let is_kind = |word: &str| being(word.trim_end_matches('s')).is_some() || is_a_group(word) || is_own_kind(word);
        let of_kind = (here == "of" && position > 0 && is_kind(&word(position - 1)))
            .then(|| number_of(&word(position + 1)))
            .flatten();
        // “Emma is six, has …”, “Ada and Ben, who are eight”, “both of them eight”
        let states_it = matches!(here.as_str(), "is" | "turns" | "are" | "turn" | "both" | "each" | "all" | "them")
            && matches!(word(position + 2).as_str(), "," | "" | "and" | "years" | "with" | "who");
        let of_kind = of_kind.or_else(|| states_it.then(|| number_of(&word(position + 1))).flatten());
        // “Amira, 8, likes football”
        let is_joined = word(position + 1) == "and" && matches!(word(position + 2).as_str(), "his" | "her" | "their");
        let ends = matches!(word(position + 1).as_str(), "," | "") || is_joined;
        let between_commas = (position > 0 && word(position - 1) == "," && ends).then(|| number_of(&here)).flatten();
        if let Some(age) = found.or(of_kind).or(between_commas).filter(|age| (1..=999).contains(age)) {
            sheet.age_years = Some(age);
            return;
        }
    }
}

/// `7-year-old`, `seven-year-old`.
pub(super) fn age_of(word: &str) -> Option<u32> {
    let (number, rest) = word.split_once('-')?;
    rest.starts_with("year").then(|| number_of(number)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::character::read_character;

    #[test]
    fn the_age_of_two_is_read_however_it_is_written_and_told_of_both() {
        for description in [
            "Twins Ada and Ben, who are eight",
            "Twins Ada and Ben, both eight",
            "Twins Ada and Ben, both of them eight, who love snow",
            "Ada and Ben, eight-year-old twins",
            "Ada and Ben are twins of eight",
            "Ada and Ben are eight",
            "The friends Ada and Ben are both eight and love snow",
        ] {
            assert_eq!(read_character(description).age_years, Some(8), "{description}");
        }
        let friends = read_character("Ada and Ben are eight");
        let told = ToldFact { about: Some("Ben".to_owned()), predicate: "was eight years old".to_owned() };
        assert_eq!(friends.facts, [told]);
        // One who has a twin's age needs no second sentence for it.
        assert_eq!(read_character("Twins Ada and Ben, who are eight").facts, []);
        assert_eq!(read_character("Ada and Ben, who are two of a kind").age_years, None);
    }

    #[test]
    fn years_may_be_shortened() {
        for description in [
            "my daughter Emily, 5 yrs old, blonde curly hair",
            "Emily, 5 yr old girl",
            "Emily, 5yo, loves pancakes",
            "Emily (5 y/o)",
            "Emily is 5 yrs old",
            "Emily, a 5-yr-old girl",
            "Emily, a 5yr old",
        ] {
            assert_eq!(read_character(description).age_years, Some(5), "{description}");
        }
    }

    #[test]
    fn an_age_is_read_however_it_is_written_and_the_young_are_no_grown_ups() {
        for (description, age, nature) in [
            ("Chen Li, a blind piano tuner of 17 who loves rain", Some(17), Nature::Child),
            ("Mia aged 17", Some(17), Nature::Child),
            ("Mia, 17 years old, a violinist", Some(17), Nature::Child),
            ("Mia is seventeen", Some(17), Nature::Child),
            ("Nora, seventeen, plays the drums", Some(17), Nature::Child),
            ("A deaf drummer of sixteen", Some(16), Nature::Child),
            ("An astronaut aged nine", Some(9), Nature::Child),
            ("A seventeen year old baker called Pim", Some(17), Nature::Child),
            ("Sam, a teen", None, Nature::Child),
            ("Sam, a teenager who drives a bus", None, Nature::Child),
            ("Ruth, at 81, still swims", Some(81), Nature::Adult),
            ("Jo, a pilot of forty", Some(40), Nature::Adult),
            ("Jo, seventy-two, a pilot", Some(72), Nature::Adult),
            ("Otto, 70, a baker", Some(70), Nature::Adult),
            ("Ada is a woman in her sixties", None, Nature::Adult),
            ("Ada, in her late sixties, who knits", None, Nature::Adult),
            ("Ivo, in his teens", None, Nature::Child),
        ] {
            let sheet = read_character(description);
            assert_eq!((sheet.age_years, sheet.nature), (age, Some(nature)), "{description}");
        }
        let sheet = read_character("Ada, in her late sixties, who knits");
        let facts: Vec<&str> = sheet.facts.iter().map(|fact| fact.predicate.as_str()).collect();
        assert_eq!(facts, ["was in her late sixties", "knitted"]);
        assert_eq!(sheet.name.as_deref(), Some("Ada"));
        assert_eq!(read_character("Mia aged 17").name.as_deref(), Some("Mia"));
    }
}
