//! How a vedic portrait speaks of closeness, by mode and intensity, and how it closes.

/// By mode (sensual, romantic, brutal), then band; `{shukra}` is the rashi of Venus, `{light}` the Moon and `{nakshatra}` its mansion.
pub(crate) static CLOSENESS: [[[&str; 2]; 3]; 3] = [
    [
        [
            "Pleasure, in this tradition, is one of the four aims of life. Shukra in {shukra} pursues it gently in \
             {youo}, while {light} in {nakshatra} would like the lamp to stay on and the voice to stay low.",
            "Kama is a lawful aim, say the old books, and {name} pursues it without haste: Shukra in {shukra} lays \
             out the cushions, and {light} in {nakshatra} waits to be invited.",
        ],
        [
            "Shukra in {shukra} makes {youo} a connoisseur of closeness. {you} notice the wrist, the breath, the \
             weight of somebody’s head, and {light} in {nakshatra} turns what {you} have noticed into longing.",
            "{name} has Shukra in {shukra}, and that is a body that keeps a diary. {light} in {nakshatra} reads it over at night and wants another page.",
        ],
        [
            "Shukra in {shukra} does not sip. When {you} want somebody the whole chart leans over, and {light} in \
             {nakshatra} lets go of the bank: salt, heat, a mouth that forgets its manners.",
            "Those who have been wanted by {name} know what Shukra in {shukra} can do to a quiet evening. {light} in \
             {nakshatra} asks for everything twice, and the second time it does not ask.",
        ],
    ],
    [
        [
            "The love {you} hope for is a shelter. Shukra in {shukra} would braid flowers for it, and {light} in \
             {nakshatra} only wants to be told good night in the same voice for forty years.",
            "Tenderness is a form of worship to {name}. Shukra in {shukra} brings the offering, and {light} in \
             {nakshatra} knows how to receive it, a thing that is much rarer.",
        ],
        [
            "With Shukra in {shukra} {you} love as one keeps a garden, with plans and with wet knees, and {light} in \
             {nakshatra} never quite stops believing that the right one will come in by the gate.",
            "{name} recognises love by a certain ease. Shukra in {shukra} knows the steps, {light} in {nakshatra} \
             knows the tune, and from then on there is dancing.",
        ],
        [
            "{you} would follow love into another birth, and perhaps {you} have. Shukra in {shukra} gives itself as \
             rivers do, {light} in {nakshatra} keeps the vow when all the witnesses have gone home.",
            "There are people who love once and {name} is one of them, however often it happens. Shukra in {shukra} \
             makes a temple of it, and {light} in {nakshatra} sleeps on its steps.",
        ],
    ],
    [
        [
            "Karma in love is mostly habit, and these are {yours}: Shukra in {shukra} likes being courted more than \
             it likes the courtship’s end, and {light} in {nakshatra} sulks in a language that nobody else speaks.",
            "A few plain words. Shukra in {shukra} may have made {name} fussy, {light} in {nakshatra} may have made \
             {youo} touchy, and the combination could send good people home early.",
        ],
        [
            "Shukra in {shukra} spends what {light} in {nakshatra} has saved, then both of them blame the guest. \
             {you} repeat this. No planet forces {youo} to.",
            "If there is a pattern in {name}, it might be told in a line: Shukra in {shukra} promises, {light} in \
             {nakshatra} panics, and somebody else gets to sweep up.",
        ],
        [
            "{you} have a debt in love, and {you} have been paying it with other people’s money. Shukra in {shukra} \
             wants the feast, {light} in {nakshatra} wants to be pitied for the bill, and it is time that {you} did \
             the washing-up.",
            "What {name} calls fate could be appetite. If Shukra in {shukra} grabs and {light} in {nakshatra} weeps, and \
             neither of them learns, the wheel that everybody speaks of is exactly this.",
        ],
    ],
];
pub(crate) static CLOSENESS_ALONE: [&str; 2] = [
    "For {your} way of loving one looks at Shukra, in {shukra}, and at {light} in {nakshatra}: the first knows what \
     it enjoys, and the second knows whom it can sleep next to.",
    "In love {name} is guided by Shukra in {shukra} and by {light} in {nakshatra}, taste and trust, and trust has the casting vote.",
];
pub(crate) static CLOSING: [&str; 8] = [
    "The seers did not draw such charts in order to predict the weather. They drew them so that a child of \
     {nakshatra} might know what was packed, and {you} may now unpack it.",
    "So much for the inheritance of a child of {nakshatra}. What {name} does with it is called purushartha, effort, and no chart has ever \
     been able to show that.",
    "If {you} remember only {your} star, {nakshatra}, {you} remember the main thing. The rest is seasons.",
    "Seasons come and go over {name}; {nakshatra} remains. It is worth learning to like one’s own star.",
    "Karma is only the Sanskrit for what has been done. {nakshatra} is how {you} do things, and {you} may begin again tonight.",
    "The last word goes to the star: under {nakshatra} {name} was received, and under {nakshatra} {name} can always come home.",
    "Treat {nakshatra} well. Feed it what it likes, give it its hour of quiet, and it will carry {youo} through the \
     hard periods and teach {youo} to enjoy the good ones.",
    "Under {nakshatra}, they say, nobody is born by accident. It would be like {name} to ask for proof, and like life to be slow with it.",
];
