//! Descriptions as people type them, made plain before they are read: in capitals or without any, as a form, in fragments, with contractions.

use super::clauses::{About, about, is_build, is_trait};
use super::naming::{ABBREVIATED_TITLES, is_a_group};
use super::past_tense::is_known_verb;
use super::trades::is_trade;
use crate::word_list::contains;
use brief::english::{number_in_words, number_of};
use brief::story::ToldFact;
use lexicon::{being, pronouns_of_name};

/// Longer fragments are sentences.
const LONGEST_FRAGMENT_WORDS: usize = 4;

/// The description in sentences with capitals at names and no contractions.
pub(super) fn made_plain(description: &str) -> String {
    let text = description.replace('’', "'").replace('|', ",").replace(" & ", " and ").replace("identical except ", "");
    let text = with_usual_capitals(&with_spaced_dashes(&text));
    let text = of_a_form(&text).unwrap_or(text);
    without_contractions(&with_fragments_joined(&text))
}

/// “Finn O'Dowd—fisherman's son”: a dash between words parts them as a comma does.
fn with_spaced_dashes(text: &str) -> String {
    let mut spaced = String::new();
    let mut before = ' ';
    for c in text.chars() {
        if c == '—' && before.is_alphanumeric() {
            spaced.push_str(", ");
        } else {
            spaced.push(c);
        }
        before = c;
    }
    spaced
}

/// “EMMA, 5, LOVES CATS” and “emma, 5” as “Emma, 5”.
fn with_usual_capitals(text: &str) -> String {
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    let has_lower = letters().any(char::is_lowercase);
    let has_upper = letters().any(char::is_uppercase);
    // “X Æ A-12” is a name.
    let lower = text.to_lowercase();
    let says_a_word =
        || lower.split(|c: char| !c.is_alphanumeric()).any(|word| word.len() > 2 && is_a_plain_word(word));
    let is_shouted = !has_lower && has_upper && text.split_whitespace().count() > 2 && says_a_word();
    if has_upper && !is_shouted {
        return text.to_owned();
    }
    let mut names: Vec<String> = Vec::new();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    // “Brunhilde achterberg”
    let is_a_word_or_two = words.len() == 2 && words.iter().all(|word| !is_a_plain_word(&bare(word)));
    for (at, word) in words.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| words[before]).unwrap_or_default();
        let word_itself = bare(word);
        let is_known = || pronouns_of_name(&capital(&word_itself)).is_some();
        let may_name = !word_itself.is_empty() && !is_a_plain_word(&word_itself);
        let goes_on =
            words.get(at + 1).is_some_and(|next| matches!(*next, "is" | "the" | "and" | "&" | "has" | "loves"));
        let stands_first = at == 0 && (word.ends_with(',') || words.len() == 1 || goes_on) && may_name;
        let is_marked = matches!(before, "called" | "named" | "meet") && may_name;
        let is_in_a_group = at > 0 && is_a_group(&bare(before)) && !before.ends_with(',') && (is_known() || may_name);
        let is_joined =
            matches!(before, "&" | "and") && at > 1 && names.contains(&bare(words[at - 2])) && (is_known() || may_name);
        if is_a_word_or_two || stands_first || is_marked || is_in_a_group || is_joined {
            names.push(word_itself);
        }
    }
    let written = lower.split_inclusive(char::is_whitespace).map(|piece| {
        let word = bare(piece);
        let own = word.strip_suffix("'s").unwrap_or(&word);
        match names.iter().any(|name| name == own) {
            true => piece.replacen(own, &capital(own), 1),
            false => piece.to_owned(),
        }
    });
    written.collect()
}

fn capital(word: &str) -> String {
    brief::english::capitalised(word)
}

/// Whether a word of English says what somebody is, or is like.
fn is_a_plain_word(word: &str) -> bool {
    const SMALL: &str =
        "a an the my our two three his her their who with and of in is has very i he she they it no this once";
    contains(SMALL, word)
        || being(word).is_some()
        || is_trait(word)
        || is_build(word)
        || about(word) != About::Other
        || number_of(word).is_some()
        || is_known_verb(word)
        || is_a_group(word)
        || (is_trade(word) && pronouns_of_name(&capital(word)).is_none())
}

/// What the labels of a form ask for, and the words in which a description says it.
const LABELS: &[(&str, &str)] = &[
    ("name", ""),
    ("age", "is"),
    ("hair", "has * hair"),
    ("eyes", "has * eyes"),
    ("skin", "has * skin"),
    ("likes", "loves"),
    ("loves", "loves"),
    ("hobby", "loves"),
    ("hobbies", "loves"),
    ("interests", "loves"),
    ("dislikes", "dislikes"),
    ("hates", "hates"),
    ("fears", "is afraid of"),
    ("fear", "is afraid of"),
    ("afraid of", "is afraid of"),
    ("wears", "wears"),
    ("clothes", "wears"),
    ("clothing", "wears"),
    ("outfit", "wears"),
    ("job", "is a"),
    ("occupation", "is a"),
    ("profession", "is a"),
    ("species", "is a"),
    ("animal", "is a"),
    ("kind", "is a"),
    ("type", "is a"),
    ("gender", "is a"),
    ("sex", "is a"),
    ("home", "lives in"),
    ("lives in", "lives in"),
    ("lives", "lives in"),
    ("from", "is from"),
    ("pet", "has a"),
    ("pets", "has"),
    ("personality", "is"),
    ("traits", "is"),
    ("character", "is"),
    ("best friend", "has a best friend called"),
    ("friend", "has a friend called"),
    ("wants", "wants"),
    ("dream", "dreams of"),
];

