//! Lines of gates, authorities, centres and nakshatras, in every language.

use super::found::{Claiming, assert_claimed};

const LINES: &[Claiming] = &[
    (
        "en",
        &[
            ("Your Sun activates Gate 34.2.", &["gate 34", "gate 34 line 2"]),
            ("Gate 34, line 2, is quick.", &["gate 34", "gate 34 line 2"]),
            ("Gate 34 line 2 is quick.", &["gate 34", "gate 34 line 2"]),
            ("The second line of Gate 34 is quick.", &["gate 34", "gate 34 line 2"]),
            ("Line 2 of Gate 34 is quick.", &["gate 34", "gate 34 line 2"]),
            ("Gate 34 in its second line", &["gate 34", "gate 34 line 2"]),
            ("the 2nd line of the 34th gate", &["gate 34", "gate 34 line 2"]),
            ("Gene Key 34.2", &["gate 34", "gate 34 line 2"]),
            ("Gene Key 34 in line two", &["gate 34", "gate 34 line 2"]),
            ("Gate 34 and the line 5 of your profile", &["gate 34"]),
            ("Gate 34 draws a line, and 20 people stand behind it.", &["gate 34"]),
            ("Gate 34 is not in its second line of work.", &["gate 34"]),
        ],
    ),
    (
        "de",
        &[
            ("Tor 34, Linie 2", &["gate 34", "gate 34 line 2"]),
            ("die zweite Linie von Tor 34", &["gate 34", "gate 34 line 2"]),
        ],
    ),
    (
        "fr",
        &[
            ("la Porte 34, ligne 2", &["gate 34", "gate 34 line 2"]),
            ("la deuxième ligne de la Porte 34", &["gate 34", "gate 34 line 2"]),
        ],
    ),
    ("es", &[("la Puerta 34, línea 2", &["gate 34", "gate 34 line 2"])]),
    ("it", &[("la Porta 34, linea 2", &["gate 34", "gate 34 line 2"])]),
    ("pt", &[("o Portão 34, linha 2", &["gate 34", "gate 34 line 2"])]),
    ("nl", &[("Poort 34, lijn 2", &["gate 34", "gate 34 line 2"])]),
    ("sv", &[("Port 34, linje 2", &["gate 34", "gate 34 line 2"])]),
    ("da", &[("Port 34, linje 2", &["gate 34", "gate 34 line 2"])]),
    ("nb", &[("Port 34, linje 2", &["gate 34", "gate 34 line 2"])]),
    ("pl", &[("Brama 34, linia 2", &["gate 34", "gate 34 line 2"])]),
    (
        "ru",
        &[
            ("Ворота 34, линия 2", &["gate 34", "gate 34 line 2"]),
            ("вторая линия ворот 34", &["gate 34", "gate 34 line 2"]),
        ],
    ),
    ("uk", &[("Ворота 34, лінія 2", &["gate 34", "gate 34 line 2"])]),
    ("tr", &[("Kapı 34, çizgi 2", &["gate 34", "gate 34 line 2"])]),
    ("hi", &[("द्वार 34, रेखा 2", &["gate 34", "gate 34 line 2"])]),
    ("ar", &[("البوابة 34، الخط 2", &["gate 34", "gate 34 line 2"])]),
    ("he", &[("שער 34, קו 2", &["gate 34", "gate 34 line 2"])]),
    ("ja", &[("ゲート34の2ライン", &["gate 34", "gate 34 line 2"]), ("ゲート34.2", &["gate 34", "gate 34 line 2"])]),
    ("zh", &[("闸门34二爻", &["gate 34", "gate 34 line 2"]), ("闸门34的第2爻", &["gate 34", "gate 34 line 2"])]),
];

#[test]
fn a_gate_is_claimed_with_its_line() {
    assert_claimed(LINES);
}

