//! How many of a thing there are: the number before it, or behind it.

use super::nouns_as_verbs::is_noun_and_verb;
use super::tokens::{Token, joined};
use super::vocabulary::{MOST_OF_A_KIND, Meaning, Vocabulary};
use brief::english::{NUMBER_WORDS, is_listed, number_of};

const DOZEN: usize = 12;
/// A number of four figures up to this one is a year after “in”, “since” and the like.
const LAST_YEAR: usize = 2_100;
/// As many stand between a number and what it counts.
const MOST_ADJECTIVES: usize = 3;

/// Words that are the same of one and of many.
const WITHOUT_A_PLURAL: &str = "sheep fish deer reindeer moose bison squid salmon trout aircraft spacecraft";

/// How many, and the words for it where they say more than can be drawn.
#[derive(Clone)]
pub(crate) struct Counted {
    pub count: usize,
    pub words: Option<String>,
}

/// “By nine the lamps were lit”, “at six, boats came”: whether the number of so many words is an hour and counts nothing.
pub(crate) fn is_an_hour(tokens: &[Token], at: usize, length: usize) -> bool {
    const BEFORE_AN_HOUR: &str = "by at until till before after past since around about nearly towards";
    const AFTER_AN_HOUR: &str = "the a an his her its their my our it he she they there everybody everyone o'clock";
    let before = at.checked_sub(1).map(|before| &tokens[before]).filter(|before| !before.closes);
    let is_said = before.is_some_and(|before| is_listed(BEFORE_AN_HOUR, &before.word));
    let Some(last) = tokens.get(at + length - 1) else { return false };
    let goes_on = tokens.get(at + length).is_some_and(|next| is_listed(AFTER_AN_HOUR, &next.word.replace('’', "'")));
    is_said && (last.closes || goes_on)
}

/// The number that begins here and how many words it has: `thirty`, `twenty nine`, `a hundred and five`, `two dozen`, `dozens of`, `seven or
/// eight`, and `5` of `5 red candles`. An age or a year counts nothing.
pub(crate) fn counted_at(tokens: &[Token], at: usize, vocabulary: &Vocabulary) -> Option<(Counted, usize)> {
    let word = |step: usize| {
        let is_joined = tokens[at..].iter().take(step).all(|token| !token.closes);
        tokens.get(at + step).filter(|_| is_joined).map_or("", |token| token.word.as_str())
    };
    let is_plural = |token: &Token| {
        matches!(vocabulary.look_up(&token.word), Some((_, true) | (Meaning::Children, _)))
            || is_listed(WITHOUT_A_PLURAL, &token.word)
            || is_noun_and_verb(&token.word)
    };
    let counts = |length: usize| {
        let goes_on = tokens.get(at + length - 1).is_some_and(|last| !last.closes);
        goes_on && tokens[at + length..].iter().take(MOST_ADJECTIVES + 1).any(is_plural)
    };
    let (count, length) = match (word(0), word(1), word(2)) {
        ("half", "a", "dozen") => (6, 3),
        ("dozens" | "scores" | "hundreds" | "thousands" | "lots", "of", _) => (usize::MAX, 2),
        ("a" | "one", "dozen", _) => (DOZEN, 2),
        (tens, "dozen", _) if number_of(tens).is_some() => (number_of(tens)? as usize * DOZEN, 2),
        _ => numeral(&word)?,
    };
    // “Seven or eight geese” are seven.
    let or_another = match word(length) {
        "or" | "to" => numeral(&|step| word(length + 1 + step)).map_or(0, |(_, more)| more + 1),
        _ => 0,
    };
    let is_read_elsewhere = length + or_another == 1 && NUMBER_WORDS.contains(&word(0));
    let before = at.checked_sub(1).map_or("", |before| tokens[before].word.as_str());
    let is_a_year = (1_000..=LAST_YEAR).contains(&count)
        && length == 1
        && matches!(before, "in" | "since" | "of" | "by" | "from" | "until" | "till" | "after" | "before" | "around");
    if count == 0 || is_read_elsewhere || is_a_year || is_an_hour(tokens, at, length) {
        return None;
    }
    let words = (count > MOST_OF_A_KIND).then(|| joined(&tokens[at..at + length]));
    let length = length + or_another;
    counts(length).then_some((Counted { count, words }, length))
}

