//! The western portrait: Sun, Moon and ascendant first, then love, mind and will, the slower planets, the aspects, the present.

mod aspects;
mod elements;
mod frames;
mod further;
mod further_words;
mod houses;
mod meetings;
pub(super) mod overlay;
mod overlay_frames;
mod overlay_tone;
mod pairs;
mod placements;
mod signs;
mod sky;
mod slow;
pub(super) mod tone;

pub(super) use aspects::chafes;

use super::draft::{Depth, Draft};
use super::pen::{Passage, Pen};
use super::reader_form;
use super::reckoning::Reckoning;
use super::slots::Slots;
use super::withheld;
use crate::remarks::remark;
use crate::tone_band::ToneBand;
use brief::reading::{RelationshipMode, Tone};
use chart::sky::{Body, Element, Modality, Point, Sign};
use chart::western::{Placement, Sect, WesternChart};

/// A western chart and where it stands in the document's artifact.
#[derive(Clone, Copy)]
struct Reading<'a> {
    chart: &'a WesternChart,
    root: &'a str,
}

static HEAD_LIGHTS: [&str; 4] = ["Sun, Moon and Horizon", "The Three Lights", "By Day and by Night", "Who Comes In"];
static HEAD_LOVE: [&str; 4] =
    ["How You Love, Think and Fight", "Heart, Tongue and Will", "Desire and Its Tools", "Loving, Thinking, Wanting"];
static HEAD_SHAPE: [&str; 4] = ["The Shape of the Whole", "Temperament", "What You Are Made Of", "The Mixture"];
static HEAD_ASPECTS: [&str; 4] =
    ["Arguments and Alliances", "Inner Alliances", "Where It Pulls, Where It Flows", "Tensions and Gifts"];
static HEAD_SLOW: [&str; 4] = ["The Long Work", "The Slow Planets", "Luck, Limits and Direction", "Time and Task"];
static HEAD_HOUSES: [&str; 4] =
    ["Doors Between the Rooms", "The Keepers of the Houses", "Which Room Leads Where", "How the Rooms Connect"];
static HEAD_NOW: [&str; 4] = ["The Year You Are In", "The Present Year", "What the Sky Asks Now", "The Sky at Present"];
static HEAD_CLOSE: [&str; 4] = ["To Take With You", "In One Breath", "What It Comes To", "In Sum"];

static UNKNOWN: [&str; 2] = [
    "{reason}, and a western chart without it is a map without a frame. So these pages leave out {withheld}; \
     {you} will find here only what held for the whole of the day.",
    "Since {reason}, this portrait of {name} leaves out {withheld}. What remains was true from midnight to midnight, and it is a good deal.",
];

/// Everything a western portrait could say, nearest first.
pub(super) fn portrait(
    chart: &WesternChart,
    birth: Reckoning<'_>,
    root: &str,
    tone: Option<Tone>,
    pen: &mut Pen,
) -> Draft {
    let reading = Reading { chart, root };
    let mut draft = Draft::new();
    let none = Slots::new();
    let mut neighbours = placements::Neighbours::default();
    draft.section(pen, &HEAD_LIGHTS, &none);
    placements::sun(reading, pen, &mut draft, &mut neighbours);
    placements::moon(reading, pen, &mut draft, &mut neighbours);
    placements::rising(reading, pen, &mut draft);
    further::chart_ruler(reading, pen, &mut draft);
    further::angles(reading, pen, &mut draft);
    let mut passage = Passage::new();
    birth.tell(&further_words::BIRTH, pen, &mut passage);
    birth.clock(pen, &mut passage);
    draft.add(Depth::Close, passage);
    withheld::tell(&chart.withheld, root, &UNKNOWN, pen, &mut draft);
    draft.section(pen, &HEAD_LOVE, &none);
    // A brutal reading begins with how somebody fights, the others with how they love.
    let is_brutal = tone.is_some_and(|tone| tone.mode == RelationshipMode::Brutal);
    let love = if is_brutal { [Body::Mars, Body::Venus] } else { [Body::Venus, Body::Mars] };
    for body in love.into_iter().chain([Body::Mercury]) {
        placements::personal(reading, body, pen, &mut draft, &mut neighbours);
    }
    closeness(reading, tone, pen, &mut draft);
    draft.section(pen, &HEAD_ASPECTS, &none);
    aspects::natal(reading, is_brutal, pen, &mut draft);
    draft.section(pen, &HEAD_SHAPE, &none);
    shape(reading, pen, &mut draft);
    draft.section(pen, &HEAD_SLOW, &none);
    for body in [Body::Saturn, Body::Jupiter, Body::NorthNode, Body::Pluto, Body::Neptune, Body::Uranus] {
        placements::slow(reading, body, pen, &mut draft, &mut neighbours);
    }
    draft.section(pen, &HEAD_HOUSES, &none);
    placements::rulers(reading, pen, &mut draft);
    further::house_system(reading, pen, &mut draft);
    draft.section(pen, &HEAD_NOW, &none);
    profection(reading, pen, &mut draft);
    aspects::transits(reading, pen, &mut draft);
    further::passing(reading, pen, &mut draft);
    draft.section(pen, &HEAD_CLOSE, &none);
    closing(reading, pen, &mut draft);
    draft
}

