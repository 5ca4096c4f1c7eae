//! What a description tells of a character that no other field holds: family, pets, wishes, where somebody lives, what they can't do.
//!
//! Facts are taken out of the sentence, so that whatever reads it afterwards reads of the character alone: a brother of four makes nobody four.

mod items;
mod without_a_verb;

use super::clauses::{is_build, is_feature_phrase};
use super::past_tense::{is_adverb, is_plural, may_be_verb, past, told_in_the_past};
use super::statements::{SentenceWords, Statement, Subject, statements};
use super::two::is_called;
use crate::word_list::contains;
use brief::english::{number_in_words, number_of};
use brief::story::{CharacterSheet, ToldFact};
use items::{Item, is_look, items, kind_of_item, printed};
use std::ops::Range;

const LONGEST_LOVE_WORDS: usize = 14;
/// A participle after “has” makes a deed of it: “has lost his hat”.
const PARTICIPLES: &str =
    "been seen lost found won had made grown come gone left built written known become taught run read sung got never";
/// The kind of the second of two while the words about them are read.
pub(super) const SECOND: &str = "companion";
/// What is taken out of one sentence.
struct Taken {
    /// With where each begins in the sentence.
    facts: Vec<(usize, ToldFact)>,
    gone: Vec<bool>,
    /// Words of a statement that some other field reads: nothing else is looked for in them.
    read: Vec<bool>,
}

/// Takes the facts out of a sentence; loves and fears that are stated by a verb go to the sheet. `says_love` is whether any sentence of the
/// description does, so that a pastime need not stand for it.
pub(super) fn take_facts(tokens: &mut Vec<String>, sheet: &mut CharacterSheet, says_love: bool) {
    let sentence = tokens.clone();
    let words = SentenceWords::of(&sentence);
    let mut taken = Taken { facts: Vec::new(), gone: vec![false; sentence.len()], read: vec![false; sentence.len()] };
    for statement in statements(&words, sheet) {
        match &statement.subject {
            Subject::Other(about) => taken.of_another(&words, &statement, about, sheet),
            Subject::Character => taken.of_the_character(&words, &statement, sheet, says_love),
        }
    }
    taken.phrases(&words, sheet);
    taken.only_child(&words);
    taken.one_of_all(&words);
    taken.facts.sort_by_key(|(begins_at, _)| *begins_at);
    sheet.facts.extend(taken.facts.into_iter().map(|(_, fact)| fact));
    let mut gone = taken.gone.iter();
    tokens.retain(|_| !gone.next().copied().unwrap_or_default());
}

impl Taken {
    fn tell(&mut self, about: Option<&str>, predicate: String, place: Range<usize>) {
        let begins_at = place.start;
        self.gone[place].fill(true);
        if !predicate.is_empty() {
            self.facts.push((begins_at, ToldFact { about: about.map(str::to_owned), predicate }));
        }
    }

    /// The statement as it stands, in the past.
    fn tell_whole(&mut self, words: &SentenceWords<'_>, statement: &Statement, names_two: bool) {
        // “Isha and Dev, who run a lighthouse”
        let is_of_both =
            names_two && words.word(statement.whole.start) == "who" && is_plural(words.word(statement.verb_at));
        let about = match &statement.subject {
            Subject::Other(about) => Some(about.as_str()),
            Subject::Character if is_of_both => Some("the two of them"),
            Subject::Character => None,
        };
        let told = told_in_the_past(
            &words.tokens[statement.predicate_at..statement.whole.end],
            Some(statement.verb_at - statement.predicate_at),
        );
        let predicate = printed(&told);
        // What was lost when the description is written had been lost when the story begins.
        let predicate = done_before(predicate);
        let predicate = if about.is_none() {
            predicate.replacen("were ", "was ", usize::from(predicate.starts_with("were ")))
        } else {
            predicate
        };
        self.tell(about, with_an_age_in_words(predicate), statement.whole.clone());
    }

    fn of_another(&mut self, words: &SentenceWords<'_>, statement: &Statement, about: &str, sheet: &CharacterSheet) {
        let verb = words.word(statement.verb_at);
        let is_companion = sheet.companion.as_deref().is_some_and(|name| is_called(name, about))
            || about == "the two of them"
            || sheet
                .companion_kind
                .as_deref()
                .is_some_and(|kind| about.ends_with(kind.split(',').next().unwrap_or(kind)));
        let states_looks = matches!(verb, "has" | "have" | "had" | "wears" | "wear" | "wore")
            && items(words, statement.verb_at + 1..statement.whole.end).iter().all(|item| is_look(words, item));
        if is_companion && states_looks {
            self.read[statement.whole.clone()].fill(true);
        } else {
            self.tell_whole(words, statement, is_of_two(sheet));
        }
    }

