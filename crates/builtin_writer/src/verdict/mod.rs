//! The verdict: both people across all five systems, what speaks for and against them, what to do, and a conclusion.

mod care;
mod evidence;
mod scales;
mod words;

use super::couple;
use super::draft::{Depth, Draft};
use super::kabbalah::tree;
use super::pen::{Passage, Pen};
use super::slots::Slots;
use super::western::theme;
use super::{gene_keys, human_design, reader_form};
use crate::remarks::remark;
use crate::tone_band::ToneBand;
use brief::reading::{Couple, Tone};
use chart::Chart;
use chart::compare::{Connection, KeyRelation};
use chart::sky::Body;
use scales::{Lean, Scales};

static HEAD_OPEN: [&str; 4] = ["Five Lamps", "The Question", "Before the Scales", "All Five at Once"];
static HEAD_WHO: [&str; 4] =
    ["Who Is Being Weighed", "The Two of You, Briefly", "Two in Ten Words", "Once More by Name"];
static HEAD_VOICES: [&str; 4] = ["What the Five Say", "Five Voices", "Voice by Voice", "The Witnesses"];
static HEAD_FOR: [&str; 4] = ["What Speaks for You", "The Credit Side", "In Your Favour", "Reasons to Stay"];
static HEAD_AGAINST: [&str; 4] = ["What Speaks Against You", "The Debit Side", "What It Costs", "The Price"];
static HEAD_CARE: [&str; 4] =
    ["How to Handle Each Other", "Instructions for Use", "On Bad Days", "Low Days, Loud Days, Decisions"];
static HEAD_END: [&str; 4] = ["The Verdict", "So, Then", "The Line Under It", "What It Comes Down To"];

/// Everything the verdict could say, nearest first.
pub(super) fn verdict(couple: Couple<'_>, tone: Option<Tone>, pen: &mut Pen) -> Draft {
    let mut draft = Draft::new();
    let none = Slots::new();
    let scales = Scales::of(couple.comparison);
    draft.section(pen, &HEAD_OPEN, &none);
    couple::toned(&words::OPENING, tone, &[], &none, pen, &mut draft);
    unknown(couple, pen, &mut draft);
    draft.section(pen, &HEAD_WHO, &none);
    persons(couple, pen, &mut draft);
    draft.section(pen, &HEAD_VOICES, &none);
    voices(couple, scales, pen, &mut draft);
    draft.section(pen, &HEAD_FOR, &none);
    pleas(couple, false, pen, &mut draft);
    channels(couple, pen, &mut draft);
    kutas(couple, true, pen, &mut draft);
    key_pairs(couple, pen, &mut draft);
    lights(couple, true, pen, &mut draft);
    draft.section(pen, &HEAD_AGAINST, &none);
    pleas(couple, true, pen, &mut draft);
    kutas(couple, false, pen, &mut draft);
    lights(couple, false, pen, &mut draft);
    draft.section(pen, &HEAD_CARE, &none);
    handling(couple, pen, &mut draft);
    draft.section(pen, &HEAD_END, &none);
    let (mode, band) = tone.map_or((1, 1), |tone| (tone.mode_index(), tone.band_index()));
    let mut passage = Passage::new();
    pen.tell(&mut passage, words::CONCLUSION[mode][band][scales.conclusion() as usize], &none);
    draft.add(Depth::Heart, passage);
    draft
}

/// The two people, each with the gap names of a direction and the root of the charts.
fn both(couple: Couple<'_>) -> [(&'static str, &'static str, &Chart, &'static str); 2] {
    [("a", "b", couple.first.chart, "/person1"), ("b", "a", couple.second.chart, "/person2")]
}

fn unknown(couple: Couple<'_>, pen: &mut Pen, draft: &mut Draft) {
    let missing: Vec<(&str, &str)> = both(couple)
        .into_iter()
        .filter(|(_, _, chart, _)| !chart.moment.time_known)
        .map(|(who, _, _, root)| (who, root))
        .collect();
    let Some((_, root)) = missing.first() else {
        return;
    };
    let names: Vec<String> = missing.iter().map(|(who, _)| format!("{{{who}}}")).collect();
    let slots = Slots::new().phrase("unknown", reader_form::enumeration(&names)).fact(
        "known",
        format!("{root}/moment/timeKnown"),
        "not known",
    );
    let mut passage = Passage::new();
    pen.say(&mut passage, &words::UNKNOWN, &slots);
    draft.add(Depth::Core, passage);
}

