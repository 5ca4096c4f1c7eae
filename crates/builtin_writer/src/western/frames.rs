//! The sentences that state a western fact, with gaps for the fact itself. Even places are for one portrait of a job,
//! odd ones for the other.

pub(crate) static SUN_AT: [&str; 4] = [
    "{whose} Sun stands at {position}.",
    "The Sun in the chart of {name} is found at {position}.",
    "When {who} {were|was} born the Sun stood at {position}.",
    "At the heart of this chart the Sun shines from {position}.",
];
pub(crate) static SUN_IN: [&str; 4] = [
    "{whose} Sun is in {sign}.",
    "On the day on which {name} was born the Sun was in {sign}.",
    "The Sun of {whose} chart belongs to {sign}.",
    "The Sun was in {sign} on that day.",
];
pub(crate) static MOON_AT: [&str; 4] = [
    "The Moon, which is the part of {youo} that needs, stood at {position}.",
    "Beneath it moves the Moon, at {position}, and it tells of needs where the Sun tells of aims.",
    "{whose} Moon, the keeper of every need, is at {position}.",
    "As for the Moon, who rules the night side of {name}, she was passing {position}.",
];
pub(crate) static MOON_IN: [&str; 4] = [
    "The Moon, which is the part of {youo} that needs, was in {sign} all that day.",
    "All day long the Moon was in {sign}, and it speaks of what {name} needs.",
    "{whose} Moon, the keeper of every need, is in {sign}.",
    "The Moon did not leave {sign} that day, so its place is certain.",
];
pub(crate) static RISING_AT: [&str; 4] = [
    "{position} was coming up over the horizon at that minute, and so {sign} is {your} ascendant, the door by which {you} enter any room.",
    "The ascendant, which is how {name} first appears to others, lies at {position}.",
    "{your} rising degree is {position}, and the rising sign is the coat that {you} wear among people.",
    "Rising in the east was {position}; this is the face that {name} shows before any other.",
];
pub(crate) static MIDHEAVEN_AT: [&str; 4] = [
    "At the top of the chart the midheaven lies at {position}: in the end {you} would like to be known for {calling}.",
    "The midheaven, the point that stands for reputation, falls at {position}, and what {name} wants to be known for is {calling}.",
    "{sign} stands on {your} midheaven, and the ambition that goes with it is {calling}.",
    "Overhead, {sign} held the midheaven: the reputation that would please {name} most is one for {calling}.",
];

/// A planet by its sign; `{planet}`, `{sign}`.
pub(crate) static PLANET_IN: [&str; 12] = [
    "{whose} {planet} is in {sign}.",
    "{planet} stands in {sign} for {name}.",
    "{planet}, for its part, was passing through {sign}.",
    "With {name}, {planet} was in {sign}.",
    "{you} have {planet} in {sign}.",
    "{planet} in {sign} is the next thing to know about {name}.",
    "{planet} was in {sign} when {you} arrived.",
    "In this chart {planet} belongs to {sign}.",
    "Look at {planet}, in {sign}.",
    "{planet} has its place in {sign} here.",
    "In {your} chart one finds {planet} in {sign}.",
    "For {name} the sign of {planet} is {sign}.",
];
/// A planet by its sign and house.
pub(crate) static PLANET_IN_HOUSE: [&str; 12] = [
    "{whose} {planet} stands in {sign}, in the {house} house, where {field} are at home.",
    "{planet} is in {sign} and in the {house} house, which has to do with {field}.",
    "In the {house} house, the part of the chart that keeps {field}, {you} have {planet} in {sign}.",
    "{name} has {planet} in {sign}, and it falls in the {house} house: {field}.",
    "{planet} was passing through {sign} and stood in the {house} house, the one for {field}.",
    "The {house} house covers {field}, and {planet} in {sign} has moved in there.",
    "{planet} has settled in the {house} house, which means {field}; its sign is {sign}.",
    "Now to {planet}, which holds {sign} and the {house} house with its {field}.",
    "Turn to the {house} house and to {field}: this is where {planet} lives, in {sign}.",
    "The chart puts {planet} in {sign}, in the {house} house, and with it come {field}.",
    "{your} {planet} is {an:sign} one, placed in the {house} house among {field}.",
    "As to {field}, they belong to the {house} house, and in it stands {planet} in {sign}.",
];
/// The house alone, after the sign has been stated.
pub(crate) static IN_HOUSE: [&str; 8] = [
    "It falls in the {house} house, where {field} are kept.",
    "Its place is the {house} house, and that means {field}.",
    "The {house} house holds it, which is the one for {field}.",
    "It lives in the {house} house, together with {field}.",
    "It does its work in the {house} house, on {field}.",
    "The house it stands in is the {house}: {field}.",
    "In {your} chart that is the {house} house, the region of {field}.",
    "One finds it in the {house} house, the place of {field}.",
];
pub(crate) static RETROGRADE: [&str; 6] = [
    "{planet} was {retrograde} at the time, so {you} go over such things inwardly first, and often twice.",
    "It was {retrograde}, walking backwards, and {name} learns what {planet} teaches by returning to it.",
    "As {planet} was {retrograde} then, {you} come to it late and by {your} own road.",
    "{planet} appeared {retrograde}; in the life of {name} this matter is private for a long time before it is shown.",
    "Being {retrograde}, {planet} turns inward here, and {you} trust it less than {you} could.",
    "A {retrograde} {planet} asks for second thoughts, and those of {name} are better than the first.",
];

