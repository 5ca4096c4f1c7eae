use super::*;
use brief::story::Nature;

fn read(description: &str) -> CharacterSheet {
    super::read(description, true)
}

#[test]
fn a_full_description_is_read_field_by_field() {
    let sheet = read(
        "A brave, curious 7-year-old girl with curly red hair, green eyes and freckles, wearing a yellow raincoat and \
         blue boots. Her name is Mia. She loves painting and the sea.",
    );
    assert_eq!(sheet.name.as_deref(), Some("Mia"));
    assert_eq!((sheet.kind.as_deref(), sheet.nature), (Some("girl"), Some(Nature::Child)));
    assert_eq!((sheet.age_years, sheet.pronouns), (Some(7), Some(Pronouns::She)));
    assert_eq!(sheet.traits, ["brave", "curious"]);
    assert_eq!(sheet.features, ["curly red hair", "green eyes", "freckles"]);
    assert_eq!(sheet.wearing, ["a yellow raincoat", "blue boots"]);
    assert_eq!(sheet.loves.as_deref(), Some("painting and the sea"));
}

#[test]
fn titles_trades_and_relatives_are_read_as_what_they_are() {
    for (description, name, kind, pronouns) in [
        ("Dr. Helen Marsh, a 58-year-old geologist", "Dr. Helen Marsh", Some("geologist"), Some(Pronouns::She)),
        ("Mr. Bell, a kind beekeeper. He is old.", "Mr. Bell", Some("beekeeper"), Some(Pronouns::He)),
        ("Mrs. Pell is a judge", "Mrs. Pell", Some("judge"), Some(Pronouns::She)),
        ("Prof. Ada Stone, a violinist", "Prof. Ada Stone", Some("violinist"), Some(Pronouns::She)),
        ("Lin and her grandfather", "Lin", None, Some(Pronouns::She)),
        ("Omar, with his little brother", "Omar", None, Some(Pronouns::He)),
        ("Nina, a girl with her old dog", "Nina", Some("girl"), Some(Pronouns::She)),
    ] {
        let sheet = read(description);
        assert_eq!((sheet.name.as_deref(), sheet.kind.as_deref()), (Some(name), kind), "{description}");
        assert_eq!(sheet.pronouns, pronouns, "{description}");
    }
}

#[test]
fn fears_are_read_unless_they_are_denied() {
    for (description, fears) in [
        ("Bruno, a bear who is afraid of the dark", Some("the dark")),
        ("a girl, scared of dogs and thunder, with red hair", Some("dogs and thunder")),
        ("Otto is terrified of water and has a beard", Some("water")),
        ("Ida is not afraid of the dark", None),
        ("a knight who is no longer afraid of dragons", None),
        ("a brave girl", None),
    ] {
        assert_eq!(read(description).fears.as_deref(), fears, "{description}");
    }
}

#[test]
fn a_list_without_verbs_is_read_too() {
    let sheet = read("young woman, long black hair, blue dress, brown eyes, glasses");
    assert_eq!((sheet.name, sheet.kind.as_deref()), (None, Some("woman")));
    assert_eq!(sheet.features, ["long black hair", "brown eyes"]);
    assert_eq!(sheet.wearing, ["a blue dress", "glasses"]);
    assert_eq!(sheet.build, ["young"]);
    let sheet = read("a knight with a silver shield, carrying a letter");
    assert_eq!(sheet.carrying, ["a silver shield", "a letter"]);
}

#[test]
fn looks_are_read_from_sentences_about_what_somebody_has() {
    for (description, features) in [
        ("Ben's eyes were blue", "blue eyes"),
        ("Ben laughed. Ben’s hair was short", "short hair"),
        ("His beard was long", "long beard"),
        ("Her eyes were green, and her hair was curly", "green eyes, curly hair"),
        ("Mia's face was wet", ""),
        ("Her grandmother's hair was white", ""),
        ("Ben's eyes", ""),
    ] {
        assert_eq!(read(description).features.join(", "), features, "{description}");
    }
}

#[test]
fn names_are_found_wherever_they_stand() {
    for (description, name) in [
        ("Luna is a small white rabbit who loves the stars", Some("Luna")),
        ("An old fisherman named Tomás with a grey beard", Some("Tomás")),
        ("a fox called Ember", Some("Ember")),
        ("Captain Rosa, a pirate with one eye", Some("Captain Rosa")),
        ("Captain O'Neill-Ōta of the ISS", Some("Captain O'Neill-Ōta")),
        ("Mia aged 17", Some("Mia")),
        ("Queen of Hearts", None),
        ("Leo (he/him), eight years old", Some("Leo")),
        ("Brave Knight in shining armour", None),
        ("Girl with a red hat", None),
        ("A robot", None),
        ("Её зовут… девочка named Маша", Some("Маша")),
        ("a girl named 美咲 with black hair", Some("美咲")),
    ] {
        assert_eq!(read(description).name.as_deref(), name, "{description}");
    }
}

