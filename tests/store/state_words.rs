//! The state machine exists three times and stays equal: the enums, the database's domains and the diagrams.

use std::collections::BTreeSet;

use oneinabillion_edge::job::failure::FailureCode;
use oneinabillion_edge::job::kind::JobKind;
use oneinabillion_edge::job::state::{JobState, TaskState};
use strum::VariantArray;

const DOMAINS: &str = include_str!("../../migrations/0024_columns_of_a_domain.sql");
/// Where the codes got another.
const ERROR_CODES: &str = include_str!("../../migrations/0027_asked_rests.sql");
const DIAGRAM: &str = include_str!("../../docs/state_machine.md");

/// The words that a domain of the database holds.
fn domain_words(migration: &str, domain: &str) -> BTreeSet<String> {
    let begin = format!("alter domain engine.{domain} add constraint ");
    let rest = migration.split_once(&begin).expect("the domain has a constraint").1;
    let list = rest.split_once("value in (").expect("it is a list").1.split_once(')').expect("the list ends").0;
    list.split('\'').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The arrows of the mermaid diagram under this heading.
fn arrows(heading: &str) -> BTreeSet<(String, String)> {
    let section = DIAGRAM.split_once(heading).expect("the heading is there").1;
    let section = section.split_once("```\n").expect("the diagram ends").0;
    section
        .lines()
        .filter_map(|line| line.split_once("-->"))
        .map(|(from, to)| (from.trim().to_owned(), to.split(':').next().unwrap_or_default().trim().to_owned()))
        .filter(|(from, to)| from != "[*]" && to != "[*]")
        .collect()
}

fn words<State: ToString>(states: &[State]) -> BTreeSet<String> {
    states.iter().map(ToString::to_string).collect()
}

#[test]
fn job_states_are_the_same_in_the_enum_and_the_domain() {
    assert_eq!(words(JobState::VARIANTS), domain_words(DOMAINS, "job_state"));
}

#[test]
fn task_states_are_the_same_in_the_enum_and_the_domain() {
    assert_eq!(words(TaskState::VARIANTS), domain_words(DOMAINS, "task_state"));
}

#[test]
fn job_kinds_are_the_same_in_the_enum_and_the_domain() {
    assert_eq!(words(JobKind::VARIANTS), domain_words(DOMAINS, "job_kind"));
}

#[test]
fn error_codes_are_the_same_in_the_enum_and_the_domain() {
    assert_eq!(words(FailureCode::VARIANTS), domain_words(ERROR_CODES, "error_code"));
}

#[test]
fn the_diagram_of_jobs_shows_the_moves_of_the_enum() {
    let moves = JobState::VARIANTS
        .iter()
        .flat_map(|from| from.next().iter().map(|to| (from.to_string(), to.to_string())))
        .collect::<BTreeSet<_>>();
    assert_eq!(moves, arrows("## Jobs"));
}

#[test]
fn the_diagram_of_tasks_shows_the_moves_of_the_enum() {
    let moves = TaskState::VARIANTS
        .iter()
        .flat_map(|from| from.next().iter().map(|to| (from.to_string(), to.to_string())))
        .collect::<BTreeSet<_>>();
    assert_eq!(moves, arrows("## Tasks"));
}
