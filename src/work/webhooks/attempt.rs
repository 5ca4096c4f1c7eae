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
use crate::store::webhooks::{ClaimedDelivery, DeliveryError, DeliveryResult};

/// Why there is no status.
struct NoAnswer(DeliveryError);

pub(super) async fn attempt(service: &DeliveryService, delivery: &ClaimedDelivery) -> DeliveryResult {
    let called = within(&*service.clock, ANSWER_WITHIN, call(service, delivery)).await;
    let (status, fault) = match called.unwrap_or(Err(NoAnswer(DeliveryError::TooLate))) {
        Ok(status) if status.is_success() => return DeliveryResult::Delivered { status: status.as_u16() },
        Ok(status) if status == StatusCode::GONE => {
            return DeliveryResult::SwitchedOff { status: status.as_u16(), fault: DeliveryError::Gone };
        }
        Ok(status) if status.is_redirection() => (Some(status.as_u16()), DeliveryError::Redirected),
        Ok(status) => (Some(status.as_u16()), DeliveryError::Refused),
        Err(NoAnswer(fault)) => (None, fault),
    };
    match pause_after(delivery.attempt) {
        Some(retry_in_seconds) => DeliveryResult::Pending { retry_in_seconds, status, fault },
        None => DeliveryResult::Failed { status, fault },
    }
}

async fn call(service: &DeliveryService, delivery: &ClaimedDelivery) -> Result<StatusCode, NoAnswer> {
    let url = Url::parse(&delivery.url).map_err(|_| NoAnswer(DeliveryError::AddressRefused))?;
    service.rule.check(&url).map_err(|_| NoAnswer(DeliveryError::AddressRefused))?;
    if let (Some(resolver), Some(name)) = (&service.resolver, service.rule.name_to_resolve(&url)) {
        resolver.check(name).await.map_err(|error| {
            NoAnswer(match error {
                ResolveError::Private => DeliveryError::AddressRefused,
                ResolveError::Unavailable(_) | ResolveError::NoAddress => DeliveryError::Unresolved,
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
    called.map_err(|_| NoAnswer(DeliveryError::Unreachable))
}
