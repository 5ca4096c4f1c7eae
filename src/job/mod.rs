//! The rules of jobs: kinds, parameters, plans, states, progress and retries.

pub mod document;
