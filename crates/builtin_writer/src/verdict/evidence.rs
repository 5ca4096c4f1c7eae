//! Further evidence for the verdict: how each wants to be loved, lights in common, keys side by side.

/// By the sign of Venus of `{x}`, from Aries; `{sign}`. The first wording is for the one, the second for the other.
pub(crate) static LOVED: [[&str; 2]; 12] = [
    [
        "To be loved, {x}, with Venus in {sign}, wants to be chosen out loud and a little too early.",
        "{x} has Venus in {sign} and is loved rightly by whoever dares to go first.",
    ],
    [
        "To be loved, {x}, with Venus in {sign}, wants hands, time and a good supper.",
        "{x} has Venus in {sign}, and is loved rightly in the same place at the same hour for years.",
    ],
    [
        "To be loved, {x}, with Venus in {sign}, wants a note in the coat pocket.",
        "{x} has Venus in {sign} and is loved rightly by way of being talked to, especially about nothing.",
    ],
    [
        "To be loved, {x}, with Venus in {sign}, wants to be missed and to be told so.",
        "{x} has Venus in {sign}, and is loved rightly by somebody who remembers what the grandmother was called.",
    ],
    [
        "To be loved, {x}, with Venus in {sign}, wants to be shown to one’s friends.",
        "{x} has Venus in {sign}, and is loved rightly with presents, with pride, with an audience of one.",
    ],
    [
        "To be loved, {x}, with Venus in {sign}, wants the tap repaired and the appointment remembered.",
        "{x} has Venus in {sign} and is loved rightly in details, which nobody else has to notice.",
    ],
    [
        "To be loved, {x}, with Venus in {sign}, wants good manners on bad days.",
        "{x} has Venus in {sign} and is loved rightly by being asked, and then being contradicted kindly.",
    ],
    [
        "To be loved, {x}, with Venus in {sign}, wants all of it, and wants it proved.",
        "{x} has Venus in {sign}, and is loved rightly by someone who isn’t afraid of the cellar.",
    ],
    [
        "To be loved, {x}, with Venus in {sign}, wants two tickets and no questions.",
        "{x} has Venus in {sign} and is loved rightly with the door open.",
    ],
    [
        "To be loved, {x}, with Venus in {sign}, wants to be relied upon and, once in a while, relieved.",
        "{x} has Venus in {sign}, and is loved rightly by someone who stays through February.",
    ],
    [
        "To be loved, {x}, with Venus in {sign}, wants to be let be, and to be found interesting.",
        "{x} has Venus in {sign} and is loved rightly as a friend would be, with one secret more.",
    ],
    [
        "To be loved, {x}, with Venus in {sign}, wants a tenderness that does not ask for reasons.",
        "{x} has Venus in {sign}, and is loved rightly by someone who can hear what has not been said.",
    ],
];
/// A sefirah in different worlds, then in one: `{sefirah}`, `{world_a}`, `{world_b}`.
pub(crate) static LIGHTS: [[&str; 7]; 2] = [
    [
        "On the Tree {sefirah} lies apart, {world_a} for {a} and {world_b} for {b}; it is a distance that can be walked in an evening.",
        "A difference to be counted is that of {sefirah}, in {world_a} with the one and in {world_b} with the other.",
        "You will not agree about {sefirah}; {a} has it in {world_a}, {b} has it in {world_b}, and it needn’t be agreed about.",
        "{sefirah} speaks two dialects, that of {world_a} in {a} and that of {world_b} in {b}.",
        "Between {world_a} and {world_b} {sefirah} has to be carried over by hand, from {a} to {b} and back.",
        "As for {sefirah}, {a} looks for it in {world_a}, and {b} in {world_b}; each is surprised where the other finds it.",
        "Put {sefirah} down as unsettled: {world_a} with {a}, {world_b} with {b}.",
    ],
    [
        "On the Tree {sefirah} is in {world_a} for both, and that is a beam under the house.",
        "A likeness to be counted is that of {sefirah}, in {world_a} with {a} and with {b}.",
        "You will agree about {sefirah} without a word, since it is in {world_a} twice.",
        "{sefirah} speaks with one accent, that of {world_a}, in {a} as in {b}.",
        "{world_a} holds {sefirah} for the two of you, so that nothing there has to be carried.",
        "As for {sefirah}, both look for it in {world_a} and meet on the way.",
        "Put {sefirah} down as settled, in {world_a}.",
    ],
];
/// Two keys in a sphere: `{sphere}`, `{key_a}`, `{key_b}`, `{day_a}`, `{day_b}`.
pub(crate) static KEYS: [&str; 12] = [
    "The keys have one thing more to say about {sphere}: {key_a} with {a} and {key_b} with {b}, which is {day_a} and {day_b} under one roof.",
    "Enter as evidence {sphere}, key {key_a} and key {key_b}. If {day_a} has to choose between you and {day_b}, it should not have to.",
    "In {sphere} there are {day_a}, from {a} by key {key_a}, and {day_b}, from {b} by key {key_b}; such a stock isn’t soon used up.",
    "What {sphere} has to offer is {day_a} by key {key_a} and {day_b} by key {key_b}. It would be a waste to let either go.",
    "Heard on the subject of {sphere}, {a} pleads key {key_a}, {day_a}; {b} pleads key {key_b}, {day_b}; the court believes both.",
    "With {key_a} in {a} and {key_b} in {b}, {sphere} gives you {day_a} for the mornings and {day_b} for the nights.",
    "Two entries under {sphere}: {day_a}, key {key_a}, in the name of {a}, and {day_b}, key {key_b}, in that of {b}.",
    "Nobody has to win in {sphere}, as key {key_a} is {day_a} and key {key_b} is {day_b}, and these don’t compete.",
    "If {a} were asked about {sphere}, the answer would be {day_a}, key {key_a}; {b} would answer with key {key_b}, {day_b}.",
    "{sphere} makes a pair of {day_a} and {day_b}, by key {key_a} and key {key_b}. Odder pairs have lasted.",
    "Keep {sphere} in view. Key {key_a} puts {day_a} into it and key {key_b} puts {day_b}.",
    "One finds {day_a} in the {sphere} of {a}, key {key_a}, and {day_b} in that of {b}, key {key_b}, and the question is only who begins.",
];
