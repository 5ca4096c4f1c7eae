//! The Hebrew calendar: the date of a civil day, by the fixed arithmetic of the rabbinic calendar.

use serde::{Deserialize, Serialize};

use crate::chart::named::named;

named! {
    /// A month of the Hebrew year, from Nisan; `AdarI` exists in leap years only, `Adar` is then the second.
    pub enum HebrewMonth {
        Nisan => "Nisan",
        Iyar => "Iyar",
        Sivan => "Sivan",
        Tammuz => "Tammuz",
        Av => "Av",
        Elul => "Elul",
        Tishrei => "Tishrei",
        Cheshvan => "Cheshvan",
        Kislev => "Kislev",
        Tevet => "Tevet",
        Shevat => "Shevat",
        AdarI => "Adar I",
        Adar => "Adar",
        AdarII => "Adar II",
    }
}

/// A day of the Hebrew calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HebrewDate {
    /// Anno mundi.
    pub year: i32,
    pub month: HebrewMonth,
    /// 1 to 30.
    pub day: u8,
}

impl std::fmt::Display for HebrewDate {
    /// Such as `15 Nisan 5785`.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} {} {}", self.day, self.month, self.year)
    }
}
