//! How the western overlay opens, heats up and closes, by mode and intensity, and how two elements meet.

/// By mode and band: `{sun_a}`, `{sun_b}`, the signs of the two Suns.
pub(crate) static OPENING: [[[&str; 2]; 3]; 3] = [
    [
        [
            "Two people sit down side by side and something in the air becomes warmer. {a} brings a Sun in {sun_a}, \
             {b} a Sun in {sun_b}, and the first thing the charts say is: take your time, there is a good deal here \
             to be felt.",
            "It begins in the skin before it begins in the mind. {as} Sun is in {sun_a}, {bs} in {sun_b}, and between \
             the two lies a soft country that wants to be crossed on foot.",
        ],
        [
            "There is hunger in this, and it shows early. {a} has the Sun in {sun_a} and {b} in {sun_b}; each smells \
             in the other something that wasn’t on the menu at home.",
            "Some couples talk their way to each other. You did not, or not only. {sun_a} in {a} and {sun_b} in {b}: \
             the eyes had settled it while the mouths were still being polite.",
        ],
        [
            "Let us not pretend that this is about conversation. {a} is a {sun_a} Sun, {b} a {sun_b} one, and when \
             these two are in one room the furniture seems to be in the way.",
            "This is appetite, and it has teeth. With {sun_a} for {as} Sun and {sun_b} for {bs} there will be nights \
             that neither of you tells anybody about, and mornings when you look at each other like accomplices.",
        ],
    ],
    [
        [
            "Somewhere on the same Earth two people were born who would mean something to each other. {as} Sun is in \
             {sun_a}, {bs} in {sun_b}, and what follows is the story of how gently such lights can meet.",
            "Every love has a sky over it. Over this one {a} has lit a Sun in {sun_a} and {b} one in {sun_b}, and by \
             their joint light a number of things can be seen that each alone would miss.",
        ],
        [
            "If there is such a thing as being meant, this is how it looks on paper: {a}, Sun in {sun_a}, and {b}, \
             Sun in {sun_b}, with threads running from chart to chart as though somebody had begun to weave.",
            "{a} came with a Sun in {sun_a}, {b} with one in {sun_b}, and there was a moment, you both know which, \
             when the one became the weather of the other.",
        ],
        [
            "One in a billion, people say, and have no idea what they are saying. Here are {a}, with the Sun in \
             {sun_a}, and {b}, with the Sun in {sun_b}, and the lines between the two skies are so many that no one \
             would draw them by chance.",
            "There are loves from which one recovers, and there is this. {sun_a} in {a} calls, {sun_b} in {b} has \
             been waiting for that very voice, and neither of you will be quite yourselves again, thank God.",
        ],
    ],
    [
        [
            "This overlay says what works and what does not, in that order where possible. {a} has the Sun in \
             {sun_a}, {b} in {sun_b}; you are two decent people who are able to hurt each other, like everyone who \
             comes close.",
            "A friendly warning to begin with: nothing here is hidden, and some of it is unflattering. {as} Sun is in \
             {sun_a} and {bs} in {sun_b}, and both of you come with a manual that the other hasn’t read.",
        ],
        [
            "You did not ask for flattery, so there is none. {a}, Sun in {sun_a}, wants one life, and {b}, Sun in \
             {sun_b}, wants another, and love alone has never yet settled a thing of that kind.",
            "What follows is an audit. {sun_a} for {a}, {sun_b} for {b}: two sets of demands, one kitchen. Read it together, sitting down.",
        ],
        [
            "Take off the rings and put them on the table. {a} with a Sun in {sun_a} and {b} with a Sun in {sun_b} are \
             going to be told what each of you may have told friends behind the other’s back.",
            "You may not like this. {as} Sun in {sun_a} could be feeding on something that {bs} Sun in {sun_b} is running \
             out of, and if so, one of you has been calling that arrangement love.",
        ],
    ],
];

