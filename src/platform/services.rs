//! What an event finds: configuration, keys and bindings are the isolate's; whoever waits for somebody waits within the event.

use std::cell::OnceCell;
use std::rc::Rc;

use thiserror::Error;
use worker::Env;

use super::asset_files::AssetFiles;
use super::clock::IsolateClock;
use super::console::Console;
use super::database::DatabaseFetch;
use super::download::FetchDownload;
use super::flight_recorder::GlobalRecorder;
use super::hint_sender::HintSender;
use super::limiter::LimiterObjects;
use super::models::BoundModels;
use super::r2::R2Bucket;
use super::receiver::FetchReceiver;
use super::rooms::RoomObjects;
use super::storage_fetch::StorageFetch;
use crate::config::{Configuration, ConfigurationErrors, VariableError, asks_for_models, bindings};
use crate::http::{PlatformParts, PublicKeys, Services};
use crate::limit::refusals::RememberingLimiter;
use crate::media::bucket::Bucket;
use crate::media::delivery::{DeliveredBucket, Delivery};
use crate::media::stores::{NamedStore, OwnLinks, StoreName};
use crate::media::supabase::{StorageSettings, SupabaseBucket};
use crate::provider::makers::{Books, MakerChoice, Reach};
use crate::provider::workers_ai::ModelBinding;
use crate::work::ledger::KeptCalls;
use crate::work::step::Steps;
use crate::work::steps::StepContext;

thread_local! {
    static CONFIGURATION: OnceCell<Result<Rc<Configuration>, ConfigurationErrors>> = const { OnceCell::new() };
    static ISOLATE: OnceCell<Isolate> = const { OnceCell::new() };
}

