//! Calling an address that a client named for its webhooks: one POST, whose answer is its status alone.

use async_trait::async_trait;
use bytes::Bytes;
use http::StatusCode;
use thiserror::Error;
use url::{Host, Url};

use super::address::{AddressError, check_address};
use crate::runtime::error_chain::Cause;

/// Which addresses a delivery may go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReceiverRule {
    /// Public `https` addresses on port 443.
    Public,
    /// Any http or https address, this machine's too: for tests and development alone.
    Any,
}

/// Why an address is not called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ReceiverError {
    #[error(transparent)]
    Address(#[from] AddressError),
    #[error("the address names a port other than 443")]
    Port,
}

impl ReceiverRule {
    /// Checks an address when it is named, and again before each call.
    pub fn check(self, url: &Url) -> Result<(), ReceiverError> {
        match self {
            ReceiverRule::Any if matches!(url.scheme(), "http" | "https") => Ok(()),
            ReceiverRule::Any => Err(AddressError::NotHttps.into()),
            ReceiverRule::Public => {
                check_address(url)?;
                // The parser leaves out the port that goes with the scheme.
                if url.port().is_some() { Err(ReceiverError::Port) } else { Ok(()) }
            }
        }
    }

    /// The name whose addresses have to be looked at before a call.
    pub fn name_to_resolve(self, url: &Url) -> Option<&str> {
        match (self, url.host()) {
            (ReceiverRule::Public, Some(Host::Domain(name))) => Some(name),
            _ => None,
        }
    }
}

/// The receiver could not be called. Never holds the address, which may be a key.
#[derive(Debug, Error)]
#[error("the receiver could not be reached")]
pub struct CallError(#[source] pub Cause);

/// A POST without credentials of ours.
#[async_trait(?Send)]
pub trait Receiver {
    /// Calls the address once, follows no redirect, and reads nothing of the answer but its status. Dropping the future ends the call.
    async fn post(&self, url: &Url, headers: &[(&'static str, String)], body: Bytes) -> Result<StatusCode, CallError>;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(rule: ReceiverRule, text: &str) -> Result<(), ReceiverError> {
        rule.check(&Url::parse(text).expect("an address"))
    }

    #[test]
    fn only_public_https_addresses_on_the_usual_port_are_called() {
        for good in ["https://hooks.example.com/a?b=c", "https://hooks.example.com:443/", "https://8.8.8.8/"] {
            assert_eq!(checked(ReceiverRule::Public, good), Ok(()), "{good}");
        }
        for (bad, reason) in [
            ("http://hooks.example.com/", AddressError::NotHttps.into()),
            ("https://user:password@hooks.example.com/", AddressError::Credentials.into()),
            ("https://localhost/", AddressError::Private.into()),
            ("https://127.1/", AddressError::Private.into()),
            ("https://[::ffff:10.0.0.1]/", AddressError::Private.into()),
            ("https://169.254.169.254/latest/meta-data", AddressError::Private.into()),
            ("https://hooks.example.com:8443/", ReceiverError::Port),
        ] {
            assert_eq!(checked(ReceiverRule::Public, bad), Err(reason), "{bad}");
        }
    }

    #[test]
    fn a_developers_own_receiver_is_called_wherever_it_is() {
        assert_eq!(checked(ReceiverRule::Any, "http://127.0.0.1:4000/hook"), Ok(()));
        assert!(checked(ReceiverRule::Any, "ftp://127.0.0.1/").is_err());
    }
}
