//! Verbs of descriptions, and how a story says them: `has three brothers` is told as `had three brothers`.

use crate::word_list::contains;

/// Verbs that descriptions use in the present, as `she` and `he` have them. After “and” only these begin another statement: other words
/// that end in “s” may be nouns.
const VERBS: &str = "has is was had does loves likes enjoys adores hates dislikes detests prefers fears dreads wants wishes hopes dreams needs \
    lives dwells stays comes goes works studies teaches learns trains practises practices plays collects builds makes bakes cooks \
    paints draws writes reads sings dances swims runs rides drives flies sails climbs jumps skates skis walks travels explores \
    speaks talks tells says whispers laughs cries smiles sleeps snores dreams eats drinks grows keeps owns runs sells buys \
    repairs mends fixes cleans helps protects guards saves rescues fights hunts fishes farms herds raises breeds feeds \
    believes thinks knows understands remembers forgets misses loses finds searches seeks looks listens watches sees hears \
    feels smells tastes touches carries wears uses holds brings takes gives gets shares hides gathers leads follows serves \
    rules belongs stutters stammers limps trips worries tries refuses starts begins stops never can cannot can't could couldn't \
    will won't would must doesn't isn't hasn't wasn't didn't used lost won found left grew came went became survived died \
    moved ran lived worked delivers hums lays whistles juggles mutters carves haunts sneezes barks hosts rents rows skips hops digs throws catches kicks \
    mows knits sews weaves trades invents spies roams wanders guides nurses tends polishes shines glows squeaks rattles giggles \
    mumbles invented discovered built wrote taught led became sold";

/// What verbs become that do not follow the rule.
const IRREGULAR: &[(&str, &str)] = &[
    ("has", "had"),
    ("have", "had"),
    ("is", "was"),
    ("are", "were"),
    ("does", "did"),
    ("do", "did"),
    ("goes", "went"),
    ("go", "went"),
    ("can", "could"),
    ("can't", "couldn't"),
    ("cannot", "could not"),
    ("will", "would"),
    ("won't", "wouldn't"),
    ("must", "had to"),
    ("doesn't", "didn't"),
    ("don't", "didn't"),
    ("isn't", "wasn't"),
    ("aren't", "weren't"),
    ("hasn't", "hadn't"),
    ("haven't", "hadn't"),
    ("comes", "came"),
    ("teaches", "taught"),
    ("builds", "built"),
    ("makes", "made"),
    ("draws", "drew"),
    ("writes", "wrote"),
    ("reads", "read"),
    ("sings", "sang"),
    ("swims", "swam"),
    ("runs", "ran"),
    ("rides", "rode"),
    ("drives", "drove"),
    ("flies", "flew"),
    ("speaks", "spoke"),
    ("tells", "told"),
    ("says", "said"),
    ("sleeps", "slept"),
    ("eats", "ate"),
    ("drinks", "drank"),
    ("grows", "grew"),
    ("keeps", "kept"),
    ("sells", "sold"),
    ("buys", "bought"),
    ("fights", "fought"),
    ("breeds", "bred"),
    ("feeds", "fed"),
    ("thinks", "thought"),
    ("knows", "knew"),
    ("understands", "understood"),
    ("forgets", "forgot"),
    ("loses", "lost"),
    ("finds", "found"),
    ("seeks", "sought"),
    ("sees", "saw"),
    ("hears", "heard"),
    ("feels", "felt"),
    ("wears", "wore"),
    ("holds", "held"),
    ("brings", "brought"),
    ("takes", "took"),
    ("gives", "gave"),
    ("gets", "got"),
    ("hides", "hid"),
    ("leads", "led"),
    ("begins", "began"),
    ("stands", "stood"),
    ("sits", "sat"),
    ("lies", "lay"),
    ("lays", "laid"),
    ("shines", "shone"),
    ("weaves", "wove"),
    ("spends", "spent"),
    ("wins", "won"),
    ("leaves", "left"),
    ("becomes", "became"),
    ("means", "meant"),
    ("sets", "set"),
    ("puts", "put"),
    ("lets", "let"),
    ("cuts", "cut"),
    ("hits", "hit"),
    ("hurts", "hurt"),
    ("catches", "caught"),
    ("falls", "fell"),
    ("throws", "threw"),
    ("wakes", "woke"),
    ("steals", "stole"),
    ("breaks", "broke"),
    ("meets", "met"),
    ("pays", "paid"),
    ("sends", "sent"),
    ("swears", "swore"),
    ("rings", "rang"),
    ("digs", "dug"),
    ("hangs", "hung"),
    ("stops", "stopped"),
    ("plans", "planned"),
    ("trips", "tripped"),
    ("lip-reads", "lip-read"),
    ("lipreads", "lipread"),
    ("chats", "chatted"),
    ("knits", "knitted"),
    ("jogs", "jogged"),
    ("hugs", "hugged"),
    ("begs", "begged"),
    ("robs", "robbed"),
    ("skips", "skipped"),
    ("hops", "hopped"),
    ("travels", "travelled"),
    ("controls", "controlled"),
];

/// Words that may stand between a subject and its verb.
const ADVERBS: &str = "always never really secretly often also still only just usually sometimes ever both now once even rarely mostly already currently";

pub(super) fn is_adverb(word: &str) -> bool {
    contains(ADVERBS, word)
}

/// Whether a word in lower case is a verb that begins a statement of its own after “and”.
pub(super) fn is_known_verb(word: &str) -> bool {
    contains(VERBS, word) && !is_adverb(word)
}

