//! The plans of the storybook kinds: who is in the pictures, one task for each picture, and the book at the end.
//!
//! A picture that fails does not stop the others: it is optional, and the book keeps a place for it.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Plan, PlannedTask, in_order};
use crate::job::story_result::BookPage;
use crate::job::storybook::StoryPhase;
use crate::job::task_kind::TaskKind;

/// The task that describes who the pictures show.
pub const CHARACTER: &str = "character";
/// The task that makes up a story.
pub const STORY: &str = "story";
/// The task that divides a story into scenes.
pub const SCENES: &str = "scenes";
/// The last task of every plan: its output is the job's result.
pub const FINALIZE: &str = "finalize";

/// What a picture's task is given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SceneTask {
    pub page_number: u32,
    /// From 1 on each page.
    pub scene_number: u32,
    pub description: String,
    pub emotion: String,
    pub image_prompt: String,
}

const BASE_PERCENT: u8 = 5;
pub(super) const LIFETIME_SECONDS: u32 = 60 * 60;

const CHARACTER_POINTS: f64 = 5.0;
const STORY_POINTS: f64 = 5.0;
const STAGING_POINTS: f64 = 5.0;
const BOOK_POINTS: f64 = 9.0;
/// Of all tasks of a job: with the base percent it ends just below 100, which is said by the end alone.
const WHOLE_POINTS: f64 = 94.0;
/// Shared by all pictures: what the other tasks of a book leave.
const PICTURES_POINTS: f64 = WHOLE_POINTS - CHARACTER_POINTS - BOOK_POINTS;

/// The name of a scene's task; `number` counts through the whole book from 1.
pub fn scene_name(number: usize) -> String {
    format!("picture:{number}")
}

/// A given story with given scenes: the character, all pictures beside each other, the book.
pub fn plan_storybook(scenes: &[SceneTask]) -> Plan {
    let mut tasks = vec![character_task(StoryPhase::ImageGeneration)];
    tasks.extend(pictures_and_book(scenes, &[CHARACTER], PICTURES_POINTS));
    plan(tasks, scenes.len())
}

/// A story yet to be made up: its scenes are known only afterwards, so [`tasks_after_staging`] adds the rest.
pub fn plan_auto_story() -> Plan {
    let tasks = vec![
        task(TaskKind::TellStory, STORY, "Telling the story...", StoryPhase::StoryGeneration).worth(STORY_POINTS),
        // The story chooses what the request leaves open about its hero.
        character_task(StoryPhase::StoryGeneration).needing(vec![STORY.to_owned()]),
        task(TaskKind::StageStory, SCENES, "Dividing the story into scenes...", StoryPhase::SceneGeneration)
            .needing(vec![CHARACTER.to_owned(), STORY.to_owned()])
            .worth(STAGING_POINTS),
    ];
    plan(tasks, 0)
}

/// The task of every scene's picture, in the order of the book.
pub fn scene_tasks(pages: &[BookPage]) -> Vec<SceneTask> {
    pages
        .iter()
        .flat_map(|page| (1..).zip(&page.scenes).map(move |(scene_number, scene)| (page, scene_number, scene)))
        .map(|(page, scene_number, scene)| SceneTask {
            page_number: page.page_number,
            scene_number,
            description: scene.description.clone(),
            emotion: scene.emotion.clone(),
            image_prompt: scene.image_prompt.clone(),
        })
        .collect()
}

/// What an auto-story's staging adds: the pictures of the scenes that it found, and the book.
pub fn tasks_after_staging(scenes: &[SceneTask]) -> Vec<PlannedTask> {
    let staged = plan_auto_story().tasks.len() as u16;
    let points = PICTURES_POINTS - STORY_POINTS - STAGING_POINTS;
    in_order(staged, pictures_and_book(scenes, &[CHARACTER, STORY, SCENES], points))
}

/// The text of a story becomes scenes.
pub fn plan_scenes() -> Plan {
    let tasks = vec![
        character_task(StoryPhase::SceneGeneration),
        task(TaskKind::StageStory, FINALIZE, "Dividing the story into scenes...", StoryPhase::SceneGeneration)
            .needing(vec![CHARACTER.to_owned()])
            .worth(WHOLE_POINTS - CHARACTER_POINTS),
    ];
    plan(tasks, 0)
}

/// One picture drawn over.
pub fn plan_cartoonize() -> Plan {
    let drawing = task(TaskKind::Cartoonize, FINALIZE, "Drawing the cartoon...", StoryPhase::ImageGeneration);
    plan(vec![PlannedTask { doc_num: Some(1), ..drawing.worth(WHOLE_POINTS) }], 1)
}

/// One picture of a character.
pub fn plan_image(scene: &SceneTask) -> Plan {
    let drawing = task(TaskKind::DrawScene, FINALIZE, "Drawing the picture...", StoryPhase::ImageGeneration);
    let drawing = drawing.needing(vec![CHARACTER.to_owned()]).worth(WHOLE_POINTS - CHARACTER_POINTS);
    let drawing = PlannedTask { params: as_params(scene), doc_num: Some(1), ..drawing };
    plan(vec![character_task(StoryPhase::ImageGeneration), drawing], 1)
}

