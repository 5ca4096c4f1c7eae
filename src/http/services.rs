//! Everything that a handler needs, cheap to clone.

use std::rc::Rc;

use uuid::Uuid;

use super::jobs::recent::RecentAnswers;
use super::keys::PublicKeys;
use crate::config::Configuration;
use crate::config::artifacts::ObjectStore;
use crate::config::secret::Secret;
use crate::job::language::Languages;
use crate::limit::limiter::Limiter;
use crate::live::rooms::Rooms;
use crate::media::bucket::Bucket;
use crate::media::cloudinary::{Cloudinary, CloudinarySettings};
use crate::media::replicas::Replicas;
use crate::media::signing::Signer;
use crate::media::stores::{NamedStore, StoreName};
use crate::outbound::receiver::{Receiver, ReceiverRule};
use crate::outbound::resolver::Resolver;
use crate::provider::accounts::{AccountKeys, Accounts};
use crate::provider::makers;
use crate::provider::storyteller::Storyteller;
use crate::provider::workers_ai::ModelBinding;
use crate::runtime::clock::Clock;
use crate::runtime::log::Log;
use crate::store::Store;
use crate::store::client::StoreClient;
use crate::store::transport::Transport;
use crate::work::copies::RecordedCopies;
use crate::work::flight_recorder::FlightRecorder;
use crate::work::hint::HintQueue;
use crate::work::removal::Ages;
use crate::work::step::Steps;
use crate::work::webhooks::DeliveryService;
use crate::work::webhooks::secret::WebhookSecrets;
use crate::work::worker::Worker;

/// What a request is answered with.
#[derive(Clone)]
pub struct Services {
    pub configuration: Rc<Configuration>,
    pub store: Store,
    pub accounts: Accounts,
    /// The project's public keys; keep one for the life of the isolate, so that they are not fetched for every request.
    pub public_keys: Rc<PublicKeys>,
    /// Keep one for the life of the isolate, too.
    pub recent: Rc<RecentAnswers>,
    /// Signs the links to artifacts.
    pub signer: Signer,
    /// All stores as one, for whoever makes things and clears them away.
    pub bucket: Rc<dyn Bucket>,
    /// Every store there is, in the order in which they are read.
    pub stores: Vec<NamedStore>,
    pub hints: Rc<dyn HintQueue>,
    /// Says what a story will be divided into.
    pub storyteller: Rc<dyn Storyteller>,
    /// What may be asked of the makers.
    pub languages: Languages,
    pub limiter: Rc<dyn Limiter>,
    /// Calls webhooks.
    pub receiver: Rc<dyn Receiver>,
    pub webhook_secrets: WebhookSecrets,
    /// What an operator's run of the processing works with.
    pub steps: Rc<dyn Steps>,
    pub clock: Rc<dyn Clock>,
    pub log: Rc<dyn Log>,
    pub recorder: Rc<dyn FlightRecorder>,
    pub rooms: Rc<dyn Rooms>,
    /// Cloudflare's own models, for whoever looks whether they are there.
    pub models: Rc<dyn ModelBinding>,
}

/// What the platform gives.
#[derive(Clone)]
pub struct PlatformParts {
    pub store: Store,
    pub bucket: Rc<dyn Bucket>,
    pub stores: Vec<NamedStore>,
    pub hints: Rc<dyn HintQueue>,
    pub limiter: Rc<dyn Limiter>,
    pub receiver: Rc<dyn Receiver>,
    pub clock: Rc<dyn Clock>,
    pub log: Rc<dyn Log>,
    pub recorder: Rc<dyn FlightRecorder>,
    pub rooms: Rc<dyn Rooms>,
    /// Cloudflare's own models, for whoever looks whether they are there.
    pub models: Rc<dyn ModelBinding>,
}

impl Services {
    /// The database of the configuration.
    pub fn store(configuration: &Configuration, transport: Rc<dyn Transport>, clock: Rc<dyn Clock>) -> Store {
        let supabase = &configuration.supabase;
        Store::new(StoreClient::new(&supabase.rest_url(), supabase.service_key.reveal(), transport, clock))
    }

