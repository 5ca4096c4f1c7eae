//! A speaker whose sound is passed on only while no settlement is under way: each chunk is encoded as soon as it is there, and eight documents
//! are spoken side by side.

use std::rc::Rc;

use async_trait::async_trait;
use futures::StreamExt;

use crate::provider::error::ProviderError;
use crate::provider::speaker::{Speaker, SpeakingVoice, SpokenSound};
use crate::runtime::clock::Clock;
use crate::runtime::turns::give_way;

pub struct UnhurriedSpeaker {
    pub speaker: Rc<dyn Speaker>,
    pub clock: Rc<dyn Clock>,
}

#[async_trait(?Send)]
impl Speaker for UnhurriedSpeaker {
    fn version(&self) -> String {
        self.speaker.version()
    }

    fn voice(&self, language: &str, system: Option<&str>) -> SpeakingVoice {
        self.speaker.voice(language, system)
    }

    async fn speak(&self, text: &str, voice: &SpeakingVoice) -> Result<SpokenSound, ProviderError> {
        let SpokenSound { encoding, chunks } = self.speaker.speak(text, voice).await?;
        let clock = self.clock.clone();
        let chunks = chunks.then(move |chunk| {
            let clock = clock.clone();
            async move {
                give_way(&*clock).await;
                chunk
            }
        });
        Ok(SpokenSound { encoding, chunks: Box::pin(chunks) })
    }
}
