//! A document is spoken once, wherever the attempt that spoke it ended: speech is what costs money.

use std::cell::Cell;
use std::rc::Rc;

use async_trait::async_trait;
use bytes::Bytes;
use futures::StreamExt;
use oneinabillion_edge::job::kind::JobKind;
use oneinabillion_edge::job::plan::plan_reading;
use oneinabillion_edge::job::reading::ReadingParams;
use oneinabillion_edge::job::task_kind::TaskKind;
use oneinabillion_edge::provider::error::ProviderError;
use oneinabillion_edge::provider::speaker::{SoundEncoding, Speaker, SpeakingVoice, SpokenSound};
use oneinabillion_edge::store::job_row::ArtifactType;
use oneinabillion_edge::store::work::{ClaimedTask, NewArtifact};
use recording::Voice;
use serde_json::json;

use crate::workbench::{Job, Workbench};

const SAMPLE_RATE_HZ: u32 = 16_000;

/// Hums for as long as a text takes, and counts how often it was asked.
#[derive(Default)]
struct Hummer {
    calls: Cell<usize>,
}

#[async_trait(?Send)]
impl Speaker for Hummer {
    fn version(&self) -> String {
        "hummer".to_owned()
    }

    fn voice(&self, _language: &str, _system: Option<&str>) -> SpeakingVoice {
        let name = "hummer".to_owned();
        SpeakingVoice { name, max_input_characters: 4_096, knows: Voice::EnglishOnly, speed: 1.0 }
    }

    async fn speak(&self, text: &str, _voice: &SpeakingVoice) -> Result<SpokenSound, ProviderError> {
        self.calls.set(self.calls.get() + 1);
        let samples = text.chars().count() * SAMPLE_RATE_HZ as usize / 40;
        let pcm: Bytes = (0..samples).flat_map(|at| ((at % 100) as i16 * 100).to_le_bytes()).collect();
        let chunks = futures::stream::iter([Ok(pcm)]).boxed_local();
        Ok(SpokenSound { encoding: SoundEncoding::RawPcm { sample_rate_hz: SAMPLE_RATE_HZ }, chunks })
    }
}

/// A bench with that speaker, and the task of a reading, where everything that it needs is made.
async fn ready_for(kind: TaskKind, systems: &[&str]) -> (Workbench, Rc<Hummer>, ClaimedTask) {
    let mut bench = Workbench::new().await;
    let hummer = Rc::new(Hummer::default());
    bench.context.makers.speaker = hummer.clone();
    let params = json!({
        "kind": "extended", "person2": null, "systems": systems, "relationshipIntensity": null,
        "relationshipMode": null, "person1": {
            "name": "Ada", "birthDate": "1990-05-17", "birthTime": "08:30:00", "birthPlace": null, "latitude": 51.5,
            "longitude": -0.12, "timezone": "Europe/London"
        }
    });
    let job = Job::new(JobKind::Extended, params.clone());
    let params: ReadingParams = serde_json::from_value(params).expect("a reading");
    let mut outputs = serde_json::Map::new();
    for planned in plan_reading(&params).tasks {
        let mut task = job.claimed(&planned);
        task.inputs = planned.needs.iter().map(|name| (name.clone(), outputs[name].clone())).collect();
        if planned.kind == kind {
            return (bench, hummer, task);
        }
        if matches!(planned.kind, TaskKind::Chart | TaskKind::Text | TaskKind::Audio) {
            let output = bench.run(&task).await.expect("ends well").output;
            outputs.insert(planned.name, output);
        }
    }
    panic!("the plan has no {kind}");
}

/// The audio task of a document whose text is written.
async fn written() -> (Workbench, Rc<Hummer>, ClaimedTask) {
    ready_for(TaskKind::Audio, &["western"]).await
}

fn durations(artifacts: &[NewArtifact]) -> Vec<Option<f64>> {
    artifacts.iter().map(|artifact| artifact.duration_seconds).collect()
}

