//! What each route answers when nothing is wrong.

use http::StatusCode;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::contract::error::ErrorBody;
use crate::contract::readings::account::{AccountExport, ErasedAccount};
use crate::contract::readings::artifact::ArtifactList;
use crate::contract::readings::job::{Cancelled, JobDocument, JobList, RetriedJob};
use crate::contract::readings::position::PositionDocument;
use crate::contract::readings::signup::SignedUp;
use crate::contract::readings::start::AnsweredStart;
use crate::contract::readings::stream::StreamMessage;
use crate::contract::schemas::request_schemas;
use crate::contract::storybook::auto_story::{AutoStoryStatus, Phases};
use crate::contract::storybook::cartoonize::{CartoonizeStatus, RequestInfo, WithProcessingInfo};
use crate::contract::storybook::cron::CronAnswer;
use crate::contract::storybook::health::{HealthAnswer, HealthRefusal, HealthSummary};
use crate::contract::storybook::image::{ImageStatus, WithImageInfo};
use crate::contract::storybook::processing::{ProcessAnswer, ProcessingAnswer};
use crate::contract::storybook::scenes::{ScenesStatus, WithStoryInfo};
use crate::contract::storybook::start::{NoExtras, StartAnswer};
use crate::contract::storybook::storybook::StorybookStatus;
use crate::contract::webhooks::{DeliveryDocument, DeliveryList, WebhookSecretDocument};
use crate::http::live::ticket::StreamTicket;
use crate::http::operations::checkup::CheckupAnswer;
use crate::http::operations::copying::CopyAnswer;
use crate::http::operations::history::OperationsHistory;
use crate::http::operations::stores::CheckAnswer;
use crate::http::operations::timeline::DeadLetterList;
use crate::http::route::Route;
use crate::job::kind::StoryKind;
use crate::store::timeline::JobTimeline;

/// What an answer's body is.
pub(super) enum Content {
    Nothing,
    Json(Value),
    Of(&'static [&'static str]),
}

/// One status with its body.
pub(super) struct Success {
    pub status: StatusCode,
    pub description: &'static str,
    pub content: Content,
}

/// The schemas of all bodies, gathered while operations refer to them.
pub(super) struct AnswerSchemas(SchemaGenerator);

impl AnswerSchemas {
    pub(super) fn new() -> AnswerSchemas {
        let mut settings = SchemaSettings::draft2020_12().for_serialize();
        settings.definitions_path = "/components/schemas".into();
        let mut schemas = AnswerSchemas(settings.into_generator());
        schemas.of::<ErrorBody>();
        schemas.of::<StreamMessage>();
        schemas
    }

    /// A reference to the type's schema.
    fn of<T: JsonSchema>(&mut self) -> Value {
        self.0.subschema_for::<T>().into()
    }

    fn json<T: JsonSchema>(&mut self) -> Content {
        Content::Json(self.of::<T>())
    }

    /// A 503 of the health check says what is wrong beside the error.
    pub(super) fn health_refusal(&mut self) -> Value {
        json!({ "anyOf": [self.of::<HealthRefusal<HealthAnswer>>(), self.of::<HealthRefusal<HealthSummary>>(), self.of::<ErrorBody>()] })
    }

    /// Requests and answers, by name.
    pub(super) fn into_components(mut self) -> Value {
        let mut components: Map<String, Value> = self.0.take_definitions(true);
        let requests = request_schemas()["$defs"].as_object().cloned().unwrap_or_default();
        components.extend(requests.into_iter().map(|(name, schema)| (request_name(&name), schema)));
        components.sort_keys();
        Value::Object(components)
    }
}

/// The component of a request's schema.
pub(super) fn request_name(name: &str) -> String {
    format!("{}Request", name.trim_end_matches("Request"))
}

type Delivery = DeliveryDocument<String, String, String>;

