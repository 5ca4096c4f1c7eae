//! The kabbalistic portrait: the Hebrew birthday and its repair, the sefirot with their planets, worlds, pillars, strains.

mod calendar;
mod deeper;
mod evenings;
pub(super) mod frames;
pub(super) mod overlay;
mod overlay_words;
pub(super) mod tree;

use super::draft::{Depth, Draft};
use super::pen::{Passage, Pen};
use super::reader_form;
use super::reckoning::Reckoning;
use super::slots::Slots;
use super::western::the;
use super::withheld;
use crate::remarks::remark;
use crate::tone_band::ToneBand;
use brief::reading::Tone;
use chart::kabbalah::{HebrewBirth, HebrewMonth, KabbalahChart, Sefirah, SefirahPlacement, World};
use chart::sky::{AspectKind, Point};
use chart::western::EssentialDignity;
use chart::withheld::Reason;

static HEAD_DATE: [&str; 4] =
    ["A Hebrew Birthday", "The Month and Its Letter", "Letter and Repair", "Born Into Which Month"];
static HEAD_TREE: [&str; 4] = ["The Tree in You", "Seven Lamps", "Ten Lights, Seven Planets", "On the Tree"];
static HEAD_LOVE: [&str; 4] = ["Where the Tree Touches Another", "Union", "The Foundation", "Of Love and Its Shell"];
static HEAD_STRAIN: [&str; 4] =
    ["What Asks to Be Repaired", "Cracks and Mending", "Knots on the Path", "The Work of Repair"];
static HEAD_WORLDS: [&str; 4] =
    ["Four Worlds, Three Pillars", "Worlds and Pillars", "Where You Live on the Tree", "The Upright and the Wide"];
static HEAD_CLOSE: [&str; 4] = ["The Middle of the Tree", "One Light", "Back to the Heart", "The Lamp at the Centre"];

/// Everything a kabbalistic portrait could say, nearest first.
pub(super) fn portrait(
    chart: &KabbalahChart,
    birth: Reckoning<'_>,
    root: &str,
    tone: Option<Tone>,
    pen: &mut Pen,
) -> Draft {
    let mut draft = Draft::new();
    let none = Slots::new();
    draft.section(pen, &HEAD_DATE, &none);
    birthday(chart, birth, root, pen, &mut draft);
    withheld::tell(&chart.withheld, root, &frames::UNKNOWN, pen, &mut draft);
    draft.section(pen, &HEAD_TREE, &none);
    for (sefirah, depth) in [
        (Sefirah::Tiferet, Depth::Core),
        (Sefirah::Yesod, Depth::Core),
        (Sefirah::Chesed, Depth::Core),
        (Sefirah::Gevurah, Depth::Core),
        (Sefirah::Netzach, Depth::Core),
        (Sefirah::Hod, Depth::Close),
        (Sefirah::Binah, Depth::Close),
    ] {
        lamp(chart, root, sefirah, depth, pen, &mut draft);
    }
    let mut passage = Passage::new();
    pen.tell(&mut passage, pen.of_two(&tree::CROWN), &none);
    draft.add(Depth::Close, passage);
    draft.section(pen, &HEAD_LOVE, &none);
    closeness(chart, root, tone, pen, &mut draft);
    draft.section(pen, &HEAD_STRAIN, &none);
    strains(chart, root, pen, &mut draft);
    draft.section(pen, &HEAD_WORLDS, &none);
    worlds(chart, root, pen, &mut draft);
    pillars(chart, root, pen, &mut draft);
    draft.section(pen, &HEAD_CLOSE, &none);
    if let Some((heart, at)) = placement(chart, root, Sefirah::Tiferet)
        && let (Some(planet), Some(sign)) = (heart.planet, heart.sign)
    {
        let slots = Slots::new()
            .fact_as("planet", format!("{at}/planet"), planet.name(), the(Point::Body(planet)))
            .fact("sign", format!("{at}/sign"), sign.name());
        let mut passage = Passage::new();
        pen.say(&mut passage, &frames::CLOSING, &slots);
        remark(pen, &mut passage, "{your} own heart", &slots);
        draft.add(Depth::Core, passage);
    }
    draft
}

/// A sefirah's placement and the pointer to it.
fn placement<'a>(chart: &'a KabbalahChart, root: &str, sefirah: Sefirah) -> Option<(&'a SefirahPlacement, String)> {
    let index = chart.sefirot.iter().position(|placement| placement.sefirah == sefirah)?;
    Some((&chart.sefirot[index], format!("{root}/sefirot/{index}")))
}

