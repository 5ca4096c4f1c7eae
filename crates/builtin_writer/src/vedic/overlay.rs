//! The vedic overlay: the two birth stars, Ashtakoot kuta by kuta, Mars, the running periods, and the grahas side by side.

use crate::remarks::remark;
use std::cmp::Ordering;

use super::{bhavas, dashas, nakshatras, overlay_kutas, overlay_tone, placement, said, sanskrit, strengths};
use crate::couple::{self, Sides};
use crate::draft::{Depth, Draft};
use crate::pen::{Passage, Pen};
use crate::reader_form;
use crate::shared;
use crate::slots::Slots;
use crate::withheld;
use brief::reading::Tone;
use chart::compare::VedicComparison;
use chart::vedic::{Dignity, Graha, GrahaPlacement, VedicChart, rashi_name};

static HEAD_OPEN: [&str; 4] = ["Two Stars, One Roof", "The Matchmaker’s Lamp", "Two Palm Leaves", "Star to Star"];
static HEAD_KUTAS: [&str; 4] = ["Eight Tests and What They Say", "Thirty-Six Points", "The Counting", "Ashtakoot"];
static HEAD_HEAT: [&str; 4] = ["Shukra Between You", "Kama", "The Sweetness", "Mars and Sweetness"];
static HEAD_TIME: [&str; 4] = ["Two Calendars", "In Which Season You Meet", "The Clocks", "Whose Season It Is"];
static HEAD_GRAHAS: [&str; 4] = ["Graha Beside Graha", "Power by Power", "Two Courts", "Side by Side"];
static HEAD_CLOSE: [&str; 4] = ["After the Counting", "The Leaf Is Folded", "What Remains", "Seven Steps"];

/// Everything a vedic overlay could say, nearest first.
pub(crate) fn overlay(sides: &Sides<'_>, comparison: &VedicComparison, tone: Option<Tone>, pen: &mut Pen) -> Draft {
    let mut draft = Draft::new();
    let none = Slots::new();
    let both = both(sides);
    draft.section(pen, &HEAD_OPEN, &none);
    couple::toned(&overlay_tone::OPENING, tone, &["star_a", "star_b"], &both, pen, &mut draft);
    if both.get("flavour_a").is_some() && both.get("flavour_b").is_some() {
        let mut passage = Passage::new();
        let one = sides.first.vedic.janma_nakshatra == sides.second.vedic.janma_nakshatra;
        pen.say(&mut passage, if one { &overlay_tone::ONE_STAR } else { &overlay_tone::STARS }, &both);
        draft.add(Depth::Core, passage);
    }
    withheld::tell(&comparison.withheld, "/comparison/vedic", &overlay_tone::UNKNOWN, pen, &mut draft);
    draft.section(pen, &HEAD_KUTAS, &none);
    overlay_kutas::ashtakoot(comparison, pen, &mut draft);
    draft.section(pen, &HEAD_HEAT, &none);
    overlay_kutas::manglik(comparison, pen, &mut draft);
    couple::toned(&overlay_tone::HEAT, tone, &["shukra_a", "shukra_b"], &both, pen, &mut draft);
    crossed(sides, pen, &mut draft);
    draft.section(pen, &HEAD_TIME, &none);
    periods(&both, pen, &mut draft);
    draft.section(pen, &HEAD_GRAHAS, &none);
    side_by_side(sides, pen, &mut draft);
    hosted(sides, pen, &mut draft);
    draft.section(pen, &HEAD_CLOSE, &none);
    couple::toned(&overlay_tone::CLOSING, tone, &[], &both, pen, &mut draft);
    draft
}

/// The two stars, the two rashis of Venus and the two running periods, as far as they are known.
fn both(sides: &Sides<'_>) -> Slots {
    let mut slots = Slots::new();
    for (side, chart, root) in
        [("a", &sides.first.vedic, "/person1/vedic"), ("b", &sides.second.vedic, "/person2/vedic")]
    {
        if let Some(star) = chart.janma_nakshatra {
            slots = slots
                .fact(&format!("star_{side}"), format!("{root}/janmaNakshatra"), star.name())
                .phrase(&format!("flavour_{side}"), nakshatras::FLAVOUR[star.index()]);
        }
        if let Some((venus, at)) = placement(chart, root, Graha::Shukra)
            && let Some(rashi) = venus.rashi
        {
            slots = slots.fact(&format!("shukra_{side}"), format!("{at}/rashi"), rashi_name(rashi));
        }
        slots = period(chart, root, side, slots);
    }
    slots
}

