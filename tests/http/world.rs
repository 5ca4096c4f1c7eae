//! Everything that a request meets, small: a stand-in for Supabase, a bucket in memory, a clock that is held, and what was logged.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use async_trait::async_trait;
use bytes::{Bytes, BytesMut};
use chrono::{DateTime, TimeDelta, Utc};
use futures::StreamExt;
use http::{HeaderMap, Method, Request, Response};
use oneinabillion_edge::config::Configuration;
use oneinabillion_edge::http::{Body, PlatformParts, PublicKeys, Services, handle};
use oneinabillion_edge::job::progress::Progress;
use oneinabillion_edge::limit::counter::{Counter, Verdict};
use oneinabillion_edge::limit::limiter::{Limiter, LimiterError};
use oneinabillion_edge::limit::refusals::RememberingLimiter;
use oneinabillion_edge::limit::rule::Rule;
use oneinabillion_edge::media::stores::{NamedStore, OwnLinks, StoreName};
use oneinabillion_edge::provider::builtin::BuiltinStoryteller;
use oneinabillion_edge::provider::workers_ai::Unbound;
use oneinabillion_edge::runtime::clock::Clock;
use oneinabillion_edge::runtime::log::{Log, LogEvent, Severity};
use oneinabillion_edge::store::work::ClaimedTask;
use oneinabillion_edge::work::error::StepError;
use oneinabillion_edge::work::hint::{DueWork, Hint, HintError, HintQueue};
use oneinabillion_edge::work::probe::note_arrival;
use oneinabillion_edge::work::step::{StepOutput, Steps};
use serde_json::Value;
use uuid::Uuid;

use crate::memory_bucket::MemoryBucket;
use crate::native_transport::NativeTransport;
use crate::no_receiver::NoReceiver;
use crate::no_recorder::NoRecorder;
use crate::rooms::{MemoryRooms, MemorySocket};
use crate::stand_in::StandIn;
use crate::test_clock::TestClock;
use crate::tokens;

pub const USER: &str = "6f1c1d9e-8a54-4a3e-9d0e-2f1f6a7b8c9d";
pub const JWT_SECRET: &str = "a secret that is as long as it has to be";
/// Off, so that a test may ask as often as it likes; [`World::limited`] leaves them as they are in production.
const LIMITS: [&str; 15] = [
    "LIMIT_SIGNUPS_PER_MINUTE",
    "LIMIT_READING_STARTS_PER_MINUTE",
    "LIMIT_RETRIES_PER_MINUTE",
    "LIMIT_JOB_READS_PER_MINUTE",
    "LIMIT_ARTIFACT_LISTS_PER_MINUTE",
    "LIMIT_JOB_LISTS_PER_MINUTE",
    "LIMIT_STREAMS_PER_MINUTE",
    "LIMIT_STREAM_TICKETS_PER_MINUTE",
    "LIMIT_POSITIONS_PER_MINUTE",
    "LIMIT_ACCOUNT_DATA_PER_MINUTE",
    "LIMIT_STORYBOOK_REQUESTS_PER_QUARTER_HOUR",
    "LIMIT_STATUS_BURST",
    "LIMIT_WEBHOOK_REQUESTS_PER_MINUTE",
    "LIMIT_CRON_CALLS_PER_MINUTE",
    "LIMIT_CRON_CALLS_PER_TEN_SECONDS",
];

pub const ORIGIN: &str = "https://api.oneinabillion.app";

#[derive(Default)]
pub struct Hints {
    pub sent: RefCell<Vec<Hint>>,
    pub due: RefCell<Vec<DueWork>>,
    /// Where a consumer notes probes down; None for one that does not run.
    pub consumer: RefCell<Option<Rc<MemoryBucket>>>,
    pub fails: Cell<bool>,
}

#[async_trait(?Send)]
impl HintQueue for Hints {
    async fn send(&self, hints: Vec<Hint>, _delay_seconds: u32) -> Result<(), HintError> {
        if self.fails.get() {
            return Err(HintError { count: hints.len(), cause: "the queue is away".into() });
        }
        self.sent.borrow_mut().extend(hints);
        Ok(())
    }

    async fn send_due(&self, due: DueWork, _delay_seconds: u32) -> Result<(), HintError> {
        if self.fails.get() {
            return Err(HintError { count: 1, cause: "the queue is away".into() });
        }
        self.due.borrow_mut().push(due);
        Ok(())
    }

