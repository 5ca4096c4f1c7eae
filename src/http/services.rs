//! Everything that a handler needs, cheap to clone.

use std::rc::Rc;

use super::auth::PublicKeys;
use crate::config::Configuration;
use crate::job::clock::Clock;
use crate::job::log::Log;
use crate::media::bucket::Bucket;
use crate::media::signing::Signer;
use crate::provider::accounts::Accounts;
use crate::store::Store;
use crate::store::client::StoreClient;
use crate::work::hint::HintQueue;

/// What a request is answered with.
#[derive(Clone)]
pub struct Services {
    pub configuration: Rc<Configuration>,
    pub store: Store,
    pub accounts: Accounts,
    /// The project's public keys; keep one for the life of the isolate, so that they are not fetched for every request.
    pub public_keys: Rc<PublicKeys>,
    /// Signs the links to artifacts.
    pub signer: Signer,
    pub bucket: Rc<dyn Bucket>,
    pub hints: Rc<dyn HintQueue>,
    pub clock: Rc<dyn Clock>,
    pub log: Rc<dyn Log>,
}

impl Services {
    /// Everything that follows from the configuration, beside what the platform gives.
    pub fn new(
        configuration: Rc<Configuration>,
        public_keys: Rc<PublicKeys>,
        bucket: Rc<dyn Bucket>,
        hints: Rc<dyn HintQueue>,
        clock: Rc<dyn Clock>,
        log: Rc<dyn Log>,
    ) -> Services {
        let supabase = &configuration.supabase;
        let store = Store::new(StoreClient::new(&supabase.rest_url(), supabase.service_key.reveal()));
        let accounts = Accounts::new(&supabase.auth_url(), &supabase.anon_key);
        let signer = Signer::new(configuration.url_signing_secret.reveal());
        Services { store, accounts, signer, configuration, public_keys, bucket, hints, clock, log }
    }
}
