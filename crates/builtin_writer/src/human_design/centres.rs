//! The nine centres in words, defined and open.

/// Defined, from the Head down; `{centre}`, `{state}`.
pub(crate) static DEFINED: [[&str; 2]; 9] = [
    [
        "{your} {centre} centre is {state}: inspiration presses on {youo} in one steady way, and {you} can’t switch it off.",
        "With the {centre} centre {state}, {name} puts others under a pressure to think, without meaning to.",
    ],
    [
        "{your} {centre} centre is {state}, so {you} have a fixed way of processing things and may trust it for everything except decisions.",
        "As the {centre} centre is {state}, the opinions of {name} come from one consistent workshop.",
    ],
    [
        "{your} {centre} centre is {state}; {you} speak and act in a manner that people can count on.",
        "The {centre} is {state}, and the voice of {name} is the same on Mondays and on feast days.",
    ],
    [
        "{your} {centre} centre is {state}, the magnet of love and direction: {you} know who {you} are even when {you} don’t know where.",
        "Since the {centre} centre is {state}, there is something unmistakable about {name}, which neither praise nor exile changes.",
    ],
    [
        "{your} {centre} centre is {state}: {you} have willpower that can be relied on, and {you} ought to be paid for it.",
        "The {centre} centre is {state}. A promise of {name} has an engine in it.",
    ],
    [
        "{your} {centre} centre is {state}, so feelings go through {youo} in waves of their own, with or without a \
         cause; there is no truth for {youo} in the first hour.",
        "With the {centre} {state}, {name} sets the emotional weather of a room and seldom notices.",
    ],
    [
        "{your} {centre} centre is {state}: {you} wake with life force to spend and should go to bed when it is spent.",
        "The {centre} centre is {state}, a motor that answers yes or no from the belly; {name} will never be short of work.",
    ],
    [
        "{your} {centre} centre is {state}; an old, quick intelligence looks after {your} health and says everything only once.",
        "As the {centre} centre is {state}, people feel safe around {name}, the way one does beside an animal that is calm.",
    ],
    [
        "{your} {centre} centre is {state}: stress enters {youo} and comes out as drive, in a rhythm that belongs to {youo}.",
        "The {centre} centre is {state}, so that pressure has a regular outlet in {name}.",
    ],
];

/// Open, from the Head down.
pub(crate) static OPEN: [[&str; 2]; 9] = [
    [
        "{your} {centre} centre is {state}: {you} are open to inspiration from anywhere, and {you} waste hours on questions that aren’t {yours}.",
        "With the {centre} centre {state}, {name} takes in everybody’s riddles. The wisdom lies in knowing which ones deserve an evening.",
    ],
    [
        "{your} {centre} centre is {state}, so {you} can think in anyone’s way; pretending to be certain is the trap.",
        "The {centre} centre is {state}: a mind without walls, which tries on the certainties of others and may put them back.",
    ],
    [
        "{your} {centre} centre is {state}. Attention comes when {you} don’t reach for it, and silence does more for {youo} than talk.",
        "As the {centre} is {state}, {name} can speak in many voices and worries about which of them will be heard.",
    ],
    [
        "{your} {centre} centre is {state}: who {you} are depends on where {you} are, so choose places as others choose partners.",
        "Since the {centre} centre is {state}, {name} is a fine guide to other people’s selves. The right table, in \
         the right town, answers the question of who to be.",
    ],
    [
        "{your} {centre} centre is {state}, and so {you} have nothing to prove; nearly every vow that {you} regret was made in forgetting it.",
        "The {centre} centre is {state}. {name} knows the worth of others exactly and haggles over {your} own.",
    ],
    [
        "{your} {centre} centre is {state}: {you} take in the feelings of others and double them. {you} avoid truth \
         and confrontation in order to keep the water flat.",
        "With the {centre} {state}, {name} knows what everyone in the house is feeling, and believes too often that it is {your} fault.",
    ],
    [
        "{your} {centre} centre is {state}; {you} borrow energy, work harder than anyone, and don’t know when it is enough.",
        "The {centre} centre is {state}, and {name} would do well to go to bed before being tired.",
    ],
    [
        "{your} {centre} centre is {state}: {you} sense other people’s wellbeing and hold on for safety’s sake to what isn’t good for {youo}.",
        "As the {centre} centre is {state}, it is hard for {name} to let go of things, and of people, that have gone bad.",
    ],
    [
        "{your} {centre} centre is {state}, so {you} are in a hurry to be free of pressure, and the list never ends.",
        "The {centre} centre is {state}; {name} amplifies haste. Whatever has been waiting for a week can wait for an hour longer.",
    ],
];

/// A centre that changed during a day of unknown time; `{centre}`.
pub(crate) static CHANGED: [&str; 18] = [
    "Whether {your} {centre} centre is fixed or free can’t be told without the hour. {you} will know it by whether \
     that part of {youo} is the same in every company.",
    "The {centre} centre changed in the course of that day, so nothing is claimed about it; friends of {name} may have an opinion.",
    "The {centre} centre was both open and defined on {your} day of birth, before and after some minute that nobody noted. Watch it among strangers.",
    "As for the {centre} centre, {name} was born on a day on which it changed, and only experience can say on which side of it.",
    "Leave {your} {centre} centre undecided for now. If it tires quickly near certain people it is likely to be the open kind.",
    "About the {centre} centre of {name} the day won’t commit itself. That is rarer than it sounds, and rather like life.",
    "The {centre} centre moved that day. Ask {yourself} whether what happens there begins in {youo} or comes in by the door.",
    "It depends on the hour whether {name} has the {centre} centre defined, and the hour is gone.",
    "With the {centre} centre the day of birth leaves two answers. {you} may try on both for a week each, and keep the one that breathes.",
    "Of the {centre} centre nothing certain can be said; {name} would have to be observed there, alone and in a crowd.",
    "{your} {centre} centre is a question that the clock could have settled. The body can settle it too, only more slowly.",
    "One can’t tell from the day what the {centre} centre is like in {name}, so this page does not pretend to.",
    "No verdict on the {centre} centre, since it was switched that day. Notice where {you} are influenced, and {you} have {your} answer.",
    "The {centre} centre goes unread. Those who live with {name} could read it aloud.",
    "Between morning and evening {your} {centre} centre turned from one state to the other, and so both descriptions deserve a hearing.",
    "For the {centre} centre there are two drawings of {name}, and no one knows which was signed.",
    "Keep an open mind as to the {centre} centre, where {you} could be either of two people.",
    "On such a day the {centre} centre is anybody’s guess, and guessing about {name} isn’t what this is for.",
];
