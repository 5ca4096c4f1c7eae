//! Who is in a story and where it takes place, as far as that is known before its text is read.

use super::{CharacterSheet, Story};
use crate::picture::{Place, TimeOfDay};

/// The hero and the others, each as a sheet whose looks the pictures take up, and the places.
#[derive(Clone, Copy, Debug, Default)]
pub struct KnownStory<'a> {
    pub hero: Option<&'a CharacterSheet>,
    /// Everybody else who has a name, where whoever told the story said so: nobody else is then taken for somebody. None where only the text
    /// tells.
    pub others: Option<&'a [CharacterSheet]>,
    /// Where each of its paragraphs takes place: what the text says of other places is only talk. Empty where only the text tells.
    pub paragraph_places: &'a [Place],
    /// When, as far as its storyteller says so.
    pub paragraph_times: &'a [Option<TimeOfDay>],
    /// Who is elsewhere meanwhile, by name.
    pub paragraph_absentees: &'a [Vec<String>],
}

impl<'a> KnownStory<'a> {
    /// A hero of whom somebody told beforehand; the others are whoever the text names.
    pub fn of_hero(hero: Option<&'a CharacterSheet>) -> Self {
        KnownStory { hero, ..KnownStory::default() }
    }
}

impl Story {
    /// What its storyteller says of it.
    pub fn known(&self) -> KnownStory<'_> {
        KnownStory {
            hero: self.known_hero(),
            others: self.others.as_deref(),
            paragraph_places: &self.paragraph_places,
            paragraph_times: &self.paragraph_times,
            paragraph_absentees: &self.paragraph_absentees,
        }
    }
}
