//! Pure charts: from a birth to the five systems, and from two charts to their comparison.
