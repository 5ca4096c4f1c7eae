//! Vimshottari: 120 years in nine periods, begun by the lord of the Moon's nakshatra before the birth.

use jiff::Timestamp;
use jiff::civil::Date;

use super::nakshatra::{Nakshatra, WIDTH_DEGREES};
use super::{Antardasha, CurrentDasha, Graha, Mahadasha, Vimshottari};
use crate::angle::normalised_degrees;
use crate::birth::ChartError;
use crate::moment::{Moment, instant, julian_day};

/// Days of a dasha year: the Julian year, the mean solar year of most panchangs and programs to the second decimal.
const YEAR_DAYS: f64 = 365.25;
/// Years of the whole cycle.
const CYCLE_YEARS: f64 = 120.0;

/// The periods for a sidereal longitude of the Moon at birth.
///
/// The first mahadasha is the running one: it began before the birth by the part of the nakshatra that the Moon had already passed,
/// and its antardashas are parts of its whole length, so that those which were over at birth are over.
pub(crate) fn vimshottari(
    moment: &Moment,
    moon_sidereal_degrees: f64,
    now: Timestamp,
) -> Result<Vimshottari, ChartError> {
    let nakshatra = Nakshatra::of(moon_sidereal_degrees);
    let passed = normalised_degrees(moon_sidereal_degrees) / WIDTH_DEGREES - nakshatra.index() as f64;
    let first_years = nakshatra.lord().vimshottari_years();
    let today = julian_day(now);
    let date = |julian_day_ut: f64| -> Result<Date, ChartError> { moment.civil_date_of(instant(julian_day_ut)?) };

    let mut mahadashas = Vec::with_capacity(9);
    let mut current = None;
    let mut begins = moment.julian_day_ut - passed * first_years * YEAR_DAYS;
    for lord in from(nakshatra.lord()) {
        let years = lord.vimshottari_years();
        let ends = begins + years * YEAR_DAYS;
        let mut antardashas = Vec::with_capacity(9);
        let mut antar_begins = begins;
        for antar in from(lord) {
            let antar_ends = antar_begins + years * antar.vimshottari_years() / CYCLE_YEARS * YEAR_DAYS;
            antardashas.push(Antardasha { lord: antar, begins: date(antar_begins)?, ends: date(antar_ends)? });
            if (antar_begins..antar_ends).contains(&today) {
                current =
                    Some(CurrentDasha { maha: lord, antar, maha_ends: date(ends)?, antar_ends: date(antar_ends)? });
            }
            antar_begins = antar_ends;
        }
        mahadashas.push(Mahadasha { lord, begins: date(begins)?, ends: date(ends)?, antardashas });
        begins = ends;
    }
    Ok(Vimshottari { balance_years: (1.0 - passed) * first_years, mahadashas, current })
}

/// The nine lords in order of rule, from one of them.
fn from(first: Graha) -> impl Iterator<Item = Graha> {
    Graha::VIMSHOTTARI.into_iter().cycle().skip_while(move |&lord| lord != first).take(9)
}
