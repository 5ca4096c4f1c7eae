//! What is made: words, typeset pages, audio, pictures and stories. Everything here is a pure function of its inputs.

pub mod audio;
pub mod manuscript;
pub mod pdf;
pub mod picture;
pub mod story;
pub mod words;
