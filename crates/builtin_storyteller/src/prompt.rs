//! The image prompt of a scene: its most picturesque sentence, who is in it, where and when it takes place, and its mood.

use unicode_segmentation::UnicodeSegmentation;

use super::bystanders::{are_opposite, is_glad};
use super::cast::Member;
use super::character::is_worn;
use super::names::with_one_name;
use super::sentences::Sentence;
use super::setting_reader::SettingReader;
use super::word_list::contains;
use brief::english::{Pronouns, capitalised, is_listed, listed};
use brief::picture::{Emotion, ImagePrompt, Setting};
use brief::story::Audience;
use lexicon::being;
use lexicon::quotation::{narrated, outside_quotations};

/// Longer sentences are cut after a clause.
const LONGEST_ACTION_CHARACTERS: usize = 220;

/// Composes a prompt of the sentence that is shown. `present` are the characters of the scene, the most mentioned first.
pub(crate) fn of_scene(
    shown: &Sentence,
    present: &[&Member],
    setting: Setting,
    emotion: Emotion,
    audience: Audience,
    is_told: bool,
) -> ImagePrompt {
    let renamed = |text: String, member: &&Member| with_one_name(&text, &member.called, &member.also);
    let action = present.iter().fold(action(shown, present, is_told), renamed);
    // Everybody is told of. Of more than a picture holds, those whom its sentence names come first.
    let (named, others): (Vec<&Member>, Vec<&Member>) =
        present.iter().copied().partition(|member| is_named_in(&action, member));
    let is_crowd = present.len() > ImagePrompt::MOST_PRESENT;
    let shown_first = if is_crowd { [named, others].concat() } else { present.to_vec() };
    let shown_first = shown_first.iter();
    ImagePrompt {
        present: shown_first.map(|member| member.prompt_in(&action, audience)).collect(),
        action,
        setting,
        setting_in_words: Vec::new(),
        mood: Some(emotion),
    }
}

fn is_named_in(text: &str, member: &Member) -> bool {
    text.contains(member.called.trim_start_matches("the "))
}

/// Where the sentence of a scene stands that shows most. A scene of speech alone is shown by what is said first.
pub(crate) fn most_picturesque(
    sentences: &[Sentence],
    present: &[&Member],
    settings_in: SettingReader,
    mood: Emotion,
    is_unseen: impl Fn(usize) -> bool,
) -> usize {
    let shown: Vec<String> = sentences.iter().map(|sentence| without_speech(&sentence.text)).collect();
    // Nobody quarrels with a smile: what shows another feeling than the picture's is not its sentence.
    let of_the_mood = |text: &str| match settings_in.feeling_of(text) {
        Some(felt) if felt == mood && is_glad(mood) => 1,
        Some(felt) if are_opposite(felt, mood) => -5,
        Some(_) | None => 0,
    };
    let shows = |text: &str| picturesque(text, present, settings_in) + of_the_mood(text);
    // What somebody only dreams of, loves or fears is drawn where nothing else can be.
    let unseen = |at: usize| if is_unseen(at) { -20 } else { -10 * i32::from(tells_a_liking(&shown[at])) };
    let best = (0..sentences.len())
        .max_by_key(|at| (shows(&shown[*at]) + unseen(*at), std::cmp::Reverse(*at)))
        .filter(|at| shows_something(&shown[*at]));
    best.or_else(|| (0..sentences.len()).find(|at| !is_unseen(*at))).unwrap_or_default()
}

/// “She loved trains, and was afraid of dogs.”
fn tells_a_liking(text: &str) -> bool {
    const LIKINGS: &str = "adored adores dreaded dreads feared fears hated hates liked likes loved loves loathed";
    const FEELINGS: &str = "afraid fond frightened scared terrified";
    let words: Vec<String> = text.unicode_words().map(str::to_lowercase).collect();
    let is_of = |at: usize| words.get(at + 1).is_some_and(|next| next == "of");
    words.iter().enumerate().any(|(at, word)| is_listed(LIKINGS, word) || is_listed(FEELINGS, word) && is_of(at))
}

/// Speech left out, more than a word or two.
fn shows_something(text: &str) -> bool {
    text.unicode_words().count() >= 3
}

