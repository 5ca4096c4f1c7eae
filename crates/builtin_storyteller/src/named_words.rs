//! Names that are words of settings and feelings too: Dawn, Summer, Misty, Joy. Who is called so makes neither an hour nor a mood.

use super::names::words_with_places;

/// Stands for a name where a text is read for its setting and its feeling.
const SOMEBODY: &str = "Someone";

/// The text with somebody where it names one of these people.
pub(crate) fn without_names(text: &str, people: &[String]) -> String {
    let is_name = |word: &str| {
        let bare = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
        people.iter().any(|name| name.split(' ').any(|part| part == bare)) && bare.starts_with(char::is_uppercase)
    };
    let mut plain = String::with_capacity(text.len());
    let mut end = 0;
    for (start, word) in words_with_places(text).into_iter().filter(|(_, word)| is_name(word)) {
        plain.push_str(&text[end..start]);
        plain.push_str(SOMEBODY);
        end = start + word.len();
    }
    plain.push_str(&text[end..]);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_no_hour_and_no_feeling() {
        let people = ["Dawn".to_owned(), "Joy Summer".to_owned()];
        for (text, expected) in [
            ("Faith and Dawn ran at dawn.", "Faith and Someone ran at dawn."),
            ("Joy’s hat", "Someone hat"),
            ("Summer laughed with joy.", "Someone laughed with joy."),
            ("It was summer.", "It was summer."),
            ("", ""),
        ] {
            assert_eq!(without_names(text, &people), expected);
        }
    }
}
