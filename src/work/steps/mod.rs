//! One step per file, one shape: load inputs, make, store the bytes under a key derived from ids, give back the outcome.

pub(super) mod json;
mod reading;
mod storybook;
mod typeset;

use std::rc::Rc;

use async_trait::async_trait;

use super::artifact_store::ArtifactStore;
use super::error::StepError;
use super::source_image::ImageSources;
use super::step::{StepOutput, Steps};
use crate::job::progress::Progress;
use crate::job::task_kind::TaskKind;
use crate::media::assets::Assets;
use crate::media::bucket::Bucket;
use crate::outbound::download::Download;
use crate::provider::makers::Makers;
use crate::runtime::clock::Clock;
use crate::runtime::turns::Turns;
use crate::store::work::ClaimedTask;

/// What the steps work with.
#[derive(Clone)]
pub struct Workshop {
    pub makers: Makers,
    pub bucket: Rc<dyn Bucket>,
    pub assets: Rc<dyn Assets>,
    pub clock: Rc<dyn Clock>,
    pub download: Rc<dyn Download>,
    /// The least number of words of a document.
    pub minimum_words: usize,
    /// The makers' own, so that pages and pictures take turns with each other.
    pub turns: Rc<Turns>,
}

impl Workshop {
    fn artifacts(&self) -> ArtifactStore<'_> {
        ArtifactStore { bucket: &*self.bucket, clock: &*self.clock }
    }

    fn image_sources(&self) -> ImageSources<'_> {
        ImageSources { artifacts: self.artifacts(), download: &*self.download }
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
            TaskKind::Text => reading::text::write_text(self, task, progress).await,
            TaskKind::Pdf => reading::pdf::set_pages(self, task).await,
            TaskKind::Audio => reading::audio::record(self, task, progress).await,
            TaskKind::CombinedPdf => reading::book::bind(self, task, progress).await,
            TaskKind::Finalize => reading::finalize::finalize(self, task, progress).await,
            TaskKind::DescribeCharacter => storybook::character::describe(self, task, progress).await,
            TaskKind::TellStory => storybook::story::tell_story(self, task, progress).await,
            TaskKind::StageStory => storybook::scenes::stage_story(self, task, progress).await,
            TaskKind::DrawScene => storybook::picture::draw_scene(self, task, progress).await,
            TaskKind::Cartoonize => storybook::cartoon::cartoonize_image(self, task, progress).await,
            TaskKind::BindStorybook => storybook::book::bind(self, task, progress).await,
        }
    }
}
