//! The twelve houses: the part of life each one is, and what it is like when something lives there.

/// The part of life, as a noun phrase, from the first house.
pub(crate) static FIELD: [&str; 12] = [
    "the body, the face and the first impression",
    "money, possessions and the feeling of being worth something",
    "words, siblings, neighbours and the daily road",
    "home, parents and everything behind the front door",
    "romance, play, children and whatever is made for joy",
    "work, habits and the care of the body",
    "partnership and the other person",
    "intimacy, shared money and what people hide from the light",
    "travel, study and belief",
    "career, name and public standing",
    "friends, groups and hopes for the future",
    "solitude, dreams and whatever goes on out of sight",
];

/// What it is like when a planet stands in the house; `{theme}` is the planet's.
pub(crate) static LIVED: [[&str; 2]; 12] = [
    [
        "It cannot be hidden there: {theme} is among the first things that anyone learns about {youo}.",
        "So {theme} is written on the outside, in the walk and the voice, and people react to it before a word is said.",
    ],
    [
        "That ties {theme} to earning and owning, and {your} confidence rises and sinks with what {you} can call {yours}.",
        "There {theme} asks for something solid to show for itself, and a good day is one on which {you} felt {your} own worth.",
    ],
    [
        "So {theme} goes about on foot, in messages, errands, jokes and quick visits, and dries up where nobody talks.",
        "That puts {theme} into language, and {your} brothers, sisters or neighbours have had a larger hand in it than they know.",
    ],
    [
        "There {theme} belongs to {your} private side, and whoever knows {youo} only from work has never met it.",
        "It means that {theme} was shaped at one particular kitchen table, and that {you} still go home in order to mend it.",
    ],
    [
        "So {theme} wants to play, to flirt and to be shown to somebody, and it goes stale without pleasure.",
        "There {theme} turns into romance, art or children, and {you} are most {yourself} while {you} are making something for the fun of it.",
    ],
    [
        "That makes {theme} a matter of routine: it gets better with exercise and worse with neglect, like a back or a garden.",
        "So {theme} goes to work every morning, and when it is unwell the body is the first to complain.",
    ],
    [
        "There {theme} needs an answer from someone, and {you} find it, lose it and find it again in the person across the table.",
        "It puts {theme} into other hands: {you} meet partners who carry it for {youo} until {you} take it back.",
    ],
    [
        "That gives {theme} depth and a locked door; it shows itself in crisis, in desire, and to very few.",
        "So {theme} has to pass through loss and trust before it is really {yours}, and nothing casual will ever reach it.",
    ],
    [
        "There {theme} wants a foreign word, a teacher, a long way to go, and it shrinks wherever things are said to be settled.",
        "That sends {theme} abroad, in the body or in books, and {you} come back each time with more of it.",
    ],
    [
        "So {theme} is lived in public: it has to do with {your} calling, and {you} will be known for it, like it or not.",
        "It lifts {theme} up where everyone can see, which brings {youo} both the recognition and the draught.",
    ],
    [
        "There {theme} needs a circle to be part of, and {you} judge {your} friends by how it fares among them.",
        "That makes {theme} social and a little impersonal, turned towards what could be rather than towards what is.",
    ],
    [
        "So {theme} works out of sight. {you} may be the last to see how strong it is, and it wants silence as a plant wants water.",
        "There {theme} hides even from {youo}, and comes out in dreams, in kindness to strangers and when nobody is looking.",
    ],
];

/// A ruler of one house standing in another joins the two; the noun for each house, for that.
pub(crate) static SHORT: [&str; 12] = [
    "{your} own person",
    "money",
    "words and neighbours",
    "home",
    "play and romance",
    "work and health",
    "partnership",
    "intimacy and risk",
    "travel and belief",
    "career",
    "friendship",
    "solitude",
];

/// What somebody has a way with in each house.
pub(crate) static MATTERS: [&str; 12] = [
    "mirrors", "money", "words", "home", "play", "work", "partners", "intimacy", "travel", "success", "friends",
    "solitude",
];