    async fn send_probe(&self, probe: Uuid) -> Result<(), HintError> {
        if self.fails.get() {
            return Err(HintError { count: 1, cause: "the queue is away".into() });
        }
        let consumer = self.consumer.borrow().clone();
        if let Some(consumer) = consumer {
            note_arrival(&*consumer, probe).await.expect("a bucket in memory");
        }
        Ok(())
    }

    fn calls_here(&self) -> u64 {
        0
    }
}

/// Counts in memory, by the world's clock.
pub struct Counters {
    pub clock: Rc<TestClock>,
    pub counters: RefCell<BTreeMap<String, Counter>>,
    pub fails: Cell<bool>,
}

#[async_trait(?Send)]
impl Limiter for Counters {
    async fn take(&self, key: &str, rules: &[Rule]) -> Result<Verdict, LimiterError> {
        if self.fails.get() {
            return Err(LimiterError("the object is overloaded".into()));
        }
        let mut counters = self.counters.borrow_mut();
        let counter = counters.entry(key.to_owned()).or_default();
        Ok(counter.take(rules, self.clock.now().timestamp_millis()).expect("rules"))
    }
}

#[derive(Default)]
pub struct Lines(pub RefCell<Vec<(Severity, Value)>>);

impl Lines {
    /// All lines, one below another.
    pub fn text(&self) -> String {
        self.0.borrow().iter().map(|(_, line)| format!("{line}\n")).collect()
    }
}

impl Log for Lines {
    fn write(&self, event: &LogEvent) {
        self.0.borrow_mut().push((event.severity(), serde_json::from_str(&event.line()).expect("JSON")));
    }
}

/// Does what the task's name says, and remembers which tasks it was given, and of which it heard that they failed.
#[derive(Default)]
pub struct NamedSteps(pub RefCell<Vec<String>>);

#[async_trait(?Send)]
impl Steps for NamedSteps {
    async fn run(&self, task: &ClaimedTask, _progress: &Progress) -> Result<StepOutput, StepError> {
        self.0.borrow_mut().push(task.name.clone());
        match task.name.as_str() {
            "away" => Err(StepError::outside("the provider at 10.0.0.7 is away")),
            "endless" => std::future::pending().await,
            _ => Ok(StepOutput::default()),
        }
    }
}

/// An answer, read whole.
pub struct Answered {
    pub status: u16,
    pub headers: HeaderMap,
    pub bytes: Bytes,
}

impl Answered {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).expect("a JSON body")
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.get_all(name).iter();
        let value = values.next()?.to_str().ok();
        assert!(values.next().is_none(), "{name} appears twice");
        value
    }
}

pub struct World {
    pub supabase: StandIn,
    pub services: Services,
    pub bucket: Rc<MemoryBucket>,
    /// The second store, where `SUPABASE_BUCKET` is set.
    pub second: Rc<MemoryBucket>,
    pub hints: Rc<Hints>,
    pub limiter: Rc<Counters>,
    pub steps: Rc<NamedSteps>,
    pub clock: Rc<TestClock>,
    pub log: Rc<Lines>,
    pub rooms: Rc<MemoryRooms>,
}

impl World {
    pub async fn new() -> World {
        World::with(&[]).await
    }

    /// A world that holds every limit.
    pub async fn limited(changes: &[(&str, &str)]) -> World {
        let unset = LIMITS.map(|name| (name, ""));
        World::with(&unset.iter().chain(changes).copied().collect::<Vec<_>>()).await
    }

