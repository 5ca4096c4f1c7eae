//! The measures of bodies, by age and audience.

use brief::story::Audience;

use super::scene::{Figure, Role};

/// The measures of a body 100 units high that stands at the origin.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Build {
    pub head: f32,
    pub head_y: f32,
    pub shoulder_y: f32,
    pub shoulder: f32,
    pub hip_y: f32,
    pub hip: f32,
    pub limb: f32,
}

impl Build {
    pub(crate) fn of(figure: &Figure, audience: Audience) -> Self {
        let young = is_young(figure);
        let head = match (audience, young) {
            (Audience::Children, true) => 18.5,
            (Audience::Children, false) => 14.0,
            (Audience::YoungAdults, true) => 16.0,
            (Audience::YoungAdults, false) => 11.8,
            (Audience::Adults, true) => 14.2,
            (Audience::Adults, false) => 10.2,
        };
        let shoulder_y = -100.0 + head * 2.0 + 0.5;
        Self {
            head,
            head_y: -100.0 + head,
            shoulder_y,
            shoulder: if young { head * 0.58 } else { head * 0.86 },
            hip_y: shoulder_y * 0.48,
            hip: if young { head * 0.56 } else { head * 0.72 },
            limb: if young { head * 0.4 } else { head * 0.5 },
        }
    }
}

impl Build {
    /// The same body on a seat: the legs hang from the knees.
    pub(crate) fn seated(self) -> Self {
        let hip_y = self.hip_y * 0.56;
        let down = hip_y - self.hip_y;
        Self { hip_y, shoulder_y: self.shoulder_y + down, head_y: self.head_y + down, ..self }
    }
}

impl Build {
    /// The same body on its knees.
    pub(crate) fn kneeling(self) -> Self {
        let hip_y = self.hip_y * 0.62;
        let down = hip_y - self.hip_y;
        Self { hip_y, shoulder_y: self.shoulder_y + down, head_y: self.head_y + down, ..self }
    }
}

/// Whether a figure has the proportions of a child.
pub(crate) fn is_young(figure: &Figure) -> bool {
    figure.animal.is_some() || matches!(figure.role, Role::Child | Role::Boy | Role::Girl | Role::Fairy | Role::Dwarf)
}

/// How tall a figure is beside others (1 is a child).
pub(crate) fn stature(figure: &Figure) -> f32 {
    match figure.role {
        _ if figure.details.baby => 0.6,
        Role::Child | Role::Boy | Role::Girl => 1.0,
        Role::Fairy | Role::Dwarf => 0.8,
        Role::Grandfather | Role::Grandmother => 1.26,
        Role::Man
        | Role::Woman
        | Role::Knight
        | Role::Wizard
        | Role::Witch
        | Role::Princess
        | Role::Prince
        | Role::Queen
        | Role::King
        | Role::Pirate
        | Role::Astronaut => 1.32,
    }
}
