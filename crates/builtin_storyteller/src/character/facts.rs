//! What a description tells of a character that no other field holds: family, pets, wishes, where somebody lives, what they can't do.
//!
//! Facts are taken out of the sentence, so that whatever reads it afterwards reads of the character alone: a brother of four makes nobody four.

use super::clauses::{About, about, is_build, is_feature_phrase, is_trait};
use super::naming::{is_a_group, may_be_of_a_place};
use super::past_tense::{is_plural, past, told_in_the_past};
use super::statements::{SentenceWords, Statement, Subject, statements};
use super::trades::{is_superlative, is_trade, unlisted_kind};
use crate::word_list::contains;
use brief::english::number_of;
use brief::story::{CharacterSheet, Nature, ToldFact};
use lexicon::being;
use std::ops::Range;

const LONGEST_LOVE_WORDS: usize = 14;
/// A participle after “has” makes a deed of it: “has lost his hat”.
const PARTICIPLES: &str =
    "been seen lost found won had made grown come gone left built written known become taught run read sung got never";
/// What two may be to each other: that somebody is a twin is told as a fact, since the kind is a girl or a boy.
const RELATIONS: &str = "twin sibling sister brother son daughter grandson granddaughter nephew niece mother father grandmother grandfather \
    aunt uncle husband wife widow widower cousin";
