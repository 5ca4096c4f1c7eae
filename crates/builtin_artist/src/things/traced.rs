//! Things traced from the Fluent emoji of Microsoft (MIT, `traced/LICENSE`), drawn by our own pen: light and style are the scene's.
//!
//! `scripts/pictures/trace.py` writes the files. The first line of each is its width; each further one is a shape: its colour, and its path.

use tiny_skia::{Path, PathBuilder};

use super::{Habitat, Subject, ThingSpec};
use crate::backdrop::Backdrop;
use crate::colour::Colour;
use crate::pen::Pen;
use Habitat::{Air, Beside, Middle, Near, Swimming};

macro_rules! traced {
    ($name:literal, $words:expr, $habitat:ident, ($height:literal, $width:literal), $colour:literal, $home:expr, $file:literal) => {
        ThingSpec {
            name: $name,
            words: $words,
            habitat: $habitat,
            height: $height,
            width: $width,
            colour: Colour::hex($colour),
            home: $home,
            draw: |pen, subject| draw(pen, subject, include_str!(concat!("traced/", $file, ".txt"))),
        }
    };
}

#[rustfmt::skip]
pub(crate) const ANIMALS: &[ThingSpec] = &[
    traced!("kangaroo", &["wallaby"], Near, (230.0, 108.0), 0xf3ad61, Some(Backdrop::Desert), "kangaroo"),
    traced!("crocodile", &["alligator", "caiman"], Near, (150.0, 100.0), 0x00d26a, Some(Backdrop::River), "crocodile"),
    traced!("hippopotamus", &["hippo"], Near, (190.0, 156.0), 0x636363, Some(Backdrop::River), "hippopotamus"),
    traced!("rhinoceros", &["rhino"], Near, (190.0, 133.0), 0xd3d3d3, Some(Backdrop::Meadow), "rhinoceros"),
    traced!("gorilla", &["ape"], Near, (220.0, 98.0), 0x636363, Some(Backdrop::Jungle), "gorilla"),
    traced!("orangutan", &[], Near, (190.0, 104.0), 0x1c1c1c, Some(Backdrop::Jungle), "orangutan"),
    traced!("sloth", &[], Near, (150.0, 108.0), 0xa56953, Some(Backdrop::Jungle), "sloth"),
    traced!("flamingo", &[], Near, (190.0, 78.0), 0xd73b9a, Some(Backdrop::Lake), "flamingo"),
    traced!("peacock", &[], Near, (170.0, 108.0), 0x00d26a, None, "peacock"),
    traced!("turkey", &[], Beside, (130.0, 100.0), 0x9b9b9b, Some(Backdrop::Farm), "turkey"),
    traced!("lizard", &["gecko", "iguana", "chameleon", "salamander", "newt"], Beside, (90.0, 76.0), 0x00d26a, Some(Backdrop::Desert), "lizard"),
    traced!("scorpion", &[], Beside, (80.0, 93.0), 0x402a32, Some(Backdrop::Desert), "scorpion"),
    traced!("ant", &[], Beside, (60.0, 100.0), 0x533566, None, "ant"),
    traced!("cricket", &["grasshopper"], Beside, (60.0, 165.0), 0x86d72f, None, "cricket"),
    traced!("spider", &["tarantula"], Beside, (80.0, 98.0), 0x635994, None, "spider"),
    traced!("worm", &["earthworm", "caterpillar"], Beside, (60.0, 90.0), 0xff8687, None, "worm"),
    traced!("squid", &[], Swimming, (130.0, 95.0), 0xbb1d80, Some(Backdrop::Underwater), "squid"),
    traced!("shrimp", &["prawn"], Swimming, (90.0, 105.0), 0xf8312f, Some(Backdrop::Underwater), "shrimp"),
    traced!("lobster", &["crayfish"], Swimming, (110.0, 100.0), 0xca0b4a, Some(Backdrop::Underwater), "lobster"),
    traced!("skunk", &[], Beside, (120.0, 100.0), 0x212121, None, "skunk"),
    traced!("beaver", &[], Beside, (110.0, 108.0), 0xd3d3d3, Some(Backdrop::River), "beaver"),
    traced!("mammoth", &[], Near, (250.0, 108.0), 0x6d4534, Some(Backdrop::Snow), "mammoth"),
    traced!("ox", &["bison", "yak"], Near, (210.0, 105.0), 0x6d4534, None, "ox"),
    traced!("llama", &["alpaca"], Near, (200.0, 93.0), 0xb4acbc, Some(Backdrop::Mountains), "llama"),
    traced!("leopard", &["cheetah", "jaguar", "lynx"], Near, (150.0, 127.0), 0xff9f2e, Some(Backdrop::Jungle), "leopard"),
];

