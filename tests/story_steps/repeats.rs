//! A repeated attempt asks no maker for what the first one stored (FAILURES 25): a maker may cost money.

use std::cell::Cell;
use std::rc::Rc;

use async_trait::async_trait;
use brief::picture::{ArtStyle, CharacterLook, ImagePrompt};
use brief::reading::{Assignment, Manuscript};
use brief::story::{
    Audience, CharacterSheet, GivenBook, KnownStory, SceneBrief, StagedStory, Story, StoryMeasure, StoryRequest,
};
use bytes::Bytes;
use oneinabillion_edge::job::kind::JobKind;
use oneinabillion_edge::job::plan::{plan_auto_story, plan_reading, plan_scenes};
use oneinabillion_edge::job::progress::Progress;
use oneinabillion_edge::job::reading::ReadingParams;
use oneinabillion_edge::provider::artist::{Artist, DrawnPicture, StaticFile};
use oneinabillion_edge::provider::error::ProviderError;
use oneinabillion_edge::provider::makers::Makers;
use oneinabillion_edge::provider::storyteller::Storyteller;
use oneinabillion_edge::provider::writer::Writer;
use oneinabillion_edge::store::work::ClaimedTask;
use serde_json::{Value, json};

use crate::image_host::{HOST, Reply};
use crate::workbench::{Job, Workbench, photo};

/// The makers behind it, and how often they were asked for anything.
struct Counted {
    makers: Makers,
    calls: Cell<usize>,
    version: Cell<u32>,
}

impl Counted {
    fn count(&self) {
        self.calls.set(self.calls.get() + 1);
    }
}

#[async_trait(?Send)]
impl Writer for Counted {
    fn version(&self) -> String {
        format!("counted-{}", self.version.get())
    }

    async fn write(&self, assignment: &Assignment<'_>, progress: &Progress) -> Result<Manuscript, ProviderError> {
        self.count();
        self.makers.writer.write(assignment, progress).await
    }
}

#[async_trait(?Send)]
impl Storyteller for Counted {
    fn version(&self) -> String {
        format!("counted-{}", self.version.get())
    }

    fn measure(&self, story: &str, audience: Audience) -> StoryMeasure {
        self.makers.storyteller.measure(story, audience)
    }

    fn remembered(&self, book: &GivenBook<'_>, at: usize) -> ImagePrompt {
        self.makers.storyteller.remembered(book, at)
    }

    async fn tell(&self, order: &StoryRequest<'_>, progress: &Progress) -> Result<Story, ProviderError> {
        self.count();
        self.makers.storyteller.tell(order, progress).await
    }

    async fn stage(
        &self,
        story: &str,
        audience: Audience,
        known: KnownStory<'_>,
        progress: &Progress,
    ) -> Result<StagedStory, ProviderError> {
        self.count();
        self.makers.storyteller.stage(story, audience, known, progress).await
    }

    async fn find_hero(&self, story: &str, audience: Audience) -> Result<Option<CharacterSheet>, ProviderError> {
        self.count();
        self.makers.storyteller.find_hero(story, audience).await
    }

    async fn read_character(&self, words: &str) -> Result<CharacterSheet, ProviderError> {
        self.count();
        self.makers.storyteller.read_character(words).await
    }
}

#[async_trait(?Send)]
impl Artist for Counted {
    fn version(&self) -> String {
        format!("counted-{}", self.version.get())
    }

    fn files_needed(&self, scene: &SceneBrief, fetched: &[StaticFile]) -> Vec<String> {
        self.makers.artist.files_needed(scene, fetched)
    }

    async fn draw(
        &self,
        scene: &SceneBrief,
        files: &[StaticFile],
        portrait: Option<&Bytes>,
        progress: &Progress,
    ) -> Result<DrawnPicture, ProviderError> {
        self.count();
        self.makers.artist.draw(scene, files, portrait, progress).await
    }

    async fn cartoonize(
        &self,
        photo: &Bytes,
        style: ArtStyle,
        progress: &Progress,
    ) -> Result<DrawnPicture, ProviderError> {
        self.count();
        self.makers.artist.cartoonize(photo, style, progress).await
    }

    async fn describe(&self, picture: &Bytes) -> Result<CharacterLook, ProviderError> {
        self.count();
        self.makers.artist.describe(picture).await
    }
}

async fn counted_bench() -> (Workbench, Rc<Counted>) {
    let mut bench = Workbench::new().await;
    let makers = bench.context.makers.clone();
    let counted = Rc::new(Counted { makers: makers.clone(), calls: Cell::new(0), version: Cell::new(1) });
    bench.context.makers = Makers {
        writer: counted.clone(),
        storyteller: counted.clone(),
        artist: counted.clone(),
        speaker: makers.speaker,
    };
    (bench, counted)
}

/// Runs the task, and gives its output and the number of calls that it took.
async fn attempt(bench: &Workbench, counted: &Counted, task: &ClaimedTask) -> (Value, usize) {
    let before = counted.calls.get();
    let output = bench.run(task).await.expect("ends well").output;
    (output, counted.calls.get() - before)
}

