//! Passages on single planets: where each stands and what it is like.

use crate::remarks::remark;
use std::collections::BTreeMap;

use super::{Reading, frames, further, houses, own, signs, sky, slow, the};
use crate::draft::{Depth, Draft};
use crate::pen::{Passage, Pen};
use crate::reader_form;
use crate::slots::Slots;
use chart::sky::{Body, Point};
use chart::western::{EssentialDignity, Placement};

/// Which body has been mentioned in which house, so that the next one there is mentioned as its neighbour.
#[derive(Default)]
pub(super) struct Neighbours {
    by_house: BTreeMap<u8, (Body, String)>,
}

pub(super) fn sun(reading: Reading<'_>, pen: &mut Pen, draft: &mut Draft, neighbours: &mut Neighbours) {
    let Some((sun, at)) = reading.placement(Body::Sun) else {
        return;
    };
    let Some(sign) = sun.sign else { return };
    let mut passage = Passage::new();
    let slots = place(sun, &at);
    pen.say(&mut passage, if sun.position.is_some() { &frames::SUN_AT } else { &frames::SUN_IN }, &slots);
    pen.tell(&mut passage, pen.of_two(&signs::sun::SUN[sign.index()]), &slots);
    in_house(sun, &at, &slots, pen, &mut passage, neighbours);
    remark(pen, &mut passage, &own(Point::Body(sun.body)), &slots);
    if sun.house.is_some() {
        remark(pen, &mut passage, "{your} way with {matters}", &slots);
    }
    draft.add(Depth::Core, passage);
    finer(sun, &at, pen, draft, Depth::Deep);
}

pub(super) fn moon(reading: Reading<'_>, pen: &mut Pen, draft: &mut Draft, neighbours: &mut Neighbours) {
    let Some((moon, at)) = reading.placement(Body::Moon) else {
        return;
    };
    let Some(sign) = moon.sign else { return };
    let mut passage = Passage::new();
    let slots = place(moon, &at);
    pen.say(&mut passage, if moon.position.is_some() { &frames::MOON_AT } else { &frames::MOON_IN }, &slots);
    pen.tell(&mut passage, pen.of_two(&signs::moon::MOON[sign.index()]), &slots);
    in_house(moon, &at, &slots, pen, &mut passage, neighbours);
    remark(pen, &mut passage, &own(Point::Body(moon.body)), &slots);
    if moon.house.is_some() {
        remark(pen, &mut passage, "{your} way with {matters}", &slots);
    }
    draft.add(Depth::Heart, passage);
    finer(moon, &at, pen, draft, Depth::Deep);
}

pub(super) fn rising(reading: Reading<'_>, pen: &mut Pen, draft: &mut Draft) {
    let Some(houses) = &reading.chart.houses else {
        return;
    };
    let mut passage = Passage::new();
    let rising = houses.ascendant.position;
    let at = format!("{}/houses/ascendant/position", reading.root);
    let slots = Slots::new().fact("position", at.clone(), reader_form::position(&rising)).fact(
        "sign",
        format!("{at}/sign"),
        rising.sign.name(),
    );
    pen.say(&mut passage, &frames::RISING_AT, &slots);
    pen.tell(&mut passage, pen.of_two(&signs::rising::RISING[rising.sign.index()]), &slots);
    remark(pen, &mut passage, "{your} way of meeting people", &slots);
    draft.add(Depth::Heart, passage);
    let mut passage = Passage::new();
    let middle = houses.midheaven.position;
    let slots = Slots::new()
        .fact("sign", format!("{}/houses/midheaven/position/sign", reading.root), middle.sign.name())
        .fact("position", format!("{}/houses/midheaven/position", reading.root), reader_form::position(&middle))
        .phrase("calling", signs::outer::MIDHEAVEN[middle.sign.index()]);
    pen.say(&mut passage, &frames::MIDHEAVEN_AT, &slots);
    remark(pen, &mut passage, "{your} ambition", &slots);
    draft.add(Depth::Core, passage);
}

/// Venus, Mars or Mercury.
pub(super) fn personal(
    reading: Reading<'_>,
    body: Body,
    pen: &mut Pen,
    draft: &mut Draft,
    neighbours: &mut Neighbours,
) {
    let Some((placement, at)) = reading.placement(body) else {
        return;
    };
    let Some(sign) = placement.sign else { return };
    let table = if body == Body::Venus {
        &signs::venus::VENUS
    } else if body == Body::Mars {
        &signs::mars::MARS
    } else {
        &signs::mercury::MERCURY
    };
    let mut passage = Passage::new();
    let slots = place(placement, &at);
    whereabouts(placement, &slots, pen, &mut passage, neighbours);
    pen.tell(&mut passage, pen.of_two(&table[sign.index()]), &slots);
    lived(placement, &at, &slots, pen, &mut passage, neighbours);
    remark(pen, &mut passage, &own(Point::Body(body)), &slots);
    let depth = if body == Body::Mercury { Depth::Close } else { Depth::Core };
    draft.add(depth, passage);
    finer(placement, &at, pen, draft, Depth::Deep);
}