#[test]
fn pronouns_come_from_the_words_then_the_kind_then_the_name() {
    for (description, pronouns) in [
        ("A fox. She loves snow.", Some(Pronouns::She)),
        ("A king named Mia", Some(Pronouns::He)),
        ("Leo, a robot", Some(Pronouns::He)),
        ("Alex is a child. They love rain.", Some(Pronouns::They)),
        ("A robot with blue eyes", None),
    ] {
        assert_eq!(read(description).pronouns, pronouns, "{description}");
    }
}

#[test]
fn two_names_are_a_character_and_a_companion() {
    let sheet = read("Max and Lily are two children with brown hair");
    assert_eq!((sheet.name.as_deref(), sheet.companion.as_deref()), (Some("Max"), Some("Lily")));
}

#[test]
fn two_who_are_named_with_looks_of_their_own_keep_them_apart() {
    for (description, companion, features, companion_looks) in [
        ("Two sisters, Anna with brown hair and Clara with blond braids", "Clara", "brown hair", "blond braids"),
        ("Anna with brown hair and her brother Max with red hair", "Max", "brown hair", "red hair"),
        (
            "Anna (8) has long brown hair and a blue dress, and her little brother Max has short red hair",
            "Max",
            "long brown hair",
            "short red hair",
        ),
        ("Two brothers: Ben, who has black hair, and Sam, who has glasses", "Sam", "black hair", "glasses"),
        ("A boy named Leo with curly hair and his sister Nina with a red coat", "Nina", "curly hair", "a red coat"),
    ] {
        let sheet = read(description);
        assert_eq!(sheet.companion.as_deref(), Some(companion), "{description}");
        assert_eq!(
            (sheet.features.join(", "), sheet.companion_looks.join(", ")),
            (features.into(), companion_looks.into())
        );
        assert_ne!(sheet.kind.as_deref(), Some("her brother"));
    }
}

#[test]
fn places_and_pets_are_no_companions_and_a_kind_is_no_name() {
    for description in [
        "Mia, a girl from Lisbon and Porto with curly hair",
        "Mia, a brave girl with red hair, and Bello, her dog",
        "Dinosaur with long teeth and Sword with jewels",
    ] {
        assert_eq!(read(description).companion, None, "{description}");
    }
    assert_eq!(read("Dinosaur with long teeth").name, None);
}

#[test]
fn ages_are_read_in_their_usual_forms() {
    for description in [
        "a seven-year-old boy",
        "a boy, 7 years old",
        "a boy aged seven",
        "a girl of seven",
        "a 7 year old boy",
        "Tim (age 7)",
    ] {
        assert_eq!(read(description).age_years, Some(7), "{description}");
    }
}

#[test]
fn colours_joined_by_and_stay_together() {
    assert_eq!(read("A cat with black and white fur").features, ["black and white fur"]);
}

#[test]
fn a_description_keeps_name_trade_age_and_love_however_it_is_worded() {
    for (description, expected) in [
        (
            "Lin, a shy 9-year-old girl, and her grandfather, a clockmaker with a white beard",
            "Lin, a shy 9-year-old girl.",
        ),
        ("Old Tom, a blind fisherman with a white cane", "Old Tom, a blind fisherman, carrying a white cane."),
        (
            "A lighthouse keeper called Agnes who loves puffins and fears storms",
            "Agnes, a lighthouse keeper. She loves puffins. She is afraid of storms.",
        ),
        ("Professor Ada Okonkwo, a 45 year old mathematician", "Professor Ada Okonkwo, a 45-year-old mathematician."),
        (
            "My daughter Emma is six, has blond curls, and is crazy about dinosaurs",
            "Emma, a 6-year-old girl with blond curls. She loves dinosaurs.",
        ),
        ("Noor uses a wheelchair and plays chess", "Noor, a character, in a wheelchair. They love playing chess."),
        ("Amira, 8, wears a green hijab", "Amira, an 8-year-old girl, wearing a green hijab."),
        ("Zog, a small platypus", "Zog, a small platypus."),
    ] {
        assert_eq!(read(description).describe(None), expected, "{description}");
    }
}

#[test]
fn the_clothes_of_two_stay_with_each_of_them() {
    for description in [
        "Maya (8) and her little brother Arun (5). Maya wears a yellow shirt, Arun a blue cap.",
        "Maya and Arun, siblings. Maya wears a yellow shirt and Arun wears a blue cap.",
        "Maya and her brother Arun. She wears a yellow shirt, he wears a blue cap.",
    ] {
        let sheet = read(description);
        assert_eq!(sheet.wearing, ["a yellow shirt"], "{description}");
        assert_eq!(sheet.companion_looks, ["a blue cap"], "{description}");
    }
    let sheet = read("Lin, a shy girl, and her grandfather, a clockmaker with a white beard");
    assert_eq!(sheet.companion_kind.as_deref(), Some("grandfather, a clockmaker"));
    assert_eq!((sheet.features.len(), sheet.companion_looks), (0, vec!["a white beard".to_owned()]));
}

