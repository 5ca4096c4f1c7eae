//! The lines of a plot's file, as [`super`] describes them.

use strum::IntoEnumIterator;

use super::{Episode, Paragraph, Part, Plot, PlotError};
use crate::teller::circumstances::assumptions_of;
use brief::picture::{Place, TimeOfDay};

impl<'a> Plot<'a> {
    /// Reads a plot's file.
    pub(in crate::teller) fn parse(file: &'a str) -> Result<Self, PlotError> {
        let mut plot = Plot::default();
        for (index, text) in file.lines().enumerate() {
            let line = index + 1;
            let text = text.trim();
            let unknown = || PlotError::UnknownLine { line, text: text.to_owned() };
            if text.is_empty() || text.starts_with('#') {
            } else if let Some(heading) = text.strip_prefix("== ") {
                if let Some(counts) = heading.strip_prefix("episodes ") {
                    plot.parts
                        .push(Part::Episodes { counts: counts_of(counts).ok_or_else(unknown)?, episodes: Vec::new() });
                } else {
                    plot.parts.push(Part::Passage(Paragraph {
                        line,
                        audience: '-',
                        at: None,
                        away: "",
                        tellings: Vec::new(),
                    }));
                }
            } else if text.starts_with("-- ") {
                match plot.parts.last_mut() {
                    Some(Part::Episodes { episodes, .. }) => episodes.push(Episode::default()),
                    _ => return Err(unknown()),
                }
            } else {
                let (key, value) = text.split_once(": ").ok_or_else(unknown)?;
                plot.take_line(key, value, line).ok_or_else(unknown)?;
            }
        }
        if plot.titles.is_empty() {
            return Err(PlotError::Missing("title"));
        }
        Ok(plot)
    }

    fn take_line(&mut self, key: &'a str, value: &'a str, line: usize) -> Option<()> {
        match (key.split_once(' ').unwrap_or((key, "")), self.last_episode()) {
            (("assumes", ""), Some(episode)) => {
                episode.assumptions = assumptions_of(value)?;
                return Some(());
            }
            (("about", ""), Some(episode)) => {
                episode.about = value;
                return Some(());
            }
            _ => {}
        }
        match key.split_once(' ').unwrap_or((key, "")) {
            ("title", "") => self.titles = value.split(" | ").map(str::trim).collect(),
            ("assumes", "") => self.assumptions = assumptions_of(value)?,
            ("about", "") => self.about = value,
            ("at", "") => self.at = Some(place_and_time(value)?),
            ("away", "") => self.away = self.roles_of(value)?,
            ("cast", name) => self.casts.push((name, value.split("||").map(str::trim).collect())),
            ("figure", "") => self.figures.push((line, value)),
            ("pick", name) => self.picks.push((name, value.split(" | ").map(str::trim).collect())),
            (tag @ ("*" | "c" | "y" | "a" | "o"), "") => {
                let at = Some(self.at?);
                let audience = tag.chars().next()?;
                let paragraph = Paragraph { line, audience, at, away: self.away, tellings: vec![value] };
                match self.parts.last_mut() {
                    Some(Part::Episodes { episodes, .. }) => episodes.last_mut()?.paragraphs.push(paragraph),
                    _ => self.parts.push(Part::Passage(paragraph)),
                }
            }
            ("or", "") => self.last_paragraph()?.tellings.push(value),
            _ => return None,
        }
        Some(())
    }

    /// The paragraph that the next line is another telling of.
    fn last_paragraph(&mut self) -> Option<&mut Paragraph<'a>> {
        let paragraph = match self.parts.last_mut()? {
            Part::Passage(paragraph) => Some(paragraph),
            Part::Episodes { episodes, .. } => episodes.last_mut()?.paragraphs.last_mut(),
        };
        paragraph.filter(|paragraph| !paragraph.tellings.is_empty())
    }

    /// The episode that the next line is of.
    fn last_episode(&mut self) -> Option<&mut Episode<'a>> {
        match self.parts.last_mut() {
            Some(Part::Episodes { episodes, .. }) => episodes.last_mut(),
            _ => None,
        }
    }

    /// Those whom a line `away` names, each of whom the plot casts.
    fn roles_of(&self, value: &'a str) -> Option<&'a str> {
        let is_cast = |role: &str| self.casts.iter().any(|(name, _)| *name == role);
        match value {
            "nobody" => Some(""),
            roles => roles.split(' ').all(is_cast).then_some(roles),
        }
    }
}

/// `garden`, `garden night`.
fn place_and_time(text: &str) -> Option<(Place, Option<TimeOfDay>)> {
    let Some((place, time)) = text.split_once(' ') else { return Some((place_named(text)?, None)) };
    let time = TimeOfDay::iter().find(|known| format!("{known:?}").to_lowercase() == time)?;
    Some((place_named(place)?, Some(time)))
}

fn place_named(name: &str) -> Option<Place> {
    Place::iter().find(|place| format!("{place:?}").to_lowercase() == name)
}

/// `c=1 y=2 a=2`.
fn counts_of(text: &str) -> Option<[usize; 3]> {
    let mut counts = [0; 3];
    for field in text.split_whitespace() {
        let (audience, count) = field.split_once('=')?;
        let index = ["c", "y", "a"].iter().position(|known| *known == audience)?;
        counts[index] = count.parse().ok()?;
    }
    Some(counts)
}
