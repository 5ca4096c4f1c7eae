//! What decoding takes beside the file, at its peak.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::{LockResult, Mutex, MutexGuard};

use image_file::{SourceError, check_header, open};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use peak_alloc::PeakAlloc;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

/// One test at a time: there is one allocator.
static MEASURING: Mutex<()> = Mutex::new(());

/// Held by each test from its first line.
fn alone() -> LockResult<MutexGuard<'static, ()>> {
    MEASURING.lock()
}

/// What the artist asks for.
const WANTED_SIDE: u32 = 1024;

/// The most that `work` held beyond what was held before, in MiB.
fn peak_mebibytes<Made>(work: impl FnOnce() -> Made) -> (f32, Made) {
    let before = ALLOCATOR.current_usage_as_mb();
    ALLOCATOR.reset_peak_usage();
    let made = work();
    (ALLOCATOR.peak_usage_as_mb() - before, made)
}

fn photo(width: u16, height: u16, sampling: SamplingFactor, is_progressive: bool) -> Vec<u8> {
    let pixels: Vec<u8> = (0..height)
        .flat_map(|y| (0..width).flat_map(move |x| [(x >> 4) as u8, (y >> 4) as u8, (x / 7 + y / 5) as u8]))
        .collect();
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 60);
    encoder.set_sampling_factor(sampling);
    encoder.set_progressive(is_progressive);
    encoder.encode(&pixels, width, height, ColorType::Rgb).unwrap();
    bytes
}

#[test]
fn photos_of_cameras_are_decoded_in_few_megabytes() {
    let _alone = alone();
    let sizes = [(4032, 3024), (4080, 3072), (8160, 6120)];
    for (width, height) in sizes {
        for (sampling, is_progressive, most_mebibytes) in [
            (SamplingFactor::F_2_2, false, 20.0),
            (SamplingFactor::F_2_2, true, 28.0),
            (SamplingFactor::F_1_1, false, 22.0),
            (SamplingFactor::F_1_1, true, 50.0),
        ] {
            let bytes = photo(width, height, sampling, is_progressive);
            check_header(&bytes).unwrap();
            let (peak, opened) = peak_mebibytes(|| open(&bytes, WANTED_SIDE).unwrap());
            assert!(opened.width() >= WANTED_SIDE && opened.width() < 2 * WANTED_SIDE, "{:?}", opened.dimensions());
            assert!(peak < most_mebibytes, "{width} × {height}, {sampling:?}, {is_progressive}: {peak} MiB");
        }
    }
}

fn png_of(width: u32, height: u32, is_interlaced: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut info = png::Info::with_size(width, height);
    info.color_type = png::ColorType::Rgb;
    info.bit_depth = png::BitDepth::Eight;
    info.interlaced = is_interlaced;
    let mut writer = png::Encoder::with_info(&mut bytes, info).unwrap().write_header().unwrap();
    writer.write_image_data(&vec![120; width as usize * height as usize * 3]).unwrap();
    drop(writer);
    bytes
}

#[test]
fn a_png_of_fifty_megapixels_is_decoded_row_by_row() {
    let _alone = alone();
    let bytes = png_of(8192, 6144, false);
    check_header(&bytes).unwrap();
    let (peak, opened) = peak_mebibytes(|| open(&bytes, WANTED_SIDE).unwrap());
    assert_eq!(opened.dimensions(), (1024, 768));
    assert!(peak < 10.0, "{peak} MiB");
}

#[test]
fn a_bomb_is_refused_by_its_header_before_it_takes_memory() {
    let _alone = alone();
    let mut head = Vec::new();
    let mut info = png::Info::with_size(3872, 3872);
    info.color_type = png::ColorType::Rgba;
    info.bit_depth = png::BitDepth::Sixteen;
    info.interlaced = true;
    drop(png::Encoder::with_info(&mut head, info).unwrap().write_header());
    let mut frame = photo(64, 48, SamplingFactor::F_2_2, true);
    let at = frame.windows(2).position(|pair| pair == [0xff, 0xc2]).unwrap();
    frame[at + 5..at + 9].copy_from_slice(&[0x18, 0, 0x20, 0]);
    for bomb in [head, frame] {
        let (peak, refused) = peak_mebibytes(|| (check_header(&bomb), open(&bomb, WANTED_SIDE)));
        assert!(
            matches!(refused, (Err(SourceError::EndsEarly { .. }), Err(SourceError::EndsEarly { .. }))),
            "{refused:?}"
        );
        assert!(peak < 1.0, "{peak} MiB");
    }
}