fn period(chart: &VedicChart, root: &str, side: &str, slots: Slots) -> Slots {
    let Some(current) = chart.vimshottari.as_ref().and_then(|vimshottari| vimshottari.current.as_ref()) else {
        return slots;
    };
    let at = format!("{root}/vimshottari/current");
    slots
        .fact(&format!("maha_{side}"), format!("{at}/maha"), sanskrit(current.maha))
        .fact(&format!("ends_{side}"), format!("{at}/mahaEnds"), reader_form::month_and_year(current.maha_ends))
        .phrase(&format!("season_{side}"), dashas::ANTAR[current.maha as usize])
}

fn periods(both: &Slots, pen: &mut Pen, draft: &mut Draft) {
    if both.get("maha_a").is_none() || both.get("maha_b").is_none() {
        return;
    }
    let mut passage = Passage::new();
    pen.say(&mut passage, &overlay_tone::PERIODS, both);
    let is_shared = shared::gaps(both).iter().any(|stem| stem == "maha");
    let meeting = if is_shared { "the season of {maha_a}" } else { "the meeting of {maha_a} and {maha_b}" };
    remark(pen, &mut passage, meeting, both);
    draft.add(Depth::Core, passage);
}

fn side_by_side(sides: &Sides<'_>, pen: &mut Pen, draft: &mut Draft) {
    let order = [
        Graha::Chandra,
        Graha::Mangala,
        Graha::Surya,
        Graha::Budha,
        Graha::Guru,
        Graha::Shani,
        Graha::Shukra,
        Graha::Rahu,
        Graha::Ketu,
    ];
    for (rank, graha) in order.into_iter().enumerate() {
        let (Some((first, first_at)), Some((second, second_at))) = (
            placement(&sides.first.vedic, "/person1/vedic", graha),
            placement(&sides.second.vedic, "/person2/vedic", graha),
        ) else {
            continue;
        };
        let (Some(first_rashi), Some(second_rashi)) = (first.rashi, second.rashi) else {
            continue;
        };
        let slots = Slots::new()
            .fact_as("graha", format!("{first_at}/graha"), sanskrit(graha), said(graha))
            .fact("graha_bare", format!("{second_at}/graha"), sanskrit(graha))
            .fact("rashi_a", format!("{first_at}/rashi"), rashi_name(first_rashi))
            .fact("rashi_b", format!("{second_at}/rashi"), rashi_name(second_rashi))
            .phrase("does", bhavas::DOES[graha as usize])
            .phrase("manner_a", bhavas::MANNER[first_rashi.index()])
            .phrase("manner_b", bhavas::MANNER[second_rashi.index()]);
        let mut passage = Passage::new();
        let pool: &'static [&'static str] =
            if first_rashi == second_rashi { &overlay_tone::ONE_RASHI } else { &overlay_tone::SIDE_BY_SIDE };
        pen.say(&mut passage, pool, &slots);
        let named = slots.clone();
        if let (Some(first_star), Some(second_star)) = (first.nakshatra, second.nakshatra)
            && first_star != second_star
            && graha != Graha::Chandra
        {
            let slots = slots
                .fact("mansion_a", format!("{first_at}/nakshatra"), first_star.name())
                .fact("mansion_b", format!("{second_at}/nakshatra"), second_star.name())
                .phrase("flavour_a", nakshatras::FLAVOUR[first_star.index()])
                .phrase("flavour_b", nakshatras::FLAVOUR[second_star.index()]);
            let mansions: &'static [&'static str] =
                if first_rashi == second_rashi { &overlay_tone::MANSIONS } else { &overlay_tone::MANSIONS_IN_ORDER };
            pen.say(&mut passage, mansions, &slots);
        }
        strengths(graha, [(first, &first_at), (second, &second_at)], pen, &mut passage);
        remark(pen, &mut passage, &format!("your common {}", bhavas::THEME[graha as usize]), &named);
        let depth = match rank {
            0 | 1 => Depth::Core,
            2 | 3 => Depth::Close,
            4 | 5 => Depth::Far,
            _ => Depth::Deep,
        };
        draft.add(depth, passage);
    }
}

