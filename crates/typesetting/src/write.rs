//! Writes a layout as a tagged PDF that conforms to PDF/UA-1; the same layout gives the same bytes.

use std::num::NonZeroU16;

use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Point, Size, Transform};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, Node, TableHeaderScope, Tag, TagGroup, TagTree};
use krilla::{Document, SerializeSettings};
use tiny_skia::PathSegment;

use super::glyph_runs::{Twins, draw_run};
use super::input::PdfError;
use super::layout::{Block, Bookmark, Layout, Mark, Meaning, PAGE_HEIGHT, PAGE_WIDTH, Pen};
use super::shape::GlyphRun;
use super::theme::Colour;

/// Pages that are written between two rests.
const PAGES_BETWEEN_RESTS: usize = 8;

/// The file's own words about itself.
pub(crate) struct FileMetadata<'a> {
    pub title: String,
    pub subject: String,
    pub language: &'a str,
}

/// Writes the file.
pub(crate) async fn write_pdf(
    layout: Layout,
    metadata: &FileMetadata<'_>,
    rest: &impl AsyncFn(),
) -> Result<Vec<u8>, PdfError> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| PdfError::BadSettings(format!("{error:?}")))?;
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let mut tree = TreeBuilder::new(metadata.language);
    let mut twins = Twins::default();
    let size = Size::from_wh(PAGE_WIDTH, PAGE_HEIGHT)
        .ok_or(PdfError::BadPageSize { width: PAGE_WIDTH, height: PAGE_HEIGHT })?;
    for (number, page_layout) in layout.pages.into_iter().enumerate() {
        if number % PAGES_BETWEEN_RESTS == 0 {
            rest().await;
        }
        let mut page = document.start_page_with(PageSettings::new(size));
        let mut identifiers = Vec::with_capacity(page_layout.blocks.len());
        let mut surface = page.surface();
        for block in &page_layout.blocks {
            let ornament = ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout));
            let tag = if block.meaning == Meaning::Ornament { ornament } else { ContentTag::Other };
            identifiers.push(surface.start_tagged(tag));
            for mark in &block.marks {
                draw(&mut surface, &mut twins, mark);
            }
            surface.end_tagged();
        }
        surface.finish();
        for (block, identifier) in page_layout.blocks.into_iter().zip(identifiers) {
            let annotation = block.link.map(|(target_page, place)| {
                let label = format!("Page {}", target_page + 1);
                let target = Target::Destination(XyzDestination::new(target_page, Point::from_xy(0.0, 0.0)).into());
                page.add_tagged_annotation(Annotation::new_link(LinkAnnotation::new(place, target), Some(label)))
            });
            tree.push(&block, identifier, annotation);
        }
        page.finish();
    }
    document.set_outline(outline(&layout.bookmarks));
    document.set_metadata(
        Metadata::new()
            .title(metadata.title.clone())
            .description(metadata.subject.clone())
            .language(metadata.language.to_owned())
            .authors(vec!["One in a Billion".to_owned()])
            .creator("One in a Billion".to_owned()),
    );
    document.set_tag_tree(tree.finish());
    rest().await;
    document.finish().map_err(PdfError::NotWritable)
}

fn draw(surface: &mut Surface<'_>, twins: &mut Twins, mark: &Mark) {
    match mark {
        Mark::Shape { path, fill, stroke } => {
            surface.set_fill(fill.map(|(colour, opacity)| fill_of(colour, opacity)));
            surface.set_stroke(stroke.map(stroke_of));
            if let Some(path) = path_of(path) {
                surface.draw_path(&path);
            }
            surface.set_stroke(None);
        }
        Mark::Text { text, x, baseline, colour } => {
            surface.set_fill(Some(fill_of(*colour, 1.0)));
            surface.set_stroke(None);
            // As they are read: readers that copy what is drawn in the order in which it is drawn would turn the words of Hebrew round.
            let mut placed: Vec<(f32, &GlyphRun)> = Vec::with_capacity(text.runs.len());
            let mut x = *x;
            for run in &text.runs {
                placed.push((x, run));
                x += run.width();
            }
            placed.sort_by_key(|(_, run)| run.start);
            for (x, run) in placed {
                draw_run(surface, twins, run, x, *baseline);
            }
        }
        Mark::Picture { image, place } => {
            if let Some(size) = Size::from_wh(place.width(), place.height()) {
                surface.push_transform(&Transform::from_translate(place.left(), place.top()));
                surface.draw_image(image.clone(), size);
                surface.pop();
            }
        }
    }
}

/// The path as the PDF's writer takes it.
fn path_of(path: &tiny_skia::Path) -> Option<krilla::geom::Path> {
    let mut builder = krilla::geom::PathBuilder::new();
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(to) => builder.move_to(to.x, to.y),
            PathSegment::LineTo(to) => builder.line_to(to.x, to.y),
            PathSegment::QuadTo(by, to) => builder.quad_to(by.x, by.y, to.x, to.y),
            PathSegment::CubicTo(first, second, to) => {
                builder.cubic_to(first.x, first.y, second.x, second.y, to.x, to.y);
            }
            PathSegment::Close => builder.close(),
        }
    }
    builder.finish()
}

