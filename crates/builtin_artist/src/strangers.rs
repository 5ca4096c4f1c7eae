//! Strangers: words with a capital that nobody knows as a name and that do what only people do are somebody's name all the same.

use super::attributes::trade_of_clause;
use super::looks::is_worn;
use super::posture::{pose_of, shows_nothing};
use super::tokens::Token;
use super::verbs::{may_be_a_verb, verbs_of};
use super::vocabulary::{Meaning, Vocabulary};
use brief::english::is_listed;

/// Words that begin a sentence and are nobody's name.
const NOBODY: &str = "everything nothing something anything this that these those there here it then now today tomorrow yesterday nobody none \
    everybody everyone somebody someone anyone anybody what who which when where why how if as but and or so yet because while after before \
    until since although though once all each every both some many few most more only even just not no yes please his her its their my our your \
    the a an in on at by with without of to from near under over behind beside between across along through inside outside \
    music snow rain smoke steam fog mist wind ice water fire lava grass moss ivy laundry traffic silence darkness light death beauty hope love \
    time life night day spring summer autumn winter lightning thunder dust sand mud hair money art nature evil fate luck joy sorrow peace war \
    christmas easter halloween hanukkah diwali eid ramadan mother father \
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december \
    barefoot together alone old elderly aged ancient little young big tiny dear poor tired clever kind tall fat thin lazy \
    portrait picture image illustration photo photograph drawing painting scene cartoon close-up view";
/// Towns, countries, regions and makes that are spoken of as if they did something.
const PLACES_AND_MAKES: &str = "paris london rome berlin vienna madrid lisbon prague budapest athens istanbul cairo lagos nairobi delhi mumbai tokyo kyoto \
    beijing shanghai seoul bangkok sydney york boston chicago venice florence milan naples barcelona amsterdam brussels copenhagen stockholm oslo \
    helsinki warsaw moscow kiev kyiv dublin edinburgh glasgow manchester hamburg munich cologne zurich geneva jerusalem baghdad tehran kabul \
    havana lima rio toronto vancouver montreal africa asia europe america australia antarctica india china japan france germany italy spain \
    portugal england scotland ireland wales britain russia ukraine poland greece turkey egypt kenya nigeria brazil mexico canada norway sweden denmark finland \
    iceland switzerland austria holland venus jupiter saturn neptune pluto uranus mercury earth \
    everest vesuvius etna fuji kilimanjaro atlantic pacific sahara amazon nile danube rhine thames seine alps himalayas \
    toyota ford ferrari porsche tesla bmw audi mercedes honda volkswagen vespa lego google apple amazon nike adidas titanic";

/// Shorter words with such endings are names: Ned, Fred.
const SHORTEST_PARTICIPLE: usize = 5;

/// Whether an unknown word with a capital is called somebody's by what follows it: “Zuzu reads”, “Ned in a red coat”, “Okonkwo and his dog”.
pub(crate) fn is_a_stranger(tokens: &[Token], at: usize, vocabulary: &Vocabulary) -> bool {
    may_be_somebody(tokens, at, vocabulary) && does_what_people_do(tokens, end_of_name(tokens, at), vocabulary)
        || is_joined(tokens, at, vocabulary)
}

/// “Zuzu and Ned dance”: two names and a verb without ending.
fn is_joined(tokens: &[Token], at: usize, vocabulary: &Vocabulary) -> bool {
    let is_pair = |first: usize| {
        let [one, joint, other, verb, ..] = &tokens[first..] else { return false };
        let are_apart = !one.closes && !joint.closes && joint.word == "and" && !other.closes && other.part == one.part;
        let is_done = verbs_of(&verb.word).iter().any(|verb| pose_of(verb).is_some() || shows_nothing(verb));
        are_apart
            && is_done
            && !verb.capital
            && [first, first + 2].iter().all(|name| may_be_somebody(tokens, *name, vocabulary))
    };
    is_pair(at) || at.checked_sub(2).is_some_and(is_pair)
}

