//! An animal's kin: the mother of ducklings is a duck, and the cubs of a lioness are lions.

use brief::english::is_listed;

use super::finding::{Finding, Kin};
use super::names::named_people;
use super::roles::is_of_a_family;
use super::scene::Role;
use super::things::{self, ThingSpec};
use super::tokens::Token;
use super::vocabulary::{Meaning, Vocabulary};

/// Words for an animal's young, and the animals of which each is said.
const YOUNG: &[(&str, &str)] = &[
    ("cub", "lion tiger bear fox wolf panda leopard raccoon badger hyena cat"),
    ("pup", "dog wolf fox seal otter bat shark mouse beaver raccoon"),
    ("kit", "fox rabbit beaver otter raccoon skunk cat"),
    ("calf", "cow elephant whale giraffe hippopotamus rhinoceros camel deer bison dolphin moose ox"),
    ("chick", "chicken penguin eagle owl duck swan ostrich flamingo gull bird robin parrot crow peacock stork turkey"),
    ("foal", "horse donkey zebra unicorn"),
    ("fawn", "deer"),
    ("joey", "kangaroo koala"),
    ("kitten", "cat"),
    ("puppy", "dog"),
    ("duckling", "duck"),
    ("gosling", "duck"),
    ("cygnet", "swan"),
    ("owlet", "owl"),
    ("eaglet", "eagle"),
    ("leveret", "hare"),
    ("piglet", "pig"),
];
const PARENTS: &str =
    "mother father mum mom mummy mommy mama dad daddy papa parents grandmother grandfather grandma grandpa";
const CHILDREN: &str = "brother brothers sister sisters son sons daughter daughters baby babies children siblings";
/// With one of these before its kind an animal is called like somebody: “Mother Duck”. Fathers, brothers and sisters may be a church's.
const TITLES: &str = "mother mama mummy mommy papa daddy baby";
/// As many stand between an owner and the noun: “her six little cubs”.
const MOST_ADJECTIVES: usize = 3;

/// Whether an animal's kind and the word after it name its young: “two lion cubs”. The second says whether they are several.
pub(crate) fn names_its_young(spec: &ThingSpec, next: &Token) -> Option<bool> {
    let young = |word: &str| YOUNG.iter().any(|(known, of)| *known == word && is_of(spec, of));
    let plural = match next.word.as_str() {
        "calves" => Some("calf"),
        "puppies" => Some("puppy"),
        word => word.strip_suffix('s'),
    };
    if young(&next.word) { Some(false) } else { plural.is_some_and(young).then_some(true) }
}

/// Whose kin the noun at `at` is, if an animal's that was `found` before or is named beside it.
pub(crate) fn kin_at(tokens: &[Token], at: usize, found: &[Finding], vocabulary: &Vocabulary) -> Option<Kin> {
    let word = tokens[at].word.as_str();
    let last_animal = || found.iter().rev().find_map(animal_of);
    let singular = match word {
        "calves" => "calf",
        "puppies" => "puppy",
        _ => word.strip_suffix('s').unwrap_or(word),
    };
    let young = YOUNG.iter().find(|(known, _)| *known == word || *known == singular);
    let is_young = young.is_some();
    if !is_young && !is_listed(PARENTS, word) && !is_listed(CHILDREN, word) {
        return None;
    }
    let begin = at.saturating_sub(MOST_ADJECTIVES + 1);
    let near = tokens[begin..at].iter().rev().take_while(|token| !token.closes);
    let mut owner = near.filter_map(|token| owner_of(token, vocabulary));
    let owner = owner.next();
    let spec = match owner {
        Some(Owner::Animal(spec)) => Some(spec),
        Some(Owner::Its) => last_animal(),
        Some(Owner::Their) if are_alone(tokens, found, vocabulary) => last_animal(),
        Some(Owner::Joined) if is_young => last_animal(),
        Some(Owner::Their | Owner::Joined) | None => None,
    }?;
    if young.is_some_and(|(_, of)| !is_of(spec, of)) {
        return None;
    }
    Some(Kin { spec, roles: roles_of(word) })
}

