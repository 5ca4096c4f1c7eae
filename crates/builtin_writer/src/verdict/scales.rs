//! The scales: what each system's comparison says for and against two people, as against, even or for.

use crate::western::chafes;
use chart::Comparison;
use chart::compare::{Connection, KeyRelation, SynastryAspect};
use chart::sky::{AspectKind, Body, Point};

/// Which way one system, or all of them, lean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Lean {
    Against,
    Even,
    For,
}

/// What the five comparisons say; `None` where a system can't be weighed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scales {
    pub western: Lean,
    pub vedic: Option<Lean>,
    pub human_design: Lean,
    pub gene_keys: Lean,
    pub kabbalah: Lean,
}

impl Scales {
    pub(super) fn of(comparison: &Comparison) -> Scales {
        Scales {
            western: western(comparison),
            vedic: comparison.vedic.first_as_groom.as_ref().map(|ashtakoot| {
                match ashtakoot.total_points {
                    // Tradition asks for 18 of 36 and calls 26 and more very good.
                    points if points < 18.0 => Lean::Against,
                    points if points < 26.0 => Lean::Even,
                    _ => Lean::For,
                }
            }),
            human_design: human_design(comparison),
            gene_keys: gene_keys(comparison),
            kabbalah: kabbalah(comparison),
        }
    }

    /// The mean of those that can be weighed.
    pub(super) fn conclusion(&self) -> Lean {
        let leans: Vec<u32> =
            [Some(self.western), self.vedic, Some(self.human_design), Some(self.gene_keys), Some(self.kabbalah)]
                .into_iter()
                .flatten()
                .map(|lean| lean as u32)
                .collect();
        let (sum, most) = (leans.iter().sum::<u32>(), 2 * leans.len() as u32);
        match sum * 10 {
            tenfold if tenfold < 4 * most => Lean::Against,
            tenfold if tenfold < 6 * most => Lean::Even,
            _ => Lean::For,
        }
    }
}

/// Whether an aspect is one of those that say something about two people: a light, Venus, Mars or an angle takes part.
pub(super) fn is_personal(aspect: &SynastryAspect) -> bool {
    [aspect.first, aspect.second].iter().any(|point| match point {
        Point::Body(body) => matches!(body, Body::Sun | Body::Moon | Body::Venus | Body::Mars),
        Point::Angle(_) => true,
    })
}

/// Whether an aspect between two people rubs.
pub(super) fn rubs(aspect: &SynastryAspect) -> bool {
    match (aspect.first, aspect.second) {
        (Point::Body(first), Point::Body(second)) => chafes(aspect.kind, first, second),
        _ => matches!(aspect.kind, AspectKind::Square | AspectKind::Opposition),
    }
}

fn western(comparison: &Comparison) -> Lean {
    let (mut ease, mut friction) = (0.0, 0.0);
    for aspect in comparison.western.synastry.iter().filter(|aspect| is_personal(aspect)) {
        // An exact aspect counts fully, one at the edge of its orb hardly.
        let weight = (8.0 - aspect.orb_degrees).max(0.5);
        if rubs(aspect) { friction += weight } else { ease += weight }
    }
    match ease - friction {
        difference if difference < -0.15 * (ease + friction) => Lean::Against,
        difference if difference > 0.15 * (ease + friction) => Lean::For,
        _ => Lean::Even,
    }
}

fn human_design(comparison: &Comparison) -> Lean {
    let mutual = |connection: Connection| matches!(connection, Connection::Electromagnetic | Connection::Companionship);
    let channels = &comparison.human_design.channels;
    let joint = channels.iter().filter(|channel| mutual(channel.connection)).count();
    let uneven = channels.len() - joint;
    match (joint, uneven) {
        (joint, uneven) if joint > uneven => Lean::For,
        (joint, uneven) if 2 * joint < uneven => Lean::Against,
        _ => Lean::Even,
    }
}

fn gene_keys(comparison: &Comparison) -> Lean {
    let related = comparison
        .gene_keys
        .companions
        .iter()
        .filter(|companion| companion.relation.is_some_and(|relation| relation != KeyRelation::Different))
        .count();
    match related + comparison.gene_keys.shared_keys.len() {
        0 => Lean::Against,
        1 | 2 => Lean::Even,
        _ => Lean::For,
    }
}

fn kabbalah(comparison: &Comparison) -> Lean {
    let kabbalah = &comparison.kabbalah;
    let bridges = kabbalah.sefirot.iter().filter(|pair| pair.same_world == Some(true)).count();
    match (2 * bridges, kabbalah.hard_aspects.len()) {
        (bridges, strains) if bridges > strains + 1 => Lean::For,
        (bridges, strains) if bridges + 2 < strains => Lean::Against,
        _ => Lean::Even,
    }
}
