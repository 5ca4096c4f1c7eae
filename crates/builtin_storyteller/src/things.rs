//! The things of a story keep their colour from scene to scene: a kite that is blue once is the blue kite in every picture's prompt.

use std::collections::BTreeMap;

use unicode_segmentation::UnicodeSegmentation;

use super::word_list::contains;
use brief::english::Pronouns;
use lexicon::pronouns_of_name;

/// Things that somebody owns, finds, wears or uses, of which a story mostly has one.
const THINGS: &str = "boat ship sailboat rowboat kite house hut door window bridge lantern lamp candle book letter key box chest basket ball bicycle bike \
    train car bus tractor truck balloon tent crown chair bed table cup drum guitar violin ladder umbrella blanket pillow toy robot rocket wagon cart sledge \
    sled suitcase bag backpack bucket teapot kettle clock bell flag mask vase bottle bench piano trumpet flute carpet rug plane sail rope ribbon sword shield \
    hat cap scarf coat jacket raincoat dress shirt sweater jumper skirt cape cloak shawl apron gloves mittens boots shoes socks helmet";
const COLOURS: &str =
    "red blue green yellow orange purple violet pink black white brown grey gray golden silver turquoise";
/// What is told of before the noun: “the old blue wooden boat”.
const MOST_ADJECTIVES: usize = 2;
/// Before these words the thing is the one that has been told of.
const KNOWN: &str = "the her his their its my our your that this";
/// Before these it may be another.
const ANY: &str = "a an another one two some";
/// “The kite was blue”.
const STATING: &str = "is was are were";
/// “Ben painted the ball red”.
const PAINTING: &str = "painted paints paint dyed dyes coloured colored";
const PAINTING_REACH_WORDS: usize = 4;

/// What a sentence says of the colour of a thing.
#[derive(Debug)]
struct Told {
    sentence: usize,
    /// Whose it is, in lower case, if that is told.
    owner: Option<String>,
    colour: String,
    /// A thing that may be another than the one before: “a red kite”.
    is_any: bool,
}

/// The colours of each thing, in the order of the text.
#[derive(Debug, Default)]
pub(crate) struct ThingColours(BTreeMap<String, Vec<Told>>);

/// The words of a text, with what is known of whom it spoke before.
struct Words<'a> {
    text: &'a str,
    places: Vec<(usize, &'a str)>,
    lower: Vec<String>,
}

impl<'a> Words<'a> {
    fn of(text: &'a str) -> Self {
        let places: Vec<(usize, &str)> = text.unicode_word_indices().collect();
        let lower = places.iter().map(|(_, word)| word.to_lowercase().replace('’', "'")).collect();
        Words { text, places, lower }
    }

    /// Whether nothing but single spaces stands between these words.
    fn is_one_phrase(&self, from: usize, to: usize) -> bool {
        let places = &self.places[from..=to];
        places.windows(2).all(|two| &self.text[two[0].0 + two[0].1.len()..two[1].0] == " ")
    }

    /// The word that opens the phrase of a noun: `the` of “the old blue boat”, `mia's` of “Mia’s boat”.
    fn opener(&self, noun: usize) -> Option<&str> {
        let at = (1..=MOST_ADJECTIVES + 1).filter_map(|back| noun.checked_sub(back)).find(|at| {
            let word = &self.lower[*at];
            contains(KNOWN, word) || contains(ANY, word) || word.ends_with("'s")
        })?;
        self.is_one_phrase(at, noun).then_some(self.lower[at].as_str())
    }

