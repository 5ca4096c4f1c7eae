//! Type, authority, profile, definition and cross in words.

/// The types, in the order of `DesignType::ALL`; `{type}`, `{strategy}`.
pub(crate) static TYPE: [[&str; 2]; 5] = [
    [
        "{you} are a {type}, one of the few who are built to start things without being asked. {your} energy comes in \
         bursts and {your} aura pushes: people feel {youo} before they hear {youo}, and some of them step back. \
         Nobody needs to permit what {you} do; they only need to be told, and then, to {your} surprise, the \
         resistance is gone.",
        "{name} is a {type}. Such people close the door behind them and open others with a shoulder. As a child {you} \
         were asked too often where {you} were going, and learned to slip out quietly; telling others first, which \
         feels like asking, is really what clears the road.",
    ],
    [
        "{you} are a {type}, and there is a motor in {youo} that loves good work the way a dog loves a walk. It does \
         not start by will. Life comes up to {youo}, something in the belly says yes or no, and when {you} go with \
         that sound {you} are tireless and pleasant to be near; when {you} override it {you} get frustrated, and then \
         so does everybody.",
        "{name} is a {type}: the builders of the world are of that kind. What matters is the response. Let something \
         come near, listen for the small noise below the ribs, and follow it. Things that were begun out of the head \
         tend to be hard work and to stay that way.",
    ],
    [
        "{you} are a {type}, quick as a spark with a large tank behind it. {you} answer from the gut and are off at \
         once, {you} skip steps, and {you} go back for some of them. Doing several things at a time isn’t a fault in \
         {youo}; the trouble starts only where {you} leave without a word.",
        "{name} is a {type}. Patience is a theory here. The gut answers, the feet are already moving, and people who \
         needed a briefing stand in the dust. First the response, then a word to those concerned: with these two \
         habits the speed becomes a joy.",
    ],
    [
        "{you} are a {type}. {you} see into people and into how things work, and {your} attention goes straight to \
         the middle of whomever {you} look at. That is why advice that nobody asked for lands so badly and advice \
         that was asked for changes lives. {you} aren’t here to outwork anyone; {you} are here to be recognised.",
        "{name} is a {type}, one who guides. Such people are wrong to compete with motors. They need rest, good \
         company, a subject to master, and above all an invitation; when it comes from someone who has really seen \
         {youo}, the door doesn’t have to be pushed.",
    ],
    [
        "{you} are a {type}, the rarest of the kinds. Nothing in {youo} is fixed, and so {you} take in the whole room \
         and give back its true condition, like a clear night over a town. Place is everything. In the right place, \
         among the right people, {you} are surprised by life; in the wrong one {you} fade.",
        "{name} is a {type}: a mirror, a canary, a moon. No centre is at home there all the time, so {you} sample \
         everyone. It is a mistake to hurry {youo}, and another to believe that what one sees in {youo} is {youo}; \
         quite often it is oneself.",
    ],
];

/// The strategies in a sentence, `{strategy}`.
pub(crate) static STRATEGY: [&str; 4] = [
    "The rule of thumb for it is short: {strategy}.",
    "The strategy is quickly said and slowly learned: {strategy}.",
    "What works for {youo} can be put on a slip of paper: {strategy}.",
    "For {name} the whole instruction reads: {strategy}.",
];

