//! The words that name a place.

use brief::picture::Place;

use crate::Words;

/// The places and their words.
pub const PLACES: &[Words<Place>] = &[
    Words {
        meaning: Place::Forest,
        always: "forest forests woods woodland grove thicket glade clearing",
        in_stories: "wood trees",
        in_prompts: "",
    },
    Words { meaning: Place::Jungle, always: "jungle rainforest tropics", in_stories: "", in_prompts: "" },
    Words { meaning: Place::Lake, always: "lake lakes pond lagoon lakeside lakeshore", in_stories: "", in_prompts: "" },
    Words {
        meaning: Place::River,
        always: "river rivers stream brook creek riverbank waterfall",
        in_stories: "",
        in_prompts: "canal",
    },
    Words {
        meaning: Place::Sea,
        always: "sea ocean seas",
        in_stories: "waves ship sail sails deck voyage",
        in_prompts: "bay",
    },
    Words { meaning: Place::Beach, always: "beach seashore seaside coast", in_stories: "sandcastle", in_prompts: "" },
    Words { meaning: Place::Island, always: "island islands isle", in_stories: "", in_prompts: "" },
    Words { meaning: Place::Shore, always: "shore pier jetty", in_stories: "dock", in_prompts: "" },
    Words { meaning: Place::Harbour, always: "harbour harbor quay", in_stories: "port lighthouse", in_prompts: "" },
    Words {
        meaning: Place::Mountains,
        always: "mountain mountains mountaintop peak cliff cliffs summit canyon volcano alps",
        in_stories: "ridge pass",
        in_prompts: "",
    },
    Words { meaning: Place::Hill, always: "hill hills hilltop hillside", in_stories: "", in_prompts: "" },
    Words {
        meaning: Place::Meadow,
        always: "meadow meadows field fields grassland prairie countryside park",
        in_stories: "grass pasture",
        in_prompts: "valley lawn picnic",
    },
    Words {
        meaning: Place::Castle,
        always: "castle palace fortress dungeon",
        in_stories: "tower throne drawbridge battlements",
        in_prompts: "kingdom",
    },
    Words {
        meaning: Place::Village,
        always: "village villages town hamlet market marketplace",
        in_stories: "cottage cottages mill well",
        in_prompts: "",
    },
    Words {
        meaning: Place::City,
        always: "city street streets alley rooftop rooftops skyscraper downtown metropolis",
        in_stories: "station square",
        in_prompts: "",
    },
    Words {
        meaning: Place::Garden,
        always: "garden gardens orchard greenhouse backyard",
        in_stories: "flowerbed hedge",
        in_prompts: "yard",
    },
    Words {
        meaning: Place::Farm,
        always: "farm farmyard barnyard cornfield ranch",
        in_stories: "barn stable henhouse haystack",
        in_prompts: "",
    },
    Words {
        meaning: Place::Desert,
        always: "desert oasis dune dunes sahara",
        in_stories: "caravan pyramid pyramids",
        in_prompts: "",
    },
    Words {
        meaning: Place::Snowfield,
        always: "snowfield arctic tundra glacier iceberg antarctica",
        in_stories: "igloo sledge ice",
        in_prompts: "",
    },
    Words {
        meaning: Place::Space,
        always: "space planet planets galaxy asteroid orbit cosmos",
        in_stories: "spaceship rocket spacecraft",
        in_prompts: "universe mars",
    },
    Words { meaning: Place::Sky, always: "", in_stories: "sky clouds balloon", in_prompts: "" },
    Words {
        meaning: Place::Cave,
        always: "cave caves cavern tunnel mine underground grotto",
        in_stories: "",
        in_prompts: "",
    },
    Words { meaning: Place::Underwater, always: "underwater seabed", in_stories: "coral submarine", in_prompts: "" },
    Words {
        meaning: Place::Bedroom,
        always: "bedroom bed nursery attic",
        in_stories: "cradle pillow blanket",
        in_prompts: "room",
    },
    Words {
        meaning: Place::Classroom,
        always: "school classroom lesson",
        in_stories: "teacher classmates desk",
        in_prompts: "blackboard",
    },
    Words { meaning: Place::Kitchen, always: "kitchen stove", in_stories: "oven table", in_prompts: "bakery" },
    Words {
        meaning: Place::Library,
        always: "library bookshop",
        in_stories: "bookshelves archive",
        in_prompts: "bookshelf fireside",
    },
    Words { meaning: Place::Room, always: "workshop office apartment shop", in_stories: "museum inn", in_prompts: "" },
    Words { meaning: Place::Train, always: "", in_stories: "compartment", in_prompts: "" },
];

/// Phrases that name a place though their words name another, or none.
pub const PLACE_PHRASES: &[(&str, Place)] = &[
    ("north pole", Place::Snowfield),
    ("outer space", Place::Space),
    ("above the clouds", Place::Sky),
    ("among the clouds", Place::Sky),
    ("through the clouds", Place::Sky),
    ("in the clouds", Place::Sky),
    ("cloud kingdom", Place::Sky),
    ("under the sea", Place::Underwater),
    ("bottom of the sea", Place::Underwater),
    ("coral reef", Place::Underwater),
    ("ocean floor", Place::Underwater),
    ("under the blanket", Place::Bedroom),
    ("under her blanket", Place::Bedroom),
    ("under his blanket", Place::Bedroom),
    ("under the covers", Place::Bedroom),
    ("in a train", Place::Train),
    ("in the train", Place::Train),
    ("on a train", Place::Train),
    ("on the train", Place::Train),
    ("inside a train", Place::Train),
    ("inside the train", Place::Train),
    ("train compartment", Place::Train),
    ("train carriage", Place::Train),
    ("living room", Place::Room),
    ("dining room", Place::Room),
    ("sitting room", Place::Room),
    ("waiting room", Place::Room),
];
