//! Reads a free description into a [`CharacterSheet`], clause by clause.

use super::age::{age_of, name_kind_by_age, read_age};
use super::clauses::{
    About, LONGEST_PHRASE_WORDS, NOT_IN_A_FEATURE, about, is_build, is_trait, of_each, with_missing_article,
};
use super::facts::take_facts;
use super::naming::{ABBREVIATED_TITLES, looks_like_name, read_name};
use super::pastimes::read_pastime;
use super::possessed::{is_possessive, owned_looks, stated_features};
use super::relatives::{name_relation, read_relative, relative_told_of};
use super::trades::{is_trade, unlisted_kind};
use super::two::{second_named, told_apart};
use crate::word_list::contains;
use brief::english::{Pronouns, number_in_words, number_of};
use brief::story::{CharacterSheet, Nature, ToldFact};
use lexicon::{being, pronouns_of_name};

/// More than this is not read: a sheet describes one character, not a story.
const LONGEST_DESCRIPTION_CHARACTERS: usize = 2_000;
const MOST_FEATURES: usize = 5;
const MOST_TRAITS: usize = 3;

/// `with_facts` is false for sentences of a story, of which only the looks are wanted.
pub(super) fn read(description: &str, with_facts: bool) -> CharacterSheet {
    let description: String = description.chars().take(LONGEST_DESCRIPTION_CHARACTERS).collect();
    let mut reader = Reader { says_love: says_love(&description), with_facts, ..Reader::default() };
    for sentence in sentences_of(&description) {
        reader.read(tokens_of(sentence));
    }
    reader.finished()
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
}

impl Reader {
    fn read(&mut self, mut tokens: Vec<String>) {
        let sheet = &mut self.sheet;
        count_pronouns(&tokens, &mut self.spoken_of);
        let had_companion = sheet.companion.is_some();
        read_name(&tokens, sheet);
        let names_both = !had_companion && sheet.companion.is_some();
        if let Some(second) = second_named(&tokens, sheet) {
            sheet.companion = Some(second.name);
            read_companion(tokens.split_off(second.begins_at), sheet, &mut self.companion);
        }
        if let Some(begins_at) = relative_told_of(&tokens) {
            read_relative(&tokens, sheet);
            read_companion(tokens.split_off(begins_at), sheet, &mut self.companion);
        }
        name_relation(&tokens, sheet);
        let is_about_both = names_both || tokens.first().is_some_and(|word| sheet.companion.is_some() && is_both(word));
        if self.with_facts {
            take_facts(&mut tokens, sheet, self.says_love);
        }
        read_kind(&tokens, sheet);
        read_age(&tokens, sheet);
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
        let from_kind =
            sheet.kind.as_deref().and_then(|kind| being(last_word(kind))).and_then(|(_, pronouns)| pronouns);
        let from_name = sheet.name.as_deref().and_then(pronouns_of_name);
        // “he has …, she has …” of two speaks of each one, and the first is whom the sheet is about.
        let stated = if sheet.companion.is_some() {
            from_name.or(explicit_pronouns(spoken_of))
        } else {
            explicit_pronouns(spoken_of)
        };
        let child_of = || sheet.facts.iter().find_map(pronouns_of_whose_child);
        sheet.pronouns = stated.or(from_kind).or(from_name).or_else(child_of);
        tell_of_companion(&companion, &mut sheet);
        sheet.companion_looks = companion.features;
        sheet.companion_looks.extend(companion.wearing);
        name_kind_by_age(&mut sheet);
        sheet
    }
}

/// Whether any word says that the character loves something, so that a pastime need not stand for it.
fn says_love(description: &str) -> bool {
    const LOVING: &str = "loves likes enjoys adores crazy fond passionate";
    description.split(|c: char| !c.is_alphanumeric()).any(|word| contains(LOVING, &word.to_lowercase()))
}

fn is_both(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "they" | "both")
}

