//! Whom and what the sentence of a picture names.

use super::super::scenes::stage;
use brief::picture::ImagePrompt;
use brief::story::{Audience, KnownStory};

/// The prompts of the scenes of a story.
fn prompts(story: &str) -> Vec<ImagePrompt> {
    let pages = stage(story, Audience::Children, KnownStory::default()).pages;
    pages.into_iter().flat_map(|page| page.scenes).map(|scene| scene.image_prompt).collect()
}

fn action(story: &str) -> String {
    prompts(story).pop().map(|prompt| prompt.action).unwrap_or_default()
}

#[test]
fn they_are_people_unless_the_sentence_states_what_things_are() {
    let people = "Mia and Ben had two parcels from home, and they were tired.";
    for sentence in [
        "They were very large slippers, red and soft, with a blue flower on each.",
        "They were old boots with a hole in the sole and a tree on the side.",
        "They are golden keys with a star on the ring.",
        "They were paper stars with a moon and a cloud.",
        "They were new books about a castle and a ship.",
        "They were warm blankets from the bed in the kitchen.",
        "They were red hats with a feather and a bell.",
        "They were wooden boats, each with a flower on its mast.",
        "They were small candles in a box with a star.",
        "They were kites, and each had a bird and a tree on it.",
    ] {
        let told = action(&format!("{people} {sentence}"));
        assert!(!told.starts_with("Mia and Ben were"), "{told}");
    }
    for (sentence, told) in [
        ("They were in the garden with a kite and a ball.", "Mia and Ben were in the garden"),
        ("They ran to the lake with a kite and a ball.", "Mia and Ben ran"),
        ("They were under a tree with a lantern in a boat.", "Mia and Ben were under a tree"),
    ] {
        assert!(
            action(&format!("{people} {sentence}")).starts_with(told),
            "{sentence}: {}",
            action(&format!("{people} {sentence}"))
        );
    }
}

#[test]
fn she_is_nobody_whom_her_own_sentence_names() {
    for (story, expected) in [
        (
            "Mrs. Potts sang. She lived in Mrs. Potts’s garden under a tree with a lantern.",
            "She lived in Mrs. Potts’s garden",
        ),
        ("Mia sang. She sat on Mia’s bed with a book and a candle in the house.", "She sat on Mia’s bed"),
        ("Ben sang. He climbed through Ben's window with a lantern and a rope.", "He climbed through Ben's window"),
        ("Mia sang. She sat on the bed with a book and a candle in the house.", "Mia sat on the bed"),
        ("Ben sang. He climbed through the window with a lantern and a rope.", "Ben climbed through the window"),
    ] {
        assert!(action(story).starts_with(expected), "{story}: {}", action(story));
    }
}

#[test]
fn all_who_act_together_are_in_the_prompt() {
    let looks =
        "Rose wore a red hat. Basil had glasses. Dawn wore a yellow dress. Ivy had black hair. Sam wore a green cap.";
    for (story, people) in [
        ("Rose, Basil, Dawn, Ivy and Sam built a raft by the lake.", &["Rose", "Basil", "Dawn", "Ivy", "Sam"][..]),
        ("The five cousins Rose, Basil, Dawn, Ivy and Sam built a raft.", &["Rose", "Basil", "Dawn", "Ivy", "Sam"]),
        ("Five cousins built a raft: Rose, Basil, Dawn, Ivy and Sam.", &["Rose", "Basil", "Dawn", "Ivy", "Sam"]),
        (
            "Rose, Basil, Dawn, Ivy and Sam were cousins. The cousins built a raft.",
            &["Rose", "Basil", "Dawn", "Ivy", "Sam"],
        ),
        (
            "Rose, Basil, Dawn, Ivy and Sam were cousins. All five climbed the tree.",
            &["Rose", "Basil", "Dawn", "Ivy", "Sam"],
        ),
        (
            "Rose held the rope. Basil rowed. Dawn sang. Ivy slept in the boat. Sam fished.",
            &["Rose", "Basil", "Dawn", "Ivy", "Sam"],
        ),
        ("Rose, Basil, Dawn, Ivy, Sam and Tom built a raft.", &["Rose", "Basil", "Dawn", "Ivy", "Sam", "Tom"]),
        (
            "Rose, Basil, Dawn, Ivy, Sam, Tom and Ana built a raft.",
            &["Rose", "Basil", "Dawn", "Ivy", "Sam", "Tom", "Ana"],
        ),
        (
            "Rose and Basil pushed, Dawn and Ivy pulled, and Sam sat on the raft.",
            &["Rose", "Basil", "Dawn", "Ivy", "Sam"],
        ),
        (
            "Six friends – Rose, Basil, Dawn, Ivy, Sam and Tom – slept in a tent.",
            &["Rose", "Basil", "Dawn", "Ivy", "Sam", "Tom"],
        ),
    ] {
        for story in [story.to_owned(), format!("{story} {looks}")] {
            let first = prompts(&story).into_iter().next().unwrap_or_default();
            for name in people {
                assert!(first.present.iter().any(|one| one.starts_with(name)), "{name}: {first}");
            }
        }
    }
}

