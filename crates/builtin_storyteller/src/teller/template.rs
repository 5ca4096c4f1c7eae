//! The small language in which the plots are written: prose with slots, choices and conditions.
//!
//! - `{name}` is a slot, `{Name}` the same with a capital, `{NAME}` in capitals;
//! - `[one|two|three]` is one of these, chosen by the seed;
//! - `[?wearing: then|else]` is the first if the slot `wearing` has a value, the second (or nothing) if not;
//! - `{a}` and `{A}` are `a` or `an`, by the sound of what follows.

use std::collections::BTreeMap;

use thiserror::Error;

use crate::seed::Seed;
use brief::english::{article, capitalised};

/// What a plot's author did wrong. A test renders every plot in every way, so that no reader meets one.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TemplateError {
    #[error("the slot `{0}` has no value")]
    UnknownSlot(String),
    #[error("`{0}` is opened and not closed")]
    Unclosed(char),
}

/// The values of the slots.
pub(super) type Slots = BTreeMap<String, String>;

#[derive(Clone, Debug, PartialEq, Eq)]
enum Node {
    Text(String),
    Slot(String),
    Choice(Vec<Vec<Node>>),
    Condition { slot: String, then: Vec<Node>, otherwise: Vec<Node> },
}

/// Stands for `a` or `an` until the word after it is known.
const ARTICLE: char = '\u{1}';
const CAPITAL_ARTICLE: char = '\u{2}';

/// Renders a text: the same seed and slots give the same words.
///
/// # Errors
/// A slot without a value, or a bracket that is not closed.
pub(super) fn render(template: &str, slots: &Slots, seed: &mut Seed) -> Result<String, TemplateError> {
    rendered(&parsed(template)?, slots, seed)
}

/// The same of a paragraph whose introduction ends with a sentence about somebody else: behind it the hero is called by name, and not “she”.
///
/// # Errors
/// As [`render`].
pub(super) fn render_behind_another(template: &str, slots: &Slots, seed: &mut Seed) -> Result<String, TemplateError> {
    let mut nodes = parsed(template)?;
    if let Some(introduction) = nodes.iter().position(|node| *node == Node::Slot("introduction".to_owned())) {
        let mut behind = nodes.split_off(introduction + 1);
        name_the_hero(&mut behind);
        nodes.append(&mut behind);
    }
    rendered(&nodes, slots, seed)
}

fn parsed(template: &str) -> Result<Vec<Node>, TemplateError> {
    parse(&mut template.chars().peekable(), None)
}

fn rendered(nodes: &[Node], slots: &Slots, seed: &mut Seed) -> Result<String, TemplateError> {
    let mut text = String::new();
    write(nodes, slots, seed, &mut text)?;
    Ok(with_articles(&text))
}

/// Puts the name for the first pronoun of the hero, in every branch; whether any of these words is about the hero.
fn name_the_hero(nodes: &mut Vec<Node>) -> bool {
    for at in 0..nodes.len() {
        let is_named = match &mut nodes[at] {
            Node::Text(_) => false,
            Node::Slot(slot) => match slot.to_lowercase().as_str() {
                // A sentence of its own tells of the second of two.
                "name" | "sibling.introduced" => true,
                "they" | "them" => {
                    "name".clone_into(slot);
                    true
                }
                "their" => {
                    "name".clone_into(slot);
                    nodes.insert(at + 1, Node::Text("’s".to_owned()));
                    true
                }
                _ => false,
            },
            Node::Choice(branches) => branches.iter_mut().map(name_the_hero).filter(|named| *named).count() > 0,
            Node::Condition { then, otherwise, .. } => {
                let named = name_the_hero(then);
                name_the_hero(otherwise) || named
            }
        };
        if is_named {
            // “They were”, but “Ari was”.
            if let Some(was @ Node::Slot(_)) = nodes.get_mut(at + 2)
                && *was == Node::Slot("was".to_owned())
            {
                *was = Node::Text("was".to_owned());
            }
            return true;
        }
    }
    false
}

type Characters<'a> = std::iter::Peekable<std::str::Chars<'a>>;

/// Reads nodes up to `|`, `]` (inside brackets) or the end.
fn parse(characters: &mut Characters<'_>, inside: Option<char>) -> Result<Vec<Node>, TemplateError> {
    let mut nodes = Vec::new();
    let mut text = String::new();
    while let Some(&c) = characters.peek() {
        if inside.is_some() && matches!(c, '|' | ']') {
            break;
        }
        characters.next();
        match c {
            '{' => {
                nodes.push(Node::Text(std::mem::take(&mut text)));
                nodes.push(Node::Slot(until(characters, '}').ok_or(TemplateError::Unclosed('{'))?));
            }
            '[' => {
                nodes.push(Node::Text(std::mem::take(&mut text)));
                nodes.push(parse_bracket(characters)?);
            }
            _ => text.push(c),
        }
    }
    nodes.push(Node::Text(text));
    Ok(nodes)
}

fn until(characters: &mut Characters<'_>, end: char) -> Option<String> {
    let mut text = String::new();
    for c in characters.by_ref() {
        if c == end {
            return Some(text);
        }
        text.push(c);
    }
    None
}

