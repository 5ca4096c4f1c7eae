//! What an artist reads from a picture.

use serde::{Deserialize, Serialize};

/// The looks of a character as far as a picture shows them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CharacterLook {
    /// Such as `light brown`; absent when the picture does not show it.
    pub hair: Option<String>,
    pub skin: Option<String>,
    pub clothes: Option<String>,
    /// How the picture looks as a whole, such as `in warm brown and red colours`; may be empty.
    pub impression: String,
}

impl CharacterLook {
    /// A sentence part that says no more than the picture shows: `a character with brown hair and red clothes, in warm brown
    /// and red colours`.
    pub fn describe(&self) -> String {
        let parts: Vec<String> = [(&self.hair, "hair"), (&self.skin, "skin"), (&self.clothes, "clothes")]
            .into_iter()
            .filter_map(|(colour, what)| colour.as_ref().map(|colour| format!("{colour} {what}")))
            .collect();
        let with = match parts.split_last() {
            None => String::new(),
            Some((only, [])) => format!(" with {only}"),
            Some((last, before)) => format!(" with {} and {last}", before.join(", ")),
        };
        let separator = if self.impression.is_empty() { "" } else { ", " };
        format!("a character{with}{separator}{}", self.impression)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_says_no_more_than_the_picture_shows() {
        let word = |text: &str| Some(text.to_owned());
        let look = CharacterLook { hair: word("brown"), skin: word("tan"), clothes: word("red"), ..Default::default() };
        assert_eq!(look.describe(), "a character with brown hair, tan skin and red clothes");
        let two = CharacterLook { skin: None, impression: "in warm red colours".to_owned(), ..look };
        assert_eq!(two.describe(), "a character with brown hair and red clothes, in warm red colours");
        assert_eq!(
            CharacterLook { hair: None, ..two.clone() }.describe(),
            "a character with red clothes, in warm red colours"
        );
        assert_eq!(CharacterLook::default().describe(), "a character");
    }
}
