//! Candles on a cake: as many as the words say, and nowhere else.

use brief::english::is_listed;

use super::relation::Relation;
use super::scene::Scene;
use super::tokens::{Token, joined};

/// As many words stand between the preposition and what it joins: “candles burn brightly on the big birthday cake”.
const REACH_WORDS: usize = 4;

/// “Five candles burn on a birthday cake”, “a cake with five candles”, if both are there.
pub(crate) fn stated(spoken: &[Token], scene: &Scene) -> Option<Relation> {
    let is_there = |name: &str| scene.props.iter().any(|prop| prop.spec.name == name);
    let is_candle = |token: &Token| !token.silent && is_listed("candle candles", &token.word);
    let is_cake = |token: &Token| !token.silent && is_listed("cake cupcake pie", &token.word);
    let joint = |at: usize| {
        let is_cake_first = match spoken[at].word.as_str() {
            "on" | "onto" | "atop" => false,
            "with" | "has" | "had" => true,
            _ => return None,
        };
        let before = |token: &Token| if is_cake_first { is_cake(token) } else { is_candle(token) };
        let after = |token: &Token| if is_cake_first { is_candle(token) } else { is_cake(token) };
        let from = at.saturating_sub(REACH_WORDS);
        let first = from + spoken[from..at].iter().rposition(before)?;
        let last = at + 1 + spoken[at + 1..].iter().take(REACH_WORDS + 1).position(after)?;
        let is_one_phrase = spoken[first..last].iter().all(|token| !token.closes && token.word != "and");
        is_one_phrase.then(|| joined(&spoken[at..=last]))
    };
    let words = (0..spoken.len()).find_map(joint)?;
    (is_there("candle") && is_there("cake")).then(|| Relation::candles_on_a_cake(words))
}

#[cfg(test)]
mod tests {
    use super::super::composition::Layout;
    use super::super::dice::Dice;
    use super::super::plan_tests::{missing, planned};
    use super::super::scenery::Stage;

    /// How many candles stand on the cake, and how many elsewhere.
    fn candles(prompt: &str) -> (Option<usize>, usize) {
        let scene = planned(prompt, "");
        let layout = Layout::of(&Stage::new(1_000.0, 1_000.0, &scene), &scene, &mut Dice::new(scene.seed));
        let elsewhere = layout.things.iter().filter(|thing| thing.prop.spec.name == "candle").count();
        (scene.candles_on_a_cake().map(|candles| candles.count), elsewhere)
    }

    #[test]
    fn as_many_candles_as_are_said_stand_on_the_cake_and_none_beside_it() {
        for (prompt, count) in [
            ("Five candles burn on a birthday cake", 5),
            ("Five candles on a birthday cake", 5),
            ("Three children blow out five candles on a cake", 5),
            ("Six red candles on the cake", 6),
            ("A candle on a cake", 1),
            ("A girl with a cake with four candles", 4),
            ("The cake has two candles", 2),
        ] {
            assert_eq!(candles(prompt), (Some(count), 0), "{prompt}");
            assert!(missing(prompt, "").iter().all(|words| !words.contains("cake")), "{prompt}");
        }
        for (prompt, count) in
            [("Five candles on the floor and a cake", 5), ("Two candles stand beside a cake", 2), ("Five candles", 5)]
        {
            assert_eq!(candles(prompt), (None, count), "{prompt}");
        }
        assert_eq!(candles("A cake"), (None, 0));
    }
}
