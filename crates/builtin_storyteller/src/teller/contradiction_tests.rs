//! No story contradicts what its description tells, whatever the plot, the audience and the kind of description.

use strum::IntoEnumIterator;

use super::circumstances::Circumstances;
use super::fitting_plots;
use super::hero::{completed, slots_of};
use super::plot::Plot;
use crate::character::read_character;
use crate::seed::Seed;
use brief::story::{Audience, CharacterSheet, Genre, StoryRequest};

/// Descriptions of one kind, and what no story about them may say after the introduction, in small letters. `{they}` and `{name}` are the hero.
struct Kind {
    descriptions: &'static [&'static str],
    wrong: &'static [&'static str],
}

const KINDS: &[Kind] = &[
    // Somebody with a home lives nowhere else.
    Kind {
        descriptions: &[
            "Ida, 9, lives in a lighthouse with her aunt",
            "Greta lives in a flat in Paris with two mothers",
            "Finn lives at sea with his father",
            "Ada, an orphan who lives on a ship",
        ],
        wrong: &[
            "{they} lived in",
            "{they} lived above",
            "{they} was at home in",
            "{they} were at home in",
            "where {they} lived,",
            "{their} home was",
            "behind {their} house",
        ],
    },
    // Somebody with a trade keeps it.
    Kind {
        descriptions: &[
            "Zainab works in a bakery",
            "Otto, a retired baker",
            "Tariq, a doctor with two daughters",
            "Lena is a violinist from Vienna",
            "Priya is an engineer who builds bridges",
        ],
        wrong: &[
            "{they} worked in the",
            "{they} found work",
            "{name} worked there",
            "came to work for",
            "they had found {them} a stool",
            "{name} printed for forty years",
            "{name} stayed for forty years",
            "from the fields",
        ],
    },
    // Whoever has no brothers or sisters gets none.
    Kind {
        descriptions: &[
            "Nora is an only child",
            "Ben has no brothers or sisters",
            "Tom, an only child of eight who lives in Berlin",
            "Leo is a boy without siblings",
        ],
        wrong: &["had a brother", "had a sister", "{their} brother", "{their} sister", "only children do not know"],
    },
    Kind { descriptions: &["Nora is an only child"], wrong: &["one’s own family"] },
    // Whoever has brothers gets no sister, and the other way about.
    Kind {
        descriptions: &[
            "Timo, a boy of six, has three brothers and a dog called Rex",
            "Pip, a mouse whose brothers are all bigger",
        ],
        wrong: &["had a sister", "{their} sister", "had a brother called"],
    },
    Kind {
        descriptions: &["Luca, 11, has a twin sister"],
        wrong: &["had a brother", "{their} brother", "had a sister called"],
    },
    Kind {
        descriptions: &["Clara and her friend Max"],
        wrong: &["had a brother", "had a sister", "{their} brother", "{their} sister"],
    },
    // Kin whom a description tells of otherwise are not invented.
    Kind {
        descriptions: &[
            "Tom, a shy boy. His mother is a nurse and his father drives a bus.",
            "Leo is a boy without parents",
            "Mia's mother died when she was born",
            "Maya's grandmother was a pilot. Maya is eight.",
        ],
        wrong: &[
            "{their} mother",
            "{their} father",
            "their mother",
            "their father",
            "{their} grandmother",
            "their grandmother",
            "{their} uncle",
            "{their} aunt",
            "asked grandmother",
        ],
    },
    Kind {
        descriptions: &["Sam, a boy in a wheelchair", "Ruth cannot walk", "Pia uses crutches"],
        wrong: &[
            "{they} walked",
            "{name} walked",
            "{they} ran ",
            "{name} ran ",
            "{they} stood",
            "{name} stood",
            "{they} climbed",
            "{name} climbed",
            "{they} tiptoed",
            "{name} tiptoed",
            "{they} jumped",
            "{name} jumped",
            "{they} knelt",
            "{name} knelt",
        ],
    },
    Kind {
        descriptions: &[
            "Ivy is a blind girl of ten",
            "Amal was born without sight",
            "An old blind fisherman called Tom",
        ],
        wrong: &[
            "{they} saw",
            "{name} saw",
            "{they} looked",
            "{name} looked",
            "{they} could see",
            "{name} could see",
            "{they} could not see",
            "{name} could not see",
            "{they} watched",
            "{name} watched",
            "{they} read ",
            "{name} read ",
            "{they} had never seen",
            "{name} glanced",
            "{they} stared",
            " and looked up.",
            "and looked at it until {they}",
            "they saw each other",
            "both saw it",
            " and looked into ",
            "they saw only",
            "eyes have gone",
            "read my own",
        ],
    },
    Kind {
        descriptions: &["Kai, a deaf boy", "Ola has lost her hearing"],
        wrong: &[
            "{they} heard",
            "{name} heard",
            "{they} listened",
            "{name} listened",
            "{they} could hear",
            "{name} could hear",
            "they heard",
            "put an ear to",
            "hear the hum",
            "rustled at",
            "small sound",
            "click, click",
            "and click",
            "a sound that",
            "a sound as if",
            "quite near, comes a voice",
            "said the voice from",
            "“listen,”",
            "one heard whose",
        ],
    },
    Kind {
        descriptions: &["Emil can't read"],
        wrong: &["{name} read ", "{they} read ", "{they} could read", "{they} had read"],
    },
    Kind {
        descriptions: &["Tariq doesn't speak", "Jo, a mute clown"],
        wrong: &[
            "{name} said",
            "said {name}",
            "{they} said",
            "{they} whispered",
            "{they} sang",
            "cried {name}",
            "asked {name}",
        ],
    },
    Kind {
        descriptions: &["Ina has one arm", "Rosa lost her left hand in the war"],
        wrong: &["both hands", "{their} hands", "two hands"],
    },
    // Somebody who fears dogs has none for a friend, and names that are told of stay whose they are.
    Kind {
        descriptions: &["Hugo is scared of dogs and can't swim"],
        wrong: &["wet dog", "ferry dog", "called barnaby", "skipper"],
    },
    Kind {
        descriptions: &["Kenji's best friend is a crow named Max", "Mia has a dog called Rex and a sister called Lily"],
        wrong: &["best friend was a large", "best friend was a young", "a brother called max", "a brother called lily"],
    },
    // An animal has no pockets, no thumbs and no clothes that nobody has told of.
    Kind {
        descriptions: &["Biscuit the dog", "Bella, a cow who loves clover", "Pip, a mouse", "Otto the owl"],
        wrong: &[
            "{their} pocket",
            "{name}’s pocket",
            "{their} elbow",
            "{name}’s elbow",
            "{their} sleeve",
            "{name}’s sleeve",
            "{their} coat",
            "{their} cuff",
            "{their} lap",
            "{their} arm",
            "{name}’s arm",
            "{their} thumb",
            "{name}’s thumb",
            "{their} finger",
            "two fingers",
            "one finger",
            "{their} hat",
            "{their} scarf",
            "{their} belt",
            "{their} boot",
            "one boot",
            "{their} glove",
            "{their} shoes",
            "{their} socks",
            "hands and knees",
            "{their} lips",
        ],
    },
    // A child is not looked back on over decades.
    Kind {
        descriptions: &["Mia, a girl of seven", "Timo, a boy of six"],
        wrong: &[
            "in childhood",
            "since {they} was a child",
            "twenty years since they",
            "thirty years, and",
            "was nine.",
        ],
    },
];

