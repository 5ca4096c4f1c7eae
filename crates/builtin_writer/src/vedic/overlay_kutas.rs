//! Ashtakoot kuta by kuta and both ways round, and manglik of the two.

use super::{counting, kutas, overlay_tone};
use crate::draft::{Depth, Draft};
use crate::pen::{Passage, Pen};
use crate::reader_form;
use crate::remarks::remark;
use crate::slots::Slots;
use chart::compare::{Ashtakoot, VedicComparison};
use chart::vedic::rashi_name;

pub(super) fn ashtakoot(comparison: &VedicComparison, pen: &mut Pen, draft: &mut Draft) {
    let Some(ashtakoot) = &comparison.first_as_groom else {
        return;
    };
    let at = "/comparison/vedic/firstAsGroom";
    let mut passage = Passage::new();
    let slots = Slots::new()
        .fact("star_a", format!("{at}/groomNakshatra"), ashtakoot.groom_nakshatra.name())
        .fact("sign_a", format!("{at}/groomMoonSign"), rashi_name(ashtakoot.groom_moon_sign))
        .fact("star_b", format!("{at}/brideNakshatra"), ashtakoot.bride_nakshatra.name())
        .fact("sign_b", format!("{at}/brideMoonSign"), rashi_name(ashtakoot.bride_moon_sign));
    pen.say(&mut passage, &counting::PLACES, &slots);
    let row = match ashtakoot.total_points {
        points if points < 18.0 => 0,
        points if points < 28.0 => 1,
        _ => 2,
    };
    let slots = Slots::new()
        .fact("total", format!("{at}/totalPoints"), reader_form::decimal(ashtakoot.total_points))
        .fact("possible", format!("{at}/possiblePoints"), reader_form::decimal(ashtakoot.possible_points));
    pen.say(&mut passage, &overlay_tone::TOTAL[row], &slots);
    let other_way = comparison.second_as_groom.as_ref();
    // Where both ways round are on one side of it, it is said once, of both.
    let is_same =
        other_way.is_some_and(|other| other.meets_the_traditional_minimum == ashtakoot.meets_the_traditional_minimum);
    if !is_same {
        minimum(&[(ashtakoot, at)], pen, &mut passage);
    }
    if let Some(other) = other_way {
        let other_at = "/comparison/vedic/secondAsGroom";
        let slots =
            Slots::new().fact("total", format!("{other_at}/totalPoints"), reader_form::decimal(other.total_points));
        pen.say(&mut passage, &overlay_tone::OTHER_WAY, &slots);
        let counted = if is_same { vec![(ashtakoot, at), (other, other_at)] } else { vec![(other, other_at)] };
        minimum(&counted, pen, &mut passage);
    }
    draft.add(Depth::Core, passage);
    exchanged(comparison, pen, draft);
    // The weightiest first.
    for index in (0..ashtakoot.kutas.len()).rev() {
        let passage = kuta(ashtakoot, at, index, pen);
        draft.add(if index >= 3 { Depth::Core } else { Depth::Close }, passage);
    }
}

/// Whether a sum is what tradition asks for, or the sums both ways round, which are on one side of it.
fn minimum(counted: &[(&Ashtakoot, &str)], pen: &mut Pen, passage: &mut Passage) {
    let Some((last, at)) = counted.last() else { return };
    let met = last.meets_the_traditional_minimum;
    let said = if met { "the traditional minimum" } else { "not the traditional minimum" };
    let pool: &'static [&'static str] = match (counted.len() > 1, met) {
        (true, true) => &counting::MET_BOTH_WAYS,
        (true, false) => &counting::MISSED_BOTH_WAYS,
        (false, true) => &counting::MET,
        (false, false) => &counting::MISSED,
    };
    let mut slots = Slots::new().fact("minimum", format!("{at}/meetsTheTraditionalMinimum"), said);
    if let [(_, first_at), _] = counted {
        slots = slots.fact_as("both", format!("{first_at}/meetsTheTraditionalMinimum"), said, "both ways round");
    }
    pen.say(passage, pool, &slots);
}

/// The kutas that count differently when the two exchange places.
fn exchanged(comparison: &VedicComparison, pen: &mut Pen, draft: &mut Draft) {
    let (Some(one_way), Some(other_way)) = (&comparison.first_as_groom, &comparison.second_as_groom) else {
        return;
    };
    let mut passage = Passage::new();
    for (index, (here, there)) in one_way.kutas.iter().zip(&other_way.kutas).enumerate() {
        if here.points == there.points {
            continue;
        }
        let (here_at, there_at) = (
            format!("/comparison/vedic/firstAsGroom/kutas/{index}/points"),
            format!("/comparison/vedic/secondAsGroom/kutas/{index}"),
        );
        let slots = Slots::new()
            .fact("before", here_at, reader_form::decimal(here.points))
            .fact("kuta", format!("{there_at}/kuta"), there.kuta.name())
            .fact("points", format!("{there_at}/points"), reader_form::decimal(there.points))
            .fact("groom", format!("{there_at}/groom"), class(&there.groom))
            .fact("bride", format!("{there_at}/bride"), class(&there.bride));
        pen.say(&mut passage, &counting::EXCHANGED, &slots);
    }
    draft.add(Depth::Far, passage);
}

/// What a Moon is in a kuta, without what is added in brackets.
fn class(class: &str) -> String {
    class.split(" (").next().unwrap_or_default().to_owned()
}

fn kuta(ashtakoot: &Ashtakoot, at: &str, index: usize, pen: &mut Pen) -> Passage {
    let score = &ashtakoot.kutas[index];
    let at = format!("{at}/kutas/{index}");
    let slots = Slots::new()
        .fact("kuta", format!("{at}/kuta"), score.kuta.name())
        .fact("points", format!("{at}/points"), reader_form::decimal(score.points))
        .fact("possible", format!("{at}/possiblePoints"), reader_form::decimal(score.possible_points))
        .fact("moon_a", format!("{at}/groom"), class(&score.groom))
        .fact("moon_b", format!("{at}/bride"), class(&score.bride));
    let mut passage = Passage::new();
    pen.say(&mut passage, &kutas::STATE[score.kuta as usize], &slots);
    let share = score.points / score.possible_points;
    let row = match share {
        share if share < 0.25 => 0,
        share if share < 0.75 => 1,
        _ => 2,
    };
    pen.tell(&mut passage, kutas::MEANING[score.kuta as usize][row], &slots);
    remark(pen, &mut passage, kutas::THEME[score.kuta as usize], &slots);
    passage
}

pub(super) fn manglik(comparison: &VedicComparison, pen: &mut Pen, draft: &mut Draft) {
    let (Some(first), Some(second), Some(balanced)) =
        (comparison.manglik.first, comparison.manglik.second, comparison.manglik.balanced)
    else {
        return;
    };
    let said = |manglik: bool| if manglik { "manglik" } else { "not manglik" };
    let at = "/comparison/vedic/manglik";
    let slots = Slots::new().fact("manglik_a", format!("{at}/first"), said(first)).fact(
        "manglik_b",
        format!("{at}/second"),
        said(second),
    );
    let mut passage = Passage::new();
    let pool = if balanced { &overlay_tone::MANGLIK_BALANCED } else { &overlay_tone::MANGLIK_UNEVEN };
    pen.say(&mut passage, pool, &slots);
    let slots =
        Slots::new().fact("balanced", format!("{at}/balanced"), if balanced { "balanced" } else { "not balanced" });
    pen.say(&mut passage, &counting::BALANCED, &slots);
    draft.add(Depth::Core, passage);
}
