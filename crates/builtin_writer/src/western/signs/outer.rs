//! The slower planets, the midheaven and the nodes in the signs: short phrases, since these signs are shared by many.

/// What Jupiter trusts in, by sign: a noun phrase.
pub(crate) static JUPITER: [&str; 12] = [
    "{your} own first impulse and the luck that rewards it",
    "patience, good soil and whatever can be enjoyed without hurry",
    "a wide acquaintance and the next interesting conversation",
    "generosity at home, and the people who would take {youo} in at night",
    "the grand gesture, made with a full heart",
    "good work, done well enough to be its own argument",
    "other people, and the justice that two can find where one can’t",
    "the depths, where {you} have always found more than {you} lost",
    "the open road and the sense that it leads somewhere",
    "effort, law and the long view",
    "friends, strangers and the ideas that have not been tried",
    "grace, and help that comes from where no one was looking",
];

/// Where Saturn is strict, by sign: a noun phrase.
pub(crate) static SATURN: [&str; 12] = [
    "the right to act first and ask nobody",
    "money, possessions and the fear of not having enough",
    "speaking up, and being thought a fool",
    "needing anyone, and letting it be seen",
    "being looked at, and found ordinary",
    "mistakes, and the thought that one of them will cost everything",
    "commitment, and the price of being fair",
    "trust, and what people do with it once they have it",
    "faith, and the fear that it might be empty",
    "duty, rank and the loneliness of being the capable one",
    "belonging, and being the odd one in the circle",
    "giving way, and drowning in what others feel",
];

/// What a generation with Uranus here is restless about: a noun phrase.
pub(crate) static URANUS: [&str; 12] = [
    "obedience",
    "ownership",
    "the way things are said and taught",
    "family",
    "fame and childhood",
    "work and health",
    "marriage",
    "sex, money and secrets",
    "belief and borders",
    "authority",
    "the group and its technology",
    "faith and the invisible",
];

/// What a generation with Neptune here dreams of: a noun phrase.
pub(crate) static NEPTUNE: [&str; 12] = [
    "a new beginning without guilt",
    "an earth that gives without being worn out",
    "a language that everybody understands",
    "a home that nobody is shut out of",
    "a love as large as the cinema",
    "healing through humble work",
    "a union without winners",
    "a passion that burns away the false",
    "a faith without walls",
    "an order that deserves to be obeyed",
    "a humanity that is one family",
    "the sea in which all of it is forgiven",
];

/// What a generation with Pluto here has to take apart and make anew: a noun phrase.
pub(crate) static PLUTO: [&str; 12] = [
    "the will of the single person",
    "wealth, and what it is worth",
    "the word, and who may use it",
    "family and soil",
    "power and its splendour",
    "work, bodies and their illnesses",
    "the bond between equals",
    "desire, death and the hidden",
    "truth and the foreign",
    "the state and its stones",
    "the network and the crowd",
    "the oldest griefs of all",
];

/// What a midheaven here wants to be known for: a noun phrase.
pub(crate) static MIDHEAVEN: [&str; 12] = [
    "being the first to try",
    "making what lasts",
    "knowing, telling and connecting",
    "looking after people",
    "being unmistakably the one who made it",
    "doing the job better than it needed to be done",
    "bringing people to terms",
    "handling what others dare not touch",
    "opening people’s horizons",
    "carrying responsibility well",
    "being free, and making others freer",
    "giving form to what can’t be said",
];

/// What the north node here is growing towards: a gerund phrase.
/// What the south node's sign has always been able to do, from Aries.
pub(crate) static SOUTH_NODE: [&str; 12] = [
    "charging ahead alone and winning by being quicker",
    "holding on, owning, and moving for nobody",
    "knowing a little of everything and changing the subject",
    "hiding in the family and remembering every slight",
    "being applauded and arranging the lights",
    "finding the fault, and putting off life until it is corrected",
    "pleasing both sides and deciding for neither",
    "living at the edge of the abyss and testing who stays",
    "preaching a little and leaving in time",
    "carrying the load alone and asking for nothing",
    "watching from outside with very good reasons",
    "dissolving, excusing oneself, and waiting for a miracle",
];
pub(crate) static NORTH_NODE: [&str; 12] = [
    "acting on {your} own account, without a vote",
    "being content, and building with {your} own hands",
    "asking instead of knowing",
    "letting {yourself} be cared for",
    "stepping forward and enjoying it",
    "serving in small and definite ways",
    "making room for an equal",
    "sharing what {you} would rather keep",
    "trusting the large picture over the pile of facts",
    "growing up, and taking the chair at the head of the table",
    "giving {your} gifts to more people than {your} own",
    "letting go of control, and finding that {you} float",
];
