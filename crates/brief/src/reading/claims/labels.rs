//! Claims without a sentence: `Moon: Leo`, and rows of tables.

use unicode_segmentation::UnicodeSegmentation;

use super::claim::{Claim, Place};
use super::names::Names;
use super::passages::Voice;

/// What stands between a point and its sign.
const PARTS: [&str; 8] = [":", "：", "=", "→", "(", "（", "–", "—"];
/// What may follow the sign, so that it is what the point is in and not whose ruler it is.
const ENDS: [char; 13] = [',', ';', '.', '(', ')', '–', '—', '/', '，', '。', '（', '）', '、'];
/// How the word for a sign begins, at the head of a column.
const SIGN_HEADS: [&str; 15] = [
    "sign",
    "zeichen",
    "signe",
    "segno",
    "teken",
    "tecken",
    "tegn",
    "znak",
    "знак",
    "burç",
    "burc",
    "राशि",
    "برج",
    "מזל",
    "星座",
];
/// The same of the word for a nakshatra.
const NAKSHATRA_HEADS: [&str; 9] =
    ["nakshatra", "nakszatra", "nakşatra", "накшатр", "नक्षत्र", "نكشاترا", "נקשטרה", "ナクシャトラ", "本命宿"];

/// At the head of a column of two, the beginnings of words for where something is.
const PLACE_HEADS: [&str; 9] =
    ["placement", "position", "place", "stellung", "platz", "posici", "posizione", "posiç", "emplacement"];

/// By the names of one language, each with whose it is of two people where a table says so.
pub(super) fn claims(names: &Names, voice: Voice<'_>, text: &str) -> Vec<(Claim, Option<usize>)> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let mut claims = Vec::new();
    let mut columns = None;
    for (at, line) in lines.iter().enumerate() {
        if !line.contains('|') {
            columns = None;
            claims.extend(label(names, line).into_iter().map(|claim| (claim, None)));
        } else if is_ruler(line) {
            columns = at.checked_sub(1).map(|head| Columns::of(names, voice, lines[head]));
            // Where there is no head, the first row stands in its place.
            let first = columns.as_ref().zip(at.checked_sub(1)).filter(|(columns, _)| columns.sign.is_some());
            claims.extend(first.into_iter().flat_map(|(columns, head)| columns.claims(names, voice, lines[head])));
        } else if let Some(columns) = &columns {
            claims.extend(columns.claims(names, voice, line));
        }
    }
    claims
}

/// `|---|:-:|` below the head of a table.
fn is_ruler(line: &str) -> bool {
    line.contains("--") && line.chars().all(|letter| "|-: ".contains(letter))
}

fn cells(line: &str) -> Vec<String> {
    line.trim_matches('|').split('|').map(plain).collect()
}

/// In small letters, without what makes it bold.
fn plain(text: &str) -> String {
    text.replace(['*', '_', '`'], "").trim().to_lowercase()
}

/// Which columns of a table say where something is.
struct Columns {
    sign: Option<usize>,
    nakshatra: Option<usize>,
    house: Option<usize>,
    /// The columns of people.
    people: Vec<(usize, usize)>,
    /// The columns of points, in a table whose rows are people's.
    points: Vec<(usize, &'static str)>,
}

impl Columns {
    fn of(names: &Names, voice: Voice<'_>, head: &str) -> Columns {
        let heads = cells(head);
        // `Sign it rules` is another.
        let is_short = |head: &String| head.unicode_words().count() <= 2;
        let is_sign = |head: &String| is_short(head) && SIGN_HEADS.iter().any(|begin| head.starts_with(begin));
        let is_nakshatra =
            |head: &String| is_short(head) && NAKSHATRA_HEADS.iter().any(|begin| head.starts_with(begin));
        let is_pair = heads.len() == 2;
        let is_row = is_pair && point_of(names, &heads[0]).is_some() && sign_of(names, &heads[1]).is_some();
        let is_place = |head: &String| head.is_empty() || PLACE_HEADS.iter().any(|begin| head.starts_with(begin));
        let of_pair = || Some(1).filter(|_| is_row || (is_pair && is_place(&heads[1])));
        let columns = || heads.iter().enumerate();
        Columns {
            people: columns().filter_map(|(at, head)| Some((at, person_of(voice, head)?))).collect(),
            points: columns().filter_map(|(at, head)| Some((at, point_of(names, head)?))).collect(),
            sign: heads.iter().position(is_sign).or_else(of_pair),
            nakshatra: heads.iter().position(is_nakshatra),
            house: heads.iter().position(|head| head.unicode_words().any(|word| names.house.has(word))),
        }
    }

