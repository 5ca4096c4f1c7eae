//! Words for what frames the western chart. Even places address the person, odd ones describe the person.

use crate::reckoning::Wordings;

pub(crate) static BIRTH: Wordings = Wordings {
    known: [
        "The sky on these pages is the one that stood over {latitude} and {longitude} on {local} by the clock of the place; at Greenwich it was {utc}.",
        "What is read here is the sky over {latitude} and {longitude} as {name} was born, on {local} by the local clock and {utc} at Greenwich.",
    ],
    unknown: [
        "{date} is the day for which this sky was drawn, at its noon, because the hour is {known}.",
        "The chart of {name} is drawn for the noon of {date}; the true hour is {known}.",
    ],
};

/// `{ruler}`, `{house}`, `{field}`.
pub(crate) static CHART_RULER: [&str; 4] = [
    "Since {ruler} rules {your} ascendant it speaks for the whole of {youo}, and from the {house} house it speaks about {field}.",
    "{ruler} rules the rising sign and with it the chart of {name}; it took its post in the {house} house and steers towards {field}.",
    "Whoever asks for the captain of this ship is shown to the {house} house: there {ruler}, ruler of {your} ascendant, is busy with {field}.",
    "At the helm of this life, as the ruler of what was rising, sits {ruler}. It stands in the {house} house, so the course of {name} is set by {field}.",
];

/// `{descendant}`, `{sought}`, `{foot}`, `{home}`.
pub(crate) static ANGLES: [&str; 4] = [
    "Across from {your} ascendant, where things set, lies {descendant}: in a partner {you} look for {sought}. At the \
     foot of the chart stands {foot}, and to be at home {you} need {home}.",
    "What was going down in the west as {name} was born is {descendant}, and so the one who is wished for is \
     {sought}. Lowest of all came {foot}; home, in this life, means {home}.",
    "{descendant} sinks in the west of this chart, which is how {you} come to fall for {sought}. Under {your} feet is \
     {foot}: {you} can rest where there is {home}.",
    "The far end of the horizon is {descendant}, and {name} keeps there the picture of {sought}. The root, {foot}, asks for {home}.",
];
/// Whom the sign on the descendant looks for, from Aries.
pub(crate) static SOUGHT: [&str; 12] = [
    "somebody who goes first and says it straight out",
    "somebody solid, who stays and can be leaned on",
    "somebody who never runs out of things to say",
    "somebody who cooks, remembers and takes things to heart",
    "somebody warm and proud who fills a doorway",
    "somebody attentive, who sees what is missing and brings it",
    "somebody fair and well mannered, with an eye for beauty",
    "somebody intense, who wants to know what is underneath",
    "somebody free, with a horizon and a loud laugh",
    "somebody grown up, who keeps a promise without mentioning it",
    "somebody odd and independent, who is a friend first",
    "somebody gentle and rather hard to get hold of",
];
/// What the sign at the foot of the chart calls home, from Aries.
pub(crate) static HOME: [&str; 12] = [
    "a house where a door may slam and nobody sulks",
    "a full larder and furniture that has always stood there",
    "books on the stairs and voices through the wall",
    "a kitchen that smells of childhood",
    "a hearth at which one is the favourite",
    "clean sheets, some order and something useful to do",
    "peace, pictures and no raised voice",
    "a cellar with a lock, and one person who has the other key",
    "a door that is open to travellers",
    "an old house with rules and a sound roof",
    "rooms in which nothing has to be explained",
    "water nearby, or at least curtains that can be drawn",
];

pub(crate) static PLACIDUS: [&str; 2] = [
    "The walls between {your} houses were drawn after {system}, who divided the hours that the sky takes to rise and not the sky itself.",
    "Where one house of {name} ends and the next begins was reckoned after {system}, by time and not by space.",
];
pub(crate) static WHOLE_SIGN: [&str; 2] = [
    "So near the pole the usual walls between the houses fall in on each other, and each of {yours} is one {system} from end to end.",
    "At such a latitude the common division breaks down; every house of {name} is therefore a {system}, as the ancients had it.",
];

/// `{south}`, `{sign}`, `{habit}`.
pub(crate) static SOUTH_NODE: [&str; 4] = [
    "Opposite, in {sign}, the {south} shows what {you} could do from the first day: {habit}.",
    "The {south}, in {sign}, is the baggage of {name}, packed long ago and hard to put down: {habit}.",
    "{habit}: this comes of itself, for the {south} is in {sign}, and {you} go back to it whenever {you} are tired.",
    "Behind {name} lies the {south} in {sign}, and with it the old skill of {habit}.",
];

