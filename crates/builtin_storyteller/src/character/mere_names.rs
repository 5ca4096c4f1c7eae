//! Descriptions that are a name and nothing more, however strange: “X Æ A-12”, “Nguyễn Văn An”, “van Gogh”, “Max und Moritz”.

use super::clauses::{About, about, is_build, is_trait};
use super::naming::ABBREVIATED_TITLES;
use crate::word_list::contains;
use brief::story::CharacterSheet;
use lexicon::being;

const MOST_WORDS: usize = 6;
const PARTICLES: &str = "van von der den de del della di da dos du la le el ben bin bint ibn al y ap af";
/// “And” between two names.
const JOINTS: &str = "and und et y e och og ja i и та";

/// Gives a sheet of which nothing else is known the name that the whole description is.
pub(super) fn take_a_mere_name(description: &str, sheet: &mut CharacterSheet) {
    let words: Vec<&str> = description.trim().trim_end_matches(['.', '!']).split_whitespace().collect();
    if words.is_empty() || words.len() > MOST_WORDS || description.contains([',', ':', ';', '(', '"', '?']) {
        return;
    }
    let is_joint = |at: usize| at > 0 && at + 1 < words.len() && contains(JOINTS, words[at]);
    let joint = (0..words.len()).find(|at| is_joint(*at));
    let is_a_name = |words: &[&str]| {
        let is_capital = |word: &str| word.chars().any(char::is_uppercase);
        let is_part = |word: &&str| is_capital(word) || contains(PARTICLES, word);
        words.iter().all(is_part) && words.last().is_some_and(|last| is_capital(last))
    };
    let (first, second) = match joint {
        Some(joint) if is_a_name(&words[..joint]) && is_a_name(&words[joint + 1..]) => {
            (words[..joint].join(" "), Some(words[joint + 1..].join(" ")))
        }
        None if is_a_name(&words) => (words.join(" "), None),
        _ => return,
    };
    // “Wolf”, “Brave Girl”: what says what somebody is.
    let is_plain = |word: &str| {
        let lower = word.to_lowercase();
        being(&lower).is_some() || is_trait(&lower) || is_build(&lower) || about(&lower) != About::Other
    };
    let is_titled = words.len() == 2
        && words[0].strip_suffix('.').is_some_and(|title| contains(ABBREVIATED_TITLES, &title.to_lowercase()));
    if is_titled {
        sheet.name = Some(first);
        sheet.features.clear();
        sheet.wearing.clear();
        return;
    }
    let is_unread = sheet.name.is_none() && !words.iter().any(|word| is_plain(word));
    let is_longer = sheet.name.as_ref().is_some_and(|name| first.starts_with(&format!("{name} ")));
    let says_nothing = sheet.kind.is_none() && sheet.facts.is_empty() && sheet.companion_kind.is_none();
    if says_nothing && (is_unread || is_longer || second.is_some()) {
        sheet.name = Some(first);
        sheet.unread = None;
        sheet.companion = second.or(sheet.companion.take());
    }
}

#[cfg(test)]
mod tests {
    use crate::character::read_character;

    #[test]
    fn a_bare_name_that_no_list_knows_is_the_name() {
        for name in [
            "Zyxo",
            "Brunhilde Achterberg",
            "Kwabena",
            "Kwabena Nkrumah-Asante",
            "Óðinn",
            "MARIO",
            "X Æ A-12",
            "d'Artagnan",
            "Nguyễn Văn An",
            "Hrafnhildur Þorláksdóttir",
            "Ng",
            "Rainbow Dash",
            "Ṣọlá",
            "Mr. Whiskers",
            "van Gogh",
            "José María",
            "La Rosa",
            "Don Quijote de la Mancha",
            "Anne-Marie de la Tour",
            "Иван",
            "محمد",
            "小明",
        ] {
            let sheet = read_character(name);
            assert_eq!((sheet.name.as_deref(), sheet.unread), (Some(name), None));
        }
        for (description, name) in [("zyxo", "Zyxo"), ("brunhilde achterberg", "Brunhilde Achterberg"), ("Mia.", "Mia")]
        {
            assert_eq!(read_character(description).name.as_deref(), Some(name));
        }
        for description in ["Max und Moritz", "Paul et Virginie", "Tom and Jerry"] {
            let sheet = read_character(description);
            let named = [sheet.name.as_deref(), sheet.companion.as_deref()].map(Option::unwrap_or_default);
            assert_eq!(named.as_slice(), description.split([' ']).step_by(2).collect::<Vec<_>>());
        }
        for description in ["Wolf", "a girl", "Brave Girl", "A dragon and a knight"] {
            assert_eq!(read_character(description).name, None, "{description}");
        }
    }
}
