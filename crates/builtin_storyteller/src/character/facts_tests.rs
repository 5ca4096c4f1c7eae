//! What a description tells besides looks: each fact is read once, about whom it is told of.

use super::super::read_character;

/// The facts of a description, each as a sentence.
fn facts(description: &str) -> Vec<String> {
    let facts = read_character(description).facts.into_iter();
    facts.map(|fact| [fact.about.unwrap_or_else(|| "…".to_owned()), fact.predicate].join(" ")).collect()
}

/// However many there are.
#[test]
fn no_fact_and_no_look_of_a_description_is_dropped() {
    let facts = "She has two cats. She lives in Porto. Her mother is a vet. Her father sails. She can't swim. She hates leeks. She has a blue bicycle. \
        She collects stones. She speaks three languages. She was born in a storm. She sleeps late. She has never seen snow. She sings badly. She knows \
        every bus. She wants to be a pilot.";
    let sheet = read_character(&format!("Ana, a girl of nine. {facts}"));
    assert!(sheet.facts.len() >= 14, "{:#?}", sheet.facts);
    assert!(sheet.facts.iter().any(|fact| fact.predicate == "wanted to be a pilot"), "{:#?}", sheet.facts);
    let dressed = read_character(
        "Tom, a brave, shy, kind, clever, patient boy wearing a red hat, a blue scarf, green gloves, a white shirt, grey trousers, black \
        boots and a gold ring",
    );
    assert_eq!((dressed.traits.len(), dressed.wearing.len()), (5, 7), "{dressed:#?}");
}

#[test]
fn family_wishes_pets_and_homes_are_facts() {
    for (description, expected) in [
        (
            "Mia, a girl of seven who has three brothers and wants to be a dentist",
            &["… had three brothers", "… wanted to be a dentist"][..],
        ),
        (
            "Tom has three brothers. He wants to be a pilot because his father is one.",
            &["… had three brothers", "… wanted to be a pilot because his father was one"],
        ),
        ("Her mother is a vet and her parents run a farm", &["Her mother was a vet", "her parents ran a farm"]),
        ("Ben, a boy with a pet turtle called Sheldon", &["… had a pet turtle called Sheldon"]),
        (
            "Ida lives in Lisbon with her aunt, a nurse, and has two cats",
            &["… lived in Lisbon with her aunt, a nurse", "… had two cats"],
        ),
        ("Kofi is nine, brave and allergic to nuts", &["… was allergic to nuts"]),
        ("Lena is good at maths and can't swim", &["… was good at maths", "… couldn't swim"]),
        ("Otto, a baker from Vienna, speaks four languages", &["… came from Vienna", "… spoke four languages"]),
        ("A fox who has never seen the sea", &["… had never seen the sea"]),
        ("Amira hates spinach but loves cake", &["… hated spinach"]),
        (
            "Yuki owns a small bookshop and collects stamps. She loves rain.",
            &["… owned a small bookshop", "… collected stamps"],
        ),
        ("Leo, raised by wolves, with brown hair", &["… was raised by wolves"]),
        ("Ben, the son of a blacksmith, wears a cap", &["… was the son of a blacksmith"]),
        ("Nora, the youngest of five children", &["… was the youngest of five children"]),
        ("Sam has red hair, freckles and a scar on his left cheek", &["… had a scar on his left cheek"]),
        ("Mia, a brave girl with red hair, and Bello, her dog", &["… had a dog called Bello"]),
        ("Mia's best friend is a crow named Max", &["Mia's best friend was a crow named Max"]),
        ("Otto, whose father is a fisherman, is shy", &["whose father was a fisherman"]),
        ("Ella always sings in the bath", &["… always sang in the bath"]),
    ] {
        assert_eq!(facts(description), expected, "{description}");
    }
}

#[test]
fn what_is_told_of_another_makes_nothing_of_the_character() {
    let sheet = read_character("Mia has a three-year-old brother with black hair and a dog called Rex");
    assert_eq!((sheet.age_years, sheet.kind, sheet.features.len()), (None, None, 0));
    let sheet = read_character("Tom, a boy with his 70-year-old grandmother");
    assert_eq!(sheet.age_years, None);
    let sheet = read_character("Tom and his sister Ella. She is six and hates spinach.");
    assert_eq!((sheet.name.as_deref(), sheet.age_years), (Some("Tom"), None));
    assert_eq!(facts("Tom and his sister Ella. She is six and hates spinach."), ["Ella was six and hated spinach"]);
}

