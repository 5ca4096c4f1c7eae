//! The pen fills sentences: it chooses wordings by a seed, never repeats itself in a document, and keeps the facts it states.
//!
//! Portraits share their pools of wordings: one that addresses its person takes those with even places, one about its person
//! those with odd ones, so that the two portraits of a job cannot meet. Overlays and the verdict have pools of their own.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::Hasher;

use fnv::FnvHasher;
use rand_xoshiro::SplitMix64;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

use super::mention;
use super::shared;
use super::slots::{Slot, Slots};
use crate::tone_band::ToneBand;
use brief::reading::{Fact, Paragraph, Tone};

/// From whose side a document is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Voice {
    /// To the person: "you".
    Second,
    /// About the person: the name, and "they".
    Third,
    /// About two people, both by name.
    Pair,
}

/// Chooses wordings and fills their gaps for one document.
pub(crate) struct Pen {
    voice: Voice,
    name: String,
    /// The two people of an overlay, each with what distinguishes them when both have the same name.
    pair: [(&'static str, String); 2],
    numbers: SplitMix64,
    tone: Option<Tone>,
    /// A number of the births and the document alone: from it and the tone follows where a pool is begun.
    ground: u64,
    /// Which part of the job the document belongs to: its system's place, and the verdict's behind them.
    part: usize,
    /// Wordings drawn so far, by their pool.
    drawn: BTreeMap<usize, BTreeSet<usize>>,
    /// Sentences written so far.
    said: BTreeSet<String>,
}

/// One wording of a remark.
#[derive(Clone, Debug)]
pub(crate) struct ProposedWording {
    /// Its place in the pool.
    pub place: usize,
    pub text: String,
    pub facts: Vec<Fact>,
}

/// A paragraph in the making.
#[derive(Clone, Debug, Default)]
pub(crate) struct Passage {
    text: String,
    facts: Vec<Fact>,
    proposals: Vec<Proposal>,
}

/// Wordings of one remark, of which the manuscript takes one that it has not used yet.
#[derive(Clone, Debug)]
pub(crate) struct Proposal {
    /// Behind which byte of the passage's text it would stand.
    pub behind: usize,
    /// In the order in which to try them.
    pub wordings: Vec<ProposedWording>,
}

impl Passage {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(crate) fn into_paragraph(self) -> (Paragraph, Vec<Proposal>) {
        (Paragraph { text: self.text, facts: self.facts }, self.proposals)
    }

    /// Adds a passage that has no remarks.
    pub(crate) fn append(&mut self, other: Self) {
        debug_assert!(other.proposals.is_empty(), "its remarks would stand in the wrong place");
        self.push(&other.text, other.facts);
    }

    fn push(&mut self, text: &str, facts: Vec<Fact>) {
        if !self.text.is_empty() && !text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(text);
        for fact in facts {
            if !self.facts.contains(&fact) {
                self.facts.push(fact);
            }
        }
    }
}

impl Pen {
    /// A pen for one person's portrait.
    pub(crate) fn portrait(voice: Voice, name: &str, seed: u64) -> Self {
        Self::new(voice, name.to_owned(), [("", String::new()), ("", String::new())], seed)
    }

    /// A pen for a document about two people. Two of the same name are called the first and the second.
    pub(crate) fn pair(first: &str, second: &str, seed: u64) -> Self {
        let (of_first, of_second) = if first == second { ("the first ", "the second ") } else { ("", "") };
        let pair = [(of_first, first.to_owned()), (of_second, second.to_owned())];
        Self::new(Voice::Pair, String::new(), pair, seed)
    }

    fn new(voice: Voice, name: String, pair: [(&'static str, String); 2], seed: u64) -> Self {
        Self {
            voice,
            name,
            pair,
            numbers: SplitMix64::seed_from_u64(seed),
            tone: None,
            ground: seed,
            part: 0,
            drawn: BTreeMap::new(),
            said: BTreeSet::new(),
        }
    }

    /// The same pen for a document in this tone. `ground` is the seed that the document has whatever its tone, `part` the place of its system.
    pub(crate) fn toned(self, tone: Option<Tone>, ground: u64, part: usize) -> Self {
        Self { tone, ground, part, ..self }
    }

    pub(crate) fn tone(&self) -> Option<Tone> {
        self.tone
    }

    pub(crate) fn is_about_two(&self) -> bool {
        self.voice == Voice::Pair
    }

    /// Which of two wordings of one thing this document uses: the first to the person, the second about the person.
    pub(crate) fn of_two<'t>(&self, wordings: &'t [&'t str; 2]) -> &'t str {
        wordings[usize::from(self.voice != Voice::Second)]
    }

    /// A number below `bound`, the next of the seed's sequence.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        (self.numbers.next_u64() % bound.max(1) as u64) as usize
    }

    /// Adds one wording of the pool to the passage, one not used in this document yet if there is any.
    pub(crate) fn say(&mut self, passage: &mut Passage, pool: &'static [&'static str], slots: &Slots) {
        let mut order = self.order(pool);
        if self.voice == Voice::Pair && !shared::gaps(slots).is_empty() {
            // What speaks of a difference is no good for two who have the same, nor what names the same thing twice.
            order.sort_by_key(|index| {
                let wording = pool[*index];
                (shared::speaks_of_a_difference(wording), shared::says_twice(wording, slots))
            });
        }
        for index in order {
            let Some(wording) = pool.get(index) else {
                continue;
            };
            let (text, facts) = self.fill(wording, slots);
            if self.is_new(&text) {
                self.drawn.entry(pool.as_ptr() as usize).or_default().insert(index);
                self.remember(&text);
                passage.push(&text, facts);
                return;
            }
        }
        // Every wording is worn out with these very words: saying one again would be filler, so nothing is said.
    }

    /// Adds one given wording; leaves it out when this document has said just that before.
    pub(crate) fn tell(&mut self, passage: &mut Passage, wording: &str, slots: &Slots) {
        let (text, facts) = self.fill(wording, slots);
        if self.is_new(&text) {
            self.remember(&text);
            passage.push(&text, facts);
        }
    }

    /// Whether the document has a sentence of this wording already.
    pub(crate) fn has_said(&self, wording: &str, slots: &Slots) -> bool {
        !self.is_new(&self.fill(wording, slots).0)
    }

    /// Proposes the wordings of the pool: which of them is taken, and whether any, is seen when the document stands.
    pub(crate) fn propose(&mut self, passage: &mut Passage, pool: &'static [&'static str], slots: &Slots) {
        let mut places = self.eligible(pool);
        let begin = self.remarks_from(places.len());
        places.rotate_left(begin);
        let mut wordings = Vec::new();
        for index in places {
            let (text, facts) = self.fill(pool[index], slots);
            wordings.push(ProposedWording { place: index, text, facts });
        }
        passage.proposals.push(Proposal { behind: passage.text.len(), wordings });
    }

    /// One of several phrases for one thing, one not drawn in this document yet if there is any.
    pub(crate) fn vary(&mut self, pool: &'static [&'static str]) -> &'static str {
        let index = self.order(pool).first().copied().unwrap_or(0);
        self.drawn.entry(pool.as_ptr() as usize).or_default().insert(index);
        pool.get(index).copied().unwrap_or_default()
    }

