//! The kabbalistic portrait gone deeper: signs as vessels, letters, the day of the month, what to practise.

/// What a light becomes in a sign, from Aries; `{sefirah}`, `{sign}`. Told once for each sign.
pub(crate) static VESSEL: [[&str; 2]; 12] = [
    [
        "A light in {sign} comes out as a shout, honest and over quickly.",
        "{sign} is a vessel of red iron: whatever is poured in leaves it hot.",
    ],
    [
        "A light in {sign} turns into bread, slow to rise and good to hold.",
        "{sign} is a clay jar with a wide foot, and nobody knocks it over.",
    ],
    [
        "A light in {sign} goes about from mouth to mouth and is different each time.",
        "{sign} is a vessel with two spouts.",
    ],
    [
        "A light in {sign} is kept indoors, under a cloth, and warms whoever is let in.",
        "{sign} is a cradle more than a cup; it rocks what it holds.",
    ],
    [
        "A light in {sign} wants a lampstand, and it does look well on one.",
        "{sign} is a cup of gold, and it is passed round.",
    ],
    [
        "A light in {sign} is divided into small and exact portions, so that all have some.",
        "{sign} is a measuring cup, and it is clean.",
    ],
    [
        "A light in {sign} falls on two faces at once.",
        "{sign} is a pair of bowls on a beam; what goes into the one is felt in the other.",
    ],
    [
        "A light in {sign} shines from under a door, and one wonders what is behind it.",
        "{sign} is a sealed jar, and what is in it has become strong.",
    ],
    ["A light in {sign} is carried out upon the road, with a song.", "{sign} is a wineskin, slung over the shoulder."],
    [
        "A light in {sign} burns low and until morning.",
        "{sign} is a vessel of stone, which is filled by drops and doesn’t leak.",
    ],
    [
        "A light in {sign} is like lightning: it shows the whole valley for an instant.",
        "{sign} is a jar that is always being poured out for somebody else.",
    ],
    [
        "A light in {sign} loses its edges and gets in everywhere.",
        "{sign} is a net, and it holds the sea for as long as one doesn’t lift it.",
    ],
];

/// What to practise for each of the seven that have planets, from Binah; `{sefirah}`.
pub(crate) static PRACTICE: [[&str; 2]; 7] = [
    [
        "In order to mend {sefirah}, sit with one hard page, or one hard person, for longer than is comfortable, and don’t conclude anything.",
        "What helps {sefirah} is a rule that {name} has made freely and keeps in secret.",
    ],
    [
        "In order to mend {sefirah}, give something away today before it is admired.",
        "What helps {sefirah} is to let {name} be given to, without returning it by Friday.",
    ],
    [
        "In order to mend {sefirah}, say one no this week, in a friendly voice, without reasons.",
        "What helps {sefirah} is a fence with a gate in it; {name} has built fences and has built gates, seldom both.",
    ],
    [
        "In order to mend {sefirah}, do one thing daily that {you} would do if nobody were to know of it.",
        "What helps {sefirah} is rest on the seventh day, on which {name} is nobody’s son or daughter or colleague.",
    ],
    [
        "In order to mend {sefirah}, go on for ten minutes after {you} have lost the wish to, and then stop while it is beautiful.",
        "What helps {sefirah} is to want something out loud; {name} tends to win what {you} can name.",
    ],
    [
        "In order to mend {sefirah}, thank somebody for a thing so small that it’s nearly funny.",
        "What helps {sefirah} is to lose an argument, by choice, to someone {name} loves.",
    ],
    [
        "In order to mend {sefirah}, tell one person one true thing, with {your} hand on theirs.",
        "What helps {sefirah} is a night’s sleep and a promise kept; {name} knows which promise.",
    ],
];

/// The letters, in the order of `Letter::ALL`; `{letter}`.
pub(crate) static LETTER: [[&str; 2]; 12] = [
    [
        "{letter} is a window in the shape of a breath: one can go out by it below and climb in again at the side.",
        "{letter} sounds like somebody breathing out, and it is said that the world was made with it.",
    ],
    [
        "{letter} is a hook. It stands between words and means and.",
        "{letter} joins; there is hardly a sentence in scripture that doesn’t begin by it.",
    ],
    [
        "{letter} is a sword, and also bread, for the two are made of the same strokes.",
        "{letter} looks like a crowned man who walks away.",
    ],
    [
        "{letter} is a gate with a narrow gap at the top, and life passes beneath it.",
        "{letter} is a bridegroom’s canopy, or a fence; it depends on who stands under it.",
    ],
    [
        "{letter} is a bowl that is turned inward, in which good is hidden.",
        "{letter} is bent over like a woman with child.",
    ],
    [
        "{letter} is the smallest of all, a point with a tail, and every other letter starts from it.",
        "{letter} hangs in the air, a hand in miniature.",
    ],
    [
        "{letter} is the tallest, a watchtower, and it is the letter of learning.",
        "{letter} reaches above the line, as though it had heard something up there.",
    ],
    [
        "{letter} is bent, one who falls, and for this reason the Psalm leaves it out and then lifts it up.",
        "{letter} is a fish under the ice.",
    ],
    [
        "{letter} is a ring without an opening, which holds up whoever falls within it.",
        "{letter} is round, the only one that has neither beginning nor end.",
    ],
    ["{letter} is an eye; there are two of them on a single stalk.", "{letter} sees, and is itself not heard."],
    [
        "{letter} is the righteous one with bowed head, and it is also a fishhook.",
        "{letter} kneels, and has its arms up.",
    ],
    [
        "{letter} goes below the line, the only one to do so: it climbs down to fetch what has fallen.",
        "{letter} is the back of a head, and laughter, and a monkey, and holiness, according to who reads it.",
    ],
];

