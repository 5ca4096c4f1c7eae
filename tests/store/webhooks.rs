//! Deliveries: made with a job's end, claimed for a moment, settled under their lease; and secrets that overlap.

use std::time::Duration;

use oneinabillion_edge::store::start::NewJob;
use oneinabillion_edge::store::webhooks::{
    ClaimedDelivery, DeliveryError, DeliveryResult, DeliveryRow, DeliveryState, Webhook, WebhookEvent,
};
use serde_json::json;
use uuid::Uuid;

use crate::bench::{Bench, NO_LIMITS, artifact, done, failed, on_every_store, task, with_artifacts};

const HOOK: &str = "https://hooks.example.com/";

impl Bench {
    fn job_with_webhook(&self) -> NewJob {
        let webhook = Webhook { url: HOOK.into(), origin: "https://api.example.com".into() };
        NewJob { webhook: Some(webhook), ..self.job() }
    }

    async fn ended_with_webhook(&self) -> Uuid {
        let job_id = self.start(self.job_with_webhook(), &[task("a", &[])]).await;
        self.settle(&self.claim_one().await, done()).await;
        job_id
    }

    async fn claim_deliveries(&self, lease_seconds: u32) -> Vec<ClaimedDelivery> {
        self.store.claim_deliveries(20, lease_seconds).await.expect("claim")
    }

    async fn deliveries(&self) -> Vec<DeliveryRow> {
        self.store.list_deliveries(self.owner_id, None, 100).await.expect("deliveries")
    }
}

fn retry_in(seconds: u32) -> DeliveryResult {
    DeliveryResult::Pending { retry_in_seconds: seconds, status: Some(500), fault: DeliveryError::Refused }
}

const DELIVERED: DeliveryResult = DeliveryResult::Delivered { status: 204 };
const GONE: DeliveryResult = DeliveryResult::SwitchedOff { status: 410, fault: DeliveryError::Gone };

/// FAILURES 7: whatever ends a job, its owner hears of it.
#[tokio::test]
async fn every_end_of_a_job_makes_one_delivery_in_the_same_transaction() {
    on_every_store(async |bench| {
        bench.clear().await;
        let complete = bench.start(bench.job_with_webhook(), &[task("a", &[])]).await;
        let settled = bench.settle(&bench.claim_one().await, with_artifacts(vec![artifact("kept")])).await;
        assert!(settled.made_deliveries);
        let broken = bench.start(bench.job_with_webhook(), &[task("a", &[])]).await;
        assert!(bench.settle(&bench.claim_one().await, failed()).await.made_deliveries);
        let cancelled = bench.start(bench.job_with_webhook(), &[task("a", &[])]).await;
        bench.store.cancel_job(cancelled, bench.owner_id).await.unwrap();
        let late = bench.start(NewJob { lifetime_seconds: 1, ..bench.job_with_webhook() }, &[task("a", &[])]).await;
        tokio::time::sleep(Duration::from_millis(1_200)).await;
        assert!(bench.store.sweep(100, 30).await.unwrap().deliveries_due);
        let silent = bench.started(&[task("a", &[])]).await;
        assert!(!bench.settle(&bench.claim_one().await, done()).await.made_deliveries, "nobody wants to hear of it");

        let mut events: Vec<(Uuid, WebhookEvent)> =
            bench.claim_deliveries(60).await.iter().map(|delivery| (delivery.job_id, delivery.event)).collect();
        let mut expected = vec![
            (complete, WebhookEvent::Completed),
            (broken, WebhookEvent::Failed),
            (cancelled, WebhookEvent::Cancelled),
            (late, WebhookEvent::Failed),
        ];
        events.sort_by_key(|(job_id, _)| *job_id);
        expected.sort_by_key(|(job_id, _)| *job_id);
        assert_eq!(events, expected);
        assert!(bench.claim_deliveries(60).await.is_empty(), "all are being sent; {silent} is not among them");
    })
    .await;
}

#[tokio::test]
async fn a_job_that_is_taken_up_again_is_reported_again_under_another_id() {
    on_every_store(async |bench| {
        bench.clear().await;
        let job_id = bench.start(bench.job_with_webhook(), &[task("a", &[])]).await;
        bench.settle(&bench.claim_one().await, failed()).await;
        bench.store.retry_job(job_id, bench.owner_id, &NO_LIMITS, None).await.unwrap();
        bench.settle(&bench.claim_one().await, done()).await;
        let rows = bench.deliveries().await;
        assert_eq!(
            rows.iter().map(|row| row.event).collect::<Vec<_>>(),
            [WebhookEvent::Completed, WebhookEvent::Failed]
        );
        assert_ne!(rows[0].id, rows[1].id);
    })
    .await;
}

