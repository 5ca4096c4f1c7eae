//! The classes and tables of the kutas that have them: varna, vashya, yoni, gana and nadi.
//!
//! Classes are those of Muhurta Chintamani (chapter 6, marriage). Points of vashya, yoni and gana differ between
//! schools in some cells; these are the tables that most North Indian panchangs and programs print, and docs/charts.md
//! lists the programs they were compared with and where those differ.

use crate::angle::normalised_degrees;
use crate::named::readable;
use crate::vedic::Nakshatra;
use crate::zodiac::{Element, Sign};

readable! {
    /// The four varnas of the rashis, lowest first, so that they compare by rank.
    #[derive(PartialOrd)]
    pub(crate) enum Varna { Shudra => "Shudra", Vaishya => "Vaishya", Kshatriya => "Kshatriya", Brahmin => "Brahmin" }
}

impl Varna {
    /// Water signs are Brahmin, fire signs Kshatriya, earth signs Vaishya, air signs Shudra.
    pub(crate) fn of(rashi: Sign) -> Varna {
        match rashi.element() {
            Element::Water => Varna::Brahmin,
            Element::Fire => Varna::Kshatriya,
            Element::Earth => Varna::Vaishya,
            Element::Air => Varna::Shudra,
        }
    }
}

readable! {
    /// The five groups of vashya.
    pub(crate) enum Vashya {
        Chatushpada => "Chatushpada",
        Manava => "Manava",
        Jalachara => "Jalachara",
        Vanachara => "Vanachara",
        Keeta => "Keeta",
    }
}

impl Vashya {
    /// The group of a sidereal longitude; Dhanu and Makara are split at 15°.
    pub(crate) fn of(sidereal_longitude_degrees: f64) -> Vashya {
        let first_half = normalised_degrees(sidereal_longitude_degrees) % 30.0 < 15.0;
        match Sign::of(sidereal_longitude_degrees) {
            Sign::Aries | Sign::Taurus => Vashya::Chatushpada,
            Sign::Gemini | Sign::Virgo | Sign::Libra | Sign::Aquarius => Vashya::Manava,
            Sign::Cancer | Sign::Pisces => Vashya::Jalachara,
            Sign::Leo => Vashya::Vanachara,
            Sign::Scorpio => Vashya::Keeta,
            Sign::Sagittarius if first_half => Vashya::Manava,
            Sign::Sagittarius => Vashya::Chatushpada,
            Sign::Capricorn if first_half => Vashya::Chatushpada,
            Sign::Capricorn => Vashya::Jalachara,
        }
    }

    /// Points of a groom of this group with a bride of another.
    pub(crate) fn points_with(self, bride: Vashya) -> f64 {
        const POINTS: [[f64; 5]; 5] = [
            [2.0, 1.0, 1.0, 0.5, 1.0],
            [1.0, 2.0, 0.5, 0.0, 1.0],
            [1.0, 0.5, 2.0, 1.0, 1.0],
            [0.0, 0.0, 1.0, 2.0, 0.0],
            [1.0, 1.0, 1.0, 0.0, 2.0],
        ];
        POINTS[self as usize][bride as usize]
    }
}

readable! {
    /// The fourteen animals of yoni.
    pub(crate) enum Animal {
        Horse => "Horse",
        Elephant => "Elephant",
        Sheep => "Sheep",
        Serpent => "Serpent",
        Dog => "Dog",
        Cat => "Cat",
        Rat => "Rat",
        Cow => "Cow",
        Buffalo => "Buffalo",
        Tiger => "Tiger",
        Deer => "Deer",
        Monkey => "Monkey",
        Mongoose => "Mongoose",
        Lion => "Lion",
    }
}

impl Animal {
    /// The animal of a nakshatra; the mongoose's mate, Abhijit, is not among the 27.
    pub(crate) fn of(nakshatra: Nakshatra) -> Animal {
        use Animal::{
            Buffalo, Cat, Cow, Deer, Dog, Elephant, Horse, Lion, Mongoose, Monkey, Rat, Serpent, Sheep, Tiger,
        };
        const ANIMALS: [Animal; 27] = [
            Horse, Elephant, Sheep, Serpent, Serpent, Dog, Cat, Sheep, Cat, Rat, Rat, Cow, Buffalo, Tiger, Buffalo,
            Tiger, Deer, Deer, Dog, Monkey, Mongoose, Monkey, Lion, Horse, Lion, Cow, Elephant,
        ];
        ANIMALS[nakshatra.index()]
    }