    fn of_the_character(
        &mut self,
        words: &SentenceWords<'_>,
        statement: &Statement,
        sheet: &mut CharacterSheet,
        says_love: bool,
    ) {
        let verb = words.word(statement.verb_at).to_owned();
        let rest = statement.verb_at + 1..statement.whole.end;
        let all = || printed(&words.tokens[rest.clone()]);
        let adverb = words.lower[statement.predicate_at..statement.verb_at]
            .iter()
            .any(|word| contains("never once rarely secretly", word));
        if words.lower[rest.clone()].iter().any(|word| word == "wheelchair") {
            return;
        }
        // “Isha and Dev, who are married and run a lighthouse”
        let goes_on = words.lower[rest.clone()].windows(2).any(|two| two[0] == "and" && is_plural(&two[1]));
        if words.word(statement.whole.start) == "who" && is_plural(&verb) && is_of_two(sheet) && goes_on {
            return self.tell_whole(words, statement, true);
        }
        let can_be_loved = sheet.loves.is_none() && !adverb && rest.len() <= LONGEST_LOVE_WORDS && !rest.is_empty();
        match verb.as_str() {
            "is" | "are" | "was" | "were" if !adverb => self.what_somebody_is(words, statement, sheet),
            "has" | "have" | "had"
                if !adverb
                    && !contains(PARTICIPLES, words.word(rest.start))
                    && !is_participle(words.word(rest.start)) =>
            {
                self.items_of(words, statement, "had", sheet);
            }
            "wears" | "wear" | "wore" | "carries" | "carried" if !adverb => {
                self.items_of(words, statement, &past(&verb), sheet);
            }
            "loves" | "love" | "likes" | "like" | "enjoys" | "enjoy" | "adores" | "adore" if can_be_loved => {
                sheet.loves = Some(all());
                self.gone[statement.whole.clone()].fill(true);
            }
            "plays" | "play" | "collects" | "collect" if can_be_loved && !says_love => {
                sheet.loves = Some(format!("{}ing {}", verb.trim_end_matches('s'), all()));
                self.gone[statement.whole.clone()].fill(true);
            }
            "fears" | "dreads" if sheet.fears.is_none() && !adverb => {
                sheet.fears = Some(all());
                self.gone[statement.whole.clone()].fill(true);
            }
            "called" | "named" | "goes" if words.word(rest.start) == "by" => {}
            // “Mia aged 17”
            "aged" if number_of(words.word(rest.start)).is_some() => {}
            _ => self.tell_whole(words, statement, is_of_two(sheet)),
        }
    }

    /// “has red hair, three brothers and a dog”: the hair is a look, the rest is told.
    fn items_of(&mut self, words: &SentenceWords<'_>, statement: &Statement, verb: &str, sheet: &CharacterSheet) {
        let items = items(words, statement.verb_at + 1..statement.whole.end);
        if items.is_empty()
            || !items
                .iter()
                .any(|item| is_look(words, item) || (verb != "had" && is_feature_phrase(&words.tokens[item.clone()])))
        {
            self.tell_whole(words, statement, is_of_two(sheet));
            return;
        }
        self.read[statement.whole.clone()].fill(true);
        let mut told: Vec<String> = Vec::new();
        for item in items {
            let own = &words.tokens[item.clone()];
            if is_look(words, &item) || (verb != "had" && is_feature_phrase(own)) {
                continue;
            }
            self.gone[item.clone()].fill(true);
            told.push(printed(&told_in_the_past(own, None)));
        }
        if !told.is_empty() {
            let predicate = format!("{verb} {}", told.join(" and "));
            self.facts.push((statement.whole.start, ToldFact { about: None, predicate }));
        }
    }