const AUTHORITIES: &[Claiming] = &[
    (
        "en",
        &[
            ("Your authority is Sacral.", &["sacral authority"]),
            ("Your inner authority is emotional.", &["emotional authority"]),
            ("You have Splenic authority.", &["splenic authority"]),
            ("With emotional authority you wait for the wave.", &["emotional authority"]),
            ("Authority: Sacral", &["sacral authority"]),
            ("Your Solar Plexus authority waits.", &["emotional authority"]),
            ("Your authority, the Spleen, whispers.", &["splenic authority"]),
            ("Your Self-Projected authority speaks.", &["self projected authority"]),
            ("Your Ego authority wants.", &["ego authority"]),
            ("Your authority is not emotional but Sacral.", &["sacral authority"]),
            ("Your authority is not emotional.", &[]),
            ("Unlike someone with emotional authority, you know at once.", &[]),
            ("Emotional authority waits for the wave.", &[]),
            ("If your authority were emotional, you would wait.", &[]),
            ("You question every authority, and your moods are emotional weather.", &[]),
        ],
    ),
    (
        "de",
        &[
            ("Deine Autorität ist sakral.", &["sacral authority"]),
            ("Du hast emotionale Autorität.", &["emotional authority"]),
            ("Deine Milzautorität flüstert.", &["splenic authority"]),
            ("Deine Autorität ist nicht emotional.", &[]),
        ],
    ),
    (
        "fr",
        &[
            ("Votre autorité est sacrale.", &["sacral authority"]),
            ("votre autorité intérieure émotionnelle", &["emotional authority"]),
        ],
    ),
    (
        "es",
        &[
            ("Tu autoridad es sacral.", &["sacral authority"]),
            ("Tienes autoridad emocional.", &["emotional authority"]),
        ],
    ),
    (
        "it",
        &[
            ("La tua autorità è sacrale.", &["sacral authority"]),
            ("Hai un'autorità emotiva.", &["emotional authority"]),
        ],
    ),
    (
        "pt",
        &[
            ("A sua autoridade é sacral.", &["sacral authority"]),
            ("Você tem autoridade emocional.", &["emotional authority"]),
        ],
    ),
    (
        "nl",
        &[
            ("Je autoriteit is sacraal.", &["sacral authority"]),
            ("Je hebt emotionele autoriteit.", &["emotional authority"]),
        ],
    ),
    (
        "sv",
        &[
            ("Din auktoritet är sakral.", &["sacral authority"]),
            ("Du har emotionell auktoritet.", &["emotional authority"]),
        ],
    ),
    (
        "da",
        &[
            ("Din autoritet er sakral.", &["sacral authority"]),
            ("Du har emotionel autoritet.", &["emotional authority"]),
        ],
    ),
    (
        "nb",
        &[
            ("Autoriteten din er sakral.", &["sacral authority"]),
            ("Du har emosjonell autoritet.", &["emotional authority"]),
        ],
    ),
    (
        "pl",
        &[
            ("Masz autorytet sakralny.", &["sacral authority"]),
            ("Twój autorytet jest emocjonalny.", &["emotional authority"]),
        ],
    ),
    (
        "ru",
        &[
            ("У вас сакральный авторитет.", &["sacral authority"]),
            ("Ваш авторитет — эмоциональный.", &["emotional authority"]),
        ],
    ),
    ("uk", &[("У вас сакральний авторитет.", &["sacral authority"])]),
    ("tr", &[("Duygusal otoriten bekler.", &["emotional authority"]), ("Otoriten sakral.", &["sacral authority"])]),
    ("hi", &[("आपका अधिकार भावनात्मक है।", &["emotional authority"])]),
    ("ar", &[("سلطتك العاطفية تنتظر.", &["emotional authority"])]),
    ("he", &[("הסמכות שלך רגשית.", &["emotional authority"])]),
    (
        "ja",
        &[("あなたの権威は感情です。", &["emotional authority"]), ("サクラル・オーソリティ", &["sacral authority"])],
    ),
    ("zh", &[("你的内在权威是情绪权威。", &["emotional authority"]), ("你有荐骨权威。", &["sacral authority"])]),
];

#[test]
fn an_authority_is_claimed_however_it_is_named() {
    assert_claimed(AUTHORITIES);
}

