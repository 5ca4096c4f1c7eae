//! Descriptions in the form of notes: “Amir, sixteen, refugee, sharp tongue, scared of dogs”. What stands between commas without a verb is given one.

use super::clauses::{About, about, is_build, is_trait};
use super::kind::narrows;
use super::naming::looks_like_name;
use super::past_tense::{is_known_verb, past};
use super::phrases::push_new;
use super::trades::is_trade;
use crate::word_list::contains;
use brief::english::{number_in_words, number_of, with_article};
use brief::story::{CharacterSheet, Nature, ToldFact};
use lexicon::being;

/// What begins a note that lacks its “is”.
const STATES: &str = "scared afraid frightened terrified allergic obsessed crazy mad fond good bad brilliant hopeless interested keen proud addicted \
    unable able nicknamed forever always never best";
const AFRAID: &str = "scared afraid frightened terrified";
const JOINTS: &str = "of to with about at in on for";
const CONDITIONS: &str = "vegetarian vegan autistic dyslexic diabetic homeless widowed divorced married single retired \
    orphaned left-handed right-handed \
    homeschooled adopted fostered colour-blind color-blind asthmatic bilingual mute pregnant unemployed";
/// What somebody has, where no field holds it.
const HAD: &str = "tongue heart laugh temper voice appetite imagination memory wit grin sense tooth limp stutter stammer lisp insomnia asthma adhd autism \
    asperger's dyslexia diabetes epilepsy ptsd anxiety accent manners secret dream allergy phobia implant implants pacemaker prosthesis";
const UNCOUNTED: &str =
    "insomnia asthma adhd autism asperger's dyslexia diabetes epilepsy ptsd anxiety manners implants";
/// Those of whom it is told besides what they are.
const NO_KINDS: &str = "refugee immigrant foundling runaway hermit recluse genius bookworm newcomer twin outcast loner daydreamer troublemaker \
    chatterbox tomboy";
/// Nouns for people that are no trade.
const PEOPLE: &str = "refugee immigrant foundling runaway hermit recluse genius bookworm newcomer herbalist midwife widow widower orphan twin outcast loner \
    daydreamer seamstress laundress shepherdess assistant accountant servant troublemaker chatterbox tomboy";
const ADJECTIVE_ENDINGS: &[&str] = &["y", "ous", "ful", "less", "ish", "ive", "able", "ible", "ic"];
const MOST_NOUN_WORDS: usize = 3;

/// The sentence with verbs where notes have none. What is plain already is filed at once.
pub(super) fn with_verbs(tokens: Vec<String>, sheet: &mut CharacterSheet) -> Vec<String> {
    let tokens = with_ages_apart(tokens);
    let chunks: Vec<&[String]> = tokens.split(|token| token == ",").collect();
    if chunks.len() < 2 {
        return tokens;
    }
    let mut written: Vec<Vec<String>> = vec![chunks[0].to_vec()];
    let mut so_far = SoFar::default();
    so_far.take(chunks[0], true);
    let mut at = 1;
    while at < chunks.len() {
        let chunk = chunks[at];
        // “Best friend: Ravi”
        let is_friend = chunk.last().is_some_and(|word| word == "friend") && chunk.len() <= 2 && !so_far.is_of_another;
        if let Some(name) =
            chunks.get(at + 1).filter(|next| is_friend && next.first().is_some_and(|name| looks_like_name(name)))
        {
            let predicate = format!("had a {} called {}", chunk.join(" ").to_lowercase(), name.join(" "));
            sheet.facts.push(ToldFact { about: None, predicate });
            at += 2;
            continue;
        }
        if !so_far.is_of_another {
            written.extend(so_far.note(chunk, sheet));
        } else {
            written.push(chunk.to_vec());
        }
        so_far.take(chunk, false);
        at += 1;
    }
    written.join(&[",".to_owned()][..])
}

/// “Ana 9, Ben 7 and Caz 4” as “Ana, 9, Ben, 7 and Caz, 4”.
fn with_ages_apart(tokens: Vec<String>) -> Vec<String> {
    let is_age = |at: usize| {
        at > 0
            && looks_like_name(&tokens[at - 1])
            && tokens[at].parse::<u32>().is_ok_and(|age| (1..100).contains(&age))
            && tokens.get(at + 1).is_none_or(|next| contains(", and &", next))
    };
    let ages: Vec<usize> = (0..tokens.len()).filter(|at| is_age(*at)).collect();
    if ages.len() < 2 {
        return tokens;
    }
    let apart = tokens.into_iter().enumerate();
    apart.flat_map(|(at, token)| ages.contains(&at).then(|| ",".to_owned()).into_iter().chain([token])).collect()
}

