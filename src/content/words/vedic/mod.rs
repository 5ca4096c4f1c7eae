//! The vedic portrait: the birth star and the lagna, the periods of life, love, then the grahas one by one.

mod bhavas;
mod dashas;
mod frames;
mod kutas;
pub(super) mod nakshatras;
pub(super) mod overlay;
mod overlay_tone;
mod rashis;
mod strengths;
mod tone;

use std::collections::{BTreeMap, BTreeSet};

use super::assignment::Tone;
use super::draft::{Depth, Draft};
use super::pen::{Passage, Pen};
use super::reader_form;
use super::reckoning::Reckoning;
use super::slots::Slots;
use super::withheld;
use crate::chart::VedicChart;
use crate::chart::vedic::{Graha, GrahaPlacement, Nakshatra, Vimshottari, rashi_name};
use crate::chart::zodiac::Sign;

static HEAD_STAR: [&str; 4] =
    ["The Star You Were Born Under", "The Birth Star", "Star and Horizon", "Under Which Star"];
static HEAD_TIME: [&str; 4] =
    ["The Calendar of a Life", "What Time It Is", "Whose Years These Are", "The Great Periods"];
static HEAD_LOVE: [&str; 4] = ["Shukra, Mangala and the Bed", "Love and Heat", "Sweetness and Fire", "Of Kama"];
static HEAD_GRAHAS: [&str; 4] =
    ["The Nine Who Seize", "The Court of the Grahas", "Nine Powers", "The Grahas in Their Places"];
static HEAD_PAST: [&str; 4] = ["Chapters Behind You", "The Years Gone By", "Earlier Pages", "What Has Been"];
static HEAD_CLOSE: [&str; 4] = ["What Was Packed", "The Last Word", "Unpacking", "Home to the Star"];

