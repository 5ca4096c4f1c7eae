//! What two people have in common is said once: “Virgo in both of you”, and not “Virgo and Virgo”.

use std::borrow::Cow;

use super::slots::{Slot, Slots};

/// The stems of the gaps of which both people have the same: `sun` where `sun_a` and `sun_b` hold the same words.
pub(crate) fn gaps(slots: &Slots) -> Vec<String> {
    let stems = slots.names().filter_map(|name| name.strip_suffix("_a"));
    let same = stems.filter(|stem| {
        let words = |side: &str| words_of(slots, &format!("{stem}_{side}"), 0);
        words("a").is_some_and(|own| words("b") == Some(own))
    });
    same.map(str::to_owned).collect()
}

/// The words that a gap holds, through a phrase that is nothing but another gap.
fn words_of(slots: &Slots, gap: &str, depth: u8) -> Option<String> {
    match slots.get(gap)? {
        Slot::Fact { words, .. } => Some(words.clone()),
        Slot::Phrase(words) => {
            let inner = words.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'))?;
            if depth < 2 { words_of(slots, inner, depth + 1) } else { None }
        }
    }
}

/// Whether a wording says that two people differ.
pub(crate) fn speaks_of_a_difference(wording: &str) -> bool {
    ["differ", "another", "unlike", "opposite", "other way", "two languages", "translat"]
        .iter()
        .any(|word| wording.contains(word))
}

/// How two clauses that say the same of each become one about both: `#` is what they have in common, `##` the second mention of it.
const CLAUSES: [(&str, &str); 32] = [
    ("{a} has the #, {b} has the ##", "both of you have the #"),
    ("{a} has #, {b} has ##", "both of you have #"),
    ("{a} has #, {b} ##", "both of you have #"),
    ("{a} is # by nature, {b} ##", "both of you are # by nature"),
    ("{a} is the #, {b} is the ##", "both of you are the #"),
    ("{a} is #, {b} is ##", "both of you are #"),
    ("{a} is # and {b} is ##", "both of you are #"),
    ("{a} is a #, {b} a ##", "both of you are #s"),
    ("{a} is a # and {b} is a ##", "both of you are #s"),
    ("{a} gets #, {b} gets ##", "both of you get #"),
    ("{a} belongs to #, {b} to ##", "both of you belong to #"),
    ("# behind {a}, ## behind {b}", "# behind both of you"),
    ("# for {a} and ## for {b}", "# for both of you"),
    ("# for {a}, ## for {b}", "# for both of you"),
    ("# in {a}, ## in {b}", "# in both of you"),
    ("for {a} it lands on #, for {b} on ##", "for both of you it lands on #"),
    ("{a} under #, {b} under ##", "{a} and {b}, both under #"),
    ("{a}, under #, and {b}, under ##,", "{a} and {b}, both under #,"),
    ("{a}, of #, and {b}, of ##,", "{a} and {b}, both of #,"),
    ("{a} comes from # and {b} from ##", "both of you come from #"),
    ("{a} trusts by way of # and {b} by way of ##", "both of you trust by way of #"),
    ("{a} woos by #, {b} by ##", "both of you woo by #"),
    ("which is in # with {a} and in ## with {b}", "which is in # with both of you"),
    ("{a} is at home in # and {b} in ##", "both of you are at home in #"),
    ("{a} is # while {b} is ##", "both of you are #"),
    ("{a} has a # and {b} has a ##", "both of you have a #"),
    ("{a} is #; {b} is ##", "both of you are #"),
    ("{a} belongs to # and {b} to ##", "both of you belong to #"),
    ("{a} comes with #, {b} with ##", "both of you come with #"),
    ("from # in {a} to ## in {b}", "from {a} to {b}, both of them in #"),
    ("{a} decides by # authority, {b} by ##", "both of you decide by # authority"),
    ("{a} says yes by way of # authority, {b} by way of ##", "both of you say yes by way of # authority"),
];

/// The wording with what both have in common said once.
pub(crate) fn said_once<'w>(wording: &'w str, slots: &Slots) -> Cow<'w, str> {
    let mut text = Cow::Borrowed(wording);
    for stem in gaps(slots) {
        let second = format!("{{{stem}_b}}");
        if !text.contains(&second) && !text.contains(&format!("{{an:{stem}_b}}")) {
            continue;
        }
        let first = format!("{{{stem}_a}}");
        let mut own = text.into_owned();
        for (apart, together) in CLAUSES {
            let apart = apart.replace("##", &second).replace('#', &first);
            if own.contains(&apart) {
                // What is not said again is stated all the same.
                own = own.replace(&apart, &format!("{}{{mute:{stem}_b}}", together.replace('#', &first)));
            }
        }
        for (apart, together) in [
            (format!("{first} and in {second}"), format!("{first} in both of you")),
            (format!("in {first} and {second}"), format!("in {first} on both sides")),
            (format!("{{an:{stem}_a}} and {{an:{stem}_b}}"), format!("two {first}s")),
            (format!("{first} in {{a}} and {second} in {{b}}"), format!("{first} in {{a}} and in {{b}} alike")),
            (format!("{first} and {second}"), format!("{first} twice over")),
        ] {
            own = own.replace(&apart, &together);
        }
        for mark in [',', '.', ';', ':'] {
            for before in ["in ", "on ", "under ", "has the ", "is "] {
                own = own.replace(&format!("{before}{second}{mark}"), &format!("{before}{second} too{mark}"));
            }
        }
        text = Cow::Owned(own);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(wording: &str, second: &str) -> String {
        let slots = Slots::new().fact("sun_a", "/a", "Virgo").fact("sun_b", "/b", second);
        said_once(wording, &slots).replace("{mute:sun_b}", "").replace("{sun_a}", "Virgo").replace("{sun_b}", second)
    }

    #[test]
    fn what_both_have_is_said_once_and_what_differs_twice() {
        for (wording, same) in [
            ("With the Sun in {sun_a} and in {sun_b} you agree.", "With the Sun in Virgo in both of you you agree."),
            (
                "Ada’s Sun is in {sun_a}, Ben’s in {sun_b}, and so on.",
                "Ada’s Sun is in Virgo, Ben’s in Virgo too, and so on.",
            ),
            ("Ada has {sun_a} and {sun_b}.", "Ada has Virgo twice over."),
            ("It says: {a} has {sun_a}, {b} has {sun_b}.", "It says: both of you have Virgo."),
            ("{sun_a} behind {a}, {sun_b} behind {b}.", "Virgo behind both of you."),
            ("{a} is a {sun_a}, {b} a {sun_b}.", "both of you are Virgos."),
        ] {
            assert_eq!(said(wording, "Virgo"), same);
            assert!(!said(wording, "Libra").contains("both") && said(wording, "Libra").contains("Libra"));
        }
    }
}
