//! The table of the variables, what is read of it, and what the README says of it.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::{faults_of, valid};
use crate::config::Configuration;
use crate::config::variables::{VARIABLES, Variable};

#[test]
fn what_is_read_and_what_is_listed_are_the_same() {
    let asked = RefCell::new(BTreeSet::new());
    let variables = valid();
    let lookup = |name: &str| {
        asked.borrow_mut().insert(name.to_owned());
        variables.get(name).map(|value| (*value).to_owned())
    };
    Configuration::read(&lookup).expect("valid");
    let listed: BTreeSet<String> = VARIABLES.iter().map(|variable| variable.name.to_owned()).collect();
    assert_eq!(*asked.borrow(), listed);
}

#[test]
fn what_is_listed_as_required_is_required() {
    for variable in VARIABLES.iter().filter(|variable| variable.required) {
        let mut variables = valid();
        variables.remove(variable.name);
        assert_eq!(faults_of(&variables), format!("{} is missing", variable.name));
    }
}

/// Each name with the second cell of its row in the README's table.
fn rows_of_the_readme() -> BTreeMap<&'static str, &'static str> {
    let rows = include_str!("../../../README.md").lines().filter(|line| line.starts_with("| `"));
    let cells = rows.map(|row| row.split('|').map(str::trim).collect::<Vec<_>>());
    let is_name =
        |text: &str| !text.is_empty() && text.chars().all(|letter| letter.is_ascii_uppercase() || letter == '_');
    cells.flat_map(|cells| cells[1].split('`').filter(|text| is_name(text)).map(move |name| (name, cells[2]))).collect()
}

#[test]
fn the_readme_lists_every_variable_and_says_which_are_required_and_which_are_secret() {
    let said = rows_of_the_readme();
    let names: Vec<&str> = VARIABLES.iter().map(|variable| variable.name).collect();
    assert_eq!(said.keys().copied().collect::<BTreeSet<_>>(), names.iter().copied().collect());
    for Variable { name, secret, required, .. } in VARIABLES {
        let words = said[name];
        assert_eq!((words.contains("required"), words.contains("secret")), (*required, *secret), "{name}: {words}");
    }
}