/// The dignities of one graha in both charts, weighed.
fn strengths(graha: Graha, [first, second]: [(&GrahaPlacement, &String); 2], pen: &mut Pen, passage: &mut Passage) {
    let (Some(of_first), Some(of_second)) = (first.0.dignity, second.0.dignity) else {
        return;
    };
    // Dignities are listed from the strongest down.
    let row = match of_first.cmp(&of_second) {
        Ordering::Less => 0,
        Ordering::Equal => 1,
        Ordering::Greater => 2,
    };
    let stated = |dignity: Dignity| match dignity {
        Dignity::Exalted => "exaltation".to_owned(),
        Dignity::Debilitated => "debilitation".to_owned(),
        Dignity::Moolatrikona => "moolatrikona".to_owned(),
        Dignity::OwnSign => "its own sign".to_owned(),
        Dignity::FriendlySign => "a friend’s sign".to_owned(),
        Dignity::NeutralSign => "a neutral sign".to_owned(),
        Dignity::EnemySign => "an enemy’s sign".to_owned(),
    };
    let value = |dignity: Dignity| {
        stated(dignity).trim_start_matches("its ").trim_start_matches("an ").trim_start_matches("a ").to_owned()
    };
    let slots = Slots::new()
        .fact("graha", format!("{}/graha", first.1), sanskrit(graha))
        .fact_as("dignity_a", format!("{}/dignity", first.1), value(of_first), stated(of_first))
        .fact_as("dignity_b", format!("{}/dignity", second.1), value(of_second), stated(of_second));
    pen.say(passage, &strengths::STRENGTH[row], &slots);
}

/// Grahas of the one, and the lords of their rashis in the chart of the other.
fn hosted(sides: &Sides<'_>, pen: &mut Pen, draft: &mut Draft) {
    let roots = ["/person1/vedic", "/person2/vedic"];
    let charts = [&sides.first.vedic, &sides.second.vedic];
    for (rank, graha) in
        [Graha::Shukra, Graha::Chandra, Graha::Mangala, Graha::Surya, Graha::Guru, Graha::Shani, Graha::Budha]
            .into_iter()
            .enumerate()
    {
        for (guest, host, x, y) in [(0, 1, "a", "b"), (1, 0, "b", "a")] {
            let Some((placed, placed_at)) = placement(charts[guest], roots[guest], graha) else {
                continue;
            };
            let Some(rashi) = placed.rashi else { continue };
            let lord = Graha::lord_of(rashi);
            // Whoever is at home asks nobody, and nobody’s own namesake.
            let Some((lord_placed, lord_at)) = placement(charts[host], roots[host], lord).filter(|_| lord != graha)
            else {
                continue;
            };
            let Some(host_rashi) = lord_placed.rashi else {
                continue;
            };
            let slots = couple::facing(Slots::new(), x, y)
                .fact("graha", format!("{placed_at}/graha"), sanskrit(graha))
                .fact("rashi", format!("{placed_at}/rashi"), rashi_name(rashi))
                .fact("host", format!("{lord_at}/graha"), sanskrit(lord))
                .fact("host_rashi", format!("{lord_at}/rashi"), rashi_name(host_rashi))
                .phrase("manner", bhavas::MANNER[host_rashi.index()]);
            let mut passage = Passage::new();
            pen.say(&mut passage, &strengths::HOSTED, &slots);
            draft.add(if rank < 2 { Depth::Far } else { Depth::Deep }, passage);
        }
    }
}

/// Venus of each with Mars of the other.
fn crossed(sides: &Sides<'_>, pen: &mut Pen, draft: &mut Draft) {
    let roots = ["/person1/vedic", "/person2/vedic"];
    let charts = [&sides.first.vedic, &sides.second.vedic];
    for (lover, wooer, x, y) in [(0, 1, "a", "b"), (1, 0, "b", "a")] {
        let (Some((venus, venus_at)), Some((mars, mars_at))) = (
            placement(charts[lover], roots[lover], Graha::Shukra),
            placement(charts[wooer], roots[wooer], Graha::Mangala),
        ) else {
            continue;
        };
        let (Some(venus), Some(mars)) = (venus.rashi, mars.rashi) else {
            continue;
        };
        let slots = couple::facing(Slots::new(), x, y)
            .fact("shukra_x", format!("{venus_at}/rashi"), rashi_name(venus))
            .fact("mangala_y", format!("{mars_at}/rashi"), rashi_name(mars))
            .phrase("loves", format!("loves and enjoys {}", bhavas::MANNER[venus.index()]))
            .phrase("pursuit", bhavas::MANNER[mars.index()]);
        let mut passage = Passage::new();
        let cross: &'static [&'static str] =
            if venus == mars { &overlay_tone::CROSS_ALIKE } else { &overlay_tone::CROSS };
        pen.say(&mut passage, cross, &slots);
        draft.add(Depth::Close, passage);
    }
}
