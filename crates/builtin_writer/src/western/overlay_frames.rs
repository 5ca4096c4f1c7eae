//! The sentences that state a fact between two western charts.

/// A synastry aspect by kind, in the order of `AspectKind::ALL`: `{first}` is `{a}`’s point, `{second}` is `{b}`’s.
pub(crate) static SYNASTRY: [[&str; 8]; 5] = [
    [
        "{as} {first} stands on {bs} {second}, {orb} apart, in {kind}.",
        "A {kind}, {orb} wide, lays {as} {first} upon {bs} {second}.",
        "{as} {first} and {bs} {second} fall in the same place, a {kind}, with {orb} between them.",
        "There is no gap to speak of between {as} {first} and {bs} {second}, a {kind} of {orb}.",
        "{as} {first} has come to sit beside {bs} {second}, in a {kind} that is off by {orb}.",
        "The two charts touch where {as} {first} and {bs} {second} form a {kind}, {orb} from exact.",
        "By {kind}, {orb} apart, {as} {first} and {bs} {second} have become neighbours.",
        "{bs} {second} and {as} {first} share one spot in the sky, the {kind} being {orb} from perfect.",
    ],
    [
        "{as} {first} makes a {kind} to {bs} {second}, {orb} from exact, one of those doors that open if one leans on them.",
        "A {kind} of {orb} is stretched between {as} {first} and {bs} {second}.",
        "Between {as} {first} and {bs} {second} there is {an:kind}, out by {orb}, friendly and easily overlooked.",
        "{bs} {second} gets a {kind} from {as} {first}, off by {orb}.",
        "With {orb} to spare, {as} {first} holds a {kind} with {bs} {second}.",
        "{as} {first} and {bs} {second} are on good terms by a {kind}, {orb} wide.",
        "A small bridge, a {kind} of {orb}, goes from {as} {first} to {bs} {second}.",
        "There is help between {as} {first} and {bs} {second}: their {kind} is {orb} from exact.",
    ],
    [
        "{as} {first} stands square to {bs} {second}; the {kind} is {orb} from exact.",
        "{as} {first} and {bs} {second} rub in a {kind}, {orb} wide.",
        "A {kind}, by {orb}, puts {as} {first} at right angles to {bs} {second}.",
        "Where {as} {first} meets {bs} {second} there is a {kind}, {orb} off, and it makes heat.",
        "The corner in this house is the {kind} of {as} {first} and {bs} {second}, with an orb of {orb}.",
        "{bs} {second} is crossed by {as} {first} in a {kind} of {orb}.",
        "One {kind} that both of you feel runs from {as} {first} to {bs} {second}, {orb} from perfect.",
        "It catches at {as} {first} and {bs} {second}: a {kind}, by {orb}.",
    ],
    [
        "{as} {first} and {bs} {second} are in {kind}, {orb} from exact, and nothing has to be forced.",
        "A {kind} of {orb} carries {as} {first} over to {bs} {second}.",
        "What comes easily is the {kind} between {as} {first} and {bs} {second}, {orb} wide.",
        "{bs} {second} rests in a {kind} with {as} {first}, off by {orb}.",
        "Among the gifts of this meeting is {as} {first} in {kind} with {bs} {second}, with an orb of {orb}.",
        "By a {kind} that lacks {orb}, {as} {first} and {bs} {second} are allies.",
        "The {kind} from {as} {first} to {bs} {second}, at {orb}, is like a language both learned as children.",
        "{as} {first} finds {bs} {second} by {kind}, {orb} from true, as water finds the low place.",
    ],
    [
        "{as} {first} looks across at {bs} {second}: an {kind}, {orb} from exact.",
        "{as} {first} and {bs} {second} face each other in an {kind} of {orb}.",
        "An {kind}, {orb} wide, has {as} {first} on one side of the table and {bs} {second} on the other.",
        "In {bs} {second} {as} {first} meets its opposite; the {kind} is off by {orb}.",
        "Between {as} {first} and {bs} {second} hangs an {kind}, {orb} from perfect, and each completes or cancels the other.",
        "{bs} {second} pulls one way and {as} {first} the other, in {an:kind} with an orb of {orb}.",
        "There is a mirror in this: {as} {first} in {kind} to {bs} {second}, by {orb}.",
        "The {kind} of {as} {first} and {bs} {second}, {orb} short of exact, draws and resists at once.",
    ],
];

