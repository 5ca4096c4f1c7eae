//! The vedic portrait: the birth star and the lagna, the periods of life, love, then the grahas one by one.

mod bhavas;
mod counting;
mod dashas;
pub(super) mod frames;
mod grahas;
mod kutas;
pub(super) mod nakshatras;
pub(super) mod overlay;
mod overlay_kutas;
mod overlay_tone;
mod rashis;
mod strengths;
pub(super) mod tone;

use super::draft::{Depth, Draft};
use super::pen::{Passage, Pen};
use super::reader_form;
use super::reckoning::Reckoning;
use super::slots::Slots;
use super::withheld;
use crate::remarks::remark;
use crate::tone_band::ToneBand;
use brief::reading::Tone;
use chart::vedic::{Graha, GrahaPlacement, Nakshatra, VedicChart, Vimshottari, rashi_name};

static HEAD_STAR: [&str; 4] =
    ["The Star You Were Born Under", "The Birth Star", "Star and Horizon", "Under Which Star"];
static HEAD_TIME: [&str; 4] =
    ["The Calendar of a Life", "What Time It Is", "Whose Years These Are", "The Great Periods"];
static HEAD_LOVE: [&str; 4] = ["Shukra, Mangala and the Bed", "Love and Heat", "Sweetness and Fire", "Of Kama"];
static HEAD_LOVE_WITHOUT_SHUKRA: [&str; 4] = ["Mangala and the Bed", "Heat", "Fire", "Of Mangala"];
static HEAD_GRAHAS: [&str; 4] =
    ["The Nine Who Seize", "The Court of the Grahas", "Nine Powers", "The Grahas in Their Places"];
static HEAD_PAST: [&str; 4] = ["Chapters Behind You", "The Years Gone By", "Earlier Pages", "What Has Been"];
static HEAD_CLOSE: [&str; 4] = ["What Was Packed", "The Last Word", "Unpacking", "Home to the Star"];

static UNKNOWN: [&str; 2] = [
    "{reason}, and an Indian astrologer would put down the pen at this point. This reading leaves out {withheld}; what is \
     stated is what the day itself can answer for.",
    "Because {reason}, this reading of {name} does without {withheld}, and without guessing at them.",
];

/// Everything a vedic portrait could say, nearest first.
pub(super) fn portrait(
    chart: &VedicChart,
    birth: Reckoning<'_>,
    root: &str,
    tone: Option<Tone>,
    pen: &mut Pen,
) -> Draft {
    let mut draft = Draft::new();
    let none = Slots::new();
    let mut stated = grahas::Mentions::default();
    draft.section(pen, &HEAD_STAR, &none);
    birth_star(chart, root, pen, &mut draft);
    lagna(chart, root, pen, &mut draft);
    let mut passage = Passage::new();
    birth.tell(&strengths::BIRTH, pen, &mut passage);
    draft.add(Depth::Far, passage);
    withheld::tell(&chart.withheld, root, &UNKNOWN, pen, &mut draft);
    draft.section(pen, &HEAD_TIME, &none);
    periods(chart, root, pen, &mut draft);
    let shukra = placement(chart, root, Graha::Shukra).filter(|(shukra, _)| shukra.rashi.is_none());
    draft.section(pen, if shukra.is_some() { &HEAD_LOVE_WITHOUT_SHUKRA } else { &HEAD_LOVE }, &none);
    if let Some((_, at)) = shukra {
        let mut passage = Passage::new();
        let slots = Slots::new().fact("shukra", format!("{at}/graha"), "Shukra");
        pen.tell(&mut passage, pen.of_two(&frames::SHUKRA_CHANGED), &slots);
        draft.add(Depth::Core, passage);
    }
    grahas::graha(chart, root, Graha::Shukra, Depth::Core, pen, &mut draft, &mut stated);
    grahas::graha(chart, root, Graha::Mangala, Depth::Core, pen, &mut draft, &mut stated);
    manglik(chart, root, pen, &mut draft);
    closeness(chart, root, tone, pen, &mut draft);
    draft.section(pen, &HEAD_GRAHAS, &none);
    for (lord, depth) in [
        (Graha::Surya, Depth::Core),
        (Graha::Guru, Depth::Core),
        (Graha::Shani, Depth::Core),
        (Graha::Budha, Depth::Close),
        (Graha::Rahu, Depth::Close),
        (Graha::Ketu, Depth::Close),
        (Graha::Chandra, Depth::Far),
    ] {
        grahas::graha(chart, root, lord, depth, pen, &mut draft, &mut stated);
    }
    let mut passage = Passage::new();
    let ayanamsa = reader_form::decimal(chart.ayanamsa_degrees);
    let slots = Slots::new().fact("ayanamsa", format!("{root}/ayanamsaDegrees"), ayanamsa);
    pen.say(&mut passage, &frames::AYANAMSA, &slots);
    draft.add(Depth::Deepest, passage);
    draft.section(pen, &HEAD_PAST, &none);
    past(chart, root, pen, &mut draft);
    draft.section(pen, &HEAD_CLOSE, &none);
    if let Some((slots, _)) = star(chart, root) {
        let mut passage = Passage::new();
        pen.say(&mut passage, &tone::CLOSING, &slots);
        remark(pen, &mut passage, "{your} way of beginning again", &slots);
        draft.add(Depth::Core, passage);
    }
    draft
}

