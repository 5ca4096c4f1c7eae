//! The workbench of the suite: which stores there are, and a small vocabulary for jobs on them.

use std::future::Future;
use std::rc::Rc;

use oneinabillion_edge::job::failure::FailureCode;
use oneinabillion_edge::job::kind::JobKind;
use oneinabillion_edge::job::plan::PlannedTask;
use oneinabillion_edge::job::task_kind::TaskKind;
use oneinabillion_edge::media::supabase::{StorageSettings, SupabaseBucket};
use oneinabillion_edge::runtime::redirect::direct_client;
use oneinabillion_edge::store::Store;
use oneinabillion_edge::store::client::StoreClient;
use oneinabillion_edge::store::job_row::JobRow;
use oneinabillion_edge::store::start::{NewJob, StartLimits, StartOutcome, owner_key};
use oneinabillion_edge::store::work::{ClaimedTask, Settlement, TaskOutcome, TaskResult};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::{Mutex, MutexGuard};
use uuid::Uuid;

use crate::native_fetch::NativeFetch;
use crate::native_transport::NativeTransport;
use crate::test_clock::TestClock;

#[derive(Deserialize)]
struct Named {
    name: String,
    url: String,
    /// The service role's key.
    key: String,
    /// The key that any client may know.
    #[serde(rename = "anonKey")]
    anon_key: String,
}

/// Claims see the work of the whole database: facts that claim are taken one after the other.
static CLAIMING: Mutex<()> = Mutex::const_new(());

/// A store, and an owner nobody else uses.
pub struct Bench {
    pub store: Store,
    anonymous: Store,
    door: SqlDoor,
    pub owner_id: Uuid,
    _turn: MutexGuard<'static, ()>,
}

/// Where a statement runs as the owner of the database: how a test ages a row.
struct SqlDoor {
    url: String,
    key: String,
}

/// Runs the fact on every store.
pub async fn on_every_store<Fact: Future<Output = ()>>(fact: impl Fn(Bench) -> Fact) {
    let stores = std::env::var("ONEINABILLION_STORES")
        .expect("ONEINABILLION_STORES names the databases to test; `npm test` starts them and sets it");
    let stores: Vec<Named> = serde_json::from_str(&stores).expect("ONEINABILLION_STORES is a JSON array");
    assert!(!stores.is_empty(), "no store to test");
    for Named { name, url, key, anon_key } in stores {
        let turn = CLAIMING.lock().await;
        eprintln!("on {name}");
        let opened = |key: &str| {
            Store::new(StoreClient::new(&url, key, Rc::new(NativeTransport::default()), Rc::new(TestClock::default())))
        };
        let (store, anonymous) = (opened(&key), opened(&anon_key));
        let door = SqlDoor { url: url.replace("/rest/v1", "/sql"), key };
        let bench = Bench { store, anonymous, door, owner_id: Uuid::new_v4(), _turn: turn };
        // Nothing that an earlier fact left behind may be claimed by this one.
        bench.sql("delete from jobs where state in ('queued', 'processing')").await;
        fact(bench).await;
    }
}

pub fn result(task: &ClaimedTask, outcome: TaskOutcome) -> TaskResult {
    TaskResult { task_id: task.task_id, lease_token: task.lease_token, outcome }
}

pub fn done() -> TaskOutcome {
    TaskOutcome::Done { output: json!({}), artifacts: vec![], tasks: vec![], product: None }
}

pub fn failed() -> TaskOutcome {
    TaskOutcome::Failed { error_code: FailureCode::JobFailed, error_message: "broken".into() }
}

pub fn retry() -> TaskOutcome {
    TaskOutcome::Retry {
        error_code: FailureCode::ExternalServiceError,
        error_message: "away".into(),
        retry_after_seconds: None,
        is_untried: false,
    }
}

/// A task whose backoff is over at once and whose lease lasts a minute.
pub fn task(name: &str, needs: &[&str]) -> PlannedTask {
    PlannedTask {
        needs: needs.iter().map(|need| (*need).to_owned()).collect(),
        max_attempts: 3,
        backoff_base_seconds: 0,
        backoff_max_seconds: 0,
        ..PlannedTask::new(TaskKind::Text, name, format!("Making {name}..."), "text")
    }
}

pub const NO_LIMITS: StartLimits =
    StartLimits { max_active_jobs: 1_000, max_open_tasks: 1_000, shed_after_seconds: 0, budget: None, spend: None };

impl Bench {
    /// A bucket of this name in the storage beside the database.
    pub fn storage(&self, bucket: &str) -> SupabaseBucket {
        self.storage_with_key(bucket, &self.door.key)
    }

