//! Casting the vedic chart from a nativity.

use jiff::Timestamp;

use super::ayanamsa::{lahiri_degrees, sidereal_degrees};
use super::dignity::navamsha;
use super::vimshottari::vimshottari;
use super::{Dignity, Graha, GrahaPlacement, Lagna, Manglik, Nakshatra, Pada, VedicChart};
use crate::angle::normalised_degrees;
use crate::birth::ChartError;
use crate::houses::Horizon;
use crate::nativity::{Nativity, Sky};
use crate::withheld::{Reason, Withheld};
use crate::zodiac::{Sign, SignPosition};

/// Mean motion of the Moon's node.
const NODE_SPEED_DEGREES_PER_DAY: f64 = -1934.1362891 / 36525.0;

/// Casts the chart; `now` sets the current dasha.
pub(crate) fn cast(nativity: &Nativity, now: Timestamp) -> Result<VedicChart, ChartError> {
    let known = nativity.moment.time_known;
    let lagna_degrees = known
        .then(|| sidereal_degrees(Horizon::of(&nativity.moment).ascendant_degrees(), nativity.moment.julian_day_tt));
    let lagna_sign = lagna_degrees.map(Sign::of);
    let grahas: Vec<_> = Graha::ALL.iter().map(|&graha| placement(nativity, lagna_sign, graha)).collect();
    let moon_degrees = sidereal_longitude(&nativity.sky, Graha::Chandra);
    let vimshottari = if known { Some(vimshottari(&nativity.moment, moon_degrees, now)?) } else { None };
    let rashi = |graha: Graha| grahas[graha as usize].rashi;
    Ok(VedicChart {
        ayanamsa_degrees: lahiri_degrees(nativity.moment.julian_day_tt),
        lagna: lagna_degrees.map(|longitude| lagna(longitude, &nativity.sky)),
        moon_sign: rashi(Graha::Chandra),
        janma_nakshatra: grahas[Graha::Chandra as usize].nakshatra,
        vimshottari,
        manglik: manglik(lagna_sign, rashi(Graha::Chandra), rashi(Graha::Shukra), rashi(Graha::Mangala)),
        withheld: withheld(nativity, &grahas),
        grahas,
    })
}

/// A graha's sidereal longitude; the nodes are the mean ones.
fn sidereal_longitude(sky: &Sky, graha: Graha) -> f64 {
    let tropical = match graha {
        Graha::Rahu => sky.mean_node_degrees,
        Graha::Ketu => sky.mean_node_degrees + 180.0,
        Graha::Surya | Graha::Chandra | Graha::Mangala | Graha::Budha | Graha::Guru | Graha::Shukra | Graha::Shani => {
            sky.longitude_degrees(graha.body())
        }
    };
    sidereal_degrees(tropical, sky.julian_day_tt)
}

fn speed(sky: &Sky, graha: Graha) -> f64 {
    match graha {
        Graha::Rahu | Graha::Ketu => NODE_SPEED_DEGREES_PER_DAY,
        Graha::Surya | Graha::Chandra | Graha::Mangala | Graha::Budha | Graha::Guru | Graha::Shukra | Graha::Shani => {
            sky.motion(graha.body()).speed_degrees_per_day
        }
    }
}

fn placement(nativity: &Nativity, lagna: Option<Sign>, graha: Graha) -> GrahaPlacement {
    let longitude_degrees = sidereal_longitude(&nativity.sky, graha);
    let at = |sky: &Sky| sidereal_longitude(sky, graha);
    let rashi = nativity.all_day(|sky| Sign::of(at(sky)));
    let combust = nativity
        .all_day(|sky| graha.is_combust(at(sky), sidereal_longitude(sky, Graha::Surya), speed(sky, graha) < 0.0));
    GrahaPlacement {
        graha,
        longitude_degrees,
        speed_degrees_per_day: speed(&nativity.sky, graha),
        day_range_degrees: nativity.ends_of_day().map(|ends| ends.map(at)),
        retrograde: nativity.all_day(|sky| speed(sky, graha) < 0.0),
        combust,
        rashi,
        position: nativity.moment.time_known.then(|| SignPosition::of(longitude_degrees)),
        nakshatra: nativity.all_day(|sky| Nakshatra::of(at(sky))),
        pada: nativity.all_day(|sky| Pada::of(at(sky))).map(|pada| pada.pada),
        bhava: lagna.zip(rashi).map(|(lagna, rashi)| rashi.counted_from(lagna)),
        dignity: nativity.all_day(|sky| Dignity::of(graha, at(sky))).flatten(),
        navamsha: nativity.all_day(|sky| navamsha(at(sky))),
        vargottama: nativity.all_day(|sky| Sign::of(at(sky)) == navamsha(at(sky))),
    }
}

fn lagna(longitude_degrees: f64, sky: &Sky) -> Lagna {
    let longitude_degrees = normalised_degrees(longitude_degrees);
    let sign = Sign::of(longitude_degrees);
    let lord = Graha::lord_of(sign);
    Lagna {
        longitude_degrees,
        position: SignPosition::of(longitude_degrees),
        pada: Pada::of(longitude_degrees),
        lord,
        lord_bhava: Sign::of(sidereal_longitude(sky, lord)).counted_from(sign),
        navamsha: navamsha(longitude_degrees),
    }
}

/// The bhavas from which Mars is held to trouble a marriage.
const MANGLIK_BHAVAS: [u8; 6] = [1, 2, 4, 7, 8, 12];

fn manglik(lagna: Option<Sign>, moon: Option<Sign>, venus: Option<Sign>, mars: Option<Sign>) -> Manglik {
    let from = |origin: Option<Sign>| {
        let bhava = mars?.counted_from(origin?);
        Some(MANGLIK_BHAVAS.contains(&bhava))
    };
    let from_lagna = from(lagna);
    let from_moon = from(moon);
    Manglik {
        from_lagna,
        from_moon,
        from_venus: from(venus),
        manglik: from_lagna.or(from_moon),
        lifted_by_dignity: mars.map(|sign| matches!(sign, Sign::Aries | Sign::Scorpio | Sign::Capricorn)),
    }
}

fn withheld(nativity: &Nativity, grahas: &[GrahaPlacement]) -> Vec<Withheld> {
    if nativity.moment.time_known {
        return Vec::new();
    }
    let mut withheld = vec![
        Withheld::new("the lagna and the bhavas", Reason::BirthTimeUnknown),
        Withheld::new("degrees and minutes of the grahas", Reason::BirthTimeUnknown),
        Withheld::new("the Vimshottari dashas", Reason::BirthTimeUnknown),
    ];
    for placement in grahas {
        let mut changed = |part: &str, missing: bool| {
            if missing {
                let what = format!("the {part} of {}", placement.graha);
                withheld.push(Withheld { what, reason: Reason::ChangedDuringTheDay });
            }
        };
        changed("rashi", placement.rashi.is_none());
        changed("nakshatra", placement.nakshatra.is_none());
        changed("pada", placement.nakshatra.is_some() && placement.pada.is_none());
        changed("navamsha", placement.navamsha.is_none());
        changed("direction", placement.retrograde.is_none());
    }
    withheld
}
