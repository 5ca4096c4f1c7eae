//! One attempt at a delivery: the address is checked, the body signed, the receiver called once.

use bytes::Bytes;
use http::StatusCode;
use url::Url;

use super::payload::payload_of;
use super::schedule::pause_after;
use super::signature::signed_headers;
use super::{ANSWER_WITHIN, DeliveryService};
use crate::outbound::resolver::ResolveError;
use crate::runtime::deadline::within;
use crate::runtime::trace::traceparent;
use crate::store::webhooks::{ClaimedDelivery, DeliveryFault, DeliveryResult};

/// Why there is no status.
struct Unanswered(DeliveryFault);

pub(super) async fn attempt(service: &DeliveryService, delivery: &ClaimedDelivery) -> DeliveryResult {
    let called = within(&*service.clock, ANSWER_WITHIN, call(service, delivery)).await;
    let (status, fault) = match called.unwrap_or(Err(Unanswered(DeliveryFault::TooLate))) {
        Ok(status) if status.is_success() => return DeliveryResult::Delivered { status: status.as_u16() },
        Ok(status) if status == StatusCode::GONE => {
            return DeliveryResult::SwitchedOff { status: status.as_u16(), fault: DeliveryFault::Gone };
        }
        Ok(status) if status.is_redirection() => (Some(status.as_u16()), DeliveryFault::Redirected),
        Ok(status) => (Some(status.as_u16()), DeliveryFault::Refused),
        Err(Unanswered(fault)) => (None, fault),
    };
    match pause_after(delivery.attempt) {
        Some(retry_in_seconds) => DeliveryResult::Pending { retry_in_seconds, status, fault },
        None => DeliveryResult::Failed { status, fault },
    }
}

async fn call(service: &DeliveryService, delivery: &ClaimedDelivery) -> Result<StatusCode, Unanswered> {
    let url = Url::parse(&delivery.url).map_err(|_| Unanswered(DeliveryFault::AddressRefused))?;
    service.rule.check(&url).map_err(|_| Unanswered(DeliveryFault::AddressRefused))?;
    if let (Some(resolver), Some(name)) = (&service.resolver, service.rule.name_to_resolve(&url)) {
        resolver.check(name).await.map_err(|error| {
            Unanswered(match error {
                ResolveError::Private => DeliveryFault::AddressRefused,
                ResolveError::Unavailable(_) | ResolveError::NoAddress => DeliveryFault::Unresolved,
            })
        })?;
    }
    let now = service.clock.now();
    let body = payload_of(delivery, &service.signer, now);
    let secrets: Vec<_> =
        delivery.secret_versions.iter().map(|version| service.secrets.secret_of(delivery.owner_id, *version)).collect();
    let mut headers = signed_headers(delivery.delivery_id, now.timestamp(), &body, &secrets).to_vec();
    headers.push(("content-type", "application/json".to_owned()));
    headers.push(("user-agent", "oneinabillion-webhooks/1".to_owned()));
    headers.extend(delivery.trace_id.as_deref().and_then(traceparent).map(|value| ("traceparent", value)));
    let called = service.receiver.post(&url, &headers, Bytes::from(body)).await;
    called.map_err(|_| Unanswered(DeliveryFault::Unreachable))
}