/// The birth star, or the star of the Sun where the Moon's is not certain, as `{nakshatra}` of `{light}`.
fn star(chart: &VedicChart, root: &str) -> Option<(Slots, Nakshatra)> {
    if let Some(star) = chart.janma_nakshatra {
        let slots = Slots::new().fact("nakshatra", format!("{root}/janmaNakshatra"), star.name());
        return Some((slots.phrase("light", "the Moon"), star));
    }
    let (sun, at) = placement(chart, root, Graha::Surya)?;
    let star = sun.nakshatra?;
    Some((Slots::new().fact("nakshatra", format!("{at}/nakshatra"), star.name()).phrase("light", "the Sun"), star))
}

/// The placement of a graha and the pointer to it.
fn placement<'a>(chart: &'a VedicChart, root: &str, graha: Graha) -> Option<(&'a GrahaPlacement, String)> {
    let index = chart.grahas.iter().position(|placement| placement.graha == graha)?;
    Some((&chart.grahas[index], format!("{root}/grahas/{index}")))
}

/// A graha's Sanskrit name, with the planet's where it is one of the seven.
pub(super) fn said(graha: Graha) -> String {
    match graha.name().split_once(" (") {
        Some((sanskrit, planet)) => {
            format!("{sanskrit}, {}", english(planet.trim_end_matches(')')))
        }
        None => graha.name().to_owned(),
    }
}

/// The Sanskrit name alone.
pub(super) fn sanskrit(graha: Graha) -> &'static str {
    graha.name().split(" (").next().unwrap_or_default()
}

fn english(planet: &str) -> String {
    match planet {
        "Sun" | "Moon" => format!("the {planet},"),
        _ => format!("{planet},"),
    }
}

fn birth_star(chart: &VedicChart, root: &str, pen: &mut Pen, draft: &mut Draft) {
    let Some((moon, at)) = placement(chart, root, Graha::Chandra) else {
        return;
    };
    let (Some(star), Some(rashi)) = (chart.janma_nakshatra, chart.moon_sign) else {
        let Some((slots, star)) = star(chart, root) else {
            return;
        };
        if chart.janma_nakshatra.is_none() {
            let mut passage = Passage::new();
            pen.say(&mut passage, &frames::SUN_STAR, &slots);
            pen.tell(&mut passage, pen.of_two(&nakshatras::MOON[star.index()]), &slots);
            draft.add(Depth::Core, passage);
        }
        return;
    };
    let mut slots = Slots::new().fact("nakshatra", format!("{root}/janmaNakshatra"), star.name()).fact(
        "moon_rashi",
        format!("{root}/moonSign"),
        rashi_name(rashi),
    );
    let mut passage = Passage::new();
    pen.say(&mut passage, &frames::NAKSHATRA, &slots);
    pen.tell(&mut passage, pen.of_two(&nakshatras::MOON[star.index()]), &slots);
    if let (Some(pada), Some(navamsha)) = (moon.pada, moon.navamsha) {
        slots = slots.fact("pada", format!("{at}/pada"), reader_form::ordinal(pada)).fact(
            "navamsha",
            format!("{at}/navamsha"),
            rashi_name(navamsha),
        );
        pen.say(&mut passage, &frames::PADA, &slots);
    }
    remark(pen, &mut passage, "{your} nature", &slots);
    draft.add(Depth::Core, passage);
}

