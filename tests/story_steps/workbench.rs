//! The steps on a bench: tasks are claimed by hand and their outputs handed on, as the database does it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use async_trait::async_trait;
use bytes::Bytes;
use oneinabillion_edge::config::Configuration;
use oneinabillion_edge::job::kind::JobKind;
use oneinabillion_edge::job::plan::PlannedTask;
use oneinabillion_edge::job::progress::Progress;
use oneinabillion_edge::media::assets::{AssetError, Assets};
use oneinabillion_edge::provider::makers::{MakerChoice, Reach};
use oneinabillion_edge::provider::workers_ai::Unbound;
use oneinabillion_edge::store::error::StoreError;
use oneinabillion_edge::store::removal::CacheRecord;
use oneinabillion_edge::store::work::ClaimedTask;
use oneinabillion_edge::work::error::StepError;
use oneinabillion_edge::work::step::{StepOutput, Steps};
use oneinabillion_edge::work::steps::StepContext;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::image_host::ImageHost;
use crate::memory_bucket::MemoryBucket;
use crate::no_books::no_books;
use crate::test_clock::TestClock;

struct RepositoryAssets;

#[async_trait(?Send)]
impl Assets for RepositoryAssets {
    async fn fetch(&self, path: &str) -> Result<Bytes, AssetError> {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/").to_owned() + path;
        std::fs::read(file).map(Bytes::from).map_err(|error| AssetError { path: path.to_owned(), cause: error.into() })
    }
}

/// What was recorded to end by age.
#[derive(Default)]
pub struct Records {
    pub keys: RefCell<Vec<String>>,
    /// Whether the jobs were erased meanwhile.
    pub are_erased: Cell<bool>,
}

#[async_trait(?Send)]
impl CacheRecord for Records {
    async fn record_cached_object(&self, object_key: &str, _job_id: Uuid, _days: u32) -> Result<bool, StoreError> {
        self.keys.borrow_mut().push(object_key.to_owned());
        Ok(!self.are_erased.get())
    }
}

fn configuration() -> Configuration {
    let read = |name: &str| {
        let value = match name {
            "ENVIRONMENT" => "test",
            "SUPABASE_URL" | "SPEECH_BASE_URL" => "http://127.0.0.1:1",
            "SUPABASE_SERVICE_KEY" => "sb_secret_service",
            "SUPABASE_ANON_KEY" => "sb_publishable_anon",
            "URL_SIGNING_SECRET" => "a secret that is as long as it has to be",
            _ => return None,
        };
        Some(value.to_owned())
    };
    Configuration::read(&read).expect("a sound configuration")
}

pub struct Workbench {
    pub context: StepContext,
    pub bucket: Rc<MemoryBucket>,
    pub host: Rc<ImageHost>,
    pub clock: Rc<TestClock>,
    pub records: Rc<Records>,
}

impl Workbench {
    pub async fn new() -> Workbench {
        let (bucket, host) = (Rc::new(MemoryBucket::default()), Rc::new(ImageHost::start().await));
        let clock = Rc::new(TestClock::default());
        let turns = Rc::default();
        let records = Rc::new(Records::default());
        let reach = Reach { models: Rc::new(Unbound), download: host.clone() };
        let choice = MakerChoice::of(&configuration(), no_books(), reach, clock.clone()).expect("makers");
        let context = StepContext {
            makers: choice.makers(&choice.no_calls(), &turns),
            choice: Rc::new(choice),
            bucket: bucket.clone(),
            delivery: None,
            assets: Rc::new(RepositoryAssets),
            clock: clock.clone(),
            download: host.clone(),
            cache: records.clone(),
            cartoon_cache_days: 30,
            minimum_words: 600,
            turns,
        };
        Workbench { context, bucket, host, clock, records }
    }

    pub async fn run(&self, task: &ClaimedTask) -> Result<StepOutput, StepError> {
        self.context.run(task, &Progress::default()).await
    }

    /// Runs the tasks in their order, those that one adds included; gives the last one's output with everybody's artifacts. A task that
    /// `fails` names has failed for good.
    pub async fn run_all(&self, job: &Job, tasks: Vec<PlannedTask>, fails: &[&str]) -> StepOutput {
        let mut outputs = Map::new();
        let mut artifacts = Vec::new();
        let mut waiting = std::collections::VecDeque::from(tasks);
        let mut last = StepOutput::default();
        while let Some(planned) = waiting.pop_front() {
            if fails.contains(&planned.name.as_str()) {
                assert!(planned.optional, "{} may not fail", planned.name);
                continue;
            }
            let mut task = job.claimed(&planned);
            task.inputs =
                planned.needs.iter().filter_map(|name| Some((name.clone(), outputs.get(name)?.clone()))).collect();
            last = self.run(&task).await.unwrap_or_else(|fault| panic!("{}: {fault}", planned.name));
            outputs.insert(planned.name, last.output.clone());
            artifacts.append(&mut last.artifacts);
            waiting.extend(std::mem::take(&mut last.tasks));
        }
        StepOutput { artifacts, ..last }
    }
}

/// A job whose tasks are claimed.
pub struct Job {
    pub id: Uuid,
    pub kind: JobKind,
    pub params: Value,
    pub owner_key: String,
}

impl Job {
    pub fn new(kind: JobKind, params: Value) -> Job {
        Job { id: Uuid::new_v4(), kind, params, owner_key: "address:one".to_owned() }
    }

    pub fn claimed(&self, planned: &PlannedTask) -> ClaimedTask {
        let task = json!({
            "taskId": Uuid::new_v4(), "jobId": self.id, "leaseToken": Uuid::new_v4(), "name": planned.name,
            "kind": planned.kind, "attempt": 1, "maxAttempts": planned.max_attempts, "isSuspect": false,
            "params": planned.params,
            "docNum": planned.doc_num, "docTitle": planned.doc_title, "jobKind": self.kind, "jobParams": self.params,
            "jobCreatedAt": "2025-12-19T16:30:00Z", "ownerKey": self.owner_key, "traceId": null, "inputs": {}
        });
        serde_json::from_value(task).expect("a claimed task")
    }
}

/// A photo of sorts: a face-like disc before a blue wall, or one flat colour after another.
pub fn photo(seed: u8) -> Vec<u8> {
    let side = 96_u32;
    let pixels: Vec<u8> = (0..side * side)
        .flat_map(|index| {
            let (x, y) = ((index % side) as i32 - 48, (index / side) as i32 - 40);
            if x * x + y * y < 500 { [224, 172, 140] } else { [40, 80, seed] }
        })
        .collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, side, side);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&pixels).expect("pixels");
    drop(writer);
    bytes
}