/// The day of the month as the Moon sees it: waxing from nothing, waxing, full, waning; `{day}`.
pub(crate) static DAY: [[&str; 2]; 4] = [
    [
        "Day {day} of the month has a thin Moon: what {you} begin {you} begin in trust.",
        "On day {day} the Moon is a sickle, and {name} has the courage of things that are still growing.",
    ],
    [
        "On day {day} of the month the Moon is filling, and {you} are at {your} best while something is on its way.",
        "Day {day} is in the swelling half of the month; {name} is more of a builder than of a keeper.",
    ],
    [
        "Day {day} of the month has a full Moon, under which the feasts are kept. {you} are meant to be seen.",
        "On day {day} the Moon is round, and nothing of {name} will stay hidden for long.",
    ],
    [
        "On day {day} of the month the Moon is giving herself away, and {you} know how that is done.",
        "Day {day} is in the emptying half; {name} understands endings and the seed that is in them.",
    ],
];

/// The other worlds; `{world}`, `{count}`.
pub(crate) static OTHER_WORLDS: [[&str; 2]; 4] = [
    [
        "In {world}, the world of {element}, the count is {count}; that is how much of {youo} catches light by itself.",
        "{world}, the world of {element}, counts {count} in {name}: so much catches light without a match.",
    ],
    [
        "In {world}, the world of {element}, the count is {count}; that is how much of {youo} goes by the tide.",
        "{world} counts {count}, and by this one may tell how far {name} floats.",
    ],
    [
        "In {world}, the world of {element}, the count is {count}; that is how much of {youo} wants to be said.",
        "{world} counts {count}: so much wind is there in {name}.",
    ],
    [
        "In {world}, the world of {element}, the count is {count}; that is how much of {youo} wants to be done.",
        "{world} counts {count}: on so much earth {name} stands.",
    ],
];
/// A world that holds no planet, or none for certain; `{world}`, `{element}`, `{count}`.
pub(crate) static EMPTY_WORLDS: [[&str; 2]; 4] = [
    [
        "In {world}, the world of {element}, the count is {count}; a beginning may cost {youo} more than it costs others.",
        "{world}, the world of {element}, counts {count}; {name} may warm up beside others before warming them.",
    ],
    [
        "In {world}, the world of {element}, the count is {count}; how to go with a tide is something that {you} may have to learn.",
        "{world}, the world of {element}, counts {count}, so that floating may have to be taught.",
    ],
    [
        "In {world}, the world of {element}, the count is {count}; what {you} mean may stay unsaid for long.",
        "{world}, the world of {element}, counts {count}; words may have to be looked for, and waited for.",
    ],
    [
        "In {world}, the world of {element}, the count is {count}; it does {youo} good to have somebody near who mends things.",
        "{world}, the world of {element}, counts {count}; a handrail is welcome there, and a list on the door.",
    ],
];

/// Where exactly the planet stood: `{planet}`, `{position}`.
pub(crate) static EXACTLY: [&str; 14] = [
    "To be exact, {planet} was at {position}.",
    "Among the stars {planet}, the vessel of {sefirah}, was at {position}.",
    "The degree of {planet}, and so of {sefirah}, is {position}.",
    "In figures {sefirah}, by {planet}, is {position}.",
    "{planet} stood at {position} when {you} came.",
    "{planet} had come as far as {position}.",
    "By the almanac {planet}, which carries {sefirah}, was at {position}.",
    "An astronomer would have noted {position} for {planet}.",
    "Looked up precisely, the place of {planet} is {position}.",
    "{planet} shone from {position}.",
    "{sefirah} can be given to the minute: {planet} was at {position}.",
    "Exactly, {planet} stood at {position} over {name}.",
    "{position} is where {planet} was.",
    "At the birth of {name} {planet} was at {position}.",
];

/// A planet that is neither at home nor abroad in its sign; `{dignity}`.
pub(crate) static PEREGRINE: [&str; 8] = [
    "The planet is {dignity}, a wanderer there, so the lamp is neither helped nor hindered and {you} may trim it as {you} like.",
    "It is {dignity}, which is to say on foot and without relations, and in {name} it has made its own way.",
    "Being {dignity}, it takes on the manners of its host.",
    "As the planet is {dignity}, it has no rank there, and so it depends on how {name} treats it.",
    "Tradition calls that {dignity}: a traveller with a bundle, who works for his supper.",
    "Since it is {dignity}, it goes by the customs of the place, and {name} with it.",
    "It is {dignity} in that sign, and does what {you} make of it.",
    "A {dignity} planet is a guest, and {name} has learned to be a good host.",
];
/// On which pillar a sefirah stands; `{sefirah}`, `{pillar}`.
pub(crate) static ON_PILLAR: [&str; 14] = [
    "Upon the Tree {sefirah} hangs on the pillar of {pillar}.",
    "{sefirah} belongs to the pillar of {pillar}, and leans on it.",
    "Its pillar is that of {pillar}.",
    "The pillar that bears it is the one of {pillar}.",
    "One finds {sefirah} on the pillar of {pillar}, with its back to the wall.",
    "It is carried by the pillar of {pillar}, as in everyone, and in {name} it shows.",
    "{pillar} is the name of the pillar on which {sefirah} sits.",
    "On the pillar of {pillar} {sefirah} has its branch.",
    "As {sefirah} stands on the pillar of {pillar}, it pulls {youo} to that side.",
    "{sefirah} is a branch of the pillar of {pillar}.",
    "It grows out of the pillar of {pillar}.",
    "With {sefirah} the pillar of {pillar} reaches into the life of {name}.",
    "{sefirah} holds on to the pillar of {pillar}, where {you} can lean too.",
    "The pillar of {pillar} is where one must look for {sefirah} in {name}.",
];
