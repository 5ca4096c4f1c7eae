//! An illustrated storybook: a cover with its picture, and pages on each of which one scene's picture stands across the measure, above the
//! scene's own words.
//!
//! A scene whose picture is missing keeps its place: a frame that names it.

use image_file::ImageFormat;
use krilla::geom::Rect;
use krilla::image::Image;

use super::fonts::FontLibrary;
use super::input::{PdfError, RenderedPdf};
use super::layout::{Layout, Mark, Meaning, PAGE_HEIGHT, PAGE_WIDTH, Pen, filled_rectangle, polygon};
use super::paragraph::Measure;
use super::shape::{Shaper, TextStyle};
use super::theme::{Colour, FADED_INK, GILT, HAIRLINE, INK, IVORY};
use super::typesetter::{Align, SetParagraph, fitting, line_at, set_centred, set_paragraph};
use super::write::{FileMetadata, write_pdf};

/// A storybook to typeset.
#[derive(Clone, Debug, Default)]
pub struct StorybookPages {
    pub title: String,
    /// Who made the book, such as `Told and drawn by …`; may be empty.
    pub subtitle: String,
    pub cover: Option<StoryScene>,
    pub pages: Vec<StoryPage>,
    /// A line at the cover's foot.
    pub footer: String,
    /// The language of the text as a BCP 47 tag, such as `en`.
    pub language: String,
}

/// One scene of the story on a page of its own: it goes on overleaf if the words need more room.
#[derive(Clone, Debug, Default)]
pub struct StoryPage {
    /// The scene's words, each paragraph as one text.
    pub paragraphs: Vec<String>,
    /// None for words without a picture.
    pub scene: Option<StoryScene>,
}

/// A picture of a scene.
#[derive(Clone, Debug, Default)]
pub struct StoryScene {
    /// What the picture shows: its alternative text, and what its frame says while it is missing.
    pub description: String,
    /// PNG, JPEG or WebP.
    pub picture: Option<Vec<u8>>,
}

impl StorybookPages {
    /// Every text that will be printed, to find out which fonts are needed.
    pub fn texts(&self) -> Vec<&str> {
        let scenes = self.pages.iter().filter_map(|page| page.scene.as_ref()).chain(&self.cover);
        [self.title.as_str(), &self.subtitle, &self.footer]
            .into_iter()
            .chain(self.pages.iter().flat_map(|page| page.paragraphs.iter().map(String::as_str)))
            .chain(scenes.map(|scene| scene.description.as_str()))
            .collect()
    }
}

const PAPER: Colour = Colour(0xFC, 0xF8, 0xF0);
const NIGHT: Colour = Colour(0x24, 0x3B, 0x4A);
/// Thirteen centimetres: a picture of 1,024 pixels across it has 200 dots to the inch, and a line some sixty letters.
const WIDTH: f32 = 368.0;
const LEFT: f32 = (PAGE_WIDTH - WIDTH) / 2.0;
const TOP: f32 = 64.0;
const LAST_BASELINE: f32 = 766.0;
/// From the picture to the first line of the words.
const BELOW_PICTURE: f32 = 36.0;
/// A picture gives way to its words down to this part of the measure; longer words go on overleaf.
const SMALLEST_PICTURE: f32 = 0.72;
/// A cover's picture is as large as those inside, or it would have fewer dots to the inch, as far as the title leaves room.
const COVER_PICTURE: f32 = WIDTH;
/// One size serves a whole book: the largest with which all of its scenes keep to their pages, or the last.
const SIZES: [TypeSize; 3] = [
    TypeSize { text: 15.5, leading: 23.0, paragraph_gap: 9.0 },
    TypeSize { text: 13.5, leading: 19.5, paragraph_gap: 7.5 },
    TypeSize { text: 12.0, leading: 17.0, paragraph_gap: 6.5 },
];

#[derive(Clone, Copy, Debug, PartialEq)]
struct TypeSize {
    text: f32,
    leading: f32,
    paragraph_gap: f32,
}

/// A page's words in lines, and the height that they take below a picture.
struct SetWords {
    paragraphs: Vec<SetParagraph>,
    height: f32,
}

impl SetWords {
    fn of(shaper: &Shaper<'_>, page: &StoryPage, size: TypeSize) -> Self {
        let measure = Measure { width: WIDTH, first_line_indent: 0.0, justified: false };
        let style = TextStyle::roman(size.text);
        let paragraphs: Vec<SetParagraph> =
            page.paragraphs.iter().map(|text| set_paragraph(shaper, text, style, measure, LEFT, &[])).collect();
        let lines: usize = paragraphs.iter().map(|set| set.lines.len()).sum();
        let gaps = paragraphs.len().saturating_sub(1) as f32 * size.paragraph_gap;
        let height = if lines == 0 { 0.0 } else { BELOW_PICTURE + (lines - 1) as f32 * size.leading + gaps };
        Self { paragraphs, height }
    }

