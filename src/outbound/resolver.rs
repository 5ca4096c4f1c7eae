//! What a name resolves to, asked over HTTPS right before a client's address is called: a public name may lead into a private network.
//!
//! The network resolves the name once more for the call itself, so that a name whose answer changes within that moment gets by
//! (docs/decisions/0029-webhooks.md).

use std::net::IpAddr;

use futures::future::try_join;
use serde::Deserialize;
use thiserror::Error;
use url::Url;

use super::address::is_public_address;
use crate::runtime::error_chain::Cause;
use crate::runtime::redirect::direct_client;
use crate::runtime::response_body::read_body;

/// An answer with more addresses than fit in here is nobody's.
const LONGEST_ANSWER_BYTES: usize = 64 * 1024;
/// Types of records (RFC 1035, RFC 3596).
const A: u16 = 1;
const AAAA: u16 = 28;

/// A resolver that speaks JSON over HTTPS, as Cloudflare's and Google's do
/// (<https://developers.cloudflare.com/1.1.1.1/encryption/dns-over-https/make-api-requests/dns-json/>).
#[derive(Clone, Debug)]
pub struct Resolver {
    address: Url,
    client: reqwest::Client,
}

/// Why a name is not called.
#[derive(Debug, Error)]
pub enum ResolveError {
    #[error("the resolver could not be asked")]
    Unavailable(#[source] Cause),
    #[error("the name has no address")]
    NoAddress,
    #[error("the name leads into a private network")]
    Private,
}

#[derive(Deserialize)]
struct Answer {
    #[serde(rename = "Answer", default)]
    records: Vec<Record>,
}

#[derive(Deserialize)]
struct Record {
    #[serde(rename = "type")]
    record_type: u16,
    data: String,
}

impl Resolver {
    pub fn new(address: Url) -> Resolver {
        Resolver { address, client: direct_client() }
    }

    /// Whether all that the name resolves to is public, IPv4 and IPv6 alike.
    pub async fn check(&self, name: &str) -> Result<(), ResolveError> {
        let (of_four, of_six) = try_join(self.addresses(name, A), self.addresses(name, AAAA)).await?;
        let mut addresses = of_four.iter().chain(&of_six).peekable();
        if addresses.peek().is_none() {
            return Err(ResolveError::NoAddress);
        }
        if addresses.all(|address| is_public_address(*address)) { Ok(()) } else { Err(ResolveError::Private) }
    }

    async fn addresses(&self, name: &str, record_type: u16) -> Result<Vec<IpAddr>, ResolveError> {
        let unavailable = |error: reqwest::Error| ResolveError::Unavailable(error.without_url().into());
        let mut url = self.address.clone();
        url.query_pairs_mut().append_pair("name", name).append_pair("type", &record_type.to_string());
        let request = self.client.get(url).header(reqwest::header::ACCEPT, "application/dns-json");
        let response = request.send().await.and_then(reqwest::Response::error_for_status).map_err(unavailable)?;
        let bytes =
            read_body(response, LONGEST_ANSWER_BYTES).await.map_err(|error| ResolveError::Unavailable(error.into()))?;
        let answer: Answer = serde_json::from_slice(&bytes).map_err(|error| ResolveError::Unavailable(error.into()))?;
        // Names on the way to the addresses are records as well.
        let wanted = answer.records.iter().filter(|record| record.record_type == record_type);
        Ok(wanted.filter_map(|record| record.data.parse().ok()).collect())
    }
}

#[cfg(test)]
#[path = "resolver_tests.rs"]
mod tests;
