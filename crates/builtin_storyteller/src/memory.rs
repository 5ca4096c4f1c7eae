//! What the pages of a book that somebody else divided have told: a picture knows the colours and the clothes of the pages beside it.

use brief::picture::ImagePrompt;
use brief::story::{GivenBook, KnownStory};

use super::cast::Cast;
use super::company::{is_named_in, people_of};
use super::sentences::sentences;
use super::things::ThingColours;

/// The prompt of the picture at this place, with what the others tell of the things and the people in it: the kite is blue, and Ben wears his
/// green hat. What it says itself stays as it is.
pub fn remembered(book: &GivenBook<'_>, at: usize) -> ImagePrompt {
    let prompts: Vec<&str> = book.scenes.iter().map(|scene| scene.prompt).collect();
    let mut prompt = ImagePrompt::of_text(prompts.get(at).copied().unwrap_or_default());
    let read = sentences(&book.told());
    let cast = Cast::of(&read, KnownStory::default());
    let people = cast.names();
    let of_pictures = ThingColours::of(prompts.iter().copied(), &people);
    let of_story = ThingColours::of(read.iter().map(|sentence| sentence.text.as_str()), &people);
    let told = of_pictures.told_in(&prompt.action, at, &people);
    prompt.action = of_story.told_in(&told, 0, &people);
    if prompt.present.is_empty() {
        let names_the_hero = |prompt: &&str| cast.hero().is_some_and(|hero| is_named_in(prompt, hero));
        prompt.present = people_of(&prompt.action, &cast, prompts.iter().any(names_the_hero), book.audience);
        // The list begins a sentence of its own.
        if !prompt.present.is_empty() && prompt.action.ends_with(|last: char| last.is_alphanumeric()) {
            prompt.action.push('.');
        }
    }
    prompt
}

#[cfg(test)]
mod tests {
    use super::*;
    use brief::story::{Audience, GivenScene};

    fn told(story: &str, prompts: &[&str]) -> Vec<String> {
        let scenes = prompts.iter().map(|prompt| GivenScene { description: "", prompt }).collect();
        told_beside(story, scenes)
    }

    fn told_beside(story: &str, scenes: Vec<GivenScene<'_>>) -> Vec<String> {
        let book = GivenBook { story, scenes, audience: Audience::Children };
        (0..book.scenes.len()).map(|at| remembered(&book, at).to_string()).collect()
    }

    #[test]
    fn a_thing_has_its_colour_overleaf_too() {
        for (prompts, expected) in [
            (["Mia finds a blue kite", "The kite flies over the lake"], "The blue kite flies over the lake"),
            (["A girl in a red boat", "She rows her boat home"], "She rows her red boat home"),
            (
                ["A boy with a green umbrella", "The umbrella lies in the street"],
                "The green umbrella lies in the street",
            ),
            (["The lantern is yellow", "A girl carries the lantern"], "A girl carries the yellow lantern"),
            (["A boy wears a red scarf", "His scarf hangs in a tree"], "His red scarf hangs in a tree"),
            (["A blue kite and a red kite", "The kite flies"], "The kite flies"),
            (["A blue kite", "A kite flies"], "A kite flies"),
            (["A blue kite", "The yellow kite flies"], "The yellow kite flies"),
            (["The door", "A girl opens the purple door"], "A girl opens the purple door"),
        ] {
            assert_eq!(told("", &prompts)[1].trim_end_matches('.'), expected, "{prompts:?}");
        }
        assert_eq!(told("Mia had a blue kite.", &["The kite flies"])[0].trim_end_matches('.'), "The blue kite flies");
    }

    #[test]
    fn somebody_has_the_clothes_that_another_page_tells_of() {
        let prompts =
            ["Mia meets Ben, in a green hat, in the forest", "Ben sits by the lake", "Two children sit by a lake"];
        let told = told("Mia wore a red coat. Ben was a boy. They met.", &prompts);
        assert!(told[1].contains("Ben, a boy, wearing a green hat") && !told[1].contains("Mia"), "{told:?}");
        assert!(told[0].contains("Mia, a girl, wearing a red coat"), "{told:?}");
        assert_eq!(told[2].trim_end_matches('.'), prompts[2]);
    }

    /// What a picture's prompt says of who is there.
    fn present(scenes: &[(&str, &str)], at: usize) -> Vec<String> {
        let scenes = scenes.iter().map(|(description, prompt)| GivenScene { description, prompt }).collect();
        let book =
            GivenBook { story: "Rosa and her grandfather Matteo plant beans.", scenes, audience: Audience::Children };
        remembered(&book, at).present
    }

