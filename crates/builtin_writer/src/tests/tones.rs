//! Mode, intensity, person and system change the words; nothing else does.

use std::collections::BTreeSet;

use super::*;

#[test]
fn the_same_assignment_gives_the_same_manuscript() {
    for (first, second) in COUPLES[0].job(None, 900).iter().zip(COUPLES[0].job(None, 900)) {
        assert_eq!(first.manuscript, second.manuscript);
    }
}

#[test]
fn each_mode_and_each_intensity_reads_differently() {
    for document in documents() {
        let mut texts = BTreeSet::new();
        for mode in RelationshipMode::VARIANTS {
            for intensity in 1..=10 {
                texts.insert(COUPLES[0].write(document.clone(), tone(*mode, intensity), DEFAULT_MINIMUM_WORDS).text());
            }
        }
        assert_eq!(texts.len(), 30, "{}", document.chapter());
    }
}

#[test]
fn the_first_portrait_speaks_to_its_person_and_the_second_about_its_person() {
    let job = COUPLES[0].job(None, DEFAULT_MINIMUM_WORDS);
    let you =
        |text: &str| text.split(|c: char| !c.is_alphabetic()).filter(|word| word.eq_ignore_ascii_case("you")).count();
    for system in 0..5 {
        let (first, second) = (job[3 * system].text(), job[3 * system + 1].text());
        assert!(you(&first) > 10, "{first}");
        assert_eq!(you(&second), 0, "{second}");
        assert!(second.contains("Anna") && !first.contains("Michael"));
    }
}
