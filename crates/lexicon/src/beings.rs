//! The kinds of beings that stories are about: what each is called, and which pronouns the word itself implies.

use std::collections::HashMap;
use std::sync::LazyLock;

use brief::english::{Pronouns, is_listed};
use brief::story::Nature;

use Nature::{Adult, Animal, Child, Fantastic};

/// The nouns, by nature and by the pronouns that they imply.
const BEINGS: &[(Nature, Option<Pronouns>, &str)] = &[
    (Child, Some(Pronouns::She), "girl daughter sister schoolgirl granddaughter niece"),
    (Child, Some(Pronouns::He), "boy son brother schoolboy grandson nephew lad"),
    (Child, None, "child children kid toddler baby twin sibling pupil orphan"),
    (
        Adult,
        Some(Pronouns::She),
        "woman lady mother mum mom grandmother grandma granny aunt queen princess witch heroine sorceress actress \
         fisherwoman businesswoman nun waitress empress duchess widow bride policewoman postwoman headmistress landlady mama mummy \
         mommy gran nana oma abuela nonna",
    ),
    (
        Adult,
        Some(Pronouns::He),
        "man gentleman father dad grandfather grandpa uncle king prince wizard fisherman businessman monk hero cowboy waiter \
         emperor duke widower groom bridegroom policeman postman mailman milkman fireman ferryman nobleman priest headmaster landlord papa \
         daddy grandad granddad opa abuelo nonno",
    ),
    (
        Adult,
        None,
        "person adult teenager teen student teacher knight pirate sailor captain explorer astronaut scientist doctor nurse \
         farmer baker blacksmith gardener detective inventor musician painter artist archer warrior samurai viking ninja chef \
         librarian soldier pilot engineer shepherd hunter merchant writer poet dancer singer ranger traveller traveler \
         clockmaker carpenter potter weaver cook adventurer archaeologist firefighter superhero athlete mechanic photographer \
         journalist lawyer nomad scribe geologist biologist botanist chemist physicist astronomer zoologist dentist surgeon vet judge driver plumber \
         electrician builder butcher tailor shoemaker beekeeper miller florist barber architect sculptor violinist \
         pianist composer conductor historian translator professor clerk miner nanny locksmith goldsmith stranger mayor shopkeeper innkeeper",
    ),
    (
        Animal,
        None,
        "fox cat kitten dog puppy rabbit bunny bear cub mouse owl bird wolf lion tiger elephant turtle tortoise frog duck \
         duckling hedgehog squirrel deer fawn horse pony penguin panda koala monkey dolphin whale seal otter badger beaver \
         raccoon sparrow robin raven crow goose swan hen chick pig piglet cow calf lamb sheep goat donkey zebra giraffe hippo \
         rhino kangaroo sloth hamster guinea-pig bat bee butterfly ladybird ladybug snail crab octopus fish parrot toad lizard \
         crocodile snake heron hare jackdaw eagle hawk camel llama alpaca moose reindeer lynx leopard cheetah ferret mole rat chipmunk \
         chicken rooster cockerel turkey pigeon dove seagull gull falcon stork flamingo pelican peacock budgie canary blackbird magpie woodpecker \
         puffin vulture ostrich emu toucan hummingbird kingfisher pheasant gosling foal bull ox ram mule boar elk stag bison buffalo antelope gazelle \
         walrus orca porpoise shark goldfish salmon trout seahorse squid jellyfish lobster worm spider ant beetle dragonfly firefly caterpillar \
         grasshopper wasp slug gorilla chimpanzee orangutan lemur ape jaguar hyena jackal coyote weasel mongoose meerkat armadillo anteater \
         porcupine platypus wombat gecko chameleon iguana newt salamander alligator eel gerbil",
    ),
    (
        Fantastic,
        None,
        "dragon unicorn fairy elf dwarf gnome troll giant mermaid robot alien ghost monster goblin phoenix griffin pixie \
         snowman teddy doll golem spirit genie centaur sprite",
    ),
];

/// The nature of the being that a noun names, and the pronouns that the noun implies; None for any other word.
pub fn being(noun: &str) -> Option<(Nature, Option<Pronouns>)> {
    BEING_OF_NOUN.get(noun.to_lowercase().as_str()).copied()
}

static BEING_OF_NOUN: LazyLock<HashMap<&str, (Nature, Option<Pronouns>)>> = LazyLock::new(|| {
    BEINGS
        .iter()
        .flat_map(|(nature, pronouns, nouns)| nouns.split_whitespace().map(|noun| (noun, (*nature, *pronouns))))
        .collect()
});

/// Given names that most readers hear as one or the other. A name that is not here implies no pronouns.
const HER_NAMES: &str = "mia emma anna lily luna sophia sofia olivia ella maria clara rosa lucy nora ivy alice zoe eva sara \
    sarah julia lena lina hannah grace chloe amelia isla ava maya aisha fatima yuki sakura mei priya ananya ingrid freya elsa \
    martha ruth margaret elena natasha olga carmen lucia ines camille zainab amina nadia leila layla marta greta ida frida \
    heidi matilda penny molly daisy poppy ruby rose violet wendy dorothy faith hope joy june may april iris helen jane kate \
    harriet edith esther betty susan gerda tessa nina ada amira ayla zeynep elif leyla aylin khadija mariam maryam noura samira \
    yasmin jasmine safiya halima chioma amara adaeze ngozi thandi wangari lakshmi meera kavya anjali divya hana keiko aiko haruka \
    ana beatriz valentina camila isabella isabel rosalie charlotte emily agnes astrid signe birgit helga ursula \
    katarina svetlana anastasia tatiana irina bella stella nell nelly elise eloise juliette margot anja petra olive pearl tilda beth katie rachel \
    rebecca sofie linnea agata ewa zofia \
    mary elizabeth anne ann amy laura barbara linda caroline victoria diana eleanor beatrice josephine joan jean sally nancy \
    maja eleni despina nisha deepa sunita aaliyah imani dawn melody rita carla tove bea \
    milena selma wanda vera lidia tamara dalia salma samantha elsie maggie ivana danuta consuelo pilar yolanda lotte ottilie \
    zuzana marika ilse anneke femke sanne elisabeth milica jovana rosalind marit amal huda runa";