impl<'a> Reading<'a> {
    /// A body's placement and the pointer to it.
    fn placement(&self, body: Body) -> Option<(&'a Placement, String)> {
        let index = self.chart.placements.iter().position(|placement| placement.body == body)?;
        Some((&self.chart.placements[index], format!("{}/placements/{index}", self.root)))
    }
}

/// The name of a point with its article where English wants one.
pub(super) fn the(point: Point) -> String {
    match point {
        Point::Body(Body::Sun | Body::Moon | Body::Earth | Body::NorthNode | Body::SouthNode) | Point::Angle(_) => {
            format!("the {}", reader_form::point(point))
        }
        Point::Body(_) => point.name().to_owned(),
    }
}

/// What a point stands for in a person, without an article.
pub(super) fn theme(point: Point) -> &'static str {
    match point {
        Point::Body(body) => match Body::PLANETS.iter().position(|planet| *planet == body) {
            Some(index) => sky::THEME[index],
            None => "direction of growth",
        },
        Point::Angle(chart::sky::Angle::Ascendant | chart::sky::Angle::Descendant) => "way of meeting people",
        Point::Angle(_) => "place in the world",
    }
}

/// What a point stands for, as the person’s own: `your need for safety`.
fn own(point: Point) -> String {
    format!("{{your}} {}", theme(point))
}

fn closeness(reading: Reading<'_>, tone: Option<Tone>, pen: &mut Pen, draft: &mut Draft) {
    let (Some((venus, venus_at)), Some((mars, mars_at))) =
        (reading.placement(Body::Venus), reading.placement(Body::Mars))
    else {
        return;
    };
    let (Some(venus_sign), Some(mars_sign)) = (venus.sign, mars.sign) else {
        return;
    };
    let slots = Slots::new().fact("venus", format!("{venus_at}/sign"), venus_sign.name()).fact(
        "mars",
        format!("{mars_at}/sign"),
        mars_sign.name(),
    );
    let mut passage = Passage::new();
    let pool = match tone {
        Some(tone) => &tone::CLOSENESS[tone.mode_index()][tone.band_index()],
        None => &tone::CLOSENESS_ALONE,
    };
    pen.tell(&mut passage, pen.of_two(pool), &slots);
    draft.add(Depth::Heart, passage);
}

fn shape(reading: Reading<'_>, pen: &mut Pen, draft: &mut Draft) {
    let mut passage = Passage::new();
    if let Some((index, strong)) = reading.chart.elements.iter().enumerate().max_by_key(|(_, element)| element.count)
        && strong.count >= 4
    {
        let place = Element::ALL.iter().position(|element| *element == strong.element).unwrap_or(0);
        pen.tell(
            &mut passage,
            pen.of_two(&sky::ELEMENT_STRONG[place]),
            &count(reading, "elements", index, strong.count, |sign| sign.element() == strong.element).fact(
                "element",
                format!("{}/elements/{index}/element", reading.root),
                strong.element.name().to_lowercase(),
            ),
        );
    }
    for (index, element) in reading.chart.elements.iter().enumerate().filter(|(_, element)| element.count == 0) {
        // With places unknown a count of none is not certain.
        if reading.chart.placements.iter().take(10).any(|placement| placement.sign.is_none()) {
            break;
        }
        let place = Element::ALL.iter().position(|other| *other == element.element).unwrap_or(0);
        let at = format!("{}/elements/{index}/element", reading.root);
        let slots =
            count(reading, "elements", index, 0, |_| true).fact("element", at, element.element.name().to_lowercase());
        pen.tell(&mut passage, pen.of_two(&sky::ELEMENT_NONE[place]), &slots);
    }
    if let Some((index, strong)) =
        reading.chart.modalities.iter().enumerate().max_by_key(|(_, modality)| modality.count)
        && strong.count >= 4
    {
        let place = Modality::ALL.iter().position(|modality| *modality == strong.modality).unwrap_or(0);
        let at = format!("{}/modalities/{index}/modality", reading.root);
        let slots = count(reading, "modalities", index, strong.count, |sign| sign.modality() == strong.modality).fact(
            "modality",
            at,
            strong.modality.name().to_lowercase(),
        );
        pen.tell(&mut passage, pen.of_two(&sky::MODALITY[place]), &slots);
    }
    draft.add(Depth::Close, passage);
    let mut passage = Passage::new();
    if let Some(sect) = reading.chart.sect {
        let pool = if sect == Sect::Day { &sky::DAY } else { &sky::NIGHT };
        let name = sect.name().to_lowercase();
        pen.tell(&mut passage, pen.of_two(pool), &Slots::new().fact("sect", format!("{}/sect", reading.root), name));
    }
    if let Some(phase) = reading.chart.moon_phase {
        let slots = Slots::new().fact("phase", format!("{}/moonPhase", reading.root), phase_words(phase));
        pen.tell(&mut passage, pen.of_two(&sky::PHASE[phase as usize]), &slots);
    }
    draft.add(Depth::Far, passage);
}

