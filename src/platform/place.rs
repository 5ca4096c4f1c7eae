//! What an event finds: configuration and keys for the life of the isolate, bindings for the life of the event.

use std::cell::OnceCell;
use std::rc::Rc;

use thiserror::Error;
use worker::Env;

use super::asset_files::AssetFiles;
use super::clock::IsolateClock;
use super::console::Console;
use super::download::FetchDownload;
use super::flight_recorder::GlobalRecorder;
use super::hint_sender::HintSender;
use super::r2::R2Bucket;
use crate::config::{Configuration, ConfigurationFaults, bindings};
use crate::http::{PlatformParts, PublicKeys, Services};
use crate::provider::makers::Makers;
use crate::work::step::WorkPlace;
use crate::work::steps::Workshop;

thread_local! {
    static CONFIGURATION: OnceCell<Result<Rc<Configuration>, ConfigurationFaults>> = const { OnceCell::new() };
    static PUBLIC_KEYS: OnceCell<Rc<PublicKeys>> = const { OnceCell::new() };
}

/// Why an event can't be served at all.
#[derive(Debug, Error)]
pub enum PlaceError {
    #[error(transparent)]
    Configuration(#[from] ConfigurationFaults),
    /// `build.rs` holds the names in code and in `wrangler.toml` equal, so this is a deployment by other means.
    #[error("a binding is missing: {0}")]
    Binding(#[from] worker::Error),
}

/// Services for people and a workshop for the work.
pub struct Place {
    pub services: Services,
    workshop: Rc<Workshop>,
}

impl Place {
    pub fn open(env: &Env) -> Result<Place, PlaceError> {
        let configuration = configuration(env)?;
        let bucket = Rc::new(R2Bucket(env.bucket(bindings::MEDIA_BUCKET)?));
        let clock = Rc::new(IsolateClock);
        let turns = Rc::default();
        let makers = Makers::chosen(&configuration, Rc::clone(&turns), clock.clone());
        let workshop = Rc::new(Workshop {
            makers: makers.map_err(|error| worker::Error::RustError(error.to_string()))?,
            bucket: bucket.clone(),
            assets: Rc::new(AssetFiles(env.assets(bindings::ASSETS)?)),
            clock: clock.clone(),
            download: Rc::new(FetchDownload),
            minimum_words: configuration.minimum_words as usize,
            turns,
        });
        let parts = PlatformParts {
            bucket,
            hints: Rc::new(HintSender(env.queue(bindings::HINT_PRODUCER)?)),
            clock,
            log: Rc::new(Console),
            recorder: Rc::new(GlobalRecorder),
        };
        let services = Services::new(configuration.clone(), public_keys(&configuration), workshop.clone(), parts);
        Ok(Place { services, workshop })
    }

    /// The same place as the work sees it, under a name of its own for this invocation.
    pub fn work(&self) -> WorkPlace {
        self.services.work_place()
    }

    pub fn steps(&self) -> &Workshop {
        &self.workshop
    }
}

/// Read once; a deployment starts new isolates.
fn configuration(env: &Env) -> Result<Rc<Configuration>, ConfigurationFaults> {
    CONFIGURATION.with(|known| {
        known
            .get_or_init(|| {
                let lookup = |name: &str| env.var(name).ok().map(|value| value.to_string());
                Configuration::read(&lookup).map(Rc::new)
            })
            .clone()
    })
}

/// Kept for the life of the isolate, so that they are not fetched for every request.
fn public_keys(configuration: &Configuration) -> Rc<PublicKeys> {
    PUBLIC_KEYS.with(|known| known.get_or_init(|| Rc::new(PublicKeys::new(&configuration.supabase.auth_url()))).clone())
}
