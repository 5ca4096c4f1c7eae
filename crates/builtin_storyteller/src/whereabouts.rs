//! Where a story is, sentence by sentence: a scene that moves on is pictured where its chosen sentence takes place.

use brief::picture::{Place, Setting};

use super::setting::{NamedPlaces, continued};

/// A word says so much more than that a place is named: it stands after “in”, “to” and the like, and means nothing else.
const SURE_WEIGHT: u32 = 3;

/// Where the story is after the sentences that were read.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Whereabouts {
    pub(crate) place: Option<Place>,
    /// A sentence of this scene has said it.
    is_sure: bool,
}

impl Whereabouts {
    /// A scene begins where the one before ended.
    pub(crate) fn begin_scene(&mut self) {
        self.is_sure = false;
    }

    /// Reads another sentence; whether it takes place somewhere else than the one before.
    pub(crate) fn read(&mut self, sentence: &NamedPlaces) -> bool {
        let before = self.place;
        match sentence.named {
            Some((place, weight)) if self.may_move(sentence, weight) => {
                let at = |place| Setting { place, ..Setting::default() };
                self.place = continued(at(Some(place)), at(self.place)).place;
                self.is_sure |= weight >= SURE_WEIGHT;
            }
            _ if self.place.is_some_and(|place| sentence.denied.contains(&place)) => {
                (self.place, self.is_sure) = (None, false);
            }
            Some(_) | None => {}
        }
        before.is_some() && self.place != before
    }

    /// Who looks at the sea is not on it, and “she leaned on the well” is in the garden where she was.
    fn may_move(self, sentence: &NamedPlaces, weight: u32) -> bool {
        let is_weak = weight < SURE_WEIGHT && self.is_sure;
        // “She painted a star on the sail” by a lake is no voyage.
        let is_of_a_boat = weight < SURE_WEIGHT
            && matches!(sentence.named, Some((Place::Sea, _)))
            && matches!(self.place, Some(Place::Lake | Place::River));
        self.place.is_none() || !(is_of_a_boat || is_weak || sentence.is_only_seen)
    }
}

/// Where the sentence at `shown` of a scene takes place, and how many of its sentences pass before they move on from there.
pub(crate) fn where_shown(sentences: &[NamedPlaces], shown: usize, before: Whereabouts) -> (Option<Place>, usize) {
    let mut whereabouts = before;
    whereabouts.begin_scene();
    for sentence in sentences.iter().take(shown + 1) {
        whereabouts.read(sentence);
    }
    let mut here = whereabouts.place;
    for (at, sentence) in sentences.iter().enumerate().skip(shown + 1) {
        if whereabouts.read(sentence) {
            return (here, at);
        }
        // “They sat down. The garden was quiet.”
        here = here.or(whereabouts.place);
    }
    (here, sentences.len())
}

#[cfg(test)]
mod tests {
    use brief::story::{Audience, KnownStory};

    use super::super::scenes::stage;

    /// The setting of each scene of a story.
    fn settings(story: &str) -> Vec<String> {
        let pages = stage(story, Audience::Adults, KnownStory::default()).pages;
        pages.into_iter().flat_map(|page| page.scenes).map(|scene| scene.image_prompt.setting.to_string()).collect()
    }

    #[test]
    fn a_scene_that_moves_on_is_set_where_its_chosen_sentence_takes_place() {
        for (story, setting) in [
            (
                "The train took them through the forest. On the beach Mia found a shell. At night they slept in a castle.",
                "on a beach",
            ),
            ("Mia fed the cow and the horse in the barn of the farm. Later she went to the city.", "on a farm"),
            ("In the forest Mia met a fox and an owl under a tree. Then she ran to the beach.", "in a forest"),
            (
                "They walked into the forest. At dawn Mia saw a boat on the lake. They went to the city.",
                "by a lake, at dawn",
            ),
            (
                "In the kitchen Mia baked a cake. She went to bed. In the desert, far away, a camel slept.",
                "in a kitchen",
            ),
            ("In the garden Mia sat under a tree with a book. She leaned on the well.", "in a garden"),
            (
                "By the lake Mia and Ben built a raft. Mia painted a star on the sail with a brush from the box.",
                "by a lake",
            ),
            ("In the garden Mia sat under a tree with a book. She looked at the mountains.", "in a garden"),
            ("Mia and Ben sat down on a bench with a basket. The garden was quiet.", "in a garden"),
            ("They came to the castle. Mia rang the bell at the gate and a dragon with a crown came.", "in a castle"),
            (
                "At night they slept in the village. In the morning Mia rode a horse over the bridge.",
                "in a village, in the morning",
            ),
        ] {
            assert_eq!(settings(story), [setting], "{story}");
        }
    }

    #[test]
    fn a_place_that_was_left_is_not_the_place_of_what_follows() {
        let story = "Mia lived by the lake with a cat and a dog and a bird, and every day they went out in a small boat and came home with \
            a fish or two for the old king, who liked fish, and who paid them well for it, and who was kind to everybody there, and \
            who played the violin for them when the work was done and the moon was up.\n\nThen they left the lake behind and walked \
            for days. Tired, they sat down on a bench with a basket full of bread, and Mia told the bird about all that they had seen, \
            and about all that they would do, and the bird listened, and the cat slept, and the dog ran after a butterfly, and \
            everybody was glad to be so far from home and so free, for once, of the king and of his fish.";
        let found = settings(story);
        assert!(found.len() == 2 && found[0].starts_with("by a lake") && !found[1].contains("lake"), "{found:?}");
    }
}
