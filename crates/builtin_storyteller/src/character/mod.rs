//! A character as words tell it: name, kind, age, looks, clothes, traits and what they love, each only when it is told.

pub mod beings;
mod clauses;
mod naming;
mod reading;
mod two;

pub use brief::Pronouns;

use beings::Nature;

/// What a description says about one character. Nothing here is invented: what is not told is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CharacterSheet {
    /// As it was written, such as `Mia` or `Captain Rosa`.
    pub name: Option<String>,
    /// Another character named beside the first: `Max and Tim`.
    pub companion: Option<String>,
    /// What is told of the companion's looks and clothes: `blond pigtails`.
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
    /// What the character loves, to be read after `loves`: `painting`, `to climb trees`.
    pub loves: Option<String>,
}

impl CharacterSheet {
    /// Reads a description such as `Mia, a shy girl of seven with curly red hair, wearing a yellow raincoat. She loves
    /// painting.` English is understood; of another language only a name that Latin, Greek or Cyrillic letters show.
    pub fn from_words(description: &str) -> Self {
        reading::read(description)
    }

    /// One noun phrase of everything told, such as `a brave little girl with curly red hair, wearing a yellow raincoat`;
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
        phrase
    }

    /// The description that pictures and results carry: the words told, the name first, and then what a picture of the
    /// character shows (`look`, a sentence or phrase of the picture's own reader).
    pub fn describe(&self, look: Option<&str>) -> String {
        let told = match &self.name {
            Some(name) => format!("{name}, {}", self.phrase()),
            None => capitalised(&self.phrase()),
        };
        let mut description = format!("{told}.");
        if let Some(loves) = &self.loves {
            let they = self.pronouns.unwrap_or(Pronouns::They);
            description.push_str(&format!(" {} {} {loves}.", capitalised(they.subject()), they.verb("love")));
        }
        if let Some(look) = look.map(str::trim).filter(|look| !look.is_empty()) {
            description.push_str(&format!(" In the picture: {}.", look.trim_end_matches('.')));
        }
        description
    }
}

/// The phrase with `a` or `an` before it.
pub fn with_article(phrase: &str) -> String {
    format!("{} {phrase}", article(phrase))
}

/// `a` or `an`, by the sound with which the phrase begins as far as its letters show it.
pub fn article(phrase: &str) -> &'static str {
    let lower = phrase.to_lowercase();
    let sounds_like_consonant = ["uni", "use", "eu", "one", "once", "u-"].iter().any(|start| lower.starts_with(start));
    // 8, 11, 18, and 80 to 89 are said with a vowel: an 8-year-old.
    let digits: String = lower.chars().take_while(char::is_ascii_digit).collect();
    let numeral_with_vowel = digits.starts_with('8') || digits == "11" || digits == "18";
    let vowel = lower.starts_with(['a', 'e', 'i', 'o', 'u']) && !sounds_like_consonant;
    let silent_h = ["hour", "honest", "honour", "honor", "heir"].iter().any(|start| lower.starts_with(start));
    if vowel || numeral_with_vowel || silent_h { "an" } else { "a" }
}

/// `a`, `a and b`, `a, b and c`.
pub fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// With a capital first letter.
pub fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_is_told_again_whole() {
        let sheet = CharacterSheet::from_words(
            "Mia is a brave 7-year-old girl with curly red hair and green eyes, wearing a yellow raincoat. She loves painting.",
        );
        assert_eq!(
            sheet.describe(None),
            "Mia, a brave 7-year-old girl with curly red hair and green eyes, wearing a yellow raincoat. She loves painting."
        );
    }

    #[test]
    fn what_the_picture_shows_comes_after_what_the_words_tell() {
        let sheet = CharacterSheet::from_words("a small white rabbit");
        assert_eq!(
            sheet.describe(Some("mostly white, with touches of pink.")),
            "A small white rabbit. In the picture: mostly white, with touches of pink."
        );
    }

    #[test]
    fn nothing_told_is_nothing_invented() {
        assert_eq!(CharacterSheet::from_words("").describe(None), "A character.");
        assert_eq!(CharacterSheet::from_words("12345 !!").name, None);
    }

    #[test]
    fn articles_follow_the_sound() {
        for (phrase, article) in [
            ("owl", "an"),
            ("8-year-old", "an"),
            ("unicorn", "a"),
            ("honest man", "an"),
            ("7-year-old", "a"),
            ("one-eyed cat", "a"),
        ] {
            assert_eq!(super::article(phrase), article, "{phrase}");
        }
    }
}
