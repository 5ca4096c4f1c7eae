//! What was used, in money.

use crate::config::spending::ModelPrice;
use crate::job::spend::Usage;

/// A dollar a million is a millionth of a dollar each. Rounded up: a budget is never exceeded by a sum of fractions.
pub fn cost_micro_usd(price: ModelPrice, usage: &Usage) -> u64 {
    let tokens = usage.input_tokens as f64 * price.input_tokens + usage.output_tokens as f64 * price.output_tokens;
    let characters = usage.characters as f64 * price.characters;
    let sound = usage.seconds / 60.0 * price.minute * 1e6;
    // A picture whose tokens are known costs those, where tokens have a price.
    let has_tokens = usage.output_tokens > 0 && price.output_tokens > 0.0;
    let pictures = if has_tokens { 0.0 } else { usage.pictures as f64 * price.picture * 1e6 };
    // Beyond the rounding of the arithmetic itself.
    (tokens + characters + sound + pictures - 1e-6).max(0.0).ceil() as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::spending::{
        MOST_CHARACTERS_OF_A_PASSAGE, MOST_TOKENS_OF_A_STORY, SLOWEST_CHARACTERS_PER_SECOND, Sold,
    };

    #[test]
    fn what_a_budget_has_to_have_room_for_is_what_one_call_costs_at_most() {
        let price =
            ModelPrice { output_tokens: 1.6, characters: 15.0, minute: 0.015, picture: 0.04, ..ModelPrice::default() };
        let characters = MOST_CHARACTERS_OF_A_PASSAGE as u64;
        for (sold, most) in [
            (Sold::Text, Usage { output_tokens: MOST_TOKENS_OF_A_STORY.into(), ..Usage::default() }),
            (
                Sold::Speech,
                Usage { characters, seconds: characters as f64 / SLOWEST_CHARACTERS_PER_SECOND, ..Usage::default() },
            ),
            (Sold::Pictures, Usage { pictures: 1, ..Usage::default() }),
        ] {
            assert_eq!(price.reserve_micro_usd(sold), cost_micro_usd(price, &most), "{sold:?}");
        }
    }

    #[test]
    fn tokens_characters_minutes_and_pictures_have_their_prices() {
        let price =
            ModelPrice { input_tokens: 0.4, output_tokens: 1.6, characters: 15.0, minute: 0.015, picture: 0.04 };
        let cost = |usage: Usage| cost_micro_usd(price, &usage);
        assert_eq!(cost(Usage { input_tokens: 1_000, output_tokens: 2_000, ..Usage::default() }), 3_600);
        assert_eq!(cost(Usage { characters: 4_000, ..Usage::default() }), 60_000);
        assert_eq!(cost(Usage { seconds: 90.0, ..Usage::default() }), 22_500);
        assert_eq!(cost(Usage { pictures: 2, ..Usage::default() }), 80_000);
        assert_eq!(cost(Usage { pictures: 1, output_tokens: 1_000, ..Usage::default() }), 1_600);
        let by_picture = ModelPrice { picture: 0.04, ..ModelPrice::default() };
        assert_eq!(
            cost_micro_usd(by_picture, &Usage { pictures: 1, output_tokens: 1_000, ..Usage::default() }),
            40_000
        );
        assert_eq!(cost(Usage { input_tokens: 1, ..Usage::default() }), 1, "rounded up");
        assert_eq!(cost(Usage::default()), 0);
    }
}