    /// A heading or another line outside of the text.
    pub(crate) fn line(&mut self, pool: &'static [&'static str], slots: &Slots) -> String {
        let index = self.order(pool).first().copied().unwrap_or(0);
        self.drawn.entry(pool.as_ptr() as usize).or_default().insert(index);
        pool.get(index).map(|wording| self.fill(wording, slots).0).unwrap_or_default()
    }

    /// The places of a pool in the order in which to try them: unused ones of this document's half from a seeded start,
    /// then the used ones of it.
    fn order(&mut self, pool: &[&str]) -> Vec<usize> {
        let eligible = self.eligible(pool);
        if eligible.is_empty() {
            return eligible;
        }
        let start = self.beginning(pool, eligible.len());
        let used = self.drawn.get(&(pool.as_ptr() as usize));
        let rotated = eligible[start..].iter().chain(&eligible[..start]).copied();
        let (worn, fresh): (Vec<usize>, Vec<usize>) =
            rotated.partition(|index| used.is_some_and(|used| used.contains(index)));
        if fresh.is_empty() {
            // A new round begins, so that no wording comes a third time before the others have come twice.
            self.drawn.remove(&(pool.as_ptr() as usize));
        }
        [fresh, worn].concat()
    }

    /// The places of a pool that are this document's half.
    fn eligible(&self, pool: &[&str]) -> Vec<usize> {
        match self.voice {
            Voice::Second => (0..pool.len()).step_by(2).collect(),
            Voice::Third => (1..pool.len()).step_by(2).collect(),
            Voice::Pair => (0..pool.len()).collect(),
        }
    }

    /// Where the remarks are begun: the documents of a job one behind the other through the pool.
    fn remarks_from(&self, eligible: usize) -> usize {
        /// Five systems and the verdict.
        const PARTS: usize = 6;
        let step = self.tone.map_or(0, |tone| usize::from(tone.step_in_band()));
        (eligible * self.part / PARTS + step) % eligible.max(1)
    }

    /// Where a pool is begun. In another tone it is begun elsewhere, so that what two tones say of one fact are two sentences wherever there
    /// are two wordings.
    fn beginning(&mut self, pool: &[&str], eligible: usize) -> usize {
        /// By mode and band. Neighbours differ by one, which no length of a pool divides.
        const TURNS: [[usize; 3]; 3] = [[0, 1, 2], [1, 2, 3], [2, 3, 1]];
        let Some(tone) = self.tone else { return self.below(eligible) };
        let mut hash = FnvHasher::with_key(self.ground);
        hash.write(pool.first().map_or(&[], |wording| wording.as_bytes()));
        let turn = TURNS[tone.mode_index()][tone.band_index()];
        // The intensities of one band differ in some pools, by two: by one they would say what another band says.
        let step = u64::from(tone.step_in_band());
        let differs = eligible.is_multiple_of(2) && (hash.finish() & step).count_ones() % 2 == 1;
        let further = if differs { 2 } else { 0 };
        ((hash.finish() >> 8) as usize + turn + further) % eligible
    }

    fn is_new(&self, text: &str) -> bool {
        sentences(text).all(|sentence| !self.said.contains(sentence))
    }

    fn remember(&mut self, text: &str) {
        self.said.extend(sentences(text).map(str::to_owned));
    }

    /// The wording with its gaps filled, and the facts that it states.
    fn fill(&self, wording: &str, slots: &Slots) -> (String, Vec<Fact>) {
        let mut filled = FilledText { text: String::new(), facts: Vec::new(), at_head: true };
        let wording = if self.voice == Voice::Pair { shared::said_once(wording, slots) } else { wording.into() };
        let wording = if self.pair[0].0.is_empty() { wording } else { called_both(&wording).into() };
        self.fill_into(&mut filled, &wording, slots, 0);
        (filled.text, filled.facts)
    }

    fn fill_into(&self, filled: &mut FilledText, wording: &str, slots: &Slots, depth: u8) {
        let mut rest = wording;
        while let Some(open) = rest.find('{') {
            filled.words(&rest[..open]);
            let after = &rest[open + 1..];
            let Some(close) = after.find('}') else {
                rest = after;
                break;
            };
            self.gap(filled, &after[..close], slots, depth);
            rest = &after[close + 1..];
        }
        filled.words(rest);
    }

    fn gap(&self, filled: &mut FilledText, gap: &str, slots: &Slots, depth: u8) {
        if let Some((with_you, with_name)) = gap.split_once('|') {
            filled.words(if self.voice == Voice::Second { with_you } else { with_name });
            return;
        }
        if let Some(gap) = gap.strip_prefix("mute:") {
            // Its fact is stated by words that are there already.
            let (length, at_head) = (filled.text.len(), filled.at_head);
            self.gap(filled, gap, slots, depth);
            filled.text.truncate(length);
            filled.at_head = at_head;
            return;
        }
        let (article, gap) = match gap.strip_prefix("an:") {
            Some(gap) => (true, gap),
            None => (false, gap),
        };
        match slots.get(gap) {
            Some(Slot::Phrase(words)) => {
                if article {
                    filled.words(article_of(words));
                }
                // Two levels are all that the tables use; more would be a loop.
                if depth < 3 {
                    self.fill_into(filled, words, slots, depth + 1);
                }
            }
            Some(Slot::Fact { fact, words }) => {
                if article {
                    filled.words(article_of(words));
                }
                filled.words(words);
                filled.facts.push(fact.clone());
            }
            None => self.pronoun(filled, gap),
        }
    }

    fn pronoun(&self, filled: &mut FilledText, gap: &str) {
        let second = self.voice == Voice::Second;
        match gap {
            "you" => filled.words(if second { "you" } else { "they" }),
            "youo" => filled.words(if second { "you" } else { "them" }),
            "your" => filled.words(if second { "your" } else { "their" }),
            "yours" => filled.words(if second { "yours" } else { "theirs" }),
            "yourself" => filled.words(if second { "yourself" } else { "themselves" }),
            "who" | "whom" if second => filled.words("you"),
            "whose" if second => filled.words("your"),
            "who" | "whom" | "name" => filled.name(&self.name, 0),
            "whose" => {
                filled.name(&self.name, 0);
                filled.words("’s");
            }
            "a" => filled.somebody(&self.pair[0], 0, ""),
            "as" => filled.somebody(&self.pair[0], 0, "’s"),
            "b" => filled.somebody(&self.pair[1], 1, ""),
            "bs" => filled.somebody(&self.pair[1], 1, "’s"),
            _ => {
                debug_assert!(false, "nothing fills the gap {gap}");
            }
        }
    }
}

