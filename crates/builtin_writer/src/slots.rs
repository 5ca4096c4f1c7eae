//! The gaps of a sentence and what goes into them; a gap that states the chart carries the pointer to what it states.

use brief::reading::Fact;

/// What goes into the gaps of a sentence, by the gap's name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Slots {
    entries: Vec<(String, Slot)>,
}

/// What goes into one gap.
#[derive(Clone, Debug)]
pub(crate) enum Slot {
    /// Our own words, which may have gaps of their own.
    Phrase(String),
    /// A value of the chart, and the words that hold it in the text.
    Fact { fact: Fact, words: String },
}

impl Slots {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Our own words; they may hold gaps that the same slots fill.
    #[must_use]
    pub(crate) fn phrase(mut self, gap: &str, words: impl Into<String>) -> Self {
        self.entries.push((gap.to_owned(), Slot::Phrase(words.into())));
        self
    }

    /// A value of the chart at `pointer`, in the reader's form.
    #[must_use]
    pub(crate) fn fact(self, gap: &str, pointer: impl Into<String>, value: impl Into<String>) -> Self {
        let value = value.into();
        self.fact_as(gap, pointer, value.clone(), value)
    }

    /// A value of the chart at `pointer`, with the words that hold it, such as `the Moon` for `Moon`.
    #[must_use]
    pub(crate) fn fact_as(
        mut self,
        gap: &str,
        pointer: impl Into<String>,
        value: impl Into<String>,
        words: impl Into<String>,
    ) -> Self {
        let fact = Fact { pointer: pointer.into(), value: value.into() };
        self.entries.push((gap.to_owned(), Slot::Fact { fact, words: words.into() }));
        self
    }

    /// Several values of the chart as one enumeration: `A, B and C`, or `A and B, and C` where one of them is a pair itself.
    #[must_use]
    pub(crate) fn facts(self, gap: &str, facts: impl IntoIterator<Item = (String, String)>) -> Self {
        self.facts_and(gap, facts, None)
    }

    /// The same, with words of our own at its end for those that are not named.
    #[must_use]
    pub(crate) fn facts_and(
        mut self,
        gap: &str,
        facts: impl IntoIterator<Item = (String, String)>,
        others: Option<&str>,
    ) -> Self {
        let mut gaps = Vec::new();
        let mut has_pair = false;
        for (index, (pointer, value)) in facts.into_iter().enumerate() {
            let own = format!("{gap} {index}");
            gaps.push(format!("{{{own}}}"));
            has_pair |= value.contains(" and ");
            self = self.fact(&own, pointer, value);
        }
        gaps.extend(others.map(str::to_owned));
        let enumeration = match gaps.split_last() {
            Some((last, head)) if has_pair && !head.is_empty() => format!("{}, and {last}", head.join(", ")),
            _ => super::reader_form::enumeration(&gaps),
        };
        self.phrase(gap, enumeration)
    }

    /// The names of the gaps, in the order in which they were filled.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|(name, _)| name.as_str())
    }

    pub(crate) fn get(&self, gap: &str) -> Option<&Slot> {
        self.entries.iter().find(|(name, _)| name == gap).map(|(_, slot)| slot)
    }
}
