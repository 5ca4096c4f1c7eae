//! The kabbalistic overlay: two Trees side by side, their strains, worlds, pillars and months.

use super::{overlay_words, placement, strain_slots, tree};
use crate::couple::{self, Sides};
use crate::draft::{Depth, Draft};
use crate::pen::{Passage, Pen};
use crate::reader_form;
use crate::remarks::remark;
use crate::slots::Slots;
use crate::western::the;
use crate::withheld;
use brief::reading::Tone;
use chart::compare::KabbalahComparison;
use chart::kabbalah::{Sefirah, World};
use chart::sky::Point;

static HEAD_OPEN: [&str; 4] = ["Two Trees", "Root to Root", "Two Letters", "A Candle Between"];
static HEAD_PAIRS: [&str; 4] = ["Light by Light", "Lamp Beside Lamp", "Seven Pairs", "Where the Trees Touch"];
static HEAD_HEAT: [&str; 4] = ["Foundation on Foundation", "The Covenant", "Yesod to Yesod", "Of Touch"];
static HEAD_STRAIN: [&str; 4] =
    ["What the Two of You Repair", "Knots in Common", "Where It Strains", "Hammer and Bell"];
static HEAD_SHAPE: [&str; 4] = ["The House of Two", "Worlds in Common", "Pillars and Seasons", "The Shared Frame"];
static HEAD_CLOSE: [&str; 4] = ["A Blessing", "At the Gate", "Before the Gates Close", "To the Table"];

/// Everything a kabbalistic overlay could say, nearest first.
pub(crate) fn overlay(sides: &Sides<'_>, comparison: &KabbalahComparison, tone: Option<Tone>, pen: &mut Pen) -> Draft {
    let mut draft = Draft::new();
    let none = Slots::new();
    let both = both(sides);
    draft.section(pen, &HEAD_OPEN, &none);
    couple::toned(&overlay_words::OPENING, tone, &["month_a", "month_b"], &both, pen, &mut draft);
    months(comparison, pen, &mut draft);
    couple::stated(&overlay_words::REPAIRS, &["letter_a", "letter_b"], &both, Depth::Core, pen, &mut draft);
    withheld::tell(&comparison.withheld, "/comparison/kabbalah", &overlay_words::UNKNOWN, pen, &mut draft);
    draft.section(pen, &HEAD_PAIRS, &none);
    pairs(comparison, pen, &mut draft);
    lamps(sides, pen, &mut draft);
    draft.section(pen, &HEAD_HEAT, &none);
    couple::toned(&overlay_words::HEAT, tone, &["yesod_a", "yesod_b"], &both, pen, &mut draft);
    draft.section(pen, &HEAD_STRAIN, &none);
    strains(comparison, pen, &mut draft);
    draft.section(pen, &HEAD_SHAPE, &none);
    shape(comparison, pen, &mut draft);
    draft.section(pen, &HEAD_CLOSE, &none);
    couple::toned(&overlay_words::CLOSING, tone, &[], &both, pen, &mut draft);
    draft
}

/// The Hebrew months and the signs of the two foundations.
fn both(sides: &Sides<'_>) -> Slots {
    let mut slots = Slots::new();
    for (side, chart, root) in
        [("a", &sides.first.kabbalah, "/person1/kabbalah"), ("b", &sides.second.kabbalah, "/person2/kabbalah")]
    {
        if let Some(date) = chart.hebrew_birth.dates.first()
            && chart.hebrew_birth.dates.iter().all(|other| other.month == date.month)
        {
            slots =
                slots.fact(&format!("month_{side}"), format!("{root}/hebrewBirth/dates/0/month"), date.month.name());
        }
        if let Some(tikkun) = &chart.tikkun {
            let (letter, _) = tikkun.letter.name().split_once(' ').unwrap_or((tikkun.letter.name(), ""));
            slots = slots.fact(&format!("letter_{side}"), format!("{root}/tikkun/letter"), letter).fact(
                &format!("faculty_{side}"),
                format!("{root}/tikkun/faculty"),
                tikkun.faculty.name().to_lowercase(),
            );
        }
        if let Some((yesod, at)) = placement(chart, root, Sefirah::Yesod)
            && let Some(sign) = yesod.sign
        {
            slots = slots.fact(&format!("yesod_{side}"), format!("{at}/sign"), sign.name());
        }
    }
    slots
}

