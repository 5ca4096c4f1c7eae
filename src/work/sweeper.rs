//! The minute's round: takes back expired leases, ends jobs past their deadline, and announces ready work that nobody took up.

use super::announce::announce;
use super::step::WorkPlace;
use super::traces::Traces;
use crate::runtime::log::LogEvent;
use crate::store::error::StoreError;
use crate::store::work::Sweep;

/// How many of each trouble one round looks after; the next round comes in a minute.
const SWEEP_LIMIT: u32 = 500;

/// One round. Dying after it loses at most the announcements, which the next round repeats.
pub async fn sweep(place: &WorkPlace) -> Result<Sweep, StoreError> {
    let swept = place.store.sweep(SWEEP_LIMIT).await?;
    announce(place, &Traces::default(), &swept.overdue).await;
    let overdue: usize = swept.overdue.iter().map(|ready| ready.count).sum();
    if swept.expired > 0 || swept.timed_out > 0 || overdue > 0 {
        place.log.write(&LogEvent::Sweep { expired: swept.expired, timed_out: swept.timed_out, overdue });
    }
    Ok(swept)
}
