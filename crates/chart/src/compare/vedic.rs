//! Two vedic charts: Ashtakoot with the roles both ways, and manglik of both.

use serde::{Deserialize, Serialize};

use super::ashtakoot::{Ashtakoot, JanmaChandra};
use crate::Chart;
use crate::withheld::{Reason, Withheld};

/// Ashtakoot in both roles, and manglik of both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct VedicComparison {
    /// Tradition counts from the groom's and the bride's side; here the first takes the groom's place.
    pub first_as_groom: Option<Ashtakoot>,
    /// The same with the places exchanged.
    pub second_as_groom: Option<Ashtakoot>,
    pub manglik: ManglikPair,
    pub withheld: Vec<Withheld>,
}

/// Manglik of both people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ManglikPair {
    pub first: Option<bool>,
    pub second: Option<bool>,
    /// Both or neither: tradition then sees no fault. `None` when one is not known.
    pub balanced: Option<bool>,
}

/// Compares two charts; without a certain Moon on either side Ashtakoot is left out.
pub(super) fn compare(first: &Chart, second: &Chart) -> VedicComparison {
    let (one, other) = (JanmaChandra::of(&first.vedic), JanmaChandra::of(&second.vedic));
    let withheld = withheld_ashtakoot([one.is_some(), other.is_some()]);
    let pair = one.zip(other);
    let (first, second) = (first.vedic.manglik.manglik, second.vedic.manglik.manglik);
    VedicComparison {
        first_as_groom: pair.map(|(one, other)| Ashtakoot::of(one, other)),
        second_as_groom: pair.map(|(one, other)| Ashtakoot::of(other, one)),
        manglik: ManglikPair { first, second, balanced: first.zip(second).map(|(first, second)| first == second) },
        withheld: withheld.into_iter().collect(),
    }
}

/// Ashtakoot is left out once, whether one Moon is not certain or both.
fn withheld_ashtakoot(moons_known: [bool; 2]) -> Option<Withheld> {
    let since = match moons_known {
        [true, true] => return None,
        [false, true] => "the first person's Moon is not certain",
        [true, false] => "the second person's Moon is not certain",
        [false, false] => "neither Moon is certain",
    };
    Some(Withheld { what: format!("Ashtakoot, since {since}"), reason: Reason::RestsOnWithheldPart })
}

#[cfg(test)]
mod tests {
    use super::withheld_ashtakoot;

    #[test]
    fn what_two_moons_hide_is_said_once_with_one_reason() {
        for (known, said) in [
            ([true, true], None),
            ([false, true], Some("Ashtakoot, since the first person's Moon is not certain")),
            ([true, false], Some("Ashtakoot, since the second person's Moon is not certain")),
            ([false, false], Some("Ashtakoot, since neither Moon is certain")),
        ] {
            assert_eq!(withheld_ashtakoot(known).map(|part| part.what).as_deref(), said);
        }
    }
}
