//! Typesetting: manuscripts and charts become tagged A4 PDFs.
