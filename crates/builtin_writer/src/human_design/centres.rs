//! The nine centres in words, defined and open.

/// What somebody has by a centre, whether it is defined or open; without an article.
pub(crate) static THEME: [&str; 9] = [
    "curiosity",
    "habit of judging",
    "way of speaking",
    "sense of direction",
    "willpower",
    "emotional weather",
    "staying power",
    "instinct",
    "sense of pressure",
];

/// Defined, from the Head down; `{centre}`, `{state}`.
pub(crate) static DEFINED: [[&str; 4]; 9] = [
    [
        "{your} {centre} centre is {state}: inspiration presses on {youo} in one steady way, and {you} can’t switch it off.",
        "With the {centre} centre {state}, {name} puts others under a pressure to think, without meaning to.",
        "With {your} {centre} centre {state}, {you} carry a set of questions of {your} own, and they come back whether or not anyone answers them.",
        "The {centre} centre of {name} is {state}: the same few questions have kept {name} company for a lifetime.",
    ],
    [
        "{your} {centre} centre is {state}, so {you} have a fixed way of processing things and may trust it for everything except decisions.",
        "As the {centre} centre is {state}, the opinions of {name} come from one consistent workshop.",
        "The {centre} centre is {state} in {youo}. {you} reach conclusions by a route that hardly varies, and other people come to know it by heart.",
        "Where the {centre} centre is {state}, a mind works by its own method, and {name} is hard to talk out of one.",
    ],
    [
        "{your} {centre} centre is {state}; {you} speak and act in a manner that people can count on.",
        "The {centre} is {state}, and the voice of {name} is the same on Mondays and on feast days.",
        "With {your} {centre} centre {state}, {your} voice has one owner. When {you} say that a thing will be done, it has half begun.",
        "{name} has the {centre} centre {state}, which gives words a way of turning into deeds.",
    ],
    [
        "{your} {centre} centre is {state}, the magnet of love and direction: {you} know who {you} are even when {you} don’t know where.",
        "Since the {centre} centre is {state}, there is something unmistakable about {name}, which neither praise nor exile changes.",
        "The {centre} centre is {state} in {youo}: {you} walk through the world in one direction, and it is no use being handed a map.",
        "In {name} the {centre} centre is {state}, so that love and direction come from within and do not change with the company.",
    ],
    [
        "{your} {centre} centre is {state}: {you} have willpower that can be relied on, and {you} ought to be paid for it.",
        "The {centre} centre is {state}. A promise of {name} has an engine in it.",
        "With {your} {centre} centre {state}, {you} can promise a thing and carry it through, provided that there is rest afterwards.",
        "{name}, whose {centre} centre is {state}, can will a thing into being and then has to lie down.",
    ],
    [
        "{your} {centre} centre is {state}, so feelings go through {youo} in waves of their own, with or without a \
         cause; there is no truth for {youo} in the first hour.",
        "With the {centre} {state}, {name} sets the emotional weather of a room and seldom notices.",
        "The {centre} centre is {state} in {youo}. Highs and lows arrive by their own calendar, and a decision ought to have seen both.",
        "Because the {centre} centre is {state}, the moods of {name} come in like tides, and wise friends wait for slack water.",
    ],
    [
        "{your} {centre} centre is {state}: {you} wake with life force to spend and should go to bed when it is spent.",
        "The {centre} centre is {state}, a motor that answers yes or no from the belly; {name} will never be short of work.",
        "With {your} {centre} centre {state}, {you} have strength for whatever {your} belly has said yes to, and none to spare for the rest.",
        "In {name} the {centre} centre is {state}; work that suits them refills the tank which other work drains.",
    ],
    [
        "{your} {centre} centre is {state}; an old, quick intelligence looks after {your} health and says everything only once.",
        "As the {centre} centre is {state}, people feel safe around {name}, the way one does beside an animal that is calm.",
        "The {centre} centre is {state} in {youo}, and {your} body knows about a room before {you} have taken {your} coat off.",
        "{name} has the {centre} centre {state}: warnings come to them at once, in a whisper, and are not repeated.",
    ],
    [
        "{your} {centre} centre is {state}: stress enters {youo} and comes out as drive, in a rhythm that belongs to {youo}.",
        "The {centre} centre is {state}, so that pressure has a regular outlet in {name}.",
        "With {your} {centre} centre {state}, {you} meet deadlines at a pace that hardly changes, and other people’s hurry leaves {youo} cool.",
        "Where the {centre} centre is {state}, haste finds no hold; {name} starts when the time has come.",
    ],
];

