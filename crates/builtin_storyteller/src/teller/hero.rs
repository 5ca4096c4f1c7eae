//! The hero of a story: what the description states, and for the rest choices that suit it.

use super::circumstances::{Assumption, Circumstances, has_a_trade, told_friend, told_sibling};
use super::companion;
use super::craft::craft;
use super::introduction::{introduction, without_article};
use super::limbs::hands_of;
use super::naming::{pronouns_of_an_animals_name, short_name, without_shared_family};
use super::plot::add_pronouns;
use super::template::Slots;
use crate::seed::Seed;
use crate::word_list::contains;
use brief::english::Pronouns;
use brief::story::{Audience, CharacterSheet, Genre, Nature};
use lexicon::{being, pronouns_of_name};

const HER_NAMES: &str = "Mia Nora Lena Ada Ines Yuki Maya Rosa Freya Zainab Clara Tamsin Lucia Anouk Priya";
const HIS_NAMES: &str = "Leo Tomas Finn Kofi Emil Hugo Ravi Jonas Mateo Oskar Sami Theo Kenji Luca Anton";
const THEIR_NAMES: &str = "Robin Sasha Kim Noor Jules Quinn Rowan Ari Marlo Sky";
const ANIMAL_NAMES: &str = "Bramble Hazel Pepper Clover Juniper Biscuit Thistle Maple Nutmeg Willow Sorrel Bracken";
const FANTASTIC_NAMES: &str = "Tock Ember Zill Orrin Lumen Fizz Quill Marrow Tansy Cobalt Wisp Onyx";

/// What can be taken off and tied.
const CLOTHS: &str = "scarf shawl cape cloak apron bandana cardigan jacket coat raincoat jumper sweater hoodie poncho";
/// What something small is warm in.
const COATS: &str = "coat raincoat jacket cardigan cloak anorak parka hoodie jumper sweater vest waistcoat robe tunic";
const GROWN_UP_YEARS: u32 = 18;
const BRAVE: &str = "brave bold courageous fearless daring adventurous";
const SHY: &str = "shy timid quiet nervous";

/// Completes a sheet with what a story can't do without: a name, a kind and pronouns.
pub(super) fn completed(sheet: &CharacterSheet, audience: Audience, seed: &mut Seed) -> CharacterSheet {
    let mut hero = sheet.clone();
    let wild = matches!(hero.nature, Some(Nature::Animal | Nature::Fantastic));
    let by_ending = hero.name.as_deref().filter(|_| wild).and_then(pronouns_of_an_animals_name);
    let pronouns = hero.pronouns.or(by_ending).unwrap_or_else(|| match (wild || hero.name.is_none(), seed.below(2)) {
        // A tale's fox is a she or a he. A person of whom only the name is known is “they”.
        (true, 0) => Pronouns::She,
        (true, _) => Pronouns::He,
        (false, _) => Pronouns::They,
    });
    let names = match (hero.nature, pronouns) {
        (Some(Nature::Animal), _) => ANIMAL_NAMES,
        (Some(Nature::Fantastic), _) => FANTASTIC_NAMES,
        (_, Pronouns::She) => HER_NAMES,
        (_, Pronouns::He) => HIS_NAMES,
        (_, Pronouns::They | Pronouns::It) => THEIR_NAMES,
    };
    let names: Vec<&str> = names.split_whitespace().collect();
    if hero.name.is_none() {
        hero.name = seed.choose(&names).map(|name| (*name).to_owned());
    }
    // “Once there lived a sister” is no beginning: what two are to each other says nothing of what each is.
    if hero.kind.as_deref().is_none_or(is_relation) {
        let is_adult = match hero.age_years {
            // In a story for adults, too, who is seven is a child.
            Some(years) => years >= GROWN_UP_YEARS,
            None => audience == Audience::Adults || is_told_to_be_grown_up(&hero),
        };
        let (kind, nature) = match (is_adult, pronouns) {
            (true, Pronouns::She) => ("woman", Nature::Adult),
            (true, Pronouns::He) => ("man", Nature::Adult),
            (true, _) => ("traveller", Nature::Adult),
            (_, Pronouns::She) => ("girl", Nature::Child),
            (_, Pronouns::He) => ("boy", Nature::Child),
            (_, _) => ("child", Nature::Child),
        };
        hero.kind = Some(kind.to_owned());
        hero.nature = Some(nature);
    }
    hero.pronouns = Some(pronouns);
    hero
}

