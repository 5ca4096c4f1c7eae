//! The numbers of the ephemeris, written by the scripts in `crates/chart/tests/oracle/` and never by hand.

#[rustfmt::skip]
#[path = "delta_t.gen.rs"]
pub(crate) mod delta_t;
#[rustfmt::skip]
#[path = "elp_mpp02.gen.rs"]
pub(crate) mod elp_mpp02;
#[rustfmt::skip]
#[path = "pluto.gen.rs"]
pub(crate) mod pluto;
#[rustfmt::skip]
#[path = "vsop87.gen.rs"]
pub(crate) mod vsop87;

/// A Poisson series: a polynomial plus, for each power of time, terms (amplitude, phase, rate) of cosines.
pub(crate) struct Series {
    /// Lowest power first.
    pub polynomial: &'static [f64],
    /// The terms of each power of time, from 0.
    pub powers: &'static [&'static [(f32, f32, f64)]],
}

/// A planet's heliocentric coordinates: radians, radians, astronomical units.
pub(crate) struct PlanetSeries {
    pub longitude: Series,
    pub latitude: Series,
    pub radius: Series,
}

impl Series {
    /// The sum at `time` and its derivative, in the unit of the series (Julian millennia since J2000 for VSOP87).
    pub(crate) fn sum_and_rate(&self, time: f64) -> (f64, f64) {
        let polynomial = self
            .polynomial
            .iter()
            .rev()
            .fold((0.0, 0.0), |(sum, rate), coefficient| (sum * time + coefficient, rate * time + sum));
        let periodic = self.powers.iter().rev().fold((0.0, 0.0), |(sum, rate), terms| {
            let (mut here, mut here_rate) = (0.0, 0.0);
            for &(amplitude, phase, angular_rate) in *terms {
                let (sine, cosine) = (f64::from(phase) + angular_rate * time).sin_cos();
                here += f64::from(amplitude) * cosine;
                here_rate -= f64::from(amplitude) * angular_rate * sine;
            }
            (sum * time + here, rate * time + sum + here_rate)
        });
        (polynomial.0 + periodic.0, polynomial.1 + periodic.1)
    }
}
