//! What is known of the work after a trap: it is recorded outside of the WebAssembly, whose memory is lost. The tasks of a dead worker can
//! then be given back at once, and the one that was computing is known.

use std::future::{Future, poll_fn};
use std::pin::pin;

use uuid::Uuid;

/// Kept by the platform; a crash report is made of it.
pub trait FlightRecorder {
    /// Leases are taken under this name from now on.
    fn begins(&self, worker: &str);
    fn ends(&self, worker: &str);
    /// The task that is computing, if any.
    fn computes(&self, task_id: Option<Uuid>);
}

/// Records a worker for as long as it lives. It begins before the first claim: a claim that is answered after a trap has leased its tasks
/// all the same.
pub struct Shift<'a> {
    recorder: &'a dyn FlightRecorder,
    worker: &'a str,
}

impl<'a> Shift<'a> {
    pub fn begin(recorder: &'a dyn FlightRecorder, worker: &'a str) -> Shift<'a> {
        recorder.begins(worker);
        Shift { recorder, worker }
    }
}

impl Drop for Shift<'_> {
    fn drop(&mut self) {
        self.recorder.ends(self.worker);
    }
}

/// The future, with each moment recorded in which it computes: tasks run side by side, but only one of them at a time is polled.
pub async fn recorded<Output>(
    recorder: &dyn FlightRecorder,
    task_id: Uuid,
    future: impl Future<Output = Output>,
) -> Output {
    let mut future = pin!(future);
    poll_fn(|context| {
        recorder.computes(Some(task_id));
        let polled = future.as_mut().poll(context);
        recorder.computes(None);
        polled
    })
    .await
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    #[derive(Default)]
    struct Moments(RefCell<Vec<Option<Uuid>>>);

    impl FlightRecorder for Moments {
        fn begins(&self, _: &str) {}

        fn ends(&self, _: &str) {}

        fn computes(&self, task_id: Option<Uuid>) {
            self.0.borrow_mut().push(task_id);
        }
    }

    #[tokio::test]
    async fn of_two_tasks_side_by_side_the_one_that_computes_is_recorded() {
        let (recorder, [one, two]) = (Moments::default(), [1, 2].map(Uuid::from_u128));
        let computing = || recorder.0.borrow().last().copied().flatten();
        let step = async |task_id| {
            assert_eq!(computing(), Some(task_id));
            tokio::task::yield_now().await;
            assert_eq!(computing(), Some(task_id), "also after the other one was polled");
        };
        futures::join!(recorded(&recorder, one, step(one)), recorded(&recorder, two, step(two)));
        assert_eq!(computing(), None);
    }
}
