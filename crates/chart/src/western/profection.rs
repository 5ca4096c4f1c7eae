//! The annual profection: which house, sign and lord the running year of life belongs to.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Profection;
use crate::birth::ChartError;
use crate::body::Body;
use crate::zodiac::Sign;

/// The profection on a civil date; before the birth it is that of the first year.
///
/// Who was born on 29 February has the birthday on 28 February in common years.
pub(super) fn profection(
    born: Date,
    today: Date,
    ascendant: Sign,
    natal_house: impl Fn(Body) -> u8,
) -> Result<Profection, ChartError> {
    let birthday = |age: u16| born.checked_add(i64::from(age).years()).map_err(ChartError::Time);
    let mut age_years = u16::try_from(today.year() - born.year()).unwrap_or(0);
    if age_years > 0 && birthday(age_years)? > today {
        age_years -= 1;
    }
    let sign = ascendant.plus(usize::from(age_years % 12));
    let lord = sign.ruler();
    Ok(Profection {
        age_years,
        house: (age_years % 12) as u8 + 1,
        sign,
        lord,
        lord_natal_house: natal_house(lord),
        begins: birthday(age_years)?,
        ends: birthday(age_years + 1)?,
    })
}
