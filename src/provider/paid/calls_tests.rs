use std::cell::Cell;
use std::future::pending;

use bytes::Bytes;

use super::*;
use crate::job::spend::Budget;
use crate::provider::paid::desk::{Desk, calls, calls_after};
use crate::test_clock::TestClock;

fn order(request: &[u8]) -> CallOrder<'_> {
    CallOrder {
        provider: "api.example.com",
        capability: Capability::Write,
        model: "m",
        request,
        attempt: 1,
        reserved_micro_usd: 70,
        total: Duration::from_secs(90),
    }
}

fn answer() -> PaidAnswer {
    let usage = Usage { output_tokens: 5, ..Usage::default() };
    PaidAnswer { bytes: Bytes::from_static(b"words"), usage, cost_micro_usd: 9 }
}

/// Makes the call and says how often the provider was asked.
async fn made(
    calls: &PaidCalls,
    result: Result<PaidAnswer, ProviderErrorKind>,
) -> (Result<PaidAnswer, ProviderErrorKind>, usize) {
    let asked = Cell::new(0);
    let call = async |_key: String| {
        asked.set(asked.get() + 1);
        result.map_err(|kind| PaidFailure::unanswered(ProviderError::new("text", kind, "it failed")))
    };
    let made = calls.make(&order(b"a"), call).await;
    (made.map_err(|error| error.kind), asked.get())
}

#[tokio::test]
async fn a_call_is_booked_kept_and_settled_with_what_it_cost() {
    let desk = Rc::<Desk>::default();
    assert_eq!(made(&calls(&desk), Ok(answer())).await, (Ok(answer()), 1));
    let booked = desk.booked.borrow();
    assert_eq!((booked[0].reserved_micro_usd, booked[0].expires_in_seconds), (70, 105));
    let settled = desk.settled.borrow();
    assert_eq!((settled[0].outcome, settled[0].cost_micro_usd), (CallEnd::Succeeded, 9));
    assert_eq!(settled[0].key, booked[0].key);
}

/// FAILURES 25: a crash between the answer and its use paid twice.
#[tokio::test]
async fn an_answer_that_an_earlier_attempt_kept_is_not_paid_for_again() {
    let desk = Rc::<Desk>::default();
    made(&calls(&desk), Ok(answer())).await.0.expect("an answer");
    let again = calls(&desk);
    assert_eq!(made(&again, Ok(answer())).await, (Ok(answer()), 0));
    assert_eq!(desk.booked.borrow().len(), 1);
    assert_eq!(desk.settled.borrow()[1].outcome, CallEnd::Succeeded, "whoever kept it may have died before");
    again.forget_answers().await;
    assert!(desk.answers.borrow().is_empty());
}

/// The former holder of the lease kept and settled it between our look and our booking.
#[tokio::test]
async fn an_answer_that_is_kept_while_the_call_is_booked_is_not_paid_for_again() {
    let desk = Rc::<Desk>::default();
    desk.outcomes.borrow_mut().push(BookingOutcome::Answered);
    desk.late_answer.replace(Some(answer()));
    let calls = calls(&desk);
    assert_eq!(made(&calls, Ok(answer())).await, (Ok(answer()), 0));
    assert!(!desk.booked.borrow()[0].answer_is_lost);
    calls.forget_answers().await;
    assert!(desk.answers.borrow().is_empty());
}

#[tokio::test]
async fn an_answer_that_is_nowhere_to_be_found_is_paid_for_once_more() {
    let desk = Rc::<Desk>::default();
    desk.outcomes.borrow_mut().push(BookingOutcome::Answered);
    assert_eq!(made(&calls(&desk), Ok(answer())).await, (Ok(answer()), 1));
    let lost: Vec<bool> = desk.booked.borrow().iter().map(|booking| booking.answer_is_lost).collect();
    assert_eq!(lost, [false, true]);
}

