//! What paid calls cost: how a call is booked before it is made, how it is settled, and what the budgets are. Money is in millionths of a
//! US dollar.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use strum::Display;
use uuid::Uuid;

use super::kind::JobKind;
use super::task_kind::TaskKind;

/// What a provider is paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Display)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Capability {
    Write,
    Tell,
    Draw,
    Speak,
}

impl Capability {
    /// What a task of the kind asks for, and pays for where it is bought.
    pub fn of_task(kind: TaskKind) -> Option<Capability> {
        match kind {
            TaskKind::Text => Some(Capability::Write),
            TaskKind::TellStory | TaskKind::StageStory => Some(Capability::Tell),
            TaskKind::Audio => Some(Capability::Speak),
            TaskKind::DescribeCharacter | TaskKind::DrawScene | TaskKind::Cartoonize => Some(Capability::Draw),
            TaskKind::Chart
            | TaskKind::Pdf
            | TaskKind::CombinedPdf
            | TaskKind::Audiobook
            | TaskKind::Finalize
            | TaskKind::BindStorybook => None,
        }
    }

    /// What a job of the kind needs, and pays for where it is bought.
    pub fn needed_by(kind: JobKind) -> &'static [Capability] {
        match kind {
            JobKind::Extended | JobKind::Synastry | JobKind::NuclearV2 => &[Capability::Write, Capability::Speak],
            JobKind::AutoStory => &[Capability::Tell, Capability::Draw],
            // Its character is a drawing already.
            JobKind::Scenes => &[Capability::Tell],
            JobKind::Storybook | JobKind::Cartoonize | JobKind::Image => &[Capability::Draw],
        }
    }
}

/// For which task money is spent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PayingTask {
    pub job_id: Uuid,
    pub task_id: Uuid,
    /// A caller that has lost the lease may not pay.
    pub lease_token: Uuid,
    /// The task's name.
    pub task: String,
    pub owner_key: String,
    /// How often the job's owner has asked for it again; the database knows.
    #[serde(skip)]
    pub retries: u32,
}

/// A call that is about to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallBooking {
    #[serde(flatten)]
    pub task: PayingTask,
    /// The same for every attempt at the same call.
    pub key: String,
    pub provider: String,
    pub capability: Capability,
    pub model: String,
    /// The most that it is expected to cost.
    pub reserved_micro_usd: u64,
    /// Nobody waits for the answer any longer than this.
    pub expires_in_seconds: u32,
    /// It was answered, and the answer is nowhere to be found.
    pub answer_is_lost: bool,
}

/// What is held against a booking. 0 is no limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SpendLimits {
    pub job_micro_usd: u64,
    pub owner_day_micro_usd: u64,
    pub provider_day_micro_usd: u64,
    /// Of one provider and capability, over all isolates.
    pub calls_at_once: u32,
    pub calls_per_minute: u32,
}

/// Whose budget is used up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Display)]
#[serde(rename_all = "snake_case")]
pub enum Budget {
    #[strum(serialize = "the job's budget")]
    Job,
    #[strum(serialize = "the owner's budget of the day")]
    OwnerDay,
    #[strum(serialize = "the provider's budget of the day")]
    ProviderDay,
}

/// What became of a booking.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum BookingOutcome {
    /// It may be made, once.
    Booked,
    /// Another worker holds the task's lease.
    Lost,
    /// An earlier attempt may still get its answer.
    UnderWay {
        retry_after_seconds: u32,
    },
    /// An earlier attempt got its answer.
    Answered,
    /// Its outcome stayed unknown twice.
    GivenUp,
    OverBudget {
        budget: Budget,
        retry_after_seconds: u32,
    },
    /// What is left of a budget is reserved for calls under way, of which most comes back.
    BudgetInUse {
        retry_after_seconds: u32,
    },
    /// The provider failed again and again, or asks to be left alone until then.
    Resting {
        retry_after_seconds: u32,
        #[serde(default)]
        asked_until: Option<DateTime<Utc>>,
    },
    /// Too many calls of the provider at once, or within a minute.
    Busy {
        retry_after_seconds: u32,
    },
}