/// The kind of the second of two while the words about them are read.
pub(super) const SECOND: &str = "companion";
/// After “with” these tell of nothing that somebody has.
const NOT_HAD: &str = "the all every each this that these those it him her them great much such more";
/// More than this after “a mother of” is her age.
const MOST_CHILDREN: u32 = 12;
/// “Without parents”: had none.
const KIN_THAT_MAY_LACK: &str = "parents siblings brothers sisters mother father family friends";
const LIVING: &[(&str, &str)] = &[
    ("living", "lived"),
    ("working", "worked"),
    ("studying", "studied"),
    ("training", "trained"),
    ("dreaming", "dreamed"),
    ("hoping", "hoped"),
    ("travelling", "travelled"),
    ("traveling", "travelled"),
    ("longing", "longed"),
    ("searching", "searched"),
    ("looking", "looked"),
    ("born", "was born"),
    ("raised", "was raised"),
    ("brought", "was brought"),
    ("known", "was known"),
    ("famous", "was famous"),
    ("nicknamed", "was nicknamed"),
];

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
        let predicate = predicate.strip_prefix("lost ").map_or(predicate.clone(), |lost| format!("had lost {lost}"));
        let predicate = if about.is_none() {
            predicate.replacen("were ", "was ", usize::from(predicate.starts_with("were ")))
        } else {
            predicate
        };
        self.tell(about, predicate, statement.whole.clone());
    }

    fn of_another(&mut self, words: &SentenceWords<'_>, statement: &Statement, about: &str, sheet: &CharacterSheet) {
        let verb = words.word(statement.verb_at);
        let is_companion = sheet.companion.as_deref() == Some(about)
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

    /// Facts that no verb states: “with three brothers”, “from Lisbon”, “raised by wolves”, “the youngest of five”.
    fn phrases(&mut self, words: &SentenceWords<'_>, sheet: &CharacterSheet) {
        let mut at = 0;
        while at < words.lower.len() {
            let end = self.end_of_phrase(words, at);
            let free = !self.gone[at] && !self.read[at];
            let before = at.checked_sub(1).map(|before| words.word(before)).unwrap_or_default();
            if free && words.word(at) == "with" {
                at = self.with_somebody(words, at);
                continue;
            }
            // “From Cardiff in a wheelchair”
            let end = match (at + 1..end).find(|at| words.word(*at) == "in" && words.word(at + 2) == "wheelchair") {
                Some(in_wheelchair) if words.word(at) == "from" => in_wheelchair,
                _ => end,
            };
            let is_origin =
                at > 0 && (before != "," || (!contains("whom which where head top time", words.word(at + 1))));
            if free && words.word(at) == "from" && is_origin && end > at + 1 {
                self.tell(None, format!("came {}", printed(&words.tokens[at..end])), at..end);
            } else if let Some((_, told)) = LIVING.iter().find(|(participle, _)| free && words.word(at) == *participle)
                && end > at + 1
            {
                self.tell(None, format!("{told} {}", printed(&words.tokens[at + 1..end])), at..end);
            } else if free && before == "," && tells_what_was_done(words, at) {
                self.tell(None, format!("was {}", printed(&words.tokens[at..end])), at..end);
            } else if free && words.word(at) == "without" && contains(KIN_THAT_MAY_LACK, words.word(at + 1)) {
                self.tell(None, format!("had no {}", printed(&words.tokens[at + 1..end])), at..end);
            } else if free && end > at + 1 && tells_of_a_post(words, at, end) {
                let rules = matches!(words.word(at - 1), "king" | "queen" | "emperor" | "empress");
                let told = if rules { "ruled" } else { "belonged to" };
                self.tell(None, format!("{told} {}", printed(&words.tokens[at + 1..end])), at..end);
            } else if free && is_a_workers_child(words, at) {
                self.tell(None, format!("was {}", printed(&words.tokens[at..at + 3]).to_lowercase()), at..at + 3);
            } else if free && is_whose_child(words, at, end) {
                self.tell(None, format!("was {}", printed(&words.tokens[at..end])), at..end);
            } else if free && let Some((name, kind)) = named_pet(words, at, sheet) {
                self.tell(
                    None,
                    format!("had {} called {name}", brief::english::with_article(&kind)),
                    at..end.max(at + 4).min(words.lower.len()),
                );
            }
            at += 1;
        }
    }

    /// “An only child”: the words stay, since an age may follow them.
    fn only_child(&mut self, words: &SentenceWords<'_>) {
        if let Some(at) = words.lower.windows(2).position(|two| two == ["only", "child"])
            && !words.lower[..at].iter().any(|word| word == "not")
        {
            self.facts.push((at, ToldFact { about: None, predicate: "was an only child".to_owned() }));
        }
    }

    /// “The last tree in the city”: the words stay, since they say what the character is.
    fn one_of_all(&mut self, words: &SentenceWords<'_>) {
        let end = self.end_of_phrase(words, 0);
        let is_noun = |at: usize| words.lower.get(at).is_some_and(|word| word.chars().all(char::is_lowercase));
        if words.word(0) == "the" && is_superlative(words.word(1)) && is_noun(2) && !self.gone[0] && end > 3 {
            self.facts.push((0, ToldFact { about: None, predicate: format!("was {}", printed(&words.lower[..end])) }));
        }
    }

    fn end_of_phrase(&self, words: &SentenceWords<'_>, at: usize) -> usize {
        let ends = |place: usize| {
            let with_looks = words.word(place) == "with" && about(&words.tokens[place + 1..].join(" ")) != About::Other;
            self.gone[place]
                || self.read[place]
                || with_looks
                || matches!(words.word(place), "," | "who" | "wearing" | "carrying" | "named" | "called")
        };
        (at + 1..words.lower.len()).find(|place| ends(*place)).unwrap_or(words.lower.len())
    }

    /// “with red hair and a dog”: the dog is told. Returns where to go on.
    fn with_somebody(&mut self, words: &SentenceWords<'_>, with: usize) -> usize {
        let end = (with + 1..words.lower.len())
            .find(|place| {
                self.gone[*place] || self.read[*place] || matches!(words.word(*place), "wearing" | "carrying")
            })
            .unwrap_or(words.lower.len());
        let all = items(words, with + 1..end);
        for (number, item) in all.iter().enumerate() {
            let first = words.word(item.start);
            // “with braids, a loud laugh and three phones”
            let in_a_list = all[number + 1..].iter().any(|later| words.word(later.start - 1) == "and");
            let joined = number == 0 || words.word(item.start - 1) == "and" || (in_a_list && is_article(first));
            let names_one = words.tokens[item.start].chars().next().is_some_and(char::is_uppercase)
                && (item.len() == 1 || words.tokens[item.start + 1].chars().next().is_some_and(char::is_uppercase));
            let of_a_companion = matches!(first, "his" | "her" | "their" | "my" | "our");
            let determined =
                matches!(first, "a" | "an" | "no" | "many" | "several" | "some") || number_of(first).is_some();
            let what = &words.lower[item.clone()];
            let known = is_look(words, item)
                || is_feature_phrase(&words.tokens[item.clone()]) && about(&what.join(" ")) != About::Other;
            // “with Down syndrome”, “with hands like oars”, but not “with other children”.
            let is_bare = number == 0 && !names_a_being(what) && !contains(NOT_HAD, first) && what.len() > 1;
            let tells = joined
                && !names_one
                && !of_a_companion
                && (determined || is_bare)
                && !known
                && !words.lower[..item.start].is_empty();
            if tells {
                self.tell(
                    None,
                    format!("had {}", printed(&told_in_the_past(&words.tokens[item.clone()], None))),
                    item.clone(),
                );
                if number == 0 {
                    self.gone[with] = all.len() == 1;
                }
            }
        }
        with + 1
    }
}

