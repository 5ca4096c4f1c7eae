//! Claims in languages that leave no space between words.

mod design;

use super::SEFIROT;
use super::claim::{Claim, Place};
use super::forms::Forms;
use super::names::Names;
use super::passages::{Passage, Said, Voice};

/// Letters between a point and its sign or house.
const MOST_LETTERS_BETWEEN: usize = 8;
const NUMERALS: [char; 10] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
/// After a sign, up to the end of what denies it.
const MOST_LETTERS_OF_DENIAL: usize = 8;
const SENTENCE_ENDS: [char; 7] = ['。', '！', '？', '；', '\n', '.', ';'];
/// Between a gate and its line.
const POINT: char = '·';
/// Whom the text is for.
const PEOPLE: [char; 4] = ['あ', '你', '您', '君'];
const CLAUSE_ENDS: [char; 3] = ['、', '，', ','];

/// What the clauses of a text claim.
pub(super) fn claims(names: &Names, voice: Voice<'_>, passage: &Passage) -> Vec<Said> {
    let text: String = passage.text.chars().filter(|letter| !letter.is_whitespace() || *letter == '\n').collect();
    let text = with_points_of_numbers(&text);
    // What is asked is not claimed.
    let sentences = text.split(SENTENCE_ENDS).filter(|sentence| !asks(names, sentence));
    sentences.flat_map(|sentence| voice.said(passage, sentence, claims_of_sentence(names, sentence))).collect()
}

/// The point of a gate's line ends no sentence.
fn with_points_of_numbers(text: &str) -> String {
    let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let is_within = |at: usize| digit(text[..at].chars().next_back()) && digit(text[at + 1..].chars().next());
    text.char_indices().map(|(at, letter)| if letter == '.' && is_within(at) { POINT } else { letter }).collect()
}

fn asks(names: &Names, sentence: &str) -> bool {
    names.asks_anywhere.written().any(|form| sentence.trim_end_matches(['」', '』', '”', '"']).ends_with(form))
}

/// A clause that only names a point says it of the clauses behind it: `太陽は、…、獅子座に`.
fn claims_of_sentence(names: &Names, sentence: &str) -> Vec<Claim> {
    let mut claims = Vec::new();
    let mut subject = None;
    for clause in sentence.split(CLAUSE_ENDS) {
        claims.extend(claims_of(names, clause));
        let points = points(names, clause);
        match points.last() {
            Some((_, end, point)) => {
                let rest = clause[*end..].trim_start_matches(['は', 'が', 'も']);
                subject = Some(*point).filter(|_| rest.is_empty() || denied_sign(names, rest).is_some());
            }
            None => {
                let begin = clause.trim_start_matches(['而', '却', '是', '但', '正', '就']);
                let place = subject.filter(|_| begins_with_place(names, begin)).and_then(|point| {
                    let sign = placement(names, begin).map(|sign| Claim::in_sign(point, sign));
                    sign.or_else(|| house(names, begin).map(|house| Place::House(house).of(point)))
                });
                subject = subject.filter(|_| place.is_none());
                claims.extend(place);
            }
        }
    }
    claims
}

/// Nothing but `在` stands before its sign or house.
fn begins_with_place(names: &Names, clause: &str) -> bool {
    let is_led = names.r#in.written().any(|form| !form.is_empty() && clause.starts_with(form));
    let is_sign = names.written_signs().any(|(_, written)| clause.starts_with(written));
    is_led || (is_sign && holds(&names.after, clause)) || (clause.starts_with('第') && holds(&names.house, clause))
}

/// The sign that these letters deny: `不在狮子座`, `獅子座にありません`.
fn denied_sign(names: &Names, rest: &str) -> Option<&'static str> {
    let (at, end, sign) = first_sign(names, rest)?;
    let after: String = rest[end..].chars().take(MOST_LETTERS_OF_DENIAL).collect();
    let denies = |letters: &str| holds(&names.not, letters);
    let is_denied =
        if names.after.written().any(|form| !form.is_empty()) { denies(&after) } else { denies(&rest[..at]) };
    is_denied.then_some(sign)
}

