//! What a title or an adjective before a name says of somebody: “Mrs. Crane”, “Grandma June”, “old Ines”.

use super::{formal, words_of};
use crate::being_nouns::being_noun;
use crate::names::Name;
use crate::sentences::Sentence;
use crate::word_list::contains;
use brief::english::Pronouns;
use brief::story::Nature;
use lexicon::being;

/// What only an animal has or does.
const OF_ANIMALS: &str = "tail tails paw paws fur whiskers feathers wing wings beak den burrow nest snout hoof hooves claw claws fleece trotted barked \
    bleated purred hopped fluttered chicks cubs kits eggs ducklings piglets kittens puppies";
/// Titles that only grown-ups have: hers, his, and those of both.
const HER_TITLES: &str = "mrs miss ms lady mistress madame madam madonna aunt";
const HIS_TITLES: &str = "mr sir lord messer uncle";
const TITLES_OF_BOTH: &str = "master captain doctor dr professor";

/// Mrs. Crane is a woman, Mr. Pell a man, and Captain Slow what the words around tell.
pub(super) fn titled_kind(name: &Name, sentences: &[Sentence], pronouns: Option<Pronouns>) -> Option<&'static str> {
    name.mentioned_in.iter().find_map(|position| {
        let words = words_of(sentences.get(*position)?);
        let at = name.position_in(&words)?;
        let own = words[at].to_lowercase();
        let is_title = [HER_TITLES, HIS_TITLES, TITLES_OF_BOTH].iter().any(|titles| contains(titles, &own));
        let title = if at > 0 && !is_title { words[at - 1].to_lowercase() } else { own };
        match pronouns {
            _ if contains(HER_TITLES, &title) => Some("woman"),
            _ if contains(HIS_TITLES, &title) => Some("man"),
            Some(Pronouns::She) if contains(TITLES_OF_BOTH, &title) => Some("woman"),
            Some(Pronouns::He) if contains(TITLES_OF_BOTH, &title) => Some("man"),
            Some(_) | None => None,
        }
    })
}

/// “Grandma June” is a grandmother, and “Old Toad” a toad; “Robin Hood” is no bird, and Mrs. Lamb no lamb.
pub(super) fn kind_in_name(name: &Name, sentences: &[Sentence]) -> Option<String> {
    let is_adjective = |word: &&String| contains("old little big great small tiny young wise", &word.to_lowercase());
    let own: Vec<&String> = name.words.iter().skip_while(is_adjective).collect();
    let noun = being_noun(own.first()?)?;
    let is_grown_up = being(&noun).is_some_and(|(nature, _)| nature == Nature::Adult);
    let is_surname = is_titled(name, sentences) && !tells_of_an_animal(name, &noun, sentences);
    ((own.len() == 1 || is_grown_up) && !is_surname).then(|| formal(&noun).to_owned())
}

/// Whether a story gives this name with a title before it: “Mrs. Lamb”, “Dr. Hunter”.
fn is_titled(name: &Name, sentences: &[Sentence]) -> bool {
    words_before(name, sentences)
        .iter()
        .any(|title| [HER_TITLES, HIS_TITLES, "doctor dr professor prof"].iter().any(|titles| contains(titles, title)))
}

/// Mr. Fox, who has a tail or is called the fox besides, is one.
fn tells_of_an_animal(name: &Name, noun: &str, sentences: &[Sentence]) -> bool {
    let is_called_so = sentences.iter().any(|sentence| words_of(sentence).contains(&noun));
    let own = name.mentioned_in.iter().filter_map(|position| sentences.get(*position));
    is_called_so || own.flat_map(words_of).any(|word| contains(OF_ANIMALS, &word.to_lowercase()))
}

/// “Old Ines” is no girl.
pub(super) fn is_called_old(name: &Name, sentences: &[Sentence]) -> bool {
    words_before(name, sentences).iter().any(|before| contains("old elderly aged ancient", before))
}

/// The words before a name, in lower case.
fn words_before(name: &Name, sentences: &[Sentence]) -> Vec<String> {
    let before = |position: &usize| {
        let words = words_of(sentences.get(*position)?);
        let at = name.position_in(&words)?.checked_sub(1)?;
        Some(words[at].to_lowercase())
    };
    name.mentioned_in.iter().filter_map(before).collect()
}
