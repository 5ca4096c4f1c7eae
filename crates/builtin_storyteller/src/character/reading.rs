//! Reads a free description into a [`CharacterSheet`], clause by clause.

use super::age::{name_kind_by_age, read_age, take_decade};
use super::clauses::{About, LONGEST_PHRASE_WORDS, about, of_each, with_missing_article};
use super::denied::take_denials;
use super::facts::{SECOND, take_facts};
use super::first_person::in_third_person;
use super::foreign::{is_foreign, is_in_no_known_language, read_foreign, unread_of};
use super::heads::with_plain_head;
use super::introduced::{with_last_name_first, with_the_kind_behind, without_nickname};
use super::kind::read_kind;
use super::mere_names::take_a_mere_name;
use super::naming::{ABBREVIATED_TITLES, looks_like_name, name_at, read_name};
use super::notes::{with_the_owned_first, with_verbs};
use super::one_and_other::take_one_and_the_other;
use super::pastimes::read_pastime;
use super::phrases::{push_new, read_clauses};
use super::plain::{made_plain, with_exact_age};
use super::possessed::{owned_looks, stated_features};
use super::pronouns::{count_pronouns, explicit_pronouns, pronouns_of_trade, pronouns_of_whose_child};
use super::relatives::{name_relation, read_relative, relative_told_of};
use super::several::of_the_first;
use super::titles::{Title, title_of_name};
use super::tokens::tokens_of;
use super::trades::is_trade_word;
use super::two::{named_by_kind, second_named, told_apart};
use crate::word_list::contains;
use brief::english::{Pronouns, listed, number_in_words, number_of, with_article};
use brief::story::{CharacterSheet, Nature, ToldFact};
use lexicon::{being, pronouns_of_name};

/// More than this is not read: a sheet describes one character, not a story. No order may be so long.
const LONGEST_DESCRIPTION_CHARACTERS: usize = 2_000;
/// Of what a whole story says of somebody, pictures show the first few looks. What a description says is all told.
const MOST_LOOKS_IN_A_STORY: usize = 5;

/// `with_facts` is false for sentences of a story, of which only the looks are wanted.
pub(super) fn read(description: &str, with_facts: bool) -> CharacterSheet {
    let description: String = description.chars().take(LONGEST_DESCRIPTION_CHARACTERS).collect();
    let written = description.clone();
    let description = if with_facts { made_plain(&description) } else { description };
    if with_facts && let Some(mut sheet) = read_foreign(&written, &sentences_of(&written)) {
        take_a_mere_name(&written, &mut sheet);
        return finished_foreign(sheet);
    }
    let (description, exact_age) = match with_exact_age(&description).filter(|_| with_facts) {
        Some((description, told)) => (description, Some(told)),
        None => (description, None),
    };
    let of_another = in_third_person(&description).filter(|_| with_facts);
    let is_of_themselves = of_another.is_some();
    let description = of_another.unwrap_or(description);
    let mut reader = Reader { says_love: says_love(&description), with_facts, is_of_themselves, ..Reader::default() };
    let (description, nickname) = if with_facts { without_nickname(&description) } else { (description, None) };
    for sentence in sentences_of(&description) {
        let turned = with_last_name_first(sentence).filter(|_| with_facts && reader.sheet.name.is_none());
        reader.read(tokens_of(turned.as_deref().unwrap_or(sentence)));
    }
    reader.sheet.facts.extend(exact_age);
    let known_as = nickname.map(|name| ToldFact { about: None, predicate: format!("was known as {name}") });
    reader.sheet.facts.splice(0..0, known_as);
    let mut sheet = reader.finished();
    let says_nothing =
        CharacterSheet { name: sheet.name.clone(), pronouns: sheet.pronouns, ..CharacterSheet::default() } == sheet;
    if with_facts && says_nothing {
        sheet.unread = unread_of(&description, sheet.name.as_deref());
    }
    if with_facts {
        take_a_mere_name(&written, &mut sheet);
        sheet.pronouns = sheet.pronouns.or_else(|| sheet.name.as_deref().and_then(pronouns_of_name));
    }
    if !with_facts {
        for looks in [&mut sheet.features, &mut sheet.wearing, &mut sheet.carrying, &mut sheet.traits, &mut sheet.build]
        {
            looks.truncate(MOST_LOOKS_IN_A_STORY);
        }
    }
    sheet
}

