//! The charts against references that were made beside us: `tests/oracle/` says how, `tests/fixtures/chart/` holds them.

mod cast;
mod compare;
mod ephemeris;