/// By mode and band: `{venus_a}`, `{mars_a}`, `{venus_b}`, `{mars_b}`.
pub(crate) static HEAT: [[[&str; 2]; 3]; 3] = [
    [
        [
            "What pleases you? {a} is pleased by {venus_a}, where Venus is, and {b} by {venus_b}. The hands belong to \
             Mars, in {mars_a} and in {mars_b}. Let them learn slowly; there is no prize for finding out everything \
             at once.",
            "Venus says what one enjoys and Mars says how one goes about getting it. In {a} these are {venus_a} and \
             {mars_a}, in {b} {venus_b} and {mars_b}, and a whole quiet evening could be spent on the differences.",
        ],
        [
            "To speak of bed: Venus in {venus_a} and Mars in {mars_a} undress {a}, Venus in {venus_b} and Mars in \
             {mars_b} undress {b}, and what happens then is a conversation in which neither wants to have the last \
             word.",
            "{a} wants with Mars in {mars_a} and yields with Venus in {venus_a}; {b} wants with Mars in {mars_b} and \
             yields with Venus in {venus_b}. Find out on which evenings who does which, and keep the telephone in \
             another room.",
        ],
        [
            "{mars_a} is how {a} takes, {mars_b} is how {b} takes. {venus_a} and {venus_b} are where each of you \
             melts, and you both know by now where to put your mouth in order to end an argument.",
            "With Mars in {mars_a} on the one side and in {mars_b} on the other, somebody is going to be pressed \
             against a wall, and with Venus in {venus_a} and {venus_b} somebody is going to have asked for it, in a \
             whisper, twice.",
        ],
    ],
    [
        [
            "Venus keeps the small courtesies, and they are half of love. {a} gives them in the way of {venus_a}, {b} \
             in the way of {venus_b}; Mars, in {mars_a} and {mars_b}, sees to it that courtesy doesn’t turn to \
             distance.",
            "In {a} love speaks with the accent of {venus_a} and acts through {mars_a}; in {b} it has the accent of \
             {venus_b} and acts through {mars_b}. You needn’t speak alike. It is enough to be fond of the accent.",
        ],
        [
            "{a} dreams of love as {venus_a} does, where Venus stands, and goes to meet it with Mars in {mars_a}. {b} \
             has Venus in {venus_b} and Mars in {mars_b}. Compare the dreams some night; there is a room in each that \
             was built for the other.",
            "See how you court. Venus in {venus_a}, Mars in {mars_a}: that is {a} at the door with both hands full. \
             Venus in {venus_b}, Mars in {mars_b}: that is {b}, who had been at the window all the while.",
        ],
        [
            "For {b} there is nothing {a} would not do, Mars in {mars_a} has sworn it and Venus in {venus_a} holds \
             the candle; and {b}, with Mars in {mars_b} and Venus in {venus_b}, has burned the list of conditions.",
            "Two hearts that hold nothing back are dangerous and beautiful. {as} is made of Venus in {venus_a} and \
             Mars in {mars_a}, {bs} of Venus in {venus_b} and Mars in {mars_b}, and the only sensible advice, to be \
             careful, comes too late.",
        ],
    ],
    [
        [
            "You differ about what counts as affection. Venus in {venus_a} and Mars in {mars_a} make {a} show it in \
             one way, Venus in {venus_b} and Mars in {mars_b} make {b} wait for another. Nobody is at fault. Somebody \
             will have to translate.",
            "{a} loves by {venus_a} and fights by {mars_a}, {b} loves by {venus_b} and fights by {mars_b}. It would \
             help if you did not use the second set for what belongs to the first.",
        ],
        [
            "About desire, plainly. {a}, Venus in {venus_a} and Mars in {mars_a}, may want to be wanted in a certain way and \
             call everything else neglect. {b}, Venus in {venus_b} and Mars in \
             {mars_b}, might do it another way and call that honesty. If it is so, it is laziness on both sides.",
            "A fight could go like this: Mars in {mars_a} begins or pretends not to have, Mars in {mars_b} answers, then \
             Venus in {venus_a} and Venus in {venus_b} sit in two rooms, each composing an apology for the other to make.",
        ],
        [
            "If {a} uses sex to win, Mars in {mars_a}, and {b} uses it to be forgiven, Mars in {mars_b}, then Venus in \
             {venus_a} and Venus in {venus_b}, who came to be loved, have been standing in the corridor for a long time.",
            "You know each other’s tender places exactly, and either of you may have pressed on them. Mars in {mars_a} \
             would do it hot, Mars in {mars_b} has methods of its own. If it has happened, Venus in {venus_a} is owed \
             something by now, Venus in {venus_b} as well, and charm will not settle it.",
        ],
    ],
];

