//! What a description tells of its hero that a plot may contradict: senses, limbs, kin, a home, what the hero fears or can't bear.

use std::collections::BTreeSet;
use std::str::FromStr;

use strum::EnumString;

use super::limbs::has_no_legs;
use super::occupations::{craft_of_fact, is_listed_trade};
use crate::character::is_trade_word;
use crate::word_list::contains;
use brief::english::Pronouns;
use brief::story::{CharacterSheet, Nature};
use lexicon::{being, pronouns_of_name};

/// What a plot takes for granted of its hero. `docs/stories.md` tells how a plot's file says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumString)]
#[strum(serialize_all = "snake_case")]
pub(super) enum Assumption {
    /// The hero walks, stands or climbs.
    Walking,
    /// The hero sees what nobody tells.
    Sight,
    /// The hero hears what nobody shows.
    Hearing,
    /// The hero calls or sings.
    Voice,
    Reading,
    /// Two of them.
    Hands,
    /// The hero lives, or has grown up, with brothers or sisters.
    Siblings,
    /// Stairs, a garden, a floor that is no deck.
    #[strum(serialize = "a house")]
    House,
}

/// What an assumption contradicts, as descriptions say it.
const DENIALS: &[(Assumption, &str)] = &[
    (
        Assumption::Walking,
        "not walk|n't walk|never walk|used crutches|walked on crutches|used a walker|used a rollator|used a walking frame|was paralysed|was paralyzed|\
        lost her leg|lost his leg|one leg|no legs",
    ),
    (
        Assumption::Sight,
        "was blind|went blind|born blind|without sight|not see|n't see|lost her sight|lost his sight|lost their sight",
    ),
    (
        Assumption::Hearing,
        "was deaf|went deaf|born deaf|not hear|n't hear|lost her hearing|lost his hearing|lost their hearing",
    ),
    (
        Assumption::Voice,
        "n't speak|not speak|never spoke|was mute|not spoken|n't sing|never sang|lost her voice|lost his voice|lost their voice",
    ),
    (Assumption::Reading, "n't read|not read|never learned to read|never learnt to read"),
    (
        Assumption::Hands,
        "one hand|one arm|left hand in|right hand in|left arm in|right arm in|no hands|no arms|lost a hand|lost an arm|lost her left arm|lost her right arm|\
        lost his left arm|lost his right arm|lost her arm|lost his arm|lost their arm|lost her hand|lost his hand|lost her left hand|lost his left hand|\
        lost her right hand|lost his right hand|lost one arm",
    ),
    (Assumption::Siblings, "only child|no brothers|no sisters|no siblings|no brother|no sister"),
    (
        Assumption::House,
        "lived on a ship|lived on a boat|lived at sea|lived on a houseboat|lived in a tent|lived in a cave|in a submarine|\
        space station|lived in a tree|lived on the street|lived in a lighthouse|lived in a flat|lived in an apartment|had no home|in a caravan",
    ),
];
/// What is met with in a plot though a hero is afraid of it, or can't bear it.
const RELATED: &[(&str, &str)] = &[
    ("swim", "water sea boats rivers floods"),
    ("ocean", "sea water waves"),
    ("sand", "sea deserts"),
    ("beach", "sea"),
    ("beaches", "sea"),
    ("sailing", "boats sea"),
    ("drowning", "water sea boats floods"),
    ("lightning", "storms thunder"),
    ("night", "dark darkness"),
    ("nights", "dark darkness"),
    ("falling", "heights"),
    ("animals", "dogs cats geese sheep donkeys goats camels mules ravens parrots"),
    ("birds", "ravens parrots geese herons"),
    ("ships", "boats sea"),
    ("winter", "snow cold"),
    ("horses", "pony ponies donkey donkeys mules camels"),
    ("dogs", "greyhound hounds puppies"),
    ("cats", "kittens kitten"),
    ("mice", "mouse rats"),
    ("birds", "gull gulls owl owls hen hens goose"),
    ("insects", "moth moths bees beetles spiders"),
    ("vegan", "meat fish eggs cheese milk butter"),
    ("vegetarian", "meat fish"),
    ("dairy", "cheese milk butter"),
    ("music", "singing songs"),
    ("singing", "music songs"),
];

/// What is told of one hero.
pub(super) struct Circumstances {
    denied: BTreeSet<Assumption>,
    shunned: Vec<String>,
    /// Everything told, in lower case: a name in it is taken.
    told: String,
}

