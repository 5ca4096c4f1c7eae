//! What must hold of a cast that is read out of a story.

use super::super::character::read_character;
use super::super::sentences::sentences;
use super::*;

fn cast(story: &str) -> Cast {
    Cast::of(&sentences(story), KnownStory::default())
}

const LAKE: &str = "Mia was a brave girl with curly red hair. One day she met a small fox by the lake. “Are you lost?” asked \
    Mia. The fox nodded. The girl took him home. Her grandmother opened the door. The fox slept.";

#[test]
fn the_cast_is_named_and_described_in_the_storys_own_words() {
    let prompts: Vec<String> = cast(LAKE).members.iter().map(|member| member.prompt(Audience::Children)).collect();
    assert_eq!(prompts, ["Mia, a brave girl with curly red hair", "a small fox", "a grandmother"]);
}

#[test]
fn somebody_who_gives_a_name_is_that_being() {
    let found = cast("A tortoise came up the river. “Good evening,” said the tortoise. “My name is Captain Slow.”");
    let prompts: Vec<String> = found.members.iter().map(|member| member.prompt(Audience::Children)).collect();
    assert!(prompts.iter().any(|prompt| prompt.ends_with("Slow, a tortoise")), "{prompts:?}");
    let found = cast("A heron stood there. “Old Hush,” said the heron, and bowed. Old Hush waited.");
    assert_eq!(found.members[0].prompt(Audience::Children), "Hush, a heron");
}

#[test]
fn what_somebody_is_compared_with_is_nobody() {
    let found = cast("Mia rowed, slow as a snail, and sang like a bird. Mia saw a dog.");
    let called: Vec<&str> = found.members.iter().map(|member| member.called.as_str()).collect();
    assert_eq!(called, ["Mia", "the dog"]);
}

#[test]
fn a_title_makes_a_grown_up_and_a_companion_has_looks_of_their_own() {
    let found = cast("Mrs. Crane came in. She laughed. They all thanked Mrs. Crane.");
    assert_eq!(found.members[0].prompt(Audience::Children), "Crane, a woman");
    let known = read_character("Tom and Lily, siblings, he has brown hair, she has blond pigtails");
    assert_eq!(
        (known.features.as_slice(), known.companion_looks.as_slice()),
        (&["brown hair".to_owned()][..], &["blond pigtails".to_owned()][..])
    );
    let found = Cast::of(
        &sentences("Tom ran. Lily was his sister. Tom and Lily flew a kite."),
        KnownStory::of_hero(Some(&known)),
    );
    let prompts: Vec<String> = found.members.iter().map(|member| member.prompt(Audience::Children)).collect();
    assert!(prompts.contains(&"Lily, a sister with blond pigtails".to_owned()), "{prompts:?}");
}

#[test]
fn what_somebody_says_is_not_worn() {
    for story in [
        "'I brought my red coat,' said Anna. Anna laughed.",
        "‘She has a red coat,’ said Anna. Anna laughed.",
        "„Ich habe a red coat“, said Anna. Anna laughed.",
    ] {
        assert_eq!(cast(story).members[0].prompt(Audience::Children), "Anna, a girl", "{story}");
    }
}

#[test]
fn a_name_is_not_changed_by_the_pronoun_of_another() {
    for (story, expected) in [
        ("Lena ran ahead. Ben followed her. Ben laughed.", "Ben, a boy"),
        ("Max and Rosa met. Rosa gave him a cake. Rosa smiled.", "Rosa, a girl"),
        ("Leo was late. She ran. Her coat was wet. She saw Leo in the mirror, and it was she.", "Leo, a girl"),
        ("Dr. Helen Marsh opened the door. It was late.", "Helen Marsh, a woman"),
    ] {
        let prompts: Vec<String> = cast(story).members.iter().map(|member| member.prompt(Audience::Children)).collect();
        assert!(prompts.contains(&expected.to_owned()), "{story}: {prompts:?}");
    }
}