/// “Name: Zara. Age: 11. Hair: black curls” as “Zara is 11. Zara has black curls”; None for what is no form.
fn of_a_form(text: &str) -> Option<String> {
    let mut fields: Vec<(&str, String)> = Vec::new();
    for piece in text.split(['\n', ';', ',', '.']) {
        let labelled = piece.split_once(':').and_then(|(label, value)| {
            let label = label.trim().trim_start_matches(['-', '*', '•', ' ']).to_lowercase();
            LABELS.iter().find(|(known, _)| *known == label).map(|(_, says)| (*says, value.trim().to_owned()))
        });
        match (labelled, fields.last_mut()) {
            (Some(field), _) => fields.push(field),
            // “Likes: maths, chess”
            (None, Some((_, value))) if !piece.trim().is_empty() => {
                value.push_str(", ");
                value.push_str(piece.trim());
            }
            (None, None) if !piece.trim().is_empty() => return None,
            (None, _) => {}
        }
    }
    let name = fields.iter().find(|(says, _)| says.is_empty()).map(|(_, name)| name.clone())?;
    if fields.len() < 2 || name.is_empty() {
        return None;
    }
    let told = fields.iter().filter(|(says, value)| !says.is_empty() && !value.is_empty()).map(|(says, value)| {
        let value = match value.rsplit_once(", ") {
            Some((before, last)) if !last.contains(" and ") => format!("{before} and {last}"),
            _ => value.clone(),
        };
        let small = if says.starts_with("has a ") && says.len() > 6 { value } else { with_a_small_letter(&value) };
        sentence_of_field(&name, says, &small)
    });
    Some(told.collect::<Vec<_>>().join(" "))
}

fn sentence_of_field(name: &str, says: &str, value: &str) -> String {
    let says_body = about(value) == About::Body;
    match (says, says.split_once(" * ")) {
        // “Hair: black curls”, “Hair: curly black”
        (_, Some((verb, _))) if says_body => format!("{name} {verb} {value}."),
        (_, Some((verb, noun))) => format!("{name} {verb} {value} {noun}."),
        ("is a", _) => {
            let noun = match value {
                "female" | "f" => "girl",
                "male" | "m" => "boy",
                "non-binary" | "nonbinary" => return format!("{name} is nonbinary."),
                other => other,
            };
            let noun = ["a ", "an "].iter().find_map(|article| noun.strip_prefix(article)).unwrap_or(noun);
            format!("{name} is {}.", brief::english::with_article(noun))
        }
        ("has a", _) => {
            let what = ["a ", "an "].iter().find_map(|article| value.strip_prefix(article)).unwrap_or(value);
            format!("{name} has {}.", brief::english::with_article(what))
        }
        _ => format!("{name} {says} {value}."),
    }
}

fn with_a_small_letter(text: &str) -> String {
    let first = text.split([' ', ',']).next().unwrap_or_default();
    let lower = first.to_lowercase();
    let is_name = pronouns_of_name(first).is_some() || lower.chars().count() == 1;
    let is_plain = first.starts_with(char::is_uppercase) && !is_name;
    if is_plain { text.replacen(first, &lower, 1) } else { text.to_owned() }
}

/// “Nina. 8. Red wellies. Won't eat peas.” as “Nina, 8, red wellies, won't eat peas.”
fn with_fragments_joined(text: &str) -> String {
    let mut sentences: Vec<String> = Vec::new();
    for piece in text.split_inclusive(['.', '\n', '!']) {
        let words: Vec<&str> = piece.split_whitespace().collect();
        let bare = |word: &str| word.trim_matches(|c: char| !(c.is_alphanumeric() || c == '\'')).to_owned();
        let first = words.first().map(|word| bare(word)).unwrap_or_default();
        let lower = first.to_lowercase();
        let is_verb = is_known_verb(&lower) && !contains("had was did", &lower);
        let has_verb =
            words.iter().any(|word| is_known_verb(&bare(word)) || matches!(bare(word).as_str(), "are" | "have"));
        let is_small = words.len() <= LONGEST_FRAGMENT_WORDS
            && !has_verb
            && (number_of(&lower).is_some()
                || is_build(&lower)
                || is_trait(&lower)
                || about(&bare(words.last().unwrap_or(&""))) != About::Other);
        let is_fragment = !first.is_empty()
            && (is_verb || is_small)
            && (words.len() < 2 || !bare(words[1]).starts_with(char::is_uppercase));
        let is_behind_a_title = |last: &String| {
            let word = last.trim_end().rsplit(' ').next().and_then(|word| word.strip_suffix('.'));
            word.is_some_and(|word| contains(ABBREVIATED_TITLES, &word.to_lowercase()))
        };
        match sentences.last_mut() {
            Some(last) if is_behind_a_title(last) => last.push_str(piece),
            Some(last) if is_fragment && last.trim_end().ends_with(['.', '\n', '!']) => {
                let end = last.trim_end().trim_end_matches(['.', '!']).len();
                last.truncate(end);
                last.push_str(", ");
                last.push_str(&piece.trim_start().replacen(&first, &lower, 1));
            }
            _ => sentences.push(piece.to_owned()),
        }
    }
    sentences.concat()
}