fn persons(couple: Couple<'_>, pen: &mut Pen, draft: &mut Draft) {
    for (rank, (who, other, chart, root)) in both(couple).into_iter().enumerate() {
        let mut slots = couple::facing(Slots::new(), who, other);
        if let Some(index) = chart.western.placements.iter().position(|placement| placement.body == Body::Sun)
            && let Some(sign) = chart.western.placements[index].sign
        {
            slots = slots.fact("sun", format!("{root}/western/placements/{index}/sign"), sign.name());
        }
        if let Some(star) = chart.vedic.janma_nakshatra {
            slots = slots.fact("star", format!("{root}/vedic/janmaNakshatra"), star.name());
        }
        if let Some(kind) = chart.human_design.design_type {
            slots = slots.fact("type", format!("{root}/humanDesign/designType"), kind.name());
        }
        if let Some(key) = chart.gene_keys.activation.first().and_then(|placement| placement.gene_key) {
            slots = slots.fact("key", format!("{root}/geneKeys/activation/0/geneKey"), key.to_string());
        }
        if let [date] = chart.kabbalah.hebrew_birth.dates.as_slice() {
            slots = slots.fact("month", format!("{root}/kabbalah/hebrewBirth/dates/0/month"), date.month.name());
        }
        let pool: &'static [&'static str] = if rank == 0 { &words::PERSON_FIRST } else { &words::PERSON_SECOND };
        let needed = ["sun", "star", "type", "key", "month"];
        if needed.iter().all(|gap| slots.get(gap).is_some()) {
            couple::stated(pool, &needed, &slots, Depth::Heart, pen, draft);
        } else if slots.get("sun").is_some() {
            couple::stated(&words::PERSON_WITHOUT_HOUR[rank], &["sun", "key"], &slots, Depth::Heart, pen, draft);
        } else {
            couple::stated(&words::PERSON_WITHOUT_SUN[rank], &["key"], &slots, Depth::Heart, pen, draft);
        }
    }
}

fn voices(couple: Couple<'_>, scales: Scales, pen: &mut Pen, draft: &mut Draft) {
    let comparison = couple.comparison;
    let mut passage = Passage::new();
    pen.say(&mut passage, &words::WESTERN[scales.western as usize], &Slots::new());
    for (friction, pool) in [(false, &words::BEST), (true, &words::WORST)] {
        if let Some(index) = strongest(couple, friction).first() {
            pen.say(&mut passage, pool, &contact(couple, *index));
        }
    }
    remark(pen, &mut passage, "the weather between the two of you", &Slots::new());
    draft.add(Depth::Heart, passage);

    let mut passage = Passage::new();
    match (&comparison.vedic.first_as_groom, scales.vedic) {
        (Some(ashtakoot), Some(lean)) => {
            let at = "/comparison/vedic/firstAsGroom";
            let slots = Slots::new()
                .fact("total", format!("{at}/totalPoints"), reader_form::decimal(ashtakoot.total_points))
                .fact("possible", format!("{at}/possiblePoints"), reader_form::decimal(ashtakoot.possible_points));
            pen.say(&mut passage, &words::VEDIC[lean as usize], &slots);
            remark(pen, &mut passage, "the score of your Moons", &Slots::new());
        }
        _ => pen.say(&mut passage, &words::NO_VEDIC, &Slots::new()),
    }
    draft.add(Depth::Heart, passage);

    let mut passage = Passage::new();
    pen.say(&mut passage, &words::DESIGN[scales.human_design as usize], &Slots::new());
    let uneven =
        |connection: Connection| !matches!(connection, Connection::Electromagnetic | Connection::Companionship);
    let shown = comparison
        .human_design
        .channels
        .iter()
        .position(|channel| uneven(channel.connection) == (scales.human_design == Lean::Against));
    if let Some(index) = shown {
        let at = format!("/comparison/humanDesign/channels/{index}");
        let slots = human_design::channel_slots(&comparison.human_design.channels[index].channel, &at);
        pen.say(&mut passage, &words::DESIGN_CHANNEL, &slots);
    }
    remark(pen, &mut passage, "the current between the two of you", &Slots::new());
    draft.add(Depth::Heart, passage);
    for (mut passage, vote) in [
        (keys_voice(couple, scales.gene_keys, pen), "the echo between the two of you"),
        (tree_voice(couple, scales.kabbalah, pen), "the traffic between the two of you"),
    ] {
        remark(pen, &mut passage, vote, &Slots::new());
        draft.add(Depth::Heart, passage);
    }
}

