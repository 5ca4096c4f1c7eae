//! What somebody with a trade brings to another: a geologist looks a thing over as a geologist judges a stone.

use super::circumstances::has_a_trade;
use brief::english::with_article;
use brief::story::CharacterSheet;

/// What those of a trade judge by long practice. The last word of a kind decides.
const JUDGED: &[(&str, &str)] = &[
    ("geologist miner mason sculptor archaeologist", "a stone"),
    ("baker pastry-cook miller", "a crust"),
    ("doctor nurse surgeon physician paramedic pharmacist midwife vet veterinarian", "a cough"),
    ("sailor captain fisherman fisherwoman pilot keeper skipper pirate astronaut", "the weather"),
    ("engineer architect builder bricklayer roofer", "a bridge"),
    ("violinist musician pianist singer composer drummer cellist guitarist conductor", "a note"),
    ("teacher headmaster headmistress professor tutor", "an excuse"),
    ("farmer shepherd gardener botanist forester", "the soil"),
    ("tailor weaver seamstress dressmaker cobbler shoemaker", "a seam"),
    ("carpenter joiner cabinetmaker potter", "a joint"),
    ("blacksmith smith goldsmith silversmith welder", "a weld"),
    ("cook chef waiter brewer", "a sauce"),
    ("driver mechanic cyclist racer", "a bend"),
    ("painter artist photographer illustrator", "the light"),
    ("detective policeman policewoman lawyer judge journalist reporter spy", "a witness"),
    ("librarian writer poet historian novelist translator editor", "a first sentence"),
    ("mathematician physicist scientist astronomer chemist biologist programmer accountant", "a proof"),
    ("clockmaker watchmaker locksmith", "a spring"),
    ("dancer acrobat climber juggler", "a leap"),
    ("knight soldier guard sheriff", "a silence"),
];
const A_DAYS_WORK: &str = "a day’s work";
/// What somebody was once is what they judge by still.
const PAST: &[&str] = &["retired", "former", "old", "young"];

/// `a tram driver judges a bend`, where the kind of the hero is a trade.
pub(super) fn craft(hero: &CharacterSheet) -> Option<String> {
    let kind = hero.kind.as_deref().filter(|_| has_a_trade(hero))?;
    let is_person = hero.nature == Some(brief::story::Nature::Adult);
    let words: Vec<&str> = kind.split(' ').filter(|word| !PAST.contains(word)).collect();
    let last = words.last()?;
    if !is_person || !super::circumstances::is_trade_word(last) {
        return None;
    }
    let judged = JUDGED.iter().find(|(trades, _)| trades.split(' ').any(|trade| trade == *last));
    Some(format!("{} judges {}", with_article(&words.join(" ")), judged.map_or(A_DAYS_WORK, |(_, judged)| judged)))
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
        ] {
            assert_eq!(craft_of(description).as_deref(), Some(way), "{description}");
        }
        for description in
            ["Mia, a girl of seven", "Ember, a fox", "A man named Jon", "Zainab works in a bakery", "A widow"]
        {
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
