use super::*;
use crate::character::read_character;
use brief::english::Pronouns;
use brief::story::Nature;

/// One line of what was read.
fn read(description: &str) -> String {
    let sheet = read_character(description);
    let mut told = format!("{}, {}", sheet.name.as_deref().unwrap_or("?"), sheet.phrase());
    for (word, what) in [("fears", &sheet.fears), ("loves", &sheet.loves)] {
        if let Some(what) = what {
            told.push_str(&format!("; {word} {what}"));
        }
    }
    if let Some(kind) = &sheet.companion_kind {
        told.push_str(&format!("; and {kind} {}", sheet.companion.as_deref().unwrap_or("?")));
    }
    for fact in &sheet.facts {
        told.push_str(&format!("; {}", fact.predicate));
    }
    if let Some(unread) = &sheet.unread {
        told.push_str(&format!(" | {}: {}", unread.language.as_deref().unwrap_or("?"), unread.words.join(", ")));
    }
    told
}

#[test]
fn what_somebody_is_and_how_old_is_read_in_other_languages() {
    for (description, name, kind, age, pronouns) in [
        (
            "Moritz, ein zehnjähriger Junge mit roten Haaren und Sommersprossen, der Angst vor Hunden hat",
            Some("Moritz"),
            "boy",
            Some(10),
            Some(Pronouns::He),
        ),
        ("Lena, ein 7-jähriges Mädchen", Some("Lena"), "girl", Some(7), Some(Pronouns::She)),
        ("Lucie, une petite fille de sept ans qui aime les chats", Some("Lucie"), "girl", Some(7), Some(Pronouns::She)),
        ("Hugo, un garçon de 8 ans avec un chien", Some("Hugo"), "boy", Some(8), Some(Pronouns::He)),
        ("Sofía, una niña de seis años con un gato", Some("Sofía"), "girl", Some(6), Some(Pronouns::She)),
        ("Mateo, un niño de 9 años", Some("Mateo"), "boy", Some(9), Some(Pronouns::He)),
        ("Giulia, una bambina di cinque anni", Some("Giulia"), "girl", Some(5), Some(Pronouns::She)),
        ("Daan, een jongen van tien jaar met een hond", Some("Daan"), "boy", Some(10), Some(Pronouns::He)),
        ("Ana, uma menina de oito anos", Some("Ana"), "girl", Some(8), Some(Pronouns::She)),
        ("Elsa, en flicka på 6 år", Some("Elsa"), "girl", Some(6), Some(Pronouns::She)),
        ("Greta, eine alte Frau", Some("Greta"), "woman", None, Some(Pronouns::She)),
        ("Reineke, ein Fuchs", Some("Reineke"), "fox", None, None),
    ] {
        let sheet = read_character(description);
        assert_eq!(
            (sheet.name.as_deref(), sheet.kind.as_deref(), sheet.age_years, sheet.pronouns),
            (name, Some(kind), age, pronouns),
            "{description}"
        );
    }
}

#[test]
fn a_pet_in_another_language_is_not_what_somebody_is() {
    for description in
        ["Mia et son chat", "Lea con un perro", "Mia hat eine Katze", "Pierre et un chien", "Ines mit einem Hund"]
    {
        assert_eq!(read_character(description).kind, None, "{description}");
    }
}

