//! Casting: from a description of somebody to the same looks in every scene.

use super::colour::Colour;
use super::costume::{costume_of, put_on};
use super::dice::Dice;
use super::disguise::is_a_disguise;
use super::reading::read;
use super::roles::role_of;
use super::scene::{Figure, Garment, HairStyle, Role};
use super::things::{self, ThingSpec, pets};
use super::tokens::{Token, tokens};
use super::vocabulary::{Meaning, Vocabulary};
use super::wardrobe::{SKINS, disguise, dressed};

/// The figure that a description describes; `None` when it names neither a person nor an animal that can play one.
pub(crate) fn lead(description: &str, vocabulary: &Vocabulary) -> Option<Figure> {
    let identity = identity_of(description, vocabulary);
    let description = without_title_of_an_animal(description, vocabulary);
    let mut role = None;
    let mut is_only_a_title = false;
    let mut animal = None;
    for found in read(description, vocabulary) {
        match found.meaning {
            // “Captain Okafor, an astronaut”: the title is not what is drawn.
            Meaning::Person(named) if is_only_a_title && named.is_a_calling() => {
                (role, is_only_a_title) = (Some(named), false);
            }
            Meaning::Person(_) | Meaning::Adult => {
                is_only_a_title |= role.is_none() && matches!(found.words.as_str(), "captain" | "doctor" | "professor");
                role = role.or_else(|| role_of(&found));
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
        (Some(role), None) => Some(figure(role, None, description, &identity, vocabulary)),
        (role, Some((spec, coat))) => {
            let spoken = tokens(description);
            let place = |words: &[&str]| spoken.iter().position(|token| words.contains(&token.word.as_str()));
            let named_first = spec.words.iter().chain([&spec.name]).filter_map(|word| place(&[word])).min();
            let person = read(description, vocabulary).into_iter().find(|found| role_of(found).is_some());
            let person_first = person.and_then(|found| place(&[found.words.split(' ').next_back().unwrap_or("")]));
            match (person_first, named_first) {
                (Some(person), Some(animal)) if person < animal => {
                    Some(figure(role.unwrap_or(Role::Child), None, description, &identity, vocabulary))
                }
                (Some(_), None) => Some(figure(role.unwrap_or(Role::Child), None, description, &identity, vocabulary)),
                (None | Some(_), Some(_)) | (None, None) => {
                    Some(figure(role.unwrap_or(Role::Child), Some((spec, coat)), description, &identity, vocabulary))
                }
            }
        }
        (None, None) => None,
    }
}

/// “Mother Moss, a round brown toad” and “Captain Slow, a tortoise” are a toad and a tortoise: what follows the name says so.
fn without_title_of_an_animal<'a>(description: &'a str, vocabulary: &Vocabulary) -> &'a str {
    let Some((name, kind)) = description.split_once(',') else { return description };
    if !tokens(name).iter().all(|token| token.capital) {
        return description;
    }
    let first = read(kind, vocabulary).into_iter().find_map(|found| {
        let is_animal = matches!(found.meaning, Meaning::Thing(spec) if things::is_alive(spec));
        let is_person = role_of(&found).is_some() || matches!(found.meaning, Meaning::Adult);
        (is_animal || is_person).then_some(is_animal)
    });
    if first == Some(true) { kind } else { description }
}

/// What settles the looks that nobody states: the name, so that somebody has the same face on a book's cover and on its pages, however much
/// each description tells; without a name, the description.
fn identity_of(description: &str, vocabulary: &Vocabulary) -> String {
    let mut name: Vec<String> = Vec::new();
    for token in tokens(description) {
        let is_article = matches!(token.word.as_str(), "a" | "an" | "the");
        if !token.capital || is_article || (token.opens && vocabulary.look_up(&token.word).is_some()) {
            break;
        }
        name.push(token.word);
        if token.closes {
            break;
        }
    }
    if name.is_empty() { description.to_owned() } else { name.join(" ") }
}