/// What the words of another language leave open is taken from the name, as in English.
fn finished_foreign(mut sheet: CharacterSheet) -> CharacterSheet {
    sheet.pronouns = sheet.pronouns.or_else(|| sheet.name.as_deref().and_then(pronouns_of_name));
    name_kind_by_age(&mut sheet);
    sheet
}

/// What has been read so far.
#[derive(Default)]
struct Reader {
    sheet: CharacterSheet,
    companion: CharacterSheet,
    /// How often the description says she, he and they.
    spoken_of: [u32; 3],
    says_love: bool,
    with_facts: bool,
    /// Somebody speaks of themselves, and does not say “they”.
    is_of_themselves: bool,
}

impl Reader {
    fn read(&mut self, mut tokens: Vec<String>) {
        // “The sisters Ama (12) and Esi (9): Ama has braids”: what is behind the list is a sentence of its own.
        if let Some(begins_at) = clause_behind_a_list(&tokens).filter(|_| self.with_facts && self.sheet.name.is_none())
        {
            let later = tokens.split_off(begins_at);
            self.read(tokens);
            return self.read(later);
        }
        let mut tokens = with_the_name_first(tokens);
        let sheet = &mut self.sheet;
        if self.with_facts {
            tokens = out_of_notes(tokens, sheet);
        }
        count_pronouns(&tokens, &mut self.spoken_of);
        if self.is_of_themselves {
            self.spoken_of[2] = 0;
        }
        if self.with_facts {
            tokens = of_one(tokens, sheet);
        }
        if let Some(two) = named_by_kind(&tokens).filter(|_| sheet.name.is_none()) {
            (sheet.companion, sheet.companion_kind) = (Some(two.second), Some(two.relation));
            tokens = two.of_first;
        }
        let had_companion = sheet.companion.is_some();
        read_name(&tokens, sheet);
        // “Mia et son chat”: French “son” is nobody's son.
        if is_foreign(&tokens) || (self.with_facts && is_in_no_known_language(&tokens)) {
            return;
        }
        let names_both = !had_companion && sheet.companion.is_some();
        if let Some(second) = second_named(&tokens, sheet) {
            sheet.companion = Some(second.name);
            read_relative(&tokens, sheet);
            let of_second = tokens.split_off(second.begins_at);
            let is_of_both = of_second.iter().any(|token| token == "both");
            read_companion(of_second, sheet, &mut self.companion);
            // “Maya and her brother Arun, both ten”
            if is_of_both && sheet.age_years.is_none() {
                sheet.age_years = self.companion.age_years;
            }
        }
        if let Some(begins_at) = relative_told_of(&tokens) {
            read_relative(&tokens, sheet);
            read_companion(tokens.split_off(begins_at), sheet, &mut self.companion);
        }
        if runs_on_with_both(&tokens) {
            read_relative(&tokens, sheet);
        }
        name_relation(&tokens, sheet);
        let is_about_both = names_both || tokens.first().is_some_and(|word| sheet.companion.is_some() && is_both(word));
        if self.with_facts {
            take_decade(&mut tokens, sheet);
            take_facts(&mut tokens, sheet, self.says_love);
        }
        read_kind(&tokens, sheet);
        let had_age = sheet.age_years.is_some();
        read_age(&tokens, sheet);
        if !had_age && (is_about_both || names_both) && states_an_age_of_both(&tokens) && !is_a_twin(sheet) {
            self.companion.age_years = self.companion.age_years.or(sheet.age_years);
        }
        let before = (sheet.features.len(), sheet.wearing.len());
        match told_apart(&tokens, sheet) {
            Some((own, others)) => {
                read_clauses(&own, sheet);
                read_clauses(&others, &mut self.companion);
            }
            None => {
                read_looks(&tokens, sheet);
                if is_about_both {
                    share_looks(sheet, before, &mut self.companion);
                }
            }
        }
        read_fear(&tokens, sheet);
        read_relative(&tokens, sheet);
        sheet.in_wheelchair |= names_a_wheelchair(&tokens);
        read_pastime(&tokens, sheet);
    }