#[test]
fn looks_fears_and_loves_are_read_in_every_language() {
    for (description, told) in [
        (
            "Moritz, ein zehnjähriger Junge mit roten Haaren und Sommersprossen, der Angst vor Hunden hat",
            "Moritz, a 10-year-old boy with red hair and freckles; fears dogs",
        ),
        ("Lena trägt eine blaue Jacke und liebt Pferde", "Lena, a character, wearing a blue jacket; loves horses"),
        (
            "Emma (6) hat blonde Zöpfe und grüne Gummistiefel",
            "Emma, a 6-year-old girl with blond braids, wearing green boots",
        ),
        ("Marek, chłopiec z rudymi włosami w niebieskiej kurtce", "Marek, a boy with red hair, wearing a blue jacket"),
        ("Lena ist ein Mädchen. Ihre Haare sind rot.", "Lena, a girl with red hair"),
        ("Chloé, une fille de huit ans aux cheveux roux", "Chloé, an 8-year-old girl with red hair"),
        (
            "Hugo, un garçon qui a peur du noir et qui porte un manteau vert",
            "Hugo, a boy, wearing a green coat; fears the dark",
        ),
        (
            "Sofía, una niña de seis años con el pelo rizado que tiene miedo a los perros",
            "Sofía, a 6-year-old girl with curly hair; fears dogs",
        ),
        (
            "Giulia, una bambina di cinque anni con gli occhi verdi, ama i gatti",
            "Giulia, a 5-year-old girl with green eyes; loves cats",
        ),
        (
            "Ana, uma menina de oito anos com cabelos loiros, tem medo de trovões",
            "Ana, an 8-year-old girl with blond hair; fears thunder",
        ),
        (
            "Daan, een jongen van tien jaar met een rode jas die bang is voor spinnen",
            "Daan, a 10-year-old boy, wearing a red coat; fears spiders",
        ),
        (
            "Elsa, en flicka på 6 år med rött hår som är rädd för hundar",
            "Elsa, a 6-year-old girl with red hair; fears dogs",
        ),
        (
            "Freja, en pige på otte år med rødt hår og fregner, der elsker heste",
            "Freja, an 8-year-old girl with red hair and freckles; loves horses",
        ),
        (
            "Ola, en ni år gammel gutt med blå jakke som er redd for mørket",
            "Ola, a 9-year-old boy, wearing a blue jacket; fears the dark",
        ),
        (
            "Aino, seitsemänvuotias tyttö, jolla on punaiset hiukset ja joka pelkää koiria",
            "Aino, a 7-year-old girl with red hair; fears dogs",
        ),
        (
            "Marek, dziesięcioletni chłopiec z rudymi włosami, boi się psów",
            "Marek, a 10-year-old boy with red hair; fears dogs",
        ),
        ("Маша, девочка семи лет с рыжими волосами, боится собак", "Маша, a 7-year-old girl with red hair; fears dogs"),
        ("Оленка, дівчинка восьми років, яка любить котів", "Оленка, an 8-year-old girl; loves cats"),
    ] {
        assert_eq!(read(description), told, "{description}");
    }
}

#[test]
fn a_girl_a_boy_a_woman_a_man_and_animals_are_read_in_the_languages_of_the_north_and_east() {
    for (description, kind, age) in [
        ("Freja, en pige på otte år", "girl", Some(8)),
        ("Emil, en dreng på 7 år", "boy", Some(7)),
        ("Karen, en gammel kvinde", "woman", None),
        ("Jens, en mand", "man", None),
        ("Trofast, en hund", "dog", None),
        ("Bamse, en stor bjørn", "bear", None),
        ("Mikkel, en ræv", "fox", None),
        ("Mis, en lille kat", "cat", None),
        ("Kari, ei jente på ti år", "girl", Some(10)),
        ("Ola, en gutt på ni år", "boy", Some(9)),
        ("Berit, en gammel kvinne", "woman", None),
        ("Per, en mann", "man", None),
        ("Mikkel, en rev", "fox", None),
        ("Pus, en katt", "cat", None),
        ("Aino, seitsemänvuotias tyttö", "girl", Some(7)),
        ("Eino, 9-vuotias poika", "boy", Some(9)),
        ("Helmi, vanha nainen", "woman", None),
        ("Matti, mies", "man", None),
        ("Musti, pieni koira", "dog", None),
        ("Otso, suuri karhu", "bear", None),
        ("Repolainen, ovela kettu", "fox", None),
        ("Miisu, musta kissa", "cat", None),
        ("Zosia, siedmioletnia dziewczynka", "girl", Some(7)),
        ("Marek, chłopiec, lat 9", "boy", Some(9)),
        ("Halina, stara kobieta", "woman", None),
        ("Jan, mężczyzna", "man", None),
        ("Burek, mały pies", "dog", None),
        ("Filemon, czarny kot", "cat", None),
        ("Маша, девочка шести лет", "girl", Some(6)),
        ("Ваня, семилетний мальчик", "boy", Some(7)),
        ("Анна, старая женщина", "woman", None),
        ("Иван, мужчина", "man", None),
        ("Шарик, рыжая собака", "dog", None),
        ("Миша, большой медведь", "bear", None),
        ("Алиса, хитрая лиса", "fox", None),
        ("Оленка, восьмирічна дівчинка", "girl", Some(8)),
        ("Тарас, хлопчик десяти років", "boy", Some(10)),
        ("Марія, стара жінка", "woman", None),
        ("Сірко, великий пес", "dog", None),
        ("Мурчик, рудий кіт", "cat", None),
    ] {
        let sheet = read_character(description);
        assert_eq!((sheet.kind.as_deref(), sheet.age_years), (Some(kind), age), "{description}");
    }
}