fn fill_of(colour: Colour, opacity: f32) -> Fill {
    Fill {
        paint: rgb_of(colour).into(),
        opacity: NormalizedF32::new(opacity).unwrap_or(NormalizedF32::ONE),
        rule: FillRule::NonZero,
    }
}

fn stroke_of(pen: Pen) -> Stroke {
    let dash = (pen.dash > 0.0).then(|| StrokeDash { array: vec![pen.dash, pen.dash], offset: 0.0 });
    Stroke { paint: rgb_of(pen.colour).into(), width: pen.width, dash, ..Stroke::default() }
}

fn rgb_of(Colour(red, green, blue): Colour) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}

fn outline(bookmarks: &[Bookmark]) -> Outline {
    let mut outline = Outline::new();
    let mut rest = bookmarks;
    while let Some((node, after)) = outline_node(rest) {
        outline.push_child(node);
        rest = after;
    }
    outline
}

/// The first bookmark with all deeper ones that follow it.
fn outline_node(bookmarks: &[Bookmark]) -> Option<(OutlineNode, &[Bookmark])> {
    let (first, mut rest) = bookmarks.split_first()?;
    let mut node = OutlineNode::new(first.title.clone(), XyzDestination::new(first.page, Point::from_xy(0.0, first.y)));
    while rest.first().is_some_and(|next| next.depth > first.depth) {
        let Some((child, after)) = outline_node(rest) else { break };
        node.push_child(child);
        rest = after;
    }
    Some((node, rest))
}

/// Gathers blocks into the tag tree: parts, and within them headings, paragraphs, figures and tables in reading order.
struct TreeBuilder {
    tree: TagTree,
    part: Option<(usize, TagGroup)>,
    /// The element that the last block belonged to, with its table row.
    element: Option<(usize, Meaning, TagGroup)>,
    row: Option<(usize, TagGroup)>,
    /// The contents entries so far, which go into one list.
    contents: Option<TagGroup>,
}

impl TreeBuilder {
    fn new(language: &str) -> Self {
        Self {
            tree: TagTree::new().with_lang(Some(language.to_owned())),
            part: None,
            element: None,
            row: None,
            contents: None,
        }
    }

    fn push(&mut self, block: &Block, content: Identifier, link: Option<Identifier>) {
        if block.meaning == Meaning::Ornament {
            return;
        }
        if self.part.as_ref().is_some_and(|(part, _)| *part != block.part) {
            self.close_part();
        }
        self.part.get_or_insert_with(|| (block.part, TagGroup::new(Tag::Part)));
        if self.element.as_ref().is_some_and(|(element, _, _)| *element != block.element) {
            self.close_element();
        }
        let (_, _, group) =
            self.element.get_or_insert_with(|| (block.element, block.meaning.clone(), element_group(&block.meaning)));
        match (&block.meaning, link) {
            (Meaning::Cell { row, header }, _) => {
                let (row, header) = (*row, *header);
                if self.row.as_ref().is_some_and(|(current, _)| *current != row) {
                    self.close_row();
                }
                let (_, cells) = self.row.get_or_insert_with(|| (row, TagGroup::new(Tag::TR)));
                let mut cell =
                    if header { TagGroup::new(Tag::TH(TableHeaderScope::Column)) } else { TagGroup::new(Tag::TD) };
                cell.push(content);
                cells.push(cell);
            }
            (_, Some(annotation)) => {
                let nodes = vec![Node::from(content), Node::from(annotation)];
                group.push(TagGroup::with_children(Tag::Link, nodes));
            }
            _ => group.push(content),
        }
    }

    fn close_row(&mut self) {
        if let (Some((_, row)), Some((_, _, table))) = (self.row.take(), self.element.as_mut()) {
            table.push(row);
        }
    }

    fn close_element(&mut self) {
        self.close_row();
        let (Some((_, meaning, element)), Some((_, part))) = (self.element.take(), self.part.as_mut()) else { return };
        if meaning == Meaning::ContentsEntry {
            self.contents.get_or_insert_with(|| TagGroup::new(Tag::TOC)).push(element);
            return;
        }
        if let Some(contents) = self.contents.take() {
            part.push(contents);
        }
        part.push(element);
    }

    fn close_part(&mut self) {
        self.close_element();
        if let Some((_, mut part)) = self.part.take() {
            if let Some(contents) = self.contents.take() {
                part.push(contents);
            }
            self.tree.push(part);
        }
    }

    fn finish(mut self) -> TagTree {
        self.close_part();
        self.tree
    }
}

fn element_group(meaning: &Meaning) -> TagGroup {
    match meaning {
        Meaning::Heading { level, text } => {
            TagGroup::new(Tag::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(text.clone())))
        }
        Meaning::Figure { description } => TagGroup::new(Tag::Figure(Some(description.clone()))),
        Meaning::Cell { .. } => TagGroup::new(Tag::Table),
        Meaning::ContentsEntry => TagGroup::new(Tag::TOCI),
        Meaning::Note | Meaning::Paragraph | Meaning::Ornament => TagGroup::new(Tag::P),
    }
}
