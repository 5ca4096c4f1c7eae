//! How many tokens a service says that a call used: read in any of the forms that services have, and believed as far as it can be true.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use crate::job::spend::Usage;

/// What was sent, as OpenAI's and others' APIs name it.
const INPUT_NAMES: [&str; 4] = ["prompt_tokens", "input_tokens", "promptTokens", "inputTokens"];
/// What was answered.
const OUTPUT_NAMES: [&str; 4] = ["completion_tokens", "output_tokens", "completionTokens", "outputTokens"];
/// Of what is in them, their sums have all of it.
const DETAILS: [&str; 2] = ["_details", "Details"];
/// No script has a word to so many characters, so that no text has fewer tokens than this.
const MOST_CHARACTERS_PER_TOKEN: u64 = 16;

/// What a service said of a call; None where it said nothing that can be a number of tokens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ToldTokens {
    pub input: Option<u64>,
    pub output: Option<u64>,
}

/// What counts, and whether that is what was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountedTokens {
    pub input: u64,
    pub output: u64,
    pub is_as_told: bool,
}

impl ToldTokens {
    /// Of an answer's `usage`, whatever it is.
    pub fn of(usage: &RawValue) -> ToldTokens {
        let fields = fields(usage);
        ToldTokens { input: found(&fields, &INPUT_NAMES), output: found(&fields, &OUTPUT_NAMES) }
    }

    /// What an answer's part says, and what the parts before it said that it does not.
    pub fn after(self, earlier: ToldTokens) -> ToldTokens {
        ToldTokens { input: self.input.or(earlier.input), output: self.output.or(earlier.output) }
    }

    /// What counts of a conversation: as was told, if the text can have had as many. What is missing is reckoned, and more than there was room
    /// for counts as all the room, which is what was reserved.
    pub fn of_text(self, reckoned: &Usage, most: &Usage, characters: usize) -> CountedTokens {
        // Something was sent.
        let input = counted(self.input, 1, reckoned.input_tokens, most.input_tokens);
        let fewest = (characters as u64).div_ceil(MOST_CHARACTERS_PER_TOKEN);
        let output = counted(self.output, fewest, reckoned.output_tokens, most.output_tokens);
        CountedTokens { input, output, is_as_told: self.input == Some(input) && self.output == Some(output) }
    }
}

fn counted(told: Option<u64>, fewest: u64, reckoned: u64, most: u64) -> u64 {
    told.filter(|tokens| *tokens >= fewest).unwrap_or(reckoned).min(most)
}

type Fields<'a> = BTreeMap<String, &'a RawValue>;

/// Each is read for itself: one that nobody can hold, such as 1e400, says nothing about the others.
fn fields(value: &RawValue) -> Fields<'_> {
    serde_json::from_str(value.get()).unwrap_or_default()
}

/// At the top, or else one level below it.
fn found(usage: &Fields<'_>, names: &[&str]) -> Option<u64> {
    let here = |fields: &Fields<'_>| names.iter().find_map(|name| tokens(fields.get(*name)?));
    let below = usage.iter().filter(|(name, _)| !DETAILS.iter().any(|details| name.ends_with(details)));
    here(usage).or_else(|| below.map(|(_, value)| fields(value)).find_map(|fields| here(&fields)))
}

