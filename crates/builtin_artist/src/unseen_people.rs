//! Whom the words name and no figure of the picture is: said rather than passed over.

use brief::english::{capitalised, is_listed};
use brief::story::SceneBrief;

use super::identity::Identity;
use super::names::named_people;
use super::roster::introduced;
use super::scene::Scene;
use super::silence;
use super::things;
use super::tokens::{Token, tokens};
use super::vocabulary::Vocabulary;

/// The names of those whom the prompt or the description names and who are not there. Somebody without a name may be any of them.
pub(crate) fn unseen_people(brief: &SceneBrief, scene: &Scene, vocabulary: &Vocabulary) -> Vec<String> {
    if !brief.image_prompt.present.is_empty() {
        // The list says who is there.
        return Vec::new();
    }
    let described = tokens(&brief.character_description);
    let is_alone = scene.figures.len() + scene.props.iter().filter(|prop| things::is_alive(prop.spec)).count() < 2;
    let mut action = tokens(&brief.image_prompt.action);
    silence::mark(&mut action, &[], vocabulary);
    let friend = (0..action.len()).find(|at| is_a_friend(&action, *at)).filter(|_| is_alone);
    let mut names: Vec<String> = introduced(&described, vocabulary).into_iter().map(|own| own.name).collect();
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
    let is_said = unseen.len() > unnamed + beings;
    let mut said: Vec<String> = unseen.iter().filter(|_| is_said).map(|name| capitalised(name)).collect();
    said.extend(friend.map(|_| "friend".to_owned()));
    said
}

/// “Her best friend”, “a friend”: somebody of whom the words say no more.
fn is_a_friend(spoken: &[Token], at: usize) -> bool {
    const MOST_ADJECTIVES: usize = 2;
    let near = spoken[at.saturating_sub(MOST_ADJECTIVES + 1)..at].iter().rev().take_while(|token| !token.closes);
    let mut near = near.take_while(|token| !is_listed("of for about like as", &token.word));
    let is_somebody = near.any(|token| is_listed("a his her their my our another", &token.word));
    spoken[at].word == "friend" && !spoken[at].silent && !spoken[at].possessive && is_somebody
}

#[cfg(test)]
mod tests {
    use super::super::plan_tests::missing;

    #[test]
    fn a_friend_who_is_not_drawn_is_said_to_be_missing() {
        for prompt in ["A girl whispers to her best friend", "Mia hugs her old friend"] {
            assert!(missing(prompt, "").contains(&"friend".to_owned()), "{prompt}: {:?}", missing(prompt, ""));
        }
        for prompt in [
            "A girl and her friend, a fox, walk",
            "A girl without a friend",
            "Two friends walk",
            "Tom and his friend Ben walk",
        ] {
            assert!(!missing(prompt, "").contains(&"friend".to_owned()), "{prompt}: {:?}", missing(prompt, ""));
        }
    }
}
