//! Drawings and words that are fetched for a picture: files of the assets, as `scripts/pictures` writes them.

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use super::foreign::Dictionary;

/// The words of other languages.
pub(crate) const WORDS: &str = "words.txt";

/// A file of drawings is not text.
#[derive(Debug, thiserror::Error)]
#[error("the file {0} of drawings is not text")]
pub struct DrawingFileError(String);

/// What was fetched so far. Which files a picture needs depends on its words, and on those that were fetched before.
#[derive(Clone, Debug, Default)]
pub struct Drawings {
    added: BTreeSet<String>,
    /// By the name of the thing: a line for each shape.
    shapes: HashMap<String, Rc<str>>,
    dictionary: Option<Rc<Dictionary>>,
}

impl Drawings {
    /// Adds a file of the folder `drawings`.
    ///
    /// # Errors
    /// [`DrawingFileError`] when it is not text.
    pub fn add(&mut self, file_name: &str, bytes: &[u8]) -> Result<(), DrawingFileError> {
        let text = std::str::from_utf8(bytes).map_err(|_| DrawingFileError(file_name.to_owned()))?;
        if file_name == WORDS {
            self.dictionary = Some(Rc::new(Dictionary::of_text(text)));
        } else {
            for drawing in text.split("# ").skip(1) {
                if let Some((name, shapes)) = drawing.split_once('\n') {
                    self.shapes.insert(name.to_owned(), Rc::from(shapes));
                }
            }
        }
        self.added.insert(file_name.to_owned());
        Ok(())
    }

    pub(crate) fn holds(&self, file_name: &str) -> bool {
        self.added.contains(file_name)
    }

    /// The shapes of a thing, by its name.
    pub(crate) fn shapes_of(&self, name: &str) -> Option<Rc<str>> {
        self.shapes.get(name).cloned()
    }

    pub(crate) fn dictionary(&self) -> Option<&Dictionary> {
        self.dictionary.as_deref()
    }

    /// Everything that there is, read once.
    #[cfg(test)]
    pub(crate) fn of_this_repository() -> Self {
        thread_local!(static ALL: Drawings = read_all());
        ALL.with(Self::clone)
    }
}

#[cfg(test)]
fn read_all() -> Drawings {
    let mut drawings = Drawings::default();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/drawings");
    for file in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = file.file_name().into_string().unwrap();
        drawings.add(&name, &std::fs::read(file.path()).unwrap()).unwrap();
    }
    drawings
}
