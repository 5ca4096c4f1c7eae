//! Sound: PCM becomes MP3 and its M4A twin; text becomes speakable text.
