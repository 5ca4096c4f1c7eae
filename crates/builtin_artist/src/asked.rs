//! What a brief asks for, in its parts: prompts of the builtin storyteller name who is there, where and when; others are one text.

use super::SceneBrief;

/// The parts of a brief.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// What happens, as the prompt tells it.
    pub action: String,
    /// Those whom the prompt lists after `In the picture:`, each as one phrase; empty when it lists nobody.
    pub present: Vec<String>,
    /// The scene's own words without what is said aloud: people speak of much that is not there.
    pub narration: String,
}

const PRESENT: &str = "In the picture:";
const AFTER_PRESENT: [&str; 2] = ["Setting:", "Mood:"];

impl Asked {
    pub fn of(brief: &SceneBrief) -> Self {
        let prompt = brief.image_prompt.as_str();
        let narration = without_speech(&brief.description);
        let Some((before, list)) = prompt.split_once(PRESENT) else {
            return Self { action: prompt.to_owned(), present: Vec::new(), narration };
        };
        let end = AFTER_PRESENT.iter().filter_map(|marker| list.find(marker)).min().unwrap_or(list.len());
        let (list, after) = list.split_at(end);
        let present = list
            .split(';')
            .map(|phrase| phrase.trim().trim_end_matches('.').to_owned())
            .filter(|phrase| !phrase.is_empty())
            .collect();
        Self { action: format!("{} {after}", before.trim()), present, narration }
    }
}

/// The text outside quotation marks; all of it when nothing would be left.
fn without_speech(text: &str) -> String {
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
    use super::super::{ArtStyle, Audience};
    use super::*;

    fn asked(prompt: &str, description: &str) -> Asked {
        Asked::of(&SceneBrief {
            description: description.to_owned(),
            image_prompt: prompt.to_owned(),
            emotion: String::new(),
            character_description: String::new(),
            style: ArtStyle::Storybook,
            audience: Audience::Children,
        })
    }

    #[test]
    fn those_who_are_there_are_listed_even_with_full_stops_in_their_names() {
        let asked = asked(
            "Mia ran. In the picture: Mia, a girl; Mr. Brindle, a hare. Setting: in a forest, at night. Mood: happy.",
            "",
        );
        assert_eq!(asked.present, ["Mia, a girl", "Mr. Brindle, a hare"]);
        assert_eq!(asked.action, "Mia ran. Setting: in a forest, at night. Mood: happy.");
    }

    #[test]
    fn a_free_prompt_is_all_action() {
        let asked = asked("A boat on a lake at dawn", "“I want a cake,” said Mia.");
        assert_eq!((asked.action.as_str(), asked.present.len()), ("A boat on a lake at dawn", 0));
        assert_eq!(asked.narration.trim(), "said Mia.");
    }
}
