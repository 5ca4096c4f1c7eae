//! Draws contact sheets for looking at: `cargo run --release --example pictures -- FOLDER [scenes|styles N|emotions|audiences|things
//! A,B|prompts N TEXT…|cartoons FILE…|one TEXT|story GENRE AUDIENCE STYLE CHARACTER|text FILE
//! AUDIENCE STYLE|book FILE AUDIENCE STYLE]`.
#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a command-line example that reports what it measured"
)]

mod story;

use std::error::Error;
use std::path::Path;
use std::time::Instant;

use brief::picture::{ArtStyle, ImagePrompt};
use brief::story::{Audience, SceneAuthor, SceneBrief};
use builtin_artist::{Drawings, PictureSize, cartoonize, character_look, draw, files_needed};
use image::imageops::FilterType;
use pollster::block_on;

const STYLES: [ArtStyle; 5] =
    [ArtStyle::Storybook, ArtStyle::SemiRealistic, ArtStyle::ComicBook, ArtStyle::FlatIllustration, ArtStyle::Anime];

/// Image prompt, emotion, character description.
const SCENES: [(&str, &str, &str); 24] = [
    ("A boat on a lake at dawn", "calm", ""),
    (
        "The girl rows a small red boat across the quiet lake at sunrise",
        "happy",
        "A girl with long brown hair and a yellow dress",
    ),
    (
        "Deep in the forest a fox meets an owl",
        "curious",
        "A boy with curly black hair, brown skin, a green hoodie and a backpack",
    ),
    ("The knight faces a huge green dragon before the castle at sunset", "brave", "A brave knight with a red cape"),
    ("A rocket flies past planets and stars", "excited", "An astronaut girl with short red hair"),
    (
        "Whale and fishes deep under the sea, with a submarine",
        "surprised",
        "A girl with blonde braids and a blue dress",
    ),
    (
        "In her bedroom at night, reading a book beside a lantern, the moon outside",
        "sleepy",
        "A girl with black hair and glasses",
    ),
    (
        "A little fox walks through a snowy mountain valley, snow is falling",
        "sad",
        "A small orange fox with a blue scarf",
    ),
    ("Village under a rainbow after the rain, children fly a kite", "happy", ""),
    ("A storm at sea, the tall ship fights the waves, lightning", "scared", ""),
    (
        "Farm with cows, sheep and a tractor on a summer morning",
        "happy",
        "A farmer boy with red hair and blue overalls",
    ),
    ("City street at night in the rain", "lonely", "A boy in a yellow raincoat"),
    ("Camel and tent in the desert under the stars", "calm", ""),
    (
        "A garden full of flowers, butterflies and a rabbit",
        "joyful",
        "A girl with dark skin, curly hair and a white dress",
    ),
    ("Cave with crystals and a treasure chest", "amazed", "A pirate boy with a black hat"),
    ("Jungle with a tiger, a monkey and a parrot", "worried", "An explorer boy with a brown hat"),
    (
        "Wizard and princess in the library with a glowing book and a candle",
        "curious",
        "An old wizard with a long white beard",
    ),
    ("Beach at dusk with a crab, a sailboat and a lighthouse", "loving", "A grandmother with her grandchild"),
    ("Three hot air balloons over the mountains", "proud", ""),
    ("The train crosses the bridge in autumn", "excited", ""),
    ("Teacher and children in the classroom", "angry", "A robot"),
    ("Horse and dog in the meadow, windy day", "happy", "A woman with a long green coat"),
    ("Campfire in the woods at night, with a tent, an owl and fireflies", "calm", "Two siblings"),
    ("Something quite unheard of begins", "hopeful", "A bear cub wearing a red sweater"),
];

fn brief((prompt, emotion, character): (&str, &str, &str), style: ArtStyle, audience: Audience) -> SceneBrief {
    SceneBrief {
        author: SceneAuthor::Client,
        description: String::new(),
        image_prompt: ImagePrompt::of_text(prompt),
        emotion: emotion.to_owned(),
        character_description: character.to_owned(),
        style,
        audience,
    }
}

/// Puts pictures side by side, reduced to `side` pixels.
fn sheet(path: &Path, columns: u32, side: u32, pictures: &[Vec<u8>]) -> Result<(), Box<dyn Error>> {
    let rows = (pictures.len() as u32).div_ceil(columns);
    let mut page = image::RgbImage::new(columns * side, rows * side);
    for (index, png) in pictures.iter().enumerate() {
        let small = image::load_from_memory(png)?.resize_exact(side, side, FilterType::Triangle).to_rgb8();
        let (column, row) = (index as u32 % columns, index as u32 / columns);
        image::imageops::replace(&mut page, &small, i64::from(column * side), i64::from(row * side));
    }
    page.save(path)?;
    Ok(())
}

/// What a picture needs, from the assets of this repository.
fn drawings_for(brief: &SceneBrief) -> Result<Drawings, Box<dyn Error>> {
    let mut drawings = Drawings::default();
    loop {
        let needed = files_needed(brief, &drawings);
        if needed.is_empty() {
            return Ok(drawings);
        }
        for file in needed {
            let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/drawings")).join(&file);
            drawings.add(&file, &std::fs::read(path)?)?;
        }
    }
}

