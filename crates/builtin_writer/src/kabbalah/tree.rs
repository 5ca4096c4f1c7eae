//! The sefirot, worlds and pillars in words.

/// What a sefirah is in a person, from Keter: a noun phrase.
pub(crate) static POWER: [&str; 10] = [
    "the will before there is a wish",
    "the flash of a first idea",
    "patient understanding",
    "the open hand",
    "the power to say no",
    "the heart that holds the balance",
    "the drive to win and to last",
    "the grace to give way",
    "the bond between people",
    "the world that can be touched",
];

/// The same as somebody’s own, without an article.
pub(crate) static GIFT: [&str; 10] = [
    "will",
    "gift of first ideas",
    "patience",
    "generosity",
    "severity",
    "sense of balance",
    "drive to win",
    "grace in giving way",
    "trust in others",
    "daily world",
];

/// A sefirah with its planet in a world, by the seven that have planets, from Binah; `{sefirah}`, `{planet}`, `{sign}`.
pub(crate) static SEFIRAH: [[&str; 2]; 7] = [
    [
        "{sefirah}, understanding, is carried by {planet} in {sign}. It is the mother among the sefirot, and {you} \
         come to insight by limits, slowly and for good.",
        "With {planet} in {sign} as its vessel, {sefirah} gives {name} a mind that wants walls around a thought before it trusts it.",
    ],
    [
        "{sefirah}, the open hand, is carried by {planet} in {sign}, and that is how {you} give: where it is, there is room.",
        "{planet} in {sign} is the vessel of {sefirah}, lovingkindness, and whatever is given is poured from it.",
    ],
    [
        "{sefirah}, the power to refuse, is carried by {planet} in {sign}. Without it love runs out over everything; with too much of it nothing is let in.",
        "{planet} in {sign} bears {sefirah}, severity: such is the sword with which {name} draws a line.",
    ],
    [
        "{sefirah}, the heart of the Tree, is carried by {planet} in {sign}. All paths meet there, and whatever {you} do truly is done out of that place.",
        "In the middle stands {sefirah}, borne by {planet} in {sign}; it is beauty in the sense of proportion, and it is where {name} is most like {yourself}.",
    ],
    [
        "{sefirah}, endurance and desire, is carried by {planet} in {sign}: that is what keeps {youo} going when the reasons have run out.",
        "{planet} in {sign} carries {sefirah}, lasting victory, and {name} wins, when {you} win, by charm and by not stopping.",
    ],
    [
        "{sefirah}, splendour and surrender, is carried by {planet} in {sign}. It lets {youo} find the words, the \
         form, and at times the grace to lose an argument.",
        "{sefirah} has {planet} in {sign} for its bearer; with it {name} gives thanks, makes distinctions, and knows when to bow.",
    ],
    [
        "{sefirah}, the foundation, is carried by {planet} in {sign}. Everything from above has to pass through there \
         in order to reach another person: it is {your} power to connect.",
        "{planet} in {sign} bears {sefirah}, the foundation, through which {name} comes to touch others, in dreams and in the flesh.",
    ],
];

