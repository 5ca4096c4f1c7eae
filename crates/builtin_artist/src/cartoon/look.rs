//! What a picture shows of the person in it: colours, light, and modest guesses at hair, skin
//! and clothes.

use super::palette::{self, name_of};
use super::smooth::Sheet;
use brief::picture::CharacterLook;

/// A colour of a picture.
struct NamedColour {
    /// Everyday name, such as `light brown`.
    name: &'static str,
    /// Share of the picture, 0..=1.
    share: f32,
}

/// Reads the looks from a small sheet (about 256 pixels a side is enough).
pub(super) fn look_of(sheet: &Sheet) -> CharacterLook {
    let Regions { skin, hair, clothes } = Regions::of(sheet);
    CharacterLook { skin, hair, clothes, impression: impression_of(sheet) }
}

/// `in warm brown and red colours`.
fn impression_of(sheet: &Sheet) -> String {
    let colours = main_colours(sheet);
    let names: Vec<&str> = colours.iter().take(3).map(|colour| colour.name).collect();
    let listed = match names.as_slice() {
        [] => "few".to_owned(),
        [only] => (*only).to_owned(),
        [first, second] => format!("{first} and {second}"),
        [first, second, third, ..] => format!("{first}, {second} and {third}"),
    };
    format!("in {} {listed} colours", mood(sheet, &colours))
}

/// Most used first, each name once.
fn main_colours(sheet: &Sheet) -> Vec<NamedColour> {
    let mut colours: Vec<NamedColour> = Vec::new();
    for swatch in palette::find(&sheet.pixels, 7) {
        let name = name_of(swatch.lab);
        match colours.iter_mut().find(|known| known.name == name) {
            Some(known) => known.share += swatch.share,
            None => colours.push(NamedColour { name, share: swatch.share }),
        }
    }
    colours.retain(|colour| colour.share >= 0.03);
    colours.sort_by(|first, second| second.share.total_cmp(&first.share));
    colours
}

/// `warm`, `cool` or neither, with the brightness where it stands out.
fn mood(sheet: &Sheet, colours: &[NamedColour]) -> String {
    let warmth: f32 = colours
        .iter()
        .map(|colour| match colour.name {
            "brown" | "light brown" | "dark brown" | "tan" | "beige" | "cream" | "red" | "dark red" | "orange"
            | "golden" | "yellow" | "pink" => colour.share,
            "blue" | "light blue" | "dark blue" | "turquoise" | "lavender" | "purple" | "green" | "dark green" => {
                -colour.share
            }
            _ => 0.0,
        })
        .sum();
    let temperature = if warmth > 0.15 {
        "warm"
    } else if warmth < -0.15 {
        "cool"
    } else {
        "quiet"
    };
    let lightness = sheet.pixels.iter().map(|lab| lab[0]).sum::<f32>() / sheet.pixels.len().max(1) as f32;
    if lightness < 0.42 {
        format!("dark, {temperature}")
    } else if lightness > 0.68 {
        format!("light, {temperature}")
    } else {
        temperature.to_owned()
    }
}

/// Guesses from where skin-like colours lie: hair above them, clothes below.
#[derive(Default)]
struct Regions {
    skin: Option<String>,
    hair: Option<String>,
    clothes: Option<String>,
}

