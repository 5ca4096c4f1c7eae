//! Two Mercuries, two Venuses and two Marses by element, and aspects of the chart that two people have together.
//!
//! Rows as in `overlay_tone::SUNS`: fire-fire, fire-earth, fire-air, fire-water, earth-earth, earth-air, earth-water,
//! air-air, air-water, water-water. `{sign_a}`, `{sign_b}`.

/// Mercury: how the two talk.
pub(crate) static TALK: [&str; 10] = [
    "You talk with Mercury in {sign_a} and in {sign_b}, fire and fire, which is to say at the same time.",
    "With Mercury in {sign_a} here and in {sign_b} there, the one says how it will be and the other asks what it costs.",
    "Mercury in {sign_a} meets Mercury in {sign_b}, and a plan is hatched before the coats are off.",
    "With Mercury in {sign_a} and in {sign_b}, one of you speaks first and thinks later, and the other feels it for three days.",
    "Mercury in {sign_a} and Mercury in {sign_b}: you say little, and what is said gets done.",
    "Between Mercury in {sign_a} and Mercury in {sign_b} the one wants an example and the other a definition; give both.",
    "With Mercury in {sign_a} and in {sign_b} you understand each other by way of things that have been cooked, mended or kept.",
    "Mercury is in {sign_a} and in {sign_b}, air and air, and your talk is the envy of waiters.",
    "With Mercury in {sign_a} and in {sign_b}, one of you discusses what the other has been through. Ask first which of the two it is to be.",
    "Mercury in {sign_a} and Mercury in {sign_b}: half of what you say to one another has no words in it.",
];
/// Venus: what pleases the two.
pub(crate) static TASTE: [&str; 10] = [
    "In matters of taste, Venus in {sign_a} and Venus in {sign_b}, you like it bright, and you like it now.",
    "Venus in {sign_a} would rather have an adventure and Venus in {sign_b} a good mattress, or the reverse; happily the one can follow the other.",
    "With Venus in {sign_a} and in {sign_b} you flirt by nature, also with one another after ten years.",
    "Venus in {sign_a} gives presents that are meant to astonish, and Venus in {sign_b} presents that are meant to comfort; mind who gets which.",
    "Both Venuses, in {sign_a} and in {sign_b}, want it solid, beautiful and paid for.",
    "Venus in {sign_a} and Venus in {sign_b} would furnish a flat differently, the one for sitting and the other for visitors.",
    "With Venus in {sign_a} and in {sign_b} your love has a garden in it, and somebody who sees to the watering.",
    "Venus in {sign_a}, Venus in {sign_b}: each of you needs to be amused in order to be faithful.",
    "One Venus loves by a light touch and one by holding on, as they are in {sign_a} and in {sign_b}. Show each other how it feels from inside.",
    "With Venus in {sign_a} and in {sign_b} you would drown for each other, and now and then you must be asked not to.",
];
/// Mars: how the two get things done.
pub(crate) static DRIVE: [&str; 10] = [
    "Mars in {sign_a} and Mars in {sign_b} make a household that is always just setting out.",
    "Mars in {sign_a} and Mars in {sign_b} pull one cart, one of them at a gallop, the other in low gear, and it does get there.",
    "With Mars in {sign_a} and in {sign_b} you set each other going by a mere remark.",
    "Mars in {sign_a} hits and Mars in {sign_b} sinks, or the other way about; no fight between you ends where it began.",
    "With Mars in {sign_a} and in {sign_b} you can move house in a day and not raise your voices.",
    "Mars in {sign_a} and Mars in {sign_b} differ about whether a thing is done when it has been decided or when it has been carried upstairs.",
    "With Mars in {sign_a} and in {sign_b} you work steadily, and for people rather than for principle.",
    "Mars in {sign_a} and in {sign_b} has you fighting with arguments, and making up with better ones.",
    "With Mars in {sign_a} and in {sign_b} the one wants to clear it up and the other wants first to be held. It takes a minute; do it.",
    "Mars in {sign_a} and Mars in {sign_b} go forward like tides: nobody sees them move, and then the beach is gone.",
];
/// An aspect of the composite chart that flows, then one that rubs: `{first}`, `{second}`, `{kind}`, `{orb}`, themes.
pub(crate) static COMPOSITE: [[&str; 6]; 2] = [
    [
        "In the chart of the two together {the_first} and {the_second} form {an:kind}, {orb} from exact: as a couple you have \
         your {first_theme} and your {second_theme} on one side.",
        "The common {first} is in {kind} with the common {second}, {orb} wide, so the two of you get on well \
         over your {first_theme} and your {second_theme}.",
        "What you are together has {an:kind} of {the_first} and {the_second}, by {orb}; your {first_theme} feeds your {second_theme}.",
        "Between {the_first} and {the_second} of the third chart runs {an:kind}, off by {orb}, and outsiders feel it as ease in \
         all that is your {first_theme}.",
        "A gift to the pair is the {kind} of {the_first} with {the_second}, {orb} from perfect: your {second_theme} comes naturally after your {first_theme}.",
        "The relationship, taken as a person, has {the_first} in {kind} with {the_second}, {orb} apart, and can rely on your {first_theme}.",
    ],
    [
        "In the chart of the two together {the_first} and {the_second} are in {kind}, {orb} from exact: you quarrel with \
         yourselves over your {first_theme} and your {second_theme}.",
        "The common {first} and the common {second} stand in {kind}, {orb} wide, so that your {first_theme} is bought with your \
         {second_theme}, or the other way round.",
        "What you are together has {an:kind} of {the_first} and {the_second}, by {orb}. Where your {first_theme} wins your {second_theme} sulks.",
        "Between {the_first} and {the_second} of the third chart there is {an:kind}, off by {orb}; as two you are restless about your {first_theme}.",
        "A task for the pair is the {kind} of {the_first} with {the_second}, {orb} from perfect, and it takes both of you to \
         do it: your {first_theme}, but with your {second_theme}.",
        "The relationship, taken as a person, has {the_first} in {kind} with {the_second}, {orb} apart, and isn’t always at one as to your {second_theme}.",
    ],
];
