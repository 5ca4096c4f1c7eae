//! The few colours a picture is really made of: k-means in OKLab, always the same for the same picture.

use crate::colour::Colour;
use crate::dice::Dice;

/// One colour of a palette and the share of the picture it stands for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Swatch {
    pub lab: [f32; 3],
    pub share: f32,
}

/// Finds up to `count` colours by k-means (Lloyd), started by k-means++ (Arthur and Vassilvitskii 2007) from a fixed seed.
/// The most used colour comes first; colours nobody uses are left out.
pub(super) fn find(pixels: &[[f32; 3]], count: usize) -> Vec<Swatch> {
    const SAMPLES: usize = 6000;
    const ROUNDS: usize = 10;
    // A stride that shares no factor with usual widths, so that samples do not line up in columns.
    let stride = (pixels.len() / SAMPLES).max(1) | 1;
    let samples: Vec<[f32; 3]> = pixels.iter().step_by(stride).copied().collect();
    let Some(&first) = samples.first() else { return Vec::new() };
    let mut dice = Dice::new(11);
    let mut centres = vec![first];
    let mut nearest: Vec<f32> = samples.iter().map(|sample| distance(*sample, first)).collect();
    while centres.len() < count {
        let total: f32 = nearest.iter().sum();
        if total < 1e-6 {
            break;
        }
        let mut mark = dice.unit() * total;
        let chosen = nearest.iter().position(|far| {
            mark -= far;
            mark <= 0.0
        });
        let centre = samples[chosen.unwrap_or(samples.len() - 1)];
        centres.push(centre);
        for (near, sample) in nearest.iter_mut().zip(&samples) {
            *near = near.min(distance(*sample, centre));
        }
    }
    let mut counts = vec![0_usize; centres.len()];
    for _ in 0..ROUNDS {
        let mut sums = vec![[0.0_f64; 3]; centres.len()];
        counts.fill(0);
        for sample in &samples {
            let index = nearest_of(&centres, *sample);
            counts[index] += 1;
            for (sum, value) in sums[index].iter_mut().zip(sample) {
                *sum += f64::from(*value);
            }
        }
        for ((centre, sum), count) in centres.iter_mut().zip(&sums).zip(&counts) {
            if *count > 0 {
                *centre = sum.map(|total| (total / *count as f64) as f32);
            }
        }
    }
    let mut swatches: Vec<Swatch> = centres
        .iter()
        .zip(&counts)
        .filter(|(_, count)| **count > 0)
        .map(|(lab, count)| Swatch { lab: *lab, share: *count as f32 / samples.len() as f32 })
        .collect();
    swatches.sort_by(|first, second| second.share.total_cmp(&first.share));
    swatches
}

/// Squared distance in OKLab; lightness counts a little less than hue, so that shading does not eat the palette.
pub(super) fn distance(first: [f32; 3], second: [f32; 3]) -> f32 {
    let lightness = (first[0] - second[0]) * 0.8;
    lightness * lightness + (first[1] - second[1]).powi(2) * 1.6 + (first[2] - second[2]).powi(2) * 1.6
}

/// Index of the nearest centre.
pub(super) fn nearest_of(centres: &[[f32; 3]], pixel: [f32; 3]) -> usize {
    let mut best = (f32::MAX, 0);
    for (index, centre) in centres.iter().enumerate() {
        let far = distance(*centre, pixel);
        if far < best.0 {
            best = (far, index);
        }
    }
    best.1
}

const NAMES: &[(&str, u32)] = &[
    ("black", 0x17161a),
    ("dark grey", 0x4a4a4e),
    ("grey", 0x8c8c90),
    ("light grey", 0xc4c4c6),
    ("white", 0xf6f6f4),
    ("dark brown", 0x4a2f20),
    ("brown", 0x84552f),
    ("light brown", 0xb98a5e),
    ("tan", 0xd2ac80),
    ("beige", 0xead6b8),
    ("cream", 0xf8eed8),
    ("red", 0xd42f2c),
    ("dark red", 0x7f1d22),
    ("orange", 0xee8130),
    ("golden", 0xd9a62e),
    ("yellow", 0xf4da42),
    ("olive", 0x7c7a34),
    ("green", 0x3f9a46),
    ("dark green", 0x1f5030),
    ("light green", 0x9bd08a),
    ("turquoise", 0x3cb6b0),
    ("light blue", 0x9cc8ec),
    ("blue", 0x3169c8),
    ("dark blue", 0x1e2c62),
    ("purple", 0x7c48ae),
    ("lavender", 0xbda6e2),
    ("pink", 0xf29ab6),
    ("dark pink", 0xc8447e),
];

/// The everyday name of a colour.
pub(super) fn name_of(lab: [f32; 3]) -> &'static str {
    let mut best = (f32::MAX, "grey");
    for (name, code) in NAMES {
        let far = distance(Colour::hex(*code).to_oklab(), lab);
        if far < best.0 {
            best = (far, name);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_colours_are_found_with_their_shares() {
        let (red, blue) = (Colour::hex(0xd42f2c).to_oklab(), Colour::hex(0x3169c8).to_oklab());
        let pixels: Vec<[f32; 3]> = (0..4000).map(|index| if index % 4 == 0 { blue } else { red }).collect();
        let palette = find(&pixels, 5);
        assert_eq!(palette.iter().map(|swatch| name_of(swatch.lab)).collect::<Vec<_>>(), ["red", "blue"]);
        assert!((palette[0].share - 0.75).abs() < 0.02);
    }

    #[test]
    fn a_picture_of_one_colour_has_a_palette_of_one() {
        assert_eq!(find(&vec![[0.5, 0.0, 0.0]; 900], 8).len(), 1);
        assert!(find(&[], 8).is_empty());
    }
}