    /// Everything that follows from the configuration, beside what the platform gives.
    pub fn new(
        configuration: Rc<Configuration>,
        public_keys: Rc<PublicKeys>,
        recent: Rc<RecentAnswers>,
        platform: PlatformParts,
        storyteller: Rc<dyn Storyteller>,
        steps: Rc<dyn Steps>,
    ) -> Services {
        let PlatformParts { store, bucket, stores, hints, limiter, receiver, clock, log, recorder, rooms, models } =
            platform;
        let supabase = &configuration.supabase;
        let accounts = Accounts::new(supabase.auth_url(), AccountKeys::of(supabase));
        let previous = configuration.previous_url_signing_secret.as_ref().map(Secret::reveal);
        let signer = Signer::new(configuration.url_signing_secret.reveal(), previous);
        let webhook_secret = configuration.webhooks.secret.as_ref().unwrap_or(&configuration.url_signing_secret);
        let webhook_secrets = WebhookSecrets::new(webhook_secret.reveal());
        Services {
            store,
            accounts,
            signer,
            languages: makers::languages(&configuration),
            configuration,
            public_keys,
            recent,
            bucket,
            stores,
            hints,
            storyteller,
            limiter,
            receiver,
            webhook_secrets,
            steps,
            clock,
            log,
            recorder,
            rooms,
            models,
        }
    }

    /// Who delivers pictures, if it is not ourselves.
    pub fn cloudinary(configuration: &Configuration, clock: Rc<dyn Clock>) -> Option<Cloudinary> {
        let account = configuration.cloudinary.as_ref()?;
        let settings = CloudinarySettings {
            api_url: account.api_url.clone(),
            cloud: account.cloud.clone(),
            api_key: account.api_key.clone(),
            api_secret: account.api_secret.reveal().to_owned(),
        };
        Some(Cloudinary::new(settings, clock))
    }

    /// All stores as one bucket, for whoever makes things and clears them away.
    pub fn replicas(
        configuration: &Configuration,
        store: Store,
        stores: &[NamedStore],
        clock: Rc<dyn Clock>,
        log: Rc<dyn Log>,
    ) -> Replicas {
        let named = |store: &ObjectStore| match store {
            ObjectStore::R2 => StoreName::R2,
            ObjectStore::Supabase => StoreName::Supabase,
        };
        Replicas {
            all: stores.to_vec(),
            written: configuration.artifacts.written.iter().map(named).collect(),
            owed: Rc::new(RecordedCopies(store)),
            clock,
            log,
        }
    }

    /// The age at which things that belong to nobody are deleted.
    pub fn ages(&self) -> Ages {
        let operations = &self.configuration.operations;
        Ages {
            anonymous_days: operations.anonymous_retention_days,
            dead_letter_days: operations.dead_letter_retention_days,
        }
    }

    /// Which addresses webhooks may name.
    pub fn receiver_rule(&self) -> ReceiverRule {
        if self.configuration.webhooks.has_local_receivers { ReceiverRule::Any } else { ReceiverRule::Public }
    }

    /// What sends the deliveries that are due.
    pub fn delivery_service(&self) -> DeliveryService {
        DeliveryService {
            store: self.store.clone(),
            receiver: self.receiver.clone(),
            rule: self.receiver_rule(),
            resolver: self.configuration.webhooks.resolver.clone().map(Resolver::new),
            secrets: self.webhook_secrets.clone(),
            signer: self.signer.clone(),
            hints: self.hints.clone(),
            clock: self.clock.clone(),
            log: self.log.clone(),
        }
    }

    /// The same services as the work sees them, under a name of its own for this invocation.
    pub fn worker(&self) -> Worker {
        Worker {
            store: self.store.clone(),
            hints: self.hints.clone(),
            clock: self.clock.clone(),
            log: self.log.clone(),
            recorder: self.recorder.clone(),
            rooms: self.rooms.clone(),
            tally: Rc::default(),
            name: format!("worker-{}", Uuid::new_v4().simple()),
            retention_days: self.configuration.operations.retention_days,
        }
    }
}
