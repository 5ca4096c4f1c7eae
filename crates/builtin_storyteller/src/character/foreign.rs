//! Descriptions in languages that are not read: of `Moritz, ein zehnjähriger Junge` it is still clear that he is a boy of ten.

use crate::word_list::contains;
use brief::english::Pronouns;
use brief::story::{CharacterSheet, Nature};

/// What a few nouns of other languages make of a character.
const HEADS: &[(&str, Nature, Option<Pronouns>, &str)] = &[
    (
        "girl",
        Nature::Child,
        Some(Pronouns::She),
        "mädchen fille fillette niña chica bambina ragazza menina meisje flicka pige jente dziewczynka девочка дівчинка",
    ),
    (
        "boy",
        Nature::Child,
        Some(Pronouns::He),
        "junge bub garçon niño chico bambino ragazzo menino jongen pojke dreng gutt chłopiec мальчик хлопчик",
    ),
    (
        "woman",
        Nature::Adult,
        Some(Pronouns::She),
        "frau femme mujer donna mulher vrouw kvinna kvinde kobieta женщина жінка",
    ),
    ("man", Nature::Adult, Some(Pronouns::He), "mann homme hombre uomo homem mężczyzna мужчина чоловік"),
    ("dog", Nature::Animal, None, "hund chien perro cane cachorro hond"),
    ("cat", Nature::Animal, None, "katze kater chat gato gatto katt"),
    ("fox", Nature::Animal, None, "fuchs renard zorro volpe raposa vos räv"),
    ("bear", Nature::Animal, None, "bär ours oso orso urso beer"),
    ("rabbit", Nature::Animal, None, "hase kaninchen lapin conejo coniglio coelho konijn kanin"),
    ("mouse", Nature::Animal, None, "maus souris ratón topolino muis mus"),
];
const ARTICLES: &str = "ein eine un une una uno um uma een en ett der die das le la el il";
/// From these on, words are about somebody or something else.
const OTHERS: &str =
    "mit avec con med met com und et y e och og hat tiene ha tem heeft har qui que che wer dessen deren z и с";
const YEARS: &str = "jahr jahre jahren ans años anni anos jaar år lat лет года років";
/// The numbers from three on.
const NUMBERS: &[&str] = &[
    "drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn",
    "trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze",
    "tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince",
    "tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici",
    "três quatro cinco seis sete oito nove dez onze doze treze catorze quinze",
    "drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien",
];
const FIRST_NUMBER: u32 = 3;
/// The endings of “zehnjähriger”, “tienjarige”, “tioårig”.
const YEARLY: &[&str] = &["jährig", "jarig", "årig"];
const MOST_WORDS_BETWEEN: usize = 2;

/// Whether the small words of a sentence are those of another language.
pub(super) fn is_foreign(tokens: &[String]) -> bool {
    let (english, foreign) = small_words(tokens);
    foreign > 1 && foreign > english
}

/// How many small words of a sentence are English, and how many are those of other languages.
fn small_words(tokens: &[String]) -> (usize, usize) {
    const ENGLISH: &str = "the a an is are was who with and has have loves likes her his she he of in to from wears";
    const FOREIGN: &str = "et est une un son sa ses des du aux avec qui und ist ein eine mit der das seine ihre hat el una es su con que una e il \
        lo della che een het zijn haar met och är med um uma tem seu";
    let count = |list: &str| tokens.iter().filter(|token| contains(list, &token.to_lowercase())).count();
    (count(ENGLISH), count(FOREIGN))
}

/// Reads what somebody is and how old, from a sentence in another language. Whether there was anything to read.
pub(super) fn read_foreign_head(tokens: &[String], sheet: &mut CharacterSheet) -> bool {
    let lower: Vec<String> = tokens.iter().map(|token| token.to_lowercase()).collect();
    let own = lower.iter().position(|word| contains(OTHERS, word)).unwrap_or(lower.len());
    let own = &lower[..own];
    let has_article =
        |at: usize| own[at.saturating_sub(MOST_WORDS_BETWEEN + 1)..at].iter().any(|word| contains(ARTICLES, word));
    let head = own.iter().enumerate().find_map(|(at, word)| {
        let (kind, nature, pronouns, _) = HEADS.iter().find(|(_, _, _, words)| contains(words, word))?;
        (has_article(at) || (!word.is_ascii() && *nature != Nature::Animal)).then_some((*kind, *nature, *pronouns))
    });
    // “Ana, who calls her dog El Perro”
    let (english, foreign) = small_words(tokens);
    let is_english = english > 1 && english > foreign;
    let Some((kind, nature, pronouns)) = head.filter(|_| sheet.kind.is_none() && !is_english) else { return false };
    sheet.kind = Some(kind.to_owned());
    sheet.nature = Some(nature);
    sheet.pronouns = sheet.pronouns.or(pronouns);
    sheet.age_years = sheet.age_years.or_else(|| foreign_age(own));
    true
}

/// Ten of “zehnjähriger”, “de dix ans”, “10 años”.
fn foreign_age(words: &[String]) -> Option<u32> {
    words.iter().enumerate().find_map(|(at, word)| {
        let of_years = words.get(at + 1).filter(|next| contains(YEARS, next)).and_then(|_| foreign_number(word));
        of_years.or_else(|| {
            let number = YEARLY.iter().find_map(|ending| word.split_once(ending)).map(|(number, _)| number);
            foreign_number(number?.trim_end_matches('-'))
        })
    })
}

fn foreign_number(word: &str) -> Option<u32> {
    let of_word = |words: &str| words.split(' ').position(|known| known == word);
    let number_of_word = || NUMBERS.iter().find_map(|words| (FIRST_NUMBER..).nth(of_word(words)?));
    word.parse().ok().or_else(number_of_word)
}

#[cfg(test)]
mod tests {
    use crate::character::read_character;
    use brief::english::Pronouns;

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
            (
                "Lucie, une petite fille de sept ans qui aime les chats",
                Some("Lucie"),
                "girl",
                Some(7),
                Some(Pronouns::She),
            ),
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
}
