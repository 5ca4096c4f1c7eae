//! Many sessions at random: claims, settlements, heartbeats, cancellations, retries, releases and sweeps. Nothing deadlocks, and at the end
//! every count is what the rows say. `STORE_RANDOM_SEED` and `STORE_RANDOM_SECONDS` lengthen it.

#![expect(clippy::disallowed_methods, reason = "the sessions work for some seconds of the machine's own clock")]

use std::time::{Duration, Instant};

use futures::future::join_all;
use oneinabillion_edge::job::plan::PlannedTask;
use oneinabillion_edge::job::state::JobState;
use oneinabillion_edge::store::processing::Lease;
use oneinabillion_edge::store::start::{NewJob, StartLimits, StartOutcome, owner_key};
use oneinabillion_edge::store::work::{Beat, ClaimedTask, TaskResult};
use rand_xoshiro::SplitMix64;
use rand_xoshiro::rand_core::{Rng, SeedableRng};
use uuid::Uuid;

use crate::bench::{Bench, NO_LIMITS, done, failed, on_every_store, result, retry, task};

const SESSIONS: u64 = 32;
const PLACES: u32 = 4;

/// A generator that any seed starts well.
struct Dice(SplitMix64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        (self.0.next_u64() % bound as u64) as usize
    }
}

struct Session<'a> {
    bench: &'a Bench,
    dice: Dice,
    owners: &'a [Uuid],
    jobs: Vec<(Uuid, Uuid)>,
    held: Vec<ClaimedTask>,
}

impl Session<'_> {
    async fn step(&mut self) {
        match self.dice.below(20) {
            0..=3 => self.start().await,
            4..=10 => {
                let limit = 1 + self.dice.below(8);
                self.held.extend(self.bench.claim(limit).await);
            }
            11..=15 => self.settle().await,
            16 => self.beat().await,
            17 => self.give_back().await,
            18 => self.cancel_or_retry().await,
            _ => drop(self.bench.store.sweep(20, 30).await.expect("sweep")),
        }
    }

    async fn start(&mut self) {
        let owner_id = self.owners[self.dice.below(self.owners.len())];
        let job = NewJob { owner_id: Some(owner_id), owner_key: owner_key(owner_id), ..self.bench.job() };
        let limits = StartLimits { max_open_tasks: PLACES, ..NO_LIMITS };
        // A long run takes an owner to the limit of active jobs.
        if let StartOutcome::Created { .. } =
            self.bench.store.start_job(&job, &plan(), None, &limits).await.expect("start")
        {
            self.jobs.push((job.id, owner_id));
        }
    }

    async fn settle(&mut self) {
        let mut results: Vec<TaskResult> = Vec::new();
        for task in std::mem::take(&mut self.held) {
            let outcome = match self.dice.below(8) {
                0 => failed(),
                1 => retry(),
                2 => continue,
                _ => done(),
            };
            results.push(result(&task, outcome));
        }
        self.bench.store.settle_tasks(&results).await.expect("settle");
    }

    async fn beat(&mut self) {
        let beat = |task: &ClaimedTask| Beat { task_id: task.task_id, lease_token: task.lease_token, progress: 0.5 };
        let beats: Vec<Beat> = self.held.iter().map(beat).collect();
        self.bench.store.heartbeat_tasks(&beats).await.expect("beat");
    }

    async fn give_back(&mut self) {
        let lease = |task: ClaimedTask| Lease { task_id: task.task_id, lease_token: task.lease_token };
        let leases: Vec<Lease> = self.held.drain(..).map(lease).collect();
        self.bench.store.release_tasks(&leases).await.expect("release");
    }

    async fn cancel_or_retry(&mut self) {
        if self.jobs.is_empty() {
            return;
        }
        let (job_id, owner_id) = self.jobs[self.dice.below(self.jobs.len())];
        let limits = StartLimits { max_open_tasks: PLACES, ..NO_LIMITS };
        if self.dice.below(3) == 0 {
            self.bench.store.cancel_job(job_id, owner_id).await.expect("cancel");
        } else {
            self.bench.store.retry_job(job_id, owner_id, &limits, None).await.expect("retry");
        }
    }
}

