//! Mercury in the signs: how a person thinks and talks.

/// By sign, from Aries.
pub(crate) static MERCURY: [[&str; 2]; 12] = [
    [
        "{you} think out loud and at speed, and {your} first idea is often {your} best. Interrupting is how {you} show interest.",
        "{whose} sentences come with their sleeves rolled up. {you} say it, {you} mean it, and {you} are already on the next thing.",
    ],
    [
        "{you} think slowly and keep what {you} have thought. It takes three good reasons to change {your} mind and none at all to leave it as it was.",
        "The mind of {who} likes to handle a thing before it judges. {you} speak late, simply, and in a voice that people remember.",
    ],
    [
        "{your} mind runs on many rails and rarely collides. {you} can explain anything to anybody, including, on a bad day, both sides of a lie.",
        "Language is a playground to {who}. {you} collect facts the way others collect shells, and conversation is where {you} find out what {you} think.",
    ],
    [
        "{you} think with {your} memory. Facts stick when they come with a face, and {you} hear the tone of a sentence before {you} hear the sentence.",
        "What {who} {know|knows} was mostly absorbed and never taught. {you} talk in stories, from the past, towards the point.",
    ],
    [
        "{you} speak as if it mattered, so it does. {your} opinions have a spine and a sense of theatre, and being corrected in public is a wound.",
        "Ideas come to {who} with a spotlight on them. {you} persuade by warmth, {you} exaggerate in good faith, and {you} stand by what {you} have said.",
    ],
    [
        "{your} mind sorts. It finds the flaw, the better word, the missing receipt, and it is happiest with a problem that has edges.",
        "{who} {think|thinks} in working parts. {you} would rather be accurate than impressive, and {you} hear a \
         false note in an argument as others hear a squeaking door.",
    ],
    [
        "{you} weigh. Every claim gets its counterclaim, every guest a fair hearing, and decisions wait in the hall until somebody lets them in.",
        "Tact is how {whose} mind breathes. {you} think best across a table from another person, and {you} word things so that nobody has to lose face.",
    ],
    [
        "{you} think like a detective. What is left out interests {youo} more than what is said, and {you} keep {your} own conclusions in a locked drawer.",
        "{whose} questions go to the root. Small talk is a waiting room to {youo}; {you} would give ten pleasant \
         evenings for one conversation that can’t be taken back.",
    ],
    [
        "{you} think in large arcs and skip the footnotes. {your} candour is famous, {your} sense of detail is not, \
         and {your} optimism makes other people cleverer.",
        "The mind of {who} leaps, and lands on meaning. {you} teach whatever {you} have just learned, with pleasure, \
         sometimes to the person who taught it to {youo}.",
    ],
    [
        "{you} think in structures and say only what {you} can stand behind. {your} humour is dry, {your} plans hold, \
         and vague talk tires {youo} like bad light.",
        "Before {who} {speak|speaks} the sentence has been checked for weight. {you} think in years, and {you} give \
         advice that people use a long time afterwards.",
    ],
    [
        "{you} think from the outside in. The obvious answer makes {youo} suspicious, the strange one makes {youo} \
         smile, and {you} change the subject by changing the frame.",
        "Thought strikes {who} whole, like a switched-on lamp. {you} are objective to a fault, and stubborn about exactly the ideas that call for open minds.",
    ],
    [
        "{you} think in pictures, moods and sudden certainties, and have to translate. Logic comes later, to tidy up what {you} already knew.",
        "{whose} mind drifts, and what it brings back is often true. {you} hear what people mean, lose what they \
         said, and speak best when there is a little music in it.",
    ],
];
