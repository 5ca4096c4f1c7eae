//! Contract S's handlers: one file for each kind with its start and its status, and what they share.

pub mod auto_story;
pub mod cartoonize;
pub mod image;
mod intake;
mod order;
pub mod scenes;
pub mod start;
pub mod status;
#[expect(clippy::module_inception, reason = "the kind `storybook` of the contract that is called storybook")]
pub mod storybook;
mod view;
