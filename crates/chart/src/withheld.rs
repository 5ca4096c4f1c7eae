//! What a chart leaves out is listed with its reason, so that a text or a page can say so.

use serde::{Deserialize, Serialize};

use super::named::named;

/// A part of a chart that is left out (its field is `None`, or its list is shorter).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Withheld {
    /// The part in a reader's words, a noun in lower case, such as `the ascendant and the houses`.
    pub what: String,
    pub reason: Reason,
}

named! {
    /// Why a part of a chart is left out.
    pub enum Reason {
        /// It cannot be known without the time of birth.
        BirthTimeUnknown => "the time of birth is not known",
        /// It changed during the day of birth; what held all day is kept.
        ChangedDuringTheDay => "it changed during the day of birth, whose time is not known",
        /// The Sun did not set at that place on that day.
        SunDidNotSet => "the Sun did not set at the place of birth on that day",
        /// A calculation that rests on a part which is itself left out.
        RestsOnWithheldPart => "it rests on a part that is left out",
    }
}

impl Withheld {
    /// A part in a reader's words, with its reason.
    pub fn new(what: &str, reason: Reason) -> Self {
        Self { what: what.to_owned(), reason }
    }
}