/// What it means that two points agree or rub, one of them an angle or the node: `{first_theme}`, `{second_theme}`.
pub(crate) static POINTS: [[&str; 8]; 2] = [
    [
        "So {first_theme} and {second_theme} lend each other a hand.",
        "In this way {first_theme} opens doors for {second_theme}, as {name} has seen more than once.",
        "It lets {first_theme} show itself through {second_theme}, to {your} advantage.",
        "With {name} one may expect {first_theme} wherever {second_theme} is asked for.",
        "{first_theme} comes easily to the aid of {second_theme}.",
        "That is why {first_theme} and {second_theme} get along so well in {name}.",
        "Whoever meets {second_theme} meets {first_theme} along with it, and {you} gain by both.",
        "Between {first_theme} and {second_theme} there is an understanding in {name} that needs no words.",
    ],
    [
        "So {first_theme} and {second_theme} compete for {your} attention.",
        "That is where {first_theme} trips over {second_theme}, and {name} knows the spot.",
        "It sets {first_theme} at odds with {second_theme}, until {you} give each of them an hour of its own.",
        "With {name} an effort for {first_theme} tends to cost something in {second_theme}.",
        "{first_theme} gets into the way of {second_theme} at the worst of moments.",
        "That is why {first_theme} and {second_theme} take turns in {name} instead of walking together.",
        "Whoever asks {youo} for {second_theme} may be handed {first_theme}, and not in the kindest of tones.",
        "Between {first_theme} and {second_theme} there is a standing quarrel in {name}, and it has been useful.",
    ],
];

/// `{begins}`, `{sign}`, `{natal}`, `{short}`.
pub(crate) static YEAR: [&str; 4] = [
    "It began on {begins} and stands under {sign}; as its lord was born into {your} {natal} house, the news arrives by way of {short}.",
    "The count started again on {begins}, under {sign}, and the lord of it lives in the {natal} house of {name}, so that {short} will be where it tells.",
    "Its first day was {begins}, its sign is {sign}, and its lord calls {your} {natal} house home: ask {short} how things are going.",
    "Since {begins} the sign of {sign} has had the word. Its lord stood in the {natal} house when {name} was born, which draws {short} into the affair.",
];

pub(crate) static AS_OF: [&str; 2] = [
    "For the longer weather, here are the slow planets as they stood on {at}.",
    "The slow planets change little in a season; this is where they were on {at}.",
];
/// A slow planet in the sky of now: `{planet}`, `{position}`, `{house}`, `{field}`, `{brings}`.
pub(crate) static PASSING: [&str; 10] = [
    "{planet}, at {position}, is on its way through {your} {house} house, and {field} will have {brings} for company.",
    "Through the {house} house of {name} goes {planet}, now at {position}: {field} can expect {brings}.",
    "{your} {house} house has {planet} for a guest, at {position}, and the guest brings {brings} to {field}.",
    "{planet} has come to {position} and with it into the {house} house, where {name} keeps {field}; there will be {brings}.",
    "As {planet} walks at {position} through {your} {house} house, {field} are treated to {brings}.",
    "What the {house} house stands for, {field}, is being crossed by {planet} at {position}, and {name} will notice {brings}.",
    "Where {your} {house} house lies {planet} is travelling, at {position} by now, and {field} get {brings} out of it.",
    "{planet} stands at {position}, which for {name} is the {house} house. It leaves {brings} behind, and leaves it with {field}.",
    "With {planet} at {position} in {your} {house} house, {brings} should be reckoned with in all that concerns {field}.",
    "Slower than the year is {planet}, at {position}; since that is the {house} house of {name}, it means {brings} for {field}.",
];
/// The same without houses.
pub(crate) static PASSING_SIGN: [&str; 10] = [
    "{planet} is at {position} now, and {brings} is what {you} and everybody else get from it.",
    "For {name} as for all, {planet} stands at {position} and brings {brings}.",
    "At {position} one finds {planet}; it has {brings} for everyone, {youo} included.",
    "The sky has {planet} at {position}, and that is {brings} for {name} too.",
    "{planet} has come to {position}: {brings}, for {youo} as for the rest of the street.",
    "With {planet} at {position} there is {brings} about, and {name} breathes it in.",
    "{brings} comes from {planet}, at {position}, and {you} will not be left out.",
    "{planet}, at {position}, hands out {brings}, and {name} stands in the queue.",
    "Then there is {planet} at {position}, with {brings} for {your} door among others.",
    "{name} shares with the world {planet} at {position}, and so {brings}.",
];
pub(crate) static PASSING_BACK: [&str; 6] = [
    "At the moment {planet} is {retrograde} and goes over old ground in {youo}.",
    "As {planet} is {retrograde}, it reads the page to {name} a second time.",
    "Being {retrograde}, {planet} comes back to what {you} took for settled.",
    "Just now {planet} is {retrograde}: before {name} gets something new, something old is asked for.",
    "{planet} is {retrograde} these weeks, so {you} may as well finish what {you} had begun.",
    "For a while {planet} is {retrograde}, and {name} gets back a question that had been put aside.",
];
