//! The tenses that lead out of a sentence's own time.

/// A tense of another time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tense {
    /// “Will sail”, “would sail”, “might rain”, “is about to rain”.
    Future,
    /// “Used to live”.
    Habit,
    /// “Had sailed”, “must have sailed”.
    Perfect,
}

/// Participles without “-ed”.
const PARTICIPLES: &str = "been begun bitten blown born bought bound broken brought built burnt burst caught chosen come crept cut dealt done drawn \
    dreamt drunk driven dug eaten fallen fed felt fought found flown forgotten frozen given gone got gotten grown had heard held hidden hit hung hurt \
    kept known laid lain learnt led left lent let lit lost made meant met paid put read ridden risen run said sat seen sent set sewn shaken shone \
    shot shown shrunk shut slept slid sold spent split spread sown sprung stolen stood struck stuck sung sunk swept swollen swum swung taken taught thought \
    thrown told torn understood woken won worn wound woven written";
const ADVERBS: &str = "already just only also always never once long since not quite all now then soon ever often at last finally nearly almost barely \
    hardly scarcely still both";

/// The tense of these words, where it is not the sentence's own, and the place of the verb that says so.
pub(crate) fn tense_of(words: &[&str]) -> Option<(Tense, usize)> {
    (0..words.len()).find_map(|at| {
        let next = |ahead: usize| words.get(at + ahead).copied().unwrap_or_default();
        let before = at.checked_sub(1).map_or("", |before| words[before]);
        let is_free = !matches!(next(1), "not" | "never");
        let (stem, is_short) = words[at].strip_suffix("'d").map_or((words[at], false), |stem| (stem, true));
        let is_supposed = stem == "have" && matches!(before, "must" | "may" | "could" | "should");
        let is_perfect = (is_short || is_supposed || stem == "had") && has_participle(&words[at + 1..]);
        let tense = match words[at] {
            _ if is_perfect => Tense::Perfect,
            "will" | "shall" | "would" | "might" if is_free && is_before_a_verb(next(1)) => Tense::Future,
            word if is_free && (word.ends_with("'ll") || is_short) => Tense::Future,
            "going" | "about" if next(1) == "to" && is_before_a_verb(next(2)) && before != "how" => Tense::Future,
            "used" if next(1) == "to" && !matches!(before, "was" | "were" | "is" | "are" | "be" | "got" | "get") => {
                Tense::Habit
            }
            _ => return None,
        };
        Some((tense, at))
    })
}

/// Whether a verb may stand here rather than a noun: “going to sail”, not “going to the sea”.
fn is_before_a_verb(next: &str) -> bool {
    const BEFORE_NOUNS: &str =
        "the a an his her their its my our your this that these those one two school bed town sea church work and of";
    !next.is_empty() && !BEFORE_NOUNS.split_whitespace().any(|word| word == next)
}

/// “Had long since fallen”; neither “had a hat” nor “had to go”.
fn has_participle(after: &[&str]) -> bool {
    let is_adverb = |word: &&&str| ADVERBS.split_whitespace().any(|adverb| adverb == **word);
    let Some(at) = after.iter().position(|word| !is_adverb(&word)) else { return false };
    // A negated perfect says what did not happen, and denial reads that.
    let is_negated = after[..at].iter().any(|word| matches!(*word, "not" | "never" | "hardly" | "scarcely" | "barely"));
    let word = after[at];
    let is_participle =
        (word.len() > 3 && word.ends_with("ed")) || PARTICIPLES.split_whitespace().any(|known| known == word);
    // “Had braided hair”: then it stands before a noun, which has no article.
    !is_negated && is_participle
}
