//! `docs/contract.md` describes every route, and no other.

use oneinabillion_edge::http::limit_rules::Limit;
use oneinabillion_edge::http::route::Route;
use std::collections::BTreeSet;
use strum::VariantArray;
use uuid::Uuid;

const JOB: Uuid = Uuid::from_u128(1);
const ARTIFACT: Uuid = Uuid::from_u128(2);

/// A route as the document's headings write it.
fn heading(route: Route) -> String {
    let path = if let Route::StoryStatus { kind, .. } = route {
        route.path().replace(&format!("/{kind}/"), "/{kind}/")
    } else {
        route.path()
    };
    let path = path.replace(&JOB.to_string(), "{id}").replace(&ARTIFACT.to_string(), "{artifactId}");
    format!("{} {path}", route.method())
}

#[test]
fn the_contract_describes_exactly_the_routes_that_exist() {
    let document = include_str!("../../docs/contract.md");
    let described: BTreeSet<String> =
        document.lines().filter_map(|line| line.strip_prefix("### `")?.strip_suffix('`')).map(str::to_owned).collect();
    let existing: BTreeSet<String> = Route::samples(JOB, ARTIFACT).into_iter().map(heading).collect();
    assert_eq!(described, existing);
}

#[test]
fn the_contract_describes_exactly_the_limits_that_exist() {
    let document = include_str!("../../docs/contract.md");
    let (_, table) = document.split_once("| limit | routes |").expect("the table of limits");
    let rows = table.lines().skip(2).map_while(|line| line.strip_prefix("| `")?.split_once('`'));
    let described: Vec<&str> = rows.map(|(name, _)| name).collect();
    let existing: Vec<String> = Limit::VARIANTS.iter().map(Limit::to_string).collect();
    assert_eq!(described, existing);
}
