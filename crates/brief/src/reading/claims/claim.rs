//! Something that a text says of a chart.

/// Where something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Of the zodiac, or of the 27 that the Moon passes.
    Sign(&'static str),
    House(u64),
    /// The whole degrees of a place in a sign.
    Degree(&'static str, u64),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Claim {
    /// One of these points, of which the first is the likeliest, is there.
    Placed(Vec<&'static str>, Place),
    /// A point in a sefirah.
    Sefirah(&'static str, &'static str),
    /// Of whatever point.
    Degree(&'static str, u64),
    /// A quarter of a nakshatra, of whatever point.
    Pada(&'static str, u64),
    /// The quarter of its nakshatra in which a point is.
    PadaOfPoint(&'static str, u64),
    Gate(u64),
    /// In small letters.
    Type(String),
    /// Somebody is of the sign: by the Sun, or as others have it by the Moon or the ascendant.
    Native(&'static str),
    /// The lines of a profile in Human Design.
    Profile(u64, u64),
    /// A gate or a gene key, and its line.
    Line(u64, u64),
    /// Of Human Design.
    Authority(&'static str),
    /// How a person's centres are joined.
    Definition(&'static str),
    /// How somebody is to act: one of these, as charts name them.
    Strategy(Vec<&'static str>),
    /// A sphere of the gene keys, and its key.
    Sphere(&'static str, u64),
    /// A centre, and whether it is defined.
    Centre(&'static str, bool),
    /// So many centres are defined, or are not.
    Centres(u64, bool),
    /// A point in a gate, on either side of a design.
    GateOfPoint(&'static str, u64),
    /// One of these points moves backwards, or forwards.
    Motion(Vec<&'static str>, bool),
    /// One of these points to another.
    Aspect(Vec<Owned>, AspectKind, Owned),
}

/// A point, and of which of two people where that is said.
pub(super) type Owned = (&'static str, Option<usize>);

/// In the order of [`AspectKind::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum AspectKind {
    Conjunction,
    Sextile,
    Square,
    Trine,
    Opposition,
}

impl AspectKind {
    pub(super) const ALL: [AspectKind; 5] =
        [AspectKind::Conjunction, AspectKind::Sextile, AspectKind::Square, AspectKind::Trine, AspectKind::Opposition];

    /// As charts write it.
    pub(super) fn name(self) -> &'static str {
        match self {
            AspectKind::Conjunction => "conjunction",
            AspectKind::Sextile => "sextile",
            AspectKind::Square => "square",
            AspectKind::Trine => "trine",
            AspectKind::Opposition => "opposition",
        }
    }

    pub(super) fn angle_degrees(self) -> f64 {
        match self {
            AspectKind::Conjunction => 0.0,
            AspectKind::Sextile => 60.0,
            AspectKind::Square => 90.0,
            AspectKind::Trine => 120.0,
            AspectKind::Opposition => 180.0,
        }
    }
}

impl Place {
    pub(super) fn of(self, point: &'static str) -> Claim {
        Claim::Placed(vec![point], self)
    }

    pub(super) fn is_sign(self) -> bool {
        matches!(self, Place::Sign(_))
    }
}

impl Claim {
    pub(super) fn in_sign(point: &'static str, sign: &'static str) -> Claim {
        Place::Sign(sign).of(point)
    }

    /// The one point that it places.
    pub(super) fn point(&self) -> Option<&'static str> {
        if let Claim::Placed(points, _) = self { points.first().copied().filter(|_| points.len() == 1) } else { None }
    }

    /// As a writer is told it.
    pub(super) fn words(&self) -> String {
        match self {
            Claim::Placed(points, place) => {
                let point = points.first().copied().unwrap_or_default();
                match place {
                    Place::Sign(sign) => format!("{point} in {sign}"),
                    Place::House(house) => format!("{point} in house {house}"),
                    Place::Degree(sign, degree) => format!("{point} at {degree} degrees of {sign}"),
                }
            }
            Claim::Sefirah(point, sefirah) => format!("{point} in {sefirah}"),
            Claim::Degree(sign, degree) => format!("{degree} degrees of {sign}"),
            Claim::Pada(nakshatra, pada) => format!("pada {pada} of {nakshatra}"),
            Claim::PadaOfPoint(point, pada) => format!("{point} in pada {pada}"),
            Claim::Gate(gate) => format!("gate {gate}"),
            Claim::Type(name) => name.clone(),
            Claim::Native(sign) => format!("sun in {sign}"),
            Claim::Profile(conscious, unconscious) => format!("profile {conscious}/{unconscious}"),
            Claim::Line(gate, line) => format!("gate {gate} line {line}"),
            Claim::Authority(authority) => format!("{authority} authority"),
            Claim::Definition(definition) => format!("{definition} definition"),
            Claim::Strategy(strategies) => format!("strategy of {}", strategies.join(" and ")),
            Claim::Sphere(sphere, key) => format!("{sphere} in gene key {key}"),
            Claim::Centre(centre, true) => format!("{centre} centre defined"),
            Claim::Centre(centre, false) => format!("{centre} centre undefined"),
            Claim::Centres(count, true) => format!("{count} centres defined"),
            Claim::Centres(count, false) => format!("{count} centres undefined"),
            Claim::GateOfPoint(point, gate) => format!("{point} in gate {gate}"),
            Claim::Motion(points, is_retrograde) => {
                let motion = if *is_retrograde { "retrograde" } else { "direct" };
                format!("{} {motion}", points.first().copied().unwrap_or_default())
            }
            Claim::Aspect(points, kind, (second, _)) => {
                let first = points.first().map(|(point, _)| *point).unwrap_or_default();
                format!("{first} in {} with {second}", kind.name())
            }
        }
    }
}
