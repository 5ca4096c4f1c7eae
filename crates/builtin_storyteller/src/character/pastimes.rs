//! What somebody loves when no word such as “loves” says it: “is crazy about dinosaurs”, “collects stamps”, “plays chess”.

use super::clauses::{About, about};
use brief::story::CharacterSheet;

const MOST_WORDS: usize = 5;

/// Reads what a sentence says of a pastime.
pub(super) fn read_pastime(tokens: &[String], sheet: &mut CharacterSheet) {
    if sheet.loves.is_some() {
        return;
    }
    let lower: Vec<String> = tokens.iter().map(|token| token.to_lowercase()).collect();
    for at in 0..lower.len() {
        let next = lower.get(at + 1).map(String::as_str);
        let (begins, deed) = match (lower[at].as_str(), next) {
            ("crazy" | "mad" | "passionate", Some("about")) | ("fond", Some("of")) | ("interested", Some("in")) => {
                (at + 2, "")
            }
            ("plays", _) => (at + 1, "playing "),
            ("collects", _) => (at + 1, "collecting "),
            _ => continue,
        };
        let is_denied = at > 0 && matches!(lower[at - 1].as_str(), "not" | "never" | "isn't");
        let ends =
            |word: &str| matches!(word, "," | "and" | "but" | "with" | "who" | "when" | "because" | "in" | "wearing");
        let words: Vec<&str> = tokens[begins..].iter().map(String::as_str).take_while(|word| !ends(word)).collect();
        let phrase = words.join(" ");
        if !is_denied && (1..=MOST_WORDS).contains(&words.len()) && about(&phrase) != About::Worn {
            sheet.loves = Some(format!("{deed}{phrase}"));
            return;
        }
    }
}