fn months(comparison: &KabbalahComparison, pen: &mut Pen, draft: &mut Draft) {
    let Some(months) = comparison.months else {
        return;
    };
    let at = "/comparison/kabbalah/months";
    let (count, noun) = (u16::from(months.months_apart), if months.months_apart == 1 { "month" } else { "months" });
    let count = reader_form::number(count);
    let slots = Slots::new()
        .fact("month_a", format!("{at}/first"), months.first.name())
        .fact("month_b", format!("{at}/second"), months.second.name())
        .fact_as("apart", format!("{at}/monthsApart"), count.clone(), format!("{count} {noun}"));
    let row = match months.months_apart {
        0 => 0,
        1..=2 | 10..=11 => 1,
        _ => 2,
    };
    let mut passage = Passage::new();
    pen.say(&mut passage, &overlay_words::MONTHS[row], &slots);
    draft.add(Depth::Core, passage);
}

fn pairs(comparison: &KabbalahComparison, pen: &mut Pen, draft: &mut Draft) {
    for (index, pair) in comparison.sefirot.iter().enumerate() {
        let (Some(first), Some(second), Some(same)) = (pair.first_world, pair.second_world, pair.same_world) else {
            continue;
        };
        let at = format!("/comparison/kabbalah/sefirot/{index}");
        let slots = Slots::new()
            .fact("sefirah", format!("{at}/sefirah"), pair.sefirah.name())
            .fact("world_a", format!("{at}/firstWorld"), first.name())
            .fact("world_b", format!("{at}/secondWorld"), second.name())
            .fact("same", format!("{at}/sameWorld"), if same { "the same world" } else { "not the same world" })
            .phrase("power", tree::POWER[pair.sefirah as usize]);
        let mut passage = Passage::new();
        pen.say(&mut passage, &overlay_words::PAIRS[usize::from(same)], &slots);
        if same {
            pen.tell(&mut passage, overlay_words::ONE_WORLD[first as usize], &slots);
        } else {
            let row = overlay_words::world_pair(first as usize, second as usize);
            pen.tell(&mut passage, overlay_words::TWO_WORLDS[row], &slots);
        }
        remark(pen, &mut passage, &format!("your common {}", tree::GIFT[pair.sefirah as usize]), &slots);
        draft.add(Depth::Core, passage);
    }
}

/// The planets of both, sefirah by sefirah, by sign.
fn lamps(sides: &Sides<'_>, pen: &mut Pen, draft: &mut Draft) {
    for (rank, sefirah) in Sefirah::ALL.iter().rev().enumerate() {
        let (Some((first, first_at)), Some((second, second_at))) = (
            placement(&sides.first.kabbalah, "/person1/kabbalah", *sefirah),
            placement(&sides.second.kabbalah, "/person2/kabbalah", *sefirah),
        ) else {
            continue;
        };
        let (Some(planet), Some(first), Some(second)) = (first.planet, first.sign, second.sign) else {
            continue;
        };
        let slots = Slots::new()
            .fact("sefirah", format!("{first_at}/sefirah"), sefirah.name())
            .fact_as("planet", format!("{first_at}/planet"), planet.name(), the(Point::Body(planet)))
            .fact("sign_a", format!("{first_at}/sign"), first.name())
            .fact("sign_b", format!("{second_at}/sign"), second.name())
            .phrase("note_a", overlay_words::NOTE[first.index()])
            .phrase("note_b", overlay_words::NOTE[second.index()])
            .phrase("power", tree::POWER[*sefirah as usize]);
        let pool: &'static [&'static str] =
            if first == second { &overlay_words::ONE_LAMP } else { &overlay_words::LAMPS };
        let mut passage = Passage::new();
        pen.say(&mut passage, pool, &slots);
        pen.tell(&mut passage, overlay_words::TOGETHER[(*sefirah as usize).saturating_sub(2).min(6)], &slots);
        remark(pen, &mut passage, &format!("your common {}", tree::GIFT[*sefirah as usize]), &slots);
        draft.add(if rank < 4 { Depth::Close } else { Depth::Far }, passage);
    }
}