    fn claims(&self, names: &Names, voice: Voice<'_>, row: &str) -> Vec<(Claim, Option<usize>)> {
        let cells = cells(row);
        let sign_at = |at: usize| cells.get(at).and_then(|cell| sign_of(names, cell));
        // `| Anna | Leo | Aries |` below `| | Sun | Moon |`
        let person = cells.first().filter(|_| !self.points.is_empty()).and_then(|cell| person_of(voice, cell));
        if let Some(person) = person {
            let signs = self.points.iter().filter_map(|(at, point)| Some((point, sign_at(*at)?)));
            return signs.map(|(point, sign)| (Claim::in_sign(point, sign), Some(person))).collect();
        }
        let Some(point) = cells.first().and_then(|cell| point_of(names, cell)) else { return Vec::new() };
        // `| Sun | Leo | Aries |` below `| | Anna | Ben |`
        let of_people = self.people.iter().filter_map(|(at, person)| {
            let at = sign_at(*at)?;
            Some((Claim::in_sign(point, at), Some(*person)))
        });
        let signs = [self.sign, self.nakshatra].into_iter().flatten().filter_map(|at| cells.get(at));
        let signs = signs.filter_map(|cell| sign_of(names, cell)).map(|sign| Claim::in_sign(point, sign));
        let house = self.house.and_then(|at| cells.get(at)).and_then(|cell| number_of(cell));
        let of_all = signs.chain(house.map(|house| Place::House(house).of(point)));
        of_all.map(|claim| (claim, None)).chain(of_people).collect()
    }
}

/// Of two people the one whose name is all that the cell says.
fn person_of(voice: Voice<'_>, cell: &str) -> Option<usize> {
    let mut people = cell.unicode_words().map(|word| voice.named(word));
    let first = people.next()??;
    people.all(|person| person == Some(first)).then_some(first)
}

fn label(names: &Names, line: &str) -> Vec<Claim> {
    let line = plain(line.trim_start_matches(['-', '*', '•', '#', '>', ' ']));
    let joined = line.replace(" - ", " – ");
    let Some((at, part)) = PARTS.iter().filter_map(|part| Some((joined.find(part)?, *part))).min() else {
        return Vec::new();
    };
    let (head, rest) = (&joined[..at], &joined[at + part.len()..]);
    if head.contains('/') {
        return in_turn(names, head, rest);
    }
    let claim = match point_of(names, head) {
        Some(point) => sign_of(names, rest).map(|sign| Claim::in_sign(point, sign)),
        None => house_of(names, head)
            .zip(point_of(names, rest.trim_end_matches(ENDS)))
            .map(|(house, point)| Place::House(house).of(point)),
    };
    claim.into_iter().collect()
}

/// `Sun/Moon: Capricorn/Aries`: as many signs as points.
fn in_turn(names: &Names, head: &str, rest: &str) -> Vec<Claim> {
    let (points, signs): (Vec<&str>, Vec<&str>) = (head.split('/').collect(), rest.split('/').collect());
    if points.len() != signs.len() {
        return Vec::new();
    }
    let named = points.iter().zip(&signs).map(|(point, sign)| Some((point_of(names, point)?, sign_of(names, sign)?)));
    let Some(named) = named.collect::<Option<Vec<_>>>() else { return Vec::new() };
    named.into_iter().map(|(point, sign)| Claim::in_sign(point, sign)).collect()
}

/// The point that the words name, with `your` before it and `sign` behind it, and with nothing else.
fn point_of(names: &Names, text: &str) -> Option<&'static str> {
    if names.unspaced {
        let named = names.written_points().find(|(_, written)| text.trim() == *written);
        return named.map(|(point, _)| point);
    }
    let words: Vec<&str> = text.unicode_words().collect();
    let from = words.iter().position(|word| !names.mine.has(word))?;
    let (point, length) =
        names.point_at(&words[from..]).or_else(|| names.rising.has(words[from]).then_some(("ascendant", 1)))?;
    let rest = &words[from + length..];
    rest.iter().all(|word| names.sign_word.has(word)).then_some(point)
}

/// `House two`, `the 4th house`, with nothing else.
fn house_of(names: &Names, text: &str) -> Option<u64> {
    let words: Vec<&str> = text.unicode_words().filter(|word| !names.mine.has(word)).collect();
    let at = words.iter().position(|word| names.is_house(word)).filter(|_| words.len() == 2)?;
    let number = words[1 - at];
    let by_word = names.ordinal_before(&[number]).or_else(|| names.cardinal(number));
    by_word.or_else(|| number_of(number))
}

/// The sign that the text begins with, if it is said of nothing but the point.
fn sign_of(names: &Names, text: &str) -> Option<&'static str> {
    let begin = text.find(char::is_alphanumeric)?;
    let text = &text[begin..];
    if names.unspaced {
        let (sign, written) = names.written_signs().find(|(_, written)| text.starts_with(*written))?;
        return is_whole(&text[written.len()..]).then_some(sign);
    }
    let word = text.unicode_words().next().filter(|word| text.starts_with(word))?;
    names.sign(word).or_else(|| names.nakshatra(word)).filter(|_| is_whole(&text[word.len()..]))
}

fn is_whole(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.is_empty() || rest.starts_with(ENDS) || rest.starts_with(|letter: char| letter.is_ascii_digit())
}

/// `7`, `7th`.
fn number_of(cell: &str) -> Option<u64> {
    let digits: String = cell.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|house| (1..=12).contains(house))
}
