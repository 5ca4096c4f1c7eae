//! One step per file, one shape: load inputs, make, store the bytes under a key derived from ids, give back the outcome.

mod context;
pub(super) mod json;
mod reading;
mod storybook;
mod typeset;

pub use context::StepContext;

use async_trait::async_trait;
use serde_json::Value;

use super::error::StepError;
use super::step::{StepOutput, Steps};
use crate::job::progress::Progress;
use crate::job::task_kind::TaskKind;
use crate::media::delivery::{DELIVERY_URL, is_delivered};
use crate::store::work::ClaimedTask;

#[async_trait(?Send)]
impl Steps for StepContext {
    async fn run(&self, task: &ClaimedTask, progress: &Progress) -> Result<StepOutput, StepError> {
        let Some((context, calls)) = self.paying(task) else { return self.run_step(task, progress).await };
        let ended = context.run_step(task, progress).await;
        match &ended {
            Ok(_) => calls.forget_answers().await,
            Err(_) => calls.mark_refused().await,
        }
        ended
    }

    async fn clear_up(&self) {
        self.choice.settle_abandoned().await;
    }

    fn pays(&self, task: &ClaimedTask) -> bool {
        task.kind.parse().is_ok_and(|kind: TaskKind| self.choice.pays_for(kind))
    }
}

impl StepContext {
    /// The output once its pictures are handed to the service that delivers them, if there is one. A repeat hands them over again.
    async fn delivered(&self, mut output: StepOutput) -> Result<StepOutput, StepError> {
        let Some(delivery) = &self.delivery else { return Ok(output) };
        for artifact in output.artifacts.iter_mut().filter(|artifact| is_delivered(&artifact.object_key)) {
            let png = self.artifacts().read(&artifact.object_key).await?;
            let address = delivery.upload(&*self.bucket, &artifact.object_key, png).await?;
            if let (Some(address), Value::Object(metadata)) = (address, &mut artifact.metadata) {
                metadata.insert(DELIVERY_URL.to_owned(), Value::from(address));
            }
        }
        Ok(output)
    }

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
            TaskKind::DrawScene => self.delivered(storybook::picture::draw_scene(self, task, progress).await?).await,
            TaskKind::Cartoonize => {
                self.delivered(storybook::cartoon::cartoonize_image(self, task, progress).await?).await
            }
            TaskKind::BindStorybook => storybook::book::bind(self, task, progress).await,
        }
    }
}