#[tokio::test]
async fn a_claimed_delivery_has_all_that_its_sender_needs() {
    on_every_store(async |bench| {
        bench.clear().await;
        let job_id = bench.start(bench.job_with_webhook(), &[task("a", &[])]).await;
        bench.settle(&bench.claim_one().await, with_artifacts(vec![artifact("kept")])).await;
        let claimed = bench.claim_deliveries(60).await.remove(0);
        assert_eq!((claimed.job_id, claimed.attempt, claimed.owner_id), (job_id, 1, bench.owner_id));
        assert_eq!((claimed.url.as_str(), claimed.origin.as_str()), (HOOK, "https://api.example.com"));
        assert_eq!((claimed.secret_versions, claimed.trace_id.as_deref()), (vec![1], Some("trace")));
        let job = bench.read(job_id).await;
        assert_eq!(claimed.artifacts.iter().map(|artifact| artifact.id).collect::<Vec<_>>(), [job.artifacts[0].id]);
        assert_eq!(Some(claimed.created_at), job.finished_at);
    })
    .await;
}

/// FAILURES 10.
#[tokio::test]
async fn a_sender_that_dies_is_followed_by_another_and_can_record_nothing_any_more() {
    on_every_store(async |bench| {
        bench.clear().await;
        bench.ended_with_webhook().await;
        let lost = bench.claim_deliveries(1).await.remove(0);
        assert!(bench.claim_deliveries(60).await.is_empty());
        tokio::time::sleep(Duration::from_millis(1_200)).await;
        let again = bench.claim_deliveries(60).await.remove(0);
        assert_eq!((again.delivery_id, again.attempt), (lost.delivery_id, 2));
        assert!(!bench.store.settle_delivery(&lost, &DELIVERED).await.unwrap());
        assert!(bench.store.settle_delivery(&again, &DELIVERED).await.unwrap());
        assert!(!bench.store.settle_delivery(&again, &retry_in(5)).await.unwrap(), "a spent lease writes nothing");
        let row = bench.deliveries().await.remove(0);
        assert_eq!((row.state, row.attempts, row.last_status), (DeliveryState::Delivered, 2, Some(204)));
        assert!(row.delivered_at.is_some() && row.next_attempt_at.is_none());
    })
    .await;
}

#[tokio::test]
async fn two_senders_at_once_claim_no_delivery_twice_and_owners_take_turns() {
    on_every_store(async |bench| {
        bench.clear().await;
        for _ in 0..6 {
            bench.ended_with_webhook().await;
        }
        let other = Uuid::new_v4();
        let last = "select id from webhook_deliveries where state = 'pending' order by created_at desc limit 1";
        let hand_over = format!("update webhook_deliveries set owner_id = '{other}' where id = ({last}) returning 1");
        bench.sql(&hand_over).await;
        let claim = || bench.store.claim_deliveries(2, 60);
        let (one, two) = tokio::join!(claim(), claim());
        let claimed = [one.unwrap(), two.unwrap()].concat();
        let ids: std::collections::BTreeSet<Uuid> = claimed.iter().map(|delivery| delivery.delivery_id).collect();
        assert_eq!(ids.len(), claimed.len());
        assert!(claimed.iter().any(|delivery| delivery.owner_id == other), "the last of six came in the first round");
    })
    .await;
}

#[tokio::test]
async fn a_retry_waits_for_its_time_and_a_last_failure_waits_for_nothing() {
    on_every_store(async |bench| {
        bench.clear().await;
        bench.ended_with_webhook().await;
        let claimed = bench.claim_deliveries(60).await.remove(0);
        bench.store.settle_delivery(&claimed, &retry_in(1)).await.unwrap();
        assert!(bench.claim_deliveries(60).await.is_empty());
        tokio::time::sleep(Duration::from_millis(1_200)).await;
        let again = bench.claim_deliveries(60).await.remove(0);
        let last = DeliveryResult::Failed { status: None, fault: DeliveryError::Unreachable };
        bench.store.settle_delivery(&again, &last).await.unwrap();
        let row = bench.deliveries().await.remove(0);
        assert_eq!((row.state, row.next_attempt_at), (DeliveryState::Failed, None));
        assert_eq!((row.last_status, row.last_fault), (None, Some(DeliveryError::Unreachable)));
    })
    .await;
}