/// Why an event can't be served at all.
#[derive(Debug, Error)]
pub enum ServicesError {
    #[error(transparent)]
    Configuration(#[from] ConfigurationErrors),
    #[error("the address of the speech service can't be read")]
    SpeechAddress(#[from] url::ParseError),
    /// `build.rs` holds the names in code and in `wrangler.toml` equal, so this is a deployment by other means.
    #[error("a binding is missing")]
    Binding(#[from] worker::Error),
}

/// What an event is served with: the isolate's services, and steps that take turns within the event alone.
pub fn open(env: &Env) -> Result<Services, ServicesError> {
    let Isolate { services, context } = match ISOLATE.with(|known| known.get().cloned()) {
        Some(isolate) => isolate,
        None => {
            let isolate = isolate(env)?;
            ISOLATE.with(|known| known.get_or_init(|| isolate).clone())
        }
    };
    Ok(Services { steps: Rc::new(context.of_event()), ..services })
}

/// Made once, since nothing in it is an event's.
#[derive(Clone)]
struct Isolate {
    services: Services,
    context: Rc<StepContext>,
}

fn isolate(env: &Env) -> Result<Isolate, ServicesError> {
    let configuration = configuration(env)?;
    let Bound { platform, assets, delivery } = look_up(env, &configuration)?;
    let books = Books {
        ledger: Rc::new(platform.store.clone()),
        answers: Rc::new(KeptCalls(platform.bucket.clone())),
        log: Rc::new(Console),
    };
    let clock = platform.clock.clone();
    let download = Rc::new(FetchDownload);
    let reach = Reach { models: platform.models.clone(), download: download.clone() };
    let choice = Rc::new(MakerChoice::of(&configuration, books, reach, clock.clone())?);
    let turns = Rc::default();
    let makers = choice.makers(&choice.no_calls(), &turns);
    let storyteller = makers.storyteller.clone();
    let context = Rc::new(StepContext {
        makers,
        choice,
        bucket: platform.bucket.clone(),
        delivery,
        assets,
        clock,
        download,
        cache: Rc::new(platform.store.clone()),
        cartoon_cache_days: configuration.operations.cartoon_cache_days,
        minimum_words: configuration.minimum_words as usize,
        turns,
    });
    let public_keys = Rc::new(PublicKeys::new(&configuration.supabase.auth_url()));
    let services = Services::new(
        configuration,
        public_keys,
        Rc::default(),
        platform,
        storyteller,
        Rc::clone(&context) as Rc<dyn Steps>,
    );
    Ok(Isolate { services, context })
}

/// The bindings.
struct Bound {
    platform: PlatformParts,
    assets: Rc<AssetFiles>,
    delivery: Option<Delivery>,
}

fn look_up(env: &Env, configuration: &Configuration) -> Result<Bound, ServicesError> {
    let clock = Rc::new(IsolateClock);
    let store = Services::store(configuration, Rc::new(DatabaseFetch), clock.clone());
    let stores = stores(configuration, Rc::new(R2Bucket(env.bucket(bindings::MEDIA_BUCKET)?)));
    let bucket = Rc::new(Services::replicas(configuration, store.clone(), &stores, clock.clone(), Rc::new(Console)));
    let delivery = Services::cloudinary(configuration, clock.clone()).map(|cloudinary| Delivery {
        host: Rc::new(cloudinary),
        clock: clock.clone(),
        log: Rc::new(Console),
    });
    let bucket: Rc<dyn Bucket> = match &delivery {
        Some(Delivery { host, .. }) => Rc::new(DeliveredBucket { bucket, host: Rc::clone(host) }),
        None => bucket,
    };
    let platform = PlatformParts {
        store,
        stores,
        bucket,
        hints: Rc::new(HintSender(env.queue(bindings::HINT_PRODUCER)?)),
        limiter: Rc::new(RememberingLimiter {
            counting: Rc::new(LimiterObjects(env.durable_object(bindings::LIMITERS)?)),
            refusals: Rc::default(),
            clock: clock.clone(),
        }),
        receiver: Rc::new(FetchReceiver),
        clock,
        log: Rc::new(Console),
        recorder: Rc::new(GlobalRecorder),
        rooms: Rc::new(RoomObjects(env.durable_object(bindings::ROOMS)?)),
        models: Rc::new(BoundModels::of(env)),
    };
    Ok(Bound { platform, assets: Rc::new(AssetFiles(env.assets(bindings::ASSETS)?)), delivery })
}

/// Every store that the configuration names, in the order in which they are read.
fn stores(configuration: &Configuration, r2: Rc<R2Bucket>) -> Vec<NamedStore> {
    let supabase = configuration.artifacts.supabase_bucket.as_ref().map(|bucket| {
        let settings = StorageSettings {
            url: configuration.supabase.storage_url(),
            service_key: configuration.supabase.service_key.reveal().to_owned(),
            bucket: bucket.clone(),
        };
        let bucket = Rc::new(SupabaseBucket::new(settings, Rc::new(StorageFetch)));
        let own_links = configuration.artifacts.has_supabase_links.then(|| bucket.clone() as Rc<dyn OwnLinks>);
        NamedStore { name: StoreName::Supabase, bucket, own_links }
    });
    [NamedStore { name: StoreName::R2, bucket: r2, own_links: None }].into_iter().chain(supabase).collect()
}

/// Read once; a deployment starts new isolates.
fn configuration(env: &Env) -> Result<Rc<Configuration>, ConfigurationErrors> {
    CONFIGURATION.with(|known| {
        known
            .get_or_init(|| {
                let lookup = |name: &str| env.var(name).ok().map(|value| value.to_string());
                Configuration::read_beside(&lookup, missing_bindings(env, &lookup)).map(Rc::new)
            })
            .clone()
    })
}

/// What the Worker was deployed without, by other means than `wrangler.toml`.
fn missing_bindings(env: &Env, lookup: &dyn Fn(&str) -> Option<String>) -> Vec<VariableError> {
    let has_models = BoundModels::of(env).is_bound() || !asks_for_models(lookup);
    let bound = [
        (bindings::MEDIA_BUCKET, env.bucket(bindings::MEDIA_BUCKET).is_ok(), "an R2 bucket"),
        (bindings::ASSETS, env.assets(bindings::ASSETS).is_ok(), "the static files"),
        (bindings::HINT_PRODUCER, env.queue(bindings::HINT_PRODUCER).is_ok(), "a queue's producer"),
        (bindings::LIMITERS, env.durable_object(bindings::LIMITERS).is_ok(), "a class of Durable Objects"),
        (bindings::ROOMS, env.durable_object(bindings::ROOMS).is_ok(), "a class of Durable Objects"),
        (bindings::MODELS, has_models, "Workers AI: a provider is workers_ai"),
    ];
    let missing = bound.into_iter().filter(|(_, is_bound, _)| !is_bound);
    missing.map(|(variable, _, what)| VariableError { variable, problem: format!("must be bound to {what}") }).collect()
}
