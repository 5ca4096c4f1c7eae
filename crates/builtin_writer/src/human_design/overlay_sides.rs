//! Words for what each of two people brings to a channel.

/// `{first_centre}`, `{second_centre}`, `{gates_a}`, `{gates_b}`.
pub(crate) static ENDS: [&str; 12] = [
    "It runs from {first_centre} to {second_centre}, with {gates_a} from {a} and {gates_b} from {b}.",
    "Between {first_centre} and {second_centre}, where it lies, {a} holds {gates_a} and {b} holds {gates_b}.",
    "{first_centre} and {second_centre} are its two ends: {gates_a} with {a}, {gates_b} with {b}.",
    "By numbers, {a} brings {gates_a} and {b} brings {gates_b}, and the way goes from {first_centre} to {second_centre}.",
    "What {a} has of it is {gates_a}, what {b} has is {gates_b}; so {first_centre} hears from {second_centre}.",
    "{first_centre} talks to {second_centre} through it, by {gates_a} of {a} and {gates_b} of {b}.",
    "Look at the ends, {first_centre} and {second_centre}, and you find {gates_a} with {a} and {gates_b} with {b}.",
    "With {gates_a} from {a} and {gates_b} from {b}, {first_centre} is joined to {second_centre}.",
    "On the map it is the line from {first_centre} to {second_centre}: {a} has {gates_a} on it, {b} has {gates_b}.",
    "{a} lends it {gates_a} and {b} lends it {gates_b}, so that {first_centre} and {second_centre} pull together.",
    "Whoever wants it exact: {gates_a} by way of {a}, {gates_b} by way of {b}, {first_centre} to {second_centre}.",
    "From {first_centre} it goes to {second_centre}. To this {a} contributes {gates_a}, and {b} contributes {gates_b}.",
];
/// Where both have the same gates of a channel: `{first_centre}`, `{second_centre}`, `{gates_a}`.
pub(crate) static ENDS_ALIKE: [&str; 8] = [
    "It runs from {first_centre} to {second_centre}, with {gates_a} from each of you{mute:gates_b}.",
    "Between {first_centre} and {second_centre}, where it lies, both of you hold {gates_a}{mute:gates_b}.",
    "{first_centre} and {second_centre} are its two ends, and both of you have {gates_a}{mute:gates_b}.",
    "{first_centre} talks to {second_centre} through it, by {gates_a} in either of you{mute:gates_b}.",
    "On the map it is the line from {first_centre} to {second_centre}, and there each of you has {gates_a}{mute:gates_b}.",
    "You both lend it {gates_a}{mute:gates_b}, so that {first_centre} and {second_centre} pull together.",
    "Whoever wants it exact: {first_centre} to {second_centre}, by way of {gates_a} twice over{mute:gates_b}.",
    "From {first_centre} it goes to {second_centre}, and what either of you contributes is {gates_a}{mute:gates_b}.",
];
/// The bodies of the personality where both people have one gate: `{gate_a}`, `{lends_a}`.
pub(crate) static BODIES_ALIKE: [&str; 13] = [
    "By your personality Suns both of you shine through gate {gate_a}{mute:gate_b}: {lends_a}, on either side of the table.",
    "What grounds you is told by the Earths, and in both of you it is gate {gate_a}{mute:gate_b}. You stand upon the same thing: {lends_a}.",
    "You are on your way to one landscape, that of gate {gate_a}{mute:gate_b}, {lends_a}.",
    "You come from one landscape, that of gate {gate_a}{mute:gate_b}, which is {lends_a}.",
    "The Moons, which drive, have gate {gate_a} in both of you{mute:gate_b}; so it is {lends_a} that gets the whole house out of bed.",
    "What has to be said is gate {gate_a} for both of you{mute:gate_b}, {lends_a}. Take turns at table.",
    "In values, Venus, there is gate {gate_a} twice over{mute:gate_b}. Either of you would defend {lends_a}.",
    "Mars is where each is still growing up. In both of you it is gate {gate_a}{mute:gate_b}, {lends_a}; be patient twice.",
    "You live by the same law, which is gate {gate_a}{mute:gate_b} and {lends_a}, and no court has jurisdiction.",
    "Saturn examines both of you in gate {gate_a}{mute:gate_b}, {lends_a}. Don’t examine each other there as well.",
    "You have one odd streak between you, by gate {gate_a}{mute:gate_b}, {lends_a}.",
    "There is a veil as well, over gate {gate_a} in both of you{mute:gate_b}, {lends_a}. What can’t be seen shouldn’t be argued about.",
    "From far below comes {lends_a}, gate {gate_a}, in both of you{mute:gate_b}; it is a truth that will out.",
];
/// The same on the side of design.
pub(crate) static DESIGN_BODIES_ALIKE: [&str; 13] = [
    "Below the surface, on the side of design, the Suns of both of you are in gate {gate_a}{mute:gate_b}: your bodies carry {lends_a}, and neither was asked.",
    "The design Earths, in gate {gate_a} for both of you{mute:gate_b}, tell how you come to rest: by {lends_a}.",
    "Your bodies are walking somewhere too, and to one place: gate {gate_a}{mute:gate_b}, {lends_a}.",
    "What the bodies leave behind them is gate {gate_a} for either of you{mute:gate_b}, {lends_a}.",
    "Without knowing it you are moved by the same thing, {lends_a}, as both design Moons are in gate {gate_a}{mute:gate_b}.",
    "There are things that each of you says without words, and by one gate, {gate_a}{mute:gate_b}, {lends_a}. Watch the hands.",
    "The bodies have values of their own. In both of you they stand in gate {gate_a}{mute:gate_b}, {lends_a}.",
    "Where the flesh is still young, in design Mars, both of you have gate {gate_a}{mute:gate_b}: {lends_a}, and a good deal of it.",
    "A law older than opinion rules you both by gate {gate_a}{mute:gate_b}, {lends_a}.",
    "Design Saturn sends its bills to both of you for gate {gate_a}{mute:gate_b}, {lends_a}. Don’t pay each other’s.",
    "Strangest in the body of either of you is {lends_a}, gate {gate_a}{mute:gate_b}.",
    "The design Neptunes hide gate {gate_a} in both of you{mute:gate_b}. It will be years before {lends_a} is seen by daylight.",
    "At the very bottom lies gate {gate_a} in both of you{mute:gate_b}, {lends_a}, and it is from there that the two of you are changed.",
];