/// The phrases by sign and the sentences of a slower body or the node, and how early it is stated.
fn slow_words(body: Body) -> Option<(&'static [&'static str; 12], &'static [&'static str], Depth)> {
    match body {
        Body::Jupiter => Some((&signs::outer::JUPITER, &slow::JUPITER, Depth::Close)),
        Body::Saturn => Some((&signs::outer::SATURN, &slow::SATURN, Depth::Close)),
        Body::Uranus => Some((&signs::outer::URANUS, &slow::URANUS, Depth::Deep)),
        Body::Neptune => Some((&signs::outer::NEPTUNE, &slow::NEPTUNE, Depth::Deep)),
        Body::Pluto => Some((&signs::outer::PLUTO, &slow::PLUTO, Depth::Far)),
        Body::NorthNode => Some((&signs::outer::NORTH_NODE, &slow::NODE, Depth::Far)),
        Body::Sun | Body::Moon | Body::Mercury | Body::Venus | Body::Mars | Body::SouthNode | Body::Earth => None,
    }
}

/// Jupiter and beyond, and the node.
pub(super) fn slow(reading: Reading<'_>, body: Body, pen: &mut Pen, draft: &mut Draft, neighbours: &mut Neighbours) {
    let Some((placement, at)) = reading.placement(body) else {
        return;
    };
    let Some(sign) = placement.sign else { return };
    let Some((phrases, pool, depth)) = slow_words(body) else {
        return;
    };
    let mut passage = Passage::new();
    let slots = place(placement, &at).phrase("phrase", phrases[sign.index()]).fact(
        "node",
        format!("{at}/body"),
        body.name().to_lowercase(),
    );
    if body == Body::NorthNode {
        pen.say(&mut passage, pool, &slots);
        if placement.house.is_some() {
            pen.say(&mut passage, &slow::NODE_HOUSE, &slots);
        }
        further::south_node(reading, pen, &mut passage);
        draft.add(depth, passage);
        return;
    }
    whereabouts(placement, &slots, pen, &mut passage, neighbours);
    pen.say(&mut passage, pool, &slots);
    lived(placement, &at, &slots, pen, &mut passage, neighbours);
    remark(pen, &mut passage, &own(Point::Body(body)), &slots);
    draft.add(depth, passage);
    finer(placement, &at, pen, draft, Depth::Deepest);
}

/// The rulers of the houses and where they stand; only with a time of birth.
pub(super) fn rulers(reading: Reading<'_>, pen: &mut Pen, draft: &mut Draft) {
    let Some(houses) = &reading.chart.houses else {
        return;
    };
    for house in [7u8, 4, 10, 2, 5, 8, 9, 11, 3, 6, 12] {
        let Some(index) = houses.cusps.iter().position(|cusp| cusp.house == house) else {
            continue;
        };
        let cusp = &houses.cusps[index];
        let Some((ruler, ruler_at)) = reading.placement(cusp.ruler) else {
            continue;
        };
        let Some(stands) = ruler.house.filter(|stands| *stands != house) else {
            continue;
        };
        let at = format!("{}/houses/cusps/{index}", reading.root);
        let slots = Slots::new()
            .fact("cusp", format!("{at}/position/sign"), cusp.position.sign.name())
            .fact("house", format!("{at}/house"), reader_form::ordinal(house))
            .fact_as("ruler", format!("{at}/ruler"), cusp.ruler.name(), the(Point::Body(cusp.ruler)))
            .fact("stands", format!("{ruler_at}/house"), reader_form::ordinal(stands))
            .phrase("short", houses::SHORT[usize::from(house - 1)])
            .phrase("other_short", houses::SHORT[usize::from(stands - 1) % 12]);
        let mut passage = Passage::new();
        pen.say(&mut passage, &slow::RULER, &slots);
        remark(
            pen,
            &mut passage,
            &format!("{{your}} way with {}", houses::MATTERS[usize::from(house - 1) % 12]),
            &slots,
        );
        let depth = match house {
            7 => Depth::Close,
            4 | 10 => Depth::Far,
            _ => Depth::Deepest,
        };
        draft.add(depth, passage);
    }
}