/// Whoever has children or a work place is no girl.
fn is_told_to_be_grown_up(hero: &CharacterSheet) -> bool {
    const GROWN_UP: &[&str] = &[
        "father",
        "mother",
        "grandmother",
        "grandfather",
        "husband",
        "wife",
        "widow",
        "widower",
        "daughters",
        "sons",
        "grandchildren",
        "married",
        "divorced",
        "retired",
    ];
    /// Kin and partners whom only grown-ups have.
    const KIN_OF_GROWN_UPS: &[&str] = &[
        "son",
        "daughter",
        "child",
        "children",
        "grandson",
        "granddaughter",
        "wife",
        "husband",
        "partner",
        "niece",
        "nephew",
    ];
    let is_young = hero.age_years.is_some_and(|years| years < GROWN_UP_YEARS);
    let kin = hero
        .companion_kind
        .as_deref()
        .and_then(|kind| kind.split([' ', ',']).find(|word| !word.is_empty() && KIN_OF_GROWN_UPS.contains(word)));
    let has_kin = |predicate: &str| {
        let had = predicate.strip_prefix("had ").filter(|had| !had.starts_with("no "));
        had.is_some_and(|had| had.split([' ', ',']).take(4).any(|word| KIN_OF_GROWN_UPS.contains(&word)))
    };
    let tells = |predicate: &str| {
        let is_own = ["was ", "had ", "got "].iter().any(|verb| predicate.starts_with(verb))
            && !predicate.starts_with("had no ");
        let at_work = ["worked ", "ran a", "owned a", "taught "].iter().any(|verb| predicate.starts_with(verb));
        let mut words = predicate.split(|c: char| !c.is_alphabetic()).take(5);
        at_work || (is_own && !predicate.contains(" of a ") && words.any(|word| GROWN_UP.contains(&word)))
    };
    let tells = |predicate: &str| tells(predicate) || has_kin(predicate);
    // Old Marta
    let is_called_old = hero.age_years.is_none() && hero.name.as_deref().is_some_and(|name| name.starts_with("Old "));
    !is_young
        && (is_called_old
            || kin.is_some()
            || hero.facts.iter().any(|fact| fact.about.is_none() && tells(&fact.predicate)))
}

fn is_relation(kind: &str) -> bool {
    matches!(
        kind,
        "sister"
            | "brother"
            | "sibling"
            | "twin"
            | "daughter"
            | "son"
            | "niece"
            | "nephew"
            | "granddaughter"
            | "grandson"
    )
}