#[tokio::test]
async fn an_attempt_that_ended_between_mp3_and_m4a_is_not_spoken_again() {
    let (bench, hummer, task) = written().await;
    let first = bench.run(&task).await.expect("is spoken").artifacts;
    let calls = hummer.calls.get();
    assert!(calls > 0 && first.len() == 2);
    let m4a = &first[1].object_key;
    let lost = bench.bucket.objects.borrow_mut().remove(m4a).expect("an M4A");
    bench.bucket.notes.borrow_mut().remove(m4a);

    let again = bench.run(&task).await.expect("is made whole").artifacts;
    assert_eq!(hummer.calls.get(), calls, "nothing was asked for again");
    assert_eq!(durations(&again), durations(&first));
    let made = bench.bucket.objects.borrow()[m4a].clone();
    assert_eq!(made[4..12], lost[4..12], "an M4A file");
    let ratio = made.len() as f64 / lost.len() as f64;
    assert!((0.8..1.2).contains(&ratio), "of another size: {ratio}");
}

#[tokio::test]
async fn a_document_that_is_stored_whole_is_not_spoken_again() {
    let (bench, hummer, task) = written().await;
    bench.run(&task).await.expect("is spoken");
    let calls = hummer.calls.get();
    bench.run(&task).await.expect("is found");
    assert_eq!(hummer.calls.get(), calls);
}

fn chapters_of(bench: &Workbench) -> Vec<Bytes> {
    let objects = bench.bucket.objects.borrow();
    objects.iter().filter(|(key, _)| key.ends_with(".m4a")).map(|(_, bytes)| bytes.clone()).collect()
}

#[tokio::test]
async fn all_recordings_become_one_audiobook_that_counts_no_second_twice() {
    let (bench, hummer, task) = ready_for(TaskKind::Audiobook, &["western", "vedic"]).await;
    let calls = hummer.calls.get();
    let made = bench.run(&task).await.expect("is bound");
    let [book] = made.artifacts.as_slice() else { panic!("{:?}", made.artifacts) };
    assert_eq!((book.artifact_type, book.is_combined, book.doc_num), (ArtifactType::AudioM4b, true, None));
    assert_eq!(book.content_type, "audio/mp4");
    assert_eq!((&book.metadata["chapters"], &book.metadata["codec"]), (&json!(2), &json!("aac")));
    assert_eq!(made.output["audioSeconds"], json!(0.0));

    let file = bench.bucket.objects.borrow()[&book.object_key].clone();
    assert_eq!(file.len() as u64, book.size_bytes);
    assert_eq!(&file[4..12], b"ftypM4B ");
    for title in ["Portraits - Western", "Portraits - Vedic"] {
        assert!(file.windows(title.len()).any(|window| window == title.as_bytes()), "{title}");
    }
    // It ends as its last chapter does, byte for byte.
    let chapters = chapters_of(&bench);
    assert!(chapters.iter().any(|chapter| file.ends_with(&chapter[chapter.len() - 20_000..])));

    let again = bench.run(&task).await.expect("is found").artifacts;
    assert_eq!(durations(&again), durations(&made.artifacts));
    assert_eq!(again[0].metadata, book.metadata);
    assert_eq!(hummer.calls.get(), calls);
}

/// The recording that is gone is found out before a byte is stored, or the audiobook ends with an error; never a short one.
#[tokio::test]
async fn no_audiobook_is_stored_without_one_of_its_chapters() {
    let (bench, _, task) = ready_for(TaskKind::Audiobook, &["western", "vedic"]).await;
    let lost = bench.bucket.objects.borrow().keys().rfind(|key| key.ends_with(".m4a")).cloned();
    bench.bucket.objects.borrow_mut().remove(&lost.expect("a recording"));
    bench.run(&task).await.expect_err("a chapter is missing");
    assert!(!bench.bucket.objects.borrow().keys().any(|key| key.ends_with(".m4b")));
}