/// The authorities, in the order of `Authority::ALL`; `{authority}`.
pub(crate) static AUTHORITY: [[&str; 2]; 8] = [
    [
        "{your} authority is {authority}. There is no truth in the now for {youo}; a wave has to go up and come down, \
         and what still looks right on the third morning is right. Make people wait. Those who are worth it grow \
         fonder by waiting.",
        "As to decisions, the authority of {name} is {authority}: sleep on it, and on the sleep. High hope and deep \
         gloom both lie a little, and clarity is the calm water somewhere in between.",
    ],
    [
        "{your} authority is {authority}. The gut says yes or no, in sounds rather than in sentences, and at once. \
         Have somebody ask {youo} questions that can be answered in that way, and believe the first noise.",
        "The authority of {name} is {authority}, the plain response of the belly. It knows nothing about next year \
         and everything about this minute, and it can be trusted with both.",
    ],
    [
        "{your} authority is {authority}: a faint, sudden knowing in the body, once and never again. It won’t give \
         reasons. The reasons come later and are not needed.",
        "With {name} the authority is {authority}. It is an old sense, near to smell, and it speaks so softly that \
         manners can drown it out. Whoever would like a decision from {youo} must take the first one.",
    ],
    [
        "{your} authority is {authority}: the heart has its will, and what comes out of {your} mouth when {you} are \
         not weighing it is the decision. Listen to what {you} hear {yourself} say.",
        "The authority of {name} is {authority}. It is a matter of honest appetite: does the heart want this, and \
         will it do the work? There is no need to be modest about the answer.",
    ],
    [
        "{your} authority is {authority}. What do {you} want, and what is in it for {youo}? Such questions sound \
         selfish and are, in {your} case, the only honest ones.",
        "With {name} the authority is {authority}: when the will is in it, it can be done, and when it is not, no invitation is grand enough.",
    ],
    [
        "{your} authority is {authority}, which means that {you} hear the truth in {your} own voice. Talk it through \
         with somebody who doesn’t give advice, and notice where {you} sound like {yourself}.",
        "The authority of {name} is {authority}: decisions come from identity, by being spoken aloud among friends. \
         What brings joy to the voice is the direction.",
    ],
    [
        "{your} authority is {authority}, so nothing within decides. Move {your} body to where the decision would \
         take {youo}, sit there, speak with several people about it, and let the place tell {youo}.",
        "With {name} the authority is {authority}. The environment decides, and conversation does. The mind is a \
         splendid adviser to others and no captain for its owner.",
    ],
    [
        "{your} authority is {authority}: a whole turn of the Moon, twenty-eight days, for anything that matters. It \
         sounds impractical until {you} count what the quick decisions have cost.",
        "The authority of {name} is {authority}. For a month the Moon goes round through all the gates and lends them \
         out one after the other; at the end of it {you} know.",
    ],
];

/// The six lines of a profile, conscious; `{line}`.
pub(crate) static CONSCIOUS: [[&str; 2]; 6] = [
    [
        "The {line} in front makes {youo} a researcher: {you} want the foundation dry before {you} put a foot on it.",
        "With the {line} in front {name} investigates first, and relaxes once there is a floor.",
    ],
    [
        "The {line} in front makes {youo} a natural: {you} know it without having studied it, and would like to be left alone with it.",
        "With the {line} in front {name} has gifts that only others can see, and a door that is mostly shut.",
    ],
    [
        "The {line} in front makes {youo} an experimenter: {you} find out what is true by finding out what isn’t, and each bruise is a fact.",
        "With the {line} in front {name} learns by collision, and gets up with information.",
    ],
    [
        "The {line} in front makes {youo} a friend by calling: all that is good comes to {youo} through people {you} know.",
        "With the {line} in front {name} lives off a network of the heart, and strangers are merely friends without an introduction.",
    ],
    [
        "The {line} in front puts a screen before {youo}: people project onto {youo} the rescue that they need, and {you} had better know {your} price.",
        "With the {line} in front {name} is expected to save the day, and is blamed if it rains.",
    ],
    [
        "The {line} in front gives {youo} three lives: one of trial until thirty, one on the roof until fifty, and one as an example.",
        "With the {line} in front {name} watches from above in the middle of life and comes down wiser.",
    ],
];
/// The same, unconscious.
pub(crate) static UNCONSCIOUS: [[&str; 2]; 6] = [
    [
        "Behind it, where {you} can’t see it, works the {line}, quietly checking the ground.",
        "The hidden part is the {line}, which needs to know more than it lets on.",
    ],
    [
        "Behind it, unseen by {youo}, lives the {line}, a hermit with a talent.",
        "The hidden part is the {line}, and it wants to be called out and to be left in peace.",
    ],
    [
        "Behind it, in the body, the {line} keeps on trying doors to see which are locked.",
        "The hidden part is the {line}, whose mistakes turn out to have been the lessons.",
    ],
    [
        "Behind it, unknown to {youo}, the {line} weaves people together.",
        "The hidden part is the {line}, a warmth that opens doors for strangers.",
    ],
    [
        "Behind it stands the {line}, and others see a saviour there of whom {you} know nothing.",
        "The hidden part is the {line}, on whom people hang their hopes like coats.",
    ],
    [
        "Behind it is the {line}, the watcher on the roof whom {you} grow into.",
        "The hidden part is the {line}, an old eye in a young face.",
    ],
];