/// “…, and her brother Max, who is five and loves chess”.
fn read_companion(mut tokens: Vec<String>, sheet: &CharacterSheet, companion: &mut CharacterSheet) {
    companion.name.clone_from(&sheet.companion);
    companion.kind = Some("companion".to_owned());
    // What comes before the name, “and her little brother”, is no statement.
    let name = sheet.companion.as_deref().and_then(|name| name.split(' ').next());
    let begins_at = tokens.iter().position(|token| Some(token.as_str()) == name);
    tokens.drain(..begins_at.unwrap_or(0));
    take_facts(&mut tokens, companion, true);
    read_age(&tokens, companion);
    read_fear(&tokens, companion);
    read_clauses(&tokens, companion);
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

/// “Ben, the son of a blacksmith” is a he.
fn pronouns_of_whose_child(fact: &ToldFact) -> Option<Pronouns> {
    let mut words = fact.predicate.strip_prefix("was ").filter(|_| fact.about.is_none())?.split(' ');
    words.find_map(being).and_then(|(_, pronouns)| pronouns)
}

/// The looks of a sentence about the character alone.
fn read_looks(tokens: &[String], sheet: &mut CharacterSheet) {
    for feature in stated_features(tokens) {
        push_new(&mut sheet.features, feature, MOST_FEATURES);
    }
    for look in owned_looks(tokens) {
        let is_worn = about(&look) == About::Worn;
        let list = if is_worn { &mut sheet.wearing } else { &mut sheet.features };
        push_new(list, with_missing_article(&look), MOST_FEATURES);
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
            push_new(others, look.clone(), MOST_FEATURES);
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

/// A word, or a comma standing alone.
fn tokens_of(sentence: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    for word in sentence.split_whitespace() {
        let opens = word.starts_with('(');
        let bare = word.trim_matches(|c: char| !(c.is_alphanumeric() || c == '\''));
        if opens {
            tokens.push(",".to_owned());
        }
        if !bare.is_empty() {
            tokens.push(bare.replace('’', "'"));
        }
        if bare.is_empty() || word.ends_with([',', ':', ')', '—', '–']) {
            tokens.push(",".to_owned());
        }
    }
    tokens
}

fn last_word(phrase: &str) -> &str {
    phrase.rsplit(' ').next().unwrap_or_default()
}

/// The first being that the words name, with the adjectives before it.
fn read_kind(tokens: &[String], sheet: &mut CharacterSheet) {
    read_traits(tokens, sheet);
    if sheet.kind.is_some() {
        return;
    }
    let singular = |token: &str| {
        let token = token.to_lowercase();
        // “Two sisters”, of whom the sheet describes the first.
        let stem = token.strip_suffix('s').filter(|stem| being(&token).is_none() && being(stem).is_some());
        if token == "children" { "child".to_owned() } else { stem.map(str::to_owned).unwrap_or(token) }
    };
    let mut beings = tokens
        .iter()
        .enumerate()
        .filter(|(position, _)| !belongs_to_somebody(tokens, *position))
        .filter_map(|(position, token)| being(&singular(token)).map(|(nature, _)| (position, nature)));
    // “Captain Okafor, an astronaut”: a title is only a title where a trade is stated.
    let name = sheet.name.clone().unwrap_or_default();
    let is_title = |position: usize| name.split(' ').any(|word| word == tokens[position]);
    let first = beings.next();
    let stated =
        first.filter(|first| is_title(first.0)).and_then(|first| beings.find(|(_, nature)| *nature == first.1));
    let unlisted =
        if stated.is_some() || first.is_some_and(|first| !is_title(first.0)) { None } else { unlisted_kind(tokens) };
    if let Some(kind) = unlisted {
        let first = kind.split(' ').next().unwrap_or_default();
        let begins = tokens.iter().position(|token| token.eq_ignore_ascii_case(first)).unwrap_or(0);
        read_adjectives(&tokens[..begins], sheet);
        sheet.nature = is_trade(&kind).then_some(Nature::Adult);
        sheet.kind = Some(kind);
        return;
    }
    let Some((position, nature)) = stated.or(first) else { return };
    let mut kind = singular(&tokens[position]);
    // Whose daughter she is nobody needs to know.
    let is_mine = position > 0 && matches!(tokens[position - 1].to_lowercase().as_str(), "my" | "our");
    if is_mine {
        kind = match kind.as_str() {
            "daughter" | "granddaughter" | "niece" => "girl".to_owned(),
            "son" | "grandson" | "nephew" => "boy".to_owned(),
            _ => kind,
        };
    }
    if let Some(second) = tokens.get(position + 1).filter(|token| being(token).is_some() && !looks_like_name(token)) {
        kind = format!("{kind} {}", second.to_lowercase());
    }
    let trade = trade_before(tokens, position, nature);
    sheet.kind = Some(trade.iter().map(String::as_str).chain([kind.as_str()]).collect::<Vec<_>>().join(" "));
    sheet.nature = Some(nature);
    let position = position - trade.len();
    read_adjectives(&tokens[..position], sheet);
}

/// The adjectives that end these words, as those before a noun do.
fn read_adjectives(tokens: &[String], sheet: &mut CharacterSheet) {
    let run = tokens.iter().rev().take_while(|token| {
        let lower = token.to_lowercase();
        token.as_str() == "," || lower == "and" || is_trait(&lower) || is_build(&lower) || age_of(&lower).is_some()
    });
    let mut before: Vec<String> = run.map(|token| token.to_lowercase()).collect();
    before.reverse();
    // “A 45 year old mathematician” is not old for that.
    let is_of_an_age = tokens.len() > 1 && tokens[tokens.len() - 2].to_lowercase().starts_with("year");
    before.retain(|word| word != "old" || !is_of_an_age);
    for word in before {
        if is_trait(&word) {
            push_new(&mut sheet.traits, word, MOST_TRAITS);
        } else if is_build(&word) {
            push_new(&mut sheet.build, word, MOST_TRAITS);
        }
    }
}

/// What narrows a trade, between the article and the noun: `retired tram` of `a retired tram driver`.
fn trade_before(tokens: &[String], position: usize, nature: Nature) -> Vec<String> {
    const MOST_WORDS: usize = 3;
    if nature != Nature::Adult {
        return Vec::new();
    }
    let narrows = |token: &&String| {
        let lower = token.to_lowercase();
        let is_word = lower.chars().all(|c| c.is_alphabetic() || c == '-');
        let known = is_trait(&lower) || is_build(&lower) || age_of(&lower).is_some() || number_of(&lower).is_some();
        let small = "a an the and or of is was who with very his her their my our than as one";
        is_word && !known && !contains(small, &lower) && (*token == &lower || lower.ends_with("ish"))
    };
    let mut words: Vec<String> =
        tokens[..position].iter().rev().take_while(narrows).take(MOST_WORDS + 1).cloned().collect();
    words.reverse();
    let before = tokens[..position - words.len()].last().map(|token| token.to_lowercase());
    let is_phrase = before.is_some_and(|before| {
        matches!(before.as_str(), "a" | "an" | "the")
            || is_trait(&before)
            || is_build(&before)
            || age_of(&before).is_some()
    });
    if is_phrase && words.len() <= MOST_WORDS { words } else { Vec::new() }
}

/// “Lin and her grandfather”: the grandfather is not what Lin is.
fn belongs_to_somebody(tokens: &[String], position: usize) -> bool {
    // Of “an only child” it is told that there is no other.
    if position > 0 && tokens[position - 1].eq_ignore_ascii_case("only") {
        return true;
    }
    let before: Vec<String> = tokens[..position].iter().map(|token| token.to_lowercase()).collect();
    let adjectives = before.iter().rev().take_while(|word| is_trait(word) || is_build(word)).count();
    let owner = before.len() - adjectives;
    owner > 1 && matches!(before[owner - 1].as_str(), "his" | "her" | "their" | "my" | "our")
}

/// Traits stated by a verb: `is very brave and curious`. What somebody was is often a mood, and no trait.
fn read_traits(tokens: &[String], sheet: &mut CharacterSheet) {
    let mut stating = false;
    for token in tokens {
        let lower = token.to_lowercase();
        if matches!(lower.as_str(), "is" | "are" | "who's") {
            stating = true;
        } else if stating && is_trait(&lower) {
            push_new(&mut sheet.traits, lower, MOST_TRAITS);
        } else if !matches!(
            lower.as_str(),
            "very" | "and" | "but" | "so" | "always" | "quite" | "," | "rather" | "both"
        ) {
            stating = false;
        }
    }
}

/// What the phrase that is being read is about, by the word that introduced it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// Between commas, without a word that introduces anything.
    Loose,
    With,
    In,
    Wearing,
    Carrying,
    Loving,
    Skipping,
}

fn read_clauses(tokens: &[String], sheet: &mut CharacterSheet) {
    let mut mode = Mode::Loose;
    let mut phrase: Vec<String> = Vec::new();
    for (position, token) in tokens.iter().enumerate() {
        let lower = token.to_lowercase();
        let next = match lower.as_str() {
            "with" | "has" | "had" | "have" | "having" => Some(Mode::With),
            "wearing" | "wears" | "wear" | "wore" | "dressed" => Some(Mode::Wearing),
            "carrying" | "carries" | "carried" => Some(Mode::Carrying),
            "in" if mode != Mode::Wearing || phrase.is_empty() => {
                Some(if mode == Mode::Wearing { mode } else { Mode::In })
            }
            "loves" | "likes" | "enjoys" | "adores" => Some(Mode::Loving),
            "who" | "that" | "is" | "was" | "are" | "were" | "lives" | "because" | "dreams" | "wants" | "named"
            | "called" => Some(Mode::Skipping),
            _ => None,
        };
        if let Some(next) = next {
            settle(mode, &phrase, sheet);
            (mode, phrase) = (next, Vec::new());
            continue;
        }
        let joins = lower == "and" && phrase.iter().all(|word| is_build(&word.to_lowercase())) && !phrase.is_empty();
        let loves_on = lower == "and" && mode == Mode::Loving && !introduces(tokens.get(position + 1));
        if lower == "," || (lower == "and" && !joins && !loves_on) {
            settle(mode, &phrase, sheet);
            phrase = Vec::new();
            if lower == "," && matches!(mode, Mode::Skipping | Mode::Loving | Mode::In) {
                mode = Mode::Loose;
            }
        } else {
            phrase.push(token.clone());
        }
    }
    settle(mode, &phrase, sheet);
}

fn introduces(token: Option<&String>) -> bool {
    token.is_some_and(|token| {
        matches!(
            token.to_lowercase().as_str(),
            "has"
                | "wears"
                | "is"
                | "lives"
                | "loves"
                | "likes"
                | "dreams"
                | "wants"
                | "fears"
                | "dreads"
                | "hates"
                | "plays"
                | "collects"
                | "uses"
                | "carries"
                | "works"
                | "she"
                | "he"
                | "they"
        )
    })
}

/// Files a finished phrase where it belongs, or nowhere.
fn settle(mode: Mode, phrase: &[String], sheet: &mut CharacterSheet) {
    let plain = phrase.iter().all(|word| word.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '\'')));
    if phrase.is_empty() || phrase.len() > LONGEST_PHRASE_WORDS || !plain {
        return;
    }
    let mut text = phrase.join(" ");
    if mode == Mode::Loving {
        if sheet.loves.is_none() {
            sheet.loves = Some(text);
        }
        return;
    }
    let names_a_being = phrase.iter().any(|word| being(word).is_some());
    // “Ben’s eyes” is the subject of a sentence, and of somebody.
    let is_owned = phrase.first().is_some_and(|word| is_possessive(&word.to_lowercase()));
    let is_name = sheet.name.as_deref() == Some(text.as_str());
    // As in “had never seen such eyes”: the verb goes on, nothing is described.
    let is_deed = phrase.iter().any(|word| contains(NOT_IN_A_FEATURE, &word.to_lowercase()));
    if mode == Mode::Skipping || names_a_being || is_name || is_deed || (mode == Mode::Loose && is_owned) {
        return;
    }
    if mode == Mode::Loose {
        text = text.to_lowercase();
    }
    let text = with_missing_article(&text);
    match (mode, about(&text)) {
        (Mode::With | Mode::Loose, About::Body) => push_new(&mut sheet.features, text, MOST_FEATURES),
        (Mode::Wearing, _) | (_, About::Worn) => push_new(&mut sheet.wearing, text, MOST_FEATURES),
        (Mode::Carrying, _) | (_, About::Carried) => push_new(&mut sheet.carrying, text, MOST_FEATURES),
        _ => {}
    }
}

fn push_new(list: &mut Vec<String>, item: String, most: usize) {
    if list.len() < most && !list.contains(&item) {
        list.push(item);
    }
}

/// Counts she, he and they.
fn count_pronouns(tokens: &[String], counts: &mut [u32; 3]) {
    for token in tokens {
        // As in “(she/her)”.
        for word in token.to_lowercase().split('/') {
            match (Pronouns::of_word(word), word) {
                (Some(Pronouns::She), _) => counts[0] += 1,
                (Some(Pronouns::He), _) => counts[1] += 1,
                (_, "they" | "them" | "their" | "themself") => counts[2] += 1,
                _ => {}
            }
        }
    }
}

/// What the description itself uses; with both she and he in it, the more frequent.
fn explicit_pronouns([she, he, they]: [u32; 3]) -> Option<Pronouns> {
    match (she, he, they) {
        (0, 0, 0) => None,
        (0, 0, _) => Some(Pronouns::They),
        (she, he, _) if she > he => Some(Pronouns::She),
        (she, he, _) if he > she => Some(Pronouns::He),
        _ => None,
    }
}

#[cfg(test)]
#[path = "reading_tests.rs"]
mod tests;
