//! How the vedic overlay opens, heats up and closes, by mode and intensity, and its other sentences.

/// By mode and band: `{star_a}`, `{star_b}`, the two birth stars.
pub(crate) static OPENING: [[[&str; 2]; 3]; 3] = [
    [
        [
            "Under {star_a} was born {a}, under {star_b} was born {b}. In the old towns somebody would now spread out \
             two palm leaves beside a lamp and lower the voice, since what is going to be compared is how two bodies \
             rest together.",
            "{a} came with {star_a} and {b} with {star_b}. Before anything is counted, sit close and breathe for a \
             minute at the same rate; the Moons are doing it too.",
        ],
        [
            "{star_a} for {a}, {star_b} for {b}: the Moon remembers everything that was ever done to the skin, and \
             these are the two places where she lay down.",
            "An Indian matchmaker starts with the bed and says it more politely. {a} is of {star_a}, {b} of {star_b}, \
             and the question is what happens when the two lie under one sheet.",
        ],
        [
            "{star_a} and {star_b}. Say the names slowly, they were made for the dark. {a} brings the one, {b} the \
             other, and by the sound of it nobody will be sleeping.",
            "Kama shot his arrow of flowers at a god and was burned to ash for it, and still every one of you goes on \
             bleeding sweetly. {a} was hit under {star_a}, {b} under {star_b}.",
        ],
    ],
    [
        [
            "Two families would once have sent for an astrologer and tea. {a}, child of {star_a}; {b}, child of \
             {star_b}: let us count slowly, as people do who wish someone well.",
            "A Moon in {star_a} belongs to {a}, a Moon in {star_b} to {b}. This is about whether they can be happy under one roof, in all the ordinary years.",
        ],
        [
            "The stars {star_a} and {star_b} have been neighbours for longer than there have been people, and now they have moved in with {a} and {b}.",
            "{a} under {star_a}, {b} under {star_b}, and seven steps around a fire that nobody may have lit yet: of this the old comparison tells.",
        ],
        [
            "Savitri followed death himself to get her husband back, and talked until he gave in. In {star_a}, which \
             is {as}, and in {star_b}, which is {bs}, there is something that would do likewise.",
            "If love goes on from life to life, then you have met before. {a} bore {star_a} in those days as well, \
             and {b} was known by {star_b} across a crowded ford.",
        ],
    ],
    [
        [
            "Tradition is blunter about marriage than poets are. {a} of {star_a} and {b} of {star_b} are going to be weighed in points, as one weighs rice.",
            "Nobody should marry a chart. But {a} comes with {star_a}, {b} with {star_b}, and it is fairer to know the defects of the goods.",
        ],
        [
            "Thirty-six points can be had. {a}, {star_a}, and {b}, {star_b}, will not get them all, and each point \
             that is missing has a name, most of them yours.",
            "An honest astrologer loses customers. Here is what he would have told {a}, who is of {star_a}, and {b}, \
             who is of {star_b}, on the way to the door.",
        ],
        [
            "{star_a} has a way of devouring and {star_b} has its own, and if you, {a} and {b}, have been taking bites out \
             of each other, it may have gone on for so long that it passes for conversation.",
            "Karma is not romantic. {a}, under {star_a}, and {b}, under {star_b}, are bound by what each still owes, and tonight the book will be opened.",
        ],
    ],
];

