//! What to do about each other: by the Moon when somebody is low, by Mars when there is a fight, by authority when there
//! is something to decide. The first wording is for the one, the second for the other person.

/// By the sign of the Moon of `{x}`, from Aries; `{sign}`.
pub(crate) static LOW: [[&str; 2]; 12] = [
    [
        "When {x} is low, a Moon in {sign} wants to be let out: go for a run together and ask nothing until you are back.",
        "A sad {x}, with the Moon in {sign}, is first of all an angry one. Stay in the room, and don’t take the first ten minutes personally.",
    ],
    [
        "When {x} is low, a Moon in {sign} wants feeding, warmth and quiet, in that order and without comment.",
        "For a sad {x}, whose Moon is in {sign}, put on the kettle, sit down near, and keep your advice in your pocket.",
    ],
    [
        "When {x} is low, a Moon in {sign} wants to talk in circles. Let it; the third circle is the one that matters.",
        "With a sad {x}, Moon in {sign}, laughing is allowed, and it is often the shortest way to the crying.",
    ],
    [
        "When {x} is low, a Moon in {sign} pulls the blanket over its head and hopes that somebody will lift a corner.",
        "A sad {x}, Moon in {sign}, will say that it’s nothing. Hold on anyway, and remember what was said about it last year.",
    ],
    [
        "When {x} is low, a Moon in {sign} needs to hear, in so many words, that nobody else would do.",
        "For a sad {x}, with a Moon in {sign}, there is one medicine, to be made much of, and it should not be watered.",
    ],
    [
        "When {x} is low, a Moon in {sign} cleans. Take the other cloth and clean alongside.",
        "A sad {x}, Moon in {sign}, does not want to hear that it isn’t so bad. Take one small thing off the list instead.",
    ],
    [
        "When {x} is low, a Moon in {sign} can’t bear an atmosphere. Say something friendly first and something true afterwards.",
        "Around a sad {x}, whose Moon is in {sign}, make it beautiful: a cloth on the table, a record, and no taking of sides.",
    ],
    [
        "When {x} is low, a Moon in {sign} goes where it is dark. Sit down by the door, say that you are there, and mean it.",
        "A sad {x}, Moon in {sign}, will test whether you flinch. Don’t.",
    ],
    [
        "When {x} is low, a Moon in {sign} needs a road. Put {x} in the car and drive until the talk begins.",
        "With a sad {x}, Moon in {sign}, don’t be solemn. Ask what it might be good for, and wait through the first three jokes.",
    ],
    [
        "When {x} is low, a Moon in {sign} works late. Bring something to eat, turn off the lamp, and take the weight without a word about it.",
        "A sad {x}, Moon in {sign}, can’t ask. So do it unasked, and let it look like an accident.",
    ],
    [
        "When {x} is low, a Moon in {sign} needs space with somebody in it: the same house, other rooms, an open door.",
        "For a sad {x}, Moon in {sign}, a friend is better than a nurse. Talk about the stars, and keep your hands to yourself until you are asked.",
    ],
    [
        "When {x} is low, a Moon in {sign} has often caught it from somebody else. Run a bath, shut the door on the world, and be gentle with the questions.",
        "A sad {x}, Moon in {sign}, floats off. Be the shore, and don’t shout from it.",
    ],
];
/// By the sign of Mars of `{x}`, from Aries; `{sign}`.
pub(crate) static FIGHT: [[&str; 2]; 12] = [
    [
        "In a fight, Mars in {sign} makes {x} quick and hot; let it blow over, and answer what was meant.",
        "{x} fights with Mars in {sign}, fast and in the open. An hour later it will be hard to remember, so don’t keep the minutes.",
    ],
    [
        "In a fight, Mars in {sign} makes {x} a wall. Nobody was ever moved by being pushed; lean, and wait.",
        "{x} fights with Mars in {sign}, by not moving. Change the subject, change the room, bring food, come back to it on Thursday.",
    ],
    [
        "In a fight, Mars in {sign} gives {x} a tongue like a paper knife; ask for one sentence at a time, without a joke in it.",
        "{x} fights with Mars in {sign}, with words, and enjoys it. Say when it has stopped being a game.",
    ],
    [
        "In a fight, Mars in {sign} sends {x} into silence with a temperature. Name the hurt for {x}, gently, and have it corrected.",
        "{x} fights with Mars in {sign}, sideways and from cover; whatever it is about, it is about safety.",
    ],
    [
        "In a fight, Mars in {sign} gives {x} a stage. Never before an audience; in private, pride climbs down by itself.",
        "{x} fights with Mars in {sign}, grandly. Concede something early and royally, and you’ll get twice as much back.",
    ],
    [
        "In a fight, Mars in {sign} makes {x} list things. Thank {x} for the first three items and ask what the hurt is underneath.",
        "{x} fights with Mars in {sign}, by correcting. It is worry that is speaking, and it can be answered as worry.",
    ],
    [
        "In a fight, Mars in {sign} makes {x} reasonable at the wrong moment. Ask, what would you shout, if you shouted?",
        "{x} fights with Mars in {sign}, by being fair until one screams. Praise each unfair word that comes out.",
    ],
    [
        "In a fight, Mars in {sign} makes {x} cold and exact. Don’t poke; apologise for the real thing, once, without a but.",
        "{x} fights with Mars in {sign}, to the end. Leave a way out that costs no honour.",
    ],
    [
        "In a fight, Mars in {sign} lets {x} say far too much too loudly. Half of it is weather; ask next day about the other half.",
        "{x} fights with Mars in {sign}, by preaching and by leaving. Say, come back for supper, and it will be over by then.",
    ],
    [
        "In a fight, Mars in {sign} makes {x} an official. Don’t argue with the office; ask how the person is.",
        "{x} fights with Mars in {sign}, by duty and by distance. A plan with dates in it works better than tears.",
    ],
    [
        "In a fight, Mars in {sign} takes {x} up to the ceiling, where it is cool. Speak of principles for a while and then ask {x} down.",
        "{x} fights with Mars in {sign}, on principle. Agree to break the rule together, just this once.",
    ],
    [
        "In a fight, Mars in {sign} makes {x} vanish, even while sitting there. Lower your voice until it is worth while to come back.",
        "{x} fights with Mars in {sign}, by giving in and not meaning it. Ask again tomorrow and believe tomorrow’s answer.",
    ],
];
/// By the authority of `{x}`, in the order of `Authority::ALL`; `{authority}`.
pub(crate) static DECIDE: [[&str; 2]; 8] = [
    [
        "When there is something to decide, give {x} three nights; with an authority that is {authority} the first answer is a mood.",
        "{x}, being of {authority} authority, will know by the end of the week, and you may set your calendar by that.",
    ],
    [
        "When there is something to decide, ask {x} a yes-or-no question and listen to the noise; the authority is {authority}.",
        "{x} has {authority} authority: ask, hear the grunt, and write it down before the head gets hold of it.",
    ],
    [
        "When there is something to decide, take the first word of {x}; the authority is {authority} and doesn’t repeat itself.",
        "{x} knows at once, the authority being {authority}. Don’t ask for reasons, they are made up afterwards.",
    ],
    [
        "When there is something to decide, notice what {x} blurts out; an authority that is {authority} speaks before it is dressed.",
        "{x} decides by {authority} authority: what the heart will really carry out is what is true.",
    ],
    [
        "When there is something to decide, ask {x} what’s in it for {x}; with {authority} authority it is not a rude question.",
        "{x} decides by {authority} authority, so make it worth while, and say so.",
    ],
    [
        "When there is something to decide, let {x} talk without advising; with an authority that is {authority} the answer is in the voice.",
        "{x}, whose authority is {authority}, has to hear the decision spoken; lend an ear and keep your mouth shut.",
    ],
    [
        "When there is something to decide, take {x} to see the place; where the authority is {authority}, the surroundings decide.",
        "{x} is of {authority} authority and should ask five people, of whom you are one.",
    ],
    [
        "When there is something to decide, give {x} a month; the authority is {authority}.",
        "{x} has {an:authority} authority and needs one whole Moon for the large things. The small ones can be tossed for.",
    ],
];

