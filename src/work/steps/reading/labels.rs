//! What a reading's recordings say about themselves to a player.

use crate::job::language::tag_of;
use crate::job::reading::ReadingParams;
use crate::work::error::StepError;
use crate::work::steps::typeset::FOOTER;
use brief::reading::{Document, System};
use recording::Labels;
use typesetting::cover_picture;

/// One document: a track of the reading's album.
pub fn document_labels(params: &ReadingParams, document: &Document) -> Result<Labels, StepError> {
    let documents = params.documents();
    let track = documents.iter().position(|other| other.doc_num == document.doc_num).map_or(0, |at| at + 1);
    Ok(Labels {
        title: document.chapter(),
        track: number(track),
        tracks: number(documents.len()),
        ..labels(params, document.system)?
    })
}

/// All documents as one audiobook.
pub fn audiobook_labels(params: &ReadingParams) -> Result<Labels, StepError> {
    Ok(Labels { title: album(params), ..labels(params, None)? })
}

fn labels(params: &ReadingParams, system: Option<System>) -> Result<Labels, StepError> {
    let cover_png = cover_picture(system);
    let cover_png = cover_png.map_err(|error| StepError::broken("the cover can't be drawn").caused_by(error))?;
    Ok(Labels {
        artist: FOOTER.to_owned(),
        album: album(params),
        language: tag_of(params.language.as_ref()).to_owned(),
        cover_png,
        ..Labels::default()
    })
}

/// Whom the reading is for: a phone lists every reading under its own name.
fn album(params: &ReadingParams) -> String {
    let names: Vec<&str> =
        std::iter::once(&params.person1).chain(&params.person2).map(|person| person.name.as_str()).collect();
    format!("A reading for {}", names.join(" & "))
}

fn number(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}
