//! Which sky a text speaks of: that of a birth, or that of the day.

use unicode_segmentation::UnicodeSegmentation;

use super::claim::Claim;
use super::forms::Forms;
use super::names::Names;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sky {
    Birth,
    /// Of the birth, in the signs of its ninth division as well.
    Navamsha,
    /// Of the day, or either.
    Now,
}

/// A claim, of which sky, and of which of the chart's people where that is said.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) claim: Claim,
    pub(super) sky: Sky,
    pub(super) person: Option<usize>,
}

/// A paragraph, or a whole table, and which sky it speaks of unless a sentence of it says otherwise.
pub(super) struct Passage {
    pub(super) text: String,
    sky: Sky,
    /// It speaks of the ninth division, or what stands before it under its heading does.
    is_of_navamsha: bool,
    /// Whose name stands before all of it: `Anna: Sun in Leo`.
    speaks_of: Option<usize>,
}

/// What speaks, and of whom.
#[derive(Clone, Copy)]
pub(super) struct Voice<'a> {
    pub(super) all: &'a [&'static Names],
    pub(super) people: &'a [&'a str],
}

impl Voice<'_> {
    /// A heading speaks for what stands below it, and so does a transit that is named.
    pub(super) fn passages(self, text: &str) -> Vec<Passage> {
        let mut passages: Vec<Passage> = Vec::new();
        let mut of_part = None;
        let mut is_table = false;
        let mut is_of_navamsha = false;
        for line in text.lines() {
            let goes_on = is_table && line.contains('|');
            is_table = line.contains('|');
            let is_heading = line.starts_with('#');
            let sky = self.sky_of(line, is_heading);
            if is_heading {
                of_part = sky;
            } else if self.says(line, &|names| &names.transit) {
                of_part = Some(Sky::Now);
            }
            is_of_navamsha = (is_of_navamsha && !is_heading) || self.says(line, &|names| &names.navamsha);
            match passages.last_mut().filter(|_| goes_on) {
                Some(table) => {
                    table.is_of_navamsha |= is_of_navamsha;
                    table.text.push('\n');
                    table.text.push_str(line);
                }
                None => {
                    let is_now = [sky, of_part].contains(&Some(Sky::Now));
                    let sky = if is_now { Sky::Now } else { Sky::Birth };
                    let speaks_of = self.speaks_of(line);
                    passages.push(Passage { text: line.to_owned(), sky, is_of_navamsha, speaks_of });
                }
            }
        }
        passages
    }

    /// Where the words say it.
    fn sky_of(self, text: &str, is_heading: bool) -> Option<Sky> {
        let is_year = |word: &str| word.len() == 4 && word.parse().is_ok_and(|year: u32| (2020..2100).contains(&year));
        let is_headed = is_heading && self.says(text, &|names| &names.now_in_headings);
        if is_headed || self.says(text, &|names| &names.now) || text.unicode_words().any(is_year) {
            Some(Sky::Now)
        } else {
            self.says(text, &|names| &names.birth).then_some(Sky::Birth)
        }
    }

    fn says(self, text: &str, forms: &dyn Fn(&'static Names) -> &'static Forms) -> bool {
        let small = text.to_lowercase();
        let words: Vec<&str> = small.unicode_words().collect();
        self.all.iter().any(|names| match names.unspaced {
            true => forms(names).is_in(&small),
            false => (0..words.len()).any(|at| forms(names).length_at(&words[at..]).is_some()),
        })
    }

    /// A sentence's claims, each with what it is of.
    pub(super) fn said(self, passage: &Passage, sentence: &str, claims: Vec<Claim>) -> Vec<Said> {
        self.said_of(passage, sentence, claims.into_iter().map(|claim| (claim, None)).collect())
    }

    /// As [`Voice::said`], of claims of which some are known to be one person's.
    pub(super) fn said_of(self, passage: &Passage, sentence: &str, claims: Vec<(Claim, Option<usize>)>) -> Vec<Said> {
        if claims.is_empty() {
            return Vec::new();
        }
        let of_sentence = self.sky_of(sentence, false);
        let small = sentence.to_lowercase();
        let words: Vec<&str> = small.unicode_words().flat_map(|word| word.split(['\'', '’'])).collect();
        let said = claims.into_iter().map(|(claim, owner)| {
            let point = claim.point();
            let is_yours = point.is_some_and(|point| {
                self.always_before(&words, point, &|before| {
                    before.last().is_some_and(|word| self.all.iter().any(|names| names.yours.has(word)))
                })
            });
            let sky = of_sentence.unwrap_or(if is_yours { Sky::Birth } else { passage.sky });
            let sky = if sky == Sky::Birth && passage.is_of_navamsha { Sky::Navamsha } else { sky };
            let person = owner.or_else(|| self.whose(&words, point?)).or(passage.speaks_of);
            Said { claim, sky, person }
        });
        said.collect()
    }

    /// The one of two people whose point it is: `Anna's Moon`, in a sentence that names nobody else.
    fn whose(self, words: &[&str], point: &'static str) -> Option<usize> {
        let [first, second] = self.people else { return None };
        let [first, second] = [first, second].map(|name| name.to_lowercase());
        if first == second {
            return None;
        }
        let names = [first, second].map(|name| name.unicode_words().map(str::to_owned).collect::<Vec<_>>());
        // Each by the first word of the name, or by what stands for it.
        let named = |at: usize| {
            let called = [names[at].first(), names[at].last()];
            called.into_iter().flatten().any(|name| words.contains(&name.as_str()))
        };
        (0..2).find(|at| {
            let Some((stand_in, whole)) = names[*at].split_last() else { return false };
            let is_whole =
                |before: &[&str]| before.iter().rev().zip(whole.iter().rev()).all(|(word, name)| word == name);
            !named(1 - at)
                && self.always_before(words, point, &|before| {
                    before.split_last().is_some_and(|(last, before)| {
                        *last == "s"
                            && (before.last() == Some(&stand_in.as_str())
                                || (before.len() >= whole.len() && is_whole(before)))
                    })
                })
        })
    }

    fn always_before(self, words: &[&str], point: &'static str, is_so: &dyn Fn(&[&str]) -> bool) -> bool {
        let is_named = |at: &usize| {
            self.all.iter().any(|names| names.point_at(&words[*at..]).is_some_and(|(name, _)| name == point))
        };
        let mut named = (0..words.len()).filter(is_named).peekable();
        named.peek().is_some() && named.all(|at| is_so(&words[..at]))
    }
}
