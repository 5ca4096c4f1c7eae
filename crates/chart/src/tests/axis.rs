//! How the Earth's axis and rotation stand: obliquity and nutation against ERFA, ΔT against Swiss Ephemeris, 1800 to 2100.

use crate::delta_t::delta_t_seconds;
use crate::ephemeris::{mean_obliquity_degrees, nutation, true_obliquity_degrees};

const AXIS: &str = include_str!("../../tests/fixtures/axis.csv");

#[test]
fn obliquity_nutation_and_delta_t_are_those_of_the_almanacs() {
    let (mut mean, mut longitude, mut obliquity, mut observed, mut predicted) =
        (0.0_f64, 0.0_f64, 0.0_f64, 0.0_f64, 0.0_f64);
    for line in AXIS.lines() {
        let cells: Vec<f64> = line.split(',').map(|cell| cell.parse().unwrap()).collect();
        let [day, mean_degrees, longitude_seconds, obliquity_seconds, delta_t] = cells[..] else { panic!("{line}") };
        let swing = nutation(day);
        mean = mean.max((mean_obliquity_degrees(day) - mean_degrees).abs() * 3600.0);
        longitude = longitude.max((swing.longitude_degrees * 3600.0 - longitude_seconds).abs());
        obliquity = obliquity.max((swing.obliquity_degrees * 3600.0 - obliquity_seconds).abs());
        let sum = mean_obliquity_degrees(day) + swing.obliquity_degrees;
        assert!((true_obliquity_degrees(day) - sum).abs() < 1e-12);
        let difference = (delta_t_seconds(day) - delta_t).abs();
        // After 2025 both are predictions.
        if day < 2_460_676.5 { observed = observed.max(difference) } else { predicted = predicted.max(difference) }
    }
    println!("mean obliquity {mean:.4}″, nutation {longitude:.3}″ in longitude and {obliquity:.3}″ in obliquity");
    println!("ΔT to 2025 {observed:.2} s, after it {predicted:.1} s");
    assert!(mean < 0.01 && longitude < 0.1 && obliquity < 0.1);
    assert!(observed < 2.0);
}