#[test]
fn those_who_were_named_together_are_meant_overleaf_too() {
    let pause = "The wind blew over the water, and it blew all day and all night, and the leaves fell one by one from the old tree behind the \
        house, and nothing else was to be heard but the clock on the wall of the hall, and the rain on the roof, and the door of the shed.";
    let story =
        format!("Rose, Basil, Dawn, Ivy and Sam came to the lake.\n\n{pause}\n\nThe five cousins climbed on the raft.");
    let last = prompts(&story).pop().unwrap_or_default();
    assert_eq!(last.present.len(), 5, "{last}");
}

#[test]
fn what_is_only_spoken_of_is_drawn_as_speech() {
    for (story, expected) in [
        ("Mia sat down. “She once cycled through a thunderstorm in the mountains, on a red bicycle, with a bird.”", ""),
        ("“She once cycled through a thunderstorm in the mountains,” said Mia.", ""),
    ] {
        let prompt = prompts(story).pop().unwrap_or_default();
        assert_eq!(prompt.setting.to_string(), expected, "{prompt}");
    }
    let story = "Mia sang.\n\n“There was a storm in the mountains, and a castle, and a ship on the sea, and a king with a crown, and a dragon as \
        green as grass, and a knight who slept in a cave by the river, and a witch with a hat and a cat.”";
    let prompt = prompts(story).pop().unwrap_or_default();
    assert!(prompt.action.starts_with("Mia s"), "{prompt}");
}

#[test]
fn what_is_left_of_speech_begins_with_whoever_speaks() {
    for (story, expected) in [
        (
            "“It’s by the pond, under the tree,” answered Zoë, who had short red hair.",
            "Zoë, who had short red hair, answered.",
        ),
        ("“Come,” said Mia and ran to the lake with a kite.", "Mia said and ran to the lake with a kite."),
        ("“Some one is dying,” thought the little girl, for a star fell.", "The little girl thought, for a star fell."),
        ("“Help!” cried the old fisherman from his boat.", "The old fisherman cried from his boat."),
        ("“Come,” whispered Captain Rosa, and took the lamp.", "Captain Rosa whispered, and took the lamp."),
        ("Mia asked for a kite and a ball.", "Mia asked for a kite and a ball."),
    ] {
        assert_eq!(action(story), expected, "{story}");
    }
}

