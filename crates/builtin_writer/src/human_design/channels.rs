//! The 36 channels in words of our own: what each one is in a person, and what it becomes between two.

use chart::human_design::Gate;

/// A channel's words.
pub(crate) struct ChannelWords {
    /// The lower number first.
    pub gates: [u8; 2],
    /// What it is, as a noun phrase.
    pub gift: &'static str,
    /// A sentence on living with it.
    pub lived: &'static str,
    /// What it becomes between two people, as a noun phrase.
    pub shared: &'static str,
}

/// The words of the channel of two gates, the lower first.
pub(crate) fn of(gates: [Gate; 2]) -> Option<&'static ChannelWords> {
    CHANNELS.iter().find(|channel| channel.gates == [gates[0].number(), gates[1].number()])
}

const fn channel(gates: [u8; 2], gift: &'static str, lived: &'static str, shared: &'static str) -> ChannelWords {
    ChannelWords { gates, gift, lived, shared }
}

pub(crate) static CHANNELS: [ChannelWords; 36] = [
    channel(
        [1, 8],
        "a style that is nobody else’s",
        "{you} inspire by doing the thing in {your} own way and letting it be looked at.",
        "the wish to make something that could only have come from the two of you",
    ),
    channel(
        [2, 14],
        "a compass with money in it",
        "Resources turn up when {you} keep to {your} direction, and dry up when {you} follow somebody else’s.",
        "a common direction and the means to travel it",
    ),
    channel(
        [3, 60],
        "mutation",
        "New things come through {youo} in fits and starts, after long dull stretches in which nothing seems to move.",
        "change that comes all at once",
    ),
    channel(
        [4, 63],
        "a mind that doubts its way to an answer",
        "{you} need the logic to hold, and {your} doubt is useful to everyone except {yourself} at night.",
        "questions at bedtime and theories at breakfast",
    ),
    channel(
        [5, 15],
        "rhythm",
        "{you} carry {your} own tide, and people who live near {youo} start to keep {your} hours.",
        "a shared rhythm of days",
    ),
    channel(
        [6, 59],
        "intimacy",
        "The space between {youo} and another closes quickly; {you} are made for getting past the fence.",
        "a closeness that skips the preliminaries",
    ),
    channel(
        [7, 31],
        "leadership by being asked",
        "{you} can lead where a group already looks to {youo}, and never where it doesn’t.",
        "the question of who leads and who likes to be led",
    ),
    channel(
        [9, 52],
        "concentration",
        "{you} can sit still with one thing until it opens, and anyone who sits beside {youo} can do it too.",
        "a quiet in which the two of you get things done",
    ),
    channel(
        [10, 20],
        "being oneself right now",
        "{you} live by waking up to what {you} are in this very minute, and {your} self-respect depends on it.",
        "an invitation to be what one is and say so",
    ),
    channel(
        [10, 34],
        "following one’s own conviction",
        "{you} have the strength to walk {your} own road, and the sound of {your} walking is what others learn from.",
        "independence side by side",
    ),
    channel(
        [10, 57],
        "a feeling for what keeps one whole",
        "{your} instinct for how to live well speaks once, softly, and in the moment.",
        "a sixth sense for what is good for the two of you",
    ),
    channel(
        [11, 56],
        "storytelling",
        "{you} turn what happened into what it was like, and people remember {your} version.",
        "stories told together and improved each time",
    ),
    channel(
        [12, 22],
        "a voice that waits for its mood",
        "When the mood is right {you} can move a whole room, and when it isn’t {you} had better be silent.",
        "romance with weather in it",
    ),
    channel(
        [13, 33],
        "witnessing",
        "People hand {youo} their pasts; {you} keep them, withdraw, and come back with what they meant.",
        "a memory held in common and secrets that are safe",
    ),
    channel(
        [16, 48],
        "talent by repetition",
        "{you} have depth and enthusiasm, and the wire between them is practice.",
        "a craft that is practised together until it becomes art",
    ),
    channel(
        [17, 62],
        "putting things in order with words",
        "{you} organise; an opinion of {yours} comes with its evidence in labelled drawers.",
        "a joint and rather opinionated administration of life",
    ),
    channel(
        [18, 58],
        "the joy of making things better",
        "{you} see what is wrong because {you} love what could be right, and people should be told so before {you} begin.",
        "the urge to improve one another",
    ),
    channel(
        [19, 49],
        "sensitivity to needs",
        "{you} feel who is hungry, who is left out and who is about to walk away from the table.",
        "a bargain about what each needs in order to stay",
    ),
    channel(
        [20, 34],
        "charisma at work",
        "{you} are busy, and it is a joy to watch as long as the work is {yours}.",
        "a great deal of doing at speed",
    ),
    channel(
        [20, 57],
        "a knowing that speaks before it thinks",
        "{your} words come out true and {you} find out afterwards why.",
        "recognition without an explanation",
    ),
    channel(
        [21, 45],
        "being in charge of what there is",
        "{you} need to control {your} own purse, plate and place, and {you} do it well.",
        "the matter of money and of who signs",
    ),
    channel(
        [23, 43],
        "insight that needs translating",
        "{you} know it suddenly and whole; whether that makes {youo} a genius or an oddity depends on the timing.",
        "ideas that explode and have to be put into words",
    ),
    channel(
        [24, 61],
        "thinking about what can’t be known",
        "{your} mind circles a mystery until, quite by itself, it comes to rest.",
        "silence of the thinking sort",
    ),
    channel(
        [25, 51],
        "initiation",
        "Shocks find {youo} and make {youo} braver; {you} compete, at bottom, for a place nearer to the heart of things.",
        "a jolt that wakes the heart",
    ),
    channel(
        [26, 44],
        "selling what one believes in",
        "{you} remember what worked and can make other people want it.",
        "persuasion and a nose for each other’s pasts",
    ),
    channel(
        [27, 50],
        "looking after",
        "Responsibility comes to {youo} by smell; {you} feed and {you} set the rules of the house.",
        "care for those who depend on you",
    ),
    channel(
        [28, 38],
        "the good fight",
        "{you} need a struggle that is worth it, and {you} grow stubborn and sad when there is none.",
        "a struggle for meaning",
    ),
    channel(
        [29, 46],
        "saying yes with the body",
        "When {you} commit {you} go through with it, and {you} discover at the end what it was about.",
        "luck that comes of having said yes",
    ),
    channel(
        [30, 41],
        "the fever of wanting",
        "{you} dream of an experience until {you} have to have it, and it is never quite what {you} had dreamed.",
        "desire and the start of something",
    ),
    channel(
        [32, 54],
        "ambition that lasts",
        "{you} feel what has a future, and {you} work {your} way up to where it can be noticed.",
        "the wish to rise together",
    ),
    channel(
        [34, 57],
        "pure animal presence",
        "{your} body hears danger before {you} do and has the strength to answer.",
        "a physical alertness that borders on telepathy",
    ),
    channel(
        [35, 36],
        "the appetite for experience",
        "{you} have to try it, feel it, tire of it, and tell the others; then comes the next thing.",
        "adventures and good stories afterwards",
    ),
    channel(
        [37, 40],
        "the bargain of a community",
        "{you} give a lot once it has been agreed what {you} get, and {you} need {your} evenings alone.",
        "an unspoken family bargain",
    ),
    channel(
        [39, 55],
        "creative moodiness",
        "{your} spirit rises and sinks without a reason; what is sweet in {youo} is provoked rather than asked for.",
        "passion and melancholy in turns",
    ),
    channel(
        [42, 53],
        "seeing things through",
        "What {you} begin rightly {you} can end rightly, and the half-finished haunts {youo}.",
        "beginnings that know how to come to an end",
    ),
    channel(
        [47, 64],
        "making sense of the past",
        "Pictures crowd {your} mind until one day they fall into place, and not one day sooner.",
        "old images that get sorted out in company",
    ),
];
