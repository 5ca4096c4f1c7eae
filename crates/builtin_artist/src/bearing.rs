//! How arms can be held that do nothing.

use super::outline::Point;

/// Where elbow and hand are, from the shoulder, in head radii; x away from the body.
pub(crate) type Arm = (Point, Point);

/// Both arms of a figure.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Arms {
    pub left: Arm,
    pub right: Arm,
    pub layer: Layer,
}

/// What the arms lie before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layer {
    BehindBody,
    BeforeBody,
    BeforeFace,
}

/// How the arms are held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bearing {
    Relaxed,
    HandOnHip,
    HandsOnHips,
    BehindBack,
    Clasped,
    HandOnHeart,
    HandOnChin,
    ArmsFolded,
    ArmsSpread,
    ArmsUp,
    Drooping,
    HandsOnFace,
    HandsOut,
    HandsOnHeart,
    Fretting,
    Drowsy,
    /// Something in the right hand: a wand, a sword.
    Armed,
    /// On a cane.
    Leaning,
}

impl Bearing {
    pub(crate) fn arms(self) -> Arms {
        let hanging: Arm = ((0.45, 0.8), (0.5, 1.55));
        let on_hip: Arm = ((1.0, 0.62), (0.28, 1.15));
        let raised: Arm = ((0.9, -0.1), (1.35, -1.0));
        let before = |left: Arm, right: Arm| Arms { left, right, layer: Layer::BeforeBody };
        let both = |arm: Arm| before(arm, arm);
        match self {
            Self::Relaxed => before(hanging, ((0.5, 0.75), (0.62, 1.5))),
            Self::HandOnHip => before(hanging, on_hip),
            Self::HandsOnHips => both(on_hip),
            Self::BehindBack => Arms { layer: Layer::BehindBody, ..both(((0.7, 0.75), (-0.2, 1.35))) },
            Self::Clasped => both(((0.45, 0.8), (-0.32, 1.25))),
            Self::HandOnHeart => before(hanging, ((0.55, 0.75), (-0.4, 0.5))),
            Self::HandOnChin => Arms { layer: Layer::BeforeFace, ..before(hanging, ((0.6, 0.75), (-0.3, -0.1))) },
            Self::ArmsFolded => both(((0.55, 0.75), (-0.62, 0.72))),
            Self::ArmsSpread => both(((0.95, 0.35), (1.7, 0.1))),
            Self::ArmsUp => both(raised),
            Self::Drooping => both(((0.25, 0.8), (0.2, 1.6))),
            Self::HandsOnFace => Arms { layer: Layer::BeforeFace, ..both(((0.55, 0.35), (-0.06, -0.5))) },
            Self::HandsOut => both(((0.85, 0.35), (1.4, -0.25))),
            Self::HandsOnHeart => both(((0.5, 0.7), (-0.4, 0.55))),
            Self::Fretting => both(((0.5, 0.75), (-0.36, 0.9))),
            Self::Drowsy => both(((0.4, 0.8), (-0.25, 1.15))),
            Self::Armed => before(hanging, ((0.7, 0.6), (1.15, 0.4))),
            Self::Leaning => before(hanging, ((0.6, 0.7), (0.8, 1.15))),
        }
    }
}
