//! Passages on single grahas: rashi and bhava, dignity and host, then what a closer look adds.

use crate::remarks::remark;
use std::collections::{BTreeMap, BTreeSet};

use super::{bhavas, frames, nakshatras, placement as placement_of, rashis, said, sanskrit, strengths};
use crate::draft::{Depth, Draft};
use crate::pen::{Passage, Pen};
use crate::reader_form;
use crate::slots::Slots;
use chart::sky::Sign;
use chart::vedic::{Dignity, Graha, GrahaPlacement, VedicChart, rashi_name};

/// Which bhavas and rashis have been mentioned, so that none is mentioned twice.
#[derive(Default)]
pub(super) struct Mentions {
    bhavas: BTreeMap<u8, Graha>,
    rashis: BTreeSet<usize>,
}

pub(super) fn graha(
    chart: &VedicChart,
    root: &str,
    graha: Graha,
    depth: Depth,
    pen: &mut Pen,
    draft: &mut Draft,
    stated: &mut Mentions,
) {
    let Some((placement, at)) = placement_of(chart, root, graha) else {
        return;
    };
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
        if let Some(other) = stated.bhavas.get(&bhava) {
            let other_at = placement_of(chart, root, *other).map(|(_, at)| at).unwrap_or_default();
            let slots = slots.clone().fact("other", format!("{other_at}/graha"), sanskrit(*other));
            pen.say(&mut passage, &frames::SHARED_BHAVA, &slots);
        } else {
            pen.tell(&mut passage, pen.of_two(&bhavas::LIVED[usize::from(bhava - 1) % 12]), &slots);
            stated.bhavas.insert(bhava, graha);
        }
    }
    if let Some(dignity) = placement.dignity {
        let slots = Slots::new().fact("dignity", format!("{at}/dignity"), dignity_words(dignity));
        pen.say(&mut passage, &frames::DIGNITY[dignity as usize], &slots);
    }
    remark(pen, &mut passage, &format!("{{your}} {}", bhavas::THEME[graha as usize]), &slots);
    draft.add(depth, passage);
    if stated.rashis.insert(rashi.index()) {
        let mut passage = Passage::new();
        pen.tell(&mut passage, pen.of_two(&rashis::RASHI[rashi.index()]), &slots);
        host(chart, root, graha, rashi, pen, &mut passage);
        draft.add_detail(Depth::Close, passage);
    } else {
        let mut passage = Passage::new();
        host(chart, root, graha, rashi, pen, &mut passage);
        let subject = Slots::new().fact("graha", format!("{at}/graha"), sanskrit(graha));
        draft.add_detail(Depth::Far, announced(passage, &subject, pen));
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
    let Some((host, at)) = placement_of(chart, root, lord) else {
        return;
    };
    let Some(host_rashi) = host.rashi else { return };
    let slots = Slots::new().fact("host", format!("{at}/graha"), sanskrit(lord)).fact(
        "host_rashi",
        format!("{at}/rashi"),
        rashi_name(host_rashi),
    );
    pen.say(passage, &frames::HOST, &slots);
}

fn dignity_words(dignity: Dignity) -> String {
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
    draft.add_detail(depth, announced(passage, &subject, pen));
}

/// The finer points of a graha behind a sentence that opens them; nothing where there are none.
fn announced(points: Passage, subject: &Slots, pen: &mut Pen) -> Passage {
    let mut passage = Passage::new();
    if !points.is_empty() {
        pen.say(&mut passage, &frames::FINER, subject);
        passage.append(points);
    }
    passage
}
