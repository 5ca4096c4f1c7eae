//! The feeling of a stretch of text, from its own words.

use std::collections::HashMap;
use std::sync::LazyLock;

use brief::picture::Emotion;
use lexicon::FEELINGS;
use strum::IntoEnumIterator;
use unicode_segmentation::UnicodeSegmentation;

use super::setting::is_weather;
use super::stated::Words;
use super::word_list::contains;

/// Among the words for feelings, these also say other things, and weigh 1 instead of 2.
const WEAK: &str = "still soft softly quiet quietly gentle gently storm darkness alone strange secret suddenly lost tired wild \
    couldn't hardly fun cross mad faced managed won sang missed silence silent question trouble adventure dream love \
    loved shouted sleep pillow blanket smile impossible rested";

/// A death is remembered over every smile beside it.
const GRAVE: &str = "died dead death mourned funeral";
/// Within this many words before it, a negation turns a feeling off.
const NEGATION_REACH_WORDS: usize = 3;
const NEGATIONS: &[&str] =
    &["not", "no", "never", "nor", "without", "wasn't", "weren't", "isn't", "didn't", "don't", "nothing"];

/// “Through the windows she could see happy families”.
const REACH_OF_A_LOOK_WORDS: usize = 6;

static EMOTION_OF_WORD: LazyLock<HashMap<&str, Emotion>> =
    LazyLock::new(|| FEELINGS.iter().flat_map(|words| words.of_stories()).collect());

/// The strongest feeling of a text, or None when no word expresses one (as in a language other than English).
///
/// A feeling that is denied does not count, and fear denied is courage: “she was not afraid”. A scene is remembered for how it
/// ends: the last sentence that states a feeling counts twice, and of two equally strong feelings the later wins.
pub(crate) fn felt_in(text: &str) -> Option<Emotion> {
    let word_of = |word: &str| word.to_lowercase().replace('’', "'");
    let (mut words, mut sentences) = (Vec::new(), Vec::new());
    for (sentence, said) in text.split(['.', '!', '?', '…', '\n']).enumerate() {
        words.extend(said.unicode_words().map(word_of));
        sentences.resize(words.len(), sentence);
    }
    let is_strong = |word: &str| EMOTION_OF_WORD.contains_key(word) && !contains(WEAK, word);
    let last = words.iter().zip(&sentences).rfind(|(word, _)| is_strong(word)).map(|(_, sentence)| *sentence);
    let claimed = Words::of(text);
    // What the text claims is read word by word; where the two readings differ, every word counts.
    let is_claimed = |at: usize| {
        let is_known = claimed.words.len() == words.len();
        let is_away = is_weather(&words[at]) && !claimed.is_stated(at);
        !is_known || !(is_away || claimed.is_imagined(at) || is_of_others(&words, at))
    };
    let mut scores: Vec<(Emotion, u32, usize)> = Emotion::iter().map(|emotion| (emotion, 0, 0)).collect();
    for (position, word) in words.iter().enumerate() {
        let Some(emotion) = EMOTION_OF_WORD.get(word.as_str()).filter(|_| is_claimed(position)) else { continue };
        let denied = words[position.saturating_sub(NEGATION_REACH_WORDS)..position]
            .iter()
            .any(|before| NEGATIONS.contains(&before.as_str()));
        let weight = match word.as_str() {
            word if contains(WEAK, word) => 1,
            word if contains(GRAVE, word) => 5,
            _ if last == Some(sentences[position]) => 4,
            _ => 2,
        };
        let felt = match (denied, emotion) {
            (false, emotion) => *emotion,
            (true, Emotion::Scared | Emotion::Worried) => Emotion::Brave,
            (true, _) => continue,
        };
        if let Some(score) = scores.iter_mut().find(|score| score.0 == felt) {
            score.1 += weight;
            score.2 = position;
        }
    }
    strongest(scores)
}

/// “She saw happy families”: those are happy whom she sees.
fn is_of_others(words: &[String], position: usize) -> bool {
    const SEEING: &str = "saw sees see seen watched watches watching";
    const WINDOWS: &str = "window windows windowpane windowpanes";
    const AFTER_A_LOOK: &str = "and but that when as because he she they it in at with";
    let near = &words[position.saturating_sub(REACH_OF_A_LOOK_WORDS)..position];
    let is_adjective = words.get(position + 1).is_some_and(|next| !contains(AFTER_A_LOOK, next));
    let is_seen = near.iter().any(|word| contains(SEEING, word)) && is_adjective;
    let is_indoors = near
        .windows(3)
        .any(|three| contains("through behind", &three[0]) && three[1..].iter().any(|word| contains(WINDOWS, word)));
    EMOTION_OF_WORD.get(words[position].as_str()) == Some(&Emotion::Happy) && (is_seen || is_indoors)
}

/// The feeling that is stated most often; of equals, the one stated last.
pub(crate) fn strongest_of(stated: Vec<(Emotion, usize)>) -> Option<Emotion> {
    let mut scores: Vec<(Emotion, u32, usize)> = Emotion::iter().map(|emotion| (emotion, 0, 0)).collect();
    for (felt, position) in stated {
        if let Some(score) = scores.iter_mut().find(|score| score.0 == felt) {
            score.1 += 1;
            score.2 = position;
        }
    }
    strongest(scores)
}

fn strongest(scores: Vec<(Emotion, u32, usize)>) -> Option<Emotion> {
    let felt = scores.into_iter().filter(|score| score.1 > 0);
    felt.max_by_key(|(_, weight, position)| (*weight, *position)).map(|(emotion, _, _)| emotion)
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
            ("There sat the little girl, smiling, with red cheeks and a smile, frozen to death.", Emotion::Sad),
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
    fn a_scene_that_ends_in_laughter_is_a_happy_one_however_it_began() {
        for (text, emotion) in [
            ("Puff was sad. He was alone, and he missed his friend. Then Mia came, and they laughed.", Emotion::Happy),
            ("They laughed and danced. Then the boat was gone, and Tom wept.", Emotion::Sad),
            ("Mia was sad, and cried. They hugged, and walked home.", Emotion::Loving),
            (
                "The cave was full of fear. Tom trembled. “I dare,” he said boldly. The bus left at nine.",
                Emotion::Brave,
            ),
            ("Puff was sad. It was still and quiet in the wood.", Emotion::Sad),
            ("The king died. They went home and smiled.", Emotion::Sad),
        ] {
            assert_eq!(felt_in(text), Some(emotion), "{text}");
        }
    }

    #[test]
    fn words_that_express_no_feeling_have_none() {
        assert_eq!(felt_in("The bus left at nine."), None);
        assert_eq!(felt_in("狐は海へ行きました。"), None);
    }
}
