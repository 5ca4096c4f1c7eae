//! How the attempts of one invocation ended, counted in memory and added to the database at its end: a call for each turn of a consumer and not for
//! each attempt. What an invocation that dies had counted is lost; its tasks are not.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::runtime::call_figures;
use crate::runtime::log::{AttemptOutcome, ErrorText, Log, LogEvent};
use crate::store::Store;
use crate::store::metrics::AttemptFigures;

/// Attempts and milliseconds, by the task's kind and how they ended.
#[derive(Debug, Default)]
pub struct AttemptTally(RefCell<BTreeMap<(String, AttemptOutcome), (u64, u64)>>);

impl AttemptTally {
    pub fn count(&self, kind: &str, outcome: AttemptOutcome, milliseconds: i64) {
        let mut counted = self.0.borrow_mut();
        let (attempts, total) = counted.entry((kind.to_owned(), outcome)).or_default();
        *attempts += 1;
        *total += u64::try_from(milliseconds).unwrap_or(0);
    }

    fn take(&self) -> Vec<AttemptFigures> {
        let counted = self.0.take().into_iter();
        counted
            .map(|((kind, outcome), (attempts, milliseconds))| AttemptFigures { kind, outcome, attempts, milliseconds })
            .collect()
    }

    /// Adds up what was counted since the last time, and with it what the isolate counted.
    pub async fn add_up(&self, store: &Store, log: &dyn Log) {
        let (attempts, calls) = (self.take(), call_figures::take());
        if attempts.is_empty() && calls.is_empty() {
            return;
        }
        if let Err(error) = store.add_figures(&attempts, &calls).await {
            log.write(&LogEvent::FiguresUncounted {
                attempts: attempts.iter().map(|figures| figures.attempts).sum(),
                provider_calls: calls.provider_calls.iter().map(|figures| figures.calls).sum(),
                refusals: calls.refusals.iter().map(|figures| figures.refusals).sum(),
                error: ErrorText::of(&error),
            });
        }
    }
}
