//! Whose a feeling is: “The crowd cheered, but Ana wept” is about Ana. What bystanders feel is left out where one of those whom the text is about
//! feels otherwise.

use brief::english::Pronouns;
use brief::picture::Emotion;
use unicode_segmentation::UnicodeSegmentation;

use super::being_nouns::being_noun;
use super::word_list::contains;

/// Who stands by, whatever the scene is about.
const OTHERS: &str = "crowd crowds audience spectators onlookers bystanders passers passersby guests people others villagers townspeople townsfolk \
    neighbours neighbors strangers visitors classmates class mob public fans shoppers passengers dancers players pupils \
    families couples thief thieves robber robbers burglar burglars bully bullies villain villains";
/// “The other children”, “the whole village”, “the rest of them”
const BEFORE_OTHERS: &str = "other whole entire rest";
/// “On the other hand”, “the whole day”
const NOBODY: &str =
    "hand side day night end way time afternoon morning evening week year world thing house cake book one";
/// Those among whom somebody who is named may be.
const ALL: &str = "everyone everybody all they";
/// A clause that begins with one of these may have a subject of its own.
const JOINTS: &str = "but while whereas yet though although when as and because so until till";
/// What stands before a subject and is none itself.
const SMALL: &str =
    "the a an his her their my our its this that these those then now only even still one some many both at in on for";
const DETERMINERS: &str = "the a an his her their my our";
/// “Outside the children danced”: not those whom the scene is about.
const ELSEWHERE: &str = "outside elsewhere downstairs upstairs nearby below";
/// Who feels otherwise is told of no farther off than in the next sentence.
const REACH_SENTENCES: usize = 1;

/// Whose what a word says is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bearer {
    Unknown,
    /// “Ana”, “she”, “the girl”
    One,
    /// “Everybody”, “they”
    All,
    /// “The crowd”
    Others,
}

/// Whose each word of a sentence is: the subject's of its clause.
pub(crate) fn bearers(sentence: &str) -> Vec<Bearer> {
    let mut bearers = Vec::new();
    let (mut bearer, mut is_open, mut before) = (Bearer::Unknown, true, String::new());
    let mut end = 0;
    let is_elsewhere = sentence.unicode_words().next().is_some_and(|first| contains(ELSEWHERE, &first.to_lowercase()));
    for (start, word) in sentence.unicode_word_indices() {
        let lower = word.to_lowercase().replace('’', "'");
        let is_divided = sentence[end..start].contains([',', ';', ':', '—', '–', '(', ')', '“', '”', '"']);
        is_open |= is_divided || contains(JOINTS, &lower);
        if is_open && contains(DETERMINERS, &lower) {
            // “The clown”: somebody, or some thing that feels nothing.
            bearer = Bearer::One;
        }
        if is_open && let Some(subject) = subject(word, &lower, &before) {
            (bearer, is_open) = (subject, false);
        }
        if is_elsewhere && before == "the" && (is_several(&lower) || contains(OTHERS, &lower)) {
            (bearer, is_open) = (Bearer::Others, false);
        }
        bearers.push(bearer);
        (before, end) = (lower, start + word.len());
    }
    bearers
}

fn is_several(lower: &str) -> bool {
    lower == "children" || being_noun(lower).is_some_and(|noun| noun != lower)
}

/// Who the subject of a clause is that has this word.
fn subject(word: &str, lower: &str, before: &str) -> Option<Bearer> {
    if contains(OTHERS, lower) || contains(BEFORE_OTHERS, before) && !contains(NOBODY, lower) {
        return Some(Bearer::Others);
    }
    if contains(ALL, lower) {
        return Some(Bearer::All);
    }
    let is_pronoun = matches!(Pronouns::of_word(lower), Some(Pronouns::She | Pronouns::He)) || lower == "i";
    // “His friend laughed”: the noun is the subject.
    let is_owner = matches!(lower, "his" | "her" | "hers");
    let is_name = word.starts_with(char::is_uppercase) && !contains(SMALL, lower) && !contains(JOINTS, lower);
    let is_being = being_noun(lower).is_some_and(|noun| noun == lower);
    let is_adverb = is_name && lower.ends_with("ly") && !is_being;
    (!is_owner && !is_adverb && (is_pronoun || is_name || is_being)).then_some(Bearer::One)
}