fn strains(comparison: &KabbalahComparison, pen: &mut Pen, draft: &mut Draft) {
    for (index, aspect) in comparison.hard_aspects.iter().enumerate() {
        let at = format!("/comparison/kabbalah/hardAspects/{index}");
        let orb = reader_form::orb(aspect.orb_degrees, aspect.orb_range_degrees);
        let slots = strain_slots([aspect.first, aspect.second], aspect.kind, orb, &at);
        let mut passage = Passage::new();
        let pool: &'static [&'static str] =
            if aspect.first == aspect.second { &overlay_words::STRAIN_SAME } else { &overlay_words::STRAIN };
        pen.say(&mut passage, pool, &slots);
        let depth = match index {
            0..=3 => Depth::Core,
            4..=6 => Depth::Close,
            _ => Depth::Far,
        };
        draft.add(depth, passage);
    }
}

fn shape(comparison: &KabbalahComparison, pen: &mut Pen, draft: &mut Draft) {
    let fullest = comparison.worlds.iter().enumerate().max_by_key(|(_, world)| world.first_count + world.second_count);
    if let Some((index, world)) = fullest {
        let at = format!("/comparison/kabbalah/worlds/{index}");
        let is_certain = [
            comparison.sefirot.iter().all(|pair| pair.first_world.is_some()),
            comparison.sefirot.iter().all(|pair| pair.second_world.is_some()),
        ];
        let tally = |count: u8, is_certain: bool| {
            if !is_certain {
                return reader_form::count(count, false);
            }
            if count == 0 { "none".to_owned() } else { reader_form::number(count.into()) }
        };
        let slots = Slots::new()
            .fact("world", format!("{at}/world"), world.world.name())
            .fact("element", format!("{at}/element"), world.element.name().to_lowercase())
            .fact("count_a", format!("{at}/firstCount"), tally(world.first_count, is_certain[0]))
            .fact("count_b", format!("{at}/secondCount"), tally(world.second_count, is_certain[1]));
        let place = World::ALL.iter().position(|other| *other == world.world).unwrap_or(0);
        let mut passage = Passage::new();
        pen.tell(&mut passage, overlay_words::WORLD[place], &slots);
        remark(pen, &mut passage, "your common {element}", &slots);
        draft.add(Depth::Core, passage);
        for (other, world) in comparison.worlds.iter().enumerate().filter(|(other, _)| *other != index) {
            let at = format!("/comparison/kabbalah/worlds/{other}");
            let slots = Slots::new()
                .fact("world", format!("{at}/world"), world.world.name())
                .fact("element", format!("{at}/element"), world.element.name().to_lowercase())
                .fact("count_a", format!("{at}/firstCount"), tally(world.first_count, is_certain[0]))
                .fact("count_b", format!("{at}/secondCount"), tally(world.second_count, is_certain[1]));
            let place = World::ALL.iter().position(|other| *other == world.world).unwrap_or(0);
            let mut passage = Passage::new();
            pen.say(&mut passage, &overlay_words::COUNTS[place], &slots);
            draft.add(Depth::Close, passage);
        }
    }
    for (index, pillar) in comparison.pillars.iter().enumerate() {
        let of_pillar = comparison.sefirot.iter().filter(|pair| pair.sefirah.pillar() == pillar.pillar);
        let is_certain = of_pillar.clone().all(|pair| pair.first_world.is_some() && pair.second_world.is_some());
        if pillar.first_balance == pillar.second_balance || !is_certain {
            continue;
        }
        let at = format!("/comparison/kabbalah/pillars/{index}");
        let slots = Slots::new()
            .fact("pillar", format!("{at}/pillar"), pillar.pillar.name())
            .fact("balance_a", format!("{at}/firstBalance"), reader_form::balance(pillar.first_balance))
            .fact("balance_b", format!("{at}/secondBalance"), reader_form::balance(pillar.second_balance));
        let slots = if pillar.first_balance > pillar.second_balance {
            couple::facing(slots, "a", "b")
        } else {
            couple::facing(slots, "b", "a")
        };
        let mut passage = Passage::new();
        pen.say(&mut passage, &overlay_words::PILLAR[pillar.pillar as usize], &slots);
        pen.say(&mut passage, &overlay_words::BALANCE, &slots);
        draft.add(Depth::Close, passage);
    }
}
