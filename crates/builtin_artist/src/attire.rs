//! What trades wear besides their garments.

/// What is worn on the head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Headgear {
    /// With a peak and a badge: police, pilots, captains.
    PeakedCap,
    FireHelmet,
    ToqueBlanche,
    NursesCap,
    HardHat,
    StrawHat,
    CowboyHat,
    SailorsCap,
    Beret,
    HornedHelmet,
    /// Over the eyes.
    Mask,
    /// Over all but the eyes.
    Hood,
    /// A red nose goes with it.
    ClownsWig,
    TopHat,
    Veil,
}

/// What is worn over the garment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    BadgeAndBelt,
    ReflectiveBands,
    Apron,
    Stethoscope,
    RedCross,
    Ruff,
    Emblem,
    Tie,
    StarAndVest,
    Tutu,
    SailorsCollar,
    Bag,
    Bands,
}
