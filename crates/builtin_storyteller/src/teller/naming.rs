//! What a story calls somebody after it has introduced them by the whole name.

use crate::character::{is_borne_with_a_given_name, is_title};
use crate::word_list::contains;
use brief::english::Pronouns;
use brief::story::{CharacterSheet, Nature};
use lexicon::{being, pronouns_of_name};

/// Surnames that stand before the given name where a name is written as at home.
const SURNAMES_FIRST: &str = "wang zhang chen liu yang huang zhao zhou xu sun zhu lin guo luo zheng liang xie song tang feng deng kim park choi jung kang \
    nguyen tran pham hoang phan dang bui duong";
/// What begins a name without being one: Old Tom, Little Bear.
const EPITHETS: &str = "old little big young wise great small tiny brave good red blue green black white grey gray golden silver saint st mister miss";

/// `Dr. Marsh` of `Dr. Helen Marsh`, `Rabbi Levi` of `Rabbi Levi ben Abram`, `Ana` of `Ana Ruiz`; the whole name where none of its words is one
/// beyond doubt, and where somebody beside the hero has the same.
pub(super) fn short_name(name: &str, hero: &CharacterSheet) -> String {
    let words: Vec<&str> = name.split(' ').collect();
    match words.as_slice() {
        // “Old Mr. Bell”
        [epithet, title, _, ..] if contains(EPITHETS, &epithet.to_lowercase()) && is_title(title) => {
            short_name(&words[1..].join(" "), hero)
        }
        // “Pilot Zainab Bello”
        [trade, first, _, ..] if is_trade_of_a_name(trade) && is_given(&words[1..]) && !is_shared(first, hero) => {
            (*first).to_owned()
        }
        [title, first, _, ..] if is_borne_with_a_given_name(title) => format!("{title} {first}"),
        [title, _, .., last] if title.ends_with('.') || is_title(title) => format!("{title} {last}"),
        // “Nguyễn Thị Lan” is called Lan.
        [family, _, given] if is_vietnamese(family) && pronouns_of_name(family).is_none() => (*given).to_owned(),
        [first, _, ..] if is_given(&words) && !is_shared(first, hero) => (*first).to_owned(),
        _ => name.to_owned(),
    }
}

/// The family names that most people of Vietnam bear.
fn is_vietnamese(family: &str) -> bool {
    contains(
        "nguyen nguyễn tran trần pham phạm hoang hoàng phan dang đặng bui bùi duong dương le lê vo võ ngo ngô",
        &family.to_lowercase(),
    )
}

/// `Sam` of Sam Hill, the brother of Tom Hill.
pub(super) fn without_shared_family<'a>(name: &'a str, hero: &CharacterSheet) -> &'a str {
    let family = |name: &str| name.split_once(' ').and_then(|(_, rest)| rest.rsplit(' ').next()).map(str::to_owned);
    let is_shared = family(name).is_some() && family(name) == hero.name.as_deref().and_then(family);
    match name.split_once(' ') {
        Some((given, _)) if is_shared && !given.ends_with('.') && !is_title(given) => given,
        _ => name,
    }
}

/// Bruno is heard as a he, Bella as a she; Duke is a he and Duchess a she, as every duke and duchess is.
pub(super) fn pronouns_of_an_animals_name(name: &str) -> Option<Pronouns> {
    const HIS_ENDINGS: &[&str] = &["o", "us", "ex", "ax", "ox", "ard"];
    const HER_ENDINGS: &[&str] = &["a", "elle", "ette", "bel", "bell", "lyn"];
    let lower = name.to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| lower.ends_with(ending));
    let of_title = being(lower.split(' ').next().unwrap_or_default()).and_then(|(_, pronouns)| pronouns);
    of_title.or_else(|| match (ends(HIS_ENDINGS), ends(HER_ENDINGS)) {
        (true, _) => Some(Pronouns::He),
        (_, true) => Some(Pronouns::She),
        _ => None,
    })
}

/// What somebody does, before their whole name.
fn is_trade_of_a_name(word: &str) -> bool {
    let lower = word.to_lowercase();
    let is_adult = being(&lower).is_some_and(|(nature, _)| nature == Nature::Adult);
    is_adult && !is_title(word) && pronouns_of_name(word).is_none() && !contains(EPITHETS, &lower)
}

