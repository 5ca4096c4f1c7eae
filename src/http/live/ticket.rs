//! `POST /api/jobs/{id}/stream-ticket`: lets its holder watch one job as the owner does, once and within a minute. A browser can set no
//! header on a WebSocket or an `EventSource`, and a token does not belong into an address.

use chrono::TimeDelta;
use http::StatusCode;
use serde::Serialize;
use subtle::ConstantTimeEq;
use uuid::Uuid;

use crate::http::answer::{Answer, json_answer};
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::live::entry::Ticket;

const LIFETIME_SECONDS: i64 = 60;

#[derive(Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(in crate::http) struct StreamTicket {
    ticket: String,
    expires_in: i64,
}

pub async fn issue_ticket(call: &Call, user_id: Uuid, job_id: Uuid) -> Answer {
    call.services.store.read_job(job_id, user_id).await?.ok_or(ApiError::JobNotFound)?;
    let expires_at = call.services.clock.now() + TimeDelta::seconds(LIFETIME_SECONDS);
    let ticket =
        sign(call, job_id, &format!("{user_id}.{}.{}", expires_at.timestamp_millis(), Uuid::new_v4().simple()));
    json_answer(StatusCode::CREATED, &StreamTicket { ticket, expires_in: LIFETIME_SECONDS })
}

/// Whose ticket for this job the request carries in its query.
pub fn verify(call: &Call, job_id: Uuid) -> Result<(Uuid, Ticket), ApiError> {
    read(call, job_id).ok_or(ApiError::AuthenticationRequired("no ticket of ours for this, or an expired one"))
}

fn read(call: &Call, job_id: Uuid) -> Option<(Uuid, Ticket)> {
    let text = call.query("ticket")?;
    let (statement, _) = text.rsplit_once('.')?;
    if !bool::from(sign(call, job_id, statement).as_bytes().ct_eq(text.as_bytes())) {
        return None;
    }
    let [user_id, expires_at_ms, nonce] = statement.split('.').collect::<Vec<_>>().try_into().ok()?;
    let ticket = Ticket { nonce: nonce.to_owned(), expires_at_ms: expires_at_ms.parse().ok()? };
    let is_valid = ticket.expires_at_ms > call.services.clock.now().timestamp_millis();
    is_valid.then_some((user_id.parse().ok()?, ticket))
}

/// The statement with the signature that makes it a ticket for this job.
fn sign(call: &Call, job_id: Uuid, statement: &str) -> String {
    let signature = call.services.signer.keyed_hash("stream ticket", &format!("{job_id}.{statement}"));
    format!("{statement}.{signature}")
}
