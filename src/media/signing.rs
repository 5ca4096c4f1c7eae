//! Links that carry their own permission: to one artifact, in one disposition, until a given time. The Worker verifies them itself, so that
//! they work for every bucket.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use strum::{Display, EnumString};
use thiserror::Error;
use uuid::Uuid;

/// See `docs/contract.md`, Bytes and links.
const LIFETIME: TimeDelta = TimeDelta::hours(1);

/// Whether a browser shows the bytes or saves them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Display, EnumString)]
#[strum(serialize_all = "snake_case")]
pub enum Disposition {
    Inline,
    Attachment,
}

/// What a sound link, or a token in its place, grants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Permission {
    pub disposition: Disposition,
    /// How long a cache may hand the bytes out: never beyond the link's end.
    pub cacheable_seconds: u32,
}

/// No artifact is cached for longer, as the contract prints for audio.
const MOST_CACHEABLE_SECONDS: u32 = 3_600;

impl Permission {
    /// The owner's, which a token proves with every request.
    pub const OWNER: Permission =
        Permission { disposition: Disposition::Inline, cacheable_seconds: MOST_CACHEABLE_SECONDS };
}

/// Why a link is refused; clients do not learn which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LinkError {
    #[error("the link has expired")]
    Expired,
    #[error("the link is not one of ours, or not for this")]
    Forged,
}

/// Where an artifact's bytes are read by link.
pub fn media_path(artifact_id: Uuid) -> String {
    format!("/media/{artifact_id}")
}

/// Signs and verifies links.
#[derive(Clone)]
pub struct Signer {
    mac: Hmac<Sha256>,
}

/// The query of a link, as received.
#[derive(Clone, Debug, Default)]
pub struct LinkQuery {
    pub disposition: Option<String>,
    pub expires: Option<String>,
    pub signature: Option<String>,
}

impl Signer {
    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length (RFC 2104, section 2)")]
    pub fn new(secret: &str) -> Signer {
        Signer { mac: Hmac::new_from_slice(secret.as_bytes()).expect("a key of any length") }
    }

    /// When a link signed now expires, in whole seconds.
    pub fn expiry(now: DateTime<Utc>) -> DateTime<Utc> {
        let end = now + LIFETIME;
        DateTime::from_timestamp(end.timestamp(), 0).unwrap_or(end)
    }

    /// Where anybody gets the artifact's bytes until `expires_at`.
    pub fn link(&self, origin: &str, artifact_id: Uuid, expires_at: DateTime<Utc>) -> String {
        let query = self.query(artifact_id, Disposition::Inline, expires_at);
        format!("{origin}{}?{query}", media_path(artifact_id))
    }

    /// The query that opens the artifact until `expires_at`.
    pub fn query(&self, artifact_id: Uuid, disposition: Disposition, expires_at: DateTime<Utc>) -> String {
        let expires = expires_at.timestamp();
        let signature = self.mac_of(artifact_id, disposition, expires).finalize().into_bytes();
        let signature = URL_SAFE_NO_PAD.encode(signature);
        format!("disposition={disposition}&expires={expires}&signature={signature}")
    }

    /// How the artifact may be given out.
    pub fn verify(&self, artifact_id: Uuid, link: &LinkQuery, now: DateTime<Utc>) -> Result<Permission, LinkError> {
        let disposition = read::<Disposition>(link.disposition.as_deref()).ok_or(LinkError::Forged)?;
        let expires = read::<i64>(link.expires.as_deref()).ok_or(LinkError::Forged)?;
        let signature = link.signature.as_deref().and_then(|text| URL_SAFE_NO_PAD.decode(text).ok());
        let signature = signature.ok_or(LinkError::Forged)?;
        // Compares in constant time.
        self.mac_of(artifact_id, disposition, expires).verify_slice(&signature).map_err(|_| LinkError::Forged)?;
        let left = expires.saturating_sub(now.timestamp());
        if left <= 0 {
            return Err(LinkError::Expired);
        }
        let cacheable_seconds =
            u32::try_from(left).map_or(MOST_CACHEABLE_SECONDS, |left| left.min(MOST_CACHEABLE_SECONDS));
        Ok(Permission { disposition, cacheable_seconds })
    }

