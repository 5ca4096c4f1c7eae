//! What can go wrong with the database, by what a caller should do about it.

use thiserror::Error;

use crate::runtime::error_chain::Cause;
use crate::runtime::redirect::Redirect;

/// An error of the store. None of the texts reaches a client.
#[derive(Debug, Error)]
pub enum StoreError {
    /// No answer, or PostgREST without its database: nothing is known to have been written. Worth another try.
    #[error("the database did not answer {call}")]
    Unavailable {
        call: &'static str,
        #[source]
        cause: Cause,
    },
    /// The migrations are older than this code, until somebody runs them.
    #[error(
        "the database's schema is at version {found} and this version of the code needs {needed}: run `npm run migrate`"
    )]
    SchemaTooOld { found: u32, needed: u32 },
    /// The function is missing, takes other arguments, or uses what is gone: database and code are of different versions.
    #[error(
        "the database's {call} is not of this version ({code}): run `npm run migrate`, or deploy the version that it is for"
    )]
    OtherVersion { call: &'static str, code: String },
    /// The answer is not of the shape that the function promises.
    #[error(
        "the database answered {call} in another shape: run `npm run migrate`, or deploy the version that it is for"
    )]
    Unreadable {
        call: &'static str,
        #[source]
        cause: serde_json::Error,
    },
    /// More than is ever asked for: the same call will be answered so again.
    #[error("the database's answer to {call} has more than {limit_bytes} bytes")]
    TooLong { call: &'static str, limit_bytes: usize },
    /// The key or the role was refused: a matter of configuration.
    #[error("the database refused our credentials for {call} ({status})")]
    Forbidden { call: &'static str, status: u16 },
    /// The address is an old one: a matter of configuration.
    #[error("the database was not asked for {call}: {redirect}, and SUPABASE_URL has to name where it is")]
    Moved { call: &'static str, redirect: Redirect },
    /// The database understood and refused: a constraint, a type. The same call will be refused again.
    #[error("the database refused {call} with {code}: {message}")]
    Refused { call: &'static str, code: String, message: String },
}

impl StoreError {
    /// Whether the same call may succeed later without anybody changing anything.
    pub fn is_transient(&self) -> bool {
        match self {
            StoreError::Unavailable { .. } => true,
            StoreError::SchemaTooOld { .. }
            | StoreError::OtherVersion { .. }
            | StoreError::Unreadable { .. }
            | StoreError::TooLong { .. }
            | StoreError::Forbidden { .. }
            | StoreError::Moved { .. }
            | StoreError::Refused { .. } => false,
        }
    }
}