    /// 4 for the same animal, 3 for friends, 2 for strangers, 1 for the unfriendly, 0 for sworn enemies; the same either way.
    pub(crate) fn points_with(self, other: Animal) -> f64 {
        const POINTS: [[u8; 14]; 14] = [
            [4, 2, 2, 3, 2, 2, 2, 1, 0, 1, 3, 3, 2, 1],
            [2, 4, 3, 3, 2, 2, 2, 2, 3, 1, 2, 3, 2, 0],
            [2, 3, 4, 2, 1, 2, 1, 3, 3, 1, 2, 0, 3, 1],
            [3, 3, 2, 4, 2, 1, 1, 1, 1, 2, 2, 2, 0, 2],
            [2, 2, 1, 2, 4, 2, 1, 2, 2, 1, 0, 2, 1, 1],
            [2, 2, 2, 1, 2, 4, 0, 2, 2, 1, 3, 3, 2, 1],
            [2, 2, 1, 1, 1, 0, 4, 2, 2, 2, 2, 2, 1, 2],
            [1, 2, 3, 1, 2, 2, 2, 4, 3, 0, 3, 2, 2, 1],
            [0, 3, 3, 1, 2, 2, 2, 3, 4, 1, 2, 2, 2, 1],
            [1, 1, 1, 2, 1, 1, 2, 0, 1, 4, 1, 1, 2, 1],
            [3, 2, 2, 2, 0, 3, 2, 3, 2, 1, 4, 2, 2, 1],
            [3, 3, 0, 2, 2, 3, 2, 2, 2, 1, 2, 4, 3, 2],
            [2, 2, 3, 0, 1, 2, 1, 2, 2, 2, 2, 3, 4, 2],
            [1, 0, 1, 2, 1, 1, 2, 1, 1, 1, 1, 2, 2, 4],
        ];
        f64::from(POINTS[self as usize][other as usize])
    }
}

readable! {
    /// The three temperaments of gana.
    pub(crate) enum Gana { Deva => "Deva", Manushya => "Manushya", Rakshasa => "Rakshasa" }
}

impl Gana {
    /// The gana of a nakshatra.
    pub(crate) fn of(nakshatra: Nakshatra) -> Gana {
        use Gana::{Deva, Manushya, Rakshasa};
        const GANAS: [Gana; 27] = [
            Deva, Manushya, Rakshasa, Manushya, Deva, Manushya, Deva, Deva, Rakshasa, Rakshasa, Manushya, Manushya,
            Deva, Rakshasa, Deva, Rakshasa, Deva, Rakshasa, Rakshasa, Manushya, Manushya, Deva, Rakshasa, Rakshasa,
            Manushya, Manushya, Deva,
        ];
        GANAS[nakshatra.index()]
    }

    /// Points of a groom of this gana with a bride of another: a Rakshasa bride is held to be harder to bear than a Rakshasa groom.
    pub(crate) fn points_with_bride(self, bride: Gana) -> f64 {
        const POINTS: [[f64; 3]; 3] = [[6.0, 6.0, 0.0], [5.0, 6.0, 0.0], [1.0, 0.0, 6.0]];
        POINTS[self as usize][bride as usize]
    }
}

readable! {
    /// The three nadis.
    pub(crate) enum Nadi { Adi => "Adi", Madhya => "Madhya", Antya => "Antya" }
}

impl Nadi {
    /// The nadi of a nakshatra: there and back through the three.
    pub(crate) fn of(nakshatra: Nakshatra) -> Nadi {
        const ORDER: [Nadi; 6] = [Nadi::Adi, Nadi::Madhya, Nadi::Antya, Nadi::Antya, Nadi::Madhya, Nadi::Adi];
        ORDER[nakshatra.index() % 6]
    }
}