/// A sentence without its speech, about somebody by name. In a story that a storyteller of the service tells, “they” are as often people of whom
/// nobody speaks, and “he” the harbour master: who is there is known, and need not be guessed.
fn action(sentence: &Sentence, present: &[&Member], is_told: bool) -> String {
    let shown = without_speech(&sentence.text);
    let said = if is_told { None } else { said_by(&sentence.text, present) };
    let text = if shows_something(&shown) { &shown } else { said.as_ref().unwrap_or(&sentence.text) };
    ended(&shortened(&if is_told { capitalised(text.trim()) } else { named(&turned(text), present) }))
}

/// “Zoë, who had red hair, answered” of what is left of ““By the pond,” answered Zoë, who had red hair”.
fn turned(text: &str) -> String {
    const SAYING: &str = "said asked answered replied cried thought whispered called shouted laughed sighed muttered murmured added begged";
    const MOST_ADJECTIVES: usize = 3;
    let words: Vec<(usize, &str)> = text.unicode_word_indices().collect();
    let Some(((_, verb), subject)) =
        words.split_first().filter(|((start, verb), _)| *start == 0 && contains(SAYING, verb))
    else {
        return text.to_owned();
    };
    let is_name = |word: &str| word.starts_with(char::is_uppercase);
    let length = match subject {
        [(_, first), ..] if is_name(first) => subject.iter().take_while(|(_, word)| is_name(word)).count(),
        [(_, "the" | "her" | "his" | "their"), rest @ ..] => {
            let noun = rest.iter().take(MOST_ADJECTIVES).position(|(_, word)| being(word).is_some());
            noun.map_or(0, |noun| noun + 2)
        }
        _ => 0,
    };
    let Some((last, word)) = length.checked_sub(1).and_then(|last| subject.get(last)) else { return text.to_owned() };
    let (who, rest) = (&text[subject[0].0..last + word.len()], &text[last + word.len()..]);
    let is_relative = rest.starts_with(", who ");
    let end = if is_relative { rest[1..].find([',', '.', ';', '!', '?']).map_or(rest.len(), |end| end + 1) } else { 0 };
    let comma = if is_relative { "," } else { "" };
    format!("{who}{}{comma} {verb}{}", &rest[..end], &rest[end..])
}

/// “Mia says: “There was a storm in the mountains.””, where a sentence is nothing but speech: what is spoken of is not there to be seen.
fn said_by(text: &str, present: &[&Member]) -> Option<String> {
    let is_all_said = !narrated(text).chars().any(char::is_alphanumeric);
    let called: Vec<String> = present.iter().take(2).map(|member| member.called.clone()).collect();
    match called.as_slice() {
        _ if !is_all_said => None,
        [] => None,
        [one] => Some(format!("{} says: {}", capitalised(one), text.trim())),
        _ => Some(format!("{} talk: {}", capitalised(&listed(&called)), text.trim())),
    }
}

/// How much of a sentence can be drawn.
fn picturesque(text: &str, present: &[&Member], settings_in: SettingReader) -> i32 {
    let words: Vec<&str> = text.unicode_words().collect();
    let setting = settings_in.setting_of(text);
    let stated =
        i32::from(setting.place.is_some()) + i32::from(setting.time.is_some()) + i32::from(setting.weather.is_some());
    let beings = words.iter().filter(|word| being(word).is_some()).count().min(2) as i32;
    let named = present.iter().any(|member| is_named_in(text, member)) as i32;
    let things =
        words.iter().filter(|word| contains(DRAWABLE, word.to_lowercase().trim_end_matches('s'))).count().min(3) as i32;
    let length = match words.len() {
        0..=2 => -8,
        3..=4 => -2,
        5..=28 => 1,
        _ => 0,
    };
    // What somebody wears is told of them in every picture.
    let tells_looks = words.iter().take(3).skip(1).any(|word| matches!(*word, "wore" | "wears" | "had" | "has"));
    let looks = if tells_looks { -3 } else { 0 };
    // “There was no forest”: whoever draws that draws a forest.
    let denied = if settings_in.denies_a_setting(text) { -6 } else { 0 };
    stated * 2 + beings + named * 2 + things * 2 + length + denied + looks
}

