//! Every variable and secret that the Worker reads, in one table without dependencies, so that `build.rs` can include this file.

/// One variable of the Worker's environment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variable {
    pub name: &'static str,
    /// Set by `wrangler secret put`, never written into `wrangler.toml`.
    pub secret: bool,
    pub required: bool,
    /// What it is for, and the default; the README says it for operators.
    pub meaning: &'static str,
}

const fn required(name: &'static str, meaning: &'static str) -> Variable {
    Variable { name, secret: false, required: true, meaning }
}

const fn optional(name: &'static str, meaning: &'static str) -> Variable {
    Variable { name, secret: false, required: false, meaning }
}

const fn required_secret(name: &'static str, meaning: &'static str) -> Variable {
    Variable { name, secret: true, required: true, meaning }
}

const fn optional_secret(name: &'static str, meaning: &'static str) -> Variable {
    Variable { name, secret: true, required: false, meaning }
}

/// Every one of them is named in the README.
pub const VARIABLES: &[Variable] = &[
    required("ENVIRONMENT", "development, test, preview or production"),
    optional("PUBLIC_BASE_URL", "the origin that clients see; the request's own without it"),
    required("SUPABASE_URL", "the project's address, such as https://abc.supabase.co"),
    required_secret("SUPABASE_SERVICE_KEY", "sb_secret_… or the service role's JWT"),
    required("SUPABASE_ANON_KEY", "sb_publishable_… or the anonymous role's JWT"),
    optional_secret("SUPABASE_JWT_SECRET", "verifies HS256 tokens; without it only the project's public keys do"),
    optional("JWT_ISSUER", "the `iss` of tokens; {SUPABASE_URL}/auth/v1 without it"),
    optional("JWT_AUDIENCE", "the `aud` of tokens; authenticated without it"),
    required_secret("URL_SIGNING_SECRET", "signs the links to audio and pages; 32 characters or more"),
    optional_secret("PREVIOUS_URL_SIGNING_SECRET", "the one before, whose links still hold; there is none without it"),
    optional("ARTIFACT_STORES", "where what is made is stored: r2, supabase or r2,supabase; r2 without it"),
    optional("SUPABASE_BUCKET", "the bucket of Supabase Storage that is a second store; there is none without it"),
    optional(
        "SUPABASE_SIGNED_URLS",
        "true sends clients to Supabase's own signed URLs for what lies only there; the Worker passes it on without it",
    ),
    optional_secret(
        "CLOUDINARY_URL",
        "the account of Cloudinary that delivers pictures: cloudinary://API_KEY:API_SECRET@CLOUD_NAME; the Worker does without it",
    ),
    optional("MINIMUM_WORDS", "the least words of a document, 100 to 10000; 600 without it"),
    optional(
        "SPEECH_PROVIDER",
        "self_hosted (a server of your own, no key), openai or workers_ai; self_hosted without it",
    ),
    optional(
        "SPEECH_BASE_URL",
        "an OpenAI-compatible speech service; needed for self_hosted, https://api.openai.com/v1 for openai",
    ),
    optional_secret("SPEECH_API_KEY", "the key of the speech service; needed for openai"),
    optional(
        "SPEECH_MODEL",
        "the model that speaks; tts-1 for self_hosted, gpt-4o-mini-tts for openai, @cf/deepgram/aura-2-en for workers_ai without it",
    ),
    optional("SPEECH_VOICE", "the voice; alloy without it, luna for workers_ai"),
    optional(
        "SPEECH_VOICES",
        "other voices by language, which they then speak, by system or by both, as JSON: {\"de\": \"nova\", \"de/vedic\": \"sage\"}",
    ),
    optional(
        "SPEECH_FORMAT",
        "how sound is asked for: wav, pcm or mp3; wav for self_hosted and workers_ai, pcm for openai without it",
    ),
    optional(
        "TEXT_PROVIDER",
        "who writes readings and tells stories: builtin, openai or workers_ai; builtin without it",
    ),
    optional("TEXT_BASE_URL", "an OpenAI-compatible chat service; https://api.openai.com/v1 without it"),
    optional_secret("TEXT_API_KEY", "its key; needed for openai"),
    optional(
        "TEXT_MODEL",
        "the model that writes; gpt-4.1-mini for openai, @cf/meta/llama-3.3-70b-instruct-fp8-fast for workers_ai without it",
    ),
    optional("PICTURE_PROVIDER", "who draws: builtin, openai or workers_ai; builtin without it"),
    optional("PICTURE_BASE_URL", "an OpenAI-compatible image service; https://api.openai.com/v1 without it"),
    optional_secret("PICTURE_API_KEY", "its key; needed for openai"),
    optional(
        "PICTURE_MODEL",
        "the model that draws; gpt-image-1 for openai, @cf/black-forest-labs/flux-2-klein-4b for workers_ai without it",
    ),
    optional("PICTURE_SIZE", "width and height of a picture; 1024x1024 without it"),
    optional("PICTURE_QUALITY", "such as low, medium or high; the model's own without it"),
    optional("PICTURE_STYLE", "vivid or natural, for models that know one; the model's own without it"),
    optional("BUDGET_JOB_USD", "what one job may spend on providers, in US dollars, 0 for no limit; 10 without it"),
    optional("BUDGET_USER_DAY_USD", "what one user may spend in a day (UTC); 30 without it"),
    optional("BUDGET_PROVIDER_DAY_USD", "what all may spend on one provider in a day (UTC); 300 without it"),
    optional(
        "PROVIDER_CALLS_AT_ONCE",
        "of one provider and capability, over all isolates, 0 for no limit; 32 without it",
    ),
    optional("PROVIDER_CALLS_PER_MINUTE", "the same within a minute; 500 without it"),
    optional(
        "PROVIDER_PATIENCE_PERCENT",
        "how long calls are waited for, 10 to 100 percent of the usual; 100 without it",
    ),
    optional("PROVIDER_PRICES", "prices of models as JSON, over those of src/config/prices.json"),
    optional(
        "PUBLIC_STATUS",
        "who may read a storybook job's status: anyone (who knows its id) or owner; anyone without it",
    ),
    optional("LIMIT_STORY_STARTS_PER_HOUR", "storybook jobs, per user; 5 without it"),
    optional("LIMIT_ANONYMOUS_STARTS_PER_HOUR", "storybook jobs without a token, per address; 5 without it"),
    optional("LIMIT_SIGNUPS_PER_MINUTE", "sign-ups, per address; 5 without it"),
    optional("LIMIT_READING_STARTS_PER_MINUTE", "starts of a reading, per user; 5 without it"),
    optional("LIMIT_RETRIES_PER_MINUTE", "retries of a job, per user; 5 without it"),
    optional("LIMIT_JOB_READS_PER_MINUTE", "reads of a job, per user; 60 without it"),
    optional("LIMIT_ARTIFACT_LISTS_PER_MINUTE", "lists of a job's artifacts, per user; 30 without it"),
    optional("LIMIT_JOB_LISTS_PER_MINUTE", "lists of own jobs, per user; 60 without it"),
    optional("LIMIT_STREAMS_PER_MINUTE", "streams of progress that are opened, per address; 120 without it"),
    optional("LIMIT_STREAM_TICKETS_PER_MINUTE", "tickets for streams, per user; 60 without it"),
    optional("LIMIT_POSITIONS_PER_MINUTE", "listeners' positions read and written, per user; 60 without it"),
    optional("LIMIT_ACCOUNT_DATA_PER_MINUTE", "exports and erasures of all own data, per user; 5 without it"),
    optional(
        "LIMIT_STORYBOOK_REQUESTS_PER_QUARTER_HOUR",
        "requests of the storybook's users other than status reads, per address; 100 without it",
    ),
    optional(
        "LIMIT_STATUS_BURST",
        "status reads of one job and address at once, after which one a second passes; 3 without it",
    ),
    optional("LIMIT_WEBHOOK_REQUESTS_PER_MINUTE", "requests for the own webhooks, per user; 30 without it"),
    optional("LIMIT_CRON_CALLS_PER_MINUTE", "calls of /api/cron/process-jobs, per provider; 10 without it"),
    optional("LIMIT_CRON_CALLS_PER_TEN_SECONDS", "the same within ten seconds; 3 without it"),
    optional("MAXIMUM_ACTIVE_JOBS", "queued or running at once, per user; 20 without it"),
    optional("OWNER_CAP", "tasks of one owner that run at once; 16 without it"),
    optional(
        "SHED_AFTER_SECONDS",
        "starts and retries are refused once ready work has waited for longer, 0 for never; 1800 without it",
    ),
    optional_secret("OPERATOR_SECRET", "opens /api/jobs/process; without it only the service key does"),
    optional_secret("CRON_WEBHOOK_SECRET", "what x-webhook-secret must say; without it that door is closed"),
    optional_secret("CRON_GITHUB_SECRET", "what x-github-token must say; without it that door is closed"),
    optional_secret("CRON_VERCEL_SECRET", "what x-vercel-signature must say; without it that door is closed"),
    optional_secret("WEBHOOK_SECRET", "what users' webhook secrets follow from; URL_SIGNING_SECRET without it"),
    optional(
        "WEBHOOK_DNS_RESOLVER",
        "resolves webhooks' names over HTTPS before they are called, such as https://cloudflare-dns.com/dns-query; nobody is asked without it",
    ),
    optional("WEBHOOK_LOCAL_RECEIVERS", "true calls webhooks on this machine, in development alone"),
    optional(
        "RETENTION_DAYS",
        "tasks and events of jobs that ended more than this many days ago are deleted, and settled deliveries; 30 without it",
    ),
    optional(
        "ANONYMOUS_RETENTION_DAYS",
        "jobs without an owner that ended more than this many days ago are erased; 30 without it",
    ),
    optional("DEAD_LETTER_RETENTION_DAYS", "messages that the queue gave up on are deleted after this; 30 without it"),
    optional("CARTOON_CACHE_DAYS", "how long the same photo in the same style is not drawn again; 30 without it"),
    optional("HEALTH_DETAIL", "who sees more of the health than its status: public or operator; public without it"),
    optional("HEALTH_QUEUE_WARNING", "more waiting jobs warn; 20 without it"),
    optional("HEALTH_QUEUE_CRITICAL", "more waiting jobs are critical; 50 without it"),
    optional("HEALTH_SUCCESS_WARNING_PERCENT", "a lower success rate of a day warns; 90 without it"),
    optional("HEALTH_SUCCESS_CRITICAL_PERCENT", "a lower success rate of a day is critical; 80 without it"),
    optional("HEALTH_MINIMUM_FINISHED", "fewer finished jobs of a day than this only warn; 5 without it"),
    optional("HEALTH_OLDEST_CRITICAL_MINUTES", "a job that waits longer is critical; 30 without it"),
    optional("HEALTH_STUCK_AFTER_SECONDS", "a job without a sign of life for so long is stuck; 300 without it"),
];
