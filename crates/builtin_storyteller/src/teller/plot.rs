//! A plot as its file states it: titles, a cast to choose from, things to choose from, and passages for each audience.
//!
//! ```text
//! title: The Lamp on Gull Rock | {Name} and the Dark Lamp
//! cast friend: name=Pip, a=a small grey mouse, they=she, look=what the pictures show where `a` says something else || name=…
//! figure: name=the Commodore, they=he, look=somebody who speaks or acts and whom the plot does not choose; the name may hold slots
//! pick harbour: Saltmarsh | Gull's End
//! assumes: walking, sight, hearing: what it takes for granted of its hero, see `Assumption`
//! about: sea boats storms: what is in it that a hero may be afraid of, in the plural where it has one
//! == opening
//! at: village: where the paragraphs from here on take place, whoever they are for, down to the next such line; `at: garden night` says when, too
//! away: sibling: who of the cast is elsewhere from here on, though they are spoken of; `away: nobody` ends it
//! *: a paragraph for all
//! c: one for children
//! y: one for young adults, a: for adults, o: for both of these
//! or: the paragraph above told anew; which of its tellings a story has is for the seed to say, see `Tellings`
//! == episodes c=1 y=2 a=2
//! -- the first of several, of which the seed chooses as many as the line above says
//! assumes: reading: what this one takes for granted; `about:` as well
//! c: …
//! ```
//! A paragraph is one line; one whose slots leave nothing is left out. Headings only help the author.

mod parsing;

use thiserror::Error;

use super::circumstances::{Assumption, Circumstances};
use super::tellings::Tellings;
use super::template::{Slots, TemplateError, render, render_behind_another};
use crate::character::read_character;
use crate::seed::Seed;
use crate::sentences::words_in;
use brief::english::{Pronouns, capitalised, with_article};
use brief::picture::{Place, TimeOfDay};
use brief::story::{Audience, CharacterSheet};

/// What is wrong with a plot's file.
#[derive(Debug, PartialEq, Eq, Error)]
pub enum PlotError {
    #[error("line {line} is none that a plot has: {text}")]
    UnknownLine { line: usize, text: String },
    #[error("a plot has no {0}")]
    Missing(&'static str),
    #[error("line {line}")]
    Template {
        line: usize,
        #[source]
        source: TemplateError,
    },
}

#[derive(Debug, Default)]
pub(super) struct Plot<'a> {
    titles: Vec<&'a str>,
    casts: Vec<(&'a str, Vec<&'a str>)>,
    picks: Vec<(&'a str, Vec<&'a str>)>,
    /// With the line of each.
    figures: Vec<(usize, &'a str)>,
    parts: Vec<Part<'a>>,
    assumptions: Vec<Assumption>,
    about: &'a str,
    /// Where and when the next paragraph of the file takes place.
    at: Option<(Place, Option<TimeOfDay>)>,
    /// Who of the cast is elsewhere meanwhile.
    away: &'a str,
}

#[derive(Debug)]
enum Part<'a> {
    Passage(Paragraph<'a>),
    Episodes { counts: [usize; 3], episodes: Vec<Episode<'a>> },
}

#[derive(Debug, Default)]
struct Episode<'a> {
    paragraphs: Vec<Paragraph<'a>>,
    assumptions: Vec<Assumption>,
    about: &'a str,
}

#[derive(Clone, Debug)]
struct Paragraph<'a> {
    line: usize,
    /// `*`, `c`, `y`, `a` or `o`.
    audience: char,
    /// None for headings.
    at: Option<(Place, Option<TimeOfDay>)>,
    /// Roles of the cast, with blanks between them.
    away: &'a str,
    /// None for headings; else at least one, each of which says the same.
    tellings: Vec<&'a str>,
}

impl Paragraph<'_> {
    fn is_for(&self, audience: Audience) -> bool {
        match audience {
            Audience::Children => matches!(self.audience, '*' | 'c'),
            Audience::YoungAdults => matches!(self.audience, '*' | 'o' | 'y'),
            Audience::Adults => matches!(self.audience, '*' | 'o' | 'a'),
        }
    }

    /// Whether it vanishes where nobody is described beside the hero.
    fn is_of_companion(&self) -> bool {
        let asked = self.tellings.first().and_then(|telling| telling.strip_prefix("[?companion.call:"));
        asked.is_some_and(|then| !then.trim_start().starts_with('|'))
    }
}

