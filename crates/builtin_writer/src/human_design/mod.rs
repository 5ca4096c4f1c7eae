//! The human design portrait: type, authority and profile, then channels, centres, the cross, and gate after gate.

mod centres;
pub(super) mod channels;
pub(super) mod frames;
pub(super) mod gates;
pub(super) mod overlay;
mod overlay_sides;
mod overlay_words;
mod sides;
mod types;

use super::draft::{Depth, Draft};
use super::pen::{Passage, Pen};
use super::reader_form;
use super::reckoning::Reckoning;
use super::slots::Slots;
use super::withheld;
use crate::remarks::remark;
use crate::tone_band::ToneBand;
use brief::reading::Tone;
use chart::human_design::{Activation, Centre, Channel, DefinedChannel, HumanDesignChart, Side};
use chart::sky::{Body, Point};

static HEAD_TYPE: [&str; 4] = ["How Your Energy Works", "Mechanics", "The Kind You Are", "Type and Truth"];
static HEAD_ROLE: [&str; 4] = ["The Part You Play", "The Role", "Costume and Cross", "On Which Stage"];
static HEAD_CHANNELS: [&str; 4] = ["What Can Be Relied On", "Live Wires", "The Fixed Lines", "Lines of Life Force"];
static HEAD_CENTRES: [&str; 4] =
    ["Open Doors and Closed Ones", "Rooms and Windows", "Nine Rooms", "Where the World Comes In"];
static HEAD_LOVE: [&str; 4] = ["Up Close", "At Close Range", "Coming Nearer", "Within Reach"];
static HEAD_GATES: [&str; 4] = ["Gate by Gate", "The Smaller Gifts", "The Fine Print", "Keys on the Ring"];
static HEAD_CLOSE: [&str; 4] = ["The Experiment", "A Modest Proposal", "Try It", "What to Try"];

/// Everything a human design portrait could say, nearest first.
pub(super) fn portrait(
    chart: &HumanDesignChart,
    birth: Reckoning<'_>,
    root: &str,
    tone: Option<Tone>,
    pen: &mut Pen,
) -> Draft {
    let mut draft = Draft::new();
    let none = Slots::new();
    let person = person(chart, root);
    draft.section(pen, &HEAD_TYPE, &none);
    mechanics(chart, &person, pen, &mut draft);
    two_moments(chart, birth, root, pen, &mut draft);
    withheld::tell(&chart.withheld, root, &frames::UNKNOWN, pen, &mut draft);
    draft.section(pen, &HEAD_ROLE, &none);
    role(chart, root, pen, &mut draft);
    draft.section(pen, &HEAD_CHANNELS, &none);
    live_channels(chart, root, pen, &mut draft);
    draft.section(pen, &HEAD_LOVE, &none);
    if chart.design_type.is_some() && chart.authority.is_some() {
        let mut passage = Passage::new();
        let pool = match tone {
            Some(tone) => &frames::CLOSENESS[tone.mode_index()][tone.band_index()],
            None => &frames::CLOSENESS_ALONE,
        };
        pen.tell(&mut passage, pen.of_two(pool), &person);
        draft.add(Depth::Heart, passage);
    }
    draft.section(pen, &HEAD_CENTRES, &none);
    nine_centres(chart, root, pen, &mut draft);
    draft.section(pen, &HEAD_GATES, &none);
    activations(&chart.personality, Side::Personality, root, pen, &mut draft);
    activations(&chart.design, Side::Design, root, pen, &mut draft);
    draft.section(pen, &HEAD_CLOSE, &none);
    if chart.design_type.is_some() && chart.authority.is_some() {
        let mut passage = Passage::new();
        pen.say(&mut passage, &frames::CLOSING, &person);
        remark(pen, &mut passage, "{your} way of living", &person);
        draft.add(Depth::Core, passage);
    }
    draft
}

/// Type, strategy and authority as gaps.
fn person(chart: &HumanDesignChart, root: &str) -> Slots {
    let mut slots = Slots::new();
    if let Some(kind) = chart.design_type {
        slots = slots.fact("type", format!("{root}/designType"), kind.name());
    }
    if let Some(strategy) = chart.strategy {
        slots = slots.fact("strategy", format!("{root}/strategy"), strategy.name().to_lowercase());
    }
    if let Some(authority) = chart.authority {
        slots = slots.fact("authority", format!("{root}/authority"), authority.name().to_lowercase());
    }
    slots
}

fn mechanics(chart: &HumanDesignChart, person: &Slots, pen: &mut Pen, draft: &mut Draft) {
    let mut passage = Passage::new();
    if let Some(kind) = chart.design_type {
        pen.tell(&mut passage, pen.of_two(&types::TYPE[kind as usize]), person);
    }
    if chart.strategy.is_some() {
        pen.say(&mut passage, &types::STRATEGY, person);
        remark(pen, &mut passage, "{your} way of getting things done", person);
    }
    draft.add(Depth::Core, passage);
    let mut passage = Passage::new();
    if let Some(authority) = chart.authority {
        pen.tell(&mut passage, pen.of_two(&types::AUTHORITY[authority as usize]), person);
        remark(pen, &mut passage, "{your} way of deciding", person);
    }
    draft.add(Depth::Heart, passage);
}

