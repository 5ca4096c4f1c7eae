//! The sentences that state a channel or a gate, the tone of closeness, and the close. Even places address the person.

pub(crate) static CHANNEL: [&str; 12] = [
    "{your} channel {channel} joins the {first_centre} to the {second_centre} centre: {gift}.",
    "Channel {channel} runs through {name}, from {first_centre} to {second_centre}, and its name might be {gift}.",
    "Then there is channel {channel}, between {first_centre} and {second_centre}, for {gift}.",
    "A line of life force goes from {first_centre} to {second_centre} by channel {channel}; call it {gift}.",
    "Between {first_centre} and {second_centre} {you} carry channel {channel}, which is {gift}.",
    "{gift} is what channel {channel} stands for, and it ties {first_centre} and {second_centre} together in {name}.",
    "In {youo} {first_centre} and {second_centre} are connected by channel {channel}. It stands for {gift}.",
    "Another fixed thing about {name} is channel {channel}, from {first_centre} to {second_centre}: {gift}.",
    "What else can be relied on in {youo} is channel {channel}, {first_centre} to {second_centre}, {gift}.",
    "By channel {channel} the {first_centre} and {second_centre} centres talk to each other, on the subject of {gift}.",
    "Add channel {channel} with its two ends in {first_centre} and {second_centre}, and {you} have {gift}.",
    "One more wire is live: channel {channel}, {first_centre} and {second_centre}. In short, {gift}.",
];
pub(crate) static NO_CHANNEL: [&str; 2] = [
    "No channel is defined in {your} chart. That is not a lack; it means that everything in {youo} depends on company \
     and on place, and that {you} can know any room better than those who live in it.",
    "There is no defined channel in the chart of {name}. Such a person is made of windows, and what comes in through them is whoever is near.",
];
/// A gate by its body: `{body}`, `{side}`, `{gate}`, `{line}`, `{lends}`, `{office}`, `{held}`.
pub(crate) static GATE: [&str; 24] = [
    "the {side} {body} is in gate {gate}, line {line}: {lends}, {held}. That is {office} in {youo}.",
    "Gate {gate} with line {line} belongs to the {side} {body}, and so {office} is {lends}, {held}.",
    "For {office} one looks at the {side} {body}, in gate {gate} and line {line}. It gives {youo} {lends}, {held}.",
    "The {side} {body} of {name} holds gate {gate}, line {line}; as {office} it means {lends}, {held}.",
    "In gate {gate}, line {line}, stands the {side} {body}, {office} of {your} design, and it lends {youo} {lends}, {held}.",
    "{lends}, {held}: such is gate {gate} in its line {line}, where the {side} {body} keeps {office} of {name}.",
    "Take the {side} {body}, which is {office}. It is in gate {gate}, line {line}, and so {you} get {lends}, {held}.",
    "Where the {side} {body} stands, in gate {gate} and its line {line}, {name} has {office}: {lends}, {held}.",
    "the {side} {body} opens gate {gate} by line {line}. From there comes {lends}, {held}, and it serves {youo} as {office}.",
    "What the {side} {body} lends {name} is gate {gate} in line {line}, {lends}, {held}, in the office of {office}.",
    "Gate {gate}, line {line}, is {yours} by the {side} {body}. Think of {lends}, {held}, when {you} look for {office}.",
    "As {office} {name} has the {side} {body} in gate {gate}, line {line}: {lends}, {held}.",
    "Elsewhere the {side} {body} has found gate {gate} and line {line}; for {youo} it is {office}, and it comes to {lends}, {held}.",
    "Nor should gate {gate} be left out, line {line}, the {side} {body}: {office}, and in it {lends}, {held}.",
    "Then the {side} {body}: gate {gate}, line {line}. It makes {lends} into {office}, {held}.",
    "{office} is written by the {side} {body} into gate {gate}, line {line}. In {name} it reads {lends}, {held}.",
    "{your} {side} {body} is in gate {gate} at line {line}, where {lends} is kept, {held}; it is {office}.",
    "To the {side} {body} {name} owes gate {gate}, line {line}, with {lends}, {held}. It counts as {office}.",
    "Through line {line} of gate {gate} the {side} {body} gives {youo} {lends}, {held}. Its office is {office}.",
    "Gate {gate} in line {line} answers to the {side} {body}; for {name} that makes {office} out of {lends}, {held}.",
    "The office of {office} goes to the {side} {body}, which sits in gate {gate}, line {line}, and brings {youo} {lends}, {held}.",
    "With the {side} {body} in gate {gate}, line {line}, {office} turns into {lends}, {held}.",
    "Look at gate {gate} and line {line}, which the {side} {body} holds for {youo} as {office}: {lends}, {held}.",
    "the {side} {body}, being {office}, is at gate {gate}, line {line}. There {name} finds {lends}, {held}.",
];
/// A gate without its line, when the time of birth is not known.
pub(crate) static GATE_ALONE: [&str; 24] = [
    "The {side} {body} is in gate {gate}: {lends}. In {youo} that is {office}.",
    "Gate {gate} belongs to the {side} {body}, and so {office} is {lends}.",
    "For {office} one looks at the {side} {body} in gate {gate}. It gives {youo} {lends}.",
    "The {side} {body} of {name} holds gate {gate}; as {office} it means {lends}.",
    "In gate {gate} stands the {side} {body}, {office} of {your} design, and it lends {youo} {lends}.",
    "{lends}: such is gate {gate}, where the {side} {body} keeps {office} of {name}.",
    "Take the {side} {body}, which is {office}. It is in gate {gate}, and so {you} get {lends}.",
    "Where the {side} {body} stands, in gate {gate}, {name} has {office}: {lends}.",
    "the {side} {body} opens gate {gate}. From there comes {lends}, and it serves {youo} as {office}.",
    "What the {side} {body} lends {name} is gate {gate}, {lends}, in the office of {office}.",
    "Gate {gate} is {yours} by the {side} {body}. Think of {lends} when {you} look for {office}.",
    "As {office} {name} has the {side} {body} in gate {gate}: {lends}.",
    "Elsewhere the {side} {body} has found gate {gate}; for {youo} it is {office}, and it comes to {lends}.",
    "Nor should gate {gate} be left out, the {side} {body}: {office}, and in it {lends}.",
    "Then the {side} {body}: gate {gate}. It makes {lends} into {office}.",
    "{office} is written by the {side} {body} into gate {gate}. In {name} it reads {lends}.",
    "{your} {side} {body} is in gate {gate}, where {lends} is kept; it is {office}.",
    "To the {side} {body} {name} owes gate {gate}, with {lends}. It counts as {office}.",
    "By way of gate {gate} the {side} {body} gives {youo} {lends}. Its office is {office}.",
    "Gate {gate} answers to the {side} {body}; for {name} that makes {office} out of {lends}.",
    "The office of {office} goes to the {side} {body}, which sits in gate {gate} and brings {youo} {lends}.",
    "With the {side} {body} in gate {gate}, {office} turns into {lends}.",
    "Look at gate {gate}, which the {side} {body} holds for {youo} as {office}: {lends}.",
    "the {side} {body}, being {office}, is at gate {gate}. There {name} finds {lends}.",
];

