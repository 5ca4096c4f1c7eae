//! The personal points in the twelve signs: for each, two wordings of what it is like to live with.
//!
//! The first wording is for one of a job's two portraits, the second for the other, so that two people who share a
//! placement do not read the same page.

pub(super) mod mars;
pub(super) mod mercury;
pub(super) mod moon;
pub(super) mod outer;
pub(super) mod rising;
pub(super) mod sun;
pub(super) mod venus;