#[tokio::test]
async fn a_receiver_that_is_gone_gets_nothing_more_until_its_owner_asks_for_it() {
    on_every_store(async |bench| {
        bench.clear().await;
        bench.ended_with_webhook().await;
        let first = bench.claim_deliveries(60).await.remove(0);
        bench.ended_with_webhook().await;
        bench.store.settle_delivery(&first, &GONE).await.unwrap();
        bench.ended_with_webhook().await;
        assert!(bench.claim_deliveries(60).await.is_empty());
        let rows = bench.deliveries().await;
        assert!(rows.len() == 3 && rows.iter().all(|row| row.state == DeliveryState::SwitchedOff), "{rows:?}");

        let stranger = bench.store.redeliver(Uuid::new_v4(), first.delivery_id).await.unwrap();
        assert_eq!(stranger, None);
        let row = bench.store.redeliver(bench.owner_id, first.delivery_id).await.unwrap().expect("the owner's");
        assert_eq!((row.state, row.attempts), (DeliveryState::Pending, 0));
        let again = bench.claim_deliveries(60).await;
        assert_eq!(again.iter().map(|delivery| delivery.delivery_id).collect::<Vec<_>>(), [first.delivery_id]);
        bench.ended_with_webhook().await;
        assert_eq!(bench.claim_deliveries(60).await.len(), 1, "the address is on again");
    })
    .await;
}

#[tokio::test]
async fn a_delivery_that_is_being_sent_is_left_to_its_sender() {
    on_every_store(async |bench| {
        bench.clear().await;
        bench.ended_with_webhook().await;
        let claimed = bench.claim_deliveries(60).await.remove(0);
        bench.store.redeliver(bench.owner_id, claimed.delivery_id).await.unwrap();
        assert!(bench.claim_deliveries(60).await.is_empty());
        assert!(bench.store.settle_delivery(&claimed, &DELIVERED).await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn a_rotated_secret_signs_for_another_day() {
    on_every_store(async |bench| {
        let versions = async || bench.store.webhook_secret(bench.owner_id).await.unwrap().versions;
        assert_eq!(versions().await, [1]);
        bench.store.rotate_webhook_secret(bench.owner_id).await.unwrap();
        let rotated = bench.store.rotate_webhook_secret(bench.owner_id).await.unwrap();
        assert_eq!(rotated.versions, [3, 2, 1]);
        assert!(rotated.rotated_at.is_some());
        let age = "update webhook_secret_rotations set rotated_at = rotated_at - interval '25 hours' returning 1";
        bench.sql(age).await;
        assert_eq!(versions().await, [3]);
        assert_eq!(bench.store.webhook_secret(Uuid::new_v4()).await.unwrap().versions, [1], "others are not concerned");
    })
    .await;
}

#[tokio::test]
async fn nobody_but_the_service_reaches_deliveries_and_an_anonymous_job_has_none() {
    on_every_store(async |bench| {
        assert!(bench.anonymous().claim_deliveries(1, 60).await.is_err());
        assert!(bench.anonymous().webhook_secret(bench.owner_id).await.is_err());
        let nobodys = NewJob { owner_id: None, ..bench.job_with_webhook() };
        assert!(bench.store.start_job(&nobodys, &[task("a", &[])], None, &NO_LIMITS).await.is_err());
    })
    .await;
}

#[tokio::test]
async fn old_deliveries_are_swept_away_and_pending_ones_stay() {
    on_every_store(async |bench| {
        bench.clear().await;
        bench.ended_with_webhook().await;
        bench.ended_with_webhook().await;
        let claimed = bench.store.claim_deliveries(1, 60).await.unwrap().remove(0);
        bench.store.settle_delivery(&claimed, &DELIVERED).await.unwrap();
        bench.sql("update webhook_deliveries set created_at = created_at - interval '31 days' returning 1").await;
        bench.store.sweep(100, 30).await.unwrap();
        let states: Vec<DeliveryState> = bench.deliveries().await.iter().map(|row| row.state).collect();
        assert_eq!(states, [DeliveryState::Pending]);
        let ids = bench.rows("select count(*)::integer as n from webhook_deliveries where state = 'delivered'").await;
        assert_eq!(ids, json!([{ "n": 0 }]));
    })
    .await;
}
