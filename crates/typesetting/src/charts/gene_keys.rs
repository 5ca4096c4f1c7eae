//! The Gene Keys page: the three sequences as paths, of one person or of two.

use crate::drawing::Drawing;
use crate::drawing::sequences::{SequencePath, SequencesDrawing, SphereMark};
use crate::input::ChartPage;
use chart::compare::CompanionSphere;
use chart::gene_keys::{Sequence, Sphere, SpherePlacement};
use chart::sky::Body;
use chart::{Chart, Comparison};

use super::{or_dash, table};

pub(crate) fn person(chart: &Chart) -> ChartPage {
    let keys = &chart.gene_keys;
    let rows = keys
        .activation
        .iter()
        .chain(keys.venus.iter().skip(1))
        .chain(&keys.pearl)
        .map(|placement| {
            let body: Body = placement.body;
            [
                placement.sphere.to_string(),
                key_and_line(placement),
                format!("{} {body} · {}", body.symbol(), placement.side),
            ]
        })
        .collect();
    ChartPage {
        drawing: Some(Drawing::Sequences(drawing(chart, None))),
        tables: vec![table("", ["Sphere", "Key", "From"], rows)],
        ..ChartPage::default()
    }
}

/// The two paths over each other, and how the keys of each sphere meet.
pub(crate) fn overlay(first: &Chart, second: &Chart, comparison: &Comparison) -> ChartPage {
    let companions = &comparison.gene_keys.companions;
    // Purpose closes the first sequence and opens the second; it is listed once.
    let is_repeated =
        |companion: &&CompanionSphere| companion.sphere == Sphere::Purpose && companion.sequence == Sequence::Venus;
    let rows = companions
        .iter()
        .filter(|companion| !is_repeated(companion))
        .map(|companion| [companion.sphere.to_string(), or_dash(companion.relation), or_dash(companion.lines)])
        .collect();
    ChartPage {
        drawing: Some(Drawing::Sequences(drawing(first, Some(second)))),
        tables: vec![table("How they meet", ["Sphere", "Keys", "Lines"], rows)],
        ..ChartPage::default()
    }
}

fn drawing(first: &Chart, second: Option<&Chart>) -> SequencesDrawing {
    let second = second.map(|chart| &chart.gene_keys);
    let path = |title: Sequence, first: &[SpherePlacement], second: Option<&Vec<SpherePlacement>>| SequencePath {
        title: title.to_string(),
        spheres: first
            .iter()
            .enumerate()
            .map(|(index, placement)| SphereMark {
                name: placement.sphere.to_string(),
                key: key_and_line(placement),
                second_key: second.and_then(|second| second.get(index)).map(key_and_line).unwrap_or_default(),
            })
            .collect(),
    };
    let keys = &first.gene_keys;
    SequencesDrawing {
        sequences: vec![
            path(Sequence::Activation, &keys.activation, second.map(|keys| &keys.activation)),
            path(Sequence::Venus, &keys.venus, second.map(|keys| &keys.venus)),
            path(Sequence::Pearl, &keys.pearl, second.map(|keys| &keys.pearl)),
        ],
    }
}

fn key_and_line(placement: &SpherePlacement) -> String {
    match (placement.gene_key, placement.line) {
        (Some(key), Some(line)) => format!("{key}.{line}"),
        (Some(key), None) => key.to_string(),
        (None, _) => "–".to_owned(),
    }
}
