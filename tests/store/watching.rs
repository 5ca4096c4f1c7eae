//! Who watches is named in the frames, and what a room is answered misses nothing.

use oneinabillion_edge::job::frame::{EventType, JobFrame};
use oneinabillion_edge::job::plan::PlannedTask;
use oneinabillion_edge::job::state::JobState;
use oneinabillion_edge::store::control::{CancelOutcome, RetryOutcome};
use oneinabillion_edge::store::metrics::RoomFigures;
use oneinabillion_edge::store::start::StartOutcome;
use oneinabillion_edge::store::watch::Watch;
use oneinabillion_edge::store::work::Beat;
use uuid::Uuid;

use crate::bench::{Bench, NO_LIMITS, artifact, done, failed, on_every_store, result, task, with_artifacts};

const ONE: Watch = Watch { seconds: 90, seats: 1 };

fn seqs(frame: &JobFrame) -> Vec<u64> {
    frame.events.iter().map(|event| event.seq).collect()
}

async fn watch(bench: &Bench, job_id: Uuid, after: Option<u64>) -> JobFrame {
    let watched = bench.store.watch_job(job_id, after, ONE).await.expect("an answer").expect("the job");
    assert_eq!(watched.owner_id, Some(bench.owner_id));
    watched.jobs.into_iter().next().expect("a frame")
}

#[tokio::test]
async fn a_watched_jobs_frames_name_its_room_and_carry_every_event() {
    on_every_store(async |bench| {
        let job_id = bench.started(&["a", "b", "c"].map(|name| PlannedTask { points: 20.0, ..task(name, &[]) })).await;
        let first = bench.claim_one().await;
        let unwatched = bench.settle(&first, done()).await;
        assert_eq!(unwatched.jobs, [], "nobody is to be shown it");

        let frame = watch(&bench, job_id, None).await;
        assert_eq!((frame.state, frame.events.len()), (JobState::Processing, 0));
        let second = bench.claim_one().await;
        let settled = bench.settle(&second, with_artifacts(vec![artifact("x"), artifact("y")])).await;
        let watched = &settled.jobs[0];
        assert_eq!(watched.watched_by, [format!("job:{job_id}")]);
        let types: Vec<EventType> = watched.events.iter().map(|event| event.event_type).collect();
        assert_eq!(types, [EventType::Artifact, EventType::Artifact, EventType::Progress]);
        assert_eq!(seqs(watched), (frame.seq + 1..=watched.seq).collect::<Vec<u64>>());
        assert!(watched.events[0].data["artifactId"].is_string());

        let again = watch(&bench, job_id, Some(frame.seq)).await;
        assert_eq!((again.seq, seqs(&again), &again.events), (watched.seq, seqs(watched), &watched.events));
    })
    .await;
}

#[tokio::test]
async fn a_heartbeat_names_the_room_too() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[task("a", &[])]).await;
        let claimed = bench.claim_one().await;
        watch(&bench, job_id, None).await;
        let beat = Beat { task_id: claimed.task_id, lease_token: claimed.lease_token, progress: 0.5 };
        let heartbeat = bench.store.heartbeat_tasks(&[beat]).await.expect("a beat");
        assert_eq!(heartbeat.jobs[0].watched_by, [format!("job:{job_id}")]);
    })
    .await;
}

/// Nothing else says so before the first heartbeat or settlement.
#[tokio::test]
async fn a_claim_shows_a_watched_job_that_it_began_once_and_no_other() {
    on_every_store(async |bench| {
        let unwatched = bench.started(&[task("a", &[])]).await;
        let job_id = bench.started(&[task("a", &[]), task("b", &[])]).await;
        let waiting = watch(&bench, job_id, None).await;
        let claimed = bench.store.claim_tasks("worker", 8).await.expect("a claim");
        assert_eq!((claimed.len(), claimed.iter().filter(|task| task.job_id == unwatched).count()), (3, 1));
        let begun: Vec<&JobFrame> = claimed.iter().filter_map(|task| task.begun.as_ref()).collect();
        let [frame] = begun.as_slice() else { panic!("{begun:?}") };
        assert_eq!((frame.job_id, frame.state), (job_id, JobState::Processing));
        assert_eq!(frame.watched_by, [format!("job:{job_id}")]);
        assert_eq!(seqs(frame), [waiting.seq + 1]);
        assert_eq!(frame.events[0].event_type, EventType::Started);
        let again = watch(&bench, job_id, Some(waiting.seq)).await;
        assert_eq!((again.seq, &again.events, &again.label), (frame.seq, &frame.events, &frame.label));
    })
    .await;
}

