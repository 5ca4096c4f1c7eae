//! How the kabbalistic overlay opens, heats up and closes, by mode and intensity, and its other sentences.

/// By mode and band: `{month_a}`, `{month_b}`.
pub(crate) static OPENING: [[[&str; 2]; 3]; 3] = [
    [
        [
            "The Tree has a trunk and two sides, like a body. When {a}, of the month of {month_a}, and {b}, of the \
             month of {month_b}, lean against each other, two Trees stand root to root, and one hears the sap.",
            "{a} comes from {month_a} and {b} from {month_b}. It is permitted, an old text says, to begin with a \
             glance; so begin there, and do not go on until the glance has been answered.",
        ],
        [
            "Of all the commandments the most agreeable concerns the pleasure of the other. {a}, {month_a}, and {b}, \
             {month_b}, have been studying it by heart rather than by book.",
            "{month_a} has a taste and {month_b} has another, and on the tongue of {a} and {b} they have got mixed. \
             The sages would have blessed it, and looked away.",
        ],
        [
            "There is a union above for every union below, say those who ought to know. When {a} of {month_a} and {b} \
             of {month_b} shut the door, something is let loose in heaven as well.",
            "Black fire on white fire: that is how the law was written, and how {b} writes upon {a}. {month_a} \
             against {month_b}, mouth to mouth, until the letters fly up.",
        ],
    ],
    [
        [
            "Before anything was made there was a light and it broke, and ever since two and two go looking for \
             sparks. Here {a}, born in {month_a}, and {b}, born in {month_b}, have found some in one another.",
            "To {month_a} belongs {a} and to {month_b} belongs {b}. These are two places in the year and one at the table, \
             and between them a candle is lit.",
        ],
        [
            "It is as hard to make a match, say the rabbis, as to part the sea. For {a}, of {month_a}, and {b}, of \
             {month_b}, somebody has evidently gone to the trouble.",
            "In {month_a} a soul came down and was called {a}; in {month_b} one came down and was called {b}; and it \
             is said of such that they were one flame and were blown apart only that they should know what seeking is.",
        ],
        [
            "Jacob served for seven years and they were as a few days to him. {a} out of {month_a} and {b} out of \
             {month_b} will understand that without a footnote.",
            "Set me as a seal upon your heart. {a}, who is of {month_a}, could have said it, and {b}, who is of {month_b}, \
             would have held still for the seal.",
        ],
    ],
    [
        [
            "Two people are two judges. {a} sits in {month_a}, {b} in {month_b}, and it might be well to begin with the evidence for the defence.",
            "Repair starts where it is broken. {a} of {month_a} and {b} of {month_b} have a few places like that, and this \
             page is a lamp held to them.",
        ],
        [
            "Jonah ran, Job argued, and you may do both. {a} comes from {month_a} with a grievance, {b} from {month_b} with \
             a reply, and the ship might be taking water.",
            "A wise man’s wife was asked what marriage is and she laughed for some time. {a} of {month_a}, {b} of \
             {month_b}: this is the part where she laughed.",
        ],
        [
            "Cain asked whether he was his brother’s keeper. {a}, of {month_a}, asks it of {b}, and {b}, of \
             {month_b}, asks it of {a}, in better words and to the same purpose.",
            "The golden calf was made from the jewellery of people who had been waiting. {a} out of {month_a} and {b} \
             out of {month_b} could make a fine one out of this relationship; if they have, it is time to grind it up and drink it.",
        ],
    ],
];
/// By mode and band: `{yesod_a}`, `{yesod_b}`, the signs of the Moons on the Tree.
pub(crate) static HEAT: [[[&str; 2]; 3]; 3] = [
    [
        [
            "Yesod is touch: in {yesod_a} with {a}, in {yesod_b} with {b}. Put the palm of the hand there where the breath \
             begins and leave it for a while.",
            "What the foundation of {a}, in {yesod_a}, would like to hear is a low voice; that of {b}, in {yesod_b}, listens with the skin.",
        ],
        [
            "The foundation of {a} lies in {yesod_a} and that of {b} in {yesod_b}. All that the Tree gathers above \
             has to come down through there, and you feel it coming.",
            "Bring Yesod to Yesod, {yesod_a} to {yesod_b}, and the rest of the Tree bends over to see. {a} and {b} need not \
             mind being watched by angels.",
        ],
        [
            "Yesod in {yesod_a}, Yesod in {yesod_b}: the dam, and the flood that it was built for. {a} opens and {b} \
             pours, {b} opens and {a} pours, and holiness has never been so loud.",
            "It is a covenant in the flesh, and it is meant literally. By {yesod_a} and by {yesod_b} {a} and {b} have \
             cut theirs deep, and neither would have it heal.",
        ],
    ],
    [
        [
            "The Moon on the Tree waits in {yesod_a} for {a} and in {yesod_b} for {b}. Each keeps for the other what \
             can’t be kept alone: dreams, names, the place on the left side of the bed.",
            "Yesod is called the righteous one, since it gives on everything it gets. In {a} it gives by {yesod_a}, \
             in {b} by {yesod_b}, and you have both been growing on it.",
        ],
        [
            "When {yesod_a} opens towards {yesod_b} a house stands on a rock. {a} and {b} have noticed how visitors sigh in \
             your hall and don’t know why.",
            "{a} trusts by way of {yesod_a} and {b} by way of {yesod_b}, each with a whole foundation. Upon such things people have built cities.",
        ],
        [
            "Ruth said, where you go I will go. It is Yesod that speaks so; in {a} it says it in the tongue of \
             {yesod_a}, in {b} in that of {yesod_b}, and both mean until death.",
            "From {yesod_a} and {yesod_b} a single root has grown under the wall. One might fell {a}, one might fell \
             {b}, and it would put out leaves in the spring.",
        ],
    ],
    [
        [
            "In {yesod_a} {a} hides what is needed, and {b} does so in {yesod_b}. Both of you then complain of not being given it.",
            "Your foundations, {yesod_a} and {yesod_b}, don’t stand at the same level. Step carefully, {a} and {b}, and put up a sign.",
        ],
        [
            "{a} may use the bed to avoid a talk, {yesod_a}; {b} may use a talk to avoid the bed, {yesod_b}. If it is so, \
             the foundation has noticed both.",
            "Whatever {yesod_a} holds back in {a} could go bad, and so could what {yesod_b} holds back in {b}. If there is \
             a smell in the house, it is not the drains.",
        ],
        [
            "Yesod means truth in the joining, and there you may have cheated. {a}, with {yesod_a}, could have been \
             elsewhere with the eyes shut; {b}, with {yesod_b}, could have counted the cracks in the ceiling.",
            "The foundation lies open, {yesod_a} here, {yesod_b} there, and if anything is buried under it, {a} and {b}, it \
             may have begun to be missed by the neighbours.",
        ],
    ],
];
/// By mode and band.
pub(crate) static CLOSING: [[[&str; 2]; 3]; 3] = [
    [
        [
            "And on the seventh day rest, {a} with {b}, and let the world be finished for an evening.",
            "It says of the first evening only that it was good. May {a} and {b} have some that are not more than that.",
        ],
        [
            "Let {a} bless the wine and pass it to {b}; whatever is holy about it begins after the glass.",
            "A law forbids the lamp to be put out on that night. {a} and {b} will leave it burning for reasons of their own.",
        ],
        [
            "They saw God, and ate and drank. {a} and {b} know what is meant.",
            "The bush burned, and was not consumed. So it is with {a} and {b}; take off your shoes, and the rest.",
        ],
    ],
    [
        [
            "When {a} is low let {b} hold the branch, and when {b} is low let {a}; in such a way both Trees are kept upright.",
            "Peace in the house is worth a small untruth, say the kind ones. May {a} and {b} need few of them.",
        ],
        [
            "Blessed is he who brings the face of one to the face of another. {a} has looked at {b}, {b} has looked at {a}, and it was morning.",
            "Grow old together, {a} and {b}, and keep telling the story; it is the telling that holds up the roof.",
        ],
        [
            "Many waters cannot quench it. {a} and {b} have tried the waters.",
            "If there is a world to come, {a} will know {b} in it by the step, and if there is none, it was enough.",
        ],
    ],
    [
        [
            "Say to each other what you did, {a} and {b}, and then what you will do. In this tradition that is all that repair consists of.",
            "No shard is too small to be picked up, and {a} and {b} both have hands.",
        ],
        [
            "{a} is not obliged to finish the work today, nor is {b}. You are obliged to stop making it larger.",
            "Make two columns, what {a} broke and what {b} broke. They will turn out to be of one length.",
        ],
        [
            "On the day of reckoning nobody asks {a} about {b} or {b} about {a}. One is asked about oneself.",
            "The gates close at evening. Between now and then {a} can go to {b}, or {b} to {a}, with empty hands; after that it is late.",
        ],
    ],
];
/// A sefirah in the worlds of both; by whether they are the same. `{sefirah}`, `{world_a}`, `{world_b}`, `{power}`.
pub(crate) static PAIRS: [[&str; 7]; 2] = [
    [
        "{sefirah} stands in {world_a} for {a} and in {world_b} for {b}, {same}, so {power} comes to you from different heights.",
        "You don’t mean one thing by {power}. With {a} {sefirah} is in {world_a}, with {b} in {world_b}, which is {same}.",
        "For {power} the one looks to {world_a} and the other to {world_b}; such is {sefirah} in {a} and in {b}.",
        "{a} draws {sefirah} out of {world_a}, {b} out of {world_b}. As regards {power} you will have to translate.",
        "{world_a} in {a}, {world_b} in {b}: {sefirah} has two homes here, and {power} commutes between them.",
        "In {sefirah} you differ, {world_a} against {world_b}. {a} and {b} both possess {power}, in different currencies.",
        "There is a stair between {world_a}, where {a} has {sefirah}, and {world_b}, where {b} has it; carry {power} up and down it with care.",
    ],
    [
        "{sefirah} is in {world_a} for both of you, {same}, and as to {power} you need no interpreter.",
        "You are of one world in {sefirah}, that of {world_a}: {power} is a thing that {a} and {b} understand alike.",
        "With {sefirah} in {world_a} on both sides, {power} joins you like a shared childhood.",
        "Both have {sefirah} in {world_a}. Where {power} is concerned, {a} can finish what {b} began.",
        "{world_a} holds the {sefirah} of {a} and of {b}, and so you have one and the same feeling for {power}.",
        "In {sefirah} your Trees touch, each being in {world_a}; {power} passes from one to the other without spilling.",
        "Neither {a} nor {b} has to explain {power}, {sefirah} being at home in {world_a} with both.",
    ],
];
/// A hard aspect between two Trees: `{first}` of `{a}`, `{second}` of `{b}`, with their powers.
pub(crate) static STRAIN: [&str; 14] = [
    "{first} in {a} and {second} in {b} stand in {kind}, {orb} from exact. {first_power} on the one side has to make room \
             for {second_power} on the other.",
    "Between {as} {first} and {bs} {second} there is {an:kind}, {orb} wide: {first_power} rubs against \
     {second_power}, and it is up to both of you whether that polishes or wears.",
    "By {kind}, {orb} apart, {first} of {a} touches {second} of {b}. What is demanded is {first_power}, and what is \
     answered is {second_power}.",
    "{an:kind} of {orb} binds {first} in {a} to {second} in {b}, so that {first_power} and {second_power} can’t leave each other alone.",
    "Where {a} has {first} and {b} has {second}, there is {an:kind}, with an orb of {orb}. Repair it by letting \
     {second_power} speak before {first_power} has finished.",
    "{bs} {second} answers {as} {first} by {kind}, {orb} off: {second_power} to {first_power}, like hammer and bell.",
    "One knot ties {first} in {a} to {second} in {b}, {an:kind} of {orb}. Nobody will undo it. You can only learn to \
     rest {first_power} and {second_power} in turn.",
    "Then {first} with {a}, {second} with {b}, {an:kind}, {orb} from true: in this corner {first_power} is tried by {second_power}.",
    "A path is blocked, and by it you know each other: {as} {first}, {bs} {second}, {kind}, {orb}. {first_power} has to go \
             around {second_power}, every time.",
    "There is heat from {first} in {a} to {second} in {b}, by {kind} with an orb of {orb}; what cooks upon it is \
             {first_power}, seasoned with {second_power}.",
    "As {as} {first} is in {kind} with {bs} {second}, {orb} wide, {a} teaches {first_power} to somebody who wanted to be taught {second_power}.",
    "{second} in {b} feels the weight of {first} in {a}: {kind}, {orb} from perfect, {first_power} upon {second_power}.",
    "Two lamps smoke when they are set too near, {as} {first} and {bs} {second}, {kind}, {orb}. Move {first_power} a \
     little away from {second_power}, and both burn clear.",
    "And {first} in {a} disputes with {second} in {b} by {kind}, {orb} apart, about whether {first_power} or {second_power} comes first.",
];
/// The worlds of both together, by the one with most planets; `{count_a}`, `{count_b}`.
pub(crate) static WORLD: [&str; 4] = [
    "Taken together your planets crowd in {world}, the world of {element}, {count_a} of {as} and {count_b} of {bs}. You \
     are a couple of the will; things are begun in your house, and somebody ought to close the windows.",
    "Taken together your planets crowd in {world}, the world of {element}, {count_a} of {as} and {count_b} of {bs}. You \
     are a couple of deep water, and most of what happens between you happens without witnesses.",
    "Taken together your planets crowd in {world}, the world of {element}, {count_a} of {as} and {count_b} of {bs}. You \
     are a couple of talk, of plans and shapes, and your silence would alarm the neighbours.",
    "Taken together your planets crowd in {world}, the world of {element}, {count_a} of {as} and {count_b} of {bs}. You \
     are a couple of doing; your love is a roof, a loaf, a shelf that is straight.",
];
/// A pillar where the two differ: `{heavy}` is burdened there, `{light}` lifted.
pub(crate) static PILLAR: [[&str; 2]; 3] = [
    [
        "On the pillar of {pillar}, which gives, {x} stands firmer than {y}. Let {x} be generous first, and {y} later and unasked.",
        "{y} gets tired of giving sooner than {x}, for the pillar of {pillar} bears better in {x}.",
    ],
    [
        "On the pillar of {pillar}, the middle one, {x} stands firmer than {y}, so {y} may lean there when the wind is strong.",
        "Of the two it is {x} whose middle pillar, {pillar}, holds; {y} steadies by being near.",
    ],
    [
        "On the pillar of {pillar} {x} stands firmer than {y}. {x} can say no and stay friendly, and {y} can learn to.",
        "{y} draws lines too late or too hard; {x}, with a sounder pillar of {pillar}, might hold the pencil along.",
    ],
];
/// Lifted planets less burdened ones: `{balance_a}`, `{balance_b}`, `{pillar}`.
pub(crate) static BALANCE: [&str; 4] = [
    "Lifted planets less burdened ones, {a} comes to {balance_a} on the pillar of {pillar} and {b} to {balance_b}.",
    "In figures, what is lifted less what is burdened on the pillar of {pillar}, that is {balance_a} for {a} and {balance_b} for {b}.",
    "Take what is burdened on the pillar of {pillar} from what is lifted, and {a} is left with {balance_a}, {b} with {balance_b}.",
    "The account of the pillar of {pillar}, lifted less burdened, stands at {balance_a} with {a} and at {balance_b} with {b}.",
];
/// Months: `{month_a}`, `{month_b}`.
pub(crate) static MONTHS: [[&str; 2]; 3] = [
    [
        "You share {month_a} and with it one letter and one repair; whatever one of you mends in it is mended for both.",
        "{month_a} is the month of both. You came by the same gate and had the same luggage.",
    ],
    [
        "{month_a} and {month_b} are near neighbours in the year, {apart} by the count, so that you hand each other \
         the work like people in a row with buckets.",
        "From {month_a} to {month_b} is a short way, {apart}, and you have weather in common.",
    ],
    [
        "{month_a} and {month_b} lie far from one another in the year, {apart} by the count. When it is seed time \
         with the one the other is at harvest, and neither should take that for an opinion.",
        "There is half a world of feasts between {month_a} and {month_b}, {apart} of them. {a} and {b} have a good deal to tell each other.",
    ],
];
pub(crate) static UNKNOWN: [&str; 3] = [
    "Where an hour of birth is missing, two Trees can’t be laid side by side in every branch: {withheld}.",
    "Silence is also an answer, and it is given here for want of an hour: {withheld}.",
    "For want of an hour of birth the scribe leaves a space in this place: {withheld}.",
];
/// What one world in common gives to a power; by world.
pub(crate) static ONE_WORLD: [&str; 4] = [
    "Fire takes to fire: in this you will always be in time for one another, and sometimes too early for everyone else.",
    "Two waters have run together in it, and there is no telling any more whose was whose.",
    "It is air with air, and so you can talk of it far into the night.",
    "It is earth on earth, a thing that both of you can do with your hands.",
];
/// The row of two different worlds in `TWO_WORLDS`, whichever comes first.
pub(crate) fn world_pair(first: usize, second: usize) -> usize {
    let (low, high) = (first.min(second), first.max(second));
    (0..low).map(|row| 3 - row).sum::<usize>() + high - low - 1
}
/// What two different worlds do to one power: fire and water, fire and air, fire and earth, water and air, water and
/// earth, air and earth.
pub(crate) static TWO_WORLDS: [&str; 6] = [
    "One of you has it as a wish and the other as a feeling; between wish and feeling there is steam.",
    "One of you wills it and the other words it, which is a quick team and a noisy one.",
    "One of you has it as a spark, the other as a tool, and it is good when the tool waits for the spark.",
    "One of you feels it and the other explains it. Let the feeling go first.",
    "One of you feels it and the other does it, and that is the way in which things get grown.",
    "One of you says it and the other does it; both are promises.",
];
/// A hard aspect between one and the same sefirah of two Trees.
pub(crate) static STRAIN_SAME: [&str; 4] = [
    "{first} meets itself across the two Trees, {an:kind} from {a} to {b}, {orb} wide: each of you has {first_power}, and each has it otherwise.",
    "Between {as} {first} and {bs} own there is {an:kind}, {orb} from exact. Over {first_power} you could argue for \
     years, as only two people can who both have it.",
    "Your two {first}s stand in {kind}, {orb} off, and {first_power} is therefore a subject for the two of you.",
    "By {kind}, {orb} apart, {first} in {a} questions {first} in {b}: whose idea of {first_power} shall hold in this house?",
];
/// What a power is like in a sign, from Aries: a noun phrase.
pub(crate) static NOTE: [&str; 12] = [
    "a shout",
    "a loaf of bread",
    "a quick reply",
    "a lit kitchen",
    "a standing ovation",
    "a mended sleeve",
    "a set table",
    "a locked drawer",
    "an open road",
    "a wall that holds",
    "an odd idea",
    "a tide",
];
/// A planet’s lamp in two Trees by sign: `{sefirah}`, `{planet}`, `{sign_a}`, `{sign_b}`, `{note_a}`, `{note_b}`, `{power}`.
pub(crate) static LAMPS: [&str; 10] = [
    "By {planet} {sefirah} is in {sign_a} for {a}, for {b} in {sign_b}. With the one {power} is like {note_a}, with the other like {note_b}.",
    "Light {sefirah} and see what it shows: {planet} in {sign_a}, {note_a}, on the side of {a}; {planet} in {sign_b}, {note_b}, on that of {b}.",
    "{a} has {planet} in {sign_a}, so {power} comes as {note_a}. {b} has {planet} in {sign_b} and brings {note_b}. Both belong to {sefirah}.",
    "For {sefirah} {a} would draw {note_a}, as {planet} is in {sign_a}. {b}, with {sign_b}, would draw {note_b}.",
    "The vessel of {sefirah} is {planet}, in {sign_a} with {a} and in {sign_b} with {b}: {note_a} next to {note_b}.",
    "Ask for {power} and you get {note_a} from {a}, by {planet} in {sign_a}, and {note_b} from {b}, by {planet} in {sign_b}; \
             that is {sefirah} at work.",
    "In {sefirah} {note_a} meets {note_b}, {sign_a} in {a} and {sign_b} in {b}, both by {planet}.",
    "Where {a} offers {note_a} {b} offers {note_b}. It is {sefirah}, with {planet} in {sign_a} here and in {sign_b} there.",
    "{sefirah} burns by {planet}; in {sign_a}, with {a}, it looks like {note_a}, and in {sign_b}, with {b}, like {note_b}.",
    "You each hand over {power} in your own wrapping, {a} as {note_a}, for {planet} is in {sign_a}, and {b} as \
     {note_b}, for it is in {sign_b}. The name of it is {sefirah}.",
];
/// The same sign for both.
pub(crate) static ONE_LAMP: [&str; 6] = [
    "By {planet} {sefirah} is in {sign_a} with both of you, and {power} is {note_a} in either mouth.",
    "{planet} in {sign_a}, twice: of {sefirah} you have one and the same vessel, {note_a}.",
    "Both Trees have {sefirah} in {sign_a}, by {planet}. Whoever brings {note_a} will find it on the table already.",
    "As {planet} is in {sign_a} for {a} and for {b}, {sefirah} holds no riddles; call it {note_a}.",
    "In {sefirah} you are of one glass, {planet} in {sign_a}: {note_a}, and again {note_a}.",
    "{a} and {b} could swap {sefirah}, {planet} in {sign_a}, and no one would see it.",
];
/// The repairs of two months: `{letter_a}`, `{faculty_a}` and so on.
pub(crate) static REPAIRS: [&str; 3] = [
    "{a} came to set right {faculty_a}, by the letter {letter_a}, and {b} came to set right {faculty_b}, by the \
     letter {letter_b}. Nobody can do it for the other; but one can hold the lamp.",
    "The letters are {letter_a} for {a} and {letter_b} for {b}, and what they mend is {faculty_a} and {faculty_b}. A \
     marriage could be made of those two words.",
    "Write {letter_a} next to {letter_b}: in {a} it is {faculty_a} that wants healing, in {b} it is {faculty_b}, and \
     each of you has been practising on the other.",
];
/// A world with the planets of both, one after the other: `{world}`, `{count_a}`, `{count_b}`.
pub(crate) static COUNTS: [[&str; 2]; 4] = [
    [
        "In {world}, the world of {element}, the count is {count_a} for {a} and {count_b} for {b}: so much wanting is in the house.",
        "{element}, which is {world}: {count_a} with {a}, {count_b} with {b}. Whoever has more of it will have to be asked to wait.",
    ],
    [
        "In {world}, the world of {element}, the count is {count_a} for {a} and {count_b} for {b}; that is how deep it goes on either side.",
        "{element}, which is {world}: {count_a} with {a}, {count_b} with {b}. It finds its level sooner or later.",
    ],
    [
        "In {world}, the world of {element}, the count is {count_a} for {a} and {count_b} for {b}, and from that you can \
             guess who talks at breakfast.",
        "{element}, which is {world}: {count_a} with {a}, {count_b} with {b}. Open a window for the one and shut it for the other.",
    ],
    [
        "In {world}, the world of {element}, the count is {count_a} for {a} and {count_b} for {b}, which tells who will be carrying the boxes.",
        "{element}, which is {world}: {count_a} with {a}, {count_b} with {b}. Things will get done by whoever has more, and \
             be praised by whoever has less.",
    ],
];
/// What two people may practise for each of the seven that have planets, from Binah; `{sefirah}`.
pub(crate) static TOGETHER: [&str; 7] = [
    "For {sefirah} take turns at reading one page aloud of an evening, and don’t discuss it until the following day.",
    "For {sefirah} give something away together, a thing that both of you would have liked to keep, and tell nobody.",
    "For {sefirah} agree upon one no that both of you will say to the world this month with a single voice.",
    "For {sefirah} keep an evening on which nothing is improved, neither of you nor the flat.",
    "For {sefirah} begin something that can’t be finished in a week, and take turns at being the one who goes on.",
    "For {sefirah} thank each other before sleep, each for one thing, the smaller the better.",
    "For {sefirah} lie back to back for as long as a song lasts, until neither can tell whose breath it is.",
];
