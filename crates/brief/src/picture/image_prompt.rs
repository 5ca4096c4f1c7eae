//! What a picture is to show: the value that a storyteller hands to an artist, and its English for people and image models.

use std::fmt;

use super::emotion::Emotion;
use super::setting::Setting;

const PRESENT: &str = "In the picture:";
const SETTING: &str = "Setting:";
const MOOD: &str = "Mood:";

/// What a picture is to show.
///
/// It is printed as `Mia rowed home. In the picture: Mia, a girl; a small fox. Setting: by a lake, at dusk. Mood: calm.`, and read back
/// from that. Text in no such form is an action and nothing else, so a client may write what it likes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImagePrompt {
    /// What happens, in sentences.
    pub action: String,
    /// Those who are to be seen, each as one phrase: `Mia, a girl with red hair`. Empty when the prompt leaves it open.
    pub present: Vec<String>,
    pub setting: Setting,
    /// More about the setting, in a client's own words: `in a ruined lighthouse`.
    pub setting_in_words: Vec<String>,
    pub mood: Option<Emotion>,
}

impl ImagePrompt {
    /// No picture is clearer for more people than these.
    pub const MOST_PRESENT: usize = 7;

    /// Reads a prompt. No text is refused and none is lost.
    pub fn of_text(text: &str) -> Self {
        let mut prompt = ImagePrompt::default();
        let mut rest = text.trim();
        if let Some((before, mood)) = last_part(rest, MOOD)
            && let Ok(mood) = mood.parse()
        {
            (rest, prompt.mood) = (before, Some(mood));
        }
        if let Some((before, phrases)) = last_part(rest, SETTING).filter(|(_, phrases)| is_one_sentence(phrases)) {
            rest = before;
            for phrase in phrases.split(',').map(str::trim).filter(|phrase| !phrase.is_empty()) {
                match prompt.setting.with_phrase(phrase).filter(|_| prompt.setting_in_words.is_empty()) {
                    Some(setting) => prompt.setting = setting,
                    None => prompt.setting_in_words.push(phrase.to_owned()),
                }
            }
        }
        // A list that names another part would be read as that part once it is printed.
        if let Some((before, list)) =
            last_part(rest, PRESENT).filter(|(_, list)| ![SETTING, MOOD].iter().any(|marker| list.contains(marker)))
        {
            rest = before;
            prompt.present =
                list.split(';').map(str::trim).filter(|phrase| !phrase.is_empty()).map(str::to_owned).collect();
        }
        prompt.action = rest.to_owned();
        prompt
    }
}

/// The text before the last `marker`, and what follows it without its full stop. None when nothing follows it.
fn last_part<'a>(text: &'a str, marker: &str) -> Option<(&'a str, &'a str)> {
    let (before, part) = text.rsplit_once(marker)?;
    let stands_apart = before.is_empty() || before.ends_with(char::is_whitespace);
    let part = part.trim();
    let part = part.strip_suffix('.').unwrap_or(part).trim_end();
    let says_something = part.chars().any(char::is_alphanumeric);
    (stands_apart && says_something).then_some((before.trim_end(), part))
}

fn is_one_sentence(text: &str) -> bool {
    !text.contains(['.', '!', '?', ';', ':', '\n'])
}

