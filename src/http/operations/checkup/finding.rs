//! What a look at one part of the deployment found, in words for its operator.

use serde::Serialize;

/// How serious it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub(in crate::http) enum FindingState {
    Sound,
    /// It works, and an operator should know.
    Warning,
    /// It does not work.
    Fault,
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub(in crate::http) struct Finding {
    pub state: FindingState,
    pub found: String,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub advice: Option<String>,
}

impl Finding {
    pub fn sound(found: impl Into<String>) -> Finding {
        Finding { state: FindingState::Sound, found: found.into(), advice: None }
    }

    pub fn warning(found: impl Into<String>, advice: impl Into<String>) -> Finding {
        Finding { state: FindingState::Warning, found: found.into(), advice: Some(advice.into()) }
    }

    pub fn fault(found: impl Into<String>, advice: impl Into<String>) -> Finding {
        Finding { state: FindingState::Fault, found: found.into(), advice: Some(advice.into()) }
    }
}