    pub fn storage_with_key(&self, bucket: &str, service_key: &str) -> SupabaseBucket {
        let url = self.door.url.replace("/sql", "/storage/v1");
        let settings = StorageSettings { url, service_key: service_key.to_owned(), bucket: bucket.to_owned() };
        SupabaseBucket::new(settings, Rc::new(NativeFetch::default()))
    }

    /// The same database with the key that any client may know.
    pub fn anonymous(&self) -> &Store {
        &self.anonymous
    }

    /// Runs one statement as the owner of the database.
    pub async fn sql(&self, statement: &str) {
        self.rows(statement).await;
    }

    /// The rows that one statement gives, as the owner of the database sees them.
    pub async fn rows(&self, statement: &str) -> Value {
        let request = direct_client().post(&self.door.url).header("apikey", &self.door.key);
        let answer = request.body(statement.to_owned()).send().await.expect("the door answers");
        assert!(answer.status().is_success(), "{}", answer.text().await.unwrap_or_default());
        answer.json().await.expect("rows")
    }

    /// No job of another fact is there, not even one that somebody holds or that pauses.
    pub async fn clear(&self) {
        self.sql("delete from jobs").await;
    }

    pub fn job(&self) -> NewJob {
        NewJob {
            id: Uuid::new_v4(),
            kind: JobKind::Extended,
            owner_id: Some(self.owner_id),
            owner_key: owner_key(self.owner_id),
            params: json!({ "a": 1 }),
            priority: 0,
            base_percent: 10,
            message: "Waiting...".into(),
            docs_total: 2,
            estimated_seconds: 60,
            lifetime_seconds: 3_600,
            cancel_after_seconds: None,
            trace_id: "trace".into(),
            webhook: None,
            has_upload: false,
        }
    }

    pub async fn start(&self, job: NewJob, tasks: &[PlannedTask]) -> Uuid {
        let outcome = self.store.start_job(&job, tasks, None, &NO_LIMITS).await.expect("start");
        assert!(matches!(outcome, StartOutcome::Created { .. }), "{outcome:?}");
        job.id
    }

    pub async fn started(&self, tasks: &[PlannedTask]) -> Uuid {
        self.start(self.job(), tasks).await
    }

    pub async fn claim(&self, limit: usize) -> Vec<ClaimedTask> {
        self.claim_as("suite", limit).await
    }

    pub async fn claim_as(&self, worker: &str, limit: usize) -> Vec<ClaimedTask> {
        self.store.claim_tasks(worker, limit).await.expect("claim")
    }

    pub async fn claim_one(&self) -> ClaimedTask {
        let mut claimed = self.claim(1).await;
        assert_eq!(claimed.len(), 1, "one task is ready");
        claimed.remove(0)
    }

    pub async fn settle(&self, task: &ClaimedTask, outcome: TaskOutcome) -> Settlement {
        self.store.settle_tasks(&[result(task, outcome)]).await.expect("settle")
    }

    /// Claims and finishes whatever becomes ready, until nothing does.
    pub async fn finish_all(&self) {
        loop {
            let claimed = self.claim(50).await;
            if claimed.is_empty() {
                return;
            }
            let results: Vec<TaskResult> = claimed.iter().map(|task| result(task, done())).collect();
            self.store.settle_tasks(&results).await.expect("settle");
        }
    }

    pub async fn read(&self, job_id: Uuid) -> JobRow {
        self.store.read_job(job_id, self.owner_id).await.expect("read").expect("the job is there")
    }
}

pub fn names(claimed: &[ClaimedTask]) -> Vec<&str> {
    let mut names: Vec<&str> = claimed.iter().map(|task| task.name.as_str()).collect();
    names.sort_unstable();
    names
}

pub fn artifact(key: &str) -> oneinabillion_edge::store::work::NewArtifact {
    use oneinabillion_edge::store::job_row::ArtifactType;
    oneinabillion_edge::store::work::NewArtifact {
        artifact_type: ArtifactType::Pdf,
        doc_num: Some(1),
        is_combined: false,
        object_key: key.into(),
        content_type: "application/pdf".into(),
        size_bytes: 10,
        duration_seconds: None,
        page_count: Some(3),
        word_count: None,
        input_hash: "hash".into(),
        metadata: json!({ "chapter": "Portraits" }),
    }
}

pub fn with_artifacts(artifacts: Vec<oneinabillion_edge::store::work::NewArtifact>) -> TaskOutcome {
    TaskOutcome::Done { output: Value::Null, artifacts, tasks: vec![], product: None }
}
