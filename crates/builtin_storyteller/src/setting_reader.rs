//! The setting and the feeling of a stretch of text, read in the language of its story.

use brief::picture::{Emotion, Setting};

use super::emotion::{felt_in, strongest_of};
use super::foreign_feeling;
use super::foreign_setting::{Tongue, tongue_of};
use super::setting::{NamedPlaces, denies_a_setting, ends_weather, lets_time_pass, places_named_in, setting_of};

/// Reads settings and feelings in the language of a story.
#[derive(Clone, Copy)]
pub(crate) struct SettingReader(Option<&'static Tongue>);

impl SettingReader {
    pub(crate) fn of_story(story: &str) -> Self {
        SettingReader(tongue_of(story))
    }

    pub(crate) fn setting_of(self, text: &str) -> Setting {
        self.0.map_or_else(|| setting_of(text), |tongue| tongue.setting_of(text))
    }

    /// The strongest feeling of a text; None when no word expresses one.
    pub(crate) fn feeling_of(self, text: &str) -> Option<Emotion> {
        match self.0 {
            Some(tongue) => strongest_of(tongue.feelings_in(text)),
            None => felt_in(text).or_else(|| strongest_of(foreign_feeling::feelings_in(text))),
        }
    }

    pub(crate) fn ends_weather(self, text: &str) -> bool {
        self.0.map_or_else(|| ends_weather(text), |tongue| tongue.ends_weather(text))
    }

    /// Whether it is another hour at the end of a text than the one that it states, if it states one.
    pub(crate) fn lets_time_pass(self, text: &str) -> bool {
        self.0.map_or_else(|| lets_time_pass(text), |tongue| tongue.lets_time_pass(text))
    }

    pub(crate) fn denies_a_setting(self, text: &str) -> bool {
        self.0.map_or_else(|| denies_a_setting(text), |tongue| tongue.denies_a_setting(text))
    }

    /// What a sentence says of places; of other languages than English only that it names one.
    pub(crate) fn places_named_in(self, text: &str) -> NamedPlaces {
        const FOREIGN_WEIGHT: u32 = 3;
        self.0.map_or_else(
            || places_named_in(text),
            |tongue| NamedPlaces {
                named: tongue.setting_of(text).place.map(|place| (place, FOREIGN_WEIGHT)),
                ..NamedPlaces::default()
            },
        )
    }
}
