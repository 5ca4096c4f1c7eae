//! Who is in the pictures of a story that a storyteller of the service told: whoever acts, and the hero with them.

use std::ops::{Range, RangeInclusive};

use unicode_segmentation::UnicodeSegmentation;

use super::cast::{Cast, Member, NOT_THERE};
use super::names::bare;
use super::sentences::Sentence;
use super::word_list::contains;
use brief::english::Pronouns;
use brief::picture::Place;
use brief::story::{CharacterSheet, KnownStory};
use lexicon::quotation::outside_quotations;

/// The cast of such a story, whose hero is known.
#[derive(Clone, Copy)]
pub(crate) struct ToldCast<'a> {
    cast: &'a Cast,
    hero: &'a Member,
    sheet: &'a CharacterSheet,
    places: &'a [Place],
    absentees: &'a [Vec<String>],
}

impl<'a> ToldCast<'a> {
    /// None for a story of which nobody said who is in it.
    pub(crate) fn of(cast: &'a Cast, known: KnownStory<'a>) -> Option<Self> {
        let sheet = known.others.and(known.hero)?;
        let hero = cast.members.iter().find(|member| member.sheet.name.is_some() && member.sheet.name == sheet.name)?;
        Some(ToldCast { cast, hero, sheet, places: known.paragraph_places, absentees: known.paragraph_absentees })
    }

    /// The characters that a scene mentions. The hero is with them where the scene's paragraphs name the hero, where it says “she” of nobody else,
    /// and as long as nobody has gone anywhere. A scene that mentions nobody keeps the characters of the scene before.
    pub(crate) fn present_in(
        &self,
        range: Range<usize>,
        sentences: &[Sentence],
        text: &str,
        before: &[&'a Member],
    ) -> Vec<&'a Member> {
        let (begin, end) = (sentences[range.start].paragraph, sentences[range.end - 1].paragraph);
        let mut present = self.cast.mentioned_in(range.clone());
        let is_away = |member: &&Member| self.is_away(member, begin..=end);
        present.retain(|member| !self.is_only_told_of(member) && !is_away(member));
        let place_of = |paragraph: usize| self.places.get(paragraph).or(self.places.last());
        let paragraph_before = range.start.checked_sub(1).map(|at| sentences[at].paragraph);
        let is_at_the_same_place = paragraph_before.map(place_of) == Some(place_of(begin));
        if !present.contains(&self.hero) {
            let name = self.hero.called.rsplit(' ').next().unwrap_or_default();
            let mut of_the_paragraphs = sentences.iter().filter(|sentence| (begin..=end).contains(&sentence.paragraph));
            let is_named =
                of_the_paragraphs.any(|sentence| sentence.text.unicode_words().any(|word| bare(word) == name));
            let own = self.hero.sheet.pronouns;
            let is_meant = || says(text, own) && !present.iter().any(|other| other.sheet.pronouns == own);
            let stays = || before.contains(&self.hero) && is_at_the_same_place;
            if is_named || is_meant() || (stays() && !present.is_empty()) {
                present.push(self.hero);
            }
        }
        if is_at_the_same_place {
            present.extend(self.meant_by_a_pronoun(text, &present, before));
            present.extend(self.other_of_the_two(text, &present, before));
        }
        present.retain(|member| !is_away(member));
        match present.is_empty() {
            false => present,
            true if is_at_the_same_place || paragraph_before.is_none() => {
                before.iter().copied().filter(|member| !is_away(member)).collect()
            }
            // Elsewhere nobody need be who was there.
            true => vec![self.hero],
        }
    }

    /// Whether the storyteller says of all these paragraphs that somebody is elsewhere.
    fn is_away(&self, member: &Member, mut paragraphs: RangeInclusive<usize>) -> bool {
        let Some(name) = &member.sheet.name else { return false };
        paragraphs.all(|paragraph| self.absentees.get(paragraph).is_some_and(|absentees| absentees.contains(name)))
    }

    /// “They leaned, both at once,” where the hero is no “they” and was with one other.
    fn other_of_the_two(&self, text: &str, present: &[&Member], before: &[&'a Member]) -> Option<&'a Member> {
        let told = outside_quotations(text).to_lowercase();
        let are_two = told.unicode_words().any(|word| matches!(word, "they" | "both" | "them"));
        let is_alone = present.len() == 1 && present[0] == self.hero;
        let [one, other] = before else { return None };
        let another = [*one, *other].into_iter().find(|member| *member != self.hero && member.sheet.name.is_some())?;
        let is_no_they = matches!(self.hero.sheet.pronouns, Some(Pronouns::She | Pronouns::He));
        (are_two && is_alone && is_no_they && before.contains(&self.hero)).then_some(another)
    }

    /// “She had put it at twenty years,” where the hero is a he: the woman of the scene before is still there.
    fn meant_by_a_pronoun(&self, text: &str, present: &[&Member], before: &[&'a Member]) -> Option<&'a Member> {
        let told = outside_quotations(text);
        let is_meant = |other: &&&Member| {
            let own = other.sheet.pronouns;
            matches!(own, Some(Pronouns::She | Pronouns::He))
                && own != self.hero.sheet.pronouns
                && says(&told, own)
                && !present.iter().any(|member| member.sheet.pronouns == own)
        };
        let mut meant = before.iter().filter(is_meant);
        meant.next().copied().filter(|_| meant.next().is_none())
    }

    /// Whether somebody without a name is only what the description says that the hero is: “a retired midwife”, “the mother of five”; or the
    /// “sister” of “her sister Huda”, or of “her late sister”.
    fn is_only_told_of(&self, member: &Member) -> bool {
        let noun = member.sheet.kind.as_deref().and_then(|kind| kind.rsplit(' ').next());
        let Some(noun) = noun.filter(|_| member.sheet.name.is_none()) else { return false };
        let facts = self.sheet.facts.iter().map(|fact| fact.predicate.as_str());
        let states = facts.filter(|told| told.starts_with("was ") || told.starts_with("were "));
        // Who is no more, or is imagined, is seen by nobody.
        let is_gone = |kind: &&String| kind.split([' ', ',']).any(|word| contains(NOT_THERE, word));
        let beside = self.sheet.companion_kind.as_ref().filter(|kind| self.sheet.companion.is_some() || is_gone(kind));
        let own = [self.sheet.kind.as_ref(), beside, self.sheet.loves.as_ref(), self.sheet.fears.as_ref()];
        let mut told = states.chain(own.into_iter().flatten().map(String::as_str)).flat_map(str::unicode_words);
        // A plot may have a girl and an old woman of its own.
        let is_anybody = matches!(noun, "woman" | "man" | "girl" | "boy" | "child" | "person");
        !is_anybody && told.any(|word| word == noun || word.strip_suffix('s') == Some(noun))
    }
}

/// Whether a sentence of an introduction says what somebody loves, hates or is afraid of: who fears thunder sits in no storm yet.
pub(crate) fn tells_of_a_liking(sentence: &Sentence) -> bool {
    const LIKINGS: &[&str] =
        &["afraid of", "scared of", "frightened of", "terrified of", " hated ", " feared ", " loved "];
    sentence.paragraph == 0 && LIKINGS.iter().any(|liking| sentence.text.contains(liking))
}

/// Whether a text says “she” of whoever is a she.
pub(crate) fn says(text: &str, own: Option<Pronouns>) -> bool {
    let spoken = |word: &str| Pronouns::of_word(&word.to_lowercase());
    text.unicode_words().filter_map(spoken).any(|pronouns| own == Some(pronouns))
}
