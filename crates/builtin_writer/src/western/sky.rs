//! Words for the shape of the western chart and for the sky of the present year.

/// What each planet is in a person, Sun to Pluto: a singular noun phrase that takes a possessive.
pub(crate) static THEME: [&str; 10] = [
    "wish to be somebody",
    "need for safety",
    "way of thinking",
    "way of loving",
    "fighting spirit",
    "trust in life",
    "sense of duty",
    "need for freedom",
    "longing",
    "relation to power",
];

/// What it means that a planet transits: a noun phrase for what it brings, Sun to Pluto.
pub(crate) static BRINGS: [&str; 10] = [
    "attention",
    "moods",
    "news and talk",
    "sweetness",
    "heat and hurry",
    "room to grow",
    "a test of what is solid",
    "a sudden wish for change",
    "a softening of edges",
    "a slow and thorough remaking",
];

/// A strong element, Fire, Earth, Air, Water.
pub(crate) static ELEMENT_STRONG: [[&str; 2]; 4] = [
    [
        "{element} leads in this chart, with {count} of the ten planets: {you} run on enthusiasm, and tiredness is mostly a lack of it.",
        "With {count} planets out of ten in {element}, warmth and impatience come to {name} by nature, and caution has to be learned.",
    ],
    [
        "{element} leads, with {count} planets of ten: {you} believe in what works, and {your} first answer to trouble is to do something useful.",
        "{count} of the ten planets are in {element}, so that {name} is steadied by facts, by food and by things that can be finished.",
    ],
    [
        "{element} leads here with {count} planets of ten: {you} live by exchange, and a thing is hardly real to {youo} until it has been discussed.",
        "{count} of the ten planets are in {element}; {name} needs ideas and company the way other people need lunch.",
    ],
    [
        "{element} leads with {count} of the ten planets: {you} know by feeling, and no argument has ever changed {your} mind as a tone of voice can.",
        "{count} planets of the ten are in {element}, which makes {name} porous, perceptive and sometimes very tired of people.",
    ],
];
/// An element without any planet.
pub(crate) static ELEMENT_NONE: [[&str; 2]; 4] = [
    [
        "There is {count} planet in {element}, so {you} borrow {your} fire from lively people and need to be reminded to want things.",
        "{count} planet stands in {element}, and {name} does well to keep somebody near who starts things.",
    ],
    [
        "There is {count} planet in {element}; calendars, invoices and meals are things that {you} have had to teach {yourself}.",
        "{count} planet stands in {element}, so the practical side of life is a foreign language that {name} speaks with effort.",
    ],
    [
        "There is {count} planet in {element}, and stepping back from a matter in order to look at it coolly doesn’t come by itself.",
        "{count} planet stands in {element}: {name} knows things without the words for them, and distance is a learned skill.",
    ],
    [
        "There is {count} planet in {element}, so feelings tend to reach {youo} by a detour, through the body or through other people.",
        "{count} planet stands in {element}; tears surprise {name}, {your} own as much as other people’s.",
    ],
];
/// The strongest modality, Cardinal, Fixed, Mutable.
pub(crate) static MODALITY: [[&str; 2]; 3] = [
    [
        "{count} planets in {modality} signs make {youo} a starter: the first step is {yours}, the last one may need a friend.",
        "By temperament {name} is an initiator, with {count} planets in the {modality} signs that open the seasons.",
    ],
    [
        "{count} planets in {modality} signs make {youo} a keeper: {you} stay, {you} hold, {you} don’t like to be told twice.",
        "By temperament {name} is a holder-on, with {count} planets in the {modality} signs at the middle of the seasons.",
    ],
    [
        "{count} planets in {modality} signs make {youo} a shaper: {you} adjust, translate and find the third way.",
        "By temperament {name} is an adapter, with {count} planets in the {modality} signs that end the seasons.",
    ],
];
pub(crate) static DAY: [&str; 2] = [
    "{you} were born by day, with the Sun above the horizon: a {sect}, in which Jupiter is the kinder helper, Saturn \
     the fairer teacher, and living in the open suits {youo}.",
    "This is a {sect}. The Sun had risen when {name} was born, and whoever is born by day is helped by being visible, by law and by elders.",
];
pub(crate) static NIGHT: [&str; 2] = [
    "{you} were born by night: a {sect}, in which Venus is the kinder helper, Mars the braver one, and much of what matters to {youo} ripens out of sight.",
    "This is a {sect}. The Sun was under the horizon when {name} was born, and for such people feeling is a better guide than opinion.",
];
/// The phases of the Moon, from New.
pub(crate) static PHASE: [[&str; 2]; 8] = [
    [
        "It was {phase} when {you} came: {you} act on instinct, from the dark, and understand afterwards.",
        "{phase} gave {name} the gift of beginning without proof.",
    ],
    [
        "A {phase} Moon hung in the sky: {you} push forward against the pull of an old story.",
        "The Moon was a {phase}, and those who are born under it have to struggle free before they can grow.",
    ],
    [
        "The Moon stood at its {phase}: crisis makes {youo} active, and {you} build while others argue.",
        "Born at the {phase}, {name} decides under pressure and decides well.",
    ],
    [
        "Under a {phase} Moon {you} improve things; nearly finished is {your} natural state, and {you} may forgive {yourself} for it.",
        "The {phase} Moon gave {name} an eye for what could still be better.",
    ],
    [
        "{you} were born at the {phase}, when Sun and Moon face one another: {you} find out who {you} are by way of other people.",
        "A {phase} shone on the birth of {name}; relationships are the mirror here, flattering and cruel.",
    ],
    [
        "Under a {phase} Moon {you} hand on what {you} have understood, and an experience is complete when {you} have told it.",
        "The {phase} Moon makes a teller and a teacher of {name}.",
    ],
    [
        "The Moon stood at its {phase}: {you} clear away what has had its day, beginning with {your} own convictions.",
        "Born at the {phase}, {name} lives ahead of the old answers and is lonely there at times.",
    ],
    [
        "A {phase} Moon is the end of a cycle: {you} came with an old soul’s patience and a talent for farewells.",
        "Beneath a {phase} Moon {name} closes accounts for others and sows what somebody else will reap.",
    ],
];