#[test]
fn clothes_before_a_clause_about_something_else_are_worn() {
    for clause in [
        "who is afraid of the dark",
        "who loves trains",
        "who lives in Lisbon",
        "who can't swim",
        "and a dog called Rex",
    ] {
        let sheet = read(&format!("Lin, a 7-year-old girl with short black hair and a yellow raincoat, {clause}"));
        assert_eq!(sheet.features, ["short black hair"], "{clause}");
        assert_eq!(sheet.wearing, ["a yellow raincoat"], "{clause}");
        assert!(sheet.facts.iter().all(|fact| !fact.predicate.contains("raincoat")), "{clause}: {:?}", sheet.facts);
    }
}

#[test]
fn two_who_are_introduced_alike_are_a_character_and_a_companion() {
    let sheet = read("Two friends: a robot called Bolt and a girl called Ines");
    assert_eq!(
        (sheet.name.as_deref(), sheet.kind.as_deref(), sheet.companion.as_deref(), sheet.companion_kind.as_deref()),
        (Some("Bolt"), Some("robot"), Some("Ines"), Some("friend"))
    );
}

/// Descriptions as people write them, and what a story must know of each.
#[test]
fn what_is_said_in_passing_is_read() {
    for (description, kind, pronouns, told) in [
        ("Henrietta, a speckled chicken who lays blue eggs", "speckled chicken", None, &["laid blue eggs"][..]),
        ("Bruno is a circus bear who wants to rest", "circus bear", Some(Pronouns::He), &["wanted to rest"]),
        ("Kiri is a Māori girl who carves bone", "Māori girl", Some(Pronouns::She), &["carved bone"]),
        ("Coach Lee, a former boxer, gentle with children", "former boxer", None, &[]),
        ("Old Fen, a ferryman with hands like oars", "ferryman", Some(Pronouns::He), &["had hands like oars"]),
        ("Queen Isolde of the Marshes, crowned at six", "queen", Some(Pronouns::She), &["was crowned at six"]),
        ("Theo, a boy with Down syndrome", "boy", Some(Pronouns::He), &["had Down syndrome"]),
        ("The last tree in the city", "tree", None, &["was the last tree in the city"]),
        ("Señora Luz, a baker who never eats bread", "baker", Some(Pronouns::She), &["never ate bread"]),
        ("Jonas, 16, stutters and delivers papers", "boy", Some(Pronouns::He), &["stuttered", "delivered papers"]),
        ("Bolt, a robot who hums", "robot", None, &["hummed"]),
        ("Isha and Dev, who are married and run a farm", "", None, &["were married and ran a farm"]),
        ("Grandma Rose and her cat", "grandmother", Some(Pronouns::She), &[]),
    ] {
        let sheet = read(description);
        assert_eq!(sheet.kind.as_deref().unwrap_or_default(), kind, "{description}");
        assert_eq!(sheet.pronouns, pronouns, "{description}");
        let facts: Vec<&str> = sheet.facts.iter().map(|fact| fact.predicate.as_str()).collect();
        for told in told {
            assert!(facts.contains(told), "{description}: {facts:?}");
        }
    }
    let twins = read("Maya and her twin brother Arun, both ten, who share one pair of skates");
    assert_eq!(twins.age_years, Some(10));
    assert!(twins.facts.iter().any(|fact| fact.about.as_deref() == Some("the two of them")), "{twins:?}");
}

#[test]
fn two_who_are_named_with_what_they_are_are_both_read() {
    for (description, first, kind, second, relation) in [
        (
            "Two best friends, Otis the otter and Hazel the hedgehog",
            "Otis",
            "otter",
            "Hazel",
            "best friend, a hedgehog",
        ),
        ("Mia the mouse and Max the mole", "Mia", "mouse", "Max", "friend, a mole"),
        ("Two friends: Pip the little penguin and Sam the seal", "Pip", "penguin", "Sam", "friend, a seal"),
        ("Best friends Bella the bear and Fritz the fox", "Bella", "bear", "Fritz", "best friend, a fox"),
        ("Leo the lion & Tilda the tiger, who live by a river", "Leo", "lion", "Tilda", "friend, a tiger"),
        ("Two sisters, Ida the owl and Ruth the owl", "Ida", "owl", "Ruth", "sister, an owl"),
    ] {
        let sheet = read(description);
        let named = (sheet.name.as_deref(), sheet.kind.as_deref(), sheet.companion.as_deref());
        assert_eq!(named, (Some(first), Some(kind), Some(second)), "{description}");
        assert_eq!(sheet.companion_kind.as_deref(), Some(relation), "{description}");
    }
}

#[test]
fn a_friend_whom_nobody_sees_is_a_friend() {
    for (description, kind, name) in [
        ("Emil and his imaginary friend", "imaginary friend", None),
        ("Ida, a girl, and her imaginary friend Bo", "imaginary friend", Some("Bo")),
        ("Noor and her invisible friend", "invisible friend", None),
        ("Tom, a boy with his dear friend Lea", "dear friend", Some("Lea")),
        ("Mia and her best friend Ben", "best friend", Some("Ben")),
    ] {
        let sheet = read(description);
        assert_eq!((sheet.companion_kind.as_deref(), sheet.companion.as_deref()), (Some(kind), name), "{description}");
    }
}
