//! The Human Design page: the bodygraph of personality and design, or of two people.

use crate::drawing::Drawing;
use crate::drawing::bodygraph::BodygraphDrawing;
use crate::input::{ChartPage, PositionTable};
use chart::human_design::{Activation, CentreState, HumanDesignChart};
use chart::{Chart, Comparison};

use super::{or_dash, table};

pub(crate) fn person(chart: &Chart) -> ChartPage {
    let design = &chart.human_design;
    let bodygraph = BodygraphDrawing {
        first_gates: gates(&design.personality),
        second_gates: gates(&design.design),
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
        first_gates: all_gates(&first.human_design),
        second_gates: all_gates(&second.human_design),
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
    [gates(&chart.personality), gates(&chart.design)].concat()
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
