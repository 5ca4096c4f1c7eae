//! Signing up: the request with all its faults, and the answer.

use serde::Serialize;
use serde_json::Value;

use crate::contract::faults::Faults;
use crate::contract::fields::Fields;

/// A checked request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignupRequest {
    /// Trimmed and in lower case.
    pub email: String,
    pub password: String,
    pub name: Option<String>,
}

/// The request of a body, or all its faults.
pub fn validate(body: &Value) -> Result<SignupRequest, Faults> {
    let mut faults = Faults::new();
    let Some(fields) = Fields::of(body, "", &mut faults) else { return Err(faults) };
    let email = read_email(&fields, &mut faults);
    let password = read_password(&fields, &mut faults);
    let name = fields.optional_text("name", 0..=100, &mut faults).filter(|name| !name.is_empty());
    if name.as_ref().is_some_and(|name| name.chars().any(char::is_control)) {
        faults.add("name", "must not contain control characters");
    }
    match (email, password) {
        (Some(email), Some(password)) => faults.or(SignupRequest { email, password, name }),
        _ => Err(faults),
    }
}

fn read_email(fields: &Fields<'_>, faults: &mut Faults) -> Option<String> {
    let email = fields.raw_text("email", faults)?.trim().to_lowercase();
    if !is_email(&email) {
        faults.add("email", "must be an email address");
        return None;
    }
    Some(email)
}

/// Bytes that bcrypt, GoTrue's hash, takes into account.
const LONGEST_PASSWORD_BYTES: usize = 72;

fn read_password(fields: &Fields<'_>, faults: &mut Faults) -> Option<String> {
    let password = fields.raw_text("password", faults)?;
    if password.chars().count() < 8 {
        faults.add("password", "must be 8 or more characters");
        return None;
    }
    if password.len() > LONGEST_PASSWORD_BYTES {
        faults.add("password", format!("must be at most {LONGEST_PASSWORD_BYTES} bytes"));
        return None;
    }
    Some(password.to_owned())
}

/// The shape that browsers ask of `<input type=email>` (WHATWG HTML, "valid email address"), with a dot in the domain and RFC 5321's
/// lengths. Whether it is anybody's, only a message to it can tell.
fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.chars().all(|character| character.is_alphanumeric() || character == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let of_local = |character: char| character.is_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(character);
    text.len() <= 254
        && (1..=64).contains(&local.len())
        && local.chars().all(of_local)
        && domain.contains('.')
        && domain.split('.').all(is_label)
}

/// The answer: 201.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SignedUp {
    pub success: bool,
    pub user: NewUser,
    /// Null while the address has to be verified.
    pub session: Option<SessionTokens>,
    pub requires_verification: bool,
}

/// Supabase's tokens, in Supabase's own spelling.
#[derive(Clone, Debug, Serialize)]
pub struct SessionTokens {
    pub access_token: String,
    pub refresh_token: String,
    /// Seconds.
    pub expires_in: u64,
    pub token_type: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct NewUser {
    pub id: String,
    pub email: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_contracts_example_is_accepted_and_normalised() {
        let body = json!({ "email": "  User@Example.COM ", "password": "securepassword123", "name": "Somebody" });
        let request = validate(&body).expect("the example is sound");
        assert_eq!(request.email, "user@example.com");
        assert_eq!(request.name.as_deref(), Some("Somebody"));
    }

    #[test]
    fn all_faults_are_told_at_once() {
        let faults = validate(&json!({ "email": 7, "password": "short", "name": "a\nb" })).expect_err("faults");
        assert_eq!(
            faults.to_string(),
            "email must be a text, not a number; password must be 8 or more characters; name must not contain control characters"
        );
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in ["", "a", "a@", "@b.c", "a@b", "a b@c.de", "a@b..c", "a@-b.c", "a@b.c\n@d.e", "a@@b.c", "a<b>@c.de"]
        {
            assert!(!is_email(text), "{text:?}");
        }
        for text in ["a@b.co", "first.last+tag@sub.example.com", "o'neil@example.ie", "用户@例子.广告"] {
            assert!(is_email(text), "{text:?}");
        }
    }

    #[test]
    fn a_password_longer_than_the_hash_reads_is_refused() {
        assert!(validate(&json!({ "email": "a@b.co", "password": "é".repeat(36) })).is_ok());
        assert!(validate(&json!({ "email": "a@b.co", "password": "é".repeat(37) })).is_err());
    }
}
