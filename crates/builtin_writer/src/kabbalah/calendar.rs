//! The Hebrew months with their letter and faculty, in words.

/// By the place in the year from Nisan, 0 to 11; `{month}`, `{letter}`, `{faculty}`, `{sign}`.
pub(crate) static MONTH: [[&str; 2]; 12] = [
    [
        "{month} is the month of going out, of bread that had no time to rise. Its letter is {letter}, its \
         constellation {sign}, and what it asks {youo} to set right is {faculty}: to say the thing that makes one \
         free, and to say it in time.",
        "{name} comes from {month}, when slaves walked out at night. The letter is {letter}, the constellation \
         {sign}. Of the faculties it was given {faculty}, so that the repair lies in speaking up and in not speaking \
         people down.",
    ],
    [
        "{month} lies between the exodus and the mountain, a month of counting days. Its letter is {letter}, its \
         constellation {sign}, and the faculty is {faculty}: {you} mend the world by thinking a thing through to \
         where it becomes kind.",
        "{month}, the month of {name}, is spent on foot in a desert, one day numbered after the other. It has the \
         letter {letter} and the constellation {sign}; {faculty} is what has to be healed, from rumination into \
         reflection.",
    ],
    [
        "{month} is the month in which a law was given from a mountain. Its letter is {letter}, its constellation \
         {sign}, the faculty {faculty}: {you} are meant to move, to go from one person to the next, until two things \
         that were apart stand side by side.",
        "In {month} two tablets came down, and {name} came too. To that month belong the letter {letter}, the \
         constellation {sign} and, for a repair, {faculty}: to get up and go there.",
    ],
    [
        "{month} is the month in which the walls were breached. Its letter is {letter}, its constellation {sign}, the \
         faculty {faculty}: {you} have to learn to look at what is broken and to see what it could still be.",
        "{name} was born into {month}, a month with a crack in it. The letter is {letter}, the constellation {sign}; \
         what needs repair is {faculty}, and that means a kind eye.",
    ],
    [
        "{month} begins in mourning and ends in a dance in the vineyards. Its letter is {letter}, its constellation \
         {sign}, the faculty {faculty}: {you} repair things by hearing what was really said.",
        "{month} burns the house down and then sends for musicians. Its letter, {letter}, and its constellation, \
         {sign}, go with {faculty}; it is by listening that {name} turns grief to comfort.",
    ],
    [
        "{month} is the month in which the king, they say, walks in the field and anyone may speak to him. Its letter \
         is {letter}, its constellation {sign}, the faculty {faculty}: {your} repair is made of small deeds, done now.",
        "In {month} the ram’s horn is blown each morning to wake the sleepers. {name} has {letter} for a letter, \
         {sign} for a constellation, and {faculty} to set right, with the hands and not with intentions.",
    ],
    [
        "{month} is the head of the year, with its judgement, its fast and its huts open to the stars. Its letter is \
         {letter}, its constellation {sign}, the faculty {faculty}: {you} put things right by contact, by the hand \
         that is held out.",
        "{month}, full of feasts, weighs everybody and then feeds them. It gave {name} the letter {letter} and the \
         constellation {sign}. The repair is in {faculty}: whom one reaches for, and how lightly.",
    ],
    [
        "{month} has no feast at all and is therefore called bitter, and kept for the future. Its letter is {letter}, \
         its constellation {sign}, the faculty {faculty}: {you} follow a scent that others have lost.",
        "The rains begin in {month}, and nothing is celebrated. Its letter is {letter}, its constellation {sign}; \
         {name} repairs by {faculty}, by sensing what is wholesome before there is proof.",
    ],
    [
        "{month} lights a candle more each night in the darkest of the weeks. Its letter is {letter}, its \
         constellation {sign}, the faculty {faculty}: {you} need trust enough to let go, to dream, and to leave the \
         rest to morning.",
        "In {month} a little oil lasted too long. {name} belongs to it, with the letter {letter} and the \
         constellation {sign}, and what wants healing is {faculty}, which is to say confidence.",
    ],
    [
        "{month} is the month of siege and of winter. Its letter is {letter}, its constellation {sign}, the faculty \
         {faculty}: {you} have a fire that can burn a town or bake its bread, and turning the one to the other is \
         {your} work.",
        "{month} is stern, and so is its gift. The letter is {letter}, the constellation {sign}, and {faculty} is \
         what {name} has to set right: not to swallow it, not to spit it, but to use it.",
    ],
    [
        "{month} has the new year of the trees, when sap climbs and nothing can be seen of it. Its letter is \
         {letter}, its constellation {sign}, the faculty {faculty}: {you} mend the world by savouring it, with thanks.",
        "In {month} almond trees think of flowering. {name} has from it the letter {letter}, the constellation \
         {sign}, and {faculty} to repair, the art of eating in such a way that all are fed.",
    ],
    [
        "{month} is the month of masks, in which all was turned about. Its letter is {letter}, its constellation \
         {sign}, the faculty {faculty}: {you} repair by way of joy, and not the kind that laughs at somebody.",
        "Whoever is born in {month} was born at a carnival under a sentence of death. The letter is {letter} and the \
         constellation {sign}; with {name} it is {faculty} that heals, and that must be healed of mockery first.",
    ],
];
