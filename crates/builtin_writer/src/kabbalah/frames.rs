//! The Hebrew date, the tone of closeness and the close of a kabbalistic portrait. Even places address the person.

pub(crate) static DATE: [&str; 4] = [
    "In the Hebrew calendar {you} were born on {date}.",
    "The Hebrew birthday of {name} is {date}.",
    "{date} is {your} Hebrew birthday, and it moves through the civil year like a guest who comes when it suits him.",
    "By the calendar of the Moon and the months {name} was born on {date}.",
];
pub(crate) static AFTER_SUNSET: [&str; 2] = [
    "{you} came {after_sunset}, when a Hebrew day has already begun; so {you} belong to the day that others would call tomorrow.",
    "As the birth came {after_sunset}, the new Hebrew day had begun, and {name} belongs to it.",
];
pub(crate) static BEFORE_SUNSET: [&str; 2] = [
    "{you} were born {after_sunset}, so the Hebrew day was still the one that had begun on the evening before.",
    "It was {after_sunset}, and for that reason the Hebrew date of {name} is that of the day then ending.",
];
/// Between midnight and morning.
pub(crate) static BEFORE_MORNING: [&str; 2] = [
    "{you} were born in the small hours, long {after_sunset}, in the Hebrew day that had begun on the evening before.",
    "It was in the small hours, long {after_sunset}, and the Hebrew day of {name} was the one that had begun on the evening before.",
];
pub(crate) static TWO_DATES: [&str; 2] = [
    "In the Hebrew calendar a day begins at sunset. Since the hour of {your} birth is not known, {you} were born on {date} or, if it was evening, on {other}.",
    "The Hebrew birthday of {name} is {date}, or {other} if the Sun had set; the hour was not written down.",
];
pub(crate) static UNKNOWN: [&str; 2] = [
    "{reason}, so not everything can be read from the Tree, which keeps silent here about {withheld}.",
    "Because {reason}, nothing is told here of {withheld} in the Tree of {name}; the tradition prefers a gap to a guess.",
];
pub(crate) static RETROGRADE: [&str; 4] = [
    "{planet} was {retrograde}: {you} return to this more often than others do.",
    "As {planet} was {retrograde}, it looks backward in {name}, as though a blessing had been forgotten there.",
    "Since {planet} was {retrograde} then, its light reaches {youo} by the back stairs.",
    "{planet} was {retrograde}, a sign of old work in that place.",
];

