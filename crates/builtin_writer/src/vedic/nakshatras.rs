//! The 27 nakshatras: the character that the Moon takes on in each, and a short phrase for other grahas there.

/// The Moon in the mansion, from Ashwini.
pub(crate) static MOON: [[&str; 2]; 27] = [
    [
        "Its sign is the head of a horse and its gods are riding physicians: {you} arrive early, {you} heal quickly, and {you} hate to be held by the bridle.",
        "The twin horsemen of the dawn look after it. There is something swift and helpful about {name}; help is \
         given before it has been asked for, and nobody is thanked.",
    ],
    [
        "It carries the sign of the womb and belongs to Yama, who keeps the last gate: {you} feel everything at full \
         term, {you} bear what others put down, and {you} judge {yourself} hardest.",
        "Yama rules it, the one who holds people to their account. {name} knows about carrying things to their end, \
         pleasure included, and there is no lightness in the way {you} say yes.",
    ],
    [
        "Its sign is a blade and its god is the fire: {you} cut through to what is true, {you} warm those who can \
         stand it, and {you} have burned a few dinners and friendships.",
        "Agni lives there, who cooks and purifies. Behind the calm of {name} a knife is being kept sharp, mostly in order to peel fruit for somebody else.",
    ],
    [
        "Its sign is an ox cart, heavy with harvest, and the Moon loves it above all her houses: beauty, appetite and \
         tenderness grow in {youo} without effort, and so does the wish to keep.",
        "It is told that the Moon would not leave this mansion for any other. {name} draws people like ripe fruit and is a little possessive of the orchard.",
    ],
    [
        "A deer’s head is its sign: {you} search, scent, start and search again, and the gentlest part of {youo} is also the one that is always about to run.",
        "Soma is its god and a deer its sign. {name} spends life on the trail of something sweet, suspects that it is \
         behind the next tree, and is often right.",
    ],
    [
        "Its sign is a teardrop and its god is Rudra, the storm: things break in {your} life so that the air can \
         clear, and after the weather {you} see further than those who stayed dry.",
        "The howling god rules here, and a tear is the sign. {name} understands grief without explanations, and there \
         is a mind at work underneath that is as clear as washed glass.",
    ],
    [
        "Its sign is a quiver that fills again and its goddess is Aditi, the boundless: whatever {you} lose {you} \
         find once more, and {you} can start from an empty room with a cheerful heart.",
        "The mother of the gods keeps it. {name} returns: to places, to people, to hope, and forgives more easily than is good for the furniture.",
    ],
    [
        "The udder of a cow is its sign and the teacher of the gods its guardian: {you} nourish, {you} advise, {you} \
         turn up with soup, and {you} find it hard to believe that anyone would do so for {youo}.",
        "Tradition holds it to be the kindest of the mansions. There is milk in {name}, and doctrine as well, and the one is sometimes served with the other.",
    ],
    [
        "A coiled serpent is its sign: {you} sense what people conceal, {you} can hold on like ivy, and {your} \
         closeness is either a medicine or a poison, depending on whether {you} feel safe.",
        "The serpents rule it, and they do not blink. {name} reads a person in a handshake, trusts few, and knows exactly where anybody’s soft place is.",
    ],
    [
        "A throne room is its sign and the ancestors are its gods: {you} stand in a line that is longer than {your} \
         life, and pride, duty and a certain splendour come with the seat.",
        "The fathers watch over this one. {name} carries the family on the shoulders like a cloak, beautiful and warm and heavy in the summer.",
    ],
    [
        "The front legs of a bed are its sign: rest, pleasure and good company are not luxuries to {youo}, they are \
         what life is for, and {you} share them freely.",
        "Bhaga, who hands out delight, is at home there. {name} likes to be comfortable and likes others to be, and \
         works well only at what could also be called play.",
    ],
    [
        "The back legs of a bed are its sign and the god is Aryaman, who looks after contracts and friends: {you} \
         stay, {you} help, {you} keep faith, and loneliness is the only thing that {you} can’t do.",
        "The patron of alliances keeps it. A handshake of {name} is as good as a document, and {you} would rather be needed than admired.",
    ],
    [
        "A hand is its sign: {you} make, mend, count and conjure, and whatever slips through other people’s fingers stays in {yours}.",
        "Savitar puts things into the hand here. {name} has skill in the fingers, a trick in the sleeve, and a need \
         to have matters well in hand that can become a fist.",
    ],
    [
        "A bright jewel is its sign and the architect of heaven its god: {you} want things to be well made, \
         {yourself} among them, and {you} can’t pass a mirror or a building without an opinion.",
        "Tvashtar, the maker of forms, lives in it. {name} has glamour, an eye, and a workshop at the back in which the glamour is produced by hard labour.",
    ],
    [
        "A young shoot that bends in the wind is its sign: {you} need room, {you} sway and don’t break, and {you} \
         take a good while to find out what {you} want when nobody is blowing.",
        "The wind is its god. {name} goes {your} own way politely, trades fairly with everyone, and can’t be rooted by force.",
    ],
    [
        "A gateway hung with leaves is its sign: {you} live towards a goal, with two gods to drive {youo}, and being \
         halfway there makes {youo} either ardent or sour.",
        "Thunder and fire hold it together. {name} has aim, patience for the aim, and very little patience for those who stroll.",
    ],
    [
        "A lotus is its sign and the god is Mitra, the friend: {you} bloom in mud, {you} keep {your} friendships \
         alive over oceans, and {your} devotion has a discipline that others overlook.",
        "Mitra, the god of friendship, has it in his care. {name} can love over long distances, can bow without \
         losing height, and suffers from the faithlessness of others as from a cold.",
    ],
    [
        "A round amulet is its sign and Indra is its god: {you} are the eldest by nature, the one in charge of the \
         danger, and {you} wear {your} power as protection and sometimes as armour.",
        "The king of the gods guards it, jealous of his crown. {name} defends the weak, hides the wounds, and would \
         like for once to be the one who is defended.",
    ],
    [
        "A bundle of roots is its sign and the goddess of undoing its ruler: {you} pull at things until {you} have \
         the root in {your} hand, and what {you} can’t get to the bottom of {you} can’t live with.",
        "It begins at the centre of the galaxy and it digs. {name} has lost the ground more than once and found a deeper one.",
    ],
    [
        "A winnowing fan is its sign and the waters are its gods: {you} can’t be talked out of hope, {you} persuade \
         like a tide, and {you} learn late that not every shore wants {youo}.",
        "The unbeaten, it is called. {name} renews courage the way a river does, by going on, and mistakes a refusal for a bend.",
    ],
    [
        "An elephant’s tusk is its sign: {you} win late and for good, {you} are fair even to those who were not, and \
         {your} word is a thing that others build on.",
        "All the gods together keep it. {name} is in no hurry, has principles that have been tested, and can be lonely up there with them.",
    ],
    [
        "An ear is its sign and Vishnu its god: {you} listen, and because {you} listen {you} are told everything; \
         what was once said in {your} presence is safe and not forgotten.",
        "Hearing is the gift of this mansion. {name} learns by ear, teaches by telling, and is wounded by tone where others would not have noticed a word.",
    ],
    [
        "A drum is its sign and eight gods of plenty attend it: {you} have rhythm, ambition and a talent for wealth, \
         and a hollow in the middle that only music or love will fill.",
        "The drum is hollow and for that reason it sounds. {name} moves well, earns well, and needs to be careful not to marry the beat.",
    ],
    [
        "An empty circle is its sign and a hundred physicians are said to live there: {you} keep a distance in order \
         to see, {you} know cures, and {you} are most {yourself} where no one can reach {youo}.",
        "Varuna, who sees all that is hidden, rules it. There is a veil round {name}, and a healer behind the veil, and a stubborn one.",
    ],
    [
        "The front of a funeral bed is its sign and a one-footed fire serpent its god: {you} burn for something, \
         {you} can be two people in one day, and mere comfort has never persuaded {youo}.",
        "A strange fire lives in it. {name} wears a civil face before a passionate one, and it is the passionate one that makes the decisions.",
    ],
    [
        "The back of that same bed is its sign and the serpent of the deep its god: {you} are calm from far below, \
         {you} can wait as the sea can, and {your} kindness has seen a good deal.",
        "The snake at the bottom of the ocean keeps it. {name} has depth, sleep, restraint and a compassion that comes late and stays.",
    ],
    [
        "A fish is its sign and the god is Pushan, who brings travellers home: {you} accompany people, {you} are \
         gentle with lost things, and {you} believe in good endings because {you} have been one.",
        "It is the last of the mansions, where the journey is washed off. {name} guides others kindly across roads that {you} {yourself} are still afraid of.",
    ],
];

/// What the mansion adds to any graha: a noun phrase.
pub(crate) static FLAVOUR: [&str; 27] = [
    "speed and a healer’s instinct",
    "the strength to bear and to finish",
    "a clean, cutting heat",
    "ripeness and charm",
    "a tender restlessness",
    "storm and the clear air behind it",
    "renewal",
    "nourishment",
    "a serpent’s insight",
    "the dignity of the ancestors",
    "delight",
    "loyalty",
    "deftness",
    "brilliance of form",
    "independence",
    "single-minded aim",
    "devoted friendship",
    "an elder’s authority",
    "the urge to get to the root",
    "unbeaten confidence",
    "a victory that lasts",
    "the art of listening",
    "rhythm and wealth",
    "secrecy and cures",
    "a strange fire",
    "the patience of deep water",
    "safe conduct to the end",
];
