//! Casting: from a description of somebody to the same looks in every scene.

use super::accessories::{self, bare_head};
use super::adjectives::Before;
use super::ages;
use super::attributes::trade_of_clause;
use super::colour::Colour;
use super::costume::{costume_of, put_on};
use super::dice::Dice;
use super::disguise::is_a_disguise;
use super::identity::Identity;
use super::infant;
use super::looks::{Cut, are_trousers, cut_of, is_a_look};
use super::names::{is_in_apposition, is_title, named_people};
use super::reading::read;
use super::roles::{is_of_a_family, role_of, role_settled};
use super::scene::{Figure, Garment, HairStyle, Role};
use super::shades;
use super::things::{self, ThingSpec, pets};
use super::tokens::{Token, tokens};
use super::undress::take_off;
use super::vocabulary::{Meaning, Vocabulary, singulars};
use super::wardrobe::{DARK_SKIN_LUMA, SKINS, disguise, dressed};
use super::whiskers;
use brief::english::is_listed;
use brief::story::Nature;
use lexicon::being;

/// The figure that a description describes; `None` when it names neither a person nor an animal that can play one.
pub(crate) fn lead(description: &str, vocabulary: &Vocabulary) -> Option<Figure> {
    let identity = Identity::of_description(description, vocabulary);
    let settled = settled_by(&identity, description, vocabulary);
    let kin_of_an_animal = kin_of(description, vocabulary);
    let description = without_title_of_an_animal(description, vocabulary);
    let mut role = None;
    let mut title = None;
    let mut animal = None;
    let spoken = tokens(description);
    for found in read(description, vocabulary) {
        match found.meaning {
            // “Captain Okafor, an astronaut”: the title is not what is drawn. A grandpa who is a baker stays old.
            Meaning::Person(_) | Meaning::Adult
                if title.is_some_and(|title| {
                    is_in_apposition(&spoken, found.at)
                        && (matches!(found.meaning, Meaning::Person(_)) || matches!(title, Meaning::Adult))
                }) =>
            {
                let told = role_settled(&found, description, &settled);
                // “Grandma Rose, a woman” is as old as a grandmother is.
                let is_only_grown = told.is_some_and(|told| role == Some(ages::aged(told)));
                (role, title) = (if is_only_grown { role } else { told }, None);
            }
            Meaning::Person(_) | Meaning::Adult => {
                title = title.or((role.is_none() && is_title(&spoken, found.at)).then_some(found.meaning));
                role = role.or_else(|| role_settled(&found, description, &settled));
            }
            Meaning::Somebody | Meaning::Children | Meaning::Family(_) => {
                let known = match found.words.as_str() {
                    "she" | "heroine" => Role::Girl,
                    "he" => Role::Boy,
                    _ => Role::Child,
                };
                role.get_or_insert(known);
            }
            Meaning::Thing(spec) if pets::can_stand(spec.name) => {
                animal.get_or_insert((spec, found.colour));
            }
            Meaning::Backdrop(_)
            | Meaning::Time(_)
            | Meaning::Weather(_)
            | Meaning::Season(_)
            | Meaning::Emotion(_)
            | Meaning::Thing(_)
            | Meaning::Sky(_)
            | Meaning::Land(_)
            | Meaning::Colour(_)
            | Meaning::Number(_)
            | Meaning::Without => {}
        }
    }
    match (role, animal) {
        // "A girl with a cat": the girl leads. "A brave little fox, she…": the fox does.
        (Some(role), None) => Some(mentioned(ages::at_age(role, description), description, &identity, vocabulary)),
        (role, Some((spec, coat))) => {
            let place = |words: &[&str]| spoken.iter().position(|token| words.contains(&token.word.as_str()));
            let named_first = spec.words.iter().chain([&spec.name]).filter_map(|word| place(&[word])).min();
            let person = read(description, vocabulary).into_iter().find(|found| role_of(found).is_some());
            let person_first = person.and_then(|found| place(&[found.words.split(' ').next_back().unwrap_or("")]));
            match (person_first, named_first) {
                (Some(person), Some(animal)) if person < animal => {
                    Some(mentioned(role.unwrap_or(Role::Child), description, &identity, vocabulary))
                }
                (Some(_), None) => Some(mentioned(role.unwrap_or(Role::Child), description, &identity, vocabulary)),
                (None | Some(_), Some(_)) | (None, None) => {
                    let role = role.or(kin_of_an_animal).unwrap_or(Role::Child);
                    Some(figure(role, Some((spec, coat)), description, &identity, vocabulary))
                }
            }
        }
        (None, None) => {
            // “Amina, who drives a taxi”, “Hester Quill, of 71”: nothing but the name says that it is somebody.
            let role = role_by_name(description, &identity, vocabulary)?;
            Some(mentioned(role, description, &identity, vocabulary))
        }
    }
}

