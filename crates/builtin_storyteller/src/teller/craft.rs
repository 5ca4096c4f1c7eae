//! What somebody with a trade brings to another: a geologist looks a thing over as a geologist judges a stone.

use super::circumstances::has_a_trade;
use super::occupations::{A_DAYS_WORK, craft_of_fact, judged_by};
use crate::character::is_trade_word;
use brief::english::with_article;
use brief::story::{CharacterSheet, Nature};

/// What somebody was once is what they judge by still.
const PAST: &[&str] = &["retired", "former", "old", "young"];

/// `a tram driver judges a bend`, where the kind of the hero is a trade or what is told of the hero names one.
pub(super) fn craft(hero: &CharacterSheet) -> Option<String> {
    let by_kind = hero.kind.as_deref().filter(|_| has_a_trade(hero)).and_then(|kind| craft_of_kind(hero, kind));
    by_kind.or_else(|| {
        let own = hero.facts.iter().filter(|fact| fact.about.is_none());
        own.filter_map(|fact| craft_of_fact(&fact.predicate)).next()
    })
}

fn craft_of_kind(hero: &CharacterSheet, kind: &str) -> Option<String> {
    let is_person = matches!(hero.nature, Some(Nature::Adult | Nature::Child));
    let words: Vec<&str> = kind.split(' ').filter(|word| !PAST.contains(word)).collect();
    let last = words.last()?;
    if !is_person || !is_trade_word(last) {
        return None;
    }
    Some(format!("{} judges {}", with_article(&words.join(" ")), judged_by(last).unwrap_or(A_DAYS_WORK)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::character::read_character;
    use crate::seed::Seed;
    use crate::teller::fitting_plots;
    use crate::teller::plots;
    use crate::teller::tell_plot;
    use brief::story::{Audience, Genre, StoryRequest};
    use strum::IntoEnumIterator;

    fn craft_of(description: &str) -> Option<String> {
        craft(&read_character(description))
    }

    #[test]
    fn a_trade_has_its_own_way_of_judging() {
        for (description, way) in [
            ("Dr. Helen Marsh, a 58-year-old geologist", "a geologist judges a stone"),
            ("Otto, a retired tram driver, who fears heights", "a tram driver judges a bend"),
            ("A lighthouse keeper called Agnes", "a lighthouse keeper judges the weather"),
            ("Priya is an engineer who builds bridges", "an engineer judges a bridge"),
            ("Olga, a blacksmith", "a blacksmith judges a weld"),
            ("Kim, a beekeeper", "a beekeeper judges a day’s work"),
            ("Zainab works in a bakery", "a baker judges a crust"),
            ("Zainab works at a garage and loves snow", "a mechanic judges a bend"),
            ("Olga runs a flower shop", "a florist judges a stem"),
            ("Ben, who bakes", "a baker judges a crust"),
            ("Rosa is a retired teacher", "a teacher judges an excuse"),
            ("Kim studies law", "a student of law judges a witness"),
            ("Ivo works as a baker", "a baker judges a crust"),
            ("Una drives a taxi", "a driver judges a bend"),
            ("Chen Li, a blind piano tuner of 17", "a piano tuner judges a day’s work"),
        ] {
            assert_eq!(craft_of(description).as_deref(), Some(way), "{description}");
        }
        for description in [
            "Mia, a girl of seven",
            "Ember, a fox",
            "A man named Jon",
            "Zainab ran away from home",
            "A widow",
            "Sam, a teenager",
        ] {
            assert_eq!(craft_of(description), None, "{description}");
        }
    }

    #[test]
    fn in_a_history_story_a_trade_is_at_work_once() {
        for character in
            ["Dr. Helen Marsh, a 58-year-old geologist", "Otto, a retired tram driver", "Lena is a violinist"]
        {
            let way = craft_of(character).expect("a trade");
            for audience in Audience::iter() {
                for file in plots::of_genre(Genre::History) {
                    let request = StoryRequest { genre: Genre::History, audience, character };
                    let text = tell_plot(file, request, &mut Seed::of(&[character])).expect("a story").text;
                    assert_eq!(text.matches(&way).count(), 1, "{audience} {way}: {text}");
                }
            }
        }
        assert!(
            !fitting_plots(Genre::History, &super::super::Circumstances::of(&read_character("Olga")))
                .expect("plots")
                .is_empty()
        );
    }
}
