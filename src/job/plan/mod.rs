//! From a job's parameters to its tasks: what is made, in which order, and which share of the percent each has.

mod reading;
mod storybook;

use serde::Serialize;
use serde_json::{Value, json};

use super::task_kind::TaskKind;

pub use reading::plan_reading;
pub use storybook::{
    CHARACTER, SCENES, STORY, SceneTask, plan_auto_story, plan_cartoonize, plan_image, plan_scenes, plan_storybook,
    scene_name, scene_tasks, tasks_after_staging,
};

/// No job of any plan lives longer.
pub const LONGEST_LIFETIME_SECONDS: u32 = reading::LIFETIME_SECONDS;
const _: () = assert!(storybook::LIFETIME_SECONDS <= LONGEST_LIFETIME_SECONDS);

/// A task to be inserted.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PlannedTask {
    pub name: String,
    pub kind: TaskKind,
    pub position: u16,
    /// Names of tasks that must be done before.
    pub needs: Vec<String>,
    /// Its failure leaves dependents and job alive.
    pub optional: bool,
    pub params: Value,
    /// What the job's message says while it runs.
    pub label: String,
    /// The contract's word for this part of the job.
    pub step: String,
    pub doc_num: Option<u8>,
    pub doc_title: Option<String>,
    /// Its share of the job's percent.
    pub points: f64,
    pub max_attempts: u16,
    pub lease_seconds: u32,
    pub backoff_base_seconds: u32,
    pub backoff_max_seconds: u32,
}

impl PlannedTask {
    /// A task with the rules of its kind; needs, document and points are added by the plan.
    pub fn new(kind: TaskKind, name: impl Into<String>, label: impl Into<String>, step: &str) -> PlannedTask {
        let rules = kind.rules();
        PlannedTask {
            name: name.into(),
            kind,
            position: 0,
            needs: Vec::new(),
            optional: false,
            params: json!({}),
            label: label.into(),
            step: step.to_owned(),
            doc_num: None,
            doc_title: None,
            points: 0.0,
            max_attempts: rules.max_attempts,
            lease_seconds: rules.lease_seconds,
            backoff_base_seconds: rules.backoff_base_seconds,
            backoff_max_seconds: rules.backoff_max_seconds,
        }
    }

    fn needing(mut self, needs: Vec<String>) -> PlannedTask {
        self.needs = needs;
        self
    }

    fn worth(mut self, points: f64) -> PlannedTask {
        self.points = points;
        self
    }
}

/// What a job consists of.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Never empty: a job without tasks can't exist (FAILURES 1).
    pub tasks: Vec<PlannedTask>,
    /// What the job shows once it is under way.
    pub base_percent: u8,
    pub docs_total: u16,
    /// All tasks must have ended by then.
    pub lifetime_seconds: u32,
}

/// Tasks in the order of a plan, the first at `from`.
fn in_order(from: u16, mut tasks: Vec<PlannedTask>) -> Vec<PlannedTask> {
    for (position, task) in (from..).zip(&mut tasks) {
        task.position = position;
    }
    tasks
}