/// A wording that calls two people by one name, for whom “the first Alex and the second Alex” is no form of address.
fn called_both(wording: &str) -> String {
    let pieces: Vec<&str> = wording.split(", {a} and {b}").collect();
    let (first, rest) = pieces.split_first().unwrap_or((&"", &[]));
    rest.iter().fold((*first).to_owned(), |text, after| {
        let is_called = after.starts_with([',', '.', ';', '!', '?']);
        format!("{text}{}{after}", if is_called { ", both of you" } else { ", {a} and {b}" })
    })
}

/// Text being composed that knows whether the next letter begins a sentence.
struct FilledText {
    text: String,
    facts: Vec<Fact>,
    at_head: bool,
}

impl FilledText {
    fn words(&mut self, words: &str) {
        for letter in words.chars() {
            // An apposition brings its closing comma along, which a stop of the sentence replaces.
            if matches!(letter, ',' | '.' | ';' | ':' | '!' | '?') && self.text.ends_with(',') {
                self.text.pop();
            }
            if self.at_head && letter.is_alphanumeric() {
                self.text.extend(letter.to_uppercase());
                self.at_head = false;
            } else {
                self.text.push(letter);
            }
            if letter == ' ' && self.text.trim_end_matches([' ', '”']).ends_with(['.', '!', '?']) {
                self.at_head = true;
            }
        }
    }