/// The place of a month in the year from Nisan, 0 to 11; the Adars share the last.
pub(super) fn place_in_year(month: HebrewMonth) -> usize {
    HebrewMonth::ALL.iter().position(|other| *other == month).unwrap_or(0).min(11)
}

fn birthday(chart: &KabbalahChart, reckoned: Reckoning<'_>, root: &str, pen: &mut Pen, draft: &mut Draft) {
    let at = format!("{root}/hebrewBirth");
    let birth = &chart.hebrew_birth;
    let mut passage = Passage::new();
    let dates: Vec<String> = birth.dates.iter().map(ToString::to_string).collect();
    if let [date] = dates.as_slice() {
        let slots = Slots::new().fact("date", format!("{at}/dates/0"), date.clone());
        pen.say(&mut passage, &frames::DATE, &slots);
        if let Some(after) = birth.after_sunset {
            let said = if after { "after sunset" } else { "before sunset" };
            let slots = Slots::new().fact("after_sunset", format!("{at}/afterSunset"), said);
            let pool = match after {
                true => &frames::AFTER_SUNSET,
                false if is_before_morning(birth, reckoned) => &frames::BEFORE_MORNING,
                false => &frames::BEFORE_SUNSET,
            };
            pen.tell(&mut passage, pen.of_two(pool), &slots);
        }
    } else if let [date, other] = dates.as_slice() {
        let slots = Slots::new().fact("date", format!("{at}/dates/0"), date.clone()).fact(
            "other",
            format!("{at}/dates/1"),
            other.clone(),
        );
        pen.tell(&mut passage, pen.of_two(&frames::TWO_DATES), &slots);
    }
    evening(chart, reckoned, &at, pen, &mut passage);
    remark(pen, &mut passage, "{your} sense of what is holy", &Slots::new());
    draft.add(Depth::Core, passage);
    let Some(tikkun) = &chart.tikkun else { return };
    let at = format!("{root}/tikkun");
    let (letter, _) = tikkun.letter.name().split_once(' ').unwrap_or((tikkun.letter.name(), ""));
    let slots = Slots::new()
        .fact("month", format!("{at}/month"), tikkun.month.name())
        .fact("letter", format!("{at}/letter"), letter)
        .fact("sign", format!("{at}/sign"), tikkun.sign.name())
        .fact("faculty", format!("{at}/faculty"), tikkun.faculty.name().to_lowercase());
    let mut passage = Passage::new();
    pen.tell(&mut passage, pen.of_two(&calendar::MONTH[place_in_year(tikkun.month)]), &slots);
    remark(pen, &mut passage, "{your} part in the repair", &slots);
    draft.add(Depth::Core, passage);
    let mut passage = Passage::new();
    pen.tell(&mut passage, pen.of_two(&deeper::LETTER[tikkun.letter as usize]), &slots);
    if let [date] = birth.dates.as_slice() {
        let row = match date.day {
            1..=6 => 0,
            7..=12 => 1,
            13..=17 => 2,
            _ => 3,
        };
        let day = format!("{root}/hebrewBirth/dates/0/day");
        let slots = Slots::new().fact("day", day, date.day.to_string());
        pen.tell(&mut passage, pen.of_two(&deeper::DAY[row]), &slots);
    }
    draft.add_detail(Depth::Close, passage);
}

/// Whether somebody was born between midnight and five in the morning, on a day whose Sun set after noon; beyond a polar circle it may set at one.
fn is_before_morning(birth: &HebrewBirth, reckoned: Reckoning<'_>) -> bool {
    let Ok(offset) = jiff::tz::Offset::from_seconds(reckoned.moment.utc_offset_seconds) else { return false };
    let sets_after_noon = birth.sunset.is_some_and(|sunset| offset.to_datetime(sunset).hour() >= 12);
    reckoned.moment.time_known && reckoned.moment.local.hour() < 5 && sets_after_noon
}