    /// Whose a noun's thing is: Mia's, “the kite of Ben”, hers of whom the text spoke last, or of whom it says that she has it.
    fn owner(&self, noun: usize, people: &[String]) -> Option<String> {
        let opener = self.opener(noun).unwrap_or_default();
        let of =
            (self.lower.get(noun + 1).map(String::as_str) == Some("of")).then(|| self.lower.get(noun + 2)).flatten();
        if let Some(of) = of.filter(|of| people.contains(of)) {
            return Some(of.clone());
        }
        let before = || self.lower[..noun].iter().rev().filter(|word| people.contains(word));
        match opener.strip_suffix("'s") {
            Some(owner) => Some(owner.to_owned()),
            None if matches!(opener, "her" | "his") => {
                let own = Pronouns::of_word(if opener == "her" { "she" } else { "he" });
                before().find(|name| pronouns_of_name(&capital(name)) == own).cloned()
            }
            None if contains(ANY, opener) => before().next_back().cloned(),
            None => None,
        }
    }
}

fn capital(name: &str) -> String {
    brief::english::capitalised(name)
}

impl ThingColours {
    /// Reads texts in their order: the sentences of a story, or the scenes of a book. `people` are those whom they name.
    pub(crate) fn of<'a>(texts: impl IntoIterator<Item = &'a str>, people: &[String]) -> Self {
        let people: Vec<String> = people.iter().map(|name| name.to_lowercase()).collect();
        let mut found: BTreeMap<String, Vec<Told>> = BTreeMap::new();
        for (sentence, text) in texts.into_iter().enumerate() {
            let words = Words::of(text);
            for at in (0..words.lower.len()).filter(|at| contains(THINGS, &words.lower[*at])) {
                let Some(colour) = colour_of(&words.lower, at) else { continue };
                let is_any = words.opener(at).is_none_or(|opener| contains(ANY, opener));
                let told = Told { sentence, owner: words.owner(at, &people), colour: colour.to_owned(), is_any };
                found.entry(words.lower[at].clone()).or_default().push(told);
            }
        }
        ThingColours(found)
    }

    /// The text, which stands at this place among those read, with the colour before each of the things that have one and are mentioned without it.
    pub(crate) fn told_in(&self, text: &str, sentence: usize, people: &[String]) -> String {
        if self.0.is_empty() {
            return text.to_owned();
        }
        let people: Vec<String> = people.iter().map(|name| name.to_lowercase()).collect();
        let words = Words::of(text);
        let mut told = String::with_capacity(text.len());
        let mut written = 0;
        for at in 0..words.lower.len() {
            let is_known = || words.opener(at).is_some_and(|opener| !contains(ANY, opener));
            let Some(all) = self.0.get(&words.lower[at]).filter(|_| is_known()) else { continue };
            if colour_of(&words.lower, at).is_some() {
                continue;
            }
            let Some(colour) = colour_at(all, sentence, words.owner(at, &people).as_deref()) else { continue };
            let start = words.places[at].0;
            told.push_str(&text[written..start]);
            told.push_str(colour);
            told.push(' ');
            written = start;
        }
        told.push_str(&text[written..]);
        told
    }
}

/// The colour of a thing in a sentence: of those of its owner the last one told by then, else the first one told later. Where several may be meant,
/// none.
fn colour_at<'a>(all: &'a [Told], sentence: usize, owner: Option<&str>) -> Option<&'a str> {
    let one_colour = |told: &[&'a Told]| told.windows(2).all(|two| two[0].colour == two[1].colour);
    let every: Vec<&Told> = all.iter().collect();
    let owned: Vec<&Told> = all.iter().filter(|told| told.owner.as_deref() == owner && owner.is_some()).collect();
    let own = if owned.is_empty() { every } else { owned };
    // “A red kite” after a blue one is another.
    let is_another = own.iter().skip(1).any(|told| told.is_any) && !one_colour(&own);
    let has_owners = own.iter().any(|told| told.owner.is_some() && told.owner != own[0].owner) && !one_colour(&own);
    if is_another || has_owners {
        return None;
    }
    let told = own.iter().rev().find(|told| told.sentence <= sentence).or(own.first())?;
    Some(told.colour.as_str())
}

