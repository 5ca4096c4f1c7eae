//! Passages on what frames the western chart: its ruler, its angles, its houses, and the sky that passes over them now.

use super::{Reading, further_words as words, houses, signs, sky, the};
use crate::draft::{Depth, Draft};
use crate::pen::{Passage, Pen};
use crate::reader_form;
use crate::slots::Slots;
use chart::sky::{Body, Point};
use chart::western::HouseSystem;

/// The ruler of the ascendant and the house where it stands.
pub(super) fn chart_ruler(reading: Reading<'_>, pen: &mut Pen, draft: &mut Draft) {
    let Some(ruler) = reading.chart.chart_ruler else {
        return;
    };
    let Some((placement, at)) = reading.placement(ruler) else {
        return;
    };
    let Some(house) = placement.house else { return };
    let slots = Slots::new()
        .fact_as("ruler", format!("{}/chartRuler", reading.root), ruler.name(), the(Point::Body(ruler)))
        .fact("house", format!("{at}/house"), reader_form::ordinal(house))
        .phrase("field", houses::FIELD[usize::from(house - 1) % 12]);
    let mut passage = Passage::new();
    pen.say(&mut passage, &words::CHART_RULER, &slots);
    draft.add(Depth::Close, passage);
}

/// The two angles that are seen least: where the chart sets, and what it stands on.
pub(super) fn angles(reading: Reading<'_>, pen: &mut Pen, draft: &mut Draft) {
    let Some(houses) = &reading.chart.houses else {
        return;
    };
    let (setting, lowest) = (houses.descendant.position, houses.imum_coeli.position);
    let at = format!("{}/houses", reading.root);
    let slots = Slots::new()
        .fact("descendant", format!("{at}/descendant/position"), reader_form::position(&setting))
        .fact("foot", format!("{at}/imumCoeli/position"), reader_form::position(&lowest))
        .phrase("sought", words::SOUGHT[setting.sign.index()])
        .phrase("home", words::HOME[lowest.sign.index()]);
    let mut passage = Passage::new();
    pen.say(&mut passage, &words::ANGLES, &slots);
    draft.add(Depth::Far, passage);
}

/// By which measure the houses were drawn.
pub(super) fn house_system(reading: Reading<'_>, pen: &mut Pen, draft: &mut Draft) {
    let Some(houses) = &reading.chart.houses else {
        return;
    };
    let (pool, said) = match houses.system {
        HouseSystem::Placidus => (&words::PLACIDUS, "Placidus"),
        HouseSystem::WholeSign => (&words::WHOLE_SIGN, "whole sign"),
    };
    let slots = Slots::new().fact("system", format!("{}/houses/system", reading.root), said);
    let mut passage = Passage::new();
    pen.tell(&mut passage, pen.of_two(pool), &slots);
    draft.add(Depth::Deepest, passage);
}

/// The south node, with the north node's passage.
pub(super) fn south_node(reading: Reading<'_>, pen: &mut Pen, passage: &mut Passage) {
    let Some((south, at)) = reading.placement(Body::SouthNode) else {
        return;
    };
    let Some(sign) = south.sign else { return };
    let slots = Slots::new()
        .fact("south", format!("{at}/body"), reader_form::point(Point::Body(south.body)))
        .fact("sign", format!("{at}/sign"), sign.name())
        .phrase("habit", signs::outer::SOUTH_NODE[sign.index()]);
    pen.say(passage, &words::SOUTH_NODE, &slots);
}

/// When the profected year began, under which sign, and where its lord stood at birth.
pub(super) fn year(reading: Reading<'_>, pen: &mut Pen, passage: &mut Passage) {
    let Some(year) = &reading.chart.profection else {
        return;
    };
    let at = format!("{}/profection", reading.root);
    let slots = Slots::new()
        .fact("begins", format!("{at}/begins"), reader_form::date(year.begins))
        .fact("sign", format!("{at}/sign"), year.sign.name())
        .fact("natal", format!("{at}/lordNatalHouse"), reader_form::ordinal(year.lord_natal_house))
        .phrase("short", houses::SHORT[usize::from(year.lord_natal_house - 1) % 12]);
    pen.say(passage, &words::YEAR, &slots);
}

/// The day of the transits.
pub(super) fn read_on(reading: Reading<'_>) -> Slots {
    let date = jiff::tz::Offset::UTC.to_datetime(reading.chart.transits.at).date();
    Slots::new().fact("at", format!("{}/transits/at", reading.root), reader_form::date(date))
}

/// Where the slow planets are now, and which house of the chart they pass through.
pub(super) fn passing(reading: Reading<'_>, pen: &mut Pen, draft: &mut Draft) {
    let transits = &reading.chart.transits;
    let at = format!("{}/transits", reading.root);
    let mut passage = Passage::new();
    pen.tell(&mut passage, pen.of_two(&words::AS_OF), &read_on(reading));
    for body in [Body::Saturn, Body::Jupiter, Body::Uranus, Body::Neptune, Body::Pluto] {
        let Some(index) = transits.bodies.iter().position(|transiting| transiting.body == body) else {
            continue;
        };
        let transiting = &transits.bodies[index];
        let at = format!("{at}/bodies/{index}");
        let brings = Body::PLANETS.iter().position(|planet| *planet == body).map(|index| sky::BRINGS[index]);
        let mut slots = Slots::new()
            .fact("planet", format!("{at}/body"), reader_form::point(Point::Body(body)))
            .fact("position", format!("{at}/position"), reader_form::position(&transiting.position))
            .phrase("brings", brings.unwrap_or("a turn of the road"));
        if let Some(house) = transiting.natal_house {
            slots = slots
                .fact("house", format!("{at}/natalHouse"), reader_form::ordinal(house))
                .phrase("field", houses::FIELD[usize::from(house - 1) % 12]);
            pen.say(&mut passage, &words::PASSING, &slots);
        } else {
            pen.say(&mut passage, &words::PASSING_SIGN, &slots);
        }
        if transiting.retrograde {
            let slots = slots.fact("retrograde", format!("{at}/retrograde"), "retrograde");
            pen.say(&mut passage, &words::PASSING_BACK, &slots);
        }
        draft.add(if body == Body::Saturn { Depth::Far } else { Depth::Deep }, std::mem::take(&mut passage));
    }
}
