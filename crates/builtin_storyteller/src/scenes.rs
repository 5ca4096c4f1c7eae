//! Divides a story into pages and scenes that follow its text: every sentence, once, in order.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::cast::{Cast, Member};
use super::division::{self, Division};
use super::moods::Moods;
use super::named_words::without_names;
use super::only_named::undepicted;
use super::prompt;
use super::sentences::{Sentence, is_a_title_line, is_written_without_spaces, sentences, words_in};
use super::setting::{NamedPlaces, continued};
use super::setting_reader::SettingReader;
use super::things::ThingColours;
use super::told_cast::{self, ToldCast, says};
use super::visions::{Vision, visions};
use super::whereabouts::{Whereabouts, where_shown};
use brief::picture::Setting;
use brief::story::{Audience, CharacterSheet, KnownStory, StagedPage, StagedScene, StagedStory, StoryMeasure};

/// How many words a story has, and between how many scenes [`stage`] makes of it for an audience.
pub fn measure(story: &str, audience: Audience) -> StoryMeasure {
    let sentences = sentences(story);
    StoryMeasure { words: words_in(story), scenes: Division::of(audience).scene_range(&sentences) }
}

/// Divides a story into pages and scenes for an audience. `known` are those described beforehand, whose looks the
/// pictures take up wherever the story names them.
///
/// The descriptions, read one after the other, are the story: every sentence is in exactly one scene, in order. A story
/// without a single visible character has no pages.
pub fn stage(story: &str, audience: Audience, known: KnownStory<'_>) -> StagedStory {
    let sentences = sentences(story);
    let cast = Cast::of(&sentences, known);
    let told = ToldCast::of(&cast, known);
    let division = Division::of(audience);
    let settings_in = SettingReader::of_story(story);
    let people = cast.names();
    let things = ThingColours::of(sentences.iter().map(|sentence| sentence.text.as_str()), &people);
    // Where it is known where a sentence takes place, its words tell only when.
    let place_of = |sentence: &Sentence| {
        let places = known.paragraph_places;
        places.get(sentence.paragraph).or(places.last()).copied()
    };
    let setting_of = |text: &str, sentence: &Sentence| {
        let read = settings_in.setting_of(&without_names(text, &people));
        let time = known.paragraph_times.get(sentence.paragraph).copied().flatten();
        Setting { place: place_of(sentence).or(read.place), time: time.or(read.time), ..read }
    };
    // Whoever tells a story says where it takes place, whatever somebody in it dreams.
    let visions = if told.is_some() { vec![None; sentences.len()] } else { visions(&sentences) };
    let setting_at = |(sentence, vision): (&Sentence, &Option<Vision>)| {
        if vision.is_some() { Setting::default() } else { setting_of(&sentence.text, sentence) }
    };
    let settings: Vec<Setting> = sentences.iter().zip(&visions).map(setting_at).collect();
    let ranges = division::divide(&sentences, &settings, &cast, division);

    let mut scenes = Vec::with_capacity(ranges.len());
    let mut setting = Setting::default();
    let mut whereabouts = Whereabouts::default();
    let mut present = Vec::new();
    let mut moods = Moods::of(told.is_some());
    for range in ranges {
        let own_range = range.clone();
        let own = &sentences[range.clone()];
        let own_visions = &visions[range.clone()];
        let Told { description, real, holding } = Told::of(own, own_visions);
        if settings_in.ends_weather(&real) {
            setting.weather = None;
        }
        let lets_time_pass = settings_in.lets_time_pass(&real);
        if lets_time_pass {
            setting = at_another_time(setting);
        }
        let begins_at = range.start;
        // Where it is known where a scene takes place, its words need not tell.
        let places_in = |sentence: &Sentence| settings_in.places_named_in(&without_names(&sentence.text, &people));
        let own_places: Vec<NamedPlaces> = match known.paragraph_places {
            [] => holding.iter().map(places_in).collect(),
            _ => vec![NamedPlaces::default(); own.len()],
        };
        present = match told {
            Some(told) => told.present_in(range, &sentences, &description, &present),
            None => present_in(&cast, range, &sentences, &visions, &present),
        };
        // What somebody loves or fears is told at the beginning, and neither felt nor there.
        let is_left_out = |sentence: &Sentence| told.is_some() && told_cast::tells_of_a_liking(sentence);
        let feeling_of = |text: &str| settings_in.feeling_of(&without_names(text, &people));
        let felt = if told.is_some() { joined_but(own, is_left_out) } else { real };
        let ahead = rest_of_the_paragraph(&sentences, &own_range);
        let emotion = moods.of_scene(&felt, &description, &ahead, lets_time_pass, feeling_of);
        let has_a_title =
            told.is_none() && own.len() > 1 && own_range.start == 0 && is_a_title_line(&own[0], &sentences);
        let is_unseen = |at: usize| is_unseen(own_visions[at]) || has_a_title && at == 0;
        let shown_at = prompt::most_picturesque(own, &present, settings_in, emotion, is_unseen);
        let shown = &own[shown_at];
        let (place, moves_at) = where_shown(&own_places, shown_at, whereabouts);
        let known_place = place_of(shown);
        let pictured = continued(setting_of(&joined_but(&holding[..moves_at], is_left_out), shown), setting);
        let pictured = Setting { place: known_place.or(place), ..pictured };
        setting = continued(setting_of(&joined_but(&holding, is_left_out), shown), setting);
        whereabouts.begin_scene();
        for sentence in &own_places {
            whereabouts.read(sentence);
        }
        let mut image_prompt = prompt::of_scene(shown, &present, pictured, emotion, audience, told.is_some());
        image_prompt.action = things.told_in(&image_prompt.action, begins_at + shown_at, &people);
        scenes.push(StagedScene { description, emotion, image_prompt });
        if lets_time_pass {
            setting = at_another_time(setting);
        }
    }
    StagedStory { pages: pages_of(scenes, division), hero: cast.hero().map(|hero| hero.sheet_for(audience)) }
}