/// A plot with its slots filled.
pub(super) struct FilledPlot {
    pub title: String,
    pub paragraphs: Vec<FilledParagraph>,
    /// Everybody besides the hero who has a name.
    pub others: Vec<CharacterSheet>,
}

impl FilledPlot {
    /// Its paragraphs, in order.
    pub(super) fn texts(&self) -> Vec<&str> {
        self.paragraphs.iter().map(|told| told.text.as_str()).collect()
    }
}

/// A paragraph with its slots filled.
#[derive(Clone, Debug)]
pub(super) struct FilledParagraph {
    pub text: String,
    pub place: Place,
    pub time: Option<TimeOfDay>,
    /// Names of those who are elsewhere.
    pub absentees: Vec<String>,
    /// Nothing else depends on it.
    pub is_of_companion: bool,
}

impl Plot<'_> {
    /// How much of what is told of a hero it would contradict.
    pub(super) fn conflicts_with(&self, told: &Circumstances) -> usize {
        told.conflicts(&self.assumptions, self.about)
    }

    /// Tells the plot: chooses cast, things and episodes, and renders every paragraph for the audience. `slots` hold what
    /// is known of the hero; a cast member's fields become slots `friend.name`, `friend.they` and so on.
    pub(super) fn tell(
        &self,
        audience: Audience,
        told: &Circumstances,
        mut slots: Slots,
        seed: &mut Seed,
    ) -> Result<FilledPlot, PlotError> {
        let mut others = self.choose_cast(told, &mut slots, seed);
        for (name, choices) in &self.picks {
            if let Some(choice) = seed.choose(choices) {
                slots.insert((*name).to_owned(), (*choice).to_owned());
            }
        }
        others.extend(self.figures(&slots, seed)?);
        let title = seed.choose(&self.titles).copied().ok_or(PlotError::Missing("title"))?;
        let title = render(title, &slots, seed).map_err(|source| PlotError::Template { line: 1, source })?;
        let tellings = Tellings::drawn(seed);
        let told_anew = self.told_anew(audience);
        let mut paragraphs = Vec::new();
        for part in &self.parts {
            let chosen: Vec<&Paragraph<'_>> = match part {
                Part::Passage(paragraph) => vec![paragraph],
                Part::Episodes { counts, episodes } => {
                    let count = counts[audience as usize];
                    let suited = suited_to(told, episodes, count);
                    let mut positions = seed.positions(count, suited.len());
                    // The order of the file: an author may count on it.
                    positions.sort_unstable();
                    let chosen = positions.into_iter().filter_map(|position| suited.get(position));
                    chosen.flat_map(|episode| &episode.paragraphs).collect()
                }
            };
            for paragraph in chosen.into_iter().filter(|paragraph| paragraph.is_for(audience)) {
                let position = told_anew.iter().position(|line| *line == paragraph.line).unwrap_or_default();
                let telling = tellings.of_paragraph(position, paragraph.tellings.len());
                let line = paragraph.line + telling;
                let own = paragraph.tellings.get(telling).copied().unwrap_or_default();
                let own = if told.denies(Assumption::Voice) { signed(own) } else { own.to_owned() };
                let is_named_again = slots.get("named_again").is_some_and(|yes| !yes.is_empty());
                let render = if is_named_again { render_behind_another } else { render };
                let text = render(&own, &slots, seed).map_err(|source| PlotError::Template { line, source })?;
                let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                let Some((place, time)) = paragraph.at.filter(|_| !text.is_empty()) else { continue };
                let names = paragraph.away.split(' ').filter_map(|role| slots.get(&format!("{role}.name")).cloned());
                let absentees = names.collect();
                let is_of_companion = paragraph.is_of_companion();
                paragraphs.push(FilledParagraph { text, place, time, absentees, is_of_companion });
            }
        }
        leave_out_what_is_too_long(&mut paragraphs, audience);
        Ok(FilledPlot { title, paragraphs, others })
    }

    /// The lines of an audience's paragraphs that have several tellings, whether their episode is chosen or not.
    fn told_anew(&self, audience: Audience) -> Vec<usize> {
        let all = self.parts.iter().flat_map(|part| match part {
            Part::Passage(paragraph) => vec![paragraph],
            Part::Episodes { episodes, .. } => episodes.iter().flat_map(|episode| &episode.paragraphs).collect(),
        });
        // A companion's are in few stories, and have the telling of the first.
        let is_counted = |paragraph: &&Paragraph<'_>| paragraph.tellings.len() > 1 && !paragraph.is_of_companion();
        let of_audience = all.filter(|paragraph| paragraph.is_for(audience)).filter(is_counted);
        of_audience.map(|paragraph| paragraph.line).collect()
    }

    /// Those whom the plot does not choose, unless somebody of the description has the name.
    fn figures(&self, slots: &Slots, seed: &mut Seed) -> Result<Vec<CharacterSheet>, PlotError> {
        let mut figures = Vec::new();
        for (line, text) in &self.figures {
            let text = render(text, slots, seed).map_err(|source| PlotError::Template { line: *line, source })?;
            let fields = text.split(", ").filter_map(|field| field.split_once('='));
            let own: Slots = fields.map(|(key, value)| (format!("figure.{key}"), value.to_owned())).collect();
            let name = own.get("figure.name").map(String::as_str).unwrap_or_default();
            if slots.get("name").is_none_or(|hero| hero != name) {
                figures.push(sheet_of("figure", &own));
            }
        }
        Ok(figures)
    }

    fn choose_cast(&self, told: &Circumstances, slots: &mut Slots, seed: &mut Seed) -> Vec<CharacterSheet> {
        let mut others = Vec::new();
        for (role, choices) in &self.casts {
            let taken = [slots.get("name"), slots.get("companion")].map(|name| name.cloned().unwrap_or_default());
            let choices: Vec<Vec<(&str, &str)>> = choices
                .iter()
                .map(|choice| choice.split(", ").filter_map(|field| field.split_once('=')).collect())
                .collect();
            let field = |fields: &Vec<(&str, &str)>, name: &str| {
                fields.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()).unwrap_or_default()
            };
            // Nobody in the story has the name of the hero, or of somebody of whom the description tells.
            let is_free = |fields: &&Vec<(&str, &str)>| {
                let name = field(fields, "name");
                !taken.contains(&name) && !told.has_named(&name)
            };
            // A brother or sister whom the description names keeps that name, and the pronouns that go with it.
            let is_sibling = *role == "sibling";
            let companion = slots.get("sibling_name").filter(|name| is_sibling && !name.is_empty()).cloned();
            let they = slots.get("sibling_they").filter(|they| is_sibling && !they.is_empty()).cloned();
            let is_suited =
                |fields: &&Vec<(&str, &str)>| they.as_ref().is_none_or(|they| field(fields, "they") == *they);
            let is_borne = |fields: &&Vec<(&str, &str)>| {
                !told.shuns(&field(fields, "a")) && !told.has_told_of(&field(fields, "a"))
            };
            let free: Vec<&Vec<(&str, &str)>> = choices.iter().filter(is_free).filter(is_suited).collect();
            let borne: Vec<&Vec<(&str, &str)>> = free.iter().copied().filter(is_borne).collect();
            let Some(fields) = seed.choose(if borne.is_empty() { &free } else { &borne }) else { continue };
            for (key, value) in *fields {
                slots.insert(format!("{role}.{key}"), (*value).to_owned());
            }
            if let Some(companion) = companion {
                slots.insert(format!("{role}.name"), companion);
            }
            add_pronouns(&format!("{role}."), pronouns_named(&field(fields, "they")), slots);
            if is_sibling {
                introduce_sibling(slots);
            }
            others.push(sheet_of(role, slots));
        }
        others
    }
}

