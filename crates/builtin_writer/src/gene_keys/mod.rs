//! The gene keys portrait: the activation sequence, the Venus sequence, the Pearl, sphere by sphere.

mod company;
pub(super) mod frames;
pub(super) mod keys;
pub(super) mod overlay;
mod overlay_words;
mod spheres;

use super::draft::{Depth, Draft};
use super::pen::{Passage, Pen};
use super::reckoning::Reckoning;
use super::slots::Slots;
use super::withheld;
use crate::reader_form;
use crate::remarks::remark;
use crate::tone_band::ToneBand;
use brief::reading::Tone;
use chart::gene_keys::{GeneKeysChart, Sphere, SpherePlacement};
use chart::human_design::Side;
use chart::sky::Point;

static HEAD_ACTIVATION: [&str; 4] =
    ["Four Keys on One Ring", "What You Came With", "The Ring of Purpose", "Four Legs of a Table"];
static HEAD_VENUS: [&str; 4] =
    ["The Staircase of Love", "Down to the Heart", "Where It Closed and Opens", "The Way Back Down"];
static HEAD_PEARL: [&str; 4] = ["The Pearl", "Being of Use", "Work, Company, Enough", "What Prospers"];
static HEAD_CLOSE: [&str; 4] = ["One Key for the Pocket", "Where to Begin", "A Week’s Work", "The First Stone"];

/// Everything a gene keys portrait could say, nearest first.
pub(super) fn portrait(
    chart: &GeneKeysChart,
    birth: Reckoning<'_>,
    root: &str,
    tone: Option<Tone>,
    pen: &mut Pen,
) -> Draft {
    let mut draft = Draft::new();
    let none = Slots::new();
    draft.section(pen, &HEAD_ACTIVATION, &none);
    opening(&frames::ACTIVATION, pen, &mut draft, Depth::Core);
    let mut passage = Passage::new();
    birth.tell(&frames::BIRTH, pen, &mut passage);
    draft.add(Depth::Close, passage);
    withheld::tell(&chart.withheld, root, &frames::UNKNOWN, pen, &mut draft);
    sequence(&chart.activation, &format!("{root}/activation"), Depth::Core, pen, &mut draft);
    draft.section(pen, &HEAD_VENUS, &none);
    opening(&frames::VENUS, pen, &mut draft, Depth::Core);
    // Purpose closes the first sequence and opens this one; it has been stated.
    sequence(&chart.venus, &format!("{root}/venus"), Depth::Core, pen, &mut draft);
    closeness(chart, root, tone, pen, &mut draft);
    draft.section(pen, &HEAD_PEARL, &none);
    opening(&frames::PEARL, pen, &mut draft, Depth::Close);
    sequence(&chart.pearl, &format!("{root}/pearl"), Depth::Close, pen, &mut draft);
    draft.section(pen, &HEAD_CLOSE, &none);
    if let Some(key) = chart.activation.first().and_then(|placement| placement.gene_key) {
        let mut passage = Passage::new();
        let slots = Slots::new().fact("key", format!("{root}/activation/0/geneKey"), key.to_string());
        pen.say(&mut passage, &frames::CLOSING, &slots);
        remark(pen, &mut passage, "{your} gift of key {key}", &slots);
        draft.add(Depth::Core, passage);
    }
    draft
}

fn opening(pool: &'static [&'static str], pen: &mut Pen, draft: &mut Draft, depth: Depth) {
    let mut passage = Passage::new();
    pen.say(&mut passage, pool, &Slots::new());
    draft.add(depth, passage);
}

fn sequence(spheres: &[SpherePlacement], at: &str, depth: Depth, pen: &mut Pen, draft: &mut Draft) {
    for (index, placement) in spheres.iter().enumerate() {
        if placement.sphere == Sphere::Purpose && at.ends_with("venus") {
            continue;
        }
        let at = format!("{at}/{index}");
        let Some(key) = placement.gene_key else {
            open(placement, &at, pen, draft);
            continue;
        };
        let words = keys::of(key.number());
        let mut slots = Slots::new()
            .fact("sphere", format!("{at}/sphere"), placement.sphere.name().replace('\'', "’"))
            .fact("key", format!("{at}/geneKey"), key.to_string())
            .phrase("night", words.night)
            .phrase("day", words.day)
            .phrase("noon", words.noon);
        let mut passage = Passage::new();
        pen.tell(&mut passage, pen.of_two(&spheres::SPHERE[placement.sphere as usize]), &slots);
        pen.say(&mut passage, &spheres::RANGE, &slots);
        let (side, meanings) = match placement.side {
            Side::Personality => ("personality", &spheres::SIDE[0]),
            Side::Design => ("design", &spheres::SIDE[1]),
        };
        let origin = Slots::new()
            .fact("side", format!("{at}/side"), side)
            .fact("body", format!("{at}/body"), reader_form::point(Point::Body(placement.body)))
            .phrase("meaning", pen.vary(meanings));
        pen.say(&mut passage, &spheres::ORIGIN, &origin);
        if let Some(line) = placement.line {
            slots = slots.fact("line", format!("{at}/line"), line.to_string());
            pen.tell(&mut passage, pen.of_two(&spheres::LINE[usize::from(line.number() - 1)]), &slots);
        }
        remark(pen, &mut passage, "{your} gift of key {key}", &slots);
        draft.add(depth, passage);
        let exercises = [words.practice, company::COMPANY[usize::from(key.number()) - 1]];
        let exercise = pen.of_two(&exercises);
        // A key that stands in two spheres has one exercise, and no second announcement of it.
        if !pen.has_said(exercise, &slots) {
            let mut practice = Passage::new();
            pen.say(&mut practice, &spheres::EXERCISE, &slots);
            pen.tell(&mut practice, exercise, &slots);
            draft.add_detail(if depth == Depth::Core { Depth::Far } else { Depth::Deep }, practice);
        }
    }
}

/// A sphere whose key is not certain: its question alone.
fn open(placement: &SpherePlacement, at: &str, pen: &mut Pen, draft: &mut Draft) {
    let slots = Slots::new().fact("sphere", format!("{at}/sphere"), placement.sphere.name().replace('\'', "’"));
    let mut passage = Passage::new();
    pen.say(&mut passage, &spheres::OPEN, &slots);
    pen.tell(&mut passage, pen.of_two(&spheres::QUESTION[placement.sphere as usize]), &slots);
    draft.add(Depth::Close, passage);
}

fn closeness(chart: &GeneKeysChart, root: &str, tone: Option<Tone>, pen: &mut Pen, draft: &mut Draft) {
    let Some(index) = chart.venus.iter().position(|placement| placement.sphere == Sphere::Attraction) else {
        return;
    };
    let Some(key) = chart.venus[index].gene_key else {
        return;
    };
    let words = keys::of(key.number());
    let slots = Slots::new()
        .fact("attraction", format!("{root}/venus/{index}/geneKey"), key.to_string())
        .phrase("attraction_night", words.night)
        .phrase("attraction_day", words.day)
        .phrase("attraction_noon", words.noon);
    let mut passage = Passage::new();
    let pool = match tone {
        Some(tone) => &frames::CLOSENESS[tone.mode_index()][tone.band_index()],
        None => &frames::CLOSENESS_ALONE,
    };
    pen.tell(&mut passage, pen.of_two(pool), &slots);
    draft.add(Depth::Heart, passage);
}
