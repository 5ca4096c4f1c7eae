//! What reading finds in a text.

use super::colour::Colour;
use super::scene::Role;
use super::things::ThingSpec;
use super::vocabulary::Meaning;

/// One meaning found in a text.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    pub meaning: Meaning,
    /// The words that said so.
    pub words: String,
    pub colour: Option<Colour>,
    /// How many: from a number before it, or from a plural.
    pub count: usize,
    /// A number says how many.
    pub is_counted: bool,
    /// The words of a number that is more than can be drawn: `thirty`, `dozens of`.
    pub many: Option<String>,
    /// Whose kin these animals are: “its mother”.
    pub kin: Option<Kin>,
    /// The sentence, or the part between semicolons or colons, that says so.
    pub part: String,
    /// The number of its first word in the text.
    pub at: usize,
}

impl Finding {
    /// Whether it brings in an animal by a new word where another word of the same drawing came before: “nine ducks, a goose”.
    pub(crate) fn introduces_another_than(&self, found: &[Finding]) -> bool {
        let spec = |item: &Finding| if let Meaning::Thing(spec) = item.meaning { Some(spec.name) } else { None };
        let stem = |item: &Finding| item.words.trim_end_matches('s').to_owned();
        let mut before = found.iter().take_while(|other| other.at < self.at);
        let own = spec(self);
        if self.kin.is_some() {
            return before.any(|other| spec(other) == own);
        }
        let is_another = |other: &Finding| spec(other) == own && other.words != self.words && stem(other) != stem(self);
        before.any(|other| is_another(other) && other.is_new()) && self.is_new()
    }

    /// “A goose”, “nine ducks”, “another duck”: nobody has spoken of it before.
    fn is_new(&self) -> bool {
        const MOST_ADJECTIVES: usize = 3;
        let words: Vec<&str> = self.part.split(' ').collect();
        let noun: Vec<&str> = self.words.split(' ').collect();
        let at = words.windows(noun.len()).position(|window| window == noun).unwrap_or_default();
        let near = words[at.saturating_sub(MOST_ADJECTIVES + 1)..at].iter().rev();
        let mut near =
            near.take_while(|word| !matches!(**word, "the" | "his" | "her" | "their" | "its" | "and" | "with"));
        self.is_counted || near.any(|word| matches!(*word, "a" | "an" | "another" | "one"))
    }
}

/// An animal of which a text speaks as of another's kin.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kin {
    pub spec: &'static ThingSpec,
    /// Who these are, once each.
    pub roles: &'static [Role],
}

impl Kin {
    pub(crate) fn meaning(self) -> Meaning {
        Meaning::Thing(self.spec)
    }
}
