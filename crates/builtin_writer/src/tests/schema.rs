//! `docs/chart.schema.json` describes each document's chart artifact: it is made from the types, and real artifacts keep to it.

use boon::{Compiler, Schemas};
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use super::coverage::RARE;
use super::*;
use brief::reading::ChartArtifact;
use chart::SCHEMA_VERSION;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/chart.schema.json");

fn schema() -> Value {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<ChartArtifact>().to_value();
    schema["title"] = json!(format!("The chart data of one document, version {SCHEMA_VERSION}"));
    schema
}

/// After a change of the types: `WRITE_SCHEMA=1 cargo test -p builtin_writer schema`.
#[test]
fn the_schema_in_the_docs_is_that_of_the_code() {
    let made = format!("{}\n", serde_json::to_string_pretty(&schema()).unwrap());
    if std::env::var_os("WRITE_SCHEMA").is_some() {
        std::fs::write(PATH, &made).unwrap();
    }
    let kept = std::fs::read_to_string(PATH).unwrap();
    assert!(kept == made, "docs/chart.schema.json is not what the types say: run this test with WRITE_SCHEMA=1");
}

#[test]
fn every_artifact_keeps_to_the_schema_and_has_nothing_that_it_does_not_name() {
    let mut strict = schema();
    close(&mut strict);
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.add_resource("chart.json", strict).unwrap();
    let compiled = compiler.compile("chart.json", &mut schemas).unwrap();
    for couple in COUPLES.iter().chain(RARE.iter()) {
        for written in couple.job(tone(RelationshipMode::Romantic, 6), DEFAULT_MINIMUM_WORDS) {
            let artifact = ChartArtifact::of(&written.assignment).with_manuscript(written.manuscript.clone());
            let artifact = serde_json::to_value(artifact).unwrap();
            if let Err(fault) = schemas.validate(&artifact, compiled) {
                panic!("{} of {:?}: {fault:#}", written.label(), couple.names);
            }
            let mut spoilt = artifact;
            spoilt["schemaVersion"] = json!(SCHEMA_VERSION + 1);
            assert!(schemas.validate(&spoilt, compiled).is_err());
        }
    }
}

/// Lets no object have a property that its schema does not name.
fn close(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            fields.values_mut().for_each(close);
            if fields.contains_key("properties") {
                fields.insert("unevaluatedProperties".to_owned(), json!(false));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