/// The civil birth, and the sunset that decided the Hebrew day; near the poles there may have been none.
fn evening(chart: &KabbalahChart, birth: Reckoning<'_>, at: &str, pen: &mut Pen, passage: &mut Passage) {
    birth.tell(&evenings::BIRTH, pen, passage);
    if let Some(sunset) = chart.hebrew_birth.sunset
        && let Ok(offset) = jiff::tz::Offset::from_seconds(birth.moment.utc_offset_seconds)
    {
        let by_the_clock = reader_form::time(offset.to_datetime(sunset).time());
        let slots = Slots::new().fact("sunset", format!("{at}/sunset"), by_the_clock);
        pen.tell(passage, pen.of_two(&evenings::SUNSET), &slots);
    }
    let Some(index) = chart.withheld.iter().position(|part| part.reason == Reason::SunDidNotSet) else {
        return;
    };
    let root = at.trim_end_matches("/hebrewBirth");
    let slots = Slots::new().fact("reason", format!("{root}/withheld/{index}/reason"), Reason::SunDidNotSet.name());
    pen.tell(passage, pen.of_two(&evenings::NO_SUNSET), &slots);
}

fn lamp(chart: &KabbalahChart, root: &str, sefirah: Sefirah, depth: Depth, pen: &mut Pen, draft: &mut Draft) {
    let Some((placement, at)) = placement(chart, root, sefirah) else {
        return;
    };
    let (Some(planet), Some(sign)) = (placement.planet, placement.sign) else {
        return;
    };
    let slots = Slots::new()
        .fact("sefirah", format!("{at}/sefirah"), sefirah.name())
        .fact_as("planet", format!("{at}/planet"), planet.name(), the(Point::Body(planet)))
        .fact("sign", format!("{at}/sign"), sign.name());
    let row = (sefirah as usize).saturating_sub(2);
    let mut passage = Passage::new();
    pen.tell(&mut passage, pen.of_two(&tree::SEFIRAH[row]), &slots);
    if let Some(world) = placement.world {
        let slots = Slots::new().fact("world", format!("{at}/world"), world.name());
        let place = World::ALL.iter().position(|other| *other == world).unwrap_or(0);
        pen.say(&mut passage, &tree::IN_WORLD[place], &slots);
    }
    if let Some(dignity) = placement.dignity {
        let slots = slots.clone().fact("dignity", format!("{at}/dignity"), dignity.name().to_lowercase());
        match dignity {
            EssentialDignity::Domicile | EssentialDignity::Exaltation => pen.say(&mut passage, &tree::LIFTED, &slots),
            EssentialDignity::Detriment | EssentialDignity::Fall => pen.say(&mut passage, &tree::BURDENED, &slots),
            EssentialDignity::Peregrine => pen.say(&mut passage, &deeper::PEREGRINE, &slots),
        }
    }
    if placement.retrograde == Some(true) {
        let slots = slots.clone().fact("retrograde", format!("{at}/retrograde"), "retrograde");
        pen.say(&mut passage, &frames::RETROGRADE, &slots);
    }
    remark(pen, &mut passage, &format!("{{your}} {}", tree::GIFT[sefirah as usize]), &slots);
    draft.add(depth, passage);
    let mut passage = Passage::new();
    if let Some(position) = placement.position {
        let slots = slots.clone().fact("position", format!("{at}/position"), reader_form::position(&position));
        pen.say(&mut passage, &deeper::EXACTLY, &slots);
    }
    pen.tell(&mut passage, pen.of_two(&deeper::VESSEL[sign.index()]), &slots);
    let on = slots.clone().fact("pillar", format!("{at}/pillar"), placement.pillar.name());
    pen.say(&mut passage, &deeper::ON_PILLAR, &on);
    pen.tell(&mut passage, pen.of_two(&deeper::PRACTICE[row]), &slots);
    draft.add(Depth::Close, passage);
}

fn closeness(chart: &KabbalahChart, root: &str, tone: Option<Tone>, pen: &mut Pen, draft: &mut Draft) {
    let mut slots = Slots::new();
    for (gap, sefirah) in [("netzach", Sefirah::Netzach), ("gevurah", Sefirah::Gevurah), ("yesod", Sefirah::Yesod)] {
        let Some((placement, at)) = placement(chart, root, sefirah) else {
            return;
        };
        let Some(sign) = placement.sign else { return };
        slots = slots.fact(gap, format!("{at}/sign"), sign.name());
    }
    let pool = match tone {
        Some(tone) => &frames::CLOSENESS[tone.mode_index()][tone.band_index()],
        None => &frames::CLOSENESS_ALONE,
    };
    let mut passage = Passage::new();
    pen.tell(&mut passage, pen.of_two(pool), &slots);
    draft.add(Depth::Heart, passage);
}

