//! The description of a finished picture: only what is drawn.

use super::backdrop::Daylight;
use super::roles::is_of_a_family;
use super::scene::{Figure, PictureAccount, Prop, Scene};
use super::vocabulary::MOST_OF_A_KIND;
use brief::english::{capitalised, is_listed, listed, number_in_words};
use brief::picture::Weather;

/// Adds what the scene shows to what was recognised, and states it in words that can be read out.
pub(crate) fn account(scene: &Scene, described: &mut PictureAccount) {
    described.recognised.extend(scene.props.iter().map(|prop| prop.spec.name.to_owned()));
    described.recognised.extend(scene.figures.iter().map(|figure| figure.summary.clone()));
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
    let parts: Vec<String> = people(&scene.figures).into_iter().chain(things(scene)).collect();
    let (joint, last) = if parts.iter().any(|part| part.contains(", ")) { ("; ", "; and ") } else { (", ", " and ") };
    match parts.as_slice() {
        [] => {}
        [only] => sentence.push_str(&format!(", with {only}")),
        [first @ .., end] => sentence.push_str(&format!(", with {}{last}{end}", first.join(joint))),
    }
    sentence.push('.');
    if !scene.figures.is_empty() {
        sentence.push_str(&format!(" The mood is {}.", scene.emotion));
    }
    described.sentence = sentence;
}

/// The things of a picture, without animals of a kind of which somebody is.
fn things(scene: &Scene) -> Vec<String> {
    let phrase = |prop: &Prop| {
        let name = prop.spec.name;
        match u32::try_from(prop.count.min(MOST_OF_A_KIND)).unwrap_or(1) {
            1 if scene.figures.iter().any(|figure| noun_of(figure) == name) => format!("another {name}"),
            1 => with_article(name),
            count => format!("{} {}", number_in_words(count), plural(name)),
        }
    };
    scene.props.iter().map(phrase).collect()
}

/// What somebody is in a word: `girl`.
fn noun_of(figure: &Figure) -> &str {
    figure.summary.split(" with ").next().unwrap_or_default()
}

/// Everybody, those of one kind together: “two girls, one with red hair”.
fn people(figures: &[Figure]) -> Vec<String> {
    let mut kinds: Vec<(&str, Vec<&Figure>)> = Vec::new();
    for figure in figures {
        match kinds.iter_mut().find(|(noun, _)| *noun == noun_of(figure)) {
            Some((_, known)) => known.push(figure),
            None => kinds.push((noun_of(figure), vec![figure])),
        }
    }
    kinds.into_iter().map(|(noun, those)| of_one_kind(noun, &those)).collect()
}

fn of_one_kind(noun: &str, those: &[&Figure]) -> String {
    let names: Vec<Option<String>> = those.iter().map(|figure| name_of(figure)).collect();
    let looks: Vec<String> = those.iter().map(|figure| looks_of(figure)).collect();
    if let ([name], [looks]) = (names.as_slice(), looks.as_slice()) {
        let who = format!("{}{looks}", with_article(noun));
        return name.as_ref().map_or_else(|| who.clone(), |name| format!("{name}, {who}"));
    }
    let many = format!("{} {}", number_in_words(u32::try_from(those.len()).unwrap_or_default()), plural(noun));
    let known: Vec<String> = names.iter().flatten().cloned().collect();
    if looks.iter().all(String::is_empty) && known.len() == those.len() {
        return format!("{}, {many}", listed(&known));
    }
    let each = names.iter().zip(&looks).filter(|(name, looks)| name.is_some() || !looks.is_empty());
    let each: Vec<String> = each.map(|(name, looks)| format!("{}{looks}", name.as_deref().unwrap_or("one"))).collect();
    if each.is_empty() { many } else { format!("{many}, {}", each.join(", ")) }
}

/// The name by which somebody is called, if it says more than the noun.
fn name_of(figure: &Figure) -> Option<String> {
    let says_nothing = figure.name.is_empty() || is_of_a_family(&figure.name) || noun_of(figure).contains(&figure.name);
    (!says_nothing).then(|| capitalised(&figure.name))
}

/// “ with red hair and a green dress, holding a book”
fn looks_of(figure: &Figure) -> String {
    let details = figure.summary.split_once(" with ").map(|(_, details)| details).unwrap_or_default();
    let details: Vec<String> = details.split(", ").filter(|detail| !detail.is_empty()).map(of_looks).collect();
    let worn = if details.is_empty() { String::new() } else { format!(" with {}", listed(&details)) };
    let held = figure.carries.map(|spec| format!(" holding {}", with_article(spec.name)));
    worn + &held.unwrap_or_default()
}

fn of_looks(detail: &str) -> String {
    let noun = detail.split(' ').next_back().unwrap_or_default();
    if matches!(noun, "hair" | "fur" | "armour" | "armor" | "glasses") {
        detail.to_owned()
    } else {
        with_article(detail)
    }
}

pub(crate) fn with_article(name: &str) -> String {
    const OF_NO_NUMBER: &str = "bread soap cheese rice butter honey spaghetti bacon ice sushi curry";
    if is_plural(name) || is_listed(OF_NO_NUMBER, name) {
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
    use super::super::plan::plan;
    use super::super::plan_tests::briefed;
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
    fn nobody_is_told_of_twice() {
        let sentence = |prompt: &str, character: &str| {
            let sentence = plan(&briefed(prompt, character)).1.sentence;
            sentence.split_once(", with ").map(|(_, rest)| rest.to_owned()).unwrap_or_default()
        };
        for (prompt, character, expected) in [
            ("Two girls in a meadow at noon", "", "two girls. The mood is happy."),
            (
                "A girl in a meadow at noon",
                "Mia, a girl with red hair",
                "Mia, a girl with red hair. The mood is happy.",
            ),
            ("Ana, Bea and Ida in a meadow at noon", "", "Ana, Bea and Ida, three girls. The mood is happy."),
            (
                "A girl with red hair and a girl with glasses in a meadow at noon",
                "",
                "two girls, one with red hair, one with glasses. The mood is happy.",
            ),
            ("A wolf in a meadow at noon", "a wolf in a red scarf", "a wolf with a red scarf. The mood is happy."),
            (
                "Ana in a meadow at noon",
                "Ana, a girl with red braids, glasses",
                "Ana, a girl with red braids and glasses. The mood is happy.",
            ),
            (
                "Ana in a meadow at noon",
                "Ana, a girl with auburn hair and green eyes",
                "Ana, a girl with auburn hair and green eyes. The mood is happy.",
            ),
            (
                "Mia and a boy in a meadow at noon with a kite",
                "Mia, a girl with red hair and a blue dress",
                "Mia, a girl with red hair and a blue dress; a boy; and a kite. The mood is happy.",
            ),
        ] {
            assert_eq!(sentence(prompt, character), expected, "{prompt}");
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
