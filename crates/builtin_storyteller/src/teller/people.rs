//! Those of whom a description tells, as the pictures of its story show them: the hero under the name that the story goes on with, and kin, friends and
//! animals with what is told of each.

use super::naming::short_name;
use crate::character::{is_worn, one_of, read_character};
use crate::word_list::contains;
use brief::english::{Pronouns, with_article};
use brief::story::{CharacterSheet, Nature, ToldFact};
use lexicon::{being, pronouns_of_name};

/// From this age on somebody is a woman or a man.
const GROWN_UP_YEARS: u32 = 18;
/// From this age on nobody is called a child.
const TEENAGER_YEARS: u32 = 13;
/// Kin and friends of any age.
const OF_ANY_AGE: &str = "sister brother sibling twin friend cousin niece nephew daughter son grandson granddaughter neighbour neighbor classmate half-sister \
    half-brother stepsister stepbrother triplet colleague partner wife husband kid child grandchild";
const KIN_OF_ALL: &str = "mother father mum mom dad grandmother grandfather grandma grandpa aunt uncle";
const SHE: &str = "sister half-sister stepsister wife";
const HE: &str = "brother half-brother stepbrother husband";
/// What somebody who can't do without it has with them wherever they go.
const AIDS: &str = "crutches crutch cane stick walker rollator";

/// The hero as pictures show them.
pub(super) fn pictured(hero: &CharacterSheet) -> CharacterSheet {
    let mut sheet = hero.clone();
    let last = |name: &str| name.rsplit(' ').next().map(str::to_owned);
    // “Dr. Marsh” is found by the whole name as well.
    if let Some(name) = hero.name.as_deref() {
        let short = short_name(name, hero);
        if last(&short) != last(name) {
            sheet.name = Some(short);
        }
    }
    for fact in hero.facts.iter().filter(|fact| fact.about.is_none()) {
        take_looks(&fact.predicate, &mut sheet);
    }
    say_she_or_he(&mut sheet);
    sheet
}

/// “A woman, a retired midwife”: a trade alone does not tell a picture whom to show.
fn say_she_or_he(sheet: &mut CharacterSheet) {
    let Some(kind) = sheet.kind.as_deref() else { return };
    let is_said = kind.split([' ', ',']).any(|word| being(word).is_some_and(|(_, own)| own.is_some()));
    let noun = match (sheet.nature, sheet.pronouns) {
        (Some(Nature::Adult), Some(Pronouns::She)) => "woman",
        (Some(Nature::Adult), Some(Pronouns::He)) => "man",
        (Some(Nature::Child), Some(Pronouns::She)) => "girl",
        (Some(Nature::Child), Some(Pronouns::He)) => "boy",
        _ => return,
    };
    if !is_said {
        let is_plain = matches!(kind, "person" | "adult" | "child" | "teenager" | "traveller" | "kid");
        sheet.kind = Some(if is_plain { noun.to_owned() } else { format!("{noun}, {}", with_article(kind)) });
    }
}

/// Looks that are told as deeds: “used crutches”, “had lost her left arm to a shark”.
fn take_looks(predicate: &str, sheet: &mut CharacterSheet) {
    let words: Vec<&str> = predicate.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let without = words.iter().any(|word| matches!(*word, "no" | "not" | "never" | "without"));
    let uses = words.first().is_some_and(|verb| matches!(*verb, "used" | "walked" | "leaned" | "leant" | "needed"));
    if let Some(aid) = words.iter().find(|word| contains(AIDS, word)).filter(|_| uses && !without) {
        let aid = if *aid == "stick" { "walking stick" } else { aid };
        let aid = if aid.ends_with('s') { aid.to_owned() } else { with_article(aid) };
        if !sheet.carrying.contains(&aid) {
            sheet.carrying.push(aid);
        }
    }
    // “a wooden leg”, “one leg”: a story tells that somebody has it, and a picture shows it.
    let parts = predicate.split(", ").flat_map(|part| part.split(" and "));
    let mut has = false;
    for part in parts {
        let had = part.strip_prefix("had ");
        has = had.is_some() || (has && part.starts_with("a "));
        let limb = had.unwrap_or(part);
        let is_bound =
            [" arm in ", " leg in ", " wrist in ", " ankle in ", " foot in "].iter().any(|bound| limb.contains(bound))
                && limb.rsplit(' ').next().is_some_and(|noun| contains("cast sling plaster bandage splint", noun));
        let is_limb = limb.ends_with(" leg") || limb.ends_with(" arm") || is_bound;
        if has && is_limb && !limb.starts_with("no ") && !limb.starts_with("lost ") {
            sheet.features.push(limb.to_owned());
        }
    }
    let has_lost = words
        .windows(3)
        .any(|three| matches!(three[0], "lost") && matches!(three[1], "her" | "his" | "their" | "an" | "a" | "one"));
    let limb = words.iter().find(|word| matches!(**word, "arm" | "leg" | "hand" | "eye")).filter(|_| has_lost);
    if let Some(limb) = limb {
        let left = format!("one {limb}");
        if !sheet.features.contains(&left) {
            sheet.features.push(left);
        }
    }
}

