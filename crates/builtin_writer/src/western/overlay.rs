//! The western overlay: how the lights meet, what draws, what rubs, whose planets live in whose houses, and the composite.

use super::{Reading, aspects, elements, houses, meetings, overlay_frames, overlay_tone, the, theme};
use crate::couple::{self, Sides};
use crate::draft::{Depth, Draft};
use crate::pen::{Passage, Pen};
use crate::reader_form;
use crate::remarks::remark;
use crate::slots::Slots;
use crate::withheld;
use brief::reading::Tone;
use chart::compare::{HouseOverlay, WesternComparison};
use chart::sky::{AspectKind, Body, Element, Point};
use std::collections::BTreeSet;

static HEAD_OPEN: [&str; 4] = ["Two Skies", "Laid Over Each Other", "Where the Charts Touch", "Two Suns, One Table"];
static HEAD_DRAW: [&str; 4] = ["What Draws You", "The Pull", "Why This One", "Threads"];
static HEAD_RUB: [&str; 4] = ["What Rubs", "The Corners", "Where It Catches", "Friction"];
static HEAD_HEAT: [&str; 4] = ["Venus and Mars", "Heat", "The Bed and the Argument", "Wanting"];
static HEAD_HOUSES: [&str; 4] =
    ["Guests in Each Other’s Houses", "Who Lives Where", "In the Other’s Rooms", "A Key to the House"];
static HEAD_US: [&str; 4] = ["The Third Chart", "The Relationship Itself", "What You Are Together", "Halfway Between"];
static HEAD_CLOSE: [&str; 4] = ["By Night", "The Two Moons", "With the Lamp Out", "At the End of the Day"];

/// Everything a western overlay could say, nearest first.
pub(crate) fn overlay(sides: &Sides<'_>, comparison: &WesternComparison, tone: Option<Tone>, pen: &mut Pen) -> Draft {
    let mut draft = Draft::new();
    let none = Slots::new();
    let signs = signs(sides);
    draft.section(pen, &HEAD_OPEN, &none);
    couple::toned(&overlay_tone::OPENING, tone, &["sun_a", "sun_b"], &signs, pen, &mut draft);
    lights(&signs, sides, pen, &mut draft);
    withheld::tell(&comparison.withheld, "/comparison/western", &overlay_tone::UNKNOWN, pen, &mut draft);
    draft.section(pen, &HEAD_DRAW, &none);
    synastry(comparison, false, pen, &mut draft);
    draft.section(pen, &HEAD_RUB, &none);
    synastry(comparison, true, pen, &mut draft);
    draft.section(pen, &HEAD_HEAT, &none);
    couple::toned(&overlay_tone::HEAT, tone, &["venus_a", "mars_a", "venus_b", "mars_b"], &signs, pen, &mut draft);
    by_element(&signs, sides, pen, &mut draft);
    draft.section(pen, &HEAD_HOUSES, &none);
    guests(comparison, pen, &mut draft);
    draft.section(pen, &HEAD_US, &none);
    composite(comparison, pen, &mut draft);
    composite_angles(comparison, pen, &mut draft);
    draft.section(pen, &HEAD_CLOSE, &none);
    couple::toned(&overlay_tone::CLOSING, tone, &["moon_a", "moon_b"], &signs, pen, &mut draft);
    draft
}

/// The signs of both people's Sun, Moon, Mercury, Venus and Mars.
fn signs(sides: &Sides<'_>) -> Slots {
    let mut slots = Slots::new();
    for (side, chart, root) in [("a", sides.first, "/person1/western"), ("b", sides.second, "/person2/western")] {
        let reading = Reading { chart: &chart.western, root };
        for (gap, body) in [
            ("sun", Body::Sun),
            ("moon", Body::Moon),
            ("mercury", Body::Mercury),
            ("venus", Body::Venus),
            ("mars", Body::Mars),
        ] {
            if let Some((placement, at)) = reading.placement(body)
                && let Some(sign) = placement.sign
            {
                slots = slots.fact(&format!("{gap}_{side}"), format!("{at}/sign"), sign.name());
            }
        }
    }
    slots
}

