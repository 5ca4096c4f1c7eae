//! The book step: all scenes in their order with their pictures, as the job's result, as a stored storybook and as a PDF.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use serde_json::Value;

use super::inputs::{Character, StoryJob, character_of, output_of, required_output_of};
use super::story_language::language_of;
use crate::job::given_image::{GivenImage, ImageLocation};
use crate::job::language::{Language, tag_of};
use crate::job::plan::{SCENES, STORY, scene_name};
use crate::job::progress::Progress;
use crate::job::story_result::{BookPage, BoundAutoStory, BoundStorybook, DividedStory, DrawnScene};
use crate::media::keys::job_key;
use crate::store::job_row::ArtifactType;
use crate::store::work::{ClaimedTask, NewArtifact, Product};
use crate::work::artifact_store::ArtifactSpec;
use crate::work::error::StepError;
use crate::work::input_hash::InputHash;
use crate::work::step::StepOutput;
use crate::work::steps::StepContext;
use crate::work::steps::json::to_json;
use crate::work::steps::typeset::{FOOTER, typeset, typesetter};
use brief::story::{Audience, Story, UnreadWords};
use image_file::reduced_jpeg;
use typesetting::storybook::{StoryPage, StoryScene, StorybookPages, render_storybook};

/// A picture is printed at 13 cm: this is 200 dots to the inch.
const PRINTED_SIDE_PIXELS: u32 = 1024;
const PRINTED_QUALITY: u8 = 85;
/// A picture's caption for those who can't see it.
const LONGEST_CAPTION_CHARACTERS: usize = 160;

/// The kind of product that `engine.record_product_storybook` puts into `storybooks`.
const STORYBOOK: &str = "storybook";

/// A book to be kept for its owner: the columns of `storybooks`, in camelCase.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct StorybookRow {
    title: String,
    story: String,
    audience: Audience,
    character_description: Option<String>,
    /// As the job's result has them.
    pages: Value,
    has_errors: bool,
    warning: Option<String>,
}

/// What a book is bound from.
struct Book {
    title: String,
    story: String,
    audience: Audience,
    pages: Vec<BookPage>,
    language: Option<Language>,
    /// Who told and drew it.
    author_line: String,
    /// What of the hero's description is not in the story, because nobody read it.
    unread: Option<UnreadWords>,
}

pub async fn bind(context: &StepContext, task: &ClaimedTask, progress: &Progress) -> Result<StepOutput, StepError> {
    let job = StoryJob::of(task)?;
    let character = character_of(task)?;
    let mut book = given_book(&job, task)?;
    let missing = put_pictures_in(&mut book.pages, task)?;
    let scenes: usize = book.pages.iter().map(|page| page.scenes.len()).sum();
    if missing.len() == scenes {
        return Err(StepError::outside("not one picture of the book could be drawn"));
    }
    let warning = warning(&missing, &character, book.unread.as_ref());
    let pdf = print(context, task, &book, &character, progress).await?;
    let pages = to_json(&book.pages)?;
    let storybook_id = task.job_id.to_string();
    let output = match job {
        StoryJob::AutoStory(_) => {
            to_json(&BoundAutoStory { storybook_id, generated_story: book.story.clone(), warning: warning.clone() })?
        }
        StoryJob::Storybook(_) | StoryJob::Scenes(_) | StoryJob::Image(_) => to_json(&BoundStorybook {
            storybook_id,
            pages: book.pages,
            has_errors: !missing.is_empty(),
            warning: warning.clone(),
        })?,
    };
    let storybook = StorybookRow {
        title: book.title,
        story: book.story,
        audience: book.audience,
        character_description: character.description,
        pages,
        has_errors: !missing.is_empty(),
        warning,
    };
    let product = Some(Product { kind: STORYBOOK, value: to_json(&storybook)? });
    Ok(StepOutput { output, artifacts: vec![pdf], product, ..StepOutput::default() })
}

