//! A `multipart/form-data` body (RFC 7578), read as it comes: its texts first, and its file only where there is room for it.

use std::collections::{BTreeMap, BTreeSet};

use bytes::Bytes;
use futures::TryStreamExt;
use http::header::CONTENT_TYPE;
use send_wrapper::SendWrapper;
use thiserror::Error;

use super::body::{Body, BodyReadError, announced_bytes, capped_stream};
use super::call::Call;
use super::error::ApiError;
use super::form_boundary::boundary_of;
use super::form_text::{self, TextError};
use crate::contract::field_errors::FieldErrors;
use crate::runtime::picture_room::PictureSlot;

/// More than any text of a form may have.
const MOST_TEXT_BYTES: usize = 64 * 1024;
/// Enough to recognise a file.
const HEAD_BYTES: usize = 64;
/// The field in which a browser names the charset of a form (RFC 7578, 4.6).
const CHARSET_FIELD: &str = "_charset_";

/// What is read of a form. A field that was sent twice is an error; unknown fields are skipped.
#[derive(Clone, Copy)]
pub struct FormFields {
    pub texts: &'static [&'static str],
    pub file: &'static str,
    pub most_file_bytes: usize,
}

/// The texts that came until now.
#[derive(Default)]
pub struct Texts {
    parts: BTreeMap<String, Part>,
}

struct Part {
    bytes: Vec<u8>,
    charset: Option<String>,
    is_whole: bool,
}

impl Texts {
    /// A field as text; None when it was not sent.
    pub fn get(&self, name: &str) -> Option<Result<String, TextError>> {
        let part = self.parts.get(name)?;
        if !part.is_whole {
            return Some(Err(TextError::TooLong { most_bytes: MOST_TEXT_BYTES }));
        }
        let of_form = self.parts.get(CHARSET_FIELD).and_then(|part| std::str::from_utf8(&part.bytes).ok());
        Some(form_text::decode(&part.bytes, part.charset.as_deref().or(of_form)))
    }
}

/// Whether a file is worth keeping.
pub enum Admission {
    /// It is read into its place.
    Kept(PictureSlot),
    /// The form is refused whatever its file is: no more than the head of it is kept.
    PassedOver,
}

/// A form that was read whole.
pub struct Form {
    pub texts: Texts,
    /// The file, or its head if it was passed over.
    pub file: Option<Bytes>,
    /// Held for as long as the file is.
    pub place: Option<PictureSlot>,
}

/// Whether the request says that its body is a form.
pub fn says_form(call: &Call) -> bool {
    let content_type = call.header(CONTENT_TYPE.as_str()).unwrap_or_default();
    content_type.to_ascii_lowercase().trim_start().starts_with("multipart/form-data")
}

/// Reads the form. `admit` is asked once, when the file begins, with the texts that came before it.
pub async fn read_form(
    call: &Call,
    body: Body,
    limit_bytes: usize,
    fields: FormFields,
    mut admit: impl AsyncFnMut(&Texts) -> Result<Admission, ApiError>,
) -> Result<Form, ApiError> {
    let boundary = boundary_of(call.header(CONTENT_TYPE.as_str()).unwrap_or_default())
        .map_err(|fault| ApiError::invalid("Content-Type", fault.to_string()))?;
    let expected_bytes = announced_bytes(&call.headers).map_or(0, |length| length.min(fields.most_file_bytes as u64));
    // multer asks for a stream that may be sent to other threads; an isolate has one.
    let stream = capped_stream(body, &call.headers, limit_bytes)?.map_err(|fault| SentError(SendWrapper::new(fault)));
    let stream = SendWrapper::new(stream);
    let mut parts = multer::Multipart::new(stream, boundary);
    let (mut texts, mut file, mut admission) = (Texts::default(), None, None);
    let (mut seen, mut repeated) = (BTreeSet::new(), BTreeSet::new());
    while let Some(mut field) = parts.next_field().await.map_err(unreadable)? {
        let name = field.name().unwrap_or_default().to_owned();
        let is_known = name == fields.file || name == CHARSET_FIELD || fields.texts.contains(&name.as_str());
        if is_known && !seen.insert(name.clone()) {
            repeated.insert(name);
        } else if name == fields.file {
            let admission = admission.insert(admit(&texts).await?);
            // One byte more than may be says that there are too many.
            let (most_bytes, capacity) = match admission {
                Admission::Kept(_) => (fields.most_file_bytes + 1, expected_bytes as usize + 1),
                Admission::PassedOver => (HEAD_BYTES, HEAD_BYTES),
            };
            file = Some(read_field(&mut field, most_bytes, capacity).await?.0);
        } else if is_known {
            let charset = field.content_type().and_then(|kind| kind.get_param("charset")).map(|name| name.to_string());
            let (bytes, is_whole) = read_field(&mut field, MOST_TEXT_BYTES, 0).await?;
            texts.parts.insert(name, Part { bytes, charset, is_whole });
        }
    }
    let mut errors = FieldErrors::new();
    repeated.into_iter().for_each(|name| errors.add(name, "must be there once"));
    errors.or(())?;
    let place = match admission {
        Some(Admission::Kept(place)) => Some(place),
        Some(Admission::PassedOver) | None => None,
    };
    Ok(Form { texts, file: file.map(Bytes::from), place })
}

/// The first bytes of a field, and whether that is all of it; the rest is skipped.
async fn read_field(
    field: &mut multer::Field<'_>,
    most_bytes: usize,
    capacity: usize,
) -> Result<(Vec<u8>, bool), ApiError> {
    let mut kept = Vec::with_capacity(capacity);
    let mut is_whole = true;
    while let Some(chunk) = field.chunk().await.map_err(unreadable)? {
        let fitting = chunk.len().min(most_bytes - kept.len());
        is_whole &= fitting == chunk.len();
        kept.extend_from_slice(&chunk[..fitting]);
    }
    Ok((kept, is_whole))
}

/// Why the body could not be read, on its way through multer.
#[derive(Debug, Error)]
#[error("the body could not be read")]
struct SentError(SendWrapper<BodyReadError>);

fn unreadable(error: multer::Error) -> ApiError {
    if let multer::Error::StreamReadFailed(cause) = error {
        return match cause.downcast::<SentError>() {
            Ok(fault) => fault.0.take().into(),
            Err(_) => ApiError::invalid("body", "must arrive whole"),
        };
    }
    ApiError::invalid("body", "must be a whole form")
}