/// A figure of this role that a scene mentions. Only words about looks count, so that what they do does not change them.
pub(crate) fn mentioned(role: Role, part: &str, number: usize, vocabulary: &Vocabulary) -> Figure {
    let looks = tokens(part)
        .into_iter()
        .map(|token| token.word)
        .filter(|word| is_about_looks(word, vocabulary))
        .collect::<Vec<_>>()
        .join(" ");
    figure(role, None, part, &format!("{looks} {number}"), vocabulary)
}

fn is_about_looks(word: &str, vocabulary: &Vocabulary) -> bool {
    const NOUNS: &str = "hijab headscarf turban kippah cane wheelchair hair skin eyes dress shirt coat jacket cape scarf hat glasses \
         freckles beard braids long short curly dark fair old young";
    NOUNS.split(' ').any(|noun| noun == word) || matches!(vocabulary.look_up(word), Some((Meaning::Colour(_), _)))
}

/// A figure of this role with the looks that `description` gives; what it leaves open is chosen by `seed_words`.
pub(crate) fn figure(
    role: Role,
    animal: Option<(&'static ThingSpec, Option<Colour>)>,
    description: &str,
    seed_words: &str,
    vocabulary: &Vocabulary,
) -> Figure {
    let mut dice = Dice::from_words(&format!("{role} {seed_words}"));
    let mut figure = dressed(role, &mut dice);
    if let Some((spec, coat)) = animal {
        figure.animal = Some(spec);
        figure.skin = coat.unwrap_or(spec.colour);
    }
    let spoken = tokens(description);
    if figure.animal.is_none() {
        take_up_a_trade(&mut figure, &spoken, vocabulary, &mut dice);
    }
    for (index, token) in spoken.iter().enumerate() {
        let before = Before { tokens: &spoken[..index], vocabulary };
        if !before.denies() {
            apply(&mut figure, &token.word, &before);
            // “Ana and Ben in yellow raincoats”.
            for singular in ["s", "es"].iter().filter_map(|ending| token.word.strip_suffix(ending)) {
                apply(&mut figure, singular, &before);
            }
        }
    }
    // Fair and red hair mostly go with fair skin, and readers who say nothing of the skin expect it.
    let fair_hair = figure.hair.red > 0.6 && figure.hair.red > figure.hair.blue * 1.5;
    if figure.animal.is_none() && fair_hair && !description.contains("skin") {
        figure.skin = Colour::hex(SKINS[dice.below(2)]);
    }
    figure.summary = summary(&figure, description, vocabulary);
    figure
}

/// The trade that a description names as the figure's own, and the dress that goes with it.
fn take_up_a_trade(figure: &mut Figure, spoken: &[Token], vocabulary: &Vocabulary, dice: &mut Dice) {
    let mut others = 0;
    for (at, token) in spoken.iter().enumerate() {
        let near = &spoken[at.saturating_sub(3)..at];
        let is_anothers = near.iter().any(|word| matches!(word.word.as_str(), "whose" | "their" | "of" | "like"));
        let phrase = at.checked_sub(1).map(|before| format!("{} {}", spoken[before].word, token.word));
        let by_phrase = phrase.filter(|phrase| matches!(vocabulary.look_up(phrase), Some((Meaning::Adult, _))));
        let word = by_phrase.clone().unwrap_or_else(|| token.word.clone());
        let meaning = vocabulary.look_up(&word).map(|(meaning, _)| meaning);
        if let (true, Some(Meaning::Person(calling))) = (is_a_disguise(spoken, at), meaning) {
            disguise(figure, calling, dice);
            return;
        }
        let costume = word.split(' ').find_map(|word| costume_of(word).or_else(|| costume_of(word.strip_suffix('s')?)));
        let is_a_trade = match meaning {
            // “Captain Okafor, an astronaut” wears a space suit.
            Some(Meaning::Adult) => !figure.role.is_a_calling(),
            Some(Meaning::Person(_)) => costume.is_some(),
            _ => false,
        };
        if is_a_trade && !is_anothers && others < 2 && !token.silent {
            figure.trade = Some(word);
            if let Some(costume) = costume {
                put_on(figure, costume);
            }
            return;
        }
        others += usize::from(matches!(meaning, Some(Meaning::Person(_))));
    }
}

/// The words before a noun, in which its adjectives stand.
struct Before<'a> {
    tokens: &'a [Token],
    vocabulary: &'a Vocabulary,
}

