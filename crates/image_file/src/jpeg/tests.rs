use image::RgbImage;
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use super::*;

const PROGRESSIVE: [(&str, &[u8]); 5] = [
    ("4:2:0", include_bytes!("../../tests/fixtures/progressive_420.jpg")),
    ("4:2:2", include_bytes!("../../tests/fixtures/progressive_422.jpg")),
    ("4:4:0", include_bytes!("../../tests/fixtures/progressive_440.jpg")),
    ("4:4:4", include_bytes!("../../tests/fixtures/progressive_444.jpg")),
    ("grey", include_bytes!("../../tests/fixtures/progressive_grey.jpg")),
];
const CMYK: [(&str, &[u8]); 2] = [
    ("sequential", include_bytes!("../../tests/fixtures/cmyk.jpg")),
    ("progressive", include_bytes!("../../tests/fixtures/progressive_cmyk.jpg")),
];

fn decoded(bytes: &[u8], eighths: u32) -> Result<RgbImage, JpegError> {
    let rows = Jpeg::open(bytes)?.decode(
        eighths,
        |width, height| (width, height, Vec::new()),
        |(_, _, pixels), row| pixels.extend(row.flatten()),
    );
    rows.map(|(width, height, pixels)| RgbImage::from_raw(width, height, pixels).unwrap())
}

/// Soft shapes and sharp edges in all colours.
fn photo(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let wave = |step: f32| ((x as f32 / step).sin() * (y as f32 / (step * 1.3)).cos() * 100.0 + 128.0) as u8;
        if (x / 23 + y / 17) % 5 == 0 {
            image::Rgb([30, wave(9.0), 220])
        } else {
            image::Rgb([wave(31.0), wave(17.0), 90])
        }
    })
}

fn encoded(image: &RgbImage, set: impl FnOnce(&mut Encoder<&mut Vec<u8>>)) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 90);
    set(&mut encoder);
    let (width, height) = image.dimensions();
    encoder.encode(image.as_raw(), width as u16, height as u16, ColorType::Rgb).unwrap();
    bytes
}

/// Mean and greatest difference of channels.
fn difference(first: &RgbImage, second: &RgbImage) -> (f64, u8) {
    assert_eq!(first.dimensions(), second.dimensions());
    let differences = first.as_raw().iter().zip(second.as_raw()).map(|(one, other)| one.abs_diff(*other));
    let sum: u64 = differences.clone().map(u64::from).sum();
    (sum as f64 / first.as_raw().len() as f64, differences.max().unwrap_or(0))
}

/// What the `image` crate makes of the file.
fn reference(bytes: &[u8]) -> RgbImage {
    image::load_from_memory(bytes).unwrap().into_rgb8()
}

/// Blocks of pixels averaged; what is over at the edges is left out.
fn averaged(image: &RgbImage, block: u32) -> RgbImage {
    RgbImage::from_fn(image.width() / block, image.height() / block, |x, y| {
        let mut sums = [0_u32; 3];
        for (dx, dy) in (0..block).flat_map(|dx| (0..block).map(move |dy| (dx, dy))) {
            let pixel = image.get_pixel(x * block + dx, y * block + dy).0;
            sums.iter_mut().zip(pixel).for_each(|(sum, channel)| *sum += u32::from(channel));
        }
        image::Rgb(sums.map(|sum| (sum / (block * block)) as u8))
    })
}

#[test]
fn every_sampling_sequential_and_progressive_decodes_as_elsewhere() {
    use SamplingFactor::*;
    for sampling in [F_1_1, F_2_1, F_1_2, F_2_2, F_4_1, F_4_2, F_1_4, F_2_4] {
        for is_progressive in [false, true] {
            let file = |restarts| {
                encoded(&photo(203, 149), |encoder| {
                    encoder.set_sampling_factor(sampling);
                    encoder.set_progressive(is_progressive);
                    encoder.set_restart_interval(restarts);
                })
            };
            let ours = decoded(&file(0), 8).unwrap();
            let (mean, _) = difference(&ours, &photo(203, 149));
            assert!(mean < 12.0, "{sampling:?} {is_progressive}: {mean}");
            if [F_1_1, F_2_1, F_1_2, F_2_2].contains(&sampling) {
                let (mean, greatest) = difference(&ours, &reference(&file(0)));
                let limits = if sampling == F_1_1 { (0.6, 4) } else { (3.0, 255) };
                assert!(mean < limits.0 && greatest <= limits.1, "{sampling:?} {is_progressive}: {mean} {greatest}");
            }
            assert_eq!(decoded(&file(3), 8).unwrap(), ours, "{sampling:?} {is_progressive} with restarts");
        }
    }
}

#[test]
fn refining_scans_bring_the_same_coefficients_as_elsewhere() {
    for (name, bytes) in PROGRESSIVE {
        let (mean, _) = difference(&decoded(bytes, 8).unwrap(), &reference(bytes));
        assert!(mean < 1.2, "{name}: {mean}");
    }
}