/// Whether a word in lower case may be the verb of a subject that stands right before it.
pub(super) fn may_be_verb(word: &str) -> bool {
    let is_word = word.chars().all(|c| (c.is_alphabetic() && !c.is_uppercase()) || c == '\'');
    let plural = IRREGULAR.iter().any(|(present, past)| *present == word || *past == word)
        || contains(VERBS, &format!("{word}s"));
    let inflected = (word.ends_with('s') || word.ends_with("ed")) && word.len() > 3 && !word.ends_with("'s");
    is_word && (plural || inflected || is_known_verb(word))
}

/// Whether a verb is in the present as two people have it: `share`, `are`.
pub(super) fn is_plural(verb: &str) -> bool {
    matches!(verb, "are" | "have" | "do") || (contains(VERBS, &format!("{verb}s")) && !contains(VERBS, verb))
}

/// A verb in the past tense; what is in the past already stays.
pub(super) fn past(verb: &str) -> String {
    if let Some((_, past)) = IRREGULAR.iter().find(|(present, _)| *present == verb) {
        return (*past).to_owned();
    }
    // “they make”
    if let Some((_, past)) = IRREGULAR.iter().find(|(present, _)| present.strip_suffix('s') == Some(verb)) {
        return (*past).to_owned();
    }
    let is_past = verb.ends_with("ed")
        || IRREGULAR.iter().any(|(_, past)| *past == verb)
        || contains("was had could would used died", verb);
    if is_past {
        return verb.to_owned();
    }
    let stem = match verb {
        verb if verb.ends_with("ies") && verb.len() > 4 => return format!("{}ied", verb.trim_end_matches("ies")),
        verb if ["sses", "xes", "zes", "ches", "shes"].iter().any(|ending| verb.ends_with(ending)) => {
            &verb[..verb.len() - 2]
        }
        verb => verb.strip_suffix('s').unwrap_or(verb),
    };
    match stem.chars().last() {
        Some('e') => format!("{stem}d"),
        Some('y') if is_consonant_before_y(stem) => format!("{}ied", &stem[..stem.len() - 1]),
        Some(last) if doubles(stem) => format!("{stem}{last}ed"),
        _ => format!("{stem}ed"),
    }
}

/// “Hummed”, “begged”: one short vowel before the last consonant.
fn doubles(stem: &str) -> bool {
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let letters: Vec<char> = stem.chars().collect();
    let vowels = letters.iter().filter(|c| is_vowel(**c)).count();
    matches!(letters.as_slice(), [.., before, last] if vowels == 1 && is_vowel(*before) && !is_vowel(*last) && !matches!(last, 'w' | 'x'))
}

fn is_consonant_before_y(stem: &str) -> bool {
    stem.chars().rev().nth(1).is_some_and(|c| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u'))
}

/// The words of a statement in the past tense, with its verb at `verb`; without one, only what clauses in it say is told so.
pub(super) fn told_in_the_past(words: &[String], verb: Option<usize>) -> Vec<String> {
    let mut told = Vec::with_capacity(words.len());
    // “They are married and run a lighthouse”
    let is_of_many = verb.is_some_and(|verb| is_plural(&words[verb].to_lowercase()));
    for (at, word) in words.iter().enumerate() {
        // Can and Will are names.
        if verb != Some(at) && word.starts_with(char::is_uppercase) {
            told.push(word.clone());
            continue;
        }
        let lower = word.to_lowercase();
        let before = at.checked_sub(1).map(|before| words[before].to_lowercase()).unwrap_or_default();
        // “because her father is one”, “who lives next door”
        let of_a_clause = verb.is_none_or(|verb| at > verb)
            && (matches!(
                lower.as_str(),
                "is" | "are" | "has" | "can" | "can't" | "cannot" | "doesn't" | "isn't" | "will" | "won't"
            ) || (matches!(before.as_str(), "who" | "that" | "which" | "she" | "he" | "it")
                && may_be_verb(&lower))
                || (matches!(before.as_str(), "they" | "i") && may_be_verb(&lower))
                || (matches!(before.as_str(), "and" | "but")
                    && (is_known_verb(&lower) || (is_of_many && is_known_verb(&format!("{lower}s"))))));
        told.push(if verb == Some(at) || of_a_clause { past(&lower) } else { word.clone() });
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_told_in_the_past() {
        for (present, told) in [
            ("has", "had"),
            ("lives", "lived"),
            ("wants", "wanted"),
            ("studies", "studied"),
            ("plays", "played"),
            ("watches", "watched"),
            ("runs", "ran"),
            ("run", "ran"),
            ("is", "was"),
            ("cannot", "could not"),
            ("misses", "missed"),
            ("hates", "hated"),
            ("lost", "lost"),
            ("used", "used"),
            ("fixes", "fixed"),
            ("carries", "carried"),
            ("dreams", "dreamed"),
            ("live", "lived"),
        ] {
            assert_eq!(past(present), told, "{present}");
        }
    }

    #[test]
    fn a_clause_goes_into_the_past_with_its_statement() {
        let told = |text: &str| {
            let words: Vec<String> = text.split(' ').map(str::to_owned).collect();
            told_in_the_past(&words, Some(0)).join(" ")
        };
        assert_eq!(
            told("wants to be a pilot because her father is one"),
            "wanted to be a pilot because her father was one"
        );
        assert_eq!(told("has a friend who lives next door"), "had a friend who lived next door");
        assert_eq!(told("wants to be happy"), "wanted to be happy");
    }
}
