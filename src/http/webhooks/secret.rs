//! `GET /api/webhooks/secret` and `POST /api/webhooks/secret/rotate`.

use http::StatusCode;
use uuid::Uuid;

use crate::contract::webhooks::WebhookSecretDocument;
use crate::http::answer::{Answer, json_answer};
use crate::http::call::Call;
use crate::store::webhooks::SecretVersions;

pub async fn read_secret(call: &Call, user_id: Uuid) -> Answer {
    document(call, user_id, call.services.store.webhook_secret(user_id).await?)
}

pub async fn rotate_secret(call: &Call, user_id: Uuid) -> Answer {
    document(call, user_id, call.services.store.rotate_webhook_secret(user_id).await?)
}

fn document(call: &Call, user_id: Uuid, versions: SecretVersions) -> Answer {
    let SecretVersions { versions, rotated_at } = versions;
    let mut secrets =
        versions.iter().map(|version| call.services.webhook_secrets.secret_of(user_id, *version).printed());
    let document = WebhookSecretDocument {
        secret: secrets.next().unwrap_or_default(),
        previous_secrets: secrets.collect(),
        rotated_at,
    };
    json_answer(StatusCode::OK, &document)
}
