//! The hero of a story: what the description states, and for the rest choices that suit it.

use super::circumstances::{Assumption, Circumstances, has_a_trade, told_friend, told_sibling};
use super::companion;
use super::craft::craft;
use super::fact_sentences::fact_sentences;
use super::limbs::hands_of;
use super::naming::short_name;
use super::plot::add_pronouns;
use super::template::Slots;
use crate::character::is_worn;
use crate::seed::Seed;
use brief::english::{Pronouns, capitalised, listed, number_in_words, with_article};
use brief::story::{Audience, CharacterSheet, Genre, Nature, ToldFact};
use lexicon::pronouns_of_name;

const HER_NAMES: &str = "Mia Nora Lena Ada Ines Yuki Maya Rosa Freya Zainab Clara Tamsin Lucia Anouk Priya";
const HIS_NAMES: &str = "Leo Tomas Finn Kofi Emil Hugo Ravi Jonas Mateo Oskar Sami Theo Kenji Luca Anton";
const THEIR_NAMES: &str = "Robin Sasha Kim Noor Jules Quinn Rowan Ari Marlo Sky";
const ANIMAL_NAMES: &str = "Bramble Hazel Pepper Clover Juniper Biscuit Thistle Maple Nutmeg Willow Sorrel Bracken";
const FANTASTIC_NAMES: &str = "Tock Ember Zill Orrin Lumen Fizz Quill Marrow Tansy Cobalt Wisp Onyx";