/// What the notes before have said.
#[derive(Default)]
struct SoFar {
    has_verb: bool,
    has_kind: bool,
    /// They have come to tell of somebody else.
    is_of_another: bool,
}

impl SoFar {
    fn take(&mut self, chunk: &[String], is_first: bool) {
        let lower: Vec<String> = chunk.iter().map(|word| word.to_lowercase()).collect();
        let small = || chunk.iter().filter(|word| word.starts_with(char::is_lowercase));
        let names_a_being = small().any(|word| being(word).is_some());
        let has_verb = lower.iter().any(|word| is_known_verb(word) || contains("have are who whose", word));
        let has_owner = lower.iter().any(|word| contains("his her their", word));
        let has = lower.iter().any(|word| contains("with has have owns keeps", word));
        self.is_of_another |=
            names_a_being && (has_owner || (has && !is_first)) || lower.iter().any(|word| word == "whose");
        self.is_of_another |= has && is_first && names_a_being;
        self.has_verb |= has_verb;
        self.has_kind |= names_a_being || small().next_back().is_some_and(|word| is_person(word));
    }

    /// One note with its verb; nothing where a field has taken it up.
    fn note(&self, chunk: &[String], sheet: &mut CharacterSheet) -> Option<Vec<String>> {
        let note = Note::of(chunk);
        if note.is_plain() {
            return Some(chunk.to_vec());
        }
        if note.lower.iter().all(|word| is_mild(word)) && note.lower.iter().any(|word| is_build(word)) && !self.has_verb
        {
            for word in note.lower.iter().filter(|word| !contains("and very quite", word)) {
                let list = if is_trait(word) { &mut sheet.traits } else { &mut sheet.build };
                push_new(list, word.clone());
            }
            return None;
        }
        if contains(AFRAID, note.word(0)) && note.word(1) == "of" && self.has_verb && sheet.fears.is_none() {
            sheet.fears = Some(chunk[2..].join(" "));
            return None;
        }
        if let Some(predicate) = self.state(&note).or_else(|| note.possession()).or_else(|| note.birth()) {
            sheet.facts.push(ToldFact { about: None, predicate });
            return None;
        }
        if let Some(told) = note.best_friend() {
            sheet.facts.push(told);
            return None;
        }
        if self.has_verb || !note.is_a_plain_noun() {
            return Some(chunk.to_vec());
        }
        let (noun, phrase) = (note.word(chunk.len() - 1), with_article(&note.lower.join(" ")));
        let is_of_people = is_person(noun) && !is_trait(noun) && about(noun) == About::Other;
        // “Police dog”
        let is_animal = being(noun).is_some_and(|(nature, _)| matches!(nature, Nature::Animal | Nature::Fantastic));
        let is_kind = !self.has_kind && (is_of_people || (is_animal && chunk.len() > 1));
        let is_told_besides = is_of_people && (self.has_kind || contains(NO_KINDS, noun));
        let predicate = match (is_told_besides, note.is_an_adjective()) {
            (true, _) => format!("was {phrase}"),
            (false, _) if is_kind => return Some(phrase.split(' ').map(str::to_owned).collect()),
            (false, true) => format!("was {}", note.word(0)),
            (false, false) => return Some(chunk.to_vec()),
        };
        sheet.facts.push(ToldFact { about: None, predicate });
        None
    }

    /// “Football mad”, “lost in the rain”, “never late”, “best friends with a knight”, “seventy-odd”
    fn state(&self, note: &Note<'_>) -> Option<String> {
        let (first, second) = (note.word(0), note.word(1));
        let goes_on = contains(JOINTS, second) || second.ends_with("ing") || second == "friends";
        // What no verb stands before is read elsewhere.
        let is_open = self.has_verb || !contains("allergic good", first);
        let is_state = contains(STATES, first) && goes_on && !contains(AFRAID, first) && is_open;
        let is_condition = note.lower.len() == 1
            && contains(CONDITIONS, first)
            && (self.has_verb || contains("homeschooled adopted fostered asthmatic", first));
        let is_mad = matches!(note.lower.as_slice(), [_, last] if contains("mad crazy obsessed", last));
        let is_lost = first == "lost" && contains("in on", second);
        let is_never = contains("never always", first) && note.lower.len() == 2 && !is_known_verb(second);
        let holds = is_state || is_condition || is_mad || is_lost || is_never || is_about_an_age(first);
        holds.then(|| format!("was {}", note.chunk.join(" ")))
    }
}

