//! What an error is caused by, and an error with its causes in one line, for logs.

use std::error::Error;

use serde::Serialize;

/// Whatever an error of ours is caused by. Not `Send`, because JavaScript's errors are not.
pub type Cause = Box<dyn Error + 'static>;

/// The error's text and those of its causes: `it failed: for this reason: that one`. A cause that repeats what was said before it, as a
/// transparent error does, is left out.
pub fn error_chain(error: &(dyn Error + 'static)) -> String {
    let mut line = said_of(error);
    let mut next = error.source();
    while let Some(cause) = next {
        next = cause.source();
        let text = said_of(cause);
        if !line.ends_with(&text) {
            line.push_str(": ");
            line.push_str(&text);
        }
    }
    line
}

/// JavaScript's errors come with themselves and their stacks below them, and in reqwest's wrapping.
fn said_of(error: &(dyn Error + 'static)) -> String {
    let text = error.to_string();
    let first = text.lines().next().unwrap_or_default();
    match first.split_once("JsValue(") {
        Some((before, thrown)) => format!("{before}{}", thrown.trim_end_matches(')')),
        None => first.to_owned(),
    }
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

    #[derive(Debug, Error)]
    #[error("{0}")]
    struct Thrown(&'static str);

    #[derive(Debug, Error)]
    #[error("error sending request: {0}")]
    struct Sending(#[source] Thrown);

    #[test]
    fn what_javascript_throws_is_told_in_one_line_and_once() {
        let stack = "JsValue(Error: Network connection lost.\nError: Network connection lost.\n    at fetch)";
        assert_eq!(error_chain(&Sending(Thrown(stack))), "error sending request: Error: Network connection lost.");
        assert_eq!(error_chain(&Thrown("JsValue(TypeError: no)")), "TypeError: no");
        assert_eq!(error_chain(&Thrown("")), "");
    }

    #[test]
    fn every_cause_is_named_once() {
        assert_eq!(error_chain(&Outer(Middle(Inner))), "the file could not be stored: the disk is full");
        assert_eq!(error_chain(&Middle(Inner)), "the disk is full");
    }
}