/// By mode and band: `{moon_a}`, `{moon_b}`.
pub(crate) static CLOSING: [[[&str; 2]; 3]; 3] = [
    [
        [
            "When the light is out there are two Moons, {moon_a} and {moon_b}. Hold still until you can hear what \
             each of them wants; it is less than you think, and closer.",
            "End the day with a hand laid flat upon a back. {moon_a} in {a} and {moon_b} in {b} understand that better than any chart.",
        ],
        [
            "Afterwards, when you lie there, it is the Moons that talk, {moon_a} in {a} and {moon_b} in {b}. Do not \
             get up too early. What they say then holds for the week.",
            "The body is honest, and the Moons believe it. {moon_a} and {moon_b} want to be brought home from every \
             adventure; do that, and there will always be another.",
        ],
        [
            "Spend everything. And then, when {moon_a} in {a} and {moon_b} in {b} come out like animals after rain, \
             be so gentle that neither of them regrets it.",
            "Fire is easy. The secret of your kind is what you do at four in the morning with a Moon in {moon_a} and \
             a Moon in {moon_b} who have nothing left to hide behind.",
        ],
    ],
    [
        [
            "Let {moon_a} be comforted in its way and {moon_b} in its own. Love, in the long run, is knowing which blanket.",
            "May the Moon of {a}, in {moon_a}, and the Moon of {b}, in {moon_b}, find the kettle on. Most of the rest follows.",
        ],
        [
            "In the evening of it all there are {moon_a} and {moon_b}, two Moons who have learned to tell each \
             other’s step on the stairs. For that, people have crossed oceans.",
            "Keep this for bad days: the Moon of {a} is in {moon_a}, that of {b} in {moon_b}, and each has already forgiven \
             more than it will ever mention.",
        ],
        [
            "Love like this ought to be lived as if it were the only copy. {moon_a} in {a} and {moon_b} in {b} have \
             found the one door in the world behind which no one needs to be brave.",
            "Whatever becomes of you, this much will have been true: a Moon in {moon_a} and a Moon in {moon_b} stood \
             over the same house, and in it two people were entirely known.",
        ],
    ],
    [
        [
            "So much for the truth; now be kind. {as} Moon in {moon_a} and {bs} Moon in {moon_b} can both hear the \
             difference between criticism and contempt.",
            "It can be done. It needs two apologies a week, and some idea of what a Moon in {moon_a} and a Moon in {moon_b} are afraid of.",
        ],
        [
            "Underneath the noise {moon_a} in {a} and {moon_b} in {b} are asking for the same thing, not to be left. You \
             could begin by not threatening it.",
            "Change what you do on the bad days; the good ones run without you. {as} Moon in {moon_a} needs one thing \
             and {bs} Moon in {moon_b} needs another, and you have known which is which for ages.",
        ],
        [
            "If you stay, then stay with your eyes open, and if {moon_a} and {moon_b}, the two frightened Moons in this, \
             have been used as hostages, let them go.",
            "There it is. Either {a} learns to soothe a Moon in {moon_b} and {b} a Moon in {moon_a}, by hand, daily, \
             without applause, or you should shake hands at the door while there still is a door.",
        ],
    ],
];

