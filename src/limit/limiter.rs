//! Where requests are counted: one place for each caller and limit, whichever isolate the request came to.

use async_trait::async_trait;
use thiserror::Error;

use super::counter::Verdict;
use super::rule::Rule;

/// The counting place gave no answer.
#[derive(Debug, Error)]
#[error("the request could not be counted")]
pub struct LimiterError(#[source] pub Box<dyn std::error::Error>);

/// Counts requests.
#[async_trait(?Send)]
pub trait Limiter {
    /// Counts one request of `key` and says whether `rules` let it through. Requests of one key are decided on one after another.
    async fn take(&self, key: &str, rules: &[Rule]) -> Result<Verdict, LimiterError>;
}
