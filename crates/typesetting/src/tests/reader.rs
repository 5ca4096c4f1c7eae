//! Reads a finished PDF back: its pages' texts as a program that copies them would see them, its outline and its links.

use lopdf::content::Content;
use lopdf::{Document, Encoding, Object, ObjectId};

pub(super) struct Reader {
    document: Document,
    pages: Vec<ObjectId>,
}

impl Reader {
    pub(super) fn open(bytes: &[u8]) -> Self {
        let document = Document::load_mem(bytes).unwrap();
        let pages = document.get_pages().into_values().collect();
        Self { document, pages }
    }

    pub(super) fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// The text of a page (from 0) in the order in which it is drawn, soft hyphens and the spaces at line ends included.
    pub(super) fn text(&self, page: usize) -> String {
        let page = self.pages[page];
        let fonts = self.document.get_page_fonts(page).unwrap();
        let content = Content::decode(&self.document.get_page_content(page)).unwrap();
        let mut text = String::new();
        let mut encoding: Option<Encoding<'_>> = None;
        // What an ActualText says stands for everything up to its end.
        let mut spans: Vec<bool> = Vec::new();
        for operation in &content.operations {
            let shown = !spans.contains(&true);
            match operation.operator.as_str() {
                "Tf" => {
                    let name = operation.operands[0].as_name().unwrap();
                    encoding = Some(fonts[name].get_font_encoding(&self.document).unwrap());
                }
                "Tj" | "TJ" if shown => {
                    for bytes in strings(&operation.operands) {
                        text.push_str(&Document::decode_text(encoding.as_ref().unwrap(), bytes).unwrap());
                    }
                }
                "BDC" => {
                    let actual = operation
                        .operands
                        .get(1)
                        .and_then(|properties| properties.as_dict().ok()?.get(b"ActualText").ok());
                    if let (Some(actual), true) = (actual, shown) {
                        text.push_str(&lopdf::decode_text_string(actual).unwrap());
                    }
                    spans.push(actual.is_some());
                }
                "BMC" => spans.push(false),
                "EMC" => {
                    spans.pop();
                }
                _ => {}
            }
        }
        text
    }

    /// All pages, with words that were hyphenated whole again.
    pub(super) fn whole_text(&self) -> String {
        (0..self.page_count()).map(|page| self.text(page)).collect::<Vec<_>>().join("\n").replace('\u{AD}', "")
    }

    /// Titles of the outline with the pages (from 0) they lead to, in reading order.
    pub(super) fn outline(&self) -> Vec<(String, usize)> {
        let catalog = self.document.catalog().unwrap();
        let root = self.document.get_dictionary(catalog.get(b"Outlines").unwrap().as_reference().unwrap()).unwrap();
        let mut entries = Vec::new();
        self.outline_level(root.get(b"First").ok(), &mut entries);
        entries
    }

    fn outline_level(&self, first: Option<&Object>, entries: &mut Vec<(String, usize)>) {
        let mut next = first;
        while let Some(reference) = next {
            let item = self.document.get_dictionary(reference.as_reference().unwrap()).unwrap();
            let title = lopdf::decode_text_string(item.get(b"Title").unwrap()).unwrap();
            entries.push((title, self.page_of(item.get(b"Dest").unwrap())));
            self.outline_level(item.get(b"First").ok(), entries);
            next = item.get(b"Next").ok();
        }
    }

    /// The pages (from 0) that the links of a page lead to.
    pub(super) fn links(&self, page: usize) -> Vec<usize> {
        let annotations = self.document.get_page_annotations(self.pages[page]).unwrap();
        annotations
            .iter()
            .map(|annotation| match annotation.get(b"Dest") {
                Ok(destination) => self.page_of(destination),
                Err(_) => self.page_of(annotation.get(b"A").unwrap().as_dict().unwrap().get(b"D").unwrap()),
            })
            .collect()
    }

    fn page_of(&self, destination: &Object) -> usize {
        let (_, destination) = self.document.dereference(destination).unwrap();
        let page = destination.as_array().unwrap()[0].as_reference().unwrap();
        self.pages.iter().position(|other| *other == page).unwrap()
    }

    /// What the catalogue says of the whole file: its language, and whether it is tagged and shows its title.
    pub(super) fn declarations(&self) -> (String, bool, bool) {
        let catalog = self.document.catalog().unwrap();
        let language = lopdf::decode_text_string(catalog.get(b"Lang").unwrap()).unwrap();
        let flag = |group: &[u8], name: &[u8]| {
            let (_, group) = self.document.dereference(catalog.get(group).unwrap()).unwrap();
            group.as_dict().unwrap().get(name).unwrap().as_bool().unwrap()
        };
        (language, flag(b"MarkInfo", b"Marked"), flag(b"ViewerPreferences", b"DisplayDocTitle"))
    }

    /// The metadata as XML (XMP).
    pub(super) fn metadata(&self) -> String {
        let catalog = self.document.catalog().unwrap();
        let (_, metadata) = self.document.dereference(catalog.get(b"Metadata").unwrap()).unwrap();
        let metadata = metadata.as_stream().unwrap();
        String::from_utf8(metadata.get_plain_content().unwrap_or_else(|_| metadata.content.clone())).unwrap()
    }

    /// The structure types of the tag tree, such as `H2`, in reading order.
    pub(super) fn tags(&self) -> Vec<String> {
        let catalog = self.document.catalog().unwrap();
        let root =
            self.document.get_dictionary(catalog.get(b"StructTreeRoot").unwrap().as_reference().unwrap()).unwrap();
        let mut tags = Vec::new();
        self.tags_below(root.get(b"K").unwrap(), &mut tags);
        tags
    }

    fn tags_below(&self, kids: &Object, tags: &mut Vec<String>) {
        let (_, kids) = self.document.dereference(kids).unwrap();
        if let Ok(kids) = kids.as_array() {
            kids.iter().for_each(|kid| self.tags_below(kid, tags));
        }
        let Ok(element) = kids.as_dict() else { return };
        if let Ok(kind) = element.get(b"S") {
            tags.push(String::from_utf8_lossy(kind.as_name().unwrap()).into_owned());
        }
        if let Ok(kids) = element.get(b"K") {
            self.tags_below(kids, tags);
        }
    }
}

/// The strings that an operator shows, those of an array among them.
fn strings(operands: &[Object]) -> Vec<&[u8]> {
    operands
        .iter()
        .flat_map(|operand| match (operand.as_array(), operand.as_str()) {
            (Ok(parts), _) => strings(parts),
            (_, Ok(bytes)) => vec![bytes],
            _ => Vec::new(),
        })
        .collect()
}