/// A feeling that a text states: whose it is, and in which of its sentences.
#[derive(Clone, Copy)]
pub(crate) struct Stated {
    pub felt: Emotion,
    pub position: usize,
    pub sentence: usize,
    pub bearer: Bearer,
}

/// Whether bystanders have this feeling while one of those whom the text is about feels otherwise.
pub(crate) fn is_of_bystanders(stated: Stated, all: &[Stated]) -> bool {
    let is_told_otherwise = |one: &&Stated| {
        let is_after = one.position > stated.position;
        let is_near = one.sentence.abs_diff(stated.sentence) <= REACH_SENTENCES;
        one.bearer == Bearer::One
            && is_near
            && are_opposite(one.felt, stated.felt)
            && (is_after || stated.bearer == Bearer::Others)
    };
    matches!(stated.bearer, Bearer::Others | Bearer::All) && all.iter().any(|one| is_told_otherwise(&one))
}

/// Whether faces that show one feeling deny the other.
pub(crate) fn are_opposite(one: Emotion, other: Emotion) -> bool {
    let is_unhappy = |emotion| matches!(emotion, Emotion::Angry | Emotion::Sad | Emotion::Scared | Emotion::Worried);
    is_glad(one) && is_unhappy(other) || is_unhappy(one) && is_glad(other)
}

pub(crate) fn is_glad(emotion: Emotion) -> bool {
    matches!(emotion, Emotion::Happy | Emotion::Loving | Emotion::Excited | Emotion::Proud)
}

