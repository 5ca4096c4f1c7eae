//! Things traced from the Fluent emoji of Microsoft (MIT, `assets/drawings/LICENSE`) and a few of our own, drawn by our own pen: light and style are
//! the scene's.
//!
//! `catalogue.txt` says which there are and how large; their shapes are fetched for the pictures that show them. `scripts/pictures/trace.py` writes
//! both from `scripts/pictures/catalogue.csv`.

use std::sync::LazyLock;

use strum::IntoEnumIterator;
use tiny_skia::{Path, PathBuilder};

use super::{Habitat, Subject, ThingSpec};
use crate::backdrop::Backdrop;
use crate::colour::Colour;
use crate::pen::Pen;

/// A thing whose shapes lie in a file of the assets.
pub(crate) struct Traced {
    pub spec: ThingSpec,
    pub is_alive: bool,
    file: &'static str,
}

/// All of them, by the names of their drawings.
pub(crate) fn catalogue() -> &'static [Traced] {
    static CATALOGUE: LazyLock<Vec<Traced>> =
        LazyLock::new(|| include_str!("catalogue.txt").lines().filter_map(traced).collect());
    &CATALOGUE
}

/// The file in which the shapes of a thing lie, if they are fetched.
pub(crate) fn file_of(spec: &ThingSpec) -> Option<String> {
    let traced = catalogue().iter().find(|traced| std::ptr::eq(&traced.spec, spec))?;
    Some(format!("{}.txt", traced.file))
}

/// `crocodile|alligator;caiman|Near|150|100|00d26a|River|yes|3`.
fn traced(line: &'static str) -> Option<Traced> {
    let fields: Vec<&'static str> = line.split('|').collect();
    let [name, words, habitat, height, width, colour, home, alive, file] = fields.as_slice() else { return None };
    let words: Vec<&'static str> = words.split(';').filter(|word| !word.is_empty()).collect();
    let spec = ThingSpec {
        name,
        words: words.leak(),
        habitat: habitat_named(habitat)?,
        height: height.parse().ok()?,
        width: width.parse().ok()?,
        colour: Colour::hex(u32::from_str_radix(colour, 16).ok()?),
        home: Backdrop::iter().find(|backdrop| format!("{backdrop:?}") == *home),
        draw,
    };
    Some(Traced { spec, is_alive: *alive == "yes", file })
}

fn habitat_named(name: &str) -> Option<Habitat> {
    let all = [Habitat::Middle, Habitat::Near, Habitat::Beside, Habitat::Air, Habitat::Afloat, Habitat::Swimming];
    all.into_iter().find(|habitat| format!("{habitat:?}") == name)
}

/// Shapes smaller than this part of the whole are details: they get no outline of their own.
const DETAIL: f32 = 0.04;

/// Draws the shapes that were fetched. Those of the first shape's colour take the subject's.
fn draw(pen: &mut Pen<'_>, subject: &Subject) {
    let Some(fetched) = &subject.shapes else { return };
    let shapes: Vec<(u32, Path)> = fetched.lines().filter_map(shape).collect();
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

    #[test]
    fn every_drawing_of_the_catalogue_is_in_its_file_and_as_wide_as_it_says() {
        let drawings = crate::drawings::Drawings::of_this_repository();
        assert_eq!(catalogue().len(), include_str!("catalogue.txt").lines().count());
        for traced in catalogue() {
            let spec = &traced.spec;
            let shapes = drawings.shapes_of(spec.name).unwrap_or_else(|| panic!("{} is in no file", spec.name));
            let paths: Vec<Path> =
                shapes.lines().map(|line| shape(line).unwrap_or_else(|| panic!("{}: {line}", spec.name)).1).collect();
            let bounds: Vec<tiny_skia::Rect> = paths.iter().filter_map(Path::compute_tight_bounds).collect();
            let edge = |edge: &dyn Fn(&tiny_skia::Rect) -> f32| bounds.iter().map(edge).fold(f32::MIN, f32::max);
            let width = edge(&tiny_skia::Rect::right) + edge(&|bounds| -bounds.left());
            let height = edge(&|bounds| -bounds.top());
            assert!((width - spec.width).abs() < 1.0, "{}: {width} of {}", spec.name, spec.width);
            assert!((height - 100.0).abs() < 1.0, "{}: {height}", spec.name);
        }
    }
}
