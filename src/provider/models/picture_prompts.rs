//! What models that draw are told.

use brief::english::capitalised;
use brief::picture::ArtStyle;
use brief::story::SceneBrief;

fn style_in_words(style: ArtStyle) -> &'static str {
    match style {
        ArtStyle::Storybook => "a warm storybook illustration in soft watercolours",
        ArtStyle::SemiRealistic => "a semi-realistic painting",
        ArtStyle::ComicBook => "a comic book panel with clear ink lines",
        ArtStyle::FlatIllustration => "a flat illustration in a few clear colours",
        ArtStyle::Anime => "an anime drawing",
    }
}

/// The order of one picture.
pub fn scene_prompt(scene: &SceneBrief, has_portrait: bool) -> String {
    let audience = scene.audience.to_string().replace('_', " ");
    let mut lines =
        vec![format!("{}, for {audience}: {}", capitalised(style_in_words(scene.style)), scene.image_prompt)];
    if !scene.description.trim().is_empty() {
        lines.push(format!("The scene in the story's words: {}", scene.description.trim()));
    }
    if !scene.emotion.trim().is_empty() {
        lines.push(format!("Mood: {}.", scene.emotion.trim()));
    }
    if !scene.character_description.trim().is_empty() {
        lines.push(format!("The main character, the same in every picture: {}", scene.character_description.trim()));
    }
    if has_portrait {
        lines.push(
            "The given picture shows the main character. Draw a new scene with exactly this character.".to_owned(),
        );
    }
    lines.push("No text in the picture.".to_owned());
    lines.join("\n")
}

/// The order to draw a given picture over.
pub fn cartoon_prompt(style: ArtStyle) -> String {
    format!(
        "Redraw this picture as {}. Keep the people, their faces, hair, clothes and poses, and the composition. \
         No text, no frame.",
        style_in_words(style)
    )
}

pub fn cartoon_caption(style: ArtStyle) -> String {
    format!("The given picture, redrawn as {}.", style_in_words(style))
}