    fn finished(self) -> CharacterSheet {
        let Reader { mut sheet, companion, spoken_of, .. } = self;
        let title = sheet.name.as_deref().and_then(title_of_name);
        take_kind_of_title(title.as_ref(), &mut sheet);
        let from_kind = sheet
            .kind
            .as_deref()
            .map(last_word)
            .and_then(|noun| being(noun).map_or_else(|| pronouns_of_trade(noun), |(_, own)| own));
        let from_name = sheet.name.as_deref().and_then(|name| pronouns_of_name(without_epithet(name)));
        // Who has a beard is heard as a he where nothing else is told.
        let has_a_beard = || {
            let is_beard = |look: &String| contains("beard moustache mustache", last_word(look));
            sheet.features.iter().any(is_beard).then_some(Pronouns::He)
        };
        // “he has …, she has …” of two speaks of each one, and the first is whom the sheet is about.
        let stated = if sheet.companion.is_some() {
            from_name.or(explicit_pronouns(spoken_of))
        } else {
            explicit_pronouns(spoken_of)
        };
        let child_of = || sheet.facts.iter().find_map(pronouns_of_whose_child);
        let from_title = title.and_then(|title| title.pronouns);
        // “Neither boy nor girl”
        let is_neither = |fact: &ToldFact| {
            let neither = fact.predicate.strip_prefix("was neither ").filter(|_| fact.about.is_none());
            neither.is_some_and(|told| told.split(' ').any(|word| being(word).is_some_and(|(_, own)| own.is_some())))
        };
        let stated = stated.or(sheet.facts.iter().any(is_neither).then_some(Pronouns::They));
        // “Three sisters, Amal, …”: what the group says of each.
        let of_group = sheet.pronouns;
        sheet.pronouns =
            stated.or(from_title).or(from_kind).or(from_name).or_else(child_of).or(of_group).or_else(has_a_beard);
        // “Sister Agnes and Brother Paul”: a title is no relation.
        let title_of_companion =
            sheet.companion.as_deref().and_then(|name| name.split_once(' ')).map(|(first, _)| first.to_lowercase());
        sheet.companion_kind = sheet.companion_kind.filter(|kind| title_of_companion.as_ref() != Some(kind));
        tell_of_companion(&companion, &mut sheet);
        sheet.companion_looks = companion.features;
        sheet.companion_looks.extend(companion.wearing);
        name_kind_by_age(&mut sheet);
        // “A tiny purple dragon”
        sheet.build.sort_by_key(|word| is_colour(word));
        sheet
    }
}

fn is_colour(word: &str) -> bool {
    contains("red white black brown grey gray golden orange blue green purple pink yellow silver", word)
}

/// A Sergeant Reyes is a sergeant where nothing else is told, and no Sister Agnes is a sister of the hero's.
fn take_kind_of_title(title: Option<&Title>, sheet: &mut CharacterSheet) {
    let Some(title) = title else { return };
    let first = sheet.name.as_deref().and_then(|name| name.split(' ').next()).unwrap_or_default().to_lowercase();
    let is_of_the_title = sheet.kind.as_deref().is_none_or(|kind| kind == first);
    if is_of_the_title {
        sheet.kind = Some(title.kind.to_owned());
        sheet.nature = Some(Nature::Adult);
    }
}

/// Notes as a sentence, with whom they are about at its beginning.
fn out_of_notes(tokens: Vec<String>, sheet: &mut CharacterSheet) -> Vec<String> {
    let tokens = if sheet.name.is_none() { with_the_owned_first(tokens, sheet) } else { tokens };
    with_verbs(tokens, sheet)
}

