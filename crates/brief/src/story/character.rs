//! A character as words describe it: name, kind, age, looks, clothes, traits and what they love, each only when it is stated.

use serde::{Deserialize, Serialize};

use crate::english::{Pronouns, capitalised, listed, with_article};

/// How a being lives in a story: whether it has hands, a childhood, a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    Child,
    Adult,
    Animal,
    /// Robots, fairies, dragons: neither.
    Fantastic,
}

/// Something that a description tells of a character and that is no look, love or fear: `had three brothers`, `lived in Lisbon`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ToldFact {
    /// Who it is about, if not the character: `her mother`; `whose mother` where the description has named no pronoun yet.
    pub about: Option<String>,
    /// In the past tense, as stories are told, with `was` for one person.
    pub predicate: String,
}

/// Words of a description that nobody here reads, as they were written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct UnreadWords {
    /// Their language, where the words show it.
    pub language: Option<String>,
    pub words: Vec<String>,
}

/// What a description says about one character. Nothing here is invented: what is not stated is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CharacterSheet {
    /// As it was written, such as `Mia` or `Captain Rosa`.
    pub name: Option<String>,
    /// Another character named beside the first: `Max and Tim`.
    pub companion: Option<String>,
    /// What the companion is to the character, in a word or two: `grandfather`, `little sister`. It may stand without a name.
    pub companion_kind: Option<String>,
    /// The companion's looks and clothes: `blond pigtails`.
    pub companion_looks: Vec<String>,
    /// What the character is, in one or two words: `girl`, `old fisherman`, `fox`.
    pub kind: Option<String>,
    pub nature: Option<Nature>,
    pub pronouns: Option<Pronouns>,
    pub age_years: Option<u32>,
    /// Adjectives of the mind: `brave`, `curious`.
    pub traits: Vec<String>,
    /// Adjectives of the body: `small`, `tall`.
    pub build: Vec<String>,
    /// Nouns of the body, with their adjectives: `curly red hair`, `a long tail`.
    pub features: Vec<String>,
    /// Clothes, with articles: `a yellow raincoat`.
    pub wearing: Vec<String>,
    /// What is in the hands or on the back, with articles: `a lantern`.
    pub carrying: Vec<String>,
    /// The character moves in a wheelchair.
    pub in_wheelchair: bool,
    /// What the character loves, to be read after `loves`: `painting`, `to climb trees`.
    pub loves: Option<String>,
    /// What the character is afraid of, to be read after `afraid of`: `the dark`.
    pub fears: Option<String>,
    /// What else the description tells, in its order: family, trades, pets, wishes, where somebody lives.
    pub facts: Vec<ToldFact>,
    /// What of the description says nothing to its reader.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unread: Option<UnreadWords>,
}

impl CharacterSheet {
    /// One noun phrase of everything stated, such as `a brave little girl with curly red hair, wearing a yellow raincoat`;
    /// `a character` when nothing is.
    pub fn phrase(&self) -> String {
        let mut words: Vec<String> = Vec::new();
        words.extend(self.traits.iter().take(2).cloned());
        words.extend(self.build.iter().take(2).cloned());
        if let Some(age) = self.age_years {
            words.push(format!("{age}-year-old"));
        }
        words.push(self.kind.clone().unwrap_or_else(|| "character".to_owned()));
        let mut phrase = with_article(&words.join(" "));
        if !self.features.is_empty() {
            phrase.push_str(" with ");
            phrase.push_str(&listed(&self.features));
        }
        if !self.wearing.is_empty() {
            phrase.push_str(", wearing ");
            phrase.push_str(&listed(&self.wearing));
        }
        if !self.carrying.is_empty() {
            phrase.push_str(", carrying ");
            phrase.push_str(&listed(&self.carrying));
        }
        if self.in_wheelchair {
            phrase.push_str(", in a wheelchair");
        }
        phrase
    }

    /// The description that pictures and results carry: what is stated, the name first, and then what a picture of the
    /// character shows (`look`, a sentence or phrase).
    pub fn describe(&self, look: Option<&str>) -> String {
        let stated = match &self.name {
            Some(name) => format!("{name}, {}", self.phrase()),
            None => capitalised(&self.phrase()),
        };
        let mut description = format!("{stated}.");
        if let Some(loves) = &self.loves {
            let they = self.pronouns.unwrap_or(Pronouns::They);
            description.push_str(&format!(" {} {} {loves}.", capitalised(they.subject()), they.verb("love")));
        }
        if let Some(fears) = &self.fears {
            let they = self.pronouns.unwrap_or(Pronouns::They);
            let is = if they == Pronouns::They { "are" } else { "is" };
            description.push_str(&format!(" {} {is} afraid of {fears}.", capitalised(they.subject())));
        }
        if let Some(look) = look.map(str::trim).filter(|look| !look.is_empty()) {
            description.push_str(&format!(" In the picture: {}.", look.trim_end_matches('.')));
        }
        description
    }
}