impl Circumstances {
    pub(super) fn of(hero: &CharacterSheet) -> Self {
        let facts_of_own = hero.facts.iter().filter(|fact| fact.about.is_none());
        let facts_of_own = facts_of_own.map(|fact| without_languages(&fact.predicate).to_lowercase());
        // Who is blind in one eye sees.
        let in_part = ["blind in one eye", "deaf in one ear"];
        let whole = |told: String| in_part.iter().fold(told, |told, part| told.replace(part, ""));
        let own: Vec<String> = facts_of_own.map(whole).collect();
        let has_trait = |word: &str| hero.traits.iter().any(|own| own == word);
        let says = |phrases: &str| own.iter().any(|fact| phrases.split('|').any(|phrase| fact.contains(phrase)));
        let mut denied: BTreeSet<Assumption> =
            DENIALS.iter().filter(|(_, phrases)| says(phrases)).map(|(assumption, _)| *assumption).collect();
        let is_mute = hero.kind.as_deref().is_some_and(|kind| kind.split(' ').any(|word| word == "mute"));
        let stated = [
            (Assumption::Walking, hero.in_wheelchair || has_no_legs(hero)),
            (Assumption::Sight, has_trait("blind")),
            (Assumption::Reading, has_trait("blind")),
            (Assumption::Hearing, has_trait("deaf")),
            (Assumption::Voice, is_mute),
        ];
        denied.extend(stated.iter().filter(|(_, holds)| *holds).map(|(assumption, _)| *assumption));
        let facts =
            hero.facts.iter().map(|fact| format!("{} {} ", fact.about.as_deref().unwrap_or_default(), fact.predicate));
        let beside = [&hero.companion_kind, &hero.companion].into_iter().flatten().map(|told| format!("{told} "));
        let told = facts.chain(beside).collect::<String>().to_lowercase();
        Circumstances { denied, shunned: shunned(hero, &own), told }
    }

    /// How much of what is told a plot with these assumptions, about these things, would contradict.
    pub(super) fn conflicts(&self, assumptions: &[Assumption], about: &str) -> usize {
        /// A plot about what the hero fears is a poor choice; one that the hero can't be in is none.
        const AN_ASSUMPTION: usize = 10;
        let denied = assumptions.iter().filter(|assumption| self.denied.contains(assumption)).count();
        denied * AN_ASSUMPTION + usize::from(self.shunned.iter().any(|word| contains(about, word)))
    }

    pub(super) fn denies(&self, assumption: Assumption) -> bool {
        self.denied.contains(&assumption)
    }

    /// Whether somebody whom a plot introduces in these words is what the hero shuns.
    pub(super) fn shuns(&self, words: &str) -> bool {
        words.split(|c: char| !c.is_alphanumeric()).any(|word| {
            let plural = format!("{word}s");
            self.shunned.iter().any(|shunned| *shunned == word || *shunned == plural)
        })
    }

    /// Whether the description tells of an animal of that kind already: whoever has a dog does not meet another at the quay.
    pub(super) fn has_told_of(&self, words: &str) -> bool {
        let nouns = words
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| being(word).is_some_and(|(nature, _)| nature == Nature::Animal));
        nouns
            .into_iter()
            .any(|noun| self.told.split(|c: char| !c.is_alphanumeric()).any(|told| told.trim_end_matches('s') == noun))
    }

    /// Whether the description calls somebody by this name.
    pub(super) fn has_named(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        self.told.split(|c: char| !c.is_alphanumeric()).any(|word| word == name)
    }
}

/// Who doesn't speak German speaks all the same.
fn without_languages(predicate: &str) -> String {
    let words: Vec<&str> = predicate.split(' ').collect();
    let is_language = |at: usize| words.get(at).is_some_and(|word| word.starts_with(char::is_uppercase));
    let told = words.iter().enumerate();
    let told =
        told.map(|(at, word)| if matches!(*word, "speak" | "read") && is_language(at + 1) { "use" } else { word });
    told.collect::<Vec<_>>().join(" ")
}

