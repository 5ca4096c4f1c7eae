//! What the Worker asks the platform for by name, in one file without dependencies: `build.rs` includes it and holds
//! `wrangler.toml` against it.

/// The bucket with everything that is made.
pub const MEDIA_BUCKET: &str = "MEDIA";

/// The static files that are deployed with the Worker.
pub const ASSETS: &str = "ASSETS";

/// The Durable Objects that count requests, one for each caller and limit, and their class.
pub const LIMITERS: &str = "LIMITERS";
pub const LIMITER_CLASS: &str = "Limiter";

/// The Durable Objects in which those sit who watch jobs, and their class.
pub const ROOMS: &str = "ROOMS";
pub const ROOM_CLASS: &str = "ProgressRoom";

/// The producer of hints that tasks became ready.
pub const HINT_PRODUCER: &str = "HINTS";

/// The queue that the producer fills and the Worker consumes.
pub const HINT_QUEUE: &str = "oneinabillion-hints";

/// The queue of hints whose delivery failed too often, consumed too.
pub const DEAD_LETTER_QUEUE: &str = "oneinabillion-dead-letters";

/// Cloudflare's models, for deployments that are made by them; others do without.
pub const MODELS: &str = "AI";