/// The numeral that begins here, and how many words it has.
pub(crate) fn numeral_at(tokens: &[Token], at: usize) -> Option<(usize, usize)> {
    let word = |step: usize| {
        let is_joined = tokens.get(at..at + step).is_some_and(|before| before.iter().all(|token| !token.closes));
        tokens.get(at + step).filter(|_| is_joined).map_or("", |token| token.word.as_str())
    };
    match (word(0), word(1)) {
        ("a" | "one", "dozen") => Some((DOZEN, 2)),
        ("half", "a") if word(2) == "dozen" => Some((DOZEN / 2, 3)),
        _ => numeral(&word),
    }
}

/// A numeral and how many words it has: `twenty nine`, `a hundred and five`, `two thousand`, `12`. “A” alone is none.
fn numeral<'a>(word: &impl Fn(usize) -> &'a str) -> Option<(usize, usize)> {
    let (mut thousands, mut rest, mut length) = (0_usize, None::<usize>, 0);
    loop {
        let (own, next) = (word(length), word(length + 1));
        let is_round = rest.is_some_and(|rest| rest % 100 == 0 && rest > 0) || rest.is_none() && thousands > 0;
        match (own, rest) {
            ("a", None) if length == 0 && matches!(next, "hundred" | "thousand") => rest = Some(1),
            ("hundred", Some(count)) if count < 100 => rest = Some(count * 100),
            ("thousand", Some(count)) if thousands == 0 => (thousands, rest) = (count.saturating_mul(1_000), None),
            ("and", _) if is_round && number_of(next).is_some_and(|number| number < 100) => {}
            (own, _) => match number_of(own).map(|number| number as usize) {
                Some(number) if rest.is_none() => rest = Some(number),
                Some(number) if is_round && number < 100 => rest = rest.map(|rest| rest + number),
                Some(number) if number < 10 && number > 0 && rest.is_some_and(has_no_ones) => {
                    rest = rest.map(|rest| rest + number);
                }
                _ => break,
            },
        }
        length += 1;
    }
    let count = thousands + rest.unwrap_or(0);
    (length > 0 && (rest.is_some() || thousands > 0)).then_some((count, length))
}

/// “Twenty”, to which “nine” may be added.
fn has_no_ones(number: usize) -> bool {
    number % 100 >= 20 && number.is_multiple_of(10)
}

/// How many a noun without a number before it means, and how many words behind it say so: “Geese, seven of them”.
pub(crate) fn count_of(tokens: &[Token], next: usize, plural: bool, vocabulary: &Vocabulary) -> (Counted, usize) {
    let after = count_said_after(tokens, next, vocabulary).filter(|_| plural);
    after.unwrap_or((Counted { count: if plural { 3 } else { 1 }, words: None }, 0))
}

/// “Geese, seven of them”, “geese (seven)”, “camels. Five of them”, “geese, seven in number”: the number stands behind.
fn count_said_after(tokens: &[Token], next: usize, vocabulary: &Vocabulary) -> Option<(Counted, usize)> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.word.as_str());
    let first = tokens.get(next)?;
    let is_another_sentence = first.part != tokens[next - 1].part;
    let (count, length) = match (word(next), word(next + 1), word(next + 2)) {
        ("half", "a", "dozen") => (6, 3),
        ("a", "dozen", _) => (DOZEN, 2),
        ("dozens" | "hundreds" | "thousands", ..) => (usize::MAX, 1),
        (own, ..) => numeral(&|step| word(next + step)).filter(|(count, _)| *count > 0).or_else(|| {
            if let (Meaning::Number(count), _) = vocabulary.look_up(own)? { Some((count, 1)) } else { None }
        })?,
    };
    let begin = next + length;
    let is_of_them = word(begin) == "of" && matches!(word(begin + 1), "them" | "which");
    let is_in_all = matches!(word(begin), "altogether")
        || (word(begin) == "in" && matches!(word(begin + 1), "all" | "total" | "number"));
    // “Geese (seven)”: it stands between marks.
    let is_alone = !is_another_sentence && tokens[next - 1].closes && tokens[begin - 1].closes && length == 1;
    // “Three camels. Two of them sleep.” counts no others, “Camels. Five of them.” does.
    let is_whole = |end: usize| !is_another_sentence || tokens.get(end - 1).is_some_and(|last| last.closes);
    let end = if is_of_them || is_in_all { begin + if word(begin) == "altogether" { 1 } else { 2 } } else { begin };
    let words = (count > MOST_OF_A_KIND).then(|| joined(&tokens[next..begin]));
    let is_said = (is_of_them || is_in_all) && is_whole(end) || is_alone;
    is_said.then_some((Counted { count, words }, end - next))
}

