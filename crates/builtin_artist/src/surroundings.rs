//! Time, weather, season, sky and land of a picture.

use brief::english::is_listed;
use brief::picture::{Emotion, Season, Weather};

use super::backdrop::{Backdrop, Daylight};
use super::dice::Dice;
use super::finding::Finding;
use super::scene::{Land, PictureAccount, Scene, SkyMarks};
use super::vocabulary::{LandMark, Meaning, SkyMark};

/// What the words say of time, weather and season.
#[derive(Default)]
struct StatedSurroundings {
    time: Option<Daylight>,
    weather: Option<Weather>,
    season: Option<Season>,
}

/// Surrounds the scene as the words have it, and chooses what they leave open. `backdrops` are all that they name.
pub(crate) fn surround(
    scene: &mut Scene,
    found: &[Finding],
    backdrops: &[Backdrop],
    dice: &mut Dice,
    described: &mut PictureAccount,
) {
    let mut stated = read_surroundings(scene, found);
    let others = || backdrops.iter().filter(|backdrop| **backdrop != scene.setting);
    let mountains = others().any(|backdrop| *backdrop == Backdrop::Mountains);
    let forest = others().any(|backdrop| matches!(backdrop, Backdrop::Forest | Backdrop::Jungle));
    let water = others().any(|backdrop| backdrop.is_by_water());
    let jetty = scene.land.jetty
        || found.iter().any(|item| matches!(item.words.as_str(), "harbour" | "harbor" | "pier" | "jetty" | "quay"));
    scene.land = Land { mountains, forest, water, jetty, ..scene.land };
    let night_sky = scene.sky.moon || scene.sky.stars;
    match stated.time {
        Some(time) => described.recognised.push(time.to_string()),
        None if night_sky => {}
        None => described.chosen.push("time of day".to_owned()),
    }
    scene.time = stated.time.unwrap_or_else(|| {
        if night_sky || scene.emotion == Emotion::Sleepy {
            Daylight::Night
        } else {
            dice.pick([Daylight::Day, Daylight::Day, Daylight::Day, Daylight::Dusk, Daylight::Dawn])
        }
    });
    // A storm in a desert carries sand, unless lightning is spoken of.
    let has_lightning = found.iter().any(|item| is_listed("lightning thunder thunderstorm downpour rain", &item.words));
    let is_sand = scene.setting == Backdrop::Desert && stated.weather == Some(Weather::Storm) && !has_lightning;
    if is_sand {
        stated.weather = Some(Weather::Windy);
    }
    if let Some(weather) = stated.weather {
        scene.weather = weather;
        described.recognised.push(weather.to_string());
    }
    if let Some(season) = stated.season {
        described.recognised.push(season.to_string());
    }
    let white = scene.weather == Weather::Snow || scene.setting == Backdrop::Snow;
    scene.season = stated.season.unwrap_or(if white { Season::Winter } else { Season::Summer });
    describe(scene, described);
}

/// Notes the marks of sky and land in the scene, and returns the rest of what the words say.
fn read_surroundings(scene: &mut Scene, found: &[Finding]) -> StatedSurroundings {
    let mut stated = StatedSurroundings::default();
    for item in found {
        match item.meaning {
            Meaning::Time(named) => {
                // “Day” in a text about the night is a figure of speech.
                if stated.time.is_none() || stated.time == Some(Daylight::Day) {
                    stated.time = Some(named);
                }
            }
            Meaning::Weather(named) => stated.weather = stated.weather.or(Some(named)),
            Meaning::Season(named) => stated.season = stated.season.or(Some(named)),
            Meaning::Sky(mark) => mark_sky(&mut scene.sky, mark),
            Meaning::Land(LandMark::Flowers) => scene.land.flowers = true,
            Meaning::Land(LandMark::Path) => scene.land.path = true,
            Meaning::Land(LandMark::Jetty) => scene.land.jetty = true,
            Meaning::Backdrop(_)
            | Meaning::Emotion(_)
            | Meaning::Thing(_)
            | Meaning::Person(_)
            | Meaning::Adult
            | Meaning::Children
            | Meaning::Family(_)
            | Meaning::Somebody
            | Meaning::Colour(_)
            | Meaning::Number(_)
            | Meaning::Without => {}
        }
    }
    stated
}

fn mark_sky(sky: &mut SkyMarks, mark: SkyMark) {
    match mark {
        SkyMark::Sun => sky.sun = true,
        SkyMark::Moon => sky.moon = true,
        SkyMark::Stars => sky.stars = true,
        SkyMark::ShootingStar => (sky.shooting_star, sky.stars) = (true, true),
        SkyMark::Clouds => sky.clouds = true,
    }
}

/// Adds the marks of sky and land that can be seen.
fn describe(scene: &Scene, described: &mut PictureAccount) {
    if scene.setting.is_enclosed() {
        return;
    }
    for (shown, name) in [
        (scene.sky.sun, "sun"),
        (scene.sky.moon, "moon"),
        (scene.sky.stars, "stars"),
        (scene.sky.shooting_star, "shooting star"),
        (scene.sky.clouds, "clouds"),
        (scene.land.mountains, "mountains"),
        (scene.land.forest, "forest"),
        (scene.land.water, "water"),
        (scene.land.flowers, "flowers"),
        (scene.land.path, "path"),
    ] {
        if shown {
            described.recognised.push(name.to_owned());
        }
    }
}
