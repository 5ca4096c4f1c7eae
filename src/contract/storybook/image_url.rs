//! The addresses of images that a client may name: public `https`, or the image itself in a `data:` URL.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use image_file::ImageFormat;
use serde_json::json;
use thiserror::Error;
use url::Url;

use crate::contract::request::{ParsedText, parsed};
use crate::job::given_image::GivenImage;
use crate::outbound::address::{AddressError, check_address};

/// The longest address; a `data:` image is bounded by the body's limit instead.
const MOST_CHARACTERS: usize = 2_048;

/// An image address that passed the checks below. Fetching it still refuses redirects into private networks:
/// a public name may resolve to a private address, which only the fetch can see.
#[derive(Clone, PartialEq, Eq)]
pub struct ImageUrl(String);

/// Why an address is refused; each reads on after the field's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ImageUrlError {
    #[error("must be an https URL or a data: image")]
    NotHttps,
    #[error("must be at most 2048 characters")]
    TooLong,
    #[error("must not carry a user name or password")]
    Credentials,
    #[error("must not point into a private network")]
    Private,
    #[error("must be a JPEG, PNG or WebP when it is a data: image, in base64")]
    NotAnImage,
}

impl ImageUrl {
    /// Checks an address.
    ///
    /// `own_origin` is the service's own, such as `http://localhost:8787`: a picture that we made is welcome back whatever
    /// the scheme, because a client passes the `url` of one job on to the next.
    pub fn parse(text: &str, own_origin: Option<&str>) -> Result<Self, ImageUrlError> {
        let text = text.trim();
        if text.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:")) {
            return if is_data_image(&text[5..]) {
                Ok(ImageUrl(text.to_owned()))
            } else {
                Err(ImageUrlError::NotAnImage)
            };
        }
        if text.chars().count() > MOST_CHARACTERS {
            return Err(ImageUrlError::TooLong);
        }
        let url = Url::parse(text).map_err(|_| ImageUrlError::NotHttps)?;
        if own_origin.is_some_and(|own| url.origin().ascii_serialization() == own) {
            return Ok(ImageUrl(url.into()));
        }
        match check_address(&url) {
            Ok(()) => Ok(ImageUrl(url.into())),
            Err(AddressError::NotHttps) => Err(ImageUrlError::NotHttps),
            Err(AddressError::Credentials) => Err(ImageUrlError::Credentials),
            Err(AddressError::Private) => Err(ImageUrlError::Private),
        }
    }
}

impl From<ImageUrl> for GivenImage {
    fn from(image: ImageUrl) -> GivenImage {
        GivenImage::at(image.0)
    }
}

/// A picture may show a person, and a signed address is a key: logs see neither.
impl fmt::Debug for ImageUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "ImageUrl({} bytes)", self.0.len())
    }
}

/// The description of a field that holds one.
pub fn image_url() -> ParsedText<ImageUrl> {
    parsed(
        || {
            json!({
                "type": "string",
                "pattern": "^(https?://|data:image/)",
                "description": "An https address outside private networks, of at most 2048 characters, or a JPEG, PNG or WebP \
                    as a base64 data: URL.",
            })
        },
        |text, context| ImageUrl::parse(text, context.own_origin).map_err(|error| error.to_string().into()),
    )
}

/// What follows `data:` says that it is an image, and its bytes begin like one.
fn is_data_image(rest: &str) -> bool {
    let Some((media_type, encoded)) = rest.split_once(',') else { return false };
    let media_type = media_type.to_ascii_lowercase();
    let named = ["image/jpeg", "image/jpg", "image/png", "image/webp"];
    let Some(kind) = media_type.strip_suffix(";base64") else { return false };
    named.contains(&kind) && STANDARD.decode(encoded).is_ok_and(|bytes| ImageFormat::of(&bytes).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job::given_image::ImageLocation;

    fn error_of(text: &str) -> Option<ImageUrlError> {
        ImageUrl::parse(text, Some("http://localhost:8787")).err()
    }

    #[test]
    fn https_addresses_and_embedded_images_are_accepted() {
        for good in [
            "https://example.com/character.jpg",
            "https://res.cloudinary.com/demo/image/upload/v1/a%20b.png?x=1",
            "https://93.184.216.34/a.png",
            "https://[2606:2800:220:1::1]/a.png",
            "https://[3fff:1000::1]/a.png",
            "https://corp.example.com/a.png",
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==",
            "data:image/jpeg;base64,/9j/4AAQ",
        ] {
            assert_eq!(error_of(good), None, "{good}");
        }
    }

    /// FAILURES 31
    #[test]
    fn an_address_inside_a_network_is_refused() {
        for bad in [
            "https://localhost/a.png",
            "https://127.0.0.1/a.png",
            "https://2130706433/a.png",
            "https://0x7f.1/a.png",
            "https://10.0.0.8/a.png",
            "https://169.254.169.254/latest/meta-data",
            "https://[::1]/a.png",
            "https://[fd00::1]/a.png",
            "https://[::ffff:10.0.0.1]/a.png",
            "https://metadata.google.internal/a",
            "https://printer/a.png",
            "https://box.localdomain/a",
            "https://nas.home/a",
            "https://wiki.corp/a",
            "https://wiki.intranet./a",
            "https://store.default.svc/a",
            "https://store.default.svc.cluster.local/a",
            "https://app.test/a",
            "https://[3fff::1]/a",
            "https://[3fff:fff::1]/a",
        ] {
            assert_eq!(error_of(bad), Some(ImageUrlError::Private), "{bad}");
        }
    }

    #[test]
    fn other_schemes_are_refused() {
        for bad in
            ["http://example.com/a.png", "ftp://example.com/a", "javascript:alert(1)", "a.png", "", "file:///etc"]
        {
            assert_eq!(error_of(bad), Some(ImageUrlError::NotHttps), "{bad}");
        }
        assert_eq!(error_of("https://user:secret@example.com/a"), Some(ImageUrlError::Credentials));
    }

    #[test]
    fn embedded_data_must_be_an_image_by_its_bytes() {
        for bad in [
            "data:text/html;base64,PGI+",
            "data:image/png;base64,PGI+",
            "data:image/png,plain",
            "data:image/png;base64,***",
        ] {
            assert_eq!(error_of(bad), Some(ImageUrlError::NotAnImage), "{bad}");
        }
    }

    #[test]
    fn our_own_pictures_are_welcome_back() {
        assert_eq!(error_of("http://localhost:8787/api/jobs/x/audio/y"), None);
        assert_eq!(error_of("http://localhost:8788/api"), Some(ImageUrlError::NotHttps));
    }

    #[test]
    fn the_bytes_of_an_embedded_image_come_back() {
        let url = ImageUrl::parse("data:image/jpeg;base64,/9j/4AAQ", None).expect("an image");
        assert_eq!(GivenImage::from(url).location(), ImageLocation::Embedded(vec![0xff, 0xd8, 0xff, 0xe0, 0, 16]));
        let address = ImageUrl::parse("https://example.com/a", None).expect("an address");
        assert_eq!(GivenImage::from(address).location(), ImageLocation::Address("https://example.com/a"));
    }

    #[test]
    fn only_we_can_name_a_stored_picture() {
        assert_eq!(GivenImage::stored("job/source.png").location(), ImageLocation::Stored("job/source.png"));
        assert_eq!(error_of("stored:job/source.png"), Some(ImageUrlError::NotHttps));
    }

    #[test]
    fn an_address_never_shows_in_debug_output() {
        let url = ImageUrl::parse("https://example.com/a?token=secret", None).expect("an address");
        assert!(!format!("{url:?}").contains("secret"));
    }
}
