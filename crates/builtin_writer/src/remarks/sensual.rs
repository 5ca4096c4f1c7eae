//! Remarks of the sensual mode.

use super::Remarks;

pub(super) static REMARKS: Remarks = Remarks {
    of_one: [
        [
            "Go into {it} slowly, as one goes into warm water, and the body will explain the rest.",
            "In {name} {it} answers to a light hand, and to one that is in no hurry.",
            "What {it} wants is to be touched before it is discussed, and {you} may ask for that.",
            "Whoever wants to meet {it} in {name} does best to come close and say little.",
            "Give {it} an evening with the lamp turned low; it opens {youo} more than any argument could.",
            "There is a softness in {it} that {name} shows to those who wait for it.",
            "There is pleasure stored in {it}, and {you} come to it by breathing out first.",
            "One reaches {it} in {name} through scent and fabric and the sound of rain on a roof.",
            "Let {it} have a taste and a temperature, and {you} will know at once what it is for.",
            "For {name}, {it} is a matter of skin long before it is a matter of opinion.",
            "Nothing about {it} has to be hurried, since the skin keeps what was done to it gently.",
            "Around {it} the breath of {name} grows slower, and that is how one can tell.",
        ],
        [
            "Let {it} off the lead for a night and see what {your} hands do when nobody corrects them.",
            "With {it} {name} burns from below, quietly at first and then not quietly at all.",
            "There is an appetite in {it} that good manners have never reached, and {you} should feed it.",
            "{it} makes {name} dangerous to be near and very hard to leave.",
            "Whatever {it} touches in {youo} grows hot and stays hot until morning.",
            "Put a hand on {it} in {name} and the conversation is over.",
            "{you} taste of {it} when {you} want somebody, and they notice before {you} do.",
            "One would undress {name} for the sake of {it} alone.",
            "In the dark {it} takes over, and {you} are better for it in the morning.",
            "Nothing about {it} is decent in {name}, and nobody has yet complained.",
            "Ask {it} what {you} crave and it will answer with its mouth full.",
            "What {it} starts in {name} has to be finished with the door locked.",
        ],
    ],
    of_two: [
        [
            "Let {it} be a matter of touch for a while, before either of you gives it a name.",
            "You will feel {it} first in the shoulders and in the breath, long before you can explain it.",
            "Give {it} an unhurried evening, with the telephone in another room.",
            "There is warmth in {it}, the kind that comes from sitting closer than the sofa requires.",
            "Where {it} is concerned, slow hands learn more than quick ones.",
            "Taste {it} in small amounts, and there will be more of it tomorrow.",
            "Nobody has to do anything about {it} except to come nearer.",
            "Out of {it} you could make a whole season of quiet mornings.",
            "The body keeps a record of {it}, and it is mostly a kind one.",
            "Somewhere in {it} there is a hand on a back, and it has all the time in the world.",
        ],
        [
            "Because of {it} somebody’s shirt will not survive the evening.",
            "There is heat in {it}, more than a decent house was built for.",
            "When {it} wakes up, neither of you will get much sleep, and neither will mind.",
            "Feed {it}, since it goes looking elsewhere when it is starved.",
            "With {it} one of you only has to look up, and the supper goes cold.",
            "You have both tried to be sensible about {it}, with your clothes on the stairs.",
            "{it} wants salt and teeth and the windows open.",
            "There is no polite version of {it}, so bolt the door.",
            "Put your mouth where {it} is and argue afterwards.",
            "Whatever else fails, {it} will still find its way to the bed.",
        ],
    ],
};
