//! The builtin artist: illustrations from words, cartoons from photos.
