//! The feeling of a stretch of text, from its own words.

use std::collections::HashMap;
use std::sync::LazyLock;

use brief::english::Pronouns;
use brief::picture::Emotion;
use lexicon::{FEELINGS, being};
use strum::IntoEnumIterator;
use unicode_segmentation::UnicodeSegmentation;

use super::bystanders::{Bearer, Stated, bearers, is_of_bystanders, withdraws};
use super::hardship::shivers_with_cold;
use super::no_feelings::{is_no_feeling, is_only_asked_or_wished};
use super::passed_feelings::{PassedFeelings, Told, is_a_reconciliation};
use super::setting::is_weather;
use super::stated::Words;
use super::word_list::contains;

/// Among the words for feelings, these also say other things, and weigh 1 instead of 2.
const WEAK: &str = "still soft softly quiet quietly gentle gently storm darkness alone strange secret suddenly lost tired wild \
    roared roars roaring struggled struggles couldn't hardly fun cross mad faced managed won sang missed silence silent question trouble adventure dream love \
    loved shouted sleep pillow blanket smile impossible rested";

/// Who has none of this is brave; who can't scream, or gets no help, is not.
const FEAR: &str = "scared afraid fear fearful frightened terrified worried anxious nervous uneasy feared worry trembled tremble trembling hesitated \
    hesitate doubted doubt fret panic";
/// A death is remembered over every smile beside it.
const GRAVE: &str = "died dead death mourned funeral";
/// “A lion was caught in a net”
const CAUGHT: &str = "caught stuck tangled entangled captured imprisoned locked held";
const TRAPS: &str =
    "net nets trap traps snare snares cage cages web pit brambles thorns dungeon prison quicksand chains";
const REACH_OF_A_TRAP_WORDS: usize = 6;
/// What roars without anger, and for joy.
const ROARING_THINGS: &str = "sea wind winds waves fire flames storm waterfall engine engines crowd thunder river water train lorry truck \
    plane motor ocean rapids surf stove car motorbike helicopter rocket";
const ROARING_FOR_JOY: &str = "laughter laughing joy delight approval applause past by along overhead";

/// “Through the windows she could see happy families”.
const REACH_OF_A_LOOK_WORDS: usize = 6;

static EMOTION_OF_WORD: LazyLock<HashMap<&str, Emotion>> =
    LazyLock::new(|| FEELINGS.iter().flat_map(|words| words.of_stories()).collect());

/// The strongest feeling of a text, or None when no word expresses one (as in a language other than English).
///
/// A feeling that is denied does not count, and fear denied is courage: “she was not afraid”. A scene is remembered for how it
/// ends: the last sentence that states a feeling counts twice, and of two equally strong feelings the later wins.
pub(crate) fn felt_in(text: &str) -> Option<Emotion> {
    let word_of = |word: &str| word.to_lowercase().replace('’', "'");
    let text = &exclaimed(text);
    let (mut words, mut sentences, mut questions) = (Vec::new(), Vec::new(), Vec::new());
    let mut whose: Vec<Bearer> = Vec::new();
    for (sentence, said) in text.split_inclusive(['.', '!', '?', '…', '\n']).enumerate() {
        words.extend(said.unicode_words().map(word_of));
        whose.extend(bearers(said));
        sentences.resize(words.len(), sentence);
        questions.push(said.ends_with('?'));
    }
    let told = Told { words: &words, sentences: &sentences, questions: &questions };
    let passed = PassedFeelings::of(told, |position| feeling_at(told, position));
    let is_strong = |at: &usize| feeling_at(told, *at).is_some() && !contains(WEAK, &words[*at]);
    let is_felt = |at: &usize| is_strong(at) && after_denial(told, *at).is_some();
    let last = (0..words.len()).rfind(is_felt).map(|at| sentences[at]);
    let claimed = Words::of(text);
    // What the text claims is read word by word; where the two readings differ, every word counts.
    let is_claimed = |at: usize| {
        let is_known = claimed.words.len() == words.len();
        let is_away = is_weather(&words[at]) && !claimed.is_stated(at);
        !is_known || !(is_away || claimed.is_imagined(at) || is_of_others(&words, at))
    };
    let stated = |position: usize| {
        let felt =
            after_denial(told, position).filter(|felt| is_claimed(position) && !passed.are_over(*felt, position))?;
        Some(Stated { felt, position, sentence: sentences[position], bearer: whose[position] })
    };
    let all: Vec<Stated> = (0..words.len()).filter_map(stated).collect();
    let mut scores: Vec<(Emotion, u32, usize)> = Emotion::iter().map(|emotion| (emotion, 0, 0)).collect();
    for Stated { felt, position, .. } in all.iter().filter(|one| !is_of_bystanders(**one, &all)).copied() {
        let weight = match words[position].as_str() {
            word if contains(WEAK, word) => 1,
            word if contains(GRAVE, word) => 5,
            _ if last == Some(sentences[position]) => 4,
            _ => 2,
        };
        if let Some(score) = scores.iter_mut().find(|score| score.0 == felt) {
            score.1 += weight;
            score.2 = position;
        }
    }
    strongest(scores)
}