/// The birth, and the day some three months earlier on which the design was fixed.
fn two_moments(chart: &HumanDesignChart, birth: Reckoning<'_>, root: &str, pen: &mut Pen, draft: &mut Draft) {
    let mut passage = Passage::new();
    birth.tell(&sides::BIRTH, pen, &mut passage);
    if birth.moment.time_known {
        let design = jiff::tz::Offset::UTC.to_datetime(chart.design_moment).date();
        let slots = Slots::new().fact("design", format!("{root}/designMoment"), reader_form::date(design));
        pen.tell(&mut passage, pen.of_two(&sides::DESIGN_MOMENT), &slots);
    } else {
        pen.tell(&mut passage, pen.of_two(&sides::DESIGN_UNCERTAIN), &Slots::new());
    }
    draft.add(Depth::Close, passage);
}

fn role(chart: &HumanDesignChart, root: &str, pen: &mut Pen, draft: &mut Draft) {
    if let Some(profile) = chart.profile {
        let at = format!("{root}/profile");
        let line = |line: chart::human_design::Line| reader_form::ordinal(line.number());
        let mut passage = Passage::new();
        pen.say(&mut passage, &types::PROFILE, &Slots::new().fact("profile", at.clone(), profile.to_string()));
        let conscious = line(profile.conscious);
        let slots =
            Slots::new().fact_as("line", format!("{at}/conscious"), conscious.clone(), format!("{conscious} line"));
        pen.tell(&mut passage, pen.of_two(&types::CONSCIOUS[usize::from(profile.conscious.number() - 1)]), &slots);
        let unconscious = line(profile.unconscious);
        let slots = Slots::new().fact_as(
            "line",
            format!("{at}/unconscious"),
            unconscious.clone(),
            format!("{unconscious} line"),
        );
        pen.tell(&mut passage, pen.of_two(&types::UNCONSCIOUS[usize::from(profile.unconscious.number() - 1)]), &slots);
        let slots = slots.fact("profile", at, profile.to_string());
        remark(pen, &mut passage, "{your} part among people", &slots);
        draft.add(Depth::Core, passage);
    }
    let mut passage = Passage::new();
    if let Some(cross) = chart.incarnation_cross {
        let at = format!("{root}/incarnationCross");
        let gates: Vec<String> = cross.gates.iter().map(ToString::to_string).collect();
        let slots = Slots::new()
            .fact("angle", format!("{at}/angle"), cross.angle.name().to_lowercase())
            .fact("gates", format!("{at}/gates"), reader_form::enumeration(&gates))
            .fact("gate", format!("{at}/gates/0"), cross.gates[0].to_string())
            .phrase("lends", gates::GATE[usize::from(cross.gates[0].number() - 1)]);
        pen.tell(&mut passage, pen.of_two(&types::CROSS[cross.angle as usize]), &slots);
        pen.say(&mut passage, &types::CROSS_SUN, &slots);
        remark(pen, &mut passage, "{your} sense of purpose", &slots);
    }
    draft.add(Depth::Close, passage);
    let mut passage = Passage::new();
    if let Some(definition) = chart.definition {
        let slots = Slots::new().fact("definition", format!("{root}/definition"), definition.name().to_lowercase());
        pen.tell(&mut passage, pen.of_two(&types::DEFINITION[definition as usize]), &slots);
        remark(pen, &mut passage, "{your} way of putting things together", &slots);
    }
    draft.add(Depth::Core, passage);
}

/// The gaps that a channel at `at` fills.
pub(super) fn channel_slots(channel: &Channel, at: &str) -> Slots {
    let mut slots = Slots::new()
        .fact("channel", format!("{at}/gates"), channel.to_string())
        .fact("first_centre", format!("{at}/centres/0"), channel.centres[0].name())
        .fact("second_centre", format!("{at}/centres/1"), channel.centres[1].name());
    if let Some(words) = channels::of(channel.gates) {
        slots = slots.phrase("gift", words.gift).phrase("shared", words.shared);
    }
    slots
}

fn live_channels(chart: &HumanDesignChart, root: &str, pen: &mut Pen, draft: &mut Draft) {
    if chart.channels.is_empty() && chart.withheld.is_empty() {
        let mut passage = Passage::new();
        pen.tell(&mut passage, pen.of_two(&frames::NO_CHANNEL), &Slots::new());
        draft.add(Depth::Core, passage);
    }
    for (index, defined) in chart.channels.iter().enumerate() {
        let Some(words) = channels::of(defined.channel.gates) else {
            continue;
        };
        let mut passage = Passage::new();
        let slots = channel_slots(&defined.channel, &format!("{root}/channels/{index}"));
        pen.say(&mut passage, &frames::CHANNEL, &slots);
        pen.tell(&mut passage, words.lived, &slots);
        held_by(defined, &format!("{root}/channels/{index}"), pen, &mut passage);
        remark(pen, &mut passage, "{your} gift of channel {channel}", &slots);
        draft.add(if index < 4 { Depth::Core } else { Depth::Close }, passage);
    }
}

