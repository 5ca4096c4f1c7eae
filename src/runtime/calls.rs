//! The calls that a request, or an attempt at a task, makes of other services: each goes on in its trace, and is counted for its log line.
//!
//! One future at a time is polled in an isolate, so that whatever is polled knows on whose behalf: nobody hands it on.

use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn};
use std::mem;
use std::pin::pin;
use std::rc::Rc;

use chrono::{DateTime, Utc};
use reqwest::RequestBuilder;

use super::clock::Clock;
use super::trace::traceparent;

thread_local! {
    static UNDER_WAY: RefCell<Option<Rc<Calls>>> = const { RefCell::new(None) };
}

/// The calls of one request, of one attempt, or of a consumer, which has those of its attempts too.
pub struct Calls {
    trace_id: Option<String>,
    clock: Rc<dyn Clock>,
    made: Cell<u32>,
    around: Option<Rc<Calls>>,
}

impl Calls {
    /// Within those that are under way here.
    pub fn of(trace_id: Option<&str>, clock: &Rc<dyn Clock>) -> Rc<Calls> {
        Rc::new(Calls {
            trace_id: trace_id.map(str::to_owned),
            clock: Rc::clone(clock),
            made: Cell::new(0),
            around: Calls::under_way(),
        })
    }

    /// Those of what is being polled.
    pub fn under_way() -> Option<Rc<Calls>> {
        UNDER_WAY.with_borrow(Clone::clone)
    }

    /// How many were made.
    pub fn made(&self) -> u32 {
        self.made.get()
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// The future, whose calls are these.
    pub async fn during<Output>(self: Rc<Calls>, future: impl Future<Output = Output>) -> Output {
        let mut future = pin!(future);
        poll_fn(|context| {
            let _before = Before(UNDER_WAY.replace(Some(Rc::clone(&self))));
            future.as_mut().poll(context)
        })
        .await
    }

    fn count(&self) {
        self.made.set(self.made.get() + 1);
        if let Some(around) = &self.around {
            around.count();
        }
    }
}

/// Comes back when it is dropped.
struct Before(Option<Rc<Calls>>);

impl Drop for Before {
    fn drop(&mut self) {
        UNDER_WAY.set(mem::take(&mut self.0));
    }
}

/// The request as one of the calls that are under way: in their trace, and counted.
pub fn traced(request: RequestBuilder) -> RequestBuilder {
    let Some(calls) = Calls::under_way() else { return request };
    calls.count();
    match calls.trace_id.as_deref().and_then(traceparent) {
        Some(traceparent) => request.header("traceparent", traceparent),
        None => request,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::redirect::direct_client;
    use crate::test_clock::TestClock;

    const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

    /// The trace of a request that is made now.
    fn trace_of_a_call() -> Option<String> {
        let request = traced(direct_client().get("http://127.0.0.1/")).build().expect("a request");
        request.headers().get("traceparent").map(|value| value.to_str().expect("text")[3..35].to_owned())
    }

    #[tokio::test]
    async fn of_two_side_by_side_each_has_its_own_trace_and_number_and_the_one_around_has_both() {
        let clock: Rc<dyn Clock> = Rc::new(TestClock::default());
        let around = Calls::of(None, &clock);
        let other = TRACE.replace('4', "5");
        let attempt = async |trace: &str, calls: u32| {
            let own = Calls::of(Some(trace), &clock);
            let work = async {
                for _ in 0..calls {
                    assert_eq!(trace_of_a_call().as_deref(), Some(trace));
                    tokio::task::yield_now().await;
                }
            };
            Rc::clone(&own).during(work).await;
            own.made()
        };
        let both = async { futures::join!(attempt(TRACE, 2), attempt(&other, 3)) };
        assert_eq!(Rc::clone(&around).during(both).await, (2, 3));
        assert_eq!(around.made(), 5);
        assert_eq!((trace_of_a_call(), around.made()), (None, 5), "nothing is under way any more");
    }
}
