//! What may be spent on providers, and what their models cost.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::entries::Entries;
use super::reader::Reader;

/// The prices that hold where `PROVIDER_PRICES` names no other: those that the models' makers publish.
const PUBLISHED: &str = include_str!("prices.json");

/// The most room of one turn of a chat: a document of 2,000 words has some 3,000 tokens, and a model that thinks first takes as many again.
pub const MOST_TOKENS_OF_A_DOCUMENT: u32 = 8_000;
pub const MOST_TOKENS_OF_A_STORY: u32 = 12_000;
/// A passage that is bought: some 100 seconds, 5 MB of sound, of which an isolate holds eight.
pub const MOST_CHARACTERS_OF_A_PASSAGE: usize = 1_500;
/// Readers aloud speak 14 to 17 characters in a second, those of meditations 11: for what is reserved before anybody has spoken.
pub const SLOWEST_CHARACTERS_PER_SECOND: f64 = 10.0;

const PRICE_NAMES: [&str; 5] = ["inputTokens", "outputTokens", "characters", "minute", "picture"];
/// Nothing is sold that costs more.
const DEAREST_USD: f64 = 100_000.0;

/// Budgets in millionths of a US dollar, and caps over all isolates; 0 is no limit.
#[derive(Clone, Debug, PartialEq)]
pub struct Spending {
    pub job_micro_usd: u64,
    pub user_day_micro_usd: u64,
    pub provider_day_micro_usd: u64,
    /// Of one provider and capability.
    pub calls_at_once: u32,
    pub calls_per_minute: u32,
    /// Of the usual patience with each call.
    pub patience_percent: u32,
    pub prices: Prices,
}

/// The price of every known model, by its name.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct Prices(BTreeMap<String, ModelPrice>);

/// US dollars: a million tokens or characters, a minute of sound, a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ModelPrice {
    pub input_tokens: f64,
    pub output_tokens: f64,
    pub characters: f64,
    pub minute: f64,
    /// The most that one costs; where the answer says how many tokens it took, those are reckoned.
    pub picture: f64,
}

/// What a model is paid for, and by which of its prices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sold {
    Text,
    Speech,
    Pictures,
}

impl Sold {
    fn named(self) -> &'static str {
        match self {
            Sold::Text => "inputTokens and outputTokens",
            Sold::Speech => "characters or minute",
            Sold::Pictures => "picture",
        }
    }
}

impl ModelPrice {
    /// Whether all that is sold costs something by it: with a price of another kind, or half of one, no budget would ever be met.
    fn is_for(&self, sold: Sold) -> bool {
        match sold {
            Sold::Text => self.input_tokens > 0.0 && self.output_tokens > 0.0,
            Sold::Speech => self.characters > 0.0 || self.minute > 0.0,
            Sold::Pictures => self.picture > 0.0,
        }
    }

    /// What the room of one call is reserved with, whatever is sent: the longest answer, passage or picture.
    pub(crate) fn reserve_micro_usd(&self, sold: Sold) -> u64 {
        let passage = MOST_CHARACTERS_OF_A_PASSAGE as f64;
        let micro_usd = match sold {
            Sold::Text => f64::from(MOST_TOKENS_OF_A_STORY) * self.output_tokens,
            Sold::Speech => {
                passage * self.characters + passage / SLOWEST_CHARACTERS_PER_SECOND / 60.0 * self.minute * 1e6
            }
            Sold::Pictures => self.picture * 1e6,
        };
        micro_usd as u64
    }
}

impl Prices {
    pub fn of(&self, model: &str) -> Option<ModelPrice> {
        self.0.get(model).copied()
    }
}

impl Spending {
    /// Reports under `variable` that nobody knows what the chosen model costs, and under a budget's that it has no room for one call of it.
    pub(super) fn check(&self, reader: &mut Reader<'_>, variable: &'static str, model: &str, sold: Sold) {
        match self.prices.of(model) {
            // It may stand where the prices can't be read.
            None if !reader.are_sound(&["PROVIDER_PRICES"]) => {}
            None => reader.fault(variable, "has no price: PROVIDER_PRICES has to name it"),
            Some(price) if !price.is_for(sold) => {
                let named = sold.named();
                reader
                    .fault(variable, format!("has no price for what it does: PROVIDER_PRICES has to say its {named}"));
            }
            Some(price) => self.check_budgets(reader, model, price.reserve_micro_usd(sold)),
        }
    }

    fn check_budgets(&self, reader: &mut Reader<'_>, model: &str, reserve_micro_usd: u64) {
        for (variable, micro_usd) in [
            ("BUDGET_JOB_USD", self.job_micro_usd),
            ("BUDGET_USER_DAY_USD", self.user_day_micro_usd),
            ("BUDGET_PROVIDER_DAY_USD", self.provider_day_micro_usd),
        ] {
            if (1..reserve_micro_usd).contains(&micro_usd) {
                let usd = reserve_micro_usd as f64 / 1e6;
                let reason = format!(
                    "has no room for one call of {model}, for which {usd} US dollars are reserved: every job would stop at it"
                );
                reader.fault(variable, reason);
            }
        }
    }
}

