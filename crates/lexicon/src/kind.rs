//! What kind of setting a word is of.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::{PLACES, SEASONS, TIMES, WEATHERS, Words};

/// Which of the tables of settings has a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Time,
    Weather,
    Season,
    Place,
}

static KINDS: LazyLock<HashMap<&'static str, Kind>> = LazyLock::new(|| {
    let mut kinds = HashMap::new();
    add(&mut kinds, PLACES, Kind::Place);
    add(&mut kinds, SEASONS, Kind::Season);
    add(&mut kinds, WEATHERS, Kind::Weather);
    add(&mut kinds, TIMES, Kind::Time);
    kinds
});

fn add<Meaning: Copy>(kinds: &mut HashMap<&'static str, Kind>, table: &[Words<Meaning>], kind: Kind) {
    kinds.extend(table.iter().flat_map(Words::of_prompts).map(|(word, _)| (word, kind)));
}

/// Of a word or its plural; None for everything that no setting is made of.
pub(crate) fn kind_of(word: &str) -> Option<Kind> {
    KINDS.get(word).or_else(|| KINDS.get(word.strip_suffix('s')?)).copied()
}