fn keys_voice(couple: Couple<'_>, lean: Lean, pen: &mut Pen) -> Passage {
    let mut passage = Passage::new();
    pen.say(&mut passage, &words::KEYS[lean as usize], &Slots::new());
    let companions = &couple.comparison.gene_keys.companions;
    let related = companions.iter().position(|companion| {
        companion.relation.is_some_and(|relation| relation != KeyRelation::Different) || lean == Lean::Against
    });
    if let Some(index) = related
        && let (Some(first), Some(second)) = (companions[index].first_key, companions[index].second_key)
    {
        let at = format!("/comparison/geneKeys/companions/{index}");
        let slots = Slots::new()
            .fact("sphere", format!("{at}/sphere"), companions[index].sphere.name().replace('\'', "’"))
            .fact("key_a", format!("{at}/firstKey"), first.to_string())
            .fact("key_b", format!("{at}/secondKey"), second.to_string());
        pen.say(&mut passage, &words::KEYS_SPHERE, &slots);
    }
    passage
}

fn tree_voice(couple: Couple<'_>, lean: Lean, pen: &mut Pen) -> Passage {
    let mut passage = Passage::new();
    pen.say(&mut passage, &words::TREE[lean as usize], &Slots::new());
    let pairs = &couple.comparison.kabbalah.sefirot;
    let shown = pairs.iter().position(|pair| pair.same_world == Some(lean != Lean::Against));
    if let Some(index) = shown
        && let (Some(first), Some(second)) = (pairs[index].first_world, pairs[index].second_world)
    {
        let at = format!("/comparison/kabbalah/sefirot/{index}");
        let slots = Slots::new()
            .fact("sefirah", format!("{at}/sefirah"), pairs[index].sefirah.name())
            .fact("world_a", format!("{at}/firstWorld"), first.name())
            .fact("world_b", format!("{at}/secondWorld"), second.name());
        pen.say(&mut passage, &words::TREE_PAIR, &slots);
    }
    passage
}

/// The places of the personal contacts that flow or rub, closest first.
fn strongest(couple: Couple<'_>, friction: bool) -> Vec<usize> {
    let synastry = &couple.comparison.western.synastry;
    (0..synastry.len())
        .filter(|index| scales::is_personal(&synastry[*index]) && scales::rubs(&synastry[*index]) == friction)
        .collect()
}

fn contact(couple: Couple<'_>, index: usize) -> Slots {
    let aspect = &couple.comparison.western.synastry[index];
    let at = format!("/comparison/western/synastry/{index}");
    Slots::new()
        .fact("first", format!("{at}/first"), reader_form::point(aspect.first))
        .fact("second", format!("{at}/second"), reader_form::point(aspect.second))
        .fact("kind", format!("{at}/kind"), aspect.kind.name().to_lowercase())
        .fact("orb", format!("{at}/orbDegrees"), reader_form::orb(aspect.orb_degrees, aspect.orb_range_degrees))
        .phrase("first_theme", format!("{{as}} {}", theme(aspect.first)))
        .phrase("second_theme", format!("{{bs}} {}", theme(aspect.second)))
}

/// Contacts after the closest, which has had its say among the voices.
fn pleas(couple: Couple<'_>, friction: bool, pen: &mut Pen, draft: &mut Draft) {
    for (rank, index) in strongest(couple, friction).into_iter().skip(1).take(10).enumerate() {
        let mut passage = Passage::new();
        let slots = contact(couple, index);
        pen.say(&mut passage, if friction { &care::AGAINST } else { &care::FOR }, &slots);
        remark(pen, &mut passage, "the tie between those two", &slots);
        let depth = match rank {
            0 | 1 => Depth::Core,
            2..=4 => Depth::Close,
            _ => Depth::Deep,
        };
        draft.add(depth, passage);
    }
}

fn channels(couple: Couple<'_>, pen: &mut Pen, draft: &mut Draft) {
    let channels = &couple.comparison.human_design.channels;
    let sparks = (0..channels.len()).filter(|index| channels[*index].connection == Connection::Electromagnetic);
    for index in sparks.skip(1).take(6) {
        let at = format!("/comparison/humanDesign/channels/{index}");
        let slots = human_design::channel_slots(&channels[index].channel, &at);
        let mut passage = Passage::new();
        pen.say(&mut passage, &care::CHANNEL, &slots);
        remark(pen, &mut passage, "the spark of channel {channel}", &slots);
        draft.add(Depth::Far, passage);
    }
}

