//! Claiming: what is ready and only that, by priority, fair between owners, with a fresh lease.

use std::time::Duration;

use oneinabillion_edge::job::plan::PlannedTask;
use oneinabillion_edge::job::state::JobState;
use oneinabillion_edge::store::error::StoreError;
use oneinabillion_edge::store::start::{NewJob, StartLimits, owner_key};
use oneinabillion_edge::store::work::Verdict;
use uuid::Uuid;

use crate::bench::{NO_LIMITS, done, names, on_every_store, task};

/// FAILURES 6.
#[tokio::test]
async fn a_task_is_claimed_only_when_everything_it_needs_is_done() {
    on_every_store(async |bench| {
        bench.started(&[task("a", &[]), task("b", &[]), task("verdict", &["a", "b"])]).await;
        let first = bench.claim(10).await;
        assert_eq!(names(&first), ["a", "b"]);
        bench.settle(&first[0], done()).await;
        assert!(bench.claim(10).await.is_empty());
        bench.settle(&first[1], done()).await;
        assert_eq!(names(&bench.claim(10).await), ["verdict"]);
    })
    .await;
}

#[tokio::test]
async fn the_first_claim_starts_the_job_at_its_base_percent() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[task("a", &[]), task("b", &[])]).await;
        bench.claim_one().await;
        let job = bench.read(job_id).await;
        assert_eq!((job.state, job.percent, job.label.as_str()), (JobState::Processing, 10, "Making a..."));
        assert!(job.started_at.is_some());
    })
    .await;
}

#[tokio::test]
async fn outputs_reach_the_tasks_that_need_them() {
    on_every_store(async |bench| {
        bench.started(&[task("a", &[]), task("b", &["a"])]).await;
        let first = bench.claim_one().await;
        let output = serde_json::json!({ "key": "value" });
        let outcome = oneinabillion_edge::store::work::TaskOutcome::Done {
            output: output.clone(),
            artifacts: vec![],
            tasks: vec![],
            product: None,
        };
        bench.settle(&first, outcome).await;
        assert_eq!(bench.claim_one().await.inputs["a"], output);
    })
    .await;
}

#[tokio::test]
async fn no_task_is_claimed_twice() {
    on_every_store(async |bench| {
        let tasks: Vec<PlannedTask> = (0..12).map(|number| task(&format!("t{number}"), &[])).collect();
        bench.started(&tasks).await;
        let (one, two, three) = tokio::join!(bench.claim(6), bench.claim(6), bench.claim(6));
        let mut all: Vec<String> = [one, two, three].concat().into_iter().map(|task| task.name).collect();
        let claimed = all.len();
        all.sort();
        all.dedup();
        assert_eq!((all.len(), claimed), (12, 12));
    })
    .await;
}

/// FAILURES 13.
#[tokio::test]
async fn a_big_job_does_not_starve_somebody_elses_small_one() {
    on_every_store(async |bench| {
        let many: Vec<PlannedTask> = (0..20).map(|number| task(&format!("big{number}"), &[])).collect();
        bench.started(&many).await;
        let other = Uuid::new_v4();
        let small = NewJob { owner_id: Some(other), owner_key: owner_key(other), ..bench.job() };
        bench.start(small, &[task("small", &[])]).await;
        assert!(names(&bench.claim(2).await).contains(&"small"));
    })
    .await;
}

#[tokio::test]
async fn one_owner_runs_no_more_tasks_at_once_than_the_cap() {
    on_every_store(async |bench| {
        let many: Vec<PlannedTask> = (0..10).map(|number| task(&format!("t{number}"), &[])).collect();
        let limits = StartLimits { max_open_tasks: 3, ..NO_LIMITS };
        bench.store.start_job(&bench.job(), &many, None, &limits).await.unwrap();
        let claimed = bench.claim(8).await;
        assert_eq!(names(&claimed), ["t0", "t1", "t2"]);
        assert!(bench.claim(8).await.is_empty());
        let ready = bench.settle(&claimed[0], done()).await.ready;
        assert_eq!(ready.iter().map(|ready| ready.count).sum::<usize>(), 1, "the free place is announced");
        assert_eq!(names(&bench.claim(8).await), ["t3"]);
    })
    .await;
}