#[tokio::test]
async fn another_request_is_another_call() {
    let desk = Rc::<Desk>::default();
    let calls = calls(&desk);
    for request in [b"a", b"b"] {
        calls.make(&order(request), async |_| Ok(answer())).await.map_err(|error| error.kind).expect("an answer");
    }
    let booked = desk.booked.borrow();
    assert_ne!(booked[0].key, booked[1].key);
}

#[tokio::test]
async fn what_may_not_be_booked_is_not_asked_for() {
    for (outcome, expected) in [
        (BookingOutcome::OverBudget { budget: Budget::Job, retry_after_seconds: 9 }, ProviderErrorKind::OverBudget),
        (BookingOutcome::GivenUp, ProviderErrorKind::Refused),
        (BookingOutcome::Lost, ProviderErrorKind::NotYet { retry_after_seconds: 1 }),
        (BookingOutcome::UnderWay { retry_after_seconds: 80 }, ProviderErrorKind::NotYet { retry_after_seconds: 80 }),
        (
            BookingOutcome::BudgetInUse { retry_after_seconds: 50 },
            ProviderErrorKind::NotYet { retry_after_seconds: 50 },
        ),
        (
            BookingOutcome::Resting { retry_after_seconds: 60, asked_until: None },
            ProviderErrorKind::NotYet { retry_after_seconds: 60 },
        ),
    ] {
        let desk = Rc::<Desk>::default();
        desk.outcomes.borrow_mut().push(outcome);
        assert_eq!(made(&calls(&desk), Ok(answer())).await, (Err(expected), 0));
        assert!(desk.settled.borrow().is_empty());
    }
}

#[tokio::test]
async fn a_busy_provider_and_money_that_is_reserved_for_others_are_waited_for() {
    for outcome in
        [BookingOutcome::Busy { retry_after_seconds: 5 }, BookingOutcome::BudgetInUse { retry_after_seconds: 5 }]
    {
        let desk = Rc::<Desk>::default();
        let calls = PaidCalls {
            clock: Rc::new(TestClock { patience: Cell::new(Duration::ZERO), ..TestClock::default() }),
            ..calls(&desk)
        };
        desk.outcomes.borrow_mut().push(outcome);
        assert_eq!(made(&calls, Ok(answer())).await.1, 1);
        assert_eq!(desk.booked.borrow().len(), 2);
    }
}

#[tokio::test]
async fn how_a_call_failed_decides_how_it_is_settled() {
    for (kind, outcome, is_outage) in [
        (ProviderErrorKind::FateUnknown, CallEnd::Unknown, true),
        (ProviderErrorKind::RateLimited { retry_after_seconds: Some(7) }, CallEnd::Failed, true),
        (ProviderErrorKind::ContentRefused, CallEnd::Failed, false),
    ] {
        let desk = Rc::<Desk>::default();
        assert_eq!(made(&calls(&desk), Err(kind)).await, (Err(kind), 1));
        let settled = &desk.settled.borrow()[0];
        assert_eq!((settled.outcome, settled.is_outage), (outcome, is_outage));
        assert_eq!(desk.lines.borrow().len(), usize::from(outcome == CallEnd::Unknown), "only what is lost is logged");
        assert!(desk.answers.borrow().is_empty());
    }
}

#[tokio::test]
async fn an_answer_that_does_not_come_in_time_is_of_unknown_fate() {
    let desk = Rc::<Desk>::default();
    let calls = PaidCalls {
        clock: Rc::new(TestClock { patience: Cell::new(Duration::ZERO), ..TestClock::default() }),
        ..calls(&desk)
    };
    let made = calls.make(&order(b"a"), async |_| pending().await).await;
    assert_eq!(made.map_err(|error| error.kind), Err(ProviderErrorKind::FateUnknown));
    assert_eq!(desk.settled.borrow()[0].outcome, CallEnd::Unknown);
}

