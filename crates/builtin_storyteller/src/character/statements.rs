//! The statements of a description's sentence: whom each is about, its verb, and how far it goes.
//!
//! “Mia, who has three brothers, wants to be a dentist, and her mother is a vet” makes three.

use super::clauses::{About, about, is_build, is_trait};
use super::likenesses::names_a_being;
use super::naming::{looks_like_name, name_at};
use super::past_tense::{is_adverb, is_known_verb, may_be_verb};
use super::relatives::is_friend;
use crate::word_list::contains;
use brief::english::Pronouns;
use brief::story::CharacterSheet;
use lexicon::{being, pronouns_of_name};
use std::ops::Range;

/// How far a verb may stand from the word that opens its subject: `her best friend from school is`.
const LONGEST_SUBJECT_WORDS: usize = 7;
/// After “who has a cat who sleeps” only these begin something new about the character.
const STRONG: &[&str] = &["has", "is", "lives", "wears", "loves", "likes", "wants", "hates", "works", "dreams"];

/// Whom a statement is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    Character,
    /// As the description calls them: `her mother`, `Rex`, `whose father`.
    Other(String),
}

/// One statement, by the places of its words.
#[derive(Clone, Debug)]
pub(super) struct Statement {
    pub subject: Subject,
    /// Everything that is gone when the statement is taken out: the subject, if it is a word of its own, and the predicate.
    pub whole: Range<usize>,
    /// Where the predicate begins; adverbs may stand before the verb.
    pub predicate_at: usize,
    pub verb_at: usize,
}

/// A sentence that is being read, in both cases of letters.
pub(super) struct SentenceWords<'a> {
    pub tokens: &'a [String],
    pub lower: Vec<String>,
}

impl<'a> SentenceWords<'a> {
    pub(super) fn of(tokens: &'a [String]) -> Self {
        let lower = tokens
            .iter()
            .enumerate()
            .map(|(at, token)| if is_name_like_a_verb(tokens, at) { token.clone() } else { token.to_lowercase() });
        SentenceWords { tokens, lower: lower.collect() }
    }

    pub(super) fn word(&self, at: usize) -> &str {
        self.lower.get(at).map(String::as_str).unwrap_or_default()
    }

    /// The first place from here on that holds no adverb.
    pub(super) fn after_adverbs(&self, at: usize) -> usize {
        (at..self.lower.len()).find(|at| !is_adverb(&self.lower[*at])).unwrap_or(self.lower.len())
    }

    fn is_at_a_boundary(&self, at: usize) -> bool {
        at == 0 || matches!(self.word(at - 1), "," | "and" | "but" | "&")
    }
}

/// “Her sons Can and Will”, “her kitten Mops”: with a capital inside a sentence a word is no verb.
fn is_name_like_a_verb(tokens: &[String], at: usize) -> bool {
    let token = &tokens[at];
    let mut letters = token.chars();
    let is_capitalised =
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
    let is_title_case =
        || tokens.iter().filter(|token| *token != ",").all(|token| token.starts_with(|c: char| !c.is_lowercase()));
    at > 0 && is_capitalised && may_be_verb(&token.to_lowercase()) && !is_title_case()
}

/// The statements of a sentence, in order. `sheet` holds what earlier sentences, and this one's names, have told.
pub(super) fn statements(words: &SentenceWords<'_>, sheet: &CharacterSheet) -> Vec<Statement> {
    let mut found: Vec<Statement> = Vec::new();
    for at in 0..words.lower.len() {
        if found.last().is_some_and(|last| at <= last.verb_at) {
            continue;
        }
        let Some(statement) = statement_at(words, at, sheet, found.last()) else { continue };
        if let Some(last) = found.last_mut() {
            last.whole.end = statement.whole.start;
        }
        found.push(statement);
    }
    for statement in &mut found {
        // “Maya wears a yellow shirt, Arun a blue cap”
        let begins_another =
            |at: &usize| sheet.companion.as_deref() == Some(words.tokens[*at].as_str()) && words.is_at_a_boundary(*at);
        if statement.subject == Subject::Character
            && let Some(other) = (statement.verb_at + 1..statement.whole.end).find(begins_another)
        {
            statement.whole.end = other;
        }
        // “A girl who is no princess, called Dagny”
        let names_the_character =
            |at: &usize| words.word(*at) == "," && matches!(words.word(at + 1), "called" | "named");
        if sheet
            .name
            .as_deref()
            .is_some_and(|name| name.starts_with(words.tokens.get(statement.whole.end - 1).map_or("?", String::as_str)))
            && let Some(mark) = (statement.verb_at + 1..statement.whole.end).find(names_the_character)
        {
            statement.whole.end = mark;
        }
        if let Some(joint) = joined_companion(words, statement) {
            statement.whole.end = joint;
        }
        let is_joint = |at: usize| matches!(words.word(at), "," | "and" | "but" | "&");
        while statement.whole.end > statement.verb_at + 1 && is_joint(statement.whole.end - 1) {
            statement.whole.end -= 1;
        }
    }
    found
}

