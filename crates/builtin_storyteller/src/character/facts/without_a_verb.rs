//! Facts that no verb states: “with three brothers”, “from Lisbon”, “raised by wolves”, “the youngest of five”.

use super::super::clauses::{About, about, is_build, is_feature_phrase, is_trait};
use super::super::kind::narrows;
use super::super::likenesses::names_a_being;
use super::super::naming::{looks_like_name, may_be_of_a_place};
use super::super::past_tense::told_in_the_past;
use super::super::statements::SentenceWords;
use super::super::trades::{is_superlative, is_trade, unlisted_kind};
use super::items::{MOST_CHILDREN, RELATIONS, is_look, items, printed};
use super::{Taken, done_before};
use crate::word_list::contains;
use brief::english::{number_of, with_article};
use brief::story::{CharacterSheet, ToldFact};
use lexicon::being;

/// After “with” these tell of nothing that somebody has.
const NOT_HAD: &str = "the all every each this that these those it him her them great much such more love others other pleasure ease care \
    joy pride";
/// Adjectives of lasting states, which no other field holds: “mute since a fire”, “allergic to bees”.
const STATES: &str = "mute allergic autistic dyslexic colour-blind color-blind diabetic homeless widowed divorced married engaged single pregnant \
    bald lame paralysed paralyzed partially hard-of-hearing nonbinary non-binary transgender trans gay lesbian vegan vegetarian bilingual unemployed \
    orphaned exiled stateless amnesiac ambidextrous retired";
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

