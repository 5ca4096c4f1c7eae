//! What a body does besides standing: sitting, lying, running, riding, holding.

use strum::Display;

/// The posture of a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Display)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Posture {
    #[default]
    Stands,
    Sits,
    Lies,
    Runs,
    /// On the back of an animal or a vehicle of the scene; without one it stands.
    Rides,
    /// A thing of the scene in a hand.
    Holds,
}

const VERBS: &[(Posture, &str)] = &[
    (Posture::Sits, "sit sits sitting sat seated perched perches"),
    (Posture::Lies, "lie lies lying lay sleeps sleeping napping"),
    (Posture::Runs, "run runs running ran races racing sprints sprinting dashes dashed"),
    (Posture::Rides, "ride rides riding rode gallops galloping"),
    (Posture::Holds, "hold holds holding held carries carrying carried"),
];

/// The first posture that an action names; its hero takes it.
pub(crate) fn posture_of(action: &str) -> Posture {
    let lower = action.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphabetic());
    let named = |word: &str| {
        VERBS.iter().find(|(_, verbs)| verbs.split(' ').any(|verb| verb == word)).map(|(posture, _)| *posture)
    };
    words.filter(|word| !word.is_empty()).find_map(named).unwrap_or_default()
}

/// Whether somebody can ride on a thing of this name.
pub(crate) fn can_be_ridden(name: &str) -> bool {
    const MOUNTS: &str = "horse donkey camel elephant unicorn dragon cow deer bicycle motorcycle llama giraffe zebra ox rhinoceros \
        hippopotamus dinosaur whale turtle";
    MOUNTS.split_whitespace().any(|mount| mount == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_names_a_posture() {
        for (action, posture) in [
            ("A girl sits on a bench", Posture::Sits),
            ("A boy is lying in the grass", Posture::Lies),
            ("Mia ran home", Posture::Runs),
            ("A boy rides a horse", Posture::Rides),
            ("Holding a lantern, Ben waits", Posture::Holds),
            ("Mia looks at the lake", Posture::Stands),
        ] {
            assert_eq!(posture_of(action), posture, "{action}");
        }
    }
}
