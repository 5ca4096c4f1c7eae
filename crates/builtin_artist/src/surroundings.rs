//! Time, weather, season, sky and land of a picture.

use brief::english::is_listed;
use brief::picture::{Emotion, Season, Weather};

use super::backdrop::{Backdrop, Daylight};
use super::dice::Dice;
use super::finding::Finding;
use super::scene::{Land, PictureAccount, Scene, SkyMarks};
use super::silence;
use super::tokens::tokens;
use super::vocabulary::{LandMark, Meaning, SkyMark, Vocabulary};

/// What the words say of time, weather and season.
#[derive(Default)]
struct StatedSurroundings {
    time: Option<Daylight>,
    weather: Option<Weather>,
    season: Option<Season>,
}

/// Whether the words say that it is dark where it takes place, whatever the hour: “in a dark room”, “it was pitch dark”, “in the darkness”.
pub(crate) fn is_dark(text: &str, vocabulary: &Vocabulary) -> bool {
    const PLACES: &str = "room rooms hall hallway corridor house attic cellar basement street streets alley alleyway road path woods wood stairs \
        staircase chamber cabin hut barn church shed stable doorway building tower theatre night sky";
    const BEING: &str = "is was were are grew grows gets got becomes became it's very pitch so too almost quite in";
    let mut spoken = tokens(text);
    silence::mark(&mut spoken, &[], vocabulary);
    let word = |at: usize| spoken.get(at).map_or("", |token| token.word.as_str());
    let is_place = |at: usize| {
        is_listed(PLACES, word(at)) || matches!(vocabulary.look_up(word(at)), Some((Meaning::Backdrop(_), _)))
    };
    (0..spoken.len()).filter(|at| !spoken[*at].silent).any(|at| match word(at) {
        "darkness" => true,
        // “A dark, silent room”
        "dark" | "unlit" | "darkened" | "gloomy" => {
            let is_of_a_place = is_place(at + 1) || is_place(at + 2) && is_adjective(word(at + 1));
            let before = at.checked_sub(1).map_or("", word);
            let is_the_dark = before == "the" && at > 1 && is_listed("in after through into of before", word(at - 2));
            let ends = spoken[at].closes || is_listed("and now outside already here there when in", word(at + 1));
            is_of_a_place || (is_the_dark || is_listed(BEING, before)) && ends
        }
        _ => false,
    })
}

fn is_adjective(word: &str) -> bool {
    is_listed("empty silent quiet cold old narrow little small big large long scary spooky lonely and deep", word)
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

#[cfg(test)]
mod tests {
    use super::super::plan_tests::planned;
    use super::*;

    #[test]
    fn where_it_is_dark_it_is_night() {
        for prompt in [
            "A girl sits in a dark room",
            "A boy in a dark, silent room",
            "Two children walk through the dark forest",
            "An old man in the dark",
            "It was pitch dark. A cat waits",
            "A woman on a dark street",
            "A girl in an unlit attic",
            "The room was dark",
            "A boy alone in the darkness",
            "A knight in a dark castle",
        ] {
            assert_eq!(planned(prompt, "").time, Daylight::Night, "{prompt}");
        }
        let by_day = planned("A girl in a meadow at noon", "").time;
        for prompt in [
            "A girl with dark hair at noon",
            "A boy in a dark blue coat in the morning",
            "A man with dark glasses at noon",
            "A woman in a dark dress by day",
        ] {
            assert_ne!(planned(prompt, "").time, Daylight::Night, "{prompt}");
        }
        assert_eq!(planned("A girl in a dark room in the morning", "").time, planned("A girl in the morning", "").time);
        assert_eq!(by_day, Daylight::Day);
    }
}