/// The slots that tell of the hero. Those for what the description does not tell are empty, for conditions to ask.
pub(super) fn slots_of(hero: &CharacterSheet, genre: Genre, audience: Audience, seed: &mut Seed) -> Slots {
    let mut slots = Slots::new();
    let mut put = |name: &str, value: String| slots.insert(name.to_owned(), value);
    let (one, several) = hands_of(hero);
    put("name", hero.name.as_deref().map(|name| short_name(name, hero)).unwrap_or_default());
    put("kind", hero.kind.clone().unwrap_or_default());
    put("hand", one.to_owned());
    let told = Circumstances::of(hero);
    put("hands", if told.denies(Assumption::Hands) { one } else { several }.to_owned());
    put("trait", hero.traits.first().cloned().unwrap_or_default());
    put("look", hero.features.first().cloned().unwrap_or_default());
    put("wearing", hero.wearing.first().map(|worn| without_article(worn).to_owned()).unwrap_or_default());
    for (name, worn) in [("cloth", worn_by(hero, CLOTHS)), ("coat", worn_by(hero, COATS)), ("red", worn_in_red(hero))] {
        put(name, worn.map(|worn| without_article(worn).to_owned()).unwrap_or_default());
    }
    put("carrying", hero.carrying.first().map(|carried| without_article(carried).to_owned()).unwrap_or_default());
    // “to climb trees” fits after “loved” alone; the plots want something that can be talked about.
    put("loves", hero.loves.clone().filter(|loves| !loves.starts_with("to ")).unwrap_or_default());
    put("companion", hero.companion.clone().unwrap_or_default());
    for (name, value) in companion::slots_of(hero, genre) {
        put(&name, value);
    }
    put("trade", if has_a_trade(hero) { "yes" } else { "" }.to_owned());
    for (name, sense) in
        [("is_blind", Assumption::Sight), ("is_deaf", Assumption::Hearing), ("is_mute", Assumption::Voice)]
    {
        put(name, if told.denies(sense) { "yes" } else { "" }.to_owned());
    }
    // Who is blind has letters read out.
    let cannot_read = told.denies(Assumption::Reading) && !told.denies(Assumption::Sight);
    let has_trait = |traits: &str| hero.traits.iter().any(|own| contains(traits, own));
    for (name, holds) in [
        ("cannot_read", cannot_read),
        ("in_wheelchair", hero.in_wheelchair),
        ("is_brave", has_trait(BRAVE)),
        ("is_shy", has_trait(SHY)),
    ] {
        put(name, if holds { "yes" } else { "" }.to_owned());
    }
    put("craft", craft(hero).unwrap_or_default());
    for (name, value) in sibling_slots(hero) {
        put(name, value);
    }
    let is_own = |about: &Option<String>| about.as_deref().is_none_or(|about| about.ends_with(" of them"));
    let lives = ["lived ", "moved to ", "had moved to ", "had just moved to "];
    let has_home = hero
        .facts
        .iter()
        .any(|fact| is_own(&fact.about) && lives.iter().any(|lived| fact.predicate.starts_with(lived)));
    put("home", if has_home { "yes" } else { "" }.to_owned());
    for (name, nature) in [
        ("is_child", Nature::Child),
        ("is_adult", Nature::Adult),
        ("is_animal", Nature::Animal),
        ("is_fantastic", Nature::Fantastic),
    ] {
        put(name, if hero.nature == Some(nature) { "yes" } else { "" }.to_owned());
    }
    put("is_machine", if is_machine(hero) { "yes" } else { "" }.to_owned());
    let introduction = introduction(hero, genre, audience, seed);
    put("introduction", introduction.text);
    put("named_again", if introduction.ends_with_another { "yes" } else { "" }.to_owned());
    add_pronouns("", hero.pronouns.unwrap_or(Pronouns::They), &mut slots);
    slots
}

/// The first of the hero's clothes that is one of these.
fn worn_by<'a>(hero: &'a CharacterSheet, nouns: &str) -> Option<&'a str> {
    hero.wearing
        .iter()
        .map(String::as_str)
        .find(|worn| worn.rsplit(' ').next().is_some_and(|noun| contains(nouns, noun)))
}

fn worn_in_red(hero: &CharacterSheet) -> Option<&str> {
    hero.wearing.iter().map(String::as_str).find(|worn| worn.split(' ').any(|word| word == "red"))
}

/// Whether the hero has neither a heart nor breath.
fn is_machine(hero: &CharacterSheet) -> bool {
    let noun = hero.kind.as_deref().and_then(|kind| kind.rsplit(' ').next());
    noun.is_some_and(|noun| {
        matches!(noun, "robot" | "android" | "machine" | "automaton" | "doll" | "teddy" | "snowman" | "golem")
    })
}

