//! Who is in a story, as far as that is known before its text is read.

use super::{CharacterSheet, Story};

/// The hero and the others, each as a sheet whose looks the pictures take up.
#[derive(Clone, Copy, Debug, Default)]
pub struct KnownCast<'a> {
    pub hero: Option<&'a CharacterSheet>,
    /// Everybody else who has a name, where whoever told the story said so: nobody else is then taken for somebody. None where only the text
    /// tells.
    pub others: Option<&'a [CharacterSheet]>,
}

impl<'a> KnownCast<'a> {
    /// A hero of whom somebody told beforehand; the others are whoever the text names.
    pub fn of_hero(hero: Option<&'a CharacterSheet>) -> Self {
        KnownCast { hero, others: None }
    }
}

impl Story {
    /// Whom its storyteller says are in it.
    pub fn known_cast(&self) -> KnownCast<'_> {
        KnownCast { hero: self.known_hero(), others: self.others.as_deref() }
    }
}