fn given_book(job: &StoryJob, task: &ClaimedTask) -> Result<Book, StepError> {
    match job {
        StoryJob::Storybook(params) => Ok(Book {
            title: params.title.clone(),
            story: params.story.clone(),
            audience: params.audience,
            pages: params.pages.clone(),
            language: language_of(params.language.as_ref(), &params.story),
            author_line: format!("Drawn by {FOOTER}"),
            unread: None,
        }),
        StoryJob::AutoStory(params) => {
            let story: Story = required_output_of(task, STORY)?;
            let staged: DividedStory = required_output_of(task, SCENES)?;
            Ok(Book {
                language: language_of(params.language.as_ref(), &story.text),
                title: story.title,
                story: story.text,
                audience: params.audience,
                pages: staged.pages,
                author_line: format!("Told and drawn by {FOOTER}"),
                unread: story.hero.unread,
            })
        }
        StoryJob::Scenes(_) | StoryJob::Image(_) => Err(StepError::broken("a job of this kind makes no book")),
    }
}

/// Names every scene's picture; gives back the names of the scenes that have none.
fn put_pictures_in(pages: &mut [BookPage], task: &ClaimedTask) -> Result<Vec<String>, StepError> {
    let mut missing = Vec::new();
    let mut number = 0;
    for page in pages {
        for (index, scene) in page.scenes.iter_mut().enumerate() {
            number += 1;
            match output_of::<DrawnScene>(task, &scene_name(number))? {
                Some(picture) => {
                    scene.picture = Some(picture.url);
                    scene.picture_shows = picture.caption;
                }
                None => {
                    let name = format!("page {}, scene {}", page.page_number, index + 1);
                    scene.error = Some(format!("The picture of {name} could not be drawn"));
                    scene.picture = Some(placeholder(&name));
                    missing.push(name);
                }
            }
        }
    }
    Ok(missing)
}

/// A drawing that every `<img>` shows in the place of the missing one, and that says what is missing.
fn placeholder(name: &str) -> GivenImage {
    let svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1024 1024'>\
         <rect width='1024' height='1024' fill='#f3ecdf'/>\
         <rect x='40' y='40' width='944' height='944' rx='24' fill='none' stroke='#a89b86' stroke-width='4' \
         stroke-dasharray='18 14'/>\
         <text x='512' y='500' text-anchor='middle' font-family='Georgia, serif' font-size='44' fill='#6b6154'>\
         This picture is missing</text>\
         <text x='512' y='566' text-anchor='middle' font-family='Georgia, serif' font-size='34' fill='#6b6154'>\
         {name}</text></svg>"
    );
    GivenImage::at(format!("data:image/svg+xml,{}", utf8_percent_encode(&svg, NON_ALPHANUMERIC)))
}

fn warning(missing: &[String], character: &Character, unread: Option<&UnreadWords>) -> Option<String> {
    let pictures = (!missing.is_empty())
        .then(|| format!("{} of the book's pictures could not be drawn: {}.", missing.len(), missing.join("; ")));
    let image = character.image_fault.as_ref().map(|fault| {
        format!("The character's image could not be used, so the pictures follow the words alone: {fault}.")
    });
    let warnings: Vec<String> = pictures.into_iter().chain(image).chain(unread.map(unread_warning)).collect();
    (!warnings.is_empty()).then(|| warnings.join(" "))
}

/// Says which words of a description neither the story nor the pictures have.
fn unread_warning(unread: &UnreadWords) -> String {
    let quoted = unread.words.iter().map(|word| format!("“{word}”")).collect::<Vec<_>>().join(", ");
    match &unread.language {
        Some(language) => format!(
            "The character's description is in {language}, of which only plain words are read; neither the story nor the pictures have {quoted}."
        ),
        None => format!(
            "These words of the character's description are not read, and neither the story nor the pictures have them: {quoted}."
        ),
    }
}

