//! What can go wrong between us and the database, told apart by what a caller does about it.

use thiserror::Error;

/// A fault of the store. None of the texts reaches a client.
#[derive(Debug, Error)]
pub enum StoreError {
    /// No answer, or PostgREST without its database: nothing is known to have been written. Worth another try.
    #[error("the database did not answer {call}: {reason}")]
    Unavailable { call: &'static str, reason: String },
    /// The function is not there: the migrations are older than this code.
    #[error("the database has no function {call}: its schema is older than this version needs")]
    SchemaTooOld { call: &'static str },
    /// The key or the role was refused: a matter of configuration.
    #[error("the database refused our credentials for {call} ({status})")]
    Forbidden { call: &'static str, status: u16 },
    /// The database understood and refused: a constraint, a type. The same call will be refused again.
    #[error("the database refused {call} with {code}: {message}")]
    Refused { call: &'static str, code: String, message: String },
    /// The answer is not of the shape that the function promises.
    #[error("the database answered {call} with something else")]
    Unreadable {
        call: &'static str,
        #[source]
        cause: serde_json::Error,
    },
}

impl StoreError {
    /// Whether the same call may succeed later without anybody changing anything.
    pub fn is_transient(&self) -> bool {
        match self {
            StoreError::Unavailable { .. } => true,
            StoreError::SchemaTooOld { .. }
            | StoreError::Forbidden { .. }
            | StoreError::Refused { .. }
            | StoreError::Unreadable { .. } => false,
        }
    }
}
