//! Prompts in the languages that have words here: who is drawn, which colour is on what, and where; or what is said to be missing.

use super::backdrop::{Backdrop, Daylight};
use super::colour::Colour;
use super::plan_tests::{kinds, missing, planned};
use super::posture::Posture;
use super::scene::{Figure, Garment, Role};
use super::*;
use brief::picture::{ArtStyle, ImagePrompt, Weather};
use brief::story::{Audience, SceneAuthor};

const COLOURS: &[(u32, &str)] = &[
    (0xdd3b35, "red"),
    (0x3f78d8, "blue"),
    (0x4fa552, "green"),
    (0xf6cf3c, "yellow"),
    (0xf08a34, "orange"),
    (0x8a56c8, "purple"),
    (0xf488b4, "pink"),
    (0x34323c, "black"),
    (0xf8f5ef, "white"),
    (0x8a5a38, "brown"),
    (0x9aa0a8, "grey"),
    (0xf0c040, "golden"),
];

fn named(colour: Colour) -> String {
    let known = COLOURS.iter().find(|(code, _)| Colour::hex(*code) == colour);
    known.map_or_else(|| format!("{colour:?}"), |(_, name)| (*name).to_owned())
}

fn briefed(prompt: &str) -> SceneBrief {
    SceneBrief {
        author: SceneAuthor::Client,
        description: String::new(),
        image_prompt: ImagePrompt::of_text(prompt),
        emotion: String::new(),
        character_description: String::new(),
        style: ArtStyle::Storybook,
        audience: Audience::Children,
    }
}

/// The word of the hair that a figure was told to have.
fn hair_of(figure: &Figure) -> String {
    let words = ["red", "blond", "black", "brown", "grey", "white"];
    let is_of = |word: &&&str| {
        let told = briefed(&format!("A girl with {word} hair"));
        plan::plan(&told).0.figures.first().is_some_and(|other| other.hair == figure.hair)
    };
    format!("{} hair", words.iter().find(is_of).unwrap_or(&"other"))
}

fn person(figure: &Figure) -> String {
    let mut told = vec![figure.role.to_string()];
    if figure.posture != Posture::Stands {
        told.push(figure.posture.to_string());
    }
    told.extend(figure.gesture.map(|gesture| gesture.to_string()));
    let extras = figure.extras;
    for (worn, colour) in [("hat", extras.hat), ("scarf", extras.scarf), ("cape", extras.cape)] {
        told.extend(colour.map(|colour| format!("{} {worn}", named(colour))));
    }
    if figure.told.clothes {
        let garment = if figure.garment == Garment::Shirt {
            "shirt".to_owned()
        } else {
            format!("{:?}", figure.garment).to_lowercase()
        };
        told.push(format!("{} {garment}", named(figure.clothes)));
    }
    told.extend(
        [("glasses", extras.glasses), ("beard", extras.beard), ("crown", extras.crown)]
            .iter()
            .filter(|(_, is_worn)| *is_worn)
            .map(|(word, _)| (*word).to_owned()),
    );
    told.extend(figure.told.hair.then(|| hair_of(figure)));
    told.join(", ")
}

/// What a prompt makes the artist draw, as far as its words say it, and what it says is missing.
fn seen(prompt: &str) -> String {
    let (scene, account) = plan::plan(&briefed(prompt));
    let mut parts: Vec<String> = scene.figures.iter().map(person).collect();
    for prop in &scene.props {
        let colour = prop.colour.map(|colour| format!("{} ", named(colour))).unwrap_or_default();
        let count = if prop.count > 1 { format!("{} × ", prop.count) } else { String::new() };
        parts.push(format!("{count}{colour}{}", prop.spec.name));
    }
    if !account.chosen.iter().any(|chosen| chosen.starts_with("setting")) {
        parts.push(scene.setting.to_string());
    }
    if !account.chosen.iter().any(|chosen| chosen.starts_with("time")) && scene.time != Daylight::Day {
        parts.push(format!("at {}", format!("{:?}", scene.time).to_lowercase()));
    }
    if scene.weather != Weather::Clear {
        parts.push(scene.weather.to_string());
    }
    if !account.not_drawn.is_empty() {
        parts.push(format!("missing {}", account.not_drawn.join(", ")));
    }
    parts.join("; ")
}

