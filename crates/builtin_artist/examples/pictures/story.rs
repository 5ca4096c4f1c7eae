//! A whole book as the service makes it: a story, divided into scenes, each drawn from its prompt.

use std::error::Error;
use std::path::Path;
use std::time::Instant;

use brief::picture::ArtStyle;
use brief::story::{
    Audience, Genre, GivenBook, GivenScene, KnownStory, SceneAuthor, SceneBrief, StagedStory, StoryRequest,
};
use builtin_artist::{PictureSize, draw};
use builtin_storyteller::{find_hero, remembered, stage, tell};
use image_file::reduced_jpeg;

/// Scenes on one contact sheet.
const SCENES_PER_SHEET: usize = 6;

/// `GENRE AUDIENCE STYLE CHARACTER`: contact sheets of all scenes, and what each shows.
pub(crate) fn draw_story(folder: &Path, arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [genre, audience, style, character] = arguments else {
        return Err("story GENRE AUDIENCE STYLE CHARACTER".into());
    };
    let (genre, audience, style): (Genre, Audience, ArtStyle) = (genre.parse()?, audience.parse()?, style.parse()?);
    let story = tell(StoryRequest { genre, audience, character })?;
    let staged = stage(&story.text, audience, story.known());
    let hero = story.hero.describe(None);
    println!("{}\n{hero}", story.title);
    draw_staged(folder, &format!("{genre}-{audience}"), staged, (&hero, audience, style))
}

/// `FILE AUDIENCE STYLE`: contact sheets of a story that somebody else wrote.
pub(crate) fn draw_text(folder: &Path, arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [file, audience, style] = arguments else {
        return Err("text FILE AUDIENCE STYLE".into());
    };
    let (audience, style): (Audience, ArtStyle) = (audience.parse()?, style.parse()?);
    let text = std::fs::read_to_string(file)?;
    let staged = stage(&text, audience, KnownStory::default());
    let hero = find_hero(&text, audience).map(|hero| hero.describe(None)).unwrap_or_default();
    println!("{hero}");
    draw_staged(folder, "text", staged, (&hero, audience, style))
}

/// `FILE AUDIENCE STYLE`: contact sheets of a book that its client divided. The first line of the file is the story, and each further one a
/// scene: `DESCRIPTION | EMOTION | PROMPT`.
pub(crate) fn draw_book(folder: &Path, arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [file, audience, style] = arguments else {
        return Err("book FILE AUDIENCE STYLE".into());
    };
    let (audience, style): (Audience, ArtStyle) = (audience.parse()?, style.parse()?);
    let text = std::fs::read_to_string(file)?;
    let (story, lines) = text.split_once('\n').ok_or("no scenes")?;
    let parts: Vec<Vec<&str>> = lines.lines().map(|line| line.split(" | ").collect()).collect();
    let scenes = parts.iter().map(|parts| GivenScene { description: parts[0], prompt: parts[2] }).collect();
    let book = GivenBook { story, scenes, audience };
    let hero = find_hero(&book.told(), audience).map(|hero| hero.describe(None)).unwrap_or_default();
    println!("{hero}");
    let briefs = parts.iter().enumerate().map(|(at, parts)| SceneBrief {
        author: SceneAuthor::Client,
        description: parts[0].to_owned(),
        image_prompt: remembered(&book, at),
        emotion: parts[1].to_owned(),
        character_description: hero.clone(),
        style,
        audience,
    });
    draw_briefs(folder, "book", briefs)
}

fn draw_staged(
    folder: &Path,
    name: &str,
    staged: StagedStory,
    (hero, audience, style): (&str, Audience, ArtStyle),
) -> Result<(), Box<dyn Error>> {
    let scenes = staged.pages.into_iter().flat_map(|page| page.scenes);
    let briefs = scenes.map(|scene| SceneBrief {
        author: SceneAuthor::Storyteller,
        description: scene.description,
        image_prompt: scene.image_prompt,
        emotion: scene.emotion.to_string(),
        character_description: hero.to_owned(),
        style,
        audience,
    });
    draw_briefs(folder, name, briefs)
}

fn draw_briefs(folder: &Path, name: &str, briefs: impl Iterator<Item = SceneBrief>) -> Result<(), Box<dyn Error>> {
    let mut pictures = Vec::new();
    let (mut png_bytes, mut jpeg_bytes) = (0, 0);
    for brief in briefs {
        let start = Instant::now();
        let picture =
            pollster::block_on(draw(&brief, &super::drawings_for(&brief)?, PictureSize::SQUARE, &async || ()))?;
        let elapsed = start.elapsed().as_millis();
        let jpeg = reduced_jpeg(&picture.png, 900, 82)?;
        (png_bytes, jpeg_bytes) = (png_bytes + picture.png.len(), jpeg_bytes + jpeg.len());
        println!("--- {} [{}]: {}", pictures.len() + 1, brief.emotion, brief.description.replace('\n', " "));
        println!("    PROMPT {}", brief.image_prompt);
        println!(
            "    DRAWN  {} ({elapsed} ms, {} bytes, {} as JPEG)",
            picture.described.sentence,
            picture.png.len(),
            jpeg.len()
        );
        if !picture.described.not_drawn.is_empty() {
            println!("    NOT DRAWN {:?}", picture.described.not_drawn);
        }
        pictures.push(picture.png);
    }
    println!("{} pictures, {png_bytes} bytes of PNG, {jpeg_bytes} bytes of JPEG", pictures.len());
    for (number, chunk) in pictures.chunks(SCENES_PER_SHEET).enumerate() {
        super::sheet(&folder.join(format!("{name}-{number}.png")), 3, 520, chunk)?;
    }
    Ok(())
}
