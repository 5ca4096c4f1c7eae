//! The words by which a description's clauses are sorted: body, clothes, mind.

use crate::word_list::contains;
use brief::english::with_article;

/// Nouns of the body: a phrase that ends in one is a feature.
const BODY: &str = "hair eyes eye freckles beard moustache mustache braids braid plaits plait curls ponytail pigtails bun fringe bangs tail ears \
    wings fur scales smile dimples cheeks cheek scar skin nose paws whiskers feathers horn horns mane spots stripes teeth \
    eyebrows lips legs arms hands face beak antlers shell belly wrinkles mole chin locks afro dreadlocks complexion build tooth \
    fangs claws hooves tattoo tattoos";

/// Nouns of what is carried in a hand or on a back.
const CARRIED: &str = "backpack rucksack satchel bag sword shield bow staff wand lantern umbrella stick cane basket book map lamp \
    torch guitar violin drum flute camera kite rope telescope spear axe hammer broom crutches crutch";

/// Nouns of clothing.
const WORN: &str = "raincoat coat jacket dress shirt t-shirt tshirt jumper sweater hoodie cardigan trousers pants jeans shorts \
    skirt overalls dungarees boots shoes sandals sneakers hat cap beanie helmet crown tiara scarf cape cloak robe robes armour \
    armor uniform apron gloves mittens glasses spectacles goggles necklace earrings bracelet ring ribbon ribbons belt suit \
    spacesuit kimono sari vest waistcoat tie bowtie bow-tie pyjamas pajamas headband bandana eyepatch monocle watch tunic \
    turban hijab headscarf poncho collar sunglasses costume blouse tutu hood socks shawl anorak parka gown nightgown pinafore kilt veil slippers \
    clogs wellingtons wellies leggings brooch mask onesie patka bodysuit swimsuit";

/// Nouns that take no article though they are singular.
const UNCOUNTED: &str = "hair fur skin armour armor clothing complexion";

const TRAITS: &str = "brave curious shy kind clever gentle cheerful stubborn quiet bold adventurous lonely dreamy playful \
    mischievous wise patient honest loyal funny grumpy proud thoughtful determined fearless creative careful friendly happy \
    sad sleepy lively restless sensitive cunning smart intelligent energetic imaginative generous forgetful optimistic serious \
    witty sweet calm timid confident courageous caring inquisitive humble strict energetic spirited warm-hearted kind-hearted \
    good-natured nervous impatient ambitious melancholy joyful deaf blind sarcastic gruff bossy polite rude lazy messy tidy anxious romantic bookish scruffy \
    jolly merry moody stern wily sly crafty hardworking hard-working absent-minded eccentric fierce feisty spoiled spoilt naughty greedy vain \
    jealous reckless daring noble loving helpful hopeful cheeky silly nosy talkative chatty introverted extroverted artistic musical athletic \
    sporty practical inventive resourceful rebellious stuttering superstitious";

const BUILD: &str = "small little tiny tall short big large young old elderly slim slender chubby round thin strong fluffy furry \
    middle-aged cute pretty beautiful handsome red white black brown grey gray golden orange blue green purple pink yellow silver \
    striped spotted ginger blonde blond pale dark-skinned freckled bearded red-haired dark-haired fair-haired one-eyed cuddly \
    wooden ancient teenage";

/// A longer phrase is no look.
pub(super) const LONGEST_PHRASE_WORDS: usize = 7;

/// As in “had never seen such eyes”: the verb goes on, nothing is described.
pub(super) const NOT_IN_A_FEATURE: &str = "never seen been such not to as closed opened turned put took held out up down only no any than from into at on \
    by for like ever just all what he she they it i you we whenever when while until before after if because though fell shut gave lent \
    lost handed brought threw hung followed chased met ran";

/// Whether a phrase is short and plain enough to be a look: as in “had never seen such eyes”, a verb that goes on describes nothing.
pub(super) fn is_feature_phrase(phrase: &[String]) -> bool {
    let plain = phrase.iter().all(|word| word.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '\'')));
    let is_deed = phrase.iter().any(|word| contains(NOT_IN_A_FEATURE, &word.to_lowercase()));
    !phrase.is_empty() && phrase.len() <= LONGEST_PHRASE_WORDS && plain && !is_deed
}

