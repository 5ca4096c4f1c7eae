//! What two planets have to say to one another in one person: easily, and with friction.

use chart::sky::Body;

/// The lines for a pair of planets in either order: `[flow, friction]`. `None` when one is not Sun to Pluto.
pub(crate) fn between(first: Body, second: Body) -> Option<&'static [&'static str; 2]> {
    let place = |body: Body| Body::PLANETS.iter().position(|planet| *planet == body);
    let (first, second) = (place(first)?, place(second)?);
    let (low, high) = (first.min(second), first.max(second));
    // Pairs are listed row by row: those of the Sun first, then those of the Moon with what follows it, and so on.
    let row: usize = (0..low).map(|row| 9 - row).sum();
    if low == high { None } else { PAIRS.get(row + high - low - 1) }
}

static PAIRS: [[&str; 2]; 45] = [
    // Sun
    [
        "What {you} want and what {you} need pull in the same direction, and it gives {youo} a quiet that others come to lean on.",
        "What {you} want and what {you} need were never introduced: one of them makes the plans, the other pays for them at night.",
    ],
    [
        "{you} can say who {you} are, and the saying makes it truer.",
        "{your} mind stands so close to {your} pride that a correction can feel like an attack.",
    ],
    [
        "Charm is not something {you} put on; liking and being liked belong to {your} very centre.",
        "{you} are tempted to be pleasing instead of being {yourself}, and it takes {youo} a while to see that it is a trade.",
    ],
    [
        "Will and muscle work together: what {you} have decided, {you} do, and the doing gives {youo} strength.",
        "There is a fighter close to {your} heart, and without a worthy cause he will fight the people at breakfast.",
    ],
    [
        "Things tend to turn out well for {youo}, chiefly because {you} behave as though they would.",
        "{you} promise out of a full heart and have to deliver out of an ordinary week; enough is the word to learn.",
    ],
    [
        "{you} have a spine. Discipline isn’t a punishment to {youo}, and people trust what {you} have built.",
        "An inner examiner walks beside {youo}, hard to please and quick to say not yet, and the work of {your} life is to outgrow his marks.",
    ],
    [
        "{you} are allowed to be unusual, and from that permission comes a freshness that wakes up everyone else.",
        "{you} upset the table just when it has been laid, because being predictable frightens {youo} more than being wrong.",
    ],
    [
        "Imagination feeds {your} sense of who {you} are, and gives {youo} compassion without effort.",
        "{you} are not always sure where {you} end, and {you} can spend years on becoming what somebody once dreamed of.",
    ],
    [
        "{you} have the power to begin again from nothing, and people sense that they had better not lie to {youo}.",
        "Power is a theme that follows {youo} about: {you} meet it in fathers, bosses, rivals, and at last in {your} own mirror.",
    ],
    // Moon
    [
        "{you} can put a feeling into words before it hardens, which spares {youo} half of other people’s quarrels.",
        "Head and heart talk at once in {youo}, and {you} tend to explain a feeling away just when it most needs to be felt.",
    ],
    [
        "Tenderness comes easily to {youo}, both the giving and the being given to.",
        "{you} were taught to be sweet in order to be safe, and {you} can’t always tell the one from the other.",
    ],
    [
        "{your} feelings have courage: {you} go towards what moves {youo} and {you} defend it without being asked.",
        "Hurt turns to anger in {youo} before {you} have noticed that it was hurt.",
    ],
    [
        "{you} have a large heart with good doors, and people feel better for having come in.",
        "{your} feelings come in the large size only, and what comforts {youo} tends to become too much of itself.",
    ],
    [
        "{you} are reliable in love as few people are, because {your} feelings have a floor.",
        "Somewhere early {you} understood that needing was a nuisance; {you} have been self-sufficient ever since, and lonelier than {you} let on.",
    ],
    [
        "{you} follow sudden feelings and they lead {youo} well; closeness with windows open is what {you} were made for.",
        "Nearness and flight alternate in {youo}, and the people who love {youo} have to learn that the flight isn’t about them.",
    ],
    [
        "{you} feel what others feel with hardly a gap between, and it makes {youo} gentle.",
        "{you} take in moods like water and then wonder why {you} are sad; not all of it is {yours}.",
    ],
    [
        "{your} feelings go all the way down, and {you} come back from the depths with something in {your} hands.",
        "Fear of loss sits at the bottom of {your} heart and makes it hold tighter than it would wish to.",
    ],
    // Mercury
    [
        "{you} speak with grace, and {you} can tell a hard truth so that it is almost pleasant to hear.",
        "{you} soften what {you} mean until it has lost its point, and then resent not having been understood.",
    ],
    [
        "{your} mind has an edge, and {you} use it to cut through and seldom to cut down.",
        "The sharp answer is out before {you} have weighed it, and {you} win arguments that {you} would have been happier to lose.",
    ],
    [
        "{you} think in generous shapes and {you} teach without meaning to.",
        "The big idea outruns the facts, and {you} talk {yourself} into things that {you} then have to live in.",
    ],
    [
        "{your} thought has weight and patience, and what {you} have once understood stays understood.",
        "{you} doubt {your} own intelligence on no evidence at all, and go over a sentence in {your} head until it has died there.",
    ],
    [
        "Ideas come to {youo} from the side, complete and a little ahead of their time.",
        "{your} nerves run hot: {you} interrupt, {you} leap, {you} see it at once and can’t bear to wait for the rest of the room.",
    ],
    [
        "{you} think in images, and {you} can say what most people only sense.",
        "Facts go soft in {your} hands; {you} hear what {you} hoped for and remember what should have been.",
    ],
    [
        "{your} mind digs, and it does not stop at the answer that was meant to satisfy {youo}.",
        "A thought can take hold of {youo} and not let go, and {you} can use words as a way of having power over people.",
    ],
    // Venus
    [
        "Desire and affection are on good terms in {youo}, so that wanting somebody makes {youo} kinder.",
        "What excites {youo} and what is good for {youo} have often been two different people.",
    ],
    [
        "{you} love generously and with luck, and pleasure does not make {youo} guilty.",
        "{you} give too much, buy too much, promise too much, all from the same sweet inability to see love refused.",
    ],
    [
        "{you} love like somebody who means to stay, and time is on {your} side.",
        "Love came to {youo} with conditions, and {you} look for the small print even where there is none.",
    ],
    [
        "{you} are drawn to the unusual and it is drawn to {youo}, and {you} can love without owning.",
        "{you} fall for what can’t stay, or {you} leave when it does; excitement and safety have not made peace yet.",
    ],
    [
        "{you} see the beauty in people that they have forgotten, and they become it for a while.",
        "{you} have loved pictures of people, and paid for the difference.",
    ],
    [
        "{you} love with a force that changes people, {yourself} included.",
        "Love and power got tangled early on: {you} know how to hold someone, and have to learn how to leave the hand open.",
    ],
    // Mars
    [
        "{you} have the appetite for great undertakings and the stamina to have fun on the way.",
        "{you} overshoot. More is {your} answer to every question, and {you} find the limit by running into it.",
    ],
    [
        "{you} can work as few others can: steadily, hard, and without an audience.",
        "One foot is on the gas and one is on the brake, and the anger that comes of it goes mostly against {yourself}.",
    ],
    [
        "{you} act on the spark and the spark is right often enough to be called talent.",
        "{your} patience has no middle: {you} bear a thing, and bear it, and then something breaks at once.",
    ],
    [
        "{you} fight for what {you} dream of, and {you} can act without trampling.",
        "{your} will leaks. {you} go where the current goes and then find {yourself} angry on a strange shore.",
    ],
    [
        "There is a reserve in {youo} that opens only in an emergency, and it is enormous.",
        "{you} want as if {your} life depended on it; {you} can’t lose lightly, and {you} know it, and {you} hide it.",
    ],
    // Jupiter
    [
        "Hope and realism work in shifts for {youo}, and so {your} plans come true.",
        "{you} build up and tear down by turns, too careful in good times and too bold when it is late.",
    ],
    [
        "Chances come to {youo} suddenly, and {you} have the nerve to take them.",
        "{you} bolt for freedom whenever life is about to become comfortable.",
    ],
    [
        "Faith comes naturally to {youo}, and generosity that does not count.",
        "{you} would rather believe than check, and there have been bills for it.",
    ],
    [
        "{you} have the gift of turning a crisis into a larger life.",
        "The wish to convince can get the better of {youo}; being right becomes a way of ruling.",
    ],
    // Saturn
    [
        "{you} can renew a thing without breaking it, which is rare.",
        "The wish to be free and the wish to be safe hold each other by the collar in {youo}.",
    ],
    [
        "{you} can give a dream walls and a roof.",
        "Where {you} should trust {you} doubt, and where {you} should doubt {you} go along; it takes time to sort the two.",
    ],
    [
        "{you} endure, and what {you} have endured has made {youo} someone whom others turn to in bad times.",
        "{you} know about hardness, and {you} sometimes bring it along to places where it isn’t needed.",
    ],
    // Uranus, Neptune, Pluto
    [
        "With {your} whole generation {you} share a sense that the impossible is only early.",
        "With {your} whole generation {you} share a certain vertigo: old certainties dissolved before new ones had been found.",
    ],
    [
        "With those of {your} age {you} share a talent for upheaval that clears the ground.",
        "With those of {your} age {you} share the experience of a world that was torn open while {you} were still learning to walk in it.",
    ],
    [
        "With everyone born in those years {you} share a deep and nearly wordless wish for things to be made whole.",
        "With everyone born in those years {you} share a suspicion that something under the floor is not right.",
    ],
];