/// The profected year.
pub(crate) static PROFECTION: [&str; 4] = [
    "By the old count of one house for each year, {you}, at {age}, live in a year of the {house} house until {ends}. \
     It turns {your} attention to {field}, and {lord} is lord of the year: watch what happens to {theme}.",
    "At {age}, {name} has come to a year of the {house} house; it lasts until {ends}, and its subject is {field}. Its \
     lord is {lord}, which puts weight on {theme}.",
    "{your} present year of life, begun at {age}, belongs to the {house} house and to {field}. Until {ends} it is \
     ruled by {lord}, so that {theme} sets the tone.",
    "Every birthday moves the light by a house, and at {age} it has reached the {house}: a year about {field}. {lord} \
     rules it until {ends}; what becomes of {theme} now will show.",
];
/// For which day the transits are told: `{at}`.
pub(crate) static TRANSITS_ON: [&str; 2] = [
    "This is the sky as it stood on {at}; of the planets in it only the slow ones are told, which stay with {youo} for weeks and some for months.",
    "The day that is read here is {at}. The quick planets are left out, for they had moved on before the ink was dry.",
];
/// A transit.
pub(crate) static TRANSIT: [&str; 12] = [
    "Just now {transiting} makes {an:kind} to {your} natal {natal}, {orb} from exact and {phase}; it brings {brings} to {theme}.",
    "In the sky of these weeks {transiting} touches the natal {natal} of {name} by {kind}, {orb} wide, {phase}: expect {brings} where {theme} is concerned.",
    "{transiting} is passing {your} {natal} in {an:phase} {kind}, out by {orb}. What it has to give is {brings}, and it gives it to {theme}.",
    "{transiting} passes, and its {kind} reaches the natal {natal}, {phase} and {orb} from perfect, and so {theme} is treated to {brings}.",
    "Time has sent {transiting} to {your} {natal}: {an:kind}, {phase}, {orb} off. {theme} will know it as {brings}.",
    "At present {the_natal} in the chart of {name} receives {an:kind} from {transiting}, {orb} from exact, {phase}, and with it {brings} for {theme}.",
    "There is also {transiting}, which stands in {kind} to {your} {natal} and is {phase}, with {orb} to go or gone: {brings}, addressed to {theme}.",
    "The sky adds {an:kind} of {transiting} to {the_natal}, {phase}, by {orb}. For {name} it means {brings} in the matter of {theme}.",
    "{theme} is visited by {transiting} these days, by way of {an:phase} {kind} to {your} {natal} that is {orb} from exact; the visitor carries {brings}.",
    "{brings} is what {transiting} carries as it makes its {kind} to {the_natal}, {phase} at {orb}; in {whose} life it lands on {theme}.",
    "Somewhat further off, {transiting} makes {an:kind} to {your} {natal}: {orb}, {phase}. Count on {brings}, and on {theme} being asked for an answer.",
    "And {transiting}, {phase}, holds {an:kind} with the {natal} of {name}, {orb} from perfect, so there will be {brings} around {theme}.",
];

/// What a planet mixes into another when it rules its decan, Sun to Pluto: a noun phrase.
pub(crate) static LENDS: [&str; 10] = [
    "pride and warmth",
    "moods and care",
    "wit and nerves",
    "charm",
    "heat",
    "generosity",
    "sobriety",
    "surprise",
    "dreaminess",
    "intensity",
];
