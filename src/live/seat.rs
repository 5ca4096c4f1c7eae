//! A seat in a room: what its holder is shown. It is kept beside the socket, so that a room that slept still knows it.

use serde::{Deserialize, Serialize};

/// What the holder of a socket is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Seat {
    /// The owner's: artifacts too, and not only what the public status shows.
    pub sees_artifacts: bool,
    /// What links in its messages begin with.
    pub origin: String,
}