/// The illustrated PDF. Reading the pictures is most of its work.
async fn print(
    context: &StepContext,
    task: &ClaimedTask,
    book: &Book,
    character: &Character,
    progress: &Progress,
) -> Result<NewArtifact, StepError> {
    let input_hash = InputHash::of(&typesetter())
        .with(&book.title)
        .with(&book.story)
        .with(&book.pages)
        .with(character)
        .with(&book.language)
        .finish();
    let spec = ArtifactSpec {
        artifact_type: ArtifactType::Pdf,
        content_type: "application/pdf",
        key: job_key(task.job_id, "book", "pdf"),
        input_hash: &input_hash,
        doc_num: None,
        is_combined: true,
        metadata: serde_json::json!({ "chapter": book.title, "docType": "storybook" }),
    };
    if let Some(found) = context.artifacts().find(&spec).await? {
        return Ok(found);
    }
    let pages = story_pages(context, book, character, progress).await?;
    typeset(context, &spec, pages.texts(), async |fonts, turn| {
        render_storybook(&pages, fonts, &async || turn.rest().await).await
    })
    .await
}

async fn story_pages(
    context: &StepContext,
    book: &Book,
    character: &Character,
    progress: &Progress,
) -> Result<StorybookPages, StepError> {
    let mut pages = Vec::with_capacity(book.pages.len());
    for page in &book.pages {
        for scene in &page.scenes {
            let picture = match scene.picture.as_ref().and_then(stored_key) {
                Some(key) => Some(printed(context, key).await?),
                None => None,
            };
            let shown = scene.picture_shows.as_deref().unwrap_or(&scene.description);
            let paragraphs = paragraphs(&scene.description).collect();
            pages.push(StoryPage { paragraphs, scene: Some(StoryScene { description: caption(shown), picture }) });
        }
        progress.set(page.page_number as f32 / book.pages.len() as f32 * 0.8);
    }
    if leaves_most_out(book) {
        pages.push(StoryPage { paragraphs: paragraphs(&book.story).collect(), scene: None });
    }
    let portrait = match &character.portrait {
        Some(key) => printed(context, key).await.ok(),
        None => None,
    };
    let first = || pages.iter().filter_map(|page| page.scene.as_ref()).find(|scene| scene.picture.is_some()).cloned();
    let cover = match portrait {
        Some(picture) => {
            let description = character.description.as_deref().map_or_else(|| book.title.clone(), caption);
            Some(StoryScene { description, picture: Some(picture) })
        }
        None => first(),
    };
    Ok(StorybookPages {
        title: book.title.clone(),
        subtitle: book.author_line.clone(),
        cover,
        pages,
        footer: FOOTER.to_owned(),
        language: tag_of(book.language.as_ref()).to_owned(),
    })
}

/// Whether the scenes only sketch the story, so that its own words have to follow them: it is longer than they are together. A story of a
/// sentence or two says what the pages tell, and after their end it would be a page too many.
fn leaves_most_out(book: &Book) -> bool {
    let told: usize = letters_of_scenes(book).iter().map(|text| text.chars().count()).sum();
    !tells_the_whole(book) && letters(&book.story).chars().count() > told
}

/// Whether the scenes, read one after the other, are the story.
fn tells_the_whole(book: &Book) -> bool {
    letters_of_scenes(book).concat().contains(&letters(&book.story))
}

fn letters_of_scenes(book: &Book) -> Vec<String> {
    book.pages.iter().flat_map(|page| &page.scenes).map(|scene| letters(&scene.description)).collect()
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

fn paragraphs(text: &str) -> impl Iterator<Item = String> {
    text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()).map(str::to_owned)
}

fn caption(description: &str) -> String {
    let line = description.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST_CAPTION_CHARACTERS {
        return line;
    }
    let cut: String = line.chars().take(LONGEST_CAPTION_CHARACTERS).collect();
    let at_a_word = cut.rsplit_once(' ').map_or(cut.as_str(), |(kept, _)| kept);
    format!("{at_a_word}…")
}

