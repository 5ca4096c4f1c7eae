//! The charts against references made by other programs: `crates/chart/tests/oracle/` says how, `crates/chart/tests/fixtures/` holds them.

mod ashtakoot;
mod axis;
mod births;
mod cast;
mod compare;
mod ephemeris;
mod hebrew;
mod human_design;
mod known_mistakes;
mod moments;
mod properties;
mod published_designs;
mod unknown_time;
mod vedic;
mod vimshottari;
mod western;
mod zones;
