//! Remarks of the romantic mode.

use super::Remarks;

pub(super) static REMARKS: Remarks = Remarks {
    of_one: [
        [
            "Somebody will be fond of {youo} for {it}, and will say so at a kitchen table.",
            "Those who love {name} will think of {it} first when they are asked why.",
            "Keep {it} as one keeps a letter, and show it to the one who asks kindly.",
            "There is a quiet devotion in {it}, and with {name} it lasts.",
            "For the sake of {it} {you} deserve to be met at the station.",
            "By {it} {name} can be recognised among a thousand people, as by a step on the stairs.",
            "In {it} {you} carry a small lamp, and others see by it.",
            "Whoever is patient with {it} will find {name} faithful.",
            "Tell the one {you} love about {it}, in {your} own words and without hurry.",
            "Something in {it} waits, in {name}, for a person who remembers birthdays.",
            "It is {it} that makes {youo} write back the same evening.",
            "One wants to cover {it} in {name} with a coat when it rains.",
        ],
        [
            "For {it} somebody is going to love {youo} until the last light is out.",
            "Songs get written about {it}, and {name} would be embarrassed to hear them.",
            "With {it} {you} would wait ten years at a window and call it no time at all.",
            "Because of {it} {name} loves only once, and then for good.",
            "Give {it} away entirely, since {you} have never known how to lend it.",
            "There is a vow in {it}, and {name} made it before there was anyone to make it to.",
            "{it} would carry {youo} across a winter sea for one word.",
            "Whoever has been loved by {it} in {name} will measure everyone against that.",
            "Let {it} be reckless once more; {you} have never regretted that.",
            "The whole heart of {name} goes with {it}, and there is no second copy.",
            "What {you} promise out of {it}, {you} keep past all reason.",
            "No distance holds against {it} when {name} has chosen somebody.",
        ],
    ],
    of_two: [
        [
            "Be gentle with {it}, for it is one of the things that you will tell your friends about.",
            "Over the years {it} will become a way of saying good night.",
            "There is kindness in {it}, if both of you look at it by daylight.",
            "A good deal of tenderness can be built on {it}, one small courtesy at a time.",
            "Write {it} down somewhere, and read it to each other in the fifth year.",
            "In {it} there is room for two coats on one hook.",
            "Take {it} for a walk, the long way round, and come home by the river.",
            "You may trust {it} to be there on an ordinary Tuesday.",
            "Of such things as {it} anniversaries are made.",
            "Somebody must have wished you well when {it} was arranged.",
        ],
        [
            "For {it} people have crossed oceans and thought the ticket cheap.",
            "If the whole world were asked to part you, {it} would say no.",
            "There will be no getting over {it}, and neither of you would want to.",
            "With {it} you have been given something that does not come twice.",
            "Swear on {it}, since it will hold.",
            "All the letters that you never sent were about {it}.",
            "Through {it} the one of you knows at night that the other is awake.",
            "You were looking for {it} in everyone who came before.",
            "Let the house burn, if it must, and carry out {it}.",
            "What poets make such a noise about is no more than {it}.",
        ],
    ],
};
