//! The models' service behind the binding: what it says no to is classified here, and what it begins is handed on.

use std::rc::Rc;

use bytes::Bytes;
use futures::{StreamExt, TryStreamExt};

use super::binding::{BindingAnswer, ModelBinding, ModelInput};
use super::faults;
use crate::provider::call::CallUnderWay;
use crate::provider::error::ProviderError;
use crate::provider::paid::{BegunAnswer, Terms, broke_off};
use crate::runtime::streams::read_whole;

/// The answer to a call that was refused is read no further than this.
const LONGEST_ERROR_BODY_BYTES: usize = 16 * 1024;

/// One model, and what its calls are booked under.
#[derive(Clone)]
pub struct WorkersAi {
    pub binding: Rc<dyn ModelBinding>,
    pub terms: Terms,
}

impl WorkersAi {
    /// Runs the model; what is handed on is the beginning of a success.
    pub async fn ask(&self, service: &'static str, input: ModelInput) -> Result<BegunAnswer, ProviderError> {
        let mut call = CallUnderWay::begin(service);
        let answer = match self.binding.run(&self.terms.model, input).await {
            Ok(answer) => answer,
            Err(error) => {
                call.was_unreachable();
                return Err(faults::thrown(service, &error));
            }
        };
        call.answered(answer.status);
        let BindingAnswer { status, content_type, retry_after_seconds, stated_bytes, parts } = answer;
        let parts = parts.map_err(move |error| broke_off(service, "the answer broke off").caused_by(error));
        if !(200..300).contains(&status) {
            let body = read_whole(parts, LONGEST_ERROR_BODY_BYTES).await.unwrap_or_default();
            return Err(faults::refusal(service, status, retry_after_seconds, &body));
        }
        let parts = parts.try_filter(|part: &Bytes| std::future::ready(!part.is_empty()));
        Ok(BegunAnswer { service, content_type, stated_bytes, parts: parts.boxed_local() })
    }
}