/// From which side each gate of a channel comes, and what the person knows of it for that.
fn held_by(defined: &DefinedChannel, at: &str, pen: &mut Pen, passage: &mut Passage) {
    let said = |sides: &[Side]| {
        reader_form::enumeration(&sides.iter().map(|side| side.name().to_lowercase()).collect::<Vec<_>>())
    };
    let [first, second] = &defined.sides;
    // In the course of a day of unknown time one side may hand a gate on to the other.
    if first.is_empty() || second.is_empty() {
        return;
    }
    let everywhere = |side: Side| first.contains(&side) && second.contains(&side);
    let meaning: &'static [&'static str] = match (everywhere(Side::Personality), everywhere(Side::Design)) {
        (true, true) => &sides::KNOWN_AND_SEEN,
        (true, false) => &sides::KNOWN,
        (false, true) => &sides::SEEN,
        (false, false) => &sides::HALF_KNOWN,
    };
    let slots = Slots::new()
        .fact("first_gate", format!("{at}/gates/0"), defined.channel.gates[0].to_string())
        .fact("second_gate", format!("{at}/gates/1"), defined.channel.gates[1].to_string())
        .fact("first_side", format!("{at}/sides/0"), said(first))
        .fact("second_side", format!("{at}/sides/1"), said(second))
        .phrase("meaning", pen.vary(meaning));
    if first == second {
        pen.say(passage, &sides::HELD_TOGETHER, &slots);
    } else {
        pen.say(passage, &sides::HELD_BY, &slots);
    }
}

fn nine_centres(chart: &HumanDesignChart, root: &str, pen: &mut Pen, draft: &mut Draft) {
    // What is felt most in daily life first: feelings, energy, self, will, voice; fear and the pressures last.
    let mut order = [
        Centre::SolarPlexus,
        Centre::Sacral,
        Centre::Identity,
        Centre::Heart,
        Centre::Throat,
        Centre::Ajna,
        Centre::Spleen,
        Centre::Root,
        Centre::Head,
    ];
    // A sensual reading begins with feeling and drive, a romantic one with the heart, a brutal one with fear and pressure.
    if let Some(tone) = pen.tone() {
        order.rotate_left(3 * tone.mode_index());
    }
    // Three to a passage.
    for (rank, group) in order.chunks(3).enumerate() {
        let mut passage = Passage::new();
        for centre in group {
            let Some(index) = chart.centres.iter().position(|state| state.centre == *centre) else {
                continue;
            };
            let at = format!("{root}/centres/{index}");
            let named = Slots::new().fact("centre", format!("{at}/centre"), centre.name());
            let Some(defined) = chart.centres[index].defined else {
                pen.say(&mut passage, &centres::CHANGED, &named);
                continue;
            };
            let at = format!("{root}/centres/{index}");
            let slots = Slots::new().fact("centre", format!("{at}/centre"), centre.name()).fact(
                "state",
                format!("{at}/defined"),
                if defined { "defined" } else { "open" },
            );
            let table: &'static [[&'static str; 4]; 9] = if defined { &centres::DEFINED } else { &centres::OPEN };
            pen.say(&mut passage, &table[*centre as usize], &slots);
            remark(pen, &mut passage, &format!("{{your}} {}", centres::THEME[*centre as usize]), &slots);
        }
        draft.add(if rank == 0 { Depth::Core } else { Depth::Close }, passage);
    }
}

fn activations(activations: &[Activation], side: Side, root: &str, pen: &mut Pen, draft: &mut Draft) {
    let list = match side {
        Side::Personality => "personality",
        Side::Design => "design",
    };
    for (index, activation) in activations.iter().enumerate() {
        let Some(gate) = activation.gate else {
            continue;
        };
        let at = format!("{root}/{list}/{index}");
        let mut slots = Slots::new()
            .fact("body", format!("{at}/body"), reader_form::point(Point::Body(activation.body)))
            .fact("gate", format!("{at}/gate"), gate.to_string())
            .phrase("side", list)
            .phrase("lends", gates::GATE[usize::from(gate.number() - 1)])
            .phrase("office", gates::office(activation.body));
        let mut passage = Passage::new();
        // The Earth and the south node share the lines of the Sun and the north node across the wheel.
        match activation.line.filter(|_| !matches!(activation.body, Body::Earth | Body::SouthNode)) {
            Some(line) => {
                slots = slots
                    .fact("line", format!("{at}/line"), line.to_string())
                    .phrase("held", pen.vary(&gates::LINE[usize::from(line.number() - 1)]));
                pen.say(&mut passage, &frames::GATE, &slots);
            }
            None => pen.say(&mut passage, &frames::GATE_ALONE, &slots),
        }
        remark(pen, &mut passage, "{your} gift of gate {gate}", &slots);
        let depth = if matches!(activation.body, Body::Sun | Body::Earth | Body::Moon) {
            Depth::Far
        } else if matches!(activation.body, Body::Mercury | Body::Venus | Body::Mars | Body::NorthNode) {
            Depth::Deep
        } else {
            Depth::Deepest
        };
        draft.add(depth, passage);
    }
}
