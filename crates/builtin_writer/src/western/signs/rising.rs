//! The rising signs: the manner in which a person arrives.

/// By sign, from Aries.
pub(crate) static RISING: [[&str; 2]; 12] = [
    [
        "People notice {youo} before {you} have spoken: the quick step, the direct look, the sense that something is about to be decided.",
        "{who} {meet|meets} life head first. Strangers know where they stand within a minute, and so does {who}.",
    ],
    [
        "{you} arrive without noise and stay put. Others feel calmer beside {youo} and can’t say why, and nobody hurries {youo} twice.",
        "There is an unhurried, well-made quality to {who} that makes people want to sit down, eat something and tell the truth.",
    ],
    [
        "{you} come in talking, with {your} hands, with {your} eyes, and most people are half a thought behind. It \
         keeps {youo} young, and it keeps {youo} hard to pin down.",
        "{who} {look|looks} as if about to hear some news. That alert, amused face opens doors, and it also hides very well what goes on behind it.",
    ],
    [
        "{your} first gesture is a testing one. {you} feel out the temperature of a room before {you} let it touch \
         {youo}, and then {you} remember everybody’s mother.",
        "Newcomers see in {who} something shy and something maternal at the same time; {you} come towards people in a curve, never in a line.",
    ],
    [
        "{you} can’t enter quietly even when {you} try. There is a warmth around {youo} and a certain height of the \
         head, and people look to see what {you} will do.",
        "Light seems to fall on {who}, whether or not {you} asked for it. {you} carry {yourself} like somebody who has been announced.",
    ],
    [
        "{you} seem modest, neat and observant, and {you} have seen the crooked picture before {you} have seen the \
         host. People trust {youo} with details and with secrets.",
        "{who} {step|steps} into a new place as a craftsman steps into a workshop: looking, sorting, asking the one sensible question.",
    ],
    [
        "{you} put people at ease as others put on a coat. It is a real gift, and it means that {your} first answer \
         is often the polite one rather than the true one.",
        "Charm comes before {who} into the room and holds the door. What people meet first is grace, and they may \
         need a while to find the steel that it is wrapped around.",
    ],
    [
        "{you} say little at first and miss nothing. Others feel looked into; some step back, and some come closer than they had planned.",
        "There is a stillness about {who} that reads as power. {you} decide who may come near, and {you} have usually decided by the second sentence.",
    ],
    [
        "{you} arrive like good weather, a little too large for the room, with a story already under way. It is \
         difficult to stay gloomy beside {youo}, and impossible to stay private.",
        "{who} {have|has} an open face and a long stride. People take {youo} for a lucky one, and because they do, {you} often are.",
    ],
    [
        "{you} look as though {you} know what {you} are doing, so people have been handing {youo} the keys since \
         {you} were twelve. The reserve is real, the humour behind it is a well-kept secret.",
        "Strangers take {who} to be older, or in charge, or both. The seriousness is a good coat: it keeps the weather out, and it also hides the figure.",
    ],
    [
        "{you} are friendly to everybody and familiar with few. There is a flicker of the unexpected about {youo}, as \
         if the radio had been tuned to a station that the others can’t get.",
        "{who} {make|makes} an impression of being both present and elsewhere. People remember the odd, exact thing \
         that {you} said and only later that {you} said nothing about {yourself}.",
    ],
    [
        "{you} come in softly, like someone entering a dream, and each person sees in {youo} what they were hoping \
         for. It is a tender gift, and a tiring one to wear all day.",
        "The outline of {who} is drawn in water. {you} take on the colour of whomever {you} are with, and being alone \
         is how {you} find out which colour was {yours}.",
    ],
];
