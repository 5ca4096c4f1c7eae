//! `GET /api/webhooks/deliveries` and `POST /api/webhooks/deliveries/{id}/redeliver`.

use http::StatusCode;
use uuid::Uuid;

use crate::contract::field_errors::FieldErrors;
use crate::contract::webhooks::{DeliveryDocument, DeliveryList};
use crate::http::answer::{Answer, json_answer};
use crate::http::call::Call;
use crate::http::cursor::Page;
use crate::http::error::ApiError;
use crate::http::jobs::hints::announce_due;
use crate::store::webhooks::{DeliveryError, DeliveryRow, DeliveryState, WebhookEvent};
use crate::work::hint::DueWork;

pub async fn list_deliveries(call: &Call, user_id: Uuid) -> Answer {
    let mut errors = FieldErrors::new();
    let page = Page::read(call, &mut errors);
    errors.or(())?;
    let rows = call.services.store.list_deliveries(user_id, page.before, page.limit).await?;
    let next_cursor = page.next_cursor(&rows, |row| (row.created_at, row.id));
    let deliveries = rows.into_iter().map(delivery_document).collect();
    json_answer(StatusCode::OK, &DeliveryList { deliveries, next_cursor })
}

/// Sent again under the same id, so that a receiver that has it already can see that.
pub async fn redeliver(call: &Call, user_id: Uuid, delivery_id: Uuid) -> Answer {
    let row = call.services.store.redeliver(user_id, delivery_id).await?.ok_or(ApiError::NotFound)?;
    announce_due(call, DueWork::Deliveries, 0).await;
    json_answer(StatusCode::OK, &delivery_document(row))
}

pub type Delivery = DeliveryDocument<WebhookEvent, DeliveryState, DeliveryError>;

/// As its owner reads it.
pub fn delivery_document(row: DeliveryRow) -> Delivery {
    DeliveryDocument {
        id: row.id,
        job_id: row.job_id,
        event: row.event,
        url: row.url,
        status: row.state,
        attempts: row.attempts,
        next_attempt_at: row.next_attempt_at,
        last_attempt_at: row.last_attempt_at,
        last_status: row.last_status,
        last_error: row.last_fault,
        delivered_at: row.delivered_at,
        created_at: row.created_at,
    }
}