impl Regions {
    fn of(sheet: &Sheet) -> Self {
        let (width, height) = (sheet.width, sheet.height);
        // Only the middle of the picture is likely to be the person.
        let middle = |index: &usize| {
            let (x, y) = (index % width, index / width);
            (width / 5..width * 4 / 5).contains(&x) && y < height * 7 / 8
        };
        let behind = background(sheet);
        let far = |pixel: [f32; 3]| behind.iter().all(|colour| palette::distance(*colour, pixel) > 0.004);
        let mut skin: Vec<usize> = (0..sheet.pixels.len())
            .filter(middle)
            .filter(|index| is_skin_like(sheet.pixels[*index]) && far(sheet.pixels[*index]))
            .collect();
        let darkest_skin = darkest_below_hair(sheet, &skin);
        skin.retain(|index| sheet.pixels[*index][0] >= darkest_skin);
        // Too little to be a face, or so much that it is fur, wood or sand.
        if skin.len() * 50 < sheet.pixels.len() || skin.len() * 3 > sheet.pixels.len() {
            return Self::default();
        }
        // The face is the upper third of what is skin-like; hands and arms come lower.
        let rows: Vec<usize> = skin.iter().map(|index| index / width).collect();
        let top = rows[rows.len() / 50];
        let face: Vec<usize> = skin.iter().copied().filter(|index| index / width < top + (height / 4).max(1)).collect();
        let mean = |coordinate: &dyn Fn(usize) -> usize| {
            face.iter().map(|index| coordinate(*index)).sum::<usize>() / face.len().max(1)
        };
        let (centre_x, centre_y) = (mean(&|index| index % width), mean(&|index| index / width));
        let half = ((face.len() as f32).sqrt() * 0.6) as usize + 1;
        let box_of = |left: usize, upper: usize, right: usize, lower: usize| -> Vec<[f32; 3]> {
            (upper.min(height)..lower.min(height))
                .flat_map(|row| (left.min(width)..right.min(width)).map(move |column| row * width + column))
                .map(|index| sheet.pixels[index])
                .collect()
        };
        // A face is one compact patch; wood or sand is spread out. For a disc this ratio is 1 / 2π.
        let spread: f32 = face
            .iter()
            .map(|index| {
                let (x, y) = ((index % width) as f32 - centre_x as f32, (index / width) as f32 - centre_y as f32);
                x * x + y * y
            })
            .sum::<f32>()
            / (face.len() as f32).powi(2).max(1.0);
        if spread > 0.4 {
            return Self::default();
        }
        let left = centre_x.saturating_sub(half);
        let above = box_of(left, top.saturating_sub(half), centre_x + half, (top + half / 4).min(centre_y));
        let below = box_of(left, centre_y + half * 2, centre_x + half, centre_y + half * 4);
        let main = |pixels: &[[f32; 3]]| {
            let is_skin = |pixel: [f32; 3]| is_skin_like(pixel) && pixel[0] >= darkest_skin;
            let in_front = |pixel: &[f32; 3]| !is_skin(*pixel) && far(*pixel);
            let rest: Vec<[f32; 3]> = pixels.iter().copied().filter(in_front).collect();
            (rest.len() * 6 > pixels.len() && rest.len() > 20)
                .then(|| palette::find(&rest, 3))
                .and_then(|found| found.first().copied())
        };
        let skin_pixels: Vec<[f32; 3]> = face.iter().map(|index| sheet.pixels[*index]).collect();
        let tone = palette::find(&skin_pixels, 2).first().map(|swatch| skin_name(swatch.lab[0]).to_owned());
        Self {
            skin: tone,
            hair: main(&above).map(|swatch| hair_name(swatch.lab)).filter(|name| !name.is_empty()).map(str::to_owned),
            clothes: main(&below).map(|swatch| name_of(swatch.lab).to_owned()),
        }
    }
}

/// Brown hair has the hue of skin. Where what is skin-like falls into a dark part above a much lighter one, the dark part is hair: the
/// lightness from which on it is skin, 0 where there is no such part.
fn darkest_below_hair(sheet: &Sheet, skin: &[usize]) -> f32 {
    const CLEARLY_DARKER: f32 = 0.2;
    let lightness = |index: &usize| sheet.pixels[*index][0];
    let mean =
        |part: &[usize], value: &dyn Fn(&usize) -> f32| part.iter().map(value).sum::<f32>() / part.len().max(1) as f32;
    let mut border = mean(skin, &lightness);
    let mut parts = (Vec::new(), Vec::new());
    // Two means of one number settle within a few rounds.
    for _ in 0..8 {
        parts = skin.iter().copied().partition(|index| lightness(index) < border);
        border = (mean(&parts.0, &lightness) + mean(&parts.1, &lightness)) / 2.0;
    }
    let (dark, light): (Vec<usize>, Vec<usize>) = parts;
    let row = |index: &usize| (index / sheet.width) as f32;
    let is_part = |part: &[usize]| part.len() * 6 > skin.len();
    let apart = mean(&light, &lightness) - mean(&dark, &lightness) > CLEARLY_DARKER;
    if is_part(&dark) && is_part(&light) && apart && mean(&dark, &row) < mean(&light, &row) { border } else { 0.0 }
}

/// The main colours along the upper edge and the sides, where the person is not.
fn background(sheet: &Sheet) -> Vec<[f32; 3]> {
    let (width, rim) = (sheet.width, (sheet.width / 16).max(1));
    let edge: Vec<[f32; 3]> = sheet
        .pixels
        .iter()
        .enumerate()
        .filter(|(index, _)| {
            let (x, y) = (index % width, index / width);
            y < sheet.height * 2 / 3 && (y < rim || x < rim || x >= width - rim)
        })
        .map(|(_, pixel)| *pixel)
        .collect();
    palette::find(&edge, 4).iter().filter(|swatch| swatch.share > 0.15).map(|swatch| swatch.lab).collect()
}

/// Skin of any tone lies in a narrow band of hue; its lightness varies most.
fn is_skin_like([lightness, green_red, blue_yellow]: [f32; 3]) -> bool {
    let strength = green_red.hypot(blue_yellow);
    let hue = blue_yellow.atan2(green_red).to_degrees();
    (0.32..0.93).contains(&lightness) && (0.025..0.13).contains(&strength) && (28.0..78.0).contains(&hue)
}

fn skin_name(lightness: f32) -> &'static str {
    if lightness > 0.76 {
        "light"
    } else if lightness > 0.6 {
        "tan"
    } else if lightness > 0.46 {
        "brown"
    } else {
        "dark"
    }
}

/// Colours that hair has; nothing for those that are more likely a wall or the sky.
fn hair_name(lab: [f32; 3]) -> &'static str {
    match name_of(lab) {
        "black" | "dark grey" => "black",
        "dark brown" | "brown" => "brown",
        "light brown" => "light brown",
        "tan" | "golden" | "beige" | "yellow" => "blond",
        "orange" | "red" | "dark red" => "red",
        "grey" | "light grey" => "grey",
        _ => "",
    }
}