#[tokio::test]
async fn a_claim_with_a_settlement_or_of_given_jobs_shows_what_it_began_too() {
    on_every_store(async |bench| {
        let first = bench.started(&[task("a", &[])]).await;
        let claimed = bench.claim_one().await;
        assert_eq!((claimed.job_id, claimed.begun.is_some()), (first, false));
        let second = bench.started(&[task("a", &[])]).await;
        let third = bench.started(&[task("a", &[])]).await;
        bench.store.watch_user(bench.owner_id, None, &[], ONE).await.expect("an answer");
        let results = [result(&claimed, done())];
        let (_, next) = bench.store.settle_and_claim_tasks(&results, "worker", 1, false).await.expect("settled");
        let of_given = bench.store.claim_tasks_of_jobs("worker", &[third], 1, false).await.expect("a claim");
        for (claimed, job_id) in [(next, second), (of_given, third)] {
            let begun = claimed[0].begun.as_ref().expect("a frame");
            assert_eq!((begun.job_id, begun.state), (job_id, JobState::Processing));
            assert_eq!(begun.watched_by, [format!("user:{}", bench.owner_id)]);
        }
    })
    .await;
}

#[tokio::test]
async fn a_start_and_a_retry_show_the_job_to_an_owner_who_watches() {
    on_every_store(async |bench| {
        let rooms = [format!("user:{}", bench.owner_id)];
        let start = || async {
            bench.store.start_job(&bench.job(), &[task("a", &[])], None, &NO_LIMITS).await.expect("started")
        };
        let unwatched = start().await;
        assert!(matches!(&unwatched, StartOutcome::Created { jobs, .. } if jobs.is_empty()), "{unwatched:?}");
        bench.store.watch_user(bench.owner_id, None, &[], ONE).await.expect("an answer");
        let started = start().await;
        let StartOutcome::Created { jobs, .. } = &started else { panic!("{started:?}") };
        assert_eq!((jobs[0].state, jobs[0].seq, seqs(&jobs[0])), (JobState::Queued, 1, vec![1]));
        assert_eq!(jobs[0].watched_by, rooms);

        let claimed = bench.claim_one().await;
        bench.settle(&claimed, failed()).await;
        let retried = bench.store.retry_job(claimed.job_id, bench.owner_id, &NO_LIMITS, None).await.expect("an answer");
        let RetryOutcome::Retried { jobs, .. } = &retried else { panic!("{retried:?}") };
        assert_eq!((jobs[0].state, &jobs[0].watched_by), (JobState::Queued, &rooms.to_vec()));
        assert_eq!(jobs[0].events.last().map(|event| event.event_type), Some(EventType::Retried));
    })
    .await;
}

/// Either the answer has the beginning, or the claim names the room.
#[tokio::test]
async fn nothing_is_lost_between_a_watch_and_a_claim_at_the_same_time() {
    on_every_store(async |bench| {
        for _ in 0..20 {
            let job_id = bench.started(&[task("a", &[])]).await;
            let (claimed, frame) = futures::join!(bench.store.claim_tasks("worker", 1), watch(&bench, job_id, None));
            let claimed = claimed.expect("a claim").remove(0);
            let read = bench.store.read_job(job_id, bench.owner_id).await.expect("an answer").expect("the job");
            // A claim passes over a job that is being looked at, and the settlement shows what it would have shown.
            let is_shown = frame.state == read.state || claimed.begun.is_some();
            assert!(is_shown, "{frame:?} {claimed:?} {read:?}");
            bench.settle(&claimed, done()).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_cancellation_names_the_rooms_of_the_job_and_of_its_owner() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[task("a", &[])]).await;
        watch(&bench, job_id, None).await;
        bench.store.watch_user(bench.owner_id, None, &[], ONE).await.expect("an answer");
        let outcome = bench.store.cancel_job(job_id, bench.owner_id).await.expect("cancelled");
        let CancelOutcome::Cancelled { jobs, .. } = outcome else { panic!("{outcome:?}") };
        let mut rooms = jobs[0].watched_by.clone();
        rooms.sort();
        assert_eq!(rooms, [format!("job:{job_id}"), format!("user:{}", bench.owner_id)]);
    })
    .await;
}

