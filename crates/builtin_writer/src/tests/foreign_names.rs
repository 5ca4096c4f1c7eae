//! People have the names that they have: whatever is taken for one, the document states it unchanged and the writer does not stop.

use foreign_text::{extreme_texts, foreign_text};
use proptest::prelude::*;

use super::*;

/// The overlay and the portrait of the second of two people with these names.
fn texts_about(names: [&str; 2]) -> Vec<String> {
    let template = &COUPLES[0];
    let couple = Couple {
        names: names.map(str::to_owned),
        charts: template.charts.clone(),
        comparison: template.comparison.clone(),
    };
    let documents = documents().into_iter().filter(|document| (2..=3).contains(&document.doc_num));
    documents.map(|document| couple.write(document, tone(RelationshipMode::Romantic, 5), 200).text()).collect()
}

#[test]
fn every_extreme_text_can_be_a_name() {
    for (name, text) in extreme_texts() {
        let called: String = text.chars().take(100).collect();
        let texts = texts_about(["Anna", &called]);
        assert!(texts.iter().all(|text| text.contains(&called)), "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn foreign_text_can_be_a_name(name in foreign_text(&["Ada", "{name}", "{you}", "}", "O’Neill", "James"], 5)) {
        prop_assume!(!name.trim().is_empty());
        prop_assert!(texts_about(["Anna", &name]).iter().all(|text| text.contains(name.as_str())));
    }
}
