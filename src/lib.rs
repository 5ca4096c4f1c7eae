//! The Worker's doors: fetch, queue and scheduled events enter here and nothing else happens here.

pub mod chart;
pub mod config;
pub mod content;
pub mod contract;
pub mod http;
pub mod job;
pub mod media;
pub mod provider;
pub mod store;
pub mod work;