fn check(table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .map(|(prompt, expected)| (prompt, expected, seen(prompt)))
        .filter(|(_, expected, found)| found != *expected)
        .map(|(prompt, expected, found)| format!("{prompt}\n  expected {expected}\n  found    {found}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn german_prompts_are_read() {
    check(&[
        ("Ein Mann mit grauem Bart liest ein Buch in der Küche", "man, reads, beard; book; kitchen"),
        ("Ein Mädchen im roten Kleid tanzt auf der Wiese", "girl, dances, red dress; meadow"),
        ("Der Junge trägt einen blauen Pullover und eine grüne Mütze", "boy, green hat, blue shirt"),
        ("Zwei schwarze Katzen schlafen auf dem Dach", "2 × black cat; missing roof"),
        ("Eine alte Frau mit Brille sitzt im Garten", "grandmother, sits, glasses; garden"),
        ("Ein weißes Pferd läuft am Strand", "white horse; beach; missing runs"),
        ("Ein rotes Haus im Schnee bei Nacht", "red house; at night; snow"),
        ("Drei gelbe Enten auf dem See", "3 × yellow duck; lake"),
        ("Ein Elefant mit einem roten Ball", "elephant; red ball"),
        ("Ein Junge reitet auf einem braunen Pferd durch den Wald", "boy, rides; brown horse; forest"),
        ("Eine Frau in rosa Kleid im Regen in der Stadt", "woman, pink dress; city; rain"),
        ("Ein Mädchen mit blonden Haaren und ein Hund", "girl, blond hair; dog"),
    ]);
}

#[test]
fn spanish_prompts_are_read() {
    check(&[
        ("Una niña con un vestido rosa baila en el jardín", "girl, dances, pink dress; garden"),
        ("Un niño lee un libro en la biblioteca", "boy, reads; book; library"),
        ("Dos gatos negros en la playa de noche", "2 × black cat; beach; at night"),
        ("Una mujer con sombrero verde y bufanda roja", "woman, green hat, red scarf"),
        ("Un hombre con barba monta un caballo blanco", "man, rides, beard; white horse"),
        ("Tres patos amarillos en el lago", "3 × yellow duck; lake"),
        ("Una casa azul en la montaña", "blue house; mountains"),
        ("La abuela está sentada en la cocina", "grandmother, sits, glasses; kitchen"),
        ("Un niño con una camisa azul y un perro marrón", "boy, blue shirt; brown dog"),
        ("Un barco rojo en el mar al atardecer", "red boat; sea; at dusk"),
        ("Un elefante bajo la lluvia en la ciudad", "elephant; city; rain"),
        ("Una niña rubia con gafas corre en el bosque", "girl, runs, glasses, blond hair; forest"),
    ]);
}

#[test]
fn french_prompts_are_read() {
    check(&[
        ("Une fille en robe rose danse dans le jardin", "girl, dances, pink dress; garden"),
        ("Une femme avec une robe rose", "woman, pink dress"),
        ("Un garçon lit un livre dans la cuisine", "boy, reads; book; kitchen"),
        ("Deux chats noirs sur la plage la nuit", "2 × black cat; beach; at night"),
        ("Un homme avec un chapeau vert et une écharpe rouge", "man, green hat, red scarf"),
        ("Une vieille femme aux cheveux blancs", "grandmother, glasses, white hair"),
        ("Trois canards jaunes sur le lac", "3 × yellow duck; lake"),
        ("Une maison bleue à la montagne", "blue house; mountains"),
        ("Un petit garçon en chemise bleue et son chien marron", "boy, blue shirt; brown dog"),
        ("Un bateau rouge sur la mer au crépuscule", "red boat; sea; at dusk"),
        ("Un éléphant sous la pluie en ville", "elephant; city; rain"),
        ("Une rose rouge dans le jardin", "red flower; garden"),
        ("Une fille court dans la forêt", "girl, runs; forest"),
    ]);
}

#[test]
fn italian_prompts_are_read() {
    check(&[
        ("Una bambina con una gonna rosa balla nel giardino", "girl, dances, pink dress; garden"),
        ("Un ragazzo legge un libro in cucina", "boy, reads; book; kitchen"),
        ("Due gatti neri sulla spiaggia di notte", "2 × black cat; beach; at night"),
        ("Una donna con un cappello verde e una sciarpa rossa", "woman, green hat, red scarf"),
        ("Un uomo con la barba cavalca un cavallo bianco", "man, rides, beard; white horse"),
        ("Tre anatre gialle sul lago", "3 × yellow duck; lake"),
        ("Una casa blu in montagna", "blue house; mountains"),
        ("La nonna è seduta in giardino", "grandmother, sits, glasses; garden"),
        ("Un bambino con una camicia blu e un cane marrone", "boy, blue shirt; brown dog"),
        ("Una barca rossa sul mare al tramonto", "red boat; sea; at dusk"),
        ("Un elefante sotto la pioggia in città", "elephant; city; rain"),
        ("Una ragazza bionda con gli occhiali corre nel bosco", "girl, runs, glasses, blond hair; forest"),
    ]);
}

#[test]
fn dutch_prompts_are_read() {
    check(&[
        ("Een meisje in een roze jurk danst in de tuin", "girl, dances, pink dress; garden"),
        ("Een jongen leest een boek in de keuken", "boy, reads; book; kitchen"),
        ("Twee zwarte katten op het strand in de nacht", "2 × black cat; beach; at night"),
        ("Een vrouw met een groene hoed en een rode sjaal", "woman, green hat, red scarf"),
        ("Een man met een baard rijdt op een wit paard", "man, rides, beard; white horse"),
        ("Drie gele eenden op het meer", "3 × yellow duck; lake"),
        ("Een blauw huis in de bergen", "blue house; mountains"),
        ("Oma zit in de tuin", "grandmother, sits, glasses; garden"),
        ("Een jongen met een blauw hemd en een bruine hond", "boy, blue shirt; brown dog"),
        ("Een rode boot op zee bij zonsondergang", "red boat; sea; at dusk"),
        ("Een olifant in de regen in de stad", "elephant; city; rain"),
        ("Een blond meisje met een bril rent door het bos", "girl, runs, glasses, blond hair; forest"),
    ]);
}

#[test]
fn portuguese_prompts_are_read() {
    check(&[
        ("Uma menina com um vestido rosa dança no jardim", "girl, dances, pink dress; garden"),
        ("Um menino lê um livro na cozinha", "boy, reads; book; kitchen"),
        ("Dois gatos pretos na praia à noite", "2 × black cat; beach; at night"),
        ("Uma mulher com um chapéu verde e um cachecol vermelho", "woman, green hat, red scarf"),
        ("Um homem com barba monta um cavalo branco", "man, rides, beard; white horse"),
        ("Três patos amarelos no lago", "3 × yellow duck; lake"),
        ("Uma casa azul na montanha", "blue house; mountains"),
        ("A avó está sentada na cozinha", "grandmother, sits, glasses; kitchen"),
        ("Um menino com uma camisa azul e um cachorro marrom", "boy, blue shirt; brown dog"),
        ("Um barco vermelho no mar ao entardecer", "red boat; sea; at dusk"),
        ("Um elefante na chuva na cidade", "elephant; city; rain"),
        ("Uma menina loira com óculos corre na floresta", "girl, runs, glasses, blond hair; forest"),
    ]);
}

#[test]
fn russian_prompts_are_read() {
    check(&[
        ("Девочка в розовом платье танцует в саду", "girl, dances, pink dress; garden"),
        ("Мальчик читает книгу на кухне", "boy, reads; book; kitchen"),
        ("Две чёрные кошки на пляже ночью", "2 × black cat; beach; at night"),
        ("Женщина в зелёной шляпе и красном шарфе", "woman, green hat, red scarf"),
        ("Мужчина с бородой едет на белой лошади", "man, rides, beard; white horse"),
        ("Три жёлтые утки на озере", "3 × yellow duck; lake"),
        ("Синий дом в горах", "blue house; mountains"),
        ("Бабушка сидит на кухне", "grandmother, sits, glasses; kitchen"),
        ("Мальчик в синей рубашке и коричневая собака", "boy, blue shirt; brown dog"),
        ("Красная лодка на море вечером", "red boat; sea; at dusk"),
        ("Слон под дождём в городе", "elephant; city; rain"),
        ("Девочка в очках бежит по лесу", "girl, runs, glasses; forest"),
    ]);
}
#[test]
fn swedish_danish_and_ukrainian_prompts_are_read() {
    check(&[
        ("En flicka i en rosa klänning dansar i trädgården", "girl, dances, pink dress; garden"),
        ("En pojke läser en bok i köket", "boy, reads; book; kitchen"),
        ("Två svarta katter på stranden på natten", "2 × black cat; beach; at night"),
        ("En kvinna med grön hatt och röd halsduk", "woman, green hat, red scarf"),
        ("Barnen leker i snön", "girl, jumps; boy, jumps; snow"),
        ("En pige i en lyserød kjole danser i haven", "girl, dances, pink dress; garden"),
        ("En dreng læser en bog i køkkenet", "boy, reads; book; kitchen"),
        ("To sorte katte på stranden om natten", "2 × black cat; beach; at night; missing om"),
        ("En mand med skæg rider på en hvid hest", "man, rides, beard; white horse"),
        ("Дівчинка в рожевій сукні танцює в саду", "girl, dances, pink dress; garden"),
        ("Хлопчик читає книгу на кухні", "boy, reads; book; kitchen"),
        ("Два чорні коти на пляжі вночі", "2 × black cat; beach; at night"),
        ("Жінка в зеленому капелюсі і червоному шарфі", "woman, green hat, red scarf"),
    ]);
}

#[test]
fn a_deed_in_another_language_is_no_thing_and_whoever_does_it_is_there() {
    for (prompt, role, thing) in [
        ("Une petite fille mange une glace sur la plage", Role::Girl, "ice cream"),
        ("Un garçon mange une pomme rouge", Role::Boy, "apple"),
        ("Una niña come una manzana en la cocina", Role::Girl, "apple"),
        ("Un hombre come una manzana en el jardín", Role::Man, "apple"),
        ("Una bambina mangia una mela in cucina", Role::Girl, "apple"),
        ("Uma menina come uma maçã na cozinha", Role::Girl, "apple"),
        ("Ein Mädchen isst einen Apfel in der Küche", Role::Girl, "apple"),
        ("Een meisje eet een appel in de keuken", Role::Girl, "apple"),
        ("Девочка ест яблоко на кухне", Role::Girl, "apple"),
    ] {
        let scene = planned(prompt, "");
        assert_eq!(scene.figures.iter().map(|figure| figure.role).collect::<Vec<_>>(), [role], "{prompt}");
        assert_eq!(kinds(&scene), [thing], "{prompt}");
        assert_eq!(missing(prompt, ""), Vec::<String>::new(), "{prompt}");
    }
    let scene = planned("Une petite fille mange une glace sur la plage", "Chloé, six ans, cheveux bruns");
    assert_eq!((scene.figures.len(), kinds(&scene)), (1, vec!["ice cream"]));
}

#[test]
fn a_grandfather_of_another_language_is_the_old_man_of_the_picture() {
    for (prompt, character) in [
        ("Der alte Mann sitzt auf einer Bank im Park und füttert die Enten", "Opa Karl, weißer Bart"),
        ("Der alte Mann liest ein Buch im Garten", "Opa Karl, mit weißem Bart"),
    ] {
        let figures = planned(prompt, character).figures;
        let roles: Vec<Role> = figures.iter().map(|figure| figure.role).collect();
        assert_eq!((roles, figures[0].extras.beard), (vec![Role::Grandfather], true), "{prompt} {character}");
    }
}

#[test]
fn a_character_is_read_in_the_languages_of_prompts() {
    for (character, role) in [
        ("Elif, ein Mädchen mit einem roten Hut", Role::Girl),
        ("Une fille au chapeau rouge", Role::Girl),
        ("Olle, en pojke med en röd hatt", Role::Boy),
        ("Девочка в красной шляпе", Role::Girl),
    ] {
        let figure = planned("By a lake", character).figures.remove(0);
        assert_eq!((figure.role, figure.extras.hat), (role, Some(Colour::hex(0xdd3b35))), "{character}");
        assert_eq!(missing("By a lake", character), Vec::<String>::new(), "{character}");
    }
    assert_eq!(missing("By a lake", "Una nena amb un barret vermell"), ["Una nena amb un barret vermell"]);
}

#[test]
fn a_prompt_of_one_or_two_foreign_words_is_read() {
    check(&[
        ("Katze", "cat"),
        ("Ein Hund", "dog"),
        ("Gato negro", "black cat"),
        ("Un éléphant rose", "pink elephant"),
        ("Собака", "dog"),
        ("Rosa", "missing Rosa"),
    ]);
}

#[test]
fn a_prompt_in_a_language_without_words_here_is_said_to_be_missing() {
    for prompt in [
        "Dziewczynka w czerwonym kapeluszu na koniu",
        "海辺の猫",
        "沙滩上的猫",
        "قطة على الشاطئ",
        "समुद्र तट पर एक बिल्ली",
        "Sahilde siyah bir kedi",
        "Μια γάτα στην παραλία",
        "고양이가 해변에 있다",
        "חתול על החוף",
        "แมวบนชายหาด",
        "Kissa rannalla auringossa",
        "Kočka na pláži",
        "O pisică pe plajă",
        "Con mèo trên bãi biển",
        "Kot",
        "Una nena amb un barret vermell a la platja",
        "Un noi i el seu gos a la muntanya",
        "Dziecko z psem w lesie",
        "O fată cu pălărie roșie pe plajă",
        "Lány piros kalapban a tengerparton",
        "Tüdruk punase mütsiga rannas",
    ] {
        assert_eq!(seen(prompt), format!("missing {prompt}"));
    }
}

#[test]
fn what_somebody_has_or_where_they_are_may_stand_before_their_verb() {
    check(&[
        ("A girl in a pink dress dances in the garden", "girl, dances, pink dress; garden"),
        ("A boy with a red hat runs through the forest", "boy, runs, red hat; forest"),
        ("A man with a beard rides a white horse", "man, rides, beard; white horse"),
        ("A boy with a kite on a hill", "boy; kite; meadow"),
    ]);
}

#[test]
fn a_wall_is_there_or_said_to_be_missing() {
    check(&[
        ("Two girls paint a wall", "girl, works; girl, works; missing wall"),
        ("A boy painted a wall in the kitchen", "boy, works; kitchen"),
        ("A girl sits on the wall", "girl, sits; missing wall"),
    ]);
}

#[test]
fn prompts_in_seven_other_languages_are_read() {
    for (prompt, setting, thing) in [
        ("Ein Krokodil liegt am See", Backdrop::Lake, "crocodile"),
        ("Un crocodile dans la rivière", Backdrop::River, "crocodile"),
        ("Un gato en la playa", Backdrop::Beach, "cat"),
        ("Un gufo nel bosco di notte", Backdrop::Forest, "owl"),
        ("Um elefante na praia", Backdrop::Beach, "elephant"),
        ("Een konijn in het bos", Backdrop::Forest, "rabbit"),
        ("Кошка сидит на пляже", Backdrop::Beach, "cat"),
    ] {
        let scene = planned(prompt, "");
        assert_eq!((scene.setting, kinds(&scene)), (setting, vec![thing]), "{prompt}");
        assert_eq!(missing(prompt, ""), Vec::<String>::new(), "{prompt}");
    }
    let scene = planned("Zwei Katzen und ein Mädchen im Garten", "");
    assert_eq!((scene.props[0].count, scene.figures.len(), scene.setting), (2, 1, Backdrop::Garden));
    assert_eq!(missing("Ein Krokodil gähnt am See", ""), ["gähnt"]);
}

#[test]
fn an_attribute_stays_with_its_noun_in_every_language() {
    for prompt in [
        "Ein kleines Mädchen mit rotem Hut auf einem Pferd",
        "Ein Mädchen mit einem roten Hut auf einem Pferd",
        "Une petite fille avec un chapeau rouge sur un cheval",
        "Une fille au chapeau rouge sur un cheval",
        "Una niña con un sombrero rojo en un caballo",
        "Una bambina con un cappello rosso su un cavallo",
        "Uma menina com um chapéu vermelho em um cavalo",
        "Een klein meisje met een rode hoed op een paard",
        "Маленькая девочка в красной шляпе на лошади",
        "Девочка с красной шляпой на лошади",
    ] {
        let scene = planned(prompt, "");
        let [girl] = scene.figures.as_slice() else { panic!("{} figures: {prompt}", scene.figures.len()) };
        let red = Some(Colour::hex(0xdd3b35));
        assert_eq!((girl.role, girl.extras.hat), (Role::Girl, red), "{prompt}");
        assert_eq!(kinds(&scene), ["horse"], "{prompt}");
        assert_eq!(scene.props[0].colour, None, "{prompt}");
        assert_eq!(missing(prompt, ""), Vec::<String>::new(), "{prompt}");
    }
    for (prompt, thing, hex) in [
        ("Ein schwarzer Hund auf der Wiese", "dog", 0x34323c),
        ("Ein Boot mit einem grünen Baum", "tree", 0x4fa552),
        ("Un chien noir et un arbre dans le jardin", "dog", 0x34323c),
        ("Un perro negro y un gato en la playa", "dog", 0x34323c),
        ("Un cane bianco e un gatto nel giardino", "dog", 0xf8f5ef),
        ("Um barco azul no lago", "boat", 0x3f78d8),
        ("Um cachorro preto e uma bola no jardim", "dog", 0x34323c),
        ("Een witte hond in de tuin", "dog", 0xf8f5ef),
        ("Чёрная собака в саду", "dog", 0x34323c),
    ] {
        let scene = planned(prompt, "");
        let coloured: Vec<_> = scene.props.iter().filter(|prop| prop.colour.is_some()).collect();
        let [prop] = coloured.as_slice() else { panic!("{}: {prompt}", coloured.len()) };
        assert_eq!((prop.spec.name, prop.colour), (thing, Some(Colour::hex(hex))), "{prompt}");
    }
}