/// By mode, band and voice; `{type}` is the type, `{authority}` the authority.
pub(crate) static CLOSENESS: [[[&str; 2]; 3]; 3] = [
    [
        [
            "The body of a {type} comes close in its own way, and with an authority that is {authority} it wants to \
             be asked. A hand held out and left there will tell {youo} more than a hand that takes.",
            "Near {name} it is good to slow down. A {type} whose authority is {authority} can be invited, and the \
             skin knows the difference between an invitation and a plan.",
        ],
        [
            "As a {type} {you} bring a certain electricity to bed, and {your} {authority} authority is the switch. \
             When it says yes, everyone in the house ought to be out.",
            "Desire in a {type} doesn’t come on command. With {an:authority} authority behind it {name} waits for the \
             true yes, and then it is {name} who turns the key.",
        ],
        [
            "Once the {authority} yes has been given, a {type} is not shy. {you} want the whole weight of the other \
             body and the whole night for it, and whoever looks at the clock may dress.",
            "What {name} does to a room as a {type} is nothing to what {name} does in the dark. The {authority} \
             authority lets go, the aura closes like a hand, and nobody asks what the time is.",
        ],
    ],
    [
        [
            "Love, for a {type}, begins with being met rightly. {your} {authority} authority is the friend who says, \
             not yet, or, this one; and it has {your} happiness more at heart than any matchmaker.",
            "A {type} is won by patience. The authority of {name}, {authority} as it is, needs its time, and a love that grants it will be thanked for years.",
        ],
        [
            "{you} love as a {type}: by {your} own mechanics and with all {your} heart. When the {authority} \
             authority has agreed, {you} are there, and {you} can be counted on as one counts on the tide.",
            "To be loved by {name} is to be let into the working of a {type}. The {authority} authority has said yes \
             to somebody, and it does not say so often.",
        ],
        [
            "There is nothing lukewarm about a {type} who has been truly called. {your} {authority} authority says \
             the name once, and {you} would rearrange the whole of life around its sound.",
            "When the {authority} authority of {name} has chosen, a {type} burns the boats. Such a love asks for no guarantee and is its own.",
        ],
    ],
    [
        [
            "A small unkindness, meant well: as a {type} {you} blame {your} partners for what is mechanics, and \
             {your} {authority} authority gets overruled by the wish to be nice. The bill comes later and is \
             addressed to the wrong person.",
            "Put gently, {name} is a {type} who may behave like some other type in company. If so, the {authority} \
             authority knew better each time. It is not the partner’s job to guess.",
        ],
        [
            "As a {type} who doesn’t follow the {authority} authority {you} are exhausting: first yes, then \
             resentment, then a speech. {you} knew at the start. {you} generally do.",
            "A bad day with {name} could go like this: the {type} pushes where it should wait, the {authority} \
             authority is not consulted, and someone else is told that they are difficult.",
        ],
        [
            "{you} have said yes with {your} mouth and no with {your} {authority} authority, and let other people \
             live in that lie until it fell on them. A {type} who does so is not unlucky. It is a habit, and it stops \
             when {you} stop.",
            "Perhaps nobody has betrayed {name} as thoroughly as {name}. A {type} with an authority that is \
             {authority} gets one honest signal, and it may have been sold, over and over, for a bit of applause.",
        ],
    ],
];
pub(crate) static CLOSENESS_ALONE: [&str; 2] = [
    "In matters of love the advice to a {type} is the same as in all others: let the {authority} authority speak \
     first, and let those who can’t wait for it go ahead without {youo}.",
    "As for love, {name} is a {type} there as well, and the {authority} authority is a better matchmaker than the mind.",
];
pub(crate) static CLOSING: [&str; 6] = [
    "None of this has to be believed. Try it for a month: live as a {type}, decide by the {authority} authority, and \
     see who is still around at the end and how {you} sleep.",
    "This is no creed. Let {name} live for a while as the {type} that is drawn here, on {an:authority} authority, and compare the bills.",
    "The experiment is cheap. Be a {type} on an ordinary Tuesday; ask the {authority} authority about one small thing, and do as it says.",
    "Nobody becomes a {type} by reading. {name} has been one all along, and the {authority} authority has been talking the whole time.",
    "If {you} forget the rest, keep two words, {type} and {authority}. They are enough to be going on with.",
    "Those who love {name} may help by asking in the right manner. With a {type}, and with {an:authority} authority, the manner is half of it.",
];
pub(crate) static UNKNOWN: [&str; 2] = [
    "Because {reason}, nothing is said here of {withheld}. A bodygraph moves within a day, and a guess at it would be worse than a gap.",
    "As {reason}, this portrait of {name} has to do without {withheld}. What follows holds for every hour of that day.",
];
