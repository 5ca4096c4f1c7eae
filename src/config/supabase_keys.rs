//! Whether the project's two keys are what their variables are for. They are easily swapped, and a key of another project looks like one's own.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;
use url::Url;

use super::reader::Reader;

/// What the old kind of key says of itself.
#[derive(Default, Deserialize)]
#[serde(default)]
struct KeyClaims {
    role: Option<String>,
    /// The project.
    #[serde(rename = "ref")]
    project: Option<String>,
}

/// What one of the two keys must be.
struct KeyRule {
    variable: &'static str,
    prefix: &'static str,
    role: &'static str,
}

const RULES: [KeyRule; 2] = [
    KeyRule { variable: "SUPABASE_SERVICE_KEY", prefix: "sb_secret_", role: "service_role" },
    KeyRule { variable: "SUPABASE_ANON_KEY", prefix: "sb_publishable_", role: "anon" },
];

/// Reports a key of the wrong kind, role or project. What can't be told from the key itself, only the project can say.
pub(super) fn check_supabase_keys(reader: &mut Reader<'_>, url: &str) {
    for rule in RULES {
        let Some(key) = reader.optional(rule.variable) else { continue };
        let KeyRule { variable, prefix, role } = rule;
        if key.starts_with("sb_") {
            if !key.starts_with(prefix) {
                reader.fault(variable, format!("is of another kind: it must be {prefix}… or the JWT of {role}"));
            }
            continue;
        }
        let claims = claims_of(&key).unwrap_or_default();
        if claims.role.is_some_and(|found| found != role) {
            reader.fault(variable, format!("is the JWT of another role: it must be {prefix}… or the JWT of {role}"));
        }
        if claims.project.zip(hosted_project(url)).is_some_and(|(found, own)| found != own) {
            reader.fault(variable, "is of another project than SUPABASE_URL");
        }
    }
}

fn claims_of(key: &str) -> Option<KeyClaims> {
    let payload = key.split('.').nth(1)?;
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload.trim_end_matches('=')).ok()?).ok()
}

/// `abc` of `https://abc.supabase.co`; None for an address of one's own.
fn hosted_project(url: &str) -> Option<String> {
    let url = Url::parse(url).ok()?;
    Some(url.host_str()?.strip_suffix(".supabase.co")?.to_owned())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn jwt(claims: &str) -> String {
        format!("eyJhbGciOiJIUzI1NiJ9.{}.c2ln", URL_SAFE_NO_PAD.encode(claims))
    }

    fn faults(service_key: &str, anon_key: &str) -> Vec<String> {
        let variables = BTreeMap::from([("SUPABASE_SERVICE_KEY", service_key), ("SUPABASE_ANON_KEY", anon_key)]);
        let lookup = |name: &str| variables.get(name).map(|value| (*value).to_owned());
        let mut reader = Reader::new(&lookup);
        check_supabase_keys(&mut reader, "https://abc.supabase.co");
        reader.into_faults().into_iter().map(|fault| format!("{} {}", fault.variable, fault.problem)).collect()
    }

    #[test]
    fn keys_of_both_kinds_are_sound_and_those_that_say_nothing_too() {
        let (service, anon) = (r#"{"role":"service_role","ref":"abc"}"#, r#"{"role":"anon","ref":"abc"}"#);
        assert!(faults("sb_secret_a", "sb_publishable_b").is_empty());
        assert!(faults(&jwt(service), &jwt(anon)).is_empty());
        assert!(faults("e.y.J", "opaque").is_empty());
    }

    #[test]
    fn swapped_keys_are_found_whichever_their_kind_and_not_shown() {
        let swapped = faults("sb_publishable_b", "sb_secret_hidden");
        assert_eq!(swapped.len(), 2, "{swapped:?}");
        assert!(swapped[1].starts_with("SUPABASE_ANON_KEY is of another kind"), "{swapped:?}");
        assert!(!swapped.concat().contains("hidden"));
        let swapped = faults(&jwt(r#"{"role":"anon"}"#), &jwt(r#"{"role":"service_role"}"#));
        assert!(swapped[0].starts_with("SUPABASE_SERVICE_KEY is the JWT of another role"), "{swapped:?}");
        assert_eq!(swapped.len(), 2, "{swapped:?}");
    }

    #[test]
    fn a_key_of_another_project_is_found() {
        let strange = faults(&jwt(r#"{"role":"service_role","ref":"xyz"}"#), "sb_publishable_b");
        assert_eq!(strange, ["SUPABASE_SERVICE_KEY is of another project than SUPABASE_URL"]);
    }
}
