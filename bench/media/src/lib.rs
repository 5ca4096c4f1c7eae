//! A book to be typeset and sound to be encoded, by exports that take and give plain numbers, so that any WebAssembly host can call them.

mod book;
mod murmur;

/// What a host calls, by one name each; a fault is not a number.
mod exports {
    #![expect(unsafe_code, reason = "a name that the host can call is all that is unsafe here")]

    /// Typesets the book, and gives its pages.
    #[unsafe(no_mangle)]
    extern "C" fn pages(paragraphs_of_a_section: u32) -> f64 {
        super::book::typeset(paragraphs_of_a_section).map_or(f64::NAN, |pdf| f64::from(pdf.0))
    }

    /// Typesets it, and gives the bytes of the file.
    #[unsafe(no_mangle)]
    extern "C" fn bytes(paragraphs_of_a_section: u32) -> f64 {
        super::book::typeset(paragraphs_of_a_section).map_or(f64::NAN, |pdf| pdf.1 as f64)
    }

    /// Masters and encodes so many seconds to MP3 and M4A, and gives how long both last.
    #[unsafe(no_mangle)]
    extern "C" fn seconds(sample_rate_hz: u32, sound_seconds: u32) -> f64 {
        super::murmur::encode(sample_rate_hz, sound_seconds).unwrap_or(f64::NAN)
    }
}
