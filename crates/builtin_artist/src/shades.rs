//! Colours by more than one word, or by a thing of that colour: “dark-green”, “wine red”, “reddish brown”, “a mustard coat”.

use brief::english::is_listed;

use super::colour::{BLACK, Colour, WHITE};

/// The plain colours.
pub(crate) const COLOURS: &[(u32, &str)] = &[
    (0xdd3b35, "red scarlet crimson ruby"),
    (0x3f78d8, "blue sapphire azure"),
    (0x4fa552, "green emerald"),
    (0xf6cf3c, "yellow"),
    (0xf08a34, "orange ginger"),
    (0x8a56c8, "purple violet"),
    (0xf488b4, "pink rosy"),
    (0x34323c, "black dark"),
    (0xf8f5ef, "white snow-white"),
    (0x8a5a38, "brown chestnut"),
    (0x9aa0a8, "grey gray"),
    (0xf0c040, "golden gold blond blonde"),
    (0xc6ced8, "silver silvery"),
    (0x38b8b4, "turquoise teal aqua cyan"),
    (0x2a3f78, "navy indigo"),
    (0xb8a0e0, "lavender lilac"),
    (0xf3e4c4, "cream beige ivory"),
    (0x7e2f3c, "maroon burgundy"),
    (0xd8a520, "mustard ochre saffron"),
    (0xc8348c, "magenta fuchsia"),
    (0xc9a0dc, "mauve"),
    (0xa8a468, "khaki"),
    (0xc4583c, "terracotta vermilion"),
    (0x2f5fc4, "cobalt ultramarine"),
    (0x5a2a5c, "aubergine"),
];

/// Things after which a colour is called. Most of them are things too, so that they are colours only where another word says so.
const OF_THINGS: &[(u32, &str)] = &[
    (0x7a2238, "wine claret plum cherry berry raspberry"),
    (0xb82a2e, "blood fire brick tomato pillar-box"),
    (0xe0a030, "honey amber"),
    (0xf6e05a, "lemon canary butter straw sunflower"),
    (0x8fc4ee, "sky baby powder ice"),
    (0x2f9a8c, "sea ocean"),
    (0x2f6a3c, "bottle forest fir hunter pine"),
    (0x7a8a3a, "olive moss army"),
    (0xa8d848, "lime apple"),
    (0xa4dcc0, "mint pistachio"),
    (0x58b058, "grass jade"),
    (0x2a3050, "midnight"),
    (0x3454b0, "royal"),
    (0x4f6b86, "steel slate denim"),
    (0xb8502c, "rust copper brick-red"),
    (0xa8773a, "bronze caramel tan camel"),
    (0x5a3826, "chocolate coffee mahogany walnut"),
    (0xd8bf94, "sand"),
    (0xf8b08a, "peach apricot"),
    (0xf28a7a, "coral salmon"),
    (0xe8a0b0, "rose"),
    (0x3c3e46, "charcoal coal jet pitch ink raven"),
    (0xb4bcc2, "ash pearl smoke"),
    (0xf6f6f4, "milk chalk"),
];

/// Before a colour these make it lighter, darker, greyer or stronger.
const LIGHTER: &str = "light pale pastel soft";
const DARKER: &str = "dark deep";
const GREYER: &str = "dusty faded dull muted";
const STRONGER: &str = "neon hot electric shocking";

/// A plain colour by its word.
fn plain(word: &str) -> Option<Colour> {
    COLOURS.iter().find(|(_, words)| is_listed(words, word)).map(|(code, _)| Colour::hex(*code))
}

/// What stands before clothes as their colour: “a plum coat”. A baby's hat and a fire helmet have none.
pub(crate) fn of_clothes(word: &str) -> Option<Colour> {
    const ALONE: &str = "wine claret plum raspberry brick lemon canary straw sky olive moss lime mint pistachio jade slate denim rust copper bronze \
        caramel tan camel chocolate mahogany sand peach apricot coral salmon charcoal honey amber rose tomato";
    of_a_thing(word).filter(|_| is_listed(ALONE, word))
}

/// The colour of a thing after which one is called.
fn of_a_thing(word: &str) -> Option<Colour> {
    OF_THINGS.iter().find(|(_, words)| is_listed(words, word)).map(|(code, _)| Colour::hex(*code))
}

