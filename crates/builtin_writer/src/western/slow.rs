//! Sentences for the slower planets and the nodes, whose phrases by sign are `{phrase}`.

pub(crate) static JUPITER: [&str; 4] = [
    "What {you} trust without being taught to is {phrase}, and luck tends to find {youo} by that road.",
    "{name} grows by {phrase}; whenever life became larger, this had something to do with it.",
    "Where others see risk {you} see {phrase}, and more often than not it carries {youo}.",
    "The faith of {name} rests on {phrase}. It can be overdone, and it is hard to disappoint.",
];
pub(crate) static SATURN: [&str; 4] = [
    "The strict place in {youo} is {phrase}. It was tight when {you} were young and it turns into authority with the years.",
    "For {name} the long lesson is {phrase}, set early and passed late, and nobody can take the certificate away.",
    "If something makes {youo} stiffen it is {phrase}; {you} have worked harder there than anybody knows.",
    "The fear that {name} rarely mentions is {phrase}. What was built against it still stands, and much of it is good.",
];
pub(crate) static URANUS: [&str; 4] = [
    "{your} generation could not leave {phrase} alone, and {you} have {your} own share in that mutiny.",
    "Those who are of an age with {name} came to shake up {phrase}.",
    "Together with all {your} classmates {you} were restless about {phrase} from the start.",
    "What the people of those years broke open was {phrase}, and {name} holds a piece of the shell.",
];
pub(crate) static NEPTUNE: [&str; 4] = [
    "The dream {you} share with {your} years is {phrase}; it can inspire {youo} and it can fool {youo}.",
    "Around {name} a whole generation was dreaming of {phrase}.",
    "What {your} age group longs for, mostly without saying it, is {phrase}.",
    "Somewhere behind the plans of {name} one hears the wish of an entire generation: {phrase}.",
];
pub(crate) static PLUTO: [&str; 4] = [
    "{your} years were given the task of taking apart {phrase}, and some of the rubble is in {your} own garden.",
    "The generation of {name} digs where it hurts, and that is {phrase}.",
    "What had to be broken and made anew in {your} time is {phrase}, and {you} know it from the inside.",
    "Everyone of that age, {name} with them, has had dealings with {phrase}.",
];
pub(crate) static NODE: [&str; 4] = [
    "The {node}, a point that says which way to grow, is in {sign}: it asks for {phrase}.",
    "As to the direction of it all, the {node} in {sign} points {name} towards {phrase}.",
    "The {node} in {sign} marks the unfamiliar road, and the road is {phrase}.",
    "What remains to be learned is told by the {node} in {sign}. For {name} it is {phrase}.",
];
pub(crate) static NODE_HOUSE: [&str; 4] = [
    "The learning takes place in the {house} house, with {field}.",
    "That road runs through the {house} house: {field}.",
    "Its schoolroom is the {house} house, and that is to say {field}.",
    "One learns it there where the {house} house is, among {field}.",
];

