//! What the pages of a book that somebody else divided have told: a picture knows the colours and the clothes of the pages beside it.

use brief::picture::ImagePrompt;
use brief::story::{Audience, GivenBook, KnownStory};

use super::cast::{Cast, Member};
use super::names::words_with_places;
use super::sentences::sentences;
use super::things::ThingColours;
use lexicon::being;

/// More would be a crowd.
const MOST_FIGURES: usize = 3;
/// So much is read of the prompts, and so much of the story: every picture of a book reads them again, and the largest book has a hundred and twenty
/// prompts of 2,000 characters.
const MOST_CHARACTERS: usize = 20_000;

/// The prompt of the picture at this place, with what the others tell of the things and the people in it: the kite is blue, and Ben wears his
/// green hat. What it says itself stays as it is.
pub fn remembered(book: &GivenBook<'_>, at: usize) -> ImagePrompt {
    let mut prompt = ImagePrompt::of_text(book.prompts.get(at).copied().unwrap_or_default());
    let whole = format!("{}\n\n{}", beginning(&book.prompts.join("\n\n")), beginning(book.story));
    let read = sentences(&whole);
    let cast = Cast::of(&read, KnownStory::default());
    let people: Vec<String> = cast.members.iter().filter_map(|member| member.sheet.name.clone()).collect();
    let of_pictures = ThingColours::of(book.prompts.iter().copied(), &people);
    let of_story = ThingColours::of(read.iter().map(|sentence| sentence.text.as_str()), &people);
    let told = of_pictures.told_in(&prompt.action, at, &people);
    prompt.action = of_story.told_in(&told, 0, &people);
    if prompt.present.is_empty() {
        prompt.present = people_of(&prompt.action, &cast, book.audience);
    }
    prompt
}

fn beginning(text: &str) -> &str {
    text.char_indices().nth(MOST_CHARACTERS).map_or(text, |(end, _)| &text[..end])
}

/// Those whom a prompt names, as the book tells of them; nobody where it tells no looks, or where others are there whom nobody names.
fn people_of(action: &str, cast: &Cast, audience: Audience) -> Vec<String> {
    let words: Vec<&str> = words_with_places(action).into_iter().map(|(_, word)| word).collect();
    let is_there = |member: &&Member| {
        let name = member.sheet.name.as_deref().unwrap_or_default();
        name.split(' ').next_back().is_some_and(|last| words.iter().any(|word| bare(word) == last))
    };
    let named: Vec<&Member> = cast.members.iter().filter(is_there).take(MOST_FIGURES).collect();
    let has_looks = |member: &&Member| !member.sheet.features.is_empty() || !member.sheet.wearing.is_empty();
    let is_somebody = |word: &&str| {
        let lower = word.to_lowercase();
        let singular = lower.strip_suffix('s').unwrap_or(&lower);
        word.starts_with(char::is_lowercase)
            && (being(&lower).is_some() || being(singular).is_some() || lower == "children")
    };
    if !named.iter().any(has_looks) || words.iter().any(is_somebody) {
        return Vec::new();
    }
    named.into_iter().map(|member| member.prompt(audience)).collect()
}

fn bare(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(story: &str, prompts: &[&str]) -> Vec<String> {
        let book = GivenBook { story, prompts: prompts.to_vec(), audience: Audience::Children };
        (0..prompts.len()).map(|at| remembered(&book, at).to_string()).collect()
    }

    #[test]
    fn a_thing_has_its_colour_overleaf_too() {
        for (prompts, expected) in [
            (["Mia finds a blue kite", "The kite flies over the lake"], "The blue kite flies over the lake"),
            (["A girl in a red boat", "She rows her boat home"], "She rows her red boat home"),
            (
                ["A boy with a green umbrella", "The umbrella lies in the street"],
                "The green umbrella lies in the street",
            ),
            (["The lantern is yellow", "A girl carries the lantern"], "A girl carries the yellow lantern"),
            (["A boy wears a red scarf", "His scarf hangs in a tree"], "His red scarf hangs in a tree"),
            (["A blue kite and a red kite", "The kite flies"], "The kite flies"),
            (["A blue kite", "A kite flies"], "A kite flies"),
            (["A blue kite", "The yellow kite flies"], "The yellow kite flies"),
            (["The door", "A girl opens the purple door"], "A girl opens the purple door"),
        ] {
            assert_eq!(told("", &prompts)[1].trim_end_matches('.'), expected, "{prompts:?}");
        }
        assert_eq!(told("Mia had a blue kite.", &["The kite flies"])[0].trim_end_matches('.'), "The blue kite flies");
    }

    #[test]
    fn somebody_has_the_clothes_that_another_page_tells_of() {
        let prompts =
            ["Mia meets Ben, in a green hat, in the forest", "Ben sits by the lake", "Two children sit by a lake"];
        let told = told("Mia wore a red coat. Ben was a boy. They met.", &prompts);
        assert!(told[1].contains("Ben, a boy, wearing a green hat") && !told[1].contains("Mia"), "{told:?}");
        assert!(told[0].contains("Mia, a girl, wearing a red coat"), "{told:?}");
        assert_eq!(told[2].trim_end_matches('.'), prompts[2]);
    }

    #[test]
    fn a_prompt_of_which_nothing_more_is_told_stays_as_it_is() {
        for prompt in
            ["A lake at dawn", "Mia sings. In the picture: Mia, a girl. Setting: by a lake. Mood: calm.", "狐", ""]
        {
            assert_eq!(told("", &[prompt, "A dog"])[0], ImagePrompt::of_text(prompt).to_string());
        }
    }
}
