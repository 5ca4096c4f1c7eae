//! What metrics show.

use oneinabillion_edge::runtime::call_figures::{CallFigures, CallOutcome, ProviderFigures, RefusalFigures};
use oneinabillion_edge::runtime::log::AttemptOutcome;
use oneinabillion_edge::store::metrics::AttemptFigures;

use crate::bench::on_every_store;

#[tokio::test]
async fn attempts_of_consumers_at_the_same_moment_are_added_up() {
    on_every_store(async |bench| {
        bench.sql("delete from attempt_figures").await;
        let figures =
            |kind: &str, outcome| AttemptFigures { kind: kind.into(), outcome, attempts: 2, milliseconds: 500 };
        let counted = [figures("text", AttemptOutcome::Done), figures("audio", AttemptOutcome::Failed)];
        bench.sql("delete from provider_figures").await;
        bench.sql("delete from refusal_figures").await;
        let of_speech = |calls, milliseconds| ProviderFigures {
            provider: "speech".into(),
            outcome: CallOutcome::Limited,
            calls,
            milliseconds,
        };
        let refused = |refusals| RefusalFigures { limit: "signups".into(), refusals };
        let calls = CallFigures { provider_calls: vec![of_speech(3, 70)], refusals: vec![refused(5)] };
        let add = || bench.store.add_figures(&counted, &calls);
        let (one, two) = tokio::join!(add(), add());
        one.and(two).expect("added");
        let shown = bench.store.metric_figures().await.expect("figures");
        let twice = |kind: &str, outcome| AttemptFigures { attempts: 4, milliseconds: 1_000, ..figures(kind, outcome) };
        assert_eq!(shown.attempts, [twice("audio", AttemptOutcome::Failed), twice("text", AttemptOutcome::Done)]);
        assert_eq!((shown.provider_calls, shown.refusals), (vec![of_speech(6, 140)], vec![refused(10)]));
        assert!(bench.anonymous().metric_figures().await.is_err());
    })
    .await;
}
