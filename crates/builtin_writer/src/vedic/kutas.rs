//! The eight kutas in words: what each compares, and what full, some and no points mean for two people.

/// What each kuta is about, between the two.
pub(crate) static THEME: [&str; 8] = [
    "the question of rank",
    "the question of who sways whom",
    "the luck of the two of you",
    "the animal in both of you",
    "the friendship of your minds",
    "the temper of the house",
    "the common purse",
    "the pulse of both of you",
];

/// By kuta in the order of `Kuta::ALL`, what it compares; `{points}`, `{possible}`, `{moon_a}`, `{moon_b}`.
pub(crate) static STATE: [[&str; 2]; 8] = [
    [
        "{kuta}, which looks at the dignity of work, gives {points} of {possible}: {a} counts as {moon_a}, {b} as {moon_b}.",
        "The smallest test is {kuta}; {a} is {moon_a} and {b} is {moon_b} by it, and it yields {points} of {possible}.",
    ],
    [
        "{kuta} asks who can be moved by whom. {a} belongs to {moon_a}, {b} to {moon_b}, and it comes to {points} of {possible}.",
        "By {kuta}, the test of mutual pull, {a} is {moon_a}, {b} is {moon_b}: {points} of {possible}.",
    ],
    [
        "{kuta} counts from star to star for health and luck: for {a} it lands on {moon_a}, for {b} on {moon_b}, {points} of {possible}.",
        "From one birth star to the other runs {kuta}. {a} gets {moon_a}, {b} gets {moon_b}, the points are {points} of {possible}.",
    ],
    [
        "{kuta} is about bodies, and it speaks of animals: {a} is the {moon_a}, {b} is the {moon_b}, and they get {points} of {possible}.",
        "As for the bed, {kuta} gives each star an animal. {a} has the {moon_a}, {b} has the {moon_b}: {points} of {possible}.",
    ],
    [
        "{kuta} compares the lords of the two Moons, {moon_a} for {a} and {moon_b} for {b}. Their friendship is worth {points} of {possible}.",
        "Whether two minds like each other is told by {kuta}: {moon_a} behind {a}, {moon_b} behind {b}, {points} of {possible}.",
    ],
    [
        "{kuta} weighs temperaments. {a} is {moon_a} by nature, {b} {moon_b}, and the scale shows {points} of {possible}.",
        "In {kuta} people are sorted into gods, humans and wild ones: {a} is {moon_a}, {b} is {moon_b}. That makes {points} of {possible}.",
    ],
    [
        "{kuta} looks from Moon to Moon, from {moon_a} in {a} to {moon_b} in {b}, at the way the two fortunes will go. It gives {points} of {possible}.",
        "How you fare together is the question of {kuta}; with {moon_a} for {a} and {moon_b} for {b} it answers with {points} of {possible}.",
    ],
    [
        "{kuta}, the weightiest, asks what runs in the veins: {moon_a} in {a}, {moon_b} in {b}. {points} of {possible}.",
        "Last and heaviest comes {kuta}, the pulse: {a} has {moon_a}, {b} has {moon_b}, and the count is {points} of {possible}.",
    ],
];

/// What it means: none, some, all of the points.
pub(crate) static MEANING: [[&str; 3]; 8] = [
    [
        "You take different things for honest work, and it would be good to say so before it is said in anger.",
        "Here there is some regard for each other’s labours.",
        "You can look up to one another’s work without having to look down on your own.",
    ],
    [
        "Neither of you is easily led by the other, so that persuasion will have to be earned.",
        "You can bend one another a little, on good days.",
        "You give way to each other gladly, and hardly notice which of you began.",
    ],
    [
        "Tradition would have you look after each other’s health with more than usual care.",
        "Luck comes for one of you at a time; it is a matter of sharing.",
        "You do each other good, in the literal sense: sleep, appetite, colour in the face.",
    ],
    [
        "The two are sworn enemies in the stories. In bed that may mean fireworks or fright, and it does mean that you must ask.",
        "They can share a field. The bodies will have to be introduced, and after that they get along.",
        "They are one kind. The bodies knew it before either of you had thought of it.",
    ],
    [
        "Left to themselves your minds would not have picked each other, so friendship has to be made by hand.",
        "You are on fair terms in the head, with a few subjects that are better left.",
        "You would have been friends in any case, and it is a great thing to be able to say of lovers.",
    ],
    [
        "One of you storms where the other prays. Do not try to convert; take turns.",
        "Your temperaments differ by a tone, which can be sung around.",
        "You are built of one temper, so that neither of you has to explain a mood.",
    ],
    [
        "The texts fear for money and for tempers here. Keep two purses and one calendar.",
        "Fortune is of two minds about you.",
        "What you undertake together tends to prosper, and the house to fill.",
    ],
    [
        "It is the same pulse in both, and for that reason tradition gives nothing: too alike, it says, and two of a \
         kind wear out the same spot. Bring in fresh air, friends, separate rests.",
        "The pulse agrees in part.",
        "The pulses are different and so they complete one another, like two feet.",
    ],
];