#[tokio::test]
async fn without_a_task_nothing_is_paid_for() {
    let desk = Rc::<Desk>::default();
    let calls = PaidCalls { task: None, ..calls(&desk) };
    assert_eq!(made(&calls, Ok(answer())).await, (Err(ProviderErrorKind::Misconfigured), 0));
}

#[tokio::test]
async fn a_call_that_could_not_end_within_its_attempt_is_left_to_the_next_one() {
    let desk = Rc::<Desk>::default();
    let calls = calls(&desk);
    let calls = PaidCalls { attempt_ends_at: calls.clock.now() + Duration::from_secs(89), ..calls };
    let later = ProviderErrorKind::Transient { retry_after_seconds: Some(1) };
    assert_eq!(made(&calls, Ok(answer())).await, (Err(later), 0));
    assert!(desk.booked.borrow().is_empty());
    // What it did buy is kept: the next attempt goes on from there.
    calls.kept.borrow_mut().push("another call".to_owned());
    let not_yet = ProviderErrorKind::NotYet { retry_after_seconds: 1 };
    assert_eq!(made(&calls, Ok(answer())).await, (Err(not_yet), 0));
}

/// What came whole and was of no use is asked for under another key: a service that heeds keys would only repeat it.
#[tokio::test]
async fn another_attempt_at_the_same_request_is_another_call() {
    let desk = Rc::<Desk>::default();
    let calls = calls(&desk);
    for attempt in [1, 2] {
        let order = CallOrder { attempt, ..order(b"a") };
        calls.make(&order, async |_| Ok(answer())).await.map_err(|error| error.kind).expect("an answer");
    }
    let booked = desk.booked.borrow();
    assert_ne!(booked[0].key, booked[1].key);
}

/// Or the one would find the other's call under way, and its answer forgotten.
#[tokio::test]
async fn two_tasks_that_ask_for_the_same_make_a_call_each() {
    let desk = Rc::<Desk>::default();
    for name in ["audio:1", "audio:2"] {
        let calls = calls(&desk);
        let task = calls.task.clone().map(|task| PayingTask { task: name.to_owned(), ..task });
        assert_eq!(made(&PaidCalls { task, ..calls }, Ok(answer())).await, (Ok(answer()), 1));
    }
    let booked = desk.booked.borrow();
    assert_ne!(booked[0].key, booked[1].key);
}

/// Whoever dies in between leaves it to the next attempt, which finds the answer and settles it; who lives tells the ledger again.
#[tokio::test]
async fn a_ledger_that_does_not_hear_how_a_call_ended_is_told_again_and_at_last_when_the_task_is_done() {
    for (deaf_for, is_logged) in [(0, false), (1, false), (2, true)] {
        let desk = Rc::<Desk>::default();
        let calls = calls(&desk);
        desk.deaf_for.set(deaf_for);
        assert_eq!(made(&calls, Ok(answer())).await, (Ok(answer()), 1));
        assert_eq!(
            (desk.settled.borrow().len(), !desk.lines.borrow().is_empty()),
            (usize::from(!is_logged), is_logged)
        );
        calls.forget_answers().await;
        let settled = desk.settled.borrow();
        assert_eq!((settled.len(), settled[0].outcome, settled[0].cost_micro_usd), (1, CallEnd::Succeeded, 9));
        assert!(desk.answers.borrow().is_empty());
    }
}

#[tokio::test]
async fn a_refusal_that_the_ledger_did_not_hear_of_is_told_again_lest_it_counts_as_of_unknown_fate() {
    let desk = Rc::<Desk>::default();
    desk.deaf_for.set(1);
    let kind = ProviderErrorKind::RateLimited { retry_after_seconds: None };
    assert_eq!(made(&calls(&desk), Err(kind)).await, (Err(kind), 1));
    let settled = desk.settled.borrow();
    assert_eq!((settled.len(), settled[0].outcome, settled[0].cost_micro_usd), (1, CallEnd::Failed, 0));
}

