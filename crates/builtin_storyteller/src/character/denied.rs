//! What a description says that its character is not: “Not a princess: Dagny”, “no dragon at all, only a lizard called Pip”.

use super::kind::narrows;
use super::naming::looks_like_name;
use super::trades::is_trade;
use brief::story::{CharacterSheet, ToldFact};
use lexicon::being;

/// Takes what is denied out of the words, so that nobody is made of it, and tells it: `was no princess`.
pub(super) fn take_denials(tokens: &mut Vec<String>, sheet: &mut CharacterSheet) {
    while let Some(denial) = denial_in(tokens).or_else(|| neither_in(tokens)) {
        sheet.facts.push(ToldFact { about: None, predicate: denial.predicate });
        tokens.drain(denial.begins_at..denial.ends_at);
    }
}

/// “Mika, neither boy nor girl”, “neither a knight nor a king”.
fn neither_in(tokens: &[String]) -> Option<Denial> {
    const MOST_WORDS: usize = 6;
    let at = tokens.iter().position(|token| token.eq_ignore_ascii_case("neither"))?;
    let nor = (at + 1..tokens.len().min(at + MOST_WORDS)).find(|at| tokens[*at] == "nor")?;
    let noun = (nor + 1..tokens.len().min(nor + 4)).find(|at| is_somebody(&tokens[*at].to_lowercase()))?;
    let is_of_somebody = tokens[at + 1..nor].last().is_some_and(|word| is_somebody(&word.to_lowercase()));
    let before = at.checked_sub(1).map(|before| tokens[before].as_str());
    let stands = before.is_none_or(|before| before == ",");
    let ends_at = noun + 1 + usize::from(tokens.get(noun + 1).is_some_and(|word| word == ","));
    (is_of_somebody && stands).then(|| Denial {
        predicate: format!("was neither {}", tokens[at + 1..=noun].join(" ").to_lowercase()),
        begins_at: at,
        ends_at,
    })
}

struct Denial {
    predicate: String,
    begins_at: usize,
    ends_at: usize,
}

fn denial_in(tokens: &[String]) -> Option<Denial> {
    let lower: Vec<String> = tokens.iter().map(|token| token.to_lowercase()).collect();
    let word = |at: usize| lower.get(at).map(String::as_str).unwrap_or_default();
    (0..lower.len()).find_map(|at| {
        if !matches!(word(at), "no" | "not") {
            return None;
        }
        let opening = opening_before(&lower, at)?;
        // “No longer a child”, “not yet a king”
        let adverb = usize::from(matches!(word(at + 1), "longer" | "yet"));
        let article = usize::from(matches!(word(at + 1 + adverb), "a" | "an" | "the"));
        // “Not shy”, “no longer”
        if word(at) == "not" && article == 0 {
            return None;
        }
        let begins = at + 1 + adverb + article;
        let narrowed = (begins..lower.len()).take_while(|at| narrows(&tokens[*at]) && !is_somebody(word(*at))).count();
        let noun = begins + narrowed;
        if narrowed > 2 || !is_somebody(word(noun)) || looks_like_name(&tokens[noun]) {
            return None;
        }
        let mut end = noun + 1;
        // “No superhero at all, just Tim”
        if (word(end), word(end + 1)) == ("at", "all") {
            end += 2;
        }
        // “Tom is no knight.” is told as it stands, and so is “no knight who is afraid”.
        let is_told_apart = matches!(word(end), "," | "but") || (end == lower.len() && opening > 0);
        if !is_told_apart {
            return None;
        }
        while matches!(word(end), "," | "but" | "just" | "only" | "simply" | "merely" | "rather" | "it's" | "this") {
            end += 1;
        }
        // “A girl, not a princess, who …”: the comma before stands for both.
        let begins_at = if opening > 0 && word(opening - 1) == "," && !matches!(word(end), "a" | "an" | "no" | "not") {
            opening - 1
        } else {
            opening
        };
        let predicate = if adverb == 1 {
            format!("was {}", lower[at..=noun].join(" "))
        } else {
            format!("was no {}", lower[begins..=noun].join(" "))
        };
        Some(Denial { predicate, begins_at, ends_at: end })
    })
}

