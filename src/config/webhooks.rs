//! What operators configure of webhooks.

use url::Url;

use super::Environment;
use super::reader::Reader;
use super::secret::Secret;

/// How deliveries are signed, and what is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Webhooks {
    /// What users' secrets follow from; `URL_SIGNING_SECRET` without it.
    pub secret: Option<Secret>,
    /// Asked for each name right before it is called.
    pub resolver: Option<Url>,
    /// Whether receivers on this machine and in its network are called.
    pub has_local_receivers: bool,
}

pub(super) fn read_webhooks(reader: &mut Reader<'_>, environment: Environment) -> Webhooks {
    let secret = reader.optional_secret("WEBHOOK_SECRET");
    if let Some(secret) = &secret {
        reader.check_signing_secret("WEBHOOK_SECRET", secret);
    }
    let has_local_receivers = reader.optional("WEBHOOK_LOCAL_RECEIVERS").is_some_and(|text| {
        if text != "true" {
            reader.fault("WEBHOOK_LOCAL_RECEIVERS", "must be true or absent");
        } else if environment != Environment::Development && reader.are_sound(&["ENVIRONMENT"]) {
            reader.fault("WEBHOOK_LOCAL_RECEIVERS", "is for ENVIRONMENT development alone");
        }
        text == "true" && environment == Environment::Development
    });
    Webhooks { secret, resolver: reader.optional_url("WEBHOOK_DNS_RESOLVER"), has_local_receivers }
}
