//! One step per file, one shape: load inputs, make, store the bytes under a key derived from ids, give back the outcome.

mod context;
pub(super) mod json;
mod reading;
mod storybook;
mod typeset;

pub use context::StepContext;

use async_trait::async_trait;

use super::error::StepError;
use super::step::{StepOutput, Steps};
use crate::job::progress::Progress;
use crate::job::task_kind::TaskKind;
use crate::store::work::ClaimedTask;

#[async_trait(?Send)]
impl Steps for StepContext {
    async fn run(&self, task: &ClaimedTask, progress: &Progress) -> Result<StepOutput, StepError> {
        let Some((context, calls)) = self.paying(task) else { return self.run_step(task, progress).await };
        let output = context.run_step(task, progress).await?;
        calls.forget_answers().await;
        Ok(output)
    }
}

impl StepContext {
    async fn run_step(&self, task: &ClaimedTask, progress: &Progress) -> Result<StepOutput, StepError> {
        let kind: TaskKind =
            task.kind.parse().map_err(|_| StepError::outside(format!("unknown task kind {}", task.kind)))?;
        match kind {
            TaskKind::Chart => reading::chart::cast_charts(self, task).await,
            TaskKind::Text => reading::text::write_text(self, task, progress).await,
            TaskKind::Pdf => reading::pdf::set_pages(self, task).await,
            TaskKind::Audio => reading::audio::record(self, task, progress).await,
            TaskKind::CombinedPdf => reading::book::bind(self, task, progress).await,
            TaskKind::Audiobook => reading::audiobook::bind(self, task, progress).await,
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
