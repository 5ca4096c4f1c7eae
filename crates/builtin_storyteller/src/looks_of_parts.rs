//! Looks that are told of somebody's eyes and clothes: “Lina’s eyes were green and her brother Karim’s were brown” says that Lina had green eyes,
//! and her brother Karim brown ones.

use super::character::is_worn;
use super::word_list::contains;
use brief::english::with_article;

const MOST_WORDS_OF_A_LOOK: usize = 4;
/// What is somebody's own, and can be seen.
const OWN: &str = "eyes eye hair beard skin braids braid plaits plait curls freckles moustache mustache bun ponytail";
const NO_LOOK: &str = "not in on at by with full closed open wide shut gone lost wet tired";

/// A sentence for each person's look at the head of a text, and the rest of it; None of a text that begins with none, or is only one that is
/// read as it stands.
pub(crate) fn looks_of_parts(text: &str) -> Option<Vec<String>> {
    if text.contains(['“', '”', '"', '„', '«', '»', '‘']) {
        return None;
    }
    let plain =
        text.trim_end_matches(['.', '!', '…']).replace('’', "'").replace(", and ", " and ").replace(", but ", " and ");
    let parts: Vec<&str> =
        plain.split(" and ").flat_map(|part| part.split(", ")).flat_map(|part| part.split("; ")).collect();
    let (mut owner, mut noun) = (String::new(), "");
    let (mut told, mut at) = (Vec::new(), 0);
    while let Some(part) = parts.get(at) {
        let Some(look) = Look::of(part, &owner, noun) else {
            // “Grey and cut short”: no more than that.
            if told.is_empty() || part.split(' ').count() > 2 || part.contains('\'') {
                break;
            }
            at += 1;
            continue;
        };
        told.push(look.sentence());
        (owner, noun) = (look.owner, look.noun);
        at += 1;
    }
    // “Mr. Hobbs’s moustache” has an owner whose name is two words, or ends as a possessive does.
    let is_plain_owner = !owner.contains(' ') && !owner.ends_with('s');
    let is_read_as_it_stands =
        told.len() == 1 && at == parts.len() && !text.contains(" as ") && !is_worn(noun) && is_plain_owner;
    if told.is_empty() || is_read_as_it_stands {
        return None;
    }
    if at < parts.len() {
        told.push(format!("{}.", parts[at..].join(" and ")));
    }
    Some(told)
}

/// “Lina's eyes were green”, and behind it “her coat was red” and “Karim's were brown”.
struct Look<'a> {
    owner: String,
    noun: &'a str,
    look: &'a str,
    is_own: bool,
}

impl<'a> Look<'a> {
    fn of(part: &'a str, owner_before: &str, noun_before: &'a str) -> Option<Self> {
        let (subject, look) = [" were ", " was ", " is ", " are "].iter().find_map(|verb| part.split_once(verb))?;
        let (owner, own) =
            match (subject.split_once("'s").or_else(|| subject.split_once('\'')), subject.split_once(' ')) {
                (Some((owner, own)), _) => (owner.to_owned(), own),
                (None, Some(("His", own))) => ("He".to_owned(), own),
                (None, Some(("Her", own))) => ("She".to_owned(), own),
                (None, Some(("his" | "her" | "their", own))) if !owner_before.is_empty() => {
                    (owner_before.to_owned(), own)
                }
                _ => return None,
            };
        // “Sarah’s own hat was blue”
        let own = own.trim();
        let own = own.strip_prefix("own ").unwrap_or(own);
        let noun = if own.is_empty() { noun_before } else { own };
        // “As yellow as straw”
        let look = look.strip_prefix("as ").and_then(|rest| rest.split_once(" as ")).map_or(look, |(look, _)| look);
        let words: Vec<&str> = look.split(' ').collect();
        let is_name = owner.rsplit(' ').next().is_some_and(|name| name.starts_with(char::is_uppercase));
        let is_look = words.len() <= MOST_WORDS_OF_A_LOOK && !words.iter().any(|word| contains(NO_LOOK, word));
        let is_own = contains(OWN, noun.rsplit(' ').next().unwrap_or_default());
        (is_name && is_look && (is_own || is_worn(noun))).then_some(Look { owner, noun, look, is_own })
    }

    fn sentence(&self) -> String {
        let look = with_article_of(self.look, self.noun);
        format!("{} {} {look}.", self.owner, if self.is_own { "had" } else { "wore" })
    }
}

/// “A red dress”, “blue boots”, “grey hair”.
pub(crate) fn with_article_of(look: &str, noun: &str) -> String {
    let is_plain = noun.ends_with('s') && !noun.ends_with("ss") || noun.ends_with("hair") || noun.ends_with("skin");
    let phrase = format!("{look} {noun}");
    if is_plain { phrase } else { with_article(&phrase) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_looks_of_two_people_are_told_of_each() {
        for (text, expected) in [
            (
                "Lina’s eyes were green and her brother Karim’s were brown.",
                ["Lina had green eyes.", "her brother Karim had brown eyes."],
            ),
            (
                "Karim's jacket was blue and Lina's skirt was white.",
                ["Karim wore a blue jacket.", "Lina wore a white skirt."],
            ),
            ("Tom’s hair was red, and Ben’s was black.", ["Tom had red hair.", "Ben had black hair."]),
            ("Ida's boots were red; Eva's were green.", ["Ida wore red boots.", "Eva wore green boots."]),
            ("Omar's beard was white, Lars's was grey.", ["Omar had a white beard.", "Lars had a grey beard."]),
            (
                "Bea's hair was grey and cut short, and her coat was green.",
                ["Bea had grey hair.", "Bea wore a green coat."],
            ),
            ("Dawn's eyes were green, and she never sang.", ["Dawn had green eyes.", "she never sang."]),
            ("His hair was as yellow as straw, and his hat was red.", ["He had yellow hair.", "He wore a red hat."]),
        ] {
            assert_eq!(looks_of_parts(text).unwrap_or_default(), expected, "{text}");
        }
    }

    #[test]
    fn what_follows_the_looks_is_told_besides() {
        assert_eq!(
            looks_of_parts("Olive's coat was grey, Pearl's was pink, and neither wore a hat.").unwrap_or_default(),
            ["Olive wore a grey coat.", "Pearl wore a pink coat.", "neither wore a hat."]
        );
        assert_eq!(looks_of_parts("Mia's hair was as black as coal.").unwrap_or_default(), ["Mia had black hair."]);
    }

    #[test]
    fn other_sentences_stay_as_they_are() {
        for text in [
            "Lina’s eyes were green.",
            "Lina’s eyes were closed and Ben’s were open.",
            "Lina’s mother was tall and Ben’s was small.",
            "Lina laughed and Ben’s eyes were brown.",
            "Lina’s boat was red and Ben’s was blue.",
            "",
        ] {
            assert_eq!(looks_of_parts(text), None, "{text}");
        }
    }
}