/// What the word here says that somebody feels. Fear denied is courage.
fn after_denial(told: Told<'_>, position: usize) -> Option<Emotion> {
    match (told.is_denied(position), feeling_at(told, position)?) {
        (false, felt) => Some(felt),
        (true, Emotion::Scared | Emotion::Worried) if contains(FEAR, &told.words[position]) => Some(Emotion::Brave),
        (true, _) => None,
    }
}

/// The feeling of the word here, where its neighbours settle it.
fn feeling_at(told: Told<'_>, position: usize) -> Option<Emotion> {
    let word = told.words[position].as_str();
    let (before, after) = told.around(position);
    let known = EMOTION_OF_WORD.get(word).copied();
    let is_read =
        || !is_no_feeling(word, before, after) && !is_only_asked_or_wished(before, told.is_question(position));
    let known = known.filter(|_| is_read());
    if word.starts_with("arm") && are_arms_around(before, after) {
        return Some(Emotion::Loving);
    }
    if word == "heart" && beats_with_fear(after) {
        return Some(Emotion::Scared);
    }
    if withdraws(word, before, after) || shivers_with_cold(word, after) {
        return Some(Emotion::Sad);
    }
    if known.is_none() && is_a_reconciliation(word, after) {
        return Some(Emotion::Loving);
    }
    if before.last().is_some_and(|last| is_a_reconciliation(last, &told.words[position..])) {
        return None;
    }
    if known == Some(Emotion::Sad) && are_glad_tears(word, before, after) {
        return Some(Emotion::Happy);
    }
    if known == Some(Emotion::Sleepy) && only_others_sleep(before) || word == "lost" && is_a_loss_of_long_ago(after) {
        return None;
    }
    if !(word.starts_with("roar") || contains("fight fights fought fighting", word) || contains(CAUGHT, word)) {
        return known;
    }
    let next = after.first().map_or("", String::as_str);
    if contains(CAUGHT, word) {
        let is_somebody = |word: &String| being(word).is_some() || Pronouns::of_word(word).is_some() || word == "it";
        let is_in_a_trap = after.iter().take(REACH_OF_A_TRAP_WORDS).any(|word| contains(TRAPS, word));
        let is_passive = contains("in inside by under fast", next);
        return (is_in_a_trap && is_passive && before.iter().any(is_somebody)).then_some(Emotion::Scared);
    }
    if word.starts_with("roar") {
        let is_a_thing = before.iter().rev().take(2).any(|word| contains(ROARING_THINGS, word));
        let is_for_joy = after.iter().take(2).any(|word| contains(ROARING_FOR_JOY, word));
        return known.filter(|_| !is_a_thing && !is_for_joy);
    }
    // “They fought over the kite”, “they fought a dragon”.
    if contains("over about again bitterly", next) { Some(Emotion::Angry) } else { known }
}