static UNKNOWN: [&str; 2] = [
    "{reason}, and an Indian astrologer would put down the pen at this point. Left out here are {withheld}; what is told is what the day itself can answer for.",
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
    let mut told = Told::default();
    draft.section(pen, &HEAD_STAR, &none);
    birth_star(chart, root, pen, &mut draft);
    lagna(chart, root, pen, &mut draft);
    let mut passage = Passage::new();
    birth.tell(&strengths::BIRTH, pen, &mut passage);
    draft.add(Depth::Far, passage);
    withheld::tell(&chart.withheld, root, &UNKNOWN, pen, &mut draft);
    draft.section(pen, &HEAD_TIME, &none);
    periods(chart, root, pen, &mut draft);
    draft.section(pen, &HEAD_LOVE, &none);
    graha(chart, root, Graha::Shukra, Depth::Core, pen, &mut draft, &mut told);
    graha(chart, root, Graha::Mangala, Depth::Core, pen, &mut draft, &mut told);
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
        graha(chart, root, lord, depth, pen, &mut draft, &mut told);
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
        Some((sanskrit, planet)) => format!("{sanskrit}, {}", english(planet.trim_end_matches(')'))),
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
    let Some((moon, at)) = placement(chart, root, Graha::Chandra) else { return };
    let (Some(star), Some(rashi)) = (chart.janma_nakshatra, chart.moon_sign) else {
        let Some((slots, star)) = star(chart, root) else { return };
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
    draft.add(Depth::Core, passage);
    let mut passage = Passage::new();
    pen.say(&mut passage, &strengths::LAGNA_PADA, &slots);
    draft.add(Depth::Close, passage);
}

fn periods(chart: &VedicChart, root: &str, pen: &mut Pen, draft: &mut Draft) {
    let Some(vimshottari) = &chart.vimshottari else { return };
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
    let Some(current) = &vimshottari.current else { return };
    let running = vimshottari.mahadashas.iter().position(|maha| maha.ends == current.maha_ends);
    let Some((place, maha)) = running.map(|place| (place, &vimshottari.mahadashas[place])) else { return };
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
    let Some(vimshottari) = &chart.vimshottari else { return };
    let Some(current) = &vimshottari.current else { return };
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

/// Which bhavas and rashis have been told of, so that none is told twice.
#[derive(Default)]
struct Told {
    bhavas: BTreeMap<u8, Graha>,
    rashis: BTreeSet<usize>,
}

fn graha(
    chart: &VedicChart,
    root: &str,
    graha: Graha,
    depth: Depth,
    pen: &mut Pen,
    draft: &mut Draft,
    told: &mut Told,
) {
    let Some((placement, at)) = placement(chart, root, graha) else { return };
    let Some(rashi) = placement.rashi else { return };
    let mut slots = Slots::new()
        .fact_as("graha", format!("{at}/graha"), sanskrit(graha), said(graha))
        .fact("rashi", format!("{at}/rashi"), rashi_name(rashi))
        .phrase("work", bhavas::WORK[graha as usize])
        .phrase("does", bhavas::DOES[graha as usize])
        .phrase("manner", bhavas::MANNER[rashi.index()]);
    let mut passage = Passage::new();
    pen.say(&mut passage, &frames::GRAHA, &slots);
    if let Some(bhava) = placement.bhava {
        slots = slots
            .fact("bhava", format!("{at}/bhava"), reader_form::ordinal(bhava))
            .phrase("affairs", bhavas::AFFAIRS[usize::from(bhava - 1) % 12]);
        if let Some(other) = told.bhavas.get(&bhava) {
            let other_at = self::placement(chart, root, *other).map(|(_, at)| at).unwrap_or_default();
            let slots = slots.clone().fact("other", format!("{other_at}/graha"), sanskrit(*other));
            pen.say(&mut passage, &frames::SHARED_BHAVA, &slots);
        } else {
            pen.tell(&mut passage, pen.of_two(&bhavas::LIVED[usize::from(bhava - 1) % 12]), &slots);
            told.bhavas.insert(bhava, graha);
        }
    }
    if let Some(dignity) = placement.dignity {
        let slots = Slots::new().fact("dignity", format!("{at}/dignity"), dignity_words(dignity));
        pen.say(&mut passage, &frames::DIGNITY[dignity as usize], &slots);
    }
    draft.add(depth, passage);
    if told.rashis.insert(rashi.index()) {
        let mut passage = Passage::new();
        pen.tell(&mut passage, pen.of_two(&rashis::RASHI[rashi.index()]), &slots);
        host(chart, root, graha, rashi, pen, &mut passage);
        draft.add(Depth::Close, passage);
    } else {
        let mut passage = Passage::new();
        let subject = Slots::new().fact("graha", format!("{at}/graha"), sanskrit(graha));
        pen.say(&mut passage, &frames::FINER, &subject);
        host(chart, root, graha, rashi, pen, &mut passage);
        draft.add(Depth::Far, passage);
    }
    finer(placement, &at, pen, draft, if depth == Depth::Core { Depth::Far } else { Depth::Deep });
}

/// The lord of the rashi in which a graha stands, and where that lord is.
fn host(chart: &VedicChart, root: &str, graha: Graha, rashi: Sign, pen: &mut Pen, passage: &mut Passage) {
    let lord = Graha::lord_of(rashi);
    if lord == graha {
        pen.say(passage, &frames::OWN_HOST, &Slots::new());
        return;
    }
    let Some((host, at)) = placement(chart, root, lord) else { return };
    let Some(host_rashi) = host.rashi else { return };
    let slots = Slots::new().fact("host", format!("{at}/graha"), sanskrit(lord)).fact(
        "host_rashi",
        format!("{at}/rashi"),
        rashi_name(host_rashi),
    );
    pen.say(passage, &frames::HOST, &slots);
}

fn dignity_words(dignity: crate::chart::vedic::Dignity) -> String {
    use crate::chart::vedic::Dignity;
    match dignity {
        Dignity::Moolatrikona => "moolatrikona".to_owned(),
        Dignity::Exalted
        | Dignity::OwnSign
        | Dignity::FriendlySign
        | Dignity::NeutralSign
        | Dignity::EnemySign
        | Dignity::Debilitated => dignity.name().to_lowercase().replace('\'', "’"),
    }
}

/// Mansion, motion and the ninefold chart of one graha.
fn finer(placement: &GrahaPlacement, at: &str, pen: &mut Pen, draft: &mut Draft, depth: Depth) {
    let mut passage = Passage::new();
    let subject = Slots::new().fact("graha", format!("{at}/graha"), sanskrit(placement.graha));
    pen.say(&mut passage, &frames::FINER, &subject);
    if let Some(position) = placement.position {
        let position = reader_form::rashi_position(&position);
        let slots = subject.clone().fact("position", format!("{at}/position"), position);
        pen.say(&mut passage, &strengths::GRAHA_AT, &slots);
    }
    if let Some(star) = placement.nakshatra.filter(|_| placement.graha != Graha::Chandra) {
        let slots = Slots::new()
            .fact("nakshatra", format!("{at}/nakshatra"), star.name())
            .phrase("flavour", nakshatras::FLAVOUR[star.index()]);
        pen.say(&mut passage, &frames::MANSION, &slots);
        pen.tell(&mut passage, pen.of_two(&rashis::STAR[star.index()]), &slots);
    }
    let moves = !matches!(placement.graha, Graha::Rahu | Graha::Ketu);
    if placement.retrograde == Some(true) && moves {
        let slots = Slots::new().fact("retrograde", format!("{at}/retrograde"), "retrograde");
        pen.say(&mut passage, &frames::RETROGRADE, &slots);
    }
    if placement.combust == Some(true) {
        pen.say(&mut passage, &frames::COMBUST, &Slots::new().fact("combust", format!("{at}/combust"), "combust"));
    }
    if placement.vargottama == Some(true) {
        let slots = Slots::new().fact("vargottama", format!("{at}/vargottama"), "vargottama");
        pen.say(&mut passage, &frames::VARGOTTAMA, &slots);
    } else if let Some(navamsha) = placement.navamsha.filter(|_| placement.graha != Graha::Chandra) {
        let slots = Slots::new().fact("navamsha", format!("{at}/navamsha"), rashi_name(navamsha));
        pen.say(&mut passage, &frames::NAVAMSHA, &slots);
    }
    draft.add(depth, passage);
}

fn manglik(chart: &VedicChart, root: &str, pen: &mut Pen, draft: &mut Draft) {
    let Some(manglik) = chart.manglik.manglik else { return };
    let said = if manglik { "manglik" } else { "not manglik" };
    let slots = Slots::new().fact("manglik", format!("{root}/manglik/manglik"), said);
    let mut passage = Passage::new();
    pen.tell(&mut passage, pen.of_two(if manglik { &frames::MANGLIK } else { &frames::NOT_MANGLIK }), &slots);
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
    let Some((venus, at)) = placement(chart, root, Graha::Shukra) else { return };
    let (Some(rashi), Some((slots, _))) = (venus.rashi, star(chart, root)) else { return };
    let slots = slots.fact("shukra", format!("{at}/rashi"), rashi_name(rashi));
    let mut passage = Passage::new();
    let pool = match tone {
        Some(tone) => &tone::CLOSENESS[tone.mode_index()][tone.band_index()],
        None => &tone::CLOSENESS_ALONE,
    };
    pen.tell(&mut passage, pen.of_two(pool), &slots);
    draft.add(Depth::Core, passage);
}