fn lagna(chart: &VedicChart, root: &str, pen: &mut Pen, draft: &mut Draft) {
    let Some(lagna) = &chart.lagna else { return };
    let at = format!("{root}/lagna");
    let star = lagna.pada.nakshatra;
    let slots = Slots::new()
        .fact("position", format!("{at}/position"), reader_form::rashi_position(&lagna.position))
        .fact("nakshatra", format!("{at}/pada/nakshatra"), star.name())
        .fact("pada", format!("{at}/pada/pada"), reader_form::ordinal(lagna.pada.pada))
        .fact("navamsha", format!("{at}/navamsha"), rashi_name(lagna.navamsha))
        .phrase("flavour", nakshatras::FLAVOUR[star.index()])
        .fact("rashi", format!("{at}/position/sign"), rashi_name(lagna.position.sign))
        .fact("lord", format!("{at}/lord"), sanskrit(lagna.lord))
        .fact("bhava", format!("{at}/lordBhava"), reader_form::ordinal(lagna.lord_bhava))
        .phrase("affairs", bhavas::AFFAIRS[usize::from(lagna.lord_bhava - 1) % 12]);
    let mut passage = Passage::new();
    pen.say(&mut passage, &frames::LAGNA, &slots);
    pen.tell(&mut passage, pen.of_two(&bhavas::RISING[lagna.position.sign.index()]), &slots);
    pen.say(&mut passage, &frames::LAGNA_LORD, &slots);
    remark(pen, &mut passage, "{your} bearing", &slots);
    draft.add(Depth::Heart, passage);
    let mut passage = Passage::new();
    pen.say(&mut passage, &strengths::LAGNA_PADA, &slots);
    draft.add(Depth::Close, passage);
}

fn periods(chart: &VedicChart, root: &str, pen: &mut Pen, draft: &mut Draft) {
    let Some(vimshottari) = &chart.vimshottari else {
        return;
    };
    let at = format!("{root}/vimshottari");
    if let Some(current) = &vimshottari.current {
        let slots = Slots::new()
            .fact("maha", format!("{at}/current/maha"), sanskrit(current.maha))
            .fact("maha_ends", format!("{at}/current/mahaEnds"), reader_form::month_and_year(current.maha_ends))
            .fact("antar", format!("{at}/current/antar"), sanskrit(current.antar))
            .fact("antar_ends", format!("{at}/current/antarEnds"), reader_form::month_and_year(current.antar_ends))
            .phrase("season", dashas::ANTAR[current.antar as usize]);
        let mut passage = Passage::new();
        pen.tell(&mut passage, pen.of_two(&dashas::MAHA[current.maha as usize]), &slots);
        pen.say(&mut passage, &dashas::ANTAR_FRAME, &slots);
        if let Some(index) = vimshottari.mahadashas.iter().position(|maha| maha.begins == current.maha_ends) {
            pen.say(&mut passage, &dashas::NEXT, &period(vimshottari, &at, index));
        }
        remark(pen, &mut passage, &format!("{{your}} {}", bhavas::THEME[current.antar as usize]), &slots);
        draft.add(Depth::Core, passage);
    }
    coming(vimshottari, &at, pen, draft);
    if let Some(first) = vimshottari.mahadashas.first() {
        let mut passage = Passage::new();
        let slots = Slots::new()
            .fact("balance", format!("{at}/balanceYears"), reader_form::decimal(vimshottari.balance_years))
            .fact("lord", format!("{at}/mahadashas/0/lord"), sanskrit(first.lord));
        pen.say(&mut passage, &dashas::BALANCE, &slots);
        draft.add(Depth::Far, passage);
    }
}

/// The parts of the running great period that are still to come.
fn coming(vimshottari: &Vimshottari, at: &str, pen: &mut Pen, draft: &mut Draft) {
    let Some(current) = &vimshottari.current else {
        return;
    };
    let running = vimshottari.mahadashas.iter().position(|maha| maha.ends == current.maha_ends);
    let Some((place, maha)) = running.map(|place| (place, &vimshottari.mahadashas[place])) else {
        return;
    };
    let parts = maha.antardashas.iter().enumerate().filter(|(_, part)| part.begins >= current.antar_ends);
    for (rank, (index, part)) in parts.enumerate() {
        let at = format!("{at}/mahadashas/{place}/antardashas/{index}");
        let slots = Slots::new()
            .fact("lord", format!("{at}/lord"), sanskrit(part.lord))
            .fact("begins", format!("{at}/begins"), reader_form::month_and_year(part.begins))
            .fact("ends", format!("{at}/ends"), reader_form::month_and_year(part.ends))
            .phrase("season", dashas::ANTAR[part.lord as usize]);
        let mut passage = Passage::new();
        pen.say(&mut passage, &dashas::COMING, &slots);
        remark(pen, &mut passage, &format!("{{your}} {}", bhavas::THEME[part.lord as usize]), &slots);
        draft.add(if rank < 2 { Depth::Far } else { Depth::Deep }, passage);
    }
}

