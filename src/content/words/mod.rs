//! The builtin writer: a document's manuscript from the facts of its chart.
