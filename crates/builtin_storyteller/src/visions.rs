//! What somebody in a story dreams, remembers, imagines, reads, is told or sees through a window, over more than one sentence: “She dreamed that
//! she stood in a hall. Candles burned on every table. Then she woke.” Neither the place nor the joy of it is that of whoever dreams it.

use unicode_segmentation::UnicodeSegmentation;

use super::being_nouns::being_noun;
use super::sentences::Sentence;
use super::word_list::contains;
use lexicon::quotation::{is_inside_quotation, narrated};

/// No vision lasts longer: after so many sentences of a dream that never ends, the dream is the story.
const MOST_SENTENCES: usize = 12;
const SLEEPING: &str = "asleep slept sleep night nightmare sleeping bed";
const DREAMING: &str = "dreamed dreamt dreams dreaming dream nightmare";
const IMAGINING: &str = "imagined imagines imagining pictured daydreamed fancied pretended pretending";
const REMEMBERING: &str = "remembered remembers remembering recalled";
const SEEING: &str =
    "see sees saw seeing look looked looks looking peered peering peeped gazed stared glanced glimpse watched";
const THROUGH: &str = "through into inside";
const PANES: &str = "window windows windowpane windowpanes pane panes glass keyhole crystal mirror door doorway curtains wall shop room house";
const TELLING: &str =
    "told tells tell began begins begin read reads reading telling opened hear listened sang invented";
const TALES: &str = "story stories tale tales legend fairytale fable myth book storybook ballad";
const SENT: &str = "letter postcard note telegram diary message email";
const SAYING: &str = "said says read told wrote ran began went described";
/// These end one, and what they are said in is here and now again.
const ENDING: &str = "woke awoke woken awake wakes vanished faded disappeared melted gone finished opened blinked snapped rang knocked shook shut \
    closed ended stopped startled interrupted nudged sighed";
/// These go back to whoever sees it.
const BACK: &str = "but then now suddenly";
/// “The match went out”
const LIGHTS: &str = "match candle lamp lantern fire flame torch light taper";
const APPEARING: &str = "stood appeared came smiled sat was shone rose took held kissed";
const MOST_WORDS_OF_A_FAREWELL: usize = 6;

/// How a vision goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Vision {
    /// To the end of its paragraph, or until it is said to end.
    Dream,
    /// As long as it tells of what was before.
    Memory,
    /// Until whoever sees it does something.
    Sight,
    /// From “Once upon a time” to the end of its paragraphs.
    Tale,
    /// From “Dear Ana” to whoever signs it.
    Letter,
    /// What somebody says at length, behind its first sentence.
    Speech,
    /// Somebody who is dead stands there, to be seen.
    Apparition,
}

/// Of each sentence of a story, whether all of it is only seen, dreamt, remembered, read or told. The sentence that brings in a vision is no part of
/// it: what that says of it is read word by word.
pub(crate) fn visions(sentences: &[Sentence]) -> Vec<Option<Vision>> {
    let mut reader = Reader::default();
    let mut paragraph = (0, String::new());
    let mut read = |sentence: &Sentence| {
        if paragraph.0 != sentence.paragraph {
            paragraph = (sentence.paragraph, String::new());
        }
        let is_said = is_inside_quotation(&paragraph.1);
        paragraph.1.push_str(&sentence.text);
        paragraph.1.push(' ');
        if is_said { Some(Vision::Speech) } else { reader.read(sentence) }
    };
    sentences.iter().map(&mut read).collect()
}

#[derive(Default)]
struct Reader {
    open: Option<Open>,
    /// Those of whom the story said that they are dead.
    dead: Vec<String>,
    /// The light in which there was a vision: another one may bring another.
    light: Option<String>,
}

struct Open {
    kind: Vision,
    paragraph: usize,
    sentences: usize,
    /// A memory is told of whoever has it, in words of another time.
    has_begun: bool,
}

