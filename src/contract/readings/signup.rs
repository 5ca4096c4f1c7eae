//! Signing up: the request and the answer.

use serde::Serialize;
use serde_json::json;

use crate::contract::request::{ParsedText, description, optional_text, parsed, required};

/// A checked request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignupRequest {
    /// Trimmed and in lower case.
    pub email: String,
    pub password: String,
    pub name: Option<String>,
}

description! {
    SignupRequest {
        email: required("email", email()),
        password: required("password", password()),
        name: optional_text("name", 0..=100).of_one_line(),
    }
}

fn email() -> ParsedText<String> {
    parsed(
        || json!({ "type": "string", "format": "idn-email", "maxLength": 254, "pattern": r"^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$" }),
        |text, _| {
            let email = text.trim().to_lowercase();
            if is_email(&email) { Ok(email) } else { Err("must be an email address".into()) }
        },
    )
}

const FEWEST_PASSWORD_CHARACTERS: usize = 8;
/// The bytes that bcrypt, GoTrue's hash, takes into account.
const MOST_PASSWORD_BYTES: usize = 72;

fn password() -> ParsedText<String> {
    parsed(
        || {
            json!({
                "type": "string",
                "format": "password",
                "minLength": FEWEST_PASSWORD_CHARACTERS,
                "maxLength": MOST_PASSWORD_BYTES,
                "description": format!("At most {MOST_PASSWORD_BYTES} bytes of UTF-8."),
            })
        },
        |password, _| {
            if password.chars().count() < FEWEST_PASSWORD_CHARACTERS {
                return Err(format!("must be {FEWEST_PASSWORD_CHARACTERS} or more characters").into());
            }
            if password.len() > MOST_PASSWORD_BYTES {
                return Err(format!("must be at most {MOST_PASSWORD_BYTES} bytes").into());
            }
            Ok(password.to_owned())
        },
    )
}

/// The shape that browsers ask of `<input type=email>` (WHATWG HTML, "valid email address"), with a dot in the domain and RFC 5321's
/// lengths. Whether it exists, only a message to it can show.
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
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
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
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct SessionTokens {
    pub access_token: String,
    pub refresh_token: String,
    /// Seconds.
    pub expires_in: u64,
    pub token_type: String,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
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
    use crate::contract::request::testing::read;

    #[test]
    fn the_contracts_example_is_accepted_and_normalised() {
        let body = json!({ "email": "  User@Example.COM ", "password": "securepassword123", "name": "Somebody" });
        let request = read::<SignupRequest>(&body).expect("the example is sound");
        assert_eq!(request.email, "user@example.com");
        assert_eq!(request.name.as_deref(), Some("Somebody"));
    }

    #[test]
    fn all_errors_are_listed_at_once() {
        let errors =
            read::<SignupRequest>(&json!({ "email": 7, "password": "short", "name": "a\nb" })).expect_err("refused");
        assert_eq!(
            errors.to_string(),
            "email must be a string, not a number; password must be 8 or more characters; name must not contain control characters"
        );
    }

    #[test]
    fn anything_but_an_address_is_refused() {
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
        assert!(read::<SignupRequest>(&json!({ "email": "a@b.co", "password": "é".repeat(36) })).is_ok());
        assert!(read::<SignupRequest>(&json!({ "email": "a@b.co", "password": "é".repeat(37) })).is_err());
    }
}
