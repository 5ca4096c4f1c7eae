//! Live progress: a room for each job, or for all jobs of one user, in which those who watch sit together. Plain types; the room's shell
//! is `platform/room_do.rs`. `docs/live.md` has the whole picture.

pub mod entry;
pub mod messages;
pub mod publish;
pub mod recent;
pub mod room;
pub mod room_name;
pub mod rooms;
pub mod seat;
