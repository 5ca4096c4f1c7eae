//! What a picture shows of the person in it: colours, light, framing, and modest guesses at hair, skin
//! and clothes.

use super::palette::{self, name_of};
use super::smooth::Sheet;
use crate::colour::Colour;

/// A colour of a picture.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct NamedColour {
    /// Everyday name, such as `light brown`.
    pub name: String,
    /// `#rrggbb`.
    pub hex: String,
    /// Share of the picture, 0..=1.
    pub share: f32,
}

/// How light the picture is on the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::Display)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Brightness {
    Dark,
    #[default]
    Medium,
    Light,
}

/// The shape of the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::Display)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Framing {
    Portrait,
    #[default]
    Square,
    Landscape,
}

/// The looks of a character as far as colours show them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CharacterLook {
    /// Most used first, each name once.
    pub(crate) colours: Vec<NamedColour>,
    pub(crate) brightness: Brightness,
    pub(crate) framing: Framing,
    /// Guessed from where skin-like colours lie; absent when there are none to start from.
    pub skin: Option<String>,
    pub hair: Option<String>,
    pub clothes: Option<String>,
}

impl CharacterLook {
    /// Reads the looks from a small sheet (about 256 pixels a side is enough).
    pub fn of(sheet: &Sheet) -> Self {
        let palette = palette::find(&sheet.pixels, 7);
        let mut colours: Vec<NamedColour> = Vec::new();
        for swatch in &palette {
            let name = name_of(swatch.lab);
            match colours.iter_mut().find(|known| known.name == name) {
                Some(known) => known.share += swatch.share,
                None => {
                    let [red, green, blue] = Colour::from_oklab(swatch.lab).to_bytes();
                    colours.push(NamedColour {
                        name: name.to_owned(),
                        hex: format!("#{red:02x}{green:02x}{blue:02x}"),
                        share: swatch.share,
                    });
                }
            }
        }
        colours.retain(|colour| colour.share >= 0.03);
        colours.sort_by(|first, second| second.share.total_cmp(&first.share));
        let lightness = sheet.pixels.iter().map(|lab| lab[0]).sum::<f32>() / sheet.pixels.len().max(1) as f32;
        let shape = sheet.width as f32 / sheet.height.max(1) as f32;
        let guess = Regions::of(sheet);
        Self {
            colours,
            brightness: if lightness < 0.42 {
                Brightness::Dark
            } else if lightness > 0.68 {
                Brightness::Light
            } else {
                Brightness::Medium
            },
            framing: if shape < 0.9 {
                Framing::Portrait
            } else if shape > 1.1 {
                Framing::Landscape
            } else {
                Framing::Square
            },
            skin: guess.skin,
            hair: guess.hair,
            clothes: guess.clothes,
        }
    }

    /// A sentence part that says no more than the picture shows: `a character with brown hair and red clothes, in warm brown
    /// and red colours`.
    pub fn describe(&self) -> String {
        let parts: Vec<String> = [(&self.hair, "hair"), (&self.skin, "skin"), (&self.clothes, "clothes")]
            .into_iter()
            .filter_map(|(colour, what)| colour.as_ref().map(|colour| format!("{colour} {what}")))
            .collect();
        let with = match parts.as_slice() {
            [] => String::new(),
            [only] => format!(" with {only}"),
            [first, last] => format!(" with {first} and {last}"),
            [first, middle, ..] => format!(" with {first}, {middle} and {}", parts[2]),
        };
        let names: Vec<&str> = self.colours.iter().take(3).map(|colour| colour.name.as_str()).collect();
        let colours = match names.as_slice() {
            [] => "few".to_owned(),
            [only] => (*only).to_owned(),
            [first, second] => format!("{first} and {second}"),
            [first, second, third, ..] => format!("{first}, {second} and {third}"),
        };
        format!("a character{with}, in {} {colours} colours", self.mood())
    }

    /// `warm`, `cool` or neither, with the brightness where it stands out.
    fn mood(&self) -> String {
        let warmth: f32 =
            self.colours
                .iter()
                .map(|colour| match colour.name.as_str() {
                    "brown" | "light brown" | "dark brown" | "tan" | "beige" | "cream" | "red" | "dark red"
                    | "orange" | "golden" | "yellow" | "pink" => colour.share,
                    "blue" | "light blue" | "dark blue" | "turquoise" | "lavender" | "purple" | "green"
                    | "dark green" => -colour.share,
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
        match self.brightness {
            Brightness::Dark => format!("dark, {temperature}"),
            Brightness::Medium => temperature.to_owned(),
            Brightness::Light => format!("light, {temperature}"),
        }
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