/// Two elements, of the two Suns and of the two Moons: rows fire-fire, fire-earth, fire-air, fire-water, earth-earth,
/// earth-air, earth-water, air-air, air-water, water-water. `{sign_a}`, `{sign_b}`.
pub(crate) static SUNS: [&str; 10] = [
    "A {sign_a} Sun and a {sign_b} Sun are fire and fire: you warm a whole street, and you need to remember that somebody has to fetch the wood.",
    "In {sign_a} and {sign_b} fire meets earth. One of you wants to begin and one wants to finish, and if you respect the \
             division a great deal gets built.",
    "Between {sign_a} and {sign_b} air feeds fire, and a mere remark may turn into a journey.",
    "With {sign_a} and {sign_b} fire stands next to water. There will be steam, and whether it drives an engine or scalds \
             somebody depends on the lid.",
    "{sign_a} and {sign_b} are earth and earth: steady, sensual, and unlikely to move the sofa before it is worn through.",
    "By {sign_a} and {sign_b} earth is asked to discuss itself with air; it takes some getting used to, and it clears out a good many cupboards.",
    "{sign_a} and {sign_b} make earth and water, which is what gardens are made of.",
    "{sign_a} and {sign_b} are air and air. You will never run out of subjects, though you may run out of supper.",
    "Air meets water where {sign_a} meets {sign_b}: one explains the sea, the other is the sea, and both are a bit offended.",
    "{sign_a} and {sign_b} are water with water. So much is understood without words that you could forget to use them.",
];
pub(crate) static MOONS: [&str; 10] = [
    "Your Moons, in {sign_a} and {sign_b}, are both of fire: feelings are shouted, laughed over and done with.",
    "The Moons are in {sign_a} and {sign_b}, fire with earth. One recovers by going out, the other by lying down; neither of these is a rejection.",
    "The Moons are in {sign_a} and {sign_b}, fire and air, and you cheer each other up better than any third person could.",
    "Your Moons, in {sign_a} and {sign_b}, are fire and water. What the one has long forgotten still hurts the other, \
     and an early, plain sorry would be cheap.",
    "The Moons, in {sign_a} and {sign_b}, are both of earth. You calm down by eating, by tidying, and by the weight of an arm.",
    "With Moons in {sign_a} and {sign_b}, earth and air, one of you wants to be held and the other wants to talk about it; do both, in that order.",
    "Earth and water are the Moons, in {sign_a} and {sign_b}: the one is a bank, the other a river, and the two give each other a shape.",
    "Both Moons, {sign_a} and {sign_b}, are of air. You analyse your feelings together and now and then forget to have them.",
    "Your Moons, in {sign_a} and {sign_b}, are air and water. One is reassured by a sentence, the other by a silence of the right kind.",
    "Water and water, {sign_a} and {sign_b}: your Moons are tides of one sea, and it would be wise to have one friend who stays on land.",
];
/// Both Suns, then both Moons, in one sign; by element. `{sign_a}`.
pub(crate) static SAME: [[&str; 4]; 2] = [
    [
        "Both Suns are in {sign_a}. You admire in one another what each of you would like to be praised for, and there is only one podium.",
        "Both Suns are in {sign_a}, so you agree on what is worth doing, and on how slowly it ought to be done.",
        "Both Suns are in {sign_a}. You think aloud in one key, and outsiders take the discussions for quarrels.",
        "Both Suns are in {sign_a}: you know where the other hurts without being told, as you have the same place.",
    ],
    [
        "Both Moons are in {sign_a}, and moods leap from one to the other like sparks between dry roofs.",
        "Both Moons are in {sign_a}. You are soothed by the same things, at the same hour, which makes a house quiet and a kitchen full.",
        "Both Moons are in {sign_a}: each needs to talk when the other does, so learn to take the floor by turns.",
        "Both Moons are in {sign_a}, two tides in a single bay, and when one of you is under water both are.",
    ],
];
pub(crate) static UNKNOWN: [&str; 4] = [
    "Not everything could be laid over everything, since an hour of birth is missing. Left open here: {withheld}.",
    "An hour of birth is not known, and what is compared here held good for the whole day. This had to be left out: {withheld}.",
    "A comparison needs two clocks, and one was not running. What it would have shown is left blank: {withheld}.",
    "For want of an hour of birth a part of this page stays white: {withheld}.",
];
