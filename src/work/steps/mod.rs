//! One step per file, one shape: load inputs, make, store the bytes under a key derived from ids, give back the outcome.

mod audio;
mod book;
mod chart;
mod finalize;
mod inputs;
mod pages;
mod pdf;
mod shelve;
mod text;

use std::rc::Rc;

use async_trait::async_trait;

use super::fault::StepFault;
use super::step::{Progress, StepOutput, Steps};
use crate::job::clock::Clock;
use crate::job::task_kind::TaskKind;
use crate::media::assets::Assets;
use crate::media::bucket::Bucket;
use crate::provider::speech::Speech;
use crate::store::work::ClaimedTask;

/// What the steps work with.
#[derive(Clone)]
pub struct Workshop {
    pub bucket: Rc<dyn Bucket>,
    pub assets: Rc<dyn Assets>,
    pub clock: Rc<dyn Clock>,
    pub speech: Rc<Speech>,
    /// The least number of words of a document.
    pub minimum_words: usize,
}

#[async_trait(?Send)]
impl Steps for Workshop {
    async fn run(&self, task: &ClaimedTask, progress: &Progress) -> Result<StepOutput, StepFault> {
        let kind: TaskKind =
            task.kind.parse().map_err(|_| StepFault::outside(format!("unknown task kind {}", task.kind)))?;
        match kind {
            TaskKind::Chart => chart::cast_charts(self, task).await,
            TaskKind::Text => text::write_text(self, task).await,
            TaskKind::Pdf => pdf::typeset(self, task).await,
            TaskKind::Audio => audio::record(self, task, progress).await,
            TaskKind::CombinedPdf => book::bind(self, task, progress).await,
            TaskKind::Finalize => finalize::finalize(self, task, progress).await,
        }
    }
}
