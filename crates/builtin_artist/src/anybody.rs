//! A main character of whom nothing is told: “the character of the story” is whoever the words of the picture name.

use brief::english::is_listed;
use brief::story::SceneBrief;

use super::finding::Finding;
use super::looks::is_a_look;
use super::party::Party;
use super::reading::read;
use super::tokens::tokens;
use super::vocabulary::{Meaning, Vocabulary};

/// Whether a description such as “the character of the story”, which tells of nobody's looks, leaves the picture to those whom its words name, or
/// to the things that they name where they speak of nobody.
pub(crate) fn gives_way(brief: &SceneBrief, found: &[Finding], vocabulary: &Vocabulary) -> bool {
    let description = &brief.character_description;
    let is_anybody = |item: &Finding| matches!(item.meaning, Meaning::Somebody);
    let described = read(description, vocabulary);
    let tells_of_nobody = !described.is_empty()
        && described.iter().all(|item| is_anybody(item) && !is_listed("she he they", &item.words))
        && tokens(description).iter().all(|token| !token.capital || token.opens)
        && !tokens(description).iter().any(|token| is_a_look(&token.word));
    if !tells_of_nobody || !brief.image_prompt.present.is_empty() {
        return false;
    }
    let has = |fits: &dyn Fn(&Finding) -> bool| found.iter().any(fits);
    let is_people = |item: &Finding| {
        matches!(item.meaning, Meaning::Person(_) | Meaning::Adult | Meaning::Children | Meaning::Family(_))
    };
    let names_people = has(&is_people) || !Party::named_in(&brief.image_prompt.action, vocabulary).is_empty();
    let names_the_hero = has(&|item| is_anybody(item) && !is_listed("she he they", &item.words));
    let is_of_things = !has(&is_anybody) && has(&|item| matches!(item.meaning, Meaning::Thing(_)));
    !names_the_hero && (names_people || is_of_things)
}

#[cfg(test)]
mod tests {
    use super::super::plan_tests::{figures, kinds, missing, planned};
    use super::super::posture::Gesture;
    use super::super::scene::Role;

    const ANYBODY: [&str; 3] = ["The character of the story", "the hero", "somebody"];

    #[test]
    fn a_character_of_whom_nothing_is_told_takes_the_looks_of_nobody() {
        for character in ANYBODY {
            let scene = planned("A boy in an orange turban holds a kite", character);
            assert!(scene.figures[0].extras.turban.is_some(), "{character}");
            assert_eq!(scene.figures.iter().map(|figure| figure.role).collect::<Vec<_>>(), [Role::Boy]);
            for (prompt, role) in [
                ("An old man with a cane waits for the bus", Role::Grandfather),
                ("A queen in a blue dress", Role::Queen),
                ("Mia reads under a tree", Role::Girl),
                ("A baker in a red hat", planned("A baker in a red hat", "").figures[0].role),
            ] {
                let found: Vec<Role> = figures(prompt, character).into_iter().map(|(role, ..)| role).collect();
                assert_eq!(found, [role], "{prompt}: {character}");
            }
        }
    }

    #[test]
    fn nobody_stands_beside_what_is_alone() {
        for character in ANYBODY {
            for (prompt, things) in [
                ("A crocodile", &["crocodile"][..]),
                ("Five candles on a birthday cake", &["candle", "cake"]),
                ("A lion in the desert", &["lion"]),
            ] {
                let scene = planned(prompt, character);
                assert_eq!((scene.figures.len(), kinds(&scene).len()), (0, things.len()), "{prompt}: {character}");
            }
        }
    }

    #[test]
    fn the_character_is_there_where_the_words_speak_of_it() {
        for prompt in
            ["The hero climbs a tree", "She climbs a tree", "Walking home at night", "The character and a king"]
        {
            assert!(!planned(prompt, "The character of the story").figures.is_empty(), "{prompt}");
        }
        for character in ["Mia, a girl", "a girl", "somebody with red hair"] {
            assert_eq!(planned("A crocodile", character).figures.len(), 1, "{character}");
        }
    }

    #[test]
    fn what_stands_behind_what_is_denied_is_there() {
        for prompt in ["A girl without glasses reads a book", "A boy without a hat reads a book"] {
            let scene = planned(prompt, "The character of the story");
            assert_eq!(scene.figures[0].gesture, Some(Gesture::Reads), "{prompt}");
            assert_eq!(missing(prompt, ""), Vec::<String>::new(), "{prompt}");
        }
        let scene = planned("A woman without a coat carries a lantern", "");
        assert_eq!((kinds(&scene), scene.figures[0].gesture), (vec!["lantern"], Some(Gesture::Holds)));
        assert!(kinds(&planned("A girl walks without a lantern", "")).is_empty());
    }
}