impl Before<'_> {
    /// The nearest colour within three words of the same clause.
    fn colour(&self) -> Option<Colour> {
        self.near(3).find_map(|word| match self.vocabulary.look_up(word) {
            Some((Meaning::Colour(colour), _)) => Some(colour),
            Some(_) | None => None,
        })
    }

    /// “A girl without glasses or a hat” has neither.
    fn denies(&self) -> bool {
        let clause = self.tokens.iter().rev().take(5).take_while(|token| !token.closes);
        let own = clause
            .take_while(|token| !matches!(token.word.as_str(), "and" | "but" | "with" | "wears" | "wearing" | "in"));
        own.into_iter().any(|token| matches!(token.word.as_str(), "without" | "no" | "not" | "never"))
    }

    fn has(&self, words: &[&str]) -> bool {
        self.near(5).any(|word| words.contains(&word))
    }

    fn near(&self, reach: usize) -> impl Iterator<Item = &str> {
        self.tokens
            .iter()
            .rev()
            .take(reach)
            .take_while(|token| !matches!(token.word.as_str(), "and" | "with" | "wears" | "wearing" | "in"))
            .map(|token| token.word.as_str())
    }
}

fn apply(figure: &mut Figure, word: &str, before: &Before<'_>) {
    let extras = &mut figure.extras;
    match word {
        "hair" | "haired" | "locks" | "curls" | "braids" | "pigtails" | "plaits" | "ponytail" | "bun" | "braid" => {
            if let Some(colour) = before.colour() {
                figure.hair = hair_colour(colour);
            }
            figure.hair_style = hair_style(word, before).unwrap_or(figure.hair_style);
        }
        "blonde" | "blond" => figure.hair = Colour::hex(0xe9c163),
        "redhead" | "red-haired" | "ginger" => figure.hair = Colour::hex(0xc7562a),
        "brunette" | "brown-haired" => figure.hair = Colour::hex(0x6b4028),
        "dark-haired" | "black-haired" => figure.hair = Colour::hex(0x2c2326),
        "curly-haired" => figure.hair_style = HairStyle::Curly,
        "bald" => figure.hair_style = HairStyle::Bald,
        "skin" | "skinned" | "complexion" => figure.skin = skin(before).unwrap_or(figure.skin),
        "dark-skinned" => figure.skin = Colour::hex(SKINS[5]),
        "brown-skinned" => figure.skin = Colour::hex(SKINS[4]),
        "eyes" | "eyed" => figure.eyes = before.colour().map_or(figure.eyes, |colour| colour.darken(0.2)),
        "fur" | "coat" | "feathers" if figure.animal.is_some() => figure.skin = before.colour().unwrap_or(figure.skin),
        "clothes" | "clothing" | "outfit" => figure.clothes = before.colour().unwrap_or(figure.clothes),
        "dress" | "skirt" | "gown" | "pinafore" => wear(figure, Garment::Dress, before),
        "shirt" | "t-shirt" | "tshirt" | "sweater" | "jumper" | "hoodie" | "top" | "pullover" | "tunic" | "pyjamas"
        | "pajamas" | "vest" | "blouse" => {
            wear(figure, Garment::Shirt, before);
        }
        "coat" | "jacket" | "raincoat" | "parka" | "cardigan" => wear(figure, Garment::Coat, before),
        "overalls" | "dungarees" => wear(figure, Garment::Overalls, before),
        "robe" | "robes" => wear(figure, Garment::Robe, before),
        "armour" | "armor" => wear(figure, Garment::Armour, before),
        "spacesuit" | "space-suit" => figure.garment = Garment::SpaceSuit,
        "trousers" | "pants" | "jeans" | "shorts" | "leggings" => {
            figure.trousers = before.colour().unwrap_or(figure.trousers)
        }
        "cape" | "cloak" => extras.cape = Some(before.colour().unwrap_or(Colour::hex(0xd23c3a))),
        "scarf" | "neckerchief" => extras.scarf = Some(before.colour().unwrap_or(Colour::hex(0xe8a33c))),
        "hat" | "cap" | "beanie" | "bonnet" => {
            let colour = before.colour().unwrap_or(Colour::hex(0x8a5a38));
            extras.headgear = None;
            if before.has(&["pointed", "pointy", "witch", "wizard"]) {
                extras.pointed_hat = Some(colour)
            } else {
                extras.hat = Some(colour)
            }
        }
        "hijab" | "headscarf" | "chador" | "niqab" | "kerchief" => {
            extras.headscarf = Some(before.colour().unwrap_or(Colour::hex(0x4f77a8)));
        }
        "turban" | "dastar" | "pagri" => extras.turban = Some(before.colour().unwrap_or(Colour::hex(0xd98a3a))),
        "kippah" | "yarmulke" | "skullcap" | "kufi" | "taqiyah" => {
            extras.skullcap = Some(before.colour().unwrap_or(Colour::hex(0x2f3a5a)));
        }
        "cane" | "walking-stick" | "stick" | "crutch" | "crutches" => {
            extras.cane = Some(before.colour().unwrap_or(Colour::hex(0x6b4a2e)));
        }
        "wheelchair" => extras.wheelchair = true,
        "crown" | "tiara" => extras.crown = true,
        "glasses" | "spectacles" => extras.glasses = true,
        "beard" | "bearded" | "moustache" => {
            extras.beard = true;
            // A beard is drawn in the colour of the hair.
            figure.hair = before.colour().map_or(figure.hair, hair_colour);
        }
        "backpack" | "rucksack" | "satchel" => extras.backpack = true,
        "freckles" | "freckled" => extras.freckles = true,
        "wings" | "winged" => extras.wings = true,
        "wand" => extras.wand = true,
        "sword" => extras.sword = true,
        _ => {}
    }
}

