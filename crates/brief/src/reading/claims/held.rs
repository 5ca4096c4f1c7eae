//! What a chart holds of the kind that is judged: of each person's birth, of both together, and of the sky of the day.

use std::collections::BTreeSet;

use serde_json::Value;

use super::claim::{AspectKind, Claim, Owned, Place};
use super::design_names::{CENTRES, SPHERES};
use super::names::Names;
use super::passages::Sky;
use super::positions::Positions;
use super::{ENGLISH, NAKSHATRAS, POINT_NAMES, SEFIROT};

/// Where each angle is by what it is.
const HOUSES_OF_ANGLES: [(&str, u64); 4] = [("ascendant", 1), ("imum coeli", 4), ("descendant", 7), ("midheaven", 10)];

/// They go backwards as a rule.
const NODES: [&str; 4] = ["north node", "south node", "rahu", "ketu"];
/// In no chart of ours: whatever aspect they are said to have is invented.
const NOWHERE: [&str; 6] = ["chiron", "lilith", "ceres", "pallas", "juno", "vesta"];

/// The facts of a document's chart.
pub(super) struct Held {
    people: [Facts; 2],
    /// Of both people's comparison.
    shared: Facts,
    /// The sky at the time of writing.
    now: Facts,
}

impl Held {
    pub(super) fn of(chart: &Value) -> Held {
        let mut now = Facts::default();
        let people = ["person1", "person2"].map(|person| {
            let mut facts = Facts::default();
            facts.gather(&chart[person], &mut now);
            facts
        });
        let mut shared = Facts::default();
        shared.gather(&chart["comparison"], &mut now);
        Held { people, shared, now }
    }

    /// Of whoever it is said; the sky of the day counts where the text speaks of it.
    pub(super) fn holds(&self, claim: &Claim, sky: Sky, person: Option<usize>) -> bool {
        let of_people = self.people.iter().enumerate().filter(|(at, _)| person.is_none_or(|person| person == *at));
        // A point that stands between two people's, as the composite has them, is neither's.
        let shared =
            Some(&self.shared).filter(|_| person.is_none() || matches!(claim, Claim::Placed(_, Place::House(_))));
        let mut facts = of_people.map(|(_, facts)| facts).chain(shared);
        // What moves how, and what aspects what, changes within the time that such a text speaks of.
        if sky == Sky::Now && matches!(claim, Claim::Motion(..) | Claim::Aspect(..) | Claim::GateOfPoint(..)) {
            return true;
        }
        if let Claim::Aspect(first, kind, second) = claim {
            return first.iter().any(|first| self.holds_aspect(*first, *kind, *second));
        }
        facts.any(|facts| facts.holds(claim))
            || (sky == Sky::Now && self.now.holds(claim))
            || (sky != Sky::Birth && self.holds_in_navamsha(claim, person))
            || self.tells_nothing_of(claim)
    }

    /// In the ninth division a point is in another sign, which is its sign only where the text speaks of that division.
    fn holds_in_navamsha(&self, claim: &Claim, person: Option<usize>) -> bool {
        let mut of_people = self.people.iter().enumerate().filter(|(at, _)| person.is_none_or(|person| person == *at));
        let Claim::Placed(points, Place::Sign(sign)) = claim else { return false };
        of_people.any(|(_, facts)| points.iter().any(|point| facts.navamshas.contains(&(point, sign))))
    }