/// The colour that stands before a noun, or is said of it.
fn colour_of(words: &[String], noun: usize) -> Option<&str> {
    let before = words[noun.saturating_sub(MOST_ADJECTIVES)..noun].iter().rev().find(|word| contains(COLOURS, word));
    let next = |step: usize| words.get(noun + step).filter(|word| contains(COLOURS, word));
    let is_said = words.get(noun + 1).is_some_and(|verb| contains(STATING, verb));
    let is_painted = words[noun.saturating_sub(PAINTING_REACH_WORDS)..noun].iter().any(|word| contains(PAINTING, word));
    let after = || next(2).filter(|_| is_said).or_else(|| next(1).filter(|_| is_painted));
    let painted = if is_painted { next(1) } else { None };
    painted.or(before).or_else(after).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::super::sentences::sentences;
    use super::*;

    /// The sentences of a story as they are told to an artist.
    fn told(story: &str) -> Vec<String> {
        let people: Vec<String> = ["Mia", "Ben"].map(str::to_owned).to_vec();
        let texts: Vec<String> = sentences(story).into_iter().map(|sentence| sentence.text).collect();
        let colours = ThingColours::of(texts.iter().map(String::as_str), &people);
        texts.iter().enumerate().map(|(at, text)| colours.told_in(text, at, &people)).collect()
    }

    #[test]
    fn a_thing_keeps_the_colour_that_the_story_gives_it() {
        let story = "Mia found a blue kite and an old red wooden boat. The lamp was green. A black cat slept in a white house by a grey house. ";
        for (text, expected) in [
            ("The kite rose over the house.", "The blue kite rose over the house."),
            ("She rowed her little boat.", "She rowed her little red boat."),
            ("The blue kite fell, and the boat, too.", "The blue kite fell, and the red boat, too."),
            ("A kite is light. Kites fly.", "A kite is light. Kites fly."),
            ("She lit the lamp.", "She lit the green lamp."),
            ("Nothing at all.", "Nothing at all."),
            ("Mia’s kite rose.", "Mia’s blue kite rose."),
        ] {
            assert_eq!(told(&format!("{story}{text}"))[3..].join(" "), expected);
        }
    }

    #[test]
    fn two_things_of_two_people_have_a_colour_each() {
        let story = "Mia had a blue kite. Ben had a red kite. ";
        for (text, expected) in [
            ("Mia’s kite flew away.", "Mia’s blue kite flew away."),
            ("Ben's kite fell.", "Ben's red kite fell."),
            ("Ben ran with his kite.", "Ben ran with his red kite."),
            ("Mia held on to her little kite.", "Mia held on to her little blue kite."),
            ("The kite of Ben fell.", "The red kite of Ben fell."),
            ("The kite fell.", "The kite fell."),
        ] {
            assert_eq!(told(&format!("{story}{text}"))[2], expected);
        }
    }

    #[test]
    fn clothes_that_lie_about_keep_their_colour_and_what_is_painted_changes_it() {
        for (story, expected) in [
            ("Mia wore a red coat. At home Mia hung up the coat.", "At home Mia hung up the red coat."),
            ("Mia had a yellow scarf. The scarf lay in the snow.", "The yellow scarf lay in the snow."),
            ("Ben's ball was blue. He painted the ball red. The ball rolled down.", "The red ball rolled down."),
            ("Ben's ball was blue. The ball rolled. He painted the ball red.", "He painted the ball red."),
            ("The door stood open. It was a green door. They closed the door.", "They closed the green door."),
            ("Mia saw a red boat. Then a blue boat came. The boat was fast.", "The boat was fast."),
            ("Mia's boots were green. She put on her boots.", "She put on her green boots."),
        ] {
            assert_eq!(told(story).last().map(String::as_str), Some(expected), "{story}");
        }
        assert_eq!(told("Ben's ball was blue. The ball rolled. He painted the ball red.")[1], "The blue ball rolled.");
    }
}
