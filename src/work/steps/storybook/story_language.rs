//! The language of a story's words: as the client names it, or as the words show it.

use std::cmp::Reverse;

use crate::job::language::Language;

/// The commonest small words of languages that are written in Latin letters; no word stands in two lists.
const SMALL_WORDS: &[(&str, &str)] = &[
    ("en", "the and was of to his her they with that had were she he"),
    ("de", "der die das und war ein eine ist nicht mit den sich auf dem zu"),
    ("fr", "le les et était une dans elle il des du qui était pas"),
    ("es", "el los las y era una con del muy pero ella su estaba"),
    ("it", "il gli che della era un di nella ma lei suo è"),
    ("pt", "o os as e uma com não ele ela do da seu na"),
    ("nl", "het een van en was niet haar zijn maar dat hij zij"),
    ("tr", "bir ve bu çok için ile onun ama gibi kadar"),
    ("pl", "się na nie był była jest że jak ale do i"),
    ("sv", "och att det som en på var inte hon han med"),
];

/// Languages of which the script alone says enough.
const SCRIPTS: &[(&str, std::ops::RangeInclusive<char>)] = &[
    ("ja", '\u{3040}'..='\u{30ff}'),
    ("zh", '\u{4e00}'..='\u{9fff}'),
    ("ko", '\u{ac00}'..='\u{d7a3}'),
    ("ru", '\u{400}'..='\u{4ff}'),
    ("el", '\u{370}'..='\u{3ff}'),
    ("he", '\u{590}'..='\u{5ff}'),
    ("ar", '\u{600}'..='\u{6ff}'),
    ("hi", '\u{900}'..='\u{97f}'),
    ("th", '\u{e00}'..='\u{e7f}'),
];

/// None where nobody names it and the words do not tell.
pub fn language_of(named: Option<&Language>, story: &str) -> Option<Language> {
    named.cloned().or_else(|| Language::parse(by_script(story).or_else(|| by_small_words(story))?))
}

fn by_script(story: &str) -> Option<&'static str> {
    let letters = story.chars().filter(|letter| letter.is_alphabetic()).count();
    let written =
        |range: &std::ops::RangeInclusive<char>| story.chars().filter(|letter| range.contains(letter)).count();
    // Japanese is written with Han characters too, and its kana decide.
    let japanese = written(&SCRIPTS[0].1) * 10 > letters;
    let found = SCRIPTS.iter().find(|(tag, range)| if *tag == "ja" { japanese } else { written(range) * 2 > letters });
    found.map(|(tag, _)| *tag).filter(|_| letters > 0)
}

fn by_small_words(story: &str) -> Option<&'static str> {
    let lower = story.to_lowercase();
    let words: Vec<&str> =
        lower.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let count = |list: &str| words.iter().filter(|word| list.split(' ').any(|small| small == **word)).count();
    let mut counted: Vec<(usize, &str)> = SMALL_WORDS.iter().map(|(tag, list)| (count(list), *tag)).collect();
    counted.sort_by_key(|(count, _)| Reverse(*count));
    let (most, tag) = *counted.first()?;
    let second = counted.get(1).map_or(0, |(count, _)| *count);
    (most * 14 > words.len() && most >= 3 && most > second).then_some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_story_show_its_language() {
        for (story, tag) in [
            ("The fox was tired, and she lay down with her cubs by the river.", Some("en")),
            ("Der Fuchs war müde und legte sich mit den Kindern auf das Gras. Die Nacht war nicht kalt.", Some("de")),
            ("Le renard était fatigué et il se coucha dans les herbes. Elle dormait.", Some("fr")),
            ("El zorro era pequeño y su madre estaba muy cansada. Los niños corrían con el perro.", Some("es")),
            ("Жила-была лиса. Она любила море.", Some("ru")),
            ("昔々、小さな狐がいました。", Some("ja")),
            ("从前有一只狐狸。", Some("zh")),
            ("كان هناك ثعلب صغير.", Some("ar")),
            ("Brum brum!", None),
            ("", None),
        ] {
            assert_eq!(language_of(None, story).as_ref().map(Language::as_str), tag, "{story}");
        }
    }

    #[test]
    fn what_the_client_names_wins() {
        let named = Language::parse("pt-BR");
        assert_eq!(language_of(named.as_ref(), "The fox was tired and she slept."), named);
    }
}