fn drawn(scene: (&str, &str, &str), style: ArtStyle, audience: Audience) -> Result<Vec<u8>, Box<dyn Error>> {
    let start = Instant::now();
    let brief = brief(scene, style, audience);
    let picture = block_on(draw(&brief, &drawings_for(&brief)?, PictureSize::SQUARE, &async || ()))?;
    println!(
        "{:>5} ms {:>8} bytes {style:<17} {}",
        start.elapsed().as_millis(),
        picture.png.len(),
        format_args!("{} not drawn: {:?}", picture.described.sentence, picture.described.not_drawn)
    );
    Ok(picture.png)
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let folder = Path::new(arguments.first().map_or("target/pictures", String::as_str));
    std::fs::create_dir_all(folder)?;
    let argument = |index: usize| arguments.get(index).map_or("", String::as_str);
    let style = |index: usize| STYLES[argument(index).parse::<usize>().unwrap_or(0)];
    match argument(1) {
        "styles" => styles(folder, argument(2).parse().unwrap_or(0)),
        "emotions" => emotions(folder, style(2)),
        "audiences" => audiences(folder),
        "things" => things(folder, argument(2), style(3)),
        "cartoons" => cartoons(folder, &arguments[2..]),
        "story" => story::draw_story(folder, &arguments[2..]),
        "text" => story::draw_text(folder, &arguments[2..]),
        "book" => story::draw_book(folder, &arguments[2..]),
        "prompts" => prompts(folder, style(2), &arguments[3..]),
        "one" => {
            let index: Option<usize> = argument(2).parse().ok();
            let scene = index.map_or((argument(2), "", ""), |index| SCENES[index]);
            Ok(std::fs::write(folder.join("one.png"), drawn(scene, style(3), Audience::Children)?)?)
        }
        _ => scenes(folder),
    }
}

/// One picture for each text; what follows a `|` describes the character.
fn prompts(folder: &Path, style: ArtStyle, texts: &[String]) -> Result<(), Box<dyn Error>> {
    let mut pictures = Vec::new();
    for text in texts {
        let (prompt, character) = text.split_once('|').unwrap_or((text, ""));
        pictures.push(drawn((prompt, "happy", character), style, Audience::Children)?);
    }
    sheet(&folder.join("prompts.png"), 4, 400, &pictures)
}

fn styles(folder: &Path, start: usize) -> Result<(), Box<dyn Error>> {
    let mut pictures = Vec::new();
    for scene in SCENES.iter().skip(start).take(4) {
        for style in STYLES {
            pictures.push(drawn(*scene, style, Audience::Children)?);
        }
    }
    sheet(&folder.join("styles.png"), 5, 400, &pictures)
}

fn emotions(folder: &Path, style: ArtStyle) -> Result<(), Box<dyn Error>> {
    let mut pictures = Vec::new();
    for emotion in [
        "happy",
        "excited",
        "sad",
        "scared",
        "angry",
        "surprised",
        "curious",
        "calm",
        "sleepy",
        "proud",
        "loving",
        "worried",
    ] {
        let scene = ("meadow, day", emotion, "A girl with red braids and a green dress");
        pictures.push(drawn(scene, style, Audience::Children)?);
    }
    sheet(&folder.join("emotions.png"), 4, 480, &pictures)
}

fn audiences(folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut pictures = Vec::new();
    for audience in [Audience::Children, Audience::YoungAdults, Audience::Adults] {
        for scene in [SCENES[3], SCENES[13], SCENES[17]] {
            pictures.push(drawn(scene, ArtStyle::SemiRealistic, audience)?);
        }
    }
    sheet(&folder.join("audiences.png"), 3, 600, &pictures)
}

fn things(folder: &Path, words: &str, style: ArtStyle) -> Result<(), Box<dyn Error>> {
    let mut pictures = Vec::new();
    for word in words.split(',') {
        let scene = (&*format!("a {word} in the meadow by day"), "happy", "");
        pictures.push(drawn(scene, style, Audience::Children)?);
    }
    sheet(&folder.join("things.png"), 5, 400, &pictures)
}

fn cartoons(folder: &Path, photos: &[String]) -> Result<(), Box<dyn Error>> {
    let mut pictures = Vec::new();
    for photo in photos {
        let bytes = std::fs::read(photo)?;
        println!("{photo}: {}", character_look(&bytes)?.describe());
        for style in STYLES {
            let start = Instant::now();
            let picture = block_on(cartoonize(&bytes, style, 1024, &async || ()))?;
            println!("{:>5} ms {:>8} bytes {style}", start.elapsed().as_millis(), picture.png.len());
            pictures.push(picture.png);
        }
    }
    sheet(&folder.join("cartoons.png"), 5, 400, &pictures)
}

fn scenes(folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut pictures = Vec::new();
    for (index, scene) in SCENES.iter().enumerate() {
        pictures.push(drawn(*scene, STYLES[index % 5], Audience::Children)?);
    }
    for (page, chunk) in pictures.chunks(12).enumerate() {
        sheet(&folder.join(format!("scenes{page}.png")), 4, 500, chunk)?;
    }
    Ok(())
}
