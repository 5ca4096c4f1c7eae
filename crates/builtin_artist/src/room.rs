//! What can stand where: nobody on the open sea, no tree in a bedroom, no ship in a meadow.

use super::backdrop::Backdrop;
use super::scene::{Prop, Scene};
use super::things::{self, Habitat};

/// Nobody stands on the open sea: without a boat to sit in, the scene moves to its shore.
pub(crate) fn stay_dry(scene: &mut Scene, props: &[Prop]) {
    let can_sit = props.iter().any(|prop| prop.spec.name == "boat");
    let stands = !scene.figures.is_empty() && !can_sit
        || props.iter().any(|prop| matches!(prop.spec.habitat, Habitat::Near | Habitat::Middle));
    if scene.setting == Backdrop::Sea && stands {
        scene.setting = Backdrop::Beach;
        scene.land.jetty = true;
    }
}

/// Backdrops whose middle ground can have a stretch of water.
pub(crate) fn is_open_country(setting: Backdrop) -> bool {
    matches!(
        setting,
        Backdrop::Meadow
            | Backdrop::Mountains
            | Backdrop::Castle
            | Backdrop::Village
            | Backdrop::Garden
            | Backdrop::Farm
            | Backdrop::Snow
    )
}

/// Trees and ships do not fit under a roof, and nothing lies about on the open sea.
pub(crate) fn has_room_for(scene: &Scene, prop: &Prop) -> bool {
    match prop.spec.habitat {
        // Towns are painted with their houses; one that has a colour is that house.
        Habitat::Middle if prop.spec.name == "house" && prop.colour.is_none() => {
            !scene.setting.is_indoors() && !matches!(scene.setting, Backdrop::City | Backdrop::Village)
        }
        Habitat::Middle => !scene.setting.is_indoors(),
        Habitat::Afloat => scene.setting.is_by_water() || (scene.land.water && is_open_country(scene.setting)),
        Habitat::Swimming => !scene.setting.is_indoors() || things::is_alive(prop.spec),
        Habitat::Near => {
            !(scene.setting.is_indoors() && matches!(prop.spec.name, "fence" | "gate" | "bridge" | "bush"))
        }
        Habitat::Beside => scene.setting != Backdrop::Sea || things::is_alive(prop.spec),
        Habitat::Air => true,
    }
}
