//! What a hero has in place of hands: paws, wings, hooves, fins.

use crate::word_list::contains;
use brief::story::{CharacterSheet, Nature};

/// One of them, several, and whose they are.
const LIMBS: &[(&str, &str, &str)] = &[
    (
        "wing",
        "wings",
        "bird owl sparrow robin raven crow goose gosling swan hen chick chicken rooster cockerel turkey pigeon dove seagull gull eagle hawk falcon \
            heron stork crane flamingo pelican peacock parrot budgie canary swallow swift nightingale blackbird magpie jackdaw jay woodpecker finch wren \
            puffin albatross vulture ostrich emu kiwi toucan hummingbird kingfisher pheasant quail partridge duck duckling penguin bat butterfly moth \
            phoenix",
    ),
    ("fin", "fins", "fish goldfish salmon trout shark carp cod herring pike seahorse ray minnow"),
    ("flipper", "flippers", "whale dolphin porpoise orca seal walrus manatee"),
    (
        "hoof",
        "hooves",
        "horse pony foal deer fawn cow calf bull ox lamb sheep ram goat donkey mule zebra giraffe pig piglet boar moose elk reindeer stag bison buffalo \
            camel llama alpaca antelope gazelle unicorn",
    ),
    ("coil", "coils", "snake python viper cobra adder worm earthworm eel"),
    ("feeler", "feelers", "snail slug"),
    ("arm", "arms", "octopus"),
    ("tentacle", "tentacles", "squid jellyfish"),
    (
        "claw",
        "claws",
        "crab lobster crayfish scorpion dragon griffin dinosaur crocodile alligator lizard iguana chameleon",
    ),
    (
        "foot",
        "feet",
        "elephant turtle tortoise frog toad newt salamander gecko bee bumblebee wasp beetle ladybird ladybug ant spider fly cricket grasshopper \
            caterpillar dragonfly firefly hippo rhino",
    ),
    ("hand", "hands", "monkey ape gorilla chimpanzee orangutan lemur centaur mermaid"),
];
/// Those who swim or crawl and have nothing to walk on.
const WITHOUT_LEGS: &str = "fish goldfish salmon trout shark carp cod herring pike seahorse ray minnow whale dolphin porpoise orca manatee snake python \
    viper cobra adder worm earthworm eel snail slug octopus squid jellyfish mermaid";

/// The noun that says what an animal is, from the last word of its kind: `chicken` of `a small chicken`.
fn noun(hero: &CharacterSheet) -> Option<&str> {
    let is_wild = matches!(hero.nature, Some(Nature::Animal | Nature::Fantastic));
    hero.kind.as_deref().filter(|_| is_wild)?.rsplit(' ').next()
}

/// One hand and several, as this hero has them.
pub(super) fn hands_of(hero: &CharacterSheet) -> (&'static str, &'static str) {
    let listed = noun(hero).and_then(|noun| LIMBS.iter().find(|(.., owners)| contains(owners, noun)));
    match (listed, hero.nature) {
        (Some((one, several, _)), _) => (one, several),
        (None, Some(Nature::Animal)) => ("paw", "paws"),
        (None, _) => ("hand", "hands"),
    }
}

/// Whether the hero has no legs by birth: a fish, a snake.
pub(super) fn has_no_legs(hero: &CharacterSheet) -> bool {
    noun(hero).is_some_and(|noun| contains(WITHOUT_LEGS, noun))
}