fn stored_key(picture: &GivenImage) -> Option<&str> {
    match picture.location() {
        ImageLocation::Stored(key) => Some(key),
        ImageLocation::Embedded(_) | ImageLocation::Address(_) => None,
    }
}

/// A stored picture at the size of print: a book of 120 would not fit into an isolate's memory otherwise.
async fn printed(context: &StepContext, key: &str) -> Result<Vec<u8>, StepError> {
    let bytes = context.artifacts().read(key).await?;
    let jpeg = context.compute(|| reduced_jpeg(&bytes, PRINTED_SIDE_PIXELS, PRINTED_QUALITY)).await;
    jpeg.map_err(|error| StepError::broken("a picture can't be made smaller").caused_by(error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job::story_result::BookScene;

    fn book(story: &str, descriptions: &[&str]) -> Book {
        let scene = |description: &&str| BookScene {
            description: (*description).to_owned(),
            emotion: "calm".to_owned(),
            image_prompt: "A lake".to_owned(),
            picture: None,
            picture_shows: None,
            error: None,
        };
        let pages = vec![BookPage { page_number: 1, scenes: descriptions.iter().map(scene).collect() }];
        Book {
            title: "T".to_owned(),
            story: story.to_owned(),
            audience: Audience::Children,
            pages,
            language: None,
            author_line: String::new(),
            unread: None,
        }
    }

    #[test]
    fn scenes_that_are_the_story_do_not_print_it_twice() {
        assert!(tells_the_whole(&book("Mia rowed. The lake slept.", &["Mia rowed.", "The lake slept."])));
        assert!(!tells_the_whole(&book("Once upon a time...", &["Hero begins journey"])));
    }

    #[test]
    fn a_story_follows_its_pages_only_where_they_leave_most_of_it_out() {
        let told =
            ["Leyla carried the cake through the whole town.", "At the door the bride was waiting, and it was whole."];
        let long = "Leyla carried the cake. ".repeat(9);
        for (story, descriptions, follows) in [
            ("Two cousins carry a cake.", &told[..], false),
            ("Once upon a time...", &["Hero begins journey"], false),
            ("A summary of what is told here, a little shorter than that.", &told, false),
            ("狐と海。", &["狐は海へ行きました。"], false),
            (long.as_str(), &["Leyla and the cake"], true),
            (long.as_str(), &told, true),
            (long.as_str(), &[long.as_str()], false),
        ] {
            assert_eq!(leaves_most_out(&book(story, descriptions)), follows, "{story}");
        }
    }

    #[test]
    fn a_warning_names_every_scene_without_its_picture() {
        let missing = ["page 1, scene 2".to_owned(), "page 3, scene 1".to_owned()];
        assert_eq!(
            warning(&missing, &Character::default(), None).as_deref(),
            Some("2 of the book's pictures could not be drawn: page 1, scene 2; page 3, scene 1.")
        );
        assert_eq!(warning(&[], &Character::default(), None), None);
    }

    #[test]
    fn a_warning_names_what_of_a_description_was_not_read() {
        let words = vec!["abstehenden".to_owned(), "Ohren".to_owned()];
        let german = UnreadWords { language: Some("German".to_owned()), words: words.clone() };
        let said = warning(&[], &Character::default(), Some(&german)).expect("a warning");
        assert!(said.contains("in German") && said.contains("“abstehenden”, “Ohren”"), "{said}");
        let unknown = UnreadWords { language: None, words };
        let said = warning(&[], &Character::default(), Some(&unknown)).expect("a warning");
        assert!(said.contains("“abstehenden”, “Ohren”"), "{said}");
    }

    #[test]
    fn a_caption_ends_at_a_word() {
        assert_eq!(caption("A  short\n\none"), "A short one");
        let long = caption(&"word ".repeat(60));
        assert!(long.ends_with("word…") && long.chars().count() <= LONGEST_CAPTION_CHARACTERS + 1);
    }
}