/// “Mother Duck”: the kind of animal that follows a title.
pub(crate) fn with_title(tokens: &[Token], at: usize, vocabulary: &Vocabulary) -> Option<&'static ThingSpec> {
    let title = &tokens[at];
    let kind = tokens.get(at + 1).filter(|_| !title.closes && !title.possessive)?;
    let (meaning, is_plural) = vocabulary.look_up(&kind.word)?;
    let is_title = title.capital && kind.capital && is_listed(TITLES, &title.word);
    let Meaning::Thing(spec) = meaning else { return None };
    (is_title && !is_plural && things::is_alive(spec)).then_some(spec)
}

/// Whether a noun says that somebody is of the family of whoever leads: “his mother”.
pub(crate) fn is_of_the_family(item: &Finding, role: Role) -> bool {
    const YOUNG_ROLES: [Role; 3] = [Role::Child, Role::Boy, Role::Girl];
    let noun = item.words.split(' ').next_back().unwrap_or_default();
    let is_own_child = YOUNG_ROLES.contains(&role) && matches!(noun, "son" | "daughter" | "child" | "baby");
    let is_kin = is_of_a_family(noun) || is_listed(PARENTS, noun) || is_listed(CHILDREN, noun);
    is_kin && !is_own_child
}

fn roles_of(word: &str) -> &'static [Role] {
    match word {
        "mother" | "mum" | "mom" | "mummy" | "mommy" | "mama" => &[Role::Woman],
        "father" | "dad" | "daddy" | "papa" => &[Role::Man],
        "parents" => &[Role::Woman, Role::Man],
        "grandmother" | "grandma" => &[Role::Grandmother],
        "grandfather" | "grandpa" => &[Role::Grandfather],
        _ => &[Role::Child],
    }
}

enum Owner {
    /// “The duckling's mother”
    Animal(&'static ThingSpec),
    Its,
    /// His, her or their.
    Their,
    /// “A lioness with three cubs”
    Joined,
}

fn owner_of(token: &Token, vocabulary: &Vocabulary) -> Option<Owner> {
    match token.word.as_str() {
        "its" => Some(Owner::Its),
        "his" | "her" | "their" => Some(Owner::Their),
        "and" | "with" => Some(Owner::Joined),
        word if token.possessive => match vocabulary.look_up(word) {
            Some((Meaning::Thing(spec), _)) if things::is_alive(spec) => Some(Owner::Animal(spec)),
            _ => None,
        },
        _ => None,
    }
}

/// Whether nobody but animals was spoken of, whose mother “her mother” could be.
fn are_alone(tokens: &[Token], found: &[Finding], vocabulary: &Vocabulary) -> bool {
    let is_pronoun = |item: &Finding| matches!(item.words.as_str(), "he" | "she" | "they");
    let is_somebody = |item: &Finding| {
        let is_one = matches!(item.meaning, Meaning::Somebody) && !is_pronoun(item);
        is_one || matches!(item.meaning, Meaning::Person(_) | Meaning::Adult | Meaning::Children | Meaning::Family(_))
    };
    !found.iter().any(is_somebody) && named_people(tokens, vocabulary).is_empty()
}

fn animal_of(item: &Finding) -> Option<&'static ThingSpec> {
    let Meaning::Thing(spec) = item.meaning else { return None };
    things::is_alive(spec).then_some(spec)
}

fn is_of(spec: &ThingSpec, animals: &str) -> bool {
    is_listed(animals, spec.name) || spec.name.split(' ').any(|word| is_listed(animals, word))
}

#[cfg(test)]
mod tests {
    use super::super::plan_tests::{missing, planned};

