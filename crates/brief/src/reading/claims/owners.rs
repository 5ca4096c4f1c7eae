//! Whose a claim is, of the two people of a document: `Anna's Moon`, `Anna has the Moon`.

use unicode_segmentation::UnicodeSegmentation;

use super::passages::Voice;

/// Between somebody's name and what is theirs: `bright and open`.
const MOST_WORDS_BETWEEN: usize = 3;

impl Voice<'_> {
    /// The person whose name stands before the word, with the ending of a possessive or with a verb of having or being. The words are in small letters.
    pub(super) fn owner(self, words: &[&str], at: usize) -> Option<usize> {
        let begin = at.saturating_sub(MOST_WORDS_BETWEEN);
        (begin..=at).rev().find_map(|end| {
            let before = words.get(..end)?;
            let rest = &words[end..at];
            let (last, earlier) = before.split_last()?;
            // `Michael's partner` is somebody else.
            if *last == "s" {
                return self.named(earlier.last()?).filter(|_| !self.has_people(rest));
            }
            // In other languages the ending is a part of the name: `Annas`.
            let endings = ["'s", "’s", "s"].into_iter().filter_map(|ending| last.strip_suffix(ending));
            let possessive = endings.into_iter().find_map(|name| self.named(name));
            let owns = || {
                let from = (1..=3).filter_map(|length| end.checked_sub(length)).find(|from| {
                    self.all.iter().any(|names| names.owns.length_at(&words[*from..end]) == Some(end - from))
                })?;
                let others = rest.iter().filter(|word| !self.all.iter().any(|names| names.is_small(word))).count();
                let is_copula = self.all.iter().any(|names| names.copula.has(words[from]));
                self.named(words.get(from.checked_sub(1)?)?).filter(|_| others <= usize::from(!is_copula))
            };
            // Whatever is between is no other person's.
            let is_plain = rest.iter().all(|word| self.named(word).is_none() && *word != "s") && !self.has_people(rest);
            possessive.or_else(owns).filter(|_| is_plain)
        })
    }

    /// Whose name stands at the beginning of a line with nothing but a colon or a dash after it: `- Anna: Sun in Leo`. What the line says of the other
    /// person as well, or of whom it speaks to, may be either's.
    pub(super) fn speaks_of(self, line: &str) -> Option<usize> {
        let [_, _] = self.people else { return None };
        let (head, rest) = line.split_once([':', '：', '–', '—'])?;
        let small = head.to_lowercase();
        let mut owners = small.unicode_words().map(|word| self.named(word));
        let owner = owners.next()??;
        let is_name = owners.all(|other| other == Some(owner));
        let is_of_one = || {
            let small = rest.to_lowercase();
            small.unicode_words().all(|word| {
                let bare = word.split(['\'', '’']).next().unwrap_or(word);
                self.named(bare).is_none_or(|other| other == owner) && !self.all.iter().any(|names| names.you.has(word))
            })
        };
        Some(owner).filter(|_| is_name && is_of_one())
    }

    /// The one of two people whose name the word is part of, and not of the other's.
    pub(super) fn named(self, word: &str) -> Option<usize> {
        let [first, second] = self.people else { return None };
        let has = |name: &str| name.to_lowercase().unicode_words().any(|part| part == word && part.chars().count() > 1);
        match [has(first), has(second)] {
            [true, false] => Some(0),
            [false, true] => Some(1),
            _ => None,
        }
    }
}
