//! Passages on the aspects of the chart of birth, and on the planets that pass over it now.

use super::{Reading, frames, further, further_words, own, pairs, sky, the};
use crate::draft::{Depth, Draft};
use crate::pen::{Passage, Pen};
use crate::reader_form;
use crate::remarks::remark;
use crate::slots::Slots;
use chart::sky::{Aspect, AspectKind, AspectPhase, Body, Point};

/// The aspects between planets, those of the quick planets first, and of these the closest; then those with angles and node.
/// A reading with a tone begins with one that flows, a brutal one with one that chafes.
pub(super) fn natal(reading: Reading<'_>, is_brutal: bool, pen: &mut Pen, draft: &mut Draft) {
    let mut order: Vec<(usize, &Aspect)> = reading.chart.aspects.iter().enumerate().collect();
    order.sort_by_key(|(index, aspect)| (quickest(aspect) > Body::Mars, *index));
    if pen.tone().is_some() {
        let begins = |(_, aspect): &(usize, &Aspect)| match (aspect.first, aspect.second) {
            (Point::Body(first), Point::Body(second)) => {
                pairs::between(first, second).is_some() && chafes(aspect.kind, first, second) == is_brutal
            }
            _ => false,
        };
        if let Some(place) = order.iter().position(begins) {
            order[..=place].rotate_right(1);
        }
    }
    let mut stated = 0;
    for (index, aspect) in order {
        let (Point::Body(first), Point::Body(second)) = (aspect.first, aspect.second) else {
            continue;
        };
        let Some(lines) = pairs::between(first, second) else {
            continue;
        };
        let depth = match stated {
            0..=2 => Depth::Core,
            3..=5 => Depth::Close,
            6..=8 => Depth::Far,
            9..=12 => Depth::Deep,
            _ => Depth::Deepest,
        };
        let mut passage = Passage::new();
        pen.say(
            &mut passage,
            &frames::ASPECT[aspect.kind as usize],
            &slots(aspect, &format!("{}/aspects/{index}", reading.root)),
        );
        pen.tell(&mut passage, lines[usize::from(chafes(aspect.kind, first, second))], &Slots::new());
        let it = if chafes(aspect.kind, first, second) { "{your} inner quarrel" } else { "{your} inner ease" };
        remark(pen, &mut passage, it, &Slots::new());
        if let Some(phase) = aspect.phase.filter(|_| stated < 2) {
            let slots = Slots::new().fact("phase", format!("{}/aspects/{index}/phase", reading.root), phase.name());
            let pool = if phase == AspectPhase::Applying { &frames::APPLYING } else { &frames::SEPARATING };
            pen.say(&mut passage, pool, &slots);
        }
        draft.add(depth, passage);
        stated += 1;
    }
    with_points(reading, pen, draft);
}

/// The aspects of planets with the angles and with the north node.
fn with_points(reading: Reading<'_>, pen: &mut Pen, draft: &mut Draft) {
    for (index, aspect) in reading.chart.aspects.iter().enumerate() {
        let planets = match (aspect.first, aspect.second) {
            (Point::Body(first), Point::Body(second)) => pairs::between(first, second).is_some(),
            _ => false,
        };
        if planets {
            continue;
        }
        let slots = slots(aspect, &format!("{}/aspects/{index}", reading.root))
            .phrase("first_theme", own(aspect.first))
            .phrase("second_theme", own(aspect.second));
        let rubs = usize::from(matches!(aspect.kind, AspectKind::Square | AspectKind::Opposition));
        let mut passage = Passage::new();
        pen.say(&mut passage, &frames::ASPECT[aspect.kind as usize], &slots);
        pen.say(&mut passage, &further_words::POINTS[rubs], &slots);
        draft.add(Depth::Deepest, passage);
    }
}

/// Whether a pair in this aspect rubs: a conjunction does when one of the two is a planet that wears things down.
pub(crate) fn chafes(kind: AspectKind, first: Body, second: Body) -> bool {
    match kind {
        AspectKind::Square | AspectKind::Opposition => true,
        AspectKind::Sextile | AspectKind::Trine => false,
        AspectKind::Conjunction => {
            [first, second].iter().any(|body| matches!(body, Body::Mars | Body::Saturn | Body::Uranus | Body::Pluto))
        }
    }
}

fn quickest(aspect: &Aspect) -> Body {
    let body = |point: Point| match point {
        Point::Body(body) => body,
        Point::Angle(_) => Body::Earth,
    };
    body(aspect.first).min(body(aspect.second))
}

fn slots(aspect: &Aspect, at: &str) -> Slots {
    Slots::new()
        .fact_as("first", format!("{at}/first"), reader_form::point(aspect.first), the(aspect.first))
        .fact_as("second", format!("{at}/second"), reader_form::point(aspect.second), the(aspect.second))
        .fact("kind", format!("{at}/kind"), aspect.kind.name().to_lowercase())
        .fact("orb", format!("{at}/orbDegrees"), reader_form::orb(aspect.orb_degrees, aspect.orb_range_degrees))
}

/// The transits of the slow planets and of the node: the text is kept, and those of the others have passed within days.
pub(super) fn transits(reading: Reading<'_>, pen: &mut Pen, draft: &mut Draft) {
    let all = &reading.chart.transits.aspects;
    let lasting = all.iter().enumerate().filter(|(_, transit)| transit.transiting >= Body::Jupiter);
    let mut stated = 0;
    for (index, transit) in lasting {
        let at = format!("{}/transits/aspects/{index}", reading.root);
        // Whether it is still to come is part of every wording.
        let Some(phase) = transit.phase else { continue };
        let brings =
            Body::PLANETS.iter().position(|planet| *planet == transit.transiting).map(|index| sky::BRINGS[index]);
        let slots = Slots::new()
            .fact_as(
                "transiting",
                format!("{at}/transiting"),
                transit.transiting.name(),
                the(Point::Body(transit.transiting)),
            )
            .fact("natal", format!("{at}/natal"), reader_form::point(transit.natal))
            .fact_as("the_natal", format!("{at}/natal"), reader_form::point(transit.natal), the(transit.natal))
            .fact("kind", format!("{at}/kind"), transit.kind.name().to_lowercase())
            .fact("orb", format!("{at}/orbDegrees"), reader_form::orb(transit.orb_degrees, transit.orb_range_degrees))
            .fact("phase", format!("{at}/phase"), phase.name())
            .phrase("theme", own(transit.natal))
            .phrase("brings", brings.unwrap_or("a turn of the road"));
        let mut passage = Passage::new();
        if stated == 0 {
            pen.tell(&mut passage, pen.of_two(&sky::TRANSITS_ON), &further::read_on(reading));
        }
        pen.say(&mut passage, &sky::TRANSIT, &slots);
        remark(pen, &mut passage, &own(transit.natal), &slots);
        let depth = match stated {
            0 => Depth::Core,
            1 | 2 => Depth::Close,
            3 | 4 => Depth::Deep,
            _ => Depth::Deepest,
        };
        draft.add(depth, passage);
        stated += 1;
    }
}