    /// “is seven, brave and allergic to nuts”: what fields hold stays, and the rest is told.
    fn what_somebody_is(&mut self, words: &SentenceWords<'_>, statement: &Statement, sheet: &mut CharacterSheet) {
        let end = statement.whole.end;
        let mut at = statement.verb_at + 1;
        while at < end {
            let item_end = (at..end).find(|place| matches!(words.word(*place), "," | "and")).unwrap_or(end);
            let first = words.word(at).to_owned();
            // “Mei, who is blind, and her guide dog”
            if at > statement.verb_at + 1 && matches!(first.as_str(), "his" | "her" | "their") {
                return;
            }
            let rest = at..end;
            match kind_of_item(words, at..item_end, end, sheet) {
                Item::Field => at = item_end + 1,
                Item::FieldToTheEnd => return,
                Item::Fear => {
                    let of = (at..end).find(|place| words.word(*place) == "of").map_or(at, |of| of + 1);
                    sheet.fears = Some(printed(&words.tokens[of..end]));
                    return self.without(statement, rest);
                }
                Item::Love => {
                    sheet.loves = Some(printed(&words.tokens[(at + 2).min(end)..end]));
                    return self.without(statement, rest);
                }
                // “Is deaf and signs”: behind an adjective no noun stands in the plural, and what goes on is another deed.
                Item::Fact if at > statement.verb_at + 1 && is_a_deed(&first) => {
                    let predicate = printed(&told_in_the_past(&words.tokens[rest.clone()], Some(0)));
                    self.without(statement, rest.clone());
                    self.tell(None, predicate, rest);
                    return;
                }
                Item::Fact
                    if item_end == at + 1 && words.word(item_end) == "and" && is_a_deed(words.word(item_end + 1)) =>
                {
                    self.tell(None, format!("was {}", printed(&words.tokens[at..item_end])), at..item_end);
                    at = item_end + 1;
                }
                Item::Fact => {
                    let verb = if first == "from" {
                        "came".to_owned()
                    } else {
                        past(words.word(statement.verb_at)).replace("were", "was")
                    };
                    let told = told_in_the_past(&words.tokens[rest.clone()], None);
                    let adverbs = printed(&words.tokens[statement.predicate_at..statement.verb_at]);
                    let predicate = if adverbs.is_empty() {
                        format!("{verb} {}", printed(&told))
                    } else {
                        format!("{verb} {adverbs} {}", printed(&told))
                    };
                    self.without(statement, rest.clone());
                    self.tell(None, predicate, rest);
                    return;
                }
            }
        }
    }

    /// Takes these words out, and the whole statement where nothing is left of it.
    fn without(&mut self, statement: &Statement, rest: Range<usize>) {
        let whole = if rest.start == statement.verb_at + 1 { statement.whole.clone() } else { rest };
        self.gone[whole].fill(true);
    }
}

/// “Had lost”, “had died”, “had just moved”, and “the year before” for last year.
fn done_before(predicate: String) -> String {
    const SPANS: &str = "year spring summer autumn winter fall month week night";
    let is_done = |told: &str| {
        let verb = told.split(' ').next().unwrap_or_default();
        verb.ends_with("ed") || contains("lost left found won had lost", verb)
    };
    let predicate =
        predicate.strip_prefix("was retired last ").map_or(predicate.clone(), |span| format!("retired last {span}"));
    let is_before = ["retired last", "lost ", "died", "passed away"].iter().any(|verb| predicate.starts_with(verb));
    let told = match predicate.strip_prefix("just ").filter(|told| is_done(told)) {
        Some(told) => format!("had just {told}"),
        None if is_before => format!("had {predicate}"),
        None => predicate,
    };
    let words: Vec<&str> = told.split(' ').collect();
    let last = words.windows(2).position(|two| two[0] == "last" && contains(SPANS, two[1].trim_end_matches(',')));
    match last.filter(|_| told.starts_with("had ")) {
        Some(at) if at > 0 && matches!(words[at - 1], "the" | "her" | "his" | "their" | "a") => told,
        Some(at) => {
            let (before, after) = (words[..at].join(" "), words[at + 2..].join(" "));
            format!("{before} the {} before {after}", words[at + 1]).trim_end().to_owned()
        }
        None => told,
    }
}

/// “was 11 and had one leg” as a story says it.
fn with_an_age_in_words(predicate: String) -> String {
    let age = predicate.strip_prefix("was ").and_then(|rest| rest.split(' ').next());
    match age.and_then(|age| age.parse::<u32>().ok().filter(|years| *years < 120).map(|years| (age, years))) {
        Some((digits, years)) => predicate.replacen(digits, &number_in_words(years), 1),
        None => predicate,
    }
}

/// Whether two are described, or the second of two.
fn is_of_two(sheet: &CharacterSheet) -> bool {
    sheet.companion.is_some() || sheet.kind.as_deref() == Some(SECOND)
}

/// “has rescued a bird” is a deed; “has red hair” is a look.
fn is_participle(word: &str) -> bool {
    word.ends_with("ed") && !is_build(word) && word.len() > 4
}

/// “Signs”, “lip-reads”: a verb by its ending. Adverbs, adjectives and abstract nouns have it too.
fn is_a_deed(word: &str) -> bool {
    let has_another_ending = ["ss", "ous", "us", "ics", "less", "is", "'s"].iter().any(|ending| word.ends_with(ending));
    let is_plain = word.chars().all(|c| c.is_lowercase() || c == '-');
    word.len() > 3
        && word.ends_with('s')
        && is_plain
        && !has_another_ending
        && !is_adverb(word)
        && may_be_verb(&word.replace("-", ""))
        && !contains(
            "always perhaps besides sometimes friends besties twins parents overseas upstairs downstairs indoors outdoors",
            word,
        )
}

#[cfg(test)]
#[path = "facts_tests.rs"]
mod tests;