/// Whoever dies before the failure is recorded leaves them to a repeat, which comes to the same end without paying.
#[tokio::test]
async fn answers_that_were_refused_are_found_until_the_owner_asks_for_others() {
    let desk = Rc::<Desk>::default();
    let another = PaidAnswer { bytes: Bytes::from_static(b"another"), ..answer() };
    for (retries, given, calls_made) in [(0, answer(), 1), (0, answer(), 0), (2, another.clone(), 1), (2, another, 0)] {
        let calls = calls_after(&desk, retries);
        assert_eq!(made(&calls, Ok(given.clone())).await, (Ok(given), calls_made));
        calls.refuse_answers();
        calls.mark_refused().await;
    }
    let kept: Vec<_> = desk.answers.borrow().values().map(|kept| kept.refused_in).collect();
    assert_eq!(kept, [Some(2)]);
}

#[tokio::test]
async fn a_call_alone_can_be_refused() {
    let desk = Rc::<Desk>::default();
    let calls = calls(&desk);
    for request in [b"a", b"b"] {
        calls.make(&order(request), async |_| Ok(answer())).await.map_err(|error| error.kind).expect("an answer");
    }
    calls.refuse(&order(b"a"));
    calls.mark_refused().await;
    let refused = |at: usize| desk.answers.borrow()[&desk.booked.borrow()[at].key].refused_in;
    assert_eq!((refused(0), refused(1)), (Some(0), None));
}

/// What is paid for and of no use is not bought again where the caller says so, and is settled as the failure that it was.
#[tokio::test]
async fn a_failure_that_is_kept_answers_a_repeat_without_bytes() {
    let desk = Rc::<Desk>::default();
    let usage = Usage { seconds: 2.0, ..Usage::default() };
    let error = || ProviderError::new("speech", ProviderErrorKind::CutOff, "it was cut off");
    let made = calls(&desk).make(&order(b"a"), async |_| Err(PaidFailure::kept(error(), usage, 7))).await;
    assert_eq!(made.map_err(|error| error.kind), Err(ProviderErrorKind::CutOff));
    let repeated = calls(&desk).make(&order(b"a"), async |_| unreachable!("it is paid for")).await;
    let kept = PaidAnswer { bytes: Bytes::new(), usage, cost_micro_usd: 7 };
    assert_eq!(repeated.map_err(|error| error.kind), Ok(kept));
    let settled = &desk.settled.borrow()[0];
    assert_eq!((settled.outcome, settled.cost_micro_usd, settled.is_outage), (CallEnd::Failed, 7, false));
}

/// Its job was cancelled, or its attempt took too long.
#[tokio::test]
async fn a_call_that_is_dropped_while_it_is_under_way_is_settled_as_of_unknown_fate_and_one_that_ended_as_it_ended() {
    let desk = Rc::<Desk>::default();
    let calls = calls(&desk);
    {
        let waiting = order(b"a");
        let dropped = calls.make(&waiting, async |_| std::future::pending().await);
        futures::pin_mut!(dropped);
        assert!(futures::poll!(dropped.as_mut()).is_pending());
    }
    assert_eq!((desk.booked.borrow().len(), desk.settled.borrow().len()), (1, 0));
    calls.abandoned.settle(&*desk).await;
    calls.abandoned.settle(&*desk).await;
    {
        let settled = desk.settled.borrow();
        assert_eq!((settled.len(), settled[0].outcome, settled[0].is_outage), (1, CallEnd::Unknown, false));
        assert_eq!(settled[0].key, desk.booked.borrow()[0].key);
    }
    assert_eq!(made(&calls, Ok(answer())).await, (Ok(answer()), 1));
    calls.abandoned.settle(&*desk).await;
    let ends: Vec<CallEnd> = desk.settled.borrow().iter().map(|settled| settled.outcome).collect();
    assert_eq!(ends, [CallEnd::Unknown, CallEnd::Succeeded]);
}
