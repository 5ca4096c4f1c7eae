//! Addresses of OpenAI-compatible services, as operators write them.

use url::Url;

/// `{base}/v1/{path}`. A base that names a version already is whole, as OpenAI's own clients take it: `/v1`, `/v1beta/openai`,
/// `/v1/ACCOUNT/GATEWAY/openai`.
pub fn endpoint(base: &Url, path: &str) -> Url {
    let mut url = base.clone();
    let start = base.path().trim_end_matches('/');
    let version = if start.split('/').any(is_version) { "" } else { "/v1" };
    url.set_path(&format!("{start}{version}/{path}"));
    url
}

/// `v1`, `v4`, `v1beta`.
fn is_version(segment: &str) -> bool {
    let mut letters = segment.chars();
    letters.next() == Some('v')
        && letters.next().is_some_and(|letter| letter.is_ascii_digit())
        && letters.all(|letter| letter.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_added_where_a_base_has_none() {
        for (base, expected) in [
            ("https://api.example.com", "/v1/audio/speech"),
            ("https://api.example.com/", "/v1/audio/speech"),
            ("https://api.example.com/v1", "/v1/audio/speech"),
            ("https://api.example.com/v1/", "/v1/audio/speech"),
            ("https://gateway.example.com/account/openai", "/account/openai/v1/audio/speech"),
            ("https://api.example.com/vision", "/vision/v1/audio/speech"),
            ("https://generativelanguage.googleapis.com/v1beta/openai/", "/v1beta/openai/audio/speech"),
            ("https://open.example.com/api/paas/v4", "/api/paas/v4/audio/speech"),
            ("https://gateway.ai.cloudflare.com/v1/account/gateway/openai", "/v1/account/gateway/openai/audio/speech"),
        ] {
            let base = Url::parse(base).expect("an address");
            assert_eq!(endpoint(&base, "audio/speech").path(), expected, "{base}");
        }
    }
}
