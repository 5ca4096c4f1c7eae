//! What a hero can't do or have stands in no story told of them: by lists of words, for every plot that suits the hero.

use std::collections::{BTreeSet, HashSet};

use strum::IntoEnumIterator;

use super::circumstances::Circumstances;
use super::contradiction_tests::{MARK, told_with_the_hero_marked};
use super::fitting_plots;
use super::plot::Plot;
use crate::character::read_character;
use brief::story::{Audience, Genre};

/// Where a word may not stand.
#[derive(Clone, Copy, PartialEq)]
enum Scope {
    /// Anywhere in the story.
    Story,
    /// In a clause whose subject is the hero.
    HeroActs,
    /// After “their”, “Mia’s”.
    HeroHas,
}

struct Suited {
    descriptions: &'static [&'static str],
    scope: Scope,
    words: &'static str,
    /// What may be said all the same, in small letters and as it stands in the story.
    exceptions: &'static [&'static str],
}

const DEAF: &[&str] = &["Kai, a deaf boy", "Ola has lost her hearing"];
const BLIND: &[&str] = &["Ivy is a blind girl of ten", "An old blind fisherman called Tom"];
const UNREAD: &[&str] = &["Emil can't read", "Ada, a baker who never learned to read"];
const VEGAN: &[&str] = &["Noor is a vegan", "Ruth, a vegan cook of 40"];
const SEATED: &[&str] = &["Sam, a boy in a wheelchair", "Ruth cannot walk"];
const ANIMALS: &[&str] = &["Biscuit the dog", "Otto the owl"];

const SUITED: &[Suited] = &[
    Suited {
        descriptions: DEAF,
        scope: Scope::Story,
        words: "hear heard hears hearing listen listened listening sound sounds noise noises voice voices rang ringing echo loud aloud audible \
            hum hummed humming murmur rustle rustled",
        // What others hear, figures of speech, and what somebody deaf can do: read aloud, speak, ring a bell.
        exceptions: &[
            "before they saw the roofs. somebody was ringing all three at once",
            "tapped, and listened, and went round",
            "one does not hear it over a hedge",
            "over the noise of the water",
            "had not used that voice for three days",
            "not so as to hear it",
            "in a low voice, quite patiently",
            " heard it first, a bell",
            "said aloud",
            "said it aloud",
            "is it always as loud as that",
            "like the inside of a shell. he listened",
            "so fast that it hummed",
            "listened with respect",
            "grumbled about the noise",
            "rang the big bell by",
            "geese had never heard anything so rude",
            "read it aloud",
            "lost a province that week. he heard it",
            "in a voice that carried",
            "when he heard about the star",
        ],
    },
    Suited {
        descriptions: BLIND,
        scope: Scope::HeroActs,
        words: "see saw sees seen look looked looks looking watch watched stare stared glance glanced gaze gazed read peered noticed spied",
        exceptions: &[
            "see about herself",
            "see about himself",
            "had been looking, in one place and another",
            "noticed that there was one slab",
        ],
    },
    Suited {
        descriptions: UNREAD,
        scope: Scope::HeroActs,
        words: "read reads wrote write writes writing written spelled",
        exceptions: &["first thing that ¤they wrote in that book"],
    },
    Suited {
        descriptions: VEGAN,
        scope: Scope::Story,
        words: "eggs cheese butter ham sausage sausages meat",
        exceptions: &["canaries, and butter"],
    },
    Suited {
        descriptions: SEATED,
        scope: Scope::HeroActs,
        words: "walk walked run ran stand stood climb climbed jump jumped step stepped kneel knelt tiptoe tiptoed hop hopped dance danced \
            march marched stride strode trot trotted crawl crawled skip skipped leapt kicked crouched paced waded squatted hurried",
        exceptions: &["the song ran ahead", "the sand ran out", "had run out of nails"],
    },
    Suited {
        descriptions: ANIMALS,
        scope: Scope::HeroHas,
        words: "pocket pockets sleeve sleeves elbow elbows thumb thumbs finger fingers fingertips coat hat cap boot boots shoe shoes sock socks \
            glove gloves scarf belt cuff lap arm arms hand hands fist fists lips shirt collar jacket trousers apron purse watch knuckles palm \
            eyebrows handkerchief slippers nightcap spectacles braces buttons",
        exceptions: &[],
    },
    Suited {
        descriptions: WITHOUT_PAWS,
        scope: Scope::HeroHas,
        words: "paw paws hand hands whiskers fur finger fingers thumb",
        exceptions: &[],
    },
    Suited {
        descriptions: WITHOUT_LEGS,
        scope: Scope::HeroActs,
        words: "walk walked run ran stand stood climb climbed jumped step stepped knelt tiptoed hopped danced marched strode trotted crouched",
        exceptions: &["the song ran ahead", "the sand ran out", "had run out of nails"],
    },
    Suited {
        descriptions: WITHOUT_LEGS,
        scope: Scope::HeroHas,
        words: "foot feet knee knees leg legs toe toes heels paw paws hand hands",
        exceptions: &[],
    },
    Suited {
        descriptions: CHILDREN,
        scope: Scope::HeroActs,
        words: "smoked drank married retired voted shaved grandchildren",
        exceptions: &[],
    },
    Suited {
        descriptions: CHILDREN,
        scope: Scope::HeroHas,
        words: "wife husband beard youth childhood grandchildren pension pipe beer wine",
        exceptions: &[],
    },
    Suited {
        descriptions: OLD,
        scope: Scope::HeroActs,
        words: "grew smallest youngest school young child",
        exceptions: &["took the child", "grew quiet", "a young otter"],
    },
    Suited {
        descriptions: OLD,
        scope: Scope::HeroHas,
        words: "mother father parents grandmother grandfather school teacher toys",
        exceptions: &[],
    },
    Suited {
        descriptions: ROBOTS,
        scope: Scope::HeroHas,
        words: "blood bones breath heart stomach tummy lungs skin tears beard mother father childhood stockings lips",
        exceptions: &["under ¤their breath"],
    },
    Suited {
        descriptions: ROBOTS,
        scope: Scope::HeroActs,
        words: "ate drank wept breathed yawned chewed swallowed tasted shivered sneezed",
        exceptions: &[],
    },
    Suited {
        descriptions: TWO,
        scope: Scope::HeroActs,
        words: "alone lonely",
        exceptions: &[
            "could have gone alone; ¤they thought about it",
            "¤name was not alone",
            "¤name did not have to go alone",
            "¤name did not come up the hill alone",
            "¤name couldn’t go down alone",
        ],
    },
];