impl Taken {
    /// Takes out all of them.
    pub(super) fn phrases(&mut self, words: &SentenceWords<'_>, sheet: &CharacterSheet) {
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
            } else if free && tells_a_state(words, at, end) {
                let told = told_in_the_past(&words.tokens[at..end], None);
                self.tell(None, done_before(format!("was {}", printed(&told))), at..end);
            } else if free && let Some(noun_end) = another_kind(words, at) {
                let noun_end = if words.word(noun_end) == "of" { end } else { noun_end };
                let kind = with_article(&printed(&words.lower[at + 1..noun_end]));
                self.tell(None, format!("was {kind}"), at..noun_end);
            } else if free && words.word(at) == "without" && contains(KIN_THAT_MAY_LACK, words.word(at + 1)) {
                self.tell(None, format!("had no {}", printed(&words.tokens[at + 1..end])), at..end);
            } else if free && end > at + 1 && tells_of_a_post(words, at, end) {
                let rules = matches!(words.word(at - 1), "king" | "queen" | "emperor" | "empress");
                let told = if rules { "ruled" } else { "belonged to" };
                self.tell(None, format!("{told} {}", printed(&words.tokens[at + 1..end])), at..end);
            } else if free && end > at + 1 && tells_of_a_home(words, at) {
                self.tell(None, format!("lived {}", printed(&words.tokens[at..end])), at..end);
            } else if free && is_a_workers_child(words, at) {
                self.tell(None, format!("was {}", printed(&words.tokens[at..at + 3]).to_lowercase()), at..at + 3);
            } else if free && is_whose_child(words, at, end) {
                let end = end_of_names(words, end);
                let article = if matches!(words.word(at), "mother" | "father" | "parent") { "the " } else { "" };
                self.tell(None, format!("was {article}{}", printed(&words.tokens[at..end])), at..end);
            } else if free && let Some((name, kind)) = named_pet(words, at, sheet) {
                self.tell(
                    None,
                    format!("had {} called {name}", with_article(&kind)),
                    at..end.max(at + 4).min(words.lower.len()),
                );
            }
            at += 1;
        }
    }

    /// “An only child”: the words stay, since an age may follow them.
    pub(super) fn only_child(&mut self, words: &SentenceWords<'_>) {
        if let Some(at) = words.lower.windows(2).position(|two| two == ["only", "child"])
            && !words.lower[..at].iter().any(|word| word == "not")
        {
            self.facts.push((at, ToldFact { about: None, predicate: "was an only child".to_owned() }));
        }
    }

    /// “The last tree in the city”: the words stay, since they say what the character is.
    pub(super) fn one_of_all(&mut self, words: &SentenceWords<'_>) {
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
                || (words.word(place) == "and" && matches!(words.word(place + 1), "his" | "her" | "their"))
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
            // “With PTSD”
            let is_abbreviation = words.tokens[item.start].chars().all(char::is_uppercase);
            let names_one = words.tokens[item.start].chars().next().is_some_and(char::is_uppercase)
                && !is_abbreviation
                && (item.len() == 1 || words.tokens[item.start + 1].chars().next().is_some_and(char::is_uppercase));
            let of_a_companion = matches!(first, "his" | "her" | "their" | "my" | "our");
            let determined =
                matches!(first, "a" | "an" | "no" | "many" | "several" | "some") || number_of(first).is_some();
            let what = &words.lower[item.clone()];
            let known = is_look(words, item)
                || is_feature_phrase(&words.tokens[item.clone()]) && about(&what.join(" ")) != About::Other;
            // “with Down syndrome”, “with hands like oars”, but not “with other children”.
            let is_bare = number == 0 && !names_a_being(what) && !contains(NOT_HAD, first);
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

/// “A seamstress of forty in Lisbon”, “a baker in Porto”
fn tells_of_a_home(words: &SentenceWords<'_>, at: usize) -> bool {
    let is_capital = words.tokens.get(at + 1).is_some_and(|word| word.starts_with(char::is_uppercase));
    let opens =
        words.lower[..at].iter().rposition(|word| matches!(word.as_str(), "," | "is")).map_or(0, |mark| mark + 1);
    let is_one = matches!(words.word(opens), "a" | "an" | "the");
    let before = words.word(at.saturating_sub(1));
    let is_kind = being(before).is_some_and(|(nature, _)| nature != brief::story::Nature::Animal) || is_trade(before);
    let is_aged = at > 2 && number_of(before).is_some() && words.word(at - 2) == "of";
    words.word(at) == "in" && is_capital && is_one && (is_kind || is_aged)
}

/// “Ambrose, left-handed, mute since a fire”: what stands alone between commas.
fn tells_a_state(words: &SentenceWords<'_>, at: usize, end: usize) -> bool {
    let word = words.word(at);
    let is_compound = word.split_once('-').is_some_and(|(_, last)| last.len() > 3 && last.ends_with("ed"));
    // “Deaf since birth”, “blind in one eye”
    let is_of_a_part = words.word(at + 1) == "in" && contains("eye ear eyes ears", words.word(at + 3));
    let lasts = is_trait(word) && (contains("since from after", words.word(at + 1)) || is_of_a_part);
    let is_state = contains(STATES, word) || lasts || (is_compound && !is_build(word) && about(word) == About::Other);
    // “A retired, left-handed baker”: what stands before a noun belongs to it.
    let mut own = words.lower[at + usize::from(contains(STATES, word))..end]
        .iter()
        .take_while(|word| !contains("to since from after in at by with of for", word));
    let belongs = own.any(|word| being(word).is_some() || is_trade(word));
    let is_in_a_list = end - at == 1
        && words.word(end) == ","
        && unlisted_kind(&words.tokens[end..]).is_none()
        && at == 1
        && !is_named(words, 0);
    at > 0 && words.word(at - 1) == "," && is_state && !belongs && !is_in_a_list
}

fn is_named(words: &SentenceWords<'_>, at: usize) -> bool {
    words.tokens.get(at).is_some_and(|word| looks_like_name(word) && being(word).is_none())
}

/// “A retired bus conductor and widower”: what somebody is besides. Where it ends.
fn another_kind(words: &SentenceWords<'_>, at: usize) -> Option<usize> {
    if words.word(at) != "and" || at < 2 {
        return None;
    }
    let begins =
        words.lower[..at].iter().rposition(|word| matches!(word.as_str(), "," | "is")).map_or(0, |mark| mark + 1);
    let is_kind =
        |word: &str| being(word).is_some_and(|(nature, _)| nature == brief::story::Nature::Adult) || is_trade(word);
    let opens = matches!(words.word(begins), "a" | "an" | "the") && is_kind(words.word(at - 1));
    let is_plain = (begins + 1..at).all(|at| narrows(&words.tokens[at]));
    let noun = (at + 1..words.lower.len().min(at + 4)).find(|at| is_kind(words.word(*at)))?;
    let is_own = (at + 1..=noun).all(|at| narrows(&words.tokens[at]));
    let ends = matches!(words.word(noun + 1), "" | "," | "with" | "who" | "from" | "in" | "of");
    (opens && is_plain && is_own && ends).then_some(noun + 1)
}

/// “Ben, the son of a blacksmith”; “a girl of seven” is an age, and “a girl of the mountains” nobody's child.
fn is_whose_child(words: &SentenceWords<'_>, at: usize, end: usize) -> bool {
    let is_a_parent = || matches!(words.word(at), "mother" | "father" | "parent") && words.word(at + 1) == "of";
    let opens =
        at > 0 && words.word(at - 1) == "," && (matches!(words.word(at), "the" | "a" | "an" | "one") || is_a_parent());
    let of = (at + 1..end).find(|place| words.word(*place) == "of");
    let noun = of.map(|of| words.word(of - 1)).unwrap_or_default();
    // “A teacher and mother of two”
    let is_of_another = of.is_some_and(|of| words.lower[at..of].iter().any(|word| word == "and"));
    let superlative = noun.ends_with("est") || matches!(noun, "one" | "last" | "first" | "member" | "part" | "leader");
    let is_an_age = of.and_then(|of| number_of(words.word(of + 1))).is_some_and(|years| years > MOST_CHILDREN);
    opens
        && !is_of_another
        && of.is_some_and(|of| of + 1 < end)
        && (contains(RELATIONS, noun) || superlative)
        && !is_an_age
}

/// Where the names end that a comma adds: “father of two boys, Can and Deniz”.
fn end_of_names(words: &SentenceWords<'_>, end: usize) -> usize {
    let is_name = |at: usize| words.tokens.get(at).is_some_and(|word| looks_like_name(word));
    let goes_on = |at: usize| matches!(words.word(at), "," | "and" | "&") && is_name(at + 1);
    let mut at = end;
    while goes_on(at) {
        at += 2;
    }
    // A single name may be that of the character.
    if at > end + 2 { at } else { end }
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

fn is_article(word: &str) -> bool {
    matches!(word, "a" | "an")
}