/// A planet by its dignity: domicile, exaltation, detriment, fall.
pub(crate) static DIGNITY: [[&str; 4]; 4] = [
    [
        "There it is in its own {dignity} and needs to ask no one.",
        "This is its {dignity}, so it works without friction in {name}.",
        "It is in {dignity}, master in its own house, and {you} can rely on it.",
        "As it is in {dignity}, nothing about it is borrowed.",
    ],
    [
        "It enjoys its {dignity} in that sign and is treated like an honoured guest.",
        "In that sign it has its {dignity}, and {name} is at the best just here.",
        "Old books call this its {dignity}: it is lifted up, and {you} with it.",
        "Such an {dignity} makes it proud and capable.",
    ],
    [
        "The books call that its {dignity}, so it has to work with other people’s tools.",
        "There it is in {dignity}, a long way from home, and has become inventive.",
        "It stands in {dignity}; {you} do this in {your} own manner because the usual one was closed.",
        "Being in {dignity}, it costs {name} more effort than others spend.",
    ],
    [
        "That is the sign of its {dignity}, where it is shy and has to be encouraged.",
        "In this sign it has its {dignity}, and {name} underrates it.",
        "As it is in its {dignity} here, {you} have had to learn by hand what others get for nothing.",
        "It is said to be in {dignity}; it limps a little, and gets there.",
    ],
];
pub(crate) static DECAN: [&str; 8] = [
    "Within {sign} {planet} holds the {number} decan, which {ruler} rules, and so there is a touch of {ruler_theme} about it.",
    "The place of {planet} is the {number} of the three decans of {sign}; {ruler} has the say there and mixes in {ruler_theme}.",
    "More exactly {planet} is in the {number} decan of {sign}, that of {ruler}, where {ruler_theme} has a part to play.",
    "The {number} decan of {sign} belongs to {ruler}, and that colours {planet} with {ruler_theme}.",
    "Seen closely, {planet} is in the decan of {ruler}, the {number}; {ruler_theme} is never far away from it.",
    "{planet} falls in the {number} decan of {sign}, under {ruler}, who lends it {ruler_theme}.",
    "As the {number} decan of {sign} is governed by {ruler}, one meets {ruler_theme} in {planet} too.",
    "A finer division gives {planet} the {number} decan of {sign} and {ruler} for its ruler: add {ruler_theme}.",
];
/// When another planet of the chart stands in the same house, which no sentence before has named for this one: `{other}`, `{house}`.
pub(crate) static SHARED_HOUSE: [&str; 8] = [
    "In the {house} house it shares the rooms with {other}, and {theme} has to be arranged with that neighbour.",
    "It is not alone in the {house} house: {other} is there as well, and so {theme} never comes unmixed.",
    "As {other} lives under the same roof, that of the {house} house, {theme} comes with company.",
    "{other} already waits in the {house} house, and the two of them settle {theme} between them.",
    "Having {other} with it in the {house} house makes {theme} a shared affair.",
    "It joins {other} in the {house} house, which makes the place crowded and {theme} important.",
    "Its house, the {house}, is also that of {other}, so {theme} has a witness at all times.",
    "Next to {other} it takes its seat in the {house} house, and {theme} gains an ally or a rival, depending on the day.",
];
/// A ruler of a house and where it stands: `{cusp}`, `{ruler}`, `{stands}`.
pub(crate) static RULER: [&str; 12] = [
    "{cusp} is on the cusp of the {house} house, so {ruler} looks after {short}; {ruler} stands in the {stands} house, and that ties it to {other_short}.",
    "The {house} house opens with {cusp}. Its keeper is {ruler}, who is to be found in the {stands}: {short} leads to {other_short}, in the life of {name}.",
    "Matters of {short}, the {house} house, answer to {ruler} because {cusp} is on the door, and {ruler} has gone to \
     the {stands}: look for the key in {other_short}.",
    "As {cusp} begins the {house} house, {name} finds {short} by way of {ruler} in the {stands} house, which means by way of {other_short}.",
    "Ask {ruler} about {short}, for {cusp} stands at the {house} cusp; {ruler} will answer from the {stands} house, from {other_short}.",
    "{short} belongs to the {house} house and to {cusp}, and with {ruler}, its ruler, in the {stands}, it is bound up with {other_short}.",
    "From the {stands} house {ruler} rules the {house}, which begins in {cusp}: {other_short} pays for {short}, or rewards it.",
    "With {cusp} on the {house} cusp and {ruler} in the {stands} house, {short} and {other_short} are one story for {name}.",
    "{ruler} in the {stands} house holds the {house} in trust, {cusp} being its sign, so that {short} follows {other_short} like a younger brother.",
    "{cusp} guards the {house} house, and its lord {ruler} went to live in the {stands}. {short} is decided there, at the table of {other_short}.",
    "What goes on in the {house} house, {short}, has its cause in the {stands}, {other_short}, since {ruler} rules {cusp}.",
    "Through {ruler}, the ruler of {cusp}, the {house} house hands its affairs to the {stands}; what {name} does about {short} starts from {other_short}.",
];