enum Item {
    Field,
    FieldToTheEnd,
    Fear,
    Love,
    Fact,
}

fn kind_of_item(words: &SentenceWords<'_>, item: Range<usize>, end: usize, sheet: &CharacterSheet) -> Item {
    let own = &words.lower[item.clone()];
    let (first, second) = (words.word(item.start), words.word(item.start + 1));
    let is_mild = |word: &str| contains("very quite so rather both a bit", word) || is_trait(word) || is_build(word);
    let aged = own.strip_prefix(&["both".to_owned()][..]).unwrap_or(own);
    let is_age = aged.first().is_some_and(|word| number_of(word).is_some() || word.contains("-year"))
        && aged[1..].iter().all(|word| word.starts_with("year") || word == "old");
    match (first, second) {
        _ if sheet.companion.is_some() && is_a_group(first) => Item::FieldToTheEnd,
        _ if is_age || own.iter().all(|word| is_mild(word)) => Item::Field,
        ("called" | "named" | "wearing" | "dressed" | "aged", _) | ("in", "a" | "her" | "his")
            if about(&own.join(" ")) != About::Other || first != "in" =>
        {
            Item::FieldToTheEnd
        }
        ("afraid" | "scared" | "frightened" | "terrified", "of") if sheet.fears.is_none() => Item::Fear,
        ("crazy" | "mad" | "passionate", "about") | ("fond", "of") | ("interested", "in") if sheet.loves.is_none() => {
            Item::Love
        }
        ("a" | "an" | "two", _) if sheet.kind.is_none() => {
            let until = own
                .iter()
                .position(|word| matches!(word.as_str(), "with" | "who" | "whose" | "from" | "of" | "in" | "that"));
            let phrase = &own[..until.unwrap_or(own.len())];
            let noun = phrase.last().map(String::as_str).unwrap_or_default();
            let is_being =
                phrase.iter().any(|word| being(word).is_some() || being(word.trim_end_matches('s')).is_some());
            let of_others = until
                .is_some_and(|at| own[at] == "of" && own.get(at + 1).is_some_and(|word| number_of(word).is_none()));
            // “A widow of sixty”
            let of_an_age = until.and_then(|at| number_of(own.get(at + 1)?)).is_some_and(|years| years > MOST_CHILDREN);
            if is_being && of_an_age {
                return Item::FieldToTheEnd;
            }
            let is_kind = is_being || unlisted_kind(&words.tokens[item.start..end]).is_some();
            // “An owl who is a librarian” is an owl.
            let is_more = item.start > 1
                && words.word(item.start - 2) == "who"
                && words.lower[..item.start - 2]
                    .iter()
                    .any(|word| being(word).is_some_and(|(nature, _)| nature != Nature::Adult));
            if is_kind && !is_more && !of_others && !contains(RELATIONS, noun) {
                Item::FieldToTheEnd
            } else {
                Item::Fact
            }
        }
        _ => Item::Fact,
    }
}

