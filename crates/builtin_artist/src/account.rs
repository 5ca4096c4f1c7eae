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

pub(crate) fn with_article(name: &str) -> String {
    if is_plural(name) {
        name.to_owned()
    } else if name.starts_with(['a', 'e', 'i', 'o']) || name.starts_with("umbrella") {
        format!("an {name}")
    } else {
        format!("a {name}")
    }
}

/// “Pancakes”, “scissors”: the name of a drawing that shows several.
fn is_plural(name: &str) -> bool {
    name.ends_with('s')
        && !["ss", "us", "os", "glasses"].iter().any(|ending| name.ends_with(ending))
        && !matches!(name, "abacus" | "compass" | "dress")
}

pub(crate) fn plural(name: &str) -> String {
    const IRREGULAR: &[(&str, &str)] = &[
        ("wolf", "wolves"),
        ("mouse", "mice"),
        ("man", "men"),
        ("goose", "geese"),
        ("leaf", "leaves"),
        ("loaf", "loaves"),
        ("knife", "knives"),
        ("calf", "calves"),
        ("ox", "oxen"),
        ("tooth", "teeth"),
        ("foot", "feet"),
        ("child", "children"),
        ("fish", "fish"),
        ("sheep", "sheep"),
        ("deer", "deer"),
    ];
    const AFTER_ITS_NOUN: [&str; 2] = [" of ", " with "];
    for joint in AFTER_ITS_NOUN {
        if let Some((noun, rest)) = name.split_once(joint) {
            return format!("{}{joint}{rest}", plural(noun));
        }
    }
    // “Goldfish” and “snowman” end in the noun, “fox” does not end in “ox”.
    let is_noun = |before: &str, one: &str| before.is_empty() || before.ends_with(' ') || matches!(one, "fish" | "man");
    let irregular = IRREGULAR.iter().find_map(|(one, many)| {
        let before = name.strip_suffix(one).filter(|before| is_noun(before, one))?;
        Some(format!("{before}{many}"))
    });
    let is_of_a_y = name.ends_with('y') && !["ay", "ey", "oy"].iter().any(|ending| name.ends_with(ending));
    match irregular {
        Some(many) => many,
        None if is_plural(name) => name.to_owned(),
        None if ["s", "x", "ch", "sh", "tato", "mato"].iter().any(|ending| name.ends_with(ending)) => {
            format!("{name}es")
        }
        None if is_of_a_y => format!("{}ies", &name[..name.len() - 1]),
        None => format!("{name}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_of_a_thing_have_its_plural() {
        for (one, many) in [
            ("pancakes", "pancakes"),
            ("scissors", "scissors"),
            ("grapes", "grapes"),
            ("ballet shoes", "ballet shoes"),
            ("noodles", "noodles"),
            ("pile of books", "piles of books"),
            ("nest with eggs", "nests with eggs"),
            ("minibus", "minibuses"),
            ("compass", "compasses"),
            ("hippopotamus", "hippopotamuses"),
            ("snowman", "snowmen"),
            ("maple leaf", "maple leaves"),
            ("moth", "moths"),
            ("peach", "peaches"),
            ("fox", "foxes"),
            ("wolf", "wolves"),
            ("butterfly", "butterflies"),
            ("monkey", "monkeys"),
            ("goldfish", "goldfish"),
            ("potato", "potatoes"),
            ("ox", "oxen"),
            ("policeman", "policemen"),
        ] {
            assert_eq!(plural(one), many);
        }
    }

    #[test]
    fn a_name_of_several_has_no_article() {
        for (name, expected) in [
            ("pancakes", "pancakes"),
            ("scissors", "scissors"),
            ("compass", "a compass"),
            ("hibiscus", "a hibiscus"),
            ("owl", "an owl"),
        ] {
            assert_eq!(with_article(name), expected);
        }
    }
}