/// How a call ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Display)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum CallEnd {
    Succeeded,
    /// The provider did not do it, or what it did is of no use.
    Failed,
    /// It was sent, and its outcome is unknown.
    Unknown,
}

/// What was used, as far as the provider says it or it can be counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Usage {
    pub input_tokens: u64,
    pub output_tokens: u64,
    pub characters: u64,
    /// Of sound.
    pub seconds: f64,
    pub pictures: u64,
}

/// The end of a booked call.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallSettlement {
    pub job_id: Uuid,
    pub key: String,
    pub outcome: CallEnd,
    pub cost_micro_usd: u64,
    pub usage: Usage,
    /// For operators; no text of a person's.
    pub fault: Option<String>,
    /// Whether the provider itself is at fault.
    pub is_outage: bool,
    /// How long it asks to be left alone.
    pub rest_seconds: Option<u32>,
}

/// A call whose caller died before the answer came.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LostCall {
    pub job_id: Uuid,
    pub task: String,
    pub provider: String,
    pub capability: Capability,
}

/// What the start of a job is held to, if jobs of its kind pay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StartSpend {
    /// Whom a job of each kind will pay; kinds that pay nobody are absent.
    pub providers_of_kinds: BTreeMap<JobKind, Vec<String>>,
    /// Of the job itself, when it is retried.
    pub job_micro_usd: u64,
    pub owner_day_micro_usd: u64,
    pub provider_day_micro_usd: u64,
}

/// Millionths of a dollar by provider.
pub type CostByProvider = BTreeMap<String, u64>;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::json;
    use strum::VariantArray;

    use super::*;
    use crate::job::plan::{
        PlannedTask, SceneTask, plan_auto_story, plan_cartoonize, plan_image, plan_reading, plan_scenes,
        plan_storybook, tasks_after_staging,
    };
    use crate::job::reading::ReadingParams;

    /// Of a reading of everything that there is.
    fn reading(kind: JobKind) -> Vec<PlannedTask> {
        let person = json!({
            "name": "Mia", "birthDate": "1990-01-15", "latitude": 13.7563, "longitude": 100.5018, "timezone": "Asia/Bangkok"
        });
        let params = json!({ "kind": kind, "person1": person, "person2": person, "systems": ["western", "vedic"] });
        plan_reading(&serde_json::from_value::<ReadingParams>(params).expect("parameters")).tasks
    }

    /// Every task that a job of the kind may ever have.
    fn tasks_of(kind: JobKind) -> Vec<PlannedTask> {
        let scene = SceneTask {
            page_number: 1,
            scene_number: 1,
            description: "A girl in a boat".to_owned(),
            emotion: "calm".to_owned(),
            image_prompt: "A lake".to_owned(),
        };
        let scenes = [scene];
        match kind {
            JobKind::Extended | JobKind::Synastry | JobKind::NuclearV2 => reading(kind),
            JobKind::AutoStory => [plan_auto_story().tasks, tasks_after_staging(&scenes)].concat(),
            JobKind::Scenes => plan_scenes().tasks,
            JobKind::Storybook => plan_storybook(&scenes).tasks,
            JobKind::Cartoonize => plan_cartoonize().tasks,
            JobKind::Image => plan_image(&scenes[0]).tasks,
        }
    }

    #[test]
    fn a_job_needs_what_the_tasks_of_its_plan_ask_for() {
        for kind in <JobKind as VariantArray>::VARIANTS {
            // The character of given scenes is a drawing already: nothing is drawn for it.
            let asks = |task: &PlannedTask| match (kind, task.kind) {
                (JobKind::Scenes, TaskKind::DescribeCharacter) => None,
                (_, task) => Capability::of_task(task),
            };
            let planned: BTreeSet<Capability> = tasks_of(*kind).iter().filter_map(asks).collect();
            let needed: BTreeSet<Capability> = Capability::needed_by(*kind).iter().copied().collect();
            assert_eq!(needed, planned, "{kind}");
        }
    }
}
