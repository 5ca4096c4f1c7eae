//! The mood of a scene beside those before it: whoever dreams feels what they felt awake, and whoever is cold and hungry stays so until something good
//! is told.

use brief::picture::Emotion;

use super::bystanders::is_glad;
use super::hardship::{is_a_sign_of_hardship, tells_of_hardship};
use lexicon::quotation::narrated;

/// What holds at the end of the scenes that were read.
pub(crate) struct Moods {
    /// A storyteller of the service says what its people feel.
    is_told: bool,
    last: Option<Emotion>,
    /// Somebody is in want, and nothing good was told since.
    is_in_want: bool,
}

impl Moods {
    pub(crate) fn of(is_told: bool) -> Self {
        Moods { is_told, last: None, is_in_want: false }
    }

    /// The mood of the next scene: `real` is what takes place, `whole` has what is dreamt, remembered, read or told besides,
    /// and `ahead` is how its paragraph goes on.
    pub(crate) fn of_scene(
        &mut self,
        real: &str,
        whole: &str,
        ahead: &str,
        lets_time_pass: bool,
        feeling_of: impl Fn(&str) -> Option<Emotion>,
    ) -> Emotion {
        let stated = feeling_of(real);
        if self.is_told {
            return stated.unwrap_or(Emotion::Calm);
        }
        let is_relieved = stated.is_some_and(|felt| is_glad(felt) || felt == Emotion::Brave);
        // “It was bitterly cold. A little girl in rags …”
        let begins_in_want = || is_a_sign_of_hardship(real) && tells_of_hardship(&narrated(ahead));
        self.is_in_want = tells_of_hardship(&narrated(real))
            || begins_in_want()
            || self.is_in_want && !is_relieved && !lets_time_pass;
        let has_vision = real.len() < whole.len();
        let mood = match stated {
            None | Some(Emotion::Calm | Emotion::Worried | Emotion::Curious | Emotion::Surprised)
                if self.is_in_want =>
            {
                Emotion::Sad
            }
            Some(felt) => felt,
            // A vision may move to tears; its joy is over with it.
            None if has_vision => {
                feeling_of(whole).filter(|felt| *felt == Emotion::Sad).or(self.last).unwrap_or(Emotion::Calm)
            }
            None => Emotion::Calm,
        };
        self.last = Some(mood);
        mood
    }
}
