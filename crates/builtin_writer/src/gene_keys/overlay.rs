//! The gene keys overlay: the companion sequences, sphere beside sphere, and the keys that both people carry.

use super::{keys, overlay_words};
use crate::couple;
use crate::draft::{Depth, Draft};
use crate::pen::{Passage, Pen};
use crate::remarks::remark;
use crate::slots::Slots;
use crate::withheld;
use brief::reading::Tone;
use chart::compare::{CompanionSphere, GeneKeysComparison, KeyRelation, LineRelation};
use chart::gene_keys::{Sequence, Sphere};
use chart::human_design::Gate;

static HEAD_OPEN: [&str; 4] = ["Two Keys", "In Each Other’s Pockets", "Lock and Key", "The Pair of Keys"];
static HEAD_VENUS: [&str; 4] =
    ["Down the Staircase Together", "Hearts Side by Side", "Two Paths of Love", "Where You Were Hurt, Where You Heal"];
static HEAD_ACTIVATION: [&str; 4] =
    ["Purpose Beside Purpose", "What You Are Each Here For", "Two Callings", "Side by Side in the World"];
static HEAD_PEARL: [&str; 4] =
    ["What You Could Do Together", "A Common Table", "The Useful Pair", "Work for Four Hands"];
static HEAD_CLOSE: [&str; 4] = ["On One Ring", "The Last Door", "Two on a Nail", "Turn"];

/// Everything a gene keys overlay could say, nearest first.
pub(crate) fn overlay(comparison: &GeneKeysComparison, tone: Option<Tone>, pen: &mut Pen) -> Draft {
    let mut draft = Draft::new();
    let none = Slots::new();
    let both = both(comparison);
    draft.section(pen, &HEAD_OPEN, &none);
    couple::toned(&overlay_words::OPENING, tone, &["work_a", "work_b"], &both, pen, &mut draft);
    withheld::tell(&comparison.withheld, "/comparison/geneKeys", &overlay_words::UNKNOWN, pen, &mut draft);
    shared(comparison, pen, &mut draft);
    draft.section(pen, &HEAD_VENUS, &none);
    couple::toned(&overlay_words::HEAT, tone, &["attraction_a", "attraction_b"], &both, pen, &mut draft);
    companions(comparison, Sequence::Venus, Depth::Core, pen, &mut draft);
    draft.section(pen, &HEAD_ACTIVATION, &none);
    companions(comparison, Sequence::Activation, Depth::Core, pen, &mut draft);
    draft.section(pen, &HEAD_PEARL, &none);
    companions(comparison, Sequence::Pearl, Depth::Close, pen, &mut draft);
    draft.section(pen, &HEAD_CLOSE, &none);
    couple::toned(&overlay_words::CLOSING, tone, &[], &both, pen, &mut draft);
    draft
}

/// Life’s Work and Attraction of both, with the words of the keys.
fn both(comparison: &GeneKeysComparison) -> Slots {
    let mut slots = Slots::new();
    for (index, companion) in comparison.companions.iter().enumerate() {
        let (gap, prefix) = if companion.sphere == Sphere::LifesWork {
            ("work", "")
        } else if companion.sphere == Sphere::Attraction {
            ("attraction", "at_")
        } else {
            continue;
        };
        let at = format!("/comparison/geneKeys/companions/{index}");
        for (side, field, key) in [("a", "firstKey", companion.first_key), ("b", "secondKey", companion.second_key)] {
            let Some(key) = key else { continue };
            slots = slots.fact(&format!("{gap}_{side}"), format!("{at}/{field}"), key.to_string());
            slots = described(slots, prefix, side, key);
        }
    }
    slots
}

/// The words of a key as `{night_a}`, `{day_a}`, `{noon_a}`.
fn described(slots: Slots, prefix: &str, side: &str, key: Gate) -> Slots {
    let words = keys::of(key.number());
    slots
        .phrase(&format!("{prefix}night_{side}"), words.night)
        .phrase(&format!("{prefix}day_{side}"), words.day)
        .phrase(&format!("{prefix}noon_{side}"), words.noon)
}

