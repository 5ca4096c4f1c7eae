//! Deliveries out: each is sent until its receiver has answered with a 2xx, under one id, signed afresh each time.
//!
//! A delivery is claimed, sent and settled. Dying in between sends it again once the lease is over: the receiver sees the same id twice and
//! never none.

mod attempt;
mod payload;
mod schedule;
pub mod secret;
mod signature;

use std::rc::Rc;
use std::time::Duration;

use chrono::TimeDelta;
use futures::future::join_all;

use self::attempt::attempt;
use self::secret::WebhookSecrets;
use super::hint::{DueWork, HintQueue};
use crate::media::signing::Signer;
use crate::outbound::receiver::{Receiver, ReceiverRule};
use crate::outbound::resolver::Resolver;
use crate::runtime::clock::Clock;
use crate::runtime::log::{DeliveryOutcome, ErrorText, Log, LogEvent};
use crate::store::Store;
use crate::store::error::StoreError;
use crate::store::webhooks::{ClaimedDelivery, DeliveryResult};

/// How many deliveries are under way at once; the platform opens six connections at a time.
const AT_ONCE: usize = 12;
/// How long a receiver has to answer.
const ANSWER_WITHIN: Duration = Duration::from_secs(15);
/// Twice the time for an answer and for the calls around it, so that no delivery is sent by two at once.
const LEASE_SECONDS: u32 = 60;
/// Nothing new is claimed later than this after the first claim.
const CLAIM_WITHIN: TimeDelta = TimeDelta::seconds(60);
/// The queue wakes a sender for a retry that is due within this many seconds; the minute's sweep finds all others.
const LONGEST_HINTED_SECONDS: u32 = 60;

/// The sender of deliveries.
pub struct DeliveryService {
    pub store: Store,
    pub receiver: Rc<dyn Receiver>,
    pub rule: ReceiverRule,
    /// None where the operator names no resolver.
    pub resolver: Option<Resolver>,
    pub secrets: WebhookSecrets,
    /// Signs the links to artifacts.
    pub signer: Signer,
    pub hints: Rc<dyn HintQueue>,
    pub clock: Rc<dyn Clock>,
    pub log: Rc<dyn Log>,
}

impl DeliveryService {
    /// Sends what is due until nothing is left or the time is used up, and gives back how many attempts were made.
    pub async fn send_due(&self) -> Result<usize, StoreError> {
        let until = self.clock.now() + CLAIM_WITHIN;
        let mut attempts = 0;
        loop {
            let claimed = self.store.claim_deliveries(AT_ONCE, LEASE_SECONDS).await?;
            attempts += claimed.len();
            join_all(claimed.iter().map(|delivery| self.send(delivery))).await;
            if claimed.len() < AT_ONCE {
                return Ok(attempts);
            }
            if self.clock.now() >= until {
                self.wake_in(0).await;
                return Ok(attempts);
            }
        }
    }

    async fn send(&self, delivery: &ClaimedDelivery) {
        let began_at = self.clock.now();
        let result = attempt(self, delivery).await;
        self.log.write(&event_of(delivery, &result, (self.clock.now() - began_at).num_milliseconds()));
        match self.store.settle_delivery(delivery, &result).await {
            Ok(_) => {
                if let DeliveryResult::Pending { retry_in_seconds, .. } = result
                    && retry_in_seconds <= LONGEST_HINTED_SECONDS
                {
                    self.wake_in(retry_in_seconds).await;
                }
            }
            Err(error) => {
                let (delivery_id, error) = (delivery.delivery_id, ErrorText::of(&error));
                self.log.write(&LogEvent::DeliveryUnrecorded { delivery_id, error });
            }
        }
    }

    /// A hint that is lost is made good by the sweep.
    async fn wake_in(&self, seconds: u32) {
        if let Err(error) = self.hints.send_due(DueWork::Deliveries, seconds).await {
            let (job_id, request_id, trace_id) = (None, None, None);
            let error = ErrorText::of(&error);
            self.log.write(&LogEvent::HintsLost { hints: 1, job_id, request_id, trace_id, error });
        }
    }
}

fn event_of(delivery: &ClaimedDelivery, result: &DeliveryResult, milliseconds: i64) -> LogEvent {
    let (outcome, status, fault) = match *result {
        DeliveryResult::Delivered { status } => (DeliveryOutcome::Delivered, Some(status), None),
        DeliveryResult::Pending { status, fault, .. } => (DeliveryOutcome::Retrying, status, Some(fault)),
        DeliveryResult::Failed { status, fault } => (DeliveryOutcome::Failed, status, Some(fault)),
        DeliveryResult::SwitchedOff { status, fault } => (DeliveryOutcome::SwitchedOff, Some(status), Some(fault)),
    };
    LogEvent::Delivery {
        delivery_id: delivery.delivery_id,
        job_id: delivery.job_id,
        attempt: delivery.attempt,
        outcome,
        status,
        fault: fault.map(|fault| ErrorText::of(&fault)),
        milliseconds,
        trace_id: delivery.trace_id.clone(),
    }
}