#[rustfmt::skip]
pub(crate) const OBJECTS: &[ThingSpec] = &[
    traced!("candle", &[], Beside, (100.0, 48.0), 0xffdea7, None, "candle"),
    traced!("pizza", &[], Beside, (80.0, 89.0), 0xfcd53f, None, "pizza"),
    traced!("ice cream", &["sundae"], Beside, (80.0, 104.0), 0xe19747, None, "ice-cream"),
    traced!("banana", &[], Beside, (70.0, 100.0), 0xf3ad61, None, "banana"),
    traced!("grapes", &[], Beside, (80.0, 90.0), 0x608842, None, "grapes"),
    traced!("watermelon", &["melon"], Beside, (90.0, 100.0), 0x008463, None, "watermelon"),
    traced!("strawberry", &["raspberry"], Beside, (64.0, 71.0), 0x008463, None, "strawberry"),
    traced!("carrot", &[], Beside, (70.0, 100.0), 0x00d26a, None, "carrot"),
    traced!("bread", &[], Beside, (80.0, 103.0), 0xf3ad61, None, "bread"),
    traced!("cheese", &[], Beside, (76.0, 89.0), 0xfcd53f, None, "cheese-wedge"),
    traced!("hamburger", &["burger", "sandwich"], Beside, (76.0, 124.0), 0xe19747, None, "hamburger"),
    traced!("croissant", &[], Beside, (66.0, 100.0), 0xfeefc2, None, "croissant"),
    traced!("pancakes", &["pancake"], Beside, (80.0, 102.0), 0xd3d3d3, None, "pancakes"),
    traced!("doughnut", &["donut"], Beside, (70.0, 86.0), 0xf3ad61, None, "doughnut"),
    traced!("cookie", &[], Beside, (66.0, 100.0), 0xf3ad61, None, "cookie"),
    traced!("lollipop", &["candy"], Beside, (80.0, 100.0), 0xf3c07b, None, "lollipop"),
    traced!("honey pot", &["honey"], Beside, (80.0, 87.0), 0xd3883e, None, "honey-pot"),
    traced!("teapot", &["pot of tea"], Beside, (80.0, 112.0), 0xca0b4a, None, "teapot"),
    traced!("cup", &["mug", "cup of tea", "cup of coffee", "cup of cocoa", "hot chocolate"], Beside, (60.0, 96.0), 0xd3d3d3, None, "hot-beverage"),
    traced!("pineapple", &[], Beside, (90.0, 77.0), 0x86d72f, None, "pineapple"),
    traced!("lemon", &[], Beside, (60.0, 100.0), 0x86d72f, None, "lemon"),
    traced!("peach", &["apricot"], Beside, (62.0, 101.0), 0x00d26a, None, "peach"),
    traced!("tomato", &[], Beside, (60.0, 112.0), 0x008463, None, "tomato"),
    traced!("egg", &[], Beside, (60.0, 74.0), 0xf3ad61, None, "egg"),
    traced!("ambulance", &[], Near, (170.0, 127.0), 0xe6e6e6, Some(Backdrop::City), "ambulance"),
    traced!("fire engine", &["fire truck"], Near, (180.0, 108.0), 0xd3d3d3, Some(Backdrop::City), "fire-engine"),
    traced!("police car", &[], Near, (150.0, 127.0), 0x000000, Some(Backdrop::City), "police-car"),
    traced!("motorcycle", &["motorbike", "moped"], Near, (140.0, 150.0), 0x321b41, Some(Backdrop::City), "motorcycle"),
    traced!("skateboard", &[], Beside, (90.0, 100.0), 0xca0b4a, None, "skateboard"),
    traced!("helicopter", &[], Air, (150.0, 108.0), 0xb4acbc, Some(Backdrop::Sky), "helicopter"),
    traced!("tram", &["streetcar", "trolley"], Near, (220.0, 104.0), 0x9b9b9b, Some(Backdrop::City), "tram-car"),
    traced!("ferris wheel", &["big wheel"], Middle, (320.0, 93.0), 0xe1d8ec, None, "ferris-wheel"),
    traced!("merry-go-round", &["carousel", "rocking horse"], Near, (210.0, 100.0), 0xffce7c, None, "carousel-horse"),
    traced!("trumpet", &["trombone", "cornet"], Beside, (90.0, 102.0), 0xe19747, None, "trumpet"),
    traced!("saxophone", &["clarinet"], Beside, (100.0, 98.0), 0xd3d3d3, None, "saxophone"),
    traced!("accordion", &["concertina"], Beside, (90.0, 110.0), 0xffce7c, None, "accordion"),
    traced!("banjo", &["mandolin"], Beside, (110.0, 100.0), 0xfcd53f, None, "banjo"),
    traced!("microphone", &[], Beside, (80.0, 104.0), 0x533566, None, "microphone"),
    traced!("laptop", &["computer"], Beside, (80.0, 100.0), 0xd3d3d3, None, "laptop"),
    traced!("camera", &[], Beside, (70.0, 147.0), 0xd3d3d3, None, "camera"),
    traced!("telephone", &["phone"], Beside, (76.0, 122.0), 0xca0b4a, None, "telephone"),
    traced!("hammer", &["mallet"], Beside, (90.0, 104.0), 0x7d4533, None, "hammer"),
    traced!("axe", &["hatchet"], Beside, (100.0, 81.0), 0x7d4533, None, "axe"),
    traced!("ladder", &[], Near, (190.0, 100.0), 0x7d4533, None, "ladder"),
    traced!("broom", &["broomstick"], Beside, (140.0, 83.0), 0xffb02e, None, "broom"),
    traced!("bucket", &["pail"], Beside, (90.0, 116.0), 0x0074ba, None, "bucket"),
    traced!("chair", &["stool", "armchair"], Near, (150.0, 69.0), 0x7d4533, None, "chair"),
    traced!("sofa", &["couch"], Near, (180.0, 98.0), 0x3f5fff, None, "couch-and-lamp"),
    traced!("mirror", &[], Beside, (110.0, 74.0), 0xf9c23c, None, "mirror"),
    traced!("puzzle", &["jigsaw"], Beside, (80.0, 100.0), 0xd3d3d3, None, "puzzle-piece"),
    traced!("trophy", &[], Beside, (90.0, 82.0), 0xd3883e, None, "trophy"),
    traced!("skis", &["ski"], Beside, (100.0, 104.0), 0x00a6ed, Some(Backdrop::Snow), "skis"),
    traced!("compass", &[], Beside, (70.0, 100.0), 0xf4f4f4, None, "compass"),
    traced!("magnet", &[], Beside, (70.0, 93.0), 0xd3d3d3, None, "magnet"),
    traced!("microscope", &[], Beside, (100.0, 101.0), 0x5092ff, None, "microscope"),
    traced!("stethoscope", &[], Beside, (90.0, 104.0), 0x635994, None, "stethoscope"),
    traced!("fountain", &[], Near, (180.0, 96.0), 0xb4acbc, Some(Backdrop::City), "fountain"),
    traced!("mosque", &[], Middle, (280.0, 107.0), 0xffb02e, Some(Backdrop::City), "mosque"),
    traced!("synagogue", &[], Middle, (260.0, 104.0), 0x212121, Some(Backdrop::City), "synagogue"),
    traced!("pagoda", &["hindu temple", "buddhist temple"], Middle, (300.0, 100.0), 0xa56953, None, "hindu-temple"),
    traced!("shrine", &["torii"], Middle, (240.0, 100.0), 0xff6723, None, "shinto-shrine"),
    traced!("hospital", &["clinic"], Middle, (260.0, 82.0), 0x998ea4, Some(Backdrop::City), "hospital"),
    traced!("doll", &["nesting doll"], Beside, (80.0, 79.0), 0xf70a8d, None, "nesting-dolls"),
    traced!("bow and arrow", &["longbow"], Beside, (110.0, 100.0), 0x635994, None, "bow-and-arrow"),
    traced!("shield", &[], Beside, (90.0, 82.0), 0xe6e6e6, None, "shield"),
    traced!("anchor", &[], Beside, (110.0, 93.0), 0x00a6ed, None, "anchor"),
];

