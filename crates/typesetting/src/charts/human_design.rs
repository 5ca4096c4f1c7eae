//! The Human Design page: the bodygraph of personality and design, or of two people.

use crate::drawing::Drawing;
use crate::drawing::bodygraph::BodygraphDrawing;
use crate::input::{ChartPage, PositionTable};
use chart::compare::CompositeChannel;
use chart::human_design::{Activation, CentreState, DefinedChannel, Gate, HumanDesignChart, Side};
use chart::{Chart, Comparison};

use super::{or_dash, table};

pub(crate) fn person(chart: &Chart) -> ChartPage {
    let design = &chart.human_design;
    let bodygraph = BodygraphDrawing {
        first_gates: with_new(gates(&design.personality), held(design, Side::Personality)),
        second_gates: with_new(gates(&design.design), held(design, Side::Design)),
        centres: centres(&design.centres),
    };
    let channels: Vec<String> = design.channels.iter().map(|channel| channel.channel.to_string()).collect();
    let known = vec![
        ["Type".to_owned(), or_dash(design.design_type)],
        ["Strategy".to_owned(), or_dash(design.strategy)],
        ["Authority".to_owned(), or_dash(design.authority)],
        ["Profile".to_owned(), or_dash(design.profile)],
        ["Definition".to_owned(), or_dash(design.definition)],
        ["Cross".to_owned(), or_dash(design.incarnation_cross)],
        ["Channels".to_owned(), if channels.is_empty() { "–".to_owned() } else { channels.join(", ") }],
    ];
    ChartPage {
        drawing: Some(Drawing::Bodygraph(bodygraph)),
        legend: Some(["Personality".to_owned(), "Design".to_owned()]),
        beside: Some([("Personality", &design.personality), ("Design", &design.design)].map(activations)),
        tables: vec![table("", ["", ""], known)],
        ..ChartPage::default()
    }
}

pub(crate) fn overlay(first: &Chart, second: &Chart, comparison: &Comparison) -> ChartPage {
    let both = &comparison.human_design;
    let bodygraph = BodygraphDrawing {
        first_gates: with_new(
            all_gates(&first.human_design),
            of_channels(&both.channels, |channel| &channel.first_gates),
        ),
        second_gates: with_new(
            all_gates(&second.human_design),
            of_channels(&both.channels, |channel| &channel.second_gates),
        ),
        centres: centres(&both.centres),
    };
    let rows =
        both.channels.iter().map(|channel| [channel.channel.to_string(), channel.connection.to_string()]).collect();
    ChartPage {
        drawing: Some(Drawing::Bodygraph(bodygraph)),
        tables: vec![table("Channels of the two", ["Channel", "Connection"], rows)],
        ..ChartPage::default()
    }
}

fn activations((title, list): (&str, &Vec<Activation>)) -> PositionTable {
    let rows = list.iter().map(|one| [format!("{} {}", one.body.symbol(), one.body), gate_and_line(one)]).collect();
    table(title, ["Body", "Gate"], rows)
}

fn gates(activations: &[Activation]) -> Vec<u8> {
    activations.iter().filter_map(|activation| Some(activation.gate?.number())).collect()
}

fn all_gates(chart: &HumanDesignChart) -> Vec<u8> {
    let of_channels = chart.channels.iter().flat_map(|channel| channel.channel.gates).map(Gate::number).collect();
    with_new([gates(&chart.personality), gates(&chart.design)].concat(), of_channels)
}

/// The gates of channels that this side held all day, though no single body did: without a time of birth one body hands a gate to the next. What one
/// side handed to the other is drawn as held by both.
fn held(chart: &HumanDesignChart, side: Side) -> Vec<u8> {
    let of_channel = |channel: &DefinedChannel| {
        let own = channel.channel.gates.into_iter().zip(&channel.sides);
        own.filter(|(_, sides)| sides.is_empty() || sides.contains(&side))
            .map(|(gate, _)| gate.number())
            .collect::<Vec<_>>()
    };
    chart.channels.iter().flat_map(of_channel).collect()
}

fn of_channels(channels: &[CompositeChannel], gates: impl Fn(&CompositeChannel) -> &Vec<Gate>) -> Vec<u8> {
    channels.iter().flat_map(|channel| gates(channel).iter().map(|gate| gate.number()).collect::<Vec<_>>()).collect()
}

fn with_new(mut gates: Vec<u8>, more: Vec<u8>) -> Vec<u8> {
    gates.extend(more);
    gates.sort_unstable();
    gates.dedup();
    gates
}

fn centres(states: &[CentreState]) -> [Option<bool>; 9] {
    // Both lists run from the Head down; a centre that is missing would be drawn as uncertain.
    std::array::from_fn(|index| states.get(index).and_then(|state| state.defined))
}

fn gate_and_line(activation: &Activation) -> String {
    match (activation.gate, activation.line) {
        (Some(gate), Some(line)) => format!("{gate}.{line}"),
        (Some(gate), None) => gate.to_string(),
        (None, _) => "–".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use chart::{Birth, cast, compare};

    use super::*;

    fn chart_of(
        date: &str,
        time: Option<&str>,
        (zone, latitude_degrees, longitude_degrees): (&str, f64, f64),
    ) -> Chart {
        let birth = Birth {
            date: date.parse().unwrap(),
            time: time.map(|time| time.parse().unwrap()),
            zone: zone.to_owned(),
            latitude_degrees,
            longitude_degrees,
            utc_offset_seconds: None,
        };
        cast(&birth, "2026-06-01T12:00:00Z".parse().unwrap()).unwrap()
    }

    fn drawn(page: ChartPage) -> [Vec<u8>; 2] {
        match page.drawing {
            Some(Drawing::Bodygraph(bodygraph)) => [bodygraph.first_gates, bodygraph.second_gates],
            _ => panic!("a bodygraph is drawn"),
        }
    }

    /// On 31 December 1990 in Christchurch gate 52 passed from one body to another: no single activation had it all day, and yet it was there.
    #[test]
    fn a_gate_that_one_body_hands_to_another_is_drawn() {
        let rose = chart_of("1990-12-31", None, ("Pacific/Auckland", -43.53, 172.64));
        let dmitri = chart_of("1984-02-29", Some("03:20"), ("Asia/Vladivostok", 43.12, 131.89));
        let [_, of_rose] = drawn(overlay(&dmitri, &rose, &compare(&dmitri, &rose)));
        assert!(of_rose.contains(&52), "{of_rose:?}");
    }

    /// Whatever channels a person's page lists, both of their gates are in its drawing.
    #[test]
    fn every_gate_of_a_listed_channel_is_drawn() {
        for day in 1..=28 {
            let chart = chart_of(&format!("1977-03-{day:02}"), None, ("Pacific/Auckland", -43.53, 172.64));
            let [personality, design] = drawn(person(&chart));
            for channel in &chart.human_design.channels {
                for gate in channel.channel.gates.map(Gate::number) {
                    assert!(
                        personality.contains(&gate) || design.contains(&gate),
                        "{day}: {gate} of {}",
                        channel.channel
                    );
                }
            }
        }
    }
}
