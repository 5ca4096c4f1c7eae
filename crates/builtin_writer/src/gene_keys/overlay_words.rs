//! How the gene keys overlay opens, heats up and closes, by mode and intensity, and its companion sequences.

/// By mode and band: `{work_a}`, `{work_b}`, the keys of the two Life’s Works, and their words.
pub(crate) static OPENING: [[[&str; 2]; 3]; 3] = [
    [
        [
            "Key {work_a} and key {work_b}: this is what {a} and {b} have in the pocket. Take them out, lay them in \
             each other’s hand, and feel that the metal is still warm from the body.",
            "{a} carries key {work_a} and {b} key {work_b}. Nothing needs to be unlocked today. It is lovely enough \
             to find out how the other one holds a thing.",
        ],
        [
            "A key is an intimate object. {as} is key {work_a}, {bs} is key {work_b}, and each of you has seen, the way one \
             sees it, where it would fit.",
            "Behind {a} there is a door that opens by key {work_b}, and {b} has it. Behind {b} there is one for key \
             {work_a}. You may go on standing in the corridor, or not.",
        ],
        [
            "Forget about knocking. {a} with key {work_a} and {b} with key {work_b} have been in each other’s rooms \
             since the first night, and nothing there has stayed buttoned.",
            "Key {work_a} turns in {b}, key {work_b} turns in {a}, slowly, all the way, and there is the sound that locks and lovers make.",
        ],
    ],
    [
        [
            "There are two lives in this, that of {a}, which opens with key {work_a}, and that of {b}, which opens \
             with key {work_b}. To read them side by side is like reading two letters that crossed in the post.",
            "{a} works in the world by key {work_a}, {b} by key {work_b}. Love does not ask that the keys be alike. It asks \
             where you would like to hang them.",
        ],
        [
            "Somewhere the two keys were cut from one piece, {work_a} for {a} and {work_b} for {b}; hold them up together \
             and you see where the edges run on.",
            "{a}, by way of key {work_a}, has been writing a story of which {b}, by way of key {work_b}, had the other chapters.",
        ],
        [
            "Key {work_a} was useless for years and {a} kept it all the same. Key {work_b} had never once been out of \
             the hand of {b}. Then you met, and every door in the house blew open.",
            "What is written in key {work_a} can be read aloud by nobody but {b}, nor key {work_b} by anyone but {a}. That is how rare this is.",
        ],
    ],
    [
        [
            "We attract each other by our light and live with each other’s night. The night of {a}, by key {work_a}, \
             is {night_a}. That of {b}, by key {work_b}, is {night_b}. It is no secret, you both know it.",
            "You each came with a burden that had been wrapped as a gift. For {a} it is key {work_a}, {night_a}; for \
             {b} it is key {work_b}, {night_b}. Unwrap it yourselves, before the other one has to.",
        ],
        [
            "{a} brings {night_a}, which is key {work_a} on a bad day, and {b} brings {night_b}, key {work_b}. If you set \
             one against the other, do not wonder at the noise.",
            "Ask {b} what living with key {work_a} is like, and you may hear about {night_a}. Ask {a} about key {work_b}, \
             and it might be {night_b}. Take both reports \
             seriously.",
        ],
        [
            "{night_a}: that is what {a} could do with key {work_a} when nobody is clapping. {night_b}: that may be {b}, \
             key {work_b}, behind the charm. Everyone lives with something of the kind; few look.",
            "It is possible to make a religion out of each other’s wounds. If {a} kneels to {night_b}, key {work_b}, and \
             {b} to {night_a}, key {work_a}, the sacrifice each evening is whatever might have been joyful.",
        ],
    ],
];
/// By mode and band: `{attraction_a}`, `{attraction_b}` and the words of these keys.
pub(crate) static HEAT: [[[&str; 2]; 3]; 3] = [
    [
        [
            "What draws {b} to {a} is key {attraction_a}, and what draws {a} to {b} is key {attraction_b}. Trust \
             {at_day_a} and {at_day_b}. They are soft-footed things that come if one stays where one is.",
            "The pull goes from key {attraction_a} to key {attraction_b}. Sit where you can feel it, {a} and {b}, \
             between {at_day_a} and {at_day_b}, and let the evening be long.",
        ],
        [
            "Attraction has its own keys, {attraction_a} in {a} and {attraction_b} in {b}. You feel them as \
             {at_day_a} and {at_day_b}; the bed knows them as what they become without their clothes.",
            "{a} lures by key {attraction_a}, {b} by key {attraction_b}. Between {at_day_a} and {at_day_b} there is \
             about a hand’s breadth left, and you know whose turn it is.",
        ],
        [
            "The body of {a} says key {attraction_a}, the body of {b} says key {attraction_b}, and all night through \
             there is nothing else to be said. What began as {at_day_a} and {at_day_b} ends wet, laughing and without \
             a name.",
            "You could put out the fire between key {attraction_a} and key {attraction_b} only by going to different \
             countries. {at_noon_a} in {a}, {at_noon_b} in {b}; come here, says the one, and the other already has.",
        ],
    ],
    [
        [
            "{a} is loved for key {attraction_a}, {b} for key {attraction_b}. It may be said aloud now and then, at \
             breakfast: it is {at_day_a} that I love in you, it is {at_day_b} in you.",
            "There is a tenderness that comes from key {attraction_a} to key {attraction_b}. What {b} sees in {a} is \
             {at_day_a}, what {a} sees in {b} is {at_day_b}, and being seen in this way makes people better.",
        ],
        [
            "By key {attraction_a} the heart of {a} calls, by key {attraction_b} that of {b} replies. {at_day_a}, \
             says the one; {at_day_b}, says the other; it is one conversation, begun long ago.",
            "The Venus path of {a} begins at key {attraction_a} and that of {b} at key {attraction_b}. Walk them hand \
             in hand and {at_day_a} will teach {at_day_b} to trust the ground.",
        ],
        [
            "Whatever brought key {attraction_a} to key {attraction_b} was not chance. {at_noon_a} has been looking \
             for {at_noon_b} through the whole crowd of the world, and it found {b} for {a} and {a} for {b}.",
            "In {a} love is {at_noon_a}, key {attraction_a}, and in {b} it is {at_noon_b}, key {attraction_b}. Those \
             who have had it know that there is nothing beside it, only before and after.",
        ],
    ],
    [
        [
            "Look at what you fall for. {b} fell for {at_night_a} in {a}, key {attraction_a}, and took it for depth, \
             {a} for {at_night_b} in {b}, key {attraction_b}, and took it for need.",
            "Key {attraction_a} and key {attraction_b} hook into each other at the lower end: {at_night_a} here, \
             {at_night_b} there. It holds well. It also chafes.",
        ],
        [
            "The glue between you is {at_night_a} and {at_night_b}, keys {attraction_a} and {attraction_b}. It is \
             strong. So is the smell, if one comes in from outside.",
            "You might excite each other where you are unwell: {a} in key {attraction_a}, by {at_night_a}, {b} in key \
             {attraction_b}, by {at_night_b}. If it hurts, that would be why.",
        ],
        [
            "It could be that {a} needs {b} to stay wounded, since {at_night_a}, key {attraction_a}, has no other food, and \
             that {b} returns the favour, by key {attraction_b} and by {at_night_b}. Try one evening without that menu.",
            "Both of you may have called this passion. It might be {at_night_a}, key {attraction_a}, with its teeth in \
             {at_night_b}, key {attraction_b}, and neither daring to be first to let go.",
        ],
    ],
];
/// By mode and band.
pub(crate) static CLOSING: [[[&str; 2]; 3]; 3] = [
    [
        [
            "Let {a} leave a key under the mat, and let {b} come in without turning on the light.",
            "You needn’t understand any of this. Let {a} rest a head on {b} and listen; there is something ticking in there like a well-kept lock.",
        ],
        [
            "Turn slowly. It is the advice for keys, and for {a} and {b}.",
            "What opens with a key must also be able to close; then opening it, {a} and {b}, is a pleasure every time.",
        ],
        [
            "Don’t lose the keys; and if {a} and {b} should lose them, break down the door.",
            "Somewhere around dawn {a} and {b} will have run out of doors. Begin again with the first.",
        ],
    ],
    [
        [
            "A pair of keys on one ring makes a small sound. It is the sound of somebody coming home, {a} to {b} or {b} to {a}.",
            "Go gently through each other’s rooms, {a} and {b}. Some of them have not been lived in before.",
        ],
        [
            "What shuts in {a} opens in {b}, and what shuts in {b} opens in {a}. Nobody planned a house like that and \
             it is the only one in which you could both live.",
            "Hang both keys on one nail, {a} and {b}, and let whoever comes home first put on the light.",
        ],
        [
            "Throw the keys into the river. {a} and {b} won’t be going out by that door again.",
            "All locks were made for this; so {a} thinks, and {b} thinks so too, and both of you are right.",
        ],
    ],
    [
        [
            "Each is to work on one’s own lock. {a} may not pick the lock of {b}, nor {b} that of {a}, however well one means.",
            "There is nothing so wrong here that a bit of oil and honesty wouldn’t help {a}, and {b} too.",
        ],
        [
            "Stop polishing the other one’s key. {a} has work to do, {b} has work to do, and it is not the same work.",
            "You both know the way up. The question to {a} and to {b} is who will be the first to leave the cellar.",
        ],
        [
            "If there is a knife, and {a} is turning it, or {b} is, do not call it a key. It \
             opens nothing.",
            "Give back what isn’t yours. {a} may have been carrying a night that belongs to {b}, and {b} one that belongs \
             to {a}, and either could have charged for the freight.",
        ],
    ],
];