    fn somebody(&mut self, somebody: &(&'static str, String), person: usize, ending: &str) {
        // What distinguishes two of one name belongs to how they are called.
        let is_head = self.at_head;
        let distinction = if is_head { somebody.0.replacen('t', "T", 1) } else { somebody.0.to_owned() };
        self.name(&format!("{distinction}{}", somebody.1), person);
        self.words(ending);
    }

    /// The name, marked as one: a name may be a word that sentences have too.
    fn name(&mut self, name: &str, person: usize) {
        self.text.push_str(&mention::marked(name, person));
        self.at_head = false;
    }
}

fn article_of(words: &str) -> &'static str {
    let vowel = words.chars().next().is_some_and(|letter| "aeiouAEIOU8".contains(letter));
    if vowel { "an " } else { "a " }
}

/// The sentences of a text that are long enough to be noticed when they come again: six words and more.
pub(crate) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '!', '?'])
        .map(|sentence| sentence.trim_matches([' ', '”', '“']))
        .filter(|sentence| sentence.split_whitespace().count() >= 6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_published_sequence_of_splitmix64() {
        // The first two numbers of seed 1234567 by Vigna's reference, https://prng.di.unimi.it/splitmix64.c.
        let mut pen = Pen::portrait(Voice::Second, "Ada", 1_234_567);
        assert_eq!(
            [pen.below(1_000_000_007), pen.below(1_000_000_007)].map(|number| number as u64),
            [6_457_827_717_110_365_317 % 1_000_000_007, 3_203_168_211_198_807_973 % 1_000_000_007,]
        );
    }
}