/// Everybody else of whom the description tells by name.
pub(super) fn told_people(hero: &CharacterSheet) -> Vec<CharacterSheet> {
    relations(hero).into_iter().map(|(name, relation)| sheet_of(&name, relation.as_deref(), hero)).collect()
}

/// Whom the description names beside the hero, with a name or as `her grandfather`, with all that is told of them.
pub(crate) fn companion_sheet(hero: &CharacterSheet) -> Option<CharacterSheet> {
    let relation = hero.companion_kind.as_deref();
    match &hero.companion {
        Some(name) => Some(sheet_of(name, relation, hero)),
        None => relation.map(|kind| CharacterSheet { name: None, ..sheet_of("", Some(kind), hero) }),
    }
}

/// One of a plot's cast, of whom it says no more than a name and pronouns: the brother or sister of the hero.
pub(super) fn as_kin_of(hero: &CharacterSheet, other: CharacterSheet) -> CharacterSheet {
    if other.kind.is_some() {
        return other;
    }
    let (kind, nature) = kind_of_kin("sibling", other.pronouns, other.age_years, hero);
    CharacterSheet { kind: Some(kind), nature: Some(nature), ..other }
}

/// Brothers and sisters have one skin where it is told of one of them, and each has clothes of a colour of their own.
pub(super) fn make_siblings_alike(hero: &mut CharacterSheet, others: &mut [CharacterSheet], of_plot: &[String]) {
    const COLOURS: &[&str] = &["yellow", "blue", "green", "red", "purple", "orange"];
    let told: Vec<String> = relations(hero)
        .into_iter()
        .filter(|(_, relation)| relation.as_deref().is_some_and(|kind| kind.split([' ', ',']).any(is_sibling)))
        .map(|(name, _)| short_name(&name, hero))
        .collect();
    let is_wild = |sheet: &CharacterSheet| matches!(sheet.nature, Some(Nature::Animal | Nature::Fantastic));
    let mut siblings: Vec<&mut CharacterSheet> = others
        .iter_mut()
        .filter(|other| other.name.as_ref().is_some_and(|name| told.contains(name) || of_plot.contains(name)))
        .filter(|other| !is_wild(other))
        .collect();
    if is_wild(hero) || siblings.is_empty() {
        return;
    }
    let skin = siblings.iter().map(|sibling| &**sibling).chain([&*hero]).find_map(skin_of);
    if let Some(skin) = skin {
        for sheet in siblings.iter_mut().map(|sibling| &mut **sibling).chain([&mut *hero]) {
            if skin_of(sheet).is_none() {
                sheet.features.push(skin.clone());
            }
        }
    }
    let mut worn: String = hero.wearing.join(" ");
    worn.extend(siblings.iter().map(|sibling| format!(" {}", sibling.wearing.join(" "))));
    let mut free = COLOURS.iter().filter(|colour| !worn.split(' ').any(|word| word == **colour));
    for sibling in siblings.iter_mut().filter(|sibling| sibling.wearing.is_empty()) {
        let Some(colour) = free.next() else { break };
        sibling.wearing.push(with_article(&format!("{colour} jumper")));
    }
}

fn is_sibling(word: &str) -> bool {
    contains("sister brother twin sibling triplet", word)
}

fn skin_of(sheet: &CharacterSheet) -> Option<String> {
    let told = |look: &&String| look.ends_with(" skin") || look.ends_with(" complexion");
    let of_build = || sheet.build.iter().find_map(|word| word.strip_suffix("-skinned"));
    sheet.features.iter().find(told).cloned().or_else(|| of_build().map(|tone| format!("{tone} skin")))
}

