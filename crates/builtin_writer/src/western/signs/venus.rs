//! Venus in the signs: how a person loves, and what wins them.

/// By sign, from Aries.
pub(crate) static VENUS: [[&str; 2]; 12] = [
    [
        "In love {you} are a hunter who wants to be caught. The chase wakes {youo}, directness undoes {youo}, and \
         what kills {your} desire is someone who waits politely to be chosen.",
        "{who} {fall|falls} fast and {say|says} so. Love is a dare here, and a partner who dares back will keep \
         {youo} for a long time; one who sulks will not keep {youo} until Sunday.",
    ],
    [
        "{you} love with the whole skin. Slow mornings, good sheets, a scent {you} know in the dark: romance is a \
         matter of the senses, and loyalty is simply what happens when they are satisfied.",
        "Affection from {who} can be touched and tasted. {you} give presents that last and expect love to last too, \
         and {you} will hold on to a dying thing because {your} hands remember it warm.",
    ],
    [
        "{you} fall in love with the way a person talks. Teasing is foreplay, curiosity is fidelity, and the day \
         {you} have nothing left to say to one another is the day {you} start looking at the door.",
        "Wit wins {who} where beauty alone would fail. {you} need a lover who is also a correspondent, who sends \
         {youo} the odd thing seen from the train, and who does not take a joke for a lack of feeling.",
    ],
    [
        "{you} love by taking in. Whoever has {your} heart has a key, a shelf, a pet name and a standing invitation, \
         and is expected to notice, unasked, when {you} need holding.",
        "For {who} romance and home are one word. {you} court with cooking and remembering, {you} sulk when \
         forgotten, and no luxury moves {youo} as much as being looked after when {you} are ill.",
    ],
    [
        "{you} want to be adored and {you} are worth it. Love, as {you} do it, is a festival: gestures, loyalty, \
         laughter, a touch of jealousy kept for special occasions.",
        "{who} {love|loves} in full daylight. A lover who is ashamed to hold {your} hand in the street has already \
         lost {youo}; one who is proud of {youo} can ask for nearly anything.",
    ],
    [
        "{you} show love by what {you} do on a Tuesday. The compliments are few, the attention is total, and {you} \
         wait, sometimes too long, to be sure that {you} are good enough to be loved back.",
        "Modesty hides how sensual {who} {are|is}. {you} notice hands, clean collars, kept promises. Trust comes \
         first and then comes a tenderness so exact that people feel, for once, correctly read.",
    ],
    [
        "{you} are in love with love’s manners: the letter, the table laid for two, the quarrel that ends gracefully. \
         Coarseness puts out the light, and indecision, {yours} or theirs, keeps it flickering.",
        "Partnership is an art for {who} and {you} practise it. {you} know how to please; what {you} are still \
         finding out is how to be displeased in front of someone and remain in the room.",
    ],
    [
        "{you} don’t date, {you} merge. Love has to reach the place where things are not nice in order to be real to \
         {youo}, and a lover’s secret moves {youo} more than a lover’s praise.",
        "{who} {want|wants} all of it: the body, the past, the password to the locked room. {you} give as much as \
         {you} ask, and jealousy is the shadow that this devotion throws.",
    ],
    [
        "{you} love what makes life larger. A partner is first of all a companion on the road, one who laughs, argues \
         about God and does not ask when {you} will be back.",
        "Freedom is an aphrodisiac for {who}. Honesty too, even the tactless kind. {you} stay where there is more to \
         discover and {you} leave, quite cheerfully, where love has become an office.",
    ],
    [
        "{you} take love seriously enough to be slow. {you} look for someone to respect, {you} prove {yourself} by \
         staying, and passion grows in {youo} with the years where in others it wears thin.",
        "There is reserve in the way {who} {love|loves}, and beneath the reserve a strong and rather old-fashioned \
         appetite. Commitment doesn’t frighten {youo}; being made ridiculous does.",
    ],
    [
        "{you} want a lover who is a friend and a friend who is a little strange. Possessiveness makes {youo} vanish, \
         surprise brings {youo} back, and {your} affection is faithful in ways that no rule has foreseen.",
        "{who} {like|likes} to invent the rules of love on the way. {you} are loyal to the person and not to the \
         form, and {you} can adore someone from across a room for longer than most could stand.",
    ],
    [
        "{you} love without edges. {you} see what someone could be and give {yourself} to that, which is the most \
         beautiful thing about {youo} and the most expensive.",
        "Pity and passion are close neighbours in {who}. {you} are drawn to whatever is wounded or divine, {you} \
         forgive before {you} have been asked, and {you} need someone who won’t take advantage of it.",
    ],
];
