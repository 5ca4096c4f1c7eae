//! The verdict's words: how it opens, what each system adds to the scales, and how it concludes.

/// By mode and band.
pub(crate) static OPENING: [[[&str; 2]; 3]; 3] = [
    [
        [
            "Five old arts have looked at {a} and {b}, each with its own lamp. Now the lamps are set side by side, \
             and in their warm and somewhat unsteady light one thing after another can be seen: where it is soft \
             between you, where it is guarded, and what would happen if you took a whole year over a single kiss.",
            "{a} and {b}: everything has been read, and nothing has been decided. Let us go over it once more slowly, \
             with a hand on the page and not too much light.",
        ],
        [
            "{a} and {b} have been laid over each other five times in five languages. One of them speaks of planets \
             and one of keys, and what they mean, all of them, is bodies. Here is what they agree about when the \
             dictionaries are shut.",
            "By now you have heard a good deal about yourselves, {a} and {b}. What is left is the question you came \
             with, the one that was warm in the hand before any of this was read: does it hold, this wanting?",
        ],
        [
            "Enough foreplay. Five systems have undressed {a} and {b}, down to the bone and past it, and \
             now each of them will say in one breath whether this fire feeds you or eats you.",
            "You didn’t come for wisdom, {a} and {b}. You came since you can’t stop, and you want to be told that you \
             needn’t. So let the five say it, one after another, with nothing on.",
        ],
    ],
    [
        [
            "This is the page at the end, {a} and {b}, on which five ways of looking are gathered like five aunts \
             around a table, and each has been asked to say something true and kind.",
            "A love should be read more than once. {a} and {b} have been read in five alphabets, and what the letters \
             spell, put together, is simpler than any of them.",
        ],
        [
            "Out of everyone who might have been, it is {a} and {b}. Five traditions that never met one another have looked \
             at it; listen to how often they use the same word.",
            "The story of {a} and {b} has been told five times by now, by five narrators, none of whom knew the \
             others. It is time to lay down the books and see what remains true in all.",
        ],
        [
            "If all the world were asked, it would shrug. These five were asked about {a} and about {b}, and they did not shrug. \
             They leaned forward, one after another, like people who see something for which they have been waiting.",
            "There is one chance in a billion, and {a} and {b} are its names. Here the five witnesses are called, and \
             each is asked the only thing that matters: is it this, is it really this?",
        ],
    ],
    [
        [
            "A verdict isn’t a sentence. {a} and {b} have been examined by five methods, each with its bias, and what \
             follows is as fair as five biased judges can make it.",
            "Let us add it up, {a} and {b}, without hurry and without flattery. Whatever is good will survive it.",
        ],
        [
            "{a} and {b}, this is the part for which the others were a preparation. Five systems, one couple, no \
             excuses. What is strong gets called strong, and what is weak is going to be called by its name as well.",
            "You wanted it straight. Here are five columns for {a} and {b}, and a line under them.",
        ],
        [
            "No more stories from {a}, and none from {b}. Five witnesses have seen you with the paint off, and all of them are going to talk.",
            "Stand up straight, both of you. {a} and {b} have been tried in five courts that can’t be bribed, and \
             some of what was found would not be repeated to your mothers.",
        ],
    ],
];

/// Who each one is across the systems: `{sun}`, `{star}`, `{type}`, `{key}`, `{month}` of `{x}`; the first of the two.
pub(crate) static PERSON_FIRST: [&str; 2] = [
    "First {x}, in one breath: a Sun in {sun}, a Moon under {star}, a {type} by design, with key {key} in hand and \
     the month of {month} behind. It is somebody you would recognise in the dark.",
    "As for {x}, five words suffice: {sun}, {star}, {type}, key {key}, {month}. One could write a novel about any two of them.",
];
/// The same for the second.
pub(crate) static PERSON_SECOND: [&str; 2] = [
    "Then {x}. Take the Sun in {sun} and the star {star}, take {an:type} who opens doors by key {key}, and let it all \
     have been born in {month}: nobody else is like that.",
    "And {x}? {sun} by day and {star} by night, working as {an:type}, carrying key {key}, and born in {month}, a month with its own ideas.",
];

/// The same where the hour is not known, of the first and of the second: `{sun}`, `{key}` of `{x}`.
pub(crate) static PERSON_WITHOUT_HOUR: [[&str; 2]; 2] = [
    [
        "First {x}, as far as a birth without an hour can be told: a Sun in {sun}, and key {key} in hand. The rest is told at table.",
        "As for {x}, two words have to suffice, since the hour is not known: {sun}, and key {key}.",
    ],
    [
        "Then {x}, of whom the hour is not known: {sun} by day, with key {key} in hand, and the night keeps its own counsel.",
        "And {x}? The Sun in {sun} and key {key} are certain at any hour, and it is a good deal to be certain of.",
    ],
];