/// The gaps that a placement fills.
fn place(placement: &Placement, at: &str) -> Slots {
    let point = Point::Body(placement.body);
    let mut slots = Slots::new()
        .fact_as("planet", format!("{at}/body"), placement.body.name(), the(point))
        .phrase("theme", own(point));
    if let Some(sign) = placement.sign {
        slots = slots.fact("sign", format!("{at}/sign"), sign.name());
    }
    if let Some(position) = placement.position {
        slots = slots.fact("position", format!("{at}/position"), reader_form::position(&position));
    }
    if let Some(house) = placement.house {
        slots = slots
            .fact("house", format!("{at}/house"), reader_form::ordinal(house))
            .phrase("field", houses::FIELD[usize::from(house - 1) % 12])
            .phrase("matters", houses::MATTERS[usize::from(house - 1) % 12]);
    }
    slots
}

/// The sign, and the house where no planet mentioned before stands in it.
fn whereabouts(placement: &Placement, slots: &Slots, pen: &mut Pen, passage: &mut Passage, neighbours: &Neighbours) {
    match placement.house {
        Some(house) if !neighbours.by_house.contains_key(&house) => pen.say(passage, &frames::PLANET_IN_HOUSE, slots),
        _ => pen.say(passage, &frames::PLANET_IN, slots),
    }
}

/// The house of the Sun and of the Moon, whose sign has been stated by itself.
fn in_house(
    placement: &Placement,
    at: &str,
    slots: &Slots,
    pen: &mut Pen,
    passage: &mut Passage,
    neighbours: &mut Neighbours,
) {
    if placement.house.is_some_and(|house| !neighbours.by_house.contains_key(&house)) {
        pen.say(passage, &frames::IN_HOUSE, slots);
    }
    lived(placement, at, slots, pen, passage, neighbours);
}

/// What the house makes of the planet, or the neighbour that it finds there.
fn lived(
    placement: &Placement,
    at: &str,
    slots: &Slots,
    pen: &mut Pen,
    passage: &mut Passage,
    neighbours: &mut Neighbours,
) {
    if placement.retrograde == Some(true) && placement.body != Body::NorthNode {
        let slots = slots.clone().fact("retrograde", format!("{at}/retrograde"), "retrograde");
        pen.say(passage, &frames::RETROGRADE, &slots);
    }
    let Some(house) = placement.house else { return };
    match neighbours.by_house.get(&house) {
        Some((other, other_at)) => {
            let slots = slots
                .clone()
                .fact_as("other", format!("{other_at}/body"), other.name(), the(Point::Body(*other)))
                .fact("house", format!("{at}/house"), reader_form::ordinal(house));
            pen.say(passage, &slow::SHARED_HOUSE, &slots);
        }
        None => {
            pen.tell(passage, pen.of_two(&houses::LIVED[usize::from(house - 1) % 12]), slots);
            neighbours.by_house.insert(house, (placement.body, at.to_owned()));
        }
    }
}

/// Dignity and decan, for those who want to know exactly.
fn finer(placement: &Placement, at: &str, pen: &mut Pen, draft: &mut Draft, depth: Depth) {
    let mut passage = Passage::new();
    let slots = place(placement, at);
    if let Some(decan) = placement.decan {
        let slots = slots
            .clone()
            .fact("number", format!("{at}/decan/number"), reader_form::ordinal(decan.number))
            .fact_as("ruler", format!("{at}/decan/ruler"), decan.ruler.name(), the(Point::Body(decan.ruler)))
            .phrase("ruler_theme", theme_of_ruler(decan.ruler));
        pen.say(&mut passage, &slow::DECAN, &slots);
    }
    if let Some(dignity) = placement.dignity {
        let row = match dignity {
            EssentialDignity::Domicile => Some(0),
            EssentialDignity::Exaltation => Some(1),
            EssentialDignity::Detriment => Some(2),
            EssentialDignity::Fall => Some(3),
            EssentialDignity::Peregrine => None,
        };
        if let Some(row) = row {
            let slots = slots.fact("dignity", format!("{at}/dignity"), dignity.name().to_lowercase());
            pen.say(&mut passage, &slow::DIGNITY[row], &slots);
        }
    }
    draft.add(depth, passage);
}

/// What a decan’s ruler mixes in.
fn theme_of_ruler(ruler: Body) -> &'static str {
    Body::PLANETS.iter().position(|planet| *planet == ruler).map_or("its own note", |index| sky::LENDS[index])
}
