//! What models are told: texts beside this file, for writers to edit, with their blanks filled in.

use brief::reading::{Assignment, DocumentType, RelationshipMode, System, Task};
use brief::story::{Audience, StoryRequest};

/// Changes whenever a prompt does, so that what was written by another is written anew.
pub const VERSION: u32 = 3;

const SYSTEM: &str = include_str!("prompts/writer.md");

/// What the writer is, and how everything is written.
pub fn writer(language: &str) -> String {
    SYSTEM.trim().replace("{language}", language)
}

/// One document's order, without its facts.
pub fn order(assignment: &Assignment<'_>) -> String {
    let (kind, system) = match assignment.task() {
        Task::Portrait { person, system } => (portrait(assignment).replace("{name}", person.name), Some(system)),
        Task::Overlay { couple, system } => {
            let names = overlay().replace("{first}", couple.first.name).replace("{second}", couple.second.name);
            (names, Some(system))
        }
        Task::Verdict { couple } => {
            (verdict().replace("{first}", couple.first.name).replace("{second}", couple.second.name), None)
        }
    };
    let tone = assignment.tone().map(|tone| {
        include_str!("prompts/tone.md")
            .replace("{mode}", mode(tone.mode).trim())
            .replace("{intensity}", &tone.intensity.min(10).to_string())
    });
    let parts = [Some(kind), system.map(|system| self::system(system).to_owned()), tone];
    let words = include_str!("prompts/length.md").replace("{words}", &assignment.minimum_words().to_string());
    let parts: Vec<String> = parts.into_iter().flatten().chain([words]).map(|part| part.trim().to_owned()).collect();
    parts.join("\n\n")
}

/// What the storyteller is.
pub fn storyteller() -> String {
    include_str!("prompts/storyteller.md").trim().to_owned()
}

pub fn story(order: &StoryRequest<'_>) -> String {
    include_str!("prompts/story.md")
        .trim()
        .replace("{genre}", &order.genre.to_string())
        .replace("{audience}", &in_words(order.audience))
        .replace("{character}", order.character)
}

/// The pictures of these scenes, which are numbered.
pub fn pictures(audience: Audience, hero: Option<&str>, scenes: &str) -> String {
    include_str!("prompts/pictures.md")
        .trim()
        .replace("{audience}", &in_words(audience))
        .replace("{hero}", hero.unwrap_or("as the scenes have them"))
        .replace("{scenes}", scenes)
}

fn in_words(audience: Audience) -> String {
    audience.to_string().replace('_', " ")
}

fn portrait(assignment: &Assignment<'_>) -> String {
    match assignment.document().doc_type {
        DocumentType::Person2 => include_str!("prompts/person2.md").to_owned(),
        DocumentType::Person1 | DocumentType::Overlay | DocumentType::Verdict => {
            include_str!("prompts/person1.md").to_owned()
        }
    }
}

fn overlay() -> String {
    include_str!("prompts/overlay.md").to_owned()
}

fn verdict() -> String {
    include_str!("prompts/verdict.md").to_owned()
}

fn system(system: System) -> &'static str {
    match system {
        System::Western => include_str!("prompts/western.md"),
        System::Vedic => include_str!("prompts/vedic.md"),
        System::HumanDesign => include_str!("prompts/human_design.md"),
        System::GeneKeys => include_str!("prompts/gene_keys.md"),
        System::Kabbalah => include_str!("prompts/kabbalah.md"),
    }
}

fn mode(mode: RelationshipMode) -> &'static str {
    match mode {
        RelationshipMode::Sensual => include_str!("prompts/sensual.md"),
        RelationshipMode::Romantic => include_str!("prompts/romantic.md"),
        RelationshipMode::Brutal => include_str!("prompts/brutal.md"),
    }
}
