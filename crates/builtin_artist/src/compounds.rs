//! Compounds: in “cherry blossom” there is no cherry, in “bear hug” no bear; the last word says what it is.

use super::looks::is_worn;
use super::posture::{pose_of, shows_nothing};
use super::tokens::Token;
use super::verbs::may_be_a_verb;
use super::vocabulary::{Meaning, Vocabulary};
use brief::english::is_listed;

/// Nouns that end a compound and look like a verb: a plural, or an ending that verbs have.
const HEADS: &str = "ears horns paws whiskers claws eggs seeds scales bones footprints shoes boots slippers socks stockings gloves mittens tails wings \
    feathers legs blossoms petals branches roots buds trees bushes groves cakes pies tarts jams buns pancakes crumbs stones cores juices soups \
    stews salads sauces kennels houses huts shelters stalls markets fairs tales stories books cards toys games puzzles puppets costumes hats hoods \
    lamps bulbs shades globes bottles bowls baskets bags mugs plates dishes tins nurses trainers tamers riders keepers hunters catchers lovers \
    pudding building painting drawing wedding string clothing stocking lining icing dressing filling wheels engines doors windows towers gates \
    masts decks cabins crews captains tickets drivers pilots chains straps ropes poles maps charts powder paste ring wing spring bread shed \
    bed seed weed steed sled cheese milk wool fur skin oil hug kiss call cry dance show trap track stamp bite sting mask print nest \
    hat ship flag cake tree hill house toy room";
/// After weather, a light of the sky or a time, only these make another thing.
const THINGS_OF_THE_SKY: &str = "globe hat cake coat boots shoes suit shade shades glasses dress gown light lamp flower flowers screen cream bath bed \
    bonnet pie clock dial plough plow mobile board man angel shovel leopard owl fish light cap goggles tire tires chains drop barrel gauge forest \
    dance chime sock mill gear flake beam stone rock rover lander base cycle craft sign chart";
/// After these the first word is there all the same: on a boat trip there is a boat.
const KEEPING: &str = "trip ride race journey tour voyage cruise flight parade party picnic scene picture portrait image illustration crew family \
    friend friends group side shape day time drive dealer owner";
/// Where a noun stands after another, these only join or go on.
const SMALL_WORDS: &str = "a an the and or but with without in on at of to from for by near under over beside behind into onto through is are was \
    were has have had will would can could who which that while when where as than then there here he she it they his her its their this these \
    up down out off away around along across back toward towards together alone all both each inside outside above below between among before after during \
    against upon about past like as if because until since amid amidst within via per plus whose what how why although though unless \
    despite except full home asleep awake alight aglow afloat ablaze ready bigger smaller larger taller only \
    just very too also not never so again ahead nearby overhead everywhere forever today tonight called named";

/// Whether “a” or “an” stands before the noun that ends at `last`.
fn stands_behind_one(tokens: &[Token], last: usize) -> bool {
    const MOST_ADJECTIVES: usize = 3;
    let near = tokens[last.saturating_sub(MOST_ADJECTIVES)..last].iter().rev().take_while(|token| !token.closes);
    let mut near = near.take_while(|token| !is_listed("of in on at with and the", &token.word));
    near.any(|token| matches!(token.word.as_str(), "a" | "an"))
}

/// A word that ends as plurals do and is the name of no single thing: “shorts”, “glasses” and “kennels” may be one's own.
fn is_plural_or_verb(word: &str) -> bool {
    word.ends_with('s')
        && !["ss", "us", "is", "shoes", "boots", "glasses"].iter().any(|ending| word.ends_with(ending))
        && !is_worn(word)
        || word == "curls"
}

/// Whether the noun that ends at `last` only describes the noun after it.
pub(crate) fn is_modifier(
    meaning: Meaning,
    is_plural: bool,
    tokens: &[Token],
    last: usize,
    vocabulary: &Vocabulary,
) -> bool {
    let Some(head) = tokens.get(last + 1).filter(|_| !tokens[last].closes && !is_plural && !tokens[last].possessive)
    else {
        return false;
    };
    let is_listed = |list: &str| is_listed(list, &head.word);
    // “A dragon curls around a tower”: of many one does not say “a”.
    if stands_behind_one(tokens, last) && is_plural_or_verb(&head.word) {
        return false;
    }
    let is_adverb = head.word.ends_with("ly");
    if head.silent
        || is_adverb
        || is_listed(SMALL_WORDS)
        || is_listed(KEEPING)
        || (head.capital && !tokens[last].capital)
    {
        return false;
    }
    let known = vocabulary.look_up(&head.word).map(|(meaning, _)| meaning);
    match meaning {
        Meaning::Thing(_) => match known {
            Some(Meaning::Thing(_) | Meaning::Land(_) | Meaning::Season(_)) => true,
            Some(Meaning::Emotion(_)) => is_listed(HEADS),
            // “Eleven football players” are eleven people.
            Some(Meaning::Person(_) | Meaning::Adult) => head.word.ends_with("ers") || head.word.ends_with("ists"),
            Some(_) => false,
            // “A coral dress”
            None => {
                is_listed(HEADS) || is_worn(&head.word) || !(may_be_a_verb(&head.word) || is_verb_of_many(&head.word))
            }
        },
        // A pirate ship has no pirate, a wizard's hat is only a hat.
        Meaning::Person(_) | Meaning::Adult => {
            // “A woman and a man dance” is no dance of men.
            let mut before = tokens[last.saturating_sub(3)..last].iter().filter(|word| !word.closes);
            let is_what_both_do = is_verb_of_many(&head.word) && before.any(|word| word.word == "and");
            (matches!(known, Some(Meaning::Thing(_))) || is_listed(HEADS)) && !is_what_both_do
        }
        Meaning::Sky(_) | Meaning::Weather(_) | Meaning::Time(_) => is_listed(THINGS_OF_THE_SKY),
        Meaning::Backdrop(_)
        | Meaning::Season(_)
        | Meaning::Emotion(_)
        | Meaning::Children
        | Meaning::Family(_)
        | Meaning::Somebody
        | Meaning::Land(_)
        | Meaning::Colour(_)
        | Meaning::Number(_)
        | Meaning::Without => false,
    }
}

/// “A boy and his dog run”: after several subjects a verb has no ending.
fn is_verb_of_many(word: &str) -> bool {
    const OTHERS: &str =
        "play eat drink sing bark meow purr howl graze chat rush roll fight work cook fish dig hide drift gather";
    pose_of(word).is_some() || shows_nothing(word) || is_listed(OTHERS, word)
}
