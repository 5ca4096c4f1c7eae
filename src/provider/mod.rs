//! The outside services: accounts, text, speech and images, each fault classified.
