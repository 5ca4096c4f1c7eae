//! The steps of a reading.

pub mod audio;
pub mod audiobook;
pub mod book;
pub mod chart;
pub mod finalize;
mod inputs;
mod labels;
mod pages;
pub mod pdf;
pub mod text;
mod unhurried_speaker;