fn lights(signs: &Slots, sides: &Sides<'_>, pen: &mut Pen, draft: &mut Draft) {
    let mut passage = Passage::new();
    for (place, (body, gap, table)) in
        [(Body::Sun, "sun", &overlay_tone::SUNS), (Body::Moon, "moon", &overlay_tone::MOONS)].into_iter().enumerate()
    {
        let sign = |chart: &chart::Chart| {
            chart
                .western
                .placements
                .iter()
                .find(|placement| placement.body == body)
                .and_then(|placement| placement.sign)
        };
        let (Some(first), Some(second)) = (sign(sides.first), sign(sides.second)) else {
            continue;
        };
        let row = element_pair(first.element(), second.element());
        let slots = signs.clone().phrase("sign_a", format!("{{{gap}_a}}")).phrase("sign_b", format!("{{{gap}_b}}"));
        let wording = if first == second { overlay_tone::SAME[place][first.element() as usize] } else { table[row] };
        pen.tell(&mut passage, wording, &slots);
    }
    draft.add(Depth::Core, passage);
}

/// The other quick planets of both, by element.
fn by_element(signs: &Slots, sides: &Sides<'_>, pen: &mut Pen, draft: &mut Draft) {
    for (body, gap, table) in [
        (Body::Mercury, "mercury", &elements::TALK),
        (Body::Venus, "venus", &elements::TASTE),
        (Body::Mars, "mars", &elements::DRIVE),
    ] {
        let sign = |chart: &chart::Chart| {
            chart
                .western
                .placements
                .iter()
                .find(|placement| placement.body == body)
                .and_then(|placement| placement.sign)
        };
        let (Some(first), Some(second)) = (sign(sides.first), sign(sides.second)) else {
            continue;
        };
        let slots = signs.clone().phrase("sign_a", format!("{{{gap}_a}}")).phrase("sign_b", format!("{{{gap}_b}}"));
        let mut passage = Passage::new();
        pen.tell(&mut passage, table[element_pair(first.element(), second.element())], &slots);
        draft.add(Depth::Close, passage);
    }
}

/// The row of two elements in the tables of ten, whichever comes first.
fn element_pair(first: Element, second: Element) -> usize {
    let (low, high) = ((first as usize).min(second as usize), (first as usize).max(second as usize));
    (0..low).map(|row| 4 - row).sum::<usize>() + high - low
}

fn synastry(comparison: &WesternComparison, friction: bool, pen: &mut Pen, draft: &mut Draft) {
    let mut order: Vec<usize> = (0..comparison.synastry.len()).collect();
    let quick = |point: Point| match point {
        Point::Body(body) => body <= Body::Mars,
        Point::Angle(_) => false,
    };
    // Aspects of the personal planets say more about two people than those of two generations.
    order.sort_by_key(|index| {
        let aspect = &comparison.synastry[*index];
        (2 - u8::from(quick(aspect.first)) - u8::from(quick(aspect.second)), *index)
    });
    let mut stated = 0;
    let mut met = BTreeSet::new();
    for index in order {
        let aspect = &comparison.synastry[index];
        if rubs(aspect.kind, aspect.first, aspect.second) != friction {
            continue;
        }
        let at = format!("/comparison/western/synastry/{index}");
        let mut slots = Slots::new()
            .fact("first", format!("{at}/first"), reader_form::point(aspect.first))
            .fact("second", format!("{at}/second"), reader_form::point(aspect.second))
            .fact("kind", format!("{at}/kind"), aspect.kind.name().to_lowercase())
            .fact("orb", format!("{at}/orbDegrees"), reader_form::orb(aspect.orb_degrees, aspect.orb_range_degrees))
            .phrase("first_theme", format!("{{as}} {}", theme(aspect.first)))
            .phrase("second_theme", format!("{{bs}} {}", theme(aspect.second)));
        let mut passage = Passage::new();
        pen.say(&mut passage, &overlay_frames::SYNASTRY[aspect.kind as usize], &slots);
        let lines = match (aspect.first, aspect.second) {
            (Point::Body(first), Point::Body(second)) => meetings::between(first, second),
            _ => None,
        };
        // Of the Sun of each with Venus of the other, the second is not told in the words of the first with the names exchanged.
        let lines = lines.filter(|_| met.insert((aspect.first.min(aspect.second), aspect.first.max(aspect.second))));
        match lines {
            Some((lines, in_order)) => {
                slots = if in_order { couple::facing(slots, "a", "b") } else { couple::facing(slots, "b", "a") };
                pen.tell(&mut passage, lines[usize::from(friction)], &slots);
            }
            None => pen.say(&mut passage, &overlay_frames::POINTS[usize::from(friction)], &slots),
        }
        remark(pen, &mut passage, if friction { "this friction" } else { "this ease" }, &slots);
        let depth = match stated {
            0..=2 => Depth::Core,
            3..=4 => Depth::Close,
            5..=6 => Depth::Far,
            7..=10 => Depth::Deep,
            _ => Depth::Deepest,
        };
        draft.add(depth, passage);
        stated += 1;
    }
}