    /// The animals of a picture with their numbers, and how many people it has beside.
    fn drawn(prompt: &str, character: &str) -> (Vec<(&'static str, usize)>, usize) {
        let scene = planned(prompt, character);
        let dressed = scene.figures.iter().filter_map(|figure| figure.animal).map(|spec| (spec.name, 1));
        let animals = scene.props.iter().filter(|prop| super::things::is_alive(prop.spec));
        let all = animals.map(|prop| (prop.spec.name, prop.count)).chain(dressed).collect();
        (all, scene.figures.iter().filter(|figure| figure.animal.is_none()).count())
    }

    #[test]
    fn the_kin_of_an_animal_are_animals_of_its_kind() {
        for (prompt, expected) in [
            ("Five ducklings follow their mother", ("duck", 6)),
            ("A fawn and its mother in the forest", ("deer", 2)),
            ("A calf beside its mother", ("cow", 2)),
            ("Penguin chicks with their parents", ("penguin", 5)),
            ("A tigress and her cubs", ("tiger", 4)),
            ("A lioness with three cubs", ("lion", 4)),
            ("A lioness plays with her son", ("lion", 2)),
            ("The little fox sleeps beside its father", ("fox", 2)),
            ("The rabbit's brothers hide behind a tree", ("rabbit", 4)),
            ("Mother Duck and her five ducklings", ("duck", 6)),
            ("A hen with four chicks", ("chicken", 5)),
            ("A cat and her three kittens", ("cat", 4)),
            ("A dog with a puppy", ("dog", 2)),
        ] {
            assert_eq!(drawn(prompt, ""), (vec![expected], 0), "{prompt}");
        }
    }

    #[test]
    fn the_young_of_an_animal_are_animals_of_its_kind() {
        for (prompt, expected) in [
            ("A lion cub", ("lion", 1)),
            ("Two tiger cubs", ("tiger", 2)),
            ("A bear cub", ("bear", 1)),
            ("Four fox kits", ("fox", 4)),
            ("A seal pup", ("seal", 1)),
            ("whale calves", ("whale", 3)),
            ("A wolf pup howls", ("wolf", 1)),
            ("Seven owlets", ("owl", 6)),
            ("Three goslings on a pond", ("duck", 3)),
            ("Three cygnets and a swan", ("swan", 4)),
            ("Two piglets and a sow", ("pig", 3)),
            ("A joey", ("kangaroo", 1)),
        ] {
            assert_eq!(drawn(prompt, ""), (vec![expected], 0), "{prompt}");
        }
    }

    #[test]
    fn the_family_of_an_animal_that_leads_is_dressed_and_of_its_kind() {
        for (prompt, character, expected) in [
            ("Bo hugs his mother", "Bo, a bear cub", vec![("bear", 1); 2]),
            ("Bo and his little sister climb a hill", "Bo, a bear cub", vec![("bear", 1); 2]),
            ("Bo, his mother and his father eat", "Bo, a bear cub", vec![("bear", 1); 3]),
            ("Pip the mouse and his grandfather walk", "Pip, a mouse in a red scarf", vec![("mouse", 1); 2]),
            ("Her parents hug Nia", "Nia, a little rabbit in a blue dress", vec![("rabbit", 1); 3]),
            ("Nia waves. Nia's mother bakes", "Nia, a little rabbit in a blue dress", vec![("rabbit", 1); 2]),
        ] {
            assert_eq!(drawn(prompt, character), (expected, 0), "{prompt}");
        }
        assert_eq!(drawn("Bo's mother hugs her son", "Bo, a bear cub"), (vec![("bear", 1); 2], 0));
    }

    #[test]
    fn the_mother_of_somebody_beside_an_animal_is_a_woman() {
        for prompt in [
            "A girl and a fox walk home to her mother",
            "The girl waves to her mother. A dog barks",
            "A boy and his dog visit his mother",
        ] {
            assert_eq!(drawn(prompt, "").1, 2, "{prompt}");
        }
        assert_eq!(drawn("A girl and her puppy visit the puppy's mother", ""), (vec![("dog", 2)], 1));
    }

    #[test]
    fn kin_for_whom_there_is_no_room_are_said_to_be_missing() {
        assert_eq!(missing("Six ducklings follow their mother", ""), ["mother"]);
    }
}
