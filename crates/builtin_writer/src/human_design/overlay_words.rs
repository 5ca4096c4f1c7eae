//! How the human design overlay opens, heats up and closes, by mode and intensity, and its other sentences.

/// By mode and band: `{type_a}`, `{type_b}`.
pub(crate) static OPENING: [[[&str; 2]; 3]; 3] = [
    [
        [
            "Auras meet before hands do. Around {a}, a {type_a}, and around {b}, a {type_b}, there is an arm’s length \
             of weather, and when you lean towards one another those two weathers mix. Nobody has to do anything. \
             Notice it, that is enough.",
            "A {type_a} and a {type_b} come near. Stay at that distance for a moment, {a} and {b}; most of what is \
             lovely between bodies happens in the last few inches, if it is allowed to.",
        ],
        [
            "{a} is a {type_a}, {b} a {type_b}, and the body has its own opinion about that combination. It gave it \
             the first time you stood in one kitchen, and you have both been acting casual ever since.",
            "Put a {type_a} and a {type_b} in a car and the windows fog. Between {a} and {b} there are currents that close like a switch when you touch.",
        ],
        [
            "When the two of you undress, it isn’t only clothes that come off. {a} is a {type_a} and {b} is a \
             {type_b}; each lights up rooms in the other that no one had found the switch for, and the whole house \
             hums until morning.",
            "There is voltage in this. {a}, {type_a}; {b}, {type_b}; touch here, and there, and somewhere further \
             down a channel closes, and both of you forget what you had been saying.",
        ],
    ],
    [
        [
            "Each of you carries a lamp with some bulbs missing, and what {a} as a {type_a} lacks, {b} as a {type_b} \
             may have in a drawer. A household has been founded on less.",
            "{a}, a {type_a}, meets {b}, a {type_b}. It would be a pity to change either. The pleasure lies in \
             finding out how such a pair is to be handled, slowly and with good will.",
        ],
        [
            "A {type_a} and a {type_b} have found each other, and neither had been looking in the right place. In {a} \
             something waits that {b} completes merely by coming in.",
            "Love, as a drawing: two bodies with their lines half finished, {a} the {type_a} and {b} the {type_b}, \
             and then someone lays the one sheet over the other, against the light.",
        ],
        [
            "You have known since the first evening. {a} as a {type_a}, {b} as a {type_b}: a circuit that had been \
             open all your lives was closed, and it has been burning day and night without a bill.",
            "There is no explaining to others what {b} does to the air around {a}, nor how a {type_a} and a {type_b} \
             can make between them, out of two halves of a sentence, the only one worth saying.",
        ],
    ],
    [
        [
            "Attraction in this system is often mechanics, and mechanics can be learned. {a} is a {type_a}, {b} a \
             {type_b}, and some of what you hold against each other is only wiring.",
            "To begin with what is nobody’s fault: a {type_a} like {a} and a {type_b} like {b} need different things \
             in order to decide anything at all, a restaurant included.",
        ],
        [
            "What you call chemistry is conditioning. {a} gets from {b} what a {type_a} hasn’t got, {b} gets from {a} \
             what a {type_b} hasn’t, and either of you may then get angry at the supplier.",
            "If {a} treats {b} like a second {type_a} and {b} treats {a} like a second {type_b}, it will have been going \
             wrong in exactly that way since the beginning, and each of you may have a speech about it.",
        ],
        [
            "You may be running on each other’s current like thieves on the neighbour’s cable. If {a}, a {type_a}, would be \
             exhausted without {b}, and {b}, a {type_b}, would be nobody without {a}, the word for that is not love, not so \
             far.",
            "One of you may dominate and one adapt, and you might change over at midnight. A {type_a} and a {type_b} can \
             break each other very efficiently. If {a} and {b} have made a start, stop there.",
        ],
    ],
];
/// By mode and band: `{authority_a}`, `{authority_b}`.
pub(crate) static HEAT: [[[&str; 2]; 3]; 3] = [
    [
        [
            "Ask before you touch, and ask the right part. {a} knows by an authority that is {authority_a}, {b} by \
             one that is {authority_b}, and consent of that kind is itself a caress.",
            "Let the {authority_a} knowing of {a} and the {authority_b} knowing of {b} have their time. A body that hasn’t been hurried opens at a word.",
        ],
        [
            "{a} says yes by way of {authority_a} authority, {b} by way of {authority_b}. Learn the look of it on the \
             other’s face; it comes a second before the words, and from there on no words are required.",
            "Seduction, for the two of you, means to wake {an:authority_a} authority in {a} and {an:authority_b} one in {b}, and then to get out of their way.",
        ],
        [
            "Once {authority_a} and {authority_b} have both said yes, you may stop being careful. {a} will not be \
             done with {b} for hours, nor {b} with {a}, and the neighbours can think what they like.",
            "The truth of {a} is {authority_a} and that of {b} is {authority_b}. In bed these are not concepts: it is \
             a sound, a flush, a hand that pulls instead of asking.",
        ],
    ],
    [
        [
            "The kindest thing you can give each other is time to decide. {a} decides by {authority_a} authority, {b} \
             by {authority_b}, and waiting for somebody is a form of holding them.",
            "Respect is how love sounds in this house. {a} asks what the {authority_b} authority of {b} says, {b} \
             what the {authority_a} one of {a} does, and nobody rolls their eyes.",
        ],
        [
            "One day {a} said yes to {b} by an authority that is {authority_a}, and {b} to {a} by one that is \
             {authority_b}. Go on asking each other that question, as if it were still open. It keeps it sweet.",
            "See how different your yeses are, {authority_a} in {a} and {authority_b} in {b}, and how alike it feels to be the one they are said to.",
        ],
        [
            "When {authority_a} in {a} and {authority_b} in {b} chose in the same breath, something closed that can’t \
             be opened from outside. You would both do it again, at once, with less.",
            "No argument has brought you here. It was {authority_a} authority in {a}, it was {authority_b} in {b}, and it was as final as falling.",
        ],
    ],
    [
        [
            "You pressure each other, mostly by accident. {a} has to consult an authority that is {authority_a}, {b} \
             one that is {authority_b}, and both of you ask, well?, too soon.",
            "When {a} says yes to keep the peace, the {authority_a} authority has not been asked. The same goes for \
             {b} and {authority_b}. That is where your stale quarrels are baked.",
        ],
        [
            "It could be that {a} lies about wanting, overriding {an:authority_a} authority, and that {b} lies back, \
             overriding {an:authority_b} one. Then you would be comparing sacrifices that nobody ordered.",
            "Each of you may have learned how to get a false yes out of the other, {a} in spite of what {authority_b} \
             authority is saying in {b}, and {b} in spite of {authority_a} in {a}. If so, it is a talent, and a shabby one.",
        ],
        [
            "There may have been nights when {a} was not there and {b} knew it and went on, or the other way about. The \
             {authority_a} authority in the one and the {authority_b} in the other would have kept the record. Say it \
             aloud, or it will say itself.",
            "Coercion needs no fist. A sigh will do, and a turned back, until the {authority_a} no of {a} and the \
             {authority_b} no of {b} aren’t worth the trouble of uttering. Look at that.",
        ],
    ],
];
/// By mode and band.
pub(crate) static CLOSING: [[[&str; 2]; 3]; 3] = [
    [
        [
            "And sleep apart now and then, {a} and {b}, so that each aura can empty. You will feel the other come back in like warm air.",
            "What is borrowed must be given back. Let {a} have a morning alone, let {b} have an evening, and then touch as though for the first time.",
        ],
        [
            "The current comes from being two. Stay two, {a} and {b}, on every day of the week but one.",
            "Keep a little distance for the sake of the leap across it; {a} knows why, and {b} is smiling.",
        ],
        [
            "Burn, then rest, then burn. {a} and {b} will not wear out what renews itself by parting.",
            "Nobody ever regretted the light. But let there be an hour of dark between {a} and {b}, so that the next strike has something to set fire to.",
        ],
    ],
    [
        [
            "In the end it is simple: {a} is not a failed {type_b}, and {b} is not a failed {type_a}. Being loved as what one is comes close to being home.",
            "Give one another the right questions, {a} and {b}, and believe the answers. It is most of what a marriage has to offer.",
        ],
        [
            "You are a third thing together, neither {a} nor {b}, and it has a right to a candle of its own on its own birthday.",
            "What {a} and {b} have made between them doesn’t belong to either. Look after it as you would after a child of nobody’s and everyone’s.",
        ],
        [
            "If one of you went, a whole set of lights would go out in the other. {a} knows that, {b} knows that; and \
             so you live as people do who have read the last page.",
            "Two open circuits may search through all the world. {a} and {b} may stop searching.",
        ],
    ],
    [
        [
            "Wiring isn’t destiny. {a} and {b} can each learn one new habit a year, which by silver wedding makes a decent person of either.",
            "Before the next quarrel, {a} and {b}, check whether it is yours. Half of them are just two open centres shouting.",
        ],
        [
            "{a} may stop managing {b}, and {b} may stop rescuing {a}. It will feel like a loss for about two weeks.",
            "Do less to each other, {a} and {b}. What is still there when you have stopped is the relationship.",
        ],
        [
            "Give back whatever you may have taken. If {a} is somebody without {b}, and {b} without {a}, you may try again, as two.",
            "Pull the plugs, both of you, and sit in the dark for a while. Either {a} will reach for {b} there, or it has been the electricity all along.",
        ],
    ],
];

