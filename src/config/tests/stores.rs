//! Where what is made is stored.

use super::{faults_of, read, valid};
use crate::config::artifacts::ObjectStore;

#[test]
fn the_stores_are_named_each_once_and_supabases_with_its_bucket() {
    let stores = |text| {
        let mut variables = valid();
        variables.extend([("ARTIFACT_STORES", text), ("SUPABASE_BUCKET", "media")]);
        read(&variables).map(|configuration| configuration.artifacts.written)
    };
    assert_eq!(stores(""), Ok(vec![ObjectStore::R2]));
    assert_eq!(stores("supabase"), Ok(vec![ObjectStore::Supabase]));
    assert_eq!(stores("r2, supabase"), Ok(vec![ObjectStore::R2, ObjectStore::Supabase]));
    for wrong in ["s3", "r2,r2", "r2,,supabase", ","] {
        let reported = stores(wrong).expect_err("a fault").to_string();
        let expected = "ARTIFACT_STORES must be one or more of r2, supabase, separated by commas, each once";
        assert_eq!(reported, expected, "{wrong}");
    }
    for (bucket, problem) in [("", "is missing: ARTIFACT_STORES names supabase"), ("Media/1", "must be up to 63")] {
        let mut variables = valid();
        variables.extend([("ARTIFACT_STORES", "supabase"), ("SUPABASE_BUCKET", bucket)]);
        let reported = faults_of(&variables);
        assert!(reported.starts_with(&format!("SUPABASE_BUCKET {problem}")), "{reported}");
    }
}

#[test]
fn a_stores_own_links_need_the_store() {
    let with = |text, bucket| {
        let mut variables = valid();
        variables.extend([("SUPABASE_SIGNED_URLS", text), ("SUPABASE_BUCKET", bucket)]);
        read(&variables).map(|configuration| configuration.artifacts.has_supabase_links)
    };
    assert_eq!(with("", "media"), Ok(false));
    assert_eq!(with("true", "media"), Ok(true));
    for (text, bucket, problem) in
        [("yes", "media", "must be true or absent"), ("true", "", "is of no use without SUPABASE_BUCKET")]
    {
        let reported = with(text, bucket).expect_err("a fault").to_string();
        assert_eq!(reported, format!("SUPABASE_SIGNED_URLS {problem}"));
    }
}
