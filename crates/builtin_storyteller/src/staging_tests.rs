//! What holds for every story that is divided into scenes.

use proptest::prelude::*;
use strum::IntoEnumIterator;

use super::scenes::{measure, stage};
use super::sentences::sentences;
use brief::picture::{Emotion, TimeOfDay};
use brief::story::{Audience, KnownStory, StagedPage, StagedScene};

const LAKE: &str = "The Lantern on the Lake

Once upon a time there was a girl called Mia. She had curly red hair and green eyes, and she lived with her grandmother in a \
small house by a lake. Every evening she lit the lantern on the pier so that the boats would find their way home.

One evening a storm came over the mountains. Thunder rolled, and the rain fell so hard that the lantern went out. “Oh no!” \
cried Mia. “How will they find the shore? Somebody must be out there!”

She was afraid, but she put on her yellow raincoat and climbed into the little boat. The waves were high. In the middle of the \
lake she heard a voice.

“Is anybody there?” called old Mr. Finch, the fisherman. His boat was full of water. Mia threw him a rope and rowed with all \
her strength.

At last they reached the shore. Her grandmother stood there with blankets and hot soup. “You brave, foolish child,” she said, \
and hugged her for a long time.

The next morning the lake was calm. Mr. Finch came with a new lantern, the biggest in the village. Mia hung it on the pier \
herself, and she was very proud.";

