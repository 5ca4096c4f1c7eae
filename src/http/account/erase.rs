//! `DELETE /api/account/data`: everything that the service keeps of a user.

use http::StatusCode;
use uuid::Uuid;

use crate::contract::readings::account::{ErasedAccount, ErasedCounts};
use crate::http::answer::{Answer, json_answer};
use crate::http::call::Call;
use crate::work::removal::delete_objects_of;

/// How many jobs one transaction erases.
const JOBS_AT_ONCE: u32 = 200;

/// Idempotent. Dying between two transactions leaves the rest to another call; the objects of what is erased follow in any case.
pub async fn erase_account_data(call: &Call, user_id: Uuid) -> Answer {
    let services = &call.services;
    let worker = services.worker();
    let mut erased = ErasedCounts::default();
    loop {
        let part = services.store.erase_account(user_id, JOBS_AT_ONCE).await?;
        part.job_ids.iter().for_each(|job_id| services.recent.forget(*job_id));
        delete_objects_of(&worker, &*services.bucket, &part.job_ids).await;
        erased = ErasedCounts {
            jobs: erased.jobs + part.jobs,
            artifacts: erased.artifacts + part.artifacts,
            events: erased.events + part.events,
            storybooks: erased.storybooks + part.storybooks,
        };
        if !part.has_more {
            break;
        }
    }
    json_answer(StatusCode::OK, &ErasedAccount { success: true, message: "Account data erased", erased })
}
