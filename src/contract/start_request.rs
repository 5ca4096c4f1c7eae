//! What a start of either contract may say beside its own parameters.

use serde_json::json;
use url::Url;

use super::request::{
    Described, FieldDescription, Object, ObjectSchema, ParsedText, PresentAs, Reader, optional, parsed,
};
use crate::outbound::address::AddressError;
use crate::outbound::receiver::ReceiverError;

/// The longest address of a webhook.
const MOST_CHARACTERS: usize = 2_048;

/// Where the end of a job is to be reported; checked, and checked again before it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebhookUrl(String);

impl WebhookUrl {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The parameters of a start, with what any start may say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StartRequest<Params> {
    pub params: Params,
    pub webhook_url: Option<WebhookUrl>,
}

impl<Params: Described<Case = ()>> Described for StartRequest<Params> {
    type Case = ();

    fn read_fields((): (), object: &Object<'_>, reader: &mut Reader<'_>) -> Option<StartRequest<Params>> {
        let params = Params::read_fields((), object, reader);
        let webhook_url = webhook_url().read(object, reader);
        Some(StartRequest { params: params?, webhook_url: webhook_url? })
    }

    fn object_schema((): ()) -> ObjectSchema {
        let mut schema = Params::object_schema(());
        webhook_url().declare(&mut schema);
        schema
    }
}

fn webhook_url() -> PresentAs<ParsedText<WebhookUrl>> {
    let schema = || {
        json!({
            "type": "string",
            "format": "uri",
            "maxLength": MOST_CHARACTERS,
            "description": "A public https address on port 443, which hears of the job's end.",
        })
    };
    let parse = |text: &str, context: &super::request::Context<'_>| {
        let text = text.trim();
        if text.chars().count() > MOST_CHARACTERS {
            return Err("must be at most 2048 characters".into());
        }
        let url = Url::parse(text).map_err(|_| "must be an https URL")?;
        context.receivers.check(&url).map_err(|error| match error {
            ReceiverError::Address(AddressError::NotHttps) => "must be an https URL",
            ReceiverError::Address(AddressError::Credentials) => "must not carry a user name or password",
            ReceiverError::Address(AddressError::Private) => "must not point into a private network",
            ReceiverError::Port => "must name no port other than 443",
        })?;
        Ok(WebhookUrl(url.into()))
    };
    optional("webhookUrl", parsed(schema, parse))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::contract::request::testing::read;
    use crate::contract::storybook::scenes::ScenesParams;

    fn body(webhook_url: Value) -> Value {
        json!({ "story": "Mia rowed over the lake. ".repeat(4), "audience": "children", "webhookUrl": webhook_url })
    }

    #[test]
    fn the_address_is_read_beside_the_parameters() {
        let read_url = |url: Value| read::<StartRequest<ScenesParams>>(&body(url)).map(|start| start.webhook_url);
        assert_eq!(read_url(Value::Null), Ok(None));
        let kept = read_url(json!("https://hooks.example.com:443/a?b=c")).expect("an address").expect("one");
        assert_eq!(kept.as_str(), "https://hooks.example.com/a?b=c");
    }

    /// FAILURES 31.
    #[test]
    fn what_is_wrong_with_it_is_reported_with_all_other_errors() {
        for (url, message) in [
            (json!("http://hooks.example.com/"), "webhookUrl must be an https URL"),
            (json!("hooks.example.com"), "webhookUrl must be an https URL"),
            (json!("https://a:b@hooks.example.com/"), "webhookUrl must not carry a user name or password"),
            (json!("https://192.168.0.1/"), "webhookUrl must not point into a private network"),
            (json!("https://hooks.example.com:8443/"), "webhookUrl must name no port other than 443"),
            (json!(7), "webhookUrl must be a string, not a number"),
        ] {
            let mut body = body(url);
            body["audience"] = json!("nobody");
            let errors = read::<StartRequest<ScenesParams>>(&body).expect_err("refused").to_string();
            assert!(errors.ends_with(message) && errors.starts_with("audience "), "{errors}");
        }
    }
}