    fn room_for_picture(&self) -> f32 {
        LAST_BASELINE - TOP - self.height
    }
}

/// The largest size of type with which every picture keeps to its page beside its words.
fn type_size(shaper: &Shaper<'_>, pages: &[StoryPage]) -> TypeSize {
    let fits = |size: &TypeSize| {
        let illustrated = pages.iter().filter(|page| page.scene.is_some());
        illustrated
            .map(|page| SetWords::of(shaper, page, *size))
            .all(|set| set.room_for_picture() >= WIDTH * SMALLEST_PICTURE)
    };
    SIZES.iter().copied().find(fits).unwrap_or(SIZES[SIZES.len() - 1])
}

/// Typesets a storybook, with `rest` as in [`super::reading::render_document`].
pub async fn render_storybook(
    input: &StorybookPages,
    fonts: &FontLibrary,
    rest: &impl AsyncFn(),
) -> Result<RenderedPdf, PdfError> {
    let shaper = Shaper::new(fonts);
    let mut layout = Layout::default();
    add_cover(&mut layout, &shaper, input)?;
    layout.begin_part();
    let size = type_size(&shaper, &input.pages);
    for (index, page) in input.pages.iter().enumerate() {
        add_story_page(&mut layout, &shaper, page, size, index)?;
        rest().await;
    }
    let (page_count, missing_glyphs) = (layout.pages.len(), layout.missing_glyphs());
    let metadata =
        FileMetadata { title: input.title.clone(), subject: input.subtitle.clone(), language: &input.language };
    let bytes = write_pdf(layout, &metadata, rest).await?;
    Ok(RenderedPdf { bytes, page_count, missing_glyphs })
}

fn add_cover(layout: &mut Layout, shaper: &Shaper<'_>, input: &StorybookPages) -> Result<(), PdfError> {
    layout.add_page();
    let centre = PAGE_WIDTH / 2.0;
    // A little over the edges, so that no rounding leaves a white seam.
    let ground = filled_rectangle(-3.0, -3.0, PAGE_WIDTH + 6.0, PAGE_HEIGHT + 6.0, NIGHT);
    layout.add(Meaning::Ornament, ground.into_iter().collect());
    let title = set_centred(shaper, &input.title, TextStyle::roman(40.0), centre, WIDTH);
    let subtitle = set_centred(shaper, &input.subtitle, TextStyle::italic(18.0), centre, WIDTH);
    let mut baseline = if input.cover.is_some() { 116.0 } else { 340.0 };
    let mut marks = Vec::new();
    for (text, x) in title.lines {
        marks.push(Mark::Text { text, x, baseline, colour: IVORY });
        baseline += 46.0;
    }
    layout.bookmark(&input.title, 0, 0.0);
    layout.add(Meaning::Heading { level: 1, text: input.title.clone() }, marks);
    baseline -= 10.0;
    let marks: Vec<Mark> = subtitle
        .lines
        .into_iter()
        .enumerate()
        .map(|(index, (text, x))| Mark::Text { text, x, baseline: baseline + index as f32 * 24.0, colour: GILT })
        .collect();
    baseline += marks.len() as f32 * 24.0;
    if !marks.is_empty() {
        layout.add(Meaning::Paragraph, marks);
    }
    if let Some(scene) = &input.cover {
        let side = (PAGE_HEIGHT - 100.0 - baseline).min(COVER_PICTURE);
        add_scene(layout, shaper, scene, (centre - side / 2.0, baseline + 4.0, side, side), GILT)?;
    }
    if !input.footer.is_empty() {
        let style = TextStyle::roman(9.5).spaced(1.6);
        let mark = line_at(shaper, &input.footer, style, (centre, PAGE_HEIGHT - 48.0), Align::Centre, GILT);
        layout.add(Meaning::Paragraph, vec![mark]);
    }
    Ok(())
}

fn start_page(layout: &mut Layout, shaper: &Shaper<'_>) {
    layout.add_page();
    let mut marks: Vec<Mark> =
        filled_rectangle(-3.0, -3.0, PAGE_WIDTH + 6.0, PAGE_HEIGHT + 6.0, PAPER).into_iter().collect();
    let number = (layout.current_page() + 1).to_string();
    let style = TextStyle::roman(11.0).lining();
    marks.push(line_at(shaper, &number, style, (PAGE_WIDTH / 2.0, 806.0), Align::Centre, FADED_INK));
    layout.add(Meaning::Ornament, marks);
}

