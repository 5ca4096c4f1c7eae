use super::found::found;
use super::*;

/// A sentence, and what it claims.
type Claiming = (&'static str, &'static [&'static str]);

/// In each language, what its sentences claim: sun in capricorn and moon in aries by their signs, a house in words and in digits, a gate and a
/// gene key, a degree.
const SENTENCES: &[(&str, &[Claiming])] = &[
    (
        "en",
        &[
            ("Her Moon stands in the sign of Leo.", &["moon in leo"]),
            ("Surya in Mesha", &["sun in aries"]),
            ("Venus and the Moon in Virgo", &["moon in virgo"]),
            ("In Leo stands your Moon.", &["moon in leo"]),
            ("Mars in your seventh house, opposite Leo", &["mars in house 7"]),
            ("the Sun warms, and somebody believes in Leo", &[]),
            ("The Moon in the 12th house, Mars in her first house", &["mars in house 1", "moon in house 12"]),
            ("Saturn sits in a house of its own, the second of two", &[]),
            ("Gate 34 and Gene Key 20, in 1990", &["gate 20", "gate 34"]),
            ("the 34th gate, and 26 gates of 64", &["gate 34"]),
            ("Channel 20-34", &["gate 20", "gate 34"]),
            ("It stands at 12° of Leo, 120° from there.", &["12 degrees of leo"]),
            ("a Generator, no generator", &["generator"]),
        ],
    ),
    (
        "de",
        &[
            ("Deine Sonne steht im Steinbock.", &["sun in capricorn"]),
            ("Dein Mond im Zeichen des Widders macht Mut.", &["moon in aries"]),
            ("Im Widder steht dein Mond.", &["moon in aries"]),
            ("Der Mond steht in den Fischen.", &["moon in pisces"]),
            ("Die Venus im 7. Haus liebt.", &["venus in house 7"]),
            ("Venus leuchtet in deinem siebten Haus.", &["venus in house 7"]),
            ("Mars in Haus 12, der Mond im zwölften Hause", &["mars in house 12", "moon in house 12"]),
            ("Tor 34, das 20. Tor und der Genschlüssel 8", &["gate 20", "gate 34", "gate 8"]),
            ("Der Kanal 34-20 ist bestimmt.", &["gate 20", "gate 34"]),
            (
                "Die Sonne steht auf 25° im Steinbock.",
                &["25 degrees of capricorn", "sun at 25 degrees of capricorn", "sun in capricorn"],
            ),
            ("Der Widder ist ein Zeichen, und der Mond scheint.", &[]),
            ("Die 26 Tore einer Stadt; das Haus steht in der Sonne.", &[]),
            ("Saturn im Quadrat zum Mond im Widder", &["moon in aries", "saturn in square with moon"]),
        ],
    ),
    (
        "fr",
        &[
            ("Votre Soleil est en Capricorne.", &["sun in capricorn"]),
            ("La Lune en Bélier brûle.", &["moon in aries"]),
            ("L’Ascendant est dans le signe du Lion.", &["ascendant in leo"]),
            ("En Bélier, la Lune brûle.", &[]),
            ("Vénus dans la septième maison", &["venus in house 7"]),
            ("Vénus en maison 7, Mars en maison XII", &["mars in house 12", "venus in house 7"]),
            ("la Porte 34 et la clé génétique 20", &["gate 20", "gate 34"]),
            ("le Soleil à 25 degrés du Capricorne", &["25 degrees of capricorn"]),
            ("La lune se lève, et le lion dort dans la maison.", &[]),
        ],
    ),
    (
        "es",
        &[
            ("Tu Sol está en Capricornio.", &["sun in capricorn"]),
            ("La Luna en Aries arde.", &["moon in aries"]),
            ("Venus en la séptima casa, Marte en la casa 12", &["mars in house 12", "venus in house 7"]),
            ("Venus en la casa séptima", &["venus in house 7"]),
            ("la Puerta 34 y la clave genética 20", &["gate 20", "gate 34"]),
            ("El Sol a 25° de Capricornio", &["25 degrees of capricorn"]),
            ("Eres un Generador, un generador de ideas; un Proyector", &["generator", "projector"]),
            ("Un proyector ilumina la sala.", &[]),
            ("El sol calienta la casa y nada más.", &[]),
        ],
    ),
    (
        "it",
        &[
            ("Il tuo Sole è in Capricorno.", &["sun in capricorn"]),
            ("La Luna nell'Ariete arde; la Luna nel segno dell’Ariete", &["moon in aries"]),
            ("Venere in settima casa, Marte nella casa 12", &["mars in house 12", "venus in house 7"]),
            ("la Porta 34 e la chiave genetica 20", &["gate 20", "gate 34"]),
            ("Il Sole a 25 gradi del Capricorno", &["25 degrees of capricorn"]),
            ("Il sole scalda la casa, non il leone.", &[]),
        ],
    ),
    (
        "pt-BR",
        &[
            ("O seu Sol está em Capricórnio.", &["sun in capricorn"]),
            ("A Lua em Áries arde.", &["moon in aries"]),
            (
                "Vênus na sétima casa, Marte na casa 12, a Lua na décima segunda casa",
                &["mars in house 12", "moon in house 12", "venus in house 7"],
            ),
            ("o Portão 34 e a chave genética 20", &["gate 20", "gate 34"]),
            ("O Sol a 25 graus de Capricórnio", &["25 degrees of capricorn", "sun at 25 degrees of capricorn"]),
            ("O sol aquece a casa e nada mais.", &[]),
        ],
    ),
    (
        "nl",
        &[
            ("Je Zon staat in Steenbok.", &["sun in capricorn"]),
            ("De Maan in het teken Ram", &["moon in aries"]),
            (
                "Venus in het zevende huis, Mars in huis 12, de Maan in het 3e huis",
                &["mars in house 12", "moon in house 3", "venus in house 7"],
            ),
            ("Poort 34 en Gensleutel 20", &["gate 20", "gate 34"]),
            (
                "De Zon op 25 graden Steenbok",
                &["25 degrees of capricorn", "sun at 25 degrees of capricorn", "sun in capricorn"],
            ),
            ("De zon schijnt op het huis van de ram.", &[]),
        ],
    ),
    (
        "sv",
        &[
            ("Din sol står i Stenbocken.", &["sun in capricorn"]),
            ("Månen i Vädurens tecken", &["moon in aries"]),
            ("Venus i sjunde huset, Mars i hus 12", &["mars in house 12", "venus in house 7"]),
            ("Port 34 och Gennyckel 20", &["gate 20", "gate 34"]),
            (
                "Solen på 25 grader i Stenbocken",
                &["25 degrees of capricorn", "sun at 25 degrees of capricorn", "sun in capricorn"],
            ),
            ("Solen skiner i huset.", &[]),
        ],
    ),
    (
        "da",
        &[
            ("Din sol står i Stenbukken.", &["sun in capricorn"]),
            ("Månen i Vædderens tegn", &["moon in aries"]),
            ("Venus i det syvende hus, Mars i 12. hus", &["mars in house 12", "venus in house 7"]),
            ("Port 34 og Gennøgle 20", &["gate 20", "gate 34"]),
            ("Solen skinner i huset.", &[]),
        ],
    ),
    (
        "no",
        &[
            ("Solen din står i Steinbukken.", &["sun in capricorn"]),
            ("Månen i Væren", &["moon in aries"]),
            ("Venus i det sjuende huset, Mars i 12. hus", &["mars in house 12", "venus in house 7"]),
            ("Port 34 og Gennøkkel 20", &["gate 20", "gate 34"]),
            ("Månen har vært i huset.", &[]),
        ],
    ),
    (
        "pl",
        &[
            ("Twoje Słońce jest w Koziorożcu.", &["sun in capricorn"]),
            ("Księżyc w znaku Barana, Księżyc w Bliźniętach", &["moon in aries", "moon in gemini"]),
            ("Wenus w siódmym domu, Mars w 12. domu", &["mars in house 12", "venus in house 7"]),
            ("Brama 34 i Klucz 20", &["gate 20", "gate 34"]),
            ("Słońce na 25 stopniu Koziorożca", &["25 degrees of capricorn", "sun at 25 degrees of capricorn"]),
            ("Słońce świeci w domu.", &[]),
        ],
    ),
    (
        "ru",
        &[
            ("Ваше Солнце находится в Козероге.", &["sun in capricorn"]),
            ("Луна в Овне, Луна в знаке Весов", &["moon in aries", "moon in libra"]),
            ("В Овне находится Луна.", &["moon in aries"]),
            ("Венера в седьмом доме, Марс в 12-м доме", &["mars in house 12", "venus in house 7"]),
            ("Ворота 34, 20-е ворота и генный ключ 8", &["gate 20", "gate 34", "gate 8"]),
            ("Солнце на 25 градусе Козерога", &["25 degrees of capricorn", "sun at 25 degrees of capricorn"]),
            ("Солнце светит в доме, и весна пришла.", &[]),
        ],
    ),
    (
        "uk",
        &[
            ("Ваше Сонце у Козерозі.", &["sun in capricorn"]),
            ("Місяць в Овні", &["moon in aries"]),
            ("Венера в сьомому домі, Марс у п’ятому домі", &["mars in house 5", "venus in house 7"]),
            ("Ворота 34 і ключ 20", &["gate 20", "gate 34"]),
            ("Сонце світить у домі.", &[]),
        ],
    ),
    (
        "tr",
        &[
            ("Güneşin Oğlak burcunda.", &["sun in capricorn"]),
            ("Ay Koç’ta, Ay İkizler burcunda", &["moon in aries", "moon in gemini"]),
            ("Koç burcundaki Ay cesur.", &["moon in aries"]),
            ("Venüs yedinci evde, Mars 12. evde", &["mars in house 12", "venus in house 7"]),
            ("34. kapı ve kapı 20", &["gate 20", "gate 34"]),
            ("Güneş 25 derece Oğlak burcunda", &["25 degrees of capricorn", "sun in capricorn"]),
            ("Güneş evi ısıtır, ay parlar.", &[]),
        ],
    ),
    (
        "hi",
        &[
            ("आपका सूर्य मकर राशि में है।", &["sun in capricorn"]),
            ("चंद्रमा मेष में है।", &["moon in aries"]),
            ("शुक्र सातवें भाव में, मंगल 12वें घर में", &["mars in house 12", "venus in house 7"]),
            ("द्वार 34 और कुंजी २०", &["gate 20", "gate 34"]),
            ("सूर्य मकर 25 अंश", &[]),
            ("सूर्य चमकता है।", &[]),
        ],
    ),
    (
        "ar",
        &[
            ("الشمس في برج الجدي.", &["sun in capricorn"]),
            ("والقمر في الحمل", &["moon in aries"]),
            ("الزهرة في البيت السابع، والمريخ في البيت ١٢", &["mars in house 12", "venus in house 7"]),
            ("البوابة 34 والمفتاح 20", &["gate 20", "gate 34"]),
            ("الشمس مشرقة في البيت.", &[]),
        ],
    ),
    (
        "he",
        &[
            ("השמש במזל גדי.", &["sun in capricorn"]),
            ("הירח בטלה", &["moon in aries"]),
            ("ונוס בבית השביעי, מאדים בבית ה-12", &["mars in house 12", "venus in house 7"]),
            ("שער 34 והמפתח 20", &["gate 20", "gate 34"]),
            ("השמש זורחת.", &[]),
        ],
    ),
    (
        "ja",
        &[
            ("あなたの太陽は山羊座にあります。", &["sun in capricorn"]),
            ("月は牡羊座で輝く。牡羊座の月", &["moon in aries"]),
            ("金星は第7ハウスに、火星は第十二ハウスにある。", &["mars in house 12", "venus in house 7"]),
            ("ゲート34と20番ゲート", &["gate 20", "gate 34"]),
            ("山羊座25度", &["25 degrees of capricorn"]),
            ("3月は寒い。太陽は暖かい。", &[]),
        ],
    ),
    (
        "zh-Hant",
        &[
            ("你的太陽落在摩羯座。", &["sun in capricorn"]),
            ("月亮在牡羊座,白羊座的月亮", &["moon in aries"]),
            ("金星在第七宮,火星位於12宮", &["mars in house 12", "venus in house 7"]),
            ("闸门34和20号闸门", &["gate 20", "gate 34"]),
            ("摩羯座25度", &["25 degrees of capricorn"]),
            ("太陽照在山上,3门课程。", &[]),
        ],
    ),
];

#[test]
fn a_claim_is_found_in_every_language_however_it_is_worded() {
    let mut wrong = Vec::new();
    for (language, sentences) in SENTENCES {
        for (sentence, claimed) in *sentences {
            let found = found(language, sentence);
            if found != *claimed {
                wrong.push(format!("{language}: {sentence}\n  {found:?} and not {claimed:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_language_has_its_sentences() {
    for language in CHECKED_LANGUAGES {
        let known = |tag: &str| Names::of(tag).map(std::ptr::from_ref);
        let is_tried = SENTENCES.iter().any(|(tried, _)| known(tried) == known(language));
        assert!(is_tried, "{language}");
    }
}

#[test]
fn english_names_are_found_in_a_text_of_another_language() {
    assert_eq!(
        found("de", "Dein Chart: Moon in Leo, Gate 34, Shukra in Mesha."),
        ["gate 34", "moon in leo", "venus in aries"]
    );
}

#[test]
fn people_who_are_called_like_a_sign_or_a_planet_are_not_taken_for_it() {
    for (people, language, text, claimed) in [
        (&["Leo"][..], "en", "The Sun in Leo's chart stands in Capricorn.", &["sun in capricorn"][..]),
        (&["Leo"], "en", "The Moon in Leo’s fifth house shines.", &["moon in house 5"]),
        (&["Leo"], "en", "In Leo's chart the Moon waits.", &[]),
        (&["leo"], "en", "The Moon in Leo's chart is bright.", &[]),
        (&["Leo", "Maria"], "en", "Leo's Sun stands in Capricorn.", &["sun in capricorn"]),
        // Whoever else is called so is nobody of this reading, and a sign is a sign.
        (&["Maria"], "en", "The Sun in Leo's chart stands in Capricorn.", &["sun in capricorn", "sun in leo"]),
        (&["Leo"], "en", "Leo's Moon is in Leo.", &["moon in leo"]),
        (
            &["Leo"],
            "en",
            "His Moon stands in Leo, and his Sun in the seventh house.",
            &["moon in leo", "sun in house 7"],
        ),
        (
            &["Leo Marquez"],
            "en",
            "The Sun in Leo Marquez stands in Capricorn; the Moon in Leo.",
            &["moon in leo", "sun in capricorn"],
        ),
        (&["Leo Marquez"], "en", "The Moon in Leo's chart and in Leo Marquez's life.", &[]),
        (&["Venus"], "en", "Venus's home is in Leo, and Venus' heart is in Virgo.", &[]),
        // Bare, the person is as likely meant; a determiner says that it is the planet.
        (&["Venus"], "en", "Venus stands in Leo.", &[]),
        (
            &["Venus"],
            "en",
            "Your Venus stands in Leo, and the planet Venus in the seventh house.",
            &["venus in house 7", "venus in leo"],
        ),
        (&["Surya"], "en", "Surya stands in Mesha, and the Moon in Simha.", &["moon in leo"]),
        (&["Surya Rao"], "en", "Surya Rao lives in a house in Aries.", &[]),
        (&["Surya Rao"], "en", "Surya stands in Mesha, and the Sun in Leo.", &["sun in leo"]),
        (&["Maria Moon"], "en", "Maria Moon sees herself in Leo.", &[]),
        (&["Luna"], "es", "Luna está en Aries.", &[]),
        (&["Luna"], "es", "Tu Luna está en Aries.", &["moon in aries"]),
        (&["Luna Vega"], "es", "Luna Vega vive en Aries.", &[]),
        (&["Leo"], "de", "Der Mond in Leos Chart", &[]),
        (&["Krebs"], "de", "Der Mond in Krebs’ Leben, die Sonne in Krebs", &["sun in cancer"]),
        (&["Jupiter"], "de", "Jupiters Liebe in Leo, sein Jupiter im Widder", &["jupiter in aries"]),
        (&["Stier"], "de", "Der Mond in Stiers Leben", &[]),
        (&["Leo"], "de", "Leo's Sonne steht im Steinbock.", &["sun in capricorn"]),
    ] {
        let found: BTreeSet<String> =
            claims_about(people, language, text).iter().map(|said| said.claim.words()).collect();
        assert_eq!(found.into_iter().collect::<Vec<_>>(), claimed, "{people:?}: {text}");
    }
}