fn companions(comparison: &GeneKeysComparison, sequence: Sequence, depth: Depth, pen: &mut Pen, draft: &mut Draft) {
    let mut opened = false;
    for (index, companion) in comparison.companions.iter().enumerate() {
        // Purpose closes one sequence and opens the next; it is stated once, with the first.
        if companion.sequence != sequence || (sequence == Sequence::Venus && companion.sphere == Sphere::Purpose) {
            continue;
        }
        let at = format!("/comparison/geneKeys/companions/{index}");
        if !opened {
            opened = true;
            let slots = Slots::new().fact("sequence", format!("{at}/sequence"), sequence.name());
            let mut passage = Passage::new();
            pen.say(&mut passage, &overlay_words::SEQUENCE[sequence as usize], &slots);
            draft.add(Depth::Close, passage);
        }
        let passage = sphere(companion, &at, pen);
        draft.add(depth, passage);
        single(companion, &at, pen, draft);
        if let (Some(first), Some(second)) = (companion.first_key, companion.second_key) {
            let slots = Slots::new().fact("sphere", format!("{at}/sphere"), companion.sphere.name().replace('\'', "’"));
            let slots = described(described(slots, "", "a", first), "", "b", second);
            let mut passage = Passage::new();
            pen.say(&mut passage, &overlay_words::HELP, &slots);
            draft.add(if depth == Depth::Core { Depth::Far } else { Depth::Deep }, passage);
        }
    }
}

/// A sphere of which only one side is certain, or neither.
fn single(companion: &CompanionSphere, at: &str, pen: &mut Pen, draft: &mut Draft) {
    let (key, field, x, y) = match (companion.first_key, companion.second_key) {
        (Some(key), None) => (key, "firstKey", "a", "b"),
        (None, Some(key)) => (key, "secondKey", "b", "a"),
        (None, None) => {
            let slots = Slots::new().fact("sphere", format!("{at}/sphere"), companion.sphere.name().replace('\'', "’"));
            let mut passage = Passage::new();
            pen.say(&mut passage, &overlay_words::NEITHER, &slots);
            pen.tell(&mut passage, overlay_words::ASKS[companion.sphere as usize], &slots);
            draft.add(Depth::Close, passage);
            return;
        }
        (Some(_), Some(_)) => return,
    };
    let words = keys::of(key.number());
    let slots = couple::facing(Slots::new(), x, y)
        .fact("sphere", format!("{at}/sphere"), companion.sphere.name().replace('\'', "’"))
        .fact("key", format!("{at}/{field}"), key.to_string())
        .phrase("night", words.night)
        .phrase("day", words.day)
        .phrase("noon", words.noon);
    let mut passage = Passage::new();
    pen.say(&mut passage, &overlay_words::SINGLE, &slots);
    pen.tell(&mut passage, overlay_words::ASKS[companion.sphere as usize], &slots);
    draft.add(Depth::Close, passage);
}

fn sphere(companion: &CompanionSphere, at: &str, pen: &mut Pen) -> Passage {
    let mut passage = Passage::new();
    let (Some(first), Some(second), Some(relation)) = (companion.first_key, companion.second_key, companion.relation)
    else {
        return passage;
    };
    let mut slots = Slots::new()
        .fact("sphere", format!("{at}/sphere"), companion.sphere.name().replace('\'', "’"))
        .fact("key_a", format!("{at}/firstKey"), first.to_string())
        .fact("key_b", format!("{at}/secondKey"), second.to_string())
        .fact("relation", format!("{at}/relation"), relation.name());
    slots = described(described(slots, "", "a", first), "", "b", second);
    let pool: &'static [&'static str] = match relation {
        KeyRelation::Same => &overlay_words::SAME,
        KeyRelation::ProgrammingPartners => &overlay_words::PARTNERS,
        KeyRelation::Channel => &overlay_words::CHANNEL,
        KeyRelation::Different => &overlay_words::DIFFERENT,
    };
    pen.say(&mut passage, pool, &slots);
    pen.tell(&mut passage, overlay_words::ASKS[companion.sphere as usize], &slots);
    remark(pen, &mut passage, "the play between key {key_a} and key {key_b}", &slots);
    if let (Some(first), Some(second), Some(lines)) = (companion.first_line, companion.second_line, companion.lines) {
        let slots = Slots::new()
            .fact("line_a", format!("{at}/firstLine"), first.to_string())
            .fact("line_b", format!("{at}/secondLine"), second.to_string())
            .fact("lines", format!("{at}/lines"), lines.name());
        let pool = match lines {
            LineRelation::Same => &overlay_words::LINES[0],
            LineRelation::Harmonic => &overlay_words::LINES[1],
            LineRelation::Different => &overlay_words::LINES[2],
        };
        pen.say(&mut passage, pool, &slots);
    }
    passage
}

fn shared(comparison: &GeneKeysComparison, pen: &mut Pen, draft: &mut Draft) {
    for (index, key) in comparison.shared_keys.iter().enumerate() {
        let words = keys::of(key.number());
        let slots = Slots::new()
            .fact("key", format!("/comparison/geneKeys/sharedKeys/{index}"), key.to_string())
            .phrase("day", words.day)
            .phrase("night", words.night);
        let mut passage = Passage::new();
        pen.say(&mut passage, &overlay_words::SHARED, &slots);
        remark(pen, &mut passage, "the key {key} that you share", &slots);
        draft.add(if index < 2 { Depth::Core } else { Depth::Close }, passage);
    }
}