/// Two people with the same key in one sphere: `{sphere}`, `{key_a}`, `{key_b}` and their words.
pub(crate) static SAME: [&str; 4] = [
    "In {sphere} you both have key {key_a}, the very same. You will recognise in each other {day_a} and also {night_a}.",
    "{sphere} holds {relation} for both, {key_a}: what one of you learns about it the other may use at once.",
    "Key {key_a} stands in {sphere} for {a} and for {b}; that is a mirror without a frame.",
    "Neither can hide {night_a} from the other, since {sphere} is key {key_a} on both sides.",
];
/// Keys that are programming partners: `{sphere}`, `{key_a}`, `{key_b}` and their words.
pub(crate) static PARTNERS: [&str; 4] = [
    "In {sphere} key {key_a} of {a} and key {key_b} of {b} are {relation}; they face each other across the wheel, and \
     each has what balances the other: {day_a}, {day_b}.",
    "{sphere} brings together key {key_a} and key {key_b}, {relation}, like the two pans of a balance.",
    "Opposite to one another on the wheel are, in {sphere}, key {key_a} and key {key_b}; as {relation} they wake each other up.",
    "As {relation} key {key_a} and key {key_b} hold {sphere} between them; {night_a} in {a} calls upon {day_b} in {b}.",
];
/// Keys that are two ends of a channel: `{sphere}`, `{key_a}`, `{key_b}` and their words.
pub(crate) static CHANNEL: [&str; 4] = [
    "In {sphere} key {key_a} of {a} and key {key_b} of {b} are {relation}, so there is current in it: {day_a} flows to {day_b}.",
    "{sphere} joins {a} and {b} by {relation}, key {key_a} and key {key_b}; together they make something that neither can.",
    "Key {key_a} and key {key_b} meet in {sphere} as {relation}: where {a} stops {b} begins.",
    "Being {relation}, key {key_a} and key {key_b} light up {sphere} whenever you are both in the room.",
];
/// Different keys: `{sphere}`, `{key_a}`, `{key_b}` and their words.
pub(crate) static DIFFERENT: [&str; 14] = [
    "In {sphere} {a} has key {key_a} and {b} key {key_b}. {day_a} sits down next to {day_b}, and for a while neither knows what to say.",
    "{sphere}: key {key_a} with {a}, key {key_b} with {b}. When {a} is in {night_a}, try {day_b}.",
    "Two ways lead through {sphere}. {a} goes by key {key_a}, towards {noon_a}; {b} goes by key {key_b}, towards {noon_b}.",
    "What {a} knows of {sphere} is called key {key_a}, {day_a}. What {b} knows is key {key_b}, {day_b}. Swap notes.",
    "Key {key_a} in {a} and key {key_b} in {b} share {sphere} as two trades share a workshop, {day_a} at one bench and {day_b} at the other.",
    "As to {sphere}, it is key {key_a} for {a} and key {key_b} for {b}. Beware of the hour when {night_a} meets {night_b}; it passes.",
    "{b} may find in {sphere} that key {key_a}, which {a} has there, gives {day_a} for nothing, and {a} that key {key_b} gives {day_b}.",
    "There is a difference to be enjoyed in {sphere}: {day_a}, by key {key_a}, in {a}, and by key {key_b}, in {b}, {day_b}.",
    "On the path of {sphere} {a} sets out from {night_a}, key {key_a}, and {b} from {night_b}, key {key_b}; you may meet further up.",
    "{sphere} asks {a} for {day_a} by key {key_a} and {b} for {day_b} by key {key_b}. Each can see at a glance whether the other has done it today.",
    "In the house of {sphere} hang two pictures, key {key_a}, {noon_a}, and key {key_b}, {noon_b}; {a} painted the one, {b} the other.",
    "{a} lives {sphere} as key {key_a}, {b} as key {key_b}. If {day_a} bores one of you, {day_b} can take over.",
    "With key {key_a} for {a} and key {key_b} for {b}, {sphere} has two windows: out of the one you see {noon_a}, out of the other {noon_b}.",
    "Lay key {key_a} beside key {key_b} in {sphere}. {night_a} and {night_b} are afraid of each other, {day_a} and {day_b} are not.",
];
/// The lines by their relation, in the order of `LineRelation::ALL`; `{line_a}`, `{line_b}`.
pub(crate) static LINES: [[&str; 8]; 3] = [
    [
        "The line is {line_a} for both, so you go about it at one pace.",
        "Both walk it by line {line_a}.",
        "Line {line_a} stands in both charts, so you have the same manner in it.",
        "You share line {line_a}, the same stride.",
        "It is line {line_a} here and there.",
        "Line {line_a} and again line {line_a}: one gait.",
        "You are of one line in it, {line_a}.",
        "In both it is carried by line {line_a}.",
    ],
    [
        "The lines, {line_a} and {line_b}, are {lines}, and sing a third apart.",
        "Line {line_a} hears line {line_b} as its own echo; they are {lines}.",
        "As {line_a} and {line_b} are {lines}, you keep time together.",
        "{line_a} and {line_b} are {lines} and make it easy to take turns.",
        "By line {line_a} and line {line_b}, {lines}, you complete each other’s gestures.",
        "{lines}, {line_a} with {line_b}, give it a natural rhythm.",
        "Here the {lines} {line_a} and {line_b} agree without effort.",
        "With {line_a} and {line_b} you have {lines} in this place.",
    ],
    [
        "{a} takes it by line {line_a}, {b} by line {line_b}, and you needn’t keep step.",
        "The one goes by line {line_a} and the other by line {line_b}: two speeds.",
        "Line {line_a} there and line {line_b} here want different kinds of patience.",
        "By line {line_a} {a} does it one way, by line {line_b} {b} does it another.",
        "As the lines are {line_a} and {line_b}, you will have to wait for each other at the corners.",
        "{a}, with line {line_a}, would do it differently from {b}, with line {line_b}.",
        "Line {line_a} meets line {line_b} in it, and there is something to be translated.",
        "{line_a} is the line of {a}, {line_b} that of {b}; both lead there.",
    ],
];
/// A key that both have somewhere: `{key}`, `{day}`, `{night}`.
pub(crate) static SHARED: [&str; 6] = [
    "Both of you carry key {key} somewhere in your profiles, and in {day} you know one another by sight.",
    "Key {key} occurs in both lives; you have {night} in common and the way out of it.",
    "You have key {key} in common as well, a password between you: {day}.",
    "A thread that runs through both is key {key}, {day} when it goes well.",
    "Key {key} again belongs to both, and with it {day}.",
    "Nor is key {key} foreign to either of you; both your tables have had {night} for a guest.",
];
/// Opens a sequence, Activation, Venus, Pearl: `{sequence}`.
pub(crate) static SEQUENCE: [[&str; 2]; 3] = [
    [
        "The {sequence} asks of {a} and of {b} what each came for, work first and purpose last.",
        "Laid beside each other, the two copies of the {sequence} tell what {a} and {b} would be doing if they had never met.",
    ],
    [
        "The {sequence} is the way that love takes, down from attraction to the core, and {a} and {b} go down it on two staircases in one house.",
        "In the {sequence} it gets personal: it begins with what draws {a} and {b} and ends where each of them was hurt.",
    ],
    [
        "Last there is the {sequence}, about what {a} and {b} could be good for when they stop being busy with one another.",
        "The {sequence} is less about love than about bread: what prospers if {a} and {b} put their hands to it.",
    ],
];
pub(crate) static UNKNOWN: [&str; 3] = [
    "Since an hour of birth isn’t known, there are gaps in the pair of sequences: {withheld}.",
    "Left unread, for want of an hour: {withheld}.",
    "This much a day without its hour can’t tell: {withheld}.",
];
/// What each sphere asks of two people, in the order of `Sphere::ALL`; `{sphere}`.
pub(crate) static ASKS: [&str; 13] = [
    "What you do all day and call work is compared here, and it is a matter of respect whether each can say what the other is really doing.",
    "In this sphere each of you is challenged by life, and it is better that the other should not do the challenging.",
    "It is about vitality. You can see across a table whether the other one has been true to it this week.",
    "This is the ground under both of you, felt more than known; lie still together and you may notice it.",
    "Here it was decided that you would look twice.",
    "Here live the clever defences, and you will have met those of the other in the first real quarrel.",
    "These are the feelings of somebody who is about ten years old. Be kind, you are both that age here.",
    "It is the tenderest of the spheres. Whoever is let in should take off the shoes.",
    "At this depth each of you carries what isn’t one’s own, and nobody can heal it in another; one can only not be frightened of it.",
    "Out of the old hurt a skill has grown in each of you, and the two skills might be of use to one another.",
    "It speaks of friends and circles: whom you bring home, and whether you leave the party at one hour.",
    "By this others recognise you, apart and as a pair.",
    "And this is what enough would look like, for the one and for the other.",
];
/// How one may help the other in a sphere: `{sphere}`, `{night_x}`, `{day_y}`.
pub(crate) static HELP: [&str; 14] = [
    "When {a} falls into {night_a} over {sphere}, {b} can answer with {day_b}, and without a lecture.",
    "Should {b} be caught in {night_b}, in {sphere}, then it is {day_a} that {a} may hold out, like a hand.",
    "In {sphere} the medicine for {night_a} is {day_b}; it is kept by {b}.",
    "{b} in {night_b} is not an enemy. In {sphere} {a} has {day_a} for such hours.",
    "The best of {sphere} is still to come: {noon_a} beside {noon_b}.",
    "Look out, in {sphere}, for the evening on which {noon_a} and {noon_b} happen at once.",
    "If {sphere} is dull, there is {day_a} to be had from {a} and {day_b} from {b}, for the asking.",
    "Neither need be ashamed, in {sphere}, of {night_a} or of {night_b}; everybody starts from some such place.",
    "In the matter of {sphere} let {a} be thanked for {day_a}, and let {b} be thanked for {day_b}, once a month and in words.",
    "What {sphere} could become is told by {noon_a} and by {noon_b}. You needn’t aim at it.",
    "It would be a pity if {night_a} and {night_b} did all the talking about {sphere}.",
    "A good question for {sphere} is what {a} would do with more of {day_b}.",
    "A good question for {sphere} would be what {b} might do with a little {day_a}.",
    "Between {day_a} and {day_b} there is room in {sphere} for a third thing, and only the two of you can find it.",
];
/// A sphere in which only the key of `{x}` is certain, as the hour of `{y}` is not known: `{sphere}`, `{key}`, its words.
pub(crate) static SINGLE: [&str; 12] = [
    "In {sphere} only the key of {x} is certain, {key}: {night} when it is afraid, {day} when it isn’t. What {y} \
     brings to it stays open, and {x} may go on asking.",
    "The {sphere} of {y} changed during the day of birth and isn’t told. That of {x} is key {key}, and its gift to the two of you is {day}.",
    "Of {sphere} half is known: {x} has key {key}, which goes from {night} to {day}, and {y} will have to say in person how it is on the other side.",
    "For {sphere} there is one voice alone, key {key} in {x}. It speaks of {day}, and under strain of {night}.",
    "One pan of this balance is empty. In {sphere} {x} lays down key {key}, {day}, and {y} is free to lay down anything.",
    "Whoever wants to know the {sphere} of {y} must look at the person. With {x} it is key {key}, on good days {noon}.",
    "{sphere} can be read in {x} only, as key {key}: through {night} to {day}, and further than that if {y} is patient.",
    "Where {sphere} is concerned {y} keeps a secret from the calendar. {x} has none: key {key}, {day}.",
    "There is a key {key} in the {sphere} of {x}, and a blank in that of {y}. From the one comes {day}. The other may be the more interesting.",
    "As for {sphere}, {x} answers with key {key}, {noon} at its height. The answer of {y} depends on an hour that nobody wrote down.",
    "The chart knows {sphere} for {x}, key {key}, and passes over {y} in silence; {night} and {day} are the two ends of what is known.",
    "Key {key} in the {sphere} of {x} means {day}. About {y} the day of birth can’t decide, and so it doesn’t.",
];
/// A sphere in which neither key is certain: `{sphere}`.
pub(crate) static NEITHER: [&str; 8] = [
    "In {sphere} both of you changed keys on the day of birth, so there is nothing to compare and everything to ask.",
    "Of {sphere} neither {a} nor {b} has a certain key; you will have to tell each other, as people did before there were charts.",
    "{sphere} stays dark on both sides, for want of two hours. Light it by talking.",
    "No key is told for {sphere}, not for {a} and not for {b}, and a guess would be worth less than a question.",
    "Between {a} and {b} {sphere} is unwritten, as neither hour is known.",
    "As for {sphere}, the two days of birth keep quiet. {a} might begin, and {b} might listen.",
    "There are two blanks in {sphere}, one for {a} and one for {b}, and blanks can be filled in together.",
    "{sphere} can’t be read in either of you without the hours, so read it in each other.",
];
