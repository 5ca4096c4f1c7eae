//! What somebody carries for a trade that no dress shows: the book of a teacher, the camera of a photographer.

use super::costume::costume_of;
use super::posture::{Gesture, Posture};
use super::scene::{Figure, PictureAccount, Scene};
use super::things::{self, ThingSpec};
use super::tokens::{Token, tokens};
use super::tools::Tool;
use brief::english::is_listed;

/// Things of the catalogue that lie in the hand, and the trades that they show.
const ATTRIBUTES: &[(&str, &str)] = &[
    ("book", "teacher schoolteacher professor lecturer student"),
    ("pile of books", "librarian"),
    ("fountain pen", "writer author authoress novelist translator"),
    ("feather", "poet poetess scribe historian"),
    ("microphone", "singer journalist reporter"),
    ("clipboard", "clerk"),
    ("balance scale", "lawyer"),
    ("light bulb", "inventor"),
    ("money bag", "merchant"),
    ("abacus", "mathematician"),
    ("guitar", "musician guitarist"),
    ("violin", "violinist"),
    ("long drum", "drummer"),
    ("hammer", "geologist"),
    ("potted plant", "botanist florist"),
    ("magnifying glass", "zoologist"),
    ("telescope", "astronomer"),
    ("amphora", "archaeologist"),
    ("straight ruler", "architect"),
    ("wrench", "engineer"),
    ("camera", "photographer"),
    ("bow and arrow", "archer hunter"),
    ("honey pot", "beekeeper"),
    ("scissors", "barber"),
    ("old key", "locksmith"),
    ("clock", "clockmaker"),
    ("thread", "weaver"),
    ("newspaper", "printer"),
    ("ring buoy", "lifeguard"),
    ("stopwatch", "referee"),
    ("medal", "athlete"),
];

/// What somebody is rather than what they work as: nothing of it is to be seen.
const NO_TRADE: &str = "adult grown-up dr prof teenager neighbour neighbor nomad stranger guest passer-by passers-by passerby \
    passersby villager visitor";

/// The verbs of a relative clause that say what somebody works as.
const BY_VERB: &[(&str, &str)] = &[
    ("teaches taught teach", "teacher"),
    ("farms", "farmer"),
    ("photographs", "photographer"),
    ("translates", "translator"),
    ("invents", "inventor"),
    ("bakes", "baker"),
    ("cooks", "cook"),
];

/// The verbs with what is done, and what grown-up people who do so work as.
const BY_OBJECT: &[(&str, &str, &str)] = &[
    ("drives", "taxi taxis bus buses truck trucks lorry lorries tram trams train trains cab cabs van", "driver"),
    ("flies", "plane planes aeroplane aeroplanes airplane airplanes helicopter helicopters", "pilot"),
    ("sings", "", "singer"),
    ("writes", "poem poems poetry verse verses", "poet"),
    ("writes", "book books novel novels story stories", "writer"),
    ("repairs mends fixes", "car cars engine engines motorcycle motorcycles", "mechanic"),
    ("repairs mends makes", "clock clocks watch watches", "clockmaker"),
    ("repairs mends makes", "shoe shoes boots", "shoemaker"),
    ("keeps", "bees", "beekeeper"),
    ("delivers brings", "letters mail post", "postman"),
    ("cuts", "hair", "barber"),
    ("fights", "fires", "firefighter"),
    ("plays", "violin", "violinist"),
    ("plays", "guitar", "guitarist"),
    ("plays", "drum drums", "drummer"),
    ("paints", "pictures portraits landscapes", "painter"),
    ("builds", "houses bridges", "builder"),
    ("grows", "vegetables wheat corn", "farmer"),
    ("studies watches", "stars planets", "astronomer"),
    ("studies", "plants flowers", "botanist"),
    ("studies collects", "rocks stones", "geologist"),
    ("sells arranges", "flowers", "florist"),
    ("heals treats", "animals", "vet"),
    ("heals treats", "people patients", "doctor"),
    ("sews", "clothes dresses suits", "tailor"),
];

/// Vehicles that show what a driver works as.
const DRIVEN: &str = "car taxi bus truck tram train minibus trolleybus locomotive";

/// The trades that a verb may say.
pub(crate) fn trades_of_verb(verb: &str) -> impl Iterator<Item = &'static str> {
    let alone = BY_VERB.iter().filter(move |(verbs, _)| is_listed(verbs, verb)).map(|(_, trade)| *trade);
    alone.chain(BY_OBJECT.iter().filter(move |(verbs, _, _)| is_listed(verbs, verb)).map(|(_, _, trade)| *trade))
}