/// Where the denial begins that has its `no` here: with “there is”, “she is”, or by itself after a comma. None after “has”, and after the name
/// of whom it is said, of which the statement is told.
fn opening_before(lower: &[String], at: usize) -> Option<usize> {
    let word = |step: usize| at.checked_sub(step).map(|at| lower[at].as_str()).unwrap_or_default();
    let is = matches!(word(1), "is" | "was" | "are");
    match (word(1), word(2)) {
        _ if at == 0 => Some(at),
        (",", _) => Some(at),
        (_, "there" | "this" | "it") if is && at == 2 => Some(0),
        ("there's" | "it's", _) if at == 1 => Some(0),
        ("is", "who") => None,
        _ => None,
    }
}

fn is_somebody(word: &str) -> bool {
    being(word).is_some() || (is_trade(word) && word.len() > 4)
}

#[cfg(test)]
mod tests {
    use crate::character::read_character;
    use brief::english::Pronouns;

    #[test]
    fn what_is_denied_is_nobody_and_is_told() {
        for (description, name, kind, denied) in [
            ("Not a princess: Dagny", "Dagny", None, "was no princess"),
            ("No superhero, just Tim, a shy boy with red hair", "Tim", Some("boy"), "was no superhero"),
            ("There is no dragon at all, only a lizard called Pip", "Pip", Some("lizard"), "was no dragon"),
            ("no dragon at all, only a lizard called Pip", "Pip", Some("lizard"), "was no dragon"),
            ("Not a knight but a baker called Hugo", "Hugo", Some("baker"), "was no knight"),
            ("Mia, not a princess but a pirate", "Mia", Some("pirate"), "was no princess"),
            ("Tom, no brave knight at all but a cook", "Tom", Some("cook"), "was no brave knight"),
            ("It is not a wolf, but Bello, a dog", "Bello", Some("dog"), "was no wolf"),
            ("Not a hero, only Sam, a boy of nine", "Sam", Some("boy"), "was no hero"),
            ("Ada is no witch. She is a nurse.", "Ada", Some("nurse"), "was no witch"),
            ("Ada isn't a witch, she is a nurse", "Ada", Some("nurse"), "wasn't a witch"),
            ("Ada, not yet a queen, a girl of ten", "Ada", Some("girl"), "was not yet a queen"),
            ("Mika, neither boy nor girl, nine", "Mika", Some("child"), "was neither boy nor girl"),
            ("Zoe, 19, no longer a child, an artist", "Zoe", Some("artist"), "was no longer a child"),
            ("Lea, a girl, not a fairy, with red hair", "Lea", Some("girl"), "was no fairy"),
        ] {
            let sheet = read_character(description);
            let told: Vec<&str> = sheet.facts.iter().map(|fact| fact.predicate.as_str()).collect();
            assert_eq!(
                (sheet.name.as_deref(), sheet.kind.as_deref(), told),
                (Some(name), kind, vec![denied]),
                "{description}"
            );
        }
    }

    #[test]
    fn whoever_is_neither_is_called_they_and_two_denials_are_both_told() {
        let mika = read_character("Mika, neither boy nor girl, loves rain");
        assert_eq!((mika.kind, mika.pronouns), (None, Some(Pronouns::They)));
        let zoe = read_character("Zoe, no longer a child, not yet a woman");
        let told: Vec<&str> = zoe.facts.iter().map(|fact| fact.predicate.as_str()).collect();
        assert_eq!((zoe.name.as_deref(), told), (Some("Zoe"), vec!["was no longer a child", "was not yet a woman"]));
    }
}