/// The first attempt asks `calls` times; a repeat not at all, also when only the makers' own answers were stored by the first; another
/// version of the makers is asked anew.
async fn assert_asked_once(bench: &Workbench, counted: &Counted, task: &ClaimedTask, calls: usize) -> Value {
    let (first, asked) = attempt(bench, counted, task).await;
    assert_eq!(asked, calls, "{}", task.name);
    assert_eq!(attempt(bench, counted, task).await, (first.clone(), 0), "{}", task.name);
    bench.bucket.objects.borrow_mut().retain(|key, _| !key.ends_with(".md"));
    assert_eq!(attempt(bench, counted, task).await, (first.clone(), 0), "{}", task.name);
    counted.version.set(counted.version.get() + 1);
    let (_, asked) = attempt(bench, counted, task).await;
    assert_eq!(asked, calls, "{} by another version", task.name);
    first
}

#[tokio::test]
async fn a_document_is_written_once() {
    let (bench, counted) = counted_bench().await;
    let person = json!({
        "name": "Ada", "birthDate": "1990-05-17", "birthTime": "08:30:00", "birthPlace": null, "latitude": 51.5,
        "longitude": -0.12, "timezone": "Europe/London"
    });
    let params = json!({
        "kind": "extended", "person1": person, "person2": null, "systems": ["western"],
        "relationshipIntensity": null, "relationshipMode": null
    });
    let job = Job::new(JobKind::Extended, params.clone());
    let params: ReadingParams = serde_json::from_value(params).expect("a reading");
    let tasks = plan_reading(&params).tasks;
    let (chart, _) = attempt(&bench, &counted, &job.claimed(&tasks[0])).await;
    let mut text = job.claimed(&tasks[1]);
    text.inputs.insert("chart".into(), chart);
    assert_asked_once(&bench, &counted, &text, 1).await;
}

#[tokio::test]
async fn a_story_is_told_described_and_divided_once() {
    let (bench, counted) = counted_bench().await;
    bench.host.answer("/mia.png", Reply::Picture(photo(90)));
    let params = json!({
        "genre": "adventure", "characterDescription": "Mia, a brave girl with red hair",
        "cartoonImageUrl": format!("{HOST}/mia.png"), "audience": "children"
    });
    let job = Job::new(JobKind::AutoStory, params);
    let mut outputs = serde_json::Map::new();
    for planned in plan_auto_story().tasks {
        let mut task = job.claimed(&planned);
        task.inputs = planned.needs.iter().map(|name| (name.clone(), outputs[name].clone())).collect();
        let output = assert_asked_once(&bench, &counted, &task, 1).await;
        outputs.insert(planned.name, output);
    }
    assert_eq!(outputs.len(), 3, "story, character, scenes");
}

/// Stories that were stored before stories carried their hero.
#[tokio::test]
async fn a_story_that_names_no_hero_is_read_and_divided_once() {
    let (bench, counted) = counted_bench().await;
    let params = json!({
        "genre": "adventure", "characterDescription": "Mia, a brave girl with red hair",
        "cartoonImageUrl": format!("{HOST}/mia.png"), "audience": "children"
    });
    let job = Job::new(JobKind::AutoStory, params);
    let planned = plan_auto_story().tasks;
    let (mut story, _) = attempt(&bench, &counted, &job.claimed(&planned[0])).await;
    story.as_object_mut().expect("a story").remove("hero");
    let staging = planned.iter().find(|task| task.name == "scenes").expect("a task that divides");
    let mut task = job.claimed(staging);
    task.inputs = serde_json::Map::from_iter([
        ("story".to_owned(), story),
        ("character".to_owned(), json!({ "description": null, "portrait": null, "imageFault": null })),
    ]);
    assert_asked_once(&bench, &counted, &task, 2).await;
}

#[tokio::test]
async fn a_given_text_is_read_and_divided_once() {
    let (bench, counted) = counted_bench().await;
    let story = "Mia, a girl with red hair, rowed over the lake at dawn. A heron watched her from the reeds.";
    let job = Job::new(JobKind::Scenes, json!({ "story": story, "audience": "children" }));
    let tasks = plan_scenes().tasks;
    let character = assert_asked_once(&bench, &counted, &job.claimed(&tasks[0]), 1).await;
    let mut scenes = job.claimed(&tasks[1]);
    scenes.inputs.insert("character".into(), character);
    assert_asked_once(&bench, &counted, &scenes, 1).await;
}

/// An attempt that ends while the portrait is drawn has stored what the photo shows.
#[tokio::test]
async fn a_photo_is_looked_at_once_though_its_portrait_was_not_stored() {
    let (bench, counted) = counted_bench().await;
    bench.host.answer("/mia.png", Reply::Picture(photo(90)));
    let story = "Mia rowed over the lake at dawn. A heron watched her from the reeds.";
    let params = json!({ "story": story, "audience": "children", "characterImage": format!("{HOST}/mia.png") });
    let task = Job::new(JobKind::Scenes, params).claimed(&plan_scenes().tasks[0]);
    let (first, asked) = attempt(&bench, &counted, &task).await;
    let kept = |key: &String| key.ends_with("/look.json");
    assert_eq!(bench.bucket.objects.borrow().keys().filter(|key| kept(key)).count(), 1);
    bench.bucket.objects.borrow_mut().retain(|key, _| kept(key));
    assert_eq!(attempt(&bench, &counted, &task).await, (first, asked - 1));
}
