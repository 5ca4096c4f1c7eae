//! The thirteen spheres: what each asks, and how the lines colour it.

/// By sphere, in the order of `Sphere::ALL`; `{sphere}`, `{key}`, `{line}`.
pub(crate) static SPHERE: [[&str; 2]; 13] = [
    [
        "{your} {sphere} is key {key}: it is what {you} do in plain sight, the work that {you} would do even if nobody called it that.",
        "The {sphere} of {name} is key {key}, where the Sun stood. It is the part that others see working.",
    ],
    [
        "{your} {sphere} is key {key}. This is the sparring partner life has given {youo}, who finds the weak spot every time and so makes {youo} stronger.",
        "In the sphere of {sphere} {name} has key {key}; whatever challenges {youo} will come from that side and will be worth meeting.",
    ],
    [
        "{your} {sphere} is key {key}: it has to do with health, with how much light comes through {youo} when {you} don’t get in its way.",
        "{sphere} comes to {name} from key {key}, and it can be read off in how rested {you} look.",
    ],
    [
        "{your} {sphere} is key {key}. It lies deepest, in the body, and {you} are living it on the days on which nothing has to be explained.",
        "Deepest of all, the {sphere} of {name} is key {key}; it is felt as a kind of rightness in the bones.",
    ],
    [
        "{your} {sphere} is key {key}: what {you} give off without knowing, and whom it brings to {your} door.",
        "The sphere of {sphere} in {name} is key {key}. It explains, better than any list of preferences, who comes near.",
    ],
    [
        "{your} {sphere} is key {key}, and it keeps watch over the head: here is where {you} learned to think things in order not to feel them.",
        "With key {key} as {sphere} {name} has a clever guard in front of a tender door.",
    ],
    [
        "{your} {sphere} is key {key}: the wounds of the heart between seven and fourteen, and the warmth that was under them all along.",
        "As {sphere} {name} has key {key}. The feelings here are younger than the person, and want to be treated accordingly.",
    ],
    [
        "{your} {sphere} is key {key}: how open {you} were when {you} were very small, and how open {you} could be again.",
        "For {sphere} the chart gives {name} key {key}, an innocence that has gone into hiding and has not gone away.",
    ],
    [
        "{your} {sphere} is key {key}. It holds what came to {youo} before {you} had any say in it, and the place where it can be healed.",
        "The {sphere} of {name} is key {key}: an old sorrow, handed down, which ends with whoever stops running from it.",
    ],
    [
        "{your} {sphere} is key {key}, the talent that was folded up inside the wound, and by which {you} are of use.",
        "{sphere}, for {name}, means key {key}; what was painful once becomes a skill there.",
    ],
    [
        "{your} {sphere} is key {key}: the people with whom it works, and what {you} bring to their table.",
        "In the sphere of {sphere} {name} has key {key}, which tells in what company the fruit ripens.",
    ],
    [
        "{your} {sphere} is key {key}: that by which {you} become recognisable, without advertising.",
        "The sphere of {sphere} holds key {key} for {name}, a signature rather than a slogan.",
    ],
    [
        "{your} {sphere} is key {key}, the simplest of the spheres: what is left when there is enough.",
        "At the end of the path lies the {sphere}, and for {name} it is key {key}: prosperity in its plainest form.",
    ],
];