    /// A keyed hash of a text: 32 hexadecimal digits that only the holder of the secret can make. `purpose` keeps hashes of one kind
    /// apart from those of another.
    pub fn keyed_hash(&self, purpose: &str, text: &str) -> String {
        let digest = self.mac.clone().chain_update(format!("{purpose}\n{text}")).finalize().into_bytes();
        digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }

    fn mac_of(&self, artifact_id: Uuid, disposition: Disposition, expires: i64) -> Hmac<Sha256> {
        self.mac.clone().chain_update(format!("{artifact_id}\n{disposition}\n{expires}"))
    }
}

/// A value in the one spelling that is signed: `+5` and `05` are other texts, but no other numbers.
fn read<T: std::str::FromStr + ToString>(text: Option<&str>) -> Option<T> {
    let value = text?.parse::<T>().ok()?;
    (text == Some(value.to_string().as_str())).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARTIFACT: Uuid = Uuid::from_u128(7);

    fn signer() -> Signer {
        Signer::new("a secret of thirty-two characters")
    }

    fn now() -> DateTime<Utc> {
        "2025-12-19T16:30:00.4Z".parse().expect("a time")
    }

    fn parse(query: &str) -> LinkQuery {
        let value = |name: &str| {
            url::form_urlencoded::parse(query.as_bytes())
                .find(|(key, _)| key == name)
                .map(|(_, value)| value.into_owned())
        };
        LinkQuery { disposition: value("disposition"), expires: value("expires"), signature: value("signature") }
    }

    fn link() -> LinkQuery {
        parse(&signer().query(ARTIFACT, Disposition::Inline, Signer::expiry(now())))
    }

    #[test]
    fn a_link_opens_its_artifact_for_an_hour() {
        let inline = |cacheable_seconds| Ok(Permission { disposition: Disposition::Inline, cacheable_seconds });
        assert_eq!(signer().verify(ARTIFACT, &link(), now()), inline(3_600));
        let last = now() + TimeDelta::minutes(59);
        assert_eq!(signer().verify(ARTIFACT, &link(), last), inline(60));
        let over = now() + TimeDelta::hours(1);
        assert_eq!(signer().verify(ARTIFACT, &link(), over), Err(LinkError::Expired));
    }

    #[test]
    fn a_link_opens_nothing_else() {
        assert_eq!(signer().verify(Uuid::from_u128(8), &link(), now()), Err(LinkError::Forged));
        let other_secret = Signer::new("another secret of some characters");
        assert_eq!(other_secret.verify(ARTIFACT, &link(), now()), Err(LinkError::Forged));
    }

    #[test]
    fn a_tampered_link_is_refused() {
        let later = (Signer::expiry(now()).timestamp() + 1).to_string();
        let tampered: Vec<LinkQuery> = vec![
            LinkQuery { expires: Some(later), ..link() },
            LinkQuery { disposition: Some("attachment".into()), ..link() },
            LinkQuery { disposition: Some("Inline".into()), ..link() },
            LinkQuery { expires: link().expires.map(|text| format!("0{text}")), ..link() },
            LinkQuery { expires: None, ..link() },
            LinkQuery { signature: None, ..link() },
            LinkQuery { signature: Some(String::new()), ..link() },
            LinkQuery { signature: link().signature.map(|text| text[..20].to_owned()), ..link() },
            LinkQuery { signature: Some("not base64!".into()), ..link() },
        ];
        for link in tampered {
            assert_eq!(signer().verify(ARTIFACT, &link, now()), Err(LinkError::Forged), "{link:?}");
        }
    }
}
