//! The formats of image files, recognised by their first bytes.

/// The image formats that are accepted, recognised by their first bytes, never by a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::Display)]
pub enum ImageFormat {
    #[strum(serialize = "JPEG")]
    Jpeg,
    #[strum(serialize = "PNG")]
    Png,
    #[strum(serialize = "WebP")]
    Webp,
}

impl ImageFormat {
    /// The format of these bytes, or None for anything else.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Some(ImageFormat::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(ImageFormat::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(ImageFormat::Webp),
            _ => None,
        }
    }

    pub fn extension(self) -> &'static str {
        match self {
            ImageFormat::Jpeg => "jpg",
            ImageFormat::Png => "png",
            ImageFormat::Webp => "webp",
        }
    }

    pub fn media_type(self) -> &'static str {
        match self {
            ImageFormat::Jpeg => "image/jpeg",
            ImageFormat::Png => "image/png",
            ImageFormat::Webp => "image/webp",
        }
    }
}
