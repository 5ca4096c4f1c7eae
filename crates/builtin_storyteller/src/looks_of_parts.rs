//! Looks that are told of somebody's eyes and clothes: “Lina’s eyes were green and her brother Karim’s were brown” says that Lina had green eyes,
//! and her brother Karim brown ones.

use super::character::is_worn;
use super::word_list::contains;

const MOST_WORDS_OF_A_LOOK: usize = 4;
/// What is somebody's own, and can be seen.
const OWN: &str = "eyes eye hair beard skin braids braid plaits plait curls freckles moustache mustache bun ponytail";
const NO_LOOK: &str = "not in on at by with full closed open wide shut gone lost wet tired";

/// A sentence for each, if two or more people's looks are told so; None of any other text.
pub(crate) fn looks_of_parts(text: &str) -> Option<Vec<String>> {
    let plain =
        text.trim_end_matches(['.', '!', '…']).replace('’', "'").replace(", and ", " and ").replace(", but ", " and ");
    let mut noun = "";
    let mut told = Vec::new();
    for part in plain.split(" and ").flat_map(|part| part.split(", ")).flat_map(|part| part.split("; ")) {
        let (subject, look) = [" were ", " was ", " is ", " are "].iter().find_map(|verb| part.split_once(verb))?;
        let (owner, own) = subject.split_once("'s").or_else(|| subject.split_once('\''))?;
        noun = if own.is_empty() { noun } else { own.trim() };
        let words: Vec<&str> = look.split(' ').collect();
        let is_name = owner.rsplit(' ').next().is_some_and(|name| name.starts_with(char::is_uppercase));
        let is_look = words.len() <= MOST_WORDS_OF_A_LOOK && !words.iter().any(|word| contains(NO_LOOK, word));
        let last = noun.rsplit(' ').next().unwrap_or_default();
        let is_own = contains(OWN, last);
        if !is_name || !is_look || !(is_own || is_worn(noun)) {
            return None;
        }
        let article = if last.ends_with('s') || matches!(last, "hair" | "skin") { "" } else { "a " };
        told.push(format!("{owner} {} {article}{look} {noun}.", if is_own { "had" } else { "wore" }));
    }
    (told.len() > 1).then_some(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_looks_of_two_people_are_told_of_each() {
        for (text, expected) in [
            (
                "Lina’s eyes were green and her brother Karim’s were brown.",
                ["Lina had green eyes.", "her brother Karim had brown eyes."],
            ),
            (
                "Karim's jacket was blue and Lina's skirt was white.",
                ["Karim wore a blue jacket.", "Lina wore a white skirt."],
            ),
            ("Tom’s hair was red, and Ben’s was black.", ["Tom had red hair.", "Ben had black hair."]),
            ("Ida's boots were red; Eva's were green.", ["Ida wore red boots.", "Eva wore green boots."]),
            ("Omar's beard was white, Lars's was grey.", ["Omar had a white beard.", "Lars had a grey beard."]),
        ] {
            assert_eq!(looks_of_parts(text).unwrap_or_default(), expected, "{text}");
        }
    }

    #[test]
    fn other_sentences_stay_as_they_are() {
        for text in [
            "Lina’s eyes were green.",
            "Lina’s eyes were closed and Ben’s were open.",
            "Lina’s mother was tall and Ben’s was small.",
            "Lina laughed and Ben’s eyes were brown.",
            "Lina’s boat was red and Ben’s was blue.",
            "",
        ] {
            assert_eq!(looks_of_parts(text), None, "{text}");
        }
    }
}