/// A long introduction costs the companion's paragraphs: the middle one first, and the one that tells who they are last.
fn leave_out_what_is_too_long(paragraphs: &mut Vec<FilledParagraph>, audience: Audience) {
    let longest = match audience {
        Audience::Children => 720,
        Audience::YoungAdults => 1_000,
        Audience::Adults => 1_280,
    };
    let words = |paragraphs: &[FilledParagraph]| paragraphs.iter().map(|told| words_in(&told.text)).sum::<usize>();
    while words(paragraphs) > longest {
        let of_companion = (0..paragraphs.len()).filter(|at| paragraphs[*at].is_of_companion);
        let of_companion: Vec<usize> = of_companion.collect();
        let Some(at) = of_companion.get(of_companion.len() / 2) else { return };
        paragraphs.remove(*at);
    }
}

/// The episodes that contradict nothing of what is told of the hero, in the order of the file; with those that contradict least where they are
/// fewer than are wanted.
fn suited_to<'e, 'a>(told: &Circumstances, episodes: &'e [Episode<'a>], count: usize) -> Vec<&'e Episode<'a>> {
    let conflicts = |episode: &Episode<'_>| told.conflicts(&episode.assumptions, episode.about);
    let mut sorted: Vec<usize> = episodes.iter().map(conflicts).collect();
    sorted.sort_unstable();
    let most = count.checked_sub(1).and_then(|last| sorted.get(last)).copied().unwrap_or(usize::MAX);
    episodes.iter().filter(|episode| conflicts(episode) <= most).collect()
}

