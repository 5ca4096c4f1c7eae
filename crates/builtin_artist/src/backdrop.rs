//! The places and hours that can be painted, and which of them a place or time in words is painted as.

use brief::picture::{Place, TimeOfDay};
use strum::{Display, EnumIter};

/// What is painted behind the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Display, EnumIter)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Backdrop {
    Meadow,
    Forest,
    Lake,
    River,
    Sea,
    Beach,
    Island,
    Mountains,
    Castle,
    Village,
    City,
    Garden,
    Farm,
    Desert,
    Snow,
    Jungle,
    Space,
    Sky,
    Cave,
    Underwater,
    Bedroom,
    Classroom,
    Kitchen,
    Library,
    Room,
    Train,
}

impl Backdrop {
    /// Under a roof: walls and a floor instead of land.
    pub(crate) fn is_indoors(self) -> bool {
        matches!(self, Self::Bedroom | Self::Classroom | Self::Kitchen | Self::Library | Self::Room | Self::Train)
    }

    /// Places where the time of day and the weather do not show.
    pub(crate) fn is_enclosed(self) -> bool {
        self.is_indoors() || matches!(self, Self::Space | Self::Cave | Self::Underwater)
    }

    /// Open water lies in the middle of the picture.
    pub(crate) fn is_by_water(self) -> bool {
        matches!(self, Self::Lake | Self::River | Self::Sea | Self::Beach | Self::Island)
    }
}

/// The light of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Display, EnumIter)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Daylight {
    Dawn,
    Day,
    Dusk,
    Night,
}

impl From<Place> for Backdrop {
    fn from(place: Place) -> Self {
        match place {
            Place::Forest => Self::Forest,
            Place::Jungle => Self::Jungle,
            Place::Lake => Self::Lake,
            Place::River => Self::River,
            Place::Sea | Place::Harbour => Self::Sea,
            Place::Beach | Place::Shore => Self::Beach,
            Place::Island => Self::Island,
            Place::Mountains => Self::Mountains,
            Place::Hill | Place::Meadow => Self::Meadow,
            Place::Castle => Self::Castle,
            Place::Village => Self::Village,
            Place::City => Self::City,
            Place::Garden => Self::Garden,
            Place::Farm => Self::Farm,
            Place::Desert => Self::Desert,
            Place::Snowfield => Self::Snow,
            Place::Space => Self::Space,
            Place::Sky => Self::Sky,
            Place::Cave => Self::Cave,
            Place::Underwater => Self::Underwater,
            Place::Bedroom => Self::Bedroom,
            Place::Classroom => Self::Classroom,
            Place::Kitchen => Self::Kitchen,
            Place::Library => Self::Library,
            Place::Room => Self::Room,
            Place::Train => Self::Train,
        }
    }
}

impl From<TimeOfDay> for Daylight {
    fn from(time: TimeOfDay) -> Self {
        match time {
            TimeOfDay::Dawn | TimeOfDay::Morning => Self::Dawn,
            TimeOfDay::Daytime | TimeOfDay::Afternoon => Self::Day,
            TimeOfDay::Dusk => Self::Dusk,
            TimeOfDay::Night => Self::Night,
        }
    }
}
