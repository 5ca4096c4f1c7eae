//! The picture step: one scene is drawn from its words and its character.

use super::inputs::{StoryJob, character_of, picture_metadata, scene_of};
use crate::job::given_image::GivenImage;
use crate::job::plan::{SceneTask, scene_tasks};
use crate::job::progress::Progress;
use crate::job::story_result::DrawnScene;
use crate::media::keys::document_key;
use crate::provider::artist::{Artist, StaticFile};
use crate::provider::storyteller::Storyteller;
use crate::store::job_row::ArtifactType;
use crate::store::work::ClaimedTask;
use crate::work::artifact_store::{ArtifactSpec, Measurements};
use crate::work::error::StepError;
use crate::work::input_hash::InputHash;
use crate::work::step::StepOutput;
use crate::work::steps::StepContext;
use crate::work::steps::json::to_json;
use brief::picture::{ArtStyle, ImagePrompt};
use brief::story::{Audience, SceneAuthor, SceneBrief};
use serde_json::Value;

/// Under this name the metadata of a picture holds what it does not show.
const NOT_DRAWN: &str = "notDrawn";

/// A picture of a book, or the one picture of an `image` job: both put out the same.
pub async fn draw_scene(
    context: &StepContext,
    task: &ClaimedTask,
    progress: &Progress,
) -> Result<StepOutput, StepError> {
    let scene = scene_of(task)?;
    let character = character_of(task)?;
    let job = StoryJob::of(task)?;
    let Manner { author, style, audience, asks_for_reuse } = manner(&job);
    let brief = SceneBrief {
        author,
        description: scene.description.clone(),
        image_prompt: prompt_of(&scene, &job, &*context.makers.storyteller),
        emotion: scene.emotion.clone(),
        character_description: character.description.clone().unwrap_or_default(),
        style,
        audience,
    };
    let doc_num = task.doc_num.unwrap_or(1);
    let (artifacts, artist) = (context.artifacts(), &*context.makers.artist);
    let prompt_used = final_prompt(&brief);
    let input_hash = InputHash::of(&artist.version()).with(&prompt_used).with(&scene.description).finish();
    let spec = ArtifactSpec {
        artifact_type: ArtifactType::Image,
        content_type: "image/png",
        key: document_key(task.job_id, doc_num, "picture", "png"),
        input_hash: &input_hash,
        doc_num: Some(doc_num),
        is_combined: false,
        metadata: picture_metadata(task, &scene, style),
    };
    let artifact = match artifacts.find(&spec).await? {
        Some(kept) => kept,
        None => {
            let portrait = match character.portrait.as_ref().filter(|_| artist.follows_portraits()) {
                Some(key) => Some(artifacts.read(key).await?),
                None => None,
            };
            let picture =
                artist.draw(&brief, &files_for(context, artist, &brief).await?, portrait.as_ref(), progress).await?;
            let mut measured = Measurements::default().reporting("caption", picture.caption);
            if !picture.not_drawn.is_empty() {
                measured = measured.reporting(NOT_DRAWN, picture.not_drawn);
            }
            artifacts.store(&spec, picture.png, measured).await?
        }
    };
    let not_drawn = texts_in(artifact.metadata.get(NOT_DRAWN));
    let output = to_json(&DrawnScene {
        url: GivenImage::stored(&artifact.object_key),
        prompt_used: without_what_is_missing(prompt_used, &not_drawn),
        reused: asks_for_reuse && character.portrait.is_some(),
        caption: artifact.metadata.get("caption").and_then(Value::as_str).map(str::to_owned),
        not_drawn,
    })?;
    Ok(StepOutput { output, artifacts: vec![artifact], ..StepOutput::default() })
}

/// The static files that the picture of a scene needs.
pub async fn files_for(
    context: &StepContext,
    artist: &dyn Artist,
    scene: &SceneBrief,
) -> Result<Vec<StaticFile>, StepError> {
    let mut fetched = Vec::new();
    loop {
        let needed = artist.files_needed(scene, &fetched);
        if needed.is_empty() {
            return Ok(fetched);
        }
        for path in needed {
            let file = context.assets.fetch(&path).await;
            let bytes = file.map_err(|error| StepError::outside("a drawing could not be fetched").caused_by(error))?;
            fetched.push(StaticFile { path, bytes });
        }
    }
}

/// How a job has its pictures drawn.
struct Manner {
    author: SceneAuthor,
    style: ArtStyle,
    audience: Audience,
    /// The character's given picture is to be used again.
    asks_for_reuse: bool,
}

fn manner(job: &StoryJob) -> Manner {
    let of = |author, style, audience, asks_for_reuse| Manner { author, style, audience, asks_for_reuse };
    let (client, storyteller) = (SceneAuthor::Client, SceneAuthor::Storyteller);
    match job {
        StoryJob::Storybook(params) => of(client, ArtStyle::Storybook, params.audience, params.is_reused_image),
        StoryJob::AutoStory(params) => of(storyteller, ArtStyle::Storybook, params.audience, true),
        StoryJob::Scenes(params) => of(client, ArtStyle::Storybook, params.audience, false),
        StoryJob::Image(params) => of(client, params.style, params.audience, params.is_reused_image),
    }
}