fn period(vimshottari: &Vimshottari, at: &str, index: usize) -> Slots {
    let maha = &vimshottari.mahadashas[index];
    let at = format!("{at}/mahadashas/{index}");
    Slots::new()
        .fact("lord", format!("{at}/lord"), sanskrit(maha.lord))
        .fact("begins", format!("{at}/begins"), reader_form::month_and_year(maha.begins))
        .fact("ends", format!("{at}/ends"), reader_form::month_and_year(maha.ends))
        .phrase("season", dashas::ANTAR[maha.lord as usize])
}

/// The great periods that lie behind, the latest first.
fn past(chart: &VedicChart, root: &str, pen: &mut Pen, draft: &mut Draft) {
    let Some(vimshottari) = &chart.vimshottari else {
        return;
    };
    let Some(current) = &vimshottari.current else {
        return;
    };
    let at = format!("{root}/vimshottari");
    for index in (0..vimshottari.mahadashas.len()).rev() {
        if vimshottari.mahadashas[index].ends >= current.maha_ends {
            continue;
        }
        let mut passage = Passage::new();
        pen.say(&mut passage, &dashas::CHAPTER, &period(vimshottari, &at, index));
        draft.add(Depth::Deep, passage);
    }
}

fn manglik(chart: &VedicChart, root: &str, pen: &mut Pen, draft: &mut Draft) {
    let Some(manglik) = chart.manglik.manglik else {
        return;
    };
    let said = if manglik { "manglik" } else { "not manglik" };
    let slots = Slots::new().fact("manglik", format!("{root}/manglik/manglik"), said);
    let mut passage = Passage::new();
    let wordings = match (manglik, chart.manglik.from_lagna) {
        (true, _) => &frames::MANGLIK,
        (false, Some(_)) => &frames::NOT_MANGLIK,
        (false, None) => &frames::NOT_MANGLIK_FROM_THE_MOON,
    };
    pen.tell(&mut passage, pen.of_two(wordings), &slots);
    let counted = [
        ("fromLagna", chart.manglik.from_lagna, "the lagna"),
        ("fromMoon", chart.manglik.from_moon, "the Moon"),
        ("fromVenus", chart.manglik.from_venus, "Venus"),
    ];
    let counted = counted.into_iter().filter(|(_, holds, _)| *holds == Some(true));
    let from: Vec<_> = counted.map(|(field, _, from)| (format!("{root}/manglik/{field}"), from.to_owned())).collect();
    if !from.is_empty() {
        pen.tell(&mut passage, pen.of_two(&strengths::COUNTED_FROM), &Slots::new().facts("from", from));
    }
    if manglik && chart.manglik.lifted_by_dignity == Some(true) {
        let slots = Slots::new().fact("lifted", format!("{root}/manglik/liftedByDignity"), "lifted");
        pen.tell(&mut passage, pen.of_two(&frames::MANGLIK_LIFTED), &slots);
    }
    draft.add(Depth::Core, passage);
}

fn closeness(chart: &VedicChart, root: &str, tone: Option<Tone>, pen: &mut Pen, draft: &mut Draft) {
    let Some((venus, at)) = placement(chart, root, Graha::Shukra) else {
        return;
    };
    let (Some(rashi), Some((slots, _))) = (venus.rashi, star(chart, root)) else {
        return;
    };
    let slots = slots.fact("shukra", format!("{at}/rashi"), rashi_name(rashi));
    let mut passage = Passage::new();
    let pool = match tone {
        Some(tone) => &tone::CLOSENESS[tone.mode_index()][tone.band_index()],
        None => &tone::CLOSENESS_ALONE,
    };
    pen.tell(&mut passage, pen.of_two(pool), &slots);
    draft.add(Depth::Heart, passage);
}
