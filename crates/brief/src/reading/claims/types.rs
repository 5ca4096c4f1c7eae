//! The types of Human Design that a text calls somebody.

use unicode_segmentation::UnicodeSegmentation;

use super::claim::Claim;
use super::forms::Forms;
use super::names::Names;
use super::passages::Voice;
use super::spaced::is_question;

/// How far before a type what denies it may stand, and how far behind.
const MOST_WORDS_BEFORE: usize = 4;
const MOST_WORDS_AFTER: usize = 3;
/// What denies, compares or asks for a type behind it, in letters.
const DENIED_AFTER: [&str; 12] =
    ["では", "じゃ", "とは違", "のように", "より", "みたい", "ですか", "でしょうか", "なのか", "吗", "嗎", "嘛"];
const DENIED_BEFORE: [&str; 7] = ["不是", "并非", "並非", "不像", "像", "非", "如"];
const GENERATOR: &str = "generator";
const MANIFESTING_GENERATOR: &str = "manifesting generator";

/// Types are written with a capital: a generator of ideas is none.
pub(super) fn claims(voice: Voice<'_>, text: &str) -> Vec<(Claim, Option<usize>)> {
    let mut claims: Vec<_> = text.unicode_sentences().flat_map(|sentence| of_sentence(voice, sentence)).collect();
    for names in voice.all.iter().filter(|names| names.unspaced) {
        for (name, forms) in &names.types {
            let said = forms.written().flat_map(|form| in_letters(names, name, form, text));
            claims.extend(said.map(|claim| (claim, None)));
        }
    }
    claims
}

fn of_sentence(voice: Voice<'_>, sentence: &str) -> Vec<(Claim, Option<usize>)> {
    let asks = is_question(sentence);
    let clauses = sentence.split([',', ';', ':', '(', ')', '،', '؛', '।', '—']);
    clauses.flat_map(|clause| of_clause(voice, clause, asks)).collect()
}

