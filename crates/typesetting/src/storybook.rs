//! An illustrated storybook: a cover with its picture, and pages whose scenes stand above their words.
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
    /// Such as `A story about Mia`; may be empty.
    pub subtitle: String,
    pub cover: Option<StoryScene>,
    pub pages: Vec<StoryPage>,
    /// A line at the cover's foot.
    pub footer: String,
    /// The language of the text as a BCP 47 tag, such as `en`.
    pub language: String,
}

/// One page of the story: it goes on overleaf if the words need more room.
#[derive(Clone, Debug, Default)]
pub struct StoryPage {
    /// Paragraphs, each as one text.
    pub paragraphs: Vec<String>,
    /// One to six, in the story's order.
    pub scenes: Vec<StoryScene>,
}

/// A scene and its picture.
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
        let scenes = self.pages.iter().flat_map(|page| &page.scenes).chain(&self.cover);
        [self.title.as_str(), &self.subtitle, &self.footer]
            .into_iter()
            .chain(self.pages.iter().flat_map(|page| page.paragraphs.iter().map(String::as_str)))
            .chain(scenes.map(|scene| scene.description.as_str()))
            .collect()
    }
}

const PAPER: Colour = Colour(0xFC, 0xF8, 0xF0);
const NIGHT: Colour = Colour(0x24, 0x3B, 0x4A);
const LEFT: f32 = 84.0;
const WIDTH: f32 = PAGE_WIDTH - 2.0 * LEFT;
const TOP: f32 = 64.0;
const LAST_BASELINE: f32 = 766.0;
const TEXT: TextStyle = TextStyle::roman(15.5);
const LEADING: f32 = 23.0;
const GAP: f32 = 12.0;
const PARAGRAPH_GAP: f32 = 9.0;
/// From the pictures to the first line of the words.
const BELOW_PICTURES: f32 = 40.0;

/// Typesets a storybook.
pub fn render_storybook(input: &StorybookPages, fonts: &FontLibrary) -> Result<RenderedPdf, PdfError> {
    let shaper = Shaper::new(fonts);
    let mut layout = Layout::default();
    add_cover(&mut layout, &shaper, input)?;
    layout.begin_part();
    for (index, page) in input.pages.iter().enumerate() {
        add_story_page(&mut layout, &shaper, page, index)?;
    }
    let (page_count, missing_glyphs) = (layout.pages.len(), layout.missing_glyphs());
    let metadata =
        FileMetadata { title: input.title.clone(), subject: input.subtitle.clone(), language: &input.language };
    let bytes = write_pdf(layout, &metadata)?;
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
        let side = (PAGE_HEIGHT - 100.0 - baseline).min(WIDTH);
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

fn add_story_page(layout: &mut Layout, shaper: &Shaper<'_>, page: &StoryPage, index: usize) -> Result<(), PdfError> {
    start_page(layout, shaper);
    layout.bookmark(&format!("Page {}", index + 1), 0, 0.0);
    let measure = Measure { width: WIDTH, first_line_indent: 0.0, justified: false };
    let paragraphs: Vec<SetParagraph> =
        page.paragraphs.iter().map(|text| set_paragraph(shaper, text, TEXT, measure, LEFT, &[])).collect();
    let words_height: f32 =
        paragraphs.iter().map(|set| set.lines.len() as f32 * LEADING + PARAGRAPH_GAP).sum::<f32>() + BELOW_PICTURES;
    let mut baseline = TOP;
    let places = scene_places(page.scenes.len(), LAST_BASELINE - TOP - words_height);
    for (scene, place) in page.scenes.iter().zip(&places) {
        add_scene(layout, shaper, scene, *place, HAIRLINE)?;
        baseline = baseline.max(place.1 + place.3 + BELOW_PICTURES);
    }
    if places.is_empty() {
        baseline += BELOW_PICTURES;
    }
    for set in paragraphs {
        let element = layout.new_element();
        for (text, x) in set.lines {
            if baseline > LAST_BASELINE {
                start_page(layout, shaper);
                baseline = TOP + BELOW_PICTURES;
            }
            layout.add_to(element, Meaning::Paragraph, vec![Mark::Text { text, x, baseline, colour: INK }]);
            baseline += LEADING;
        }
        baseline += PARAGRAPH_GAP;
    }
    Ok(())
}

/// Where up to six pictures stand: left, top, width and height, each a square. They are as large as the words leave `room_height` for,
/// and no smaller than what the page's width gives each: longer words go on overleaf.
fn scene_places(count: usize, room_height: f32) -> Vec<(f32, f32, f32, f32)> {
    let usual: usize = match count {
        0 | 1 => 1,
        2..=4 => 2,
        _ => 3,
    };
    let side_by_width = |columns: usize| (WIDTH - GAP * (columns - 1) as f32) / columns as f32;
    let side_in_room = |columns: usize| {
        let rows = count.div_ceil(columns).max(1) as f32;
        side_by_width(columns).min((room_height - GAP * (rows - 1.0)) / rows)
    };
    let roomiest =
        (1..=3).map(|columns| (columns, side_in_room(columns))).max_by(|one, other| one.1.total_cmp(&other.1));
    let (columns, side) =
        roomiest.filter(|(_, side)| *side > side_by_width(usual)).unwrap_or((usual, side_by_width(usual)));
    let row_width = columns as f32 * side + GAP * (columns - 1) as f32;
    (0..count)
        .map(|index| {
            let (row, column) = (index / columns, index % columns);
            let in_row = (count - row * columns).min(columns);
            // The last row may be shorter: it is centred.
            let inset = (row_width - in_row as f32 * side - GAP * (in_row - 1) as f32) / 2.0;
            let left = (PAGE_WIDTH - row_width) / 2.0 + inset + column as f32 * (side + GAP);
            (left, TOP + row as f32 * (side + GAP), side, side)
        })
        .collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_fill_the_page_that_few_words_leave_and_never_overlap() {
        for count in 1..=6 {
            for room in [-300.0, 100.0, 500.0, 640.0] {
                let places = scene_places(count, room);
                assert_eq!(places.len(), count);
                for (index, (left, top, width, height)) in places.iter().enumerate() {
                    assert!(*left >= LEFT - 0.1 && left + width <= LEFT + WIDTH + 0.1, "{count} in {room}");
                    for (other_left, other_top, ..) in &places[..index] {
                        let apart = (left - other_left).abs() >= width + GAP - 0.1
                            || (top - other_top).abs() >= height + GAP - 0.1;
                        assert!(apart, "{count} in {room}");
                    }
                }
            }
        }
        assert!(scene_places(2, 540.0)[0].2 > 260.0, "two pictures stand below each other when the words are few");
        assert!(scene_places(2, 300.0)[0].2 < 210.0, "and beside each other when they are many");
    }
}
