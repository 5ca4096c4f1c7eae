//! The description of a finished picture: only what is drawn.

use super::backdrop::Daylight;
use super::scene::{PictureAccount, Scene};
use super::vocabulary::MOST_OF_A_KIND;
use brief::english::{capitalised, number_in_words};
use brief::picture::Weather;

/// Adds what the scene shows to what was recognised, and states it in one sentence.
pub(crate) fn account(scene: &Scene, described: &mut PictureAccount) {
    let mut parts: Vec<String> = Vec::new();
    for prop in &scene.props {
        described.recognised.push(prop.spec.name.to_owned());
        let name = prop.spec.name;
        parts.push(match u32::try_from(prop.count.min(MOST_OF_A_KIND)).unwrap_or(1) {
            1 => with_article(name),
            count => format!("{} {}", number_in_words(count), plural(name)),
        });
    }
    for figure in &scene.figures {
        described.recognised.push(figure.summary.clone());
        let who = with_article(&figure.summary);
        parts.push(match figure.carries {
            Some(spec) => format!("{who} holding {}", with_article(spec.name)),
            None => who,
        });
    }
    let hour = match scene.time {
        Daylight::Dawn => "at dawn",
        Daylight::Day => "by day",
        Daylight::Dusk => "at dusk",
        Daylight::Night => "at night",
    };
    let mut sentence = format!("{} {hour}", capitalised(&scene.setting.to_string()));
    if scene.setting.is_enclosed() {
        sentence = capitalised(&scene.setting.to_string());
    } else if scene.weather != Weather::Clear {
        sentence.push_str(&format!(", {}", scene.weather));
    }
    if !parts.is_empty() {
        sentence.push_str(&format!(", with {}", parts.join(", ")));
    }
    if !scene.figures.is_empty() {
        sentence.push_str(&format!("; the mood is {}", scene.emotion));
    }
    sentence.push('.');
    described.sentence = sentence;
}

fn with_article(name: &str) -> String {
    if name.starts_with(['a', 'e', 'i', 'o']) || name.starts_with("umbrella") {
        format!("an {name}")
    } else {
        format!("a {name}")
    }
}

fn plural(name: &str) -> String {
    match name {
        "wolf" => "wolves".to_owned(),
        "mouse" => "mice".to_owned(),
        "fish" | "sheep" | "deer" => name.to_owned(),
        _ if name.ends_with(['s', 'x', 'h']) => format!("{name}es"),
        _ if name.ends_with('y') && !name.ends_with("ey") => format!("{}ies", &name[..name.len() - 1]),
        _ => format!("{name}s"),
    }
}