fn of_clause(voice: Voice<'_>, clause: &str, asks: bool) -> Vec<(Claim, Option<usize>)> {
    let all = voice.all;
    let written: Vec<&str> = clause.unicode_words().collect();
    let small: Vec<String> = written.iter().map(|word| word.to_lowercase()).collect();
    let words: Vec<&str> = small.iter().map(String::as_str).collect();
    let said = |forms: &dyn Fn(&'static Names) -> &'static Forms, at: usize| {
        all.iter().any(|names| forms(names).length_at(&words[at..]).is_some())
    };
    let is_manifesting = |at: usize| said(&|names| &names.manifesting, at);
    let is_refused =
        |at: usize| said(&|names| &names.not, at) || words[at].ends_with("n't") || words[at].ends_with("n’t");
    // `A Manifestor informs`, but not `Manifestors like you inform`.
    let is_of_all = |at: usize| {
        let is_about_you = (0..words.len()).any(|at| said(&|names| &names.you, at));
        let is_led = (0..at).all(|at| said(&|names| &names.generic, at) || is_manifesting(at));
        let is_last = at + 1 == words.len() || (at + 2 == words.len() && is_manifesting(at + 1));
        is_led && !is_last && !is_about_you
    };
    // `Are you a Generator?` claims nothing.
    let begins = usize::from(words.first().is_some_and(|word| all.iter().any(|names| names.and.has(word))));
    let is_asked = begins < words.len() && said(&|names| &names.asks, begins);
    if asks && (is_asked || (0..words.len()).any(|at| said(&|names| &names.asks_anywhere, at))) {
        return Vec::new();
    }
    // `Had you been a Generator`
    if !words.is_empty()
        && said(&|names| &names.supposes_first, 0)
        && words.iter().take(2).any(|word| voice.is_you(word))
    {
        return Vec::new();
    }
    // `The signature of the Projector is success`
    let is_anybodys = |at: usize| {
        let of = (0..at).rev().find(|at| !all.iter().any(|names| names.is_small(words[*at])));
        of.is_some_and(|of| said(&|names| &names.sky.of, of)) && !words.iter().any(|word| voice.is_you(word))
    };
    // `A Projector would have skipped what you do`
    let is_supposed = |at: usize| {
        let is_led = (0..at).all(|at| said(&|names| &names.generic, at) || is_manifesting(at));
        is_led && words.get(at + 1).is_some_and(|word| voice.own().strangers.is_conditional(word))
    };
    // `Your mother is a Projector`, and not `your friends see the Projector in you`
    let is_anothers = |at: usize| {
        let mut after = words[at + 1..].iter().take(MOST_WORDS_AFTER);
        voice.is_of_people_before(&words, 0, at) && !after.any(|word| voice.is_you(word))
    };
    let mut claims = Vec::new();
    for (at, word) in words.iter().enumerate().filter(|(at, _)| !written[*at].starts_with(char::is_lowercase)) {
        let named = all.iter().filter(|names| !names.unspaced).find_map(|names| {
            // `Reflectors like you`
            let one = word.strip_suffix('s').filter(|_| words[at + 1..].starts_with(&["like", "you"]));
            // `as one of the rare Reflectors`
            let near = words[at.saturating_sub(MOST_WORDS_BEFORE + 1)..at].windows(4);
            let is_one = near
                .into_iter()
                .any(|words| ["as", "are", "re", "being"].contains(&words[0]) && words[1..] == ["one", "of", "the"]);
            let one = one.or_else(|| word.strip_suffix('s').filter(|_| is_one));
            names.type_of(word).or_else(|| names.type_of(one?))
        });
        let Some(name) = named else { continue };
        let before = at.saturating_sub(MOST_WORDS_BEFORE)..at;
        let is_denied = before.into_iter().any(|at| is_refused(at) || said(&|names| &names.others, at))
            || (at + 1..words.len().min(at + 1 + MOST_WORDS_AFTER))
                .any(|at| all.iter().any(|names| names.denies_after && names.not.has(words[at])));
        let beside = [at.checked_sub(1), Some(at + 1).filter(|at| *at < words.len())];
        let is_generators = |at: usize| all.iter().any(|names| names.type_of(words[at]) == Some(GENERATOR));
        let is_of_generator = is_manifesting(at) && beside.iter().flatten().any(|at| is_generators(*at));
        if is_denied || is_of_generator || is_of_all(at) || is_anybodys(at) || is_anothers(at) || is_supposed(at) {
            continue;
        }
        let is_both = name == GENERATOR && beside.iter().flatten().any(|at| is_manifesting(*at));
        let claim = Claim::Type(if is_both { MANIFESTING_GENERATOR } else { name }.to_owned());
        let first = if is_both && at > 0 && is_manifesting(at - 1) { at - 1 } else { at };
        claims.push((claim, voice.owner(&words, first)));
    }
    claims
}

/// In languages that leave no space between words.
fn in_letters(names: &Names, name: &str, written: &str, text: &str) -> Vec<Claim> {
    let mut claims = Vec::new();
    for (at, _) in text.match_indices(written) {
        let before = text[..at].trim_end_matches(['一', '个', '個', '位', '名', '・', '·', ' ']);
        let after = &text[at + written.len()..];
        let manifesting = names.manifesting.written().find_map(|form| before.strip_suffix(form));
        let before = manifesting.unwrap_or(before).trim_end_matches(['一', '个', '個', '位', '名']);
        if DENIED_AFTER.iter().any(|word| after.starts_with(word))
            || DENIED_BEFORE.iter().any(|word| before.ends_with(word))
        {
            continue;
        }
        let is_both = name == GENERATOR && manifesting.is_some();
        claims.push(Claim::Type(if is_both { MANIFESTING_GENERATOR } else { name }.to_owned()));
    }
    claims
}