/// A number, or one that is written as a string; a part of a token is one.
fn tokens(value: &RawValue) -> Option<u64> {
    let as_text = || serde_json::from_str::<String>(value.get()).ok()?.trim().parse().ok();
    let number = serde_json::from_str::<f64>(value.get()).ok().or_else(as_text)?;
    (number.is_finite() && number >= 0.0).then_some(number.ceil() as u64)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn raw(usage: &str) -> Box<RawValue> {
        RawValue::from_string(usage.to_owned()).expect("JSON")
    }

    fn told(usage: &Value) -> (Option<u64>, Option<u64>) {
        let ToldTokens { input, output } = ToldTokens::of(&raw(&usage.to_string()));
        (input, output)
    }

    #[test]
    fn tokens_are_found_under_the_names_that_services_have_for_them() {
        for usage in [
            json!({ "prompt_tokens": 30, "completion_tokens": 2, "total_tokens": 32 }),
            json!({ "input_tokens": 30, "output_tokens": 2 }),
            json!({ "inputTokens": 30, "outputTokens": 2 }),
            json!({ "prompt_tokens": "30", "completion_tokens": " 2 ", "total_tokens": "x" }),
            json!({ "prompt_tokens": 29.5, "completion_tokens": 1.2 }),
            json!({ "billed_units": {}, "tokens": { "input_tokens": 30.0, "output_tokens": 2.0 } }),
            json!({
                "prompt_tokens": 30, "prompt_tokens_details": { "prompt_tokens": 7, "cached_tokens": 20 }, "completion_tokens": 2,
                "completion_tokens_details": { "reasoning_tokens": 1, "output_tokens": 9 },
            }),
        ] {
            assert_eq!(told(&usage), (Some(30), Some(2)), "{usage}");
        }
    }

    #[test]
    fn what_is_no_number_of_tokens_says_nothing() {
        for usage in [
            json!(null),
            json!({}),
            json!([30, 2]),
            json!("30"),
            json!(30),
            json!({ "prompt_tokens": null, "completion_tokens": [2] }),
            json!({ "prompt_tokens": -30, "completion_tokens": "NaN" }),
            json!({ "prompt_tokens": "-1", "completion_tokens": "inf" }),
            json!({ "prompt_tokens": true, "completion_tokens": "many" }),
            json!({ "prompt_tokens_details": { "input_tokens": 7 }, "completion_tokens_details": { "output_tokens": 9 } }),
        ] {
            assert_eq!(told(&usage), (None, None), "{usage}");
        }
        assert_eq!(
            told(&json!({ "prompt_tokens": 9e18, "completion_tokens": "1e300" })),
            (Some(9_000_000_000_000_000_000), Some(u64::MAX))
        );
    }

    #[test]
    fn a_number_that_nobody_can_hold_says_nothing_and_hides_no_other() {
        for (usage, expected) in [
            (r#"{"prompt_tokens":1e400,"completion_tokens":2}"#, (None, Some(2))),
            (r#"{"prompt_tokens":30,"completion_tokens":-1e400}"#, (Some(30), None)),
            (r#"{"prompt_tokens":30,"completion_tokens":2,"total_tokens":1e309}"#, (Some(30), Some(2))),
            (r#"{"prompt_tokens":"1e400","completion_tokens":2}"#, (None, Some(2))),
            (r#"{"prompt_tokens_details":{"cached_tokens":1e400},"prompt_tokens":30}"#, (Some(30), None)),
            (r#"{"tokens":{"input_tokens":30,"output_tokens":9e999}}"#, (Some(30), None)),
            (r#"{"cost":9e999,"tokens":{"input_tokens":30,"output_tokens":2}}"#, (Some(30), Some(2))),
            (r#"{"prompt_tokens":123456789012345678901234567890,"completion_tokens":2}"#, (Some(u64::MAX), Some(2))),
            ("1e400", (None, None)),
            ("[1e400]", (None, None)),
        ] {
            let ToldTokens { input, output } = ToldTokens::of(&raw(usage));
            assert_eq!((input, output), expected, "{usage}");
        }
    }

    #[test]
    fn a_later_part_completes_an_earlier_one() {
        let [first, last] = [json!({ "input_tokens": 30, "output_tokens": 1 }), json!({ "output_tokens": 2 })];
        let [first, last] = [first, last].map(|usage| ToldTokens::of(&raw(&usage.to_string())));
        let told = last.after(first);
        assert_eq!(told, ToldTokens { input: Some(30), output: Some(2) });
    }

    /// Nothing that is told makes a text free, or dearer than what was reserved for it.
    #[test]
    fn what_is_told_counts_as_far_as_it_can_be_true() {
        let reckoned = Usage { input_tokens: 40, output_tokens: 160, ..Usage::default() };
        let most = Usage { input_tokens: 80, output_tokens: 500, ..Usage::default() };
        for (input, output, expected) in [
            (Some(30), Some(100), (30, 100, true)),
            (Some(1), Some(20), (1, 20, true)),
            (None, None, (40, 160, false)),
            (Some(0), Some(0), (40, 160, false)),
            (Some(30), Some(19), (30, 160, false)),
            (Some(30), None, (30, 160, false)),
            (Some(81), Some(501), (80, 500, false)),
            (Some(u64::MAX), Some(u64::MAX), (80, 500, false)),
        ] {
            let CountedTokens { input: sent, output: said, is_as_told } =
                ToldTokens { input, output }.of_text(&reckoned, &most, 320);
            assert_eq!((sent, said, is_as_told), expected, "{input:?} {output:?}");
        }
    }
}
