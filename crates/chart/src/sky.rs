//! What all systems see in the sky: bodies and other points, the signs they stand in, and the aspects between them.

pub use crate::aspects::{Aspect, AspectKind, AspectPhase};
pub use crate::body::{Angle, Body, Point};
pub use crate::zodiac::{Element, Modality, Sign, SignPosition};
