//! The Moon in the signs: what a person needs in order to feel safe.

/// By sign, from Aries.
pub(crate) static MOON: [[&str; 2]; 12] = [
    [
        "Feelings arrive in {youo} like sparks and leave as fast. When {you} are hurt {you} get angry first and find \
         the tears underneath an hour later, so the people near {youo} do well to wait out the hour.",
        "To be soothed, {who} {need|needs} to move. A slammed door, a run around the block, a blunt word said and \
         taken back: the storm is short, and a grudge would only bore {youo}.",
    ],
    [
        "Comfort is physical for {youo}: a hand on the back of the neck, the same cup every morning, bread in the \
         house. Change may be announced to {youo} a week ahead, and kindly.",
        "{whose} heart has weight, in the good sense. It settles where it is fed and touched and not rushed, and it \
         takes a very long time to leave a table at which it was once happy.",
    ],
    [
        "{you} feel by talking. An emotion that {you} can’t put into words keeps {youo} awake, and a good \
         conversation at midnight can do for {youo} what an embrace does for others.",
        "The moods of {who} have wings. Restlessness is how sadness shows itself here, and the cure is company that \
         is quick, curious and not afraid of a change of subject.",
    ],
    [
        "This is the Moon in its own house, tidal and tender. {you} need somebody to belong to and a door that \
         closes, and {you} will mother half a city before {you} admit that {you} are tired.",
        "Nothing that was ever said to {who} is lost. {you} need closeness as others need sleep, and when it fails \
         {you} withdraw sideways, without a sound, hoping to be followed.",
    ],
    [
        "Under everything {you} need to be somebody’s favourite. Praise goes in deep and stays, indifference too, and \
         {your} own affection is a generous fire at which cold people come to sit.",
        "The child in {who} still wants to be watched jumping from the wall. Give {youo} delight and {you} will give \
         back loyalty past all reason; laugh at the wrong moment and the curtain comes down.",
    ],
    [
        "Worry is how {your} love keeps itself busy. {you} calm down by putting things in order, and {you} show \
         tenderness by noticing, in detail, what is wrong and quietly seeing to it.",
        "{who} {feel|feels} safe when {you} are of use. The body keeps the score here, the stomach first of all, and \
         it gets better the day {you} believe that {you} would be loved on an idle afternoon as well.",
    ],
    [
        "Discord makes {youo} physically unwell. {you} will bend a long way to restore the peace in a room, and only \
         on the way home notice what {you} have given away.",
        "{who} {rest|rests} in good company and beautiful order. Loneliness is harder on {youo} than most, and so \
         {you} have learned to please; the deeper comfort is someone with whom {you} may be unfair for an evening.",
    ],
    [
        "{you} feel everything to the bone and show a tenth of it. Betrayal is the old fear, total closeness the old \
         wish, and it takes somebody with steady nerves to stand between the two with {youo}.",
        "The heart of {who} keeps its own counsel. It can wait for years, it can smell a lie through a wall, and when \
         it finally gives itself it keeps nothing in reserve.",
    ],
    [
        "{your} sorrows want a long road and {your} joys want company on it. Being hemmed in frightens {youo} more \
         than being alone, and {you} recover by laughing, by leaving, by finding out what it all means.",
        "Hope is the native language of {whose} heart. {you} bounce. What {you} find hard is a pain that can’t be \
         explained or travelled away from, and {you} need a friend who will sit in it with {youo} until it has had \
         its say.",
    ],
    [
        "{you} learned early to manage on {your} own, and {you} do it so well that nobody asks. Being needed is easy; \
         needing is the skill that {you} are still learning, one small request at a time.",
        "Composure is how {who} {stay|stays} safe. {your} feelings are orderly and deep, like things kept in a \
         cellar, and the person who is shown the stairs has been given more than a declaration.",
    ],
    [
        "{you} need air around {your} feelings. {you} watch {yourself} being sad with some interest, which others \
         take for coldness, and {you} are soothed by friends, by ideas, and by nobody insisting.",
        "The emotions of {who} come with a little distance built in. {you} give other people their freedom because \
         {you} would choke without {your} own, and {you} love best where no one keeps accounts.",
    ],
    [
        "There is no wall between {your} feelings and the feelings in the room. {you} need silence, water, music, an \
         hour of not being anyone, and a partner who can tell {your} tiredness from a lack of love.",
        "{who} {absorb|absorbs} what is around {youo}, the good and the spoiled alike. Tenderness costs {youo} \
         nothing and boundaries cost a great deal, so the great art is to choose whose sea to swim in.",
    ],
];
