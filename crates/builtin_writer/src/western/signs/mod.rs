//! The personal points in the twelve signs: for each, two wordings of what it is like to live with.
//!
//! The first wording is for one of a job's two portraits, the second for the other, so that two people who share a
//! placement do not read the same page.

pub mod mars;
pub mod mercury;
pub mod moon;
pub mod outer;
pub mod rising;
pub mod sun;
pub mod venus;
