//! A book whose pages its client made.

use super::Audience;

/// Its text, and its pictures in order.
#[derive(Clone, Debug)]
pub struct GivenBook<'a> {
    pub story: &'a str,
    pub scenes: Vec<GivenScene<'a>>,
    pub audience: Audience,
}

/// What a picture is to show, and the text beside it.
#[derive(Clone, Copy, Debug, Default)]
pub struct GivenScene<'a> {
    pub description: &'a str,
    pub prompt: &'a str,
}

impl GivenBook<'_> {
    /// So much is read of the story, and so much of the pages: every picture of a book reads them again, and the largest book has a hundred and
    /// twenty prompts of 2,000 characters.
    pub const MOST_CHARACTERS: usize = 20_000;

    /// All that it tells, the story first; of a long book the beginning of the story and that of the pages.
    pub fn told(&self) -> String {
        let pages: Vec<&str> = self.scenes.iter().flat_map(|scene| [scene.description, scene.prompt]).collect();
        format!("{}\n\n{}", beginning(self.story), beginning(&pages.join("\n\n")))
    }
}

fn beginning(text: &str) -> &str {
    text.char_indices().nth(GivenBook::MOST_CHARACTERS).map_or(text, |(end, _)| &text[..end])
}
