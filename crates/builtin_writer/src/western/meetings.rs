//! What planets of two people do to one another. `{x}` owns the quicker planet, `{y}` the slower one.

use chart::sky::Body;

/// The lines for two planets of two people: `[flow, friction]`, and whether the first of them is `{x}`.
pub(crate) fn between(first: Body, second: Body) -> Option<(&'static [&'static str; 2], bool)> {
    let place = |body: Body| Body::PLANETS.iter().position(|planet| *planet == body);
    let (first, second) = (place(first)?, place(second)?);
    let (low, high) = (first.min(second), first.max(second));
    // Row by row: the Sun with the Sun and all that follow, then the Moon with the Moon and all that follow, and so on.
    let row: usize = (0..low).map(|row| 10 - row).sum();
    Some((MEETINGS.get(row + high - low)?, first <= second))
}

static MEETINGS: [[&str; 2]; 55] = [
    // Sun
    [
        "You recognise each other’s ambitions, and neither has to shrink for the other to shine.",
        "Two centres, one table: each of you expects, quite innocently, to be the one the day is arranged around.",
    ],
    [
        "{x} warms what {y} feels, and {y} gives {x} a place to come home to; many long marriages are made of exactly this.",
        "What {x} is proud of is just what hurts {y}, and neither of you does it on purpose.",
    ],
    [
        "{y} finds words for what {x} is, and {x} feels more like a person for having heard them.",
        "{y} comments and {x} takes it personally, so that a discussion about the dishes turns into one about respect.",
    ],
    [
        "{y} likes {x} simply for being {x}, and one can see it across a room.",
        "{x} basks and {y} gives way, until one day the pleasing has to be paid for.",
    ],
    [
        "{y} makes {x} brave, {x} gives {y} something worth being brave for, and neither sits down for long.",
        "{y} pushes exactly where {x} won’t be pushed, and the sparks are not always of the friendly kind.",
    ],
    [
        "{y} believes in {x}, out loud and in advance, which does more than any advice.",
        "You encourage each other past good sense, and {y} talks largely about what {x} will have to deliver.",
    ],
    [
        "{y} gives {x} a frame and stays when it is dull; something may be built here that lasts longer than the mood.",
        "{x} comes with a light and {y} asks whether it is paid for. {x} feels judged, and {y} feels that nobody else is being serious.",
    ],
    [
        "Near {y} it is easy for {x} to become somebody new, and boredom has no key to this house.",
        "{y} won’t be counted upon and {x} counts, so that there is always a bag standing half packed in the hall.",
    ],
    [
        "{y} sees {x} in the best possible light, and some of that light stays on.",
        "{y} adores someone who has only a little to do with {x}, and {x} hasn’t had the heart to say so.",
    ],
    [
        "{y} looks through {x} to the bottom and remains, and after that {x} can’t go on pretending, nor wishes to.",
        "A struggle for power runs under this, about who has seen through whom, and {x} feels watched.",
    ],
    // Moon
    [
        "You are tired at the same time and hungry for the same things, and that is worth more than passion on a Wednesday.",
        "Your needs come at the same hour and ask for opposite things.",
    ],
    [
        "{y} can say what {x} only feels, and {x} lends the words of {y} a heart.",
        "{x} wants to be held and {y} explains.",
    ],
    [
        "There is a sweetness here that requires no occasion: {y} pleases, {x} is nourished, and the house smells good.",
        "{y} would like it pretty and {x} would like it true, and a tenderness gets lost between the two.",
    ],
    [
        "{y} sets fire to what {x} feels; it starts in the stomach and ends, as a rule, in laughter or in bed.",
        "{y} is rough where {x} is sore. A door bangs, and it takes {x} days to come back out.",
    ],
    [
        "With {y} the moods of {x} find a wide roof, and troubles look smaller beneath it.",
        "{y} makes light of what weighs on {x}, and it was meant as a kindness.",
    ],
    [
        "{x} may lean, and {y} holds; it is no firework, it is a wall in the wind.",
        "{x} reaches out and {y} is busy being reasonable, and so {x} learns to ask for less.",
    ],
    [
        "{y} surprises {x} into feelings that weren’t on the list, and freedom turns out to be a way of being close.",
        "{y} comes and goes, {x} can’t settle, and the heart gets a nervous habit.",
    ],
    [
        "{x} and {y} dream into each other, and much is understood here that nobody has said.",
        "{y} evades, {x} fills the gap with longing, and both of you call it a mystery.",
    ],
    [
        "{y} touches what lies deepest in {x}, and {x} lets it be touched, a thing that happens to most people once.",
        "{x} becomes afraid of losing {y}, and {y} knows it, and that knowledge is a loaded thing to leave about.",
    ],
    // Mercury
    [
        "You finish each other’s sentences, and sometimes improve them.",
        "You use the same words for different things, and find out about it late.",
    ],
    [
        "{y} enjoys the mind of {x}; talk between you has a kind of perfume.",
        "{x} is exact about something over which {y} only wished to be agreed with.",
    ],
    [
        "A good argument is a pleasure to both of you, {x} with the thought and {y} with the thrust.",
        "{y} hears an attack in a remark of {x}, and answers it.",
    ],
    [
        "{y} makes the thoughts of {x} larger, and your plans have maps to them.",
        "{x} has the details and {y} the vision, and each suspects the other of missing the point.",
    ],
    [
        "{y} takes seriously what {x} says, and whatever the two of you agree upon gets done.",
        "{x} begins to tell and {y} is already correcting, and in the end {x} tells it to somebody else.",
    ],
    [
        "{y} throws a window open in the mind of {x}; nobody else gives {x} such ideas.",
        "{y} interrupts, and the thread of {x} is gone for good.",
    ],
    [
        "{x} puts into language what {y} dreams, and your talks at night can go on until there are birds.",
        "{x} asks a plain question and gets mist, and {y} feels cross-examined.",
    ],
    [
        "{y} asks the one thing that {x} has never been asked, and talk goes to the root.",
        "What {x} says is weighed by {y} for what it conceals, and innocent sentences end up before a court.",
    ],
    // Venus
    [
        "You like the same rooms, the same evenings, the same sort of kindness, and it makes life together easy to furnish.",
        "Each of you gives the other what you would have liked to get.",
    ],
    [
        "The oldest attraction there is: {x} draws, {y} comes, and the air between you has a temperature.",
        "Desire is strong here and manners are thin; {y} takes for a yes what {x} meant as a smile.",
    ],
    [
        "{x} and {y} spoil one another, with gusto, and your guests put on weight.",
        "There is too much of it, too much promised, too much spent, and {x} is left with the receipts.",
    ],
    [
        "{y} makes an honest thing out of the affection of {x}: it gets a date, a key, a name on the door.",
        "{x} offers warmth and {y} examines it, and a love that is examined for too long catches cold.",
    ],
    [
        "{y} keeps the love of {x} awake, since with {y} no day has the grace to be like the last.",
        "{x} falls for precisely that in {y} which can’t stay put.",
    ],
    [
        "{x} loves and {y} makes a poem of it; you have moments together for which there isn’t any name.",
        "{x} loves what {y} might be, {y} borrows the picture for a while, and sooner or later it has to be given back.",
    ],
    [
        "{y} wants {x} with a depth that changes the two of you, and {x} can’t claim to have been left unaware.",
        "{y} wants to possess what {x} only wished to share; jealousy knows this house.",
    ],
    // Mars
    [
        "You have the same pace, and when you pull together something gives way.",
        "Two drivers and one wheel: you fight about who was right and then about the tone.",
    ],
    [
        "{y} gives the courage of {x} an aim and applauds, and you dare things as a pair.",
        "You egg each other on, and {y} has moved the finish by the time {x} arrives.",
    ],
    [
        "{x} has the force and {y} the plan, and you can shift loads under which others break.",
        "{x} starts and {y} brakes. In time {x} stops starting, or stops asking.",
    ],
    [
        "{y} sets off in {x} a daring that {x} had thought was gone, and the body is the first to know.",
        "Something is always about to go off between you; {y} lights it and {x} is the powder.",
    ],
    [
        "{x} acts for what {y} imagines, and desire has music to it.",
        "{x} wants to know and {y} won’t be known, so that wanting goes round in circles.",
    ],
    [
        "Together you have an immense strength, and the nights have a seriousness that neither had looked for.",
        "Neither of you can lose, and each knows where the knife goes in.",
    ],
    // Jupiter
    [
        "You believe in similar things, and your generosity is of one size.",
        "You wish for the good life in two different directions.",
    ],
    [
        "{x} opens and {y} secures, and so what you begin together tends to stand.",
        "What {x} calls trust {y} calls carelessness, and each has examples.",
    ],
    ["You are lucky together at short notice.", "Nothing that you have arranged will happen as arranged."],
    [
        "Your faith adds up, and people leave your house comforted.",
        "You confirm each other’s illusions, at length and with candles.",
    ],
    ["Together you think on a large scale, and have the nerve for it.", "Each of you would like to convert the other."],
    // Saturn
    [
        "You grew up against the same weather, and a good deal need not be explained.",
        "You know each other’s fear by heart, having the same one.",
    ],
    [
        "{x} gives the experiments of {y} a floor, {y} the rules of {x} a window.",
        "{y} breaks precisely the rule that {x} lives by.",
    ],
    ["{x} makes real what {y} has dreamed, and doesn’t laugh at it.", "{x} asks for proof and {y} for belief."],
    [
        "You can go through bad times together, and a bad time tends to know it.",
        "Between you there is something hard, and both of you have learned to go around it.",
    ],
    // Uranus to Pluto
    [
        "Those of your age have this in common, and so do you: the same unrest.",
        "You belong to years that wanted to be free in different ways.",
    ],
    [
        "Here speak your generations, and they understand one another.",
        "Your generations dream past each other at this point, and you may catch it in a political evening.",
    ],
    [
        "The upheavals that formed you belong together.",
        "What one generation tore down the other had just learned to need.",
    ],
    ["You share the dream of your years.", "Your years had different dreams."],
    [
        "Between your generations runs a deep and quiet current.",
        "An old mistrust between generations makes itself felt here, and it isn’t about you.",
    ],
    ["You come of the same historical night.", "Your two histories have different ghosts."],
];