/// A hard aspect between two sefirot, which stands at this pointer.
fn strain_slots([first, second]: [Sefirah; 2], kind: AspectKind, orb: String, at: &str) -> Slots {
    Slots::new()
        .fact("first", format!("{at}/first"), first.name())
        .fact("second", format!("{at}/second"), second.name())
        .fact("kind", format!("{at}/kind"), kind.name().to_lowercase())
        .fact("orb", format!("{at}/orbDegrees"), orb)
        .phrase("first_power", tree::POWER[first as usize])
        .phrase("second_power", tree::POWER[second as usize])
}

fn strains(chart: &KabbalahChart, root: &str, pen: &mut Pen, draft: &mut Draft) {
    for (index, aspect) in chart.hard_aspects.iter().enumerate() {
        let at = format!("{root}/hardAspects/{index}");
        let orb = reader_form::orb(aspect.orb_degrees, aspect.orb_range_degrees);
        let slots = strain_slots([aspect.first, aspect.second], aspect.kind, orb, &at);
        let mut passage = Passage::new();
        pen.say(&mut passage, &tree::STRAIN, &slots);
        remark(pen, &mut passage, "{your} contest of powers", &slots);
        draft.add(if index < 3 { Depth::Core } else { Depth::Close }, passage);
    }
}

fn worlds(chart: &KabbalahChart, root: &str, pen: &mut Pen, draft: &mut Draft) {
    let slots = |index: usize, count: String| {
        let at = format!("{root}/worlds/{index}");
        Slots::new()
            .fact("world", format!("{at}/world"), chart.worlds[index].world.name())
            .fact("element", format!("{at}/element"), chart.worlds[index].element.name().to_lowercase())
            .fact("count", format!("{at}/count"), count)
    };
    let place = |world: World| World::ALL.iter().position(|other| *other == world).unwrap_or(0);
    let is_certain = chart.sefirot.iter().all(|placement| placement.planet.is_none() || placement.world.is_some());
    let fullest = chart.worlds.iter().map(|world| world.count).max().unwrap_or(0);
    let mut others = Passage::new();
    for (index, world) in chart.worlds.iter().enumerate() {
        if world.count == fullest && world.count >= 3 {
            let mut passage = Passage::new();
            let slots = slots(index, reader_form::count(world.count, is_certain));
            pen.tell(&mut passage, pen.of_two(&tree::WORLD[place(world.world)]), &slots);
            remark(pen, &mut passage, "{your} {element}", &slots);
            draft.add(Depth::Core, passage);
        } else {
            let count = if is_certain { tally(world.count) } else { reader_form::count(world.count, false) };
            let slots = slots(index, count);
            let table = if world.count == 0 { &deeper::EMPTY_WORLDS } else { &deeper::OTHER_WORLDS };
            pen.tell(&mut others, pen.of_two(&table[place(world.world)]), &slots);
        }
    }
    draft.add(Depth::Close, others);
}

fn pillars(chart: &KabbalahChart, root: &str, pen: &mut Pen, draft: &mut Draft) {
    for (index, pillar) in chart.pillars.iter().enumerate() {
        let at = format!("{root}/pillars/{index}");
        let slots = Slots::new()
            .fact("pillar", format!("{at}/pillar"), pillar.pillar.name())
            .fact("dignified", format!("{at}/dignified"), tally(pillar.dignified))
            .fact("burdened", format!("{at}/burdened"), tally(pillar.burdened))
            .fact("hard", format!("{at}/hardAspects"), tally(pillar.hard_aspects));
        let of_pillar = chart.sefirot.iter().filter(|placement| placement.pillar == pillar.pillar);
        if of_pillar.clone().any(|placement| placement.planet.is_some() && placement.sign.is_none()) {
            // In which dignity that planet stands is not known.
            continue;
        }
        let mut passage = Passage::new();
        if pillar.dignified > 0 || pillar.burdened > 0 {
            pen.tell(&mut passage, pen.of_two(&tree::PILLAR[pillar.pillar as usize]), &slots);
        }
        if !passage.is_empty() || pillar.hard_aspects > 0 {
            let pool: &'static [&'static str] =
                if pillar.hard_aspects == 0 { &evenings::EASY_PILLAR } else { &evenings::STRAINED_PILLAR };
            pen.say(&mut passage, pool, &slots);
        }
        draft.add(Depth::Close, passage);
    }
}

/// A count that stands alone: `none`, `one`, `two`.
fn tally(count: u8) -> String {
    if count == 0 { "none".to_owned() } else { reader_form::number(count.into()) }
}
