//! The pronouns of a character, with the verb forms that go with them.

use serde::{Deserialize, Serialize};

/// How a character is spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pronouns {
    She,
    He,
    It,
    /// Singular, with plural verbs: what is said when nothing is known.
    They,
}

impl Pronouns {
    pub fn subject(self) -> &'static str {
        match self {
            Pronouns::She => "she",
            Pronouns::He => "he",
            Pronouns::It => "it",
            Pronouns::They => "they",
        }
    }

    pub fn object(self) -> &'static str {
        match self {
            Pronouns::She => "her",
            Pronouns::He => "him",
            Pronouns::It => "it",
            Pronouns::They => "them",
        }
    }

    pub fn possessive(self) -> &'static str {
        match self {
            Pronouns::She => "her",
            Pronouns::He => "his",
            Pronouns::It => "its",
            Pronouns::They => "their",
        }
    }

    pub fn possessive_alone(self) -> &'static str {
        match self {
            Pronouns::She => "hers",
            Pronouns::He => "his",
            Pronouns::It => "its",
            Pronouns::They => "theirs",
        }
    }

    pub fn reflexive(self) -> &'static str {
        match self {
            Pronouns::She => "herself",
            Pronouns::He => "himself",
            Pronouns::It => "itself",
            Pronouns::They => "themself",
        }
    }

    /// `was`, but for `they`.
    pub fn was(self) -> &'static str {
        match self {
            Pronouns::She | Pronouns::He | Pronouns::It => "was",
            Pronouns::They => "were",
        }
    }

    /// A regular verb's present form: `love` to `loves`, but for `they`.
    pub fn verb(self, stem: &str) -> String {
        match self {
            Pronouns::She | Pronouns::He | Pronouns::It => format!("{stem}s"),
            Pronouns::They => stem.to_owned(),
        }
    }

    /// The pronouns that a word of the text stands for, if it is a pronoun of one person.
    pub fn of_word(word: &str) -> Option<Self> {
        match word {
            "she" | "her" | "hers" | "herself" => Some(Pronouns::She),
            "he" | "him" | "his" | "himself" => Some(Pronouns::He),
            "themself" => Some(Pronouns::They),
            _ => None,
        }
    }
}