#[tokio::test]
async fn priority_goes_before_age() {
    on_every_store(async |bench| {
        bench.started(&[task("patient", &[])]).await;
        bench.start(NewJob { priority: 5, ..bench.job() }, &[task("urgent", &[])]).await;
        assert_eq!(bench.claim_one().await.name, "urgent");
    })
    .await;
}

/// FAILURES 10.
#[tokio::test]
async fn a_lost_lease_writes_nothing() {
    on_every_store(async |bench| {
        let short = PlannedTask { lease_seconds: 1, ..task("a", &[]) };
        let job_id = bench.started(&[short, task("b", &["a"])]).await;
        let lost = bench.claim_one().await;
        tokio::time::sleep(Duration::from_millis(1_200)).await;
        assert!(bench.store.sweep(100, 30).await.unwrap().expired >= 1);
        let again = bench.claim_one().await;
        assert_eq!((again.task_id, again.attempt), (lost.task_id, 2));
        let late = bench.settle(&lost, done()).await;
        assert_eq!(late.settled[0].verdict, Verdict::Lost);
        assert!(bench.claim(10).await.is_empty(), "the late write made nothing ready");
        assert_eq!(bench.settle(&again, done()).await.settled[0].verdict, Verdict::Done);
        assert_eq!(bench.read(job_id).await.state, JobState::Processing);
    })
    .await;
}

#[tokio::test]
async fn nobody_but_the_service_role_may_call_anything() {
    on_every_store(async |bench| {
        let anonymous = bench.anonymous();
        assert!(matches!(anonymous.claim_tasks("thief", 1).await, Err(StoreError::Forbidden { .. })));
        assert!(matches!(anonymous.read_job(Uuid::new_v4(), bench.owner_id).await, Err(StoreError::Forbidden { .. })));
    })
    .await;
}

/// As on a machine short of processors, where whoever is waited for waits too.
#[tokio::test]
async fn a_claim_outlasts_a_second_in_which_others_hold_what_it_looks_at() {
    on_every_store(async |bench| {
        bench.started(&[task("a", &[])]).await;
        let holding = bench.sql("do $$ begin lock table job_tasks in exclusive mode; perform pg_sleep(1); end $$");
        let claiming = async {
            tokio::time::sleep(Duration::from_millis(300)).await;
            bench.claim_one().await
        };
        let ((), claimed) = tokio::join!(holding, claiming);
        assert_eq!(claimed.name, "a");
    })
    .await;
}

/// It leaves its mark on what it took, as one does that is still at it.
const CLAIM_ROLLED_BACK: &str = "do $$ begin
    perform claim_tasks('gone', 2);
    raise exception 'rolled back';
  exception when raise_exception then null;
  end $$";

#[tokio::test]
async fn what_a_rolled_back_claim_took_goes_first_as_if_it_had_not_been() {
    on_every_store(async |bench| {
        for name in ["first", "second", "third", "fourth"] {
            bench.started(&[task(name, &[])]).await;
        }
        for _ in 0..3 {
            bench.sql(CLAIM_ROLLED_BACK).await;
        }
        assert_eq!(bench.claim_one().await.name, "first");
        bench.started(&[task("fifth", &[])]).await;
        assert_eq!(bench.claim_one().await.name, "second");
        assert_eq!(bench.claim_one().await.name, "third");
        assert_eq!(bench.claim(2).await.len(), 2);
    })
    .await;
}

/// As long as nobody knows whether another transaction keeps them, others go first; and none is left over.
#[tokio::test]
async fn what_another_claim_is_taking_is_passed_over_until_it_is_rolled_back() {
    on_every_store(async |bench| {
        for name in ["first", "second", "third"] {
            bench.started(&[task(name, &[])]).await;
        }
        let taking = bench.sql(
            "do $$ begin
               perform claim_tasks('gone', 1);
               perform pg_sleep(1);
               raise exception 'rolled back';
             exception when raise_exception then null;
             end $$",
        );
        let claiming = async {
            tokio::time::sleep(Duration::from_millis(300)).await;
            bench.claim(2).await
        };
        let ((), claimed) = tokio::join!(taking, claiming);
        // With one connection for all, a claim waits for the one before it.
        let claimed = names(&claimed);
        assert!([["second", "third"], ["first", "second"]].iter().any(|order| claimed == *order), "{claimed:?}");
        assert_eq!(bench.claim(2).await.len(), 1);
    })
    .await;
}
