//! The vedic chart page: the North Indian diamond from the lagna, or from the Moon where the lagna is not known.

use crate::drawing::Drawing;
use crate::drawing::diamond::{DiamondDrawing, DiamondHouse};
use crate::input::ChartPage;
use chart::sky::Sign;
use chart::vedic::{Graha, GrahaPlacement, VedicChart, rashi_name};
use chart::{Chart, Comparison};

use super::{or_dash, table};

pub(crate) fn person(chart: &Chart) -> ChartPage {
    let vedic = &chart.vedic;
    let rows = vedic
        .grahas
        .iter()
        .map(|placement| {
            [
                bare_name(placement.graha).to_owned(),
                position(placement),
                placement.nakshatra.map_or_else(
                    || "–".to_owned(),
                    |nakshatra| {
                        placement.pada.map_or_else(|| nakshatra.to_string(), |pada| format!("{nakshatra} {pada}"))
                    },
                ),
                or_dash(placement.bhava),
            ]
        })
        .collect();
    ChartPage {
        drawing: Some(Drawing::Diamond(diamond(vedic, None))),
        tables: vec![table("", ["Graha", "Rashi", "Nakshatra", "Bhava"], rows)],
        notes: counted_from(vedic).into_iter().collect(),
        ..ChartPage::default()
    }
}

/// Both people's grahas in the houses of the first.
pub(crate) fn overlay(first: &Chart, second: &Chart, comparison: &Comparison) -> ChartPage {
    let mut page = ChartPage {
        drawing: Some(Drawing::Diamond(diamond(&first.vedic, Some(&second.vedic)))),
        notes: counted_from(&first.vedic).into_iter().collect(),
        ..ChartPage::default()
    };
    if let Some(ashtakoot) = &comparison.vedic.first_as_groom {
        let rows = ashtakoot
            .kutas
            .iter()
            .map(|kuta| {
                let score = format!("{} of {}", points(kuta.points), points(kuta.possible_points));
                [kuta.kuta.to_string(), kuta.groom.clone(), kuta.bride.clone(), score]
            })
            .collect();
        let title = format!("Ashtakoot: {} of 36 points", points(ashtakoot.total_points));
        page.tables.push(table(&title, ["Kuta", "First", "Second", "Points"], rows));
    }
    page
}

/// The name without its English one: the text says both, the table has little room.
fn bare_name(graha: Graha) -> &'static str {
    graha.name().split(" (").next().unwrap_or(graha.name())
}

/// Points with a half only where there is one.
fn points(points: f64) -> String {
    if points.fract() == 0.0 { format!("{points:.0}") } else { format!("{points:.1}") }
}

fn position(placement: &GrahaPlacement) -> String {
    let retrograde = match (placement.retrograde, placement.graha) {
        // The mean nodes always move backwards: to say so would tell nothing.
        (Some(true), graha) if !matches!(graha, Graha::Rahu | Graha::Ketu) => " ℞",
        _ => "",
    };
    match (placement.position, placement.rashi) {
        (Some(position), _) => {
            format!("{}°{:02}′ {}{retrograde}", position.degree, position.minute, rashi_name(position.sign))
        }
        (None, Some(sign)) => format!("{}{retrograde}", rashi_name(sign)),
        (None, None) => "–".to_owned(),
    }
}

/// The sign in the first house, and what it is.
fn first_house(chart: &VedicChart) -> (Sign, &'static str) {
    match (&chart.lagna, chart.moon_sign) {
        (Some(lagna), _) => (lagna.position.sign, "Lagna"),
        (None, Some(moon_sign)) => (moon_sign, "Chandra"),
        (None, None) => (Sign::Aries, ""),
    }
}

fn counted_from(chart: &VedicChart) -> Option<String> {
    match (&chart.lagna, chart.moon_sign) {
        (Some(_), _) => None,
        (None, Some(_)) => Some("Without a lagna the houses are counted from the Moon (Chandra lagna).".to_owned()),
        (None, None) => {
            Some("Without a lagna or a certain Moon the signs are drawn from Mesha on, not houses.".to_owned())
        }
    }
}

fn diamond(chart: &VedicChart, second: Option<&VedicChart>) -> DiamondDrawing {
    let (first_sign, label) = first_house(chart);
    let mut houses = vec![DiamondHouse::default(); 12];
    for placement in &chart.grahas {
        if let Some(rashi) = placement.rashi {
            houses[usize::from(rashi.counted_from(first_sign)) - 1].grahas.push(short(placement));
        }
    }
    for placement in second.into_iter().flat_map(|second| &second.grahas) {
        if let Some(rashi) = placement.rashi {
            houses[usize::from(rashi.counted_from(first_sign)) - 1].second_grahas.push(short(placement));
        }
    }
    DiamondDrawing { first_sign: first_sign.index() as u8 + 1, houses, first_house_label: label.to_owned() }
}

/// The two letters that Indian charts use in English, with the degree.
fn short(placement: &GrahaPlacement) -> String {
    let letters = match placement.graha {
        Graha::Surya => "Su",
        Graha::Chandra => "Mo",
        Graha::Mangala => "Ma",
        Graha::Budha => "Me",
        Graha::Guru => "Ju",
        Graha::Shukra => "Ve",
        Graha::Shani => "Sa",
        Graha::Rahu => "Ra",
        Graha::Ketu => "Ke",
    };
    let degree = placement.position.map_or_else(String::new, |position| format!(" {}°", position.degree));
    let node = matches!(placement.graha, Graha::Rahu | Graha::Ketu);
    let retrograde = if placement.retrograde == Some(true) && !node { "℞" } else { "" };
    format!("{letters}{degree}{retrograde}")
}