fn rubs(kind: AspectKind, first: Point, second: Point) -> bool {
    match (first, second) {
        // Between two people Mars joined to a light or to Venus is attraction, which the harmonious lines describe.
        (Point::Body(first), Point::Body(second))
            if kind == AspectKind::Conjunction && [first, second].contains(&Body::Mars) =>
        {
            [first, second].iter().any(|body| matches!(body, Body::Saturn | Body::Uranus | Body::Pluto))
        }
        (Point::Body(first), Point::Body(second)) => aspects::chafes(kind, first, second),
        _ => matches!(kind, AspectKind::Square | AspectKind::Opposition),
    }
}

fn guests(comparison: &WesternComparison, pen: &mut Pen, draft: &mut Draft) {
    let sides: [(&Option<Vec<HouseOverlay>>, &str, &str, &str); 2] = [
        (&comparison.first_in_second, "firstInSecond", "a", "b"),
        (&comparison.second_in_first, "secondInFirst", "b", "a"),
    ];
    // Those that are felt first: lights, love and desire, then duty and luck, then the rest.
    let order = [
        Body::Sun,
        Body::Venus,
        Body::Moon,
        Body::Mars,
        Body::Saturn,
        Body::Jupiter,
        Body::Mercury,
        Body::Pluto,
        Body::Neptune,
        Body::Uranus,
        Body::NorthNode,
    ];
    for (rank, body) in order.into_iter().enumerate() {
        let mut passage = Passage::new();
        for (overlays, field, guest, host) in sides {
            let Some(overlays) = overlays else { continue };
            let Some(index) = overlays.iter().position(|overlay| overlay.body == body) else {
                continue;
            };
            let house = overlays[index].house;
            let at = format!("/comparison/western/{field}/{index}");
            let slots = Slots::new()
                .fact("planet", format!("{at}/body"), reader_form::point(Point::Body(body)))
                .fact_as(
                    "the_planet",
                    format!("{at}/body"),
                    reader_form::point(Point::Body(body)),
                    the(Point::Body(body)),
                )
                .phrase("theme_alone", theme(Point::Body(body)))
                .fact("house", format!("{at}/house"), reader_form::ordinal(house))
                .phrase("field", houses::FIELD[usize::from(house - 1) % 12])
                .phrase("theme", format!("{{xs}} {}", theme(Point::Body(body))));
            let slots = couple::facing(slots, guest, host);
            pen.say(&mut passage, &overlay_frames::GUEST, &slots);
            if host == "a" {
                remark(pen, &mut passage, "this {theme_alone}", &slots);
            }
        }
        let depth = match rank {
            0 | 1 => Depth::Core,
            2 | 3 => Depth::Close,
            4 | 5 => Depth::Far,
            6 | 7 => Depth::Deep,
            _ => Depth::Deepest,
        };
        draft.add(depth, passage);
    }
}