fn claims_of(names: &Names, clause: &str) -> Vec<Claim> {
    let mut claims = Vec::new();
    let points: Vec<(usize, usize, &'static str)> = points(names, clause);
    for (index, (_, end, point)) in points.iter().enumerate() {
        let rest_end = points.get(index + 1).map_or(clause.len(), |(next, ..)| *next);
        let rest = &clause[*end..rest_end];
        claims.extend(placement(names, rest).map(|sign| Claim::in_sign(point, sign)));
        claims.extend(house(names, rest).map(|house| Place::House(house).of(point)));
        let next = points.get(index + 1).filter(|(_, _, next)| SEFIROT.contains(next) && !SEFIROT.contains(point));
        let is_in = next.is_some_and(|(_, end, _)| {
            let leads = holds(&names.r#in, rest);
            let is_followed = names.after.written().any(|form| !form.is_empty() && clause[*end..].starts_with(form));
            (leads || is_followed) && rest.chars().count() <= MOST_LETTERS_BETWEEN
        });
        claims.extend(next.filter(|_| is_in).map(|(_, _, sefirah)| Claim::Sefirah(point, sefirah)));
    }
    claims.extend(point_of_sign(names, clause, &points));
    claims.extend(native(names, clause));
    claims.extend(gates(names, clause));
    claims.extend(degree(names, clause));
    claims.extend(design::claims(names, clause));
    claims
}

/// Every point, none within the name of a longer one (`星` in a sign's or a planet's), and no month (`3月`).
fn points(names: &Names, clause: &str) -> Vec<(usize, usize, &'static str)> {
    let mut found = Vec::new();
    for (point, written) in names.written_points() {
        for (at, _) in clause.match_indices(written) {
            let before = clause[..at].chars().next_back();
            let after = clause[at + written.len()..].chars().next();
            let is_month = written == "月"
                && (before.is_some_and(|letter| {
                    letter.is_numeric() || "今毎先来年".contains(letter) || NUMERALS.contains(&letter)
                }) || !after.is_some_and(|letter| "はがもをのとにで".contains(letter)));
            if !is_month {
                found.push((at, at + written.len(), point));
            }
        }
    }
    let inner = |outer: &(usize, usize, &str), inner: &(usize, usize, &str)| {
        outer != inner && outer.0 <= inner.0 && inner.1 <= outer.1 && outer.1 - outer.0 > inner.1 - inner.0
    };
    let all = found.clone();
    found.retain(|one| !all.iter().any(|other| inner(other, one)));
    found.sort_unstable();
    found
}

/// The first sign of these letters, and where it begins and ends.
fn first_sign(names: &Names, letters: &str) -> Option<(usize, usize, &'static str)> {
    let found = names
        .written_signs()
        .filter_map(|(sign, written)| letters.find(written).map(|at| (at, at + written.len(), sign)));
    // A name may begin with a shorter one.
    found.min_by_key(|(at, end, _)| (*at, std::cmp::Reverse(*end)))
}

/// `月亮在…白羊座`, `月は牡羊座に`.
fn placement(names: &Names, rest: &str) -> Option<&'static str> {
    if holds(&names.dignities, rest) && !rest.contains(PEOPLE) {
        return None;
    }
    let (at, end, sign) = first_sign(names, rest).filter(|_| denied_sign(names, rest).is_none())?;
    let between = &rest[..at];
    let is_near = between.chars().count() <= MOST_LETTERS_BETWEEN;
    let is_led = between.is_empty() || holds(&names.r#in, between);
    let is_followed = names.after.written().any(|form| !form.is_empty() && rest[end..].starts_with(form));
    (is_near && (is_led || is_followed)).then_some(sign)
}

fn holds(forms: &Forms, letters: &str) -> bool {
    forms.is_in(letters)
}

/// `白羊座的月亮`, `牡羊座の月`.
fn point_of_sign(names: &Names, clause: &str, points: &[(usize, usize, &'static str)]) -> Vec<Claim> {
    let led = points.iter().filter_map(|(start, _, point)| {
        let before = &clause[..*start];
        let before = names.of.written().find_map(|form| before.strip_suffix(form))?;
        let (sign, _) = names.written_signs().find(|(_, written)| before.ends_with(written))?;
        // Another point is in it already.
        let is_taken =
            points.iter().any(|(_, end, _)| *end < *start && placement(names, &clause[*end..*start]) == Some(sign));
        (!is_taken).then_some(Claim::in_sign(point, sign))
    });
    led.collect()
}

/// `你是狮子座`, `あなたは獅子座です`, with nothing else.
fn native(names: &Names, clause: &str) -> Option<Claim> {
    let rest = names.native.written().find_map(|form| clause.strip_prefix(form))?;
    let (at, end, sign) = first_sign(names, rest)?;
    let is_whole = matches!(&rest[end..], "" | "です" | "だ" | "である" | "の人です" | "的人" | "人");
    (at == 0 && is_whole).then_some(Claim::Native(sign))
}

/// `在第七宫`, `第7ハウスに`.
fn house(names: &Names, rest: &str) -> Option<u64> {
    let found = names.house.written().filter_map(|form| rest.find(form));
    let before = &rest[..found.min()?];
    let (number_at, number) = number_at_end(before)?;
    (before[..number_at].chars().count() <= MOST_LETTERS_BETWEEN && (1..=12).contains(&number)).then_some(number)
}

/// Where the number begins at the end of the letters, less the words that may stand after one.
fn number_at_end(letters: &str) -> Option<(usize, u64)> {
    let letters =
        ["番目の", "番の", "号", "號", "番"].iter().find_map(|word| letters.strip_suffix(word)).unwrap_or(letters);
    let is_part =
        |letter: char| letter.is_ascii_digit() || ('０'..='９').contains(&letter) || NUMERALS.contains(&letter);
    let start = letters.char_indices().rev().take_while(|(_, letter)| is_part(*letter)).last()?.0;
    Some((start, value(&letters[start..])?))
}

/// `7`, `七`, `十二`.
fn value(letters: &str) -> Option<u64> {
    let value = letters.chars().try_fold(0_u64, |number, letter| {
        let wide = u64::from((letter as u32).wrapping_sub('０' as u32));
        if let Some(digit) = letter.to_digit(10).map(u64::from).or_else(|| Some(wide).filter(|digit| *digit < 10)) {
            return number.checked_mul(10)?.checked_add(digit);
        }
        match NUMERALS.iter().position(|numeral| *numeral == letter)? as u64 + 1 {
            10 => number.max(1).checked_mul(10),
            numeral => number.checked_add(numeral),
        }
    });
    value.filter(|number| *number < 100)
}

/// `ゲート34`, `34番ゲート`, `34号闸门`; and the two of a channel.
fn gates(names: &Names, clause: &str) -> Vec<Claim> {
    let mut claims = Vec::new();
    for written in names.gate.written().chain(names.channel.written()) {
        for (at, _) in clause.match_indices(written) {
            let after: String = clause[at + written.len()..]
                .chars()
                .take_while(|letter| letter.is_ascii_digit() || "-–".contains(*letter))
                .collect();
            let before = number_at_end(&clause[..at])
                .map(|(_, number)| number)
                .filter(|_| !names.channel.written().any(|form| form == written));
            let after = after.split(['-', '–']).filter_map(|number| number.parse().ok());
            claims.extend(after.chain(before).filter(|gate| (1..=64).contains(gate)).map(Claim::Gate));
        }
    }
    claims
}

/// `牡羊座12度`, `白羊座的12度`.
fn degree(names: &Names, clause: &str) -> Vec<Claim> {
    let mut claims = Vec::new();
    for written in names.degree.written().chain(["°"]) {
        for (at, _) in clause.match_indices(written) {
            let Some((start, degree)) = number_at_end(&clause[..at]).filter(|(_, degree)| *degree < 30) else {
                continue;
            };
            let before = clause[..start].trim_end_matches(['的', 'の', '第']);
            let sign = names.written_signs().find(|(_, written)| before.ends_with(written));
            claims.extend(sign.map(|(sign, _)| Claim::Degree(sign, degree)));
        }
    }
    claims
}