/// What a plot of two siblings must know: a name, a kind and pronouns that the description gives, and how it tells of the second.
fn sibling_slots(hero: &CharacterSheet) -> [(&'static str, String); 5] {
    let is_alone = Circumstances::of(hero).denies(Assumption::Siblings);
    let beside = told_sibling(hero).or_else(|| told_friend(hero).filter(|_| is_alone));
    let (name, kind, told, pronouns) = match (&hero.companion, beside) {
        (Some(companion), _) => {
            let kind = hero.companion_kind.as_deref().and_then(|kind| kind.split(',').next());
            let noun = kind.map(|kind| kind.rsplit(' ').next().unwrap_or(kind)).unwrap_or_default();
            let kind = if kind.is_some_and(|kind| kind.starts_with("twin ")) { kind.unwrap_or_default() } else { noun };
            let is_told = !hero.companion_looks.is_empty()
                || hero
                    .facts
                    .iter()
                    .filter_map(|fact| fact.about.as_deref())
                    .any(|about| about == "the two of them" || about.contains(companion));
            let told = if is_told && hero.companion_kind.is_some() { "already" } else { "" };
            let pronouns = being(noun).and_then(|(_, pronouns)| pronouns).or_else(|| pronouns_of_name(companion));
            (short_name(companion, hero), kind.to_owned(), told, pronouns)
        }
        (None, Some(sibling)) => {
            let told = match (&sibling.name, sibling.is_one_of_several) {
                (None, true) => "one of several",
                (None, false) => "one",
                (Some(_), _) => "already",
            };
            (sibling.name.unwrap_or_default(), sibling.kind, told, sibling.pronouns)
        }
        (None, None) if is_alone => (String::new(), "cousin".to_owned(), "", None),
        (None, None) => (String::new(), String::new(), "", None),
    };
    let they = pronouns.map(|pronouns| pronouns.subject().to_owned()).unwrap_or_default();
    // “He had a friend called Fritz, a fox.”
    let what = hero.companion_kind.as_deref().and_then(|kind| kind.split_once(',')).map(|(_, what)| what);
    let what = what.filter(|_| told.is_empty()).map(|what| format!(",{what}")).unwrap_or_default();
    let full = hero.companion.as_deref().map(|name| format!("{}{what}", without_shared_family(name, hero)));
    [
        ("sibling_full", full.unwrap_or_default()),
        ("sibling_name", name),
        ("sibling_kind", kind),
        ("sibling_told", told.to_owned()),
        ("sibling_they", they),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::character::read_character;

    #[test]
    fn a_hero_who_is_not_described_has_a_name_a_kind_and_pronouns() {
        let hero = completed(&read_character("?"), Audience::Children, &mut Seed::of(&["?"]));
        assert!(hero.name.is_some() && hero.kind.is_some() && hero.pronouns.is_some());
    }

    #[test]
    fn an_animals_name_says_whether_it_is_a_she_or_a_he() {
        for (description, pronouns) in [
            ("Bruno the bear", Pronouns::He),
            ("Basil, a badger", Pronouns::He),
            ("Rex, a dog", Pronouns::He),
            ("Rufus the fox", Pronouns::He),
            ("Duke, an old horse", Pronouns::He),
            ("Prince, a pony", Pronouns::He),
            ("Leonard, a mole", Pronouns::He),
            ("Bella, a cow", Pronouns::She),
            ("Duchess the cat", Pronouns::She),
            ("Queen Honey, a bee", Pronouns::She),
            ("Babette, a goat", Pronouns::She),
            ("Isabel the mouse", Pronouns::She),
        ] {
            for seed in ["1", "2", "3", "4"] {
                let hero = completed(&read_character(description), Audience::Children, &mut Seed::of(&[seed]));
                assert_eq!(hero.pronouns, Some(pronouns), "{description}");
            }
        }
    }

    #[test]
    fn who_is_seven_is_a_child_whoever_reads_of_it() {
        for (description, kind) in [
            ("The Nakamura twins, Ken and Emi, 7", "child"),
            ("Twins Mia and Ben, 16", "girl"),
            ("Twins Mia and Ben, 40", "woman"),
            ("Twins Mia and Ben", "woman"),
        ] {
            let hero = completed(&read_character(description), Audience::Adults, &mut Seed::of(&["?"]));
            assert_eq!(hero.kind.as_deref(), Some(kind), "{description}");
        }
    }

    #[test]
    fn a_person_of_whom_only_the_name_is_known_is_they() {
        let hero = completed(&read_character("Alex, an explorer"), Audience::Adults, &mut Seed::of(&["?"]));
        assert_eq!(hero.pronouns, Some(Pronouns::They));
    }
}