fn without_space(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn scenes_of(story: &str, audience: Audience) -> Vec<StagedScene> {
    stage(story, audience, KnownStory::default()).pages.into_iter().flat_map(|page| page.scenes).collect()
}

#[test]
fn the_night_of_one_scene_is_over_once_days_have_passed() {
    let story = "That night a storm broke over the village, and Mia hid under her blanket. The thunder rolled, the shutters banged, and \
        nobody in the house slept at all.\n\nFor some days she could not sleep. She walked about the garden with her brother Tom, \
        and they counted the broken tiles together.\n\nThen Mia drew the boat of her grandfather. Tom helped her with the mast and \
        with the ropes, and both of them were glad.\n\nAt last they carried the drawing to the harbour. The old fisherman looked at \
        it, and he laughed.";
    let times: Vec<_> =
        scenes_of(story, Audience::Adults).iter().map(|scene| scene.image_prompt.setting.time).collect();
    assert!(times.len() > 1, "{times:?}");
    assert_eq!((times.first(), times.last()), (Some(&Some(TimeOfDay::Night)), Some(&None)), "{times:?}");
}

#[test]
fn every_sentence_of_the_story_appears_in_exactly_one_scene_in_order() {
    for audience in Audience::iter() {
        let scenes = scenes_of(LAKE, audience);
        let restored: String = scenes.iter().map(|scene| scene.description.as_str()).collect();
        assert_eq!(without_space(&restored), without_space(LAKE));
        let mut rest = sentences(LAKE).into_iter().map(|sentence| sentence.text).peekable();
        for scene in &scenes {
            while rest
                .next_if(|sentence| without_space(&scene.description).contains(&without_space(sentence)))
                .is_some()
            {}
        }
        assert_eq!(rest.next(), None, "a sentence is divided between scenes");
    }
}

#[test]
fn the_number_of_scenes_keeps_to_what_was_estimated() {
    for audience in Audience::iter() {
        for repeats in [1, 3, 9] {
            let story = LAKE.repeat(repeats);
            let measure = measure(&story, audience);
            let count = scenes_of(&story, audience).len();
            assert!(measure.scenes.contains(&count), "{count} in {:?}", measure.scenes);
            assert!(count <= 24);
        }
    }
}

#[test]
fn children_get_more_and_shorter_scenes_than_adults() {
    let long = format!("{LAKE}\n\n{LAKE}");
    let count = |audience| scenes_of(&long, audience).len();
    assert!(count(Audience::Children) > count(Audience::YoungAdults));
    assert!(count(Audience::YoungAdults) > count(Audience::Adults));
}

#[test]
fn pictures_show_who_where_and_when_the_text_says() {
    let scenes = scenes_of(LAKE, Audience::Children);
    let all: Vec<String> = scenes.iter().map(|scene| scene.image_prompt.to_string()).collect();
    assert!(all[0].contains("Mia, a girl with curly red hair and green eyes"), "{}", all[0]);
    assert!(all.iter().any(|prompt| prompt.contains("in a storm")), "{all:#?}");
    assert!(all.iter().any(|prompt| prompt.contains("by a lake")), "{all:#?}");
    let last = scenes.last().expect("a scene");
    assert!(last.image_prompt.setting.time == Some(brief::picture::TimeOfDay::Morning), "{}", last.image_prompt);
    assert_eq!(last.emotion.to_string(), "proud");
}

#[test]
fn the_hero_is_described_from_the_text() {
    let hero = stage(LAKE, Audience::Children, KnownStory::default()).hero.expect("a hero");
    let description = hero.describe(None);
    assert!(description.starts_with("Mia, a girl with curly red hair and green eyes"), "{description}");
}

#[test]
fn a_story_of_another_script_is_divided_and_feels_calm() {
    let story = "昔々、海の近くに小さな狐が住んでいました。狐は毎朝、浜辺を走りました。ある日、嵐が来ました。船が沈みそうでした！狐は大きな声で鳴きました。\
                 漁師は狐の声を聞いて、岸に戻りました。それから二人は友達になりました。次の朝、\
                 漁師は小さな魚を持って浜辺に来ました。狐は尾を振って、魚を食べました。海は静かで、空はとても青い色でした。";
    let scenes = scenes_of(story, Audience::Children);
    assert!(scenes.len() >= 2);
    assert!(scenes.iter().all(|scene| scene.emotion.to_string() == "calm" && !scene.image_prompt.action.is_empty()));
    assert_eq!(scenes.iter().map(|scene| scene.description.as_str()).collect::<String>(), without_space(story));
}

#[test]
fn weather_that_is_over_is_in_no_later_picture() {
    let story = format!(
        "Rain fell on the village. {} The rain had stopped. {}",
        "Mia stood by the wall and waited for him. ".repeat(5),
        "Mia walked home along the wall with him. ".repeat(5)
    );
    let scenes = scenes_of(&story, Audience::Children);
    let weathers: Vec<_> = scenes.iter().map(|scene| scene.image_prompt.setting.weather).collect();
    assert_eq!(weathers.first(), Some(&Some(brief::picture::Weather::Rain)), "{weathers:?}");
    assert_eq!(weathers.last(), Some(&None), "{weathers:?}");
}

fn assert_pages(pages: &[StagedPage]) {
    for (index, page) in pages.iter().enumerate() {
        assert_eq!(page.number as usize, index + 1);
        assert!((1..=6).contains(&page.scenes.len()));
    }
    let counts: Vec<usize> = pages.iter().map(|page| page.scenes.len()).collect();
    let (least, most) = (counts.iter().min().copied(), counts.iter().max().copied());
    assert!(most.unwrap_or(0) - least.unwrap_or(0) <= 1);
}

#[test]
fn pages_are_numbered_and_evenly_filled() {
    let longest = "A very long and quiet afternoon went by on the lake. ".repeat(376);
    for story in [LAKE, &LAKE.repeat(14), &longest, &"x".repeat(20_000), &"no end mark here ".repeat(1_100)] {
        for audience in Audience::iter() {
            assert_pages(&stage(story, audience, KnownStory::default()).pages);
        }
    }
}

#[test]
fn an_empty_story_has_no_pages() {
    assert!(stage(" \n ", Audience::Adults, KnownStory::default()).pages.is_empty());
    assert_eq!(measure("", Audience::Adults).estimated_scenes(), "0");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_text_is_lost_or_moved_whatever_it_is(story in "(Mia|the fox|ran|to the lake|“|”|\"|[.!?]|\\n\\n|\\n| |ü|海。|[a-z]{1,9}){1,200}") {
        let restored: String = scenes_of(&story, Audience::Children).into_iter().map(|scene| scene.description).collect();
        prop_assert_eq!(without_space(&restored), without_space(&story));
    }
}

/// `STORY=a_text.txt AUDIENCE=adults cargo test -p builtin_storyteller scenes_to_read -- --ignored --nocapture`
#[test]
#[ignore = "prints scenes for a person to read"]
fn scenes_to_read() {
    let wanted = |name: &str| std::env::var(name).unwrap_or_default();
    let story = std::fs::read_to_string(wanted("STORY")).unwrap_or_else(|_| LAKE.to_owned());
    let audience = wanted("AUDIENCE").parse().unwrap_or(Audience::Children);
    for page in stage(&story, audience, KnownStory::default()).pages {
        for scene in page.scenes {
            println!("[{}] {}\n   {} | {}\n", page.number, scene.description, scene.emotion, scene.image_prompt);
        }
    }
}

#[test]
fn four_who_are_together_all_have_their_looks() {
    for (story, looks) in [
        (
            "Mia, Ben, Tom and Ana sat on the pier. Mia had red hair. Ben wore a green hat. Tom had black hair. Ana wore a yellow dress.",
            [
                "Mia, a girl with red hair",
                "Ben, a boy, wearing a green hat",
                "Tom, a boy with black hair",
                "yellow dress",
            ],
        ),
        (
            "Rosa, Karim, Jun and Leo built a raft. Rosa had long hair. Karim wore a turban. Jun wore a blue raincoat. Leo had a red cap.",
            ["Rosa, a girl with long hair", "a turban", "a blue raincoat", "a red cap"],
        ),
    ] {
        let scenes = scenes_of(story, Audience::Children);
        let present = scenes[0].image_prompt.present.join("; ");
        assert!(looks.iter().all(|look| present.contains(look)), "{present}");
    }
}

#[test]
fn of_a_crowd_those_are_there_whom_the_sentence_names() {
    let story = "Mia, Ben, Tom, Ana, Leo, Nora, Max and Eva played in the garden. Mia had red hair. Ben wore a green hat. Tom had glasses. \
        Ana danced. Leo sang. Nora sang. Max danced. Eva wore a white coat. Then Eva and Tom planted a tree in the garden.";
    let scenes = scenes_of(story, Audience::Children);
    let prompt = &scenes[0].image_prompt;
    assert_eq!(prompt.present.len(), 8, "{prompt}");
    assert!(prompt.action.starts_with("Then Eva and Tom"), "{prompt}");
    assert!(
        ["Eva, a girl, wearing a white coat", "Tom, a boy"].iter().all(|one| prompt
            .present
            .iter()
            .take(2)
            .any(|who| who.starts_with(one)))
    );
}

#[test]
fn a_happy_end_shows_no_quarrel() {
    let story = "Lily and her brother Sam had fought over the red kite all morning. They shouted, and Sam stamped his foot. Nobody talked at \
        lunch. Then Sam said he was sorry. They hugged and laughed, and nobody was angry any more.";
    let scenes = scenes_of(story, Audience::Children);
    let last = &scenes.last().unwrap().image_prompt;
    assert_eq!(last.mood, Some(Emotion::Happy), "{last}");
    assert!(!last.action.contains("fought") && !last.action.contains("shouted"), "{last}");
}

#[test]
fn a_picture_shows_what_happens_rather_than_what_somebody_wears() {
    for (story, shown) in [
        ("Rosa and Leo built a raft. Rosa had long black hair. Leo had a red cap.", "Rosa and Leo built a raft."),
        ("Sam wore a green shirt. Sam ran to the shop.", "Sam ran to the shop."),
        ("Mia had curly red hair. Then Mia climbed the tree.", "Then Mia climbed the tree."),
        ("Ben wore a green hat.", "Ben wore a green hat."),
    ] {
        assert_eq!(scenes_of(story, Audience::Children)[0].image_prompt.action, shown);
    }
}