#[test]
fn looks_belong_to_the_one_who_has_them() {
    for (story, expected) in [
        ("Ben's eyes were blue and Ben's hair was curly. Ben sat down.", "Ben, a boy with blue eyes and curly hair"),
        ("Grandpa had a white beard. Grandpa told a story.", "Grandpa, a grandfather with a white beard"),
        ("Hope had red hair. Faith had black hair. Hope and Faith ran.", "Hope, a girl with red hair"),
        ("Hope had red hair. Faith had black hair. Hope and Faith ran.", "Faith, a girl with black hair"),
        ("Hope had red hair. Faith had black hair. They ran.", "Hope, a girl with red hair"),
        ("Hope had red hair. Faith had black hair. They ran.", "Faith, a girl with black hair"),
        ("Her sister Hope had red hair. Faith smiled at Hope.", "Hope, a sister with red hair"),
        ("Grandma June baked. Grandma June had curly grey hair.", "Grandma June, a grandmother with curly grey hair"),
        ("Uncle Joe wore a straw hat. Uncle Joe laughed.", "Uncle Joe, an uncle, wearing a straw hat"),
        ("Tom's sister Lily wore a yellow dress. Tom ran.", "Lily, a sister, wearing a yellow dress"),
        ("Aisha's green hijab blew in the wind. Aisha ran.", "Aisha, a girl, wearing a green hijab"),
    ] {
        let prompts: Vec<String> = cast(story).members.iter().map(|member| member.prompt(Audience::Children)).collect();
        assert!(prompts.contains(&expected.to_owned()), "{story}: {prompts:?}");
    }
}

#[test]
fn an_apposition_tells_who_somebody_is_and_takes_no_looks_away() {
    for (story, expected) in [
        (
            "Hope had red hair. Faith, her cousin, had a yellow coat. Hope ran.",
            &["Hope, a girl with red hair", "Faith, a girl, wearing a yellow coat"][..],
        ),
        (
            "Mia had red hair. Ben, her little brother, wore a green hat. Mia ran.",
            &["Mia, a girl with red hair", "Ben, a brother, wearing a green hat"],
        ),
        (
            "Lily, Tom's sister, wore a yellow dress. Tom ran.",
            &["Tom, a boy", "Lily, a sister, wearing a yellow dress"],
        ),
        (
            "Mia looked at Ben, her brother. He had red hair. Mia laughed.",
            &["Mia, a girl", "Ben, a brother with red hair"],
        ),
        ("Mia ran. Her uncle had a white beard. Mia laughed.", &["Mia, a girl", "an uncle with a white beard"]),
        (
            "Mia ran. Her uncle, a tall man, had a white beard. Mia laughed.",
            &["Mia, a girl", "a tall uncle with a white beard"],
        ),
        ("Tom ran. His dog had a red collar. Tom laughed.", &["Tom, a boy", "a dog, wearing a red collar"]),
        ("Mr. Bell, the old baker, wore a white hat. Mr. Bell sang.", &["Bell, an old baker, wearing a white hat"]),
        (
            "Ana Ruiz, the captain, wore a blue coat. Ana laughed at Tom. Tom ran.",
            &["Ana Ruiz, a captain, wearing a blue coat", "Tom, a boy"],
        ),
    ] {
        let prompts: Vec<String> = cast(story).members.iter().map(|member| member.prompt(Audience::Children)).collect();
        assert_eq!(prompts, expected, "{story}");
    }
}

#[test]
fn what_is_said_of_two_together_each_of_them_has_and_nobody_else() {
    for story in [
        "The twins Olive and Pearl lived by the sea. The twins had red hair and wore blue dresses. They ran.",
        "Olive and Pearl were twins. They both had red hair. They wore blue dresses. Olive ran after Pearl.",
        "Olive and Pearl had red hair. Olive and Pearl wore blue dresses. Pearl laughed.",
        "Twins Olive and Pearl had red hair. Both girls wore blue dresses. Olive laughed. Pearl ran.",
        "The sisters Olive and Pearl had red hair. Both wore blue dresses. Olive laughed. Pearl ran.",
    ] {
        let found = cast(story);
        let mut called: Vec<&str> = found.members.iter().map(|member| member.called.as_str()).collect();
        called.sort_unstable();
        assert_eq!(called, ["Olive", "Pearl"], "{story}");
        for member in &found.members {
            assert!(member.sheet.features.contains(&"red hair".to_owned()), "{story}: {member:?}");
            assert_eq!(member.sheet.wearing, ["a blue dress"], "{story}");
        }
    }
}

