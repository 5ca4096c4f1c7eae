//! The numbers of the ephemeris, written by the scripts in `tests/oracle/` and never by hand.

#[rustfmt::skip]
#[path = "delta_t.gen.rs"]
pub mod delta_t;
#[rustfmt::skip]
#[path = "elp_mpp02.gen.rs"]
pub mod elp_mpp02;
#[rustfmt::skip]
#[path = "pluto.gen.rs"]
pub mod pluto;
#[rustfmt::skip]
#[path = "vsop87.gen.rs"]
pub mod vsop87;

/// A Poisson series: a polynomial plus, for each power of time, terms (amplitude, phase, rate) of cosines.
pub struct Series {
    /// Lowest power first.
    pub polynomial: &'static [f64],
    /// The terms of each power of time, from 0.
    pub powers: &'static [&'static [(f32, f32, f64)]],
}

/// A planet's heliocentric coordinates: radians, radians, astronomical units.
pub struct PlanetSeries {
    pub longitude: Series,
    pub latitude: Series,
    pub radius: Series,
}

impl Series {
    /// The sum at `time`, in the unit of the series (Julian millennia since J2000 for VSOP87).
    pub fn sum(&self, time: f64) -> f64 {
        let polynomial = self.polynomial.iter().rev().fold(0.0, |sum, coefficient| sum * time + coefficient);
        let periodic = self.powers.iter().rev().fold(0.0, |sum, terms| {
            let terms: f64 = terms
                .iter()
                .map(|&(amplitude, phase, rate)| f64::from(amplitude) * (f64::from(phase) + rate * time).cos())
                .sum();
            sum * time + terms
        });
        polynomial + periodic
    }
}
