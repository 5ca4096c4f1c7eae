//! Our errors as the platform's, which keep nothing but text.

use std::error::Error;

use crate::runtime::error_chain::error_chain;

pub fn worker_error(error: &(dyn Error + 'static)) -> worker::Error {
    worker::Error::RustError(error_chain(error))
}
