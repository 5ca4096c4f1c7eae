//! Where a listener stopped: the last one to say so wins, of own jobs alone, until the job is erased.

use oneinabillion_edge::store::job_row::ArtifactType;
use oneinabillion_edge::store::position::PositionOutcome;
use oneinabillion_edge::store::work::NewArtifact;
use uuid::Uuid;

use crate::bench::{Bench, artifact, on_every_store, task, with_artifacts};

impl Bench {
    /// A finished job with its pages and its audiobook, and the ids of both.
    async fn heard_job(&self) -> (Uuid, Uuid, Uuid) {
        let job_id = self.started(&[task("a", &[])]).await;
        let claimed = self.claim_one().await;
        let audiobook =
            NewArtifact { artifact_type: ArtifactType::AudioM4b, duration_seconds: Some(90.5), ..artifact("a.m4b") };
        self.settle(&claimed, with_artifacts(vec![artifact("a.pdf"), audiobook])).await;
        let job = self.store.read_job(job_id, self.owner_id).await.expect("read").expect("the job");
        let id_of = |wanted| job.artifacts.iter().find(|made| made.artifact_type == wanted).expect("the artifact").id;
        (job_id, id_of(ArtifactType::Pdf), id_of(ArtifactType::AudioM4b))
    }

    async fn stop_at(&self, job_id: Uuid, artifact_id: Uuid, seconds: f64) -> PositionOutcome {
        self.store.write_position(job_id, self.owner_id, artifact_id, seconds).await.expect("write")
    }
}

#[tokio::test]
async fn the_last_position_of_a_recording_is_kept_until_its_job_is_erased() {
    on_every_store(async |bench| {
        let (job_id, _, audiobook) = bench.heard_job().await;
        assert_eq!(bench.store.read_position(job_id, bench.owner_id).await.unwrap(), Some(None));
        for (seconds, is_kept) in [(80.0, true), (91.5, true), (91.6, false), (999_999.0, false)] {
            let outcome = bench.stop_at(job_id, audiobook, seconds).await;
            assert_eq!(
                outcome == PositionOutcome::BeyondEnd { duration_seconds: 90.5 },
                !is_kept,
                "{seconds}: {outcome:?}"
            );
        }
        let PositionOutcome::Kept { position } = bench.stop_at(job_id, audiobook, 12.345).await else {
            panic!("is kept")
        };
        assert_eq!((position.artifact_id, position.seconds), (audiobook, 12.345));
        assert_eq!(bench.store.read_position(job_id, bench.owner_id).await.unwrap(), Some(Some(position.clone())));
        let jobs = bench.store.account_jobs(bench.owner_id, None, 10).await.unwrap();
        assert!(jobs.iter().any(|row| row.position.as_ref() == Some(&position)));
        bench.store.erase_job(job_id, bench.owner_id).await.unwrap();
        assert_eq!(bench.store.read_position(job_id, bench.owner_id).await.unwrap(), None);
        assert_eq!(bench.stop_at(job_id, audiobook, 1.0).await, PositionOutcome::NotFound);
    })
    .await;
}

#[tokio::test]
async fn nobody_elses_position_is_read_or_written_and_pages_have_none() {
    on_every_store(async |bench| {
        let (job_id, pages, audiobook) = bench.heard_job().await;
        let (other_job, ..) = bench.heard_job().await;
        let stranger = Uuid::new_v4();
        assert_eq!(bench.store.read_position(job_id, stranger).await.unwrap(), None);
        let outcome = bench.store.write_position(job_id, stranger, audiobook, 1.0).await.unwrap();
        assert_eq!(outcome, PositionOutcome::NotFound);
        assert_eq!(bench.stop_at(job_id, pages, 1.0).await, PositionOutcome::NoRecording);
        assert_eq!(bench.stop_at(other_job, audiobook, 1.0).await, PositionOutcome::NoRecording);
    })
    .await;
}