    /// Within the chart of either, between both, or in that of the two together; what has no place that is known may be true.
    fn holds_aspect(&self, (first, of_first): Owned, kind: AspectKind, (second, of_second): Owned) -> bool {
        let charts = |owner: Option<usize>| {
            let people = self.people.iter().enumerate().filter(move |(at, _)| owner.is_none_or(|owner| owner == *at));
            people.map(|(at, facts)| (at, &facts.positions)).filter(|(_, positions)| !positions.is_empty())
        };
        let shared = &self.shared.positions;
        let is_unknown = |point: &'static str, owner: Option<usize>| {
            !NOWHERE.contains(&point) && charts(owner).any(|(_, positions)| !positions.has(point))
        };
        let tells_nothing = charts(None).next().is_none();
        let is_anybodys = of_first.is_none() && of_second.is_none();
        let is_shared = shared.lists(first, kind, second) || shared.may_stand_in(first, kind, shared, second);
        let is_between = |(at, one): (usize, &Positions), (beside, other): (usize, &Positions)| {
            let lists = match (at, beside) {
                (0, 1) => shared.lists_between(first, kind, second),
                (1, 0) => shared.lists_between(second, kind, first),
                _ => one.lists(first, kind, second),
            };
            lists || one.may_stand_in(first, kind, other, second)
        };
        tells_nothing
            || is_unknown(first, of_first)
            || is_unknown(second, of_second)
            || (is_anybodys && is_shared)
            || charts(of_first).any(|one| charts(of_second).any(|other| is_between(one, other)))
    }

    /// A chart without a tree says nothing of it.
    fn tells_nothing_of(&self, claim: &Claim) -> bool {
        let all = || self.people.iter().chain([&self.shared, &self.now]);
        match claim {
            Claim::Sefirah(..) => all().all(|facts| facts.sefirot.is_empty()),
            Claim::Type(_) => all().all(|facts| facts.types.is_empty()),
            Claim::Profile(..) => all().all(|facts| facts.profiles.is_empty()),
            Claim::Authority(_) => all().all(|facts| facts.authorities.is_empty()),
            Claim::Definition(_) => all().all(|facts| facts.definitions.is_empty()),
            Claim::Strategy(_) => all().all(|facts| facts.strategies.is_empty()),
            Claim::Sphere(sphere, _) => all().all(|facts| !facts.spheres.iter().any(|(held, _)| held == sphere)),
            Claim::Centre(centre, _) => all().all(|facts| !facts.centres.iter().any(|(held, _)| held == centre)),
            // A sign's name may not be a nakshatra's, and a chart of another system has none.
            Claim::Placed(_, Place::Sign(sign)) | Claim::Native(sign) if NAKSHATRAS.contains(sign) => {
                all().all(|facts| !facts.has_nakshatras)
            }
            // Nobody counts the degrees of a nakshatra.
            Claim::Placed(_, Place::Degree(sign, _)) | Claim::Degree(sign, _) => NAKSHATRAS.contains(sign),
            // A gate that is not there is claimed for itself.
            Claim::Line(gate, _) => all().all(|facts| !facts.lines.iter().any(|(held, _)| held == gate)),
            Claim::Motion(points, _) => all().all(|facts| !facts.motions.iter().any(|(held, _)| points.contains(held))),
            Claim::GateOfPoint(point, _) => all().all(|facts| !facts.has_gates_of(point)),
            Claim::Centres(..) => all().all(|facts| facts.centres_of_design.is_none()),
            Claim::Placed(..)
            | Claim::Gate(_)
            | Claim::Native(_)
            | Claim::Pada(..)
            | Claim::PadaOfPoint(..)
            | Claim::Aspect(..) => false,
        }
    }
}