/// What the hero fears, hates, is allergic to or can't do, and what goes with it, in the plural.
fn shunned(hero: &CharacterSheet, own: &[String]) -> Vec<String> {
    // “Used crutches and hated boats”
    let told_alone = own.iter().flat_map(|fact| fact.split(", ").flat_map(|part| part.split(" and ")));
    let told_alone = told_alone.map(|part| part.strip_prefix("and ").unwrap_or(part));
    let hated = told_alone.chain(own.iter().map(String::as_str)).filter_map(|fact| {
        [
            "hated ",
            "was allergic to ",
            "couldn't ",
            "could not ",
            "disliked ",
            "couldn't stand ",
            "had never seen ",
            "had never been in ",
            "didn't like ",
            "dreaded ",
            "feared ",
            "was afraid of ",
            "was scared of ",
            "was terrified of ",
            "didn't eat ",
            "never ate ",
        ]
        .iter()
        .find_map(|verb| fact.strip_prefix(verb))
    });
    // Who is vegan shuns what no fact names.
    let kept: Vec<&str> = own.iter().map(String::as_str).chain(hero.kind.as_deref()).collect();
    let diets = ["vegan", "vegetarian"].into_iter().filter(|diet| kept.iter().any(|told| told.contains(diet)));
    let mut words: Vec<String> = Vec::new();
    for phrase in hero.fears.as_deref().into_iter().chain(hated).chain(diets) {
        for word in phrase.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 2) {
            let word = word.to_lowercase();
            let related = RELATED.iter().filter(|(known, _)| *known == word).flat_map(|(_, words)| words.split(' '));
            words.extend(related.map(str::to_owned));
            words.push(format!("{word}s"));
            words.push(word);
        }
    }
    words
}

/// The assumptions that a plot's file lists.
pub(super) fn assumptions_of(list: &str) -> Option<Vec<Assumption>> {
    list.split(", ").map(|word| Assumption::from_str(word).ok()).collect()
}

/// Whether a hero has work of their own, which a plot must not take away.
pub(super) fn has_a_trade(hero: &CharacterSheet) -> bool {
    let is_wild = matches!(hero.nature, Some(Nature::Animal | Nature::Fantastic));
    let is_young = hero.nature == Some(Nature::Child);
    let by_kind = !is_wild
        && hero.nature.is_some()
        && (!is_young || hero.kind.as_deref().is_some_and(is_listed_trade))
        && hero.kind.as_deref().and_then(|kind| kind.rsplit(' ').next()).is_some_and(is_trade_word);
    let works = |predicate: &str| {
        [
            "worked ",
            "ran a",
            "ran the",
            "owned a shop",
            "taught ",
            "was a retired",
            "drove ",
            "studied ",
            "was training to be",
        ]
        .iter()
        .any(|verb| predicate.starts_with(verb))
    };
    by_kind
        || hero
            .facts
            .iter()
            .any(|fact| fact.about.is_none() && (works(&fact.predicate) || craft_of_fact(&fact.predicate).is_some()))
}

/// A brother or sister of the hero, as a story of two can introduce them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ToldSibling {
    /// `twin sister`, `brother`.
    pub kind: String,
    pub is_one_of_several: bool,
    pub name: Option<String>,
    pub pronouns: Option<Pronouns>,
}

/// The sibling of whom a description tells without naming them beside the hero: “has three brothers”, “has a sister called Lily”.
pub(super) fn told_sibling(hero: &CharacterSheet) -> Option<ToldSibling> {
    let facts = hero.facts.iter().map(|fact| match (&fact.about, fact.predicate.strip_prefix("had ")) {
        (Some(about), _) => about.strip_prefix("whose ").map(str::to_owned).or_else(|| own_noun(about)),
        (None, Some(had)) if !had.starts_with("no ") && !had.starts_with("never ") => Some(had.to_owned()),
        (None, _) => None,
    });
    facts.flatten().find_map(|phrase| sibling_in(&phrase))
}

/// `brothers` of `her brothers`.
fn own_noun(about: &str) -> Option<String> {
    let (owner, noun) = about.split_once(' ')?;
    matches!(owner.to_lowercase().as_str(), "her" | "his" | "their").then(|| noun.to_owned())
}

/// The friend or cousin whom an only child has, by name: “no brothers or sisters, but a best friend called Tam”.
pub(super) fn told_friend(hero: &CharacterSheet) -> Option<ToldSibling> {
    let own = hero.facts.iter().filter(|fact| fact.about.is_none());
    own.filter_map(|fact| fact.predicate.strip_prefix("had ")).find_map(|phrase| {
        let words: Vec<&str> = phrase.split(' ').map(|word| word.trim_matches(',')).collect();
        let at = words.iter().position(|word| contains("friend cousin neighbour neighbor", word))?;
        let name = match words.get(at + 1) {
            Some(&"called" | &"named") => words.get(at + 2),
            other => other,
        };
        let name = name.filter(|name| name.starts_with(char::is_uppercase))?;
        let is_best = at > 0 && words[at - 1] == "best";
        Some(ToldSibling {
            kind: if is_best { "best friend".to_owned() } else { words[at].to_owned() },
            is_one_of_several: false,
            name: Some((*name).to_owned()),
            pronouns: pronouns_of_name(name),
        })
    })
}