/// A fan of three with an optional task; leases that run out within the run.
fn plan() -> Vec<PlannedTask> {
    let short = |task: PlannedTask| PlannedTask { lease_seconds: 1, ..task };
    vec![
        short(task("a", &[])),
        short(task("b", &[])),
        short(PlannedTask { optional: true, ..task("c", &["a"]) }),
        short(task("d", &["a", "b", "c"])),
    ]
}

fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

#[tokio::test]
async fn many_sessions_at_random_neither_deadlock_nor_miscount() {
    on_every_store(async |bench| {
        bench.clear().await;
        let seed = setting("STORE_RANDOM_SEED", 1_800);
        let until = Instant::now() + Duration::from_secs(setting("STORE_RANDOM_SECONDS", 12));
        let owners: Vec<Uuid> = (0..6).map(|_| Uuid::new_v4()).collect();
        let jobs = join_all((0..SESSIONS).map(|number| {
            let (bench, owners) = (&bench, owners.as_slice());
            let dice = Dice(SplitMix64::seed_from_u64(seed.wrapping_add(number)));
            async move {
                let mut session = Session { bench, dice, owners, jobs: vec![], held: vec![] };
                while Instant::now() < until {
                    session.step().await;
                }
                session.jobs
            }
        }))
        .await
        .concat();
        assert!(jobs.len() > 20, "seed {seed}: {} jobs", jobs.len());
        counts_agree(&bench).await;
        finish(&bench, &jobs).await;
        counts_agree(&bench).await;
    })
    .await;
}

/// Finishes all work that is left, over whatever is still leased to nobody.
async fn finish(bench: &Bench, jobs: &[(Uuid, Uuid)]) {
    for _ in 0..200 {
        bench.sql("update job_tasks set lease_expires_at = now() - interval '1 second' where state = 'running'").await;
        while bench.store.sweep(500, 30).await.expect("sweep").has_more {}
        bench.sql("update job_tasks set ready_at = now() where state = 'ready' and ready_at > now()").await;
        let mut was_idle = true;
        loop {
            let claimed = bench.claim(50).await;
            if claimed.is_empty() {
                break;
            }
            was_idle = false;
            let results: Vec<TaskResult> = claimed.iter().map(|task| result(task, done())).collect();
            bench.store.settle_tasks(&results).await.expect("settle");
        }
        if was_idle {
            break;
        }
    }
    for (job_id, owner_id) in jobs {
        let job = bench.store.read_job(*job_id, *owner_id).await.expect("read").expect("the job is there");
        assert!(job.state.is_terminal(), "{job_id} is {}", job.state);
        assert_ne!(job.state == JobState::Complete, job.percent < 100);
    }
}

/// Places are what the rows say; none is above its owner's, none is free while something is held; events have no gap.
async fn counts_agree(bench: &Bench) {
    let broken = [
        "select 'above the places' from engine.owners where max_open_tasks = 4 and engine.places_taken(owner_key, 100) > 4",
        "select 'held beside a free place' from engine.owners join job_tasks using (owner_key)
         where lane = 'held' and engine.places_taken(owner_key, 100) < max_open_tasks",
        "select 'a gap in the events' from jobs where last_event_seq <> (select count(*) from job_events where job_id = jobs.id)",
        "select 'an ended job has work' from jobs join job_tasks on job_id = jobs.id
         where jobs.state in ('complete', 'failed', 'cancelled') and job_tasks.state in ('blocked', 'ready', 'running')",
        "select 'ready or blocked for nothing' from job_tasks as task join jobs on jobs.id = job_id
         where task.state = 'blocked' and jobs.state in ('queued', 'processing') and not exists (
           select from job_tasks as needed where needed.job_id = task.job_id and needed.name = any (task.needs)
             and not (needed.state = 'done' or (needed.optional and needed.state in ('failed', 'skipped')))
         )",
    ];
    for query in broken {
        assert_eq!(bench.rows(query).await, serde_json::json!([]), "{query}");
    }
}
