//! What every step works with.

use std::rc::Rc;

use crate::media::assets::Assets;
use crate::media::bucket::Bucket;
use crate::outbound::download::Download;
use crate::provider::makers::Makers;
use crate::runtime::clock::Clock;
use crate::runtime::turns::Turns;
use crate::store::removal::CacheRecord;
use crate::work::artifact_store::ArtifactStore;
use crate::work::source_image::ImageSources;

/// What the steps work with.
#[derive(Clone)]
pub struct StepContext {
    pub makers: Makers,
    pub bucket: Rc<dyn Bucket>,
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