fn phase_words(phase: chart::western::MoonPhase) -> String {
    use chart::western::MoonPhase;
    match phase {
        MoonPhase::New | MoonPhase::Full => phase.name().to_owned(),
        MoonPhase::WaxingCrescent
        | MoonPhase::FirstQuarter
        | MoonPhase::WaxingGibbous
        | MoonPhase::WaningGibbous
        | MoonPhase::LastQuarter
        | MoonPhase::WaningCrescent => phase.name().to_lowercase(),
    }
}

/// How many planets there are in the signs that belong; one that changed its sign on a day of unknown time may be among them.
fn count(reading: Reading<'_>, list: &str, index: usize, count: u8, belongs: impl Fn(Sign) -> bool) -> Slots {
    let may_belong = |placement: &&Placement| {
        placement.day_range_degrees.is_none_or(|ends| ends.iter().any(|&longitude| belongs(Sign::of(longitude))))
    };
    let planets = reading.chart.placements.iter().take(Body::PLANETS.len());
    let is_certain = !planets.filter(|placement| placement.sign.is_none()).any(|placement| may_belong(&placement));
    Slots::new().fact("count", format!("{}/{list}/{index}/count", reading.root), reader_form::count(count, is_certain))
}

fn profection(reading: Reading<'_>, pen: &mut Pen, draft: &mut Draft) {
    let Some(year) = &reading.chart.profection else {
        return;
    };
    let root = format!("{}/profection", reading.root);
    let slots = Slots::new()
        .fact("age", format!("{root}/ageYears"), year.age_years.to_string())
        .fact("house", format!("{root}/house"), reader_form::ordinal(year.house))
        .fact("ends", format!("{root}/ends"), reader_form::date(year.ends))
        .fact_as("lord", format!("{root}/lord"), year.lord.name(), the(Point::Body(year.lord)))
        .phrase("field", houses::FIELD[usize::from(year.house - 1) % 12])
        .phrase("theme", own(Point::Body(year.lord)));
    let mut passage = Passage::new();
    pen.say(&mut passage, &sky::PROFECTION, &slots);
    further::year(reading, pen, &mut passage);
    remark(
        pen,
        &mut passage,
        &format!("{{your}} way with {}", houses::MATTERS[usize::from(year.house - 1) % 12]),
        &slots,
    );
    draft.add(Depth::Core, passage);
}

fn closing(reading: Reading<'_>, pen: &mut Pen, draft: &mut Draft) {
    let (Some((sun, sun_at)), Some((moon, moon_at))) = (reading.placement(Body::Sun), reading.placement(Body::Moon))
    else {
        return;
    };
    let (Some(sun), Some(moon)) = (sun.sign, moon.sign) else {
        return;
    };
    let slots = Slots::new().fact("sun", format!("{sun_at}/sign"), sun.name()).fact(
        "moon",
        format!("{moon_at}/sign"),
        moon.name(),
    );
    let mut passage = Passage::new();
    pen.say(&mut passage, &tone::CLOSING, &slots);
    remark(pen, &mut passage, "{your} temperament", &slots);
    draft.add(Depth::Core, passage);
}
