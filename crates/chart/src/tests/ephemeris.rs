//! Places and speeds against JPL's DE405 with ERFA's precession and nutation, 1800 to 2100.

use crate::angle::separation_degrees;
use crate::body::Body;
use crate::ephemeris::motion;

const POSITIONS: &str = include_str!("../../tests/fixtures/positions.csv");

fn rows() -> impl Iterator<Item = Vec<f64>> {
    POSITIONS.lines().skip(1).map(|line| line.split(',').map(|cell| cell.parse().unwrap()).collect())
}

#[test]
fn places_are_within_a_minute_of_jpl_and_the_moon_within_two() {
    let mut worst = [[0.0_f64; 3]; 10];
    for row in rows() {
        for (index, &body) in Body::PLANETS.iter().enumerate() {
            let found = motion(body, row[0]);
            let cell = |offset: usize| row[1 + 3 * index + offset] / 1e5;
            worst[index][0] = worst[index][0].max(separation_degrees(found.longitude_degrees, cell(0)) * 3600.0);
            worst[index][1] = worst[index][1].max((found.latitude_degrees - cell(1)).abs() * 3600.0);
            worst[index][2] = worst[index][2].max((found.speed_degrees_per_day - cell(2)).abs() * 3600.0);
        }
    }
    for (body, [longitude, latitude, speed]) in Body::PLANETS.iter().zip(worst) {
        println!("{body}: longitude {longitude:.2}″, latitude {latitude:.2}″, speed {speed:.2}″ a day");
        let bound = if *body == Body::Moon { 120.0 } else { 60.0 };
        assert!(longitude < bound && latitude < bound, "{body}");
        assert!(speed < 6.0, "{body}");
    }
}

#[test]
fn the_true_node_is_within_a_minute_of_the_osculating_node_of_jpl() {
    let worst = rows()
        .map(|row| separation_degrees(motion(Body::NorthNode, row[0]).longitude_degrees, row[31] / 1e5) * 3600.0)
        .fold(0.0, f64::max);
    println!("true node: {worst:.1}″");
    assert!(worst < 60.0);
}

const STATIONS: &str = include_str!("../../tests/fixtures/stations.csv");

#[test]
fn planets_turn_within_a_quarter_of_an_hour_of_when_they_turn_by_jpl() {
    let mut worst = [0.0_f64; 10];
    for row in STATIONS.lines() {
        let cells: Vec<_> = row.split(',').collect();
        let body: Body = serde_json::from_value(cells[0].into()).unwrap();
        let station = cells[1].parse::<f64>().unwrap() / 1e4;
        let turns_back = cells[2] == "R";
        let forward = |day: f64| motion(body, day).speed_degrees_per_day > 0.0;
        let (mut before, mut after) = (station - 0.5, station + 0.5);
        assert!(forward(before) == turns_back && forward(after) != turns_back, "{row}");
        for _ in 0..16 {
            let middle = (before + after) / 2.0;
            if forward(middle) == turns_back { before = middle } else { after = middle }
        }
        worst[body as usize] = worst[body as usize].max((before - station).abs() * 1440.0);
    }
    for (body, minutes) in Body::PLANETS.iter().zip(worst).skip(2) {
        println!("{body}: station within {minutes:.1} minutes");
        assert!(minutes < 15.0);
    }
}