/// The same where the Sun changed its sign on that day: `{key}` of `{x}`.
pub(crate) static PERSON_WITHOUT_SUN: [[&str; 2]; 2] = [
    [
        "First {x}, born on a day on which the Sun changed its sign: what is certain at any hour is key {key}, and the rest is told at table.",
        "As for {x}, one word has to suffice, since the Sun changed its sign on that day: key {key}, and it opens a good deal.",
    ],
    [
        "Then {x}, of whom not even the sign of the Sun is certain without the hour: key {key} is, and one can enter by that.",
        "And {x}? The Sun changed its sign on that day, and key {key} is certain all the same.",
    ],
];

/// What the western comparison adds: against, even, for. `{as}`/`{bs}` with `{first}`, `{second}`, `{kind}`, `{orb}`.
pub(crate) static WESTERN: [[&str; 2]; 3] = [
    [
        "The sky of the West comes first, and it is strict with you: where your planets touch they mostly push. It is \
         alive, nobody could call it dull, and it is not restful. You will have to make peace by hand, as other \
         people make bread.",
        "By the western charts there is more grit than oil. That kind of contact keeps people awake, for better and \
         for worse, and those who stay in it stay because they want to.",
    ],
    [
        "The sky of the West comes first, and it keeps the scales level: for every thread that draws there is one \
         that chafes. Couples of this sort grow, provided that they can tell the two apart on a Tuesday evening.",
        "The western charts will not take sides. There is a good deal of ease, there is about as much friction, and \
         what you do with the mixture is your own affair.",
    ],
    [
        "The sky of the West comes first, and it is on your side: most of what passes between your planets passes \
         easily. You were given a head start. It can be wasted, and it was given.",
        "By the western charts you get on well, in the plain and lovely sense of the phrase. One could fall asleep in \
         a contact of that sort, so keep a few windows open.",
    ],
];
pub(crate) static BEST: [&str; 3] = [
    "The finest thread is that from {as} {first} to {bs} {second}, {an:kind}, {orb} from exact; pull on it when everything else is in a tangle.",
    "If one contact had to be saved it should be the {kind} of {as} {first} with {bs} {second}, a matter of {orb}.",
    "What pleads for you most warmly is {as} {first} with {bs} {second}: {an:kind}, {orb} wide.",
];
pub(crate) static WORST: [&str; 3] = [
    "The sore place is {as} {first} against {bs} {second}, {an:kind}, {orb} from exact. It will be sore in ten years \
     as well; by then you should know which way to turn so as not to knock against it.",
    "What speaks against you loudest is the {kind} of {as} {first} and {bs} {second}, by {orb}. Agree now on a word that ends an argument of that kind.",
    "And the price is named by {as} {first} and {bs} {second}, in {kind}, {orb} off: here somebody always pays, so take turns.",
];
/// The vedic points: against, even, for. `{total}`, `{possible}`.
pub(crate) static VEDIC: [[&str; 2]; 3] = [
    [
        "India counts, and its count is {total} of {possible}. A matchmaker would have coughed. She would have meant \
         that the Moons are strangers to each other, and strangers can be polite for a surprisingly long time.",
        "In the East the scale came down at {total} of {possible}, short of what custom asks. It says little about \
         love. It says that comfort will have to be learned.",
    ],
    [
        "India counts, and its count is {total} of {possible}, which is enough. It isn’t a triumph, it is a match; the wheels will turn if somebody oils them.",
        "In the East {total} of {possible} points were found, and custom is content. A sum like that has carried many \
         people to their golden wedding, some of them smiling.",
    ],
    [
        "India counts, and its count is {total} of {possible}. At such a number they send for the drummers.",
        "In the East the scale showed {total} of {possible}, and it is rarely kinder than that. Your Moons would have chosen each other without you.",
    ],
];
pub(crate) static NO_VEDIC: [&str; 2] = [
    "India would count points here, and it can’t, because a Moon is not certain without the hour. One of the five \
     chairs stays empty, and it would be dishonest to put a doll in it.",
    "The eastern count is missing from these scales, for want of an hour of birth; four voices remain, and they are enough.",
];
/// Human design: against, even, for. `{channel}` is a channel, if there is one.
pub(crate) static DESIGN: [[&str; 2]; 3] = [
    [
        "The mechanics of design point out that one of you is often the stronger current, and that the other bends. \
         It is nobody’s fault and it makes people tired.",
        "By design the traffic is rather one-way. The one who yields should be asked more often, and the one who doesn’t should ask.",
    ],
    [
        "By design you are a fair trade: some current that you make together, some that only one of you has.",
        "The mechanics are even-handed. There is a spark for the evenings and there is a habit for the mornings.",
    ],
    [
        "By design you complete one another in more than one place. Such couples light up rooms and must be careful not to live in them without a break.",
        "The mechanics are delighted with you. Halves have found halves; no poet could have drawn it more simply.",
    ],
];
pub(crate) static DESIGN_CHANNEL: [&str; 3] = [
    "Look at channel {channel} if you doubt it: {shared}.",
    "The proof is channel {channel}, and it consists in {shared}.",
    "It can be felt most clearly in channel {channel}, which brings {shared}.",
];
/// Gene keys: against, even, for.
pub(crate) static KEYS: [[&str; 2]; 3] = [
    [
        "The keys say that you are different people, through and through, with hardly a number in common. That is either a quarrel or an education.",
        "As regards the keys you have come from two ends of the wheel. You will not be each other’s echo, and an echo is poor company.",
    ],
    [
        "The keys say that here and there you were cut from one metal, and otherwise not.",
        "As regards the keys, some turn in both locks and most do not; that leaves each of you a room.",
    ],
    [
        "The keys say that you have known each other’s rooms from before. There are more numbers in common than courtesy requires.",
        "As regards the keys, yours lie close. What hurts the one the other has had, and that makes for gentleness or for a hall of mirrors.",
    ],
];
pub(crate) static KEYS_SPHERE: [&str; 3] = [
    "It shows in the sphere of {sphere}, where key {key_a} of {a} meets key {key_b} of {b}.",
    "Take {sphere} for an example: key {key_a} with {a}, key {key_b} with {b}.",
    "One may watch it in {sphere}, key {key_a} on the one side and key {key_b} on the other.",
];
/// Kabbalah: against, even, for.
pub(crate) static TREE: [[&str; 2]; 3] = [
    [
        "The Tree, finally, sees two people with work to do. More strains run between your lights than bridges, and repair is the name of the marriage.",
        "Of the two Trees it has to be said that they cast shade upon each other. One prunes, in such a case, and one begins with one’s own.",
    ],
    [
        "The Tree, finally, sees as many bridges as strains, and it is in favour of walking.",
        "Of the two Trees one may say that they share a garden wall, on which things grow from either side.",
    ],
    [
        "The Tree, finally, sees lights that stand in the same worlds, and paths with little rubble on them. Much has been repaired here before you came.",
        "Of the two Trees the branches touch. In a wind it sounds as though someone were speaking well of you both.",
    ],
];
pub(crate) static TREE_PAIR: [&str; 3] = [
    "In {sefirah}, for instance, {a} is at home in {world_a} and {b} in {world_b}.",
    "{sefirah} shows it best: {world_a} for {a}, {world_b} for {b}.",
    "One need only see {sefirah}, which is in {world_a} with {a} and in {world_b} with {b}.",
];