/// What somebody does who is sad and does not say so: “wanted to go home”, “hung his head”, “bit her lip”.
pub(crate) fn withdraws(word: &str, before: &[String], after: &[String]) -> bool {
    let near: Vec<&str> = before.iter().rev().take(3).map(String::as_str).collect();
    let next: Vec<&str> = after.iter().take(3).map(String::as_str).collect();
    let is_own = |owner: &str| contains("his her their my", owner);
    match (word, near.as_slice(), next.as_slice()) {
        ("home", ["go" | "be" | "run", "to", wanted], _) => contains("wanted wants longed wished", wanted),
        ("hung" | "hangs" | "bowed" | "lowered" | "dropped", _, [owner, "head" | "heads" | "eyes", ..]) => {
            is_own(owner)
        }
        ("bit" | "bites" | "chewed", _, [owner, "lip" | "lips", ..]) => is_own(owner),
        ("blinked" | "fought" | "swallowed", _, ["back" | "away", ..]) => {
            after.iter().take(4).any(|word| word == "tears")
        }
        ("stared" | "looked" | "gazed", _, ["at", owner, "shoes" | "feet" | "toes" | "boots"]) => is_own(owner),
        ("eyes", [owner, ..], ["on", "the", "ground" | "floor" | "pavement"]) => is_own(owner),
        ("ill" | "sick" | "dying", near, next) => {
            near.iter().take(2).any(|word| contains("lay lies lie lying fell", word)) && next.first() != Some(&"of")
        }
        ("lump", _, ["in", owner, "throat"]) => is_own(owner),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::emotion::felt_in;
    use super::*;

    #[test]
    fn the_word_of_a_clause_is_its_subjects() {
        for (sentence, word, expected) in [
            ("The crowd cheered, but Ana wept.", "cheered", Bearer::Others),
            ("The crowd cheered, but Ana wept.", "wept", Bearer::One),
            ("Everyone laughed; Tom stood by the wall.", "laughed", Bearer::All),
            ("He waved to the crowd and smiled.", "smiled", Bearer::One),
            ("The other children sang while she cried.", "sang", Bearer::Others),
            ("The other children sang while she cried.", "cried", Bearer::One),
            ("The whole village danced.", "danced", Bearer::Others),
            ("The old man smiled at the crowd.", "smiled", Bearer::One),
        ] {
            let at = sentence.unicode_words().position(|own| own == word).unwrap_or_default();
            assert_eq!(bearers(sentence)[at], expected, "{sentence}");
        }
    }

    #[test]
    fn what_bystanders_feel_is_not_the_mood_of_one_who_feels_otherwise() {
        for (text, emotion) in [
            ("The crowd cheered, but Ana wept.", Emotion::Sad),
            ("Ana wept, but the crowd cheered.", Emotion::Sad),
            ("Ana wept. The crowd cheered and laughed.", Emotion::Sad),
            ("The crowd cheered and laughed and danced. Ana wept.", Emotion::Sad),
            ("Everyone laughed; Tom stood by the wall and wanted to go home.", Emotion::Sad),
            ("The other children laughed and danced. Mia hung her head.", Emotion::Sad),
            ("The whole class was happy and clapped, while Ben blinked back the tears.", Emotion::Sad),
            ("The guests laughed and sang and danced, and the bride was afraid.", Emotion::Scared),
            ("People smiled and laughed on the platform; only the old man cried.", Emotion::Sad),
            ("The spectators shouted angrily, but Ana smiled.", Emotion::Happy),
            ("The villagers wept and mourned, but the little boy laughed.", Emotion::Happy),
            ("All the others were happy and laughed. Lena was worried.", Emotion::Worried),
            ("Everybody danced and laughed. Kofi stared at his shoes.", Emotion::Sad),
            ("The audience laughed and clapped, but the clown was sad.", Emotion::Sad),
            ("They were laughing. Biddy went past them with her eyes on the ground.", Emotion::Sad),
            ("Strangers laughed and kissed in the street. She was lonely.", Emotion::Sad),
            ("His classmates giggled and laughed, yet Omar was furious.", Emotion::Angry),
            (
                "The old dog Rex lay ill on his rug. Outside the children danced and cheered. Rex closed his eyes.",
                Emotion::Sad,
            ),
            ("Mia lay ill in bed. Outside the boys laughed and cheered.", Emotion::Sad),
            ("Mia fell ill, and wept. Downstairs the guests danced and sang and laughed.", Emotion::Sad),
            (
                "Frozen and starving, the old soldier went on. In the windows the families sang and danced.",
                Emotion::Sad,
            ),
            ("Ella lost her ring. The thief grinned and was delighted. Ella searched.", Emotion::Worried),
            ("Ella wept. The robbers laughed and danced.", Emotion::Sad),
            ("The bully laughed and laughed. Omar was afraid.", Emotion::Scared),
        ] {
            assert_eq!(felt_in(text), Some(emotion), "{text}");
        }
    }

    #[test]
    fn what_everybody_feels_is_the_mood_where_nobody_feels_otherwise() {
        for (text, emotion) in [
            ("The crowd cheered, and Ana smiled.", Emotion::Happy),
            ("Everyone laughed.", Emotion::Happy),
            ("Tom wept. Then his mother came home. In the end everybody laughed and danced.", Emotion::Happy),
            ("The crowd cheered.", Emotion::Happy),
            ("The thief grinned. He was delighted.", Emotion::Happy),
            ("Outside the children danced and cheered.", Emotion::Happy),
            ("Mia was sick of waiting, and laughed.", Emotion::Happy),
            ("They laughed and danced. Then the boat was gone, and Tom wept.", Emotion::Sad),
            ("The whole village mourned.", Emotion::Sad),
        ] {
            assert_eq!(felt_in(text), Some(emotion), "{text}");
        }
    }
}