#[test]
fn nicknames_are_one_person_and_namesakes_are_two() {
    for (story, expected) in [
        (
            "Elisabeth, whom everyone called Lizzy, wore a red hat. Lizzy ran to the lake with a kite.",
            &["Lizzy, a girl, wearing a red hat"][..],
        ),
        (
            "William wore a blue coat. Bill ran to the lake with a kite. Bill sat down.",
            &["Bill, a boy, wearing a blue coat"],
        ),
        (
            "Katherine wore a blue coat. Katherine sang. Kate ran to the lake with a kite.",
            &["Katherine, a girl, wearing a blue coat"],
        ),
        (
            "Big Ben and little Ben ran to the lake. Big Ben wore a red hat. Little Ben had a kite.",
            &["Big Ben, a boy, wearing a red hat", "Little Ben, a boy"],
        ),
        (
            "There were two boys, big Ben and little Ben. They ran to the lake.",
            &["Big Ben, a boy", "Little Ben, a boy"],
        ),
        ("Old Tom and young Tom sat in the boat. Old Tom had a white beard.", &["Old Tom", "Young Tom"]),
    ] {
        let last = prompts(story).pop().unwrap_or_default();
        let (mut found, mut wanted) = (last.present.clone(), expected.to_vec());
        found.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(found.len(), wanted.len(), "{last}");
        assert!(found.iter().zip(&wanted).all(|(found, wanted)| found.starts_with(wanted)), "{last}");
    }
    let told = action("Elisabeth, whom everyone called Lizzy, ran to the lake with a kite. Elisabeth sang.");
    assert_eq!(told, "Elisabeth ran to the lake with a kite.");
}

#[test]
fn the_kind_of_a_being_is_in_each_of_its_prompts() {
    let pause = "walked over the sand and looked at the moon, and walked on, and sat down on a stone, and listened to the waves, and slept, \
        and woke, and walked on again until the morning came and the gulls were loud and the day was bright over the water";
    for begin in [
        "Coral the crab lived in a pool.",
        "Coral, a crab, lived in a pool.",
        "Coral was a crab.",
        "A crab called Coral lived in a pool.",
        "There was once a crab named Coral.",
        "A small crab, Coral, lived in a pool.",
        "Coral, the smallest crab of the bay, lived in a pool.",
        "The crab Coral lived in a pool.",
        "Coral – a hermit crab – lived in a pool.",
        "Coral (a crab) lived in a pool.",
        "In a pool lived Coral the crab.",
        "Coral, who was a crab, lived in a pool.",
        "Little Coral was only a crab.",
        "The smallest crab of the bay was called Coral.",
    ] {
        let story = format!("{begin} Coral {pause}.\n\nThen Coral {pause}.\n\nAt last Coral {pause}.");
        let told = prompts(&story);
        assert!(told.len() > 2, "{begin}");
        for prompt in told {
            let coral: Vec<&String> = prompt.present.iter().filter(|one| one.starts_with("Coral")).collect();
            assert!(coral.len() == 1 && coral[0].contains("crab"), "{begin}: {prompt}");
            assert!(!prompt.present.iter().any(|one| one.starts_with("a ")), "{begin}: {prompt}");
        }
    }
}

#[test]
fn a_place_in_a_name_is_no_place_and_a_park_is_where_somebody_is() {
    for (story, people, setting) in [
        ("Rosa Parks sat on the bus. Rosa Parks said no.", &["Rosa Parks"][..], ""),
        ("Anna Park laughed. Anna Park had a dog.", &["Anna Park"], ""),
        ("Mr. Park opened the door. Mr. Park laughed.", &["Park"], ""),
        ("Mia ran through Hyde Park with a kite.", &["Mia"], "in a meadow"),
        ("Mia sat in the park with a book.", &["Mia"], "in a meadow"),
        ("Mia left the house to park the car.", &["Mia"], ""),
        ("Jonah Hill smiled at Mia. Jonah Hill sat down.", &["Jonah Hill", "Mia"], ""),
        ("Emma Church told a story. Emma Church smiled.", &["Emma Church"], ""),
        ("Mia walked down Victoria Street to the shop.", &["Mia"], "in a city"),
        ("Ben Castle asked for bread. Ben Castle sat down.", &["Ben Castle"], ""),
    ] {
        let last = prompts(story).pop().unwrap_or_default();
        for name in people {
            assert!(last.present.iter().any(|one| one.starts_with(name)), "{story}: {last}");
        }
        assert_eq!(last.setting.to_string(), setting, "{story}: {last}");
    }
}