/// “He's obsessed with trains” as “he is”, “who's lost her voice” as “who has”.
fn without_contractions(text: &str) -> String {
    const IS: &[&str] = &["he's", "she's", "it's", "who's", "they're", "we're"];
    const DONE: &str = "got been lost found won seen had made become gone left never just always";
    let words: Vec<&str> = text.split(' ').collect();
    let mut whole: Vec<String> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let lower = word.to_lowercase();
        let next = words.get(at + 1).copied().unwrap_or_default();
        let after = words.get(at + 2).copied().unwrap_or_default();
        let is_done = contains(DONE, next)
            && (!contains("never just always", next) || after.ends_with("ed") || contains(DONE, after));
        match IS.iter().find(|short| **short == lower) {
            Some(short) if short.ends_with("'re") => whole.push(format!("{} are", &word[..word.len() - 3])),
            Some(_) if next == "got" => {
                whole.push(word[..word.len() - 2].to_owned());
            }
            Some(_) => whole.push(format!("{} {}", &word[..word.len() - 2], if is_done { "has" } else { "is" })),
            None if *word == "got" && at > 0 && IS.contains(&words[at - 1].to_lowercase().as_str()) => {
                whole.push("has".to_owned());
            }
            None => whole.push((*word).to_owned()),
        }
    }
    whole.join(" ")
}

/// “9 3/4”, “79 and a half” as 9 and 79; how old exactly is told as it stands.
pub(super) fn with_exact_age(text: &str) -> Option<(String, ToldFact)> {
    const FRACTIONS: &[(&str, &str)] = &[
        (" and three quarters", "three quarters"),
        (" and three-quarters", "three quarters"),
        (" and a half", "a half"),
        (" and a quarter", "a quarter"),
        (" 3/4", "three quarters"),
        (" 1/2", "a half"),
        (" 1/4", "a quarter"),
        ("¾", "three quarters"),
        ("½", "a half"),
        ("¼", "a quarter"),
    ];
    let (at, written, said) =
        FRACTIONS.iter().find_map(|(written, said)| text.find(written).map(|at| (at, *written, *said)))?;
    let (before, after) = (text[..at].trim_end(), &text[at + written.len()..]);
    let number = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let years = number_of(&number.to_lowercase())?;
    let predicate = format!("was exactly {} and {said}", number_in_words(years));
    Some((format!("{before}{after}"), ToldFact { about: None, predicate }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::character::read_character;

    #[test]
    fn capitals_forms_fragments_and_contractions_are_made_plain() {
        for (typed, plain) in [
            ("EMMA, 5, LOVES CATS", "Emma, 5, loves cats"),
            ("emma, age 6, curly hair", "Emma, age 6, curly hair"),
            ("twins lily & rose, 6 yrs", "twins Lily and Rose, 6 yrs"),
            ("a girl called mia", "a girl called Mia"),
            ("dragon, purple, tiny", "dragon, purple, tiny"),
            ("a shy fox", "a shy fox"),
            (
                "Name: Zara. Age: 11. Hair: black curls. Fears: needles.",
                "Zara is 11. Zara has black curls. Zara is afraid of needles.",
            ),
            ("Name: Ben\nJob: baker\nLikes: bread, rain", "Ben is a baker. Ben loves bread and rain."),
            ("Nina. 8. Red wellies. Won't eat peas.", "Nina, 8, red wellies, won't eat peas."),
            ("Old fisherman. Lost his boat. Talks to gulls.", "Old fisherman, lost his boat, talks to gulls."),
            ("He has ADHD and he's obsessed with trains", "He has ADHD and he is obsessed with trains"),
            ("A girl who's lost her voice", "A girl who has lost her voice"),
            ("Mia is a girl. She loves cats.", "Mia is a girl. She loves cats."),
            ("Mia, a girl of seven", "Mia, a girl of seven"),
            ("XJ-9", "XJ-9"),
        ] {
            assert_eq!(made_plain(typed), plain);
        }
    }

    #[test]
    fn fractions_of_years_are_told_as_they_stand() {
        for description in [
            "Ayo, 8 3/4, a girl",
            "Ayo (8¾), a girl",
            "Ayo, eight and three quarters, a girl",
            "Ayo is eight and three quarters",
        ] {
            let sheet = read_character(description);
            let facts: Vec<&str> = sheet.facts.iter().map(|fact| fact.predicate.as_str()).collect();
            assert_eq!(
                (sheet.age_years, facts.as_slice()),
                (Some(8), &["was exactly eight and three quarters"][..]),
                "{description}"
            );
        }
    }
}
