//! Whose a being is: a goldfish that somebody has or holds brings no sea with it.

use brief::english::is_listed;

use super::finding::Finding;

const OWNERS: &str = "his her their my our your pet toy";
/// Who has or holds something has it at home.
const HAVING: &str = "has have had having own owns owned keep keeps kept keeping hold holds held holding carry carries carried carrying \
    feed feeds fed feeding get gets got buy buys bought eat eats eating ate cook cooks cooking fry fries sell sells selling draw draws drawing \
    paint paints painting";
/// Between somebody and a being these say that it is theirs.
const JOINTS: &str = "with of";
/// As many stand between such a word and the noun.
const MOST_ADJECTIVES: usize = 3;
/// In these something that lives in water is at somebody's home.
const VESSELS: &str = "bowl tank aquarium glass jar bucket bag pail basin bathtub tub cage box basket arms lap hands hand pocket leash lead plate";

/// Whether somebody has or holds what a noun names: “she has a tortoise”, “his goldfish”, “a fish in a bowl”. `has_people`: somebody is there.
pub(crate) fn is_kept(item: &Finding, has_people: bool) -> bool {
    let words: Vec<&str> = item.part.split(' ').collect();
    let noun: Vec<&str> = item.words.split(' ').collect();
    let Some(at) = words.windows(noun.len()).position(|window| window == noun) else { return false };
    let mut near = words[at.saturating_sub(MOST_ADJECTIVES + 1)..at].iter().rev();
    let is_had =
        near.any(|word| is_listed(OWNERS, word) || is_listed(HAVING, word) || has_people && is_listed(JOINTS, word));
    let after = words[at + noun.len()..].iter().take(4);
    is_had || after.into_iter().any(|word| is_listed(VESSELS, word))
}

#[cfg(test)]
mod tests {
    use super::super::backdrop::Backdrop;
    use super::super::plan_tests::{kinds, planned};

    #[test]
    fn what_somebody_has_brings_no_sea_with_it() {
        for prompt in [
            "Instead of crying, Lea laughs; instead of a cat she has a tortoise",
            "Lea has a pet turtle",
            "A boy with a goldfish in a bowl",
            "A girl holds a jellyfish",
            "Mia and her octopus",
            "A man feeds his goldfish",
            "A woman eats fish",
            "A girl with a toy rocket",
            "A goldfish in a glass",
            "Her pet penguin sleeps beside the girl",
        ] {
            let scene = planned(prompt, "");
            assert!(
                !matches!(scene.setting, Backdrop::Underwater | Backdrop::Space | Backdrop::Snow),
                "{prompt}: {}",
                scene.setting
            );
        }
        for (prompt, setting) in [
            ("A turtle", Backdrop::Underwater),
            ("A girl meets an octopus", Backdrop::Underwater),
            ("A penguin and a seal", Backdrop::Snow),
            ("A tortoise eats lettuce", Backdrop::Garden),
        ] {
            assert_eq!(planned(prompt, "").setting, setting, "{prompt}");
        }
        assert_eq!(kinds(&planned("She has a tortoise", "")), ["tortoise"]);
    }
}