/// Open, from the Head down.
pub(crate) static OPEN: [[&str; 4]; 9] = [
    [
        "{your} {centre} centre is {state}: {you} are open to inspiration from anywhere, and {you} waste hours on questions that aren’t {yours}.",
        "With the {centre} centre {state}, {name} takes in everybody’s riddles. The wisdom lies in knowing which ones deserve an evening.",
        "The {centre} centre is {state} in {youo}. Half of what keeps {youo} awake was asked by somebody else.",
        "In {name} the {centre} centre is {state}, and questions settle there like birds on a roof.",
    ],
    [
        "{your} {centre} centre is {state}, so {you} can think in anyone’s way; pretending to be certain is the trap.",
        "The {centre} centre is {state}: a mind without walls, which tries on the certainties of others and may put them back.",
        "With {your} {centre} centre {state}, {you} can hold three opinions at breakfast and none by noon, which is a gift as long as nobody votes on it.",
        "{name} has the {centre} centre {state}: ideas are guests there, and some of them stay too long.",
    ],
    [
        "{your} {centre} centre is {state}. Attention comes when {you} don’t reach for it, and silence does more for {youo} than talk.",
        "As the {centre} is {state}, {name} can speak in many voices and worries about which of them will be heard.",
        "The {centre} centre is {state} in {youo}, so wait to be asked, and hear how much better the same words sound.",
        "Because the {centre} centre is {state}, {name} sounds like whoever is nearest, and speaks best when invited.",
    ],
    [
        "{your} {centre} centre is {state}: who {you} are depends on where {you} are, so choose places as others choose partners.",
        "Since the {centre} centre is {state}, {name} is a fine guide to other people’s selves. The right table, in \
         the right town, answers the question of who to be.",
        "With {your} {centre} centre {state}, {you} feel at once whether a place is right for {youo}, and {you} should leave at once if it is not.",
        "In {name} the {centre} centre is {state}: change the room, and the person in it changes as well.",
    ],
    [
        "{your} {centre} centre is {state}, and so {you} have nothing to prove; nearly every vow that {you} regret was made in forgetting it.",
        "The {centre} centre is {state}. {name} knows the worth of others exactly and haggles over {your} own.",
        "The {centre} centre is {state} in {youo}. {you} need not compete, and whatever {you} have done to be thought worthy could be set down now.",
        "{name}, whose {centre} centre is {state}, gains nothing by promises, and least of all by those made to impress.",
    ],
    [
        "{your} {centre} centre is {state}: {you} take in the feelings of others and double them. {you} avoid truth \
         and confrontation in order to keep the water flat.",
        "With the {centre} {state}, {name} knows what everyone in the house is feeling, and believes too often that it is {your} fault.",
        "With {your} {centre} centre {state}, what {you} feel in a crowd is mostly the crowd. Go home, and see how much of it comes along.",
        "In {name} the {centre} centre is {state}, so that other people’s weather passes through them at full strength.",
    ],
    [
        "{your} {centre} centre is {state}; {you} borrow energy, work harder than anyone, and don’t know when it is enough.",
        "The {centre} centre is {state}, and {name} would do well to go to bed before being tired.",
        "The {centre} centre is {state} in {youo}: {you} can outwork those who have more strength, for a day, on strength that is theirs.",
        "Where the {centre} centre is {state}, enough is hard to feel; {name} has to decide upon it beforehand.",
    ],
    [
        "{your} {centre} centre is {state}: {you} sense other people’s wellbeing and hold on for safety’s sake to what isn’t good for {youo}.",
        "As the {centre} centre is {state}, it is hard for {name} to let go of things, and of people, that have gone bad.",
        "With {your} {centre} centre {state}, {you} notice who is unwell before they do, and {you} keep old fears longer than they deserve.",
        "{name} has the {centre} centre {state} and may cling to what feels safe, which is not always what is good.",
    ],
    [
        "{your} {centre} centre is {state}, so {you} are in a hurry to be free of pressure, and the list never ends.",
        "The {centre} centre is {state}; {name} amplifies haste. Whatever has been waiting for a week can wait for an hour longer.",
        "The {centre} centre is {state} in {youo}. The pressure to be finished comes from outside, and it does not stop when {you} are.",
        "In {name} the {centre} centre is {state}, so that everyone’s urgency ends up upon one desk.",
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
