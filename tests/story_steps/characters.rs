//! Who the pictures show: words and a given picture together.

use std::rc::Rc;

use async_trait::async_trait;
use brief::picture::{ArtStyle, CharacterLook};
use brief::story::SceneBrief;
use bytes::Bytes;
use oneinabillion_edge::job::failure::FailureCode;
use oneinabillion_edge::job::kind::JobKind;
use oneinabillion_edge::job::plan::{SceneTask, plan_image, plan_storybook};
use oneinabillion_edge::job::progress::Progress;
use oneinabillion_edge::provider::artist::{Artist, DrawnPicture, StaticFile};
use oneinabillion_edge::provider::error::{ProviderError, ProviderErrorKind};
use oneinabillion_edge::provider::makers::Makers;
use serde_json::{Value, json};

use crate::image_host::{HOST, Reply};
use crate::workbench::{Job, Workbench, photo};

fn scene() -> SceneTask {
    SceneTask {
        page_number: 1,
        scene_number: 1,
        description: String::new(),
        emotion: "happy".into(),
        image_prompt: "Mia in a boat on a lake".into(),
    }
}

fn image_params(cartoon: Option<&str>, is_reused: bool) -> Value {
    let mut params = json!({
        "image_prompt": "Mia in a boat on a lake", "character_description": "Mia, a girl", "emotion": "happy",
        "audience": "children", "isReusedImage": is_reused, "style": "storybook"
    });
    if let Some(path) = cartoon {
        params["cartoon_image"] = json!(format!("{HOST}{path}"));
    }
    params
}

#[tokio::test]
async fn a_given_cartoon_shows_how_the_character_looks_and_reuse_is_reported() {
    let bench = Workbench::new().await;
    bench.host.answer("/mia.png", Reply::Picture(photo(90)));
    let mut prompts = Vec::new();
    for (cartoon, is_reused, reused) in
        [(None, false, false), (Some("/mia.png"), false, false), (Some("/mia.png"), true, true), (None, true, false)]
    {
        let job = Job::new(JobKind::Image, image_params(cartoon, is_reused));
        let output = bench.run_all(&job, plan_image(&scene()).tasks, &[]).await.output;
        assert_eq!(output["reused"], reused, "{cartoon:?} {is_reused}");
        prompts.push(output["prompt_used"].as_str().expect("a prompt").to_owned());
    }
    assert!(prompts[0].contains("Mia, a girl") && !prompts[0].contains("In the picture"));
    assert!(prompts[1].contains("In the picture: a character with"), "{}", prompts[1]);
}

#[tokio::test]
async fn a_picture_that_cannot_be_had_costs_the_likeness_and_not_the_book() {
    let bench = Workbench::new().await;
    let params = json!({
        "title": "T", "story": "Mia, a girl with red hair, rowed over the lake.",
        "characterImage": format!("{HOST}/missing"), "audience": "children", "isReusedImage": false,
        "pages": [{ "pageNumber": 1, "scenes": [{ "description": "d", "emotion": "e", "imagePrompt": "p" }] }]
    });
    let job = Job::new(JobKind::Storybook, params);
    let character = bench.run(&job.claimed(&plan_storybook(&[scene()]).tasks[0])).await.expect("ends well").output;
    assert!(character["description"].as_str().is_some_and(|text| text.contains("red hair")), "{character}");
    assert!(character["imageFault"].as_str().is_some_and(|text| text.contains("404")), "{character}");
}

#[tokio::test]
async fn a_host_that_is_unwell_is_waited_for_as_long_as_there_are_attempts() {
    let bench = Workbench::new().await;
    bench.host.answer("/mia.png", Reply::Status(503, ""));
    let job = Job::new(JobKind::Image, image_params(Some("/mia.png"), true));
    let mut task = job.claimed(&plan_image(&scene()).tasks[0]);
    assert!(bench.run(&task).await.is_err());
    task.attempt = task.max_attempts;
    assert!(bench.run(&task).await.expect("ends well").output["imageFault"].is_string());
}

/// Sees what a picture shows, and draws nothing.
struct Unable {
    artist: Rc<dyn Artist>,
    kind: ProviderErrorKind,
}

impl Unable {
    fn refusal(&self) -> Result<DrawnPicture, ProviderError> {
        Err(ProviderError::new("pictures", self.kind, "nothing is drawn"))
    }
}

#[async_trait(?Send)]
impl Artist for Unable {
    fn version(&self) -> String {
        "unable-1".to_owned()
    }

    async fn draw(
        &self,
        _scene: &SceneBrief,
        _files: &[StaticFile],
        _portrait: Option<&Bytes>,
        _progress: &Progress,
    ) -> Result<DrawnPicture, ProviderError> {
        self.refusal()
    }

    async fn cartoonize(
        &self,
        _photo: &Bytes,
        _style: ArtStyle,
        _progress: &Progress,
    ) -> Result<DrawnPicture, ProviderError> {
        self.refusal()
    }

    async fn describe(&self, picture: &Bytes) -> Result<CharacterLook, ProviderError> {
        self.artist.describe(picture).await
    }
}

#[tokio::test]
async fn a_photo_that_a_provider_refuses_costs_the_likeness_and_an_empty_purse_ends_the_step() {
    for (kind, code) in [
        (ProviderErrorKind::ContentRefused, None),
        (ProviderErrorKind::Refused, None),
        (ProviderErrorKind::OverBudget, Some(FailureCode::BudgetExceeded)),
        (ProviderErrorKind::Misconfigured, Some(FailureCode::ConfigurationError)),
    ] {
        let mut bench = Workbench::new().await;
        bench.host.answer("/mia.png", Reply::Picture(photo(90)));
        let makers = bench.context.makers.clone();
        let artist = Rc::new(Unable { artist: Rc::clone(&makers.artist), kind });
        bench.context.makers = Makers { artist, ..makers };
        let params = json!({
            "title": "T", "story": "Mia rowed.", "characterImage": format!("{HOST}/mia.png"), "audience": "children",
            "isReusedImage": false, "pages": []
        });
        let mut task = Job::new(JobKind::Storybook, params).claimed(&plan_storybook(&[scene()]).tasks[0]);
        task.attempt = task.max_attempts;
        let run = bench.run(&task).await;
        assert_eq!(run.as_ref().err().map(|error| error.code), code, "{kind:?}");
        if let Ok(step) = run {
            let fault = step.output["imageFault"].as_str().expect("a fault");
            assert!(fault.contains("nothing is drawn"), "{fault}");
        }
    }
}

#[tokio::test]
async fn a_photo_is_drawn_over_for_the_cover_and_a_cartoon_is_kept_as_it_is() {
    let bench = Workbench::new().await;
    bench.host.answer("/mia.png", Reply::Picture(photo(90)));
    for (is_reused, same) in [(true, true), (false, false)] {
        let params = json!({
            "title": "T", "story": "Mia rowed.", "characterImage": format!("{HOST}/mia.png"), "audience": "children",
            "isReusedImage": is_reused, "pages": []
        });
        let job = Job::new(JobKind::Storybook, params);
        let character = bench.run(&job.claimed(&plan_storybook(&[scene()]).tasks[0])).await.expect("ends well").output;
        let key = character["portrait"].as_str().expect("a portrait");
        assert_eq!(bench.bucket.objects.borrow()[key].as_ref() == photo(90).as_slice(), same);
    }
}