/// “A penguin who can't swim, and his best friend Coral”: where the “and” stands that joins somebody to the character of whom a clause tells.
fn joined_companion(words: &SentenceWords<'_>, statement: &Statement) -> Option<usize> {
    /// Whoever loves a car, and a dog, loves both.
    const REACHING_ON: &str = "loves love likes like enjoys adores has have had misses lost hates is are was were";
    let range = statement.verb_at + 1..statement.whole.end;
    let is_clause = statement.subject == Subject::Character && words.word(statement.whole.start) == "who";
    if !is_clause || contains(REACHING_ON, words.word(statement.verb_at)) {
        return None;
    }
    let joint = range
        .clone()
        .find(|at| matches!(words.word(*at), "and" | "&") && matches!(words.word(at + 1), "his" | "her" | "their"))?;
    let is_adjective = |at: &usize| {
        is_trait(words.word(*at)) || is_build(words.word(*at)) || contains("best imaginary invisible", words.word(*at))
    };
    let noun = (joint + 2..range.end).find(|at| !is_adjective(at))?;
    let is_somebody = being(words.word(noun)).is_some() || is_friend(words.word(noun));
    // “Who lives with her mum, and her dog”
    let has_company = names_a_being(&words.tokens[range.start..joint]);
    (is_somebody && !has_company).then_some(joint)
}

/// “… and her brother Max live in a tent”: the verb behind the name of a companion who is joined to the hero as kin or friend.
fn verb_of_both(words: &SentenceWords<'_>, at: usize, sheet: &CharacterSheet) -> Option<usize> {
    let (name, length) = name_at(words.tokens, at).filter(|(name, _)| sheet.companion.as_ref() == Some(name))?;
    let kind = sheet.companion_kind.as_deref()?.split(',').next()?;
    let owner = at.checked_sub(kind.split(' ').count() + 1)?;
    let is_joined = owner > 0 && words.word(owner - 1) == "and" && matches!(words.word(owner), "his" | "her" | "their");
    let verb = at + length;
    let is_of_many = !words.word(verb).ends_with('s') || words.word(verb) == "is";
    (is_joined && !name.is_empty() && is_of_many && may_be_verb(words.word(verb))).then_some(verb)
}

fn statement_at(
    words: &SentenceWords<'_>,
    at: usize,
    sheet: &CharacterSheet,
    last: Option<&Statement>,
) -> Option<Statement> {
    let end = words.lower.len();
    let statement = |subject, start, predicate_at| {
        Some(Statement { subject, whole: start..end, predicate_at, verb_at: words.after_adverbs(predicate_at) })
    };
    let has_verb = |predicate_at: usize| may_be_verb(words.word(words.after_adverbs(predicate_at)));
    if words.word(at) == "who"
        && has_verb(at + 1)
        && let Some(name) = named_just_before(words, at, sheet)
    {
        return statement(Subject::Other(name), at, at + 1);
    }
    if matches!(words.word(at), "who" | "that") {
        let told = has_verb(at + 1) && opens_a_clause_of_the_character(words, at, last);
        return if told { statement(Subject::Character, at, at + 1) } else { None };
    }
    if words.word(at) == "whose" {
        let verb = verb_of_owned(words, at)?;
        return statement(Subject::Other(words.tokens[at..verb].join(" ")), at, verb);
    }
    if let Some(verb) = verb_of_both(words, at, sheet) {
        return statement(Subject::Other("the two of them".to_owned()), at, verb);
    }
    if !words.is_at_a_boundary(at) {
        return None;
    }
    if matches!(words.word(at), "she" | "he" | "they" | "it") && has_verb(at + 1) {
        return statement(whom_a_pronoun_means(words.word(at), sheet), at, at + 1);
    }
    if is_owner(words, at, sheet)
        && let Some(verb) = verb_of_owned(words, at)
    {
        return statement(Subject::Other(words.tokens[at..verb].join(" ")), at, verb);
    }
    if let Some((name, length)) = name_at(words.tokens, at).filter(|(name, _)| !name.contains("'s"))
        && has_verb(at + length)
        && words.tokens[at + length].chars().all(|c| c.is_lowercase() || c == '\'')
    {
        // “Olive and Pearl are twins” is about Olive, and about Pearl as well.
        let joined =
            at > 1 && matches!(words.word(at - 1), "and" | "&") && sheet.companion.as_deref() == Some(name.as_str());
        let own =
            joined || sheet.name.as_deref().is_none_or(|own| own == name || own.split(' ').any(|part| part == name));
        // Without its subject a statement about the character would lose the name.
        return if own {
            statement(Subject::Character, at + length, at + length)
        } else {
            statement(Subject::Other(name), at, at + length)
        };
    }
    if at == 0
        && let Some(verb) = verb_of_first_phrase(words)
    {
        return statement(Subject::Character, verb, verb);
    }
    coordinated(words, at, last).then(|| statement(Subject::Character, at, at)).flatten()
}