/// The prompt of a scene; in a book that its client divided, with what its other pages tell.
fn prompt_of(scene: &SceneTask, job: &StoryJob, storyteller: &dyn Storyteller) -> ImagePrompt {
    let own = || ImagePrompt::of_text(&scene.image_prompt);
    let StoryJob::Storybook(order) = job else { return own() };
    let tasks = scene_tasks(&order.pages);
    let is_this = |task: &SceneTask| (task.page_number, task.scene_number) == (scene.page_number, scene.scene_number);
    let Some(at) = tasks.iter().position(is_this) else { return own() };
    storyteller.remembered(&order.given_book(), at)
}

/// The texts of a list that is noted beside an object.
fn texts_in(noted: Option<&Value>) -> Vec<String> {
    let texts = noted.and_then(Value::as_array).into_iter().flatten();
    texts.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The prompt claims nothing that the picture does not show.
fn without_what_is_missing(prompt: String, not_drawn: &[String]) -> String {
    if not_drawn.is_empty() { prompt } else { format!("{prompt} Not drawn: {}.", not_drawn.join("; ")) }
}

/// Everything that the picture is drawn from, as one text.
fn final_prompt(brief: &SceneBrief) -> String {
    let ended = |text: &str| {
        let text = text.trim();
        if text.is_empty() || text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
    };
    let mut parts = vec![ended(&brief.image_prompt.to_string())];
    if !brief.character_description.trim().is_empty() {
        parts.push(format!("Character: {}", ended(&brief.character_description)));
    }
    parts.push(format!("Emotion: {}", ended(&brief.emotion)));
    let audience = brief.audience.to_string().replace('_', " ");
    parts.push(format!("Style: {}, for {audience}.", brief.style));
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job::story_order::{AutoStoryOrder, StorybookOrder};
    use crate::job::story_result::{BookPage, BookScene};
    use crate::provider::builtin::BuiltinStoryteller;
    use brief::story::Genre;

    #[test]
    fn only_an_auto_story_is_told_in_the_words_of_a_storyteller() {
        let image = GivenImage::stored("kept/mia.png");
        let told = AutoStoryOrder {
            genre: Genre::Adventure,
            character_description: "Mia, a girl".to_owned(),
            cartoon_image_url: image.clone(),
            audience: Audience::Children,
            language: None,
        };
        let own = StorybookOrder {
            title: "Mia".to_owned(),
            story: "Mia juggled.".to_owned(),
            character_image: image,
            pages: Vec::new(),
            audience: Audience::Children,
            is_reused_image: false,
            language: None,
        };
        assert_eq!(manner(&StoryJob::AutoStory(told)).author, SceneAuthor::Storyteller);
        assert_eq!(manner(&StoryJob::Storybook(own)).author, SceneAuthor::Client);
    }

    #[test]
    fn a_picture_of_a_clients_book_knows_the_colours_of_its_other_pages() {
        let scene = |prompt: &str| BookScene {
            description: "Mia ran.".to_owned(),
            emotion: "happy".to_owned(),
            image_prompt: prompt.to_owned(),
            picture: None,
            picture_shows: None,
            error: None,
        };
        let page = |page_number, prompt: &str| BookPage { page_number, scenes: vec![scene(prompt)] };
        let order = StorybookOrder {
            title: "Mia".to_owned(),
            story: "Mia had a kite.".to_owned(),
            character_image: GivenImage::stored("kept/mia.png"),
            pages: vec![page(1, "A blue kite over a meadow"), page(2, "The kite flies over the lake")],
            audience: Audience::Children,
            is_reused_image: false,
            language: None,
        };
        let tasks = scene_tasks(&order.pages);
        let job = StoryJob::Storybook(order);
        let prompts: Vec<String> =
            tasks.iter().map(|task| prompt_of(task, &job, &BuiltinStoryteller).to_string()).collect();
        assert_eq!(prompts, ["A blue kite over a meadow", "The blue kite flies over the lake"]);
    }

    #[test]
    fn a_prompt_says_what_is_not_drawn() {
        let told = |missing: &[&str]| {
            let missing: Vec<String> = missing.iter().map(|words| (*words).to_owned()).collect();
            without_what_is_missing("A yurt.".to_owned(), &missing)
        };
        assert_eq!((told(&[]), told(&["yurt"])), ("A yurt.".to_owned(), "A yurt. Not drawn: yurt.".to_owned()));
        assert_eq!(texts_in(Some(&serde_json::json!(["yurt", 3]))), ["yurt"]);
    }

    #[test]
    fn the_final_prompt_holds_everything_that_is_drawn_from() {
        let brief = SceneBrief {
            author: SceneAuthor::Client,
            description: String::new(),
            image_prompt: ImagePrompt::of_text("Mia rows over the lake at dawn"),
            emotion: "calm".to_owned(),
            character_description: "Mia, a girl with red hair.".to_owned(),
            style: ArtStyle::ComicBook,
            audience: Audience::YoungAdults,
        };
        assert_eq!(
            final_prompt(&brief),
            "Mia rows over the lake at dawn. Character: Mia, a girl with red hair. Emotion: calm. \
             Style: comic-book, for young adults."
        );
    }
}