#[cfg(test)]
mod tests {
    use super::super::plan_tests::{missing, planned};
    use super::super::reading::read;
    use super::*;

    fn first_count(text: &str) -> (&'static str, usize) {
        let mut things = read(text, &Vocabulary::new()).into_iter().filter_map(|found| {
            if let Meaning::Thing(spec) = found.meaning { Some((spec.name, found.count)) } else { None }
        });
        things.next().unwrap_or(("", 0))
    }

    #[test]
    fn a_number_counts_however_it_is_written() {
        for (text, name, count) in [
            ("Three camels", "camel", 3),
            ("twenty-nine camels", "camel", 29),
            ("Twenty nine camels", "camel", 29),
            ("Twenty nine white camels cross the desert", "camel", 29),
            ("a hundred and five owls", "owl", 105),
            ("two hundred and twenty-one owls", "owl", 221),
            ("one thousand two hundred owls", "owl", 1_200),
            ("2,000 sheep and 3 owls", "sheep", 2_000),
            ("12,500 owls", "owl", 12_500),
            ("2000 owls", "owl", 2_000),
            ("In 1990 owls came", "owl", 3),
            ("seven or eight owls", "owl", 7),
            ("two to three owls", "owl", 2),
            ("Cats, seven of them", "cat", 7),
            ("Camels. Five of them.", "camel", 5),
            ("Owls, seven in number, on a branch", "owl", 7),
            ("Owls, twenty nine of them", "owl", 29),
            ("Owls (four) on a branch", "owl", 4),
            ("A dozen owls", "owl", 12),
            ("Half a dozen white owls", "owl", 6),
            ("A pair of owls", "owl", 2),
            ("Thirty camels", "camel", 30),
            ("Two dozen boats in all", "boat", 24),
            ("A hundred owls", "owl", 100),
            ("Five of the owls", "owl", 5),
            ("a girl of seven and two owls", "owl", 2),
        ] {
            assert_eq!(first_count(text), (name, count), "{text}");
        }
        assert!(first_count("Dozens of owls, lots of boats").1 > 100);
    }

    #[test]
    fn a_picture_shows_the_count_or_says_what_it_lacks() {
        for (prompt, name, shown, expected) in [
            ("Three camels", "camel", 3, ""),
            ("Six camels in the desert", "camel", 6, ""),
            ("twenty-nine camels", "camel", 6, "twenty-nine camels (only six)"),
            ("Twenty nine camels", "camel", 6, "twenty nine camels (only six)"),
            ("geese, seven of them", "duck", 6, "geese (ducks), seven geese (only six)"),
            ("Geese. Five of them.", "duck", 5, "geese (ducks)"),
            ("Seven or eight geese", "duck", 6, "geese (ducks), seven geese (only six)"),
            ("a hundred and five geese on a lake", "duck", 6, "geese (ducks), a hundred and five geese (only six)"),
            ("2,000 sheep on a farm", "sheep", 6, "2000 sheep (only six)"),
        ] {
            let scene = planned(prompt, "");
            let prop = scene.props.iter().find(|prop| prop.spec.name == name);
            assert_eq!(prop.map(|prop| prop.count), Some(shown), "{prompt}: {}", scene.setting);
            let expected: Vec<&str> = expected.split(", ").filter(|said| !said.is_empty()).collect();
            assert_eq!(missing(prompt, ""), expected, "{prompt}");
        }
    }

    #[test]
    fn none_brings_none() {
        for prompt in [
            "Zero camels in the desert",
            "0 camels in the desert",
            "No camels in the desert",
            "Not one camel in the desert",
            "There was nobody in the garden",
            "There was nobody.",
            "Nobody is on the beach",
            "No one in the street. No people.",
            "An empty street, not a soul in sight",
            "A village without people",
            "Everybody had left the village.",
            "Everyone was gone from the castle",
            "A garden and nobody in it",
        ] {
            let scene = planned(prompt, "");
            assert!(scene.figures.is_empty() && scene.props.is_empty(), "{prompt}: {:?}", scene.figures.len());
            assert_eq!(missing(prompt, ""), Vec::<String>::new(), "{prompt}");
        }
        assert_eq!(planned("Somebody is in the garden", "").figures.len(), 1);
        assert!(planned("Everybody dances in the village", "").figures.len() > 1);
    }
}