/// “…, but a best friend called Tam, who is 11”: of whom a “who” behind a comma tells, where the words before it have named another.
fn named_just_before(words: &SentenceWords<'_>, at: usize, sheet: &CharacterSheet) -> Option<String> {
    let end = at.checked_sub(1).filter(|before| words.word(*before) == ",")?;
    let is_name = |at: &usize| words.tokens[*at].starts_with(char::is_uppercase);
    let begin = (0..end).rev().take_while(is_name).last()?;
    let is_named = begin > 1 && matches!(words.word(begin - 1), "called" | "named");
    let noun = words.word(begin.checked_sub(2)?);
    let is_of_another = being(noun).is_some() || is_friend(noun);
    // Who has a sister called Lily has the verb before her.
    let has = words.lower[..begin].iter().any(|word| is_known_verb(word) || matches!(word.as_str(), "with" | "but"));
    let name = words.tokens[begin..end].join(" ");
    let is_own = sheet.name.as_ref() == Some(&name) || sheet.companion.as_ref() == Some(&name);
    (is_named && is_of_another && has && !is_own && sheet.name.is_some()).then_some(name)
}

/// “who” after a dog's name tells of the dog.
fn opens_a_clause_of_the_character(words: &SentenceWords<'_>, at: usize, last: Option<&Statement>) -> bool {
    if last.is_some_and(|last| last.subject != Subject::Character || words.word(last.whole.start) != "who") {
        // “Mia is a girl who …”: the girl is Mia.
        let of_what_she_is = last.is_some_and(|last| {
            last.subject == Subject::Character
                && matches!(words.word(last.verb_at), "is" | "was" | "are")
                && !words.lower[last.verb_at..at].iter().any(|word| word == "who")
                && !is_with_somebody(words, last.verb_at..at)
        });
        return of_what_she_is && words.word(at) == "who";
    }
    if last.is_some() {
        return words.is_at_a_boundary(at) && words.word(at) == "who";
    }
    let of_another = is_with_somebody(words, 0..at);
    // “…, father of twin girls, who cannot read”
    let end = at - usize::from(at > 0 && words.word(at - 1) == ",");
    let begin = words.lower[..end].iter().rposition(|word| word == ",").map_or(0, |comma| comma + 1);
    let is_of_a_parent = end < at && matches!(words.word(begin), "father" | "mother") && words.word(begin + 1) == "of";
    at > 0 && (!of_another || is_of_a_parent)
}

/// “A girl with a dog who …”: the dog may be meant. Nobody asks who a limp or a shaved head is.
fn is_with_somebody(words: &SentenceWords<'_>, place: Range<usize>) -> bool {
    let with = words.lower[place.clone()].iter().rposition(|word| word == "with").map(|with| place.start + with);
    with.is_some_and(|with| {
        let company = &words.tokens[with + 1..place.end];
        let is_named = |word: &String| word.starts_with(char::is_uppercase) && looks_like_name(word);
        names_a_being(company) || company.iter().any(|word| is_friend(word.trim_end_matches('s')) || is_named(word))
    })
}