fn sibling_in(phrase: &str) -> Option<ToldSibling> {
    let words: Vec<&str> = phrase.split(' ').map(|word| word.trim_matches(',')).collect();
    let at = words.iter().position(|word| contains("brother brothers sister sisters", word))?;
    let noun = words[at].trim_end_matches('s');
    let is_twin = at > 0 && words[at - 1] == "twin";
    // “Three sisters, Ida, Ava and Bea”
    let is_name = |word: &&&str| word.starts_with(char::is_uppercase);
    let name = words
        .get(at + 1)
        .filter(|word| matches!(**word, "called" | "named"))
        .and_then(|_| words.get(at + 2))
        .or_else(|| words.get(at + 1).filter(is_name));
    let pronouns = if noun == "sister" { Pronouns::She } else { Pronouns::He };
    Some(ToldSibling {
        kind: if is_twin { format!("twin {noun}") } else { noun.to_owned() },
        is_one_of_several: words[at].ends_with('s'),
        name: name.map(|name| (*name).to_owned()),
        pronouns: Some(pronouns),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::character::read_character;

    #[test]
    fn what_a_description_denies_is_known() {
        for (description, assumption) in [
            ("Sam, a boy in a wheelchair", Assumption::Walking),
            ("Ruth cannot walk", Assumption::Walking),
            ("Pia uses crutches", Assumption::Walking),
            ("Ivy is a blind girl of ten", Assumption::Sight),
            ("Amal was born without sight", Assumption::Sight),
            ("Kai, a deaf boy", Assumption::Hearing),
            ("Ola has lost her hearing", Assumption::Hearing),
            ("Tariq doesn't speak", Assumption::Voice),
            ("Emil can't read", Assumption::Reading),
            ("Ina has one arm", Assumption::Hands),
            ("Rosa lost her left hand in the war", Assumption::Hands),
            ("Nora is an only child", Assumption::Siblings),
            ("Ben has no brothers or sisters", Assumption::Siblings),
            ("Tom, an only child of eight", Assumption::Siblings),
            ("Ada, an orphan who lives on a ship", Assumption::House),
        ] {
            assert!(Circumstances::of(&read_character(description)).denies(assumption), "{description}");
        }
        let mia = Circumstances::of(&read_character("Mia, a girl of seven who loves painting and has a cat"));
        assert!(mia.denied.is_empty());
    }

    #[test]
    fn what_a_hero_is_afraid_of_or_hates_is_shunned_with_what_goes_with_it() {
        for (description, about) in [
            ("Samira, 10, who is deaf and is afraid of sand", "sea"),
            ("Samira, 10, has a red scarf and is afraid of sand", "deserts"),
            ("Ida is scared of the beach", "sea"),
            ("Karim, 10, who is mute, has one leg and uses crutches and hates boats", "boats"),
            ("Karim is ten, lives in Perth and hates boats", "boats"),
            ("Karim has a dog, plays chess, and can't stand storms", "storms"),
            ("Mia, 7, loves trains and hates sailing", "boats"),
            ("Bo, who sleeps badly and dislikes cats", "kittens"),
        ] {
            let told = Circumstances::of(&read_character(description));
            assert_eq!(told.conflicts(&[], about), 1, "{description}: {:?}", told.shunned);
        }
        for (description, about) in [
            ("Karim uses crutches and builds boats", "boats"),
            ("Karim hates fish and builds boats", "boats"),
            ("Mia loves the beach", "sea"),
        ] {
            assert_eq!(Circumstances::of(&read_character(description)).conflicts(&[], about), 0, "{description}");
        }
    }

    #[test]
    fn a_sibling_of_whom_a_description_tells_is_found() {
        let told = |description: &str| told_sibling(&read_character(description));
        let twin = told("Luca, 11, has a twin sister").expect("a sister");
        assert_eq!((twin.kind.as_str(), twin.is_one_of_several), ("twin sister", false));
        let brother = told("Timo, a boy of six, has three brothers and a dog called Rex").expect("a brother");
        assert_eq!((brother.kind.as_str(), brother.is_one_of_several, brother.name), ("brother", true, None));
        assert_eq!(told("Mia has a sister called Lily").and_then(|sister| sister.name).as_deref(), Some("Lily"));
        assert_eq!(told("Ben has no brothers or sisters"), None);
        assert_eq!(told("Mia has a cat"), None);
    }
}
