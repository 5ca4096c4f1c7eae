//! The words for feelings.

use brief::picture::Emotion;

use crate::Words;

/// The feelings and their words.
pub const FEELINGS: &[Words<Emotion>] = &[
    Words {
        meaning: Emotion::Excited,
        always: "excited excitement thrilled eager",
        in_stories: "excitedly thrilling eagerly adventure couldn't hardly bounced bouncing hurrah hooray race \
            raced racing wild",
        in_prompts: "adventurous energetic ecstatic exhilarated celebrating cheering",
    },
    Words {
        meaning: Emotion::Happy,
        always: "happy glad joy joyful laugh laughing smile smiling cheerful delighted merry fun relieved",
        in_stories: "smiles laughs grins giggles happily happiness gladly joyfully laughed laughter smiled grinned grin giggled cheer cheered \
            delight celebrated danced dancing sang applause clapped relief whistling",
        in_prompts: "playful playing pleased content",
    },
    Words {
        meaning: Emotion::Sad,
        always: "sad sadness crying weeping lonely grief unhappy heartbroken disappointed homesick",
        in_stories: "cries weeps sobs sadly cried whined whimpered tear tears wept sob sobbed alone mourned sorrow miserable missed died dead death \
            mourning funeral frozen farewell \
            goodbye",
        in_prompts: "tearful sorrowful gloomy melancholy mournful",
    },
    Words {
        meaning: Emotion::Scared,
        always: "scared afraid fear fearful frightened terrified trembling horror",
        in_stories: "trembles shivers screams scary feared terror trembled shivered shaking panic trapped trap snare \
            struggled struggles monster storm thunder lightning darkness \
            screamed scream danger dangerous",
        in_prompts: "fearing panicked",
    },
    Words {
        meaning: Emotion::Worried,
        always: "worried anxious nervous uneasy lost embarrassed guilty",
        in_stories: "worry worrying anxiously nervously trouble doubt doubted hesitated fretted help ashamed",
        in_prompts: "concerned unsure shy confused",
    },
    Words {
        meaning: Emotion::Curious,
        always: "curious curiosity wonder wondering mysterious puzzled",
        in_stories: "curiously wondered mystery explored explore secret strange peered examined discovered \
            discover question clue",
        in_prompts: "interested inquisitive thoughtful exploring discovering pondering",
    },
    Words {
        meaning: Emotion::Brave,
        always: "brave courage courageous bold fearless determined heroic",
        in_stories: "bravely bravery boldly dared dare defended rescued rescue rescuing faced fought hero",
        in_prompts: "",
    },
    Words {
        meaning: Emotion::Calm,
        always: "calm peaceful quiet gentle serene",
        in_stories: "calmly peace peacefully quietly gently still stillness soft softly silent silence rested",
        in_prompts: "relaxed tranquil neutral hopeful patient dreamy nostalgic",
    },
    Words {
        meaning: Emotion::Surprised,
        always: "surprised surprise astonished amazed startled",
        in_stories: "surprising amazing amazement gasped unexpected unexpectedly suddenly blinked impossible",
        in_prompts: "shocked awe awestruck",
    },
    Words {
        meaning: Emotion::Angry,
        always: "angry anger furious rage mad cross annoyed grumpy",
        in_stories: "angrily fury raged shouted yelled growled snarled roared roars roaring stamped stomped slammed quarrel quarrelled argued",
        in_prompts: "frustrated",
    },
    Words {
        meaning: Emotion::Proud,
        always: "proud pride triumph triumphant",
        in_stories: "proudly won victory medal praised honoured honored managed",
        in_prompts: "confident victorious",
    },
    Words {
        meaning: Emotion::Loving,
        always: "love loving hug hugging",
        in_stories: "loved lovingly hugged kiss kissed embrace embraced cuddled tenderly forgave friendship",
        in_prompts: "affectionate tender grateful caring thankful warm romantic",
    },
    Words {
        meaning: Emotion::Sleepy,
        always: "sleepy sleep asleep yawning drowsy tired",
        in_stories: "sleepily slept yawn yawned dream dreamed dreamt bedtime pillow blanket tucked lullaby",
        in_prompts: "sleeping exhausted dreaming",
    },
];