/// Where the shared chart rises and culminates.
fn composite_angles(comparison: &WesternComparison, pen: &mut Pen, draft: &mut Draft) {
    let (Some(rising), Some(highest)) = (&comparison.composite.ascendant, &comparison.composite.midheaven) else {
        return;
    };
    let at = "/comparison/western/composite";
    let slots = Slots::new()
        .fact("rising", format!("{at}/ascendant/position"), reader_form::position(&rising.position))
        .fact("highest", format!("{at}/midheaven/position"), reader_form::position(&highest.position))
        .phrase("enters", pen.vary(&overlay_frames::MANNER[rising.position.sign.index()]))
        .phrase("arrives", pen.vary(&overlay_frames::MANNER[highest.position.sign.index()]));
    let mut passage = Passage::new();
    pen.say(&mut passage, &overlay_frames::COMPOSITE_ANGLES, &slots);
    draft.add(Depth::Close, passage);
}

fn composite(comparison: &WesternComparison, pen: &mut Pen, draft: &mut Draft) {
    for (index, placement) in comparison.composite.placements.iter().enumerate() {
        // The nodes, which have a place after the planets, are listed after them too.
        let place = Body::PLANETS.iter().position(|body| *body == placement.body).unwrap_or(index);
        let Some(wording) = overlay_frames::COMPOSITE.get(place) else {
            continue;
        };
        let Some(sign) = placement.sign else { continue };
        let at = format!("/comparison/western/composite/placements/{index}");
        let slots = Slots::new()
            .fact("planet", format!("{at}/body"), reader_form::point(Point::Body(placement.body)))
            .fact_as(
                "the_planet",
                format!("{at}/body"),
                reader_form::point(Point::Body(placement.body)),
                the(Point::Body(placement.body)),
            )
            .fact("sign", format!("{at}/sign"), sign.name())
            .phrase("manner", pen.vary(&overlay_frames::MANNER[sign.index()]));
        let mut passage = Passage::new();
        pen.tell(&mut passage, wording, &slots);
        if let (Some(position), Some(house)) = (placement.position, placement.house) {
            let slots = slots
                .clone()
                .fact("position", format!("{at}/position"), reader_form::position(&position))
                .fact("house", format!("{at}/house"), reader_form::ordinal(house))
                .phrase("field", houses::FIELD[usize::from(house - 1) % 12]);
            pen.say(&mut passage, &overlay_frames::COMPOSITE_HOUSE, &slots);
        }
        remark(pen, &mut passage, &format!("your common {}", theme(Point::Body(placement.body))), &slots);
        let depth = match place {
            0 | 1 => Depth::Core,
            2..=4 => Depth::Close,
            5 | 6 => Depth::Far,
            _ => Depth::Deepest,
        };
        draft.add(depth, passage);
    }
    for (rank, (index, aspect)) in comparison.composite.aspects.iter().enumerate().enumerate() {
        let at = format!("/comparison/western/composite/aspects/{index}");
        let slots = Slots::new()
            .fact("first", format!("{at}/first"), reader_form::point(aspect.first))
            .fact("second", format!("{at}/second"), reader_form::point(aspect.second))
            .fact("kind", format!("{at}/kind"), aspect.kind.name().to_lowercase())
            .fact("orb", format!("{at}/orbDegrees"), reader_form::orb(aspect.orb_degrees, aspect.orb_range_degrees))
            .fact_as("the_first", format!("{at}/first"), reader_form::point(aspect.first), the(aspect.first))
            .fact_as("the_second", format!("{at}/second"), reader_form::point(aspect.second), the(aspect.second))
            .phrase("first_theme", theme(aspect.first))
            .phrase("second_theme", theme(aspect.second));
        let mut passage = Passage::new();
        let rubs = usize::from(rubs(aspect.kind, aspect.first, aspect.second));
        pen.say(&mut passage, &elements::COMPOSITE[rubs], &slots);
        remark(pen, &mut passage, if rubs == 1 { "your common quarrel" } else { "your common gift" }, &slots);
        draft.add(if rank < 2 { Depth::Close } else { Depth::Deep }, passage);
    }
}
