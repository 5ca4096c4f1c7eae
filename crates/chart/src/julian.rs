//! Where the Julian calendar was still kept: dates are read as Gregorian, and a birth says what its date would be otherwise.

use calendrical_calculations::gregorian::fixed_from_gregorian;
use calendrical_calculations::julian::fixed_from_julian;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

/// A date that may have been given by the Julian calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct JulianReading {
    /// The Gregorian date, if the date of birth is a Julian one.
    pub gregorian_date: Date,
    /// The first day on which the place counted by the Gregorian calendar.
    pub gregorian_since: Date,
}

/// A region with one date of the change.
struct Region {
    gregorian_since: Date,
    zones: &'static [&'static str],
}

static REGIONS: [Region; 6] = [
    // The Russian Empire: the decree of 24 January 1918.
    Region {
        gregorian_since: date(1918, 2, 14),
        zones: &[
            "Asia/Almaty",
            "Asia/Anadyr",
            "Asia/Aqtau",
            "Asia/Aqtobe",
            "Asia/Ashgabat",
            "Asia/Ashkhabad",
            "Asia/Atyrau",
            "Asia/Baku",
            "Asia/Barnaul",
            "Asia/Bishkek",
            "Asia/Chita",
            "Asia/Dushanbe",
            "Asia/Irkutsk",
            "Asia/Kamchatka",
            "Asia/Khandyga",
            "Asia/Krasnoyarsk",
            "Asia/Magadan",
            "Asia/Novokuznetsk",
            "Asia/Novosibirsk",
            "Asia/Omsk",
            "Asia/Oral",
            "Asia/Qostanay",
            "Asia/Qyzylorda",
            "Asia/Sakhalin",
            "Asia/Samarkand",
            "Asia/Srednekolymsk",
            "Asia/Tashkent",
            "Asia/Tbilisi",
            "Asia/Tomsk",
            "Asia/Ust-Nera",
            "Asia/Vladivostok",
            "Asia/Yakutsk",
            "Asia/Yekaterinburg",
            "Asia/Yerevan",
            "Europe/Astrakhan",
            "Europe/Chisinau",
            "Europe/Kiev",
            "Europe/Kirov",
            "Europe/Kyiv",
            "Europe/Minsk",
            "Europe/Moscow",
            "Europe/Riga",
            "Europe/Samara",
            "Europe/Saratov",
            "Europe/Simferopol",
            "Europe/Tallinn",
            "Europe/Tiraspol",
            "Europe/Ulyanovsk",
            "Europe/Vilnius",
            "Europe/Volgograd",
            "Europe/Zaporozhye",
            "W-SU",
        ],
    },
    // Alaska came to the United States, and with them to their calendar.
    Region {
        gregorian_since: date(1867, 10, 18),
        zones: &[
            "America/Anchorage",
            "America/Juneau",
            "America/Metlakatla",
            "America/Nome",
            "America/Sitka",
            "America/Yakutat",
            "US/Alaska",
        ],
    },
    Region { gregorian_since: date(1916, 4, 14), zones: &["Europe/Sofia"] },
    Region { gregorian_since: date(1919, 1, 28), zones: &["Europe/Belgrade", "Europe/Podgorica", "Europe/Skopje"] },
    Region { gregorian_since: date(1919, 4, 14), zones: &["Europe/Bucharest"] },
    Region { gregorian_since: date(1923, 3, 1), zones: &["Europe/Athens"] },
];

/// What the date would be by the Julian calendar, if the zone's people still kept it.
pub(crate) fn julian_reading(zone_name: &str, birth: Date) -> Option<JulianReading> {
    let region = REGIONS.iter().find(|region| region.zones.contains(&zone_name))?;
    let (year, month, day) = (i32::from(birth.year()), birth.month().unsigned_abs(), birth.day().unsigned_abs());
    let later_days = fixed_from_julian(year, month, day) - fixed_from_gregorian(year, month, day);
    let gregorian_date = birth.checked_add(later_days.days()).ok()?;
    (gregorian_date < region.gregorian_since)
        .then_some(JulianReading { gregorian_date, gregorian_since: region.gregorian_since })
}
