//! Compared with `image-webp`, sample by sample: the files of libwebp, and noise behind every header.

use image_webp::vp8::Vp8Decoder;
use proptest::prelude::*;

use super::{Row, Vp8, Vp8Error};

/// What a frame's planes hold, without what fills up the last macroblocks.
#[derive(Debug, PartialEq, Eq)]
struct Planes {
    luma: Vec<u8>,
    blue: Vec<u8>,
    red: Vec<u8>,
}

fn ours(frame: &[u8]) -> Result<Planes, Vp8Error> {
    let mut planes = Planes { luma: Vec::new(), blue: Vec::new(), red: Vec::new() };
    let mut number = 0;
    Vp8::open(frame)?.each_row(|Row { luma, blue, red }| {
        planes.luma.extend(luma);
        if number % 2 == 0 {
            planes.blue.extend(blue);
            planes.red.extend(red);
        }
        number += 1;
    })?;
    Ok(planes)
}

fn theirs(frame: &[u8]) -> Option<Planes> {
    let frame = Vp8Decoder::decode_frame(frame).ok()?;
    let (width, height) = (usize::from(frame.width), usize::from(frame.height));
    let cut = |plane: &[u8], width: usize, height: usize, stride: usize| {
        plane.chunks_exact(stride).take(height).flat_map(|row| row[..width].to_vec()).collect()
    };
    let stride = width.next_multiple_of(16);
    let (half_width, half_height) = (width.div_ceil(2), height.div_ceil(2));
    Some(Planes {
        luma: cut(&frame.ybuf, width, height, stride),
        blue: cut(&frame.ubuf, half_width, half_height, stride / 2),
        red: cut(&frame.vbuf, half_width, half_height, stride / 2),
    })
}

/// The frame of a file that has no other chunk.
fn frame_of(file: &[u8]) -> &[u8] {
    assert_eq!(&file[12..16], b"VP8 ");
    let length = u32::from_le_bytes(file[16..20].try_into().unwrap()) as usize;
    &file[20..20 + length]
}

const FILES: [&[u8]; 7] = [
    include_bytes!("../../tests/fixtures/lossy_webp/simple_filter.webp"),
    include_bytes!("../../tests/fixtures/lossy_webp/four_segments_eight_partitions.webp"),
    include_bytes!("../../tests/fixtures/lossy_webp/sharp.webp"),
    include_bytes!("../../tests/fixtures/lossy_webp/coarse.webp"),
    include_bytes!("../../tests/fixtures/lossy_webp/no_filter.webp"),
    include_bytes!("../../tests/fixtures/lossy_webp/one_pixel.webp"),
    include_bytes!("../../tests/fixtures/lossy_webp/narrow.webp"),
];

#[test]
fn every_sample_of_every_file_is_as_image_webp_decodes_it() {
    for (number, file) in FILES.into_iter().enumerate() {
        let frame = frame_of(file);
        assert_eq!(ours(frame).ok(), theirs(frame), "file {number}");
    }
}

#[test]
fn a_frame_that_is_cut_off_ends_early_wherever_it_is_cut() {
    for file in FILES {
        let frame = frame_of(file);
        for percent in [0, 5, 20, 50, 80, 95] {
            assert_eq!(ours(&frame[..frame.len() * percent / 100]), Err(Vp8Error::EndsEarly), "{percent} %");
        }
    }
}

/// A key frame of noise: everything that a header can say, and every mode and token.
fn noise() -> impl Strategy<Value = Vec<u8>> {
    let sides = (1..80_u16, 1..60_u16);
    (sides, prop::collection::vec(any::<u8>(), 300..1500), prop::collection::vec(any::<u8>(), 0..8000)).prop_map(
        |((width, height), mut first, tokens)| {
            // The colour space: `image-webp` takes no other.
            first[0] &= 0x7f;
            let tag = (first.len() as u32) << 5 | 1 << 4;
            let mut frame = tag.to_le_bytes()[..3].to_vec();
            frame.extend([0x9d, 0x01, 0x2a]);
            frame.extend(width.to_le_bytes());
            frame.extend(height.to_le_bytes());
            frame.extend(first);
            frame.extend(tokens);
            frame
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn noise_is_decoded_as_image_webp_decodes_it(frame in noise()) {
        prop_assert_eq!(ours(&frame).ok(), theirs(&frame));
    }

    #[test]
    fn whatever_bytes_are_changed_the_decoder_ends(
        file in 0..FILES.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..9),
    ) {
        let mut frame = frame_of(FILES[file]).to_vec();
        for (at, byte) in changes {
            // The size stays: the largest would take seconds.
            let at = 10 + at.index(frame.len() - 10);
            frame[at] = byte;
        }
        let _ = ours(&frame);
    }
}
