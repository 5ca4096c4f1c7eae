//! Models that refuse in words of their own, where their service has no sign for it.

/// Nothing that was asked for is as short, and hardly a refusal is longer.
const LONGEST_REFUSAL_WORDS: usize = 60;
/// One that goes on to speak of its writer is no longer.
const LONGEST_EXPLAINED_REFUSAL_WORDS: usize = 250;
/// No reading speaks so.
const OF_A_MODEL: [&str; 6] =
    ["as an ai", "language model", "ai assistant", "have to decline", "must decline", "my guidelines"];
const OPENINGS: [&str; 4] = ["i'm sorry", "i am sorry", "i apologize", "sorry,"];
const INABILITIES: [&str; 7] =
    ["i can't ", "i cannot ", "i can not ", "i won't ", "i'm unable to ", "i am unable to ", "i'm not able to "];
const DEEDS: [&str; 11] = [
    "help with",
    "assist",
    "write",
    "create",
    "fulfil",
    "generate",
    "provide",
    "comply",
    "produce",
    "do that",
    "continue",
];

/// Whether a text is a refusal and nothing else: it is short, and says at its beginning that its writer can't.
pub fn refuses_in_words(text: &str) -> bool {
    let words = text.split_whitespace().count();
    let text = text.trim().to_lowercase().replace('’', "'");
    let speaks_of_itself = || OF_A_MODEL.iter().any(|known| text.contains(known));
    if words > LONGEST_EXPLAINED_REFUSAL_WORDS || words > LONGEST_REFUSAL_WORDS && !speaks_of_itself() {
        return false;
    }
    let opening: String = text.chars().take(160).collect();
    let refuses = INABILITIES.iter().any(|inability| {
        opening.find(inability).is_some_and(|at| {
            let deed = &opening[at + inability.len()..];
            DEEDS.iter().any(|known| deed.starts_with(known))
        })
    });
    let begins_so = OPENINGS.iter().chain(&INABILITIES).any(|known| opening.starts_with(known));
    begins_so && refuses
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusals_are_told_from_texts_that_only_begin_like_one() {
        for refusal in [
            "I'm sorry, but I can't help with that request.",
            "I cannot create content that is explicit. Is there something else I can help you with?",
            "I can’t fulfill that request.",
            "Sorry, I'm unable to write this.",
        ] {
            assert!(refuses_in_words(refusal), "{refusal}");
        }
        let explained = format!(
            "I'm sorry, but I cannot write this text. As an AI model I have to decline. {}",
            "I cannot do it. ".repeat(20)
        );
        assert!(refuses_in_words(&explained));
        let long = format!("I cannot write about Mars without fire. {}", "It burns. ".repeat(40));
        for text in ["I can't help but notice your Moon.", "You are sorry, and I can see it.", "A quiet text.", &*long]
        {
            assert!(!refuses_in_words(text), "{text}");
        }
    }
}
