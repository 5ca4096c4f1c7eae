//! The builtin storyteller: a whole story for a genre, an audience and a character, the same for the same words.

mod circumstances;
mod companion;
mod craft;
mod fact_sentences;
mod hero;
mod introduction;
mod limbs;
mod naming;
mod occupations;
mod people;
mod plot;
mod plots;
mod tellings;
mod template;

#[cfg(test)]
mod contradiction_tests;
#[cfg(test)]
mod pictured_tests;
#[cfg(test)]
mod suited_words_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod told_tests;

pub(crate) use people::companion_sheet;
pub use plot::PlotError;
pub use template::TemplateError;

use super::character::read_character;
use super::seed::Seed;
use brief::story::{CharacterSheet, Genre, Story, StoryRequest};
use circumstances::{Assumption, Circumstances};
use plot::{FilledParagraph, Plot};

/// Tells a story: 500 to 720 words for children, 780 to 1,000 for young adults, 980 to 1,280 for adults. Plot, cast,
/// places and turns of phrase are chosen by the words of the request.
///
/// # Errors
/// A fault in a plot's file, which the tests rule out for every plot.
pub fn tell(request: StoryRequest<'_>) -> Result<Story, PlotError> {
    let genre: &'static str = request.genre.into();
    let audience: &'static str = request.audience.into();
    let mut seed = Seed::of(&[genre, audience, request.character]);
    let hero = read_character(request.character);
    let fitting = fitting_plots(request.genre, &Circumstances::of(&hero))?;
    let file = seed.choose(&fitting).copied().ok_or(PlotError::Missing("plot for its genre"))?;
    tell_plot(file, request, &mut seed)
}

/// The plots of a genre that contradict least of what is told of the hero.
fn fitting_plots(genre: Genre, told: &Circumstances) -> Result<Vec<&'static str>, PlotError> {
    let mut conflicts = Vec::new();
    for file in plots::of_genre(genre) {
        conflicts.push((Plot::parse(file)?.conflicts_with(told), *file));
    }
    let fewest = conflicts.iter().map(|(count, _)| *count).min();
    Ok(conflicts.into_iter().filter(|(count, _)| Some(*count) == fewest).map(|(_, file)| file).collect())
}

fn tell_plot(file: &str, request: StoryRequest<'_>, seed: &mut Seed) -> Result<Story, PlotError> {
    let hero = hero::completed(&read_character(request.character), request.audience, seed);
    let slots = hero::slots_of(&hero, request.genre, request.audience, seed);
    let mut filled = Plot::parse(file)?.tell(request.audience, &Circumstances::of(&hero), slots, seed)?;
    if let Some(text) = companion::told_afterwards(&hero, request, &filled.texts())
        && let Some(last) = filled.paragraphs.last().cloned()
    {
        filled.paragraphs.push(FilledParagraph { text, time: None, absentees: Vec::new(), ..last });
    }
    // An only child shares the story with a friend.
    let is_alone = Circumstances::of(&hero).denies(Assumption::Siblings);
    let is_nobody_yet = |other: &&CharacterSheet| other.kind.is_none() && !is_alone;
    let siblings: Vec<String> =
        filled.others.iter().filter(is_nobody_yet).filter_map(|other| other.name.clone()).collect();
    let text = filled.texts().join("\n\n");
    let mut others: Vec<CharacterSheet> =
        filled.others.into_iter().map(|other| people::as_kin_of(&hero, other)).collect();
    for told in people::told_people(&hero) {
        match others.iter_mut().find(|other| other.name == told.name) {
            Some(other) => *other = told,
            None => others.push(told),
        }
    }
    let mut pictured = people::pictured(&hero);
    people::make_siblings_alike(&mut pictured, &mut others, &siblings);
    Ok(Story {
        title: filled.title,
        text,
        hero: pictured,
        others: Some(others),
        paragraph_places: filled.paragraphs.iter().map(|told| told.place).collect(),
        paragraph_times: filled.paragraphs.iter().map(|told| told.time).collect(),
        paragraph_absentees: filled.paragraphs.into_iter().map(|told| told.absentees).collect(),
    })
}