/// A planet in a world, in the order of `World::ALL`; `{world}`.
pub(crate) static IN_WORLD: [[&str; 6]; 4] = [
    [
        "As it stands in {world}, the world of fire, it works by sheer wanting.",
        "{world}, the world of fire, makes it quick and a little imperious.",
        "It belongs to {world} and to fire, so it doesn’t explain itself.",
        "Its world is {world}, where things are willed.",
        "From {world}, the highest of the worlds, it acts like a spark.",
        "It burns in {world}, nearest to the source.",
    ],
    [
        "As it stands in {world}, the world of water, it works by being moved.",
        "{world}, the watery world of creation, makes it deep and slow to settle.",
        "It belongs to {world} and to water, so it takes the shape of what it loves.",
        "Its world is {world}, where things are conceived.",
        "From {world} it rises like a tide.",
        "It flows in {world}, where thrones are said to stand in water.",
    ],
    [
        "As it stands in {world}, the world of air, it works by thinking and forming.",
        "{world}, the airy world of formation, makes it mobile and talkative.",
        "It belongs to {world} and to air, so it has to be spoken about.",
        "Its world is {world}, where things get their outlines.",
        "From {world} it comes like weather, with angels and opinions.",
        "It moves in {world}, among names and shapes.",
    ],
    [
        "As it stands in {world}, the world of earth, it works by doing.",
        "{world}, the earthly world of action, makes it practical and heavy in a good way.",
        "It belongs to {world} and to earth, so it isn’t satisfied until something has been made.",
        "Its world is {world}, where things are finished.",
        "From {world} it reaches out with real hands.",
        "It works in {world}, down where the dishes are.",
    ],
];
/// A planet’s dignity on the Tree, lifting or burdening; `{dignity}`.
pub(crate) static LIFTED: [&str; 6] = [
    "The planet is in its {dignity}, so this lamp burns high.",
    "Since it has its {dignity} there, the vessel is whole.",
    "Being in {dignity}, it lets the light through without breaking it.",
    "Its {dignity} makes of it one of the strong places of the Tree in {name}.",
    "A planet in {dignity} is a full jar; {you} may pour from it.",
    "By its {dignity} it does what it was meant for.",
];
pub(crate) static BURDENED: [&str; 6] = [
    "The planet is in its {dignity}, so here something wants mending, and {you} are the one with the tools.",
    "Since it has its {dignity} there, the vessel is cracked, and cracks are what repair is for.",
    "Being in {dignity}, it dims the light; what gets through it is all the warmer.",
    "Its {dignity} marks one of the places where {name} came to work.",
    "A planet in {dignity} is a jar with a chip. It still holds water, and {you} have learned how to tilt it.",
    "By its {dignity} it limps on the path, and it has got far nevertheless.",
];
/// The worlds, by which holds most; `{world}`, `{count}`.
pub(crate) static WORLD: [[&str; 2]; 4] = [
    [
        "Most of the seven planets, {count} of them, are in {world}, the world of {element}: {you} live nearest to \
         the will, where everything seems possible and nothing has been paid for yet.",
        "{world} holds {count} of the seven planets, and so {name} lives by {element}, from impulse to impulse, close to the beginning of things.",
    ],
    [
        "Most of the seven planets, {count} of them, are in {world}, the world of {element}: {you} live in the world \
         of the heart’s waters, and what isn’t felt hasn’t happened.",
        "{world} holds {count} of the seven planets. {name} lives by depth, and the surface of things is only where one gets in.",
    ],
    [
        "Most of the seven planets, {count} of them, are in {world}, the world of {element}: {you} live in the world \
         of forms and words, and whatever can be named can be borne.",
        "{world} holds {count} of the seven planets, so that {name} lives in the wind, between persons, in what is told and planned.",
    ],
    [
        "Most of the seven planets, {count} of them, are in {world}, the world of {element}: {you} live where deeds \
         are done, and for {youo} holiness has to do with bread.",
        "{world} holds {count} of the seven planets, and what {name} believes can be seen on the table and in the shed.",
    ],
];
/// The pillars, in the order of `Pillar::ALL`; `{pillar}`, `{dignified}`, `{burdened}`.
pub(crate) static PILLAR: [[&str; 2]; 3] = [
    [
        "On the pillar of {pillar} {you} have {dignified} lifted and {burdened} burdened among the planets. It is the \
         giving side of {youo}, the side that says, come in.",
        "The pillar of {pillar}, where things flow out, counts {dignified} lifted and {burdened} burdened among the planets of {name}.",
    ],
    [
        "On the pillar of {pillar}, the middle one, {you} have {dignified} lifted and {burdened} burdened. It is {your} spine.",
        "In the middle, on the pillar of {pillar}, {name} has {dignified} lifted and {burdened} weighed down; the upright part of a person hangs on it.",
    ],
    [
        "On the pillar of {pillar} {you} have {dignified} lifted and {burdened} burdened among the planets. It is the \
         side of {youo} that measures, and that keeps love from drowning what it loves.",
        "The pillar of {pillar} sets limits; {name} has {dignified} lifted on it and {burdened} weighed down.",
    ],
];
/// A hard aspect between two sefirot: `{first}`, `{second}`, `{first_power}`, `{second_power}`, `{kind}`, `{orb}`.
pub(crate) static STRAIN: [&str; 14] = [
    "{first} and {second} strain at each other by {kind}, {orb} from exact: {first_power} against {second_power}. \
     {you} feel it as a choice that comes back in new clothes.",
    "There is {an:kind} between {first} and {second}, {orb} wide, so that {first_power} has to reckon with {second_power}. {name} has known it from childhood.",
    "On the path from {first} to {second} lies {an:kind} with an orb of {orb}. {first_power} and {second_power} want \
     the same bed, and {your} part is to make it wider.",
    "{an:kind} ties {first} to {second}, {orb} off, and the quarrel is between {first_power} and {second_power}. In \
     {name} it has made for strength and for some bad nights.",
    "Where {first} meets {second} by {kind}, out by {orb}, {you} have a repair of {your} own to do: to let {first_power} sit down with {second_power}.",
    "Another knot is tied between {first} and {second}, {an:kind} of {orb}. {first_power} will not give in to \
     {second_power}, and {name} has stopped asking it to.",
    "{first} presses on {second} by {kind}, {orb} apart, and what is pressed out is the best of {youo}: {first_power}, strained through {second_power}.",
    "By {an:kind} of {orb} the light has to go from {first} to {second} around a corner; {first_power} arrives late at {second_power}, and changed.",
    "A rope is stretched from {first} to {second}, {an:kind}, {orb} from true. At one end pulls {first_power}, at the \
     other {second_power}, and {you} are the rope.",
    "The sages would have seen {first} and {second} in {kind}, {orb} from perfect, and would have told {name} to marry {first_power} to {second_power}.",
    "It takes patience to live with {an:kind} from {first} to {second}, {orb} wide. One day {you} give way to \
     {first_power}, the next to {second_power}, and on the third {you} find the door between.",
    "{second} answers {first} by {kind} at {orb}, and so {second_power} interrupts whenever {name} is busy with {first_power}.",
    "Between {first} and {second} there is no rest, as {an:kind} of {orb} keeps {first_power} awake for the sake of {second_power}.",
    "Of the strains upon the Tree of {name} one more is that of {first} and {second}, {an:kind}, {orb} off the mark: {first_power}, crossed by {second_power}.",
];
/// Keter, Chokhmah and Malkhut, which have no planet.
pub(crate) static CROWN: [&str; 2] = [
    "Of the ten sefirot three have no planet to speak for them. Keter and Chokhmah stand above whatever can be \
     charted, and Malkhut, the kingdom, is simply the life that {you} lead with all this: the kitchen, the street, \
     the people who know {your} step.",
    "Three of the ten are silent in a chart, the two at the top and the one at the foot. The crown is not a matter of \
     birth, and the kingdom, where everything arrives in the end, is the daily life of {name}.",
];
