//! The sky of today against the chart of birth.

use jiff::Timestamp;

use super::{BODIES, TransitAspect, TransitingBody, Transits, points_of};
use crate::aspects::{MovingPoint, Orbs, aspect_between, orb_range, phase_towards_fixed};
use crate::body::{Body, Point};
use crate::delta_t::terrestrial_julian_day;
use crate::houses::Houses;
use crate::moment::julian_day;
use crate::nativity::{Nativity, Sky, agreed};
use crate::zodiac::SignPosition;

/// The transits at `now`. With an unknown time of birth only those are listed that hold against every hour of the day.
pub(super) fn transits(nativity: &Nativity, houses: Option<&Houses>, now: Timestamp) -> Transits {
    let sky = Sky::at(terrestrial_julian_day(julian_day(now)));
    let bodies = BODIES.map(|body| {
        let motion = sky.motion(body);
        TransitingBody {
            body,
            longitude_degrees: motion.longitude_degrees,
            speed_degrees_per_day: motion.speed_degrees_per_day,
            retrograde: motion.speed_degrees_per_day < 0.0,
            position: SignPosition::of(motion.longitude_degrees),
            natal_house: houses.map(|houses| houses.house_of(motion.longitude_degrees)),
        }
    });
    Transits { at: now, bodies: bodies.to_vec(), aspects: aspects(nativity, houses, &sky) }
}

fn aspects(nativity: &Nativity, houses: Option<&Houses>, sky: &Sky) -> Vec<TransitAspect> {
    let natal: Vec<_> = nativity.day.iter().map(|natal| points_of(natal, houses)).collect();
    let count = natal.first().map_or(0, Vec::len);
    let mut aspects = Vec::new();
    for transiting in BODIES.into_iter().filter(|&body| body != Body::SouthNode) {
        let motion = sky.motion(transiting);
        let moving = MovingPoint {
            point: Point::Body(transiting),
            longitude_degrees: motion.longitude_degrees,
            speed_degrees_per_day: Some(motion.speed_degrees_per_day),
        };
        for index in 0..count {
            let at = |points: &Vec<MovingPoint>| aspect_between(&Orbs::TRANSIT, moving, points[index]);
            let Some(Some(kind)) = agreed(natal.iter().map(|points| at(points).map(|(kind, _)| kind))) else {
                continue;
            };
            let reference = points_of(&nativity.sky, houses)[index];
            let Some((_, mut orb_degrees)) = aspect_between(&Orbs::TRANSIT, moving, reference) else { continue };
            let orb_range_degrees = (!nativity.moment.time_known).then(|| {
                let of_birth = natal.iter().map(|points| points[index].longitude_degrees);
                orb_range(kind, of_birth.map(|longitude_degrees| (moving.longitude_degrees, longitude_degrees)))
            });
            if let Some([_, widest]) = orb_range_degrees {
                orb_degrees = widest;
            }
            let phase = agreed(natal.iter().map(|points| phase_towards_fixed(kind, moving, points[index]))).flatten();
            let natal = reference.point;
            aspects.push(TransitAspect { transiting, natal, kind, orb_degrees, orb_range_degrees, phase });
        }
    }
    aspects.sort_by(|a, b| a.orb_degrees.total_cmp(&b.orb_degrees));
    aspects
}
