//! Nothing is waited for for ever (FAILURES 12).

use std::future::Future;
use std::pin::pin;
use std::time::Duration;

use futures::future::{Either, select};
use thiserror::Error;

use super::clock::Clock;

/// The limit passed before the future was ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not done within {} s", limit.as_secs_f32())]
pub struct DeadlinePassed {
    pub limit: Duration,
}

/// What the future gives, unless `limit` passes first: then the future is dropped, and with it whatever call it waited for.
pub async fn within<Output>(
    clock: &dyn Clock,
    limit: Duration,
    future: impl Future<Output = Output>,
) -> Result<Output, DeadlinePassed> {
    match select(pin!(future), pin!(clock.sleep(limit))).await {
        Either::Left((output, _)) => Ok(output),
        Either::Right(((), _)) => Err(DeadlinePassed { limit }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_clock::TestClock;

    #[tokio::test]
    async fn what_is_ready_wins_and_what_never_is_ends_at_its_limit() {
        let clock = TestClock::default();
        clock.patience.set(Duration::ZERO);
        let limit = Duration::from_millis(1_500);
        assert_eq!(within(&clock, limit, async { 7 }).await, Ok(7));
        let late = within(&clock, limit, std::future::pending::<()>()).await.expect_err("late");
        assert_eq!(late.to_string(), "not done within 1.5 s");
    }
}
