//! From planes to rows of red, green and blue.

use super::frame::Frame;
use super::planes::Plane;

/// What the samples of a file mean.
#[derive(Clone, Copy)]
pub(super) enum Colours {
    Grey,
    Rgb,
    /// Brightness and two differences of colour.
    Ycc,
    /// As Adobe writes it: 255 is no ink.
    Cmyk,
    /// The same, with what is left of the first three as brightness and differences.
    Ycck,
}

/// How a row or a column of a plane is brought to the size of the picture: between two samples, in 256ths.
struct Stretch {
    /// By place in the picture; None when the sizes are the same.
    between: Option<Vec<Between>>,
}

/// The two samples around a pixel.
#[derive(Clone, Copy)]
struct Between {
    first: u32,
    second: u32,
    /// Of the second, in 256ths.
    share: u32,
}

impl Stretch {
    /// `numerator / denominator` samples for one pixel.
    fn new(pixels: u32, samples: u32, numerator: u32, denominator: u32) -> Self {
        if numerator == denominator {
            return Self { between: None };
        }
        let place = |pixel: u32| {
            // The middle of the pixel in 256ths of a sample, counted from the middle of the first one.
            let middle = u64::from(2 * pixel + 1) * u64::from(numerator) * 128 / u64::from(denominator);
            let at = middle.saturating_sub(128) as u32;
            let last = samples - 1;
            Between { first: (at / 256).min(last), second: (at / 256 + 1).min(last), share: at % 256 }
        };
        Self { between: Some((0..pixels).map(place).collect()) }
    }

    fn at(&self, pixel: u32) -> Between {
        self.between.as_ref().and_then(|between| between.get(pixel as usize).copied()).unwrap_or(Between {
            first: pixel,
            second: pixel,
            share: 0,
        })
    }
}

fn mixed(first: u8, second: u8, share: u32) -> u8 {
    ((u32::from(first) * (256 - share) + u32::from(second) * share + 128) / 256) as u8
}

/// The samples of one plane, row by row, at the size of the picture.
struct StretchedPlane<'a> {
    plane: &'a Plane,
    across: Stretch,
    down: Stretch,
    samples_wide: usize,
    mixed: Vec<u8>,
    row: Vec<u8>,
}

impl StretchedPlane<'_> {
    fn read(&mut self, line: u32) {
        let Between { first, second, share } = self.down.at(line);
        let row = |number: u32| &self.plane.samples[number as usize * self.plane.stride..][..self.samples_wide];
        let (first, second) = (row(first), row(second));
        self.mixed.clear();
        if share == 0 {
            self.mixed.extend_from_slice(first);
        } else {
            self.mixed.extend(first.iter().zip(second).map(|(&first, &second)| mixed(first, second, share)));
        }
        match &self.across.between {
            None => {
                let wide = self.row.len();
                self.row.copy_from_slice(&self.mixed[..wide]);
            }
            Some(between) => {
                for (sample, &Between { first, second, share }) in self.row.iter_mut().zip(between) {
                    *sample = mixed(self.mixed[first as usize], self.mixed[second as usize], share);
                }
            }
        }
    }
}

/// Gives the picture, whose full size is `eighths` / 8 of what is given, row by row.
pub(super) fn each_row(
    frame: &Frame,
    planes: &[Plane],
    colours: Colours,
    eighths: u32,
    mut take: impl FnMut(&mut dyn Iterator<Item = [u8; 3]>),
) {
    let (width, height) = scaled(frame.width, frame.height, eighths);
    let stretched = frame.components.iter().zip(planes).map(|(component, plane)| {
        let samples_wide = (component.samples_wide * plane.side).div_ceil(8);
        let samples_high = (component.samples_high * plane.side).div_ceil(8);
        let (across, down) = (component.across * plane.side, component.down * plane.side);
        StretchedPlane {
            plane,
            across: Stretch::new(width, samples_wide, across, frame.most_across * eighths),
            down: Stretch::new(height, samples_high, down, frame.most_down * eighths),
            samples_wide: samples_wide as usize,
            mixed: Vec::new(),
            row: vec![0; width as usize],
        }
    });
    let mut stretched: Vec<StretchedPlane<'_>> = stretched.collect();
    for line in 0..height {
        stretched.iter_mut().for_each(|plane| plane.read(line));
        let row = |plane: usize| stretched.get(plane).map_or(&[][..], |plane| &plane.row);
        let three = || row(0).iter().zip(row(1)).zip(row(2)).map(|((&first, &second), &third)| [first, second, third]);
        let four = || three().zip(row(3)).map(|(three, &fourth)| (three, fourth));
        match colours {
            Colours::Grey => take(&mut row(0).iter().map(|&grey| [grey; 3])),
            Colours::Rgb => take(&mut three()),
            Colours::Ycc => take(&mut three().map(rgb_of)),
            Colours::Cmyk => take(&mut four().map(|(inks, black)| printed(inks, black))),
            Colours::Ycck => {
                take(&mut four().map(|(ycc, black)| printed(rgb_of(ycc).map(|channel| 255 - channel), black)))
            }
        }
    }
}

/// The size at so many eighths.
pub(super) fn scaled(width: u32, height: u32, eighths: u32) -> (u32, u32) {
    ((width * eighths).div_ceil(8), (height * eighths).div_ceil(8))
}

/// JFIF's colours, in 65,536ths.
fn rgb_of([brightness, blue, red]: [u8; 3]) -> [u8; 3] {
    let brightness = i32::from(brightness) << 16 | 1 << 15;
    let (blue, red) = (i32::from(blue) - 128, i32::from(red) - 128);
    [brightness + 91_881 * red, brightness - 22_554 * blue - 46_802 * red, brightness + 116_130 * blue]
        .map(|channel| (channel >> 16).clamp(0, 255) as u8)
}

fn printed(inks: [u8; 3], black: u8) -> [u8; 3] {
    inks.map(|ink| ((u32::from(ink) * u32::from(black) + 127) / 255) as u8)
}
