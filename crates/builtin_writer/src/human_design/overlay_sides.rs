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
