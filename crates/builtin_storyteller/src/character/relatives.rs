//! Relatives, friends and animals that a description gives its character.

use super::clauses::{is_build, is_trait};
use super::kind::narrows;
use super::naming::name_at;
use super::trades::unlisted_kind;
use brief::english::{Pronouns, with_article};
use brief::story::CharacterSheet;
use lexicon::{being, pronouns_of_name};

/// Where a description begins to tell of a relative without a name: at the “and” of `a girl, and her grandfather, a clockmaker with a white
/// beard`.
pub(super) fn relative_told_of(tokens: &[String]) -> Option<usize> {
    let lower: Vec<String> = tokens.iter().map(|token| token.to_lowercase()).collect();
    let joint =
        lower.windows(2).position(|two| two[0] == "and" && matches!(two[1].as_str(), "his" | "her" | "their"))?;
    let noun = (joint + 2..lower.len()).find(|at| being(&lower[*at]).is_some() || is_friend(&lower[*at]))?;
    let tells_of_kin = |word: &str| matches!(word, "best" | "imaginary" | "invisible");
    let between = lower[joint + 2..noun].iter().all(|word| is_trait(word) || is_build(word) || tells_of_kin(word));
    let after = |step: usize| lower.get(noun + step).map(String::as_str);
    let goes_on = matches!(after(1), Some("with" | "who" | "in"))
        || (after(1) == Some(",") && matches!(after(2), Some("a" | "an" | "who")));
    // “With her father, who …, and her grandmother, who …”: the first of two is none of whom the second's clause tells.
    let is_second = lower[..joint].windows(3).any(|three| {
        three[0] == "with" && matches!(three[1].as_str(), "his" | "her" | "their") && being(&three[2]).is_some()
    });
    (between && goes_on && joint > 0 && !is_second).then_some(joint)
}

/// Relatives, friends and animals that a description gives its character: `Lin and her grandfather`, `Tom and his little sister Lily`.
pub(super) fn read_relative(tokens: &[String], sheet: &mut CharacterSheet) {
    if sheet.companion_kind.is_some() {
        return;
    }
    let lower: Vec<String> = tokens.iter().map(|token| token.to_lowercase()).collect();
    for at in 1..lower.len() {
        let joins = matches!(lower[at - 1].as_str(), "and" | "&" | "with");
        if !joins || !matches!(lower[at].as_str(), "his" | "her" | "their") {
            continue;
        }
        let is_adjective = |position: &usize| {
            let word = lower[*position].as_str();
            // “Her trusty guide dog”
            let is_kin = |at: usize| lower.get(at).is_some_and(|next| being(next).is_some() || is_friend(next));
            let is_before_kin = || {
                is_kin(position + 1)
                    || (tokens.get(position + 1).is_some_and(|next| narrows(next)) && is_kin(position + 2))
            };
            is_trait(word) || is_build(word) || (narrows(&tokens[*position]) && is_before_kin())
        };
        let described = (at + 1..lower.len()).take_while(is_adjective).count();
        let noun = at + 1 + described;
        let Some(kind) = lower.get(noun).filter(|word| being(word).is_some() || is_friend(word)) else { continue };
        let mut words: Vec<&str> = lower[at + 1..noun].iter().map(String::as_str).collect();
        words.push(kind);
        sheet.companion_kind = Some(words.join(" "));
        // “her grandfather, a clockmaker”
        if let Some(trade) =
            unlisted_kind(&tokens[noun + 1..]).filter(|_| lower.get(noun + 1).is_some_and(|word| word == ","))
        {
            sheet.companion_kind = Some(format!("{}, {}", words.join(" "), with_article(&trade)));
        }
        let name = name_at(tokens, noun + 1).or_else(|| {
            let marked = matches!(lower.get(noun + 1).map(String::as_str), Some("named" | "called" | ","));
            marked.then(|| name_at(tokens, noun + 2)).flatten()
        });
        // “His best friend Coral the crab”
        let behind = noun + 1 + name.as_ref().map_or(0, |(_, length)| *length);
        if let Some(what) = called_after_the(&lower, behind).filter(|_| name.is_some()) {
            sheet.companion_kind = Some(format!("{}, {}", words.join(" "), with_article(&what)));
        }
        if sheet.companion.is_none() {
            sheet.companion = name.map(|(name, _)| name);
        }
        return;
    }
}

/// `little crab` of “the little crab”.
fn called_after_the(lower: &[String], the: usize) -> Option<String> {
    lower.get(the).filter(|word| *word == "the")?;
    let described = lower[the + 1..].iter().take_while(|word| is_trait(word) || is_build(word)).count();
    let noun = the + 1 + described;
    being(lower.get(noun)?).map(|_| lower[the + 1..=noun].join(" "))
}

pub(super) fn is_friend(word: &str) -> bool {
    matches!(
        word,
        "friend"
            | "neighbour"
            | "neighbor"
            | "cousin"
            | "stepfather"
            | "stepmother"
            | "stepsister"
            | "stepbrother"
            | "half-sister"
            | "half-brother"
            | "partner"
            | "husband"
            | "wife"
            | "colleague"
            | "classmate"
    )
}

/// “Twins Olive and Pearl”, “the brothers Ben and Sam”: what the second of two who are named together is to the first.
pub(super) fn name_relation(tokens: &[String], sheet: &mut CharacterSheet) {
    let Some(companion) = sheet.companion.as_deref().filter(|_| sheet.companion_kind.is_none()) else { return };
    let says = |words: &[&str]| tokens.iter().any(|token| words.contains(&token.to_lowercase().as_str()));
    // “Twin sisters Aiko and Yumi”
    let sibling = match pronouns_of_name(companion) {
        _ if says(&["sisters"]) => "sister",
        _ if says(&["brothers"]) => "brother",
        Some(Pronouns::She) => "sister",
        Some(Pronouns::He) => "brother",
        _ => "",
    };
    let relation = if says(&["twins", "twin"]) {
        format!("twin {sibling}")
    } else if says(&["sisters", "brothers", "siblings", "sister", "brother"]) && !sibling.is_empty() {
        sibling.to_owned()
    } else if says(&["cousins"]) {
        "cousin".to_owned()
    } else if says(&["neighbours", "neighbors"]) {
        "neighbour".to_owned()
    } else if says(&["friends"]) {
        if says(&["best"]) { "best friend".to_owned() } else { "friend".to_owned() }
    } else {
        return;
    };
    sheet.companion_kind = Some(relation.trim().to_owned());
}
