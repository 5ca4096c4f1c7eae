//! The steps of contract S as the engine runs them: with a bucket in memory and a real image host that misbehaves on command.
#![expect(unreachable_pub, reason = "nothing is built on a program of tests")]
#![expect(clippy::expect_used, clippy::panic, reason = "a helper that fails is a test that fails")]

mod books;
mod cartoons;
mod characters;
mod cloudinary;
mod given_images;
mod image_host;
#[path = "../support/memory_bucket.rs"]
mod memory_bucket;
#[path = "../support/no_books.rs"]
mod no_books;
mod repeats;
mod spoken;
#[path = "../support/test_clock.rs"]
mod test_clock;
mod workbench;