/// An aspect in which an angle or a node takes part: easy, then hard. `{first_theme}`, `{second_theme}`.
pub(crate) static POINTS: [[&str; 8]; 2] = [
    [
        "So {first_theme} and {second_theme} agree without a word.",
        "It means that {first_theme} does {second_theme} good, and is done good by it.",
        "{first_theme} and {second_theme} fall into step there.",
        "It brings {first_theme} together with {second_theme}, and both gain.",
        "People notice it: {first_theme} and {second_theme} look well together.",
        "Here {first_theme} leads, {second_theme} follows, and then it is the other way about.",
        "What {second_theme} lacks in company it finds in {first_theme}.",
        "You could build on that, on {first_theme} and {second_theme}.",
    ],
    [
        "So {first_theme} and {second_theme} get in each other’s way, and have to be given turns.",
        "It means that {first_theme} bumps into {second_theme}, again and again, like furniture in the dark.",
        "{first_theme} and {second_theme} want opposite things there.",
        "It sets {first_theme} beside {second_theme}, and the seam shows.",
        "Strangers may notice it first: {first_theme} and {second_theme} don’t quite rhyme.",
        "Here {first_theme} insists and {second_theme} insists, and both are within their rights.",
        "What {first_theme} asks for is just what {second_theme} can’t give on demand.",
        "In this place {second_theme} has to put up with {first_theme}, and the reverse.",
    ],
];

/// A planet of `{x}` in a house of `{y}`: `{planet}`, `{house}`, `{field}`, `{theme}`.
pub(crate) static GUEST: [&str; 20] = [
    "{xs} {planet} comes to live in {ys} {house} house, among {field}; there {theme} becomes part of the household.",
    "In the chart of {y}, {xs} {planet} falls in the {house} house. Where {field} are concerned, {y} will feel {theme}.",
    "{y} has {xs} {planet} for a guest in the {house} house, and the guest talks about {field}.",
    "For {y}, {x} is someone who brings {an:theme_alone} into {field}, since {the_planet} lands in the {house} house.",
    "The {house} house of {y}, that of {field}, opens to {xs} {planet}.",
    "Ask {y} what has changed, and the answer is likely to be {field}: {xs} {planet} occupies the {house} house.",
    "{xs} {planet} goes straight to the {house} house of {y} and settles upon {field}.",
    "{xs} {planet} stands in the {house} house of {y}, and is somehow in the room wherever it is a matter of {field}.",
    "With {xs} {planet} in the {house} house of {y}, {theme} is delivered to the address of {field}.",
    "{theme} ends up with {field}, in the {house} house of {y}, for that is where {the_planet} goes.",
    "It is upon {field} that {xs} {planet} works in the life of {y}, by way of the {house} house.",
    "{y} would do well to give {xs} {planet} a key to the {house} house, since it has moved in with {field} in any case.",
    "{xs} {planet} lights a lamp in {ys} {house} house; what it shows there is {field}.",
    "As {xs} {planet} belongs to the {house} house of {y}, the two of you will have dealings about {field}.",
    "Over {field} hangs {xs} {planet} like a picture, for it fell in {ys} {house} house.",
    "{x} touches {y} through {field}, with {the_planet} in the {house} house.",
    "When {y} thinks of {field}, {xs} {planet} has something to say about it from the {house} house.",
    "Into the {house} house of {y} comes {xs} {planet}, and so {theme} gets mixed up with {field}.",
    "There is a chair for {xs} {planet} in the {house} house of {y}, next to {field}.",
    "{ys} {house} house receives {xs} {planet}, and from then on {field} will not be what they were.",
];

