//! Postgres through PostgREST: one method, one RPC. The database decides; Rust asks and never reads and then writes.

pub mod account;
pub mod client;
pub mod control;
pub mod copies;
pub mod erasure;
pub mod error;
pub mod history;
pub mod idempotency;
pub mod job_row;
pub mod metrics;
pub mod pausing;
pub mod position;
pub mod processing;
pub mod read;
pub mod removal;
mod schema;
pub mod spend;
pub mod start;
pub mod stats;
pub mod timeline;
pub mod transport;
pub mod watch;
pub mod webhooks;
pub mod work;

use std::rc::Rc;

use client::StoreClient;

/// The database, as the service role sees it.
#[derive(Clone)]
pub struct Store {
    client: Rc<StoreClient>,
}

impl Store {
    pub fn new(client: StoreClient) -> Store {
        Store { client: Rc::new(client) }
    }
}
