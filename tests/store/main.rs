//! The conformance suite of the store: every fact holds on every database that `ONEINABILLION_STORES` names
//! (a JSON array of `{"name", "url", "key", "anonKey"}`), the embedded one and real PostgreSQL with real PostgREST alike.

mod bench;
mod claims;
mod consumer;
mod lifecycle;
mod races;
mod starting;
mod state_words;
