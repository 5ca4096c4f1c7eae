//! The rashis and the mansions once more, for readers who want to go deeper: a sentence each.

/// What it is like to have something of weight in a rashi, from Mesha; `{rashi}`. Told once for each rashi.
pub(crate) static RASHI: [[&str; 2]; 12] = [
    [
        "{rashi} is the ram who begins the year, red and unafraid; there is no waiting in it.",
        "Of {rashi} the old poems say that it goes up mountains and does not look round.",
    ],
    [
        "{rashi} is the bull in tall grass, and it will not be driven from where it eats.",
        "{rashi} owns cattle, songs and land, and lets one wait for an answer.",
    ],
    [
        "{rashi} is a couple with a lute and a club; it plays and it strikes, and is never bored.",
        "{rashi} trades in news, and both sides believe that they got the better of it.",
    ],
    [
        "{rashi} is the crab under the bank, soft within, and faithful to one stretch of water.",
        "In {rashi} whatever is held is held with claws, and from love.",
    ],
    [
        "{rashi} is the lion in a cave; it needs no witnesses and enjoys them.",
        "{rashi} rules as the Sun does, by being there.",
    ],
    [
        "{rashi} is a girl in a boat with grain and a flame, alone and exact.",
        "{rashi} sorts the harvest by lamplight and finds the one stone in it.",
    ],
    [
        "{rashi} is the man with the scales in the bazaar, whom both parties trust.",
        "{rashi} would rather settle than win.",
    ],
    [
        "{rashi} is the scorpion in the hole; one does well to knock.",
        "{rashi} keeps its treasures where it keeps its poison.",
    ],
    [
        "{rashi} is the archer who is half a horse, and his arrow is already over the hill.",
        "{rashi} gives alms, orders and directions with the same wide gesture.",
    ],
    [
        "{rashi} is a beast with the body of a crocodile and the head of a deer: hard, slow, and gentle about the eyes.",
        "{rashi} climbs by night, and is there when the others wake up.",
    ],
    [
        "{rashi} is a man with an empty jar on his shoulder, who gives away what he hasn’t got.",
        "{rashi} stands at the edge of the fair and understands it.",
    ],
    [
        "{rashi} is two fish who hold each other by the tail, so that going and returning are one.",
        "{rashi} sleeps by the sea and wakes up somewhere else.",
    ],
];

/// What a mansion does for whichever graha is there, from Ashwini; `{nakshatra}`.
pub(crate) static STAR: [[&str; 2]; 27] = [
    [
        "{nakshatra} gives it horses, and {you} should be careful only about stopping.",
        "{nakshatra} sends it out early, with medicine in the saddlebag.",
    ],
    [
        "In {nakshatra} it carries heavy things and sets them down in the right place.",
        "{nakshatra} teaches it that pleasure and judgement use one door.",
    ],
    [
        "{nakshatra} puts a knife in its hand, for bread.",
        "By {nakshatra} it is purified, a process that is warm at first.",
    ],
    [
        "In {nakshatra} it becomes beautiful and a little greedy.",
        "{nakshatra} makes it fertile, and all that it touches would like to stay.",
    ],
    ["{nakshatra} has it follow a scent through the wood.", "By {nakshatra} it looks gentle and is already elsewhere."],
    [
        "{nakshatra} rains upon it until it is clean.",
        "In {nakshatra} it howls first and thinks wonderfully afterwards.",
    ],
    ["{nakshatra} gives it back whatever it has lost.", "{nakshatra} lets it begin again on any Monday."],
    ["{nakshatra} feeds it from its own bowl.", "Under {nakshatra} it grows like a calf, with kindness."],
    ["{nakshatra} coils about it and listens.", "In {nakshatra} it knows where the pulse is."],
    ["{nakshatra} seats it among the ancestors.", "Through {nakshatra} an old family speaks in it."],
    [
        "{nakshatra} sends it to bed with a good conscience.",
        "In {nakshatra} it enjoys, and others come by to watch how it is done.",
    ],
    [
        "{nakshatra} binds it by friendship, and such bonds last.",
        "By {nakshatra} it keeps its word even when no one recalls it.",
    ],
    ["{nakshatra} gives it ten clever fingers.", "In {nakshatra} it can make a coin vanish and a splinter too."],
    ["{nakshatra} polishes it until it flashes.", "{nakshatra} has it design itself anew at every season."],
    ["{nakshatra} lets the wind play with it.", "In {nakshatra} it bends, and the storm goes on to the next."],
    [
        "{nakshatra} stretches it toward one gate at the end of a long avenue.",
        "By {nakshatra} it wants a single thing, with two fires under it.",
    ],
    [
        "{nakshatra} teaches it to love at a distance.",
        "In {nakshatra} it opens like a lotus, from below and without mud.",
    ],
    ["{nakshatra} makes it eldest and watchful.", "Under {nakshatra} it wears a charm against envy, and needs it."],
    [
        "{nakshatra} pulls it up by the root to see what it lived on.",
        "In {nakshatra} it is thrown to the ground, and finds the ground firm.",
    ],
    [
        "{nakshatra} tells it that it can’t be beaten, and it believes that.",
        "{nakshatra} keeps it fresh, as rivers are.",
    ],
    [
        "{nakshatra} lets it win after all the rest have gone home.",
        "By {nakshatra} it acts under the eyes of every god at once.",
    ],
    ["{nakshatra} makes it all ear.", "In {nakshatra} it learns more from a pause than from the speech."],
    ["{nakshatra} beats time for it.", "{nakshatra} gives it a drum and a purse."],
    [
        "{nakshatra} draws a circle round it that nobody enters unasked.",
        "In {nakshatra} it knows a hundred remedies and takes none.",
    ],
    ["{nakshatra} sets it alight on the inside.", "By {nakshatra} it has two faces, and the hidden one is in earnest."],
    ["{nakshatra} lets it sink until it is calm.", "In {nakshatra} it holds up the world and says nothing of it."],
    ["{nakshatra} walks it home.", "Under {nakshatra} it is kind to whoever has lost the way."],
];