/// Definitions, in the order of `Definition::ALL`; `{definition}`.
pub(crate) static DEFINITION: [[&str; 2]; 5] = [
    [
        "The chart has {definition}: nothing is fixed, everything can be met.",
        "There is {definition} here, so the self of {name} is as wide as the place.",
    ],
    [
        "As it is a {definition}, all that is fixed in {youo} hangs together; {you} digest things by {yourself} and \
         don’t need others in order to feel complete.",
        "A {definition} makes {name} of one piece, quick to process and a bit hard to reach.",
    ],
    [
        "It is a {definition}: two parts of {youo} don’t speak directly, and {you} look for people who bridge the \
         gap. The right ones make {youo} feel whole; the wrong ones do too, for a while.",
        "A {definition} leaves a gap in {name} that is just as wide as another person.",
    ],
    [
        "It is a {definition}: three parts, many bridges, and a need to be among people, in cafés and stations, in order to put {yourself} together.",
        "A {definition} gives {name} three islands. No single partner can be the bridge to all of them, and it would be unkind to ask.",
    ],
    [
        "It is a {definition}, very rare: four parts that take their time to agree. Being rushed is the worst that can be done to {youo}.",
        "A {definition} makes {name} slow and thorough, like a parliament.",
    ],
];
pub(crate) static PROFILE: [&str; 4] = [
    "{your} profile is {profile}, and that is the costume in which {you} play the part.",
    "The profile of {name} is {profile}, which describes the role rather than the script.",
    "A profile of {profile} gives {youo} {your} stage manner.",
    "{profile} is the profile here, the way in which {name} learns and is seen.",
];
/// Crosses, in the order of `CrossAngle::ALL`; `{angle}`, `{gates}`.
pub(crate) static CROSS: [[&str; 2]; 3] = [
    [
        "{your} incarnation cross is a {angle} cross, of the gates {gates}: {your} destiny is personal. Others have \
         parts in it, but the play is about what {you} find out.",
        "The incarnation cross of {name}, built of the gates {gates}, is a {angle} one. Such lives are explorations \
         of the self, and other people are the landscape.",
    ],
    [
        "{your} incarnation cross is a {angle}, with the gates {gates}: a fixed fate, narrow and sure, like a rail between two plains.",
        "A {angle} cross of the gates {gates} is the track on which {name} runs. It allows of few detours and knows where it is going.",
    ],
    [
        "{your} incarnation cross is a {angle} cross, made of the gates {gates}: {your} destiny is bound up with \
         other people’s. {you} meet them for a reason, and the account goes on for longer than the acquaintance.",
        "The gates {gates} make up the incarnation cross of {name}, a {angle} one. In such lives nothing is private; \
         each meeting moves something on in somebody else.",
    ],
];
pub(crate) static CROSS_SUN: [&str; 4] = [
    "Its sun is gate {gate}: {lends}.",
    "At the centre of it stands gate {gate}, that is to say {lends}.",
    "The brightest of the four is gate {gate}, and that means {lends}.",
    "It is lit by gate {gate}, in plain words by {lends}.",
];