const HIS_NAMES: &str = "leo max tim tom ben noah liam oliver jack oscar finn theo felix hugo paul peter lucas luke jonas \
    jakob jacob adam david daniel samuel henry george arthur oskar emil anton karl otto omar ali ahmed hassan yusuf kenji \
    hiroshi ravi arjun ivan dmitri diego carlos mateo pedro miguel luca marco pierre louis lars erik bjorn tomas tomás kofi \
    kwame jin wei rohan michael john james william thomas robert edward walter simon jonathan bruno marcus victor frank jonah august \
    tariq khalid ibrahim mustafa mehmet emre kerem bilal idris jamal malik chidi emeka tunde thabo sipho vikram rahul \
    sanjay takashi haruto ren minh duc joao tiago rafael javier fernando antonio giovanni matteo lorenzo hans fritz \
    jurgen stefan milan pavel sergei boris nikolai mikhail alexander sven nils gustav magnus callum ewan rory declan otis mark bill sam joe nick fred \
    charlie toby dan harry fergus angus gurpreet harpreet \
    ted albert alfred andrew anthony benjamin brian christopher eric gabriel isaac joseph joshua matthew nathan patrick philip richard \
    stephen timothy ludwig leonardo levi bob \
    giorgos nikos ilya dmitry aditya rajesh hamza omari jabari basil hunter \
    lazar dev tenzin jude casper jasper rufus silas ezra elias elijah caleb owen evan ethan dylan tobias rupert percy stanley harold arnold \
    leon viktor vasily oleg igor yuri piotr tomasz pawel marek";

/// The pronouns that most readers connect with a given name.
pub fn pronouns_of_name(name: &str) -> Option<Pronouns> {
    const TITLES: &str = "dr prof sergeant commander lieutenant major colonel general admiral chief officer rabbi imam pastor president mayor \
        coach inspector";
    let words: Vec<String> = name.split_whitespace().map(|word| word.trim_end_matches('.').to_lowercase()).collect();
    match words.first()?.as_str() {
        "mrs" | "miss" | "ms" | "lady" | "queen" | "princess" | "aunt" | "grandma" | "sister" | "mother" | "dame" => {
            return Some(Pronouns::She);
        }
        "mr" | "sir" | "lord" | "king" | "prince" | "uncle" | "grandpa" | "brother" | "father" => {
            return Some(Pronouns::He);
        }
        _ => {}
    }
    // Captain Tom, Farmer Ben, Detective Inspector Jane Marsh.
    let is_title = |word: &&String| is_listed(TITLES, word) || being(word) == Some((Adult, None));
    // Hunter alone is a name, and no title.
    let alone = Some(&words[0]).filter(|_| words.len() == 1);
    let first = words.iter().find(|word| !is_title(word)).or(alone)?;
    PRONOUNS_OF_NAME.get(first.as_str()).copied()
}

static PRONOUNS_OF_NAME: LazyLock<HashMap<&str, Pronouns>> = LazyLock::new(|| {
    let hers = HER_NAMES.split_whitespace().map(|name| (name, Pronouns::She));
    hers.chain(HIS_NAMES.split_whitespace().map(|name| (name, Pronouns::He))).collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_noun_implies_a_nature_and_sometimes_pronouns() {
        assert_eq!(being("Girl"), Some((Nature::Child, Some(Pronouns::She))));
        assert_eq!(being("fox"), Some((Nature::Animal, None)));
        assert_eq!(being("table"), None);
    }

    #[test]
    fn a_title_implies_pronouns_or_leaves_them_to_the_name_after_it() {
        for (name, pronouns) in [
            ("Mrs. Pell", Some(Pronouns::She)),
            ("Mr Pell", Some(Pronouns::He)),
            ("Dr. Helen Marsh", Some(Pronouns::She)),
            ("Captain Tom", Some(Pronouns::He)),
            ("Farmer Ben", Some(Pronouns::He)),
            ("Detective Inspector Jane Marsh", Some(Pronouns::She)),
            ("Sister Agnes", Some(Pronouns::She)),
            ("Dr. Marsh", None),
            ("Captain", None),
            ("Hunter", Some(Pronouns::He)),
            ("Hunter Rosa", Some(Pronouns::She)),
            ("Rosalind Achebe", Some(Pronouns::She)),
            ("Marit", Some(Pronouns::She)),
        ] {
            assert_eq!(pronouns_of_name(name), pronouns, "{name}");
        }
    }

    #[test]
    fn no_noun_and_no_name_is_listed_twice() {
        let nouns: Vec<&str> = BEINGS.iter().flat_map(|(_, _, nouns)| nouns.split_whitespace()).collect();
        let names: Vec<&str> = HER_NAMES.split_whitespace().chain(HIS_NAMES.split_whitespace()).collect();
        for list in [nouns, names] {
            let mut sorted = list.clone();
            sorted.sort_unstable();
            sorted.dedup();
            assert_eq!(sorted.len(), list.len());
        }
    }
}