impl Reader {
    fn read(&mut self, sentence: &Sentence) -> Option<Vision> {
        let told = narrated(&sentence.text).to_lowercase().replace('’', "'");
        let words: Vec<&str> = told.unicode_words().collect();
        let is_spoken = told.trim() != sentence.text.to_lowercase().replace('’', "'").trim();
        // “She opened the letter. Dear Mia, …”
        self.open.take_if(|open| open.kind != Vision::Letter && begins_a_letter(sentence));
        if let Some(open) = &mut self.open {
            let goes_on = open.goes_on(sentence, &words, is_spoken);
            if goes_on {
                open.has_begun = true;
                open.sentences += 1;
                open.paragraph = sentence.paragraph;
                return Some(open.kind);
            }
            let was_letter = open.kind == Vision::Letter;
            self.open = None;
            self.light = light_that_went_out(&words).or(self.light.take());
            if was_letter && is_farewell(&words) {
                return Some(Vision::Letter);
            }
        }
        let Some((kind, is_part)) = self.kind_brought_in(sentence, &words) else {
            self.dead.extend(who_is_dead(&words));
            return None;
        };
        self.open = Some(Open { kind, paragraph: sentence.paragraph, sentences: 0, has_begun: is_part });
        is_part.then_some(kind)
    }

    /// The vision that a sentence brings in, and whether the sentence is part of it.
    fn kind_brought_in(&self, sentence: &Sentence, words: &[&str]) -> Option<(Vision, bool)> {
        if begins_a_letter(sentence) {
            return Some((Vision::Letter, true));
        }
        if self.brings_back_the_dead(words) {
            return Some((Vision::Apparition, true));
        }
        if let Some(kind) = kind_of_opening(words) {
            return Some((kind, false));
        }
        let is_again = words.iter().any(|word| contains("another again more second third", word));
        let is_lit_again = is_again && self.light.as_ref().is_some_and(|light| words.contains(&light.as_str()));
        // “She lit another match, and then she sat under a tree”: all of it but the match.
        is_lit_again.then_some((Vision::Dream, false))
    }

    /// “In the light stood her grandmother”, who is dead.
    fn brings_back_the_dead(&self, words: &[&str]) -> bool {
        let appears = |at: usize| {
            let near = words[at.saturating_sub(3)..].iter().take(6);
            let is_dead = self.dead.iter().any(|dead| dead == words[at]);
            is_dead && near.into_iter().any(|word| contains(APPEARING, word))
        };
        !words.contains(&"had") && (0..words.len()).any(appears)
    }
}

impl Open {
    fn goes_on(&self, sentence: &Sentence, words: &[&str], is_spoken: bool) -> bool {
        let is_next = sentence.paragraph == self.paragraph
            || !self.has_begun && sentence.paragraph == self.paragraph + 1
            || self.kind == Vision::Letter;
        if !is_next || self.sentences >= MOST_SENTENCES {
            return false;
        }
        let first = words.first().copied().unwrap_or_default();
        let is_over = words.iter().any(|word| contains(ENDING, word)) || light_that_went_out(words).is_some();
        match self.kind {
            Vision::Dream | Vision::Apparition => !is_over && (self.has_begun || !contains("now suddenly", first)),
            Vision::Memory => is_of_long_ago(words),
            Vision::Sight => !is_over && !is_spoken && !begins_with_somebody(sentence, words) && !contains(BACK, first),
            Vision::Tale => {
                let begins = self.has_begun || is_once(words);
                begins && !is_over && !words.iter().any(|word| contains("story tale book", word))
            }
            Vision::Letter => !is_farewell(words),
            Vision::Speech => false,
        }
    }
}

/// What a sentence brings in that the next ones go on with.
fn kind_of_opening(words: &[&str]) -> Option<Vision> {
    let has = |list: &str| words.iter().any(|word| contains(list, word));
    let pair = |one: &str, other: &str| words.windows(2).any(|two| contains(one, two[0]) && contains(other, two[1]));
    let is_denied = || words.iter().any(|word| contains("not never no nobody", word) || word.ends_with("n't"));
    // “He dreamed of becoming a pilot” is a wish, and “in her dream” a dream.
    let is_a_wish = pair("dreamed dreamt dreams dreaming dream", "of about");
    let is_dream = has(DREAMING) && (!is_a_wish || has(SLEEPING)) && !has("woke awoke wakes");
    if is_dream && !is_denied() {
        return Some(Vision::Dream);
    }
    let eyes = words.windows(3).any(|three| contains("closed shut", three[0]) && three[2] == "eyes");
    let is_again = has("saw imagined was") && eyes || pair("back again", "in") && has("thoughts mind memory");
    let is_in_mind = words.windows(3).any(|three| three[0] == "in" && contains("mind mind's imagination", three[2]));
    if is_again || is_in_mind || has(IMAGINING) && !is_denied() {
        return Some(Vision::Sight);
    }
    let seems = words.iter().position(|word| contains("seemed seems", word)).is_some_and(|at| {
        let after: Vec<&str> = words[at + 1..].iter().take(8).copied().collect();
        let that = after.iter().position(|word| contains("that as", word));
        after.first() == Some(&"to")
            && that.is_some_and(|that| after[that + 1..].iter().any(|word| contains("he she they", word)))
    });
    let through = words.iter().enumerate().any(|(at, word)| {
        let near = &words[at + 1..words.len().min(at + 6)];
        let of_a_pane = near.iter().any(|word| contains(PANES, word));
        // “She went into the room and looked” is there herself.
        let looks = words[at.saturating_sub(4)..at].iter().any(|word| contains(SEEING, word));
        contains(THROUGH, word)
            && of_a_pane
            && (looks || *word == "through" && has(SEEING) && has("window windows windowpane pane glass keyhole"))
    });
    if seems || through {
        return Some(Vision::Sight);
    }
    if has(REMEMBERING) || words.windows(2).any(|two| contains("thought thoughts", two[0]) && two[1] == "back") {
        return Some(Vision::Memory);
    }
    let is_told = words
        .iter()
        .enumerate()
        .any(|(at, word)| contains(TELLING, word) && words[at + 1..].iter().take(5).any(|word| contains(TALES, word)));
    if is_told {
        return Some(Vision::Tale);
    }
    let is_sent = pair(SENT, SAYING)
        || words.windows(3).any(|three| contains("read opened", three[0]) && contains(SENT, three[2]));
    is_sent.then_some(Vision::Sight)
}