fn plan(tasks: Vec<PlannedTask>, pictures: usize) -> Plan {
    Plan {
        tasks: in_order(0, tasks),
        base_percent: BASE_PERCENT,
        docs_total: pictures as u16,
        lifetime_seconds: LIFETIME_SECONDS,
    }
}

fn task(kind: TaskKind, name: &str, label: &str, phase: StoryPhase) -> PlannedTask {
    PlannedTask::new(kind, name, label, phase.into())
}

fn character_task(phase: StoryPhase) -> PlannedTask {
    task(TaskKind::DescribeCharacter, CHARACTER, "Getting to know the character...", phase).worth(CHARACTER_POINTS)
}

/// The pictures need what `given` names, the book all of it and the pictures.
fn pictures_and_book(scenes: &[SceneTask], given: &[&str], points: f64) -> Vec<PlannedTask> {
    let share = points / scenes.len().max(1) as f64;
    let mut tasks: Vec<PlannedTask> = (1..)
        .zip(scenes)
        .map(|(number, scene)| PlannedTask {
            optional: true,
            params: as_params(scene),
            doc_num: u8::try_from(number).ok(),
            doc_title: Some(format!("Page {}, scene {}", scene.page_number, scene.scene_number)),
            ..task(
                TaskKind::DrawScene,
                &scene_name(number),
                &format!("Drawing scene {number} of {}...", scenes.len()),
                StoryPhase::ImageGeneration,
            )
            .needing(vec![CHARACTER.to_owned()])
            .worth(share)
        })
        .collect();
    let needs = given.iter().map(|name| (*name).to_owned()).chain(tasks.iter().map(|task| task.name.clone()));
    tasks.push(
        task(TaskKind::BindStorybook, FINALIZE, "Binding the book...", StoryPhase::StorybookAssembly)
            .needing(needs.collect())
            .worth(BOOK_POINTS),
    );
    tasks
}

fn as_params(scene: &SceneTask) -> Value {
    json!({ "scene": scene })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn scenes(count: u32) -> Vec<SceneTask> {
        (1..=count)
            .map(|number| SceneTask {
                page_number: number.div_ceil(6),
                scene_number: (number - 1) % 6 + 1,
                description: format!("Scene {number}"),
                emotion: "calm".to_owned(),
                image_prompt: "A lake".to_owned(),
            })
            .collect()
    }

    fn all_plans() -> Vec<Vec<PlannedTask>> {
        let mut auto_story = plan_auto_story().tasks;
        auto_story.extend(tasks_after_staging(&scenes(24)));
        vec![
            plan_storybook(&scenes(1)).tasks,
            plan_storybook(&scenes(120)).tasks,
            auto_story,
            plan_scenes().tasks,
            plan_cartoonize().tasks,
            plan_image(&scenes(1)[0]).tasks,
        ]
    }

    /// FAILURES 1 and 6.
    #[test]
    fn every_plan_ends_with_the_one_task_that_gives_the_result_and_needs_only_what_is_planned() {
        for tasks in all_plans() {
            assert_eq!(tasks.last().map(|task| task.name.as_str()), Some(FINALIZE));
            let names: Vec<&str> = tasks.iter().map(|task| task.name.as_str()).collect();
            for (index, task) in tasks.iter().enumerate() {
                assert_eq!(task.position, index as u16);
                for needed in &task.needs {
                    assert!(names[..index].contains(&needed.as_str()), "{} needs {needed}", task.name);
                }
            }
        }
    }

    /// FAILURES 8: nothing is at 100 before the job is complete.
    #[test]
    fn the_shares_of_all_tasks_end_just_below_the_whole() {
        for tasks in all_plans() {
            let sum: f64 = tasks.iter().map(|task| task.points).sum();
            assert!((98.9..=99.1).contains(&(sum + f64::from(BASE_PERCENT))), "{sum}");
        }
    }

    #[test]
    fn a_picture_that_fails_stops_neither_its_siblings_nor_the_book() {
        for task in plan_storybook(&scenes(3)).tasks {
            assert_eq!(task.optional, task.kind == TaskKind::DrawScene, "{}", task.name);
        }
    }

    /// What is done is counted by these numbers: a job that counts a picture without one would end with none done.
    #[test]
    fn every_plan_numbers_as_many_documents_as_it_counts() {
        for plan in
            [plan_storybook(&scenes(7)), plan_auto_story(), plan_scenes(), plan_cartoonize(), plan_image(&scenes(1)[0])]
        {
            let numbers: BTreeSet<u8> = plan.tasks.iter().filter_map(|task| task.doc_num).collect();
            assert_eq!(numbers.len(), usize::from(plan.docs_total));
        }
    }

    #[test]
    fn the_largest_book_has_a_number_for_each_picture() {
        let numbers: Vec<Option<u8>> = plan_storybook(&scenes(120)).tasks.iter().map(|task| task.doc_num).collect();
        assert_eq!(numbers.iter().flatten().count(), 120);
        assert_eq!(numbers[120], Some(120));
    }
}
