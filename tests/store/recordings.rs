//! The two files of a recording: of exactly one document, for its owner or the holder of a link.

use oneinabillion_edge::store::job_row::ArtifactType;
use oneinabillion_edge::store::work::NewArtifact;
use uuid::Uuid;

use crate::bench::{Bench, artifact, on_every_store, task, with_artifacts};

fn file(artifact_type: ArtifactType, doc_num: u8) -> NewArtifact {
    let key = format!("{doc_num}.{artifact_type}");
    NewArtifact { artifact_type, doc_num: Some(doc_num), ..artifact(&key) }
}

impl Bench {
    /// A job with the pages and both recordings of two documents.
    async fn spoken_job(&self) -> Uuid {
        let job_id = self.started(&[task("a", &[])]).await;
        let claimed = self.claim_one().await;
        let kinds = [ArtifactType::Pdf, ArtifactType::AudioM4a, ArtifactType::AudioMp3];
        let files = [1, 2].iter().flat_map(|doc_num| kinds.map(|kind| file(kind, *doc_num))).collect();
        self.settle(&claimed, with_artifacts(files)).await;
        job_id
    }
}

#[tokio::test]
async fn a_recording_has_exactly_its_documents_two_files_for_its_owner_and_for_a_link() {
    on_every_store(async |bench| {
        let (job_id, other_job) = (bench.spoken_job().await, bench.spoken_job().await);
        let made = bench.read(job_id).await.artifacts;
        for asked in &made {
            for owner in [Some(bench.owner_id), None] {
                let files = bench.store.read_audio(job_id, asked.id, owner).await.unwrap();
                let found = files.map(|files| files.iter().map(|file| (file.artifact_type, file.doc_num)).collect());
                let twins = [ArtifactType::AudioMp3, ArtifactType::AudioM4a].map(|kind| (kind, asked.doc_num));
                let expected = (asked.artifact_type != ArtifactType::Pdf).then(|| twins.to_vec());
                assert_eq!(found, expected, "{asked:?}");
            }
            for (job_id, owner) in
                [(job_id, Some(Uuid::new_v4())), (other_job, None), (other_job, Some(bench.owner_id))]
            {
                assert!(bench.store.read_audio(job_id, asked.id, owner).await.unwrap().is_none());
            }
        }
    })
    .await;
}
