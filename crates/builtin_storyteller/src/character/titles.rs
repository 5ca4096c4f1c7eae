//! What somebody is of whom only a title is told: a Sergeant Reyes is a sergeant, a Sister Agnes a nun, an Uncle Bob a man.

use brief::english::Pronouns;

/// What a title makes of somebody, and the pronouns that it implies.
pub(super) struct Title {
    pub kind: &'static str,
    pub pronouns: Option<Pronouns>,
}

const SHE: Option<Pronouns> = Some(Pronouns::She);
const HE: Option<Pronouns> = Some(Pronouns::He);

/// Titles that stand for another word, or for none that says what somebody is.
const TITLES: &[(&str, &str, Option<Pronouns>)] = &[
    ("sister", "nun", SHE),
    ("brother", "monk", HE),
    ("father", "priest", HE),
    ("mother", "woman", SHE),
    ("aunt auntie mrs ms miss", "woman", SHE),
    ("grandma granny nana", "grandmother", SHE),
    ("uncle mr", "man", HE),
    ("grandpa grandad", "grandfather", HE),
    ("sir", "knight", HE),
    ("señora señorita madame madam mademoiselle signora frau baba babushka abuela nonna oma tante", "woman", SHE),
    ("señor monsieur signor herr abuelo nonno opa onkel", "man", HE),
    ("dame", "lady", SHE),
    ("lady", "lady", SHE),
    ("lord", "lord", HE),
    ("baron", "baron", HE),
    ("count", "count", HE),
    ("countess", "countess", SHE),
    ("king", "king", HE),
    ("queen", "queen", SHE),
    ("prince", "prince", HE),
    ("princess", "princess", SHE),
    ("duke", "duke", HE),
    ("duchess", "duchess", SHE),
    ("dr", "doctor", None),
    ("prof", "professor", None),
    ("sgt", "sergeant", None),
    ("capt", "captain", None),
    ("reverend rev", "pastor", None),
    ("lt", "lieutenant", None),
    ("col", "colonel", None),
];
/// Titles that say themselves what somebody is.
const POSTS: &[&str] = &[
    "captain",
    "commander",
    "sergeant",
    "lieutenant",
    "major",
    "colonel",
    "general",
    "admiral",
    "corporal",
    "professor",
    "doctor",
    "chief",
    "officer",
    "constable",
    "inspector",
    "detective",
    "sheriff",
    "rabbi",
    "imam",
    "pastor",
    "bishop",
    "abbot",
    "judge",
    "nurse",
    "coach",
    "president",
    "mayor",
    "minister",
    "senator",
    "governor",
    "ambassador",
    "chef",
    "sultan",
    "sheikh",
    "emir",
    "lama",
    "sensei",
    "pope",
];

/// What the first word of a name makes of somebody, where it is a title.
pub(super) fn title(word: &str) -> Option<Title> {
    let lower = word.trim_end_matches('.').to_lowercase();
    let listed = TITLES.iter().find(|(words, ..)| words.split(' ').any(|listed| listed == lower));
    let post = || POSTS.iter().find(|post| **post == lower).map(|post| Title { kind: post, pronouns: None });
    listed.map(|(_, kind, pronouns)| Title { kind, pronouns: *pronouns }).or_else(post)
}

/// The title with which a name begins, where more follows.
pub(super) fn title_of_name(name: &str) -> Option<Title> {
    let (first, _) = name.split_once(' ')?;
    title(first)
}

pub(crate) fn is_title(word: &str) -> bool {
    title(word).is_some()
}

