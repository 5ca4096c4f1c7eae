//! Remarks of the brutal mode. What is held against somebody who did not order the reading is conditional.

use super::Remarks;

pub(super) static REMARKS: Remarks = Remarks {
    of_one: [
        [
            "To be plain, {it} has an edge, and {you} do not always look where {you} point it.",
            "It may be that {name} uses {it} to avoid a conversation; watch for that.",
            "The bill for {it} tends to be sent to other people, so look at it {yourself} for once.",
            "If {name} overdoes {it}, the people nearby could be the ones who get tired first.",
            "A friend would tell {youo} that {it} is being used as an excuse.",
            "Where {it} goes wrong in {name}, it would go wrong quietly and for years.",
            "{you} could keep {it} and still apologise; the two do not exclude each other.",
            "Perhaps {name} knows quite well what {it} costs the others, and perhaps nobody has said so.",
            "There is a lazy version of {it}, and {you} know the address.",
            "At its worst {it} might make {name} hard to disagree with.",
            "Ask the last person who left what {it} was like from outside, and let {yourself} be told.",
            "Some of what {name} calls principle may be {it}, on a bad day.",
        ],
        [
            "{you} have hidden behind {it} for years, and everyone could see {your} feet.",
            "If nobody has ever stopped {name} at {it}, that might be fear and not respect.",
            "Call {it} what it is when {you} are tired: a weapon with a nice handle.",
            "It could be that {name} would rather lose a person than give up {it}.",
            "{it} is where {you} lie first, and {you} lie to {yourself} before anyone else.",
            "Unless somebody says no, {it} may eat the whole room that {name} is in.",
            "There are people who still flinch at {it}, and {you} could name them.",
            "What {name} might do with {it} to somebody weaker is worth a hard look.",
            "Stop decorating {it}; {you} owe two apologies and a change of habit.",
            "Should {name} ever be left alone with {it}, it could turn on its owner.",
            "Without work {it} will end as {your} excuse for everything that {you} did not dare.",
            "If there is cruelty in {name}, {it} would be where it keeps its tools.",
        ],
    ],
    of_two: [
        [
            "Say what {it} costs, in hours, and who pays.",
            "One of you may be carrying {it} alone; find out which, before it is said in anger.",
            "Neither of you should rely on {it} to settle what has to be talked about.",
            "It is possible to admire {it} and still be worn out by it by Thursday.",
            "If {it} gets blamed for everything, somebody is getting off lightly.",
            "Look at {it} soberly: it works, up to a point, and the point is known.",
            "There might be an old grievance folded into {it}, and it is not getting younger.",
            "Leave {it} unattended for a year and it could cost more than either of you has.",
            "Whoever profits from {it} should be the one to do the dishes.",
            "You could be kinder about {it}, and you could also be more exact.",
        ],
        [
            "If this ends, {it} may well be what both of you give as the reason.",
            "One of you might be feeding on {it} while the other goes hungry, and both might call that love.",
            "Nobody is innocent in {it}; one of you may simply have the better lawyer.",
            "Say {it} out loud and count how long the room stays silent.",
            "There could come a night when {it} is thrown like a plate.",
            "Should either of you be keeping score, {it} will be on the list, underlined.",
            "Love does not repair {it}; work might, and an apology without a but.",
            "Put {it} on the table between you and see who looks away.",
            "If you lie to each other anywhere, it could be about {it}.",
            "For {it} one of you will pay, unless you both decide to pay now.",
        ],
    ],
};