/// The names of kin, friends and animals, each with what it is to the hero where that is told.
fn relations(hero: &CharacterSheet) -> Vec<(String, Option<String>)> {
    let own = hero.name.as_deref().unwrap_or_default();
    let mut all: Vec<(String, Option<String>)> = Vec::new();
    let mut add = |name: String, relation: Option<String>| {
        let is_own = own == name || own.split(' ').any(|part| part == name);
        match all.iter_mut().find(|(known, _)| *known == name || known.split(' ').next() == Some(name.as_str())) {
            Some((_, known)) => *known = known.take().or(relation),
            None if !is_own && !name.is_empty() => all.push((name, relation)),
            None => {}
        }
    };
    if let Some(companion) = &hero.companion {
        add(companion.clone(), hero.companion_kind.clone());
    }
    for fact in &hero.facts {
        if let Some(had) = fact.about.is_none().then(|| names_had(&fact.predicate)).flatten() {
            had.0.into_iter().for_each(|name| add(name, Some(had.1.clone())));
        }
    }
    for fact in &hero.facts {
        let Some(about) = fact.about.as_deref().filter(|about| about.starts_with(char::is_uppercase)) else { continue };
        // “Her mother was a vet” names nobody.
        let is_owner = about.split_once(' ').is_some_and(|(first, _)| contains("Her His Their My", first))
            || about.contains("'s ");
        let group = fact.predicate.strip_prefix("were ").and_then(|what| what.split(' ').find_map(one_of));
        let names = listed_names(about);
        if !is_owner {
            let is_one = names.len() == 1;
            names.into_iter().for_each(|name| add(name, if is_one { None } else { group.clone() }));
        }
    }
    all
}

/// “had two older sisters, Runa and Freya”, “kept two goats named Ash and Ember”: the names, and what one of them is.
fn names_had(predicate: &str) -> Option<(Vec<String>, String)> {
    let (verb, what) = predicate.split_once(' ')?;
    let (phrase, names) = [" called ", " named ", ", "].iter().find_map(|mark| what.split_once(mark))?;
    let (phrase, names) = match phrase.rsplit_once(" called ").or_else(|| phrase.rsplit_once(" named ")) {
        Some((phrase, name)) => (phrase, name),
        None => (phrase, names),
    };
    let noun = phrase.rsplit(' ').next()?;
    let noun = one_of(noun).unwrap_or_else(|| noun.trim_end_matches('s').to_owned());
    let is_somebody = being(&noun).is_some() || contains(OF_ANY_AGE, &noun);
    let names = listed_names(names);
    let has = contains("had kept owned raised lived loved", verb) && !phrase.starts_with("no ");
    (has && is_somebody && !names.is_empty()).then_some((names, noun))
}

/// `Runa`, `Freya` of “Runa and Freya”, as far as they are names.
fn listed_names(list: &str) -> Vec<String> {
    let names = list.split(", ").flat_map(|part| part.split(" and ")).map(str::trim);
    let is_name = |name: &&str| name.split(' ').all(|word| word.starts_with(char::is_uppercase));
    names.take_while(is_name).map(|name| name.trim_end_matches([',', '.']).to_owned()).collect()
}

fn sheet_of(name: &str, relation: Option<&str>, hero: &CharacterSheet) -> CharacterSheet {
    let is_about = |fact: &&ToldFact| {
        fact.about.as_deref().is_some_and(|about| about == name || name.split(' ').next() == Some(about))
    };
    let told: Vec<String> =
        hero.facts.iter().filter(is_about).map(|fact| format!("{name} {}", in_the_present(&fact.predicate))).collect();
    let read = read_character(&told.join(". "));
    let is_companion = hero.companion.as_deref() == Some(name);
    let (relation, what) = match relation.map(|relation| relation.split_once(", ").unwrap_or((relation, ""))) {
        Some((relation, what)) => (relation.rsplit(' ').next().unwrap_or(relation), what),
        None => ("", ""),
    };
    let what = read_character(what);
    let is_twin = hero.companion_kind.as_deref().is_some_and(|kind| kind.starts_with("twin")) && is_companion;
    let age = read.age_years.or(hero.age_years.filter(|_| is_twin));
    let of_relation = if contains(SHE, relation) {
        Some(Pronouns::She)
    } else if contains(HE, relation) {
        Some(Pronouns::He)
    } else {
        being(relation).and_then(|(_, own)| own)
    };
    let pronouns = of_relation.or(read.pronouns).or_else(|| pronouns_of_name(name));
    let stated =
        |sheet: &CharacterSheet| sheet.kind.clone().zip(sheet.nature).filter(|(_, nature)| *nature != Nature::Child);
    let (kind, nature) = stated(&what)
        .or_else(|| stated(&read).filter(|(kind, _)| !matches!(kind.as_str(), "person" | "adult")))
        .unwrap_or_else(|| kind_of_kin(relation, pronouns, age, hero));
    let looks = if is_companion { hero.companion_looks.clone() } else { Vec::new() };
    let (worn, own): (Vec<String>, Vec<String>) = looks.into_iter().partition(|look| is_worn(look));
    let mut sheet = CharacterSheet {
        name: Some(short_name(name, hero)),
        kind: Some(kind),
        nature: Some(nature),
        pronouns,
        age_years: age,
        features: own,
        wearing: worn,
        carrying: read.carrying,
        traits: what.traits,
        build: [what.build, read.build].concat(),
        in_wheelchair: read.in_wheelchair,
        ..CharacterSheet::default()
    };
    sheet.features.extend(read.features.into_iter().filter(|look| !sheet.features.contains(look)).collect::<Vec<_>>());
    sheet.wearing.extend(read.wearing.into_iter().filter(|look| !sheet.wearing.contains(look)).collect::<Vec<_>>());
    hero.facts.iter().filter(is_about).for_each(|fact| take_looks(&fact.predicate, &mut sheet));
    say_she_or_he(&mut sheet);
    sheet
}