/// A natal aspect by its kind, in the order of `AspectKind::ALL`.
pub(crate) static ASPECT: [[&str; 6]; 5] = [
    [
        "{first} and {second} stand in {kind}, {orb} apart, and can hardly be told from one another.",
        "A {kind} welds {first} to {second}; the gap is {orb}.",
        "{first} meets {second} in a {kind} of {orb}, two voices in a single throat.",
        "There is a {kind} of {first} and {second}, with {orb} between them, so neither moves alone.",
        "{first} keeps {kind} with {second} and leaves {orb} between them.",
        "With {orb} to spare, {first} and {second} form a {kind} and share everything.",
    ],
    [
        "{an:kind}, by {orb}, joins {first} and {second}: an offer that has to be taken up.",
        "{first} and {second} are linked by a {kind} with an orb of {orb}, a friendly door that wants a push.",
        "Between {first} and {second} runs a {kind}, {orb} from exact.",
        "{first} sends {second} a {kind}, off by {orb}, and help is there for the asking.",
        "There is a {kind} from {first} to {second}, {orb} wide of the mark, and it rewards a little effort.",
        "{first} has a {kind} to {second}; it misses exactness by {orb} and it still works.",
    ],
    [
        "{first} stands {kind} to {second}, {orb} from exact, and the two of them push.",
        "The {kind} between {first} and {second}, at {orb}, is one of the hinges of this life.",
        "A {kind} sets {first} against {second}; the orb is {orb}, the heat considerable.",
        "{first} and {second} meet at a right angle, a {kind} with {orb} of play.",
        "There is friction where {first} makes its {kind} to {second}, {orb} wide.",
        "An argument that never quite ends runs through the {kind} of {first} and {second}, {orb} from perfect.",
    ],
    [
        "{first} and {second} form a {kind}, {orb} from exact, and the traffic between them is easy.",
        "A {kind} flows between {first} and {second} with an orb of {orb}.",
        "Something was given for free: {first} in {kind} with {second}, {orb} off.",
        "Where {first} makes its {kind} to {second}, {orb} wide, talent looks like luck.",
        "{first} and {second} understand each other by way of {an:kind}, with an orb of {orb}.",
        "The {kind} of {first} with {second}, by {orb}, is a gift that came without instructions.",
    ],
    [
        "{first} faces {second} across the chart in an {kind}, {orb} from exact.",
        "An {kind} stretches from {first} to {second}, with {orb} of slack in the rope.",
        "{first} and {second} hold the two ends of an {kind}, off by {orb}.",
        "Across the circle {second} answers {first} in an {kind}, {orb} wide.",
        "There is a seesaw here: the {kind} of {first} and {second}, out by {orb}.",
        "The chart is spanned by an {kind}, {first} here and {second} there, {orb} short of perfect.",
    ],
];

pub(crate) static APPLYING: [&str; 4] = [
    "It was still {phase} at birth, and such things grow stronger with the years.",
    "Since the aspect was {phase}, its best chapters lie ahead rather than behind.",
    "The two were {phase}, moving towards each other, so {you} will keep meeting this.",
    "An {phase} aspect is a promise, and {name} grows into it.",
];
pub(crate) static SEPARATING: [&str; 4] = [
    "It was already {phase}, so {you} came into life with this half learned.",
    "Being {phase}, it is something {name} brought along rather than something still to come.",
    "The two were {phase} by then, which makes it more of a memory than a task.",
    "As it was {phase}, the hardest of it was early.",
];
