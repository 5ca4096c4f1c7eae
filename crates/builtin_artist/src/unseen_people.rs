//! Whom the words name and no figure of the picture is: said rather than passed over.

use brief::english::capitalised;
use brief::story::SceneBrief;

use super::identity::Identity;
use super::names::named_people;
use super::roster::introduced;
use super::scene::Scene;
use super::things;
use super::tokens::tokens;
use super::vocabulary::Vocabulary;

/// The names of those whom the prompt or the description names and who are not there. Somebody without a name may be any of them.
pub(crate) fn unseen_people(brief: &SceneBrief, scene: &Scene, vocabulary: &Vocabulary) -> Vec<String> {
    if !brief.image_prompt.present.is_empty() {
        // The list says who is there.
        return Vec::new();
    }
    let described = tokens(&brief.character_description);
    let mut names: Vec<String> = introduced(&described, vocabulary).into_iter().map(|own| own.name).collect();
    let action = tokens(&brief.image_prompt.action);
    let named = named_people(&action, vocabulary);
    names.extend(named.into_iter().map(|named| named.name));
    let has_beings = scene.props.iter().any(|prop| things::is_alive(prop.spec));
    if scene.figures.is_empty() && !has_beings {
        names.extend(Identity::of_description(&brief.character_description, vocabulary).name().map(str::to_owned));
    }
    let is_there = |name: &String| scene.figures.iter().any(|figure| figure.name == *name);
    let mut unseen: Vec<String> = Vec::new();
    for name in names.into_iter().filter(|name| !name.is_empty()) {
        if !is_there(&name) && !unseen.contains(&name) {
            unseen.push(name);
        }
    }
    let unnamed = scene.figures.iter().filter(|figure| figure.name.is_empty() || figure.animal.is_some()).count();
    let beings = scene.props.iter().filter(|prop| things::is_alive(prop.spec)).count();
    if unseen.len() <= unnamed + beings { Vec::new() } else { unseen.iter().map(|name| capitalised(name)).collect() }
}