/// The words as they would be of one alone: what is told of others besides, and what somebody is not, is taken out.
fn of_one(mut tokens: Vec<String>, sheet: &mut CharacterSheet) -> Vec<String> {
    take_one_and_the_other(&mut tokens, sheet);
    take_denials(&mut tokens, sheet);
    tokens = with_plain_head(tokens, sheet);
    if sheet.name.is_none() {
        tokens = with_the_kind_behind(tokens);
    }
    of_the_first(tokens, sheet)
}

/// Where somebody of a list with ages is named again behind its last age.
fn clause_behind_a_list(tokens: &[String]) -> Option<usize> {
    let is_age = |token: &String| number_of(token).is_some();
    (4..tokens.len()).find(|at| {
        let list = &tokens[..at - 1];
        let is_behind = tokens[at - 1] == "," && list.last().is_some_and(is_age);
        let is_of_each = list.iter().filter(|token| is_age(token)).count() > 1;
        is_behind && is_of_each && looks_like_name(&tokens[*at]) && list.contains(&tokens[*at])
    })
}

/// “Meet Mia, a girl”, “Sister of Tom, Mia is seven” and “From Perth, Mia is …” as “Mia, …”.
fn with_the_name_first(mut tokens: Vec<String>) -> Vec<String> {
    let lower = |at: usize| tokens.get(at).map(|token| token.to_lowercase()).unwrap_or_default();
    // “Now he naps a lot”
    if contains("now nowadays today lately usually", &lower(0)) && contains("he she they it", &lower(1)) {
        tokens.remove(0);
        return tokens;
    }
    let opening = match (lower(0).as_str(), lower(1).as_str()) {
        ("meet", _) => 1,
        ("this" | "here", "is") => 2,
        _ => 0,
    };
    if opening > 0 && tokens.get(opening).is_some_and(|name| looks_like_name(name)) {
        tokens.drain(..opening);
        return tokens;
    }
    let is_of_somebody = being(&lower(0)).is_some() && lower(1) == "of" || lower(0) == "from";
    let comma = tokens.iter().take(9).position(|token| token == ",").filter(|_| is_of_somebody);
    let Some(comma) = comma else { return tokens };
    let Some((_, length)) = name_at(&tokens, comma + 1) else { return tokens };
    let mut rest = tokens.split_off(comma + 1 + length);
    let name = tokens.split_off(comma + 1);
    tokens[0] = tokens[0].to_lowercase();
    let article = (tokens[0] != "from").then(|| "the".to_owned());
    let mut turned: Vec<String> = name;
    turned.push(",".to_owned());
    turned.extend(article);
    turned.append(&mut tokens);
    turned.append(&mut rest);
    turned
}

/// Whether any word says that the character loves something, so that a pastime need not stand for it.
fn says_love(description: &str) -> bool {
    const LOVING: &str = "loves likes enjoys adores crazy fond passionate";
    description.split(|c: char| !c.is_alphanumeric()).any(|word| contains(LOVING, &word.to_lowercase()))
}

/// “Priya and her brother Arjun run a bakery”: no comma and no `who` tells of one alone.
fn runs_on_with_both(tokens: &[String]) -> bool {
    let joint = tokens.windows(2).position(|two| two[0] == "and" && matches!(two[1].as_str(), "his" | "her" | "their"));
    joint.is_some_and(|joint| {
        joint > 0 && joint <= 2 && !tokens.iter().any(|token| matches!(token.as_str(), "," | "who" | "with"))
    })
}

/// “Ada and Ben are eight”, “friends, both nine”
fn states_an_age_of_both(tokens: &[String]) -> bool {
    tokens.windows(2).any(|two| {
        matches!(two[0].as_str(), "are" | "turn" | "both" | "each") && number_of(&two[1].to_lowercase()).is_some()
    })
}

/// A twin is as old as the other, which need not be said.
fn is_a_twin(sheet: &CharacterSheet) -> bool {
    sheet.companion_kind.as_deref().is_some_and(|kind| kind.starts_with("twin"))
}

