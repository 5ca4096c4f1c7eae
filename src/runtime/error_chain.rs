//! What an error is caused by, and an error with its causes in one line, for logs.

use std::error::Error;

use serde::Serialize;

/// Whatever an error of ours is caused by. Not `Send`, because JavaScript's errors are not.
pub type Cause = Box<dyn Error + 'static>;

/// The error's text and those of its causes: `it failed: for this reason: that one`. A cause that repeats the text before it, as a transparent
/// error does, is left out.
pub fn error_chain(error: &(dyn Error + 'static)) -> String {
    let mut line = error.to_string();
    let mut last = line.clone();
    let mut next = error.source();
    while let Some(cause) = next {
        next = cause.source();
        let text = cause.to_string();
        if text != last {
            line.push_str(": ");
            line.push_str(&text);
            last = text;
        }
    }
    line
}

/// The text of an error and its causes. Errors never hold a birth, a name, a token or a provider's body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ErrorText(String);

impl ErrorText {
    pub fn of(error: &(dyn Error + 'static)) -> ErrorText {
        ErrorText(error_chain(error))
    }
}

#[cfg(test)]
mod tests {
    use thiserror::Error;

    use super::*;

    #[derive(Debug, Error)]
    #[error("the disk is full")]
    struct Inner;

    #[derive(Debug, Error)]
    #[error(transparent)]
    struct Middle(#[from] Inner);

    #[derive(Debug, Error)]
    #[error("the file could not be stored")]
    struct Outer(#[source] Middle);

    #[test]
    fn every_cause_is_named_once() {
        assert_eq!(error_chain(&Outer(Middle(Inner))), "the file could not be stored: the disk is full");
        assert_eq!(error_chain(&Middle(Inner)), "the disk is full");
    }
}