/// “Isolde, crowned at six”
fn tells_what_was_done(words: &SentenceWords<'_>, at: usize) -> bool {
    const NO_DEEDS: &str = "named called dressed aged armed retired married";
    let word = words.word(at);
    let is_participle =
        word.len() > 4 && word.ends_with("ed") && !is_build(word) && !is_trait(word) && !contains(NO_DEEDS, word);
    is_participle && contains("at by in from to for with on as into out", words.word(at + 1))
}

/// “Commander Lee of the ISS”, “a gardener of the palace”, “Anna of Green Gables”, “a pilot on the ISS”: where somebody comes from or is
/// posted. “A girl of seven” is an age, “a woman of few words” a trait, and “a friend of the king” belongs to nobody.
fn tells_of_a_post(words: &SentenceWords<'_>, at: usize, end: usize) -> bool {
    const NO_POSTS: &str = "son daughter child sister brother friend fan lover kind sort member leader one part name age best most love fear \
        prince princess heir owner winner author writer creator inventor discoverer composer singer painter builder founder";
    /// What a man of the world or the girl of the year belongs to is no place.
    const NO_PLACES: &str = "people law world cloth house year month week day moment night hour time kind sort arts stars same first other lions";
    if at == 0 || !matches!(words.word(at), "of" | "aboard" | "on") {
        return false;
    }
    let is_capital = |at: usize| words.tokens.get(at).is_some_and(|word| word.starts_with(char::is_uppercase));
    let place = if words.word(at + 1) == "the" { at + 2 } else { at + 1 };
    let noun = words.word(at - 1);
    let opens = (at.saturating_sub(4)..at).find(|place| matches!(words.word(place.to_owned()), "a" | "an" | "the"));
    let is_one = opens.is_some_and(|opens| {
        let stands = opens == 0 || matches!(words.word(opens - 1), "," | "is" | "was");
        stands && (opens + 1..at).all(|place| !is_capital(place))
    });
    // “Yuki, commander of the ISS”
    let is_one = is_one || (at > 1 && words.word(at - 2) == ",");
    let is_kind = is_one && (being(noun).is_some() || is_trade(noun)) && !contains(NO_POSTS, noun);
    let is_named = is_capital(at - 1)
        && (being(noun).is_none() || may_be_of_a_place(&words.tokens[at - 1..at]))
        && words.lower[..at].iter().all(|word| word != ",");
    // “A gardener of the palace”, where no capital shows that it is a place.
    let is_the_place = words.word(at) == "of" && words.word(at + 1) == "the" && !contains(NO_PLACES, words.word(place));
    place < end && ((is_capital(place) && (is_kind || is_named)) || (is_the_place && is_kind))
}

/// “Ben, the son of a blacksmith”; “a girl of seven” is an age, and “a girl of the mountains” nobody's child.
fn is_whose_child(words: &SentenceWords<'_>, at: usize, end: usize) -> bool {
    let opens = at > 0 && words.word(at - 1) == "," && matches!(words.word(at), "the" | "a" | "an" | "one");
    let of = (at + 1..end).find(|place| words.word(*place) == "of");
    let noun = of.map(|of| words.word(of - 1)).unwrap_or_default();
    let superlative = noun.ends_with("est") || matches!(noun, "one" | "last" | "first" | "member" | "part" | "leader");
    let is_an_age = of.and_then(|of| number_of(words.word(of + 1))).is_some_and(|years| years > MOST_CHILDREN);
    opens && of.is_some_and(|of| of + 1 < end) && (contains(RELATIONS, noun) || superlative) && !is_an_age
}

