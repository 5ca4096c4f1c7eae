//! Words that are written short in any text and said in full: titles, streets and saints, months, Latin.

use super::calendar;

/// Short forms with their point, which ends no sentence, before a name alone.
const BEFORE_A_NAME: [(&str, &str); 18] = [
    ("Dr", "Doctor"),
    ("Prof", "Professor"),
    ("Mr", "Mister"),
    ("Mrs", "Missus"),
    ("Capt", "Captain"),
    ("Lt", "Lieutenant"),
    ("Col", "Colonel"),
    ("Gen", "General"),
    ("Sgt", "Sergeant"),
    ("Cmdr", "Commander"),
    ("Rev", "Reverend"),
    ("Hon", "Honourable"),
    ("Sen", "Senator"),
    ("Gov", "Governor"),
    ("Pres", "President"),
    ("Mt", "Mount"),
    ("Ft", "Fort"),
    ("Pt", "Point"),
];

/// Behind a name.
const BEHIND_A_NAME: [(&str, &str); 13] = [
    ("Ave", "Avenue"),
    ("Rd", "Road"),
    ("Blvd", "Boulevard"),
    ("Ln", "Lane"),
    ("Sq", "Square"),
    ("Pl", "Place"),
    ("Hwy", "Highway"),
    ("Jr", "Junior"),
    ("Sr", "Senior"),
    ("Esq", "Esquire"),
    ("Inc", "Incorporated"),
    ("Ltd", "Limited"),
    ("Bros", "Brothers"),
];

/// Before a number alone, and before a range of numbers.
const BEFORE_A_NUMBER: [(&str, &str, &str); 17] = [
    ("no", "number", "numbers"),
    ("nos", "numbers", "numbers"),
    ("p", "page", "pages"),
    ("pp", "pages", "pages"),
    ("vol", "volume", "volumes"),
    ("vols", "volumes", "volumes"),
    ("ch", "chapter", "chapters"),
    ("chap", "chapter", "chapters"),
    ("fig", "figure", "figures"),
    ("figs", "figures", "figures"),
    ("apt", "apartment", "apartments"),
    ("ext", "extension", "extensions"),
    ("tel", "telephone", "telephone"),
    ("min", "at least", "at least"),
    ("max", "at most", "at most"),
    ("c", "around", "around"),
    ("ca", "around", "around"),
];

/// Wherever they stand.
const ANYWHERE: [(&str, &str); 17] = [
    ("vs", "versus"),
    ("e.g", "for example"),
    ("i.e", "that is"),
    ("approx", "approximately"),
    ("cf", "compare"),
    ("etc", "et cetera"),
    ("viz", "namely"),
    ("incl", "including"),
    ("excl", "excluding"),
    ("esp", "especially"),
    ("dept", "department"),
    ("govt", "government"),
    ("misc", "miscellaneous"),
    ("a.k.a", "also known as"),
    ("aka", "also known as"),
    ("n.b", "note well"),
    ("w/o", "without"),
];

/// Behind `St.` these tell that it is a saint even where a name stands before: `Lake St. Clair`.
const SAINTS: [&str; 46] = [
    "Albans",
    "Andrew",
    "Andrews",
    "Anne",
    "Anthony",
    "Augustine",
    "Barbara",
    "Barts",
    "Bernard",
    "Catherine",
    "Clair",
    "Clare",
    "Cloud",
    "David",
    "Denis",
    "Elmo",
    "Francis",
    "Gallen",
    "George",
    "Helena",
    "Helens",
    "Ives",
    "James",
    "Joan",
    "John",
    "John's",
    "Joseph",
    "Kitts",
    "Lawrence",
    "Louis",
    "Lucia",
    "Luke",
    "Malo",
    "Margaret",
    "Martin",
    "Mary",
    "Michael",
    "Moritz",
    "Nicholas",
    "Pancras",
    "Patrick",
    "Paul",
    "Peter",
    "Petersburg",
    "Thomas",
    "Vincent",
];

/// The word at a place of a line in full, with its punctuation; None for a word that is written in full.
pub(crate) fn in_full(words: &[&str], at: usize) -> Option<String> {
    let word = words[at];
    if word == "w/" {
        return Some("with".to_owned());
    }
    let core_at = word.find(char::is_alphanumeric)?;
    let (before, rest) = word.split_at(core_at);
    let stem_length = rest.trim_end_matches(|last: char| !last.is_alphanumeric()).len();
    let (stem, after) = rest.split_at(stem_length);
    let (has_point, behind) = match after.strip_prefix('.') {
        Some(behind) => (true, behind),
        None => (false, after),
    };
    let near = Near {
        previous: at.checked_sub(1).map_or("", |at| words[at]),
        next: words.get(at + 1).copied().filter(|_| behind.is_empty()).unwrap_or_default(),
        follows: words.get(at + 1).copied().unwrap_or_default(),
    };
    let (said, is_last) = said(stem, has_point, near)?;
    // A point that ends the sentence as well stays.
    let ends_sentence =
        has_point && is_last && behind.trim_matches(['"', '\'', ')']).is_empty() && near.ends_sentence();
    Some(format!("{before}{said}{}{behind}", if ends_sentence { "." } else { "" }))
}

