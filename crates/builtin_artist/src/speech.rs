//! Direct speech in a text: people talk about much that is not there.

/// The text outside quotation marks; all of it when nothing would be left.
pub(crate) fn without_speech(text: &str) -> String {
    let mut outside = String::with_capacity(text.len());
    let (mut depth, mut straight) = (0_usize, false);
    for letter in text.chars() {
        match letter {
            '"' => straight = !straight,
            '“' | '«' | '「' | '『' => depth += 1,
            '”' | '»' | '」' | '』' => depth = depth.saturating_sub(1),
            _ if depth == 0 && !straight => outside.push(letter),
            _ => {}
        }
    }
    if outside.chars().any(char::is_alphabetic) { outside } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_aloud_is_left_out_unless_nothing_else_is_there() {
        assert_eq!(without_speech("“I want a cake,” said Mia.").trim(), "said Mia.");
        assert_eq!(without_speech("“A cake!”"), "“A cake!”");
    }
}