fn kutas(couple: Couple<'_>, full: bool, pen: &mut Pen, draft: &mut Draft) {
    let Some(ashtakoot) = &couple.comparison.vedic.first_as_groom else {
        return;
    };
    for (index, score) in ashtakoot.kutas.iter().enumerate() {
        if score.points != if full { score.possible_points } else { 0.0 } {
            continue;
        }
        let at = format!("/comparison/vedic/firstAsGroom/kutas/{index}");
        let slots = Slots::new()
            .fact("kuta", format!("{at}/kuta"), score.kuta.name())
            .fact("points", format!("{at}/points"), reader_form::decimal(score.points))
            .fact("possible", format!("{at}/possiblePoints"), reader_form::decimal(score.possible_points));
        let mut passage = Passage::new();
        pen.say(&mut passage, &care::KUTA[usize::from(full)], &slots);
        remark(pen, &mut passage, "the count of {kuta}", &slots);
        draft.add(Depth::Far, passage);
    }
}

/// Sefirot that stand in one world for both, or in two.
fn lights(couple: Couple<'_>, same: bool, pen: &mut Pen, draft: &mut Draft) {
    for (index, pair) in couple.comparison.kabbalah.sefirot.iter().enumerate() {
        let (Some(first), Some(second)) = (pair.first_world, pair.second_world) else {
            continue;
        };
        if (first == second) != same {
            continue;
        }
        let at = format!("/comparison/kabbalah/sefirot/{index}");
        let slots = Slots::new()
            .fact("sefirah", format!("{at}/sefirah"), pair.sefirah.name())
            .fact("world_a", format!("{at}/firstWorld"), first.name())
            .fact("world_b", format!("{at}/secondWorld"), second.name());
        let mut passage = Passage::new();
        pen.say(&mut passage, &evidence::LIGHTS[usize::from(same)], &slots);
        remark(pen, &mut passage, &format!("the question of {}", tree::POWER[pair.sefirah as usize]), &slots);
        draft.add(Depth::Far, passage);
    }
}

/// Keys that the two have in one sphere.
fn key_pairs(couple: Couple<'_>, pen: &mut Pen, draft: &mut Draft) {
    for (index, companion) in couple.comparison.gene_keys.companions.iter().enumerate() {
        let (Some(first), Some(second)) = (companion.first_key, companion.second_key) else {
            continue;
        };
        if first == second {
            continue;
        }
        let at = format!("/comparison/geneKeys/companions/{index}");
        let slots = Slots::new()
            .fact("sphere", format!("{at}/sphere"), companion.sphere.name().replace('\'', "’"))
            .fact("key_a", format!("{at}/firstKey"), first.to_string())
            .fact("key_b", format!("{at}/secondKey"), second.to_string())
            .phrase("day_a", gene_keys::keys::of(first.number()).day)
            .phrase("day_b", gene_keys::keys::of(second.number()).day);
        let mut passage = Passage::new();
        pen.say(&mut passage, &evidence::KEYS, &slots);
        draft.add(Depth::Deep, passage);
    }
}

/// How to treat each of them when low, in a fight, and before a decision.
fn handling(couple: Couple<'_>, pen: &mut Pen, draft: &mut Draft) {
    let mut low = Passage::new();
    let mut loved = Passage::new();
    let mut fight = Passage::new();
    let mut decide = Passage::new();
    for (rank, (who, other, chart, root)) in both(couple).into_iter().enumerate() {
        let named = couple::facing(Slots::new(), who, other);
        for (body, manner, table, passage) in [
            (Body::Venus, "{xs} manner of loving", &evidence::LOVED, &mut loved),
            (Body::Moon, "{xs} manner of resting", &care::LOW, &mut low),
            (Body::Mars, "{xs} manner of fighting", &care::FIGHT, &mut fight),
        ] {
            if let Some(index) = chart.western.placements.iter().position(|placement| placement.body == body)
                && let Some(sign) = chart.western.placements[index].sign
            {
                let at = format!("{root}/western/placements/{index}/sign");
                let slots = named.clone().fact("sign", at, sign.name());
                pen.tell(passage, table[sign.index()][rank], &slots);
                remark(pen, passage, manner, &slots);
            }
        }
        if let Some(authority) = chart.human_design.authority {
            let at = format!("{root}/humanDesign/authority");
            let slots = named.fact("authority", at, authority.name().to_lowercase());
            pen.tell(&mut decide, care::DECIDE[authority as usize][rank], &slots);
            remark(pen, &mut decide, "{xs} manner of deciding", &slots);
        }
    }
    draft.add(Depth::Core, loved);
    draft.add(Depth::Core, low);
    draft.add(Depth::Core, fight);
    draft.add(Depth::Core, decide);
}