/// The trade of “who teaches”, “who drives a taxi”, “who sings in a choir”: what stands after “who”.
pub(crate) fn trade_of_clause(clause: &[Token], is_grown_up: bool) -> Option<&'static str> {
    const LONGEST_OBJECT_WORDS: usize = 4;
    let verb = clause.first().filter(|verb| !verb.silent)?;
    let by_verb = BY_VERB.iter().find(|(verbs, _)| is_listed(verbs, &verb.word)).map(|(_, trade)| *trade);
    let object =
        clause[1..].iter().take(LONGEST_OBJECT_WORDS).take_while(|token| token.part == verb.part && !verb.closes);
    let object: Vec<&str> = object.map(|token| token.word.as_str()).collect();
    let by_object = || {
        let fits = |nouns: &str| nouns.is_empty() || object.iter().any(|word| is_listed(nouns, word));
        BY_OBJECT
            .iter()
            .find(|(verbs, nouns, _)| is_listed(verbs, &verb.word) && fits(nouns))
            .map(|(_, _, trade)| *trade)
    };
    by_verb.or_else(|| if is_grown_up { by_object() } else { None })
}

/// The thing that shows a trade. A keeper of whom the words tell nothing else keeps anything.
fn attribute_of(trade: &str, words: &str) -> Option<&'static ThingSpec> {
    let name = match trade {
        "keeper" if words.contains("lighthouse keeper") => "lantern",
        _ => ATTRIBUTES.iter().find(|(_, trades)| is_listed(trades, trade))?.0,
    };
    things::all().find(|spec| spec.name == name)
}

/// Gives everybody what shows their trade, where the hands are free and the `words` have that thing nowhere else.
pub(crate) fn hand_out(scene: &mut Scene, words: &str, described: &mut PictureAccount) {
    let words = spaced(words);
    for at in 0..scene.figures.len() {
        let figure = &scene.figures[at];
        let Some(trade) = figure.trade.clone().filter(|trade| costume(trade).is_none()) else { continue };
        let Some(spec) = attribute_of(&trade, &words) else { continue };
        if !is_named(spec, &words) && has_a_free_hand(figure) {
            scene.figures[at].carries = Some(spec);
            described.chosen.push(format!("{}: for the {trade}", spec.name));
        }
    }
}

/// The trade of a figure that nothing in the picture shows.
pub(crate) fn unseen_trade(figure: &Figure, scene: &Scene, words: &str) -> Option<String> {
    let trade = figure.trade.clone()?;
    let spec = attribute_of(&trade, &spaced(words));
    let lies_there = spec.is_some_and(|spec| scene.props.iter().any(|prop| prop.spec.name == spec.name));
    let is_at_work = matches!(
        (figure.gesture, spec.map(|spec| spec.name)),
        (Some(Gesture::Reads), Some("book" | "pile of books"))
            | (Some(Gesture::Works(Tool::Pencil)), Some("fountain pen" | "feather"))
            | (Some(Gesture::Works(Tool::Hammer)), Some("hammer"))
    );
    let is_at_the_wheel = trade == "driver"
        && scene.props.iter().any(|prop| prop.spec.name.split(' ').any(|word| is_listed(DRIVEN, word)));
    let is_seen = costume(&trade).is_some()
        || is_at_the_wheel
        || figure.carries.is_some()
        || lies_there
        || is_at_work
        || is_listed(NO_TRADE, &trade)
        || trade.strip_suffix('s').is_some_and(|singular| is_listed(NO_TRADE, singular));
    (!is_seen).then_some(trade)
}

fn costume(trade: &str) -> Option<&'static super::costume::Costume> {
    trade.split(' ').find_map(costume_of)
}

fn has_a_free_hand(figure: &Figure) -> bool {
    let extras = figure.extras;
    let stays = matches!(figure.posture, Posture::Stands | Posture::Sits | Posture::Kneels | Posture::Walks);
    stays
        && figure.animal.is_none()
        && figure.gesture.is_none()
        && !extras.wand
        && !extras.sword
        && extras.cane.is_none()
}

/// Whether the words speak of a thing, though it may not be there: “without a camera”, “who has lost his camera”.
fn is_named(spec: &ThingSpec, words: &str) -> bool {
    let names = spec.words.iter().chain([&spec.name]);
    names.into_iter().any(|name| words.contains(&format!(" {name} ")) || words.contains(&format!(" {name}s ")))
}

