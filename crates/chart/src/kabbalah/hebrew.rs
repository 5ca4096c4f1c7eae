//! The Hebrew calendar: the date of a civil day, by the fixed arithmetic of the rabbinic calendar
//! (Dershowitz & Reingold, Calendrical Calculations, 4th edition, chapter 8; in the crate `calendrical_calculations`).

use calendrical_calculations::gregorian::fixed_from_gregorian;
use calendrical_calculations::hebrew::BookHebrew;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::named::named;

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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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

impl HebrewDate {
    /// The Hebrew date whose daylight falls on a civil date.
    pub(crate) fn of_daylight(date: Date) -> HebrewDate {
        let (year, month, day) = (i32::from(date.year()), date.month().unsigned_abs(), date.day().unsigned_abs());
        let book = BookHebrew::book_hebrew_from_fixed(fixed_from_gregorian(year, month, day));
        let leap = BookHebrew::is_hebrew_leap_year(book.year);
        HebrewDate { year: book.year, month: HebrewMonth::of_book(book.month, leap), day: book.day }
    }
}

impl HebrewMonth {
    /// Months counted from Nisan as 1, as the Torah and the arithmetic count them.
    fn of_book(month: u8, leap: bool) -> HebrewMonth {
        match month {
            12 if leap => HebrewMonth::AdarI,
            12 => HebrewMonth::Adar,
            13 => HebrewMonth::AdarII,
            _ => HebrewMonth::ALL[usize::from(month.clamp(1, 11)) - 1],
        }
    }

    /// 0 for Nisan to 11 for any Adar: the month's place in the round of twelve.
    pub(crate) fn round_index(self) -> usize {
        (self as usize).min(11)
    }
}
