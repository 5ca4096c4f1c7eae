//! Pictures that come with a request: looked at while it is read, and stored under the job that they are for once nothing else can refuse
//! it.

use std::collections::BTreeMap;

use bytes::Bytes;
use url::Url;
use uuid::Uuid;

use crate::contract::storybook::image_url::ImageUrl;
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::http::route::Route;
use crate::job::given_image::{GivenImage, ImageLocation};
use crate::media::keys::job_key;
use crate::media::signing::LinkQuery;
use crate::runtime::picture_room::PictureSlot;
use image_file::{ImageFormat, SourceError, check_header, check_pixels};

/// The picture of one request.
pub struct Intake<'a> {
    pub call: &'a Call,
    pub job_id: Uuid,
    upload: Option<Upload>,
}

/// A picture that is to be stored before the job is started.
pub struct Upload {
    pub key: String,
    field: String,
    bytes: Bytes,
    media_type: &'static str,
    /// Held for as long as the bytes are.
    _place: Option<PictureSlot>,
}

impl Upload {
    /// Looks at all of it, as the job will: it computes for a moment, so that what costs less is looked at before.
    pub fn check(&self) -> Result<(), ApiError> {
        check_pixels(&self.bytes).map_err(|error| unusable(&self.field, &error))
    }

    /// Stores it. Its removal must be recorded by then: whoever dies from here on leaves that for the sweep.
    pub async fn store(self, call: &Call) -> Result<(), ApiError> {
        call.services.bucket.put(&self.key, self.bytes, self.media_type, &BTreeMap::new()).await?;
        Ok(())
    }
}

fn unusable(field: &str, error: &SourceError) -> ApiError {
    ApiError::invalid(field, format!("can't be used: {error}"))
}

impl<'a> Intake<'a> {
    pub fn new(call: &'a Call, job_id: Uuid) -> Intake<'a> {
        Intake { call, job_id, upload: None }
    }

    /// What came and has to be stored, if anything.
    pub fn take_upload(&mut self) -> Option<Upload> {
        self.upload.take()
    }

    /// The picture as the job's parameters name it: our own by its object, an embedded one by where it will be, any other by its address.
    pub async fn accept(&mut self, field: &str, image: ImageUrl) -> Result<GivenImage, ApiError> {
        let image = GivenImage::from(image);
        match image.location() {
            ImageLocation::Embedded(bytes) => self.accept_bytes(field, bytes.into(), None),
            ImageLocation::Address(address) => match self.own_artifact(field, address).await? {
                Some(key) => Ok(GivenImage::stored(&key)),
                None => Ok(image),
            },
            ImageLocation::Stored(_) => Err(ApiError::invalid(field, "must be an https URL or a data: image")),
        }
    }

    /// As [`Intake::accept`], for a picture that a request may leave out.
    pub async fn accept_if_given(
        &mut self,
        field: &str,
        image: Option<ImageUrl>,
    ) -> Result<Option<GivenImage>, ApiError> {
        match image {
            Some(image) => self.accept(field, image).await.map(Some),
            None => Ok(None),
        }
    }

    /// An uploaded picture; one that can't be drawn over is refused while the client still listens.
    pub fn accept_bytes(
        &mut self,
        field: &str,
        bytes: Bytes,
        place: Option<PictureSlot>,
    ) -> Result<GivenImage, ApiError> {
        check_header(&bytes).map_err(|error| unusable(field, &error))?;
        let format =
            ImageFormat::of(&bytes).ok_or_else(|| ApiError::invalid(field, "must be a JPEG, PNG or WebP image"))?;
        let key = job_key(self.job_id, "source", format.extension());
        let image = GivenImage::stored(&key);
        self.upload =
            Some(Upload { key, field: field.to_owned(), bytes, media_type: format.media_type(), _place: place });
        Ok(image)
    }

    /// The object behind a link of ours: the Worker does not fetch from itself.
    async fn own_artifact(&self, field: &str, address: &str) -> Result<Option<String>, ApiError> {
        let Ok(url) = Url::parse(address) else { return Ok(None) };
        if url.origin().ascii_serialization() != self.call.origin {
            return Ok(None);
        }
        let Ok(Route::Media(artifact_id)) = Route::parse(&http::Method::GET, url.path()) else {
            return Err(ApiError::invalid(field, "must be a link to a picture"));
        };
        let query = |name: &str| url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
        let link = LinkQuery::read(query);
        let services = &self.call.services;
        if services.signer.verify(artifact_id, &link, services.clock.now()).is_err() {
            return Err(ApiError::invalid(
                field,
                "must be a link that has not expired; read the job's status for a fresh one",
            ));
        }
        let artifact = services.store.read_artifact(artifact_id).await?;
        let artifact =
            artifact.ok_or_else(|| ApiError::invalid(field, "must be a link to a picture that still exists"))?;
        Ok(Some(artifact.object_key))
    }
}
