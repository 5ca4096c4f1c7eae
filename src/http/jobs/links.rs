//! Signed addresses of artifacts; all of one answer expire together.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::media::signing::{LinkQuery, Permission, Signer};

/// Makes the links of one answer.
pub struct Links {
    origin: String,
    signer: Signer,
    pub expires_at: DateTime<Utc>,
}

impl Links {
    pub fn of(call: &Call) -> Links {
        Links {
            origin: call.origin.clone(),
            signer: call.services.signer.clone(),
            expires_at: Signer::expiry(call.services.clock.now()),
        }
    }

    /// Where anybody gets the artifact's bytes until `expires_at`.
    pub fn to(&self, artifact_id: Uuid) -> String {
        self.signer.link(&self.origin, artifact_id, self.expires_at)
    }
}

/// What the request's own link permits.
pub fn verify_link(call: &Call, artifact_id: Uuid) -> Result<Permission, ApiError> {
    let link = LinkQuery::read(|name| call.query(name));
    let now = call.services.clock.now();
    call.services.signer.verify(artifact_id, &link, now).map_err(|_| ApiError::LinkRefused)
}
