//! Which of its tellings each paragraph of a plot has: so that two heroes of the same plot do not read the same story.

use crate::seed::Seed;

/// The points of the projective plane over three elements.
const PLANE: [[usize; 3]; 13] = [
    [0, 0, 1],
    [0, 1, 0],
    [1, 0, 0],
    [0, 1, 1],
    [1, 0, 1],
    [1, 1, 0],
    [0, 1, 2],
    [1, 0, 2],
    [1, 2, 0],
    [1, 1, 1],
    [1, 1, 2],
    [1, 2, 1],
    [1, 2, 2],
];

/// A word of the ternary simplex code of length 13 (Hamming's dual): any two of its 27 words agree in four of thirteen places, whichever they are.
/// Were each paragraph drawn for itself, some pairs of stories would by chance have most paragraphs in common.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tellings {
    message: [usize; 3],
}

impl Tellings {
    pub(super) fn drawn(seed: &mut Seed) -> Self {
        Tellings { message: [seed.below(3), seed.below(3), seed.below(3)] }
    }

    /// Of the paragraph at this position of a plot, one of its `count` tellings; 0 where there is one.
    pub(super) fn of_paragraph(self, position: usize, count: usize) -> usize {
        let point = PLANE[position % PLANE.len()];
        let digit = point.iter().zip(self.message).map(|(one, other)| one * other).sum::<usize>() % 3;
        digit % count.max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_two_words_agree_in_four_of_thirteen_places() {
        let words: Vec<Vec<usize>> = (0..27)
            .map(|number| Tellings { message: [number % 3, number / 3 % 3, number / 9] })
            .map(|tellings| (0..13).map(|position| tellings.of_paragraph(position, 3)).collect())
            .collect();
        for (at, word) in words.iter().enumerate() {
            for other in &words[at + 1..] {
                assert_eq!(word.iter().zip(other).filter(|(one, other)| one == other).count(), 4);
            }
        }
    }

    #[test]
    fn each_of_three_tellings_is_drawn_and_one_alone_always_is() {
        let drawn: Vec<Tellings> =
            (0..30).map(|number| Tellings::drawn(&mut Seed::of(&[&number.to_string()]))).collect();
        for position in 0..30 {
            for telling in 0..3 {
                assert!(
                    drawn.iter().any(|tellings| tellings.of_paragraph(position, 3) == telling),
                    "{position} {telling}"
                );
            }
            assert!(drawn.iter().all(|tellings| tellings.of_paragraph(position, 1) == 0));
        }
    }
}
