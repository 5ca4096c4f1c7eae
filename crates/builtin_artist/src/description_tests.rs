//! What one description says of one person or of several is theirs and nobody else's.

use brief::story::SceneBrief;

use super::plan;
use super::plan_tests::{briefed, missing, planned};
use super::scene::{Figure, Role, Scene};

/// Who is there: the name, the role, and what of a few looks they have.
fn looks(scene: &Scene) -> Vec<String> {
    let of = |figure: &Figure| {
        let extras = figure.extras;
        let worn = [
            ("hijab", extras.headscarf.is_some()),
            ("hat", extras.hat.is_some()),
            ("turban", extras.turban.is_some()),
            ("scarf", extras.scarf.is_some()),
            ("glasses", extras.glasses),
            ("beard", extras.beard),
            ("moustache", extras.moustache),
            ("told", figure.told.clothes),
        ];
        let worn = worn.into_iter().filter(|(_, is_worn)| *is_worn).map(|(word, _)| format!(" {word}"));
        format!("{} {}{}", figure.name, figure.role, worn.collect::<String>())
    };
    scene.figures.iter().map(of).collect()
}

#[test]
fn everybody_whom_a_description_introduces_has_the_looks_that_it_gives_them() {
    for (description, expected) in [
        (
            "Ruth, a woman in a red dress; Esther, a girl in a blue hijab; Miriam, a girl with glasses",
            &["ruth woman told", "esther girl hijab", "miriam girl glasses"][..],
        ),
        (
            "Anna, a girl with red plaits in a yellow dress; Ben, a boy with glasses and a green cap",
            &["anna girl told", "ben boy hat glasses"],
        ),
        (
            "Pia, a girl with red plaits in a yellow dress, and Leo, a boy with glasses and a green cap",
            &["pia girl told", "leo boy hat glasses"],
        ),
        (
            "An old couple: Grandpa Joe, bald with a white moustache, and Grandma Lou with grey curls and a pink cardigan",
            &["joe grandfather glasses moustache", "lou grandmother glasses told"],
        ),
        (
            "Meera, a girl in a pink dress, and her brother Arjun, a boy with a turban",
            &["meera girl told", "arjun boy turban"],
        ),
        ("Zuzu, 7, in a blue coat; Okon, 9, with a red scarf", &["zuzu child told", "okon child scarf"]),
        ("Mia is a girl in a green dress. Tom is a boy with a red cap.", &["mia girl told", "tom boy hat"]),
        ("Mia has a green dress. Tom has a red cap and glasses.", &["mia girl told", "tom boy hat glasses"]),
        ("Olive (8, in a yellow raincoat) and Finn (10, with glasses)", &["olive girl told", "finn boy glasses"]),
        ("Anna: a girl in a red dress. Ben: a boy with glasses.", &["anna girl told", "ben boy glasses"]),
        ("Two sisters: Xola, with a red hat; Qi, with glasses", &["xola girl hat", "qi girl glasses"]),
        ("Rufus, a fox in a green scarf; Bruno, a bear with glasses", &["rufus child scarf", "bruno child glasses"]),
        ("Anna, a girl in a red dress and a boy with glasses", &["anna girl told", " boy glasses"]),
        // One person, whoever else is spoken of.
        ("Mia, a girl with a doll named Rosa, and a boat named Leo", &["mia girl"]),
        ("Mia, a girl in a red dress. Mia has a green hat.", &["mia girl hat told"]),
    ] {
        assert_eq!(looks(&planned("In the garden", description)), expected, "{description}");
    }
}

#[test]
fn people_for_whom_there_is_no_room_are_said_to_be_missing() {
    let eight = "Anna, a girl in a red dress; Ben, a boy in a green shirt; Cara, a girl in a coat; Dan, a boy in a jacket; Fay, a girl in a hat; \
        Gus, a boy in a scarf; Hana, a girl with plaits; Eli, a boy with glasses";
    assert_eq!(looks(&planned("A walk", eight)).len(), 7);
    assert!(missing("Ana, Ben, Clara, Dan, Emil, Fay, Gus and Eva run", "").contains(&"Eva".to_owned()));
    assert!(missing("A walk", eight).contains(&"Eli".to_owned()));
    assert!(missing("Nine dwarves march through the forest", "").contains(&"nine dwarves (only seven)".to_owned()));
    assert!(missing("Ana and Ben run", "").is_empty());
}

#[test]
fn somebody_is_there_though_nobody_knows_the_trade() {
    for (description, role) in [
        ("Hester Quill, a retired midwife of 71, with a cane", Role::Grandmother),
        ("Hester Quill, a bibliothecarian of 71", Role::Grandmother),
        ("Hester Quill, 71", Role::Grandmother),
        ("Zuzu, a wanderer in a red coat", Role::Child),
        ("Marit Solberg (63), a lighthouse keeper", Role::Grandmother),
        ("A woman of 80 in a red coat", Role::Grandmother),
    ] {
        let scene = planned("Somebody sits by the stove and knits", description);
        assert_eq!(scene.figures.first().map(|figure| figure.role), Some(role), "{description}");
        assert!(scene.props.iter().all(|prop| prop.spec.name != "quill"), "{description}");
    }
    assert!(missing("Hester reads", "Hester Quill, a bibliothecarian").contains(&"Hester".to_owned()));
}

