//! The sheet: pixels that only change where a path covers them.

use tiny_skia::{FillRule, Mask, Path, Transform};

use super::colour::Colour;

/// What one pixel gets: a colour and how much of it covers (0..=1).
pub(crate) type Coat = (Colour, f32);

/// An opaque sRGB image, with one coverage mask that is used for every shape (all zero between shapes).
pub(crate) struct Canvas {
    width: u32,
    height: u32,
    pixels: Vec<[u8; 3]>,
    mask: Mask,
}

/// The pixels a shape can touch, ends excluded.
#[derive(Clone, Copy)]
struct Window {
    left: usize,
    top: usize,
    right: usize,
    bottom: usize,
}

impl Canvas {
    /// A sheet of one colour; `None` when a side is zero.
    pub(crate) fn new(width: u32, height: u32, colour: Colour) -> Option<Self> {
        let mask = Mask::new(width, height)?;
        Some(Self { width, height, pixels: vec![colour.to_bytes(); width as usize * height as usize], mask })
    }

    /// A sheet that already shows `pixels` (rows from the top); `None` when their number is not width × height.
    pub(crate) fn from_pixels(width: u32, height: u32, pixels: Vec<[u8; 3]>) -> Option<Self> {
        let mask = Mask::new(width, height)?;
        (pixels.len() == width as usize * height as usize).then_some(Self { width, height, pixels, mask })
    }

    pub(crate) fn width(&self) -> u32 {
        self.width
    }

    pub(crate) fn height(&self) -> u32 {
        self.height
    }

    /// Rows from the top, each pixel red, green, blue.
    pub(crate) fn pixels(&self) -> &[[u8; 3]] {
        &self.pixels
    }

    pub(crate) fn pixels_mut(&mut self) -> &mut [[u8; 3]] {
        &mut self.pixels
    }

    /// Paints what `paths` cover together (their union), only inside `clip` where there is one. `coat` is asked per pixel
    /// in pixel coordinates.
    pub(crate) fn cover(&mut self, paths: &[Path], clip: Option<&Path>, coat: &dyn Fn(f32, f32) -> Coat) {
        let Some(window) = self.window(paths) else { return };
        for path in paths {
            self.mask.fill_path(path, FillRule::Winding, true, Transform::identity());
        }
        if let Some(clip) = clip {
            self.mask.intersect_path(clip, FillRule::Winding, true, Transform::identity());
        }
        let width = self.width as usize;
        for row in window.top..window.bottom {
            let span = row * width + window.left..row * width + window.right;
            let coverage = &mut self.mask.data_mut()[span.clone()];
            let pixels = &mut self.pixels[span];
            for (column, (covered, pixel)) in coverage.iter_mut().zip(pixels).enumerate() {
                if *covered == 0 {
                    continue;
                }
                let (colour, alpha) = coat((window.left + column) as f32 + 0.5, row as f32 + 0.5);
                blend(pixel, colour, alpha * f32::from(*covered) / 255.0);
                *covered = 0;
            }
        }
    }

    /// Adds light that falls off from a point; it can only brighten (a screen blend).
    pub(crate) fn glow(&mut self, (x, y): (f32, f32), radius: f32, colour: Colour, strength: f32) {
        let width = self.width as usize;
        let top = (y - radius).max(0.0) as usize;
        let bottom = ((y + radius).max(0.0) as usize + 1).min(self.height as usize);
        let left = (x - radius).max(0.0) as usize;
        let right = ((x + radius).max(0.0) as usize + 1).min(width);
        for row in top..bottom {
            for column in left..right {
                let distance = ((column as f32 + 0.5 - x).powi(2) + (row as f32 + 0.5 - y).powi(2)).sqrt() / radius;
                if distance < 1.0 {
                    let light = strength * (1.0 - distance).powi(2);
                    let pixel = &mut self.pixels[row * width + column];
                    let [red, green, blue] = [colour.red, colour.green, colour.blue].map(|channel| channel * light);
                    for (channel, add) in pixel.iter_mut().zip([red, green, blue]) {
                        *channel = (255.0 - (255.0 - f32::from(*channel)) * (1.0 - add) + 0.5) as u8;
                    }
                }
            }
        }
    }

    fn window(&self, paths: &[Path]) -> Option<Window> {
        let mut bounds: Option<(f32, f32, f32, f32)> = None;
        for path in paths {
            let own = path.bounds();
            bounds = Some(match bounds {
                None => (own.left(), own.top(), own.right(), own.bottom()),
                Some((left, top, right, bottom)) => {
                    (left.min(own.left()), top.min(own.top()), right.max(own.right()), bottom.max(own.bottom()))
                }
            });
        }
        let (left, top, right, bottom) = bounds?;
        let window = Window {
            left: (left - 1.0).max(0.0) as usize,
            top: (top - 1.0).max(0.0) as usize,
            right: ((right + 2.0).max(0.0) as usize).min(self.width as usize),
            bottom: ((bottom + 2.0).max(0.0) as usize).min(self.height as usize),
        };
        (window.left < window.right && window.top < window.bottom).then_some(window)
    }
}

/// Lays `colour` over a pixel.
pub(crate) fn blend(pixel: &mut [u8; 3], colour: Colour, alpha: f32) {
    let alpha = alpha.clamp(0.0, 1.0);
    for (channel, target) in pixel.iter_mut().zip([colour.red, colour.green, colour.blue]) {
        let from = f32::from(*channel);
        *channel = (from + (target.clamp(0.0, 1.0) * 255.0 - from) * alpha + 0.5) as u8;
    }
}

#[cfg(test)]
mod tests {
    use super::super::outline;
    use super::*;

    #[test]
    fn a_shape_paints_its_inside_and_leaves_the_mask_clean() {
        let mut canvas = Canvas::new(32, 32, Colour::hex(0xffffff)).unwrap();
        let square = [outline::rectangle(8.0, 8.0, 24.0, 24.0).unwrap()];
        canvas.cover(&square, None, &|_, _| (Colour::hex(0xff0000), 1.0));
        assert_eq!(canvas.pixels()[16 * 32 + 16], [255, 0, 0]);
        assert_eq!(canvas.pixels()[2 * 32 + 2], [255, 255, 255]);
        assert!(canvas.mask.data().iter().all(|covered| *covered == 0));
    }

    #[test]
    fn a_shape_outside_the_sheet_changes_nothing() {
        let mut canvas = Canvas::new(16, 16, Colour::hex(0x808080)).unwrap();
        let far = [outline::circle(-400.0, 900.0, 20.0).unwrap()];
        canvas.cover(&far, None, &|_, _| (Colour::hex(0xff0000), 1.0));
        canvas.glow((-300.0, -300.0), 20.0, Colour::hex(0xffffff), 1.0);
        assert!(canvas.pixels().iter().all(|pixel| *pixel == [128, 128, 128]));
    }
}
