//! A picture from a request, as a job's parameters and results name it.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

/// How parameters and results name an object of ours; clients are shown a signed link instead.
const STORED: &str = "stored:";

/// The most bytes of a picture that is uploaded or fetched: 10 MiB.
pub const MOST_IMAGE_BYTES: usize = 10 * 1024 * 1024;

/// Our own picture by its object, any other by the address that was checked at the start. Fetching it still refuses redirects into
/// private networks.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct GivenImage(String);

/// Where a [`GivenImage`] is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImageLocation<'a> {
    /// The picture itself, from a `data:` URL.
    Embedded(Vec<u8>),
    /// The key of an object in our bucket.
    Stored(&'a str),
    /// An address to be fetched.
    Address(&'a str),
}

impl GivenImage {
    /// A picture at an address that was checked, or in a `data:` URL.
    pub fn at(checked_address: String) -> Self {
        GivenImage(checked_address)
    }

    /// A picture that lies in our bucket. No client can name one so: a request's addresses have other schemes.
    pub fn stored(key: &str) -> Self {
        GivenImage(format!("{STORED}{key}"))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn location(&self) -> ImageLocation<'_> {
        if let Some(key) = self.0.strip_prefix(STORED) {
            return ImageLocation::Stored(key);
        }
        match self.embedded_bytes() {
            Some(bytes) => ImageLocation::Embedded(bytes),
            None => ImageLocation::Address(&self.0),
        }
    }

    /// The bytes of a `data:` image; None for an address that must be fetched.
    fn embedded_bytes(&self) -> Option<Vec<u8>> {
        let (_, encoded) = self.0.get(..5).filter(|scheme| scheme.eq_ignore_ascii_case("data:")).and(
            // The comma ends the media type; RFC 2397.
            self.0.split_once(','),
        )?;
        STANDARD.decode(encoded).ok()
    }
}

/// A picture may show a person, and a signed address is a key: logs see neither.
impl fmt::Debug for GivenImage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "GivenImage({} bytes)", self.0.len())
    }
}
