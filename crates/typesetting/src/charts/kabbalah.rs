//! The kabbalah page: the tree of life with the classical planets on it, and the Hebrew day of birth.

use crate::drawing::Drawing;
use crate::drawing::tree::{Sefirah, TreeDrawing};
use crate::input::ChartPage;
use chart::kabbalah::{KabbalahChart, Sefirah as SefirahName, SefirahPlacement};
use chart::{Chart, Comparison};

use super::{or_dash, table};

pub(crate) fn person(chart: &Chart) -> ChartPage {
    let kabbalah = &chart.kabbalah;
    let dates: Vec<String> = kabbalah.hebrew_birth.dates.iter().map(ToString::to_string).collect();
    let tikkun = kabbalah.tikkun.as_ref().map(|tikkun| format!("{} · {}", tikkun.letter, tikkun.faculty));
    let mut rows = vec![["Hebrew date".to_owned(), dates.join(" or ")], ["Tikkun".to_owned(), or_dash(tikkun)]];
    rows.extend(
        kabbalah.worlds.iter().map(|world| [format!("{} ({})", world.world, world.element), world.count.to_string()]),
    );
    let placements = kabbalah
        .sefirot
        .iter()
        .filter_map(|sefirah| {
            let planet = sefirah.planet?;
            Some([
                sefirah.sefirah.to_string(),
                format!("{} {planet}", planet.symbol()),
                standing(sefirah),
                or_dash(sefirah.dignity),
            ])
        })
        .collect();
    ChartPage {
        drawing: Some(Drawing::Tree(tree(kabbalah, None))),
        tables: vec![
            table("Sefirot", ["Sefirah", "Planet", "Sign", "Dignity"], placements),
            table("The day and the worlds", ["", ""], rows),
        ],
        ..ChartPage::default()
    }
}

pub(crate) fn overlay(first: &Chart, second: &Chart, comparison: &Comparison) -> ChartPage {
    let rows = comparison
        .kabbalah
        .sefirot
        .iter()
        .map(|pair| [pair.sefirah.to_string(), or_dash(pair.first_world), or_dash(pair.second_world)])
        .collect();
    ChartPage {
        drawing: Some(Drawing::Tree(tree(&first.kabbalah, Some(&second.kabbalah)))),
        tables: vec![table("The worlds of the sefirot", ["Sefirah", "First", "Second"], rows)],
        ..ChartPage::default()
    }
}

fn tree(chart: &KabbalahChart, second: Option<&KabbalahChart>) -> TreeDrawing {
    let sefirot = chart
        .sefirot
        .iter()
        .enumerate()
        .map(|(index, placement)| Sefirah {
            name: placement.sefirah.to_string(),
            hebrew: hebrew(placement.sefirah).to_owned(),
            occupants: occupants(placement),
            second_occupants: second.and_then(|second| second.sefirot.get(index)).map(occupants).unwrap_or_default(),
        })
        .collect();
    TreeDrawing { sefirot }
}

/// The planet and its sign, as symbols.
fn occupants(placement: &SefirahPlacement) -> String {
    let Some(planet) = placement.planet else { return String::new() };
    placement.sign.map_or_else(|| planet.symbol().to_owned(), |sign| format!("{} {}", planet.symbol(), sign.symbol()))
}

fn standing(placement: &SefirahPlacement) -> String {
    match (placement.position, placement.sign) {
        (Some(position), _) => format!("{}°{:02}′ {}", position.degree, position.minute, position.sign),
        (None, Some(sign)) => sign.to_string(),
        (None, None) => "–".to_owned(),
    }
}

fn hebrew(sefirah: SefirahName) -> &'static str {
    match sefirah {
        SefirahName::Keter => "כתר",
        SefirahName::Chokhmah => "חכמה",
        SefirahName::Binah => "בינה",
        SefirahName::Chesed => "חסד",
        SefirahName::Gevurah => "גבורה",
        SefirahName::Tiferet => "תפארת",
        SefirahName::Netzach => "נצח",
        SefirahName::Hod => "הוד",
        SefirahName::Yesod => "יסוד",
        SefirahName::Malkhut => "מלכות",
    }
}