#[test]
fn two_of_one_surname_are_two() {
    for story in [
        "Mr. and Mrs. Bell opened the door. Mrs. Bell wore a green hat. Mr. Bell had a white beard.",
        "Mr. Bell had a white beard. Mrs. Bell wore a green hat. The Bells laughed.",
    ] {
        let mut prompts: Vec<String> =
            cast(story).members.iter().map(|member| member.prompt(Audience::Children)).collect();
        prompts.sort_unstable();
        assert_eq!(
            prompts,
            ["Mr. Bell, a man with a white beard", "Mrs. Bell, a woman, wearing a green hat"],
            "{story}"
        );
    }
    let one = cast("Mr. Bell came in. He laughed. They all thanked Mr. Bell.");
    assert_eq!(one.members[0].prompt(Audience::Children), "Bell, a man");
}

#[test]
fn who_is_spoken_of_or_denied_is_not_there() {
    for story in [
        "“Is there a dragon?” asked Leo. Leo laughed.",
        "There was no dragon. Leo laughed.",
        "Leo never saw a dragon. Leo sat.",
    ] {
        let called: Vec<String> = cast(story).members.into_iter().map(|member| member.called).collect();
        assert_eq!(called, ["Leo"], "{story}");
    }
}

#[test]
fn a_name_with_a_hyphen_is_one_persons() {
    let called: Vec<String> = cast("Mia met Jean-Luc at the pier. Jean-Luc nodded.")
        .members
        .into_iter()
        .map(|member| member.called)
        .collect();
    assert_eq!(called, ["Jean-Luc", "Mia"]);
}

#[test]
fn nouns_of_other_languages_are_nobody() {
    for (story, names) in [
        ("Lena ging am See spazieren. Der See war still. Lena lachte.", vec!["Lena"]),
        ("„Komm mit“, sagte Lena. „Wir gehen zum See.“ Lena lief los. Ben folgte ihr.", vec!["Lena", "Ben"]),
        ("Maria lief durch den Wald. Es war Nacht. Maria hatte Angst.", vec!["Maria"]),
        ("Она побежала. Она засмеялась.", vec![]),
        ("Elle courut. Elle rit.", vec![]),
        ("Ella walked on. Ella sang.", vec!["Ella"]),
        ("Una walked on. Una sang.", vec!["Una"]),
    ] {
        let called: Vec<String> = cast(story).members.into_iter().map(|member| member.called).collect();
        assert_eq!(called, names, "{story}");
    }
}

#[test]
fn the_noun_of_a_name_counts_as_the_name() {
    let cast = cast(LAKE);
    assert_eq!(cast.hero().map(|hero| hero.mentioned_in.clone()), Some(vec![0, 2, 4]));
}

#[test]
fn a_noun_is_the_names_when_nobody_else_could_be_meant() {
    let cast = cast("Tom woke early. He ran to the shore. The boy had brown eyes. His dog barked at Tom.");
    assert_eq!(cast.members[0].prompt(Audience::Children), "Tom, a boy with brown eyes");
    assert_eq!(cast.members.len(), 2);
}

#[test]
fn a_known_character_lends_looks_to_the_name() {
    let known = read_character("Mia, a girl with black braids");
    let cast = Cast::of(&sentences("Then Mia sailed away. The sea was calm."), KnownStory::of_hero(Some(&known)));
    assert_eq!(cast.members[0].prompt(Audience::Children), "Mia, a girl with black braids");
}

