//! The conformance suite of the store: every fact holds on every database that `ONEINABILLION_STORES` names
//! (a JSON array of `{"name", "url", "key", "anonKey"}`), the embedded one and real PostgreSQL with real PostgREST alike.
#![expect(unreachable_pub, reason = "nothing is built on a program of tests")]
#![expect(
    clippy::expect_used,
    clippy::print_stderr,
    clippy::wildcard_enum_match_arm,
    reason = "a broken expectation is what a test reports"
)]

mod bench;
mod budgets;
mod claims;
mod consumer;
mod copies;
mod costs;
mod engine;
mod erasure;
mod figures;
mod history;
mod idempotency;
mod lifecycle;
mod metrics;
#[path = "../support/native_fetch.rs"]
mod native_fetch;
#[path = "../support/native_transport.rs"]
mod native_transport;
#[path = "../support/no_recorder.rs"]
mod no_recorder;
#[path = "../support/no_rooms.rs"]
mod no_rooms;
mod pausing;
mod paying;
mod positions;
mod processing;
mod provider_patience;
mod races;
mod random;
mod recordings;
mod removal;
mod runs;
mod spending;
mod starting;
mod state_words;
mod storage;
#[path = "../support/test_clock.rs"]
mod test_clock;
mod timeline;
mod under_way;
mod watching;
mod webhooks;
