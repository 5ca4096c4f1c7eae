//! The same of Human Design: lines of gates, an authority, and which centres are defined.

use crate::reading::claims::claim::Claim;
use crate::reading::claims::names::Names;

/// From a gate's number to its line's, and from an authority's name to the word for one.
const MOST_LETTERS_BETWEEN: usize = 4;
/// From a centre to its state.
const MOST_LETTERS_TO_STATE: usize = 10;
const LINES: [(char, u64); 6] = [('一', 1), ('二', 2), ('三', 3), ('四', 4), ('五', 5), ('六', 6)];
/// Between a state and its centre.
const LINKS: [&str; 4] = ["の", "な", "的", "着"];

pub(super) fn claims(names: &Names, clause: &str) -> Vec<Claim> {
    let mut claims = lines(names, clause);
    claims.extend(authority(names, clause));
    claims.extend(centres(names, clause));
    claims
}

fn first(letters: &str, count: usize) -> String {
    letters.chars().take(count).collect()
}

/// `ゲート34.2`, `34号闸门二爻`, `ゲート34の2ライン`.
fn lines(names: &Names, clause: &str) -> Vec<Claim> {
    let mut claims = Vec::new();
    for written in names.gate.written() {
        for (at, _) in clause.match_indices(written) {
            let behind = &clause[at + written.len()..];
            let digits: String = behind.chars().take_while(char::is_ascii_digit).collect();
            let before = || super::number_at_end(&clause[..at]).map(|(_, number)| number);
            let Some(gate) = digits.parse().ok().or_else(before) else { continue };
            let rest = &behind[digits.len()..];
            let by_point = rest.strip_prefix(super::POINT).and_then(|rest| digit(rest.chars().next()?));
            let line = by_point.or_else(|| line_in(names, rest));
            claims.extend(line.filter(|_| (1..=64).contains(&gate)).map(|line| Claim::Line(gate, line)));
        }
    }
    claims
}

/// `第2ライン`, `2爻`, `ライン2`.
fn line_in(names: &Names, rest: &str) -> Option<u64> {
    let (at, written) = names.design.line.written().filter_map(|form| Some((rest.find(form)?, form))).min()?;
    if rest[..at].chars().count() > MOST_LETTERS_BETWEEN {
        return None;
    }
    let before = rest[..at].chars().next_back().and_then(digit);
    before.or_else(|| digit(rest[at + written.len()..].chars().next()?))
}

fn digit(letter: char) -> Option<u64> {
    let written = LINES.iter().find(|(name, _)| *name == letter).map(|(_, line)| *line);
    written.or_else(|| letter.to_digit(10).map(u64::from)).filter(|line| (1..=6).contains(line))
}

/// `感情オーソリティ`, `情绪型权威`, `権威は仙骨`.
fn authority(names: &Names, clause: &str) -> Option<Claim> {
    let design = &names.design;
    let (at, written) = design.authority.written().filter_map(|form| Some((clause.find(form)?, form))).min()?;
    let (before, after) = (&clause[..at], first(&clause[at + written.len()..], 2 * MOST_LETTERS_BETWEEN));
    let is_denied = |letters: &str| names.not.is_in(letters);
    let named_before = design.written_authorities().find(|(_, form)| {
        before.rfind(form).is_some_and(|from| before[from + form.len()..].chars().count() <= MOST_LETTERS_BETWEEN)
    });
    let named_after = || design.written_authorities().find(|(_, form)| after.contains(form));
    let (name, _) = named_before.filter(|_| !is_denied(before)).or_else(named_after)?;
    (!is_denied(&after)).then_some(Claim::Authority(name))
}

/// `喉センターは未定義`, `開いたルートセンター`, `荐骨中心有定义`.
fn centres(names: &Names, clause: &str) -> Vec<Claim> {
    let design = &names.design;
    let mut claims = Vec::new();
    for (name, written) in design.written_centres() {
        for (at, _) in clause.match_indices(written) {
            let rest = &clause[at + written.len()..];
            let Some(rest) = design.centre.written().find_map(|form| rest.strip_prefix(form)) else { continue };
            let before = LINKS.iter().find_map(|link| clause[..at].strip_suffix(link)).unwrap_or(&clause[..at]);
            let is_before = |forms: &super::Forms| forms.written().any(|form| before.ends_with(form));
            let near = first(rest, MOST_LETTERS_TO_STATE);
            let near =
                design.centre.written().find_map(|form| near.split_once(form)).map_or(near.as_str(), |(near, _)| near);
            let is_denied =
                names.not.is_in(near) || ["いない", "いません", "ておらず"].iter().any(|not| near.contains(not));
            let state = if is_before(&design.undefined) {
                Some(false)
            } else if is_before(&design.defined) {
                Some(true)
            } else if design.undefined.is_in(near) {
                Some(is_denied)
            } else {
                design.defined.is_in(near).then_some(!is_denied)
            };
            claims.extend(state.map(|is_defined| Claim::Centre(name, is_defined)));
        }
    }
    claims
}