/// Things that a picture can show and stories often speak of, in the singular.
const DRAWABLE: &str = "boat ship kite tree house door window bridge star moon sun flower lantern lamp candle fire book letter key map \
    box basket ball bicycle train car balloon tent crown sword bird fish butterfly wave cloud stone rock path road \
    fence bench chair bed table cake apple bread cup drum guitar violin bell clock ladder rope wheel feather shell \
    nest egg leaf mushroom castle tower lighthouse mill wall gate statue fountain rainbow snowman sledge umbrella \
    hat coat boot blanket pillow toy robot rocket planet island";

/// The text outside quotation marks: `“Come,” said Mia, “it is late.”` leaves `said Mia`.
fn without_speech(text: &str) -> String {
    let outside = outside_quotations(text);
    let joined = outside.split_whitespace().collect::<Vec<_>>().join(" ");
    joined.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '—' | '-')).replace(" ,", ",")
}

/// A sentence about “she” names her, if only one of those present can be meant.
fn named(text: &str, present: &[&Member]) -> String {
    let text = capitalised(text.trim());
    let Some(first) = text.unicode_words().next() else { return text };
    let lower = first.to_lowercase();
    let is_another_named = present.iter().any(|member| is_named_in(&text, member));
    if lower == "they" && (states_what_things_are(&text) || is_another_named) {
        return text;
    }
    if matches!(lower.as_str(), "they" | "we") {
        let named: Vec<&&Member> = present.iter().filter(|member| member.sheet.name.is_some()).collect();
        let acting = if named.len() > 2 { named } else { present.iter().take(2).collect() };
        let names: Vec<String> = acting.into_iter().map(|member| member.called.clone()).collect();
        return match names.len() {
            2.. if text.starts_with(first) && lower == "they" => {
                format!("{}{}", capitalised(&listed(&names)), &text[first.len()..])
            }
            _ => text,
        };
    }
    if !matches!(lower.as_str(), "she" | "he") || !text.starts_with(first) {
        return text;
    }
    let pronouns = Pronouns::of_word(&lower);
    let fitting: Vec<&&Member> = present.iter().filter(|member| member.sheet.pronouns == pronouns).collect();
    match fitting.as_slice() {
        // “She lived in Mrs. Potts’s garden” is about somebody else.
        [only] if !is_named_in(&text, only) => format!("{}{}", capitalised(&only.called), &text[first.len()..]),
        _ => text,
    }
}

/// “They were very large slippers”: nobody is that.
fn states_what_things_are(text: &str) -> bool {
    let mut words = text.unicode_words().skip(1);
    let is_stated = words.next().is_some_and(|verb| matches!(verb, "were" | "are"));
    // “They were very large, so large that they had belonged to her mother”
    let adjective =
        words.find(|word| !contains("very so too quite rather much far all both", word)).unwrap_or_default();
    if is_stated && contains("large wide long heavy empty wooden golden torn folded wrapped sold broken", adjective) {
        return true;
    }
    let clause = text.split([',', ';', '.', '!', '?']).next().unwrap_or_default();
    let own =
        clause.unicode_words().skip(2).take_while(|word| !contains("in on at by with near under of for from", word));
    let last = own.last().unwrap_or_default();
    is_stated && last.ends_with('s') && (is_worn(last) || contains(DRAWABLE, last.trim_end_matches('s')))
}

/// Cut after the last clause that fits, else between words.
fn shortened(text: &str) -> String {
    if text.chars().count() <= LONGEST_ACTION_CHARACTERS {
        return text.to_owned();
    }
    let longest = text.char_indices().nth(LONGEST_ACTION_CHARACTERS).map_or(text.len(), |(end, _)| end);
    // What a reader sees as one character stays whole, unless it alone is longer.
    let boundaries = text.grapheme_indices(true).map(|(start, _)| start).take_while(|start| *start <= longest);
    let end = boundaries.last().filter(|end| *end > 0).unwrap_or(longest);
    let fitting = &text[..end];
    let clause = fitting.rfind([',', ';', ':', '—', '、', '，']).filter(|at| *at > end / 2);
    let cut = clause.or_else(|| fitting.rfind(' ')).unwrap_or(end);
    fitting[..cut].trim_end().to_owned()
}

/// With an end mark.
fn ended(text: &str) -> String {
    let text = text.trim_end_matches([',', ';', ':', '—', '-', ' ']);
    match text.chars().last() {
        None => String::new(),
        Some(last) if last.is_alphanumeric() => format!("{text}."),
        Some(_) => text.to_owned(),
    }
}

#[cfg(test)]
#[path = "prompt_tests.rs"]
mod tests;