/// “Once upon a time”, “long ago”, “there was once”
fn is_once(words: &[&str]) -> bool {
    let begin = &words[..words.len().min(6)];
    begin.contains(&"once") || begin.contains(&"ago") || begin.windows(2).any(|two| two == ["there", "lived"])
}

/// “That summer they had swum in the lake”, “In those days it always rained”, “They would sit by the stove”.
fn is_of_long_ago(words: &[&str]) -> bool {
    let begin = &words[..words.len().min(4)];
    let is_then = begin.windows(2).any(|two| {
        contains("that those", two[0])
            && contains("summer winter spring autumn year years day days evening morning afternoon time", two[1])
    });
    let is_back_then = begin.windows(2).any(|two| two == ["back", "then"]) || begin.contains(&"always");
    is_then || is_back_then || words.iter().any(|word| contains("had would used", word) || word.ends_with("'d"))
}

/// Whoever sees a vision does something again.
fn begins_with_somebody(sentence: &Sentence, words: &[&str]) -> bool {
    let first = sentence.text.unicode_words().next().unwrap_or_default();
    let lower = words.first().copied().unwrap_or_default();
    let is_name = first.starts_with(char::is_uppercase)
        && !contains(
            "the a an in on at by under over there inside outside behind beside between here how what and it its thousands every all some many \
             everything everyone big great little old two three with around above below candles children people they",
            lower,
        );
    contains("she he i we", lower)
        || is_name
            && words
                .get(1)
                .is_some_and(|next| next.ends_with("ed") || contains("ran sat went stood took saw said", next))
}

/// “The match went out”: the light that is no more.
fn light_that_went_out(words: &[&str]) -> Option<String> {
    let at = words
        .windows(2)
        .position(|two| two == ["went", "out"] || contains("burnt burned", two[0]) && contains("out down", two[1]))?;
    words[..at].iter().rev().take(5).find(|word| contains(LIGHTS, word)).map(|word| (*word).to_owned())
}

fn begins_a_letter(sentence: &Sentence) -> bool {
    sentence.text.starts_with("Dear ") && sentence.text.trim_end().ends_with(',')
}

/// “Your Tom”, “With love, Ben”
fn is_farewell(words: &[&str]) -> bool {
    words.len() <= MOST_WORDS_OF_A_FAREWELL
        && words.iter().take(2).any(|word| contains("your yours love kisses sincerely regards", word))
}

/// “Her grandmother, who was now dead”, “the king had died”.
fn who_is_dead(words: &[&str]) -> Option<String> {
    let at = words.iter().position(|word| contains("dead died", word))?;
    let between = &words[at.saturating_sub(3)..at];
    let is_so = between
        .iter()
        .all(|word| contains("was is had has who now long already since and", word) || being_noun(word).is_some());
    let is_state = between.iter().any(|word| contains("was is had has who", word)) || words[at] == "died";
    let before = &words[..at];
    let being = before.iter().rev().find(|word| being_noun(word).is_some());
    being.filter(|_| is_so && is_state && !before.contains(&"whose")).map(|word| (*word).to_owned())
}

#[cfg(test)]
#[path = "visions_tests.rs"]
mod tests;
