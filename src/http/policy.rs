//! What holds for each route: who may call it, how much it may send, which limit counts it, which contract it speaks.
//!
//! An exhaustive match, so that a route without a policy does not compile (FAILURES 28).

use super::route::Route;
use crate::job::kind::StoryKind;

/// Which contract's words a route speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    Readings,
    Storybook,
}

/// Who may call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caller {
    Anyone,
    /// A user, or somebody without a token; a token that is there and bad is refused, never silently anonymous.
    UserOrAnonymous,
    /// Whoever knows the job's unguessable id, or only its owner: `PUBLIC_STATUS` decides.
    StatusReader,
    /// Whoever is signed in; what the route gives out is asked for with the user's id.
    User,
    /// A user, or whoever holds a signed URL of the artifact.
    UserOrLink,
    /// Whoever holds a signed URL.
    Link,
    /// Whoever knows the operator secret or the service key; anyone in development.
    Operator,
    /// An outside clock that knows the secret of its provider.
    Cron,
}

/// The limit that counts a call. The numbers are settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LimitName {
    /// Per address.
    Signups,
    /// Per user.
    ReadingStarts,
    /// Per user.
    JobReads,
    /// Per user.
    ArtifactReads,
    /// Per user, or per address of somebody who is not signed in; counted by the database over an hour.
    StoryStarts,
    /// Per job and client.
    StatusReads,
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
    pub limit: Option<LimitName>,
}

/// DECISIONS: a body over 1 MiB is refused before it is read whole.
const JSON_BODY_BYTES: usize = 1024 * 1024;
/// An upload of 10 MiB and the form around it.
const FORM_BODY_BYTES: usize = 12 * 1024 * 1024;

/// The policy of a route.
pub fn policy_of(route: Route) -> Policy {
    use Caller::{Anyone, Cron, Link, Operator, StatusReader, User, UserOrAnonymous, UserOrLink};
    use Dialect::{Readings, Storybook};
    let policy = |dialect, caller, body_limit_bytes, limit| {
        let form_limit_bytes = 0;
        Policy { dialect, caller, body_limit_bytes, form_limit_bytes, limit }
    };
    match route {
        Route::Signup => policy(Readings, Anyone, JSON_BODY_BYTES, Some(LimitName::Signups)),
        Route::StartReading => policy(Readings, User, JSON_BODY_BYTES, Some(LimitName::ReadingStarts)),
        // A retry makes as much work as a start.
        Route::RetryJob(_) => policy(Readings, User, 0, Some(LimitName::ReadingStarts)),
        Route::ReadJob(_) => policy(Readings, User, 0, Some(LimitName::JobReads)),
        Route::ListArtifacts(_) => policy(Readings, User, 0, Some(LimitName::ArtifactReads)),
        Route::ListJobs => policy(Readings, User, 0, None),
        Route::CancelJob(_) => policy(Readings, User, 0, None),
        Route::ListUserJobs => policy(Storybook, User, 0, None),
        Route::CancelUserJob(_) => policy(Storybook, User, 0, None),
        // A player asks for many ranges of one file.
        Route::StreamAudio { .. } => policy(Readings, UserOrLink, 0, None),
        Route::Media(_) => policy(Readings, Link, 0, None),
        Route::Healthz => policy(Readings, Anyone, 0, None),
        Route::Health => policy(Storybook, Anyone, 0, None),
        Route::ReadProcessing => policy(Storybook, Operator, 0, None),
        Route::ProcessJobs => policy(Storybook, Operator, JSON_BODY_BYTES, None),
        Route::CronProcessJobs => policy(Storybook, Cron, JSON_BODY_BYTES, None),
        Route::StartStory(kind) => match kind {
            StoryKind::Storybook | StoryKind::AutoStory => {
                policy(Storybook, User, JSON_BODY_BYTES, Some(LimitName::StoryStarts))
            }
            StoryKind::Scenes | StoryKind::Image => {
                policy(Storybook, UserOrAnonymous, JSON_BODY_BYTES, Some(LimitName::StoryStarts))
            }
            StoryKind::Cartoonize => Policy {
                form_limit_bytes: FORM_BODY_BYTES,
                ..policy(Storybook, UserOrAnonymous, JSON_BODY_BYTES, Some(LimitName::StoryStarts))
            },
        },
        Route::StoryStatus { .. } => policy(Storybook, StatusReader, 0, Some(LimitName::StatusReads)),
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn nothing_but_signup_and_health_is_open_to_anyone() {
        for route in Route::samples(Uuid::nil(), Uuid::nil()) {
            let open = policy_of(route).caller == Caller::Anyone;
            assert_eq!(open, matches!(route, Route::Signup | Route::Healthz | Route::Health), "{}", route.name());
        }
    }

    #[test]
    fn every_limit_of_the_contract_has_its_route() {
        let limit = |route| policy_of(route).limit;
        assert_eq!(limit(Route::StartReading), Some(LimitName::ReadingStarts));
        assert_eq!(limit(Route::ReadJob(Uuid::nil())), Some(LimitName::JobReads));
        assert_eq!(limit(Route::ListArtifacts(Uuid::nil())), Some(LimitName::ArtifactReads));
        assert_eq!(limit(Route::Signup), Some(LimitName::Signups));
    }
}