fn wear(figure: &mut Figure, garment: Garment, before: &Before<'_>) {
    if figure.garment != Garment::SpaceSuit {
        figure.garment = garment;
    }
    if let Some(colour) = before.colour() {
        figure.clothes = colour;
        figure.striped = false;
    }
    if before.has(&["striped", "stripy"]) {
        figure.striped = true;
    }
}

/// Hair is never quite the colour its name says.
fn hair_colour(named: Colour) -> Colour {
    let [lightness, ..] = named.to_oklab();
    let red = named.red > 0.7 && named.green < 0.6;
    if red && named.blue < 0.4 {
        Colour::hex(0xc7562a)
    } else if named == Colour::hex(0xf0c040) || named == Colour::hex(0xf6cf3c) {
        Colour::hex(0xe9c163)
    } else if lightness < 0.4 {
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

/// The figure in a few words: its role, and hair and clothes if the description states them.
fn summary(figure: &Figure, description: &str, vocabulary: &Vocabulary) -> String {
    let who = figure.animal.map_or_else(|| figure.role.to_string(), |spec| spec.name.to_owned());
    let spoken = tokens(description);
    let details: Vec<String> = spoken
        .iter()
        .enumerate()
        .filter(|(index, token)| {
            let before = Before { tokens: &spoken[..*index], vocabulary };
            !before.denies()
                && matches!(
                    token.word.as_str(),
                    "hair"
                        | "dress"
                        | "shirt"
                        | "cape"
                        | "scarf"
                        | "coat"
                        | "jacket"
                        | "hat"
                        | "sweater"
                        | "hoodie"
                        | "armour"
                        | "armor"
                        | "robe"
                        | "overalls"
                        | "glasses"
                        | "eyes"
                        | "fur"
                        | "crown"
                        | "freckles"
                        | "backpack"
                        | "beard"
                        | "hijab"
                        | "headscarf"
                        | "turban"
                        | "kippah"
                        | "cane"
                        | "wheelchair"
                )
        })
        .map(|(index, token)| {
            let colour = spoken[..index]
                .iter()
                .rev()
                .take(3)
                .find(|word| matches!(vocabulary.look_up(&word.word), Some((Meaning::Colour(_), _))));
            colour.map_or_else(|| token.word.clone(), |colour| format!("{} {}", colour.word, token.word))
        })
        .take(3)
        .collect();
    if details.is_empty() { who } else { format!("{who} with {}", details.join(", ")) }
}

#[cfg(test)]
#[path = "casting_tests.rs"]
mod tests;