#[tokio::test]
async fn a_watch_ends_by_itself_and_a_job_that_has_ended_is_not_watched() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[task("a", &[]), task("b", &["a"])]).await;
        watch(&bench, job_id, None).await;
        bench.sql("update engine.watches set watched_until = now() - interval '1 second'").await;
        let first = bench.claim_one().await;
        assert_eq!(bench.settle(&first, done()).await.jobs, []);
        bench.store.sweep(10, 30).await.expect("sweep");
        bench.finish_all().await;
        let frame = watch(&bench, job_id, Some(0)).await;
        assert_eq!(
            (frame.state, frame.events.last().map(|event| event.event_type)),
            (JobState::Complete, Some(EventType::Complete))
        );
        assert_eq!(seqs(&frame), (1..=frame.seq).collect::<Vec<u64>>());
        let left = bench.rows("select count(*)::int as watches from engine.watches").await;
        assert_eq!(left[0]["watches"], 0);
    })
    .await;
}

#[tokio::test]
async fn occupied_rooms_and_who_sits_there_are_counted() {
    on_every_store(async |bench| {
        bench.sql("delete from engine.watches").await;
        let job_id = bench.started(&[task("a", &[])]).await;
        let gone = bench.started(&[task("a", &[])]).await;
        for (job_id, seats) in [(job_id, 2), (job_id, 5), (gone, 3)] {
            bench.store.watch_job(job_id, None, Watch { seats, ..ONE }).await.expect("an answer");
        }
        bench.store.watch_user(bench.owner_id, None, &[], ONE).await.expect("an answer");
        bench.sql(&format!("update engine.watches set watched_until = now() where room = 'job:{gone}'")).await;
        let figures = bench.store.metric_figures().await.expect("figures").rooms;
        let of = |of: &str, seats| RoomFigures { of: of.into(), rooms: 1, seats };
        assert_eq!(figures, [of("job", 5), of("user", 1)]);
    })
    .await;
}

#[tokio::test]
async fn nobody_watches_a_job_that_does_not_exist() {
    on_every_store(async |bench| {
        assert_eq!(bench.store.watch_job(Uuid::new_v4(), None, ONE).await.expect("an answer"), None);
    })
    .await;
}

/// Either the answer has the settlement, or the settlement names the room: over and over, with both at the same time.
#[tokio::test]
async fn nothing_is_lost_between_a_watch_and_a_settlement_at_the_same_time() {
    on_every_store(async |bench| {
        for _ in 0..20 {
            let job_id = bench.started(&[task("a", &[]), task("b", &["a"])]).await;
            let claimed = bench.claim_one().await;
            let results = [result(&claimed, done())];
            let (settled, frame) = futures::join!(bench.store.settle_tasks(&results), watch(&bench, job_id, None));
            let named = settled.expect("settled").jobs;
            let last =
                bench.rows(&format!("select last_event_seq::integer as seq from jobs where id = '{job_id}'")).await;
            assert!(last[0]["seq"] == frame.seq || named.len() == 1, "{frame:?} {named:?} {last}");
            bench.sql(&format!("delete from engine.watches where room = 'job:{job_id}'")).await;
            bench.finish_all().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_user_is_shown_all_unfinished_jobs_and_after_a_return_what_changed_since() {
    on_every_store(async |bench| {
        let over = bench.started(&[task("a", &[])]).await;
        bench.finish_all().await;
        bench.sql("update job_events set created_at = created_at - interval '1 hour'").await;
        bench.sql("update jobs set updated_at = updated_at - interval '1 hour'").await;
        let job_id = bench.started(&[task("a", &[]), task("b", &["a"])]).await;
        let first = bench.store.watch_user(bench.owner_id, None, &[], ONE).await.expect("an answer");
        assert_eq!(first.jobs.iter().map(|frame| frame.job_id).collect::<Vec<Uuid>>(), [job_id]);
        let known = bench.store.watch_user(bench.owner_id, None, &[over], ONE).await.expect("an answer");
        assert_eq!(known.jobs.len(), 2, "one that the room knows is shown when it has ended");

        bench.finish_all().await;
        let seen = Some((job_id, first.jobs[0].seq));
        let back = bench.store.watch_user(bench.owner_id, seen, &[], ONE).await.expect("an answer");
        let [frame] = back.jobs.as_slice() else { panic!("{back:?}") };
        assert_eq!((frame.job_id, frame.state), (job_id, JobState::Complete));
        assert_eq!(seqs(frame), (first.jobs[0].seq + 1..=frame.seq).collect::<Vec<u64>>());

        let stranger = bench.store.watch_user(Uuid::new_v4(), seen, &[job_id], ONE).await.expect("an answer");
        assert!(stranger.jobs.is_empty(), "{stranger:?}");
    })
    .await;
}