const CENTRES: &[Claiming] = &[
    (
        "en",
        &[
            ("Your Sacral centre is defined.", &["sacral centre defined"]),
            ("Your Throat is open.", &["throat centre undefined"]),
            ("With your open Throat you wait.", &["throat centre undefined"]),
            ("Your undefined Head and Ajna borrow questions.", &["ajna centre undefined", "head centre undefined"]),
            (
                "You have a defined Sacral, Root and Spleen.",
                &["root centre defined", "sacral centre defined", "spleen centre defined"],
            ),
            ("Your Head and Ajna are both open.", &["ajna centre undefined", "head centre undefined"]),
            ("Your open centres are Head and Ajna.", &["ajna centre undefined", "head centre undefined"]),
            (
                "Your Solar Plexus is undefined, and your Root is defined.",
                &["root centre defined", "solar plexus centre undefined"],
            ),
            ("Your Sacral is not defined.", &["sacral centre undefined"]),
            ("Your heart center isn't open.", &["heart centre defined"]),
            ("Your G centre is defined.", &["identity centre defined"]),
            ("Your Spleen, defined by the channel, warns.", &["spleen centre defined"]),
            ("The emotional centre is defined in your chart.", &["solar plexus centre defined"]),
            ("You have an open heart and an open mind.", &[]),
            ("Your Throat is an open door.", &[]),
            ("A defined Sacral works until it is tired.", &[]),
            ("Unlike someone with an open Throat, you wait.", &[]),
            ("When the Root is open, pressure comes from outside.", &[]),
            ("If your Sacral were defined, you would respond.", &[]),
            ("People with an undefined Head ask.", &[]),
        ],
    ),
    (
        "de",
        &[
            ("Dein Sakralzentrum ist definiert.", &["sacral centre defined"]),
            ("Dein offenes Kehlzentrum wartet.", &["throat centre undefined"]),
            ("Dein Herz ist offen.", &[]),
            ("Dein Milzzentrum ist nicht definiert.", &["spleen centre undefined"]),
            ("Das G-Zentrum ist undefiniert.", &["identity centre undefined"]),
        ],
    ),
    (
        "fr",
        &[
            ("Votre centre sacral est défini.", &["sacral centre defined"]),
            ("le centre de la Gorge ouvert", &["throat centre undefined"]),
            ("Votre cœur est ouvert.", &[]),
        ],
    ),
    (
        "es",
        &[
            ("Tu centro sacral está definido.", &["sacral centre defined"]),
            ("El centro de la garganta está abierto.", &["throat centre undefined"]),
            ("Tu corazón está abierto.", &[]),
        ],
    ),
    (
        "it",
        &[
            ("Il tuo centro sacrale è definito.", &["sacral centre defined"]),
            ("Il centro della gola è aperto.", &["throat centre undefined"]),
        ],
    ),
    (
        "pt",
        &[
            ("O seu centro sacral está definido.", &["sacral centre defined"]),
            ("O centro da garganta está aberto.", &["throat centre undefined"]),
        ],
    ),
    (
        "nl",
        &[
            ("Je sacraalcentrum is gedefinieerd.", &["sacral centre defined"]),
            ("Je keelcentrum is open.", &["throat centre undefined"]),
        ],
    ),
    (
        "sv",
        &[
            ("Ditt sakralcentrum är definierat.", &["sacral centre defined"]),
            ("Ditt halscentrum är öppet.", &["throat centre undefined"]),
        ],
    ),
    (
        "da",
        &[
            ("Dit sakralcenter er defineret.", &["sacral centre defined"]),
            ("Dit halscenter er åbent.", &["throat centre undefined"]),
        ],
    ),
    (
        "nb",
        &[
            ("Sakralsenteret ditt er definert.", &["sacral centre defined"]),
            ("Halssenteret er åpent.", &["throat centre undefined"]),
        ],
    ),
    (
        "pl",
        &[
            ("Twoje centrum sakralne jest zdefiniowane.", &["sacral centre defined"]),
            ("Twoje centrum gardła jest otwarte.", &["throat centre undefined"]),
        ],
    ),
    (
        "ru",
        &[
            ("Ваш сакральный центр определён.", &["sacral centre defined"]),
            ("Горловой центр открыт.", &["throat centre undefined"]),
            ("Ваше сердце открыто.", &[]),
        ],
    ),
    (
        "uk",
        &[
            ("Ваш сакральний центр визначений.", &["sacral centre defined"]),
            ("Горловий центр відкритий.", &["throat centre undefined"]),
        ],
    ),
    (
        "tr",
        &[
            ("Sakral merkezin tanımlı.", &["sacral centre defined"]),
            ("Boğaz merkezin açık.", &["throat centre undefined"]),
        ],
    ),
    ("hi", &[("आपका सैक्रल केंद्र परिभाषित है।", &["sacral centre defined"])]),
    ("ar", &[("مركز الحلق مفتوح.", &["throat centre undefined"])]),
    ("he", &[("מרכז הגרון פתוח.", &["throat centre undefined"])]),
    (
        "ja",
        &[
            ("仙骨センターは定義されています。", &["sacral centre defined"]),
            ("喉センターは未定義です。", &["throat centre undefined"]),
            ("喉センターは定義されていません。", &["throat centre undefined"]),
        ],
    ),
    (
        "zh",
        &[("你的荐骨中心有定义。", &["sacral centre defined"]), ("喉咙中心是空白的。", &["throat centre undefined"])],
    ),
];

#[test]
fn a_centre_is_claimed_to_be_defined_or_not() {
    assert_claimed(CENTRES);
}

