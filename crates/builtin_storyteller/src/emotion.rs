//! The feeling of a stretch of text: from its own words, and calm when they tell of none.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoEnumIterator};
use unicode_segmentation::UnicodeSegmentation;

use super::lexicon::contains;

/// The feelings a scene can have. `excited` is the one that the contract's example shows.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Display, EnumIter, EnumString,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Emotion {
    Excited,
    Happy,
    Sad,
    Scared,
    Worried,
    Curious,
    Brave,
    Calm,
    Surprised,
    Angry,
    Proud,
    Loving,
    Sleepy,
}

/// Words that tell a feeling by themselves weigh 2.
fn telling_words(emotion: Emotion) -> &'static str {
    match emotion {
        Emotion::Excited => {
            "excited excitement excitedly thrilled thrilling eager eagerly adventure couldn't hardly bounced bouncing hurrah \
             hooray race raced racing wild"
        }
        Emotion::Happy => {
            "happy happily happiness glad gladly joy joyful joyfully laugh laughed laughing laughter smiled smile smiling \
             grinned grin giggled cheer cheered cheerful delighted delight merry celebrated danced dancing sang fun"
        }
        Emotion::Sad => {
            "sad sadly sadness cried crying tear tears wept weeping sob sobbed lonely alone grief mourned sorrow unhappy \
             miserable heartbroken missed died farewell goodbye"
        }
        Emotion::Scared => {
            "scared scary afraid fear feared fearful frightened terrified terror trembled trembling shivered shaking panic \
             monster storm thunder lightning darkness screamed scream danger dangerous horror"
        }
        Emotion::Worried => {
            "worried worry worrying anxious anxiously nervous nervously uneasy lost trouble doubt doubted hesitated fretted help"
        }
        Emotion::Curious => {
            "curious curiously curiosity wondered wonder wondering mystery mysterious puzzled explored explore secret strange \
             peered examined discovered discover question clue"
        }
        Emotion::Brave => {
            "brave bravely bravery courage courageous bold boldly dared dare fearless determined defended rescued rescue \
             rescuing faced fought hero heroic"
        }
        Emotion::Calm => {
            "calm calmly peace peaceful peacefully quiet quietly gentle gently still stillness soft softly silent silence \
             rested serene"
        }
        Emotion::Surprised => {
            "surprised surprise surprising astonished amazed amazing amazement gasped startled unexpected unexpectedly \
             suddenly blinked impossible"
        }
        Emotion::Angry => {
            "angry angrily anger furious fury rage raged shouted yelled growled snarled stamped stomped quarrel quarrelled \
             argued mad cross"
        }
        Emotion::Proud => "proud proudly pride triumph triumphant won victory medal praised honoured honored managed",
        Emotion::Loving => {
            "love loved loving lovingly hug hugged hugging kiss kissed embrace embraced cuddled tenderly \
             forgave friendship"
        }
        Emotion::Sleepy => {
            "sleepy sleepily sleep slept asleep yawn yawned yawning dream dreamed dreamt bedtime pillow blanket drowsy tired \
             tucked lullaby"
        }
    }
}

/// Among the words above, these also say other things, and weigh 1.
const WEAK: &str = "still soft softly quiet quietly gentle gently storm darkness alone strange secret suddenly lost tired wild \
    couldn't hardly fun cross mad faced managed won sang missed silence silent question trouble adventure dream love \
    loved shouted sleep pillow blanket smile impossible rested";

/// Within this many words before it, a negation turns a feeling off.
const NEGATION_REACH_WORDS: usize = 3;
const NEGATIONS: &[&str] =
    &["not", "no", "never", "nor", "without", "wasn't", "weren't", "isn't", "didn't", "don't", "nothing"];

static EMOTION_OF_WORD: LazyLock<HashMap<&str, Emotion>> = LazyLock::new(|| {
    Emotion::iter()
        .flat_map(|emotion| telling_words(emotion).split_whitespace().map(move |word| (word, emotion)))
        .collect()
});

/// The strongest feeling of a text, or None when no word tells one (as in a language that the lexicon does not know).
///
/// A feeling that is denied does not count, and fear denied is courage: “she was not afraid”. Of two equally strong
/// feelings the later wins, because a scene is remembered for how it ends.
pub fn felt_in(text: &str) -> Option<Emotion> {
    let words: Vec<String> = text.unicode_words().map(|word| word.to_lowercase().replace('’', "'")).collect();
    let mut scores: Vec<(Emotion, u32, usize)> = Emotion::iter().map(|emotion| (emotion, 0, 0)).collect();
    for (position, word) in words.iter().enumerate() {
        let denied = words[position.saturating_sub(NEGATION_REACH_WORDS)..position]
            .iter()
            .any(|before| NEGATIONS.contains(&before.as_str()));
        let weight = if contains(WEAK, word) { 1 } else { 2 };
        let felt = match (denied, EMOTION_OF_WORD.get(word.as_str())) {
            (false, Some(emotion)) => *emotion,
            (true, Some(Emotion::Scared | Emotion::Worried)) => Emotion::Brave,
            (true, Some(_)) | (_, None) => continue,
        };
        if let Some(score) = scores.iter_mut().find(|score| score.0 == felt) {
            score.1 += weight;
            score.2 = position;
        }
    }
    scores
        .into_iter()
        .filter(|score| score.1 > 0)
        .max_by_key(|(_, weight, position)| (*weight, *position))
        .map(|(emotion, _, _)| emotion)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feeling_is_read_from_the_words() {
        for (text, emotion) in [
            ("She laughed and danced all the way home.", Emotion::Happy),
            ("He wept for a long time by the empty nest.", Emotion::Sad),
            ("The cave was dark, and the boy trembled with fear.", Emotion::Scared),
            ("“What could be behind the door?” Mia wondered, and peered through the keyhole.", Emotion::Curious),
            ("The old king was furious, and stamped his foot.", Emotion::Angry),
            ("He yawned, and was asleep before the candle was out.", Emotion::Sleepy),
        ] {
            assert_eq!(felt_in(text), Some(emotion), "{text}");
        }
    }

    #[test]
    fn fear_denied_is_courage_and_joy_denied_is_nothing() {
        assert_eq!(felt_in("She was not at all afraid."), Some(Emotion::Brave));
        assert_eq!(felt_in("He wasn’t happy."), None);
    }

    #[test]
    fn of_two_feelings_equally_strong_the_later_is_remembered() {
        assert_eq!(felt_in("She had been angry. Now she was proud."), Some(Emotion::Proud));
    }

    #[test]
    fn no_word_tells_two_feelings() {
        let all: Vec<&str> = Emotion::iter().flat_map(|emotion| telling_words(emotion).split_whitespace()).collect();
        assert_eq!(EMOTION_OF_WORD.len(), all.len());
    }

    #[test]
    fn words_that_tell_nothing_tell_nothing() {
        assert_eq!(felt_in("The bus left at nine."), None);
        assert_eq!(felt_in("狐は海へ行きました。"), None);
    }
}