#[derive(Default)]
struct Facts {
    placements: BTreeSet<(&'static str, &'static str)>,
    /// The signs of the ninth division.
    navamshas: BTreeSet<(&'static str, &'static str)>,
    houses: BTreeSet<(&'static str, u64)>,
    sefirot: BTreeSet<(&'static str, &'static str)>,
    degrees: BTreeSet<(&'static str, u64)>,
    degrees_of_points: BTreeSet<(&'static str, &'static str, u64)>,
    /// Of which point, of which nakshatra.
    padas: BTreeSet<(&'static str, &'static str, u64)>,
    gates: BTreeSet<u64>,
    /// Of Human Design: `generator`, `manifestinggenerator`.
    types: BTreeSet<String>,
    profiles: BTreeSet<(u64, u64)>,
    authorities: BTreeSet<String>,
    definitions: BTreeSet<String>,
    strategies: BTreeSet<String>,
    /// Of the gene keys.
    spheres: BTreeSet<(&'static str, u64)>,
    /// Each that is known to be defined or not.
    centres: BTreeSet<(&'static str, bool)>,
    /// Gates with their lines; None where it changed within the day.
    lines: BTreeSet<(u64, Option<u64>)>,
    has_nakshatras: bool,
    /// Whether each point moves backwards; None where it changed within the day.
    motions: BTreeSet<(&'static str, Option<bool>)>,
    positions: Positions,
    /// The gates of points; None where it changed within the day.
    gates_of_points: BTreeSet<(&'static str, Option<u64>)>,
    /// Of which sides of a design the gate of a point is told.
    sides: BTreeSet<(&'static str, Side)>,
    /// Defined and not, and those of which it is not known.
    centres_of_design: Option<[u64; 3]>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Personality,
    Design,
}

impl Facts {
    /// On both sides: of one alone, the other may be meant.
    fn has_gates_of(&self, point: &'static str) -> bool {
        [Side::Personality, Side::Design].into_iter().all(|side| self.sides.contains(&(point, side)))
    }

    fn has(&self, point: &'static str, place: Place) -> bool {
        match place {
            Place::Sign(sign) => self.placements.contains(&(point, sign)),
            Place::House(house) => self.houses.contains(&(point, house)),
            Place::Degree(sign, degree) => {
                roundings(degree).any(|degree| self.degrees_of_points.contains(&(point, sign, degree)))
            }
        }
    }

    fn holds(&self, claim: &Claim) -> bool {
        match claim {
            Claim::Placed(points, place) => points.iter().any(|point| self.has(point, *place)),
            Claim::Sefirah(point, sefirah) => self.sefirot.contains(&(point, sefirah)),
            Claim::Degree(sign, degree) => roundings(*degree).any(|degree| self.degrees.contains(&(sign, degree))),
            Claim::Pada(nakshatra, pada) => self.padas.iter().any(|(_, of, held)| (of, held) == (nakshatra, pada)),
            Claim::PadaOfPoint(point, pada) => self.padas.iter().any(|(of, _, held)| (of, held) == (point, pada)),
            Claim::Gate(gate) => self.gates.contains(gate),
            Claim::Type(name) => {
                let name = name.replace(' ', "");
                self.types.iter().any(|held| held.ends_with(&name))
            }
            Claim::Native(sign) => {
                ["sun", "moon", "ascendant"].iter().any(|point| self.placements.contains(&(point, sign)))
            }
            Claim::Profile(conscious, unconscious) => self.profiles.contains(&(*conscious, *unconscious)),
            Claim::Authority(authority) => {
                let name = authority.replace(' ', "");
                self.authorities.iter().any(|held| held.starts_with(&name))
            }
            Claim::Definition(definition) => self.definitions.contains(&definition.replace(' ', "")),
            Claim::Strategy(said) => said.iter().any(|said| self.strategies.iter().any(|held| held.contains(said))),
            Claim::Sphere(sphere, key) => self.spheres.contains(&(*sphere, *key)),
            Claim::Centre(centre, is_defined) => self.centres.contains(&(*centre, *is_defined)),
            Claim::Motion(points, is_retrograde) => points.iter().any(|point| {
                let held = [Some(*is_retrograde), None].into_iter().any(|held| self.motions.contains(&(point, held)));
                held || NODES.contains(point)
            }),
            // It has no more than one of each two charts.
            Claim::Aspect(..) => false,
            Claim::GateOfPoint(point, gate) => {
                [Some(*gate), None].into_iter().any(|gate| self.gates_of_points.contains(&(point, gate)))
            }
            Claim::Centres(count, true) => self
                .centres_of_design
                .is_some_and(|[defined, _, unknown]| (defined..=defined + unknown).contains(count)),
            // Of those that are not defined, some call open only those without any gate.
            Claim::Centres(count, false) => {
                self.centres_of_design.is_some_and(|[_, undefined, unknown]| *count <= undefined + unknown)
            }
            Claim::Line(gate, line) => [Some(*line), None].into_iter().any(|line| self.lines.contains(&(*gate, line))),
        }
    }

    /// The sky of the day goes to `now`.
    fn gather(&mut self, value: &Value, now: &mut Facts) {
        match value {
            Value::Array(entries) => entries.iter().for_each(|entry| self.gather(entry, now)),
            Value::Object(fields) => {
                self.placement(value);
                for (name, inner) in fields {
                    let name = name.to_lowercase();
                    if name == "transits" {
                        now.gather(inner, &mut Facts::default());
                        continue;
                    }
                    if name == "humandesign" {
                        self.types.extend(inner["designType"].as_str().map(str::to_lowercase));
                        self.authorities.extend(inner["authority"].as_str().map(str::to_lowercase));
                        self.definitions.extend(inner["definition"].as_str().map(str::to_lowercase));
                        self.strategies.extend(inner["strategy"].as_str().map(str::to_lowercase));
                        self.sides_of(inner);
                    }
                    if name == "western" {
                        self.positions.gather(inner, &point_of);
                    }
                    if name.ends_with("gate") || name.ends_with("key") {
                        self.gates.extend(inner.as_u64());
                    } else if name.ends_with("gates") || name.ends_with("keys") {
                        let numbers = inner.as_array().into_iter().flatten();
                        self.gates.extend(numbers.filter_map(Value::as_u64));
                    } else if let Some((angle, house)) = angle_of(&name) {
                        self.angle(angle, house, inner);
                    }
                    self.gather(inner, now);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    /// A point and where it is, if that is what the object tells.
    fn placement(&mut self, object: &Value) {
        let points = ["body", "graha", "point", "planet", "sefirah"].map(|name| &object[name]);
        if let [.., Some(planet), Some(sefirah)] = points.map(point_of) {
            self.sefirot.insert((planet, sefirah));
        }
        let position = &object["position"];
        let nakshatra = &object["nakshatra"];
        self.has_nakshatras |= nakshatra.is_string();
        self.design_of(object);
        let signs = [&object["sign"], &object["rashi"], &position["sign"], nakshatra].map(sign_of);
        for point in points.into_iter().flat_map(points_of) {
            self.placements.extend(signs.iter().flatten().map(|sign| (point, *sign)));
            self.navamshas.extend(sign_of(&object["navamsha"]).map(|sign| (point, sign)));
            self.degrees_of(point, position);
            self.padas.extend(pada_of(object).map(|(nakshatra, pada)| (point, nakshatra, pada)));
            self.motions.extend(object.get("retrograde").map(|retrograde| (point, retrograde.as_bool())));
            for (name, house) in object.as_object().into_iter().flatten() {
                let is_house = name.to_lowercase().ends_with("house") || name == "bhava";
                self.houses.extend(house.as_u64().filter(|_| is_house).map(|house| (point, house)));
            }
        }
        if let (Some(sign), Some(degree)) = (sign_of(&object["sign"]), object["degree"].as_u64()) {
            self.degrees.insert((sign, degree));
        }
        if let [Some(conscious), Some(unconscious)] = ["conscious", "unconscious"].map(|name| object[name].as_u64()) {
            self.profiles.insert((conscious, unconscious));
        }
    }

    /// The gates of a design by side and point, and its centres by state.
    fn sides_of(&mut self, design: &Value) {
        for (side, list) in [(Side::Personality, &design["personality"]), (Side::Design, &design["design"])] {
            for activation in list.as_array().into_iter().flatten() {
                let points: Vec<_> = points_of(&activation["body"]).collect();
                self.sides.extend(points.iter().map(|point| (*point, side)));
                self.gates_of_points.extend(points.iter().map(|point| (*point, activation["gate"].as_u64())));
            }
        }
        let count = |centres: &Vec<Value>, state: Option<bool>| {
            centres.iter().filter(|centre| centre["defined"].as_bool() == state).count() as u64
        };
        let centres = design["centres"].as_array();
        self.centres_of_design = centres.map(|all| [Some(true), Some(false), None].map(|state| count(all, state)));
    }

    /// A centre's state, or a gate with its line.
    fn design_of(&mut self, object: &Value) {
        let centre = object["centre"].as_str().map(str::to_lowercase);
        let centre = CENTRES.into_iter().find(|known| centre.as_deref() == Some(known.replace(' ', "").as_str()));
        self.centres.extend(centre.zip(object["defined"].as_bool()));
        let sphere = object["sphere"].as_str().map(str::to_lowercase);
        let sphere = SPHERES.into_iter().find(|known| sphere.as_deref() == Some(known.replace(' ', "").as_str()));
        self.spheres.extend(sphere.zip(object["geneKey"].as_u64()));
        if let (Some(_), Some(side)) = (sphere, object["side"].as_str()) {
            let side = if side == "design" { Side::Design } else { Side::Personality };
            let points: Vec<_> = points_of(&object["body"]).collect();
            self.sides.extend(points.iter().map(|point| (*point, side)));
            self.gates_of_points.extend(points.iter().map(|point| (*point, object["geneKey"].as_u64())));
        }
        let gate = object["gate"].as_u64().or_else(|| object["geneKey"].as_u64());
        self.lines.extend(gate.map(|gate| (gate, object["line"].as_u64())));
    }

    fn degrees_of(&mut self, point: &'static str, position: &Value) {
        if let (Some(sign), Some(degree)) = (sign_of(&position["sign"]), position["degree"].as_u64()) {
            self.degrees_of_points.insert((point, sign, degree));
        }
    }

    fn angle(&mut self, angle: &'static str, house: u64, at: &Value) {
        let signs = [&at["position"]["sign"], &at["pada"]["nakshatra"]];
        self.navamshas.extend(sign_of(&at["navamsha"]).map(|sign| (angle, sign)));
        for sign in signs.into_iter().filter_map(sign_of) {
            self.placements.insert((angle, sign));
            self.houses.insert((angle, house));
        }
        self.degrees_of(angle, &at["position"]);
        self.padas.extend(pada_of(&at["pada"]).map(|(nakshatra, pada)| (angle, nakshatra, pada)));
    }
}

/// The nakshatra that an object names with its quarter.
fn pada_of(object: &Value) -> Option<(&'static str, u64)> {
    sign_of(&object["nakshatra"]).zip(object["pada"].as_u64())
}

/// A degree may have been rounded down or up.
fn roundings(degree: u64) -> impl Iterator<Item = u64> {
    std::iter::once(degree).chain(degree.checked_sub(1))
}

fn angle_of(field: &str) -> Option<(&'static str, u64)> {
    let angle = if field == "lagna" { "ascendant" } else { field };
    HOUSES_OF_ANGLES.into_iter().find(|(name, _)| name.replace(' ', "") == angle)
}

/// As a chart's JSON writes it: `sun`, `northNode`, `tiferet`.
fn point_of(value: &Value) -> Option<&'static str> {
    let name = value.as_str()?.to_lowercase();
    let mut known = POINT_NAMES.iter().chain(&SEFIROT).filter(|known| known.replace(' ', "") == name);
    known.next().copied().or_else(|| Names::of(ENGLISH)?.point(&name))
}

/// With what the same point is called in another system.
fn points_of(value: &Value) -> impl Iterator<Item = &'static str> {
    let point = point_of(value);
    let same = point.and_then(|point| match point {
        "north node" => Some("rahu"),
        "south node" => Some("ketu"),
        "rahu" => Some("north node"),
        "ketu" => Some("south node"),
        _ => None,
    });
    point.into_iter().chain(same)
}

/// Of either zodiac's name, or a nakshatra.
fn sign_of(value: &Value) -> Option<&'static str> {
    let (names, name) = (Names::of(ENGLISH)?, value.as_str()?.to_lowercase());
    names.sign(&name).or_else(|| names.nakshatra(&name))
}