fn parse_bracket(characters: &mut Characters<'_>) -> Result<Node, TemplateError> {
    let condition = match characters.next_if_eq(&'?') {
        Some(_) => Some(until(characters, ':').ok_or(TemplateError::Unclosed('['))?),
        None => None,
    };
    if condition.is_some() {
        characters.next_if_eq(&' ');
    }
    let mut branches = Vec::new();
    loop {
        branches.push(parse(characters, Some(']'))?);
        match characters.next() {
            Some('|') => {}
            Some(_) => break,
            None => return Err(TemplateError::Unclosed('[')),
        }
    }
    Ok(match condition {
        None => Node::Choice(branches),
        Some(slot) => {
            let mut branches = branches.into_iter();
            let (then, otherwise) = (branches.next().unwrap_or_default(), branches.next().unwrap_or_default());
            Node::Condition { slot, then, otherwise }
        }
    })
}

fn write(nodes: &[Node], slots: &Slots, seed: &mut Seed, text: &mut String) -> Result<(), TemplateError> {
    for node in nodes {
        match node {
            Node::Text(words) => text.push_str(words),
            Node::Slot(name) => text.push_str(&value(name, slots)?),
            Node::Choice(branches) => {
                if let Some(branch) = seed.choose(branches) {
                    write(branch, slots, seed, text)?;
                }
            }
            Node::Condition { slot, then, otherwise } => {
                let filled = slots.get(slot).is_some_and(|value| !value.is_empty());
                write(if filled { then } else { otherwise }, slots, seed, text)?;
            }
        }
    }
    Ok(())
}

fn value(name: &str, slots: &Slots) -> Result<String, TemplateError> {
    match name {
        "a" => return Ok(ARTICLE.to_string()),
        "A" => return Ok(CAPITAL_ARTICLE.to_string()),
        _ => {}
    }
    let first_is_capital = name.chars().next().is_some_and(char::is_uppercase);
    let key = name.to_lowercase();
    let found = slots.get(&key).filter(|value| !value.is_empty());
    let value = found.ok_or_else(|| TemplateError::UnknownSlot(name.to_owned()))?;
    let is_shouted = name.len() > 1 && !name.contains(char::is_lowercase);
    Ok(match (is_shouted, first_is_capital) {
        (true, _) => value.to_uppercase(),
        (false, true) => capitalised(value),
        (false, false) => value.clone(),
    })
}

/// Puts the articles for which the words after them are known now.
fn with_articles(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for (position, c) in text.char_indices() {
        match c {
            ARTICLE => written.push_str(article(text[position + 1..].trim_start())),
            CAPITAL_ARTICLE => written.push_str(&capitalised(article(text[position + 1..].trim_start()))),
            _ => written.push(c),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slots() -> Slots {
        let slots = [
            ("name", "Mia"),
            ("they", "she"),
            ("their", "her"),
            ("was", "were"),
            ("animal", "owl"),
            ("wearing", ""),
            ("introduction", "Her sister was six."),
        ];
        slots.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    fn rendered(template: &str) -> Result<String, TemplateError> {
        render(template, &slots(), &mut Seed::of(&["test"]))
    }

    #[test]
    fn behind_somebody_else_the_hero_is_called_by_name() {
        for (template, expected) in [
            ("{introduction} {They} slept; {they} dreamed.", "Her sister was six. Mia slept; she dreamed."),
            ("{introduction} {They} {was} late.", "Her sister was six. Mia was late."),
            (
                "{introduction} Once [{they} ran|{they} ran]; {they} fell.",
                "Her sister was six. Once Mia ran; she fell.",
            ),
            ("{introduction} [?wearing: {They} ran|{Their} bed] was.", "Her sister was six. Mia’s bed was."),
            ("{introduction} It rained on {name}. {They} slept.", "Her sister was six. It rained on Mia. She slept."),
            ("{They} slept.", "She slept."),
        ] {
            let text = render_behind_another(template, &slots(), &mut Seed::of(&["test"]));
            assert_eq!(text.as_deref(), Ok(expected), "{template}");
        }
    }

    #[test]
    fn slots_are_filled_and_take_capitals() {
        assert_eq!(rendered("{They} was {name}.").as_deref(), Ok("She was Mia."));
        assert_eq!(rendered("TO {NAME}, IN BED").as_deref(), Ok("TO MIA, IN BED"));
    }

    #[test]
    fn a_condition_asks_whether_a_slot_has_a_value() {
        assert_eq!(
            rendered("[?name: yes, {name}|no] [?wearing: coat|no coat][?wearing:!]").as_deref(),
            Ok("yes, Mia no coat")
        );
    }

    #[test]
    fn a_choice_is_one_of_its_branches() {
        let text = rendered("[red|blue|[?name: {name}]]").expect("renders");
        assert!(["red", "blue", "Mia"].contains(&text.as_str()));
    }

    #[test]
    fn the_article_fits_what_follows() {
        assert_eq!(rendered("{A} {animal} and {a} cat").as_deref(), Ok("An owl and a cat"));
    }

    #[test]
    fn an_authors_faults_are_reported() {
        assert_eq!(rendered("{nobody}"), Err(TemplateError::UnknownSlot("nobody".to_owned())));
        assert_eq!(rendered("[a|b"), Err(TemplateError::Unclosed('[')));
        assert_eq!(rendered("{name"), Err(TemplateError::Unclosed('{')));
    }
}