/// What the pictures show of a cast member: its `look`, else its `a`. Of a brother or sister the hero's description and the story tell.
fn sheet_of(role: &str, slots: &Slots) -> CharacterSheet {
    let field = |name: &str| slots.get(&format!("{role}.{name}")).map(String::as_str).unwrap_or_default();
    let name = Some(field("name").to_owned());
    let look = Some(field("look")).filter(|look| !look.is_empty()).unwrap_or(field("a"));
    if look.is_empty() {
        let pronouns = Some(pronouns_named(field("they")));
        return CharacterSheet { name, pronouns, ..CharacterSheet::default() };
    }
    let read = read_character(look);
    // Only what can be seen: that a camel has bad manners is for the story to tell.
    CharacterSheet {
        name,
        pronouns: Some(pronouns_named(field("they"))),
        loves: None,
        fears: None,
        facts: Vec::new(),
        ..read
    }
}

/// What a hero who does not speak says with the hands.
fn signed(template: &str) -> String {
    const SPEAKING: &[&str] = &["said", "asked", "whispered", "called", "cried", "murmured", "shouted", "answered"];
    let mut text = template.replace("{they} said aloud", "{they} signed").replace("{name} said aloud", "{name} signed");
    for verb in SPEAKING {
        text = text.replace(&format!("{verb} {{name}}"), "signed {name}");
        for hero in ["{name}", "{Name}", "{they}", "{They}"] {
            text = text.replace(&format!("{hero} {verb}"), &format!("{hero} signed"));
        }
    }
    text
}

/// “She had a brother called Ben”, “Her twin sister was called Lily”, “One of the brothers was called Ben”.
fn introduce_sibling(slots: &mut Slots) {
    let value = |name: &str| slots.get(name).cloned().unwrap_or_default();
    let noun = if value("sibling.they") == "she" { "sister" } else { "brother" };
    let kind = Some(value("sibling_kind")).filter(|kind| !kind.is_empty()).unwrap_or_else(|| noun.to_owned());
    let full = Some(value("sibling_full")).filter(|full| !full.is_empty());
    let name = full.unwrap_or_else(|| value("sibling.name"));
    // Behind a sentence about somebody else “she” would be taken for her.
    let (they, their) = match value("named_again").as_str() {
        "" => (value("they"), value("their")),
        _ => (value("name"), format!("{}’s", value("name"))),
    };
    let introduced = match value("sibling_told").as_str() {
        "one of several" => format!("One of the {kind}s was called {name}."),
        "already" => format!("{} was never far off.", value("sibling.name")),
        "one" => format!("{} {kind} was called {name}.", capitalised(&their)),
        _ => format!("{} had {} called {name}.", capitalised(&they), with_article(&kind)),
    };
    slots.insert("sibling.kind".to_owned(), kind);
    slots.insert("sibling.introduced".to_owned(), introduced);
}

fn pronouns_named(subject: &str) -> Pronouns {
    match subject {
        "she" => Pronouns::She,
        "he" => Pronouns::He,
        "it" => Pronouns::It,
        _ => Pronouns::They,
    }
}