#[test]
fn the_name_of_a_pet_or_a_friend_is_not_the_characters() {
    for (description, name) in [
        ("Mia has a dog named Rex", Some("Mia")),
        ("A girl with a dog called Rex", None),
        ("Mia's best friend is a crow named Max", Some("Mia")),
        ("Ben, a boy with a pet turtle called Sheldon", Some("Ben")),
        ("There is a fox called Ember", Some("Ember")),
        ("A knight with a silver shield named Tom", Some("Tom")),
    ] {
        assert_eq!(read_character(description).name.as_deref(), name, "{description}");
    }
}

#[test]
fn looks_loves_and_fears_stay_what_they_are() {
    let sheet = read_character(
        "Mia has red hair and a dog, loves painting, football and the sea, and is afraid of dogs, cats and snakes",
    );
    assert_eq!(sheet.features, ["red hair"]);
    assert_eq!(sheet.loves.as_deref(), Some("painting, football and the sea"));
    assert_eq!(sheet.fears.as_deref(), Some("dogs, cats and snakes"));
    assert_eq!(sheet.facts.len(), 1);
    for description in [
        "Mia, a brave girl of seven with curly red hair, wearing a yellow raincoat",
        "young woman, long black hair, glasses",
        "",
        "狐",
    ] {
        assert_eq!(facts(description), Vec::<String>::new(), "{description}");
    }
}

#[test]
fn twins_and_couples_are_two_and_share_what_is_said_of_both() {
    for (description, name, companion, kind, looks) in [
        (
            "Twins Olive and Pearl with red hair, wearing blue dresses",
            "Olive",
            "Pearl",
            Some("twin sister"),
            &["red hair", "a blue dress"][..],
        ),
        (
            "The twins Ben and Tom. They have black hair and wear green boots.",
            "Ben",
            "Tom",
            Some("twin brother"),
            &["black hair", "green boots"],
        ),
        ("Two sisters Ida and Ruth, both with glasses", "Ida", "Ruth", Some("sister"), &["glasses"]),
        ("Mr. and Mrs. Bell, two retired bakers with grey hair", "Mr. Bell", "Mrs. Bell", None, &["grey hair"]),
        ("Olive and Pearl are twins with green eyes", "Olive", "Pearl", Some("twin sister"), &["green eyes"]),
    ] {
        let sheet = read_character(description);
        assert_eq!((sheet.name.as_deref(), sheet.companion.as_deref()), (Some(name), Some(companion)), "{description}");
        assert_eq!(sheet.companion_kind.as_deref(), kind, "{description}");
        let own: Vec<&String> = sheet.features.iter().chain(&sheet.wearing).collect();
        assert_eq!(
            (own, sheet.companion_looks.iter().collect::<Vec<_>>()),
            (
                looks.iter().map(|look| look.to_string()).collect::<Vec<_>>().iter().collect(),
                looks.iter().map(|look| look.to_string()).collect::<Vec<_>>().iter().collect()
            ),
            "{description}"
        );
    }
}