fn is_owner(words: &SentenceWords<'_>, at: usize, sheet: &CharacterSheet) -> bool {
    let owner = words.tokens[at].strip_suffix("'s");
    let is_named = owner.is_some_and(|owner| {
        let named =
            |name: &Option<String>| name.as_deref().is_some_and(|name| name.split(' ').any(|part| part == owner));
        named(&sheet.name) || named(&sheet.companion)
    });
    matches!(words.word(at), "his" | "her" | "their" | "its") || is_named
}

/// The verb of “her best friend is”; None for what is no subject, such as “her eyes are green”, which is a look.
fn verb_of_owned(words: &SentenceWords<'_>, at: usize) -> Option<usize> {
    let end = words.lower.len().min(at + 2 + LONGEST_SUBJECT_WORDS);
    for verb in at + 2..end {
        let (before, word) = (words.word(verb - 1), words.word(verb));
        if matches!(word, "," | "and" | "with" | "in" | "who" | "&") {
            return None;
        }
        let of_many = before.ends_with('s') && !before.ends_with("ss") && is_known_verb(&format!("{word}s"));
        let of_a_being = being(before).is_some() && may_be_verb(word);
        let is_verb = is_known_verb(word) || matches!(word, "are" | "were" | "have" | "do") || of_many || of_a_being;
        if is_verb || (is_adverb(word) && is_known_verb(words.word(verb + 1))) {
            let is_look = about(before) == About::Body && matches!(word, "is" | "are" | "was" | "were");
            return (!is_look && !matches!(before, "name" | "names")).then_some(verb);
        }
    }
    None
}

/// The verb of “My daughter Emma is”, “A fox lives”: the first phrase is about the character.
fn verb_of_first_phrase(words: &SentenceWords<'_>) -> Option<usize> {
    let end = words.lower.len().min(1 + LONGEST_SUBJECT_WORDS);
    let opens = matches!(words.word(0), "a" | "an" | "the" | "my" | "our" | "this" | "two");
    let verb = (1..end)
        .find(|at| matches!(words.word(*at), "," | "with" | "who" | "and") || is_known_verb(words.word(*at)))?;
    let noun = &words.tokens[verb - 1];
    let is_subject = being(noun.trim_end_matches('s')).is_some() || looks_like_name(noun);
    (opens && is_known_verb(words.word(verb)) && is_subject).then_some(verb)
}

/// “… and lives in Rome”: goes on about the character, unless the statement before it was about another.
fn coordinated(words: &SentenceWords<'_>, at: usize, last: Option<&Statement>) -> bool {
    let verb = words.word(words.after_adverbs(at));
    // “They have two mothers and hate thunder”
    let of_they = last.is_some_and(|last| words.word(last.whole.start) == "they") && is_known_verb(&format!("{verb}s"));
    let begins = at > 0 && words.is_at_a_boundary(at) && (is_known_verb(verb) || of_they);
    let in_a_clause = |last: &Statement| {
        words.lower[last.verb_at..at]
            .iter()
            .any(|word| matches!(word.as_str(), "who" | "that" | "which" | "because" | "when"))
    };
    // “Otto, whose father is a fisherman, is shy”: after the comma it is Otto again.
    let is_inserted = |last: &Statement| words.word(last.whole.start) == "whose" && words.word(at - 1) == ",";
    let goes_on = last.is_some_and(|last| {
        let of_another = last.subject != Subject::Character && !is_inserted(last);
        of_another || (in_a_clause(last) && !STRONG.contains(&verb))
    });
    begins && !goes_on
}

/// He is not Mia: then her companion is meant.
fn whom_a_pronoun_means(pronoun: &str, sheet: &CharacterSheet) -> Subject {
    let stated = sheet.name.as_deref().and_then(pronouns_of_name).or_else(|| {
        sheet
            .kind
            .as_deref()
            .and_then(|kind| being(kind.rsplit(' ').next().unwrap_or_default()))
            .and_then(|(_, pronouns)| pronouns)
    });
    let companion = sheet.companion.clone().or_else(|| {
        let their = stated.unwrap_or(Pronouns::They).possessive();
        sheet.companion_kind.as_deref().map(|kind| format!("{their} {}", kind.split(',').next().unwrap_or(kind)))
    });
    match (pronoun, stated, companion) {
        ("they", _, Some(_)) => Subject::Other("the two of them".to_owned()),
        ("she" | "he", Some(own), Some(companion)) if Pronouns::of_word(pronoun) != Some(own) => {
            Subject::Other(companion)
        }
        _ => Subject::Character,
    }
}
