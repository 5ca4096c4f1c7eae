//! What holds for each route: who may call it, how much it may send, which budget it draws on, which contract it speaks.
//!
//! An exhaustive match, so that a route without a policy does not compile (FAILURES 28).

use strum::Display;

use super::limit_rules::Limit;
use super::route::Route;
use crate::job::kind::StoryKind;

/// Which contract's words a route speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Display)]
#[strum(serialize_all = "snake_case")]
pub enum Dialect {
    Readings,
    Storybook,
}

/// Who may call a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Display)]
#[strum(serialize_all = "snake_case")]
pub enum Caller {
    Anyone,
    /// A user, or a caller without a token; a bad token is refused, never treated as anonymous.
    UserOrAnonymous,
    /// Anyone who knows the job's unguessable id, or only its owner: `PUBLIC_STATUS` decides.
    StatusReader,
    /// Anyone who knows the job's unguessable id; who shows the owner's token or ticket sees more. One that is there and bad is refused.
    Watcher,
    /// Any signed-in user; what the route gives out is asked for with the user's id.
    User,
    /// A user, or the holder of a signed URL of the artifact.
    UserOrLink,
    /// Anyone with a signed URL.
    Link,
    /// Anyone with the operator secret or the service key; anyone in development.
    Operator,
    /// An outside clock that knows the secret of its provider.
    Cron,
}

/// How many jobs an owner may start; the database that starts them counts. The numbers are settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Display)]
#[strum(serialize_all = "snake_case")]
pub enum Budget {
    /// Contract S's jobs of an hour, all kinds together: per user, or per address of a caller without a token.
    StoryStartsPerHour,
}

/// What holds for a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    pub dialect: Dialect,
    pub caller: Caller,
    /// 0 where no body is read.
    pub body_limit_bytes: usize,
    /// 0 where no form is read.
    pub form_limit_bytes: usize,
    /// How often it may be called.
    pub limit: Option<Limit>,
    pub budget: Option<Budget>,
}

impl Policy {
    fn limited(self, limit: Limit) -> Policy {
        Policy { limit: Some(limit), ..self }
    }
}

/// A body over 1 MiB is refused before it is read whole.
const JSON_BODY_BYTES: usize = 1024 * 1024;
/// Of a few fields.
const SMALL_BODY_BYTES: usize = 4 * 1024;
/// An upload of 10 MiB and the form around it.
const FORM_BODY_BYTES: usize = 12 * 1024 * 1024;

/// The policy of a route.
pub fn policy_of(route: Route) -> Policy {
    use Caller::{Anyone, Cron, Link, Operator, StatusReader, User, UserOrAnonymous, UserOrLink, Watcher};
    use Dialect::{Readings, Storybook};
    let policy = |dialect, caller, body_limit_bytes| Policy {
        dialect,
        caller,
        body_limit_bytes,
        form_limit_bytes: 0,
        limit: None,
        budget: None,
    };
    match route {
        Route::Signup => policy(Readings, Anyone, JSON_BODY_BYTES).limited(Limit::Signups),
        Route::ReadAccountData | Route::EraseAccountData => policy(Readings, User, 0).limited(Limit::AccountData),
        Route::StartReading => policy(Readings, User, JSON_BODY_BYTES).limited(Limit::ReadingStarts),
        Route::RetryJob(_) => policy(Readings, User, 0).limited(Limit::Retries),
        Route::ReadJob(_) => policy(Readings, User, 0).limited(Limit::JobReads),
        Route::ListArtifacts(_) => policy(Readings, User, 0).limited(Limit::ArtifactLists),
        Route::ListJobs => policy(Readings, User, 0).limited(Limit::JobLists),
        Route::ReadPosition(_) => policy(Readings, User, 0).limited(Limit::Positions),
        Route::WritePosition(_) => policy(Readings, User, SMALL_BODY_BYTES).limited(Limit::Positions),
        Route::CancelJob(_) => policy(Readings, User, 0),
        Route::OpenSocket(_) | Route::OpenSocketAsPrinted(_) | Route::StreamJob(_) => {
            policy(Readings, Watcher, 0).limited(Limit::Streams)
        }
        Route::StreamAccount => policy(Readings, User, 0).limited(Limit::Streams),
        Route::IssueStreamTicket(_) => policy(Readings, User, 0).limited(Limit::StreamTickets),
        Route::ListUserJobs | Route::CancelUserJob(_) => policy(Storybook, User, 0).limited(Limit::StorybookRequests),
        Route::StreamAudio { .. } => policy(Readings, UserOrLink, 0),
        Route::Media(_) => policy(Readings, Link, 0),
        Route::Healthz | Route::Interface => policy(Readings, Anyone, 0),
        Route::StartStory(kind) => Policy {
            limit: Some(Limit::StorybookRequests),
            budget: Some(Budget::StoryStartsPerHour),
            ..match kind {
                StoryKind::Storybook | StoryKind::AutoStory => policy(Storybook, User, JSON_BODY_BYTES),
                StoryKind::Scenes | StoryKind::Image => policy(Storybook, UserOrAnonymous, JSON_BODY_BYTES),
                StoryKind::Cartoonize => {
                    Policy { form_limit_bytes: FORM_BODY_BYTES, ..policy(Storybook, UserOrAnonymous, JSON_BODY_BYTES) }
                }
            }
        },
        Route::StoryStatus { .. } => policy(Storybook, StatusReader, 0).limited(Limit::StatusPolls),
        Route::ReadWebhookSecret | Route::RotateWebhookSecret | Route::ListDeliveries | Route::Redeliver(_) => {
            policy(Readings, User, 0).limited(Limit::WebhookRequests)
        }
        Route::Health => policy(Storybook, Anyone, 0),
        Route::ReadProcessing
        | Route::Metrics
        | Route::CheckStores
        | Route::JobTimeline(_)
        | Route::ListDeadLetters
        | Route::ReadHistory => policy(Storybook, Operator, 0),
        Route::CheckUp => policy(Readings, Operator, SMALL_BODY_BYTES),
        Route::ProcessJobs | Route::CopyObjects => policy(Storybook, Operator, JSON_BODY_BYTES),
        Route::CronProcessJobs => policy(Storybook, Cron, JSON_BODY_BYTES).limited(Limit::CronCalls),
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn nothing_but_signup_health_and_the_interface_is_open_to_anyone() {
        for route in Route::samples(Uuid::nil(), Uuid::nil()) {
            let open = policy_of(route).caller == Caller::Anyone;
            assert_eq!(
                open,
                matches!(route, Route::Signup | Route::Healthz | Route::Health | Route::Interface),
                "{}",
                route.name()
            );
        }
    }
}