fn is_both(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "they" | "both")
}

/// “…, and her brother Max, who is five and loves chess”.
fn read_companion(mut tokens: Vec<String>, sheet: &CharacterSheet, companion: &mut CharacterSheet) {
    companion.name.clone_from(&sheet.companion);
    companion.kind = Some(SECOND.to_owned());
    // What comes before the name, “and her little brother”, is no statement.
    let name = sheet.companion.as_deref().and_then(|name| name.split(' ').next());
    let begins_at = tokens.iter().position(|token| Some(token.as_str()) == name);
    tokens.drain(..begins_at.unwrap_or(0));
    if names_a_wheelchair(&tokens) && !companion.in_wheelchair {
        companion.in_wheelchair = true;
        companion.facts.push(ToldFact { about: None, predicate: "used a wheelchair".to_owned() });
    }
    take_facts(&mut tokens, companion, true);
    tell_trade(&tokens, companion);
    read_age(&tokens, companion);
    read_fear(&tokens, companion);
    read_clauses(&tokens, companion);
}

/// “His niece Ola, a chemist”, “Ruth, who is deaf”: what the companion does and is like is told. Girls and women are heard as such.
fn tell_trade(tokens: &[String], companion: &mut CharacterSheet) {
    let mut own = CharacterSheet { name: companion.name.clone(), ..CharacterSheet::default() };
    if own.name.is_none() {
        return;
    }
    read_kind(tokens, &mut own);
    let name = own.name.unwrap_or_default().to_lowercase();
    // King Otto is a king already.
    let is_told = |kind: &str| name.split(' ').any(|word| word == kind);
    let kind =
        own.kind.filter(|kind| own.nature != Some(Nature::Child) && is_trade_word(last_word(kind)) && !is_told(kind));
    let what = match kind {
        Some(kind) => {
            with_article(&own.traits.into_iter().chain(own.build).chain([kind]).collect::<Vec<_>>().join(" "))
        }
        None if own.traits.is_empty() => return,
        None => listed(&own.traits),
    };
    companion.facts.insert(0, ToldFact { about: None, predicate: format!("was {what}") });
}

/// What is known of the companion besides looks is told, too.
fn tell_of_companion(companion: &CharacterSheet, sheet: &mut CharacterSheet) {
    let kind = sheet.companion_kind.as_deref().and_then(|kind| kind.split(',').next());
    let Some(about) = sheet.companion.clone().or_else(|| kind.map(|kind| format!("whose {kind}"))) else { return };
    let mut told: Vec<ToldFact> = Vec::new();
    let mut tell = |predicate: String| told.push(ToldFact { about: Some(about.clone()), predicate });
    if let Some(age) = companion.age_years {
        tell(format!("was {} year{} old", number_in_words(age), if age == 1 { "" } else { "s" }));
    }
    if let Some(loves) = &companion.loves {
        tell(format!("loved {loves}"));
    }
    if let Some(fears) = &companion.fears {
        tell(format!("was afraid of {fears}"));
    }
    let facts = companion.facts.iter().cloned();
    told.extend(facts.map(|fact| ToldFact { about: fact.about.or_else(|| Some(about.clone())), ..fact }));
    sheet.facts.extend(told);
}

/// `Mr. Bell` of Old Mr. Bell.
fn without_epithet(name: &str) -> &str {
    let rest = ["Old ", "Young ", "Little ", "Big ", "Dear "].iter().find_map(|epithet| name.strip_prefix(epithet));
    rest.unwrap_or(name)
}

/// The looks of a sentence about the character alone.
fn read_looks(tokens: &[String], sheet: &mut CharacterSheet) {
    for feature in stated_features(tokens) {
        push_new(&mut sheet.features, feature);
    }
    for look in owned_looks(tokens) {
        let is_worn = about(&look) == About::Worn;
        let list = if is_worn { &mut sheet.wearing } else { &mut sheet.features };
        push_new(list, with_missing_article(&look));
    }
    read_clauses(tokens, sheet);
}

