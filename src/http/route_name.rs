//! What logs call each route.

use crate::job::kind::StoryKind;

use super::route::Route;

impl Route {
    /// The route's name in logs: no id, so that lines of one route can be counted.
    pub fn name(self) -> &'static str {
        match self {
            Route::Signup => "signup",
            Route::ReadAccountData => "read_account_data",
            Route::EraseAccountData => "erase_account_data",
            Route::StartReading => "start_reading",
            Route::ListJobs => "list_jobs",
            Route::ListUserJobs => "list_user_jobs",
            Route::ReadJob(_) => "read_job",
            Route::CancelJob(_) => "cancel_job",
            Route::CancelUserJob(_) => "cancel_user_job",
            Route::RetryJob(_) => "retry_job",
            Route::ListArtifacts(_) => "list_artifacts",
            Route::OpenSocket(_) => "open_socket",
            Route::OpenSocketAsPrinted(_) => "open_socket_as_printed",
            Route::StreamJob(_) => "stream_job",
            Route::IssueStreamTicket(_) => "issue_stream_ticket",
            Route::ReadPosition(_) => "read_position",
            Route::WritePosition(_) => "write_position",
            Route::StreamAccount => "stream_account",
            Route::StreamAudio { .. } => "stream_audio",
            Route::Media(_) => "media",
            Route::Healthz => "healthz",
            Route::Interface => "interface",
            Route::StartStory(StoryKind::Storybook) => "start_storybook",
            Route::StartStory(StoryKind::AutoStory) => "start_auto_story",
            Route::StartStory(StoryKind::Scenes) => "start_scenes",
            Route::StartStory(StoryKind::Cartoonize) => "start_cartoonize",
            Route::StartStory(StoryKind::Image) => "start_image",
            Route::StoryStatus { kind: StoryKind::Storybook, .. } => "storybook_status",
            Route::StoryStatus { kind: StoryKind::AutoStory, .. } => "auto_story_status",
            Route::StoryStatus { kind: StoryKind::Scenes, .. } => "scenes_status",
            Route::StoryStatus { kind: StoryKind::Cartoonize, .. } => "cartoonize_status",
            Route::StoryStatus { kind: StoryKind::Image, .. } => "image_status",
            Route::ReadWebhookSecret => "read_webhook_secret",
            Route::RotateWebhookSecret => "rotate_webhook_secret",
            Route::ListDeliveries => "list_deliveries",
            Route::Redeliver(_) => "redeliver",
            Route::Health => "health",
            Route::Metrics => "metrics",
            Route::ReadProcessing => "read_processing",
            Route::ProcessJobs => "process_jobs",
            Route::CronProcessJobs => "cron_process_jobs",
            Route::CheckUp => "check_up",
            Route::CheckStores => "check_stores",
            Route::CopyObjects => "copy_objects",
            Route::JobTimeline(_) => "job_timeline",
            Route::ListDeadLetters => "list_dead_letters",
            Route::ReadHistory => "read_history",
        }
    }
}
