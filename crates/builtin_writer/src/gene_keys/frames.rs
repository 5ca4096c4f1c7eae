//! How a gene keys portrait opens its sequences, speaks of closeness, and closes. Even places address the person.

use crate::reckoning::Wordings;

pub(crate) static BIRTH: Wordings = Wordings {
    known: [
        "The ring was put together from the planets of {local}, at {latitude} and {longitude}, and from those of a day three months before.",
        "For the ring of {name} two skies were read: that of {local}, over {latitude} and {longitude}, and one from the season before.",
    ],
    unknown: [
        "The ring was put together from the planets of {date}, with the hour {known}, and from those of a day three months before.",
        "For the ring of {name} two skies were read: that of {date}, the hour being {known}, and one from the season before.",
    ],
};
pub(crate) static ACTIVATION: [&str; 4] = [
    "Four keys, from the two Suns and the two Earths, make up the first sequence, and they hold one another as the \
     legs of a table do. Nothing in them has to be acquired. They are read slowly, the way one reads a letter in \
     one’s own hand that one doesn’t remember writing.",
    "The first sequence has four keys, two Suns and two Earths. They say what {name} is here for in the way a garden \
     says it, by what comes up each year whether or not anyone has sown it.",
    "First come four keys, those of the two Suns and of the two Earths. They are what {you} do without being asked, \
     and what {you} stand on while {you} do it.",
    "To begin with there are four keys, those of the two Suns and of the two Earths: what {name} does by nature, and what bears {youo} up in doing it.",
];
pub(crate) static VENUS: [&str; 4] = [
    "The second sequence is about love, and so it is about what went wrong with it. It leads backwards, from whom \
     {you} attract to what {you} thought about it, what {you} felt, what {you} were before {you} closed.",
    "After purpose comes love. This sequence goes down a staircase, from the people who are drawn to {name} to the \
     first hurt of all, and it goes down in order to open a window at the bottom.",
    "Next is the sequence of love, and it is a way down: from those who come towards {youo} to the place where {you} \
     once closed, and that place can be opened from inside.",
    "The second sequence tells how {name} loves, and it begins at the end: with those who come near, and only then with what once shut the door.",
];
pub(crate) static PEARL: [&str; 4] = [
    "The last sequence speaks of money, company and usefulness, which are one subject once the heart has been put in order.",
    "Finally there is the question of how {name} may prosper. The answer is not a method. It is four plain places in which to put one’s weight.",
    "Last is the sequence of what prospers, with a place each for work, for company and for enough.",
    "The third sequence asks what {name} is good for, in the plain sense of the words: work, company, bread.",
];

/// By mode, band and voice; `{attraction}` and `{core}` are keys, `{attraction_night}` and so on their words.
pub(crate) static CLOSENESS: [[[&str; 2]; 3]; 3] = [
    [
        [
            "Attraction sits in key {attraction}. When someone sits down close to {youo} it begins as \
             {attraction_night} and becomes {attraction_day} within minutes, if the voice is soft and nobody is in a \
             hurry.",
            "{name} attracts by key {attraction}. One need do nothing about it but sit nearer, and let \
             {attraction_night} melt into {attraction_day} at the rate at which butter does.",
        ],
        [
            "What draws people to {youo} is key {attraction}, and it is not polite: they sense {attraction_noon} in \
             it and want to be where that comes from, under the shirt.",
            "It is key {attraction} that people smell on {name}. They come for {attraction_day} and stay until the small hours for something with fewer words.",
        ],
        [
            "Key {attraction} is a heat that {you} can’t turn down. It burns through {attraction_night} and \
             {attraction_day} on its way to {attraction_noon}, and a body that has once been next to it will look for \
             it in other beds in vain.",
            "There are people who can’t be in a room with {name} and keep their hands to themselves, and key \
             {attraction} is the reason. What it promises is {attraction_noon}, and it is a promise that is sometimes \
             kept.",
        ],
    ],
    [
        [
            "{your} attraction is key {attraction}, and the one who is meant by it will not mind {attraction_night}. \
             They will wait beside it, as beside a shy animal, until it shows itself as {attraction_day}.",
            "Whoever comes to {name} comes by key {attraction}. Love has only to be gentle there: {attraction_night} \
             is only {attraction_day}, frightened, and it calms down when its name is said kindly.",
        ],
        [
            "Key {attraction} is how love finds {youo}. There is {attraction_day} about {youo}, and somebody, somewhere, has been homesick for just that.",
            "The heart of {name} sends its light through key {attraction}, and there the right person will find \
             {attraction_day}, and know it like a song from childhood.",
        ],
        [
            "By key {attraction} {you} are able to love somebody out of their loneliness. It asks for everything, it \
             goes through {attraction_night} without turning back, and what it finds on the other side is \
             {attraction_noon}.",
            "To be loved by {name}, through key {attraction}, is to be called by one’s real name at last. There is \
             {attraction_night} on that road, and it ends in {attraction_noon}.",
        ],
    ],
    [
        [
            "Key {attraction} also brings {youo} the wrong people, and for a simple reason: {your} {attraction_night} \
             goes out looking for theirs. Knowing it is half the cure.",
            "It may be that {name} chooses partners by key {attraction}, and that {attraction_night} does the choosing \
             more often than {attraction_day}.",
        ],
        [
            "{you} complain about whom {you} attract. Look at key {attraction}: {attraction_night}, with a ribbon \
             round it. {you} have been sending that out for years and signing for whatever came back.",
            "If there is trouble in the love life of {name}, it could have a number, {attraction}, and a name, \
             {attraction_night}. Perhaps somebody has pointed it out, and was not thanked.",
        ],
        [
            "They didn’t trap {youo}. {you} baited the hook {yourself} with {attraction_night}, through key \
             {attraction}, and called the catch destiny. Put the rod down.",
            "Key {attraction}, in its lowest form, is {attraction_night}, and {name} may have made whole households live \
             on it. It is not a wound any more once one has used it as a weapon.",
        ],
    ],
];
pub(crate) static CLOSENESS_ALONE: [&str; 2] = [
    "Love comes to {youo} by key {attraction}. When {attraction_night} is what {you} feel, look for {attraction_day} \
     inside it before {you} look for another person.",
    "In love {name} is led by key {attraction}, from {attraction_night} to {attraction_day}, a short way that can take years.",
];
pub(crate) static CLOSING: [&str; 6] = [
    "Take one key for one week, and begin with key {key}. Contemplation is only a long word for keeping something in \
     {your} pocket and touching it now and then.",
    "If {name} would begin somewhere, let it be with key {key}, carried about for a week like a stone in a coat.",
    "There is no examination at the end. There is key {key}, and {your} life, and a lot of ordinary afternoons in which the one may turn in the other.",
    "A key is for turning. Key {key} has been in the hand of {name} for quite some time.",
    "All of these are one key, cut in different metals. {you} may start with the one numbered {key}; the others listen.",
    "Of all these numbers {name} needs to remember one, {key}. The rest remember {youo}.",
];
pub(crate) static UNKNOWN: [&str; 2] = [
    "As {reason}, these pages do without {withheld}. The keys that are told were certain for the whole day.",
    "Since {reason}, this contemplation of {name} leaves out {withheld}, and keeps to keys that did not change that day.",
];
