//! One step per file, one shape: load inputs, make, store the bytes under a key derived from ids, give back the outcome.

mod json;
mod reading;
mod shelve;
mod storybook;
mod typeset;

use std::rc::Rc;

use async_trait::async_trait;

use super::error::StepError;
use super::source_image::ImageSources;
use super::step::{Progress, StepOutput, Steps};
use crate::job::task_kind::TaskKind;
use crate::media::assets::Assets;
use crate::media::bucket::Bucket;
use crate::provider::download::Download;
use crate::provider::speech::Speech;
use crate::runtime::clock::Clock;
use crate::runtime::turns::Turns;
use crate::store::work::ClaimedTask;

/// What the steps work with.
#[derive(Clone)]
pub struct Workshop {
    pub bucket: Rc<dyn Bucket>,
    pub assets: Rc<dyn Assets>,
    pub clock: Rc<dyn Clock>,
    pub speech: Rc<Speech>,
    pub download: Rc<dyn Download>,
    /// The least number of words of a document.
    pub minimum_words: usize,
    pub turns: Rc<Turns>,
}

impl Workshop {
    fn image_sources(&self) -> ImageSources<'_> {
        ImageSources { bucket: &*self.bucket, download: &*self.download, clock: &*self.clock }
    }

    /// See [`Turns::compute`].
    async fn compute<Made>(&self, work: impl FnOnce() -> Made) -> Made {
        self.turns.compute(&*self.clock, work).await
    }
}

#[async_trait(?Send)]
impl Steps for Workshop {
    async fn run(&self, task: &ClaimedTask, progress: &Progress) -> Result<StepOutput, StepError> {
        let kind: TaskKind =
            task.kind.parse().map_err(|_| StepError::outside(format!("unknown task kind {}", task.kind)))?;
        match kind {
            TaskKind::Chart => reading::chart::cast_charts(self, task).await,
            TaskKind::Text => reading::text::write_text(self, task).await,
            TaskKind::Pdf => reading::pdf::typeset(self, task).await,
            TaskKind::Audio => reading::audio::record(self, task, progress).await,
            TaskKind::CombinedPdf => reading::book::bind(self, task, progress).await,
            TaskKind::Finalize => reading::finalize::finalize(self, task, progress).await,
            TaskKind::DescribeCharacter => storybook::character::describe(self, task).await,
            TaskKind::TellStory => storybook::story::tell_story(self, task).await,
            TaskKind::StageStory => storybook::scenes::stage_story(self, task).await,
            TaskKind::DrawScene => storybook::picture::draw_scene(self, task).await,
            TaskKind::Cartoonize => storybook::cartoon::cartoonize_image(self, task).await,
            TaskKind::BindStorybook => storybook::book::bind(self, task, progress).await,
        }
    }
}
