//! How strong the same graha is in two people, in words.

use crate::reckoning::Wordings;

pub(crate) static BIRTH: Wordings = Wordings {
    known: [
        "The leaf on which {your} chart is written begins with {local}, {latitude}, {longitude}.",
        "In the almanac {name} would be found under {local}, {latitude} and {longitude}.",
    ],
    unknown: [
        "The leaf on which {your} chart is written begins with {date}, and the line for the hour is empty: {known}.",
        "In the almanac {name} would be found under {date}, with the hour {known}.",
    ],
};

/// `{pada}`, `{nakshatra}`, `{flavour}`, `{navamsha}`.
pub(crate) static LAGNA_PADA: [&str; 4] = [
    "Within that rashi it was the {pada} quarter of {nakshatra} that rose, which puts {flavour} into {your} bearing; \
     in the ninefold chart the lagna goes over to {navamsha}.",
    "The degree that rose lies in {nakshatra}, in its {pada} quarter, and one notices {flavour} as soon as {name} \
     comes in. The navamsha of the lagna is {navamsha}.",
    "{nakshatra} was the star on the horizon, at its {pada} quarter, so that {flavour} will greet people before {you} \
     do. By ninths the lagna becomes {navamsha}.",
    "Of {nakshatra}, the star that was just rising, it is the {pada} quarter; {name} meets the world with {flavour}. \
     What grows underneath is the lagna of the ninefold chart, {navamsha}.",
];

/// Where a graha stands to the minute: `{position}`, `{graha}`.
pub(crate) static GRAHA_AT: [&str; 12] = [
    "To the minute it was {position}.",
    "The place of {graha} is {position}.",
    "The exact degree is {position}.",
    "It had come to {position}.",
    "By the sidereal count it stood at {position}.",
    "Measured among the stars, {graha} is at {position}.",
    "Its degree among the stars is {position}.",
    "In figures this is {position}.",
    "The leaf has {position} for it.",
    "An almanac would print {position}.",
    "{graha} stood at {position} when {you} came.",
    "{graha} was found at {position}.",
];

/// From where the rule about Mars applies: `{from}`.
pub(crate) static COUNTED_FROM: [&str; 2] = [
    "Counted from {from}, Mars does stand in one of the houses that the rule has an eye on.",
    "It is in counting from {from} that the rule would find Mars where it is not wanted.",
];

/// `{graha}`, `{dignity_a}`, `{dignity_b}`: the one of `{a}` stronger, both alike, the one of `{b}` stronger.
pub(crate) static STRENGTH: [[&str; 6]; 3] = [
    [
        "As to its strength, {graha} has {dignity_a} against {dignity_b}, so let {a} go first and hold the door.",
        "{graha} is better lodged with {a}, by {dignity_a}, than with {b}, by {dignity_b}; what comes easily to the one is work for the other.",
        "{a} has {graha} by {dignity_a}, {b} by {dignity_b}: a reason to be generous with it, and none to be proud.",
        "Weigh {graha} in the two of you: {dignity_a} against {dignity_b}, and the scale goes down on the side of {a}.",
        "By {dignity_a} {graha} stands firmly in {a}; by {dignity_b} it stands less so in {b}, who has learned more about it for that reason.",
        "With {dignity_a} there and {dignity_b} here, {graha} is a thing that {b} could borrow from {a}.",
    ],
    [
        "As to its strength, {graha} has {dignity_a} in {a} and {dignity_b} in {b}, so neither needs to carry the other in it.",
        "{graha} is about equally well lodged, by {dignity_a} in {a} and by {dignity_b} in {b}.",
        "In {graha} you are evenly matched: {dignity_a} for {a}, {dignity_b} for {b}.",
        "{graha} has the same standing on both sides, {dignity_a} in {a}, {dignity_b} in {b}.",
        "Weigh {graha} in the two of you, {dignity_a} and {dignity_b}, and the beam stays level.",
        "Nobody has the upper hand in {graha}; it has {dignity_a} in {a}, and in {b} {dignity_b}.",
    ],
    [
        "As to its strength, {graha} has {dignity_a} against {dignity_b}, so let {b} go first.",
        "{graha} is better lodged with {b}, by {dignity_b}, than with {a}, by {dignity_a}; what is work on this side is done in passing on that.",
        "{b} has {graha} by {dignity_b}, {a} by {dignity_a}. It can be taught, if nobody sighs.",
        "Weigh {graha} in the two of you: {dignity_a} against {dignity_b}, and it is {b} who carries more.",
        "By {dignity_b} {graha} stands firmly in {b}; by {dignity_a} it is a beginner in {a}, and beginners see a good deal.",
        "With {dignity_b} here and {dignity_a} there, {graha} is something for which {a} may lean upon {b}.",
    ],
];
/// The lord of the rashi in which a graha of `{x}` stands, found in the chart of `{y}`: `{graha}`, `{rashi}`, `{host}`,
/// `{host_rashi}`, `{manner}`.
pub(crate) static HOSTED: [&str; 12] = [
    "{graha} of {x} is in {rashi}, which belongs to {host}; and {host} of {y} is in {host_rashi}. So {x} goes to {y} for it, and gets it {manner}.",
    "Who holds the key to {xs} {graha} in {rashi}? {host} does, and with {y} that one lives in {host_rashi}: the key turns {manner}.",
    "Because {host} rules {rashi}, {xs} {graha} is a kind of guest of {y}, whose {host} stands in {host_rashi} and entertains {manner}.",
    "{y} has {host} in {host_rashi}, and {x} has {graha} in {rashi}, its sign; what {x} needs in this {y} hands over {manner}.",
    "A thread leads from {graha} in {rashi}, with {x}, to {host} in {host_rashi}, with {y}. Pull on it and things happen {manner}.",
    "For {graha} in {rashi} {x} pays rent to {host}, and in {y} this landlord, from {host_rashi}, collects it {manner}.",
    "{xs} {graha}, being in {rashi}, obeys {host}; {ys} {host}, being in {host_rashi}, commands {manner}.",
    "There is a door between {xs} {rashi}, where {graha} lives, and {ys} {host_rashi}, where its lord {host} does. It opens {manner}.",
    "In {y} the lord of {rashi}, {host}, stands in {host_rashi}. {x}, with {graha} in that very rashi, is received {manner}.",
    "Give {xs} {graha}, in {rashi}, to the {host} of {y} to look after; it is in {host_rashi}, and will do so {manner}.",
    "What {x} has by {graha} in {rashi} grows or withers under {ys} {host}, in {host_rashi}, who waters {manner}.",
    "The sign {rashi}, with {graha} of {x} in it, is signed over to {host}, and {ys} {host} in {host_rashi} administers it {manner}.",
];