/// What the key is like: `{night}`, `{day}`, `{noon}`.
pub(crate) static RANGE: [&str; 24] = [
    "Cramped, it becomes {night}. At work it is {day}, and on its best days {noon}.",
    "It runs from {night}, by way of {day}, to {noon}.",
    "{you} know its cellar, which is {night}; {you} live mostly on its ground floor, in {day}; there is a roof as well, and up there it is {noon}.",
    "Under pressure {name} finds {night} in it, in good company {day}, and in rare hours {noon}.",
    "When {you} are afraid it tastes of {night}. When {you} breathe out it turns to {day}, and it has been known to turn to {noon}.",
    "The same force that shows as {night} in a bad week is {day} in a good one. What it would like to be is {noon}.",
    "Don’t fight it when it looks like {night}; that is only {day}, frightened. Behind both waits {noon}.",
    "Others have seen {night} there, and more often {day}. {noon} is what children and dogs see in {name}.",
    "There is {night} in this, to begin with. There is also {day}, once {you} stop being ashamed of it, and in the end {noon}.",
    "It begins in {night}, as most things do, ripens into {day}, and lets one guess at {noon}.",
    "Read downwards it says {night}; read upwards it says {day}, and then {noon}.",
    "The low note is {night}, the middle one {day}, the overtone {noon}; {name} is all three.",
    "Left alone, it sinks to {night}. Looked at kindly, it rises to {day}. Now and then it forgets itself and is {noon}.",
    "What passes for {night} is a locked form of {day}, and what passes for luck in {name} may be {noon}.",
    "If {you} meet {night} in {yourself}, {you} have found the right door. It opens on {day}, and far in the back there is {noon}.",
    "A tired {name} gives off {night} there; a rested one {day}. Of {noon} it is enough to say that it happens.",
    "Its three weathers are {night}, {day} and {noon}, in that order, and {you} can learn to read the sky.",
    "Between {night} and {day} lies nothing but an honest look. Between {day} and {noon} lies a life.",
    "On a Monday it may be {night}; by Thursday it is {day}; on one Sunday in a hundred it is {noon}.",
    "Whoever loves {name} must expect {night}, may enjoy {day}, and should keep quiet in the presence of {noon}.",
    "The way out of {night} isn’t up, it is through, and it comes out at {day}. {noon} comes of itself.",
    "First one sees {night} in it, then {day}; only those who stay see {noon}.",
    "{you} will catch {yourself} at {night} here. Catching is enough: {day} follows, and {noon} is nobody’s business but its own.",
    "Where there was {night} in the parents there can be {day} in {name}, and {noon} in whoever comes next.",
];

/// The lines, `{line}`; the first of a pair addresses the person.
pub(crate) static LINE: [[&str; 2]; 6] = [
    [
        "Line {line} makes {youo} go about it from the ground up, alone if need be.",
        "By line {line} {name} builds here, stone by stone.",
    ],
    [
        "Line {line} makes it come naturally, and makes {youo} shy of being watched at it.",
        "By line {line} it happens to {name} best when nobody is looking.",
    ],
    [
        "Line {line} makes an adventure of it, with bruises.",
        "By line {line} {name} finds out by trying, and by what breaks.",
    ],
    [
        "Line {line} puts it among friends, where {you} do everything that counts.",
        "By line {line} it passes from {name} to others by way of the heart.",
    ],
    [
        "Line {line} puts a demand on it: people expect {youo} to make it useful.",
        "By line {line} others look to {name} for a solution here.",
    ],
    [
        "Line {line} takes its time with it and ends up as an example.",
        "By line {line} {name} sees it from a distance before living it.",
    ],
];

/// Opens an exercise, `{key}`.
pub(crate) static EXERCISE: [&str; 24] = [
    "Key {key} comes with an exercise.",
    "Those who live with {name} may care to know something about key {key}.",
    "If {you} want to work with key {key}, here is a way.",
    "In matters of key {key} one can do {name} a kindness.",
    "Key {key} can be practised.",
    "Key {key} is easier for {name} in company.",
    "In order to feel key {key} turn, {you} could do this.",
    "Key {key} likes to be met halfway, and friends can do that.",
    "To get on terms with key {key}, start low.",
    "Where key {key} is stiff in {name}, other people can oil it.",
    "Take key {key} for a walk.",
    "Anybody who loves {name} has dealings with key {key}.",
    "Where key {key} is stiff, this may oil it.",
    "A word to the household about key {key}.",
    "Key {key} has its homework.",
    "Of key {key} it should be said how one keeps {name} company in it.",
    "One thing that has helped others with key {key} is simple.",
    "Near {name} one meets key {key} every day.",
    "As regards key {key}, a proposal.",
    "There is a way of being good to {name} in key {key}.",
    "An experiment suits key {key} better than a resolution.",
    "For key {key} in {name} there is a household remedy.",
    "For a week with key {key} one suggestion will do.",
    "What key {key} wants of those around {name} is little.",
];

