//! How old a description says that somebody is, and what that makes of somebody of whom nothing else is said.

use brief::english::{Pronouns, number_of};
use brief::story::{CharacterSheet, Nature};
use lexicon::being;

/// From this age on somebody is grown up.
const GROWN_UP_YEARS: u32 = 18;

/// She who is eight is a girl.
pub(super) fn name_kind_by_age(sheet: &mut CharacterSheet) {
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
        let announced = matches!(here.as_str(), "aged" | "age");
        let found = if announced {
            number_of(&word(position + 1))
        } else if followed {
            number_of(&here)
        } else {
            age_of(&here)
        };
        // “a girl of seven”
        let is_own_kind = |word: &str| sheet.kind.as_deref().and_then(|kind| kind.split(' ').next_back()) == Some(word);
        let is_kind = |word: &str| being(word).is_some() || is_own_kind(word);
        let of_kind = (here == "of" && position > 0 && is_kind(&word(position - 1)))
            .then(|| number_of(&word(position + 1)))
            .flatten();
        // “Emma is six, has …”
        let states_it = matches!(here.as_str(), "is" | "turns")
            && matches!(word(position + 2).as_str(), "," | "" | "and" | "years");
        let of_kind = of_kind.or_else(|| states_it.then(|| number_of(&word(position + 1))).flatten());
        // “Amira, 8, likes football”
        let between_commas =
            (position > 0 && word(position - 1) == "," && matches!(word(position + 1).as_str(), "," | ""))
                .then(|| here.parse().ok())
                .flatten();
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
