//! The Sun in the signs: what a person is here to become.

/// By sign, from Aries.
pub(crate) static SUN: [[&str; 2]; 12] = [
    [
        "{who} {come|comes} alive at the start of things. Give {youo} an empty field and a reason and the first post \
         is in the ground before anyone has found the plan; it is the long middle, when nobody is watching and \
         nothing is new, that tests {your} character.",
        "Beginnings belong to {who}. There is a bluntness here that people mistake for aggression and that is really \
         impatience with anything half-felt. {you} would rather be wrong at full speed than right too late.",
    ],
    [
        "{who} {trust|trusts} what can be held. Before {you} believe in a promise {you} want to see it in someone’s \
         hands, week after week; once {you} believe, {you} are very hard to move, which is {your} greatest kindness \
         and the root of every long quarrel.",
        "There is nothing vague about what {who} {value|values}: good food, honest work, a body at ease, people who \
         stay. {you} build slowly because {you} mean to keep what {you} build, and {you} feel hurry as a kind of \
         insult.",
    ],
    [
        "{who} {live|lives} by the question. A day without a new thought in it feels wasted to {youo}, and the mind \
         that makes {youo} such good company is the same mind that slips out of the room when things grow heavy.",
        "Two people seem to share {whose} skin, and both are charming. One wants to know everything, the other wants \
         to be known by somebody, and life goes well when the two may speak in turn instead of at once.",
    ],
    [
        "{who} {remember|remembers} how everything felt. That memory is {your} compass: {you} protect what once \
         protected {youo}, and {you} can tell within a minute whether a house is a safe one. The shell is real, and \
         so is the softness that it was grown for.",
        "Care is the way in which {who} {take|takes} part in the world. {you} feed, {you} check, {you} keep the old \
         photographs, and {you} go silent rather than ask for the very thing that {you} hand out so freely.",
    ],
    [
        "{who} {need|needs} to be seen making something. It isn’t vanity so much as weather: attention is the sun \
         that {you} grow by, and {you} give it back with interest, loyal and generous and a little dramatic. To be \
         ignored by someone {you} love is the one cold {you} can’t stand.",
        "There is a stage somewhere inside {who}, and on a good day the whole street is invited. {you} lead by \
         warmth. When {your} pride is hurt {you} would sooner burn the theatre than admit that {you} wanted the \
         applause.",
    ],
    [
        "{who} {see|sees} the loose thread first. Love, to {youo}, is the mended hinge, the remembered allergy, the \
         work done properly when no one will check. The same eye turned inward can be merciless, and learning to \
         spare {yourself} is half of {your} path.",
        "Usefulness is close to holiness for {who}. {you} would like the world to be a little better arranged by \
         evening than it was in the morning, and {you} find peace in small and exact things that others never notice.",
    ],
    [
        "{who} {think|thinks} in pairs. {you} know what {you} feel by saying it to somebody, and {you} can hear the \
         other side of an argument so well that {your} own goes missing. Fairness is {your} instinct, and choosing is \
         {your} labour.",
        "A room changes when {who} {enter|enters} it: voices drop, chairs are moved closer, somebody is introduced to \
         somebody. {you} make peace the way others make things. What {you} owe {yourself} is the courage to spoil it \
         now and then.",
    ],
    [
        "{who} {do|does} nothing by halves. {you} would rather know the worst than be comforted with the surface, and \
         {you} watch for a long while before {you} open the door; behind it there is a devotion that frightens people \
         who only came to visit.",
        "Something in {who} has already died once and come back, and it shows. {you} can’t be bored by the truth. \
         {you} test those {you} love without telling them that there is a test, and {you} forgive slowly, completely, \
         or never.",
    ],
    [
        "{who} {need|needs} a horizon. {you} are honest to the point of clumsiness, hopeful past all evidence, and \
         always half packed. What {you} are looking for isn’t a place; it is the feeling that there is more than \
         this, and {you} are usually right.",
        "There is a traveller at the centre of {who}, and also a preacher. {you} will cross any border for a meaning, \
         then come home and tell everyone about it, louder than {you} know. Commitment suits {youo} best when it has \
         a window in it.",
    ],
    [
        "{who} {were|was} born a little old and {grow|grows} younger. {you} take life as a climb that one does \
         properly, with the right boots, and {you} carry more than {your} share because {you} can. Somewhere on the \
         way {you} must be told that rest isn’t a reward.",
        "Time is on the side of {who}. {you} understand consequences, {you} keep {your} word, and {you} hide under \
         competence a dry humour and a wish to be looked after that very few people ever get to see.",
    ],
    [
        "{who} {stand|stands} one step outside of the circle, and {see|sees} its shape. Friendship matters to {youo} \
         more than romance admits, principle more than comfort, and the fastest way to lose {youo} is to say that \
         everybody does it like this.",
        "The future talks to {who} more clearly than the present does. {you} can love all of humanity before \
         breakfast and find one crying person hard to sit with; {your} heart is warm, it is only kept in another room \
         than most people look in.",
    ],
    [
        "{who} {have|has} no proper skin. Other people’s moods walk straight in, music undoes {youo}, and {you} \
         understand what was not said. It makes {youo} the kindest of listeners, and it makes the plain question of \
         what {you} want surprisingly hard.",
        "Half of {who} lives in a place with no clocks. {you} forgive easily, dream in earnest and drift when {you} \
         are frightened; what saves {youo} is a form to pour it all into, be it a song, a prayer or a person worth \
         the trouble.",
    ],
];