/// Where the key of a sphere is read from: `{side}`, `{body}`, `{meaning}`.
pub(crate) static ORIGIN: [&str; 26] = [
    "It is read from the {side} {body}, and that is why {meaning}.",
    "The {side} {body} supplies it, so with {name} {meaning}.",
    "Its source is the {body} of the {side}: {meaning}.",
    "One takes it from the {side} {body}, where {meaning}.",
    "Behind it stands the {side} {body}; {meaning}.",
    "It comes to {name} by way of the {side} {body}, and {meaning}.",
    "It was the {side} {body} that set it there, and {meaning}.",
    "The {side} {body} gave it to {name}; {meaning}.",
    "As the {side} {body} is its root, {meaning}.",
    "Of the two charts it is the {side} that has it, through the {body}, and so {meaning}.",
    "What carries it is the {body} of {your} {side}, hence {meaning}.",
    "It hangs on the {side} {body} of {name}, since {meaning}.",
    "Look for it in the {body} of the {side}, and remember that {meaning}.",
    "The {side} {body} speaks in it; therefore {meaning}.",
    "Such a key is brought by the {side} {body}. In short, {meaning}.",
    "By the {side} {body} it was handed to {name}, and in that place {meaning}.",
    "It belongs to the {side} {body}, which tells {youo} that {meaning}.",
    "The gate stood open for the {side} {body} when it came to {name}, and {meaning}.",
    "Trace it back and there is the {side} {body}: {meaning}.",
    "There is the {body} of the {side} in the root of it, and with {name} {meaning}.",
    "{you} owe it to the {side} {body}; {meaning}.",
    "From the {side} {body} it grew in {name}, and it still holds that {meaning}.",
    "The {side} {body} is the hand that holds it out: {meaning}.",
    "It has the {side} {body} for a godparent, and for {name} {meaning}.",
    "Its giver is the {side} {body}; {meaning}.",
    "Among the lights it is the {side} {body} that {name} has to thank, for {meaning}.",
];

/// What it means that a key is conscious or not.
pub(crate) static SIDE: [[&str; 6]; 2] = [
    [
        "the mind has a say in it",
        "the mind can watch it at work",
        "it can be talked about",
        "it feels like a choice",
        "it is known by its name",
        "it can be caught in the act",
    ],
    [
        "the body does it unasked",
        "others see it first",
        "it works below the words",
        "it was there before any decision",
        "it is felt rather than known",
        "it shows in the bones",
    ],
];

/// A sphere whose key changed during a day of unknown time: `{sphere}`.
pub(crate) static OPEN: [&str; 16] = [
    "The key of {sphere} changed in the course of that day, so it isn’t told, and the question of the sphere is left in its place.",
    "Which key {name} has for {sphere} depends on the hour, and the hour is missing; one may still ask what the sphere asks.",
    "For {sphere} the day allows of two keys, and choosing one for {youo} would be a guess. Here is the question instead.",
    "About {sphere} the calendar can’t decide. {name} can, by way of a question.",
    "{sphere} has to do without a number. It does not have to do without a question.",
    "Of {sphere} only the question is certain in the case of {name}.",
    "The sphere of {sphere} stays open, and an open sphere is best entered by its question.",
    "In {sphere} the chart of {name} falls silent, and leaves room for a question.",
    "There is no saying which key {your} {sphere} has. There is only a question to carry about for a while.",
    "{sphere} moved on during the day on which {name} was born; what stays is what it wants to know.",
    "As for {sphere}, {you} will have to find the key by trying. This may help.",
    "Where {sphere} should have a key {name} has a blank, which can be written on.",
    "Without the hour {sphere} keeps its secret, and asks a question in exchange.",
    "That leaves {sphere}, in which {name} knows more than the almanac does.",
    "{your} {sphere} is one of two neighbours, and nobody noted which. Listen to the question.",
    "Nobody wrote down what would tell the {sphere} of {name}, so ask.",
];
/// What the sphere wants to know, in the order of `Sphere::ALL`.
pub(crate) static QUESTION: [[&str; 2]; 13] = [
    ["What do {you} do so gladly that {you} forget to charge for it?", "At what does {name} look ten years younger?"],
    [
        "What is it that defeats {youo} in the same way each time, and leaves {youo} a little stronger?",
        "Which difficulty turns up in every chapter of the life of {name}, dressed differently?",
    ],
    ["After which days do {you} sleep well?", "In whose company does the colour come back into the face of {name}?"],
    [
        "What would remain of {your} life if all explanations were taken out of it?",
        "What does {name} do with the hands when all is well?",
    ],
    [
        "Who has always come towards {youo}, and with what need?",
        "Whom does {name} draw, time after time, and what do they have in common?",
    ],
    ["What do {you} think about in order not to feel?", "Behind which clever sentence does {name} take cover?"],
    ["How old are {you} when {you} are hurt?", "What was {name} told not to cry about at the age of ten?"],
    [
        "What did {you} trust before {you} knew that one can be disappointed?",
        "With whom is {name} as open as a child that has just woken up?",
    ],
    ["Which sorrow in {your} family has no name?", "What did the grandparents of {name} never speak of?"],
    ["What can {you} do only because it once hurt?", "Which wound of {name} has become a trade?"],
    ["At whose table do {you} become better than {you} are?", "In what sort of company does {name} bear fruit?"],
    ["By what would they know {youo} in the dark?", "What would be missing from a room that {name} had never been in?"],
    ["How much is enough?", "When did {name} last want nothing?"],
];