/// What stands between two commas, in both cases of letters.
struct Note<'a> {
    chunk: &'a [String],
    lower: Vec<String>,
}

impl<'a> Note<'a> {
    fn of(chunk: &'a [String]) -> Self {
        Note { chunk, lower: chunk.iter().map(|word| word.to_lowercase()).collect() }
    }

    fn word(&self, at: usize) -> &str {
        self.lower.get(at).map(String::as_str).unwrap_or_default()
    }

    fn last(&self) -> &str {
        self.lower.last().map(String::as_str).unwrap_or_default()
    }

    /// Whether it begins as a sentence or a phrase that is read elsewhere does.
    fn is_plain(&self) -> bool {
        let (first, second) = (self.word(0), self.word(1));
        let is_lost = first == "lost" && contains("in on", second);
        let opens =
            contains("a an the who whose with and but in from of at aged age called named wearing carrying", first);
        opens || self.lower.is_empty() || (is_known_verb(first) && !is_lost && first != "never")
    }

    /// “2 brothers”, “no name”, “one eye blinks”, “sharp tongue”
    fn possession(&self) -> Option<String> {
        let (first, last, is_short) = (self.word(0), self.last(), self.lower.len() <= MOST_NOUN_WORDS);
        if let Some(number) = number_of(first).filter(|_| is_short && is_kin(last)) {
            return Some(format!("had {} {}", number_in_words(number), self.chunk[1..].join(" ")));
        }
        if first == "no" && is_short && self.lower.len() > 1 && self.lower.iter().all(|word| narrows(word)) {
            return Some(format!("had {}", self.chunk.join(" ")));
        }
        if let [number, noun, verb] = self.lower.as_slice()
            && (number_of(number) == Some(1) || contains("his her their", number))
            && about(noun) == About::Body
            && is_an_s_verb(verb)
        {
            return Some(format!("had one {noun} that {}", past(verb)));
        }
        if !contains(HAD, last) || !is_short {
            return None;
        }
        let what = self.chunk.join(" ");
        Some(format!("had {}", if contains(UNCOUNTED, last) { what } else { with_article(&what) }))
    }

    /// “Fisherman's son”
    fn birth(&self) -> Option<String> {
        let [owner, kin] = self.lower.as_slice() else { return None };
        let is_owner = owner.strip_suffix("'s").is_some_and(|owner| being(owner).is_some() || is_trade(owner));
        (is_owner && contains("son daughter", kin)).then(|| format!("was {}", with_article(&self.lower.join(" "))))
    }

    /// “Best mate is a goat”
    fn best_friend(&self) -> Option<ToldFact> {
        let is_one = self.word(0) == "best" && contains("friend mate buddy pal", self.word(1)) && self.word(2) == "is";
        is_one.then(|| ToldFact {
            about: Some(format!("whose best {}", self.word(1))),
            predicate: format!("was {}", self.chunk[3..].join(" ")),
        })
    }

    fn is_a_plain_noun(&self) -> bool {
        let is_shouted = |word: &String| word.chars().all(|c| !c.is_lowercase());
        let is_small = self.chunk.iter().all(|word| !word.starts_with(char::is_uppercase) || is_shouted(word));
        is_small && self.chunk.len() <= MOST_NOUN_WORDS && self.lower.iter().all(|word| narrows(word))
    }

    /// “Rusty”
    fn is_an_adjective(&self) -> bool {
        let word = self.word(0);
        self.chunk.len() == 1
            && word.len() > 3
            && !is_mild(&self.lower[0])
            && ADJECTIVE_ENDINGS.iter().any(|ending| word.ends_with(ending))
            && being(word).is_none()
            && about(word) == About::Other
            && number_of(word).is_none()
    }
}

fn is_mild(word: &str) -> bool {
    contains("and very quite", word) || is_trait(word) || is_build(word)
}

/// Whether a noun says what a grown-up is or does.
fn is_person(noun: &str) -> bool {
    let noun = noun.strip_prefix("ex-").unwrap_or(noun);
    let is_adult = being(noun).is_some_and(|(nature, _)| nature == Nature::Adult);
    let is_trade = is_trade(noun) && !noun.ends_with("ant") && noun.len() > 4 && !is_no_person(noun);
    is_adult || contains(PEOPLE, noun) || is_trade
}

