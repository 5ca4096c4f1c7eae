//! What somebody of a story in German, French, Spanish or Italian is, where a noun beside the name says it: “ein Mädchen namens Lena”.

use super::word_list::contains;

/// What each noun is in English.
const NOUNS: &[(&str, &str)] = &[
    ("girl", "mädchen fille fillette niña chica bambina ragazza"),
    ("boy", "junge bub garçon niño chico bambino ragazzo"),
    ("woman", "frau femme mujer donna"),
    ("man", "mann homme hombre uomo"),
    ("mother", "mutter mère madre"),
    ("father", "vater père padre"),
    ("grandmother", "großmutter abuela abuelita nonna"),
    ("grandfather", "großvater abuelo nonno"),
    ("sister", "schwester sœur soeur hermana sorella"),
    ("brother", "bruder frère hermano fratello"),
    ("aunt", "tante tía zia"),
    ("uncle", "onkel oncle tío zio"),
    ("fox", "fuchs renard zorro volpe"),
    ("dog", "hund chien perro cane"),
    ("cat", "katze kater chat gato gata gatto"),
    ("bear", "bär ours oso orso"),
    ("mouse", "maus souris ratón"),
    ("rabbit", "hase kaninchen lapin conejo coniglio"),
];
/// Between such a noun and the name: “qui s’appelait”, “das hieß”.
const NAMING: &str = "namens das der die hieß mit dem namen qui s'appelait s'appelle nommé nommée appelé appelée du nom de que se llamaba llamado \
    llamada che si chiamava di nome";
const MOST_WORDS_BETWEEN: usize = 4;

/// What the one is whose name stands at this place; None where no noun before it says so.
pub(crate) fn foreign_kind(words: &[&str], name: usize) -> Option<String> {
    let lower = |at: usize| words[at].to_lowercase().replace('’', "'");
    let begin = name.saturating_sub(MOST_WORDS_BETWEEN + 1);
    let at = (begin..name).rev().find(|at| !contains(NAMING, &lower(*at)))?;
    // “Le chat de Luc” is not Luc, and “un garçon du nom de Luc” is.
    let is_owned = at + 1 < name
        && matches!(lower(name - 1).as_str(), "de" | "di")
        && !matches!(lower(name - 2).as_str(), "nom" | "nombre");
    let noun = lower(at);
    // “Grand-mère” is two words.
    let is_grand = at > 0 && lower(at - 1) == "grand";
    let kind = match noun.as_str() {
        "mère" if is_grand => Some("grandmother"),
        "père" if is_grand => Some("grandfather"),
        _ => NOUNS.iter().find(|(_, nouns)| contains(nouns, &noun)).map(|(kind, _)| *kind),
    };
    kind.filter(|_| !is_owned).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_noun_beside_a_name_says_what_somebody_is() {
        for (text, kind) in [
            ("ein Mädchen namens Lena", Some("girl")),
            ("ein Mädchen das hieß Lena", Some("girl")),
            ("ihr Großvater Jakob", Some("grandfather")),
            ("un garçon qui s’appelait Luc", Some("boy")),
            ("sa sœur Camille", Some("sister")),
            ("sa grand mère Odile", Some("grandmother")),
            ("una niña llamada Inés", Some("girl")),
            ("su abuelo Mateo", Some("grandfather")),
            ("una bambina di nome Chiara", Some("girl")),
            ("un zorro que se llamaba Rufo", Some("fox")),
            ("un garçon du nom de Luc", Some("boy")),
            ("le chat de Luc", None),
            ("il cane di Chiara", None),
            ("Hier wohnt Lena", None),
            ("Lena", None),
        ] {
            let words: Vec<&str> = text.split(' ').collect();
            assert_eq!(foreign_kind(&words, words.len() - 1).as_deref(), kind, "{text}");
        }
    }
}