/// “Ada, a blacksmith's daughter”
fn is_a_workers_child(words: &SentenceWords<'_>, at: usize) -> bool {
    let opens = matches!(words.word(at), "a" | "an" | "the") && (at == 0 || matches!(words.word(at - 1), "," | "is"));
    let owner = words.word(at + 1).strip_suffix("'s");
    opens && owner.is_some_and(|owner| being(owner).is_some()) && contains(RELATIONS, words.word(at + 2))
}

/// “and Bello, her dog”.
fn named_pet(words: &SentenceWords<'_>, at: usize, sheet: &CharacterSheet) -> Option<(String, String)> {
    let joined = at > 0 && matches!(words.word(at - 1), "and" | ",");
    let name = words.tokens[at].clone();
    let is_name = name.chars().next().is_some_and(char::is_uppercase) && sheet.name.as_deref() != Some(name.as_str());
    let owned = words.word(at + 1) == "," && matches!(words.word(at + 2), "his" | "her" | "their");
    let kind = words.word(at + 3);
    let (nature, _) = being(kind)?;
    let is_pet = nature == brief::story::Nature::Animal;
    (joined && is_name && owned && is_pet).then(|| (name, kind.to_owned()))
}

fn names_a_being(words: &[String]) -> bool {
    words.iter().any(|word| being(word).is_some() || being(word.trim_end_matches('s')).is_some())
}

fn is_article(word: &str) -> bool {
    matches!(word, "a" | "an")
}

/// Whether two are described, or the second of two.
fn is_of_two(sheet: &CharacterSheet) -> bool {
    sheet.companion.is_some() || sheet.kind.as_deref() == Some(SECOND)
}

/// “has rescued a bird” is a deed; “has red hair” is a look.
fn is_participle(word: &str) -> bool {
    word.ends_with("ed") && !is_build(word) && word.len() > 4
}

/// The items of a list; “black and white fur” is one, and what a “who” adds belongs to its item.
fn items(words: &SentenceWords<'_>, mut range: Range<usize>) -> Vec<Range<usize>> {
    // Before a clause that another field has read stands the comma that parted it.
    while range.end > range.start && words.word(range.end - 1) == "," {
        range.end -= 1;
    }
    let mut items: Vec<Range<usize>> = Vec::new();
    let mut start = range.start;
    for at in range.clone() {
        let is_joint = matches!(words.word(at), "," | "and");
        let colours = words.word(at) == "and" && words.lower[start..at].iter().all(|word| is_build(word)) && start < at;
        let in_a_clause = words.lower[start..at]
            .iter()
            .any(|word| matches!(word.as_str(), "who" | "that" | "which" | "called" | "named"));
        let goes_on = is_joint && matches!(words.word(at + 1), "who" | "which" | "whose");
        // “a friend, Tom”: a name after a comma is the name of what came before it.
        let is_apposition = words.word(at) == ","
            && words.tokens.get(at + 1).is_some_and(|word| word.chars().next().is_some_and(char::is_uppercase));
        if is_joint && !colours && !in_a_clause && !goes_on && !is_apposition {
            if start < at {
                items.push(start..at);
            }
            start = at + 1;
        }
    }
    if start < range.end {
        items.push(start..range.end);
    }
    items
}

/// Whether these words are a look or something worn or carried that the fields take up.
fn is_look(words: &SentenceWords<'_>, item: &Range<usize>) -> bool {
    let own = &words.lower[item.clone()];
    let names_a_being = own.iter().any(|word| being(word).is_some() || being(word.trim_end_matches('s')).is_some());
    !names_a_being && about(&own.join(" ")) != About::Other && is_feature_phrase(&words.tokens[item.clone()])
}

/// The words as they are written, with commas where they belong.
fn printed(words: &[String]) -> String {
    words.join(" ").replace(" ,", ",")
}

#[cfg(test)]
#[path = "facts_tests.rs"]
mod tests;
