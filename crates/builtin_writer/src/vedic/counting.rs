//! Words for how Ashtakoot is counted: who takes which place, what is enough, and what changes when the two exchange places.

/// `{star_a}`, `{sign_a}`, `{star_b}`, `{sign_b}`.
pub(crate) static PLACES: [&str; 3] = [
    "The count goes from one Moon to another: {a} is put in the first place with the Moon in {star_a}, in {sign_a}, \
     and {b} in the second with the Moon in {star_b}, in {sign_b}.",
    "Tradition speaks of a groom and a bride and means two Moons. Here that of {a}, in {star_a} and {sign_a}, is \
     counted towards that of {b}, in {star_b} and {sign_b}.",
    "What is weighed are the two Moons, {star_a} in {sign_a} for {a} and {star_b} in {sign_b} for {b}, and nothing else about either of you.",
];
/// Eighteen points and more: `{minimum}`.
pub(crate) static MET: [&str; 4] = [
    "So {minimum} is reached.",
    "That satisfies {minimum}.",
    "With it {minimum} has been met.",
    "This way round, {minimum} is there.",
];
/// Fewer than eighteen: `{minimum}`.
pub(crate) static MISSED: [&str; 4] = [
    "That is {minimum}.",
    "So it is {minimum}, strictly taken.",
    "Put soberly, this is {minimum}.",
    "This way round it is {minimum} that comes out.",
];
/// Eighteen points and more both ways round: `{minimum}`, `{both}`.
pub(crate) static MET_BOTH_WAYS: [&str; 2] = ["So {minimum} is reached {both}.", "That satisfies {minimum} {both}."];
/// Fewer than eighteen both ways round.
pub(crate) static MISSED_BOTH_WAYS: [&str; 2] =
    ["So it is {minimum}, and that {both}.", "Put soberly, this is {minimum} {both}."];
/// `{kuta}`, `{groom}`, `{bride}`, `{points}`, `{before}`.
pub(crate) static EXCHANGED: [&str; 8] = [
    "Exchange the places and {kuta}, counted from {groom} to {bride}, gives {points} where it gave {before}.",
    "From {groom} to {bride} {kuta} is worth {points} and no longer {before}.",
    "{kuta} knows a direction: {points} for {groom} before {bride}, {before} the other way.",
    "The other way round it is {groom} and then {bride}, for which {kuta} has {points} in place of {before}.",
    "{kuta} changes from {before} to {points} when {groom} stands before {bride}.",
    "With {b} first {kuta} reads {groom}, {bride}, and {points} instead of {before}.",
    "Count {kuta} from {b} to {a}, {groom} to {bride}, and {before} turns into {points}.",
    "For {groom} and {bride} in that order {kuta} sets down {points}; it had been {before}.",
];
/// Manglik of both: `{balanced}`.
pub(crate) static BALANCED: [&str; 3] = [
    "On this point the two charts are {balanced}.",
    "A matchmaker would write beside it: {balanced}.",
    "In the language of the old books the pair is {balanced}.",
];