/// The role of somebody of whom a description says no more than a name, an age or looks. A word alone, as that of a place, names nobody.
fn role_by_name(description: &str, identity: &Identity, vocabulary: &Vocabulary) -> Option<Role> {
    let name = identity.name()?;
    let spoken = tokens(description);
    let named = named_people(&spoken, vocabulary).into_iter().find(|named| named.name == name);
    let has_looks =
        || spoken.iter().any(|token| is_a_look(&token.word) && token.word != "tail" && token.word != "wings");
    let is_a_beast = |token: &Token| {
        being(&token.word).is_some_and(|(nature, _)| matches!(nature, Nature::Animal | Nature::Fantastic))
    };
    let head = spoken.iter().take_while(|token| !matches!(token.word.as_str(), "with" | "who" | "and"));
    if head.into_iter().any(is_a_beast) {
        return None;
    }
    if named.is_none() && ages::age_of(description).is_none() && !has_looks() {
        return None;
    }
    let role = named.and_then(|named| named.role).unwrap_or(Role::Child);
    let is_grown = ages::at_age(Role::Girl, description) != Role::Girl;
    let anybody = if Dice::from_words(name).chance(0.5) { Role::Woman } else { Role::Man };
    Some(ages::at_age(if role == Role::Child && is_grown { anybody } else { role }, description))
}

/// The role of “his mother” in “his mother, a mouse”.
fn kin_of(description: &str, vocabulary: &Vocabulary) -> Option<Role> {
    let (name, _) = description.split_once(',')?;
    let kin = tokens(name).into_iter().find(|token| is_of_a_family(&token.word))?;
    if let (Meaning::Person(role), _) = vocabulary.look_up(&kin.word)? { Some(role) } else { None }
}

/// “Mother Moss, a round brown toad”, “Captain Slow, a tortoise” and “his mother, a mouse” are a toad, a tortoise and a mouse: what follows the
/// name says so.
fn without_title_of_an_animal<'a>(description: &'a str, vocabulary: &Vocabulary) -> &'a str {
    let Some((name, kind)) = description.split_once(',') else { return description };
    let is_owner =
        |word: &str| matches!(word, "his" | "her" | "its" | "their" | "the" | "a" | "little" | "big" | "old");
    let is_a_name = |token: &Token| token.capital || is_owner(&token.word) || is_of_a_family(&token.word);
    if !tokens(name).iter().all(is_a_name) {
        return description;
    }
    let first = read(kind, vocabulary).into_iter().find_map(|found| {
        let is_animal = matches!(found.meaning, Meaning::Thing(spec) if things::is_alive(spec));
        let is_person = role_of(&found).is_some() || matches!(found.meaning, Meaning::Adult);
        (is_animal || is_person).then_some(is_animal)
    });
    if first == Some(true) { kind } else { description }
}

/// The words that settle what nobody states of somebody: the name, otherwise the looks and the trade that `description` gives them.
pub(crate) fn settled_by(identity: &Identity, description: &str, vocabulary: &Vocabulary) -> String {
    let number = match identity {
        Identity::Named(name) => return name.clone(),
        Identity::Unnamed(number) => *number,
    };
    let stated = description.split("In the picture:").next().unwrap_or_default();
    let mut dice = Dice::new(0);
    let mut bare = dressed(Role::Child, &mut dice);
    put_on_what_is_told(&mut bare, &tokens(stated), vocabulary, &mut dice);
    let colours = [bare.hair, bare.skin, bare.eyes, bare.clothes, bare.trousers].map(Colour::to_bytes);
    let worn = (bare.hair_style, bare.garment, bare.striped, bare.extras, bare.trade);
    let looks = format!("{colours:?} {worn:?}");
    if number == 0 { looks } else { format!("{looks} {number}") }
}