fn add_story_page(
    layout: &mut Layout,
    shaper: &Shaper<'_>,
    page: &StoryPage,
    size: TypeSize,
    index: usize,
) -> Result<(), PdfError> {
    start_page(layout, shaper);
    layout.bookmark(&format!("Page {}", index + 1), 0, 0.0);
    let words = SetWords::of(shaper, page, size);
    let mut baseline = TOP + size.leading;
    if let Some(scene) = &page.scene {
        let side = words.room_for_picture().clamp(WIDTH * SMALLEST_PICTURE, WIDTH);
        // What a short text leaves free stands above and below, so that the page does not hang from its upper edge.
        let free = (words.room_for_picture() - side).max(0.0);
        let top = TOP + free * 0.38;
        add_scene(layout, shaper, scene, ((PAGE_WIDTH - side) / 2.0, top, side, side), HAIRLINE)?;
        baseline = top + side + BELOW_PICTURE;
    }
    for set in words.paragraphs {
        let element = layout.new_element();
        for (text, x) in set.lines {
            if baseline > LAST_BASELINE + 0.5 {
                start_page(layout, shaper);
                baseline = TOP + size.leading;
            }
            layout.add_to(element, Meaning::Paragraph, vec![Mark::Text { text, x, baseline, colour: INK }]);
            baseline += size.leading;
        }
        baseline += size.paragraph_gap;
    }
    Ok(())
}

/// The picture as large as it fits, or a frame that names the scene.
fn add_scene(
    layout: &mut Layout,
    shaper: &Shaper<'_>,
    scene: &StoryScene,
    (left, top, width, height): (f32, f32, f32, f32),
    frame: Colour,
) -> Result<(), PdfError> {
    let description = scene.description.clone();
    let Some(picture) = &scene.picture else {
        layout.add(Meaning::Ornament, placeholder_frame(left, top, width, height));
        let centre = left + width / 2.0;
        let set = set_centred(shaper, &scene.description, TextStyle::italic(13.0), centre, width - 40.0);
        let mut baseline = top + height / 2.0 - set.lines.len() as f32 * 9.0;
        let style = fitting(shaper, MISSING, TextStyle::roman(10.0), width - 24.0, 6.0);
        let mut marks = vec![line_at(shaper, MISSING, style, (centre, baseline - 14.0), Align::Centre, FADED_INK)];
        for (text, x) in set.lines {
            baseline += 18.0;
            marks.push(Mark::Text { text, x, baseline: baseline - 4.0, colour: INK });
        }
        layout.add(Meaning::Paragraph, marks);
        return Ok(());
    };
    let image = decode(picture).map_err(|reason| PdfError::BadPicture { scene: description.clone(), reason })?;
    let (pixels_wide, pixels_high) = image.size();
    let scale = (width / pixels_wide.max(1) as f32).min(height / pixels_high.max(1) as f32);
    let (shown_width, shown_height) = (pixels_wide as f32 * scale, pixels_high as f32 * scale);
    let (x, y) = (left + (width - shown_width) / 2.0, top + (height - shown_height) / 2.0);
    let no_room = || PdfError::BadPicture { scene: description.clone(), reason: "it has no extent".to_owned() };
    let place = Rect::from_xywh(x, y, shown_width, shown_height).ok_or_else(no_room)?;
    let corners = [(x, y), (x + shown_width, y), (x + shown_width, y + shown_height), (x, y + shown_height)];
    let mut marks = vec![Mark::Picture { image, place }];
    marks.extend(polygon(&corners, None, Some(Pen::solid(frame, 1.0))));
    layout.add(Meaning::Figure { description }, marks);
    Ok(())
}

const MISSING: &str = "The picture of this scene is missing:";

fn placeholder_frame(left: f32, top: f32, width: f32, height: f32) -> Vec<Mark> {
    let corners = [(left, top), (left + width, top), (left + width, top + height), (left, top + height)];
    let dashed = Pen { colour: FADED_INK, width: 0.8, dash: 4.0 };
    polygon(&corners, Some((Colour(0xF3, 0xEC, 0xDF), 1.0)), Some(dashed)).into_iter().collect()
}

fn decode(picture: &[u8]) -> Result<Image, String> {
    let data = || krilla::Data::from(picture.to_vec());
    match ImageFormat::of(picture) {
        Some(ImageFormat::Png) => Image::from_png(data(), true),
        Some(ImageFormat::Jpeg) => Image::from_jpeg(data(), true),
        Some(ImageFormat::Webp) => Image::from_webp(data(), true),
        None => Err("it is neither PNG, JPEG nor WebP".to_owned()),
    }
}
