//! What a scene tells of the place where its picture is set: a scene that moves on from place to place is not drawn in all of them at once.

use brief::english::is_listed;
use brief::story::{SceneAuthor, SceneBrief};
use lexicon::quotation::without_speech;

use super::backdrop::Backdrop;
use super::reading::read;
use super::tokens::{Token, tokens};
use super::vocabulary::{Meaning, Vocabulary};

/// Whoever is there, or comes there: “in the forest”, “they reached the castle”.
const BEING_THERE: &str = "in into on onto at to through across inside by reached entered";
/// Whoever looks at the sea need not be on it.
const SEEING: &str = "look looks looked looking gaze gazes gazed gazing stare stares stared watch watches watched saw see sees seen point points \
    pointed";
const REACH_WORDS: usize = 4;
/// The sentence that a prompt shows has most of its words, though a name may stand for a pronoun.
const SHARED_PERCENT: usize = 60;

/// The description of a scene without the sentences that take place elsewhere. Who made the story up and divided it knows where each part of it
/// takes place; in a client's words they are told apart here.
pub(crate) fn told_here(brief: &SceneBrief, vocabulary: &Vocabulary) -> String {
    let Some(place) = brief.image_prompt.setting.place.filter(|_| brief.author == SceneAuthor::Client) else {
        return brief.description.clone();
    };
    let here = Backdrop::from(place);
    let shown: Vec<Token> = tokens(&brief.image_prompt.action);
    let mut is_here = true;
    let sentences = brief.description.split_inclusive(['.', '!', '?', '\n']);
    let kept = sentences.filter(|sentence| {
        let narrated = without_speech(sentence);
        let spoken = tokens(&narrated);
        if is_of(&spoken, &shown) {
            is_here = true;
        } else {
            let places = places_in(&narrated, &spoken, vocabulary);
            is_here = if places.is_empty() { is_here } else { places.contains(&here) };
        }
        is_here
    });
    kept.collect()
}

/// Whether a sentence is the one that is shown.
fn is_of(sentence: &[Token], shown: &[Token]) -> bool {
    let shared = sentence.iter().filter(|token| shown.iter().any(|other| other.word == token.word)).count();
    !sentence.is_empty() && shared * 100 >= sentence.len() * SHARED_PERCENT
}

/// The places where a sentence takes place.
fn places_in(text: &str, spoken: &[Token], vocabulary: &Vocabulary) -> Vec<Backdrop> {
    let is_there = |at: usize| {
        let near = &spoken[at.saturating_sub(REACH_WORDS)..at];
        let begin = near.iter().rposition(|token| token.closes).map_or(0, |closing| closing + 1);
        let has = |list: &str| near[begin..].iter().any(|token| is_listed(list, &token.word));
        has(BEING_THERE) && !has(SEEING)
    };
    let places = read(text, vocabulary).into_iter().filter_map(|found| {
        if let Meaning::Backdrop(backdrop) = found.meaning { is_there(found.at).then_some(backdrop) } else { None }
    });
    places.collect()
}

#[cfg(test)]
mod tests {
    use super::super::plan::plan;
    use super::*;
    use brief::picture::{ArtStyle, ImagePrompt};
    use brief::story::Audience;

    fn briefed(description: &str, prompt: &str) -> SceneBrief {
        SceneBrief {
            author: SceneAuthor::Client,
            description: description.to_owned(),
            image_prompt: ImagePrompt::of_text(prompt),
            emotion: String::new(),
            character_description: "Mia, a girl".to_owned(),
            style: ArtStyle::Storybook,
            audience: Audience::Children,
        }
    }

    #[test]
    fn nothing_of_another_place_is_in_the_picture() {
        for (description, prompt, setting, absent) in [
            (
                "The train took them through the forest. On the beach Mia found a shell. At night they slept in a castle.",
                "On the beach Mia found a shell. In the picture: Mia, a girl. Setting: on a beach.",
                Backdrop::Beach,
                &["train", "castle"][..],
            ),
            (
                "Mia woke in her bedroom. The lamp was lit. Then she came to the farm and fed a cow. Later a boat took her across the lake.",
                "Then Mia came to the farm and fed a cow. In the picture: Mia, a girl. Setting: on a farm.",
                Backdrop::Farm,
                &["lamp", "boat"],
            ),
            (
                "In the kitchen Mia baked a cake. In the forest an owl called from a tree.",
                "In the kitchen Mia baked a cake. In the picture: Mia, a girl. Setting: in a kitchen.",
                Backdrop::Kitchen,
                &["owl", "tree"],
            ),
            (
                "They reached the castle, where a knight stood at the gate. On a hill Mia flew her kite.",
                "On a hill Mia flew her kite. In the picture: Mia, a girl. Setting: on a hill in a meadow.",
                Backdrop::Meadow,
                &["gate", "castle"],
            ),
        ] {
            let (scene, _) = plan(&briefed(description, prompt));
            assert_eq!(scene.setting, setting, "{description}");
            let land = scene.land;
            assert!(!(land.water || land.forest || land.mountains), "{description}: {land:?}");
            let drawn: Vec<&str> = scene.props.iter().map(|prop| prop.spec.name).collect();
            assert!(absent.iter().all(|name| !drawn.contains(name)), "{description}: {drawn:?}");
        }
    }

    #[test]
    fn what_the_same_place_holds_and_what_can_be_seen_from_it_is() {
        let description =
            "Mia sat down in the garden. A cat came. She looked at the mountains. An owl slept in a tree.";
        let (scene, _) =
            plan(&briefed(description, "A cat came. In the picture: Mia, a girl. Setting: in a garden. Mood: calm."));
        assert!(scene.land.mountains, "{:?}", scene.land);
        let brief = briefed(description, "A cat came. Setting: in a garden.");
        assert_eq!(told_here(&brief, &Vocabulary::new()), description);
    }
}