/// Whether the first of several words is a given name beyond doubt.
fn is_given(words: &[&str]) -> bool {
    let (first, last) = (words[0], words[words.len() - 1]);
    let lower = first.to_lowercase();
    let is_written_so = first.starts_with(char::is_uppercase)
        && first.chars().count() > 2
        && first.split(['-', '’', '\'']).all(|part| part.chars().skip(1).all(char::is_lowercase));
    let is_known = |word: &str| pronouns_of_name(word).is_some() && !is_title(word);
    // “Mary Ann” is one name, and of “Nguyen Minh” nobody knows.
    let is_double = words.len() == 2 && is_known(first) && is_known(last);
    let is_family = contains(SURNAMES_FIRST, &lower) && !is_known(first);
    let is_a_noun = is_title(first) || (being(&lower).is_some() && !is_known(first));
    // “Baba Nadia”
    let is_last_given = words.len() == 2 && is_known(last) && !is_known(first);
    let belongs = last.starts_with(char::is_uppercase) && !words.contains(&"the") && !words.contains(&"of");
    is_written_so && belongs && !is_double && !is_family && !is_a_noun && !is_last_given && !contains(EPITHETS, &lower)
}

/// Ana Ruiz and her sister Ana Lopez keep their names, and a fox called Ember Tail is no Ember.
fn is_shared(first: &str, hero: &CharacterSheet) -> bool {
    let is_first_of = |name: &Option<String>| {
        name.as_deref().and_then(|name| name.split_once(' ')).is_some_and(|(other, _)| other == first)
    };
    let is_wild = matches!(hero.nature, Some(Nature::Animal | Nature::Fantastic)) && pronouns_of_name(first).is_none();
    is_wild || (is_first_of(&hero.name) && (is_first_of(&hero.companion) || hero.companion.as_deref() == Some(first)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_given_name_beyond_doubt_stands_for_the_whole() {
        let hero = |nature| CharacterSheet { nature, ..CharacterSheet::default() };
        for (name, short) in [
            ("Ana Ruiz", "Ana"),
            ("Anna Maria Lopez", "Anna"),
            ("Thorvald Berg", "Thorvald"),
            ("Ludwig van Beethoven", "Ludwig"),
            ("Jean-Luc Picard", "Jean-Luc"),
            ("Dr. Helen Marsh", "Dr. Marsh"),
            ("Captain Rosa Lind", "Captain Lind"),
            ("Rabbi Levi ben Abram", "Rabbi Levi"),
            ("Mary Ann", "Mary Ann"),
            ("Li Wei", "Li Wei"),
            ("Chen Li", "Chen Li"),
            ("MC Hammer", "MC Hammer"),
            ("Old Tom", "Old Tom"),
            ("Grey Owl", "Grey Owl"),
            ("Bear Grylls", "Bear Grylls"),
            ("Zog the Great", "Zog the Great"),
            ("Princess Amaya", "Princess Amaya"),
            ("Señora Luz", "Señora Luz"),
            ("Baba Nadia", "Baba Nadia"),
            ("Mia", "Mia"),
            ("Pilot Zainab Bello", "Zainab"),
            ("Fisherman Olaf Berg", "Olaf"),
            ("Baker Rosa Maria Lopez", "Rosa"),
            ("Farmer Ben", "Farmer Ben"),
            ("Marit Solberg", "Marit"),
            ("Nguyễn Thị Lan", "Lan"),
            ("Tran Van Minh", "Minh"),
            ("Old Mr. Bell", "Mr. Bell"),
            ("Sultan Selim", "Sultan Selim"),
            ("Sheikh Yusuf al-Masri", "Sheikh Yusuf"),
            ("Lama Tenzin Dorje", "Lama Tenzin"),
        ] {
            assert_eq!(short_name(name, &hero(Some(Nature::Adult))), short);
        }
        assert_eq!(short_name("Ember Tail", &hero(Some(Nature::Animal))), "Ember Tail");
        assert_eq!(short_name("Freddy Fox", &hero(Some(Nature::Animal))), "Freddy Fox");
    }

    #[test]
    fn two_of_one_given_name_keep_their_names() {
        let hero = CharacterSheet {
            name: Some("Ana Ruiz".to_owned()),
            companion: Some("Ana Lopez".to_owned()),
            nature: Some(Nature::Adult),
            ..CharacterSheet::default()
        };
        assert_eq!(short_name("Ana Ruiz", &hero), "Ana Ruiz");
        assert_eq!(short_name("Ana Lopez", &hero), "Ana Lopez");
    }
}
