//! What texts claim, for tests.

use super::*;

/// What each sentence claims, language by language.
pub(super) type Claiming = (&'static str, &'static [(&'static str, &'static [&'static str])]);

pub(super) fn found(language: &str, text: &str) -> Vec<String> {
    claims_about(&[], language, text)
        .iter()
        .map(|said| said.claim.words())
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect()
}

pub(super) fn assert_claimed(table: &[Claiming]) {
    let mut wrong = Vec::new();
    for (language, sentences) in table {
        for (sentence, claimed) in *sentences {
            let found = found(language, sentence);
            if found != *claimed {
                wrong.push(format!("{language}: {sentence}\n  {found:?} and not {claimed:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