/// “Twins Olive and Pearl with red hair, in blue dresses”: each of the two has red hair and a blue dress.
fn share_looks(sheet: &mut CharacterSheet, before: (usize, usize), companion: &mut CharacterSheet) {
    for (own, first, others) in [
        (&mut sheet.features, before.0, &mut companion.features),
        (&mut sheet.wearing, before.1, &mut companion.wearing),
    ] {
        for look in own.iter_mut().skip(first) {
            *look = of_each(look);
            push_new(others, look.clone());
        }
    }
}

/// Divided at end marks, but not after a title or an initial: `Dr. Helen Marsh`, `J. R. Owl`.
fn sentences_of(description: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut begin = 0;
    for (at, mark) in description.match_indices(['.', ';', '!', '?', '\n']) {
        let word = description[begin..at].rsplit(char::is_whitespace).next().unwrap_or_default();
        let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
        if mark == "." && (is_initial || contains(ABBREVIATED_TITLES, &word.to_lowercase())) {
            continue;
        }
        sentences.push(&description[begin..at]);
        begin = at + mark.len();
    }
    sentences.push(&description[begin..]);
    sentences
}

/// `in a wheelchair`, `who uses a wheelchair`; not `whose wheelchair is no more`, nor a grandmother's.
fn names_a_wheelchair(tokens: &[String]) -> bool {
    let lower: Vec<String> = tokens.iter().map(|token| token.to_lowercase()).collect();
    lower.iter().enumerate().any(|(at, word)| {
        let before = &lower[at.saturating_sub(4)..at];
        let denied = before.iter().any(|word| matches!(word.as_str(), "no" | "not" | "without" | "never"));
        let of_another = before.iter().any(|word| being(word.trim_end_matches("'s")).is_some() && word.ends_with("'s"));
        matches!(word.as_str(), "wheelchair" | "wheelchair-user") && !denied && !of_another
    })
}

/// `afraid of the dark`, `scared of dogs and thunder`; not `not afraid of anything`.
fn read_fear(tokens: &[String], sheet: &mut CharacterSheet) {
    let lower: Vec<String> = tokens.iter().map(|token| token.to_lowercase()).collect();
    let afraid = lower.windows(2).position(|pair| {
        matches!(pair[0].as_str(), "afraid" | "scared" | "frightened" | "terrified") && pair[1] == "of"
    });
    let feared = || lower.iter().position(|word| matches!(word.as_str(), "fears" | "dreads"));
    // One word says it, where two do otherwise.
    let (afraid, begins) = match afraid {
        Some(at) => (Some(at), at + 2),
        None => feared().map_or((None, 0), |at| (Some(at), at + 1)),
    };
    let Some(at) = afraid.filter(|_| sheet.fears.is_none()) else { return };
    let denied = lower[at.saturating_sub(3)..at]
        .iter()
        .any(|word| matches!(word.as_str(), "not" | "never" | "no" | "isn't" | "longer" | "nobody" | "without"));
    let ends = |at: usize| {
        let next = lower.get(at + 1).map(String::as_str);
        let other_clause =
            matches!(next, Some("has" | "wears" | "is" | "loves" | "likes" | "lives" | "she" | "he" | "they" | "who"));
        matches!(lower[at].as_str(), "," | "but" | "who" | "when" | "because" | "with" | "wearing")
            || (lower[at] == "and" && other_clause)
    };
    let phrase: Vec<String> = (begins..tokens.len())
        .take_while(|position| !ends(*position))
        .map(|position| tokens[position].clone())
        .collect();
    if !denied && (1..=LONGEST_PHRASE_WORDS).contains(&phrase.len()) {
        sheet.fears = Some(phrase.join(" "));
    }
}

fn last_word(phrase: &str) -> &str {
    phrase.rsplit(' ').next().unwrap_or_default()
}

#[cfg(test)]
#[path = "reading_tests.rs"]
mod tests;
