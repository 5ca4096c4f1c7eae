//! Mars in the signs: how a person wants, acts and fights.

/// By sign, from Aries.
pub(crate) static MARS: [[&str; 2]; 12] = [
    [
        "{your} anger is clean, quick and over. {you} go straight for what {you} want, and the pause between wish and \
         act is so short that others call it courage.",
        "When {who} {want|wants} something, the whole body knows. {you} start fights only to clear the air, and {you} \
         are honestly surprised that others are still bleeding an hour later.",
    ],
    [
        "{you} are slow to start and next to impossible to stop. {your} desire is patient and thorough, and so is \
         {your} anger: it gathers for months and then moves the furniture.",
        "Pressure does nothing to {who}; {you} just become heavier. What {you} want {you} wear down, like water, like \
         a smile, and pleasure is something {you} refuse to hurry.",
    ],
    [
        "{you} fight with words and make love with them too. Two projects at once is the least {you} can work at, and \
         a flirtation is over for {youo} when the sentences get predictable.",
        "The weapon of {who} is the tongue: sharp, funny, gone before the sting is felt. {you} go after what {you} \
         want sideways, with questions, and often get it before anybody notices.",
    ],
    [
        "{you} act on feeling and defend on instinct. Attack {you} personally and {you} retreat; touch someone {you} \
         love and there is no retreat left in {youo}.",
        "Desire in {who} waits for safety and then floods. {your} anger goes under the surface, into a silence with \
         temperature, and the brave thing is to say the hurt while it is still small.",
    ],
    [
        "{you} do things with a flourish or not at all. Desire is a performance given for one, pride is the engine, \
         and nothing arms {youo} like being underestimated.",
        "{who} {fight|fights} in the open and {expect|expects} to win generously. {you} want with heat and display, \
         and {you} stay loyal to whoever makes {youo} feel magnificent.",
    ],
    [
        "{you} put {your} force into method. Anger comes out as criticism, desire as devotion to detail, and {you} \
         can work all night on a thing that no one but {youo} would have seen was wrong.",
        "Skill is exciting to {who}, {your} own included. {you} learn a body as {you} would learn an instrument, and \
         {your} temper shows first in how loudly the dishes are put away.",
    ],
    [
        "{you} fight for fairness and hate the fight. Wanting something outright feels rude to {youo}, so {you} \
         arrange for it to be offered, and it mostly is.",
        "The will of {who} wears gloves. {you} provoke others into moving first, {you} argue both sides, and desire \
         wakes in {youo} as an answer to somebody else’s.",
    ],
    [
        "{you} want one thing at a time and want it to the bottom. {your} strength is silent, {your} patience is \
         tactical, and sex is never just exercise to {youo}.",
        "Few people have seen {who} really angry, and they remember it. {you} hold {your} fire, {you} know where it \
         hurts, and the same intensity in {your} love makes others seem lukewarm afterwards.",
    ],
    [
        "{you} move when {you} believe. A cause, a coast, a bet: {you} jump, laughing, and look for the ground on the \
         way down. {your} temper is loud and has forgotten itself by supper.",
        "Adventure starts {whose} engine and routine floods it. {you} fight for opinions with a missionary’s joy, and \
         in love {you} are playful, frank and hard to tether.",
    ],
    [
        "{you} aim far, and {you} wait. {your} desire is disciplined, {your} anger cold and well documented, and when {you} promise effort {you} mean years.",
        "{who} {get|gets} things done that others only announce. Control is the habit, stamina the gift, and those \
         who are let past the control are usually astonished.",
    ],
    [
        "{you} fight the rule, seldom the person. {you} act in sudden bursts, against the grain and for the group, \
         and desire starts in {your} mind, by way of something unheard-of.",
        "Nobody can order {who} to do a thing, and everybody can interest {youo} in it. {your} anger is icy and \
         principled, {your} passion experimental, {your} stubbornness complete.",
    ],
    [
        "{you} move like a current: indirect, tireless, guided by mood. Confrontation dissolves {youo}, imagination \
         drives {youo}, and {you} act bravest of all on behalf of somebody weaker.",
        "{whose} desire is a tide rather than an arrow. {you} surrender better than {you} attack, {you} get {your} \
         way by seeming not to have one, and anger drains off into tiredness unless it finds a shape.",
    ],
];
