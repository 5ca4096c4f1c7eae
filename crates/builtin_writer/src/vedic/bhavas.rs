//! The bhavas, the rashis and the grahas in words.

/// The affairs of a bhava, from the first: a noun phrase.
pub(crate) static AFFAIRS: [&str; 12] = [
    "body, temper and fortune at large",
    "speech, food and the family’s purse",
    "courage, hands and younger siblings",
    "the mother, the hearth and peace of mind",
    "children, counsel and merit from before",
    "debts, rivals and illness",
    "marriage and every open bond",
    "secrets, inheritance and long life",
    "dharma, the father and the teacher",
    "deeds, office and name",
    "gains, elder siblings and wishes granted",
    "expense, foreign shores and release",
];

/// A graha in a bhava, `{graha}`, `{work}`.
pub(crate) static LIVED: [[&str; 2]; 12] = [
    [
        "In the {bhava} bhava it sits right at the door, and {work} shows in how {you} look and move.",
        "As it is in the {bhava} bhava, everybody who meets {name} meets {work} at once.",
    ],
    [
        "In the {bhava} bhava it keeps the purse and the tongue, and so {work} decides what {you} earn and how {you} say things.",
        "The {bhava} bhava gives it the family table and the voice of {name}: {work} is spoken, eaten and saved there.",
    ],
    [
        "From the {bhava} bhava it lends courage to {your} hands, and {work} becomes a matter of daring.",
        "It acts in the {bhava} bhava, where effort is rewarded; {name} improves at {work} by sheer practice.",
    ],
    [
        "It has gone home, to the {bhava} bhava, and {work} rests on how things stood between {youo} and {your} mother.",
        "In the {bhava} bhava it lies close to the heart of {name}, and {work} prospers in a peaceful house.",
    ],
    [
        "The {bhava} bhava, where old merit ripens, has made {work} an inheritance from somewhere further back than childhood.",
        "It is in the {bhava} bhava, so {work} comes out in children, in advice, in whatever {name} makes with joy.",
    ],
    [
        "It has to fight in the {bhava} bhava, and that makes {work} stronger with every obstacle that {you} outlast.",
        "The {bhava} bhava is a hard school: {work} is learned by {name} in service, in conflict, in convalescence.",
    ],
    [
        "It faces {youo} from the {bhava} bhava, and therefore {work} tends to come to {youo} in the shape of a spouse.",
        "It stands in the {bhava} bhava, opposite to the self, so {name} marries {work}, in one sense or another.",
    ],
    [
        "In the {bhava} bhava it has gone underground, and {work} changes only by way of crises which {you} wouldn’t have chosen.",
        "The {bhava} bhava hides it. With {name}, {work} is a deep well: covered, cold and inexhaustible.",
    ],
    [
        "The {bhava} bhava, the fortunate one, carries it, and {work} is blessed through teachers and through journeys.",
        "It stands in the {bhava} bhava, and grace follows: for {name}, {work} has something to do with faith.",
    ],
    [
        "From the {bhava} bhava, the summit of the chart, it makes {work} visible to those who hire and to those who judge.",
        "Its office is the {bhava} bhava, where deeds are weighed; {work} is what {name} will be named for.",
    ],
    [
        "In the {bhava} bhava it reaches for gain and company, and {work} grows with {your} circle.",
        "The {bhava} bhava fulfils wishes, so {work} pays off for {name}, usually in the second half of life.",
    ],
    [
        "It lets go in the {bhava} bhava; {work} goes abroad, or to bed, or to God, and costs {youo} something every time.",
        "Its place is the {bhava} bhava, the house of farewells, and {name} has to give {work} away in order to have it.",
    ],
];

/// What each graha does in a person, Surya to Ketu: a noun phrase.
pub(crate) static WORK: [&str; 9] = [
    "self-respect",
    "the inner weather",
    "the fighting will",
    "the merchant’s wit",
    "wisdom",
    "the art of enjoyment",
    "endurance",
    "hunger for what is foreign",
    "the talent for letting go",
];

/// The same as somebody’s own, without an article.
pub(crate) static THEME: [&str; 9] = [
    "self-respect",
    "inner weather",
    "will to fight",
    "wit",
    "sense of what is right",
    "art of enjoyment",
    "endurance",
    "hunger for more",
    "talent for letting go",
];

/// What somebody does by each graha: a verb phrase, to and about the person.
pub(crate) static DOES: [&str; 9] = [
    "{take the stage|takes the stage}",
    "{feel|feels}",
    "{fight|fights}",
    "{think and bargain|thinks and bargains}",
    "{believe and teach|believes and teaches}",
    "{love and enjoy|loves and enjoys}",
    "{endure|endures}",
    "{reach for more|reaches for more}",
    "{let go|lets go}",
];

/// The manner of a rashi: an adverbial phrase.
pub(crate) static MANNER: [&str; 12] = [
    "headlong and without a second helping of doubt",
    "steadily, with an eye to comfort",
    "nimbly, with a word for everybody",
    "protectively, like a tide",
    "royally, with the chin up",
    "with care and a sharp pencil",
    "with balance and good manners",
    "secretly and all the way down",
    "with faith and a loud laugh",
    "soberly, one stone at a time",
    "for the many and against the grain",
    "softly, like rain into the sea",
];

/// The rising rashi.
pub(crate) static RISING: [[&str; 2]; 12] = [
    [
        "{you} were given a body that wants to go first, and a forehead to go with it.",
        "A ram’s constitution, then: lean, quick, and easily overheated, as those near {name} will confirm.",
    ],
    [
        "{you} were given a strong neck, a good appetite and the patience of a field.",
        "An earthy frame carries {name} through life; there is beauty in it, and there is no pushing it.",
    ],
    [
        "{you} were given quick hands and two opinions, and youth has decided to stay with {youo}.",
        "Lightness of body and mind makes {name} seem younger than the calendar does.",
    ],
    [
        "{you} were given a round, receptive nature that grows or shrinks with the company.",
        "There is moonlight on the face of {name}, and moods go over it like clouds.",
    ],
    [
        "{you} were given a chest, a voice and the bearing of somebody who expects a chair.",
        "A lion’s carriage is hard to overlook; {name} fills a doorway whether or not the shoulders are broad.",
    ],
    [
        "{you} were given a fine digestion for detail and a delicate one for everything else.",
        "Youthful, watchful, a little anxious: the frame of {name} was made for precise work.",
    ],
    [
        "{you} were given proportion, and the pleasant duty of keeping it.",
        "A merchant’s grace belongs to {name}, and scales that are never quite put away.",
    ],
    [
        "{you} were given a magnet and a lid.",
        "What others feel first in {name} is a kind of pressure, like the air before thunder.",
    ],
    [
        "{you} were given long thighs and a long aim.",
        "An archer’s build and an archer’s cheerfulness carry {name} over most hedges.",
    ],
    [
        "{you} were given good bones and a late spring.",
        "There is something lean and lasting in {name}; such people look better at sixty than at twenty.",
    ],
    [
        "{you} were given a jar to carry and a crowd to pour it out for.",
        "An odd, upright, thoughtful presence marks {name}, somewhat removed, seldom unkind.",
    ],
    [
        "{you} were given soft feet and eyes that have already forgiven whatever it was.",
        "A swimmer’s body and a dreamer’s eyes: {name} moves through the world as though it were water.",
    ],
];
