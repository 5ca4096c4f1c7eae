//! How an engine that knows only English is led to say Sanskrit, Hebrew and astrologers' words, and names of other scripts.
//!
//! Only words that Debian's `flite` says wrong by itself are listed: its phones (`flite -ps`) and those of `hibari`
//! (`Hibari().phonemize`) were read for each respelling.

use unicode_script::{Script, UnicodeScript};

/// Lower case, singular, sorted.
const RESPELLINGS: [(&str, &str); 73] = [
    ("anuradha", "unnoo rahda"),
    ("antardasha", "untar dahsha"),
    ("atmakaraka", "ahtma karaka"),
    ("ayanamsa", "eye anamsha"),
    ("ayanamsha", "eye anamsha"),
    ("assiah", "ah see ah"),
    ("atzilut", "atsiloot"),
    ("ayin", "eye in"),
    ("beriah", "bree ah"),
    ("bhadrapada", "budra pahda"),
    ("bhakoot", "buckoot"),
    ("binah", "beenah"),
    ("brihaspati", "bree huss patty"),
    ("budha", "buddha"),
    ("chesed", "hessid"),
    ("cheshvan", "heshvahn"),
    ("chet", "het"),
    ("chokhmah", "hokemah"),
    ("chokmah", "hokemah"),
    ("dalet", "dahlet"),
    ("dasha", "dahsha"),
    ("dhanishta", "dunnishta"),
    ("elul", "ehlool"),
    ("gana", "gahna"),
    ("geburah", "ghevoorah"),
    ("gevurah", "ghevoorah"),
    ("gimel", "gimmel"),
    ("hod", "hode"),
    ("hokhmah", "hokemah"),
    ("iyar", "eeyar"),
    ("jyeshtha", "jayshta"),
    ("jyotish", "joetish"),
    ("keter", "ketter"),
    ("kether", "ketter"),
    ("ketu", "kaytoo"),
    ("kof", "kofe"),
    ("kumbha", "koomba"),
    ("kuta", "koota"),
    ("lamed", "lahmed"),
    ("magha", "mahga"),
    ("mahadasha", "maha dahsha"),
    ("malkhut", "mahlkoot"),
    ("malkuth", "mahlkoot"),
    ("marcheshvan", "mar heshvahn"),
    ("mesha", "maysha"),
    ("midheaven", "mid heaven"),
    ("mithuna", "mithoona"),
    ("mrigashira", "mirigga sheera"),
    ("mula", "moola"),
    ("nakshatra", "nuckshutra"),
    ("navamsa", "nuvvahmsha"),
    ("netzach", "net sock"),
    ("nisan", "neesahn"),
    ("nun", "noon"),
    ("placidus", "plassidus"),
    ("punarvasu", "poonar vahsoo"),
    ("purva", "poorva"),
    ("rashi", "rahshee"),
    ("sextile", "seckstile"),
    ("shatabhisha", "shutta bisha"),
    ("shukra", "shookra"),
    ("sivan", "seevahn"),
    ("surya", "soorya"),
    ("synastry", "sinnastry"),
    ("tav", "tahve"),
    ("tiferet", "tifferet"),
    ("tiphereth", "tifferet"),
    ("tishrei", "tishray"),
    ("tzadi", "tsahdy"),
    ("vrischika", "vrish chicka"),
    ("yesod", "yessode"),
    ("yetzirah", "yetseera"),
    ("yod", "yode"),
];

/// How the word, or its plural, is written for an English ear, if it is one of the table's.
pub(crate) fn of(word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    let listed = |wanted: &str| RESPELLINGS.iter().find(|(word, _)| *word == wanted).map(|(_, said)| *said);
    let of_plural = || Some(format!("{}s", listed(lower.strip_suffix('s')?)?));
    listed(&lower).map(str::to_owned).or_else(of_plural)
}

/// The word in Latin letters that can be said: other scripts are transliterated, accents taken off.
pub(crate) fn in_latin_letters(word: &str) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    let latin = deunicode::deunicode(word);
    let words: Vec<String> = latin.split_whitespace().map(str::to_owned).collect();
    let latin = words.join(" ");
    if word.chars().any(|letter| letter.script() == Script::Cyrillic) {
        return as_slavic_names_are_written(&latin);
    }
    if word.chars().any(writes_no_vowels) { with_vowels(&latin) } else { latin }
}

/// The table's letter for letter `Dmitrii`, `Mariia`, `Iurii` and `Ol'ga` as passports and books have them: Dmitry, Maria, Yury, Olga.
fn as_slavic_names_are_written(latin: &str) -> String {
    let plain = latin.replace('\'', "").replace("iia", "ia");
    let words = plain.split(' ').map(|word| {
        let word = word.strip_suffix("ii").map_or_else(|| word.to_owned(), |stem| format!("{stem}y"));
        let glides = [("Ia", "Ya"), ("Iu", "Yu"), ("Ie", "Ye"), ("Io", "Yo")];
        let glide = glides.iter().find_map(|(from, to)| word.strip_prefix(from).map(|rest| format!("{to}{rest}")));
        glide.unwrap_or(word)
    });
    words.collect::<Vec<_>>().join(" ")
}

fn writes_no_vowels(letter: char) -> bool {
    matches!(letter.script(), Script::Hebrew | Script::Arabic | Script::Syriac)
}

/// Hebrew and Arabic leave short vowels out; without any, an engine spells consonants one by one.
fn with_vowels(latin: &str) -> String {
    let is_consonant = |letter: char| letter.is_ascii_alphabetic() && !"aeiouy".contains(letter.to_ascii_lowercase());
    let mut said = String::with_capacity(latin.len() * 2);
    let mut previous = ' ';
    for letter in latin.to_lowercase().chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == ' ') {
        // "sh" and "kh" are one sound.
        let one_sound = letter == 'h' && matches!(previous, 's' | 'k' | 't' | 'c' | 'g' | 'd');
        if is_consonant(letter) && is_consonant(previous) && !one_sound {
            said.push('a');
        }
        said.push(letter);
        previous = letter;
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_listed_once_and_respelled_in_plain_letters() {
        for (at, (word, said)) in RESPELLINGS.iter().enumerate() {
            assert_eq!(word.to_lowercase(), *word);
            assert!(RESPELLINGS[at + 1..].iter().all(|(other, _)| other != word), "{word}");
            assert!(said.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b' '), "{said}");
        }
    }
}
