//! Direct speech: which characters of a text stand inside quotation marks, in the styles of several languages.

/// Elisions that begin with an apostrophe, which opens nothing.
const ELISIONS: &[&str] = &["twas", "tis", "til", "till", "em", "cause", "round", "neath", "tween", "n"];

/// Reads a text character by character and keeps the quotations that are open.
#[derive(Default)]
struct Scanner {
    /// The marks that close what is open, innermost last.
    closing: Vec<&'static [char]>,
    /// The text is whole: a single mark that nothing closes is an apostrophe.
    is_whole: bool,
    /// What a dash at the head of a paragraph opens.
    dialogue: Dialogue,
}

/// “– Kom, sa hun, og gikk.”, “— Иду, — сказал он. — Жди.”: a paragraph that begins with a dash is speech up to what a narrator says, which
/// begins after another dash, or in lower case after a mark.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Dialogue {
    #[default]
    None,
    Speech,
    Narration,
}

impl Scanner {
    /// Takes one character with its neighbours; returns whether it is a mark or inside a quotation.
    fn take(&mut self, before: Option<char>, c: char, after: &str) -> bool {
        let is_said = self.is_dialogue(before, c, after);
        self.is_quoted(before, c, after) || is_said
    }

    /// Whether the character is speech after a dash, or the dash itself.
    fn is_dialogue(&mut self, before: Option<char>, c: char, after: &str) -> bool {
        let is_dash = |c: char| matches!(c, '–' | '—');
        if c == '\n' {
            self.dialogue = Dialogue::None;
        }
        match self.dialogue {
            Dialogue::None if is_dash(c) && before.is_none_or(|before| before == '\n') => {
                self.dialogue = Dialogue::Speech;
                true
            }
            Dialogue::None => false,
            Dialogue::Speech => {
                let narrates = after.trim_start().chars().find(|c| !is_dash(*c) && !c.is_whitespace());
                let is_turn = if is_dash(c) {
                    before.is_some_and(char::is_whitespace)
                } else {
                    matches!(c, ',' | '.' | '!' | '?' | '…')
                        && after.starts_with(' ')
                        && !after.trim_start().starts_with(is_dash)
                };
                if is_turn && narrates.is_some_and(char::is_lowercase) {
                    self.dialogue = Dialogue::Narration;
                }
                true
            }
            Dialogue::Narration => {
                if is_dash(c) && before.is_some_and(char::is_whitespace) {
                    self.dialogue = Dialogue::Speech;
                }
                self.dialogue == Dialogue::Speech
            }
        }
    }

    fn is_quoted(&mut self, before: Option<char>, c: char, after: &str) -> bool {
        if self.closing.last().is_some_and(|marks| marks.contains(&c) && closes(before, c, after)) {
            self.closing.pop();
            return true;
        }
        let opens = |marks: &&'static [char]| !self.is_whole || !is_single(c) || is_closed_in(after, marks);
        if let Some(marks) = closing_of(before, c, after).filter(opens) {
            self.closing.push(marks);
            return true;
        }
        !self.closing.is_empty()
    }
}

/// The marks that close what this one opens; None if it opens nothing.
fn closing_of(before: Option<char>, c: char, after: &str) -> Option<&'static [char]> {
    let at_edge =
        before.is_none_or(|before| before.is_whitespace() || matches!(before, '(' | '—' | '–' | '-' | '“' | '"'));
    Some(match c {
        '"' => &['"'],
        '“' => &['”'],
        // German and Polish; some write the English mark at the end.
        '„' => &['“', '”', '"'],
        '«' => &['»'],
        // Finnish and Swedish open with the mark that closes.
        '»' if at_edge => &['«', '»'],
        '”' if at_edge && begins_a_word(after) => &['”'],
        '「' => &['」'],
        '『' => &['』'],
        '‘' | '\'' if at_edge && begins_a_word(after) => &['’', '\''],
        _ => return None,
    })
}

fn is_single(mark: char) -> bool {
    matches!(mark, '‘' | '’' | '\'')
}

/// Whether one of the marks closes a quotation in the text after its opening.
fn is_closed_in(after: &str, marks: &[char]) -> bool {
    let mut before = None;
    after.char_indices().any(|(start, c)| {
        let found = marks.contains(&c) && closes(before, c, &after[start + c.len_utf8()..]);
        before = Some(c);
        found
    })
}

