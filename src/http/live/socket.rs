//! `GET /api/jobs/{id}/stream`, and `/jobs/{id}/stream` as the contract prints it: a job's progress over a WebSocket.

use http::header::{HeaderValue, SEC_WEBSOCKET_PROTOCOL, UPGRADE};
use http::{Method, Response, StatusCode};
use uuid::Uuid;

use super::door::{enter, entry_to_job};
use crate::http::answer::Answer;
use crate::http::auth::{Principal, SOCKET_PROTOCOL, socket_token};
use crate::http::body::Body;
use crate::http::call::Call;
use crate::http::error::ApiError;

pub async fn open_socket(call: &Call, caller: Principal, job_id: Uuid) -> Answer {
    let asks_for_socket =
        call.header(UPGRADE.as_str()).is_some_and(|upgrade| upgrade.eq_ignore_ascii_case("websocket"));
    // HEAD has no answer that a socket could come with (RFC 6455, section 4.1).
    if call.method != Method::GET || !asks_for_socket {
        return Err(ApiError::UpgradeRequired);
    }
    let entry = entry_to_job(call, caller, job_id, None)?;
    let socket = enter(call, &entry).await?.ok_or(ApiError::JobNotFound)?;
    let mut response = Response::new(Body::Socket(socket.into_platform()));
    *response.status_mut() = StatusCode::SWITCHING_PROTOCOLS;
    // A browser that offered protocols fails without one of them.
    if socket_token(call).is_some() {
        response.headers_mut().insert(SEC_WEBSOCKET_PROTOCOL, HeaderValue::from_static(SOCKET_PROTOCOL));
    }
    Ok(response)
}
