//! `Cancel-After`: the age at which the server ends a job that nobody waits for any longer.

use crate::http::call::Call;
use crate::http::error::ApiError;

pub const HEADER: &str = "cancel-after";
/// A job that is younger has hardly begun.
const FEWEST_SECONDS: u32 = 10;

/// The header's seconds, if it is there: a whole number, up to the lifetime that ends the job anyway.
pub fn cancel_after(call: &Call, lifetime_seconds: u32) -> Result<Option<u32>, ApiError> {
    let Some(value) = call.headers.get(HEADER) else { return Ok(None) };
    let seconds = value.to_str().ok().and_then(|text| text.trim().parse().ok());
    match seconds.filter(|seconds| (FEWEST_SECONDS..=lifetime_seconds).contains(seconds)) {
        Some(seconds) => Ok(Some(seconds)),
        None => {
            let message = format!("must be a whole number of seconds from {FEWEST_SECONDS} to {lifetime_seconds}");
            Err(ApiError::invalid("Cancel-After", message))
        }
    }
}
