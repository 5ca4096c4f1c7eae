//! Requests against the whole HTTP side, with a real HTTP server in Supabase's place that can be down, slow or talk nonsense.
#![expect(unreachable_pub, reason = "nothing is built on a program of tests")]
#![expect(clippy::expect_used, clippy::panic, reason = "a helper that fails is a test that fails")]

mod account;
mod account_answers;
mod asking_again;
mod audio;
mod authentication;
mod checkup;
mod cleaning;
mod contract_document;
mod controlling;
mod cron;
mod delivering;
mod exit;
mod failing;
mod fallback;
mod figures;
mod golden;
mod health;
mod history;
mod limits;
mod listing;
mod live;
#[path = "../support/memory_bucket.rs"]
mod memory_bucket;
mod metrics;
mod moving;
#[path = "../support/native_fetch.rs"]
mod native_fetch;
#[path = "../support/native_transport.rs"]
mod native_transport;
#[path = "../support/no_receiver.rs"]
mod no_receiver;
#[path = "../support/no_recorder.rs"]
mod no_recorder;
mod openapi;
mod operator_doors;
mod positions;
mod processing;
mod project_keys;
mod public_keys;
mod recent_answers;
mod replicas;
mod rooms;
mod rows;
mod signing_up;
mod signing_up_once;
mod stand_in;
mod starting;
mod stores;
mod story_forms;
mod story_requests;
mod story_starting;
mod story_status;
mod surface;
#[path = "../support/test_clock.rs"]
mod test_clock;
mod timeline;
mod tokens;
mod webhooks;
mod world;

/// Some tests ask how much memory was taken.
#[global_allocator]
static ALLOCATOR: peak_alloc::PeakAlloc = peak_alloc::PeakAlloc;
