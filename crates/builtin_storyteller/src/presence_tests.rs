//! Who is in a picture, where and in what weather, when a story speaks of what is not there.

use super::scenes::stage;
use brief::story::{Audience, KnownStory};

/// The prompt of a story of one scene.
fn prompt(story: &str) -> String {
    let staged = stage(story, Audience::Children, KnownStory::default());
    staged.pages[0].scenes[0].image_prompt.to_string()
}

fn assert_says(stories: &[(&str, &[&str], &[&str])]) {
    for (story, said, unsaid) in stories {
        let (_, told) = prompt(story)
            .split_once("In the picture:")
            .map_or_else(|| (String::new(), prompt(story)), |(action, told)| (action.to_owned(), told.to_owned()));
        assert!(said.iter().all(|word| told.contains(word)), "{story}: {told}");
        assert!(!unsaid.iter().any(|word| told.contains(word)), "{story}: {told}");
    }
}

#[test]
fn weather_that_did_not_come_and_a_moon_that_has_not_risen_are_not_there() {
    assert_says(&[
        (
            "Mia stood on the deck. The storm that old Hassan had promised did not come.",
            &["on the sea", "calm"],
            &["storm", "Hassan"],
        ),
        ("Ana waited at the window. The rain that the farmer had hoped for never came.", &["Ana"], &["rain"]),
        ("Paul looked up. The snow everyone had waited for did not fall.", &["Paul"], &["snow"]),
        ("The fog that had been forecast failed to arrive. Tom sailed on.", &["Tom"], &["fog"]),
        ("Rita sat on the hill. The moon had not risen yet.", &["on a hill"], &["night"]),
        ("Rita sat on the hill. The stars were not out yet.", &["on a hill"], &["night"]),
        ("Mia sat by the lake. The moon rose.", &["at night"], &[]),
        ("Mia stood on the deck. The storm that Hassan had promised came.", &["in a storm"], &[]),
        ("Der kleine Emil wartete. Das Gewitter kam nicht. Er ging nach Hause.", &["Emil"], &["storm"]),
        ("Lucia esperaba en la plaza. La tormenta no llegó. Volvió a casa.", &["Lucia"], &["storm"]),
        ("Léa marchait dans la rue avec Anna. L’orage ne vint pas. Elle rentra dans la rue.", &["city"], &["storm"]),
        ("Emil sah auf. Das Gewitter kam. Der Regen fiel auf die Straße.", &["Emil"], &[]),
    ]);
}

#[test]
fn who_has_not_come_or_has_left_is_not_in_the_picture() {
    assert_says(&[
        ("Melody had not come; she was still away. Dawn and Faith sat in the garden.", &["Dawn", "Faith"], &["Melody"]),
        ("Mia sat in the kitchen. Her brother Ben had left for the sea long ago.", &["Mia"], &["Ben"]),
        ("Ben thought of Mia. He sat by the lake.", &["Ben"], &["Mia"]),
        ("Ben never came. Mia waited by the lake.", &["Mia"], &["Ben"]),
        ("Mia sat in the garden. Ben was abroad.", &["Mia"], &["Ben"]),
        ("Mia sat in the garden. Ben stayed at home.", &["Mia"], &["Ben"]),
        ("Mia sat in the garden. Her grandfather had died.", &["Mia"], &["grandfather"]),
        ("Mia sat in the garden. Ben was not there.", &["Mia"], &["Ben"]),
        ("Ben waited for Mia by the lake. Mia came.", &["Ben", "Mia"], &[]),
        ("Mia had left her hat on the bench. Ben laughed.", &["Mia", "Ben"], &[]),
    ]);
}

#[test]
fn a_name_with_a_title_or_of_a_season_is_a_persons() {
    assert_says(&[
        ("Mrs. Lamb rang the bell.", &["a woman"], &["a lamb"]),
        ("Mr. Swan opened the shop.", &["a man"], &["a swan"]),
        ("Dr. Hunter had a white bun. Dr. Hunter opened the door.", &["white bun"], &["a hunter"]),
        ("Miss Finch sang in the garden.", &["Miss Finch, a woman"], &["a finch"]),
        ("Mr. Fox had a bushy tail. Mr. Fox lived in a den.", &["a fox"], &["a man"]),
        ("Faith and Dawn were twins. They ran over the meadow.", &["Faith", "Dawn"], &["at dawn"]),
        ("Summer and Joy ran over the meadow. It was winter.", &["Summer", "Joy", "in winter"], &["in summer"]),
        ("June and May ran to the shop.", &["June", "May"], &[]),
        ("Old Ines sat by the lake. Ines listened.", &["an old woman"], &["girl"]),
        ("Old Pedro rowed across the lake. Pedro sang.", &["an old man"], &["boy"]),
        ("Old Bella, a horse, stood in the stable.", &["Bella, a horse"], &["woman"]),
        ("Little Ines laughed by the lake. Ines had a doll.", &["Ines, a girl"], &["old"]),
    ]);
}

#[test]
fn who_is_told_of_between_commas_is_one() {
    assert_says(&[
        (
            "Her grandson Paulo, a boy of six in a straw hat, fed the hens. Paulo laughed.",
            &["Paulo, a 6-year-old boy, wearing a straw hat"],
            &["grandson"],
        ),
        ("A tiny mouse, Pip, heard him and gnawed the ropes.", &["Pip, a tiny mouse"], &["; a tiny mouse"]),
        ("A small fox, Rusty, ran through the forest.", &["Rusty, a small fox"], &["; a"]),
        ("His big sister, Ada, rowed across the lake.", &["Ada, a sister"], &["; a sister"]),
        ("Her dog, Rex, barked. Rex ran.", &["Rex, a dog"], &["; a dog"]),
        (
            "Lina's eyes were green and her brother Karim's were brown.",
            &["Karim, a brother with brown eyes", "Lina, a girl with green eyes"],
            &[],
        ),
        ("Tove met Nils; she laughed. She wore a veil, and he wore none.", &["Nils, a boy"], &["Nils, a boy, wearing"]),
    ]);
}

#[test]
fn the_sky_above_is_no_place() {
    assert_says(&[
        (
            "Am Abend war der Himmel klar. Anna und Paul ruderten über den See.",
            &["by a lake, at dusk"],
            &["in the sky"],
        ),
        ("Les étoiles brillaient dans le ciel. Anna était dans la rue.", &["in a city"], &["in the sky"]),
    ]);
}

#[test]
fn a_feeling_that_is_seen_in_others_or_dreamt_is_not_the_mood() {
    assert_says(&[
        ("Through the windows Mia saw happy families.", &["calm"], &["happy"]),
        ("Mia watched the happy children.", &["calm"], &["Mood: happy"]),
        ("It seemed to Mia that she was happy in a warm kitchen.", &["Mia"], &["happy", "kitchen"]),
        ("Mia dreamed that she was happy.", &["Mia"], &["happy"]),
        ("Mia saw Ben and was happy.", &["happy"], &[]),
        ("In her dream Mia stood in a forest.", &["Mia"], &["forest"]),
    ]);
}
