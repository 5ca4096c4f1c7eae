//! Verbs that stand where nobody is named: what somebody is told to do, and what is done behind a place.

use brief::english::is_listed;

use super::posture::pose_of;
use super::tokens::{Token, tokens};
use super::verbs::{may_be_a_verb, verbs_of};

/// Verbs that have their object behind them.
pub(crate) const TRANSITIVE: &str = "plays play playing played eats eat eating ate drinks drink drinking drank sells sell selling sold buys buy buying \
    bought peels peel peeling peeled carries carry carrying picks pick picking gathers gather gathering collects collect collecting pours \
    pour pouring chops chop chopping stirs stir stirring folds fold folding";

/// What somebody of whom nothing is said is told to do: “Water the flowers”. “Draw the castle” is said to the artist.
pub(crate) fn ordered(text: &str) -> Option<String> {
    const SAID_TO_THE_ARTIST: &str = "draw paint sketch fly";
    const ORDERS: &str = "water brush comb saddle ring iron guard wash clean polish mend repair open close light fold milk shear peel chop \
        cut bake pull push load unload";
    let spoken = tokens(text);
    let [verb, object, ..] = spoken.as_slice() else { return None };
    let is_order = is_listed(ORDERS, &verb.word) || pose_of(&verb.word).is_some();
    let is_of_it =
        is_listed("a an the his her its their my our your", &object.word) && object.part == verb.part && !verb.closes;
    (is_order && is_of_it && !is_listed(SAID_TO_THE_ARTIST, &verb.word)).then(|| verb.word.clone())
}

/// “At a round table plays chess”, “at a wooden table drinks coffee”: a deed, which ends the noun before it.
pub(crate) fn is_done(spoken: &[Token], at: usize) -> bool {
    const BEHIND_A_NOUN: &str = "in on at of with for by to from near under over and or beside behind";
    let verb = &spoken[at];
    let is_inflected = verb.word.ends_with('s') && may_be_a_verb(&verb.word);
    let is_known = || {
        let is_seen = |own: &String| pose_of(own).is_some() || is_listed("look see watch wait talk wear", own);
        is_listed(TRANSITIVE, &verb.word) || verbs_of(&verb.word).iter().any(is_seen)
    };
    let next = spoken.get(at + 1).filter(|next| next.part == verb.part && !verb.closes);
    is_inflected && is_known() && next.is_some_and(|next| !is_listed(BEHIND_A_NOUN, &next.word))
}

#[cfg(test)]
mod tests {
    use super::super::plan_tests::{missing, planned};

    #[test]
    fn what_somebody_is_told_to_do_is_a_verb_and_is_said() {
        for (prompt, verb) in [
            ("Water the flowers", "water"),
            ("Park the car", "park"),
            ("Cook the soup", "cook"),
            ("Cook dinner for the family", "cook"),
            ("Train the dog", "train"),
            ("Man the boat", "man"),
            ("Bear the load", "bear"),
            ("Fish the key out of the river", "fish"),
            ("Please ship the parcel", "ship"),
            ("Spring the trap", "spring"),
            ("Feed the ducks", "feed"),
        ] {
            assert!(missing(prompt, "").contains(&verb.to_owned()), "{prompt}: {:?}", missing(prompt, ""));
        }
        for prompt in [
            "Duck on a pond",
            "Sea the colour of wine",
            "Picture a lake",
            "Draw the castle",
            "Fly the kite on the hill",
        ] {
            assert_eq!(missing(prompt, ""), Vec::<String>::new(), "{prompt}");
        }
        assert!(planned("Park the car", "").figures.is_empty());
        assert!(planned("Cook dinner for the dog", "").figures.is_empty());
    }

    #[test]
    fn a_deed_behind_a_place_is_told_beside_what_stands_there() {
        for (prompt, things) in [
            ("The violinist Lazar at a round table plays chess", &["table", "chess"][..]),
            ("At the round table plays a violinist", &["table"]),
            ("A man at a wooden table drinks coffee", &["table"]),
            ("A woman at an oval table reads a map", &["table"]),
            ("A boy with a pearl necklace and a violet shawl", &["necklace", "shawl"]),
        ] {
            let said = missing(prompt, "");
            assert!(things.iter().all(|thing| said.contains(&(*thing).to_owned())), "{prompt}: {said:?}");
        }
        let lazar = planned("Violinist Lazar plays chess", "").figures.remove(0);
        assert!(!lazar.role.is_she());
    }
}
