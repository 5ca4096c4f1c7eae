//! Where and when a scene takes place.

use std::fmt;

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoEnumIterator};

/// A place. It is printed and read as a picture's prompt says it: `in a forest`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Display, EnumIter, EnumString)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    #[strum(serialize = "in a forest")]
    Forest,
    #[strum(serialize = "in a jungle")]
    Jungle,
    #[strum(serialize = "by a lake")]
    Lake,
    #[strum(serialize = "by a river")]
    River,
    #[strum(serialize = "on the sea")]
    Sea,
    #[strum(serialize = "on a beach")]
    Beach,
    #[strum(serialize = "on an island")]
    Island,
    /// Of a lake, a river or the sea: the words do not say.
    #[strum(serialize = "on the shore")]
    Shore,
    #[strum(serialize = "by the harbour at the sea")]
    Harbour,
    #[strum(serialize = "in the mountains")]
    Mountains,
    #[strum(serialize = "on a hill in a meadow")]
    Hill,
    #[strum(serialize = "in a meadow")]
    Meadow,
    #[strum(serialize = "in a castle")]
    Castle,
    #[strum(serialize = "in a village")]
    Village,
    #[strum(serialize = "in a city")]
    City,
    #[strum(serialize = "in a garden")]
    Garden,
    #[strum(serialize = "on a farm")]
    Farm,
    #[strum(serialize = "in a desert")]
    Desert,
    #[strum(serialize = "in the snow")]
    Snowfield,
    #[strum(serialize = "in space")]
    Space,
    #[strum(serialize = "in the sky")]
    Sky,
    #[strum(serialize = "in a cave")]
    Cave,
    #[strum(serialize = "underwater")]
    Underwater,
    #[strum(serialize = "in a bedroom")]
    Bedroom,
    #[strum(serialize = "in a classroom")]
    Classroom,
    #[strum(serialize = "in a kitchen")]
    Kitchen,
    #[strum(serialize = "in a library")]
    Library,
    /// A shop, an office, a hall: whatever is indoors and none of the others.
    #[strum(serialize = "in a room")]
    Room,
    #[strum(serialize = "in a train")]
    Train,
}

/// A time of day. It is printed and read as a picture's prompt says it: `at dawn`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Display, EnumIter, EnumString)]
#[serde(rename_all = "snake_case")]
pub enum TimeOfDay {
    #[strum(serialize = "at dawn")]
    Dawn,
    #[strum(serialize = "in the morning")]
    Morning,
    #[strum(serialize = "in the daytime")]
    Daytime,
    #[strum(serialize = "in the afternoon")]
    Afternoon,
    #[strum(serialize = "at dusk")]
    Dusk,
    #[strum(serialize = "at night")]
    Night,
}

/// A kind of weather, printed as one word: `rain`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Display, EnumIter)]
#[strum(serialize_all = "lowercase")]
pub enum Weather {
    Clear,
    Cloudy,
    Rain,
    Snow,
    Storm,
    Fog,
    Windy,
    Rainbow,
}

impl Weather {
    /// As a picture's prompt says it: `in the rain`.
    pub fn phrase(self) -> &'static str {
        match self {
            Weather::Clear => "in bright sunshine",
            Weather::Cloudy => "under a cloudy sky",
            Weather::Rain => "in the rain",
            Weather::Snow => "in falling snow",
            Weather::Storm => "in a storm",
            Weather::Fog => "in fog",
            Weather::Windy => "on a windy day",
            Weather::Rainbow => "with a rainbow",
        }
    }
}

/// A season, printed as one word: `spring`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Display, EnumIter)]
#[strum(serialize_all = "lowercase")]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Season {
    /// As a picture's prompt says it: `in spring`.
    pub fn phrase(self) -> &'static str {
        match self {
            Season::Spring => "in spring",
            Season::Summer => "in summer",
            Season::Autumn => "in autumn",
            Season::Winter => "in winter",
        }
    }
}

/// Where and when a scene takes place, as far as that is stated: `in a forest, at night, in the rain`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Setting {
    pub place: Option<Place>,
    pub time: Option<TimeOfDay>,
    pub weather: Option<Weather>,
    pub season: Option<Season>,
}

impl Setting {
    /// Whether nothing is stated.
    pub fn is_empty(self) -> bool {
        self == Setting::default()
    }

    /// Reads one phrase, unless it is unknown or repeats what is already stated.
    #[must_use]
    pub(crate) fn with_phrase(self, phrase: &str) -> Option<Self> {
        if let Some(place) = phrase.parse().ok().filter(|_| self.place.is_none()) {
            Some(Setting { place: Some(place), ..self })
        } else if let Some(time) = phrase.parse().ok().filter(|_| self.time.is_none()) {
            Some(Setting { time: Some(time), ..self })
        } else if let Some(weather) = Weather::iter().find(|weather| weather.phrase() == phrase) {
            self.weather.is_none().then_some(Setting { weather: Some(weather), ..self })
        } else {
            let season = Season::iter().find(|season| season.phrase() == phrase)?;
            self.season.is_none().then_some(Setting { season: Some(season), ..self })
        }
    }
}

impl fmt::Display for Setting {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let phrases = [
            self.place.map(|place| place.to_string()),
            self.time.map(|time| time.to_string()),
            self.weather.map(|weather| weather.phrase().to_owned()),
            self.season.map(|season| season.phrase().to_owned()),
        ];
        formatter.write_str(&phrases.into_iter().flatten().collect::<Vec<_>>().join(", "))
    }
}