/// By mode and band: `{shukra_a}`, `{shukra_b}`, the rashis of Venus.
pub(crate) static HEAT: [[[&str; 2]; 3]; 3] = [
    [
        [
            "Shukra keeps the perfumes: in {shukra_a} for {a}, in {shukra_b} for {b}. Wash each other’s hands some evening. Much may be learned from that.",
            "Sweetness has two flavours here, {shukra_a} and {shukra_b}. Offer, wait, and offer again; with {a} and {b} patience is a caress.",
        ],
        [
            "With Shukra in {shukra_a} {a} likes to be courted by the senses, and {b}, with Shukra in {shukra_b}, \
             likes it as well and in another order. The difference should take you most of the night.",
            "Bring oil, bring fruit, bring time. {shukra_a} is how {a} enjoys and {shukra_b} how {b} does, and \
             enjoyment is not a thing one does with the lights of the mind full on.",
        ],
        [
            "Shukra in {shukra_a} bites, in a manner of speaking, and Shukra in {shukra_b} likes to be bitten. Or is \
             it the other way about with {a} and {b}? You will want to make certain.",
            "In {shukra_a} and in {shukra_b} the goddess has no shame at all. {a} and {b} should lock the door, put \
             away the clock, and let her have the two of you until she is satisfied.",
        ],
    ],
    [
        [
            "Shukra in {shukra_a} teaches {a} to love with small gifts, Shukra in {shukra_b} teaches {b} to notice \
             them. It might be the other way round tomorrow.",
            "{a} woos by {shukra_a}, {b} by {shukra_b}, and in neither is there any falsehood. One could grow old among such courtesies.",
        ],
        [
            "Between Shukra in {shukra_a} and Shukra in {shukra_b} a garland is being strung. {a} holds one end and \
             {b} the other, and it is longer than either of you had thought.",
            "See what each holds beautiful: {a} what {shukra_a} holds so, {b} what {shukra_b} does. To love somebody is to learn a second beauty by heart.",
        ],
        [
            "Radha never got the god for good and loved him all the better. With Shukra in {shukra_a} and Shukra in \
             {shukra_b} {a} and {b} know something of that: the longing doesn’t stop even when the door is shut and \
             you are both inside.",
            "{shukra_a} and {shukra_b} have made a vow, quite apart from {a} and {b}. It says, this one, and again \
             this one, and whenever there is a choice, this one.",
        ],
    ],
    [
        [
            "{a} has the taste of {shukra_a}, {b} that of {shukra_b}, where Shukra stands, and you both believe that \
             taste is a matter of morals. It is only taste.",
            "Shukra in {shukra_a}, Shukra in {shukra_b}: you have been giving each other what you like to get. It was kind, and it did not help.",
        ],
        [
            "What {a} calls pleasure is {shukra_a} and may cost {b} something, and what {b} calls pleasure is {shukra_b} \
             and may bore {a}. If it has only ever been mentioned with sarcasm, mention it again.",
            "When it goes badly, Shukra in {shukra_a} might withhold and Shukra in {shukra_b} perform. In such a bed {a} is \
             lonely and {b} is lonely, which is two people too many.",
        ],
        [
            "It may be that {shukra_a} has used {b} and that {shukra_b} has used {a}. Shukra forgives a great deal; she \
             doesn’t forgive being used as small change in a war.",
            "Desire between {a} and {b} could become a way of keeping accounts, {shukra_a} on the one page, {shukra_b} on \
             the other. If it has, somebody ought to dare to add them up.",
        ],
    ],
];

/// By mode and band; `{total}`.
pub(crate) static CLOSING: [[[&str; 2]; 3]; 3] = [
    [
        [
            "Numbers don’t touch anyone. {a} and {b} do, and where the points are few the hands may be all the slower.",
            "So much for the counting. Put it away, {a} and {b}, and let the Moons lean their heads together.",
        ],
        [
            "After all the arithmetic there is only this: whether {a} sleeps better with {b} beside, and what happens before the sleeping.",
            "The texts close and the lamp goes out. What was counted was the Moon, and the Moon is a thing of the body; {a} and {b} will know what to do.",
        ],
        [
            "Count, then, if you must, and then stop counting. {a} and {b} are of the kind that leaves marks.",
            "Thirty-six points, and not one of them for how {b} says the name of {a} in the dark. It should have been \
             the ninth kuta, worth more than the eight.",
        ],
    ],
    [
        [
            "May the years be kind to {a} and to {b}, and where they are not, may you be kind in their place.",
            "A match is made once and kept daily. {a} keeps it one day, {b} the next, and nobody needs to count.",
        ],
        [
            "Take it as a blessing, {a} and {b}, the points that are there and the points that aren’t. What is missing is what love is for.",
            "Walk the seven steps in the kitchen, {a} and {b}, if there is no fire; the stars aren’t particular.",
        ],
        [
            "They will say that {a} and {b} were lucky. You will know what it was, and how far you have come for it.",
            "Whatever the sum, {a} and {b} have already answered it, as one answers when one’s name is called out of a burning house.",
        ],
    ],
    [
        [
            "The points don’t decide, and neither does love. What {a} and {b} do about the missing ones decides.",
            "If {a} and {b} want a better result, the Moons won’t move. You could.",
        ],
        [
            "Don’t blame the stars, {a} and {b}. They handed you the list, and half of it you have known since the first winter.",
            "One of you will read this and think that it is about the other. It is about {a} and about {b}, in equal parts.",
        ],
        [
            "That is the reckoning. {a} can pay, {b} can pay, or both of you can go on pretending that nobody has ordered.",
            "No ritual mends contempt. If {a} and {b} have some of it in the house, put it out tonight, or put each other \
             out.",
        ],
    ],
];

