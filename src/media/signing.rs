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

/// Signs links, and verifies them by the key that they name, so that a new key can take over while the links of the one before still hold.
#[derive(Clone)]
pub struct Signer {
    current: SigningKey,
    previous: Option<SigningKey>,
}

#[derive(Clone)]
struct SigningKey {
    /// Eight hexadecimal digits that follow from the secret and tell nothing of it.
    id: String,
    mac: Hmac<Sha256>,
}

impl SigningKey {
    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length (RFC 2104, section 2)")]
    fn new(secret: &str) -> SigningKey {
        let mac: Hmac<Sha256> = Hmac::new_from_slice(secret.as_bytes()).expect("a key of any length");
        SigningKey { id: hexadecimal(&mac.clone().chain_update("key id").finalize().into_bytes(), 4), mac }
    }

    fn mac_of(&self, artifact_id: Uuid, disposition: Disposition, expires: i64) -> Hmac<Sha256> {
        self.mac.clone().chain_update(format!("{artifact_id}\n{disposition}\n{expires}"))
    }
}

/// The first so many bytes, two digits for each.
fn hexadecimal(bytes: &[u8], count: usize) -> String {
    bytes.iter().take(count).map(|byte| format!("{byte:02x}")).collect()
}

/// The query of a link, as received.
#[derive(Clone, Debug, Default)]
pub struct LinkQuery {
    pub disposition: Option<String>,
    pub expires: Option<String>,
    /// The id of the key that signed it; links from before keys had ids have none.
    pub key: Option<String>,
    pub signature: Option<String>,
}

impl LinkQuery {
    /// Reads the query's values by their names.
    pub fn read(value: impl Fn(&str) -> Option<String>) -> LinkQuery {
        LinkQuery {
            disposition: value("disposition"),
            expires: value("expires"),
            key: value("key"),
            signature: value("signature"),
        }
    }
}

impl Signer {
    /// Signs with the secret; links that the previous one signed hold until they expire.
    pub fn new(secret: &str, previous: Option<&str>) -> Signer {
        Signer { current: SigningKey::new(secret), previous: previous.map(SigningKey::new) }
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
        let signature = self.current.mac_of(artifact_id, disposition, expires).finalize().into_bytes();
        let signature = URL_SAFE_NO_PAD.encode(signature);
        format!("disposition={disposition}&expires={expires}&key={}&signature={signature}", self.current.id)
    }

    /// How the artifact may be given out.
    pub fn verify(&self, artifact_id: Uuid, link: &LinkQuery, now: DateTime<Utc>) -> Result<Permission, LinkError> {
        let disposition = read::<Disposition>(link.disposition.as_deref()).ok_or(LinkError::Forged)?;
        let expires = read::<i64>(link.expires.as_deref()).ok_or(LinkError::Forged)?;
        let signature = link.signature.as_deref().and_then(|text| URL_SAFE_NO_PAD.decode(text).ok());
        let signature = signature.ok_or(LinkError::Forged)?;
        let named = |key: &&SigningKey| link.key.as_ref().is_none_or(|id| *id == key.id);
        let mut keys = [Some(&self.current), self.previous.as_ref()].into_iter().flatten().filter(named);
        // Compares in constant time.
        if !keys.any(|key| key.mac_of(artifact_id, disposition, expires).verify_slice(&signature).is_ok()) {
            return Err(LinkError::Forged);
        }
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
        let digest = self.current.mac.clone().chain_update(format!("{purpose}\n{text}")).finalize().into_bytes();
        hexadecimal(&digest, 16)
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
    const SECRET: &str = "a secret of thirty-two characters";
    const OTHER_SECRET: &str = "another secret of some characters";

    fn signer() -> Signer {
        Signer::new(SECRET, None)
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
        LinkQuery::read(value)
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
        let other_secret = Signer::new(OTHER_SECRET, None);
        assert_eq!(other_secret.verify(ARTIFACT, &link(), now()), Err(LinkError::Forged));
    }

    #[test]
    fn a_link_of_the_previous_key_holds_while_the_new_one_signs() {
        let rotated = Signer::new(OTHER_SECRET, Some(SECRET));
        let old = rotated.verify(ARTIFACT, &link(), now());
        let new = parse(&rotated.query(ARTIFACT, Disposition::Inline, Signer::expiry(now())));
        assert!(old.is_ok() && rotated.verify(ARTIFACT, &new, now()).is_ok());
        assert_ne!(new.key, link().key, "a link names its key");
        assert_eq!(signer().verify(ARTIFACT, &new, now()), Err(LinkError::Forged), "the old key is not the new one");
        assert_eq!(Signer::new(OTHER_SECRET, None).verify(ARTIFACT, &link(), now()), Err(LinkError::Forged));
    }

    /// Links that were signed before keys had ids.
    #[test]
    fn a_link_that_names_no_key_is_tried_with_both() {
        let unnamed = LinkQuery { key: None, ..link() };
        assert!(signer().verify(ARTIFACT, &unnamed, now()).is_ok());
        assert!(Signer::new(OTHER_SECRET, Some(SECRET)).verify(ARTIFACT, &unnamed, now()).is_ok());
        let unknown = LinkQuery { key: Some("00000000".into()), ..link() };
        assert_eq!(signer().verify(ARTIFACT, &unknown, now()), Err(LinkError::Forged));
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
