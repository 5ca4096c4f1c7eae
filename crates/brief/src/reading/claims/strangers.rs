//! Those whom a text speaks of beside its own people: `your father's Sun`, `friends with Gate 34`.

use super::names::Names;
use super::passages::Voice;

/// From whoever it is to what they have.
const MOST_WORDS_TO_WHAT_IS_THEIRS: usize = 6;
/// From what is somebody's to whose it is: `the Sun of your first love`.
const MOST_WORDS_TO_WHOSE: usize = 4;
/// Before whoever it is, where it is said that they are the reader: `you are a man with`.
const MOST_WORDS_TO_PREDICATE: usize = 5;

impl Voice<'_> {
    /// The names of the language that the text is in.
    pub(super) fn own(self) -> &'static Names {
        self.all.last().copied().unwrap_or(self.all[0])
    }

    /// Where the words end that name somebody beside the text's own people, if they begin there.
    fn people_at(self, words: &[&str], at: usize) -> Option<usize> {
        let strangers = &self.own().strangers;
        let is_partner = || {
            let length = strangers.partners.length_at(&words[at..])?;
            let is_any = at.checked_sub(1).is_some_and(|before| strangers.indefinite.has(words[before]));
            Some(length).filter(|_| is_any || self.people.len() != 2)
        };
        // `Your inner child` is you.
        let is_inner = at > 0 && words[at - 1].starts_with("inner");
        let length = strangers.people.length_at(&words[at..]).or_else(is_partner)?;
        (!is_inner).then_some(at + length)
    }

    fn is_called(self, word: &str) -> bool {
        self.people.iter().any(|name| name.to_lowercase().split_whitespace().any(|part| part == word))
    }

    /// Whom the text is for, or one of its people.
    pub(super) fn is_you(self, word: &str) -> bool {
        self.own().strangers.you.has(word) || self.is_called(word)
    }

    /// Whoever it is, the words name them.
    pub(super) fn has_people(self, words: &[&str]) -> bool {
        let strangers = &self.own().strangers;
        let is_it =
            |at: usize| [&strangers.people, &strangers.partners].iter().any(|of| of.length_at(&words[at..]).is_some());
        (0..words.len()).any(is_it)
    }

    /// What is named there is somebody else's, by the words of its clause before it: `A lover with Mars`.
    pub(super) fn is_of_people_before(self, words: &[&str], begin: usize, at: usize) -> bool {
        let own = self.own();
        let from = begin.max(at.saturating_sub(MOST_WORDS_TO_WHAT_IS_THEIRS));
        let found = (from..at).rev().find_map(|from| Some((from, self.people_at(words, from)?)));
        let Some((noun, end)) = found.filter(|(_, end)| *end <= at) else { return false };
        let is_yours = |at: usize| own.strangers.you.has(words[at]);
        let your_people = || noun > begin && is_yours(noun - 1);
        // `Your parents' Sun`, `had your father Saturn in Aries`, and not `Mother Moon`.
        let is_whole = |noun: usize| words[at - 1].ends_with('s') || noun > begin + 1;
        if end == at && !(your_people() && is_whole(noun)) {
            return false;
        }
        let joins = (end..at).any(|at| own.and.has(words[at]) || self.is_you(words[at]));
        let is_owned = at > end && own.yours.has(words[at - 1]) && !your_people();
        !joins && !is_owned && !self.is_predicate(words, begin, noun)
    }

    /// `You are a man`, `as a father`.
    fn is_predicate(self, words: &[&str], begin: usize, noun: usize) -> bool {
        let own = self.own();
        let near = begin.max(noun.saturating_sub(MOST_WORDS_TO_PREDICATE))..noun;
        near.into_iter().any(|from| {
            let by_lead = own.native.length_at(&words[from..noun]).is_some_and(|length| from + length + 1 >= noun);
            let is_said = || own.copula.has(words[from]) && from > begin && self.is_called(words[from - 1]);
            by_lead || is_said()
        })
    }

    /// The words after what is named say whose it is: `the Sun of your father`.
    pub(super) fn is_of_people_after(self, words: &[&str], end: usize) -> bool {
        let own = self.own();
        let leads = |word: &str| own.you.has(word) || own.is_small(word) || own.yours.has(word) || own.sky.of.has(word);
        let near = (end..words.len()).take(MOST_WORDS_TO_WHOSE);
        let whose =
            near.take_while(|at| *at == end || leads(words[*at - 1])).find(|at| self.people_at(words, *at).is_some());
        whose.is_some_and(|at| at > end)
    }
}