/// A figure that a text mentions, with the looks that its `own` words give.
pub(crate) fn mentioned(role: Role, own: &str, identity: &Identity, vocabulary: &Vocabulary) -> Figure {
    let name = identity.name().unwrap_or_default().to_owned();
    Figure { name, ..figure(role, None, own, identity, vocabulary) }
}

/// A figure of this role with the looks that `description` gives; what it leaves open is settled by who that is.
pub(crate) fn figure(
    role: Role,
    animal: Option<(&'static ThingSpec, Option<Colour>)>,
    description: &str,
    identity: &Identity,
    vocabulary: &Vocabulary,
) -> Figure {
    let settled = settled_by(identity, description, vocabulary);
    // A name alone settles who it is, whatever else somebody is called: a girl, a nurse, a friend.
    let seed = if identity.name().is_some() { settled } else { format!("{role} {settled}") };
    let mut dice = Dice::from_words(&seed);
    let mut figure = dressed(role, &mut dice);
    if let Some((spec, coat)) = animal {
        figure.animal = Some(spec);
        figure.skin = coat.unwrap_or(spec.colour);
    }
    put_on_what_is_told(&mut figure, &tokens(description), vocabulary, &mut dice);
    figure.details.baby = figure.animal.is_none() && infant::is_described(role, description);
    if figure.animal.is_none() {
        match_hair_and_skin(&mut figure, &seed);
    }
    figure.summary = summary(&figure, description, vocabulary);
    figure
}

/// Fair and red hair mostly go with fair skin, and readers who say nothing of one of them expect it.
fn match_hair_and_skin(figure: &mut Figure, seed: &str) {
    let is_fair = figure.hair.red > 0.6 && figure.hair.red > figure.hair.blue * 1.5;
    let mut dice = Dice::from_words(&format!("{seed}, fair"));
    if is_fair && !figure.told.skin {
        figure.skin = Colour::hex(SKINS[dice.below(2)]);
    } else if is_fair && !figure.told.hair && figure.skin.luma() < DARK_SKIN_LUMA {
        figure.hair = Colour::hex(0x2c2326);
    }
}

fn put_on_what_is_told(figure: &mut Figure, spoken: &[Token], vocabulary: &Vocabulary, dice: &mut Dice) {
    if figure.animal.is_none() {
        take_up_a_trade(figure, spoken, vocabulary, dice);
    }
    for (index, token) in spoken.iter().enumerate() {
        let before = Before { tokens: &spoken[..index], vocabulary };
        if before.denies() {
            take_off(figure, &token.word);
        } else {
            apply(figure, &token.word, &before);
            // “Ana and Ben in yellow raincoats”.
            for singular in ["s", "es"].iter().filter_map(|ending| token.word.strip_suffix(ending)) {
                apply(figure, singular, &before);
            }
        }
    }
}

/// The trade that a description names as the figure's own, and the dress that goes with it.
fn take_up_a_trade(figure: &mut Figure, spoken: &[Token], vocabulary: &Vocabulary, dice: &mut Dice) {
    let mut others = 0;
    let mut title = None;
    for (at, token) in spoken.iter().enumerate() {
        let near = &spoken[at.saturating_sub(3)..at];
        let is_met = near.windows(2).any(|two| {
            matches!(two[0].word.as_str(), "for" | "to" | "from" | "beside" | "behind" | "near")
                && matches!(two[1].word.as_str(), "the" | "a" | "an" | "his" | "her")
        });
        let is_anothers =
            is_met || near.iter().any(|word| matches!(word.word.as_str(), "whose" | "their" | "of" | "like"));
        let phrase = at.checked_sub(1).map(|before| format!("{} {}", spoken[before].word, token.word));
        let by_phrase = phrase.filter(|phrase| matches!(vocabulary.look_up(phrase), Some((Meaning::Adult, _))));
        let word = by_phrase.clone().unwrap_or_else(|| token.word.clone());
        let meaning = vocabulary.look_up(&word).map(|(meaning, _)| meaning);
        if let (true, Some(Meaning::Person(calling))) = (is_a_disguise(spoken, at), meaning) {
            disguise(figure, calling, dice);
            return;
        }
        let own = of_one(&word, vocabulary);
        let costume = own.split(' ').find_map(costume_of);
        let is_a_trade = match meaning {
            // “Captain Okafor, an astronaut” wears a space suit.
            Some(Meaning::Adult) => !figure.role.is_a_calling(),
            Some(Meaning::Person(_)) => costume.is_some(),
            _ => false,
        };
        if is_a_trade && !is_anothers && !token.possessive && others < 2 && !token.silent {
            // “Captain Okafor, a nurse”: whatever follows the name says more than the title before it.
            let is_before_a_name = is_title(spoken, at) && spoken.get(at + 1).is_some_and(|next| next.capital);
            if is_before_a_name && !token.closes {
                title.get_or_insert((word, costume));
                continue;
            }
            title = Some((word, costume));
            break;
        }
        others += usize::from(matches!(meaning, Some(Meaning::Person(_))));
    }
    let in_a_clause = || {
        let is_grown_up = !matches!(figure.role, Role::Girl | Role::Boy | Role::Child);
        let who = spoken.iter().position(|token| token.word == "who")?;
        trade_of_clause(&spoken[who + 1..], is_grown_up).map(|trade| (trade.to_owned(), costume_of(trade)))
    };
    if let Some((trade, costume)) = title.or_else(in_a_clause) {
        figure.trade = Some(of_one(&trade, vocabulary));
        costume.into_iter().for_each(|costume| put_on(figure, costume));
    }
}

/// The trade of one of them: `nun` of “two nuns”.
fn of_one(trade: &str, vocabulary: &Vocabulary) -> String {
    let is_many = vocabulary.look_up(trade).is_some_and(|(_, is_plural)| is_plural);
    let one = singulars(trade).into_iter().find(|one| vocabulary.look_up(one).is_some()).filter(|_| is_many);
    one.unwrap_or_else(|| trade.to_owned())
}

fn apply(figure: &mut Figure, word: &str, before: &Before<'_>) {
    let extras = &mut figure.extras;
    match word {
        "hair" | "haired" | "locks" | "curls" | "braids" | "pigtails" | "plaits" | "ponytail" | "bun" | "braid" => {
            if let Some(colour) = before.colour() {
                (figure.hair, figure.told.hair) = (hair_colour(colour), true);
            }
            figure.hair_style = hair_style(word, before).unwrap_or(figure.hair_style);
        }
        "blonde" | "blond" => (figure.hair, figure.told.hair) = (Colour::hex(0xe9c163), true),
        "redhead" | "red-haired" | "ginger" => (figure.hair, figure.told.hair) = (Colour::hex(0xc7562a), true),
        "brunette" | "brown-haired" => (figure.hair, figure.told.hair) = (Colour::hex(0x6b4028), true),
        "dark-haired" | "black-haired" => (figure.hair, figure.told.hair) = (Colour::hex(0x2c2326), true),
        "curly-haired" => figure.hair_style = HairStyle::Curly,
        "bald" | "hairless" | "shaven-headed" | "bald-headed" => figure.hair_style = HairStyle::Bald,
        "head" | "scalp" if before.has(&["shaved", "shaven", "bald", "clean-shaven"]) => {
            figure.hair_style = HairStyle::Bald;
        }
        "skin" | "skinned" | "complexion" => {
            (figure.skin, figure.told.skin) = (skin(before).unwrap_or(figure.skin), true);
        }
        "dark-skinned" => (figure.skin, figure.told.skin) = (Colour::hex(SKINS[5]), true),
        "brown-skinned" => (figure.skin, figure.told.skin) = (Colour::hex(SKINS[4]), true),
        "eyes" | "eyed" => figure.eyes = before.colour().map_or(figure.eyes, |colour| colour.darken(0.2)),
        // “A fox in a blue coat” is no blue fox.
        "fur" | "coat" | "feathers" if figure.animal.is_some() && !(word == "coat" && before.is_put_on()) => {
            figure.skin = before.colour().unwrap_or(figure.skin);
        }
        "clothes" | "clothing" | "outfit" => {
            if let Some(colour) = before.colour() {
                (figure.clothes, figure.told.clothes) = (colour, true);
            }
        }
        "gown" if before.has(&["dressing"]) => wear(figure, Garment::Coat, before),
        "spacesuit" | "space-suit" => figure.garment = Garment::SpaceSuit,
        word if are_trousers(word) => figure.trousers = before.colour().unwrap_or(figure.trousers),
        "cape" | "cloak" => extras.cape = Some(before.colour().unwrap_or(Colour::hex(0xd23c3a))),
        "hat" | "cap" | "beanie" | "bonnet" => {
            // “Never takes off her hat” says nothing of its colour.
            let told = if word.starts_with("hat") { extras.hat.or(extras.pointed_hat) } else { None };
            let colour = before.colour().or(told).unwrap_or(Colour::hex(0x8a5a38));
            let extras = bare_head(extras);
            if before.has(&["pointed", "pointy", "witch", "wizard"]) {
                extras.pointed_hat = Some(colour)
            } else {
                extras.hat = Some(colour)
            }
        }
        "turban" | "dastar" | "pagri" => {
            bare_head(extras).turban = Some(before.colour().unwrap_or(Colour::hex(0xd98a3a)));
        }
        "kippah" | "yarmulke" | "skullcap" | "kufi" | "taqiyah" => {
            bare_head(extras).skullcap = Some(before.colour().unwrap_or(Colour::hex(0x2f3a5a)));
        }
        "wheelchair" => extras.wheelchair = true,
        "crown" | "tiara" => bare_head(extras).crown = true,
        word if whiskers::is_named(word) => whiskers::grow(figure, word, before.colour().map(hair_colour)),
        "barefoot" | "barefooted" => figure.details.barefoot = true,
        "backpack" | "rucksack" | "satchel" => extras.backpack = true,
        "freckles" | "freckled" => extras.freckles = true,
        "wings" | "winged" => extras.wings = true,
        "wand" => extras.wand = true,
        "sword" => extras.sword = true,
        word => match garment_of(word) {
            Some(garment) => wear(figure, garment, before),
            None => accessories::put_on(figure, word, before),
        },
    }
}

/// The garment that a word for clothes is drawn as.
fn garment_of(word: &str) -> Option<Garment> {
    cut_of(word).map(|cut| match cut {
        Cut::Dress => Garment::Dress,
        Cut::Shirt => Garment::Shirt,
        Cut::Coat => Garment::Coat,
        Cut::Overalls => Garment::Overalls,
        Cut::Robe => Garment::Robe,
        Cut::Armour => Garment::Armour,
    })
}

fn wear(figure: &mut Figure, garment: Garment, before: &Before<'_>) {
    if figure.garment != Garment::SpaceSuit {
        figure.garment = garment;
    }
    if let Some(colour) = before.colour() {
        (figure.clothes, figure.told.clothes) = (colour, true);
        figure.striped = false;
    }
    if before.has(&["striped", "stripy"]) {
        figure.striped = true;
    }
}

/// Hair is never quite the colour its name says.
fn hair_colour(named: Colour) -> Colour {
    let [lightness, green_red, blue_yellow] = named.to_oklab();
    let is_neutral = green_red.hypot(blue_yellow) < 0.03;
    let red = named.red > 0.7 && named.green < 0.6;
    if red && named.blue < 0.4 {
        Colour::hex(0xc7562a)
    } else if named == Colour::hex(0xf0c040) || named == Colour::hex(0xf6cf3c) {
        Colour::hex(0xe9c163)
    } else if lightness < 0.4 && is_neutral {
        Colour::hex(0x2c2326)
    } else {
        named
    }
}

fn hair_style(word: &str, before: &Before<'_>) -> Option<HairStyle> {
    match word {
        "braids" | "pigtails" | "plaits" | "braid" => return Some(HairStyle::Braids),
        "ponytail" => return Some(HairStyle::Ponytail),
        "bun" => return Some(HairStyle::Bun),
        "curls" => return Some(HairStyle::Curly),
        _ => {}
    }
    [
        (&["curly", "curled", "frizzy", "afro", "coiled"][..], HairStyle::Curly),
        (&["braided", "plaited"][..], HairStyle::Braids),
        (&["long", "flowing", "wavy"][..], HairStyle::Long),
        (&["messy", "tousled", "spiky", "wild", "unruly"][..], HairStyle::Tousled),
        (&["bobbed", "shoulder-length", "bob"][..], HairStyle::Bob),
        (&["short", "cropped", "neat"][..], HairStyle::Short),
    ]
    .into_iter()
    .find(|(words, _)| before.has(words))
    .map(|(_, style)| style)
}

fn skin(before: &Before<'_>) -> Option<Colour> {
    let light = before.has(&["light", "pale", "fair"]);
    let dark = before.has(&["dark", "deep", "rich"]);
    if before.has(&["brown"]) && (light || dark) {
        return Some(Colour::hex(SKINS[if light { 3 } else { 5 }]));
    }
    [
        (&["dark", "black", "ebony", "deep"][..], 5),
        (&["brown"][..], 4),
        (&["tan", "tanned", "bronze", "golden"][..], 3),
        (&["olive"][..], 2),
        (&["fair", "pale", "light", "white", "rosy"][..], 0),
    ]
    .into_iter()
    .find(|(words, _)| before.has(words))
    .map(|(_, tone)| Colour::hex(SKINS[tone]))
}

/// What the words for a figure tell of it.
const TOLD_LOOKS: &str = "hair dress shirt cape scarf coat jacket hat sweater hoodie armour armor robe overalls glasses eyes fur crown \
    freckles backpack beard moustache hijab headscarf turban kippah cane wheelchair braids braid plaits plait pigtails \
    ponytail bun curls";
/// Before “hair” these tell nothing of it.
const NO_KINDS: &str = "a and any had has have her his its my of our the their with your";

/// The figure in a few words: its role, and hair and clothes if the description states them.
fn summary(figure: &Figure, description: &str, vocabulary: &Vocabulary) -> String {
    let role = || if figure.details.baby { "baby".to_owned() } else { figure.role.to_string() };
    let who = figure.animal.map_or_else(role, |spec| spec.name.to_owned());
    let spoken = tokens(description);
    let details: Vec<String> = spoken
        .iter()
        .enumerate()
        .filter(|(index, token)| {
            let before = Before { tokens: &spoken[..*index], vocabulary };
            !before.denies() && is_listed(TOLD_LOOKS, &token.word)
        })
        .map(|(index, token)| {
            // “Red braids, glasses”: a colour is of what stands in its clause.
            let own_clause = spoken[..index].iter().rposition(|before| before.closes).map_or(0, |end| end + 1);
            let from = index.saturating_sub(3).max(own_clause);
            let is_colour = |at: &usize| matches!(vocabulary.look_up(&spoken[*at].word), Some((Meaning::Colour(_), _)));
            let colour = (from..index).rev().find(is_colour);
            // “Dark green”
            let whole_colour = |at: usize| match at.checked_sub(1).map(|shade| &spoken[shade]) {
                Some(shade) if shades::compound(&format!("{} {}", shade.word, spoken[at].word)).is_some() => {
                    format!("{} {}", shade.word, spoken[at].word)
                }
                Some(_) | None => spoken[at].word.clone(),
            };
            // “Auburn hair”, “curly hair”: “hair” alone says nothing.
            let kind = || {
                let before = index.checked_sub(1).filter(|at| *at >= from).map(|at| spoken[at].word.as_str());
                before.filter(|word| token.word == "hair" && !is_listed(NO_KINDS, word)).map(str::to_owned)
            };
            let told = colour.map(whole_colour).or_else(kind);
            told.map_or_else(|| token.word.clone(), |told| format!("{told} {}", token.word))
        })
        .take(3)
        .collect();
    if details.is_empty() { who } else { format!("{who} with {}", details.join(", ")) }
}

#[cfg(test)]
#[path = "casting_tests.rs"]
mod tests;