/// Fills the slots `they`, `them`, `their`, `theirs`, `themself` and `was` of one character.
pub(super) fn add_pronouns(prefix: &str, pronouns: Pronouns, slots: &mut Slots) {
    for (name, value) in [
        ("they", pronouns.subject()),
        ("them", pronouns.object()),
        ("their", pronouns.possessive()),
        ("theirs", pronouns.possessive_alone()),
        ("themself", pronouns.reflexive()),
        ("was", pronouns.was()),
    ] {
        slots.insert(format!("{prefix}{name}"), value.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use brief::story::CharacterSheet;

    const FILE: &str = "title: {Name} at Sea\ncast friend: name=Pip, they=she\npick sea: the bay\n== opening\nat: sea\n*: {Name} met \
        {friend.name} at {sea}; {friend.they} {friend.was} kind.\no: It was late.\n== episodes c=1 y=2 a=2\n-- one\n*: One.\n-- \
        two\n*: Two.\n== ending\n*: Home.\n";

    fn paragraphs(audience: Audience) -> Vec<String> {
        let slots = [("name".to_owned(), "Mia".to_owned())].into();
        let plot = Plot::parse(FILE).expect("a plot");
        let told = Circumstances::of(&CharacterSheet::default());
        plot.tell(audience, &told, slots, &mut Seed::of(&["x"]))
            .expect("a story")
            .texts()
            .into_iter()
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn each_audience_gets_its_own_passages_and_episodes() {
        assert_eq!(
            paragraphs(Audience::Adults),
            ["Mia met Pip at the bay; she was kind.", "It was late.", "One.", "Two.", "Home."]
        );
        assert_eq!(paragraphs(Audience::Children).len(), 3);
    }

    #[test]
    fn an_episode_that_does_not_suit_the_hero_is_not_told() {
        let file = "title: T\n== episodes c=1 y=3 a=1\nat: sea\n-- one\nassumes: reading\n*: Read.\n-- two\nabout: cats\n*: Cats.\n-- three\n*: \
            Sun.\n";
        let plot = Plot::parse(file).expect("a plot");
        let told = |description: &str, audience: Audience, draw: &str| {
            let told = Circumstances::of(&read_character(description));
            plot.tell(audience, &told, Slots::new(), &mut Seed::of(&[draw])).expect("a story").texts().join(" ")
        };
        for draw in ["1", "2", "3", "4", "5", "6"] {
            assert_eq!(told("Mia can't read and hates cats", Audience::Children, draw), "Sun.");
            assert_ne!(told("Mia can't read", Audience::Adults, draw), "Read.");
            assert_eq!(told("Mia can't read", Audience::YoungAdults, draw), "Read. Cats. Sun.");
        }
        assert!(["1", "2", "3", "4", "5", "6"].iter().any(|draw| told("Mia", Audience::Adults, draw) == "Read."));
    }

    #[test]
    fn a_paragraph_is_told_in_one_of_its_tellings_and_left_out_where_nothing_is_left() {
        let file = "title: T\nat: sea\n*: One.\nor: Uno.\nor: Eins.\nc: [?companion: Never.]\n*: End.\n";
        let plot = Plot::parse(file).expect("a plot");
        let told = Circumstances::of(&CharacterSheet::default());
        let first = |draw: &str| {
            let filled = plot.tell(Audience::Children, &told, Slots::new(), &mut Seed::of(&[draw])).expect("a story");
            assert_eq!(filled.paragraphs.len(), 2);
            filled.texts().concat()
        };
        let drawn: std::collections::BTreeSet<String> = (0..20).map(|number| first(&number.to_string())).collect();
        assert_eq!(drawn.into_iter().collect::<Vec<_>>(), ["Eins.End.", "One.End.", "Uno.End."]);
    }

    #[test]
    fn a_story_that_is_too_long_does_without_the_companion_s_paragraphs_one_by_one() {
        let plot = |words: usize| {
            let long = "word ".repeat(words);
            format!(
                "title: T\nat: sea\nc: {long}.\nc: [?companion.call: Tom came.]\nc: [?companion.call: Tom stayed.]\nc: Sea.\nc: \
                 [?companion.call: Tom left.]\nor: [?companion.call: Tom went.]\n"
            )
        };
        let told = |words: usize| {
            let slots = [("companion.call".to_owned(), "Tom".to_owned())].into();
            let circumstances = Circumstances::of(&CharacterSheet::default());
            let file = plot(words);
            let plot = Plot::parse(&file).expect("a plot");
            let filled = plot.tell(Audience::Children, &circumstances, slots, &mut Seed::of(&["x"])).expect("a story");
            filled.texts()[1..].join(" ")
        };
        assert!(told(700).starts_with("Tom came. Tom stayed. Sea. Tom "), "{}", told(700));
        assert!(told(714).starts_with("Tom came. Sea. Tom "), "{}", told(714));
        assert_eq!(told(716), "Tom came. Sea.");
        assert_eq!(told(719), "Sea.");
        assert_eq!(told(800), "Sea.");
    }

    #[test]
    fn a_line_that_no_plot_has_is_reported() {
        assert!(matches!(Plot::parse("title: T\nnonsense"), Err(PlotError::UnknownLine { line: 2, .. })));
        assert!(matches!(Plot::parse("title: T\n-- one"), Err(PlotError::UnknownLine { line: 2, .. })));
        assert!(matches!(Plot::parse("title: T\n== one\nor: Again."), Err(PlotError::UnknownLine { line: 3, .. })));
        assert!(matches!(Plot::parse("== opening"), Err(PlotError::Missing("title"))));
    }
}
