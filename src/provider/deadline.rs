//! No call to an outside service waits for ever (FAILURES 12).

use std::future::Future;
use std::pin::pin;
use std::time::Duration;

use futures::future::{Either, select};

use super::fault::Fault;
use crate::job::clock::Clock;

/// What the future gives, or a fault once `limit` has passed; the future is dropped then, and with it its connection.
pub async fn within<T>(
    clock: &dyn Clock,
    limit: Duration,
    service: &'static str,
    future: impl Future<Output = Result<T, Fault>>,
) -> Result<T, Fault> {
    match select(pin!(future), pin!(clock.sleep(limit))).await {
        Either::Left((result, _)) => result,
        Either::Right(((), _)) => Err(Fault::transient(service, format!("no answer within {} s", limit.as_secs_f32()))),
    }
}
