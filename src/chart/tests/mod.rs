//! The charts against references that were made beside us: `tests/oracle/` says how, `tests/fixtures/chart/` holds them.

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
mod vedic;
mod vimshottari;
mod western;