/// A single mark closes only where a word has ended: `Ben's` and `don't` go on.
fn closes(before: Option<char>, c: char, after: &str) -> bool {
    !matches!(c, '’' | '\'')
        || (before.is_some_and(|before| matches!(before, ',' | '.' | '!' | '?' | '…' | '—' | '-' | '”' | '"'))
            && !after.starts_with(char::is_alphanumeric))
}

fn begins_a_word(after: &str) -> bool {
    let word: String = after.chars().take_while(|c| c.is_alphanumeric()).collect();
    !word.is_empty() && !ELISIONS.contains(&word.to_lowercase().as_str())
}

/// Whether a quotation was opened and not closed again.
pub fn is_inside_quotation(text: &str) -> bool {
    let mut scanner = Scanner::default();
    scan(text, &mut scanner, |_, _| {});
    !scanner.closing.is_empty()
}

/// The text outside quotation marks: `“Come,” said Mia, “it is late.”` leaves ` said Mia, `.
pub fn outside_quotations(text: &str) -> String {
    let mut outside = String::new();
    scan(text, &mut Scanner::default(), |c, inside| {
        if !inside {
            outside.push(c);
        }
    });
    outside
}

/// The text outside its direct speech, as [`outside_quotations`] has it; all of it where nothing would be left. The text is whole.
pub fn without_speech(text: &str) -> String {
    let outside = narrated(text);
    if outside.chars().any(char::is_alphabetic) { outside } else { text.to_owned() }
}

/// What a narrator tells: the text outside its direct speech, and nothing where all of it is said aloud. The text is whole.
pub fn narrated(text: &str) -> String {
    let mut outside = String::new();
    scan(text, &mut Scanner { is_whole: true, ..Scanner::default() }, |c, inside| {
        if !inside {
            outside.push(c);
        }
    });
    outside
}

fn scan(text: &str, scanner: &mut Scanner, mut seen: impl FnMut(char, bool)) {
    let mut before = None;
    for (start, c) in text.char_indices() {
        let inside = scanner.take(before, c, &text[start + c.len_utf8()..]);
        seen(c, inside);
        before = Some(c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speech_is_found_between_the_marks_of_many_languages() {
        for text in [
            "“Come here!” said Mia.",
            "\"Come here!\" said Mia.",
            "'Come here!' said Mia.",
            "‘Don’t come here, it’s Ben’s!’ said Mia.",
            "'Don't come here, it's Ben's!' said Mia.",
            "„Komm her!“ said Mia.",
            "«Viens ici!» said Mia.",
            "»Komm her!« said Mia.",
            "「来て!」 said Mia.",
            "”Tule tänne!” said Mia.",
            "»Kom hit!» said Mia.",
            "„Chodź!” said Mia.",
            "– Kom hit! said Mia.",
            "— Иди сюда! — said Mia.",
        ] {
            assert_eq!(outside_quotations(text).trim(), "said Mia.", "{text}");
            assert!(!is_inside_quotation(text), "{text}");
        }
    }

    #[test]
    fn an_apostrophe_opens_and_closes_nothing() {
        for text in ["Ben's coat wasn't the boys' coat.", "'Twas late, and they called 'em in.", "It was Tom’s."] {
            assert_eq!(outside_quotations(text), text);
        }
    }

    #[test]
    fn what_is_said_aloud_is_left_out_unless_nothing_else_is_there() {
        assert_eq!(without_speech("“I want a cake,” said Mia.").trim(), "said Mia.");
        assert_eq!(without_speech("“A cake!”"), "“A cake!”");
        for text in ["A boy with his 'magic' hat by the sea", "The boys' boat on a lake, 'tis late"] {
            assert_eq!(without_speech(text), text);
        }
    }

    #[test]
    fn a_quotation_is_open_until_its_own_mark() {
        assert!(is_inside_quotation("“Stop! He said ‘no.’ Then"));
        assert!(is_inside_quotation("'Stop! Who goes there?"));
        assert!(!is_inside_quotation("“Stop!” he said. „Komm“, sagte sie."));
    }
}