#[test]
fn no_story_contradicts_what_its_description_tells() {
    let mut faults = Vec::new();
    for kind in KINDS {
        for description in kind.descriptions {
            let sheet = read_character(description);
            let told = Circumstances::of(&sheet);
            for (genre, file) in Genre::iter().flat_map(|genre| {
                let files = fitting_plots(genre, &told).expect("plots");
                files.into_iter().map(move |file| (genre, file))
            }) {
                let plot = Plot::parse(file).expect("a plot");
                for audience in [Audience::Children, Audience::Adults] {
                    let text = told_with_the_hero_marked(&plot, &sheet, &told, (genre, audience));
                    let wrong = kind.wrong.iter().filter(|wrong| text.contains(&marked(wrong)));
                    faults.extend(wrong.map(|wrong| {
                        let at = text.find(&marked(wrong)).unwrap_or(0);
                        let around: String = text[at..].chars().take(70).collect();
                        format!("{genre} for {audience}, of {description:?}: {around:?}")
                    }));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} faults: {:#?}", faults.len(), faults.iter().take(60).collect::<Vec<_>>());
}

/// Stands before the name and the pronouns of the hero, so that nobody else's are taken for them.
pub(super) const MARK: char = '¤';

fn marked(template: &str) -> String {
    let mut text = template.to_owned();
    for slot in ["name", "they", "them", "their"] {
        text = text.replace(&format!("{{{slot}}}"), &format!("{MARK}{slot}"));
    }
    text
}

/// A story in small letters, with every mention of the hero marked, and without the introduction, which tells what is told.
pub(super) fn told_with_the_hero_marked(
    plot: &Plot<'_>,
    sheet: &CharacterSheet,
    told: &Circumstances,
    (genre, audience): (Genre, Audience),
) -> String {
    let mut seed = Seed::of(&[audience.into()]);
    let hero = completed(sheet, audience, &mut seed);
    let mut slots = slots_of(&hero, genre, audience, &mut seed);
    for slot in ["name", "they", "them", "their"] {
        slots.insert(slot.to_owned(), format!("{MARK}{slot}"));
    }
    slots.insert("introduction".to_owned(), "Once.".to_owned());
    plot.tell(audience, told, slots, &mut seed).expect("a story").texts().join(" ").to_lowercase()
}

#[test]
fn every_plot_says_what_it_assumes_and_each_genre_has_one_for_every_hero() {
    for genre in Genre::iter() {
        for description in KINDS.iter().flat_map(|kind| kind.descriptions) {
            let told = Circumstances::of(&read_character(description));
            let least = super::plots::of_genre(genre)
                .iter()
                .map(|file| Plot::parse(file).expect("a plot").conflicts_with(&told))
                .min();
            assert!(least.is_some_and(|least| least < 10), "{genre}: no plot suits {description:?}");
        }
    }
}

/// Every story that an ordinary hero can be told, with its title: each genre, plot and audience, by several seeds.
fn stories_of_everybody() -> impl Iterator<Item = (String, String)> {
    let descriptions = ["Mia, a girl of seven", "Biscuit the dog", "Kai, a deaf boy", "Ivo", "Ada, a baker", "Noor"];
    let requests = descriptions.into_iter().flat_map(|character| {
        Genre::iter()
            .flat_map(move |genre| Audience::iter().map(move |audience| StoryRequest { genre, audience, character }))
    });
    requests.flat_map(|request| {
        let files = super::plots::of_genre(request.genre).iter();
        files.map(move |file| {
            let mut seed = Seed::of(&[request.character, request.audience.into(), &file[..80.min(file.len())]]);
            let story = super::tell_plot(file, request, &mut seed).expect("a story");
            (story.title, story.text)
        })
    })
}

#[test]
fn a_colour_in_a_title_is_in_its_story() {
    const COLOURS: [&str; 9] = ["red", "blue", "green", "yellow", "orange", "white", "black", "golden", "silver"];
    let mut with_colours = 0;
    for (title, text) in stories_of_everybody() {
        let (title, text) = (title.to_lowercase(), text.to_lowercase());
        let words = |text: &str| text.split(|c: char| !c.is_alphabetic()).map(str::to_owned).collect::<Vec<_>>();
        let told = words(&text);
        for colour in words(&title).iter().filter(|word| COLOURS.contains(&word.as_str())) {
            with_colours += 1;
            assert!(told.contains(colour), "{title}: {text}");
        }
    }
    assert!(with_colours > 0);
}

#[test]
fn what_is_said_in_capitals_is_said_in_capitals_to_its_end() {
    let mut in_capitals = 0;
    for (_, text) in stories_of_everybody() {
        for said in text
            .split('“')
            .skip(1)
            .filter_map(|rest| rest.split('”').next())
            .flat_map(|said| said.split(['!', '.', '?']))
        {
            let words: Vec<&str> =
                said.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 2).collect();
            let shouted = words.iter().filter(|word| word.chars().all(char::is_uppercase)).count();
            if shouted > 1 {
                in_capitals += 1;
                assert_eq!(shouted, words.len(), "{said}");
            }
        }
    }
    assert!(in_capitals > 0);
}

#[test]
fn nobody_who_stays_afraid_is_said_to_fear_nothing() {
    for (_, text) in stories_of_everybody() {
        assert!(!text.contains("afraid any more"), "of what? {text}");
    }
}
