//! What a title or an adjective before a name says of somebody: “Mrs. Crane”, “Grandma June”, “old Ines”.

use super::{formal, words_of};
use crate::being_nouns::being_noun;
use crate::names::Name;
use crate::sentences::Sentence;
use crate::word_list::contains;
use brief::english::Pronouns;
use brief::story::Nature;
use lexicon::{being, pronouns_of_name};

/// What only an animal has or does.
const OF_ANIMALS: &str = "tail tails paw paws fur whiskers feathers wing wings beak den burrow nest snout hoof hooves claw claws fleece trotted barked \
    bleated purred hopped fluttered chicks cubs kits eggs ducklings piglets kittens puppies";
/// Titles that only grown-ups have: hers, his, and those of both.
const HER_TITLES: &str = "mrs miss ms lady mistress madame madam madonna aunt frau mademoiselle señora signora";
const HIS_TITLES: &str = "mr sir lord messer uncle herr monsieur señor signor";
const TITLES_OF_BOTH: &str = "master captain doctor dr professor inspector detective sergeant constable officer sheriff lieutenant colonel general \
    admiral commander corporal judge mayor senator";

/// Mrs. Crane is a woman, Mr. Pell a man, and Captain Slow what the words around tell.
pub(super) fn titled_kind(name: &Name, sentences: &[Sentence], pronouns: Option<Pronouns>) -> Option<&'static str> {
    name.mentioned_in.iter().find_map(|position| {
        let words = words_of(sentences.get(*position)?);
        let at = name.position_in(&words)?;
        let own = words[at].to_lowercase();
        let is_title = [HER_TITLES, HIS_TITLES, TITLES_OF_BOTH].iter().any(|titles| contains(titles, &own));
        // “Mrs. de Groot”
        let before = words[..at].iter().rev().find(|word| !contains("de van von der den", word));
        let title = before.filter(|_| !is_title).map_or(own, |before| before.to_lowercase());
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
    if is_given_to_people(name, &own, &noun, sentences) {
        return None;
    }
    let is_surname = is_titled(name, sentences) && !tells_of_an_animal(name, &noun, sentences);
    ((own.len() == 1 || is_grown_up) && !is_surname).then(|| formal(&noun).to_owned())
}

/// Hunter and Robin are people, unless the story tells of a hunter, or of a robin’s wings.
fn is_given_to_people(name: &Name, own: &[&String], noun: &str, sentences: &[Sentence]) -> bool {
    const TRADES: &str =
        "hunter archer baker miller potter shepherd sailor ranger duke prince weaver cook cooper porter scout";
    const ANIMALS: &str = "robin jay wren raven drake lark dove finch fawn heron crane falcon teal merle";
    let is_a_trade = || {
        let is_before_a_given_name = own.get(1).is_some_and(|next| pronouns_of_name(next).is_some());
        let is_called_so = sentences.iter().any(|sentence| words_of(sentence).contains(&noun));
        is_before_a_given_name || is_called_so
    };
    contains(TRADES, noun) && !is_a_trade()
        || contains(ANIMALS, noun) && own.len() == name.words.len() && !tells_of_an_animal(name, noun, sentences)
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
