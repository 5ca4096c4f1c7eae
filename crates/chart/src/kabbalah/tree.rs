//! The Tree of Life: which sefirah a planet stands for, which pillar it is on, and the world of each element.

use super::{Faculty, HebrewMonth, Letter, Pillar, Sefirah, Tikkun, World};
use crate::body::Body;
use crate::zodiac::{Element, Sign};

impl Sefirah {
    /// The classical planet of the sefirah, in falling order of their periods (Agrippa, De occulta philosophia III.10).
    pub(crate) fn planet(self) -> Option<Body> {
        match self {
            Sefirah::Keter | Sefirah::Chokhmah | Sefirah::Malkhut => None,
            Sefirah::Binah => Some(Body::Saturn),
            Sefirah::Chesed => Some(Body::Jupiter),
            Sefirah::Gevurah => Some(Body::Mars),
            Sefirah::Tiferet => Some(Body::Sun),
            Sefirah::Netzach => Some(Body::Venus),
            Sefirah::Hod => Some(Body::Mercury),
            Sefirah::Yesod => Some(Body::Moon),
        }
    }

    /// The sefirah of a classical planet.
    pub(crate) fn of_planet(planet: Body) -> Option<Sefirah> {
        Sefirah::ALL.iter().copied().find(|sefirah| sefirah.planet() == Some(planet))
    }

    pub fn pillar(self) -> Pillar {
        match self {
            Sefirah::Chokhmah | Sefirah::Chesed | Sefirah::Netzach => Pillar::Mercy,
            Sefirah::Keter | Sefirah::Tiferet | Sefirah::Yesod | Sefirah::Malkhut => Pillar::Balance,
            Sefirah::Binah | Sefirah::Gevurah | Sefirah::Hod => Pillar::Severity,
        }
    }
}

impl World {
    /// The element of the world.
    pub fn element(self) -> Element {
        match self {
            World::Atzilut => Element::Fire,
            World::Beriah => Element::Water,
            World::Yetzirah => Element::Air,
            World::Assiah => Element::Earth,
        }
    }

    /// The world of an element.
    pub(crate) fn of_element(element: Element) -> World {
        match element {
            Element::Fire => World::Atzilut,
            Element::Water => World::Beriah,
            Element::Air => World::Yetzirah,
            Element::Earth => World::Assiah,
        }
    }
}

impl Tikkun {
    /// The tikkun of a month; Adar I and Adar II share that of Adar.
    pub(crate) fn of(month: HebrewMonth) -> Tikkun {
        let index = month.round_index();
        Tikkun { month, letter: Letter::ALL[index], sign: Sign::ALL[index], faculty: Faculty::ALL[index] }
    }
}
