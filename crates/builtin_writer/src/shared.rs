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

/// What a wording may put beside itself: “Venus in Aquarius twice over”.
const BODIES: [&str; 9] = ["Sun", "Moon", "Mercury", "Venus", "Mars", "Jupiter", "Saturn", "Shukra", "Yesod"];

/// Whether a wording still says twice what both people have in common, for want of a clause that takes both together.
pub(crate) fn says_twice(wording: &str, slots: &Slots) -> bool {
    let text = said_once(wording, slots);
    gaps(slots).iter().any(|stem| {
        let second = text.contains(&format!("{{{stem}_b}}")) || text.contains(&format!("{{an:{stem}_b}}"));
        second && (text.contains(&format!("{{{stem}_a}}")) || text.contains(&format!("{{an:{stem}_a}}")))
    })
}

/// How two clauses that say the same of each become one about both: `#` is what they have in common, `##` the second mention of it.
const CLAUSES: &[(&str, &str)] = &[
    (
        "{a} is # and {b} is ##: two manners of learning, and two ideas of what a quiet evening is",
        "both of you are #: one manner of learning, and little quarrel about what a quiet evening is",
    ),
    ("{star_a} in # for {a} and {star_b} in ## for {b}", "{star_a} for {a} and {star_b} for {b}, both in #"),
    ("# in {sign_a} for {a} and ## in {sign_b} for {b}", "# in {sign_a} for {a} and the same, in {sign_b}, for {b}"),
    ("{star_a} in # for {a} and the same, in ##, for {b}", "{star_a} in # for both of you"),
    ("{a} is found # and {b} is found ##", "both of you are found #"),
    ("{a} is found #, {b} is found ##", "both of you are found #"),
    ("what {a} as a # lacks, {b} as a ## may have", "what one of you lacks as a #, the next may have"),
    (
        "If {a} treats {b} like a second # and {b} treats {a} like a second ##, it",
        "If each of you takes the other for a copy, because both of you are #s, it",
    ),
    ("{a} is not a failed ##, and {b} is not a failed #", "the two of you are #s, and neither is a failed one"),
    (
        "{a} gets from {b} what a # hasn’t got, {b} gets from {a} what a ## hasn’t,",
        "each of you wants from the other what a # hasn’t got,",
    ),
    ("{a}, a #, meets {b}, a ##", "{a} meets {b}, a # like {a}"),
    ("the # no of {a} and the ## no of {b} aren’t", "the # no that both of you have isn’t"),
    (
        "{a} in spite of what ## authority is saying in {b}, and {b} in spite of # in {a}",
        "{a} and {b} alike, in spite of what # authority is saying in both of you",
    ),
    (
        "{a} has to consult an authority that is #, {b} one that is ##, and both of you ask, well?",
        "both of you have to consult an authority that is #, and both of you ask, well?",
    ),
    ("{a} out of # and {b} out of ## could", "{a} and {b}, both out of #, could"),
    (
        "{a}, who is of #, could have said it, and {b}, who is of ##,",
        "{a} could have said it, and {b}, who is of # as well,",
    ),
    (
        "{a} comes from # with a grievance, {b} from ## with a reply",
        "out of # comes {a} with a grievance, and {b} with a reply",
    ),
    (
        "{a}, of #, asks it of {b}, and {b}, of ##, asks it of {a},",
        "{a} asks it of {b}, and {b}, of # too, asks it of {a},",
    ),
    ("{a} of #, {b} of ##:", "{a} and {b}, both of #:"),
    ("# here, ## there", "# on both sides"),
    ("# has used {b} and that ## has used {a}", "# has been used by both of you, each against the other"),
    (
        "Shukra in # might withhold and Shukra in ## perform",
        "Shukra in # might withhold in the one and perform in the other",
    ),
    ("# on the one page, ## on the other", "# on both pages"),
    ("In #, which is {as}, and in ##, which is {bs},", "In #, to which both of you belong,"),
    ("{a}, #, and {b}, ##, will not get them all", "{a} and {b}, both of #, will not get them all"),
    (
        "Venus in # is owed something by now, Venus in ## as well,",
        "Venus in # is owed something by now in both of you,",
    ),
    (
        "{a} loves by # and fights by {mars_a}, {b} loves by ## and fights by {mars_b}",
        "both of you love by #, {a} fights by {mars_a}, {b} fights by {mars_b}",
    ),
    (
        "{a} loves by {venus_a} and fights by #, {b} loves by {venus_b} and fights by ##",
        "both of you fight by #, {a} loves by {venus_a}, {b} loves by {venus_b}",
    ),
    ("{a} fights by #, {b} fights by ##", "both of you fight by #"),
    (
        "{as} is made of Venus in # and Mars in {mars_a}, {bs} of Venus in ## and Mars in {mars_b},",
        "both are made of Venus in #, {as} of Mars in {mars_a}, {bs} of Mars in {mars_b},",
    ),
    ("{as} of Mars in #, {bs} of Mars in ##,", "and of Mars in # as well,"),
    (
        "and Mars in #, {bs} of Venus in {venus_b} and Mars in ##,",
        "and Mars in #, {bs} of the same Mars and of Venus in {venus_b},",
    ),
    (
        "Venus in # and Mars in {mars_a} undress {a}, Venus in ## and Mars in {mars_b} undress {b},",
        "Venus in # undresses both of you, Mars in {mars_a} helps with {a}, Mars in {mars_b} helps with {b},",
    ),
    ("Mars in # helps with {a}, Mars in ## helps with {b},", "Mars in # helps,"),
    (
        "Venus in {venus_a} and Mars in # undress {a}, Venus in {venus_b} and Mars in ## undress {b},",
        "Mars in # undresses both of you, Venus in {venus_a} helps with {a}, Venus in {venus_b} helps with {b},",
    ),
    ("{a} with a Sun in # and {b} with a Sun in ## are", "{a} and {b}, each with a Sun in #, are"),
    ("{a} has the Sun in #, {b} in ##", "both of you have the Sun in #"),
    (
        "Mars in # begins or pretends not to have, Mars in ## answers,",
        "Mars in # begins or pretends not to have, and answers itself,",
    ),
    (
        "If {a} uses sex to win, Mars in #, and {b} uses it to be forgiven, Mars in ##,",
        "If {a} uses sex to win and {b} uses it to be forgiven, both by Mars in #,",
    ),
    ("Mars in # would do it hot, Mars in ## has methods of its own", "Mars in # would do it hot in both of you"),
    ("{a} works by the rule, #; {b} by the rule, ##", "both of you work by the rule, #"),
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
    ("in #, {bs} in ##", "in #, and so is {bs}"),
    ("is in #, that of {b} in ##", "is in #, and so is that of {b}"),
    ("{a} is pleased by #, where Venus is, and {b} by ##", "both of you are pleased by #, where Venus is"),
    ("Between Shukra in # and Shukra in ##", "Between two Shukras in #"),
    ("in # make a household", "in # makes a household"),
    ("a Moon in # and a Moon in ##", "two Moons in #"),
    ("A Moon in # belongs to {a}, a Moon in ## to {b}", "A Moon in # belongs to each of you"),
    ("{a} learns to soothe a Moon in ## and {b} a Moon in #", "each of you learns to soothe a Moon in #"),
    ("{a} came with # and {b} with ##", "both of you came with #"),
    ("{a} was hit under #, {b} under ##", "both of you were hit under #"),
    ("{a}, child of #; {b}, child of ##", "{a} and {b}, children of #"),
    ("{a} what # holds so, {b} what ## does", "in both of you, what # holds so"),
    ("# in {a} calls, ## in {b} has been waiting for", "# calls in {a}, and in {b} it has been waiting for"),
    ("When # opens towards ##", "When # opens towards its own kind"),
    ("in {a} it gives by #, in {b} by ##", "in both of you it gives by #"),
    ("In {a} it gives by #, in {b} by ##", "In both of you it gives by #"),
    ("in # for {a} and in ## for {b}", "in # for both of you"),
    ("in # with {a}, in ## with {b}", "in # with both of you"),
    (
        "To # belongs {a} and to ## belongs {b}. These are two places in the year and one at the table",
        "To # belong {a} and {b} alike. It is one place in the year and one at the table",
    ),
    ("By # and by ## {a} and {b}", "By # {a} and {b}"),
    ("{a} gives them in the way of #, {b} in the way of ##", "both of you give them in the way of #"),
    ("{a}, Sun in #, and {b}, Sun in ##,", "{a} and {b}, each with the Sun in #,"),
    ("{a} has lit a Sun in # and {b} one in ##", "each of you has lit a Sun in #"),
    ("{a} brings a Sun in #, {b} a Sun in ##,", "each of you brings a Sun in #,"),
    ("{a} is a # Sun, {b} a ## one,", "both of you are # Suns,"),
    ("the Moon of {a}, in #, and the Moon of {b}, in ##,", "the Moons of {a} and {b}, both in #,"),
    ("foundation of {a} lies in # and that of {b} in ##", "foundation of each of you lies in #"),
    ("{a}, #, and {b}, ##, have", "{a} and {b}, both of #, have"),
    ("{a} of # and {b} of ##", "{a} and {b}, both of #,"),
    ("of {a} is # and that of {b} is ##", "of {a} and that of {b} are both #"),
    ("{a} knows by an authority that is #, {b} by one that is ##,", "both of you know by an authority that is #,"),
    (
        "{a} said yes to {b} by an authority that is #, and {b} to {a} by one that is ##",
        "{a} said yes to {b} and {b} to {a}, both by an authority that is #",
    ),
    ("{a}, #; {b}, ##; touch", "{a} and {b}, two of the #’s kind, touch"),
    ("in # on the one side and in ## on the other,", "in # on both sides,"),
    ("# is how {a} enjoys and ## how {b} does", "# is how both of you enjoy"),
    ("Let # be comforted in its way and ## in its own", "Let # be comforted in its own way, twice"),
    ("{a} counts as #, {b} as ##", "both of you count as #"),
    ("in {a} it is # that wants healing, in {b} it is ##,", "in both of you it is # that wants healing,"),
    ("Write # next to ##", "Write # twice"),
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
        for body in BODIES {
            for joint in [", ", " and "] {
                let apart = format!("{body} in {first}{joint}{body} in {second}");
                own = own.replace(&apart, &format!("{body} in {first} twice over{{mute:{stem}_b}}"));
            }
        }
        for (apart, together) in [
            (format!("{first} and in {second}"), format!("{first} in both of you")),
            (format!("in {first} and {second}"), format!("in {first} on both sides")),
            (format!("{{an:{stem}_a}} and {{an:{stem}_b}}"), format!("two {first}s")),
            (format!("a {first} and a {second}"), format!("two {first}s")),
            (format!("A {first} and a {second}"), format!("Two {first}s")),
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
    match theme_of_both(slots) {
        Some(_) => Cow::Owned(with_one_theme(&text)),
        None => text,
    }
}

/// What two points stand for where it is the same in both people: `way of loving` of `{as} way of loving` and `{bs} way of loving`.
fn theme_of_both(slots: &Slots) -> Option<&str> {
    let theme = |gap: &str, owner: &str| match slots.get(gap)? {
        Slot::Phrase(words) => words.strip_prefix(owner),
        Slot::Fact { .. } => None,
    };
    let first = theme("first_theme", "{as} ")?;
    (theme("second_theme", "{bs} ") == Some(first)).then_some(first)
}

/// “Ada’s way of loving and Ben’s”: in a sentence that has said it of the one, it is understood of the other.
fn with_one_theme(wording: &str) -> String {
    const GAPS: [(&str, &str); 2] = [("{first_theme}", "{as}"), ("{second_theme}", "{bs}")];
    let said = wording.split_inclusive(['.', '!', '?']).map(|sentence| {
        let [first, second] = GAPS.map(|(gap, _)| sentence.find(gap));
        match (first, second) {
            (Some(first), Some(second)) => {
                let (gap, owner) = GAPS[usize::from(second > first)];
                sentence.replace(gap, owner)
            }
            _ => sentence.to_owned(),
        }
    });
    said.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(wording: &str, second: &str) -> String {
        let slots = Slots::new().fact("sun_a", "/a", "Virgo").fact("sun_b", "/b", second);
        said_once(wording, &slots).replace("{mute:sun_b}", "").replace("{sun_a}", "Virgo").replace("{sun_b}", second)
    }

    #[test]
    fn what_two_points_stand_for_alike_is_said_of_the_one_and_understood_of_the_other() {
        let of = |second: &str| {
            Slots::new().phrase("first_theme", "{as} way of loving").phrase("second_theme", format!("{{bs}} {second}"))
        };
        for (wording, same) in [
            ("So {first_theme} and {second_theme} agree.", "So {first_theme} and {bs} agree."),
            ("What {second_theme} lacks it finds in {first_theme}.", "What {second_theme} lacks it finds in {as}."),
            ("{an:kind}, wide. {second_theme} rests.", "{an:kind}, wide. {second_theme} rests."),
        ] {
            assert_eq!(said_once(wording, &of("way of loving")), same);
            assert_eq!(said_once(wording, &of("fighting spirit")), wording);
        }
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
