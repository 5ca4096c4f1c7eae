//! What every step works with.

use std::rc::Rc;
use std::time::Duration;

use crate::job::spend::PayingTask;
use crate::job::task_kind::TaskKind;
use crate::media::assets::Assets;
use crate::media::bucket::Bucket;
use crate::media::delivery::Delivery;
use crate::outbound::download::Download;
use crate::provider::makers::{MakerChoice, Makers};
use crate::provider::paid::PaidCalls;
use crate::runtime::clock::Clock;
use crate::runtime::turns::Turns;
use crate::store::removal::CacheRecord;
use crate::store::work::ClaimedTask;
use crate::work::artifact_store::ArtifactStore;
use crate::work::source_image::ImageSources;

/// What the steps work with.
#[derive(Clone)]
pub struct StepContext {
    pub makers: Makers,
    /// Gives each task makers of its own when some of them are paid.
    pub choice: Rc<MakerChoice>,
    pub bucket: Rc<dyn Bucket>,
    /// Where pictures are delivered from; None for our own stores.
    pub delivery: Option<Delivery>,
    pub assets: Rc<dyn Assets>,
    pub clock: Rc<dyn Clock>,
    pub download: Rc<dyn Download>,
    pub cache: Rc<dyn CacheRecord>,
    pub cartoon_cache_days: u32,
    /// The least number of words of a document.
    pub minimum_words: usize,
    /// The makers' own, so that pages and pictures take turns with each other.
    pub turns: Rc<Turns>,
}

impl StepContext {
    /// The same for another event, in which its steps take turns of their own.
    pub fn of_event(&self) -> StepContext {
        let turns = Rc::default();
        StepContext { makers: self.choice.makers(&self.choice.no_calls(), &turns), turns, ..self.clone() }
    }

    /// The same for this task, which pays for its own calls; None where nothing is paid for.
    pub(super) fn paying(&self, task: &ClaimedTask) -> Option<(StepContext, Rc<PaidCalls>)> {
        if !self.choice.is_paid() {
            return None;
        }
        let paying = PayingTask {
            job_id: task.job_id,
            task_id: task.task_id,
            lease_token: task.lease_token,
            task: task.name.clone(),
            owner_key: task.owner_key.clone(),
            retries: task.retries,
        };
        let deadline_seconds = task.kind.parse().map_or(0, |kind: TaskKind| kind.rules().deadline_seconds);
        let attempt_ends_at = self.clock.now() + Duration::from_secs(deadline_seconds.into());
        let calls = self.choice.calls_of(paying, attempt_ends_at);
        Some((StepContext { makers: self.choice.makers(&calls, &self.turns), ..self.clone() }, calls))
    }

    pub(super) fn artifacts(&self) -> ArtifactStore<'_> {
        ArtifactStore { bucket: &*self.bucket, clock: &*self.clock }
    }

    pub(super) fn image_sources(&self) -> ImageSources<'_> {
        ImageSources { artifacts: self.artifacts(), download: &*self.download }
    }

    /// See [`Turns::compute`].
    pub(super) async fn compute<Made>(&self, work: impl FnOnce() -> Made) -> Made {
        self.turns.compute(&*self.clock, work).await
    }
}
