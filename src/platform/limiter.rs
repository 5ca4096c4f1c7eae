//! The way to the counting places, and what is said on it.

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use worker::{Method, ObjectNamespace, Request, RequestInit};

use crate::limit::counter::Verdict;
use crate::limit::limiter::{Limiter, LimiterError};
use crate::limit::rule::Rule;

/// A request to be counted.
#[derive(Serialize, Deserialize)]
pub struct Take {
    pub rules: Vec<Rule>,
}

/// One Durable Object for each key: it lives near its first caller, and decides on one request after another.
pub struct LimiterObjects(pub ObjectNamespace);

#[async_trait(?Send)]
impl Limiter for LimiterObjects {
    async fn take(&self, key: &str, rules: &[Rule]) -> Result<Verdict, LimiterError> {
        let take = Take { rules: rules.to_vec() };
        self.ask(key, &take).await.map_err(|error| LimiterError(Box::new(error)))
    }
}

impl LimiterObjects {
    async fn ask(&self, key: &str, take: &Take) -> worker::Result<Verdict> {
        let mut init = RequestInit::new();
        init.with_method(Method::Post).with_body(Some(serde_json::to_string(take)?.into()));
        // An object is addressed by its stub; the address of the request means nothing.
        let request = Request::new_with_init("https://limiter/", &init)?;
        let mut response = self.0.get_by_name(key)?.fetch_with_request(request).await?;
        response.json().await
    }
}