/// Completes a sheet with what a story can't do without: a name, a kind and pronouns.
pub(super) fn completed(sheet: &CharacterSheet, audience: Audience, seed: &mut Seed) -> CharacterSheet {
    let mut hero = sheet.clone();
    let wild = matches!(hero.nature, Some(Nature::Animal | Nature::Fantastic));
    let by_ending = hero.name.as_deref().filter(|_| wild).and_then(pronouns_of_ending);
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
        let is_adult = audience == Audience::Adults || is_told_to_be_grown_up(&hero);
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
    let is_young = hero.age_years.is_some_and(|years| years < 18);
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

/// Bruno is heard as a he, Bella as a she.
fn pronouns_of_ending(name: &str) -> Option<Pronouns> {
    match name.chars().last() {
        Some('o') => Some(Pronouns::He),
        Some('a') => Some(Pronouns::She),
        _ => None,
    }
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
    put("carrying", hero.carrying.first().map(|carried| without_article(carried).to_owned()).unwrap_or_default());
    // “to climb trees” fits after “loved” alone; the plots want something that can be talked about.
    put("loves", hero.loves.clone().filter(|loves| !loves.starts_with("to ")).unwrap_or_default());
    put("companion", hero.companion.clone().unwrap_or_default());
    put("trade", if has_a_trade(hero) { "yes" } else { "" }.to_owned());
    for (name, sense) in
        [("is_blind", Assumption::Sight), ("is_deaf", Assumption::Hearing), ("is_mute", Assumption::Voice)]
    {
        put(name, if told.denies(sense) { "yes" } else { "" }.to_owned());
    }
    put("craft", craft(hero).unwrap_or_default());
    for (name, value) in sibling_slots(hero) {
        put(name, value);
    }
    let is_own = |about: &Option<String>| about.as_deref().is_none_or(|about| about.ends_with(" of them"));
    let has_home = hero.facts.iter().any(|fact| is_own(&fact.about) && fact.predicate.starts_with("lived "));
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
    put("introduction", introduction(hero, genre, audience, seed));
    add_pronouns("", hero.pronouns.unwrap_or(Pronouns::They), &mut slots);
    slots
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
                || hero.facts.iter().any(|fact| fact.about.as_deref().is_some_and(|about| about.contains(companion)));
            let told = if is_told && hero.companion_kind.is_some() { "already" } else { "" };
            (short_name(companion, hero), kind.to_owned(), told, pronouns_of_name(companion))
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
    let full = hero.companion.as_ref().map(|name| format!("{name}{what}")).unwrap_or_default();
    [
        ("sibling_full", full),
        ("sibling_name", name),
        ("sibling_kind", kind),
        ("sibling_told", told.to_owned()),
        ("sibling_they", they),
    ]
}

fn without_article(phrase: &str) -> &str {
    ["a ", "an ", "the ", "her ", "his ", "their "]
        .iter()
        .find_map(|article| phrase.strip_prefix(article))
        .unwrap_or(phrase)
}

/// Who the hero is, from all that the description states, in the tone of the audience.
fn introduction(hero: &CharacterSheet, genre: Genre, audience: Audience, seed: &mut Seed) -> String {
    let mut sentences = vec![first_sentence(hero, audience, seed)];
    sentences.extend(looks_sentence(hero, audience, seed));
    if let Some(loves) = &hero.loves {
        let they = capitalised(hero.pronouns.unwrap_or(Pronouns::They).subject());
        let summary = match (audience, seed.below(2)) {
            (Audience::Children, 0) => {
                format!("More than anything in the world, {} loved {loves}.", they.to_lowercase())
            }
            (Audience::Children, _) => format!("{they} loved {loves}, on Mondays and on every other day too."),
            (_, 0) => format!("{they} loved {loves}, as other people love their Sundays."),
            (_, _) => format!("What {} loved was {loves}; the rest could wait.", they.to_lowercase()),
        };
        sentences.push(summary);
    }
    sentences.extend(fear_sentence(hero, audience));
    sentences.extend(wheelchair_sentence(hero, audience));
    let of_companion = |fact: &&ToldFact| fact.about.as_deref().is_some_and(|about| is_companion(hero, about));
    sentences.extend(fact_sentences(hero, hero.facts.iter().filter(|fact| !of_companion(fact))));
    // In a story of siblings the companion is one of the two.
    if genre != Genre::Siblings || hero.companion.is_none() {
        sentences.extend(companion::shared_with(hero, audience));
    }
    let looks = companion_looks_sentence(hero, genre);
    let mut facts = fact_sentences(hero, hero.facts.iter().filter(of_companion));
    // Nobody has named the sibling yet.
    if genre == Genre::Siblings
        && looks.is_none()
        && let (Some(name), Some(kind)) = (&hero.companion, &hero.companion_kind)
        && let Some(first) = facts.first_mut().filter(|first| first.starts_with(name.split(' ').next().unwrap_or(name)))
    {
        let their = capitalised(hero.pronouns.unwrap_or(Pronouns::They).possessive());
        *first = format!("{their} {} {first}", kind.split(',').next().unwrap_or(kind));
    }
    sentences.extend(looks);
    sentences.extend(facts);
    sentences.join(" ").replace('\'', "’")
}

/// Whether a fact's subject is the companion, with a name or as `whose grandfather`.
fn is_companion(hero: &CharacterSheet, about: &str) -> bool {
    let kind = hero.companion_kind.as_deref().and_then(|kind| kind.split(',').next());
    hero.companion.as_deref().is_some_and(|name| name == about || name.split(' ').next() == Some(about))
        || (about.starts_with("the ") && about.ends_with(" of them"))
        || kind.is_some_and(|kind| about.strip_prefix("whose ").is_some_and(|noun| noun == kind))
}

fn wheelchair_sentence(hero: &CharacterSheet, audience: Audience) -> Option<String> {
    let they = hero.pronouns.unwrap_or(Pronouns::They);
    hero.in_wheelchair.then(|| match audience {
        Audience::Children => format!(
            "{} went everywhere in {} wheelchair, and downhill nobody was faster.",
            capitalised(they.subject()),
            they.possessive()
        ),
        Audience::YoungAdults | Audience::Adults => {
            format!(
                "{} went about in a wheelchair, and knew every door that was too narrow.",
                capitalised(they.subject())
            )
        }
    })
}

/// “Arun wore a blue cap”, “Her grandfather had a white beard”: what pictures show of the companion is told too.
fn companion_looks_sentence(hero: &CharacterSheet, genre: Genre) -> Option<String> {
    let their = hero.pronouns.unwrap_or(Pronouns::They).possessive();
    let kind = hero.companion_kind.as_deref().and_then(|kind| kind.split(',').next());
    let who = match (&hero.companion, kind) {
        // Nobody has named the sibling yet.
        (Some(name), Some(kind)) if genre == Genre::Siblings => capitalised(&format!("{their} {kind} {name}")),
        (Some(name), _) => name.clone(),
        (None, kind) => capitalised(&format!("{their} {}", kind?)),
    };
    let (worn, own): (Vec<String>, Vec<String>) = hero.companion_looks.iter().cloned().partition(|look| is_worn(look));
    let deeds = [("had", own), ("wore", worn)].into_iter().filter(|(_, looks)| !looks.is_empty());
    let told: Vec<String> = deeds.map(|(deed, looks)| format!("{deed} {}", listed(&looks))).collect();
    (!told.is_empty()).then(|| format!("{who} {}.", told.join(", and ")))
}

fn fear_sentence(hero: &CharacterSheet, audience: Audience) -> Option<String> {
    let fears = hero.fears.as_ref()?;
    let they = hero.pronouns.unwrap_or(Pronouns::They);
    let (subject, was) = (they.subject(), they.was());
    Some(match audience {
        Audience::Children => format!("If there was anything that {subject} {was} afraid of, it was {fears}."),
        Audience::YoungAdults | Audience::Adults => {
            format!("{} {was} afraid of {fears}, and had stopped denying it.", capitalised(subject))
        }
    })
}

fn first_sentence(hero: &CharacterSheet, audience: Audience, seed: &mut Seed) -> String {
    let name = name_beside_kind(hero);
    let they = hero.pronouns.unwrap_or(Pronouns::They);
    let mut words: Vec<String> = Vec::new();
    if !hero.traits.is_empty() {
        words.push(hero.traits.join(", "));
    }
    words.extend(hero.build.iter().cloned());
    words.extend(hero.kind.clone());
    let someone = with_article(&words.join(" "));
    let age = hero.age_years.map(age_in_words);
    match (audience, age, seed.below(4)) {
        (Audience::Children, Some(age), 0 | 1) => format!("There was once {someone} called {name}, who was {age}."),
        (Audience::Children, Some(age), 2) => {
            format!("This is the story of {name}, {someone} who was {age} when it happened.")
        }
        (Audience::Children, Some(age), _) => {
            format!("Once there lived {someone} named {name}, {age} and a little bit.")
        }
        (Audience::Children, None, 0) => format!("There was once {someone} called {name}."),
        (Audience::Children, None, 1) => format!("Once there lived {someone} whose name was {name}."),
        (Audience::Children, None, 2) => format!("This is the story of {name}, {someone} whom you would have liked."),
        (Audience::Children, None, _) => {
            format!("Once upon a time there was {someone}, and the name that went with it was {name}.")
        }
        (_, Some(age), _) => format!("{name} was {someone}, {age} that year."),
        (_, None, 0) => format!("{name} was {someone}, and {} never pretended to be anything else.", they.subject()),
        (_, None, 1) => format!("They still talk about {name}, {someone} of whom nobody had expected very much."),
        (_, None, 2) if Circumstances::of(hero).denies(Assumption::Voice) => {
            format!("This happened to {name}, {someone}, and only once.")
        }
        (_, None, 2) => format!("This happened to {name}, {someone} who told it only once."),
        (_, None, _) => {
            format!("If you had asked about {name}, you would have been told: {someone}, nothing out of the ordinary.")
        }
    }
}

/// “A sergeant called Reyes”, and not “a sergeant called Sergeant Reyes”.
fn name_beside_kind(hero: &CharacterSheet) -> String {
    let name = hero.name.as_deref().unwrap_or_default();
    let kind = hero.kind.as_deref().unwrap_or_default();
    match name.split_once(' ') {
        Some((title, rest)) if title.to_lowercase() == kind => rest.to_owned(),
        _ => name.to_owned(),
    }
}

fn looks_sentence(hero: &CharacterSheet, audience: Audience, seed: &mut Seed) -> Option<String> {
    let pronouns = hero.pronouns.unwrap_or(Pronouns::They);
    let (they, their) = (pronouns.subject(), pronouns.possessive());
    let features = (!hero.features.is_empty()).then(|| listed(&hero.features));
    let all: Vec<String> =
        hero.wearing.iter().chain(&hero.carrying).map(|worn| without_article(worn).to_owned()).collect();
    let kept = (!all.is_empty()).then(|| format!("{their} {}", listed(&all)));
    Some(match (features, kept, audience) {
        (Some(features), Some(kept), Audience::Children) => {
            format!("{} had {features}, and {they} went nowhere without {kept}.", capitalised(they))
        }
        (Some(features), None, Audience::Children) => match seed.below(2) {
            0 => {
                format!("{} had {features}, and there was nobody quite like {}.", capitalised(they), pronouns.object())
            }
            _ => format!("You could tell who it was from far off, by {}.", owned(&features, their)),
        },
        (None, Some(kept), Audience::Children) => format!("In sun or rain, {they} went nowhere without {kept}."),
        (Some(features), Some(kept), _) => {
            format!(
                "People remembered {}, and that {they} {} never seen without {kept}.",
                owned(&features, their),
                pronouns.was()
            )
        }
        (Some(features), None, _) => {
            format!("People remembered {} first, and {their} name a moment later.", owned(&features, their))
        }
        (None, Some(kept), _) => format!("Nobody could remember having seen {} without {kept}.", pronouns.object()),
        (None, None, _) => return None,
    })
}

/// `curly red hair` is `her curly red hair`; `a long tail` is `her long tail`.
fn owned(features: &str, their: &str) -> String {
    format!("{their} {}", without_article(features)).replace(" and a ", " and ").replace(", a ", ", ")
}

fn age_in_words(years: u32) -> String {
    format!("{} year{} old", number_in_words(years), if years == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::character::read_character;

    fn introduced(description: &str, audience: Audience) -> String {
        let mut seed = Seed::of(&[description]);
        let hero = completed(&read_character(description), audience, &mut seed);
        introduction(&hero, Genre::Adventure, audience, &mut seed)
    }

    #[test]
    fn a_fear_and_a_trade_occur_and_a_names_ending_gives_an_animal_its_pronouns() {
        for audience in [Audience::Children, Audience::YoungAdults, Audience::Adults] {
            for (description, stated) in [
                ("Bruno, a bear who is afraid of the dark", &["Bruno", "bear", "the dark", "he"][..]),
                ("Bella, a cow who is scared of thunder", &["Bella", "cow", "thunder", "she"]),
                ("Otto, a baker who loves trains and is afraid of water", &["Otto", "baker", "trains", "water"]),
                ("Dr. Helen Marsh, a 58-year-old geologist", &["Dr. Helen Marsh", "geologist", "fifty-eight"]),
            ] {
                let text = introduced(description, audience).to_lowercase();
                for word in stated {
                    assert!(text.contains(&word.to_lowercase()), "{word} in {text}");
                }
            }
        }
    }

    #[test]
    fn relatives_wheelchairs_ages_and_trades_occur() {
        for audience in [Audience::Children, Audience::YoungAdults, Audience::Adults] {
            for (description, stated) in [
                ("Lin and her grandfather", &["Lin", "her grandfather"][..]),
                ("Tom and his little sister Lily", &["Tom", "his little sister Lily"]),
                ("Omar and his dog", &["Omar", "his dog"]),
                ("Nina, a girl of ten, with her old grandmother called Rosa", &["Nina", "ten", "grandmother Rosa"]),
                ("Sam, a boy in a wheelchair", &["Sam", "boy", "wheelchair"]),
                ("Ayla, a girl of nine who uses a wheelchair and loves maps", &["nine", "wheelchair", "maps"]),
                ("Otto, a retired tram driver, who fears heights", &["a retired tram driver", "heights"]),
                ("Captain Okafor, an astronaut", &["Captain Okafor", "an astronaut"]),
                ("Amira, 8, wears a green hijab", &["eight", "green hijab", "her"]),
                ("Kofi, a shy marine biologist", &["shy", "marine biologist"]),
            ] {
                let text = introduced(description, audience).to_lowercase();
                for word in stated {
                    assert!(text.contains(&word.to_lowercase()), "{word} in {text}");
                }
            }
        }
    }

    #[test]
    fn everything_stated_is_in_the_introduction() {
        for audience in [Audience::Children, Audience::Adults] {
            let text = introduced(
                "Mia, a brave girl of seven with curly red hair, wearing a yellow raincoat. She loves painting.",
                audience,
            );
            for stated in
                ["Mia", "brave", "girl", "seven years old", "curly red hair", "her yellow raincoat", "painting"]
            {
                assert!(text.contains(stated), "{stated} in {text}");
            }
        }
    }

    #[test]
    fn a_hero_who_is_not_described_has_a_name_a_kind_and_pronouns() {
        let hero = completed(&read_character("?"), Audience::Children, &mut Seed::of(&["?"]));
        assert!(hero.name.is_some() && hero.kind.is_some() && hero.pronouns.is_some());
    }

    #[test]
    fn a_person_of_whom_only_the_name_is_known_is_they() {
        let hero = completed(&read_character("Alex, an explorer"), Audience::Adults, &mut Seed::of(&["?"]));
        assert_eq!(hero.pronouns, Some(Pronouns::They));
    }
}