const WITHOUT_PAWS: &[&str] = &[
    "Henrietta, a chicken who loves seeds",
    "Otto the owl",
    "Duke, an old horse",
    "Finn, a small goldfish",
    "Sid the snake",
    "Bella, a cow",
];
const WITHOUT_LEGS: &[&str] = &["Finn, a small goldfish", "Sid the snake", "Willa, a young whale", "Shelly the snail"];
const CHILDREN: &[&str] = &["Mia, a girl of seven", "Timo, a boy of six"];
const OLD: &[&str] = &["Ruth, 81, a retired teacher", "An old fisherman called Tom"];
const ROBOTS: &[&str] = &["Tock, a robot", "A robot called Zill with a lamp for a head"];
const TWO: &[&str] = &["Clara and her friend Max", "Lin and her grandfather", "Omar and his dog Rex"];

#[test]
fn no_hero_does_or_has_what_they_cannot() {
    let mut faults = BTreeSet::new();
    for suited in SUITED {
        for description in suited.descriptions {
            let sheet = read_character(description);
            let told = Circumstances::of(&sheet);
            for genre in Genre::iter() {
                for file in fitting_plots(genre, &told).expect("plots") {
                    let plot = Plot::parse(file).expect("a plot");
                    for audience in Audience::iter() {
                        let text = told_with_the_hero_marked(&plot, &sheet, &told, (genre, audience));
                        faults
                            .extend(suited.faults_in(&text).into_iter().map(|fault| format!("{description}: {fault}")));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} faults: {faults:#?}", faults.len());
}

impl Suited {
    fn faults_in(&self, text: &str) -> Vec<String> {
        let mut text = text.to_owned();
        for exception in self.exceptions {
            text = text.replace(exception, "");
        }
        let listed: HashSet<&str> = self.words.split_whitespace().collect();
        let words: Vec<&str> = text.split([' ', '—']).filter(|word| !word.is_empty()).collect();
        let bare = |at: usize| words[at].trim_matches(|c: char| !c.is_alphanumeric() && c != MARK);
        let is_wrong = |at: usize| {
            listed.contains(bare(at))
                && match self.scope {
                    Scope::Story => true,
                    Scope::HeroActs => subject_before(&words, at).is_some_and(|subject| {
                        subject.contains("¤they") || subject.trim_end_matches(',').ends_with("¤name")
                    }),
                    Scope::HeroHas => (at.saturating_sub(3)..at).rev().any(|before| {
                        let between = words[before..at].iter().all(|word| !word.ends_with([',', '.', ';', ':']));
                        between && (bare(before) == "¤their" || bare(before) == "¤name’s")
                    }),
                }
        };
        (0..words.len())
            .filter(|at| is_wrong(*at))
            .map(|at| words[at.saturating_sub(8)..words.len().min(at + 5)].join(" "))
            .collect()
    }
}

/// The last word before a verb that can be its subject, in the same clause or one that goes on with “and”.
fn subject_before<'a>(words: &[&'a str], verb: usize) -> Option<&'a str> {
    let is_end = |word: &str| word.ends_with(['.', '!', '?', ';', ':', '”', '’']);
    let is_subject = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != MARK);
        const OTHERS: [&str; 15] = [
            "he", "she", "they", "it", "i", "you", "we", "one", "who", "which", "that", "there", "nobody", "somebody",
            "people",
        ];
        word == "¤they" || word == "¤name" || OTHERS.contains(&word)
    };
    words[..verb].iter().rev().take_while(|word| !is_end(word)).find(|word| is_subject(word)).copied()
}
