//! Things that are called after a being: a tiger mask, unicorn rain boots, a bear costume. Nobody is a tiger for wearing one.

use crate::word_list::contains;
use lexicon::being;

const THINGS: &str = "mask masks costume costumes suit outfit uniform disguise jumper jumpers sweater sweaters hoodie hoodies t-shirt tshirt shirt shirts \
    dress dresses hat hats cap beanie helmet boots wellies wellingtons slippers socks shoes sandals sneakers pyjamas pajamas onesie tattoo tattoos ears tail \
    wings backpack rucksack bag satchel umbrella raincoat coat jacket cardigan scarf gloves mittens apron cape cloak robe crown tiara necklace earrings \
    bracelet brooch pendant pin badge headband poncho blanket puppet puppets plush plushie toy toys balloon mug picture pictures sticker stickers book books \
    poster figurine statue kite ring skirt leggings trousers shorts glasses goggles sunglasses armour armor makeup keyring";
/// What may stand between the being and the thing: “unicorn rain boots”.
const BETWEEN: &str =
    "rain snow winter summer face print party paper plastic woollen knitted rubber baseball bobble bath dressing";
/// After these comes what somebody wears or holds.
const WEARING: &str =
    "wearing wears wear wore carrying carries carry carried holding holds hold held hugging hugs hug hugged";

/// Whether the word here is the first part of a thing's name.
pub(super) fn is_in_a_things_name(words: &[String], at: usize) -> bool {
    let lower = |at: usize| words.get(at).map(|word| word.to_lowercase()).unwrap_or_default();
    contains(THINGS, &lower(at + 1)) || (contains(BETWEEN, &lower(at + 1)) && contains(THINGS, &lower(at + 2)))
}

/// Whether these words name a being, one or many, and no thing that is called after one.
pub(super) fn names_a_being(words: &[String]) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        let word = word.to_lowercase();
        (being(&word).is_some() || being(word.trim_end_matches('s')).is_some()) && !is_in_a_things_name(words, at)
    })
}

/// Whether the noun here is what somebody wears or holds: “wearing a yellow coat and a tiger mask”, “hugging a teddy bear”.
pub(super) fn is_worn_or_held(words: &[String], at: usize) -> bool {
    let ends = |word: &String| matches!(word.as_str(), "," | "who" | "is" | "was" | "are" | "were");
    let begin = words[..at].iter().rposition(ends).map_or(0, |end| end + 1);
    let own = &words[begin..at];
    // “A smartly dressed fox” is one.
    let is_dressed =
        own.windows(2).any(|two| two[0] == "dressed" && matches!(two[1].as_str(), "as" | "in" | "like" | "up"));
    is_dressed || own.iter().any(|word| contains(WEARING, &word.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use crate::character::read_character;
    use brief::english::Pronouns;

    #[test]
    fn nobody_is_what_they_wear_hold_or_love() {
        for (description, kind) in [
            (
                "Suki, 7, always wears a yellow raincoat and a tiger mask, has two mums and a twin brother called Kenji",
                "child",
            ),
            ("Tom, 6, wears a bear costume", "boy"),
            ("Ana, 9, wearing a cat jumper and green boots", "girl"),
            ("Zoe, 31, with a dragon tattoo", "woman"),
            ("Leo, 5, in a dinosaur onesie", "boy"),
            ("Mia, 8, hugging a teddy bear", "girl"),
            ("Mia, 8, dressed as a pirate", "girl"),
            ("Ben, 4, holding a toy rabbit", "boy"),
            ("Lily, 6, has fox ears on her hat", "girl"),
            ("Max, 10, carries a wolf backpack", "boy"),
            ("Ella, 7, loves dragons and wears unicorn slippers", "girl"),
            ("Sara, 8, wears her pink unicorn rain boots and a wizard hat", "girl"),
        ] {
            assert_eq!(read_character(description).kind.as_deref(), Some(kind), "{description}");
        }
        // A tiger in a raincoat is still one, and so is one with a bear's hat.
        for (description, kind) in [
            ("A tiger named Suki wearing a bear hat", "tiger"),
            ("Bruno the bear wears a blue scarf", "bear"),
            ("A robot with a cat mask", "robot"),
            ("A smartly dressed fox", "smartly dressed fox"),
            ("Wearing a red cape, a fox called Ember", "fox"),
        ] {
            assert_eq!(read_character(description).kind.as_deref(), Some(kind), "{description}");
        }
    }

    #[test]
    fn things_that_are_called_after_beings_are_worn() {
        for (description, worn) in [
            ("Suki, 7, always wears a yellow raincoat and a tiger mask", &["a yellow raincoat", "a tiger mask"][..]),
            ("Emily, 5 yrs old, always wears her pink unicorn rain boots", &["her pink unicorn rain boots"]),
            ("Tom, a boy in a bear costume", &["a bear costume"]),
            ("Ana, a girl wearing a cat jumper and green boots", &["a cat jumper", "green boots"]),
            ("Mia, a girl dressed as a pirate", &["a pirate costume"]),
            ("Ravi, twelve, brown skin, a Sikh boy with a red patka", &["a red patka"]),
        ] {
            assert_eq!(read_character(description).wearing, worn, "{description}");
        }
        let sikh = read_character("Ravi, twelve, brown skin, a Sikh boy with a red patka, who wants to be a cricketer");
        assert_eq!((sikh.kind.as_deref(), sikh.pronouns), (Some("Sikh boy"), Some(Pronouns::He)));
    }
}
