//! The human design overlay: the channels two people make together, their joint centres, and how each of them decides.

use super::{centres, channel_slots, gates, overlay_sides, overlay_words};
use crate::couple::{self, Sides};
use crate::draft::{Depth, Draft};
use crate::pen::{Passage, Pen};
use crate::reader_form;
use crate::remarks::remark;
use crate::shared;
use crate::slots::Slots;
use crate::tone_band::ToneBand;
use crate::withheld;
use brief::reading::Tone;
use chart::compare::{Connection, HumanDesignComparison};
use chart::human_design::{Centre, Gate, Side};
use chart::sky::Body;

static HEAD_OPEN: [&str; 4] = ["Two Auras", "When You Walk In", "Lamp and Lamp", "The Mechanics of Two"];
static HEAD_SPARK: [&str; 4] = ["Where the Spark Is", "Circuits You Close", "Wires Between You", "What Runs Between"];
static HEAD_HEAT: [&str; 4] = ["How Yes Is Said", "Consent and Current", "The True Yes", "Up Close, Two"];
static HEAD_HOUSE: [&str; 4] = ["The House You Make", "Rooms of the Two", "As a Couple", "The Shared Design"];
static HEAD_GATES: [&str; 4] = ["Gate Beside Gate", "Small Gifts Compared", "Planet by Planet", "What Each One Brings"];
static HEAD_CLOSE: [&str; 4] = ["Staying Two", "Give and Give Back", "What to Practise", "Last, the Distance"];

/// Everything a human design overlay could say, nearest first.
pub(crate) fn overlay(
    sides: &Sides<'_>,
    comparison: &HumanDesignComparison,
    tone: Option<Tone>,
    pen: &mut Pen,
) -> Draft {
    let mut draft = Draft::new();
    let none = Slots::new();
    let both = both(sides);
    draft.section(pen, &HEAD_OPEN, &none);
    couple::toned(&overlay_words::OPENING, tone, &["type_a", "type_b"], &both, pen, &mut draft);
    couple::stated(&overlay_words::STRATEGIES, &["strategy_a", "strategy_b"], &both, Depth::Core, pen, &mut draft);
    withheld::tell(&comparison.withheld, "/comparison/humanDesign", &overlay_words::UNKNOWN, pen, &mut draft);
    draft.section(pen, &HEAD_SPARK, &none);
    channels(comparison, pen, &mut draft);
    draft.section(pen, &HEAD_HEAT, &none);
    couple::toned(&overlay_words::HEAT, tone, &["authority_a", "authority_b"], &both, pen, &mut draft);
    draft.section(pen, &HEAD_HOUSE, &none);
    house(comparison, pen, &mut draft);
    couple::stated(&overlay_words::PROFILES, &["profile_a", "profile_b"], &both, Depth::Close, pen, &mut draft);
    draft.section(pen, &HEAD_GATES, &none);
    gate_beside_gate(sides, pen, &mut draft);
    draft.section(pen, &HEAD_CLOSE, &none);
    couple::toned(&overlay_words::CLOSING, tone, &["type_a", "type_b"], &both, pen, &mut draft);
    draft
}

/// Type, strategy, authority and profile of both.
fn both(sides: &Sides<'_>) -> Slots {
    let mut slots = Slots::new();
    for (side, chart, root) in [
        ("a", &sides.first.human_design, "/person1/humanDesign"),
        ("b", &sides.second.human_design, "/person2/humanDesign"),
    ] {
        if let Some(kind) = chart.design_type {
            slots = slots.fact(&format!("type_{side}"), format!("{root}/designType"), kind.name());
        }
        if let Some(strategy) = chart.strategy {
            let words = strategy.name().to_lowercase();
            slots = slots.fact(&format!("strategy_{side}"), format!("{root}/strategy"), words);
        }
        if let Some(authority) = chart.authority {
            let words = authority.name().to_lowercase();
            slots = slots.fact(&format!("authority_{side}"), format!("{root}/authority"), words);
        }
        if let Some(profile) = chart.profile {
            slots = slots.fact(&format!("profile_{side}"), format!("{root}/profile"), profile.to_string());
        }
    }
    slots
}

fn channels(comparison: &HumanDesignComparison, pen: &mut Pen, draft: &mut Draft) {
    // The electromagnetic first: they are why people notice each other.
    let mut order: Vec<usize> = (0..comparison.channels.len()).collect();
    order.sort_by_key(|index| (comparison.channels[*index].connection != Connection::Electromagnetic, *index));
    for (stated, index) in order.into_iter().enumerate() {
        let shared = &comparison.channels[index];
        let at = format!("/comparison/humanDesign/channels/{index}");
        let name = match shared.connection {
            Connection::Electromagnetic => "electromagnetic",
            Connection::Companionship => "companionship",
            Connection::DominanceOfFirst | Connection::DominanceOfSecond => "dominance",
            Connection::CompromiseOfFirst | Connection::CompromiseOfSecond => "compromise",
        };
        let slots = channel_slots(&shared.channel, &at).fact("connection", format!("{at}/connection"), name);
        let mut passage = Passage::new();
        pen.say(&mut passage, &overlay_words::CONNECTION[shared.connection as usize], &slots);
        let slots = gates_from(slots, "gates_a", &shared.first_gates, &format!("{at}/firstGates"));
        let slots = gates_from(slots, "gates_b", &shared.second_gates, &format!("{at}/secondGates"));
        let alike = !shared.first_gates.is_empty() && shared.first_gates == shared.second_gates;
        pen.say(&mut passage, if alike { &overlay_sides::ENDS_ALIKE } else { &overlay_sides::ENDS }, &slots);
        remark(pen, &mut passage, "the current in channel {channel}", &slots);
        let depth = match stated {
            0..=4 => Depth::Core,
            5..=7 => Depth::Close,
            8..=10 => Depth::Far,
            _ => Depth::Deep,
        };
        draft.add(depth, passage);
    }
}

