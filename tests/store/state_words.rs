//! The state machine exists three times and stays equal: the enums, the CHECK constraints and the diagrams.

use std::collections::BTreeSet;

use oneinabillion_edge::job::failure::FailureCode;
use oneinabillion_edge::job::kind::JobKind;
use oneinabillion_edge::job::state::{JobState, TaskState};
use strum::VariantArray;

const MIGRATION: &str = include_str!("../../migrations/0001_jobs.sql");
const ERROR_CODES: &str = include_str!("../../migrations/0017_provider_calls.sql");
const DIAGRAM: &str = include_str!("../../docs/state_machine.md");

/// The words of the CHECK that begins with this text.
fn check_words(migration: &str, begin: &str) -> BTreeSet<String> {
    let rest = migration.split_once(begin).expect("the constraint is there").1;
    let list = rest.split_once(')').expect("the list ends").0;
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
fn job_states_are_the_same_in_the_enum_and_the_constraint() {
    assert_eq!(words(JobState::VARIANTS), check_words(MIGRATION, "check (state in ("));
}

#[test]
fn task_states_are_the_same_in_the_enum_and_the_constraint() {
    assert_eq!(words(TaskState::VARIANTS), check_words(MIGRATION, "default 'blocked' check (\n    state in ("));
}

#[test]
fn job_kinds_are_the_same_in_the_enum_and_the_constraint() {
    assert_eq!(words(JobKind::VARIANTS), check_words(MIGRATION, "kind in ("));
}

#[test]
fn error_codes_are_the_same_in_the_enum_and_the_constraints() {
    for constraint in ["jobs_error_code_is_known check (", "job_tasks_error_code_is_known check ("] {
        let list = ERROR_CODES.split_once(constraint).expect("the constraint is there").1;
        assert_eq!(words(FailureCode::VARIANTS), check_words(list, "error_code in ("));
    }
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
