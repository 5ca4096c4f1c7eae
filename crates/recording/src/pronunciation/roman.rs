//! Roman numerals, which engines spell letter by letter.

/// Before the name of whoever is counted.
const TITLES: [&str; 16] = [
    "King",
    "Queen",
    "Pope",
    "Emperor",
    "Empress",
    "Tsar",
    "Kaiser",
    "Sultan",
    "Pharaoh",
    "Prince",
    "Duke",
    "Count",
    "Patriarch",
    "Shah",
    "Saint",
    "Czar",
];

/// Names that rulers and popes were counted by. Leo, a sign, is counted behind a title alone.
const RULERS: [&str; 64] = [
    "Alexander",
    "Alfonso",
    "Amenhotep",
    "Baldwin",
    "Benedict",
    "Boniface",
    "Carl",
    "Casimir",
    "Catherine",
    "Charles",
    "Christian",
    "Clement",
    "Cleopatra",
    "Constantine",
    "Darius",
    "Edward",
    "Elizabeth",
    "Erik",
    "Felipe",
    "Ferdinand",
    "Francis",
    "Frederick",
    "Friedrich",
    "George",
    "Gregory",
    "Gustav",
    "Harald",
    "Harold",
    "Henri",
    "Henry",
    "Innocent",
    "Ivan",
    "James",
    "John",
    "Juan Carlos",
    "Julius",
    "Justinian",
    "Leopold",
    "Louis",
    "Ludwig",
    "Margrethe",
    "Mary",
    "Mehmed",
    "Michael",
    "Murad",
    "Napoleon",
    "Nicholas",
    "Olav",
    "Otto",
    "Paul",
    "Peter",
    "Philip",
    "Pius",
    "Ptolemy",
    "Rama",
    "Ramesses",
    "Ramses",
    "Richard",
    "Selim",
    "Sixtus",
    "Stephen",
    "Thutmose",
    "Wilhelm",
    "William",
];

/// "the fourteenth" of the XIV in `Louis XIV`: the number behind a ruler's name, or any name with a ruler's title. A single letter may be
/// an initial, so a point behind it, or a name, tells that it is none of a ruler's.
pub(crate) fn number_of_a_ruler(words: &[&str], at: usize) -> Option<u64> {
    let previous = at.checked_sub(1).map(|at| words[at])?;
    let has_title =
        at.checked_sub(2).is_some_and(|at| TITLES.contains(&words[at])) && previous.starts_with(char::is_uppercase);
    if !(has_title || RULERS.contains(&previous)) || TITLES.contains(&previous) {
        return None;
    }
    let word = words[at];
    let core = word.trim_end_matches(|last: char| !last.is_alphanumeric());
    let stem = core.strip_suffix("'s").unwrap_or(core);
    let number = (1..40).find(|&number| numeral(number) == stem)?;
    let next = words.get(at + 1).copied().unwrap_or_default();
    let may_be_initial = stem.len() == 1 && core == stem;
    let is_initial = may_be_initial && next.starts_with(char::is_uppercase) && word.len() <= core.len() + 1;
    // "Mary, I think": one letter more often speaks than it counts.
    let speaks =
        stem == "I" && core == word && !has_title && !matches!(next, "" | "of" | "and" | "was" | "had" | "who" | "in");
    (!is_initial && !speaks).then_some(number as u64)
}

/// Whether the numeral begins a name in capitals: `XI JINPING`.
pub(crate) fn begins_a_name(previous: &str, next: &str) -> bool {
    let in_capitals = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_uppercase);
    in_capitals(next) && value_of(next, "").is_none() && !previous.starts_with(char::is_uppercase)
}

/// The number that a word of numerals from II to XXXIX stands for; `I` is one only after the month of Adar, of which leap years have two.
pub(crate) fn value_of(word: &str, previous: &str) -> Option<u64> {
    if word == "I" && previous == "Adar" {
        return Some(1);
    }
    if word.len() < 2 || !word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X')) {
        return None;
    }
    (2..40).find(|&number| numeral(number) == word).map(|number| number as u64)
}

fn numeral(number: usize) -> String {
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    format!("{}{}", "X".repeat(number / 10), ONES[number % 10])
}
