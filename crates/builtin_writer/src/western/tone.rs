//! How a western portrait speaks of closeness: by mode and by intensity.

/// By mode (sensual, romantic, brutal), then by band (gentle, warm, fierce); even for one portrait, odd for the other.
/// `{venus}` and `{mars}` are the signs.
pub(crate) static CLOSENESS: [[[&str; 2]; 3]; 3] = [
    [
        [
            "Touch, for {youo}, begins with trust. With Venus in {venus} and Mars in {mars}, the evening that {you} \
             remember is the one on which nothing was demanded and everything was slowly allowed.",
            "With {venus} for {your} Venus and {mars} for {your} Mars, {name} opens like a window, a little at a time, and the lightest hand gets furthest.",
        ],
        [
            "Where skin is concerned, Venus in {venus} chooses and Mars in {mars} acts. {you} like to be wanted out \
             loud; it goes to {your} knees first, and then to {your} head.",
            "Close the door and another {name} appears. Venus in {venus} sets the mood, Mars in {mars} sets the pace, \
             and politeness is left outside with the shoes.",
        ],
        [
            "In the dark {you} are not a reasonable person. Venus in {venus} hungers, Mars in {mars} answers, and \
             whoever lies next to {youo} will be kissed as if the house were on fire.",
            "Desire in {name} is a fact like the weather. Venus in {venus} wants to be tasted, Mars in {mars} wants \
             to take its time about it or none at all, and half measures only make {youo} hungrier.",
        ],
    ],
    [
        [
            "In love {you} ask for kindness first. Venus in {venus} and Mars in {mars} make a tender suitor of \
             {youo}, one who would rather write the letter twice than send a careless line.",
            "{name} courts softly. With Venus in {venus} the heart listens before it speaks, and with Mars in {mars} \
             it waits for the right moment and then really does come to the door.",
        ],
        [
            "{you} believe in love, and it shows. Venus in {venus} dreams the shared life in detail, Mars in {mars} \
             goes out to fetch it, and the two together are hard to refuse.",
            "Romance is no decoration to {name}. Venus in {venus} gives it its language and Mars in {mars} its \
             courage, and {you} would cross a city in the rain for ten minutes on a staircase.",
        ],
        [
            "When {you} love, {you} love past all prudence. Venus in {venus} has already forgiven everything, Mars in \
             {mars} would fight the whole street, and {you} would do it again.",
            "There is one great love story in {name} and {you} intend to live it. Venus in {venus} supplies the \
             devotion, Mars in {mars} the recklessness, and nobody who was loved like that has quite got over it.",
        ],
    ],
    [
        [
            "To say it without unkindness: Venus in {venus} makes {youo} choosy about the wrong things, and Mars in \
             {mars} makes {youo} slow to admit it. {you} could ask for what {you} want; most people would be relieved.",
            "A fair word of warning. With Venus in {venus} {name} may decide about people early, and with Mars in \
             {mars} {you} might make them pay for it in small coin. Neither is necessary.",
        ],
        [
            "Now the part that friends leave out. Venus in {venus} keeps score, Mars in {mars} collects, and {you} \
             call it standards. {your} partners have another word for it.",
            "It may be that {name} is not easy to love. Venus in {venus} could want proof, Mars in {mars} could test \
             until something breaks, and then {you} would be sad about the pieces.",
        ],
        [
            "No anaesthetic, then. Venus in {venus} has made {youo} use people as mirrors, Mars in {mars} has made \
             {youo} punish the ones who would not flatter, and {you} have left more than one bed with clean hands and \
             a dirty conscience.",
            "Here is the hard part. If Venus in {venus} takes and Mars in {mars} takes faster, an apology from {name} \
             may come only when it is cheap. That could change on the day that {you} stop calling it passion.",
        ],
    ],
];

/// The same for a reading that has no mode.
pub(crate) static CLOSENESS_ALONE: [&str; 2] = [
    "Venus in {venus} and Mars in {mars} have to share one bed in {youo}, and the art is to let the one choose and the other act, in that order.",
    "What {you} are drawn to is the business of Venus in {venus}; what {you} do about it is up to Mars in {mars}, and \
     {your} happiest loves were those in which the two agreed.",
];

pub(crate) static CLOSING: [&str; 8] = [
    "Put it all together and there is a person whose Sun in {sun} knows the way and whose Moon in {moon} knows the \
     price. Let the Moon be asked first, for a change, and see how much further the Sun can go.",
    "So much for the parts of {name}. What holds them together is a simple thing: the Sun in {sun} wants to be used, \
     and the Moon in {moon} wants to be home by dark.",
    "If {you} keep one sentence from this chart, keep this one: {your} Sun in {sun} is what {you} can give, and \
     {your} Moon in {moon} is what {you} must not give away.",
    "A chart does not tell anybody what to do. It says of {name} that there is {sun} in the daylight and {moon} at night, and that both are telling the truth.",
    "{you} do not have to choose between the Sun in {sun} and the Moon in {moon}. {you} have to introduce them to \
     each other, over and over, and that is called growing up.",
    "Those who love {name} should learn two languages: {sun}, which is spoken at noon, and {moon}, which is spoken with the lamp off.",
    "None of this is fate. It is equipment, and {you} may put down whatever is too heavy; but the Sun in {sun} and \
     the Moon in {moon} come along wherever {you} go, so it is worth being on good terms.",
    "In the end the life of {name} turns on a small hinge: whether the Moon in {moon} feels safe enough for the Sun in {sun} to come out and play.",
];
