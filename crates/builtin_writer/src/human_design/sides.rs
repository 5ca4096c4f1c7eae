//! Words for the two sides of a design: the birth and the day before it, and which of them a channel's gates come from.

use crate::reckoning::Wordings;

pub(crate) static BIRTH: Wordings = Wordings {
    known: [
        "Two moments make a bodygraph, and the first is {your} birth on {local}: it gave {your} personality, the side {you} know.",
        "One half of this bodygraph is taken from the birth of {name}, {local}; it is called the personality, and one is aware of it.",
    ],
    unknown: [
        "Two moments make a bodygraph, and the first is {your} birth, of which {date} is certain and the hour is {known}.",
        "One half of this bodygraph is taken from the birth of {name}, on {date}; its hour is {known}.",
    ],
};
/// The day of the design: `{design}`.
pub(crate) static DESIGN_MOMENT: [&str; 2] = [
    "The other is {design}, when the Sun still had eighty-eight degrees to go to its place at birth; from there comes \
     {your} design, which the body lives and others notice first.",
    "The other half was fixed on {design}, with the Sun eighty-eight degrees short of where it would stand at the \
     birth; that is the design, and people see it in {name} sooner than {name} does.",
];
/// Without an hour the day of the design is not certain either.
pub(crate) static DESIGN_UNCERTAIN: [&str; 2] = [
    "The other lies eighty-eight degrees of the Sun before it, some three months; without the hour it cannot be put \
     on one day, and only what held on all of them is told as {your} design.",
    "The other half lies some three months before, eighty-eight degrees of the Sun, and is as uncertain as the hour; \
     only those gates of the design are told that every hour agrees upon.",
];

/// `{first_gate}`, `{first_side}`, `{second_gate}`, `{second_side}`, `{meaning}`.
pub(crate) static HELD_BY: [&str; 10] = [
    "Gate {first_gate} belongs to {your} {first_side}, gate {second_gate} to {your} {second_side}, so {meaning}.",
    "With {name} gate {first_gate} is held by {first_side} and gate {second_gate} by {second_side}: {meaning}.",
    "It is made of gate {first_gate}, from {your} {first_side}, and gate {second_gate}, from {your} {second_side}; {meaning}.",
    "By {first_side} comes gate {first_gate}, by {second_side} gate {second_gate}, which means that {meaning}.",
    "Since gate {first_gate} is there by {first_side} and gate {second_gate} by {second_side}, {meaning}.",
    "Of its two gates {first_gate} is written in {first_side} and {second_gate} in {second_side}, and {meaning}.",
    "As to where it comes from: gate {first_gate} by {first_side}, gate {second_gate} by {second_side}. That is to say, {meaning}.",
    "Ask where the gates come from, {first_gate} from {first_side} and {second_gate} from {second_side}, and one learns that {meaning}.",
    "{you} have gate {first_gate} from {first_side} and gate {second_gate} from {second_side}: {meaning}.",
    "{name} has gate {first_gate} from {first_side} and gate {second_gate} from {second_side}; {meaning}.",
];
/// Where both gates come from one side; `{first_gate}`, `{second_gate}`, `{first_side}`, `{meaning}`.
pub(crate) static HELD_TOGETHER: [&str; 4] = [
    "Both its gates, {first_gate} and {second_gate}, belong to {your} {first_side}{mute:second_side}, so {meaning}.",
    "With {name} gates {first_gate} and {second_gate} are both held by {first_side}{mute:second_side}: {meaning}.",
    "Gate {first_gate} and gate {second_gate} alike come from {your} {first_side}{mute:second_side}; {meaning}.",
    "Of its two gates neither is shared out: {first_gate} and {second_gate} are written in {first_side}{mute:second_side}, and with {name} that \
     means that {meaning}.",
];
/// What it means when both gates come from the personality, from the design, from one each, or from both throughout.
pub(crate) static KNOWN: [&str; 6] = [
    "{you} know this about {yourself} and would sign it",
    "{name} is well aware of it",
    "it is a thing that {you} would say of {yourself} unasked",
    "{name} would name it if asked for a strong point",
    "{you} can watch {yourself} doing it",
    "{name} counts it as a part of who one is",
];
pub(crate) static SEEN: [&str; 6] = [
    "others see it in {youo} long before {you} do",
    "{name} does it without noticing, and is surprised to hear of it",
    "the body does it by itself, and {you} hear about it from friends",
    "it is plain to everybody in the room except {name}",
    "{you} can’t help it and needn’t take the credit",
    "it works in {name} as a heartbeat does, unattended",
];
pub(crate) static HALF_KNOWN: [&str; 6] = [
    "half of it {you} know and the other half {you} get told",
    "{name} knows the one end of it and trips over the other",
    "{you} supply it with a mind from one side and a body from the other",
    "a part of it is a decision of {name} and a part just happens",
    "{you} recognise it once somebody has pointed it out",
    "{name} takes the credit for one half and is taken aback by the other",
];
pub(crate) static KNOWN_AND_SEEN: [&str; 4] = [
    "it is there twice over, in what {you} think of {yourself} and in what {you} do before thinking",
    "{name} has it by mind and by body, and nobody doubts it",
    "{you} know it, the others know it, and it never sleeps",
    "it is doubled in {name}, and no mood can switch it off",
];