#[test]
fn what_is_not_read_is_said_with_its_language() {
    for (description, told) in [
        ("Lena, ein Mädchen mit abstehenden Ohren", "Lena, a girl | German: abstehenden, Ohren"),
        ("Lena, ein Mädchen ohne Brille", "Lena, a girl | German: Brille"),
        ("Hugo, un garçon qui collectionne les timbres", "Hugo, a boy | French: collectionne, timbres"),
        ("Marek, chłopiec, który mieszka w Krakowie", "Marek, a boy | Polish: mieszka, Krakowie"),
        ("Elif, kırmızı saçlı sekiz yaşında bir kız", "Elif, a character | ?: kırmızı saçlı sekiz yaşında bir kız"),
        ("Petr, desetiletý kluk se zrzavými vlasy", "Petr, a character | ?: desetiletý kluk se zrzavými vlasy"),
        ("Budi, anak laki-laki berumur sepuluh tahun", "Budi, a character | ?: anak laki-laki berumur sepuluh tahun"),
        ("小明，一个十岁的男孩", "小明, a character | ?: 一个十岁的男孩"),
        ("ليلى، فتاة في السابعة", "ليلى, a character | ?: فتاة في السابعة"),
    ] {
        assert_eq!(read(description), told, "{description}");
    }
    for description in ["Mia, a shy girl of seven", "Zyxo", "小明", "ليلى", "Óðinn", "Rosa Mantel", "Lena, ein Mädchen"]
    {
        assert_eq!(read_character(description).unread, None, "{description}");
    }
}

#[test]
fn whom_a_description_in_another_language_names_beside_its_hero_is_told_of() {
    for (description, told) in [
        ("Lena und ihr Hund Bello", "Lena, a character; and dog Bello"),
        ("Mia et son chat", "Mia, a character; and cat ?"),
        ("Tom y su hermana Ana", "Tom, a character; and sister Ana"),
        ("Mia hat eine Katze", "Mia, a character; had a cat"),
        ("Un niño llamado Pablo que tiene un perro llamado Toby", "Pablo, a boy; had a dog called Toby"),
        ("Der alte Fischer Hein", "Hein, an old fisherman"),
        ("Die kleine Hexe Wanda, 127 Jahre alt", "Wanda, a small 127-year-old witch"),
        ("Anna i jej brat Tomek", "Anna, a character; and brother Tomek"),
    ] {
        assert_eq!(read(description), told, "{description}");
    }
}

#[test]
fn every_word_of_every_language_is_one_that_is_read() {
    for tongue in tongues() {
        for key in tongue.keys() {
            let is_somebody = being(key).is_some() || key == "friend";
            let is_known = is_somebody || is_trait(key) || is_build(key) || about(key) != About::Other;
            let is_shape = contains(
                "long short curly dark wheelchair thunder thunderstorms water heights books music football dinosaurs trains",
                key,
            );
            assert!(is_known || is_shape || key.starts_with("the "), "{}: {key}", tongue.name);
        }
        for key in ["girl", "boy", "woman", "man", "dog", "cat", "bear", "fox", "red", "hair"] {
            assert!(tongue.keys().contains(&key), "{}: {key}", tongue.name);
        }
    }
}

#[test]
fn english_is_no_other_language() {
    for description in [
        "Mia, a girl in a red coat and a hat",
        "Rose, 8, loves cats",
        "Bella, a cow who is scared of thunder",
        "Max the robot",
        "Robin Hood, an archer",
        "Anna on a boat, age 7",
        "Die, a blacksmith",
        "A man with a van",
        "Pierre, a French baker with a beard",
        "José, a boy of ten",
    ] {
        let tokens = tokens_of(description);
        assert_eq!(tongue_of(&tokens).map(|tongue| tongue.name), None, "{description}");
    }
    assert_eq!(read_character("Pierre, a French baker with a beard").nature, Some(Nature::Adult));
}