/// A contact that pleads for the two, then one that pleads against; facts as in the synastry.
pub(crate) static FOR: [&str; 10] = [
    "Count in your favour {as} {first} with {bs} {second}, {an:kind} at {orb}; {first_theme} and {second_theme} don’t get in each other’s way.",
    "Another witness for you is the {kind} between {as} {first} and {bs} {second}, {orb} wide, where {first_theme} is answered by {second_theme}.",
    "It helps that {as} {first} is in {kind} with {bs} {second}, by {orb}; on a bad day begin there, with {first_theme}.",
    "On the credit side stands {bs} {second}, which {as} {first} meets by {kind}, {orb} off, so that {second_theme} has a friend in {a}.",
    "Then {as} {first} and {bs} {second}: {an:kind}, {orb}. You may build upon {first_theme} there, and upon {second_theme}.",
    "Do not overlook the {kind} of {as} {first} and {bs} {second}, {orb} from perfect, a quiet ally in matters of {first_theme}.",
    "{as} {first} speaks up for you as well, in {kind} with {bs} {second} at {orb}; it concerns {first_theme} and {second_theme}.",
    "Put down to your account {an:kind}, {orb} wide, from {as} {first} to {bs} {second}: {second_theme} has it easier on that account.",
    "Something that will not wear out is {as} {first} in {kind} with {bs} {second}, {orb} from exact, {first_theme} hand in hand with {second_theme}.",
    "And {as} {first}, by {an:kind} of {orb}, does {bs} {second} a kindness, which is to say that {first_theme} does one to {second_theme}.",
];
pub(crate) static AGAINST: [&str; 10] = [
    "Count against you {as} {first} with {bs} {second}, {an:kind} at {orb}; {first_theme} and {second_theme} will go on disagreeing, and can do so politely.",
    "Another hard witness is the {kind} between {as} {first} and {bs} {second}, {orb} wide: {first_theme} on the one side, {second_theme} on the other.",
    "It doesn’t help that {as} {first} is in {kind} with {bs} {second}, by {orb}. Keep {first_theme} out of arguments about {second_theme}.",
    "On the debit side stands {bs} {second}, which {as} {first} crosses by {kind}, {orb} off, and {second_theme} has learned to duck.",
    "Then {as} {first} and {bs} {second}: {an:kind}, {orb}. That is a bill for {first_theme} that arrives every few months.",
    "Do not play down the {kind} of {as} {first} and {bs} {second}, {orb} from perfect, for it is where {first_theme} gets sharp.",
    "{as} {first} speaks against you as well, in {kind} with {bs} {second} at {orb}, where {first_theme} treads upon {second_theme}.",
    "Put down on the other page {an:kind}, {orb} wide, from {as} {first} to {bs} {second}. {second_theme} will need protecting.",
    "Something that will not pass by itself is {as} {first} in {kind} with {bs} {second}, {orb} from exact, {first_theme} at odds with {second_theme}.",
    "And {as} {first}, by {an:kind} of {orb}, is a stone in the shoe of {bs} {second}; take off the shoe, and speak about {first_theme}.",
];
/// A kuta with all its points or with none.
pub(crate) static KUTA: [[&str; 4]; 2] = [
    [
        "{kuta} gives nothing at all, {points} of {possible}, and stands upon the other page.",
        "From {kuta} there is no help to be had, with {points} out of {possible}.",
        "The zero in {kuta}, {points} of {possible}, should be known and needn’t be feared.",
        "Leave {kuta} out of your hopes: {points} of {possible}.",
    ],
    [
        "{kuta} gives all that it has, {points} of {possible}, and may be leaned upon.",
        "In {kuta} nothing is wanting, {points} out of {possible}.",
        "Custom would point with pleasure to {kuta} and its {points} of {possible}.",
        "Full marks come from {kuta}: {points} of {possible}.",
    ],
];
/// A channel that only the two together have.
pub(crate) static CHANNEL: [&str; 6] = [
    "Keep in mind channel {channel}, which exists only between you: {shared}.",
    "There is channel {channel} to be thankful for, and that means {shared}.",
    "Neither can take channel {channel} along in case of parting; it would simply go out, and with it {shared}.",
    "Channel {channel} also belongs to what you are only as two, {shared}.",
    "Part of the estate is channel {channel}: {shared}.",
    "Nor does channel {channel} burn without both hands, and what burns in it is {shared}.",
];
