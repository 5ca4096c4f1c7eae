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
    "The pillar of {pillar} has to bear {hard} of the hard aspects in {your} chart.",
    "Of the hard aspects in the chart of {name} the pillar of {pillar} bears {hard}.",
    "{hard} of {your} hard aspects must be carried by the pillar of {pillar}.",
    "The pillar of {pillar} carries {hard} of the hard aspects with which {name} was born.",
    "The pillar of {pillar} feels {hard} of the hard aspects that {you} brought along.",
    "Whoever counts the hard aspects of {name} finds {hard} on the pillar of {pillar}.",
];
/// A pillar that no hard aspect touches; `{hard}` is none.
pub(crate) static EASY_PILLAR: [&str; 4] = [
    "Of {your} hard aspects {hard} touches the pillar of {pillar}, which stands at its ease.",
    "Of the hard aspects of {name} {hard} touches the pillar of {pillar}; nothing shakes it.",
    "The pillar of {pillar} is left in peace: of the hard aspects {hard} comes near it in {youo}.",
    "The pillar of {pillar} is quiet in {name}, as of the hard aspects {hard} reaches it.",
];
