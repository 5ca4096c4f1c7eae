//! The builtin storyteller: stories, and scenes that follow a given story.