/// The sentences without the words of those that tell how it was before another says how it is now: “Long ago there was a garden here. Now old
/// Tomas sat in his boat above it.”
fn that_still_holds(sentences: &[Sentence]) -> Vec<Sentence> {
    const THEN: [&str; 6] = ["Long ago", "Once ", "Many years ago", "Years ago", "In the old days", "Before "];
    let begins_now = |sentence: &Sentence| ["Now ", "Now,", "Today "].iter().any(|now| sentence.text.starts_with(now));
    let now = sentences.iter().rposition(begins_now).unwrap_or_default();
    let is_of_here = |sentence: &Sentence| sentence.text.unicode_words().any(|word| word == "here");
    let is_over = |at: usize, sentence: &Sentence| {
        at < now && is_of_here(sentence) && THEN.iter().any(|then| sentence.text.starts_with(then))
    };
    let held = |(at, sentence): (usize, &Sentence)| {
        let text = if is_over(at, sentence) { String::new() } else { sentence.text.clone() };
        Sentence { text, ..sentence.clone() }
    };
    sentences.iter().enumerate().map(held).collect()
}

/// Where everybody still is once time has passed: neither the hour lasts nor the weather.
fn at_another_time(setting: Setting) -> Setting {
    Setting { time: None, weather: None, ..setting }
}

/// Whom a story is about, as it describes them; None when it mentions nobody.
pub fn find_hero(story: &str, audience: Audience) -> Option<CharacterSheet> {
    Cast::of(&sentences(story), KnownStory::default()).hero().map(|hero| hero.sheet_for(audience))
}

/// What a scene tells.
struct Told {
    description: String,
    /// The same without what is only dreamt, read or told.
    real: String,
    /// Its sentences, those without words of which that holds no longer, or never did.
    holding: Vec<Sentence>,
}

impl Told {
    fn of(own: &[Sentence], visions: &[Option<Vision>]) -> Self {
        let seen = |(sentence, vision): (Sentence, &Option<Vision>)| {
            let text = if vision.is_some() { String::new() } else { undepicted(&sentence.text).to_owned() };
            Sentence { text, ..sentence }
        };
        let real: Vec<Sentence> =
            own.iter().zip(visions).filter(|(_, vision)| vision.is_none()).map(|(own, _)| own.clone()).collect();
        Told {
            description: joined(own),
            real: joined(&real),
            holding: that_still_holds(own).into_iter().zip(visions).map(seen).collect(),
        }
    }
}

/// A ghost is seen; what is only dreamt, read or told is not.
fn is_unseen(vision: Option<Vision>) -> bool {
    vision.is_some_and(|vision| vision != Vision::Apparition)
}

/// What the paragraph in which a scene ends tells behind it.
fn rest_of_the_paragraph(sentences: &[Sentence], range: &Range<usize>) -> String {
    let paragraph = sentences[range.end - 1].paragraph;
    let rest = sentences[range.end..].iter().take_while(|sentence| sentence.paragraph == paragraph);
    rest.map(|sentence| sentence.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// The characters that a scene mentions, with those whom it means by “the cousins”, and the hero if the scene before showed the hero and this one
/// says only “she”. A scene that mentions nobody keeps the characters of the scene before.
fn present_in<'a>(
    cast: &'a Cast,
    range: Range<usize>,
    sentences: &[Sentence],
    visions: &[Option<Vision>],
    before: &[&'a Member],
) -> Vec<&'a Member> {
    // Of whom somebody only dreams is not there; a ghost is seen.
    let is_there = |position: usize| !is_unseen(visions[position]);
    let mut present = cast.mentioned_where(|position| range.contains(&position) && is_there(position));
    for member in cast.together_in(range.clone(), sentences, is_there) {
        if !present.contains(&member) {
            present.push(member);
        }
    }
    if present.is_empty() {
        return before.to_vec();
    }
    let Some(hero) = cast.hero().filter(|hero| before.contains(hero) && !present.contains(hero)) else {
        return present;
    };
    if sentences[range].iter().any(|sentence| says(&sentence.text, hero.sheet.pronouns)) {
        present.push(hero);
    }
    present
}

/// The sentences as one text, with a blank line where a paragraph ended.
fn joined(sentences: &[Sentence]) -> String {
    joined_but(sentences, |_| false)
}

/// The same without those of this kind.
fn joined_but(sentences: &[Sentence], is_left_out: impl Fn(&Sentence) -> bool) -> String {
    let mut text = String::new();
    let mut paragraph = None;
    for sentence in sentences.iter().filter(|sentence| !is_left_out(sentence)) {
        match paragraph {
            None => {}
            Some(before) if before != sentence.paragraph => text.push_str("\n\n"),
            Some(_) if text.chars().last().is_some_and(is_written_without_spaces) => {}
            Some(_) => text.push(' '),
        }
        text.push_str(&sentence.text);
        paragraph = Some(sentence.paragraph);
    }
    text
}

/// Shares the scenes out so that no page has more than one scene more than another.
fn pages_of(scenes: Vec<StagedScene>, division: Division) -> Vec<StagedPage> {
    let count = scenes.len().div_ceil(division.scenes_per_page);
    let total = scenes.len();
    let mut scenes = scenes.into_iter();
    (0..count)
        .map(|index| {
            let own = total * (index + 1) / count - total * index / count;
            StagedPage { number: index as u32 + 1, scenes: scenes.by_ref().take(own).collect() }
        })
        .collect()
}