#[test]
fn an_interlaced_file_takes_what_its_reduced_picture_takes() {
    let _alone = alone();
    let (width, height) = (2047, 2047);
    let mut bytes = Vec::new();
    let mut info = png::Info::with_size(width, height);
    info.color_type = png::ColorType::Rgb;
    info.bit_depth = png::BitDepth::Eight;
    info.interlaced = true;
    let mut writer = png::Encoder::with_info(&mut bytes, info).unwrap().write_header().unwrap();
    // The encoder does not interlace: the rows of the seven passes are written as they are.
    let rows: usize =
        [(8, 8, 0, 0), (8, 8, 4, 0), (4, 8, 0, 4), (4, 4, 2, 0), (2, 4, 0, 2), (2, 2, 1, 0), (1, 2, 0, 1)]
            .map(|(across, down, column, row): (u32, u32, u32, u32)| {
                let (columns, rows) = ((width - column).div_ceil(across), (height - row).div_ceil(down));
                rows as usize * (1 + columns as usize * 3)
            })
            .iter()
            .sum();
    writer.write_chunk(png::chunk::IDAT, &deflated(&vec![0; rows])).unwrap();
    drop(writer);
    let (peak, opened) = peak_mebibytes(|| open(&bytes, WANTED_SIDE).unwrap());
    assert_eq!(opened.dimensions(), (width, height));
    assert!(peak < 45.0, "{peak} MiB");
}

fn deflated(raw: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut encoder, raw).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn a_lossless_webp_takes_what_is_reckoned_for_it() {
    let _alone = alone();
    let lossless = image::RgbImage::from_fn(2000, 1500, |x, y| image::Rgb([(x >> 3) as u8, (y >> 3) as u8, 90]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    lossless.write_to(&mut bytes, image::ImageFormat::WebP).unwrap();
    let (peak, _) = peak_mebibytes(|| open(bytes.get_ref(), WANTED_SIDE).unwrap());
    let bytes_per_pixel = peak * 1024.0 * 1024.0 / 3_000_000.0;
    assert!(bytes_per_pixel < 7.5, "lossless: {bytes_per_pixel}");
}

#[test]
fn a_lossy_webp_of_fifty_megapixels_is_decoded_row_by_row() {
    let _alone = alone();
    let bytes = include_bytes!("fixtures/lossy_50_megapixels.webp");
    check_header(bytes).unwrap();
    let (peak, opened) = peak_mebibytes(|| open(bytes, WANTED_SIDE).unwrap());
    assert_eq!(opened.dimensions(), (1024, 768));
    assert!(peak < 8.0, "{peak} MiB");
}

#[test]
fn a_webp_that_would_lie_in_memory_whole_is_refused_from_its_header() {
    let _alone = alone();
    let lossless = image::RgbImage::new(16, 16);
    let mut bytes = std::io::Cursor::new(Vec::new());
    lossless.write_to(&mut bytes, image::ImageFormat::WebP).unwrap();
    let mut bytes = bytes.into_inner();
    // Width and height less one, 14 bits each, behind the signature.
    let at = bytes.windows(4).position(|name| name == b"VP8L").unwrap() + 9;
    let size: u32 = 4095 | 2999 << 14;
    for (byte, changed) in bytes[at..].iter_mut().zip(size.to_le_bytes()) {
        *byte = changed;
    }
    let (peak, refused) = peak_mebibytes(|| (check_header(&bytes), open(&bytes, WANTED_SIDE)));
    assert!(
        matches!(refused, (Err(SourceError::TooLargeWebp { .. }), Err(SourceError::TooLargeWebp { .. }))),
        "{refused:?}"
    );
    assert!(peak < 1.0, "{peak} MiB");
}