/// Shapes smaller than this part of the whole are details: they get no outline of their own.
const DETAIL: f32 = 0.04;

/// Draws the shapes of a file. Those of the first shape's colour take the subject's.
fn draw(pen: &mut Pen<'_>, subject: &Subject, file: &str) {
    let shapes: Vec<(u32, Path)> = file.lines().skip(1).filter_map(shape).collect();
    let Some(first) = shapes.first().map(|(code, _)| *code) else { return };
    let area = |path: &Path| path.bounds().width() * path.bounds().height();
    let largest = shapes.iter().map(|(_, path)| area(path)).fold(1.0, f32::max);
    for (code, path) in shapes {
        let colour = if code == first { subject.colour } else { Colour::hex(code) };
        if area(&path) < largest * DETAIL {
            pen.flat(Some(path), colour);
        } else {
            pen.solid(Some(path), colour);
        }
    }
}

/// `00d26a M-18.9 -93.4C…Z`: the colour and the path.
fn shape(line: &str) -> Option<(u32, Path)> {
    let (code, commands) = line.split_once(' ')?;
    let mut path = PathBuilder::new();
    for (letter, numbers) in pieces(commands) {
        let at = |index: usize| numbers.get(index).copied().unwrap_or_default();
        match letter {
            'M' => path.move_to(at(0), at(1)),
            'L' => path.line_to(at(0), at(1)),
            'Q' => path.quad_to(at(0), at(1), at(2), at(3)),
            'C' => path.cubic_to(at(0), at(1), at(2), at(3), at(4), at(5)),
            _ => path.close(),
        }
    }
    Some((u32::from_str_radix(code, 16).ok()?, path.finish()?))
}

/// The commands of a path: a letter, and its numbers.
fn pieces(commands: &str) -> impl Iterator<Item = (char, Vec<f32>)> {
    let starts = commands.char_indices().filter(|(_, letter)| letter.is_ascii_uppercase());
    starts.map(|(start, letter)| {
        let rest = &commands[start + 1..];
        let end = rest.find(|letter: char| letter.is_ascii_uppercase()).unwrap_or(rest.len());
        (letter, rest[..end].split_whitespace().filter_map(|number| number.parse().ok()).collect())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_colour_and_a_path() {
        let (code, path) = shape("00d26a M0.0 -10.0L10.0 0.0Q5.0 5.0 0.0 0.0Z").unwrap();
        assert_eq!((code, path.bounds().width(), path.bounds().top()), (0x00_d2_6a, 10.0, -10.0));
        assert!(shape("green M0 0L1 1Z").is_none());
    }
}
