//! The machine side: claims, runs and settles tasks; sweeps what was lost.

pub mod hint;