/// The composite placements, Sun to Pluto: `{sign}`, `{manner}`.
pub(crate) static COMPOSITE: [&str; 12] = [
    "Put the two charts together, halfway between each pair of planets, and the relationship has a chart of its own; \
     its {planet} is in {sign}, and so the point of it all is to be found {manner}.",
    "The {planet} of this shared chart is in {sign}: as a couple you are comforted {manner}.",
    "{planet} between you comes out in {sign}, so you talk {manner}.",
    "The composite {planet} is in {sign}. The two of you love {manner}.",
    "With the composite {planet} in {sign} you act, and quarrel, {manner}.",
    "Your common {planet} is in {sign}, which means that you grow {manner}.",
    "The composite {planet} is in {sign}: obligations get carried {manner}.",
    "{planet}, halfway between you, is in {sign}, and your freedom is won {manner}.",
    "The midpoint of your two {planet}s is in {sign}; together you dream {manner}.",
    "{planet}, shared, is in {sign}, so that what has to change between you changes {manner}.",
    "As to the way ahead, the {planet} of the third chart is in {sign}: what you can only learn together you learn {manner}.",
    "The {planet} of that chart, in {sign}, is the habit that you fall into as a pair; it proceeds {manner}.",
];
/// Exactly where a planet of the shared chart stands: `{planet}`, `{position}`, `{house}`, `{field}`.
pub(crate) static COMPOSITE_HOUSE: [&str; 12] = [
    "To be exact, the shared {planet} stands at {position}, in the {house} house, and looks after {field}.",
    "Its degree is {position}; by house, the {house}, it has to do with {field}.",
    "{the_planet} at {position} takes the {house} house of your common chart, that of {field}.",
    "Measured out, that is {position} and the {house} house, which means {field}.",
    "It falls at {position}, and the {house} house gives it {field} to see to.",
    "The midpoint is {position}, the house the {house}, the subject {field}.",
    "That puts it at {position} into the {house} house, where {field} are kept.",
    "At {position} it has the {house} house for an address, and {field} for neighbours.",
    "You will meet it, at {position}, in the {house} house: with {field}, that is.",
    "The point itself, {position}, is in the {house} house, so it shows in {field}.",
    "From {position}, in the {house} house, {the_planet} keeps an eye on {field}.",
    "Between the two of you it comes to rest at {position}, a matter of the {house} house, of {field}.",
];
/// The angles of the shared chart: `{rising}`, `{enters}`, `{highest}`, `{arrives}`.
pub(crate) static COMPOSITE_ANGLES: [&str; 3] = [
    "This third chart rises at {rising}, so as a couple you come into a room {enters}. Its midheaven is {highest}: \
     what you make of yourselves in public you make {arrives}.",
    "On its own horizon the relationship has {rising}, which is to say that people meet you {enters}; at the top of \
     it stands {highest}, and you arrive {arrives}.",
    "If the bond itself had been born, {rising} would have been rising, and it greets the world {enters}. Overhead \
     there is {highest}: a name is made {arrives}.",
];
/// How a sign does things, as the relationship: adverbial phrases.
pub(crate) static MANNER: [[&str; 3]; 12] = [
    ["fast, by starting before you are ready", "at a run", "with more courage than sense"],
    ["slowly, with the hands and the senses", "over good food", "without haste and for keeps"],
    ["with words, with plenty of them", "by asking one more question", "lightly, several things at a time"],
    ["behind closed curtains, like family", "with soup and old stories", "by protecting what is small"],
    ["in a big way and with applause", "with a flourish", "generously, where people can see it"],
    ["by attending to small things", "by putting things in order", "modestly and with clean hands"],
    ["by agreement, with grace", "by weighing it together", "courteously, even in anger"],
    ["thoroughly, down where it is dark", "all or nothing", "with a secret in it"],
    ["on the move and out of doors", "with a laugh and a large idea", "wherever neither of you has been before"],
    ["by patience and by plan", "by keeping your word", "soberly, one step at a time"],
    ["as friends, and differently from everyone else", "against the rules", "with a window open"],
    ["without a plan, half in a dream", "by feel, as one swims", "with music in the next room"],
];