/// What kin, a friend or an animal is to the eye: a sister of eleven is a girl.
fn kind_of_kin(
    relation: &str,
    pronouns: Option<Pronouns>,
    age: Option<u32>,
    hero: &CharacterSheet,
) -> (String, Nature) {
    let is_wild = matches!(hero.nature, Some(Nature::Animal | Nature::Fantastic));
    let is_kin_of_the_wild = is_wild && contains(KIN_OF_ALL, relation);
    if let Some((nature, _)) = being(relation).filter(|_| !contains(OF_ANY_AGE, relation) && !is_kin_of_the_wild) {
        return (relation.to_owned(), nature);
    }
    // The sister of a fox is a fox, and so is the grandmother.
    if let (Some(nature @ (Nature::Animal | Nature::Fantastic)), Some(kind)) = (hero.nature, &hero.kind) {
        return (kind.rsplit(' ').next().unwrap_or(kind).to_owned(), nature);
    }
    let is_of_the_young = contains("daughter son niece nephew grandson granddaughter kid child grandchild", relation);
    let is_grown_up = match age {
        Some(age) => age >= GROWN_UP_YEARS,
        None => hero.nature == Some(Nature::Adult) && !is_of_the_young,
    };
    let (kind, nature) = match (pronouns, is_grown_up) {
        (Some(Pronouns::She), true) => ("woman", Nature::Adult),
        (Some(Pronouns::He), true) => ("man", Nature::Adult),
        (_, true) => ("person", Nature::Adult),
        (Some(Pronouns::She), false) => ("girl", Nature::Child),
        (Some(Pronouns::He), false) => ("boy", Nature::Child),
        (_, false) if age.is_some_and(|age| age >= TEENAGER_YEARS) => ("teenager", Nature::Child),
        (_, false) => ("child", Nature::Child),
    };
    (kind.to_owned(), nature)
}