    /// A world with some variables set otherwise; an empty value unsets one.
    pub async fn with(changes: &[(&str, &str)]) -> World {
        let supabase = StandIn::start().await;
        let mut variables = BTreeMap::from([
            ("ENVIRONMENT", "test"),
            ("SUPABASE_URL", supabase.url.as_str()),
            ("SUPABASE_SERVICE_KEY", "sb_secret_service"),
            ("SUPABASE_ANON_KEY", "sb_publishable_anon"),
            ("SUPABASE_JWT_SECRET", JWT_SECRET),
            ("URL_SIGNING_SECRET", "another secret of thirty-two characters"),
            ("SPEECH_BASE_URL", "http://127.0.0.1:1"),
        ]);
        variables.extend(LIMITS.map(|name| (name, "0")));
        variables.extend(changes.iter().copied());
        let read = |name: &str| variables.get(name).map(|value| (*value).to_owned());
        let configuration = Rc::new(Configuration::read(&read).expect("a sound configuration"));
        let public_keys = Rc::new(PublicKeys::new(&configuration.supabase.auth_url()));
        let clock = Rc::new(TestClock::default());
        let (bucket, hints, log) =
            (Rc::new(MemoryBucket::default()), Rc::new(Hints::default()), Rc::new(Lines::default()));
        let steps = Rc::new(NamedSteps::default());
        let rooms = Rc::new(MemoryRooms::new(clock.clone()));
        let limiter = Rc::new(Counters { clock: clock.clone(), counters: RefCell::default(), fails: Cell::new(false) });
        let second = Rc::new(MemoryBucket::default());
        let mut stores = vec![NamedStore { name: StoreName::R2, bucket: bucket.clone(), own_links: None }];
        if configuration.artifacts.supabase_bucket.is_some() {
            let links = || second.clone() as Rc<dyn OwnLinks>;
            let own_links = configuration.artifacts.has_supabase_links.then(links);
            stores.push(NamedStore { name: StoreName::Supabase, bucket: second.clone(), own_links });
        }
        let store = Services::store(&configuration, Rc::new(NativeTransport::default()), clock.clone());
        let platform = PlatformParts {
            bucket: Rc::new(Services::replicas(&configuration, store.clone(), &stores, clock.clone(), log.clone())),
            store,
            stores,
            hints: hints.clone(),
            limiter: Rc::new(RememberingLimiter {
                counting: limiter.clone(),
                refusals: Rc::default(),
                clock: clock.clone(),
            }),
            receiver: Rc::new(NoReceiver),
            clock: clock.clone(),
            log: log.clone(),
            recorder: Rc::new(NoRecorder),
            rooms: rooms.clone(),
            models: Rc::new(Unbound),
        };
        let storyteller = Rc::new(BuiltinStoryteller);
        let services = Services::new(configuration, public_keys, Rc::default(), platform, storyteller, steps.clone());
        World { supabase, services, bucket, second, hints, limiter, steps, clock, log, rooms }
    }

    pub fn issuer(&self) -> String {
        format!("{}/auth/v1", self.supabase.url)
    }

    pub fn clock_now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    pub fn in_an_hour(&self) -> DateTime<Utc> {
        self.clock.now() + TimeDelta::hours(1)
    }

    /// A sound token of [`USER`].
    pub fn token(&self) -> String {
        tokens::hs256(tokens::sound_claims(&self.issuer()), self.in_an_hour())
    }

    pub fn pass(&self, duration: TimeDelta) {
        self.clock.now.set(self.clock.now() + duration);
    }

    /// The answer before its body is read.
    pub async fn open(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Body) -> Response<Body> {
        let mut request = Request::builder().method(method).uri(format!("{ORIGIN}{path}"));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        handle(&self.services, request.body(body).expect("a request")).await
    }

    pub async fn send(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Body) -> Answered {
        let sent = if let Body::Bytes(bytes) = &body { bytes.clone() } else { Bytes::new() };
        let (head, body) = self.open(method.clone(), path, headers, body).await.into_parts();
        let bytes = match body {
            Body::Bytes(bytes) => bytes,
            Body::Stream { mut stream, .. } => {
                let mut whole = BytesMut::new();
                while let Some(part) = stream.next().await {
                    whole.extend_from_slice(&part.expect("a part"));
                }
                whole.freeze()
            }
            Body::Piped(_) => panic!("no bucket of memory is piped"),
            Body::Socket(socket) => {
                let mut socket = socket.downcast::<MemorySocket>().expect("a socket of ours");
                Bytes::from(socket.heard().join("\n"))
            }
        };
        crate::openapi::check(&method, path, head.status.as_u16(), &head.headers, &bytes);
        crate::openapi::record(&method, path, &sent, head.status.as_u16(), &bytes);
        Answered { status: head.status.as_u16(), headers: head.headers, bytes }
    }

    /// As [`USER`], without a body.
    pub async fn get(&self, path: &str) -> Answered {
        self.as_user(Method::GET, path, &[]).await
    }

    pub async fn as_user(&self, method: Method, path: &str, headers: &[(&str, &str)]) -> Answered {
        let bearer = format!("Bearer {}", self.token());
        let headers: Vec<(&str, &str)> = headers.iter().copied().chain([("authorization", bearer.as_str())]).collect();
        self.send(method, path, &headers, Body::empty()).await
    }

    /// As [`USER`], with a JSON body.
    pub async fn post(&self, path: &str, headers: &[(&str, &str)], body: &Value) -> Answered {
        let bearer = format!("Bearer {}", self.token());
        let own = [("authorization", bearer.as_str()), ("content-type", "application/json")];
        let headers: Vec<(&str, &str)> = headers.iter().copied().chain(own).collect();
        self.send(Method::POST, path, &headers, Body::Bytes(Bytes::from(body.to_string()))).await
    }
}