/// The colour that a compound of these words, which spaces or hyphens divide, calls by its name: “sky blue”, “dark-green”, “rust-coloured”.
pub(crate) fn compound(words: &str) -> Option<Colour> {
    if !(words.contains([' ', '-']) || words.ends_with("ish")) {
        return None;
    }
    let parts: Vec<&str> = words.split([' ', '-']).collect();
    let [shade @ .., last] = parts.as_slice() else { return None };
    let shade = match shade {
        [] => return ish(last),
        [one] => *one,
        // “Dark olive green”, “light sky blue”: how light a compound is.
        [how, rest @ ..] => {
            let named = compound(&format!("{} {last}", rest.join(" ")))?;
            return toned(how, named);
        }
    };
    if matches!(*last, "coloured" | "colored") {
        return plain(shade).or_else(|| of_a_thing(shade));
    }
    let base = plain(last).filter(|_| *last != "dark")?;
    let of_a_thing = || of_a_thing(shade).map(|thing| base.mix(thing, 0.75));
    let tinted = || ish(shade).map(|tint| base.mix(tint, 0.35));
    // “Golden brown”, “blue-green”
    let of_two = || plain(shade).filter(|_| shade != *last).map(|tint| base.mix(tint, 0.4));
    // “Sandy-blond”: nobody knows that shade.
    let unknown = || words.contains('-').then_some(base);
    toned(shade, base).or_else(of_a_thing).or_else(tinted).or_else(of_two).or_else(unknown)
}

/// “Reddish”
fn ish(word: &str) -> Option<Colour> {
    let stem = word.strip_suffix("ish")?;
    let without_last = stem.get(..stem.len().saturating_sub(1)).unwrap_or_default();
    let is_doubled = without_last.chars().last().is_some_and(|last| stem.ends_with(last));
    plain(stem)
        .or_else(|| plain(&format!("{stem}e")))
        .or_else(|| plain(&format!("{without_last}le")))
        .or_else(|| plain(without_last).filter(|_| is_doubled))
}

fn toned(how: &str, base: Colour) -> Option<Colour> {
    let is = |words: &str| is_listed(words, how);
    if is(LIGHTER) {
        Some(base.mix(WHITE, 0.5))
    } else if is(DARKER) {
        Some(base.mix(BLACK, 0.42))
    } else if is(GREYER) {
        Some(base.saturate(0.55))
    } else if is(STRONGER) {
        Some(base.saturate(1.35))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan_tests::planned;

    /// Which channel is the strongest, and whether the colour is light.
    fn look(colour: Colour) -> (char, bool) {
        let strongest = [('r', colour.red), ('g', colour.green), ('b', colour.blue)];
        let strongest = strongest.into_iter().max_by(|one, other| one.1.total_cmp(&other.1)).map_or('?', |own| own.0);
        (strongest, colour.luma() > 0.45)
    }

    #[test]
    fn compounds_are_the_colours_that_their_words_say() {
        for (words, expected) in [
            ("wine-red", ('r', false)),
            ("dark-green", ('g', false)),
            ("dark green", ('g', false)),
            ("sky-blue", ('b', true)),
            ("light blue", ('b', true)),
            ("sea-green", ('g', true)),
            ("mustard-yellow", ('r', true)),
            ("rust-coloured", ('r', false)),
            ("royal blue", ('b', false)),
            ("navy-blue", ('b', false)),
            ("olive green", ('g', true)),
            ("reddish-brown", ('r', false)),
            ("pale pink", ('r', true)),
            ("dark olive green", ('g', false)),
            ("bluish", ('b', true)),
            ("purplish", ('b', false)),
            ("sandy-blond", ('r', true)),
        ] {
            assert_eq!(compound(words).map(look), Some(expected), "{words}");
        }
        for words in ["fish", "goldfish", "dish", "green-eyed", "red boat", "selfish", "well-read", "snow white"] {
            assert!(compound(words).is_none(), "{words}");
        }
    }

    #[test]
    fn clothes_and_things_have_their_lesser_colours() {
        let hijab = |words: &str| planned(&format!("A girl in a {words} hijab"), "").figures[0].extras.headscarf;
        for words in
            ["wine-red", "mustard", "plum", "dark green", "sky-blue", "coral", "olive", "charcoal", "pale pink"]
        {
            let colour = hijab(words).unwrap();
            assert_ne!(colour, Colour::hex(0x4f77a8), "{words} is not what a hijab of no colour is");
        }
        let parrot = &planned("A dark-green parrot in a tree", "").props[0];
        assert_eq!(parrot.colour.map(look), Some(('g', false)));
        assert!(planned("A girl in a coral dress", "").props.is_empty());
        // What is no colour of clothes.
        assert!(["baby", "fire", "forest", "cherry", "royal"].iter().all(|word| of_clothes(word).is_none()));
        let hair = planned("A girl with dark brown hair", "").figures[0].hair;
        assert_eq!(look(hair), ('r', false));
    }
}