pub(crate) static TOTAL: [[&str; 2]; 3] = [
    [
        "All in all it makes {total} of {possible}, with {a} counted first; tradition asks for eighteen. It isn’t a \
         refusal. It means that this bond lives by effort, and that effort had better be a habit.",
        "The sum, reckoned from {a} to {b}, is {total} of {possible}. Eighteen would be called enough. Below that \
         line an astrologer asks whether you are patient people.",
    ],
    [
        "All in all it makes {total} of {possible}, with {a} counted first, and that is above the eighteen which \
         tradition asks for: a sound match with a few boards to nail down.",
        "The sum, reckoned from {a} to {b}, is {total} of {possible}. Eighteen is called enough and you have it, with something to spare for bad weather.",
    ],
    [
        "All in all it makes {total} of {possible}, with {a} counted first, and astrologers don’t see that number \
         often. The wind is behind you; do not mistake it for rowing.",
        "The sum, reckoned from {a} to {b}, is {total} of {possible}, a figure at which the aunts begin to cook.",
    ],
];
pub(crate) static OTHER_WAY: [&str; 3] = [
    "Counted back again, from {b} to {a}, the sum is {total}.",
    "With the places exchanged, {b} before {a}, one arrives at {total}.",
    "Tradition gives the two places to a groom and a bride; exchange them, and the total reads {total}.",
];
pub(crate) static MANGLIK_BALANCED: [&str; 3] = [
    "As to Mars, {a} is found {manglik_a} and {b} is found {manglik_b}: tradition nods and goes on to the next subject.",
    "Mars asks its question of both. {a} is found {manglik_a}, {b} is found {manglik_b}, so that in this respect you are even.",
    "{a} is found {manglik_a}, {b} is found {manglik_b}; where both are alike the old rule about Mars sees no fault.",
];
pub(crate) static MANGLIK_UNEVEN: [&str; 3] = [
    "As to Mars, {a} is {manglik_a} while {b} is {manglik_b}. One of you brings more heat to a quarrel than the other can \
     use; agree beforehand on how a quarrel ends.",
    "Mars is unevenly spread here: {a} is {manglik_a}, {b} is {manglik_b}, and so one temper will have to learn the door and the other the window.",
    "{a} is {manglik_a}, {b} is {manglik_b}. By the old rule that is a difference, and in daily life it means that one is \
     still talking when the other has already thrown the cup.",
];
/// A graha of each: `{graha}`, `{rashi_a}`, `{rashi_b}`, `{does}`, `{manner_a}`, `{manner_b}`.
pub(crate) static SIDE_BY_SIDE: [&str; 14] = [
    "{graha} is in {rashi_a} for {a} and in {rashi_b} for {b}. So the one {does} {manner_a}, and the other {manner_b}.",
    "Compare {graha}, {rashi_a} there and {rashi_b} here: {a} {does} {manner_a}, {b} {manner_b}.",
    "{a}, with {graha} in {rashi_a}, {does} {manner_a}. {b}, who has it in {rashi_b}, {does} {manner_b}.",
    "With {graha} in {rashi_a} {a} {does} {manner_a}; {b}, from {rashi_b}, would rather do so {manner_b}.",
    "Because {graha} stands in {rashi_a}, {a} {does} {manner_a}, and because it stands in {rashi_b}, {b} {does} {manner_b}.",
    "By {graha} you can tell how each of you {does}: {a}, from {rashi_a}, {manner_a}, and {b}, from {rashi_b}, {manner_b}.",
    "When {a} {does}, it is done {manner_a}, since {graha} is in {rashi_a}. When {b} {does}, {rashi_b} has it done {manner_b}.",
    "Look at {graha}. {a} has it in {rashi_a} and {does} {manner_a}. {b} has it in {rashi_b} and {does} {manner_b}.",
    "There are two ways here. {a} {does} {manner_a}, by {graha} in {rashi_a}; {b} {does} {manner_b}, by the same in {rashi_b}.",
    "Then {graha}: {rashi_a} in {a}, who {does} {manner_a}, and {rashi_b} in {b}, who {does} {manner_b}.",
    "You can watch it daily. {a} {does} {manner_a}, {b} {manner_b}, and that is {graha}, in {rashi_a} and in {rashi_b}.",
    "Where {a} {does} {manner_a}, {b} {does} {manner_b}; it comes of {graha} being in {rashi_a} with the one and in {rashi_b} with the other.",
    "{rashi_a} holds {graha} for {a}, {rashi_b} holds it for {b}. One of you {does} {manner_a}, one {manner_b}.",
    "Give each other room in this: {graha} in {rashi_a} means that {a} {does} {manner_a}, and in {rashi_b} that {b} {does} {manner_b}.",
];
/// The same rashi for both.
pub(crate) static ONE_RASHI: [&str; 8] = [
    "{graha} is in {rashi_a} for both of you: {a} {does} {manner_a}, and so, to the letter, {does} {b}.",
    "With {graha} in {rashi_a} twice over, each of you {does} {manner_a}, and neither has to explain.",
    "You share {graha} in {rashi_a}. In this house everybody {does} {manner_a}.",
    "Both have {graha} in {rashi_a}; {a} {does} {manner_a}, and {b} looks on and nods.",
    "In {graha} you are twins, both in {rashi_a}. One {does} {manner_a} and the other had just been about to.",
    "One rashi, {rashi_a}, holds {graha} for {a} and for {b} alike: each {does} {manner_a}.",
    "As to {graha}, {rashi_a} is written in both charts, and whoever {does} {manner_a} finds company.",
    "{rashi_a} is the place of {graha} with both. That {a} {does} {manner_a} will never be news to {b}.",
];
/// What each graha of two people gets from its mansion: `{graha_bare}`, `{star_x}`, `{flavour_x}` and so on.
pub(crate) static MANSIONS: [&str; 12] = [
    "{graha_bare} sleeps in {mansion_a} with {a}, in {mansion_b} with {b}. Add {flavour_a} here and {flavour_b} there.",
    "Its mansions are {mansion_a} in {a} and {mansion_b} in {b}, and they set {flavour_a} beside {flavour_b}.",
    "More finely, {a} has {graha_bare} in {mansion_a}, for {flavour_a}; {b} has it in {mansion_b}, for {flavour_b}.",
    "Through {mansion_a} {a} brings {flavour_a} to it, and {b}, through {mansion_b}, {flavour_b}.",
    "Behind it lie {mansion_a} on the one side and {mansion_b} on the other: {flavour_a}, {flavour_b}.",
    "Of {flavour_a} {a} has enough, by {mansion_a}; of {flavour_b} {b} has enough, by {mansion_b}; trade.",
    "{graha_bare} in {mansion_a} teaches {a} {flavour_a}, {graha_bare} in {mansion_b} teaches {b} {flavour_b}.",
    "One hears {mansion_a} in the way of {a}, and it means {flavour_a}; in that of {b} one hears {mansion_b}, and {flavour_b}.",
    "The star of it is {mansion_a} here and {mansion_b} there, with {flavour_a} and with {flavour_b}.",
    "By their mansions {a} adds {flavour_a}, out of {mansion_a}, and {b} adds {flavour_b}, out of {mansion_b}.",
    "What {b} may learn from {a} in this is {flavour_a}, since it is in {mansion_a}, and what {a} may learn is {flavour_b}, from {mansion_b}.",
    "{mansion_a} for {a}, {mansion_b} for {b}: there comes {flavour_a}, and there {flavour_b}.",
];
/// The same where the sentence before has told the two places one after the other.
pub(crate) static MANSIONS_IN_ORDER: [&str; 8] = [
    "In the same order it sleeps in {mansion_a} and in {mansion_b}, which makes for {flavour_a} and for {flavour_b}.",
    "Its mansions are {mansion_a} in {a} and {mansion_b} in {b}, and they set {flavour_a} beside {flavour_b}.",
    "More finely, and in the same order, it stands in {mansion_a}, for {flavour_a}, and in {mansion_b}, for {flavour_b}.",
    "Through {mansion_a} {a} brings {flavour_a} to it, and {b}, through {mansion_b}, {flavour_b}.",
    "Behind the two places lie {mansion_a} and {mansion_b}: {flavour_a}, {flavour_b}.",
    "Of {flavour_a} there is enough, by {mansion_a}, and of {flavour_b} there is enough, by {mansion_b}; trade.",
    "The stars of it are {mansion_a} and {mansion_b} in turn, with {flavour_a} and with {flavour_b}.",
    "First {mansion_a}, then {mansion_b}: in mansions that is {flavour_a} next to {flavour_b}.",
];
/// Venus of one and Mars of the other: `{shukra_x}`, `{mangala_y}`.
pub(crate) static CROSS: [&str; 4] = [
    "Shukra of {x}, in {shukra_x}, has to do with Mangala of {y}, in {mangala_y}: {x} {loves} and {y} pursues {pursuit}.",
    "When {y} goes after something, Mangala in {mangala_y} does so {pursuit}. {x}, with Shukra in {shukra_x}, {loves}. Imagine the evening.",
    "What {x} enjoys, by Shukra in {shukra_x}, and what {y} wants, by Mangala in {mangala_y}, are two animals at one \
     stream; the one {loves}, the other comes {pursuit}.",
    "By Shukra in {shukra_x} {x} {loves}, and Mangala in {mangala_y} makes {y} come {pursuit}. It can be a dance, if somebody counts.",
];
/// Where the two are in one rashi.
pub(crate) static CROSS_ALIKE: [&str; 3] = [
    "Shukra of {x} and Mangala of {y} are both in {shukra_x}: {x} {loves}, and {y} pursues in the very same manner.{mute:mangala_y}",
    "What {x} enjoys, by Shukra, and what {y} wants, by Mangala, drink from one stream, {shukra_x}, \
     where everybody {loves}.{mute:mangala_y}",
    "In {shukra_x} the Shukra of {x} lies beside the Mangala of {y}, so {x} {loves}, and is wooed in that tongue.{mute:mangala_y}",
];
/// One star for both.
pub(crate) static ONE_STAR: [&str; 3] = [
    "You were born under one star, {star_a}, and so each of you brings {flavour_a} to the house; there will be plenty \
     of that, and other things will have to be borrowed from friends.",
    "{star_a} is the star of both. Your common inheritance is {flavour_a}, and you should keep an eye on who spends it.",
    "Both Moons lay down in {star_a}. What {a} has of {flavour_a} {b} has as well, and you recognise each other by it.",
];
/// Both stars: `{star_a}`, `{flavour_a}`, `{star_b}`, `{flavour_b}`.
pub(crate) static STARS: [&str; 3] = [
    "Into the common pot {a} puts {flavour_a}, out of {star_a}, and {b} puts {flavour_b}, out of {star_b}. The dish has not been cooked before.",
    "{star_a} gives {a} {flavour_a} to share. {star_b} gives {b} {flavour_b}. What one of you lacks is likely to stand in a jar on the common shelf.",
    "What {b} finds in {a} is {flavour_a}, for that is {star_a}; what {a} finds in {b} is {flavour_b}, the way of {star_b}.",
];
/// The running periods of both: `{maha_a}`, `{season_a}`, `{ends_a}` and so on.
pub(crate) static PERIODS: [&str; 3] = [
    "At present {a} lives under {maha_a}, in {season_a}, until {ends_a}, and {b} under {maha_b}, in {season_b}, until \
     {ends_b}. Couples often quarrel for no better reason than that their calendars show different seasons.",
    "You don’t live in one season. {a} has {maha_a} until {ends_a}, which is {season_a}; {b} has {maha_b} until \
     {ends_b}, which is {season_b}. It is as well to ask each morning what the weather is over there.",
    "The great clock stands at {maha_a} for {a}, {season_a}, up to {ends_a}; for {b} at {maha_b}, {season_b}, up to \
     {ends_b}. Plan the large things for when both hands point to the same room.",
];
pub(crate) static UNKNOWN: [&str; 3] = [
    "The counting has gaps, because an hour of birth is missing: {withheld}.",
    "Without both hours of birth an honest matchmaker leaves a space on the leaf: {withheld}.",
    "One thing can’t be answered as long as an hour of birth is unknown: {withheld}.",
];
