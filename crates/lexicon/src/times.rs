//! The words for time of day, weather and season.

use brief::picture::{Season, TimeOfDay, Weather};

use crate::Words;

/// The times of day and their words.
pub const TIMES: &[Words<TimeOfDay>] = &[
    Words { meaning: TimeOfDay::Dawn, always: "dawn sunrise daybreak", in_stories: "", in_prompts: "" },
    Words { meaning: TimeOfDay::Morning, always: "morning", in_stories: "breakfast", in_prompts: "" },
    Words {
        meaning: TimeOfDay::Daytime,
        always: "noon midday day daytime daylight",
        in_stories: "sunshine lunch",
        in_prompts: "",
    },
    Words { meaning: TimeOfDay::Afternoon, always: "afternoon", in_stories: "", in_prompts: "" },
    Words {
        meaning: TimeOfDay::Dusk,
        always: "dusk sunset twilight evening nightfall",
        in_stories: "supper",
        in_prompts: "",
    },
    Words {
        meaning: TimeOfDay::Night,
        always: "night nighttime midnight moonlight moonlit starlight starlit bedtime",
        in_stories: "moon stars lantern",
        in_prompts: "",
    },
];

/// The kinds of weather and their words.
pub const WEATHERS: &[Words<Weather>] = &[
    Words {
        meaning: Weather::Storm,
        always: "storm stormy thunder lightning thunderstorm hurricane tempest gale",
        in_stories: "",
        in_prompts: "",
    },
    Words {
        meaning: Weather::Rain,
        always: "rain raining rained rainy rainstorm drizzle raindrops downpour puddle puddles",
        in_stories: "umbrella",
        in_prompts: "",
    },
    Words {
        meaning: Weather::Snow,
        always: "snow snowing snowed snowfall snowflake snowflakes snowstorm snowy blizzard",
        in_stories: "",
        in_prompts: "",
    },
    Words { meaning: Weather::Fog, always: "fog foggy mist misty haze hazy", in_stories: "", in_prompts: "" },
    Words {
        meaning: Weather::Windy,
        always: "wind windy breeze breezy gust gusts sandstorm sandstorms",
        in_stories: "",
        in_prompts: "",
    },
    Words { meaning: Weather::Rainbow, always: "rainbow", in_stories: "", in_prompts: "" },
    Words { meaning: Weather::Cloudy, always: "cloudy overcast", in_stories: "", in_prompts: "grey-skied" },
    Words { meaning: Weather::Clear, always: "sunny sunshine sunlight sunlit", in_stories: "", in_prompts: "" },
];

/// The seasons and their words.
pub const SEASONS: &[Words<Season>] = &[
    Words {
        meaning: Season::Spring,
        always: "spring springtime blossom blossoms blossoming",
        in_stories: "april may",
        in_prompts: "",
    },
    Words { meaning: Season::Summer, always: "summer summertime midsummer", in_stories: "july august", in_prompts: "" },
    Words {
        meaning: Season::Autumn,
        always: "autumn autumnal october november",
        in_stories: "harvest",
        in_prompts: "",
    },
    Words {
        meaning: Season::Winter,
        always: "winter wintry midwinter december january christmas",
        in_stories: "",
        in_prompts: "frozen icy frosty",
    },
];