/// The words around a short form.
#[derive(Clone, Copy)]
struct Near<'line> {
    previous: &'line str,
    /// The next word, where no mark but the short form's point stands between.
    next: &'line str,
    follows: &'line str,
}

impl Near<'_> {
    fn precedes_a_name(self) -> bool {
        self.next.trim_start_matches(['"', '\'']).starts_with(char::is_uppercase)
    }

    fn precedes_a_number(self) -> bool {
        self.next.starts_with(|first: char| first.is_ascii_digit())
    }

    fn precedes_a_year(self) -> bool {
        let digits = self.next.trim_end_matches(|last: char| !last.is_alphanumeric());
        matches!(digits.len(), 3 | 4) && digits.bytes().all(|digit| digit.is_ascii_digit())
    }

    fn precedes_a_range(self) -> bool {
        self.next.contains('-')
    }

    fn follows_a_name(self) -> bool {
        self.previous.starts_with(char::is_uppercase) && !is_function_word(self.previous) || is_numbered(self.previous)
    }

    fn follows_a_day(self) -> bool {
        let digits = self.previous.trim_end_matches(char::is_alphabetic);
        let is_number = (1..=2).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit());
        is_number && (digits.len() == self.previous.len() || has_ordinal_ending(self.previous))
    }

    fn ends_sentence(self) -> bool {
        self.follows.is_empty() || self.follows.trim_start_matches(['"', '\'', '(']).starts_with(char::is_uppercase)
    }
}

/// `5th`, as streets are.
fn is_numbered(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit()) && has_ordinal_ending(word)
}

fn has_ordinal_ending(word: &str) -> bool {
    ["st", "nd", "rd", "th"].iter().any(|ending| word.ends_with(ending))
}

fn is_function_word(word: &str) -> bool {
    matches!(
        word,
        "The"
            | "A"
            | "An"
            | "In"
            | "At"
            | "On"
            | "To"
            | "From"
            | "And"
            | "But"
            | "Or"
            | "For"
            | "Of"
            | "With"
            | "By"
            | "Then"
            | "When"
            | "If"
            | "Is"
            | "Was"
    )
}

/// The words, and whether the short form may be the last of a sentence.
fn said(stem: &str, has_point: bool, near: Near<'_>) -> Option<(&'static str, bool)> {
    let lower = stem.to_lowercase();
    let is_capitalised = stem.starts_with(char::is_uppercase);
    if stem == "St" {
        return street_or_saint(has_point, near);
    }
    if let Some((_, said)) = BEFORE_A_NAME.iter().find(|(short, _)| *short == stem)
        && (near.precedes_a_name() || near.next == "and")
        && (has_point || matches!(stem, "Dr" | "Mr" | "Mrs" | "Prof" | "Mt"))
    {
        return Some((said, false));
    }
    if stem == "Dr" && has_point && near.follows_a_name() {
        return Some(("Drive", true));
    }
    if let Some((_, said)) = BEHIND_A_NAME.iter().find(|(short, _)| *short == stem)
        && has_point
        && near.follows_a_name()
    {
        return Some((said, true));
    }
    if let Some(said) = calendar::month_in_full(stem).filter(|_| near.precedes_a_number() || near.follows_a_day()) {
        return Some((said, true));
    }
    if has_point && near.precedes_a_year() {
        match stem {
            "c" | "ca" => return Some(("around", false)),
            "b" => return Some(("born", false)),
            "d" => return Some(("died", false)),
            "est" | "Est" => return Some(("established", false)),
            _ => {}
        }
    }
    if has_point
        && near.precedes_a_number()
        && let Some((_, one, many)) = BEFORE_A_NUMBER.iter().find(|(short, ..)| *short == lower)
        // "I said no. 5 came."
        && (lower != "no" || is_capitalised)
        && (!is_capitalised || lower.len() > 1)
    {
        return Some((if near.precedes_a_range() { many } else { one }, false));
    }
    let (_, said) = ANYWHERE.iter().find(|(short, _)| *short == lower)?;
    let needs_point =
        matches!(lower.as_str(), "incl" | "excl" | "esp" | "cf" | "viz" | "misc" | "dept" | "govt" | "etc");
    (has_point || !needs_point || matches!(stem, "etc"))
        .then_some((said, matches!(lower.as_str(), "etc" | "dept" | "govt")))
}

/// `St. Petersburg` is a saint's, `Larkin St.` a street.
fn street_or_saint(has_point: bool, near: Near<'_>) -> Option<(&'static str, bool)> {
    let next = near.next.trim_end_matches(|last: char| !last.is_alphanumeric());
    let next = next.strip_suffix("'s").unwrap_or(next);
    if near.precedes_a_name() && (SAINTS.contains(&next) || !near.follows_a_name()) {
        return Some(("Saint", false));
    }
    (near.follows_a_name() && (has_point || !near.precedes_a_name())).then_some(("Street", true))
}