/// Nouns that end as trades do.
fn is_no_person(noun: &str) -> bool {
    contains(
        "water flower summer winter silver colour color dinner supper letter paper number butter sister brother mother father daughter elephant giant \
        plant weather laughter adventure thunder river tower finger order pepper ginger clever eager sober bitter tender mirror doctor-fish \
        never forever together ever over under after older younger bigger smaller taller",
        noun,
    )
}

fn is_kin(noun: &str) -> bool {
    contains(
        "brothers sisters siblings children kids sons daughters cats dogs brother sister cousins friends grandchildren parents mums dads",
        noun,
    )
}

/// “Seventy-odd”, “thirtysomething”, “about”.
fn is_about_an_age(word: &str) -> bool {
    let number = word
        .strip_suffix("-odd")
        .or_else(|| word.strip_suffix("-something"))
        .or_else(|| word.strip_suffix("something"));
    number.is_some_and(|number| number_of(number).is_some())
}

fn is_an_s_verb(word: &str) -> bool {
    is_known_verb(word) || (word.ends_with('s') && !word.ends_with("ss") && word.len() > 4)
}

/// “Ms. Kaur's class hamster, Biscuit” as “Biscuit, a class hamster”, and “Tom's sister Lily, 7” as “Lily, …”: of whom the description is.
pub(super) fn with_the_owned_first(tokens: Vec<String>, sheet: &mut CharacterSheet) -> Vec<String> {
    let owner = tokens.iter().take(3).position(|token| token.ends_with("'s"));
    let Some(owner) = owner.filter(|owner| tokens[..=*owner].iter().all(|word| looks_like_name(word))) else {
        return tokens;
    };
    let noun =
        (owner + 1..tokens.len().min(owner + 5)).find(|at| !narrows(&tokens[*at]) || being(&tokens[*at]).is_some());
    let Some(noun) = noun.filter(|noun| being(&tokens[*noun].to_lowercase()).is_some()) else { return tokens };
    let name = noun
        + 1
        + usize::from(tokens.get(noun + 1).is_some_and(|next| matches!(next.as_str(), "," | "called" | "named")));
    let length = tokens[name.min(tokens.len())..].iter().take_while(|word| looks_like_name(word)).count();
    let goes_on = tokens.get(name + length).map(String::as_str);
    if length == 0 || !matches!(goes_on, None | Some("," | "who" | "is" | "with" | "has" | "loves")) {
        return tokens;
    }
    let titled = |word: &String| if contains("Mr Mrs Ms Dr", word) { format!("{word}.") } else { word.clone() };
    let whose = tokens[..=owner]
        .iter()
        .map(titled)
        .chain(tokens[owner + 1..=noun].iter().cloned())
        .collect::<Vec<_>>()
        .join(" ");
    sheet.facts.push(ToldFact { about: None, predicate: format!("was {whose}") });
    let (nature, _) = being(&tokens[noun].to_lowercase()).unwrap_or((Nature::Adult, None));
    let mut turned = tokens[name..name + length].to_vec();
    // A hamster is one; a sister of seven is a girl.
    if matches!(nature, Nature::Animal | Nature::Fantastic) {
        turned.extend([",".to_owned(), "a".to_owned(), tokens[noun].to_lowercase()]);
    } else {
        sheet.pronouns = being(&tokens[noun].to_lowercase()).and_then(|(_, pronouns)| pronouns);
    }
    turned.extend_from_slice(&tokens[name + length..]);
    turned
}

#[cfg(test)]
mod tests {
    use crate::character::read_character;

    /// The phrase, what is loved and feared, and the facts.
    fn read(description: &str) -> String {
        let sheet = read_character(description);
        let facts = sheet.facts.iter().map(|fact| match &fact.about {
            Some(about) => format!("; {about} {}", fact.predicate),
            None => format!("; {}", fact.predicate),
        });
        let loves = sheet.loves.iter().map(|loves| format!("; loves {loves}"));
        let fears = sheet.fears.iter().map(|fears| format!("; fears {fears}"));
        let name = sheet.name.clone().unwrap_or_default();
        format!("{name}: {}", sheet.phrase()) + &loves.chain(fears).chain(facts).collect::<String>()
    }

