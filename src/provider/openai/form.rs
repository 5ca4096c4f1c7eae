//! A multipart form with pictures (RFC 7578), for the one route that wants one.

use bytes::Bytes;

/// Parts are parted by this; it is longer than anything that a picture holds by chance.
const BOUNDARY: &str = "oneinabillion-7d1f0c5e9b2a4386";

/// A form while it is filled in.
#[derive(Default)]
pub struct Form {
    body: Vec<u8>,
}

impl Form {
    #[must_use]
    pub fn field(mut self, name: &str, value: &str) -> Form {
        self.body.extend_from_slice(
            format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n").as_bytes(),
        );
        self.body.extend_from_slice(value.as_bytes());
        self.body.extend_from_slice(b"\r\n");
        self
    }

    #[must_use]
    pub fn picture(mut self, name: &str, file_name: &str, media_type: &str, bytes: &[u8]) -> Form {
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\nContent-Type: {media_type}\r\n\r\n"
        );
        self.body.extend_from_slice(head.as_bytes());
        self.body.extend_from_slice(bytes);
        self.body.extend_from_slice(b"\r\n");
        self
    }

    /// The body, and its media type.
    pub fn finish(mut self) -> (Bytes, String) {
        self.body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        (self.body.into(), format!("multipart/form-data; boundary={BOUNDARY}"))
    }
}