impl fmt::Display for ImagePrompt {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = vec![self.action.clone()];
        if !self.present.is_empty() {
            parts.push(format!("{PRESENT} {}.", self.present.join("; ")));
        }
        let stated = Some(self.setting.to_string()).filter(|phrase| !phrase.is_empty());
        let setting: Vec<String> = stated.into_iter().chain(self.setting_in_words.iter().cloned()).collect();
        if !setting.is_empty() {
            parts.push(format!("{SETTING} {}.", setting.join(", ")));
        }
        if let Some(mood) = self.mood {
            parts.push(format!("{MOOD} {mood}."));
        }
        parts.retain(|part| !part.is_empty());
        formatter.write_str(&parts.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use foreign_text::{extreme_texts, foreign_text};
    use proptest::option;
    use proptest::prelude::*;
    use proptest::sample::select;
    use strum::IntoEnumIterator;

    use super::*;
    use crate::picture::{Place, Season, TimeOfDay, Weather};

    const WHOLE: &str = "Mia rowed home. In the picture: Mia, a girl with red hair; Mr. Brindle, a hare. Setting: by a lake, at dusk, \
                         in the rain, in autumn. Mood: calm.";

    #[test]
    fn a_printed_prompt_is_read_part_by_part() {
        let prompt = ImagePrompt::of_text(WHOLE);
        assert_eq!(prompt.action, "Mia rowed home.");
        assert_eq!(prompt.present, ["Mia, a girl with red hair", "Mr. Brindle, a hare"]);
        assert_eq!((prompt.setting.place, prompt.setting.time), (Some(Place::Lake), Some(TimeOfDay::Dusk)));
        assert_eq!((prompt.setting.weather, prompt.setting.season), (Some(Weather::Rain), Some(Season::Autumn)));
        assert_eq!(prompt.mood, Some(Emotion::Calm));
        assert_eq!(prompt.to_string(), WHOLE);
    }

    #[test]
    fn free_text_is_an_action_alone() {
        for text in [
            "A boat on a lake at dawn",
            "昔々、狐がいました。",
            "",
            "The mood: happy. A setting: none.",
            "Setting: the table, she hummed. Then he came.",
            "In the picture:",
            "Mood: like a wet Sunday.",
            "In the picture:Setting:狐",
        ] {
            assert_eq!(
                ImagePrompt::of_text(text),
                ImagePrompt { action: text.to_owned(), ..ImagePrompt::default() },
                "{text}"
            );
        }
    }

    #[test]
    fn a_client_may_leave_parts_out_and_put_a_setting_in_its_own_words() {
        let prompt = ImagePrompt::of_text("Setting: in a bedroom");
        assert_eq!((prompt.action.as_str(), prompt.setting.place), ("", Some(Place::Bedroom)));
        let prompt = ImagePrompt::of_text("Mia slept. Setting: in a ruined lighthouse, at night.");
        assert_eq!(prompt.setting_in_words, ["in a ruined lighthouse", "at night"]);
        assert_eq!(prompt.to_string(), "Mia slept. Setting: in a ruined lighthouse, at night.");
    }

    fn one_of<Value: IntoEnumIterator + Clone + std::fmt::Debug + 'static>() -> impl Strategy<Value = Option<Value>> {
        option::of(select(Value::iter().collect::<Vec<_>>()))
    }

    prop_compose! {
        fn setting()(
            place in one_of::<Place>(), time in one_of::<TimeOfDay>(), weather in one_of::<Weather>(), season in one_of::<Season>()
        ) -> Setting {
            Setting { place, time, weather, season }
        }
    }

    prop_compose! {
        fn prompt()(
            action in "([A-Za-zäß狐][a-z ,;’“”]{0,30}[a-z][.!?])?",
            present in proptest::collection::vec("[A-Za-z狐]([a-z. ,’]{0,20}[a-z])?", 0..4),
            setting in setting(),
            setting_in_words in proptest::collection::vec("near the [a-z]{1,9}", 0..3),
            mood in one_of::<Emotion>(),
        ) -> ImagePrompt {
            ImagePrompt { action, present, setting, setting_in_words, mood }
        }
    }

    #[test]
    fn every_extreme_text_is_read_and_printed_again() {
        for (name, text) in extreme_texts() {
            assert_eq!(ImagePrompt::of_text(&text).to_string(), text.trim(), "{name}");
        }
    }

    proptest! {
        #[test]
        fn foreign_text_is_read_and_printed_again(text in foreign_text(&[PRESENT, SETTING, MOOD, "at night", "calm"], 30)) {
            let prompt = ImagePrompt::of_text(&text);
            prop_assert_eq!(ImagePrompt::of_text(&prompt.to_string()), prompt);
        }

        #[test]
        fn every_prompt_is_read_back_as_it_was_printed(prompt in prompt()) {
            prop_assert_eq!(ImagePrompt::of_text(&prompt.to_string()), prompt);
        }

        #[test]
        fn reading_what_was_printed_changes_nothing(
            text in "(In the picture:|Setting:|Mood:|in a forest|at night|happy|Mia|a fox|[.,;:!?]| |\\n|狐|[a-z]{1,6}){0,24}"
        ) {
            let prompt = ImagePrompt::of_text(&text);
            prop_assert_eq!(ImagePrompt::of_text(&prompt.to_string()), prompt);
        }

        #[test]
        fn no_word_of_a_text_is_lost(text in "(In the picture:|Setting:|Mood:|in a forest|happy|Mia|a fox|[.,;]| |狐|[a-z]{1,6}){0,24}") {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            prop_assert_eq!(letters(&ImagePrompt::of_text(&text).to_string()), letters(&text));
        }
    }
}
