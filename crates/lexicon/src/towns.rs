//! Towns and countries that most readers know, and that nobody is called by.

use brief::english::is_listed;

/// In one word.
const TOWNS: &str = "london berlin paris rome madrid lisbon dublin edinburgh glasgow manchester liverpool birmingham bristol leeds oxford \
    cambridge brighton amsterdam rotterdam brussels antwerp zurich basel bern munich hamburg frankfurt cologne dresden leipzig stuttgart \
    copenhagen stockholm gothenburg oslo bergen helsinki reykjavik tallinn riga vilnius warsaw krakow prague budapest bratislava ljubljana \
    zagreb belgrade sarajevo sofiya bucharest athens istanbul ankara kyiv kiev moscow minsk tbilisi yerevan baku barcelona seville porto \
    venice naples turin palermo marseille lyon bordeaux toulouse strasbourg luxembourg \
    cairo casablanca marrakesh marrakech tunis algiers lagos accra nairobi kampala johannesburg durban harare dakar \
    baghdad tehran damascus beirut jerusalem dubai riyadh kabul karachi lahore delhi mumbai bombay calcutta kolkata chennai bangalore dhaka \
    kathmandu colombo bangkok hanoi saigon singapore jakarta manila beijing peking shanghai guangzhou taipei seoul tokyo kyoto osaka \
    melbourne brisbane perth adelaide auckland boston chicago philadelphia seattle detroit baltimore pittsburgh cleveland minneapolis miami \
    atlanta toronto montreal vancouver ottawa quebec havana bogota lima quito caracas montevideo \
    england scotland wales ireland britain france germany spain portugal italy switzerland austria belgium holland netherlands denmark norway \
    sweden finland iceland poland hungary romania bulgaria greece ukraine russia egypt morocco nigeria ghana uganda ethiopia \
    tanzania namibia iraq iran syria lebanon afghanistan pakistan nepal bangladesh thailand vietnam japan korea mongolia \
    indonesia philippines australia canada mexico brazil argentina peru colombia venezuela europe asia africa america antarctica";

/// In two.
const TOWNS_OF_TWO_WORDS: &[&str] = &[
    "new york",
    "los angeles",
    "san francisco",
    "new orleans",
    "las vegas",
    "hong kong",
    "buenos aires",
    "cape town",
    "new delhi",
    "saint petersburg",
    "tel aviv",
    "addis ababa",
    "sao paulo",
    "mexico city",
    "new zealand",
    "south africa",
    "sri lanka",
    "costa rica",
];

/// Whether a name is a town’s or a country’s. Where somebody in a story bears it, the story shows that.
pub fn is_a_town(name: &str) -> bool {
    let lower = name.to_lowercase();
    is_listed(TOWNS, &lower) || TOWNS_OF_TWO_WORDS.contains(&lower.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{being, pronouns_of_name};

    #[test]
    fn a_town_is_known_by_its_whole_name() {
        for (name, expected) in [
            ("London", true),
            ("berlin", true),
            ("New York", true),
            ("Jack London", false),
            ("York", false),
            ("Mia", false),
        ] {
            assert_eq!(is_a_town(name), expected, "{name}");
        }
    }

    #[test]
    fn no_town_is_a_known_given_name_or_a_being_or_listed_twice() {
        let mut towns: Vec<&str> = TOWNS.split_whitespace().collect();
        assert!(towns.iter().all(|town| pronouns_of_name(town).is_none()));
        assert!(towns.iter().all(|town| being(town).is_none()));
        let count = towns.len();
        towns.sort_unstable();
        towns.dedup();
        assert_eq!(towns.len(), count);
    }
}
