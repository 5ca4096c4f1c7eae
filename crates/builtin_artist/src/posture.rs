//! What a body does besides standing, and what the hands do.

use brief::english::is_listed;
use brief::picture::Emotion;
use strum::Display;

use super::tools::Tool;

/// The posture of a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Display)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Posture {
    #[default]
    Stands,
    Sits,
    Lies,
    Walks,
    Runs,
    Jumps,
    Dances,
    Kneels,
    /// In water of the scene; elsewhere it stands.
    Swims,
    /// On a thing of the scene that can be climbed; without one it stands.
    Climbs,
    /// Under the open sky.
    Flies,
    /// On a carpet in the air.
    #[strum(serialize = "flies on a carpet")]
    FliesOnCarpet,
    #[strum(serialize = "lies in bed")]
    LiesInBed,
    #[strum(serialize = "sits up in bed")]
    SitsInBed,
    /// A baby that somebody holds.
    #[strum(serialize = "is held")]
    IsHeld,
    /// In a boat of the scene.
    Sails,
    /// On the back of an animal or a vehicle of the scene; without one it stands.
    Rides,
}

impl Posture {
    pub(crate) fn is_in_bed(self) -> bool {
        matches!(self, Self::LiesInBed | Self::SitsInBed)
    }
}

/// Whether somebody sleeps, as far as the words say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Slumber {
    #[default]
    Unsaid,
    Asleep,
    Awake,
}

impl Slumber {
    /// What the face of a figure shows where the scene has this feeling.
    pub(crate) fn face(self, emotion: Emotion) -> Emotion {
        match self {
            Self::Unsaid => emotion,
            Self::Asleep => Emotion::Sleepy,
            Self::Awake if emotion == Emotion::Sleepy => Emotion::Calm,
            Self::Awake => emotion,
        }
    }
}

/// What the hands do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Display)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Gesture {
    /// A thing of the scene in a hand.
    Holds,
    Waves,
    Points,
    /// A book before the chest.
    Reads,
    /// Arms around somebody else.
    Hugs,
    /// A baby before the chest.
    Cradles,
    /// An arm stretched out: to feed, give or stroke.
    Reaches,
    /// A tool in the hand.
    Works(Tool),
}

/// What a verb does to a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pose {
    Body(Posture),
    Hands(Gesture),
    /// With a thing of the scene in the hand, or leaping about where no thing is named.
    Plays,
    /// With food or drink of the scene in the hand, otherwise with a spoon.
    Eats,
    /// From what the scene has to drink, otherwise from a cup.
    Drinks,
}

/// Verbs that are drawn.
const DRAWN: &[(Pose, &str)] = &[
    (Pose::Body(Posture::Sits), "sit seat perch"),
    (Pose::Body(Posture::Lies), "lie sleep nap snooze doze slumber snore"),
    (
        Pose::Body(Posture::Walks),
        "walk stroll wander hike march go come leave return explore tiptoe stride trudge roam pass",
    ),
    (Pose::Body(Posture::Runs), "run race sprint dash rush hurry jog chase"),
    (Pose::Body(Posture::Jumps), "jump leap hop bounce skip"),
    (Pose::Body(Posture::Dances), "dance twirl celebrate cheer"),
    (Pose::Body(Posture::Kneels), "kneel"),
    (Pose::Body(Posture::Swims), "swim float bathe paddle wade"),
    (Pose::Body(Posture::Climbs), "climb clamber scale"),
    (Pose::Body(Posture::Flies), "fly soar hover glide"),
    (Pose::Body(Posture::Sails), "sail row steer"),
    (Pose::Body(Posture::Rides), "ride gallop cycle pedal"),
    (Pose::Hands(Gesture::Holds), "hold carry lift bring throw catch toss juggle kick share"),
    (Pose::Hands(Gesture::Waves), "wave greet beckon"),
    (Pose::Hands(Gesture::Points), "point"),
    (Pose::Hands(Gesture::Reads), "read"),
    (Pose::Hands(Gesture::Hugs), "hug embrace cuddle"),
    (Pose::Hands(Gesture::Reaches), "feed give offer pet stroke pat touch pick reach"),
    (Pose::Hands(Gesture::Works(Tool::Brush)), "paint"),
    (Pose::Hands(Gesture::Works(Tool::Pencil)), "write draw sketch scribble"),
    (Pose::Hands(Gesture::Works(Tool::Spoon)), "cook stir bake"),
    (Pose::Hands(Gesture::Works(Tool::Shovel)), "dig shovel plant"),
    (Pose::Hands(Gesture::Works(Tool::Broom)), "sweep rake mop"),
    (Pose::Hands(Gesture::Works(Tool::Hammer)), "hammer build"),
    (Pose::Hands(Gesture::Works(Tool::Rod)), "fish"),
    (Pose::Hands(Gesture::Works(Tool::Needles)), "knit sew"),
    (Pose::Plays, "play beat strum"),
    (Pose::Eats, "eat taste"),
    (Pose::Drinks, "drink sip slurp"),
];

/// Verbs of somebody who only stands there: of the senses, the mind, the face and the mouth.
const QUIET: &str = "stand wait stay remain rest pause stop be have own wear look watch see stare gaze peer glance admire observe listen hear smell feel \
    think wonder know want wish hope love like enjoy hate fear need dream remember forget believe imagine live exist meet find discover notice \
    face seem become appear smile laugh giggle grin frown cry weep sob sigh say speak talk tell ask answer whisper call reply promise \
    decide try begin start keep continue let get learn understand guess seek call name do can will may must share belong arrive enter \
    visit approach follow join surround help play-act depict show feature include set \
    put take use make count thank turn shout yell exclaim agree nod grow happen mean dress miss";

/// What a verb looks like, if it can be drawn.
pub(crate) fn pose_of(verb: &str) -> Option<Pose> {
    DRAWN.iter().find(|(_, verbs)| is_listed(verbs, verb)).map(|(pose, _)| *pose)
}

/// Whether nothing is to be seen of a verb.
pub(crate) fn shows_nothing(verb: &str) -> bool {
    is_listed(QUIET, verb)
}

/// Whether somebody can ride on a thing of this name.
pub(crate) fn can_be_ridden(name: &str) -> bool {
    is_listed(
        "horse donkey camel elephant unicorn dragon cow deer bicycle motorcycle llama giraffe zebra ox rhinoceros hippopotamus dinosaur \
         whale turtle tortoise",
        name,
    )
}

/// Whether somebody can be seen climbing a thing of this name.
pub(crate) fn can_be_climbed(name: &str) -> bool {
    is_listed("tree ladder rock lighthouse windmill fence haystack cactus pine oak mushroom", name)
        || name.ends_with(" tree")
}
