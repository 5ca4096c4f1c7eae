//! Words for the civil birth and its sunset, and for how much strain a pillar bears. Even places address the person.

use crate::reckoning::Wordings;

pub(crate) static BIRTH: Wordings = Wordings {
    known: [
        "By the common calendar it was {date}, at {time}.",
        "In the register of births {name} stands under {date}, {time}.",
    ],
    unknown: [
        "By the common calendar it was {date}, and the hour is {known}.",
        "In the register of births {name} stands under {date}, with the hour {known}.",
    ],
};
/// `{sunset}` by the clock of the birth.
pub(crate) static SUNSET: [&str; 2] = [
    "On that day the Sun went down for {your} town at {sunset}, by the same clock.",
    "The Sun set that day at {sunset} by the clock of the place where {name} was born.",
];
/// `{reason}`.
pub(crate) static NO_SUNSET: [&str; 2] = [
    "It has to be said that {reason}; the evening of {your} Hebrew day was counted from six hours after its noon.",
    "As {reason}, the evening was counted for {name} from the sixth hour after noon.",
];
/// `{pillar}`, `{hard}`.
pub(crate) static STRAINED_PILLAR: [&str; 6] = [
    "The strains that touch {pillar} come to {hard} in {your} chart.",
    "Of hard aspects {pillar} has {hard} to bear in {name}.",
    "Counted by strains, {pillar} has {hard} to hold up in {youo}.",
    "On {pillar} the strains in {name} come to {hard}.",
    "As to what pulls at {pillar} in {youo}, the count is {hard}.",
    "What rubs against {pillar} in {name} comes to {hard} by the count.",
];
