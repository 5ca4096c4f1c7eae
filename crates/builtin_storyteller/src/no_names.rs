//! Words that begin a phrase about somebody and are no name, capital or not.

/// “A”, “her”: a noun follows.
pub(crate) const DETERMINERS: &str = "a an the his her their my our your";

/// What begins a sentence before a comma and is nobody.
pub(crate) const NO_NAMES: &str = "then suddenly there here now soon later finally once today tonight yesterday tomorrow meanwhile outside inside behind \
    beside below above nearby yes no oh ah well still so she he they it we you i";