/// Whether a title stands before the first name: Rabbi Levi, King Arthur, Sister Agnes; not Judge Cole.
pub(crate) fn is_borne_with_a_given_name(title: &str) -> bool {
    const BORNE: &[&str] = &[
        "sister", "brother", "father", "mother", "aunt", "auntie", "uncle", "grandma", "grandpa", "granny", "nana",
        "sir", "dame", "king", "queen", "prince", "princess", "rabbi", "imam", "sultan", "sheikh", "emir", "lama",
        "pope", "baba", "babushka", "abuela", "abuelo", "nonna", "nonno", "oma", "opa", "tante", "onkel",
    ];
    BORNE.contains(&title.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::character::read_character;
    use brief::story::Nature;

    #[test]
    fn a_title_is_what_somebody_is_where_nothing_else_is_told() {
        for (description, name, kind, pronouns) in [
            ("Commander Lee", "Commander Lee", "commander", None),
            ("Sergeant Reyes, who loves dogs", "Sergeant Reyes", "sergeant", None),
            ("Chief Running Water", "Chief Running Water", "chief", None),
            ("Sister Agnes", "Sister Agnes", "nun", Some(Pronouns::She)),
            ("Father Brown, who loves riddles", "Father Brown", "priest", Some(Pronouns::He)),
            ("Father Brown, a detective", "Father Brown", "detective", Some(Pronouns::He)),
            ("Brother Cadfael, a monk", "Brother Cadfael", "monk", Some(Pronouns::He)),
            ("Rabbi Levi ben Abram, 60, loves chess", "Rabbi Levi ben Abram", "rabbi", Some(Pronouns::He)),
            ("President Amina Diallo", "President Amina Diallo", "president", Some(Pronouns::She)),
            ("Detective Inspector Jane Marsh", "Detective Inspector Jane Marsh", "detective", Some(Pronouns::She)),
            ("Coach Carter, a man of fifty", "Coach Carter", "man", Some(Pronouns::He)),
            ("Uncle Bob", "Uncle Bob", "man", Some(Pronouns::He)),
            ("Sir Gawain", "Sir Gawain", "knight", Some(Pronouns::He)),
        ] {
            let sheet = read_character(description);
            let read = (sheet.name.as_deref(), sheet.kind.as_deref(), sheet.pronouns, sheet.nature);
            assert_eq!(read.0, Some(name), "{description}");
            assert_eq!(read.1, Some(kind), "{description}");
            assert_eq!(read.2, pronouns, "{description}");
            assert!(matches!(read.3, Some(Nature::Adult)), "{description}: {:?}", read.3);
        }
    }

    #[test]
    fn a_name_that_is_a_being_too_is_a_name() {
        for (description, name, kind) in [
            ("Robin of Sherwood", "Robin", None),
            ("Robin of Sherwood, an archer with a green hood", "Robin", Some("archer")),
            ("Robin Hood", "Robin Hood", None),
            ("Robin is nine and loves climbing", "Robin", Some("child")),
            ("Robin, a robin with a red breast", "Robin", Some("robin")),
            ("A robin with a red breast", "", Some("robin")),
            ("Wolf, a boy of nine", "Wolf", Some("boy")),
            ("Wolf Schmidt is a carpenter", "Wolf Schmidt", Some("carpenter")),
            ("Lion, a brave boy", "Lion", Some("boy")),
            ("Bear is a baker from Perth", "Bear", Some("baker")),
            ("Bear Grylls, an explorer", "Bear Grylls", Some("explorer")),
            ("Tom Fox, a detective of forty", "Tom Fox", Some("detective")),
            ("Tom Fox", "Tom Fox", None),
            ("Jack Rabbit, a cowboy", "Jack Rabbit", Some("cowboy")),
            ("Captain Wolf, a pirate", "Captain Wolf", Some("pirate")),
            ("Captain Rex, a dog with a red scarf", "Captain Rex", Some("dog")),
            ("Mary Shepherd", "Mary Shepherd", None),
            ("Tom Young, a boy", "Tom Young", Some("boy")),
            ("A woman in her sixties called Ana", "Ana", Some("woman")),
            ("Meet Mia, a girl of seven", "Mia", Some("girl")),
            ("Sister of Tom, Mia is seven", "Mia", Some("girl")),
            ("From the mountains, Yusuf is a boy", "Yusuf", Some("boy")),
            ("Father of three, Tom is a baker", "Tom", Some("baker")),
            ("Ana, a widow of sixty", "Ana", Some("widow")),
            ("Mia et son chat Minou, une petite fille de sept ans", "Mia", None),
            ("Anna ist ein Mädchen mit roten Haaren", "Anna", Some("girl")),
            ("Two friends: a robot called Bolt and a girl called Ines", "Bolt", Some("robot")),
            // What it is called says what it is.
            ("King Lion", "King Lion", Some("lion")),
            ("Mr. Badger", "Mr. Badger", Some("badger")),
            ("Freddy Fox", "Freddy Fox", Some("fox")),
            ("Fox", "", Some("fox")),
            ("Bear with a drum", "", Some("bear")),
            ("Mother Moss, a round brown toad", "Mother Moss", Some("toad")),
        ] {
            let sheet = read_character(description);
            assert_eq!(sheet.name.as_deref().unwrap_or_default(), name, "{description}");
            assert_eq!(sheet.kind.as_deref(), kind, "{description}");
        }
    }
}
