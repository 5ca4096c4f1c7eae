//! Where a text names somebody. Names are marked while a document is written, since “Will” and “May” are words too.

/// Noncharacters, which no text is meant to hold: before the name of the first, of the second, and after a name.
const BEGINS: [char; 2] = ['\u{fdd0}', '\u{fdd1}'];
const ENDS: char = '\u{fdd2}';

/// A name with its marks. One that holds such a mark itself goes without.
pub(crate) fn marked(name: &str, person: usize) -> String {
    if name.contains(BEGINS) || name.contains(ENDS) {
        name.to_owned()
    } else {
        format!("{}{name}{ENDS}", BEGINS[person])
    }
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    Words(String),
    Name { person: usize, name: String },
}

/// The pieces of a marked text.
pub(crate) fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(begin) = rest.find(BEGINS) {
        let Some(length) = rest[begin..].find(ENDS) else { break };
        let person = usize::from(rest[begin..].starts_with(BEGINS[1]));
        let name = rest[begin + BEGINS[person].len_utf8()..begin + length].to_owned();
        if begin > 0 {
            pieces.push(Piece::Words(rest[..begin].to_owned()));
        }
        pieces.push(Piece::Name { person, name });
        rest = &rest[begin + length + ENDS.len_utf8()..];
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest.to_owned()));
    }
    pieces
}

/// The pieces as one text without marks.
pub(crate) fn joined(pieces: &[Piece]) -> String {
    let text = |piece: &Piece| match piece {
        Piece::Words(words) => words.clone(),
        Piece::Name { name, .. } => name.clone(),
    };
    pieces.iter().map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marked_name_is_found_and_its_marks_go() {
        let text = format!("{} will meet {}.", marked("Will", 0), marked("May", 1));
        let name = |person, name: &str| Piece::Name { person, name: name.to_owned() };
        assert_eq!(
            pieces(&text),
            [name(0, "Will"), Piece::Words(" will meet ".to_owned()), name(1, "May"), Piece::Words(".".to_owned())]
        );
        assert_eq!(joined(&pieces(&text)), "Will will meet May.");
    }
}