#[test]
fn a_moustache_is_no_beard_and_whiskers_have_their_own_colour() {
    for (description, beard, moustache) in [
        ("Sam, a man with a moustache and no beard", false, true),
        ("Sam, a man with a grey moustache and black hair", false, true),
        ("Sam, a man with a beard and a moustache", true, true),
        ("Sam, a man with a moustache and a beard", true, true),
        ("A bearded man", true, false),
        ("A mustached man", false, true),
        ("Grandpa Joe, bald with a white moustache", false, true),
        ("A grandfather without a beard", false, false),
        ("A clean-shaven grandfather", false, false),
        ("A king without a beard", false, false),
        ("A grandfather", true, false),
    ] {
        let extras = planned("In the garden", description).figures[0].extras;
        assert_eq!((extras.beard, extras.moustache), (beard, moustache), "{description}");
    }
    let figure = planned("In the garden", "Sam, a man with a grey moustache and black hair").figures.remove(0);
    assert!(figure.hair.luma() < 0.25 && figure.extras.whiskers.is_some_and(|grey| grey.luma() > 0.5));
}

#[test]
fn nobody_wears_what_the_words_take_off() {
    let has = |action: &str, description: &str, name: &str| {
        let scene = planned(action, description);
        let figure = scene.figures.iter().find(|figure| figure.name == name).unwrap_or(&scene.figures[0]);
        let extras = figure.extras;
        let on_head = extras.hat.is_some() || extras.pointed_hat.is_some() || extras.headgear.is_some();
        on_head || extras.scarf.is_some() || extras.glasses || extras.cape.is_some() || figure.details.barefoot
    };
    for (action, description, name) in [
        ("Otis jumps into the river without his scarf", "Otis, an otter in a scarf", ""),
        ("Kaya takes off her hat", "Kaya, a girl in a red hat", "kaya"),
        ("Kaya has lost her red scarf", "Kaya, a girl in a green dress", "kaya"),
        ("Anna without her glasses and Ben walk", "Anna, a girl with glasses; Ben, a boy with glasses", "anna"),
        ("A wizard without a hat", "", ""),
        ("A grandmother without glasses", "", ""),
        ("In the garden", "A grandmother without glasses", ""),
        ("A knight without a cape", "", ""),
        ("Mia reads, not wearing her hat", "Mia, a girl in a hat", "mia"),
    ] {
        assert!(!has(action, description, name), "{action} {description}");
    }
    for (action, description, name) in [
        ("Kaya walks", "Kaya, a girl without shoes", "kaya"),
        ("Barefoot, Kaya walks on the beach", "Kaya, a girl", "kaya"),
        ("A girl without shoes", "", ""),
        ("Ben walks", "Ben, a boy with a blue hat who never takes off his hat", "ben"),
        ("Ben walks", "Ben, a boy who is never without his scarf", "ben"),
        ("Anna without her glasses and Ben walk", "Anna, a girl with glasses; Ben, a boy with glasses", "ben"),
    ] {
        assert!(has(action, description, name), "{action} {description}");
    }
    assert_eq!(planned("Barefoot, Mia walks on the beach", "Mia, a girl").figures.len(), 1);
}

#[test]
fn a_postman_of_another_language_is_a_man_with_his_looks() {
    let (prompt, description) = (
        "Der Postbote fährt im Regen mit dem Fahrrad durch das Dorf",
        "Herr Vogel, ein Postbote mit grauem Bart und gelber Jacke",
    );
    let scene = planned(prompt, description);
    let [figure] = scene.figures.as_slice() else { panic!("{:?}", looks(&scene)) };
    assert_eq!((figure.role, figure.extras.beard, figure.told.clothes), (Role::Man, true, true));
    let things: Vec<&str> = scene.props.iter().map(|prop| prop.spec.name).collect();
    assert_eq!(things, ["bicycle"]);
    assert!(missing(prompt, description).is_empty(), "{:?}", missing(prompt, description));
}

/// `PROMPTS="$(cat FILE)" cargo test -p builtin_artist accounts_to_read -- --ignored --nocapture`: a prompt a line, with a character behind a `|`.
#[test]
#[ignore = "prints what pictures show for a person to read"]
fn accounts_to_read() {
    for line in std::env::var("PROMPTS").expect("prompts").lines() {
        let (prompt, character) = line.split_once('|').unwrap_or((line, ""));
        let (scene, described) = plan::plan(&SceneBrief { emotion: String::new(), ..briefed(prompt, character) });
        let acts =
            scene.figures.iter().map(|figure| format!("{} {} {:?}", figure.name, figure.posture, figure.gesture));
        let acts = acts.collect::<Vec<_>>().join("; ");
        println!("{line}\n    {}\n    {acts}\n    NOT DRAWN {:?}", described.sentence, described.not_drawn);
    }
}