#[test]
fn a_story_in_a_script_without_capitals_has_an_empty_cast() {
    assert_eq!(cast("昔々、狐がいました。狐は海が好きでした。"), Cast::default());
}

/// What each member wears and looks like, by the first name.
fn looks(story: &str) -> Vec<String> {
    let mut looks: Vec<String> = cast(story)
        .members
        .into_iter()
        .filter(|member| member.sheet.name.is_some())
        .map(|member| {
            let told = [member.sheet.features, member.sheet.wearing].concat().join(", ");
            format!("{}: {told}", member.called)
        })
        .collect();
    looks.sort_unstable();
    looks
}

#[test]
fn looks_told_in_passing_are_of_the_one_beside_whom_they_stand() {
    for (story, expected) in [
        ("Hope had red hair. Faith, with a yellow coat, followed Hope.", ["Faith: a yellow coat", "Hope: red hair"]),
        (
            "Faith, wearing a yellow coat, ran. Hope, in a red hat, laughed.",
            ["Faith: a yellow coat", "Hope: a red hat"],
        ),
        (
            "Faith, dressed in a yellow coat, followed Hope, who had black hair.",
            ["Faith: a yellow coat", "Hope: black hair"],
        ),
        ("Mia met Ben, in a green jacket, at the gate. Mia laughed.", ["Ben: a green jacket", "Mia: "]),
        (
            "Tom, with curly black hair and a blue scarf, waved to Anna, in a red dress.",
            ["Anna: a red dress", "Tom: curly black hair, a blue scarf"],
        ),
        (
            "In a yellow coat, Faith followed Hope. Hope wore a blue dress.",
            ["Faith: a yellow coat", "Hope: a blue dress"],
        ),
        (
            "With her red hair and a green hat, Mia ran after Ben. Ben had a black coat.",
            ["Ben: a black coat", "Mia: red hair, a green hat"],
        ),
        ("Faith followed Hope, with a yellow coat over her arm. Faith laughed.", ["Faith: ", "Hope: "]),
        ("Olive, in a striped shirt, and Pearl, in a red hat, ran.", ["Olive: a striped shirt", "Pearl: a red hat"]),
        ("Wearing a yellow coat, Faith followed Hope.", ["Faith: a yellow coat", "Hope: "]),
        ("Faith (in a yellow coat) followed Hope (in a red cape).", ["Faith: a yellow coat", "Hope: a red cape"]),
        ("Faith in a yellow coat followed Hope. Hope laughed.", ["Faith: a yellow coat", "Hope: "]),
        (
            "Mia wore a red coat. Her brother Ben wore a yellow hat. In the forest Mia lost her coat. Ben gave her his hat.",
            ["Ben: a yellow hat", "Mia: a red coat"],
        ),
    ] {
        assert_eq!(looks(story), expected, "{story}");
    }
}

#[test]
fn people_without_a_name_and_those_whom_a_family_calls_by_what_they_are_have_their_looks() {
    for (story, expected) in [
        ("The bride wore a long veil. The groom laughed.", "a bride, wearing a long veil"),
        ("The bride wore a long veil. The groom had a red beard.", "a groom with a red beard"),
        ("The postwoman rang. She had short grey hair.", "a postwoman with short grey hair"),
        ("A tall stranger in a black coat stood at the gate.", "a tall stranger, wearing a black coat"),
        ("A policeman stopped the bus. He had a big moustache.", "a policeman with a big moustache"),
        ("The bus driver, a fat man with a red nose, laughed.", "a driver with a red nose"),
        ("Papa was bald. Papa sat down.", "Papa, a bald father"),
        ("Oma had white hair. Oma sat down.", "Oma, a grandmother with white hair"),
        ("Their grandmother came. Grandmother had lost a ring.", "Grandmother, a grandmother"),
        ("Frau Novak had grey hair. Frau Novak ran.", "Frau Novak, a woman with grey hair"),
        ("Granny Lou sang. Her coat was orange. Granny Lou ran.", "Granny Lou, a grandmother, wearing an orange coat"),
        ("Ida ran. Her hair was red and her coat was yellow.", "Ida, a girl with red hair, wearing a yellow coat"),
        ("Lieutenant Park, a woman of forty, sat. Lieutenant Park ran.", "Lieutenant Park, a 40-year-old woman"),
        ("Aunt Rosalind is my mother’s sister. She wears a turban.", "Aunt Rosalind, an aunt, wearing a turban"),
        ("My little brother is four. His name is Jojo. Jojo ran.", "Jojo, a brother"),
        ("Her cat, black as ink, was called Soot. Soot purred.", "Soot, a cat"),
        ("The twins, Fig and Plum, were two small bears. Fig ran.", "Fig, a bear"),
        ("Dad sat down. Mum was expecting another baby. Mum ran.", "Mum, a mother"),
    ] {
        let prompts: Vec<String> = cast(story).members.iter().map(|member| member.prompt(Audience::Children)).collect();
        assert!(prompts.contains(&expected.to_owned()), "{story}: {prompts:?}");
    }
}

