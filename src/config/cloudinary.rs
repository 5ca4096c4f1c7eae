//! The account of Cloudinary that delivers pictures, in the one variable in which Cloudinary hands it out.

use url::Url;

use super::reader::Reader;
use super::secret::Secret;

const USUAL_API: &str = "https://api.cloudinary.com";

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cloudinary {
    /// Without a trailing slash.
    pub api_url: String,
    pub cloud: String,
    pub api_key: String,
    pub api_secret: Secret,
}

pub(super) fn read_cloudinary(reader: &mut Reader<'_>) -> Option<Cloudinary> {
    let text = reader.optional("CLOUDINARY_URL")?;
    let account = parse(&text);
    if account.is_none() {
        reader.fault(
            "CLOUDINARY_URL",
            "must be cloudinary://API_KEY:API_SECRET@CLOUD_NAME, as Cloudinary's console shows it",
        );
    }
    account
}

fn parse(text: &str) -> Option<Cloudinary> {
    let url = Url::parse(text).ok().filter(|url| url.scheme() == "cloudinary")?;
    let is_name = |text: &str| {
        !text.is_empty() && text.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_'))
    };
    let (cloud, api_key, api_secret) = (url.host_str()?, url.username(), url.password()?);
    let prefix = url.query_pairs().find(|(name, _)| name == "upload_prefix").map(|(_, value)| value.into_owned());
    let api_url = prefix.unwrap_or_else(|| USUAL_API.to_owned()).trim_end_matches('/').to_owned();
    let is_api = Url::parse(&api_url).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    (is_api && [cloud, api_key, api_secret].into_iter().all(is_name)).then(|| Cloudinary {
        api_url,
        cloud: cloud.to_owned(),
        api_key: api_key.to_owned(),
        api_secret: Secret::new(api_secret),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_read_from_cloudinarys_own_variable() {
        let account = parse("cloudinary://874837483274837:a676b67565c6767a6767d6767f676fe1@demo").expect("an account");
        assert_eq!((account.cloud.as_str(), account.api_key.as_str()), ("demo", "874837483274837"));
        assert_eq!(account.api_url, "https://api.cloudinary.com");
        assert!(!format!("{account:?}").contains("a676b"));
        let european = parse("cloudinary://1:s@demo?upload_prefix=https://api-eu.cloudinary.com").expect("an account");
        assert_eq!(european.api_url, "https://api-eu.cloudinary.com");
    }

    #[test]
    fn anything_else_is_no_account() {
        for text in [
            "demo",
            "https://1:s@demo",
            "cloudinary://demo",
            "cloudinary://1@demo",
            "cloudinary://1:s@",
            "cloudinary://1:s@demo?upload_prefix=ftp://x",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