/// “She laughed till she cried”, “he wept for joy”, “tears of laughter”.
fn are_glad_tears(word: &str, before: &[String], after: &[String]) -> bool {
    const TEARS: &str = "cried cries cry crying tear tears wept weeps weep weeping sobbed sobbing sobs died weak";
    const GLADNESS: &str = "joy laughter happiness relief delight pride gladness laughing joyful";
    const UP_TO: &str = "till until so";
    const REACH_WORDS: usize = 7;
    let near = &before[before.len().saturating_sub(REACH_WORDS)..];
    let laughs =
        near.iter().position(|word| word.starts_with("laugh") || word.starts_with("giggl") || word == "chuckled");
    let is_of_laughter = laughs.is_some_and(|at| near[at..].iter().any(|word| contains(UP_TO, word)));
    let is_for_joy = match after {
        [by, of, ..] if contains("with for of from", by) => contains(GLADNESS, of) || contains("sheer pure", of),
        [laughing, ..] => laughing == "laughing",
        [] => false,
    };
    let is_happy = before.last().is_some_and(|last| contains("happy glad joyful laughing", last));
    // “She laughed and cried at the same time”
    let is_at_once = laughs.is_some() && after.iter().take(4).any(|word| matches!(word.as_str(), "same" | "once"));
    contains(TEARS, word) && (is_of_laughter || is_for_joy || is_happy || is_at_once)
}

/// “She threw her arms around his neck”
fn are_arms_around(before: &[String], after: &[String]) -> bool {
    let is_of_somebody = before.last().is_some_and(|last| contains("his her their an both my", last));
    is_of_somebody && after.first().is_some_and(|next| matches!(next.as_str(), "around" | "round"))
}

/// “His heart hammered”, and not for joy.
fn beats_with_fear(after: &[String]) -> bool {
    const HAMMERING: &str = "hammered hammers pounded pounds thudded";
    const JOY: &str = "joy happiness excitement delight";
    after.first().is_some_and(|next| contains(HAMMERING, next)) && !after.iter().any(|word| contains(JOY, word))
}

/// “Only the mayor slept”, “even the bakers were asleep”: those whom the scene is about do not.
fn only_others_sleep(before: &[String]) -> bool {
    const OTHERS: &str = "only even except else";
    before.iter().any(|word| contains(OTHERS, word)) && !before.iter().any(|word| contains("they we i all both", word))
}

/// “He had lost a hand in the war”
fn is_a_loss_of_long_ago(after: &[String]) -> bool {
    const PARTS: &str =
        "hand arm leg eye ear foot finger fingers toe thumb tooth teeth sight hearing hair tail paw wing voice weight";
    const LONGEST_PHRASE_WORDS: usize = 4;
    after.iter().take(LONGEST_PHRASE_WORDS).any(|word| contains(PARTS, word))
}

/// The text with “said” for what is only called out: “It is snowing!” cried Mia.
fn exclaimed(text: &str) -> String {
    const CRIED: [&str; 9] =
        ["cried", "cries", "shouted", "shouts", "screamed", "screams", "yelled", "yells", "roared"];
    let is_mark = |c: char| matches!(c, '”' | '"' | '»' | '’' | '\'' | '“' | '„' | '«' | '‘');
    // Within so many letters behind or before the marks stands who called: `“Help!” the old man cried`.
    const REACH_LETTERS: usize = 24;
    let mut told = text.to_owned();
    for cried in CRIED {
        let mut from = 0;
        while let Some(at) = told[from..].find(cried).map(|at| from + at) {
            let (before, after) = (told[..at].trim_end(), told[at + cried.len()..].trim_start());
            let speaker: String = before.chars().rev().take_while(|c| !is_mark(*c)).take(REACH_LETTERS).collect();
            // “Come.” Then Mia cried: that is a sentence of its own.
            let said = before[..before.len() - speaker.len()].trim_end_matches(is_mark);
            let is_tag = !said.is_empty() && said.len() < before.len() - speaker.len() && !said.ends_with('.');
            let is_behind =
                is_tag && speaker.chars().count() < REACH_LETTERS && !speaker.contains(['.', '!', '?', ',']);
            let is_before = after.trim_start_matches([',', ':', ' ']).starts_with(is_mark) || after.starts_with("out");
            if is_behind || is_before {
                told.replace_range(at..at + cried.len(), "said");
            }
            from = at + if is_behind || is_before { "said".len() } else { cried.len() };
        }
    }
    told
}