#[test]
fn what_somebody_feels_and_how_long_something_took_is_neither_kind_nor_age() {
    for (story, expected) in [
        ("Mole was tired of worms. He wore a blue waistcoat. Mole sat down.", "Mole, a mole, wearing a blue waistcoat"),
        ("Wolf, a boy of nine, was afraid of dogs. Wolf laughed.", "Wolf, a 9-year-old boy"),
        ("Rosa had brought the post for forty years. Rosa smiled.", "Rosa, a girl"),
        ("Nadia, who was ten, sat down. A small woman came. She was a witch.", "Nadia, a 10-year-old girl"),
        ("Lotte and Karl ran. A thin man came. Karl laughed.", "Karl, a boy"),
        ("The fox had one white paw. They called him Ash. Ash ran.", "Ash, a fox"),
        ("A woman got on. “I am Helena,” said the woman. Helena sat down.", "Helena, a woman"),
        ("Anna lived with her brother Ben, a boy with glasses.", "Ben, a boy, wearing glasses"),
    ] {
        let prompts: Vec<String> = cast(story).members.iter().map(|member| member.prompt(Audience::Children)).collect();
        assert!(prompts.contains(&expected.to_owned()), "{story}: {prompts:?}");
    }
}

#[test]
fn who_is_told_of_by_kin_and_by_name_is_one() {
    for (story, count) in [
        ("Anna lived with her brother Ben. Ben ran.", 2),
        ("Her grandmother slept. Grandmother had lost a ring. Nadia ran to her grandmother.", 2),
        ("Three brothers lived in a mill: Hans, Jakob and Otto. Hans ran.", 3),
        ("The baker Huber laughed. Huber sat down.", 1),
        ("The Okoye family had a dog. Tobe Okoye ran. Tobe sat down.", 2),
        ("Jasper waited for Old Mr. Finch. Jasper ran.", 2),
    ] {
        let called: Vec<String> = cast(story).members.into_iter().map(|member| member.called).collect();
        assert_eq!(called.len(), count, "{story}: {called:?}");
    }
}

#[test]
fn people_of_german_french_and_spanish_stories_are_what_the_noun_beside_them_says() {
    for (story, expected) in [
        (
            "Es war einmal ein Mädchen, das hieß Lena. Lena lief in den Wald. Im Wald war es dunkel, und der Mond schien.",
            "Lena, a girl",
        ),
        ("Il était une fois un garçon qui s’appelait Luc. Luc courait.", "Luc, a boy"),
        ("Había una vez una niña llamada Inés. Inés reía.", "Inés, a girl"),
        ("Vivía con su abuelo Mateo en una granja. Mateo reía.", "Mateo, a grandfather"),
    ] {
        let prompts: Vec<String> = cast(story).members.iter().map(|member| member.prompt(Audience::Children)).collect();
        assert!(prompts.contains(&expected.to_owned()), "{story}: {prompts:?}");
    }
}
