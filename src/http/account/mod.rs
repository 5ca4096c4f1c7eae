//! What the service keeps of a user, given out or erased as a whole. The account itself is the app's to delete.

mod document;
mod erase;
mod export;

pub use erase::erase_account_data;
pub use export::read_account_data;