/// “She saw happy families”: those are happy whom she sees.
fn is_of_others(words: &[String], position: usize) -> bool {
    const SEEING: &str = "saw sees see seen watched watches watching";
    const WINDOWS: &str = "window windows windowpane windowpanes";
    const AFTER_A_LOOK: &str = "and but that when as because he she they it in at with";
    let near = &words[position.saturating_sub(REACH_OF_A_LOOK_WORDS)..position];
    let is_adjective = words.get(position + 1).is_some_and(|next| !contains(AFTER_A_LOOK, next));
    let is_seen = near.iter().any(|word| contains(SEEING, word)) && is_adjective;
    let is_indoors = near
        .windows(3)
        .any(|three| contains("through behind", &three[0]) && three[1..].iter().any(|word| contains(WINDOWS, word)));
    EMOTION_OF_WORD.get(words[position].as_str()) == Some(&Emotion::Happy) && (is_seen || is_indoors)
}

/// The feeling that is stated most often; of equals, the one stated last.
pub(crate) fn strongest_of(stated: Vec<(Emotion, usize)>) -> Option<Emotion> {
    let mut scores: Vec<(Emotion, u32, usize)> = Emotion::iter().map(|emotion| (emotion, 0, 0)).collect();
    for (felt, position) in stated {
        if let Some(score) = scores.iter_mut().find(|score| score.0 == felt) {
            score.1 += 1;
            score.2 = position;
        }
    }
    strongest(scores)
}

