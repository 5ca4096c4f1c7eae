//! The feelings of a scene.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString};

/// The feelings that a scene can have, in the contract's words.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Display, EnumIter, EnumString,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Emotion {
    Excited,
    Happy,
    Sad,
    Scared,
    Worried,
    Curious,
    Brave,
    Calm,
    Surprised,
    Angry,
    Proud,
    Loving,
    Sleepy,
}
