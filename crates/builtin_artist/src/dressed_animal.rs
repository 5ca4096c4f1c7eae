//! An animal that wears something: “A fox named Pip in a blue scarf” is drawn as somebody, so that the scarf can be seen.

use super::casting::lead;
use super::looks::is_worn;
use super::party::Party;
use super::reading::read;
use super::things::{is_alive, pets};
use super::tokens::tokens;
use super::vocabulary::{Meaning, Vocabulary};

/// What animals have of their own, or hold.
const NOT_CLOTHES: &str = "fur tail wings top bun curls beard moustache freckles cane stick walking-stick crutch crutches wheelchair wand sword";

/// The one animal of a text, where the text dresses it and speaks of nobody else.
pub(crate) fn dressed_animal(text: &str, vocabulary: &Vocabulary) -> Option<Party> {
    const LONGEST_GARMENT_WORDS: usize = 4;
    let spoken = tokens(text);
    let found = read(text, vocabulary);
    let beings = found.iter().filter(|item| match item.meaning {
        Meaning::Person(_) | Meaning::Adult | Meaning::Children | Meaning::Family(_) | Meaning::Somebody => true,
        Meaning::Thing(spec) => is_alive(spec),
        Meaning::Backdrop(_)
        | Meaning::Time(_)
        | Meaning::Weather(_)
        | Meaning::Season(_)
        | Meaning::Emotion(_)
        | Meaning::Sky(_)
        | Meaning::Land(_)
        | Meaning::Colour(_)
        | Meaning::Number(_)
        | Meaning::Without => false,
    });
    let [animal] = beings.collect::<Vec<_>>()[..] else { return None };
    let noun = animal.at + animal.words.split(' ').count() - 1;
    let can_dress = matches!(animal.meaning, Meaning::Thing(spec) if pets::can_stand(spec.name)) && animal.count == 1;
    if !can_dress || spoken[noun].closes || spoken[noun].possessive {
        return None;
    }
    let is_named = spoken.get(noun + 1).is_some_and(|next| matches!(next.word.as_str(), "named" | "called"));
    let mut end = noun + if is_named { 2 } else { 0 };
    let mut joints: &[&str] = &["in", "with", "wearing", "wears"];
    let mut is_dressed = false;
    while let Some(joint) = spoken.get(end + 1).filter(|joint| joints.contains(&joint.word.as_str())) {
        let words = spoken[end + 2..].iter().take(LONGEST_GARMENT_WORDS);
        let is_clothing = |word: &str| is_worn(word) && !NOT_CLOTHES.split(' ').any(|other| other == word);
        let clause = words.enumerate().find(|(_, token)| token.closes || is_clothing(&token.word));
        let Some((length, _)) = clause.filter(|(_, token)| is_clothing(&token.word) && !joint.closes) else { break };
        (end, is_dressed, joints) = (end + 2 + length, true, &["and"]);
    }
    let words: Vec<&str> = spoken.get(..=end)?.iter().map(|token| token.word.as_str()).collect();
    let figure = lead(&words.join(" "), vocabulary).filter(|figure| is_dressed && figure.animal.is_some())?;
    Some(Party { people: vec![figure], ..Party::default() })
}
