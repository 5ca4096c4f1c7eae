//! The planetary periods in words: what a great period asks for, and what a part of it brings.

/// The running mahadasha, Surya to Ketu in the order of `Graha::ALL`; `{maha}`, `{maha_ends}`.
pub(crate) static MAHA: [[&str; 2]; 9] = [
    [
        "{you} are in the great period of {maha} until {maha_ends}: six bright and exposed years, in which {you} are \
         meant to take {your} place and be answerable for it.",
        "The great period of {maha} is running until {maha_ends}. Authority is the theme, that of fathers, of offices and finally of {name}.",
    ],
    [
        "{you} are in the great period of {maha} until {maha_ends}: ten years of tides, in which the heart, the home and the mother have the first word.",
        "Until {maha_ends} the great period of {maha} is running, and {name} lives closer to the skin than before; \
         what nourishes matters, and what only impresses does not.",
    ],
    [
        "{you} are in the great period of {maha} until {maha_ends}: seven years of effort and friction, good for \
         whatever needs courage, bad for whatever needs tact.",
        "The years until {maha_ends} belong to {maha}. {name} is asked to act, to defend, to cut, and to know when to put the sword away.",
    ],
    [
        "{you} are in the great period of {maha} until {maha_ends}: seventeen years of learning, trading, talking, in which {your} wits are {your} fortune.",
        "A long period of {maha} keeps {name} busy until {maha_ends}: papers, skills, deals, friends, and nerves that want looking after.",
    ],
    [
        "{you} are in the great period of {maha} until {maha_ends}: sixteen years that wish {youo} well, with \
         teachers, children, meaning and perhaps some weight about the waist.",
        "{maha} has the chair until {maha_ends}, and it is a kind chair. What {name} sows in good faith now comes up.",
    ],
    [
        "{you} are in the great period of {maha} until {maha_ends}: twenty years, the longest of all, given over to \
         love, art, comfort and the question of what they are worth.",
        "The reign of {maha} lasts until {maha_ends}. It brings {name} beauty and relationships in plenty, and tuition fees for both.",
    ],
    [
        "{you} are in the great period of {maha} until {maha_ends}: nineteen slow and honest years, which take away \
         whatever was only borrowed and leave {youo} with what is {yours}.",
        "{maha} holds the years until {maha_ends}. It is a strict landlord; {name} will be tired at times, and will own something in the end.",
    ],
    [
        "{you} are in the great period of {maha} until {maha_ends}: eighteen years of hunger, surprise and foreign \
         air, in which {you} become someone {your} family could not have foreseen.",
        "Until {maha_ends} the years belong to {maha}, the head without a body. {name} wants more, gets more, and has \
         to find out what enough would taste like.",
    ],
    [
        "{you} are in the great period of {maha} until {maha_ends}: seven years of loosening, in which things fall \
         away so quietly that {you} notice only the lightness.",
        "A period of {maha} lasts until {maha_ends}, and it subtracts. {name} may feel out of place in former \
         successes, and nearer to something without a name.",
    ],
];

/// What an antardasha brings within it: a noun phrase, in the order of `Graha::ALL`.
pub(crate) static ANTAR: [&str; 9] = [
    "a season of standing up and being seen",
    "a season of feeling and of family",
    "a season of heat and decisions",
    "a season of papers and conversations",
    "a season of help and good counsel",
    "a season of sweetness and spending",
    "a season of patience and plain work",
    "a season of ambition and odd turns",
    "a season of endings and clear rooms",
];

pub(crate) static ANTAR_FRAME: [&str; 4] = [
    "Inside it runs the lesser period of {antar}, until {antar_ends}: {season}.",
    "The part of it that is running at present is ruled by {antar}; up to {antar_ends} it will be {season}.",
    "For the moment, until {antar_ends}, {antar} has been given the keys, and that makes it {season}.",
    "A smaller wheel turns within the large one, that of {antar}, and until {antar_ends} it adds {season}.",
];

/// A past or coming great period, `{lord}`, `{begins}`, `{ends}`, `{season}`.
pub(crate) static CHAPTER: [&str; 12] = [
    "From {begins} to {ends} the years were under {lord}, {season} on the scale of a whole chapter.",
    "The chapter of {lord} reached from {begins} to {ends}; for {name} it was {season}, drawn out.",
    "Between {begins} and {ends} it was {lord} who kept the calendar, and it had the taste of {season}.",
    "Before that came {lord}, from {begins} until {ends}, with {season} in slow motion.",
    "{lord} wrote {your} years between {begins} and {ends}: {season}, at length.",
    "The stretch from {begins} to {ends} belonged to {lord}; think of it as {season} for {name}.",
    "{your} time under {lord} ran from {begins} to {ends}, and its note was {season}.",
    "Looking back, {begins} to {ends} was the domain of {lord}, and of {season}.",
    "Go back to the years from {begins} to {ends} and {you} find {lord}, and with it {season}.",
    "In the life of {name}, {lord} governed from {begins} to {ends}: {season}, writ large.",
    "The time from {begins} on, up to {ends}, was lent to {youo} by {lord} as {season}.",
    "Anyone who knew {name} between {begins} and {ends} met the ward of {lord}, in {season}.",
];
pub(crate) static NEXT: [&str; 4] = [
    "In {begins} the page turns: {lord} takes over until {ends}, and with it begins {season} that lasts for years.",
    "What comes after that is {lord}, from {begins} to {ends}: for {name}, {season} at full length.",
    "Ahead of {youo} lies the period of {lord}, {begins} to {ends}. Prepare for {season}, the long version.",
    "From {begins} the calendar will be kept by {lord}, as far as {ends}; it promises {season}, at leisure.",
];
pub(crate) static BALANCE: [&str; 2] = [
    "At {your} birth {balance} years of the first great period, that of {lord}, were still to run, and all later dates are counted on from there.",
    "{name} came into the world with {balance} years left of the period of {lord}, and the whole calendar hangs on that remainder.",
];

/// A part of the running period that is still to come.
pub(crate) static COMING: [&str; 16] = [
    "After that the keys go to {lord}, from {begins} to {ends}: {season}.",
    "From {begins} {lord} will have a turn, until {ends}, and bring {season}.",
    "In {begins} {lord} takes over within the same reign, and up to {ends} {you} have {season}.",
    "Next in the row is {lord}, {begins} to {ends}; for {name} that will be {season}.",
    "{begins} to {ends} is set aside for {lord}. Expect {season}.",
    "Between {begins} and {ends} the lesser lord is {lord}, whose gift to {name} is {season}.",
    "By {begins} it will be the turn of {lord}; until {ends}, then, {season}.",
    "The months from {begins} to {ends} are promised to {lord}, and so to {season}.",
    "{lord} waits for {begins}, and from there to {ends} {you} may plan for {season}.",
    "Later, {begins} to {ends}, comes {lord} with {season}.",
    "Look ahead to {begins}: {lord} begins, and as far as {ends} it is {season}.",
    "When {lord} rules, from {begins} to {ends}, {name} will know {season}.",
    "Mark {begins} in the calendar, when {lord} comes in; what follows, until {ends}, is {season}.",
    "There is {season} in store from {begins} to {ends}, since {lord} is in charge.",
    "To {lord} belong the days from {begins} to {ends}. They make {season}.",
    "For {name} {begins} opens the door to {lord}, and {season} stays until {ends}.",
];