/// A channel between two, by connection in the order of `Connection::ALL`; `{channel}`, `{shared}`.
pub(crate) static CONNECTION: [[&str; 6]; 6] = [
    [
        "Channel {channel} is closed only when you are together, {connection} as it is called: {a} has one end, {b} the other. What comes of it: {shared}.",
        "Here is the spark. In channel {channel} {a} brings one gate and {b} its partner, an {connection} pairing, and it makes {shared}.",
        "Neither has channel {channel} alone. By {connection} attraction you build it between you, and what runs through it is {shared}.",
        "{shared}: that is what happens to the two of you in channel {channel}, which is {connection}, half {a} and half {b}.",
        "Half of channel {channel} came with {a} and half with {b}. Such an {connection} tie draws and irritates by turns, and brings {shared}.",
        "You complete channel {channel} by being in one room; it is {connection}, and it tastes of {shared}.",
    ],
    [
        "You both have the whole of channel {channel}. {connection}, it is called: no spark, great comfort, and in common {shared}.",
        "In channel {channel} there is {connection} between you. What others would have to have explained, {shared}, you share like a mother tongue.",
        "Channel {channel} runs through {a} and through {b} alike, in {connection}: {shared}, without effort.",
        "Two of a kind in channel {channel}: by {connection} you both know {shared} from the inside.",
        "With channel {channel} in each of you there is {connection}, and nobody has to be introduced to {shared}.",
        "{connection} in channel {channel} means that you may sit in silence over {shared}.",
    ],
    [
        "{a} has all of channel {channel} and {b} has nothing of it, so {a} sets the tone there: {shared}. {b} can only receive it, or leave the room.",
        "In channel {channel} {a} is host and {b} is guest. What is served is {shared}.",
        "Channel {channel} belongs to {a} alone. {b} lives with it as one lives with a climate, and the climate is {shared}.",
        "On the subject of {shared}, channel {channel}, {a} leads simply by being so, and {b} takes it in.",
        "By channel {channel} {a} dominates, without any ill will; {b} is taught {shared}.",
        "What {b} hasn’t got and {a} has entire is channel {channel}, {shared}.",
    ],
    [
        "{b} has all of channel {channel} and {a} has nothing of it; {b} sets the tone there, which is {shared}, and {a} is the one who listens.",
        "In channel {channel} it is {b} who is host. {a} is served {shared}.",
        "Channel {channel} belongs to {b} alone, and {a} has to get used to {shared} as one gets used to a sea.",
        "Concerning {shared}, channel {channel}, {b} leads by nature and {a} follows or goes for a walk.",
        "Through channel {channel} {b} is the stronger one; {a} learns {shared} by watching.",
        "It is from {b}, who has channel {channel} entire, that you get {shared}; {a} is open sky there.",
    ],
    [
        "{a} has the whole of channel {channel} and {b} only one gate of it, so {b} is the one who always gives way in it: {shared}, on {as} terms.",
        "Channel {channel} asks a compromise of {b}, who holds one end of what {a} has entire. The matter is {shared}.",
        "In channel {channel} {b} keeps offering half and {a} keeps answering with the whole. {b} compromises over {shared}, and it would help to be thanked.",
        "It is {b} who bends in channel {channel}, where {a} is complete, and it concerns {shared}.",
        "Over {shared} there is an old imbalance: channel {channel} is entire in {a} and half in {b}.",
        "Watch channel {channel}. There {a} can’t help overruling the one gate that {b} has, and the matter of {shared} gets decided before it is discussed.",
    ],
    [
        "{b} has the whole of channel {channel} and {a} only one gate of it, so it is {a} who gives way there: {shared}, as {b} sees it.",
        "Channel {channel} asks a compromise of {a}, who has one end of what {b} holds entire. It is a matter of {shared}.",
        "In channel {channel} {a} brings half, {b} the whole, and {a} compromises again over {shared}. Let {b} say aloud that it was noticed.",
        "It is {a} who bends in channel {channel}, since {b} is complete there, and it concerns {shared}.",
        "In {shared} the scales are uneven: channel {channel} is whole in {b} and half in {a}.",
        "Mind channel {channel}, where {b} drowns out the single gate of {a} without meaning to; the subject is {shared}.",
    ],
];
/// A centre of the two together: defined, then open; from the Head down. `{centre}`, `{state}`.
pub(crate) static CENTRE: [[&str; 9]; 2] = [
    [
        "Together your {centre} centre is {state}: being a couple makes you think about certain things whether you like it or not.",
        "The {centre} centre of the two of you is {state}, and you have, as a pair, settled opinions.",
        "With the {centre} {state} between you, the couple has a voice of its own, and friends can imitate it.",
        "As a pair you have the {centre} centre {state}: you know where you are going, even when neither could say why.",
        "The {centre} centre is {state} when you are together, so what you promise as two you will carry out as two.",
        "Together the {centre} is {state}; this house has weather, high and low, and nobody in it will be bored or certain.",
        "The shared {centre} centre is {state}. You have energy as a couple, for work and for pleasure, and you may be the last to leave.",
        "With the {centre} centre {state} you feel safe together, sometimes in spite of the evidence.",
        "The {centre} centre is {state} for the two of you, so there is always something that has to be done by Friday.",
    ],
    [
        "Even together you leave the {centre} centre {state}, and the two of you can afford to wonder about nothing in particular.",
        "The {centre} centre stays {state}: as a couple you can change your minds, and enjoy it.",
        "The {centre} is {state} between you. You may be quiet at your own table for an hour.",
        "The {centre} centre remains {state} for you both, so where you live decides who you are as a couple; choose the street with care.",
        "Since the {centre} centre stays {state}, there is nothing for you to prove to one another. Don’t bargain.",
        "With the {centre} still {state}, the two of you are calm water, and other people’s storms show in it.",
        "The {centre} centre is {state} even for two. You tire together, and it would be wise to do it on purpose.",
        "The {centre} centre is {state} in this couple, so old fears come in by that door and must be shown out again.",
        "As the {centre} centre remains {state}, you needn’t hurry. Others will tell you otherwise.",
    ],
];
pub(crate) static DEFINITION: [&str; 3] = [
    "Laid over one another, the two designs make a {definition}.",
    "The bodygraph of the pair has a {definition}.",
    "What you are together is, in the language of the system, a {definition}.",
];
pub(crate) static DEFINITION_MEANS: [&str; 5] = [
    "Nothing is fixed, and a couple of that sort is like a window: it depends on what goes by.",
    "You close a circle, and other people may feel that there is no gap left for them. It is cosy; now and then, open a door.",
    "There is a gap left in the middle of you as a pair, and it is good for friends, for children, for some third thing that both can love.",
    "Three islands remain, so you do well among people, and not so well shut up together on a rainy weekend.",
    "Four parts want time. As a couple you make up your mind slowly, and should be left to do so.",
];
/// Types and profiles of both: `{type_a}`, `{strategy_a}` and so on.
pub(crate) static STRATEGIES: [&str; 3] = [
    "In daily life it comes to this. {a} works by the rule, {strategy_a}; {b} by the rule, {strategy_b}. When \
     something goes wrong between you it is nearly always because one of you has been treated by the rule of the \
     other.",
    "For {a} the way is, {strategy_a}, and for {b} it is, {strategy_b}. Put both on the refrigerator door.",
    "Each of you has one instruction. That of {a} reads, {strategy_a}. That of {b} reads, {strategy_b}. You may \
     remind one another, but kindly, and never in the middle of it.",
];
pub(crate) static PROFILES: [&str; 3] = [
    "By profile {a} is {profile_a} and {b} is {profile_b}: two manners of learning, and two ideas of what a quiet evening is.",
    "A {profile_a} and a {profile_b} share the stage, {a} and {b}, and it is a good thing that the parts are \
     different or, if they aren’t, that the stage is large.",
    "{a} plays a {profile_a}, {b} plays a {profile_b}. Whoever knows the part of the other will not take an exit for an insult.",
];
pub(crate) static UNKNOWN: [&str; 3] = [
    "Some of the wiring can’t be drawn, as an hour of birth is unknown: {withheld}.",
    "One design has gaps, for want of an hour, and so has this comparison: {withheld}.",
    "As long as an hour of birth is missing, what moved in the course of that day is not told: {withheld}.",
];
/// Suns of both: `{gate_a}`, `{lends_a}`, `{gate_b}`, `{lends_b}`, `{body}`.
pub(crate) static BODIES: [&str; 13] = [
    "By their personality Suns {a} shines through gate {gate_a} and {b} through gate {gate_b}: {lends_a} on the one side, {lends_b} on the other.",
    "What grounds you is told by the Earths, gate {gate_a} for {a} and gate {gate_b} for {b}. The one stands upon {lends_a}, the other upon {lends_b}.",
    "You are on your way to different landscapes, {a} to that of gate {gate_a}, {lends_a}, and {b} to that of gate {gate_b}, {lends_b}.",
    "You come from different landscapes too: {a} from gate {gate_a}, which is {lends_a}, and {b} from gate {gate_b}, {lends_b}.",
    "The Moons, which drive, have gate {gate_a} in {a} and gate {gate_b} in {b}; so {lends_a} gets {a} out of bed, and {lends_b} does it for {b}.",
    "What has to be said is gate {gate_a} for {a}, {lends_a}, and gate {gate_b} for {b}, {lends_b}. Give each of the two a turn at table.",
    "In values, Venus, there is gate {gate_a} in {a} and gate {gate_b} in {b}. {a} would defend {lends_a}, {b} would defend {lends_b}.",
    "Mars is where each is still growing up. In {a} it is gate {gate_a}, {lends_a}; in {b} it is gate {gate_b}, {lends_b}; be patient with both.",
    "Each of you lives by a law. For {a} it is gate {gate_a} and {lends_a}, for {b} gate {gate_b} and {lends_b}, and no court has jurisdiction.",
    "Saturn examines {a} in gate {gate_a}, {lends_a}, and {b} in gate {gate_b}, {lends_b}. Don’t examine each other there as well.",
    "Each has an odd streak: {a} by gate {gate_a}, {lends_a}, {b} by gate {gate_b}, {lends_b}.",
    "There is a veil as well, over gate {gate_a} in {a}, {lends_a}, and over gate {gate_b} in {b}, {lends_b}. What can’t be seen shouldn’t be argued about.",
    "From far below come {lends_a}, gate {gate_a}, in {a} and {lends_b}, gate {gate_b}, in {b}; these are truths that will out.",
];
/// The same bodies on the side of design, 88 degrees of the Sun before birth: what the two bodies know of each other.
pub(crate) static DESIGN_BODIES: [&str; 13] = [
    "Below the surface, on the side of design, the Sun of {a} is in gate {gate_a} and that of {b} in gate {gate_b}: \
     the body of the one carries {lends_a}, that of the other {lends_b}, and neither was asked.",
    "The design Earths, gate {gate_a} in {a} and gate {gate_b} in {b}, tell how each comes to rest: by {lends_a}, by {lends_b}.",
    "Your bodies are walking somewhere too. That of {a} goes towards gate {gate_a}, {lends_a}; that of {b} goes towards gate {gate_b}, {lends_b}.",
    "What the bodies leave behind them is gate {gate_a} for {a}, {lends_a}, and for {b} gate {gate_b}, {lends_b}.",
    "Without knowing it {a} is moved by {lends_a}, as the design Moon is in gate {gate_a}, and {b} by {lends_b}, from gate {gate_b}.",
    "There are things that each of you says without words: {a} by gate {gate_a}, {lends_a}, and {b} by gate {gate_b}, {lends_b}. Watch the hands.",
    "The body has values of its own. In {a} they stand in gate {gate_a}, {lends_a}; in {b} they stand in gate {gate_b}, {lends_b}.",
    "Where the flesh is still young, in design Mars, {a} has gate {gate_a} and {b} has gate {gate_b}: {lends_a}, \
     {lends_b}, and some clumsiness on either side.",
    "A law older than opinion rules in {a} by gate {gate_a}, {lends_a}. In {b} such a law comes from gate {gate_b}, {lends_b}.",
    "Design Saturn sends its bills to {a} for gate {gate_a}, {lends_a}, and to {b} for gate {gate_b}, {lends_b}. Don’t pay each other’s.",
    "Strangest in the body of {a} is {lends_a}, gate {gate_a}; strangest in that of {b} is {lends_b}, gate {gate_b}.",
    "The design Neptunes hide gate {gate_a} in {a} and gate {gate_b} in {b}. It will be years before {lends_a} and {lends_b} are seen by daylight.",
    "At the very bottom lie gate {gate_a} in {a}, {lends_a}, and gate {gate_b} in {b}, {lends_b}, and it is from there that the two of you are changed.",
];
