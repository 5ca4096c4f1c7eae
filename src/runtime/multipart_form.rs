//! A multipart form (RFC 7578) with fields and files, as one body.

use bytes::Bytes;

/// Parts are parted by this; it is longer than anything that a picture holds by chance.
const BOUNDARY: &str = "oneinabillion-4c1d7e90b35f4a28";

/// A form while it is filled in. Names and values are our own: they hold no quotes and no line breaks.
#[derive(Default)]
pub struct Form(Vec<u8>);

impl Form {
    #[must_use]
    pub fn field(self, name: &str, value: &str) -> Form {
        self.part(&format!("name=\"{name}\"\r\n"), value.as_bytes())
    }

    #[must_use]
    pub fn file(self, name: &str, file_name: &str, media_type: &str, bytes: &[u8]) -> Form {
        self.part(&format!("name=\"{name}\"; filename=\"{file_name}\"\r\nContent-Type: {media_type}\r\n"), bytes)
    }

    fn part(mut self, head: &str, bytes: &[u8]) -> Form {
        self.0.extend_from_slice(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {head}\r\n").as_bytes());
        self.0.extend_from_slice(bytes);
        self.0.extend_from_slice(b"\r\n");
        self
    }

    /// The body, and its media type.
    pub fn finish(mut self) -> (Bytes, String) {
        self.0.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        (self.0.into(), format!("multipart/form-data; boundary={BOUNDARY}"))
    }
}
