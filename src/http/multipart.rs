//! A `multipart/form-data` body (RFC 7578): capped, and split into its fields.

use std::collections::BTreeMap;

use bytes::Bytes;
use http::header::CONTENT_TYPE;

use super::body::{Body, read_capped};
use super::call::Call;
use super::error::ApiError;

/// The fields by their names; a field that was sent twice counts once, the last.
pub struct Form {
    fields: BTreeMap<String, Bytes>,
}

impl Form {
    pub fn bytes(&self, name: &str) -> Option<&Bytes> {
        self.fields.get(name)
    }

    /// A field as text; what is not UTF-8 is no text.
    pub fn text(&self, name: &str) -> Option<&str> {
        std::str::from_utf8(self.fields.get(name)?).ok()
    }
}

/// Whether the request says that its body is a form.
pub fn says_form(call: &Call) -> bool {
    let content_type = call.header(CONTENT_TYPE.as_str()).unwrap_or_default();
    content_type.to_ascii_lowercase().trim_start().starts_with("multipart/form-data")
}

/// Reads the whole form.
pub async fn read_form(call: &Call, body: Body, limit_bytes: usize) -> Result<Form, ApiError> {
    let boundary = multer::parse_boundary(call.header(CONTENT_TYPE.as_str()).unwrap_or_default())
        .map_err(|_| ApiError::invalid("Content-Type", "must name the boundary of the form"))?;
    let whole = read_capped(body, &call.headers, limit_bytes).await?;
    let stream = futures::stream::iter([Ok::<Bytes, std::convert::Infallible>(whole)]);
    let mut form = multer::Multipart::new(stream, boundary);
    let mut fields = BTreeMap::new();
    loop {
        let unreadable = |_| ApiError::invalid("body", "must be a whole form");
        let Some(field) = form.next_field().await.map_err(unreadable)? else { break };
        let Some(name) = field.name().map(str::to_owned) else { continue };
        fields.insert(name, field.bytes().await.map_err(unreadable)?);
    }
    Ok(Form { fields })
}
