//! Books: given scenes, made-up stories, and pictures that failed.

use oneinabillion_edge::job::kind::JobKind;
use oneinabillion_edge::job::plan::{PlannedTask, plan_auto_story, plan_scenes, plan_storybook, scene_tasks};
use oneinabillion_edge::job::story_result::BookPage;
use oneinabillion_edge::store::job_row::ArtifactType;
use serde_json::{Value, json};

use crate::image_host::{HOST, Reply};
use crate::workbench::{Job, Workbench, photo};

const STORY: &str = "Mia, a girl with red hair, rowed over the lake at dawn. A heron watched her from the reeds.\n\n\
                     Then the rain came, and Mia laughed all the way home to the village.";

fn pages() -> Value {
    json!([
        { "pageNumber": 1, "scenes": [
            { "description": "Mia rows over the lake at dawn.", "emotion": "calm", "imagePrompt": "A girl in a boat on a lake at dawn" },
            { "description": "A heron watches.", "emotion": "curious", "imagePrompt": "A heron in the reeds" }
        ] },
        { "pageNumber": 2, "scenes": [
            { "description": "The rain comes.", "emotion": "happy", "imagePrompt": "A girl in the rain in a village" }
        ] }
    ])
}

fn plan() -> Vec<PlannedTask> {
    let pages: Vec<BookPage> = serde_json::from_value(pages()).expect("pages");
    plan_storybook(&scene_tasks(&pages)).tasks
}

fn storybook() -> Job {
    let params = json!({
        "title": "Mia and the lake", "story": STORY, "characterImage": format!("{HOST}/mia.png"),
        "pages": pages(), "audience": "children", "isReusedImage": false
    });
    Job::new(JobKind::Storybook, params)
}

#[tokio::test]
async fn a_storybook_has_a_picture_for_every_scene_and_a_pdf() {
    let bench = Workbench::new().await;
    bench.host.answer("/mia.png", Reply::Picture(photo(90)));
    let job = storybook();
    let book = bench.run_all(&job, plan(), &[]).await;
    assert_eq!((&book.output["has_errors"], book.output.get("warning")), (&json!(false), None));
    for page in book.output["pages"].as_array().expect("pages") {
        for scene in page["scenes"].as_array().expect("scenes") {
            let key =
                scene["generatedImage"].as_str().and_then(|url| url.strip_prefix("stored:")).expect("a stored picture");
            assert!(bench.bucket.objects.borrow().contains_key(key));
        }
    }
    let pdf = book.artifacts.iter().find(|artifact| artifact.artifact_type == ArtifactType::Pdf).expect("a PDF");
    assert!(pdf.is_combined && pdf.page_count.is_some_and(|pages| pages >= 4), "cover, two pages, the story");
    let objects = bench.bucket.objects.borrow().clone();
    let again = bench.run_all(&job, plan(), &[]).await;
    assert_eq!((&again.output, objects), (&book.output, bench.bucket.objects.borrow().clone()), "idempotent");
    let product = book.product.expect("a product");
    assert_eq!(product.kind, "storybook");
    let stored = product.value;
    assert_eq!((&stored["title"], &stored["hasErrors"]), (&json!("Mia and the lake"), &json!(false)));
    let description = stored["characterDescription"].as_str().expect("a description");
    assert!(description.contains("red hair") && description.contains("In the picture"), "{description}");
}

/// FAILURES 5.
#[tokio::test]
async fn a_scene_that_failed_keeps_its_place_and_is_named() {
    let bench = Workbench::new().await;
    bench.host.answer("/mia.png", Reply::Picture(photo(90)));
    let book = bench.run_all(&storybook(), plan(), &["picture:2"]).await.output;
    assert_eq!(book["has_errors"], true);
    assert_eq!(book["warning"], "1 of the book's pictures could not be drawn: page 1, scene 2.");
    let scenes = &book["pages"][0]["scenes"];
    assert!(scenes[0]["generatedImage"].as_str().is_some_and(|url| url.starts_with("stored:")));
    assert!(scenes[1]["generatedImage"].as_str().is_some_and(|url| url.starts_with("data:image/svg+xml,")));
    assert!(scenes[1]["error"].as_str().is_some_and(|text| text.contains("page 1, scene 2")));
}

#[tokio::test]
async fn an_auto_story_is_told_divided_drawn_and_bound() {
    let bench = Workbench::new().await;
    bench.host.answer("/mia.png", Reply::Picture(photo(90)));
    let params = json!({
        "genre": "adventure", "characterDescription": "Mia, a brave girl with red hair",
        "cartoonImageUrl": format!("{HOST}/mia.png"), "audience": "children"
    });
    let job = Job::new(JobKind::AutoStory, params);
    // Drawing twelve pictures is for the end-to-end tests: one will do here.
    let fails: Vec<String> = (2..=24).map(|number| format!("picture:{number}")).collect();
    let fails: Vec<&str> = fails.iter().map(String::as_str).collect();
    let book = bench.run_all(&job, plan_auto_story().tasks, &fails).await;
    assert_eq!(book.output["storybook_id"], json!(job.id));
    let story = book.output["generated_story"].as_str().expect("a story");
    assert!(story.contains("Mia") && story.split_whitespace().count() >= 500);
    let stored = book.product.expect("a stored storybook").value;
    let description: String = stored["pages"]
        .as_array()
        .expect("pages")
        .iter()
        .flat_map(|page| page["scenes"].as_array().expect("scenes"))
        .map(|scene| scene["description"].as_str().expect("words"))
        .collect();
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    assert_eq!(letters(&description), letters(story), "the scenes, read one after the other, are the story");
}

#[tokio::test]
async fn an_auto_story_says_what_of_its_description_was_not_read() {
    let bench = Workbench::new().await;
    bench.host.answer("/moritz.png", Reply::Picture(photo(90)));
    let params = json!({
        "genre": "adventure", "characterDescription": "Moritz, ein Junge mit roten Haaren, der Briefmarken sammelt",
        "cartoonImageUrl": format!("{HOST}/moritz.png"), "audience": "children"
    });
    let fails: Vec<String> = (2..=24).map(|number| format!("picture:{number}")).collect();
    let fails: Vec<&str> = fails.iter().map(String::as_str).collect();
    let book = bench.run_all(&Job::new(JobKind::AutoStory, params), plan_auto_story().tasks, &fails).await;
    let story = book.output["generated_story"].as_str().expect("a story");
    assert!(story.contains("red hair"), "{story}");
    let warning = book.output["warning"].as_str().expect("a warning");
    assert!(warning.contains("is in German") && warning.contains("“Briefmarken”, “sammelt”"), "{warning}");
    assert_eq!(book.product.expect("a stored storybook").value["warning"], warning);
}

#[tokio::test]
async fn a_text_becomes_scenes_that_follow_it_and_a_description_of_its_character() {
    let bench = Workbench::new().await;
    let job = Job::new(JobKind::Scenes, json!({ "story": STORY, "audience": "children" }));
    let result = bench.run_all(&job, plan_scenes().tasks, &[]).await;
    assert!(result.output["character_description"].as_str().is_some_and(|text| text.contains("Mia")));
    let first = &result.output["pages"][0]["scenes"][0];
    assert!(first["description"].as_str().is_some_and(|text| text.starts_with("Mia, a girl with red hair")));
    assert!(first.get("generatedImage").is_none());
    assert_eq!(result.artifacts[0].artifact_type, ArtifactType::Json);
}