    #[test]
    fn notes_are_read_as_sentences_are() {
        for (description, told) in [
            (
                "Emma, 5, blonde pigtails, loves unicorns and pancakes, scared of the vacuum cleaner",
                "Emma: a 5-year-old girl with blonde pigtails; loves unicorns and pancakes; fears the vacuum cleaner",
            ),
            (
                "Old Nan Hester: midwife, herbalist, seventy-odd, sharp tongue, soft heart",
                "Old Nan Hester: a midwife; was a herbalist; was seventy-odd; had a sharp tongue; had a soft heart",
            ),
            ("Amir, sixteen, refugee, writes poems", "Amir: a 16-year-old child; was a refugee; wrote poems"),
            (
                "dragon, purple, tiny, can't breathe fire, vegetarian, best friends with a knight called Sir Dent",
                ": a tiny purple dragon; was vegetarian; was best friends with a knight called Sir Dent; couldn't breathe fire",
            ),
            (
                "Tom (9), Asperger's, collects beetles, best friend: Ravi",
                "Tom: a 9-year-old boy; loves collecting beetles; had Asperger's; had a best friend called Ravi",
            ),
            (
                "emma, age 6, curly hair, 2 brothers, wants a pony",
                "Emma: a 6-year-old girl with curly hair; had two brothers; wanted a pony",
            ),
            ("Ayo, a girl, always humming", "Ayo: a girl; was always humming"),
            (
                "Zed the robot, rusty, one eye blinks, afraid of rain",
                "Zed: a robot; fears rain; was rusty; had one eye that blinked",
            ),
            (
                "Pip the hedgehog, small, round and brave, wears a red scarf",
                "Pip: a brave small round hedgehog, wearing a red scarf",
            ),
            (
                "Grandpa Joe, 82, ex-miner, walks with a cane",
                "Grandpa Joe: an 82-year-old ex-miner; walked with a cane",
            ),
            (
                "Mrs Dorothy Pickle, lollipop lady, 64, loud laugh",
                "Mrs. Dorothy Pickle: a 64-year-old lollipop lady; had a loud laugh",
            ),
            (
                "Ms. Kaur's class hamster, Biscuit, who escapes every Friday",
                "Biscuit: a hamster; was Ms. Kaur's class hamster; escaped every Friday",
            ),
            ("Maria, a blind seamstress of forty in Lisbon", "Maria: a blind 40-year-old seamstress; lived in Lisbon"),
            (
                "Leila, 12, cochlear implant, football mad, plays striker",
                "Leila: a 12-year-old girl; loves playing striker; had a cochlear implant; was football mad",
            ),
            (
                "Ada, nine, invents things that work, best mate is a goat",
                "Ada: a 9-year-old girl; whose best mate was a goat; invented things that worked",
            ),
            (
                "Finn O'Dowd—fisherman's son, 13, hates fish",
                "Finn O'Dowd: a 13-year-old boy; was a fisherman's son; hated fish",
            ),
            (
                "Sgt. Pepper, police dog, scared of cats, retired last month",
                "Sgt. Pepper: a police dog; fears cats; had retired the month before",
            ),
            ("Striped kitten, no name, lost in the rain", ": a striped kitten; had no name; was lost in the rain"),
            ("Auntie May, seamstress, has eleven cats", "Auntie May: a seamstress; had eleven cats"),
            ("Prof. Lindqvist, volcano scientist, never late", "Prof. Lindqvist: a volcano scientist; was never late"),
            ("Otis is a tortoise. Now he naps a lot.", "Otis: a tortoise; napped a lot"),
            (
                "Mo, who is eight and blind, and his guide dog Biscuit, a golden labrador",
                "Mo: a blind 8-year-old boy; Biscuit was a golden labrador",
            ),
            ("Otto, a baker in Porto", "Otto: a baker; lived in Porto"),
            ("Tom's sister Lily, 7, loves rain", "Lily: a 7-year-old girl; loves rain; was Tom's sister"),
            ("Old fisherman. Lost his boat. Talks to gulls.", ": an old fisherman; had lost his boat; talked to gulls"),
            (
                "Nina. 8. Red wellies. Won't eat peas.",
                "Nina: an 8-year-old girl, wearing red wellies; wouldn't eat peas",
            ),
        ] {
            assert_eq!(read(description), told, "{description}");
        }
    }

    #[test]
    fn what_is_told_of_others_stays_theirs() {
        for (description, told) in
            [("Mia, 7, her dog Rex, brown, old", "brown"), ("Mia has a cat, small, grey", "small")]
        {
            assert!(!read_character(description).build.iter().any(|word| word == told), "{description}");
        }
    }
}
