//! `POST /api/checkup`: tries out one part of the deployment, as `npm run doctor` asks for one after another.

mod accounts;
mod database;
mod finding;
mod objects;
mod providers;
mod variables;

use std::time::Duration;

use http::StatusCode;
use serde::Serialize;
use strum::{Display, EnumString, IntoStaticStr, VariantNames};

use crate::http::answer::{Answer, json_answer};
use crate::http::body::Body;
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::http::json_body::read_json;
use crate::runtime::deadline::within;
use finding::{Finding, FindingState};

/// Below the deadline of a request.
const WITHIN: Duration = Duration::from_secs(25);

/// A part of the deployment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Display, EnumString, VariantNames, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
enum Subject {
    /// Those of the environment, which are sound as such: otherwise every answer is `CONFIGURATION_ERROR`.
    Variables,
    Database,
    /// The minute's tick.
    Cron,
    /// Where objects lie.
    Stores,
    Queue,
    /// The Durable Objects.
    Rooms,
    /// The account service, and the keys that verify its tokens.
    Accounts,
    Speech,
    /// Who writes and tells stories.
    Text,
    Pictures,
}

/// The names of all parts.
#[cfg(not(target_arch = "wasm32"))]
pub(in crate::http) const SUBJECTS: &[&str] = Subject::VARIANTS;

#[derive(Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub(in crate::http) struct CheckupAnswer {
    /// Whether nothing is at fault.
    success: bool,
    subject: &'static str,
    milliseconds: i64,
    findings: Vec<Finding>,
}

pub async fn check_up(call: &Call, body: Body, limit_bytes: usize) -> Answer {
    let document = read_json(call, body, limit_bytes).await?;
    let asked = document["subject"].as_str().and_then(|text| text.parse::<Subject>().ok());
    let subject = asked
        .ok_or_else(|| ApiError::invalid("subject", format!("must be one of {}", Subject::VARIANTS.join(", "))))?;
    let clock = &*call.services.clock;
    let began_at = clock.now();
    let findings = within(clock, WITHIN, look_at(call, subject)).await.unwrap_or_else(|late| {
        let found = format!("No answer came within {} s", late.limit.as_secs());
        vec![Finding::fault(found, advice_for_silence(subject))]
    });
    let answer = CheckupAnswer {
        success: findings.iter().all(|finding| finding.state != FindingState::Fault),
        subject: subject.into(),
        milliseconds: (clock.now() - began_at).num_milliseconds(),
        findings,
    };
    json_answer(StatusCode::OK, &answer)
}

/// Where to look for what does not answer.
fn advice_for_silence(subject: Subject) -> &'static str {
    match subject {
        Subject::Database | Subject::Cron => {
            "See Supabase's status, whether the database is overloaded, and SUPABASE_URL"
        }
        Subject::Accounts => "See Supabase's status and SUPABASE_URL",
        Subject::Stores => "See the status of R2, and of Supabase where SUPABASE_BUCKET is set",
        Subject::Queue | Subject::Rooms | Subject::Variables => "See Cloudflare's status and the Worker's log",
        Subject::Speech | Subject::Text | Subject::Pictures => {
            "Check the provider's status page, and that its address can be reached from Cloudflare"
        }
    }
}

async fn look_at(call: &Call, subject: Subject) -> Vec<Finding> {
    match subject {
        Subject::Variables => variables::look_at_variables(call),
        Subject::Database => database::look_at_database(call).await,
        Subject::Cron => database::look_at_cron(call).await,
        Subject::Stores => objects::look_at_stores(call).await,
        Subject::Queue => vec![objects::look_at_queue(call).await],
        Subject::Rooms => objects::look_at_rooms(call).await,
        Subject::Accounts => accounts::look_at_accounts(call).await,
        Subject::Speech => providers::look_at_speech(call).await,
        Subject::Text => vec![providers::look_at_text(call).await],
        Subject::Pictures => vec![providers::look_at_pictures(call).await],
    }
}
