//! What a picture says about itself: only what is drawn.

use super::backdrop::Daylight;
use super::scene::{Described, Scene};
use brief::Weather;

/// Adds what the scene shows to what was recognised, and tells it in one sentence.
pub(crate) fn account(scene: &Scene, told: &mut Described) {
    let number = |count: usize| ["no", "a", "two", "three", "four"].get(count).copied().unwrap_or("several");
    let mut parts: Vec<String> = Vec::new();
    for prop in &scene.props {
        told.recognised.push(prop.spec.name.to_owned());
        let name = prop.spec.name;
        parts.push(match prop.count.min(4) {
            1 => with_article(name),
            count => format!("{} {}", number(count), plural(name)),
        });
    }
    for figure in &scene.figures {
        told.recognised.push(figure.told.clone());
        parts.push(with_article(&figure.told));
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
    told.sentence = sentence;
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

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
