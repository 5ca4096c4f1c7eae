//! The rules of jobs: kinds, parameters, plans, states, progress and retries.

pub mod estimate;
pub mod failure;
pub mod frame;
pub mod given_image;
pub mod health;
pub mod kind;
pub mod language;
pub mod plan;
pub mod progress;
pub mod reading;
pub mod spend;
pub mod state;
pub mod story_order;
pub mod story_result;
pub mod storybook;
pub mod task_kind;
pub mod words;