#[test]
fn where_somebody_comes_from_or_is_posted_is_told() {
    for (description, name, expected) in [
        ("Commander Lee of the ISS", Some("Commander Lee"), &["… belonged to the ISS"][..]),
        ("Commander Lee of the ISS, who loves tea", Some("Commander Lee"), &["… belonged to the ISS"]),
        ("Captain O'Neill of the Aurora", Some("Captain O'Neill"), &["… belonged to the Aurora"]),
        ("Captain Okafor, an astronaut of the ISS", Some("Captain Okafor"), &["… belonged to the ISS"]),
        ("An astronaut of the ISS called Lee", Some("Lee"), &["… belonged to the ISS"]),
        ("Tim, a pilot on the Aurora", Some("Tim"), &["… belonged to the Aurora"]),
        ("Yuki, commander of the ISS, who loves tea", Some("Yuki"), &["… belonged to the ISS"]),
        ("Anna of Green Gables", Some("Anna"), &["… belonged to Green Gables"]),
        ("Mia, a gardener of the Alhambra with red hair", Some("Mia"), &["… belonged to the Alhambra"]),
        ("Mia, a gardener of the palace", Some("Mia"), &["… belonged to the palace"]),
        ("Robin of Sherwood", Some("Robin"), &["… belonged to Sherwood"]),
        ("Ana, the queen of the northern isles", Some("Ana"), &["… ruled the northern isles"]),
        ("Yusuf, a boy from the mountains", Some("Yusuf"), &["… came from the mountains"]),
        ("Kofi, from a village by the sea", Some("Kofi"), &["… came from a village by the sea"]),
        ("Kofi, 9, from the hills, who loves tea", Some("Kofi"), &["… came from the hills"]),
        ("Ada, a blacksmith's daughter, is nine", Some("Ada"), &["… was a blacksmith's daughter"]),
        ("Father of three, Tom is a baker", Some("Tom"), &["… was the father of three"]),
        ("Ana, a widow of sixty", Some("Ana"), &[]),
        ("Otto, an owl who is a librarian and is afraid of mice", Some("Otto"), &["… was a librarian"]),
        // An age, a trait and a relation are no place.
        ("Tom, a man of the world", Some("Tom"), &[]),
        ("Mia, a girl of seven", Some("Mia"), &[]),
        ("Tom, a man of few words", Some("Tom"), &[]),
        ("Alice, a friend of the Queen", Some("Alice"), &[]),
        ("Homer, the author of the Odyssey", Some("Homer"), &[]),
    ] {
        let told = facts(description);
        assert_eq!(
            (read_character(description).name.as_deref(), told),
            (name, expected.iter().map(|fact| (*fact).to_owned()).collect()),
            "{description}"
        );
    }
    let astronaut = read_character("Captain Okafor, an astronaut of the ISS");
    assert_eq!(astronaut.kind.as_deref(), Some("astronaut"));
}

#[test]
fn a_clause_behind_what_somebody_has_tells_of_the_character() {
    for (description, expected) in [
        (
            "Ines is a 34 year old nurse with tattoos and a shaved head who works night shifts. She lost her wife last year",
            &["… worked night shifts", "… had lost her wife the year before"][..],
        ),
        (
            "Tom is a 40 year old baker with a limp who hates Mondays. He lost his brother at sea",
            &["… had a limp", "… hated Mondays", "… had lost his brother at sea"],
        ),
        ("Ada is a vet with a loud laugh who fixes clocks", &["… had a loud laugh", "… fixed clocks"]),
        ("Leo, a boy with a stutter who sings in a choir", &["… had a stutter", "… sang in a choir"]),
        ("A penguin called Waddles who can't swim, and his best friend Coral the crab", &["… couldn't swim"]),
        ("A penguin called Waddles who can't swim and his best friend Coral the crab", &["… couldn't swim"]),
        ("Nia, a girl who lives in a tent, and her brother Max", &["… lived in a tent"]),
        // Of whom a “who” behind a dog tells nobody can know: the dog it stays.
        ("Mia is a girl with a dog who barks at trams", &["… had a dog who barked at trams"]),
    ] {
        assert_eq!(facts(description), expected, "{description}");
    }
    let penguin = read_character("A penguin called Waddles who can't swim, and his best friend Coral the crab");
    let companion = (penguin.companion.as_deref(), penguin.companion_kind.as_deref());
    assert_eq!(companion, (Some("Coral"), Some("best friend, a crab")));
}

#[test]
fn a_deed_behind_what_somebody_is_is_told_as_a_deed() {
    for (description, expected) in [
        ("Samira, 10, who is deaf and signs, has a red scarf and is afraid of sand", &["… signed"][..]),
        ("Samira is deaf and signs", &["… signed"]),
        ("Samira, who is ten, deaf and signs with both hands", &["… signed with both hands"]),
        ("Kai is deaf and lip-reads", &["… lip-read"]),
        ("Ole is shy and blushes", &["… blushed"]),
        ("Ole is old and limps", &["… limped"]),
        ("Ole is tall and stoops a little", &["… stooped a little"]),
        ("Zoe is autistic and signs", &["… was autistic", "… signed"]),
        ("Ana is a brave girl who is blind and whittles", &["… whittled"]),
        // No deeds.
        ("Kofi is nine, brave and allergic to nuts", &["… was allergic to nuts"]),
        ("Kofi is allergic to nuts and bees", &["… was allergic to nuts and bees"]),
        ("Nora is shy and homeless", &["… was homeless"]),
        ("Nora is brave and always late", &["… was always late"]),
    ] {
        assert_eq!(facts(description), expected, "{description}");
    }
}
