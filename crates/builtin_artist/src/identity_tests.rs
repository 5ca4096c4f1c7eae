//! One person is drawn with one face and in one dress, wherever the words speak of them.

use crate::colour::Colour;
use crate::plan::plan;
use crate::scene::Figure;
use brief::picture::{ArtStyle, ImagePrompt};
use brief::story::{Audience, SceneAuthor, SceneBrief};

fn brief(action: &str, present: &[&str], character: &str, audience: Audience) -> SceneBrief {
    let mut image_prompt = ImagePrompt::of_text(action);
    image_prompt.present = present.iter().map(|phrase| (*phrase).to_owned()).collect();
    SceneBrief {
        author: SceneAuthor::Client,
        description: String::new(),
        image_prompt,
        emotion: "calm".to_owned(),
        character_description: character.to_owned(),
        style: ArtStyle::Storybook,
        audience,
    }
}

/// Everything that a person looks like.
fn looks(figure: &Figure) -> String {
    let colours = [figure.skin, figure.hair, figure.eyes, figure.clothes, figure.trousers].map(Colour::to_bytes);
    let worn = (figure.hair_style, figure.garment, figure.striped, figure.extras);
    format!("{} {colours:02x?} {worn:?}", figure.role)
}

/// The same words in every place that takes them, with the looks of whom each picture shows.
fn in_every_place(words: &str) -> Vec<(&'static str, Vec<String>)> {
    let adults = Audience::Adults;
    let young = Audience::YoungAdults;
    [
        ("a cartoon of the words", brief(words, &[], "", young)),
        (
            "a prompt with a deed",
            brief(&format!("{words}, walks through the park at dusk"), &[], "", Audience::Children),
        ),
        ("a character of a prompt", brief("A lake at dawn", &[], words, adults)),
        ("a character with a full stop", brief("In the rain", &[], &format!("{words}."), Audience::Children)),
        ("a cover", brief(words, &[], words, Audience::Children)),
        ("a page", brief("They look at the stars", &[words], words, Audience::Children)),
        ("a page where nobody leads", brief("A boat on a lake", &[words], "", Audience::Children)),
    ]
    .into_iter()
    .map(|(place, brief)| (place, plan(&brief).0.figures.iter().map(looks).collect()))
    .collect()
}

const NAMES: &[&str] = &[
    "Amina",
    "Tomás",
    "Xiulan",
    "Okafor",
    "Дмитрий",
    "李明",
    "محمد",
    "प्रिया",
    "Ελένη",
    "Þóra",
    "Nguyễn",
    "O'Brien",
    "Captain Okafor",
    "Dr. Helen Marsh",
    "Anne-Marie",
    "Zuri Achebe",
    "さくら",
    "דוד",
    "Rose",
    "Grandpa Ortiz",
];
const WHO: &[&str] = &[
    "a 34-year-old nurse with a blue hijab",
    "an astronaut",
    "an old fisherman with a white beard",
    "a girl in a wheelchair",
    "a teacher with curly black hair and glasses",
    "a boy in a yellow raincoat",
];

#[test]
fn whoever_is_named_looks_the_same_everywhere() {
    let mut faults = Vec::new();
    // Every other name: of each script one, and each of the wordings.
    for (number, name) in NAMES.iter().step_by(2).enumerate() {
        let who = WHO[number % WHO.len()];
        let all = in_every_place(&format!("{name}, {who}"));
        for (place, looks) in &all {
            if *looks != all[2].1 || looks.len() != 1 {
                faults.push(format!("{name}, {who}: {place}: {looks:#?} instead of {:#?}", all[2].1));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults: {}", faults.len(), faults[..faults.len().min(6)].join("\n"));
}

#[test]
fn whoever_has_no_name_looks_the_same_everywhere() {
    for words in [
        "A woman with curly red hair in a green coat",
        "An old fisherman with a white beard",
        "A baker",
        "A boy with glasses",
        "A teacher with a turban",
        "A nurse named Xiulan",
        "A girl called Zuri in a red dress",
        "A tall man with a moustache",
        "A knight",
        "A firefighter",
    ] {
        let all = in_every_place(words);
        for (place, looks) in &all {
            assert!(*looks == all[2].1 && looks.len() == 1, "{words}: {place}: {looks:#?} instead of {:#?}", all[2].1);
        }
    }
}

#[test]
fn the_order_of_the_words_changes_nobody() {
    let who = |words: &str| looks(&plan(&brief("A lake", &[], words, Audience::Children)).0.figures[0]);
    assert_eq!(
        who("A woman with red hair in a green coat"),
        who("A red-haired woman. She wears a green coat and stands by a blue boat.")
    );
}

#[test]
fn many_names_give_many_faces() {
    let looks: std::collections::BTreeSet<String> = NAMES
        .iter()
        .map(|name| looks(&plan(&brief("A lake", &[], &format!("{name}, a girl"), Audience::Children)).0.figures[0]))
        .collect();
    assert!(looks.len() + 2 > NAMES.len(), "{}", looks.len());
}

#[test]
fn two_people_of_one_picture_are_dressed_apart() {
    for (action, character) in [
        ("They walk", "Ana, Ben, Clara and Dan, cousins"),
        ("They walk", "Olive and Pearl, twins"),
        ("They walk", "Two girls"),
        ("Three boys run", ""),
        ("Ana and Ben play chess", ""),
        ("A woman and a man dance", ""),
        ("A family of four at the beach", ""),
        ("Mia and her friend Tom climb", "Mia, a girl with red hair"),
    ] {
        let figures = plan(&brief(action, &[], character, Audience::Children)).0.figures;
        assert!(figures.len() > 1, "{action}");
        for (at, figure) in figures.iter().enumerate() {
            let twins = figures[..at].iter().filter(|other| other.clothes == figure.clothes).count();
            assert_eq!(twins, 0, "{action} {character}");
        }
    }
}
