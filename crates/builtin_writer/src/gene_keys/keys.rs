//! The 64 keys in words of our own: each as it is when it is cramped, when it works, and when it shines, and what to try.
//!
//! The names that the Gene Keys themselves use are their author's; none of them is used here.

/// A key's words.
pub(crate) struct KeyWords {
    /// Cramped: a noun phrase.
    pub night: &'static str,
    /// At work: a noun phrase.
    pub day: &'static str,
    /// Shining: a noun phrase.
    pub noon: &'static str,
    /// Something to try, as a whole sentence.
    pub practice: &'static str,
}

/// The words of key 1 to 64.
pub(crate) fn of(number: u8) -> &'static KeyWords {
    &KEYS[usize::from(number.clamp(1, 64)) - 1]
}

const fn key(night: &'static str, day: &'static str, noon: &'static str, practice: &'static str) -> KeyWords {
    KeyWords { night, day, noon, practice }
}

static KEYS: [KeyWords; 64] = [
    key(
        "the stuck grey morning",
        "a first line that nobody asked for",
        "a work that breathes by itself",
        "When the grey comes, {you} might make something small and bad, on purpose, before lunch.",
    ),
    key(
        "being a stranger on one’s own street",
        "a compass under the ribs",
        "being at home everywhere",
        "It helps to take the road that feels like home although it looks like a detour.",
    ),
    key(
        "a drawer of loose ends",
        "the fun of making it up",
        "a child’s sure footing",
        "Beginning before {you} are ready is the exercise, and finding it amusing is the mark of success.",
    ),
    key(
        "having to be right",
        "a mind at play",
        "seeing with kind eyes",
        "The next time someone asks, {you} could say that {you} don’t know and enjoy the draught.",
    ),
    key(
        "drumming fingers",
        "an even stride",
        "an hour that has no clock in it",
        "Let one thing a day take exactly as long as it takes.",
    ),
    key(
        "barbed wire around the heart",
        "a door with a good hinge",
        "skin without a border",
        "In the middle of a quarrel, one truthful sentence about {yourself} does more than ten about the other.",
    ),
    key(
        "the scramble for the front seat",
        "steering from the second row",
        "a course that others hold without being told",
        "{you} may try leading for a week by asking questions only.",
    ),
    key(
        "beige manners",
        "a handwriting of one’s own",
        "the one right gesture",
        "Wearing, saying or serving one thing that is plainly {yours} is enough for a start.",
    ),
    key(
        "drowning in small stuff",
        "one step, then one more",
        "the spoon that moved the mountain",
        "Cut the task until it is so small that {you} laugh, and do that.",
    ),
    key(
        "staring into the mirror",
        "ease in one’s own shoes",
        "having nothing to play",
        "Five minutes a day without improving {yourself} will feel like theft at first.",
    ),
    key(
        "pictures that darken the day",
        "ideas that want company",
        "a lamp left on for anyone",
        "Tell a worry as a fairy tale and notice who turns out to be the dragon.",
    ),
    key(
        "a chill that poses as taste",
        "an ear for the right tone",
        "a voice that makes a room hold its breath",
        "Before speaking, {you} might wait for the one breath that makes the voice drop.",
    ),
    key(
        "hearing only what hurts",
        "listening for what was meant",
        "an ear as wide as a plain",
        "Listen to somebody to the end, then wait for three seconds more.",
    ),
    key(
        "selling one’s best hours cheap",
        "skill with its sleeves up",
        "strength given away by the armful",
        "Give {your} best hour to the thing {you} love instead of the crumbs at night.",
    ),
    key(
        "the flat week",
        "a feel for the seasons",
        "a hedge in full leaf",
        "Half an hour outside without a purpose belongs in the diary like a dentist.",
    ),
    key(
        "shrugging",
        "the happy amateur",
        "hands that no longer have to think",
        "Ten minutes of practice daily, unseen by anyone, is the whole trick.",
    ),
    key(
        "opinions thrown like crockery",
        "the long lens",
        "an eye that leaves nobody out",
        "Hold the opposite of {your} opinion for one evening as though it were a guest.",
    ),
    key(
        "red ink",
        "honest repair",
        "the thing made whole",
        "Name what is right first. {you} will find that the list of faults gets shorter while {you} speak.",
    ),
    key(
        "asking for love in riddles",
        "knowing what the table needs",
        "bread broken without counting",
        "{you} can ask directly for the thing that {you} have been hinting at.",
    ),
    key(
        "rushing past one’s own life",
        "being all here",
        "the bell that has just been struck",
        "Put down whatever is in {your} hand and feel the floor.",
    ),
    key(
        "the clenched hand",
        "a light hand on the rein",
        "going unarmed",
        "Hand over something that matters and let it be done differently.",
    ),
    key(
        "sulking in style",
        "a good host to every feeling",
        "rain on dry ground",
        "A bad mood may be announced politely and carried for walks.",
    ),
    key(
        "tying knots in plain string",
        "saying it simply",
        "the one word that was missing",
        "Explain the difficult thing to a child, and keep that version.",
    ),
    key(
        "the same thought at four in the morning",
        "something out of nothing",
        "a quiet in which things answer",
        "When the thought comes round the fourth time, {you} might get up and wash something.",
    ),
    key(
        "a heart with its collar up",
        "saying yes to the day as it is",
        "love that forgot what it was owed",
        "Let one thing that hurt be simply true for a minute, without adding to it.",
    ),
    key(
        "the salesman’s smile",
        "a wink that tells the truth",
        "letting the gift be seen and not the giver",
        "Sell nothing for a day, least of all {yourself}.",
    ),
    key(
        "presents with a string on them",
        "feeding whoever is hungry",
        "the well that doesn’t ask who drinks",
        "Do a kindness that can’t be traced.",
    ),
    key(
        "dread that it was all for nothing",
        "a leap with both feet",
        "not minding the edge of the map",
        "Ask of the thing {you} fear what {you} would do if it had already happened.",
    ),
    key(
        "nodding without meaning it",
        "a yes with a backbone",
        "giving the whole of oneself and having more",
        "Say one real yes this week and nine cheerful refusals.",
    ),
    key(
        "the fever for what is over the fence",
        "holding a wish like a bird",
        "fire that doesn’t consume",
        "{you} can let a wish burn for a night without feeding it or putting it out.",
    ),
    key(
        "talking down from a balcony",
        "a voice others can walk behind",
        "bowing and losing no height",
        "Praise somebody in public for what {you} wish that they praised in {youo}.",
    ),
    key(
        "the fear of missing the last train",
        "care for what will outlive one",
        "taking off one’s shoes",
        "Keep one old thing in good repair.",
    ),
    key(
        "misplacing one’s own story",
        "keeping the good letters",
        "the old story understood at last",
        "An evening alone with no screen tends to bring the story back.",
    ),
    key(
        "pushing at doors marked pull",
        "power that waits for its cue",
        "the elephant crossing the road",
        "Stop pushing at the point where the body first says so, and see what happens on its own.",
    ),
    key(
        "one more, and then one more",
        "going to see for oneself",
        "no fence in any direction",
        "Go through one experience to its end before the next is booked.",
    ),
    key(
        "weather indoors",
        "having been through it",
        "sitting down next to anyone’s trouble",
        "Tell somebody how it really was, the unflattering parts included.",
    ),
    key(
        "paying to belong",
        "friends who split the bill",
        "a hand on every shoulder",
        "In the family, ask for something {yourself} before {you} ask who needs what.",
    ),
    key(
        "looking for a fight",
        "staying in the ring for the right thing",
        "putting down the gloves and still standing",
        "Choose one battle and resign from the others by letter.",
    ),
    key(
        "poking the bear",
        "waking people up",
        "an open cage door",
        "When {you} are about to poke, ask for affection instead; it is the same wish.",
    ),
    key(
        "running on fumes",
        "work that knows its closing time",
        "strength that rises again by morning",
        "Stop when {you} have agreed to stop.",
    ),
    key(
        "living in a film",
        "leaning toward what is next",
        "the dream that walks out of the cinema",
        "Do the first inch of the dream, today, with what is in the house.",
    ),
    key(
        "keeping score of how it should have gone",
        "closing the book gently",
        "music after the last guest",
        "End something well: thank it, and sweep the floor.",
    ),
    key(
        "talking to shut windows",
        "the idea that comes at the right minute",
        "the fog lifting all at once",
        "Wait to be asked, then say it once.",
    ),
    key(
        "old grudges with new faces",
        "a nose for who fits with whom",
        "strangers who turn out to be a crew",
        "Make a list of whom {you} trust and why, and be surprised.",
    ),
    key(
        "the loudest fork at the table",
        "making the cake larger",
        "a table without a head",
        "Share the last piece before anyone thinks of it.",
    ),
    key(
        "wearing one’s body like a suit of armour",
        "liking one’s own skin",
        "laughing all the way down to the feet",
        "Dance in the kitchen. It doesn’t count if someone is impressed.",
    ),
    key(
        "carrying the family’s stones",
        "making a garden of them",
        "the stone that turns out to be light",
        "Take one old story and tell it so that {you} were not the victim of it.",
    ),
    key(
        "the fear of an empty bucket",
        "making do brilliantly",
        "the well under the well",
        "Offer what {you} know already; the depth will fill up by itself.",
    ),
    key(
        "slamming the door",
        "a quiet turning of the tables",
        "putting the first brick on clean ground",
        "When something enrages {youo}, let the first answer go unsent.",
    ),
    key(
        "small lies kept warm",
        "a fair pair of scales",
        "a chord with every note in it",
        "Set right one small dishonesty that nobody would ever find.",
    ),
    key(
        "jumping at shadows",
        "going first",
        "eyes that have just opened",
        "Do a brave thing before nine in the morning.",
    ),
    key(
        "a clenched clock",
        "sitting on one’s hands wisely",
        "the lake before anyone is up",
        "Sit for as long as a tea takes, and do nothing but that.",
    ),
    key(
        "starting in order to have started",
        "growing at the speed of wood",
        "a fruit tree that needs propping",
        "Begin one thing less than {you} would like to.",
    ),
    key(
        "elbows on the ladder",
        "wanting to be better than yesterday",
        "the view, with no one below it",
        "Lift somebody else up a rung and watch {your} own ladder.",
    ),
    key(
        "being rained on personally",
        "dancing in changeable weather",
        "belonging to nobody and fond of all",
        "Say to the low mood, come in, and don’t ask it why.",
    ),
    key(
        "crumbs of everything",
        "savouring",
        "tipsy on tap water",
        "Enjoy one thing entirely and leave the second untouched.",
    ),
    key(
        "a humming in the wires",
        "hearing it before it happens",
        "clear water all the way down",
        "Act on the very first feeling once a day, in matters of no importance.",
    ),
    key("nothing ever being good enough", "bounce", "gladness without a cause", "Improve nothing until noon."),
    key(
        "a locked bathroom",
        "letting oneself be found",
        "glass on both sides",
        "Let somebody see the thing {you} tidy away before they come.",
    ),
    key(
        "the wall",
        "bending the wire to the shape of the thing",
        "fitting like a key",
        "Make use of an obstacle as though it had been delivered on order.",
    ),
    key(
        "chewing on what can’t be chewed",
        "a question that keeps one young",
        "holding an ordinary cup with both hands",
        "Leave a question open overnight with the window.",
    ),
    key(
        "footnotes to an empty page",
        "the exact word",
        "nothing to add",
        "Leave out a fact that is true and not needed.",
    ),
    key(
        "pulling up the plant to see if it grows",
        "an honest question",
        "knowing, and not having to prove it",
        "Doubt the doubt, just for the afternoon.",
    ),
    key(
        "too many slides and no lamp",
        "a picture that explains",
        "the whole room lit",
        "Draw it, though {you} can’t draw; the hand will know before {you} do.",
    ),
];
