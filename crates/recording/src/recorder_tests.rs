use super::*;

fn recorded(chunk_samples: usize) -> EncodedAudio {
    let mut recorder = Recorder::new(16_000).unwrap();
    let passage: Vec<i16> = (0..400_000).map(|at| if at % 40 < 20 { 3_000 } else { -3_000 }).collect();
    for heading in ["One", "Two"] {
        recorder.begin_passage(0.9, Some(heading)).unwrap();
        passage.chunks(chunk_samples).for_each(|chunk| recorder.push(chunk).unwrap());
    }
    recorder.finish(&Labels::default()).unwrap()
}

#[test]
fn how_the_sound_is_cut_does_not_change_the_files() {
    let (large, small) = (recorded(400_000), recorded(1_237));
    assert_eq!(large.mp3, small.mp3);
    assert_eq!(large.m4a, small.m4a);
}

#[test]
fn silence_is_nothing_to_record() {
    let mut recorder = Recorder::new(16_000).unwrap();
    recorder.begin_passage(0.0, Some("One")).unwrap();
    recorder.push(&[0; 50_000]).unwrap();
    assert!(matches!(recorder.finish(&Labels::default()), Err(EncodeError::Nothing)));
}

/// An attempt that ended between its two files leaves the MP3, from which the M4A is made.
#[test]
fn the_twin_of_an_mp3_keeps_its_marks() {
    let mp3 = recorded(1_000).mp3;
    let m4a = crate::m4a_of_mp3(&mp3, &Labels::default()).unwrap();
    for title in ["One", "Two"] {
        assert_eq!(m4a.windows(3).filter(|window| *window == title.as_bytes()).count(), 2, "{title}");
    }
}
