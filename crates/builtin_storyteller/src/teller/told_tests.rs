//! What a description states is told once in every story, and nothing in the introduction contradicts it.

use strum::IntoEnumIterator;

use super::tell;
use brief::story::{Audience, Genre, StoryRequest};

/// A description, what a story of it must tell in these words, and words that would contradict it.
type Told = (&'static str, &'static [&'static str], &'static [&'static str]);

const DESCRIPTIONS: &[Told] = &[
    (
        "Mia, a girl of seven who has three brothers and wants to be a dentist",
        &["Mia", "seven", "had three brothers", "wanted to be a dentist"],
        &["Mia was a dentist", "a dentist called"],
    ),
    (
        "Tom, a shy boy. His mother is a nurse and his father drives a bus.",
        &["shy", "mother was a nurse", "father drove a bus"],
        &["a nurse called"],
    ),
    (
        "Ida, 9, lives in a lighthouse with her aunt",
        &["nine", "lived in a lighthouse with her aunt"],
        &["an aunt called"],
    ),
    (
        "Kofi has a pet snail called Bolt and is allergic to nuts",
        &["had a pet snail called Bolt", "was allergic to nuts"],
        &["a snail called Kofi"],
    ),
    ("Lena is a violinist from Vienna who can't swim", &["violinist", "came from Vienna", "couldn't swim"], &[]),
    ("A fox named Ember who has never seen the sea", &["Ember", "fox", "had never seen the sea"], &[]),
    ("Amira hates spinach but loves cake", &["hated spinach", "cake"], &[]),
    (
        "Otto, a retired baker whose father was a fisherman",
        &["retired baker", "father was a fisherman"],
        &["a fisherman called"],
    ),
    ("Yuki, a girl who plays the drums and collects stamps", &["playing the drums", "collected stamps"], &[]),
    ("Leo, raised by wolves, with brown hair", &["was raised by wolves", "brown hair"], &[]),
    (
        "Nora, the youngest of five children, is good at maths",
        &["was the youngest of five children and good at maths"],
        &[],
    ),
    (
        "Tom and his little sister Lily, who is afraid of thunder",
        &["little sister Lily", "afraid of thunder"],
        &["had a sister called Lily"],
    ),
    (
        "Priya and her twin brother Arjun run a bakery in Leeds",
        &["Arjun", "The two of them ran a bakery in Leeds"],
        &["brother called Priya"],
    ),
    (
        "Chen Li, a blind piano tuner of 17 who loves rain",
        &["blind piano tuner", "seventeen", "rain"],
        &["Li was a child"],
    ),
    ("Mia and her best friend Noor, who loves bikes", &["Noor loved bikes"], &["She loved bikes"]),
    (
        "Idris, a nurse from Cardiff in a wheelchair",
        &["came from Cardiff.", "wheelchair"],
        &["Cardiff in a wheelchair"],
    ),
    ("Olga, a beekeeper who lost her husband", &["had lost her husband"], &[]),
    ("Sam has red hair and a scar on his left cheek", &["red hair", "had a scar on his left cheek"], &[]),
    ("Ella is ten and always sings in the bath", &["ten", "always sang in the bath"], &[]),
    (
        "Ben, the son of a blacksmith, is afraid of horses, dogs and geese",
        &["was the son of a blacksmith", "horses, dogs and geese"],
        &["a blacksmith called"],
    ),
    ("Zainab speaks four languages and works in a bakery", &["spoke four languages", "worked in a bakery"], &[]),
    ("Hugo, a knight who dreams of opening an inn", &["knight", "dreamed of opening an inn"], &[]),
    ("Maya's grandmother was a pilot. Maya is eight.", &["grandmother was a pilot", "eight"], &["a pilot called"]),
    ("Tariq, a doctor with two daughters and a motorbike", &["doctor", "had two daughters and a motorbike"], &[]),
    ("Ada is a robot who believes in ghosts", &["robot", "believed in ghosts"], &[]),
    ("Finn owns a small boat and fishes every morning", &["owned a small boat", "fished every morning"], &[]),
    ("Rosa lost her left hand in the war and wears a grey coat", &["lost her left hand in the war", "grey coat"], &[]),
    ("Pip, a mouse whose brothers are all bigger", &["mouse", "brothers were all bigger"], &[]),
    (
        "Clara and her brother Emil. He is six and loves tractors.",
        &["Emil was six and loved tractors"],
        &["six years old"],
    ),
    ("Luca, 11, has a twin sister", &["eleven", "had a twin sister"], &["a sister called Luca"]),
    (
        "Ruth, a judge, has a stutter and a beautiful handwriting",
        &["judge", "had a stutter and a beautiful handwriting"],
        &[],
    ),
    ("Jonas wants a dog more than anything", &["wanted a dog more than anything"], &["a dog called"]),
    ("Alex, a child. They have two mothers and hate thunder.", &["had two mothers", "hated thunder"], &["They was"]),
    (
        "Priya is an engineer who builds bridges and never gives up",
        &["engineer", "built bridges", "never gave up"],
        &[],
    ),
    ("Bruno is an old bear with a bad back and a honey shop", &["bear", "had a bad back and a honey shop"], &[]),
    (
        "Freya lives on a farm, has a wooden leg and likes to climb trees",
        &["lived on a farm", "had a wooden leg", "to climb trees"],
        &[],
    ),
    ("Kenji's best friend is a crow named Max", &["best friend was a crow named Max"], &["a crow called Kenji"]),
    ("Oskar, 40, is a widower and has not spoken for a year", &["forty", "widower", "had not spoken for a year"], &[]),
    (
        "Leni lives with her father, who repairs trams, and her grandmother, who plays the accordion.",
        &["lived with her father, who repaired trams, and her grandmother, who played the accordion"],
        &["father played"],
    ),
    ("Otto, an owl who is a librarian", &["owl", "was a librarian"], &[]),
    ("Robin of Sherwood, an archer", &["Robin", "archer", "belonged to Sherwood"], &["a robin"]),
    ("Sergeant Reyes, who loves dogs", &["Reyes", "sergeant"], &["a sergeant called Sergeant"]),
    ("King Arthur", &["Arthur", "king"], &["King Arthur was a king", "called King"]),
    ("Tom, the father of three", &["man", "was the father of three"], &["a boy"]),
    ("Ana, a widow of sixty", &["widow", "sixty"], &["a girl"]),
    ("Yara, from the hills", &["Yara", "came from the hills"], &[]),
    ("Ada, a blacksmith's daughter", &["was a blacksmith's daughter"], &["a daughter"]),
    (
        "Otto and his three little sisters Ida, Ava and Bea; Otto is ten and Bea is a baby",
        &["Otto", "ten", "had three little sisters, Ida, Ava and Bea", "Bea was a baby"],
        &["a brother called"],
    ),
    (
        "Triplets named Zora, Zane and Zeb, who are seven and hate spinach",
        &["seven", "Zora, Zane and Zeb were triplets", "The three of them hated spinach"],
        &["a sister called", "a brother called", "a sibling called"],
    ),
    (
        "Len 'Sparky' Hobbs, 70, a retired bus conductor and widower, allergic to bees",
        &["Len Hobbs", "seventy", "known as Sparky and was a widower", "was allergic to bees"],
        &["forty years"],
    ),
    ("An orphan, mute since a fire: Ambrose", &["Ambrose", "mute since a fire"], &["who told it only once"]),
    ("Two friends, Bruno the bear and Fritz the fox", &["Bruno", "Fritz"], &["a fox Fritz"]),
    ("Not a princess: Dagny", &["Dagny", "was no princess"], &["a princess"]),
    (
        "An elderly lesbian couple, Fern and Dot",
        &["Fern", "The two of them were an elderly lesbian couple"],
        &["a girl", "lesbian couple called"],
    ),
    (
        "Twins in their forties, Ruth (a vet) and Naomi (a plumber with a stutter)",
        &["Ruth", "a vet", "The two of them were in their forties", "Naomi was a plumber and had a stutter"],
        &[],
    ),
    ("Olive and Pearl are twins who share a bicycle", &["Olive", "Pearl", "shared a bicycle"], &[]),
    ("Captain Rosa and her crew", &["Rosa", "captain", "had a crew"], &[]),
    ("Old Tom and his loyal crew", &["Tom", "had a loyal crew"], &[]),
    ("Nurse Amina and her family", &["Amina", "nurse", "had a family"], &[]),
    ("Lea, Tom and their dog Rex", &["Lea", "Tom", "had a dog called Rex"], &["a dog whose name was Lea"]),
    ("Ana, Jun, Kofi and their cat", &["Ana", "Jun", "Kofi", "had a cat"], &[]),
    ("Hugo's dad Paul", &["Paul", "was Hugo's dad"], &["the name that went with it was Hugo", "story of Hugo"]),
    ("Mia's best friend Zoe, a girl with red hair", &["Zoe", "was Mia's best friend", "red hair"], &["story of Mia"]),
    ("Ben's little sister Ida, 5", &["Ida", "was Ben's little sister"], &["story of Ben"]),
    ("Foxes Ember and Ash", &["Ember", "Ash", "fox"], &["Foxes"]),
    ("Two mice named Pip and Squeak", &["Pip", "Squeak", "mouse"], &["mice"]),
    ("Bears Bo, Max and Nell", &["Bo, Max and Nell were bears"], &["Bears"]),
    ("Nobody special, just Kim", &["Kim", "nobody special"], &["Nobody special"]),
    ("No one special, only Omar, 9", &["Omar", "nine", "was nobody special"], &[]),
    ("Asha and Meera, 12 and 9", &["Asha", "twelve", "Meera was nine years old"], &[]),
    ("Tom and Lily, aged 8 and 6", &["Tom", "eight", "Lily was six years old"], &[]),
    ("Ida, Ava and Bea, 12, 9 and 4", &["Ida", "twelve", "Ava was nine years old", "Bea was four years old"], &[]),
    (
        "Ines is a 34 year old nurse with tattoos and a shaved head who works night shifts. She lost her wife last year. She has an old grey cat named \
            Biscuit.",
        &[
            "nurse",
            "tattoos",
            "shaved head",
            "worked night shifts",
            "had lost her wife the year before",
            "had an old grey cat named Biscuit",
        ],
        &["head who", "last year and an old"],
    ),
    (
        "Tom is a 40 year old baker with a limp who hates Mondays. He lost his brother at sea. He has two goldfish named Salt and Pepper.",
        &["had a limp", "hated Mondays", "had lost his brother at sea", "had two goldfish named Salt and Pepper"],
        &["limp who", "limp and lost"],
    ),
    (
        "A penguin called Waddles who can't swim, and his best friend Coral the crab",
        &["penguin", "couldn't swim", "Coral"],
        &["swim, and his", "Coral the crab."],
    ),
    (
        "Suki, 7, always wears a yellow raincoat and a tiger mask, has two mums and a twin brother called Kenji",
        &["child", "seven", "yellow raincoat", "tiger mask", "had two mums", "a twin brother called Kenji"],
        &["a tiger named", "a tiger called", "Suki, a tiger"],
    ),
    (
        "my daughter Emily, 5 yrs old, blonde curly hair, always wears her pink unicorn rain boots, loves pancakes, has a stuffed bunny called Mr Flops",
        &[
            "girl",
            "five",
            "blonde curly hair",
            "pink unicorn rain boots",
            "pancakes",
            "had a stuffed bunny called Mr Flops",
        ],
        &["a unicorn", "a bunny called"],
    ),
    (
        "Ravi, twelve, brown skin, a Sikh boy with a red patka, who wants to be a cricketer and can't stand liars",
        &["Sikh boy", "twelve", "brown skin", "red patka", "wanted to be a cricketer", "couldn't stand liars"],
        &[],
    ),
    (
        "Moritz, ein zehnjähriger Junge mit roten Haaren und Sommersprossen, der Angst vor Hunden hat",
        &["Moritz", "boy", "ten"],
        &["a child called", "a child named", "Moritz was a child"],
    ),
];

#[test]
fn each_thing_that_a_description_states_is_told_once_and_not_contradicted() {
    let mut faults = Vec::new();
    for (description, told, wrong) in DESCRIPTIONS {
        for (genre, audience) in Genre::iter().flat_map(|genre| Audience::iter().map(move |audience| (genre, audience)))
        {
            let story = tell(StoryRequest { genre, audience, character: description }).expect("a story");
            let text = story.text.replace('’', "'");
            let introduction = text.split("\n\n").next().unwrap_or_default();
            for words in *told {
                let is_a_sentence = words.contains(' ');
                let times = introduction.matches(words).count();
                if times == 0 || (is_a_sentence && times > 1) {
                    faults.push(format!("{times} × {words:?} of {description:?}: {introduction}"));
                }
            }
            for words in wrong.iter().filter(|words| text.contains(**words)) {
                faults.push(format!("{words:?} of {description:?}: {introduction}"));
            }
        }
    }
    faults.dedup();
    assert!(faults.is_empty(), "{} faults, such as {:#?}", faults.len(), faults.iter().take(12).collect::<Vec<_>>());
}

/// `DESCRIPTIONS=file cargo test -p builtin_storyteller introductions_to_read -- --ignored --nocapture`: one description a line, or those above.
#[test]
#[ignore = "prints introductions for a person to read"]
fn introductions_to_read() {
    let file = std::env::var("DESCRIPTIONS").ok().and_then(|path| std::fs::read_to_string(path).ok());
    let descriptions: Vec<String> = match file {
        Some(text) => text.lines().map(str::to_owned).collect(),
        None => DESCRIPTIONS.iter().map(|(description, _, _)| (*description).to_owned()).collect(),
    };
    for description in &descriptions {
        let sheet = crate::character::read_character(description);
        println!("{description}\n   {sheet:?}");
        for audience in Audience::iter() {
            let story =
                tell(StoryRequest { genre: Genre::Adventure, audience, character: description }).expect("a story");
            println!("   {audience}: {}", story.text.split("\n\n").next().unwrap_or_default());
        }
        println!();
    }
}

/// `DESCRIPTIONS=/tmp/descriptions cargo test -p builtin_storyteller words_of_descriptions_that_are_not_told -- --ignored --nocapture`
#[test]
#[ignore = "prints what a person has to judge"]
fn words_of_descriptions_that_are_not_told() {
    const SMALL: &str = "a an the of and with who is has have was in on at to for her his their she he they it its from as by that which whose but or \
        wears wearing wear loves likes aged old called named year years";
    let stem = |word: &str| word.chars().take(4).collect::<String>().to_lowercase();
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let file = std::env::var("DESCRIPTIONS").expect("a file with one description a line");
    for character in std::fs::read_to_string(file).expect("a file").lines() {
        let story = tell(StoryRequest { genre: Genre::Adventure, audience: Audience::YoungAdults, character })
            .expect("a story");
        let told: Vec<String> = words(&story.text).iter().map(|word| stem(word)).collect();
        let missing: Vec<String> = words(character)
            .into_iter()
            .filter(|word| !crate::word_list::contains(SMALL, &word.to_lowercase()) && !told.contains(&stem(word)))
            .collect();
        let beginning: String = story.text.split("\n\n").next().unwrap_or_default().chars().take(420).collect();
        println!("\n{character}\n  MISSING {missing:?}\n  {beginning}");
    }
}