/// By mode, band and voice; `{netzach}` and `{gevurah}` are the signs of Venus and Mars, `{yesod}` that of the Moon.
pub(crate) static CLOSENESS: [[[&str; 2]; 3]; 3] = [
    [
        [
            "The mystics were not ashamed of the body; they called union a holy thing and gave it the night before \
             the day of rest. {your} Netzach, in {netzach}, brings the sweetness to it, {your} Yesod, in {yesod}, the \
             quiet trust, and neither of them wants to be hurried.",
            "A candle, a washed body, a door that closes: in this tradition desire is dressed for a feast. The \
             Netzach of {name} is in {netzach}, Yesod in {yesod}, and it is a tender table that the two of them lay.",
        ],
        [
            "Yesod is where the Tree touches another, and it is a part of the body. {yours} is in {yesod}, and \
             Netzach in {netzach} pours into it whatever {you} have been wanting all week.",
            "The foundation is not an idea. In {name} it lies in {yesod}, fed by a Netzach in {netzach}, and the one \
             who is touched by it knows what the word foundation means.",
        ],
        [
            "They say of the cherubim above the ark that they were found embracing. With Netzach in {netzach} and \
             Yesod in {yesod} {you} understand this without a commentary: {you} want mouth and weight and breath \
             until the two of {youo} can’t be told apart.",
            "There is a fire in {name} that the sages would have fenced round with seven laws. Netzach in {netzach} \
             feeds it, Yesod in {yesod} lets it through, and on such a night no law is needed, as nobody gets up.",
        ],
    ],
    [
        [
            "Forty days before a child is formed, a voice is said to name the one for whom it is meant. {your} \
             Netzach in {netzach} has gone on listening for it, and {your} Yesod in {yesod} keeps a chair free.",
            "Of love the tradition says that it is a remembering. Netzach in {netzach} and Yesod in {yesod} make \
             {name} gentle with whoever might be the half that was mislaid.",
        ],
        [
            "A soul comes in two, they say, and the halves go looking. In {youo} Netzach, in {netzach}, does the \
             looking, Yesod, in {yesod}, does the knowing, and when they nod at the same time {you} are at home.",
            "{name} loves as one builds a sanctuary, by exact measures and with a full heart. Netzach in {netzach} \
             brings the gold, Yesod in {yesod} the stone.",
        ],
        [
            "Love is strong as death, says the Song, and {you} have never taken it for poetry. Netzach in {netzach} \
             will wait for years at a wall, Yesod in {yesod} will give the name away only once, and many waters have \
             been tried.",
            "{name} was made for the great love of which the Song of Songs speaks, the one that goes out at night \
             into the city and asks the watchmen. Netzach in {netzach} does not tire, Yesod in {yesod} does not trade.",
        ],
    ],
    [
        [
            "A word on the shell around the fruit. {your} Gevurah, in {gevurah}, judges before it has listened, and \
             {your} Netzach, in {netzach}, says that it doesn’t mind. It does.",
            "Every sefirah has its shell, and {name} may know two: Gevurah in {gevurah}, when it withholds in order \
             to be asked, and Netzach in {netzach}, when it gives in order to be owed.",
        ],
        [
            "{you} quote {your} standards; it is Gevurah in {gevurah} that speaks, and it is afraid. Meanwhile \
             Netzach in {netzach} goes on wanting and Yesod in {yesod} makes other arrangements. Call it by its name, \
             and be done.",
            "Gevurah in {gevurah} may have made {name} hard on those who came close, and Netzach in {netzach} may have made {youo} \
             soft on those who didn’t. If so, it is the wrong way round.",
        ],
        [
            "The broken vessels are not a metaphor here. Gevurah in {gevurah} broke what was handed to {youo}, \
             Netzach in {netzach} ran after the next thing that shone, and there are people who still pick {your} \
             shards out of their feet. Repair begins with an apology that costs something.",
            "It may be that {name} has used severity as a pleasure, through Gevurah in {gevurah}, and desire as an excuse, \
             through Netzach in {netzach}. If so, no angel did that. The gate of return is open, and one goes through it stooping.",
        ],
    ],
];
pub(crate) static CLOSENESS_ALONE: [&str; 2] = [
    "Three sefirot have the most to say in love. Gevurah, in {gevurah}, guards {your} door, Netzach, in {netzach}, \
     desires what is outside of it, and Yesod, in {yesod}, has to find the key.",
    "In love three sefirot take counsel in {name}: Gevurah in {gevurah} says wait, Netzach in {netzach} says now, Yesod in {yesod} says this one.",
];
pub(crate) static CLOSING: [&str; 6] = [
    "The work, says an old book, is not {yours} to finish, and {you} are not free to leave it. In {your} case it can \
     begin with the heart of the Tree, with {planet} in {sign}, and with the next person who comes in.",
    "A tree is known by its middle. Let {name} stand with {planet} in {sign}, in the heart of it, and the branches will follow.",
    "Go back from time to time to the middle, where {planet} stands in {sign}. {you} will find that somebody has kept the lamp lit, and that it was {youo}.",
    "It isn’t said that {name} has to become like Moses. It is only asked why {name} was not like {name}, and the answer lies with {planet} in {sign}.",
    "Repair is not a grand word. It means that {planet} in {sign}, {your} own small heart of the world, has been set straight for today.",
    "Of the ten lights one is enough for an evening. For {name} it might be the middle one, {planet} in {sign}, with the door left open.",
];