fn may_be_somebody(tokens: &[Token], at: usize, vocabulary: &Vocabulary) -> bool {
    let token = &tokens[at];
    let before =
        at.checked_sub(1).map(|before| &tokens[before]).filter(|before| !before.closes && before.part == token.part);
    let has_article = before.is_some_and(|before| matches!(before.word.as_str(), "a" | "an" | "the"));
    let is_written_as_one =
        token.word.chars().count() > 1 && token.word.chars().all(|letter| letter.is_alphabetic() || letter == '-');
    token.capital
        && !token.possessive
        && !token.silent
        && !has_article
        && is_written_as_one
        && vocabulary.look_up(&token.word).is_none()
        && !is_listed(NOBODY, &token.word)
        && !is_listed(PLACES_AND_MAKES, &token.word)
        // “Dancing children”, “Running”: what is done, and nobody who does it.
        && !(token.opens && token.word.len() > SHORTEST_PARTICIPLE && ["ing", "ly", "ed"].iter().any(|end| token.word.ends_with(end)))
}

/// The place after a name and a surname.
fn end_of_name(tokens: &[Token], at: usize) -> usize {
    let has_surname = !tokens[at].closes && tokens.get(at + 1).is_some_and(|next| next.capital && !next.opens);
    at + 1 + usize::from(has_surname)
}

fn does_what_people_do(tokens: &[Token], next: usize, vocabulary: &Vocabulary) -> bool {
    let (Some(verb), Some(last)) = (tokens.get(next), next.checked_sub(1).map(|last| &tokens[last])) else {
        return false;
    };
    if last.closes && verb.word == "who" {
        return trade_of_clause(&tokens[next + 1..], true).is_some();
    }
    if last.closes || verb.part != last.part || verb.capital || verb.silent {
        return false;
    }
    let word = |at: usize| tokens.get(at).map_or("", |token| token.word.as_str());
    let is_done = (may_be_a_verb(&verb.word) || verb.word == "read")
        && verbs_of(&verb.word).iter().any(|verb| pose_of(verb).is_some() || is_of_people(verb));
    // “Zuzu is sitting”, “Ned was asleep”.
    let is_being = matches!(verb.word.as_str(), "is" | "was") && {
        let next = word(next + 1);
        next.ends_with("ing") && verbs_of(next).iter().any(|verb| pose_of(verb).is_some() || is_of_people(verb))
    };
    // “Paulo takes his goose for a walk”: whatever is done with what is one's own.
    let has_own = may_be_a_verb(&verb.word) && !verb.closes && is_listed("his her", word(next + 1))
        || is_listed("has owns keeps", &verb.word) && !verb.closes && is_listed("a an two three", word(next + 1));
    let has_somebody = verb.word == "and" && matches!(word(next + 1), "his" | "her" | "their");
    let wears = verb.word == "wearing"
        || matches!(verb.word.as_str(), "in" | "with") && {
            let phrase = tokens[next + 1..].iter().take(5).take_while(|token| token.part == verb.part);
            let mut phrase = phrase.take_while(|token| !matches!(token.word.as_str(), "and" | "on" | "by"));
            phrase.any(|token| is_worn(&token.word) || token.word == "hair")
        };
    let holds = verb.word == "with"
        && matches!(word(next + 1), "a" | "an" | "his" | "her")
        && tokens[next + 2..]
            .iter()
            .take(3)
            .take_while(|token| token.part == verb.part)
            .any(|token| matches!(vocabulary.look_up(&token.word), Some((Meaning::Thing(_), false))));
    is_done || is_being || has_own || has_somebody || wears || holds
}

/// What only people do, of the verbs of which nothing is to be seen.
fn is_of_people(verb: &str) -> bool {
    const OF_PEOPLE: &str = "stand wait pause look watch stare gaze listen think wonder smile laugh giggle grin frown cry weep sob sigh say speak \
        talk tell ask answer whisper sing wear meet visit help thank nod decide";
    is_listed(OF_PEOPLE, verb)
}