const NAKSHATRAS: &[Claiming] = &[
    (
        "en",
        &[
            ("Your Moon is in Rohini.", &["moon in rohini"]),
            ("Chandra stands in Purva Phalguni, close to Magha.", &["moon in purva phalguni"]),
            ("Your nakshatra is Rohini.", &["moon in rohini"]),
            ("Rohini is your birth star.", &["moon in rohini"]),
            ("You were born under Rohini.", &["sun in rohini"]),
            ("Your Rohini Moon is warm.", &["moon in rohini"]),
            ("Surya shines from Uttara-Ashadha.", &["sun in uttara ashadha"]),
            ("The lagna rises in Mrigashirsha nakshatra.", &["ascendant in mrigashira"]),
            ("Moon: Rohini", &["moon in rohini"]),
            ("| Graha | Nakshatra |\n|---|---|\n| Chandra | Rohini |", &["moon in rohini"]),
            ("Your Moon is not in Rohini.", &[]),
            ("Rohini is ruled by the Moon.", &[]),
            ("The lord of Magha is Ketu.", &[]),
            ("If your Moon were in Rohini, you would stay.", &[]),
            ("Is your Moon in Rohini?", &[]),
        ],
    ),
    ("de", &[("Dein Mond steht in Rohini.", &["moon in rohini"])]),
    ("fr", &[("Votre Lune est en Rohini.", &["moon in rohini"])]),
    (
        "es",
        &[
            ("Tu Luna está en Rohini.", &["moon in rohini"]),
            ("Hasta la Luna calla.", &[]),
            ("Tu Luna espera hasta que Venus calla.", &[]),
        ],
    ),
    ("it", &[("La tua Luna è in Rohini.", &["moon in rohini"])]),
    ("pt", &[("A sua Lua está em Rohini.", &["moon in rohini"])]),
    ("nl", &[("Je Maan staat in Rohini.", &["moon in rohini"])]),
    ("sv", &[("Din måne står i Rohini.", &["moon in rohini"])]),
    ("da", &[("Din måne står i Rohini.", &["moon in rohini"])]),
    ("nb", &[("Månen din står i Rohini.", &["moon in rohini"])]),
    ("pl", &[("Twój Księżyc jest w Rohini.", &["moon in rohini"])]),
    (
        "ru",
        &[
            ("Ваша Луна в Рохини.", &["moon in rohini"]),
            ("Луна в накшатре Пурва Пхалгуни", &["moon in purva phalguni"]),
        ],
    ),
    ("uk", &[("Ваш Місяць у Рохіні.", &["moon in rohini"])]),
    ("tr", &[("Ay Rohini nakşatrasında.", &["moon in rohini"])]),
    ("hi", &[("आपका चंद्रमा रोहिणी नक्षत्र में है।", &["moon in rohini"])]),
    ("ar", &[("القمر في روهيني.", &["moon in rohini"])]),
    ("he", &[("הירח ברוהיני.", &["moon in rohini"])]),
    ("ja", &[("あなたの月はローヒニーにあります。", &["moon in rohini"])]),
    ("zh", &[("你的月亮在毕宿。", &["moon in rohini"])]),
];

#[test]
fn a_nakshatra_holds_a_point_as_a_sign_does() {
    assert_claimed(NAKSHATRAS);
}

#[test]
fn what_several_points_share_is_claimed_of_each() {
    assert_claimed(&[
        (
            "en",
            &[
                ("Your Sun and Venus in Leo make you proud.", &["sun in leo", "venus in leo"]),
                ("With your Sun and Venus in Leo, you shine.", &["sun in leo", "venus in leo"]),
                ("Sun, Mercury and Venus in Leo: a stellium.", &["mercury in leo", "sun in leo", "venus in leo"]),
                ("You have the Sun and Venus in Leo.", &["sun in leo", "venus in leo"]),
                ("Your Sun and Venus in the tenth house work.", &["sun in house 10", "venus in house 10"]),
                // Nobody knows whether the first is there, too.
                ("Your Sun and your Venus in Leo are friends.", &["venus in leo"]),
                ("The Moon trines your Sun and Venus in Leo.", &["moon in trine with sun", "venus in leo"]),
            ],
        ),
        ("de", &[("Deine Sonne und Venus im Löwen leuchten.", &["sun in leo", "venus in leo"])]),
        ("fr", &[("Votre Soleil et Vénus en Lion brillent.", &["sun in leo", "venus in leo"])]),
        ("es", &[("Tu Sol y Venus en Leo brillan.", &["sun in leo", "venus in leo"])]),
        ("ru", &[("Ваше Солнце и Венера во Льве сияют.", &["sun in leo", "venus in leo"])]),
    ]);
}
