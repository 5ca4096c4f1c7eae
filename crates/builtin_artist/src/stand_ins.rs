//! Stand-ins: what a word means has no drawing of its own, and its nearest kin is drawn instead. Said, with what is drawn: “geese (ducks)”.

use super::account::{plural, with_article};
use super::finding::Finding;
use super::scene::{Role, Scene};
use super::vocabulary::{Meaning, singulars};

/// Drawings, and the words for which each only stands in. A word for what is of the same kind is not here: a stallion is a horse.
const DRAWN_FOR: &[(&str, &[&str])] = &[
    ("duck", &["goose", "gosling", "gander"]),
    ("gull", &["dove", "pigeon"]),
    ("robin", &["sparrow", "nightingale", "finch", "wren", "thrush"]),
    ("crow", &["magpie", "blackbird", "jackdaw", "rook"]),
    ("crocodile", &["alligator", "caiman"]),
    ("mosquito", &["gnat"]),
    ("eagle", &["hawk", "falcon", "vulture"]),
    ("heron", &["stork", "crane", "ibis"]),
    ("wolf", &["husky"]),
    ("mouse", &["vole"]),
    ("monkey", &["chimpanzee"]),
    ("otter", &["ferret", "weasel"]),
    ("hedgehog", &["porcupine"]),
    ("deer", &["reindeer", "moose", "elk"]),
    ("cow", &["buffalo"]),
    ("pig", &["boar"]),
    ("donkey", &["mule"]),
    ("unicorn", &["pegasus"]),
    ("snail", &["slug"]),
    ("snake", &["eel"]),
    ("seal", &["walrus", "sea lion"]),
    ("butterfly", &["moth"]),
    ("bee", &["wasp"]),
    ("ladybug", &["beetle"]),
    ("whale", &["orca", "narwhal"]),
    ("dolphin", &["porpoise"]),
    ("frog", &["toad"]),
    ("cricket", &["grasshopper"]),
    ("kangaroo", &["wallaby"]),
    ("leopard", &["cheetah", "jaguar", "lynx"]),
    ("llama", &["alpaca"]),
    ("lobster", &["crayfish"]),
    ("ox", &["yak"]),
    ("lizard", &["chameleon", "salamander", "newt"]),
    ("worm", &["caterpillar"]),
    ("oyster", &["clam", "mussel"]),
    ("tree", &["treehouse"]),
    ("pine", &["pinecone", "christmas tree"]),
    ("church", &["temple"]),
    ("boat", &["raft"]),
    ("bus", &["van"]),
    ("bicycle", &["tricycle"]),
    ("hot-air balloon", &["airship", "zeppelin"]),
    ("campfire", &["fireplace"]),
    ("cauldron", &["pot"]),
    ("teapot", &["kettle"]),
    ("guitar", &["ukulele", "lute"]),
    ("cake", &["pie"]),
    ("flute", &["recorder"]),
    ("saxophone", &["clarinet"]),
    ("trumpet", &["trombone", "cornet"]),
    ("banjo", &["mandolin"]),
    ("musical keyboard", &["piano"]),
    ("merry-go-round", &["rocking horse"]),
    ("strawberry", &["raspberry"]),
    ("peach", &["apricot"]),
];
/// The same of people.
const PLAYED_BY: &[(Role, &[&str])] =
    &[(Role::Dwarf, &["gnome"]), (Role::Fairy, &["elf"]), (Role::Wizard, &["genie"]), (Role::Knight, &["samurai"])];

/// The words of a finding for which something else is drawn, with what that is.
pub(crate) fn stand_in(item: &Finding, scene: &Scene) -> Option<String> {
    let drawn = match item.meaning {
        Meaning::Thing(spec) => {
            let is_shown = scene.props.iter().any(|prop| prop.spec.name == spec.name)
                || scene.figures.iter().any(|figure| figure.animal.is_some_and(|animal| animal.name == spec.name));
            let stands_in = DRAWN_FOR.iter().any(|(name, words)| *name == spec.name && is_of(words, item));
            (is_shown && stands_in).then(|| spec.name.to_owned())
        }
        Meaning::Person(role) => {
            let is_shown = scene.figures.iter().any(|figure| figure.role == role);
            let stands_in = PLAYED_BY.iter().any(|(player, words)| *player == role && is_of(words, item));
            (is_shown && stands_in).then(|| role.to_string())
        }
        Meaning::Backdrop(_)
        | Meaning::Time(_)
        | Meaning::Weather(_)
        | Meaning::Season(_)
        | Meaning::Emotion(_)
        | Meaning::Adult
        | Meaning::Children
        | Meaning::Family(_)
        | Meaning::Somebody
        | Meaning::Sky(_)
        | Meaning::Land(_)
        | Meaning::Colour(_)
        | Meaning::Number(_)
        | Meaning::Without => None,
    }?;
    let as_it_is = |words: &&[&str]| words.contains(&item.words.as_str());
    let is_one = DRAWN_FOR
        .iter()
        .map(|(_, words)| *words)
        .chain(PLAYED_BY.iter().map(|(_, words)| *words))
        .any(|words| as_it_is(&words));
    let drawn = if is_one { with_article(&drawn) } else { plural(&drawn) };
    Some(format!("{} ({drawn})", item.words))
}

/// Whether a finding has one of these words, of one or of many.
fn is_of(words: &[&str], item: &Finding) -> bool {
    words.contains(&item.words.as_str()) || singulars(&item.words).iter().any(|one| words.contains(&one.as_str()))
}

#[cfg(test)]
mod tests {
    use super::super::plan_tests::missing;
    use super::super::things;
    use super::*;

    #[test]
    fn every_stand_in_is_a_drawing_and_each_of_its_words_means_it() {
        let vocabulary = super::super::vocabulary::Vocabulary::new();
        for (name, words) in DRAWN_FOR {
            assert!(things::all().any(|spec| spec.name == *name), "{name}");
            for word in *words {
                let Some((Meaning::Thing(spec), false)) = vocabulary.look_up(word) else { panic!("{word}") };
                assert_eq!(spec.name, *name, "{word}");
            }
        }
    }

    #[test]
    fn what_another_drawing_stands_in_for_is_said_with_it() {
        for (prompt, character, expected) in [
            ("A goose on a farm", "", "goose (a duck)"),
            ("Three geese on a pond", "", "geese (ducks)"),
            ("A pigeon in the city", "", "pigeon (a gull)"),
            ("Two moose in the forest", "", "moose (a deer)"),
            ("A sea lion on the beach", "", "sea lion (a seal)"),
            ("A girl plays the piano", "", "piano (a musical keyboard)"),
            ("In the garden", "Tilly, a ferret with glasses", "ferret (an otter)"),
            ("In the picture: Mia, a girl; Tilly, a weasel.", "Mia, a girl", "weasel (an otter)"),
            ("A gnome in the garden", "", "gnome (a dwarf)"),
            ("Two elves dance", "", "elves (fairies)"),
            ("A samurai by a castle", "", "samurai (a knight)"),
            ("A toad under a mushroom", "", "toad (a frog)"),
        ] {
            let missing = missing(prompt, character);
            assert!(missing.contains(&expected.to_owned()), "{prompt} {character}: {missing:?}");
        }
        for prompt in
            ["A duck on a pond", "Four ducklings", "A stallion in a meadow", "A dwarf in the forest", "A raven"]
        {
            assert_eq!(missing(prompt, ""), Vec::<String>::new(), "{prompt}");
        }
    }
}