#[test]
fn four_inks_become_three_colours() {
    for (name, bytes) in CMYK {
        let (mean, _) = difference(&decoded(bytes, 8).unwrap(), &reference(bytes));
        assert!(mean < 1.2, "{name}: {mean}");
    }
}

#[test]
fn a_part_of_the_size_shows_what_the_whole_averages_to() {
    let sequential = encoded(&photo(203, 149), |_| ());
    for (name, bytes) in PROGRESSIVE.into_iter().chain([("sequential", &*sequential)]) {
        let whole = decoded(bytes, 8).unwrap();
        for eighths in [1, 2, 4] {
            let part = decoded(bytes, eighths).unwrap();
            assert_eq!(part.dimensions(), ((203 * eighths).div_ceil(8), (149 * eighths).div_ceil(8)));
            let averaged = averaged(&whole, 8 / eighths);
            let inner = image::imageops::crop_imm(&part, 0, 0, averaged.width(), averaged.height()).to_image();
            let (mean, _) = difference(&inner, &averaged);
            assert!(mean < 4.5, "{name} at {eighths}: {mean}");
        }
    }
}

#[test]
fn a_file_that_is_cut_anywhere_ends_early() {
    let sequential = encoded(&photo(80, 60), |encoder| encoder.set_restart_interval(2));
    for (name, bytes) in PROGRESSIVE.into_iter().chain([("sequential", &*sequential)]) {
        for length in (4..bytes.len() - 2).step_by(97).chain([bytes.len() - 2]) {
            for eighths in [1, 8] {
                assert_eq!(decoded(&bytes[..length], eighths), Err(JpegError::EndsEarly), "{name} {length}");
            }
            let ends = Jpeg::open(&bytes[..length]).and_then(|jpeg| jpeg.check_end());
            assert_eq!(ends, Err(JpegError::EndsEarly), "{name} {length}");
        }
    }
}

#[test]
fn an_end_marker_behind_half_the_data_makes_no_whole_file() {
    let bytes = encoded(&photo(160, 120), |_| ());
    let cut = [&bytes[..bytes.len() / 2], &[0xff, 0xd9]].concat();
    assert_eq!(decoded(&cut, 8), Err(JpegError::EndsEarly));
}

#[test]
fn what_cameras_write_behind_the_image_is_no_harm() {
    let bytes = encoded(&photo(64, 48), |_| ());
    let longer = [&*bytes, b"\0\0a second picture, a film", &bytes].concat();
    assert_eq!(decoded(&longer, 8), decoded(&bytes, 8));
}

/// A file whose frame header is replaced by another marker.
fn with_frame_marker(marker: u8) -> Vec<u8> {
    let mut bytes = encoded(&photo(64, 48), |_| ());
    let at = bytes.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    bytes[at + 1] = marker;
    bytes
}

#[test]
fn what_no_camera_writes_is_refused_by_its_name() {
    for marker in [0xc3, 0xc5, 0xc9, 0xca] {
        let refused = decoded(&with_frame_marker(marker), 8);
        assert!(matches!(refused, Err(JpegError::Unsupported(_))), "{marker:x}: {refused:?}");
    }
}

#[test]
fn a_file_that_is_too_short_for_its_size_is_refused_by_its_header() {
    let mut bytes = encoded(&photo(64, 48), |_| ());
    let at = bytes.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    bytes[at + 5..at + 9].copy_from_slice(&[0x18, 0, 0x20, 0]);
    assert!(matches!(Jpeg::open(&bytes), Err(JpegError::EndsEarly)));
}

#[test]
fn endless_scans_are_refused() {
    let bytes = PROGRESSIVE[0].1;
    let scan = bytes.windows(2).position(|pair| pair == [0xff, 0xda]).unwrap();
    let second = scan + 2 + bytes[scan + 2..].windows(2).position(|pair| pair == [0xff, 0xc4]).unwrap();
    let repeated = [&bytes[..scan], &bytes[scan..second].repeat(65), &bytes[second..]].concat();
    assert_eq!(decoded(&repeated, 1), Err(JpegError::Invalid("number of scans")));
}

mod hostile {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn no_change_of_bytes_crashes_the_decoder(
            file in 0..PROGRESSIVE.len() + 3,
            changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
            eighths in prop::sample::select(vec![1_u32, 2, 4, 8]),
        ) {
            let mut bytes = match file {
                0..=4 => PROGRESSIVE[file].1.to_vec(),
                5 => CMYK[0].1.to_vec(),
                6 => encoded(&photo(60, 45), |encoder| encoder.set_restart_interval(3)),
                _ => encoded(&photo(60, 45), |encoder| encoder.set_sampling_factor(SamplingFactor::F_4_1)),
            };
            for (place, byte) in changes {
                let length = bytes.len();
                bytes[place.index(length)] = byte;
            }
            // A size may have changed to one that `open` refuses; that is asked before anything is decoded.
            if Jpeg::open(&bytes).is_ok_and(|jpeg| jpeg.size().0 < 2_000 && jpeg.size().1 < 2_000) {
                let _ = decoded(&bytes, eighths);
            }
        }
    }
}
