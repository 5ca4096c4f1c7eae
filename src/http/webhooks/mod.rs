//! A user's own webhooks: the secret that signs them, and what became of the deliveries.

pub mod deliveries;
pub mod secret;