/// The conclusion by mode, band and result: against, even, for. `{weight}` names what carries most.
pub(crate) static CONCLUSION: [[[&str; 3]; 3]; 3] = [
    [
        [
            "So the verdict is a low voice, and it says: go slowly. What there is between {a} and {b} is tender and \
             not very sturdy yet. Let nothing be demanded of it for the time being. Touch, talk, sleep, and look in \
             the morning whether you are still glad. If you are, on many mornings, the scales will have to be read \
             again.",
            "So the verdict is a low voice, and it says: yes, and gently. {a} and {b} have as much to enjoy as they \
             have to learn. If you let the learning come by way of the enjoying, by hands and by kitchens and by long \
             walks home, neither will be any trouble.",
            "So the verdict is a low voice, and it says: stay in this warmth. {a} and {b} do each other good. It \
             needs no plan. It needs evenings, and a door that shuts, and the good manners to be grateful.",
        ],
        [
            "The verdict: the wanting is real, the fit is not. {a} and {b} can have nights of which others only read, \
             and they will wake to mornings for which the nights did not prepare them. Have the nights, if you must. \
             Don’t sign anything in bed.",
            "The verdict: it burns well and it needs a grate. {a} and {b} are made for each other in the hours \
             between ten and two; for the other twenty, make arrangements. Two keys, two desks, one bed, and no \
             talking about money after dark.",
            "The verdict: yes, with the whole body. In {a} and {b} desire isn’t a guest, it pays rent. Feed it with \
             absence and with surprise, let no day go by without some touch that leads nowhere, and you will still be \
             catching each other’s eye at seventy.",
        ],
        [
            "The verdict: it will burn the house down. {a} and {b} want each other as people want the edge of a roof, \
             and none of the five would vouch for the ground. If you go on, go on with your eyes open, drink it to \
             the last, and forgive each other beforehand, as there will be no time for it later.",
            "The verdict: half of it is heaven, and you know which half. {a} and {b} have a hunger that makes \
             everything else look like waiting, and a daily life that it has already begun to gnaw at. Lock the \
             hunger in the bedroom, throw the clothes in after it, and keep the rest of the house for kindness.",
            "The verdict: devour each other. {a} and {b} are in the rare position that what they crave also nourishes \
             them. Go to bed early and sleep late. Let the world ring and ring. When you are very old they will still \
             be able to feel it on the stairs.",
        ],
    ],
    [
        [
            "And so, as gently as it can be said: this love would need a great deal of care, and it might be that {a} \
             and {b} are for each other a season and not a life. A season is no small thing. Be good to each other in \
             it, and let it choose its own length.",
            "And so, put simply: it is worth the trouble. {a} and {b} have been dealt a mixed hand, like nearly \
             everyone who was ever happy. Make a little ritual of what goes well, and be quick to say sorry about \
             what doesn’t, and it will carry.",
            "And so, put simply: yes. {a} and {b} suit each other, in the unspectacular and precious manner in which \
             a path suits the foot. Keep saying thank you. Keep the letters.",
        ],
        [
            "The verdict is a sad and honest one. {a} and {b} love each other better than they fit. It can be lived, \
             there are people who live it, with patience and separate holidays and a sense of humour. But it must be \
             chosen every spring anew, by both, out loud; the stars will not do it for you.",
            "The verdict is a promise with work in it. What joins {a} to {b} is true; what divides you is true as \
             well, and it is smaller. Look at it together and it shrinks. Look away from it, each in a different \
             direction, and it will have grown when you look back.",
            "The verdict is a yes that needs no adjective. {a} and {b} were well met. Build the house, plant the \
             tree, argue about the name of the dog; there is a blessing on it, and it has come from five sides.",
        ],
        [
            "The verdict is that it is a great love, and that great loves do not always live. {a} and {b} would cross \
             any fire for each other, and there is so much fire here to cross. If you dare it, dare it wholly; and \
             should it break, then never let anyone tell you that it wasn’t real.",
            "The verdict: everything in {a} cries out for {b}, and half of everything in {b} knows how to bear it. \
             Then hold on. The storm and the harbour have in this case the same address, and whoever has read so far \
             won’t be moving out.",
            "The verdict is written in capitals. {a} and {b}: this is it. Five strangers from five centuries have put \
             their hands in the fire for you. Don’t waste an hour of it in being careful. Marry at midnight, if you \
             haven’t, and if you have, do it again.",
        ],
    ],
    [
        [
            "On balance, then, no, or not like this. {a} and {b} cost each other more than they give each other at \
             present. It isn’t anybody’s crime. Change two habits apiece, take six months, and add it up again; and \
             if the sum is still the same, believe it.",
            "On balance it stands, with repairs. {a} and {b} have enough that is good to make the bad worth mending. \
             Mend it now, while it is cheap: one honest talk a week, at a table, sober, with the radio off.",
            "On balance it is sound. {a} and {b} could hardly do better, and might do well to stop wondering whether \
             they could. Criticise less. What you have is what people mean when they say that they are looking.",
        ],
        [
            "The verdict: this does not work, and you may have known it longer than you have admitted it. If {a} wants \
             a different {b} and {b} wants a different {a}, both will be waiting for the other to begin. Either each of \
             you becomes responsible for one half of the wreckage this week, or you let each other go while you can \
             still do it with decency.",
            "The verdict: mediocre, perhaps by your own doing, and therefore mendable. The match of {a} and {b} has good \
             bones. What it may lack is two people who do the dishes of their own feelings. If you perform the \
             relationship to friends, stop, and run it.",
            "The verdict: you are good together, and you could behave like it. There is nothing to blame in the chart of \
             {a}, and nothing in that of {b}. Whatever goes wrong in this house may well be laziness. Get up.",
        ],
        [
            "The verdict: leave. Or else stay and tear it down to the studs, both of you, {a} with a hammer and {b} \
             with a hammer, and keep nothing merely because it has always hung there. What you have been calling \
             depth could be damage. No third way is open, and there may be no extensions left.",
            "The verdict: it is a fight that might still become a love. {a} has to give up being right, {b} has to \
             give up being hurt, on the same day and without witnesses. If either of you keeps a weapon back, it’s \
             over; and you would both know it by supper.",
            "The verdict: something rare has been handed to {a} and to {b}, and it may have been used to hammer nails. \
             There are no obstacles. There might be two vain and gifted people who are afraid to need anybody; if so, \
             kneel, apologise, and begin.",
        ],
    ],
];

pub(crate) static UNKNOWN: [&str; 2] = [
    "One thing has to be kept in mind. For {unknown} the hour of birth is {known}, so all that depends on it has been \
     left out of the scales and was not guessed at.",
    "These scales have a blind spot, and it ought to be named. The hour of birth is {known} for {unknown}; houses, \
     rising signs and whatever else hangs on the clock have not been weighed.",
];