/// The gates of a channel that one of the two has: `gate 5`, `gates 5 and 15`, `no gate`.
fn gates_from(slots: Slots, gap: &str, gates: &[Gate], at: &str) -> Slots {
    let numbers: Vec<String> = gates.iter().map(ToString::to_string).collect();
    let said = reader_form::enumeration(&numbers);
    match gates.len() {
        0 => slots.phrase(gap, "no gate"),
        1 => slots.fact_as(gap, at, said.clone(), format!("gate {said}")),
        _ => slots.fact_as(gap, at, said.clone(), format!("gates {said}")),
    }
}

fn house(comparison: &HumanDesignComparison, pen: &mut Pen, draft: &mut Draft) {
    let mut passage = Passage::new();
    if let Some(definition) = comparison.definition {
        let at = "/comparison/humanDesign/definition";
        let slots = Slots::new().fact("definition", at, definition.name().to_lowercase());
        pen.say(&mut passage, &overlay_words::DEFINITION, &slots);
        pen.tell(&mut passage, overlay_words::DEFINITION_MEANS[definition as usize], &slots);
        remark(pen, &mut passage, "your manner as a pair", &slots);
    }
    draft.add(Depth::Core, passage);
    let mut order = [
        Centre::SolarPlexus,
        Centre::Sacral,
        Centre::Heart,
        Centre::Identity,
        Centre::Throat,
        Centre::Spleen,
        Centre::Root,
        Centre::Ajna,
        Centre::Head,
    ];
    // As in a portrait, the mode chooses with which three a reading begins.
    if let Some(tone) = pen.tone() {
        order.rotate_left(3 * tone.mode_index());
    }
    for (rank, centre) in order.into_iter().enumerate() {
        let Some(index) = comparison.centres.iter().position(|state| state.centre == centre) else {
            continue;
        };
        let Some(defined) = comparison.centres[index].defined else {
            continue;
        };
        let at = format!("/comparison/humanDesign/centres/{index}");
        let slots = Slots::new().fact("centre", format!("{at}/centre"), centre.name()).fact(
            "state",
            format!("{at}/defined"),
            if defined { "defined" } else { "open" },
        );
        let mut passage = Passage::new();
        pen.tell(&mut passage, overlay_words::CENTRE[usize::from(!defined)][centre as usize], &slots);
        remark(pen, &mut passage, &format!("your common {}", centres::THEME[centre as usize]), &slots);
        let depth = match rank {
            0 | 1 => Depth::Core,
            2..=4 => Depth::Close,
            _ => Depth::Far,
        };
        draft.add(depth, passage);
    }
}

fn gate_beside_gate(sides: &Sides<'_>, pen: &mut Pen, draft: &mut Draft) {
    for (row, body) in Body::ACTIVATING.into_iter().enumerate() {
        // In the order in which bodies are listed: Sun and Moon first, then the personal ones, then what is slower.
        let depth = match row {
            0 | 4 => Depth::Core,
            5..=7 => Depth::Close,
            1 | 8 | 9 => Depth::Far,
            _ => Depth::Deep,
        };
        let slots = gates_of(sides, Side::Personality, body);
        let table = if is_one_gate(&slots) { &overlay_sides::BODIES_ALIKE } else { &overlay_words::BODIES };
        let pool = std::slice::from_ref(&table[row]);
        couple::stated(pool, &["gate_a", "gate_b"], &slots, depth, pen, draft);
        let slots = gates_of(sides, Side::Design, body);
        let table =
            if is_one_gate(&slots) { &overlay_sides::DESIGN_BODIES_ALIKE } else { &overlay_words::DESIGN_BODIES };
        let pool = std::slice::from_ref(&table[row]);
        let depth = if row == 0 || row == 4 { Depth::Far } else { Depth::Deepest };
        couple::stated(pool, &["gate_a", "gate_b"], &slots, depth, pen, draft);
    }
}

/// Whether both people have one gate there, of which there is one thing to say.
fn is_one_gate(slots: &Slots) -> bool {
    shared::gaps(slots).iter().any(|stem| stem == "gate")
}

/// The gates of one body of both people, on one side of their designs.
fn gates_of(sides: &Sides<'_>, side: Side, body: Body) -> Slots {
    let mut slots = Slots::new();
    for (who, chart, root) in [
        ("a", &sides.first.human_design, "/person1/humanDesign"),
        ("b", &sides.second.human_design, "/person2/humanDesign"),
    ] {
        let (list, activations) = match side {
            Side::Personality => ("personality", &chart.personality),
            Side::Design => ("design", &chart.design),
        };
        let Some(index) = activations.iter().position(|activation| activation.body == body) else {
            continue;
        };
        let Some(gate) = activations[index].gate else {
            continue;
        };
        slots = slots
            .fact(&format!("gate_{who}"), format!("{root}/{list}/{index}/gate"), gate.to_string())
            .phrase(&format!("lends_{who}"), gates::GATE[usize::from(gate.number() - 1)]);
    }
    slots
}
