//! The signs that the words of a sentence name, in full and otherwise: `Piscean Moon`, `Sun in Tau`, `the sign of the Lion`, `Widdermond`.

use super::Word;
use crate::reading::claims::SIGNS;
use crate::reading::claims::forms::Forms;
use crate::reading::claims::names::Names;

/// From the word for a sign to the animal that it is.
const MOST_WORDS_TO_ANIMAL: usize = 3;

/// Words that say that somebody was born under an animal.
const LONGEST_NATIVE: usize = 4;

/// At each word the sign that it names there.
pub(super) fn signs_of(
    names: &Names,
    words: &[Word],
    points: &[Option<(&'static str, usize)>],
) -> Vec<Option<&'static str>> {
    let word = |at: usize| words.get(at).map_or("", |word| word.text.as_str());
    let is_point = |at: usize| points.get(at).is_some_and(Option::is_some);
    let ends_point = |at: usize| (0..=at).any(|from| points[from].is_some_and(|(_, length)| from + length == at + 1));
    let sign_at = |at: usize| {
        let before = at.checked_sub(1);
        let is_led = before.is_some_and(|before| {
            ends_point(before) || names.r#in.has(word(before)) || words[before].text.ends_with(char::is_numeric)
        });
        let is_beside = is_point(at + 1) || before.is_some_and(ends_point);
        let near = at.saturating_sub(MOST_WORDS_TO_ANIMAL)..at;
        // `Born under the Ram`
        let is_under = || {
            let texts: Vec<&str> = (at.saturating_sub(LONGEST_NATIVE)..at).map(word).collect();
            (0..texts.len()).any(|from| names.under.length_at(&texts[from..]) == Some(texts.len() - from))
        };
        let is_led_by_word = || near.into_iter().any(|at| names.sign_word.has(word(at)));
        let is_animal = words[at].is_capital && !names.animals.is_empty() && (is_led_by_word() || is_under());
        let otherwise = [
            (is_led && words[at].is_capital, &names.short_signs),
            (is_beside, &names.sign_adjectives),
            (is_animal, &names.animals),
        ];
        let otherwise = otherwise.into_iter().filter(|(is_meant, _)| *is_meant);
        names
            .sign(word(at))
            .or_else(|| otherwise.into_iter().find_map(|(_, signs)| sign_of(signs, word(at))))
            .or_else(|| names.nakshatra(word(at)).filter(|_| is_name(names, &words[at], at)))
    };
    (0..words.len()).map(sign_at).collect()
}

/// A nakshatra is written with a capital where there are any, and at the beginning of a sentence so is every word.
fn is_name(names: &Names, word: &Word, at: usize) -> bool {
    let has_capitals = word.text.chars().next().is_some_and(|letter| letter.to_uppercase().next() != Some(letter));
    (word.is_capital || !has_capitals) && !(at == 0 && names.ordinary_nakshatras.has(&word.text))
}

fn sign_of(forms: &[Forms], word: &str) -> Option<&'static str> {
    forms.iter().position(|forms| forms.has(word)).and_then(|at| SIGNS.get(at)).copied()
}

/// A sign and a point in one word are two: `Widdermond`.
pub(super) fn parts_of(names: &Names, word: Word) -> Vec<Word> {
    let is_whole = !names.compounds || names.point(&word.text).is_some();
    let cuts = || word.text.char_indices().map(|(at, _)| word.text.split_at(at));
    let parts = (!is_whole).then(|| {
        cuts().find(|(sign, point)| !sign.is_empty() && names.point(point).is_some() && names.sign(sign).is_some())
    });
    let Some((sign, point)) = parts.flatten() else { return vec![word] };
    let point = Word { text: point.to_owned(), is_after_comma: false, is_joined: true, ..word };
    vec![Word { text: sign.to_owned(), has_degree_sign: false, ..word }, point]
}