/// What a noun phrase is about, by its last word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum About {
    Body,
    Worn,
    Carried,
    Other,
}

pub(super) fn about(phrase: &str) -> About {
    // Each of two in “blue dresses” has a dress.
    let worn_by_two = |word: &str| {
        // Whoever hates something wears no two hats.
        let sibilant = |stem: &str| ["s", "x", "z", "ch", "sh"].iter().any(|ending| stem.ends_with(ending));
        let stem = word.strip_suffix("es").filter(|stem| sibilant(stem)).or_else(|| word.strip_suffix('s'));
        stem.is_some_and(|stem| contains(WORN, stem))
    };
    // “A shaved head” is a look, and a clear head none.
    if ["shaved head", "shaven head", "bald head"].iter().any(|look| phrase.to_lowercase().ends_with(look)) {
        return About::Body;
    }
    // In “hair in two braids” or “a coat of wool” the noun stands before the preposition, or after it.
    let known = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        if contains(BODY, &word) {
            Some(About::Body)
        } else if contains(WORN, &word) || worn_by_two(&word) {
            Some(About::Worn)
        } else if contains(CARRIED, &word) {
            Some(About::Carried)
        } else {
            None
        }
    };
    phrase.split_whitespace().rev().find_map(known).unwrap_or(About::Other)
}

pub(super) fn is_trait(word: &str) -> bool {
    contains(TRAITS, word)
}

pub(super) fn is_build(word: &str) -> bool {
    contains(BUILD, word)
}

/// The phrase with the article that it lacks: `blue dress` to `a blue dress`; `brown hair` and `green eyes` stay.
pub(super) fn with_missing_article(phrase: &str) -> String {
    let first = phrase.split_whitespace().next().unwrap_or_default().to_lowercase();
    let last = phrase.split_whitespace().last().unwrap_or_default().to_lowercase();
    let has_determiner = contains("a an the his her their its two three four many some one no matching", &first);
    let plural = last.ends_with('s') && !last.ends_with("ss") && !contains("glass dress", &last);
    let noun_is_last = about(&last) != About::Other;
    if has_determiner || plural || !noun_is_last || contains(UNCOUNTED, &last) {
        phrase.to_owned()
    } else {
        with_article(phrase)
    }
}

/// Clothes that one person wears two of, or that have no singular.
const WORN_IN_PAIRS: &str = "trousers pants jeans shorts overalls dungarees boots shoes sandals sneakers gloves mittens glasses spectacles \
    goggles earrings ribbons pyjamas pajamas sunglasses socks robes";

/// What each of two has of what is said of both: of “blue dresses” a blue dress.
pub(crate) fn of_each(look: &str) -> String {
    let (before, noun) = look.rsplit_once(' ').unwrap_or(("", look));
    if contains(WORN_IN_PAIRS, noun) || about(noun) != About::Worn && contains(BODY, noun) {
        return look.to_owned();
    }
    let singular = ["es", "s"].iter().filter_map(|ending| noun.strip_suffix(ending)).find(|stem| contains(WORN, stem));
    match singular {
        Some(noun) => with_article([before, noun].join(" ").trim()),
        None => look.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_about_its_last_known_noun() {
        assert_eq!(about("long black hair"), About::Body);
        assert_eq!(about("a red coat"), About::Worn);
        assert_eq!(about("the stars"), About::Other);
    }

    #[test]
    fn a_missing_article_is_put_where_it_belongs() {
        assert_eq!(with_missing_article("blue dress"), "a blue dress");
        assert_eq!(with_missing_article("orange cap"), "an orange cap");
        assert_eq!(with_missing_article("green eyes"), "green eyes");
        assert_eq!(with_missing_article("brown hair"), "brown hair");
        assert_eq!(with_missing_article("the old hat"), "the old hat");
    }
}
