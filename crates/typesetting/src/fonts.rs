//! The faces a text is set in: five are always at hand, the others are fetched only for the texts that need them.
//!
//! A character is set in the first face that has it, in the order of [`FontLibrary::faces`]; what no face has, the
//! typesetter replaces and reports. The files and their licences are in `assets/fonts`.

use std::borrow::Cow;
use std::io::Read;

use krilla::text::Font;
use rustybuzz::ttf_parser;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::font_asset::Cut;
use super::font_assets::FONT_ASSETS;

/// Why a font file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum FontError {
    #[error("the font file {file_name} is damaged")]
    Damaged {
        file_name: String,
        #[source]
        source: std::io::Error,
    },
    #[error("the font file {0} cannot be read")]
    Unreadable(String),
    #[error("there is no font file called {0}")]
    Unknown(String),
}

/// One face with its bytes, ready to be shaped and embedded.
#[derive(Clone)]
pub(crate) struct LoadedFace {
    pub bytes: Cow<'static, [u8]>,
    pub file: krilla::Data,
    pub font: Font,
    pub cut: Cut,
    rank: usize,
}

/// The faces that a rendering may use.
#[derive(Clone)]
pub struct FontLibrary {
    faces: Vec<LoadedFace>,
}

macro_rules! embedded {
    ($file_name:literal, $cut:expr) => {
        ($file_name, include_bytes!(concat!("../../../assets/fonts/", $file_name)).as_slice(), $cut)
    };
}

/// The faces compiled in: Latin for every European name, Hebrew for the kabbalah, and the signs of charts.
static EMBEDDED: [(&str, &[u8], Cut); 5] = [
    embedded!("eb-garamond-regular.otf", Cut::Roman),
    embedded!("eb-garamond-italic.otf", Cut::Italic),
    embedded!("noto-serif-hebrew.ttf", Cut::Roman),
    embedded!("dejavu-sans-signs.ttf", Cut::Roman),
    embedded!("noto-sans-symbols-signs.ttf", Cut::Roman),
];

impl FontLibrary {
    /// The embedded faces alone.
    pub(crate) fn embedded() -> Result<Self, FontError> {
        let faces = EMBEDDED
            .iter()
            .enumerate()
            .map(|(rank, (file_name, bytes, cut))| load(file_name, Cow::Borrowed(*bytes), *cut, rank))
            .collect::<Result<_, _>>()?;
        Ok(Self { faces })
    }

    /// The embedded faces and fetched ones, each as `(file_name, bytes)` of a file of `assets/fonts` as stored, in any order.
    pub fn with_assets(assets: impl IntoIterator<Item = (String, Vec<u8>)>) -> Result<Self, FontError> {
        let mut library = Self::embedded()?;
        for (file_name, bytes) in assets {
            let Some(position) = FONT_ASSETS.iter().position(|asset| asset.file_name == file_name) else {
                return Err(FontError::Unknown(file_name));
            };
            let rank = EMBEDDED.len() + position;
            let unpacked = unpack(&file_name, &bytes)?;
            library.faces.push(load(&file_name, Cow::Owned(unpacked), FONT_ASSETS[position].cut(), rank)?);
        }
        // The same fonts in another order must not make another document.
        library.faces.sort_by_key(|face| face.rank);
        Ok(library)
    }

    /// The files of `assets/fonts` to fetch before these texts can be set whole, in a fixed order; none for most texts.
    pub fn files_needed<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<&'static str> {
        let embedded: Vec<ttf_parser::Face<'_>> =
            EMBEDDED.iter().filter_map(|(_, bytes, _)| ttf_parser::Face::parse(bytes, 0).ok()).collect();
        let mut needed = vec![false; FONT_ASSETS.len()];
        for text in texts {
            let composed: String = text.nfc().collect();
            for grapheme in composed.graphemes(true).filter(|grapheme| !grapheme.is_ascii()) {
                let has_all = |face: &ttf_parser::Face<'_>| grapheme.chars().all(|c| face.glyph_index(c).is_some());
                if embedded.iter().zip(&EMBEDDED).any(|(face, (_, _, cut))| *cut == Cut::Roman && has_all(face)) {
                    continue;
                }
                for (asset, needed) in FONT_ASSETS.iter().zip(&mut needed) {
                    *needed |= grapheme.chars().any(|character| asset.has(character));
                }
            }
        }
        FONT_ASSETS.iter().zip(needed).filter_map(|(asset, needed)| needed.then_some(asset.file_name)).collect()
    }

    pub(crate) fn faces(&self) -> &[LoadedFace] {
        &self.faces
    }
}

fn unpack(file_name: &str, packed: &[u8]) -> Result<Vec<u8>, FontError> {
    let mut bytes = Vec::new();
    // No file of ours is larger; a damaged one must not fill the memory.
    flate2::read::GzDecoder::new(packed)
        .take(8 << 20)
        .read_to_end(&mut bytes)
        .map_err(|error| FontError::Damaged { file_name: file_name.to_owned(), source: error })?;
    Ok(bytes)
}

fn load(file_name: &str, bytes: Cow<'static, [u8]>, cut: Cut, rank: usize) -> Result<LoadedFace, FontError> {
    let unreadable = || FontError::Unreadable(file_name.to_owned());
    let file = match &bytes {
        Cow::Borrowed(bytes) => krilla::Data::from(*bytes),
        Cow::Owned(bytes) => krilla::Data::from(bytes.clone()),
    };
    let font = Font::new(file.clone(), 0).ok_or_else(unreadable)?;
    rustybuzz::Face::from_slice(&bytes, 0).ok_or_else(unreadable)?;
    Ok(LoadedFace { bytes, file, font, cut, rank })
}