fn spaced(words: &str) -> String {
    tokens(words).iter().fold(" ".to_owned(), |text, token| text + &token.word + " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawings::Drawings;
    use crate::plan::plan;
    use brief::picture::{ArtStyle, ImagePrompt};
    use brief::story::{Audience, SceneAuthor, SceneBrief};

    fn brief(action: &str, character: &str) -> SceneBrief {
        SceneBrief {
            author: SceneAuthor::Client,
            description: String::new(),
            image_prompt: ImagePrompt::of_text(action),
            emotion: "calm".to_owned(),
            character_description: character.to_owned(),
            style: ArtStyle::Storybook,
            audience: Audience::Adults,
        }
    }

    /// What the first figure carries, and what is said to be missing.
    fn carried(action: &str, character: &str) -> (&'static str, Vec<String>) {
        let (scene, described) = plan(&brief(action, character));
        let carries = scene.figures.first().and_then(|figure| figure.carries);
        (carries.map_or("", |spec| spec.name), described.not_drawn)
    }

    #[test]
    fn every_attribute_is_a_thing_that_can_be_drawn_and_is_asked_for() {
        for (name, trades) in ATTRIBUTES {
            assert!(things::all().any(|spec| spec.name == *name), "{name}");
            for trade in trades.split(' ') {
                let (scene, described) = plan(&brief(&format!("A {trade} by a lake"), ""));
                assert_eq!(scene.figures[0].carries.map(|spec| spec.name), Some(*name), "{trade}");
                assert!(described.not_drawn.is_empty(), "{trade}: {:?}", described.not_drawn);
                assert!(described.sentence.contains(name), "{}", described.sentence);
            }
        }
        assert!(
            crate::files_needed(&brief("A photographer by a lake", ""), &Drawings::default())
                .contains(&"3.txt".to_owned())
        );
    }

    #[test]
    fn a_trade_is_told_in_many_ways() {
        for (action, character, expected) in [
            ("A woman who teaches stands by a lake", "", "book"),
            ("A woman by a lake", "Amina, a woman who teaches", "book"),
            ("A man who works as a photographer in a city", "", "camera"),
            ("In the garden", "Tom, a man who works as a lawyer", "balance scale"),
            ("A poetess in a garden", "", "feather"),
            ("In the rain", "Elif, a 30-year-old architect with a red hijab", "straight ruler"),
            ("By the sea", "Old Ned, a lighthouse keeper", "lantern"),
            ("A man who sings at night", "", "microphone"),
            ("In the garden", "Ana, a woman who writes poems", "feather"),
            ("By a lake", "A woman who studies the stars", "telescope"),
            ("By a lake", "A man who cuts hair", "scissors"),
        ] {
            let (carries, missing) = carried(action, character);
            assert_eq!((carries, missing), (expected, Vec::new()), "{action} {character}");
        }
    }

    #[test]
    fn a_trade_that_nothing_shows_is_said_to_be_missing() {
        for (action, trade) in [
            ("A composer by a lake", "composer"),
            ("A driver in a garden", "driver"),
            ("A teacher dances in a meadow", "teacher"),
            ("A photographer without a camera", "photographer"),
            ("A zoo keeper in the garden", "keeper"),
            ("A singer waves", "singer"),
        ] {
            let (carries, missing) = carried(action, "");
            assert!(carries.is_empty() && missing.contains(&trade.to_owned()), "{action}: {carries} {missing:?}");
        }
        for action in ["A woman who drives a taxi", "A man who repairs cars", "A woman who flies a plane"] {
            let missing = carried(action, "").1;
            assert!(missing.is_empty(), "{action}: {missing:?}");
        }
        assert_eq!(carried("A man who drives a taxi home at night", "").1, Vec::<String>::new());
        for action in ["A teenager by a lake", "A teacher reads a book", "A nurse dances"] {
            let missing = carried(action, "").1;
            assert!(missing.is_empty(), "{action}: {missing:?}");
        }
    }

    #[test]
    fn whoever_has_the_thing_already_gets_no_second_one() {
        let (scene, described) = plan(&brief("A photographer with a camera by a lake", ""));
        assert!(scene.figures[0].carries.is_none() && scene.props.iter().any(|prop| prop.spec.name == "camera"));
        assert!(described.not_drawn.is_empty(), "{:?}", described.not_drawn);
    }

    #[test]
    fn what_is_told_of_the_head_leaves_no_room_for_the_cap_of_the_trade() {
        for looks in ["a blue hijab", "an orange turban", "a kippah", "a crown", "a red hat", "a pointed hat"] {
            for trade in ["nurse", "police officer", "firefighter", "chef", "captain"] {
                for words in [format!("A {trade} with {looks}"), format!("Amina, a {trade} in {looks}")] {
                    let figure = plan(&brief("A lake", &words)).0.figures.remove(0);
                    assert!(figure.extras.headgear.is_none(), "{words}");
                }
            }
        }
        assert!(plan(&brief("A lake", "Amina, a nurse")).0.figures[0].extras.headgear.is_some());
        assert!(plan(&brief("A lake", "A nurse without a hijab")).0.figures[0].extras.headgear.is_some());
    }
}
