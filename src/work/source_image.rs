//! The bytes of a picture that a client gave: stored by us at the start, or fetched from its address, never from inside a network and
//! never more than a picture may have (FAILURES 23, 31).

use std::time::Duration;

use bytes::Bytes;
use http::StatusCode;
use url::Url;

use super::artifact_store::ArtifactStore;
use super::error::{Chance, StepError};
use crate::job::given_image::{GivenImage, ImageLocation, MOST_IMAGE_BYTES};
use crate::outbound::address::check_address;
use crate::outbound::download::{Download, DownloadError, DownloadResponse};
use crate::provider::error::{ProviderError, ProviderErrorKind};
use crate::runtime::deadline::within;
use crate::runtime::picture_room::{Guest, PictureSlot};
use crate::runtime::streams::{ReadError, read_whole};
use image_file::ImageFormat;

/// What errors call the other end.
const SERVICE: &str = "image host";
/// A chain of more redirects is a trap or a mistake.
const MOST_REDIRECTS: usize = 3;
const DEADLINE: Duration = Duration::from_secs(20);

/// What pictures are fetched with.
#[derive(Clone, Copy)]
pub struct ImageSources<'a> {
    pub artifacts: ArtifactStore<'a>,
    pub download: &'a dyn Download,
}

/// A picture as it was sent, and its place in the isolate's memory for as long as it is held.
pub struct SourcePicture {
    pub bytes: Bytes,
    _place: PictureSlot,
}

impl ImageSources<'_> {
    /// The picture, which begins like a JPEG, PNG or WebP. It is read where there is room for it.
    pub async fn read(&self, image: &GivenImage) -> Result<SourcePicture, StepError> {
        let place = PictureSlot::wait_for(Guest::Step, self.artifacts.clock).await;
        let bytes = match image.location() {
            ImageLocation::Embedded(bytes) => bytes.into(),
            ImageLocation::Stored(key) => self.artifacts.read(key).await?,
            ImageLocation::Address(address) => {
                let fetched = within(self.artifacts.clock, DEADLINE, self.fetch(address)).await;
                fetched.unwrap_or_else(|late| Err(ProviderError::late(SERVICE, late))).map_err(for_client)?
            }
        };
        if ImageFormat::of(&bytes).is_none() {
            return Err(for_client(unusable("what the address gives is no JPEG, PNG or WebP")));
        }
        Ok(SourcePicture { bytes, _place: place })
    }

    async fn fetch(&self, address: &str) -> Result<Bytes, ProviderError> {
        let mut address = address.to_owned();
        for _ in 0..=MOST_REDIRECTS {
            let url = Url::parse(&address).map_err(|_| unusable("the address can't be read"))?;
            let answer = self.download.get(&url).await.map_err(for_now)?;
            if !answer.status.is_redirection() {
                return whole_body(answer).await;
            }
            address = next_address(&url, &answer)?;
        }
        Err(unusable("the address redirects too often"))
    }
}

/// The address is the client's own, and so is a fault of it: a permanent one at once, and another if it is still there at the last attempt.
fn for_client(fault: ProviderError) -> StepError {
    match fault.kind {
        ProviderErrorKind::Transient { retry_after_seconds }
        | ProviderErrorKind::RateLimited { retry_after_seconds } => {
            let chance = Chance::Later { retry_after_seconds };
            StepError::unusable_input(fault.message()).with_chance(chance).caused_by(fault)
        }
        ProviderErrorKind::Refused | ProviderErrorKind::Unusable | ProviderErrorKind::BadInput => {
            StepError::unusable_input(fault.message()).caused_by(fault)
        }
        ProviderErrorKind::NotYet { .. }
        | ProviderErrorKind::Misconfigured
        | ProviderErrorKind::CutOff
        | ProviderErrorKind::ContentRefused
        | ProviderErrorKind::FateUnknown
        | ProviderErrorKind::OverBudget => fault.into(),
    }
}

/// Where a redirect leads, under the rules that held for the first address.
fn next_address(from: &Url, answer: &DownloadResponse) -> Result<String, ProviderError> {
    let location = answer.location.as_deref().ok_or_else(|| unusable("the address redirects to nowhere"))?;
    let next = from.join(location).map_err(|_| unusable("the address redirects to nowhere"))?;
    match check_address(&next) {
        Ok(()) => Ok(next.into()),
        Err(error) => Err(unusable("the address redirects to where pictures are not fetched from").caused_by(error)),
    }
}

fn for_now(error: DownloadError) -> ProviderError {
    ProviderError::transient(SERVICE, error.message).caused_by(error)
}

async fn whole_body(answer: DownloadResponse) -> Result<Bytes, ProviderError> {
    if answer.status != StatusCode::OK {
        return Err(refused(&answer));
    }
    let too_large = || unusable("the picture has more than 10 MiB");
    if answer.length_bytes.is_some_and(|length| length > MOST_IMAGE_BYTES as u64) {
        return Err(too_large());
    }
    read_whole(answer.body, MOST_IMAGE_BYTES).await.map_err(|error| match error {
        ReadError::TooLong { .. } => too_large(),
        ReadError::Broken(error) => for_now(error),
    })
}

/// A refusal by a client's address is for the client to fix and not for an operator: it will be repeated, unless the address asks for
/// patience or is broken itself.
fn refused(answer: &DownloadResponse) -> ProviderError {
    let status = answer.status;
    let retry_after_seconds = answer.retry_after_seconds;
    let kind = match status {
        StatusCode::TOO_MANY_REQUESTS => ProviderErrorKind::RateLimited { retry_after_seconds },
        StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_EARLY => ProviderErrorKind::Transient { retry_after_seconds },
        status if status.is_server_error() => ProviderErrorKind::Transient { retry_after_seconds },
        _ => ProviderErrorKind::Refused,
    };
    ProviderError::new(SERVICE, kind, format!("the address answered {}", status.as_u16()))
}

fn unusable(message: &str) -> ProviderError {
    ProviderError::new(SERVICE, ProviderErrorKind::Unusable, message)
}
