//! Feelings that a text names and that are over, or were never there: “nobody was angry any more”, “they stopped crying”, “they hugged”.

use brief::english::is_listed;
use brief::picture::Emotion;

/// Within this many words before it, a negation turns a feeling off.
const NEGATION_REACH_WORDS: usize = 3;
const NEGATIONS: &str =
    "not no never nor without wasn't weren't isn't didn't don't nothing nobody neither none cannot can't aren't";
/// These deny a feeling from farther off: “none of the two was angry”.
const OF_ALL: &str = "neither none";
const OF_ALL_REACH_WORDS: usize = 6;
/// “Any more”, “no longer”
const FROM_NOW_ON: &str = "anymore more longer again";
/// “They stopped crying”
const STOPPING: &str = "stop stops stopped ceased finished quit forgot";
/// “His anger was gone”
const ENDING: &str =
    "gone melted faded died vanished disappeared forgotten over ended passed blew drained evaporated dissolved";
const ENDING_REACH_WORDS: usize = 3;
const RECONCILING: &str =
    "hug hugs hugged hugging embrace embraces embraced embracing forgive forgives forgave forgiven reconciled";
const RECONCILING_PAIRS: &[(&str, &str)] =
    &[("made", "peace"), ("make", "peace"), ("shook", "hands"), ("shake", "hands"), ("friends", "again")];
const LAUGHING: &str =
    "laugh laughs laughed laughing laughter giggle giggles giggled giggling smile smiles smiled smiling danced dancing";
const TOGETHER: &str = "they both all everyone everybody we together each";
const FREEING: &str = "freed rescued saved escaped released untied unharmed";

/// The words of a text, each with the number of its sentence.
#[derive(Clone, Copy)]
pub(crate) struct Told<'a> {
    pub words: &'a [String],
    pub sentences: &'a [usize],
    /// Of each sentence, whether it asks.
    pub questions: &'a [bool],
}

impl<'a> Told<'a> {
    /// The words of the sentence of the word here, before it and after it.
    pub(crate) fn around(self, position: usize) -> (&'a [String], &'a [String]) {
        let own = self.sentences[position];
        let begin = self.sentences.partition_point(|sentence| *sentence < own);
        let end = self.sentences.partition_point(|sentence| *sentence <= own);
        (&self.words[begin..position], &self.words[position + 1..end])
    }

    pub(crate) fn is_question(self, position: usize) -> bool {
        self.questions[self.sentences[position]]
    }

    /// Whether the word here is a feeling that nobody has.
    pub(crate) fn is_denied(self, position: usize) -> bool {
        let (before, _) = self.around(position);
        let near = &before[before.len().saturating_sub(NEGATION_REACH_WORDS)..];
        // “I was never so happy in my life”
        if near.ends_with(&["never".to_owned(), "so".to_owned()])
            || near.ends_with(&["been".to_owned(), "so".to_owned()])
        {
            return false;
        }
        near.iter().any(|word| is_listed(NEGATIONS, word))
            || before.iter().rev().take(OF_ALL_REACH_WORDS).any(|word| is_listed(OF_ALL, word))
            || before.last().is_some_and(|word| is_listed(STOPPING, word))
            || self.is_ended(position)
    }

    /// “His anger was gone”
    fn is_ended(self, position: usize) -> bool {
        let (_, after) = self.around(position);
        after.iter().take(ENDING_REACH_WORDS).any(|word| is_listed(ENDING, word))
            && after.first().is_some_and(|next| {
                is_listed("was is had has were melted faded died vanished disappeared drained", next)
            })
    }

    fn is_denied_from_now_on(self, position: usize) -> bool {
        let (before, after) = self.around(position);
        let says = |word: &String| is_listed(FROM_NOW_ON, word);
        let is_stopped = before.last().is_some_and(|word| is_listed(STOPPING, word)) || self.is_ended(position);
        is_stopped
            || self.is_denied(position)
                && (after.iter().take(2).any(says) || before.iter().rev().take(NEGATION_REACH_WORDS).any(says))
    }

    /// Whether two who quarrelled are friends again at the word here.
    fn reconciles(self, position: usize) -> bool {
        let (before, after) = self.around(position);
        let word = self.words[position].as_str();
        let next = after.first().map_or("", String::as_str);
        let is_shared = || before.iter().chain(after).any(|word| is_listed(TOGETHER, word));
        let is_friendly = is_listed(RECONCILING, word)
            || is_a_reconciliation(word, after)
            || is_listed(LAUGHING, word) && next != "at" && is_shared();
        is_friendly && !self.is_denied(position)
    }

    /// Whether somebody who was caught is free at the word here.
    fn frees(self, position: usize) -> bool {
        let (before, _) = self.around(position);
        let word = self.words[position].as_str();
        let is_free =
            word == "free" && before.last().is_some_and(|last| is_listed("was were is are him her them it", last));
        (is_free || is_listed(FREEING, word)) && !self.is_denied(position)
    }
}

/// “They made peace”, “they were friends again”
pub(crate) fn is_a_reconciliation(word: &str, after: &[String]) -> bool {
    after.first().is_some_and(|next| RECONCILING_PAIRS.contains(&(word, next)))
}

/// How far into a text each feeling that it loses is over.
pub(crate) struct PassedFeelings(Vec<(Emotion, usize)>);

impl PassedFeelings {
    /// Reads them; `feeling_at` says what the words mean.
    pub(crate) fn of(told: Told<'_>, feeling_at: impl Fn(usize) -> Option<Emotion>) -> Self {
        let mut passed = Vec::new();
        for position in 0..told.words.len() {
            if let Some(felt) = feeling_at(position).filter(|_| told.is_denied_from_now_on(position)) {
                passed.push((felt, position));
            }
            if told.reconciles(position) {
                passed.push((Emotion::Angry, position));
            }
            if told.frees(position) {
                passed.push((Emotion::Scared, position));
            }
        }
        Self(passed)
    }

    /// Whether a feeling that a word here states is over at the end.
    pub(crate) fn are_over(&self, felt: Emotion, position: usize) -> bool {
        self.0.iter().any(|(passed, until)| *passed == felt && position < *until)
    }
}