    #[test]
    fn those_whom_a_prompt_names_are_there_as_any_page_tells_of_them_and_nobody_else() {
        let rosa = "Rosa, an 8-year-old girl with red plaits, wearing a yellow dress";
        let matteo = "Matteo, a grandfather with a white beard, wearing a blue cap";
        let first = (
            "Rosa, a girl of eight with red plaits and a yellow dress, plants beans with her grandfather Matteo, who has a white beard \
             and a blue cap.",
            "Rosa and Matteo kneel in the garden and plant beans. A ginger cat watches from the wall.",
        );
        for (prompt, expected) in [
            ("Rosa in her bedroom at the window at night, crying", vec![rosa]),
            ("Matteo and Rosa tie bean poles with red string", vec![rosa, matteo]),
            ("A ginger cat sleeping on a green wheelbarrow", vec!["a ginger cat"]),
            ("Two crows sit on the fence", vec!["two crows"]),
            ("Rosa, Matteo and four neighbours eat at a long table", vec![rosa, matteo, "four neighbours"]),
            ("Rosa feeds the ginger cat", vec![rosa, "the ginger cat"]),
            ("Rosa shows her grandfather a worm", vec![rosa, matteo, "a worm"]),
            ("Rosa is as quiet as a mouse", vec![rosa]),
            ("Rosa waters the beans, and no dog is near", vec![rosa]),
            ("Rosa hugs her toy rabbit", vec![rosa]),
            ("Matteo’s dog Rex barks at Rosa", vec![rosa, "Rex, a dog"]),
            ("Rosa sits in Matteo’s armchair", vec![rosa]),
            ("Rosa’s yellow dress hangs on the line", vec![rosa]),
            ("The cat follows her home", vec![]),
            ("Lightning over the field", vec![]),
            ("A brave character begins an adventure", vec![]),
        ] {
            assert_eq!(present(&[first, ("", prompt)], 1), expected, "{prompt}");
        }
        assert_eq!(present(&[first], 0), [rosa, matteo, "a ginger cat"]);
    }

    #[test]
    fn of_a_book_about_a_mouse_two_children_are_no_mouse() {
        let prompts =
            ["Pip climbs a hill", "Two children walk away in the night", "A mouse sleeps", "Two children call him"];
        let scenes = prompts.map(|prompt| GivenScene { description: "", prompt }).to_vec();
        let book =
            GivenBook { story: "Pip, a small mouse, wanted to taste the moon.", scenes, audience: Audience::Children };
        let present = |at| remembered(&book, at).present;
        assert_eq!((present(1), present(2), present(3)), (vec!["two children".to_owned()], Vec::new(), Vec::new()));
    }

    #[test]
    fn an_animal_that_has_its_kind_for_a_name_is_one() {
        for (name, kind) in [("Old Toad", "toad"), ("Little Bear", "bear"), ("Wise Owl", "owl"), ("Fox", "fox")] {
            let story = format!(
                "Pip, a small mouse, wanted to taste the moon. {name}, who lived under the stone, laughed at him."
            );
            let prompt = format!("{name} laughs at Pip beside the pond");
            let scenes = vec![GivenScene { description: "", prompt: &prompt }];
            let book = GivenBook { story: &story, scenes, audience: Audience::Children };
            let present = remembered(&book, 0).present;
            assert!(
                present.iter().any(
                    |phrase| phrase.contains(name.split(' ').next_back().unwrap_or(name)) && phrase.ends_with(kind)
                ),
                "{name}: {present:?}"
            );
        }
    }

    #[test]
    fn who_a_book_never_names_is_left_to_the_picture() {
        for prompts in [["A cat sleeps", "A cat runs"], ["A girl plants beans", "Two crows sit on the fence"]] {
            let scenes = prompts.map(|prompt| GivenScene { description: "", prompt }).to_vec();
            let book = GivenBook { story: "Once upon a time…", scenes, audience: Audience::Children };
            assert_eq!(remembered(&book, 1).present, Vec::<String>::new(), "{prompts:?}");
        }
    }

    #[test]
    fn a_prompt_of_which_nothing_more_is_told_stays_as_it_is() {
        for prompt in
            ["A lake at dawn", "Mia sings. In the picture: Mia, a girl. Setting: by a lake. Mood: calm.", "狐", ""]
        {
            assert_eq!(told("", &[prompt, "A dog"])[0], ImagePrompt::of_text(prompt).to_string());
        }
    }
}