fn strongest(scores: Vec<(Emotion, u32, usize)>) -> Option<Emotion> {
    let felt = scores.into_iter().filter(|score| score.1 > 0);
    felt.max_by_key(|(_, weight, position)| (*weight, *position)).map(|(emotion, _, _)| emotion)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feeling_is_read_from_the_words() {
        for (text, emotion) in [
            ("She laughed and danced all the way home.", Emotion::Happy),
            ("He wept for a long time by the empty nest.", Emotion::Sad),
            ("The cave was dark, and the boy trembled with fear.", Emotion::Scared),
            ("“What could be behind the door?” Mia wondered, and peered through the keyhole.", Emotion::Curious),
            ("The old king was furious, and stamped his foot.", Emotion::Angry),
            ("There sat the little girl, smiling, with red cheeks and a smile, frozen to death.", Emotion::Sad),
            ("He yawned, and was asleep before the candle was out.", Emotion::Sleepy),
        ] {
            assert_eq!(felt_in(text), Some(emotion), "{text}");
        }
    }

    #[test]
    fn fear_denied_is_courage_and_joy_denied_is_nothing() {
        assert_eq!(felt_in("She was not at all afraid."), Some(Emotion::Brave));
        assert_eq!(felt_in("He wasn’t happy."), None);
    }

    #[test]
    fn of_two_feelings_equally_strong_the_later_is_remembered() {
        assert_eq!(felt_in("She had been angry. Now she was proud."), Some(Emotion::Proud));
    }

    #[test]
    fn a_scene_that_ends_in_laughter_is_a_happy_one_however_it_began() {
        for (text, emotion) in [
            ("Puff was sad. He was alone, and he missed his friend. Then Mia came, and they laughed.", Emotion::Happy),
            ("They laughed and danced. Then the boat was gone, and Tom wept.", Emotion::Sad),
            ("Mia was sad, and cried. They hugged, and walked home.", Emotion::Loving),
            (
                "The cave was full of fear. Tom trembled. “I dare,” he said boldly. The bus left at nine.",
                Emotion::Brave,
            ),
            ("Puff was sad. It was still and quiet in the wood.", Emotion::Sad),
            ("The king died. They went home and smiled.", Emotion::Sad),
        ] {
            assert_eq!(felt_in(text), Some(emotion), "{text}");
        }
    }

    #[test]
    fn anger_that_is_over_at_the_end_shows_in_no_face() {
        for (text, emotion) in [
            ("They shouted, and Sam stamped. They hugged and laughed, and nobody was angry any more.", Emotion::Happy),
            ("Ana quarrelled with Ben. Ben was furious. Then they looked at each other and laughed.", Emotion::Happy),
            ("Tom yelled at Ann. He was mad. At last they shook hands.", Emotion::Loving),
            ("The king raged and shouted. Then his anger melted, and he forgave the boy.", Emotion::Loving),
            ("They argued and argued. Neither of them was angry at bedtime, and they smiled.", Emotion::Happy),
            ("Nobody was cross with Leo. They all smiled.", Emotion::Happy),
            ("They fought over the kite, and yelled. Now they were friends again.", Emotion::Loving),
            ("Ida was angry and shouted. She was no longer angry when she saw the cake, and smiled.", Emotion::Happy),
            ("They quarrelled and yelled at each other. In the end they made peace.", Emotion::Loving),
            ("Mia cried. She cried and sobbed. Then she stopped crying and grinned.", Emotion::Happy),
            ("Both had been furious, and had yelled. Both giggled now.", Emotion::Happy),
            // Whoever is still angry looks so.
            ("The girls laughed at him. Tom was furious and stamped.", Emotion::Angry),
            ("They hugged. Then they quarrelled again, and Tom yelled.", Emotion::Angry),
        ] {
            assert_eq!(felt_in(text), Some(emotion), "{text}");
        }
        assert_eq!(felt_in("Mia cried and cried. Then she stopped crying and ate her soup."), None);
    }

    #[test]
    fn who_is_caught_is_scared_and_who_roars_is_angry() {
        for (text, emotion) in [
            ("A lion was caught in a net. He roared and pulled, but the ropes held fast.", Emotion::Scared),
            ("A fox was stuck in a trap.", Emotion::Scared),
            ("A bird was tangled in a net and beat its wings.", Emotion::Scared),
            ("The princess was locked in a dungeon.", Emotion::Scared),
            ("The boy was held fast in the brambles.", Emotion::Scared),
            ("He roared and pulled.", Emotion::Angry),
            ("The bear roared at the hunters.", Emotion::Angry),
            ("They roared with laughter.", Emotion::Happy),
            (
                "A lion was caught in a net. The mouse gnawed the ropes. The lion was free, and they smiled.",
                Emotion::Happy,
            ),
        ] {
            assert_eq!(felt_in(text), Some(emotion), "{text}");
        }
        for text in [
            "The ball was caught in the net.",
            "Grandpa caught a fish in a net.",
            "The sea roared.",
            "The fire roared.",
        ] {
            assert_eq!(felt_in(text), None, "{text}");
        }
    }

    #[test]
    fn tears_of_joy_are_no_grief() {
        for text in [
            "Grandma Pearl laughed till she cried.",
            "Pearl laughed till the tears ran down her cheeks.",
            "They laughed so hard that tears came.",
            "He wept for joy.",
            "She sobbed with relief.",
            "There were tears of laughter on his face.",
            "She was crying with happiness.",
            "They laughed until they were weak, and cried laughing.",
            "Happy tears ran down his face.",
            "He nearly died laughing.",
        ] {
            assert_eq!(felt_in(text), Some(Emotion::Happy), "{text}");
        }
        for text in [
            "They laughed at him, and he cried.",
            "She cried with grief.",
            "He wept for his dog.",
            "She laughed. Then she cried.",
        ] {
            assert_eq!(felt_in(text), Some(Emotion::Sad), "{text}");
        }
    }

    #[test]
    fn who_cries_something_out_is_not_sad_for_that() {
        for text in [
            "“It is here!” cried Mia.",
            "\"Come!\" cried the old man.",
            "“Come!” the captain cried.",
            "Mia cried, “Look!”",
            "Mia cried: “Look!”",
            "She cried out his name.",
        ] {
            assert_eq!(felt_in(text), None, "{text}");
        }
        for text in
            ["“I am here.” Then Mia cried.", "Mia cried for an hour. “Come,” said Tom.", "“No,” he said, and cried."]
        {
            assert_eq!(felt_in(text), Some(Emotion::Sad), "{text}");
        }
    }

    #[test]
    fn what_is_felt_beside_the_scene_is_not_its_feeling() {
        for text in [
            "They danced on the roof. Only the mayor slept.",
            "The street was full, and they laughed. Even the bakers slept.",
            "They danced. Everybody else was asleep.",
        ] {
            assert_ne!(felt_in(text), Some(Emotion::Sleepy), "{text}");
        }
        assert_eq!(felt_in("Only then they slept."), Some(Emotion::Sleepy));
        assert_eq!(felt_in("He had lost a hand in the war."), None);
        assert_eq!(felt_in("She had lost her way."), Some(Emotion::Worried));
    }

    #[test]
    fn words_that_express_no_feeling_have_none() {
        assert_eq!(felt_in("The bus left at nine."), None);
        assert_eq!(felt_in("狐は海へ行きました。"), None);
    }
}
