//! The cover of a recording: the square of a book's cover that holds the emblem, as a picture.

use brief::reading::System;
use tiny_skia::{Color, FillRule, LineCap, Paint, Pixmap, Stroke, Transform};

use super::cover::{CENTRE, RADIUS, emblem};
use super::layout::{Mark, Pen, polygon};
use super::theme::{Colour, GILT, theme};

const SIDE_PIXELS: u32 = 600;
/// Half of the side, in points.
const REACH: f32 = RADIUS * 1.45;
/// Of the frame from the edge, in points.
const INSET: f32 = 12.0;
/// A player shows the cover as large as a stamp: lines are bolder than in print.
const BOLDER: f32 = 2.4;

/// Why there is no cover.
#[derive(Debug, thiserror::Error)]
pub enum CoverPictureError {
    #[error("the cover can't be drawn")]
    Canvas,
    #[error("the cover can't be encoded")]
    Encoding(#[from] png::EncodingError),
}

/// A PNG of 600 × 600 pixels: the emblem of a system, or of what stands above all systems, on its colour.
///
/// # Errors
/// [`CoverPictureError`] when memory is short or the encoder fails; every system has an emblem.
pub fn cover_picture(system: Option<System>) -> Result<Vec<u8>, CoverPictureError> {
    let mut canvas = Pixmap::new(SIDE_PIXELS, SIDE_PIXELS).ok_or(CoverPictureError::Canvas)?;
    canvas.fill(colour_of(theme(system).deep));
    let frame = |inset: f32| {
        let (left, top) = (CENTRE.0 - REACH + inset, CENTRE.1 - REACH + inset);
        let (right, bottom) = (CENTRE.0 + REACH - inset, CENTRE.1 + REACH - inset);
        polygon(&[(left, top), (right, top), (right, bottom), (left, bottom)], None, Some(Pen::solid(GILT, 0.5)))
    };
    let scale = SIDE_PIXELS as f32 / (2.0 * REACH);
    let onto_canvas = Transform::from_translate(REACH - CENTRE.0, REACH - CENTRE.1).post_scale(scale, scale);
    for mark in frame(INSET).into_iter().chain(emblem(system)) {
        draw(&mut canvas, &mark, onto_canvas);
    }
    encode(&canvas)
}

/// An emblem holds shapes alone.
fn draw(canvas: &mut Pixmap, mark: &Mark, onto_canvas: Transform) {
    let Mark::Shape { path, fill, stroke } = mark else { return };
    if let Some((colour, _)) = fill {
        canvas.fill_path(path, &paint_of(*colour), FillRule::Winding, onto_canvas, None);
    }
    if let Some(pen) = stroke {
        let stroke = Stroke { width: pen.width * BOLDER, line_cap: LineCap::Round, ..Stroke::default() };
        canvas.stroke_path(path, &paint_of(pen.colour), &stroke, onto_canvas, None);
    }
}

fn colour_of(Colour(red, green, blue): Colour) -> Color {
    Color::from_rgba8(red, green, blue, 255)
}

fn paint_of(colour: Colour) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color(colour_of(colour));
    paint
}

fn encode(canvas: &Pixmap) -> Result<Vec<u8>, CoverPictureError> {
    let rgb: Vec<u8> = canvas.pixels().iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
    let mut encoded = Vec::new();
    let mut encoder = png::Encoder::new(&mut encoded, canvas.width(), canvas.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&rgb)?;
    writer.finish()?;
    Ok(encoded)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use strum::VariantArray;

    use super::*;

    #[test]
    fn every_system_has_a_small_cover_of_its_own() {
        let systems = System::VARIANTS.iter().copied().map(Some).chain([None]);
        let covers: Vec<Vec<u8>> = systems.map(|system| cover_picture(system).unwrap()).collect();
        for cover in &covers {
            assert!(cover.len() < 60_000, "{} bytes", cover.len());
            let mut reader = png::Decoder::new(std::io::Cursor::new(cover)).read_info().unwrap();
            assert_eq!((reader.info().width, reader.info().height), (600, 600));
            let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
            reader.next_frame(&mut pixels).unwrap();
            let gilt = [GILT.0, GILT.1, GILT.2];
            assert!(pixels.as_chunks::<3>().0.iter().filter(|pixel| **pixel == gilt).count() > 500);
        }
        assert_eq!(covers.iter().collect::<BTreeSet<_>>().len(), covers.len());
    }
}