pub(super) fn read_spending(reader: &mut Reader<'_>) -> Spending {
    Spending {
        job_micro_usd: reader.micro_usd("BUDGET_JOB_USD", 10),
        user_day_micro_usd: reader.micro_usd("BUDGET_USER_DAY_USD", 30),
        provider_day_micro_usd: reader.micro_usd("BUDGET_PROVIDER_DAY_USD", 300),
        calls_at_once: reader.number("PROVIDER_CALLS_AT_ONCE", 0..=10_000, 32),
        calls_per_minute: reader.number("PROVIDER_CALLS_PER_MINUTE", 0..=100_000, 500),
        patience_percent: reader.number("PROVIDER_PATIENCE_PERCENT", 10..=100, 100),
        prices: read_prices(reader),
    }
}

/// The published prices, and over them the operator's own.
fn read_prices(reader: &mut Reader<'_>) -> Prices {
    let mut prices: Prices = serde_json::from_str(PUBLISHED).unwrap_or_default();
    let Some(text) = reader.optional("PROVIDER_PRICES") else { return prices };
    let Ok(Entries(entries)) = serde_json::from_str(&text) else {
        reader.fault("PROVIDER_PRICES", "must be a JSON object of models and their prices, see docs/providers.md");
        return prices;
    };
    let mut faults = Vec::new();
    for (at, (model, price)) in entries.into_iter().enumerate() {
        match read_price(&price) {
            Ok(price) => {
                prices.0.insert(model, price);
            }
            // What was put into the wrong variable may be a secret.
            Err(problem) if prices.0.contains_key(&model) => faults.push(format!("{model}: {problem}")),
            Err(problem) => faults.push(format!("the model at place {}: {problem}", at + 1)),
        }
    }
    if !faults.is_empty() {
        reader.fault("PROVIDER_PRICES", format!("has prices that can't be read: {}", faults.join(", ")));
    }
    prices
}

fn read_price(price: &RawValue) -> Result<ModelPrice, String> {
    let Entries(fields) = serde_json::from_str(price.get()).map_err(|_| "must be an object")?;
    for (name, value) in &fields {
        if !PRICE_NAMES.contains(&name.as_str()) {
            return Err(format!("has something else than {}", PRICE_NAMES.join(", ")));
        }
        if !serde_json::from_str::<f64>(value.get()).is_ok_and(|usd| (0.0..=DEAREST_USD).contains(&usd)) {
            return Err(format!("{name} must be US dollars from 0 to {DEAREST_USD}"));
        }
    }
    serde_json::from_str(price.get()).map_err(|_| "names a price twice".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(value: &'static str) -> (Prices, usize) {
        let lookup = |name: &str| (name == "PROVIDER_PRICES").then(|| value.to_owned());
        let mut reader = Reader::new(&lookup);
        (read_prices(&mut reader), reader.into_faults().len())
    }

    #[test]
    fn the_published_prices_can_be_read() {
        let prices: Prices = serde_json::from_str(PUBLISHED).expect("prices");
        assert!(prices.0.len() > 10);
        let Entries(entries) = serde_json::from_str(PUBLISHED).expect("an object");
        assert!(entries.iter().all(|(_, price)| read_price(price).is_ok()));
    }

    #[test]
    fn an_operators_price_wins_over_the_published_one() {
        let (prices, faults) = read(r#"{"gpt-4.1-mini": {"inputTokens": 7}, "own": {}}"#);
        assert_eq!((prices.of("gpt-4.1-mini").map(|price| price.input_tokens), faults), (Some(7.0), 0));
        assert!(prices.of("own").is_some() && prices.of("gpt-4.1").is_some());
    }

    #[test]
    fn prices_that_cannot_be_read_are_a_fault() {
        for odd in [
            "[]",
            r#"{"a": {"inputTokens": -1}}"#,
            r#"{"a": {"inputTokens": 1e400}}"#,
            r#"{"a": {"inputTokens": -1e400}}"#,
            r#"{"a": {"inputTokens": 1e400, "perToken": 1}, "b": 1e999}"#,
            r#"{"a": {"inputTokens": 1, "inputTokens": 2}}"#,
            r#"{"a": {"inputTokens": NaN}}"#,
            r#"{"a": {"inputTokens": "1"}}"#,
            r#"{"a": {"perToken": 1}}"#,
            r#"{"a": 1}"#,
            "cheap",
        ] {
            assert_eq!(read(odd).1, 1, "{odd}");
        }
    }

    #[test]
    fn every_price_that_cannot_be_read_is_named_and_no_secret_is() {
        let lookup = |name: &str| {
            let prices = r#"{"gpt-4.1-mini": {"inputTokens": -1}, "sk-hidden": {"minute": 100001}, "tts-1": {"perToken": 1, "sk-hidden": 2},
                "own": {"minute": 1}, "gpt-4.1": {"outputTokens": 1e400}, "dall-e-3": 1e999, "a": {"picture": -1e309}}"#;
            (name == "PROVIDER_PRICES").then(|| prices.to_owned())
        };
        let mut reader = Reader::new(&lookup);
        let prices = read_prices(&mut reader);
        assert_eq!(prices.of("own").map(|price| price.minute), Some(1.0));
        let faults = reader.into_faults();
        assert_eq!(
            faults[0].problem,
            "has prices that can't be read: gpt-4.1-mini: inputTokens must be US dollars from 0 to 100000, \
             the model at place 2: minute must be US dollars from 0 to 100000, \
             tts-1: has something else than inputTokens, outputTokens, characters, minute, picture, \
             gpt-4.1: outputTokens must be US dollars from 0 to 100000, dall-e-3: must be an object, \
             the model at place 7: picture must be US dollars from 0 to 100000"
        );
    }
}