/// The statuses that a route answers with when nothing is wrong.
pub(super) fn successes(route: Route, schemas: &mut AnswerSchemas) -> Vec<Success> {
    let ok = |description, content| Success { status: StatusCode::OK, description, content };
    let created = |description, content| Success { status: StatusCode::CREATED, description, content };
    let nothing_new = || Success {
        status: StatusCode::NO_CONTENT,
        description: "Nothing comes any more.",
        content: Content::Nothing,
    };
    match route {
        Route::Signup => vec![created("The account.", schemas.json::<SignedUp>())],
        Route::ReadAccountData => vec![ok("Everything, with links.", schemas.json::<AccountExport<Delivery>>())],
        Route::EraseAccountData => vec![ok("How much was erased.", schemas.json::<ErasedAccount>())],
        Route::StartReading => vec![created("The job.", schemas.json::<AnsweredStart>())],
        Route::ListJobs | Route::ListUserJobs => vec![ok("A page of jobs, newest first.", schemas.json::<JobList>())],
        Route::ReadJob(_) => vec![ok("The job.", schemas.json::<JobDocument>())],
        Route::CancelJob(_) | Route::CancelUserJob(_) => vec![ok("It is done.", schemas.json::<Cancelled>())],
        Route::RetryJob(_) => vec![ok("The job, queued again.", schemas.json::<RetriedJob>())],
        Route::ListArtifacts(_) => vec![ok("What is stored.", schemas.json::<ArtifactList>())],
        Route::OpenSocket(_) | Route::OpenSocketAsPrinted(_) => vec![Success {
            status: StatusCode::SWITCHING_PROTOCOLS,
            description: "A WebSocket; each of its messages is a `StreamMessage`.",
            content: Content::Nothing,
        }],
        Route::StreamJob(_) | Route::StreamAccount => {
            vec![ok("Events whose data is a `StreamMessage`.", Content::Of(&["text/event-stream"])), nothing_new()]
        }
        Route::ReadPosition(_) | Route::WritePosition(_) => {
            vec![ok("The position.", schemas.json::<PositionDocument>())]
        }
        Route::IssueStreamTicket(_) => vec![created("The ticket.", schemas.json::<StreamTicket>())],
        Route::StreamAudio { .. } => bytes(&["audio/mpeg", "audio/mp4"]),
        Route::Media(_) => bytes(&["*/*"]),
        Route::Healthz => vec![ok(
            "Alive.",
            Content::Json(json!({ "type": "object", "properties": { "status": { "const": "ok" } } })),
        )],
        Route::Interface => vec![ok("This document.", Content::Json(json!({ "type": "object" })))],
        Route::StartStory(kind) => vec![ok("The job.", started(kind, schemas))],
        Route::StoryStatus { kind, .. } => vec![ok("How the job stands.", status(kind, schemas))],
        Route::ReadWebhookSecret | Route::RotateWebhookSecret => {
            vec![ok("The secret.", schemas.json::<WebhookSecretDocument>())]
        }
        Route::ListDeliveries => {
            vec![ok("A page of deliveries, newest first.", schemas.json::<DeliveryList<Delivery>>())]
        }
        Route::Redeliver(_) => vec![ok("The delivery, due now.", schemas.json::<Delivery>())],
        Route::Health => {
            let whole_or_summary = json!({ "anyOf": [schemas.of::<HealthAnswer>(), schemas.of::<HealthSummary>()] });
            vec![ok("The system works, perhaps with warnings.", Content::Json(whole_or_summary))]
        }
        Route::Metrics => vec![ok("Prometheus' text format.", Content::Of(&["text/plain"]))],
        Route::ReadProcessing => vec![ok("How processing stands.", schemas.json::<ProcessingAnswer>())],
        Route::ProcessJobs => vec![ok("What the run did.", schemas.json::<ProcessAnswer>())],
        Route::CronProcessJobs => vec![ok("What the run did.", schemas.json::<CronAnswer>())],
        Route::CopyObjects => {
            vec![ok("What this call copied, and where the next goes on.", schemas.json::<CopyAnswer>())]
        }
        Route::CheckUp => vec![ok("What was found.", schemas.json::<CheckupAnswer>())],
        Route::CheckStores => vec![ok("Fact by fact.", schemas.json::<CheckAnswer>())],
        Route::JobTimeline(_) => vec![ok("The job and its tasks.", schemas.json::<JobTimeline>())],
        Route::ListDeadLetters => vec![ok("The messages.", schemas.json::<DeadLetterList>())],
        Route::ReadHistory => vec![ok("Hour by hour and day by day.", schemas.json::<OperationsHistory>())],
    }
}

fn started(kind: StoryKind, schemas: &mut AnswerSchemas) -> Content {
    match kind {
        StoryKind::Storybook => schemas.json::<StartAnswer<NoExtras>>(),
        StoryKind::AutoStory => schemas.json::<StartAnswer<Phases>>(),
        StoryKind::Scenes => schemas.json::<StartAnswer<WithStoryInfo>>(),
        StoryKind::Cartoonize => schemas.json::<StartAnswer<WithProcessingInfo<RequestInfo>>>(),
        StoryKind::Image => schemas.json::<StartAnswer<WithImageInfo>>(),
    }
}

fn status(kind: StoryKind, schemas: &mut AnswerSchemas) -> Content {
    match kind {
        StoryKind::Storybook => schemas.json::<StorybookStatus>(),
        StoryKind::AutoStory => schemas.json::<AutoStoryStatus>(),
        StoryKind::Scenes => schemas.json::<ScenesStatus>(),
        StoryKind::Cartoonize => schemas.json::<CartoonizeStatus>(),
        StoryKind::Image => schemas.json::<ImageStatus>(),
    }
}

fn bytes(media_types: &'static [&'static str]) -> Vec<Success> {
    vec![
        Success { status: StatusCode::OK, description: "The whole file.", content: Content::Of(media_types) },
        Success { status: StatusCode::PARTIAL_CONTENT, description: "The range.", content: Content::Of(media_types) },
        Success {
            status: StatusCode::NOT_MODIFIED,
            description: "What the client holds is current.",
            content: Content::Nothing,
        },
        Success {
            status: StatusCode::TEMPORARY_REDIRECT,
            description: "The bytes lie where `Location` says, where the operator has stores give links of their own.",
            content: Content::Nothing,
        },
    ]
}