/// “was fourteen and deaf” as a description says it.
fn in_the_present(predicate: &str) -> String {
    let verbs =
        [("was", "is"), ("were", "are"), ("had", "has"), ("wore", "wears"), ("carried", "carries"), ("used", "uses")];
    let words = predicate.split(' ').enumerate().map(|(at, word)| {
        let may_be_verb = at == 0 || predicate.split(' ').nth(at - 1) == Some("and");
        verbs.iter().find(|(past, _)| may_be_verb && *past == word).map_or(word, |(_, present)| present)
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrases(description: &str) -> Vec<String> {
        let hero = read_character(description);
        let told = told_people(&hero).into_iter();
        told.map(|sheet| format!("{}, {}", sheet.name.clone().unwrap_or_default(), sheet.phrase())).collect()
    }

    #[test]
    fn everybody_of_whom_a_description_tells_has_their_own_sheet() {
        for (description, people) in [
            (
                "Nils and his two older sisters Runa and Freya; Nils is six, Freya is fourteen and deaf, Runa is eleven and wears a green coat",
                &["Runa, an 11-year-old girl, wearing a green coat", "Freya, a 14-year-old girl"][..],
            ),
            (
                "The twins Hope and Grant Okoye, 16: Hope uses a wheelchair, Grant has dreadlocks and hates the sea",
                &["Grant, a 16-year-old teenager with dreadlocks"],
            ),
            ("Tom and his little sister Lily", &["Lily, a girl"]),
            ("Lin, a girl, and her grandfather Wei, who has a white beard", &["Wei, a grandfather with a white beard"]),
            ("Marit, who keeps two goats named Ash and Ember", &["Ash, a goat", "Ember, a goat"]),
            (
                "Mia has a brother called Ben, who is four and wears a red cap",
                &["Ben, a 4-year-old boy, wearing a red cap"],
            ),
            (
                "Three sisters, Amal, Huda and Rim: Huda is seven, Rim is two",
                &["Huda, a 7-year-old girl", "Rim, a 2-year-old girl"],
            ),
            ("Ana, 40, and her sister Luz, who uses crutches", &["Luz, a woman, carrying crutches"]),
            ("Two best friends, Otis the otter and Hazel the hedgehog", &["Hazel, a hedgehog"]),
            ("Ember, a fox, and her sister Ash", &["Ash, a fox"]),
            ("Rosie the rabbit and her grandmother Clover", &["Clover, a rabbit"]),
            ("Mia, 6, and her brother Ben (4), who uses a wheelchair", &["Ben, a 4-year-old boy, in a wheelchair"]),
            ("Mia, a girl of seven", &[]),
        ] {
            assert_eq!(phrases(description), people, "{description}");
        }
    }

    #[test]
    fn siblings_share_their_skin_and_wear_colours_of_their_own() {
        let sheets = |description: &str| {
            let mut hero = pictured(&read_character(description));
            let mut others = told_people(&hero);
            make_siblings_alike(&mut hero, &mut others, &[]);
            (hero, others)
        };
        for (description, skin) in [
            ("Mia, a girl with dark skin, and her brother Ben", "dark skin"),
            ("Mia, a girl with light brown skin, and her twin sister Zoe", "light brown skin"),
            ("Tom and his little sister Lily, who has brown skin", "brown skin"),
            ("Ada, a dark-skinned girl, and her sister Efua", "dark skin"),
        ] {
            let (hero, others) = sheets(description);
            assert_eq!(
                (skin_of(&hero).as_deref(), skin_of(&others[0]).as_deref()),
                (Some(skin), Some(skin)),
                "{description}"
            );
        }
        let (_, others) = sheets("Nils and his two older sisters Runa and Freya");
        let worn: Vec<&String> = others.iter().flat_map(|other| &other.wearing).collect();
        assert!(worn.len() == 2 && worn[0] != worn[1], "{worn:?}");
        let (_, others) = sheets("Mia in a yellow coat and her brother Ben");
        assert!(others[0].wearing.iter().all(|worn| !worn.contains("yellow")), "{others:?}");
        // What is told of one is that one's own, and a friend is no kin.
        let (_, others) = sheets("Mia, a girl with dark skin, and her best friend Tom");
        assert_eq!((skin_of(&others[0]), others[0].wearing.len()), (None, 0));
    }

    #[test]
    fn the_hero_is_pictured_with_what_is_told_as_a_deed() {
        for (description, phrase) in [
            ("Rosa Lind, a dentist who uses crutches", "Rosa, a woman, a dentist, carrying crutches"),
            ("Otto, a baker who walks with a stick", "Otto, a man, a baker, carrying a walking stick"),
            ("Marit Solberg, a woman who lost her left arm to a shark", "Marit, a woman with one arm"),
            ("Ina, a girl who never used crutches", "Ina, a girl"),
            ("Basil, a badger with a wooden leg and a monocle", "Basil, a badger with a wooden leg, wearing a monocle"),
            ("Tam has one leg", "Tam, a character with one leg"),
            ("Dr. Helen Marsh, a geologist", "Dr. Helen Marsh, a woman, a geologist"),
            ("Hester Quill, a retired midwife of 71, mother of five", "Hester, a 71-year-old woman, a retired midwife"),
            ("Yusuf ibn Daoud, a 40-year-old glassblower", "Yusuf, a 40-year-old man, a glassblower"),
            ("Kofi, a teacher of 12", "Kofi, a 12-year-old boy, a teacher"),
            ("Alex, an explorer", "Alex, an explorer"),
            ("A queen called Ida", "Ida, a queen"),
        ] {
            let sheet = pictured(&read_character(description));
            assert_eq!(
                format!("{}, {}", sheet.name.clone().unwrap_or_default(), sheet.phrase()),
                phrase,
                "{description}"
            );
        }
    }
}
