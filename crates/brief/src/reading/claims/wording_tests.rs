//! How else a claim may be worded.

use super::found::{Claiming, assert_claimed};

const ANGLES_AND_NODES: &[Claiming] = &[
    (
        "en",
        &[
            ("Your Midheaven is in Leo, and the MC in Virgo.", &["midheaven in leo", "midheaven in virgo"]),
            ("Your Descendant falls in Aries.", &["descendant in aries"]),
            ("The IC in Cancer, the Imum Coeli in Leo", &["imum coeli in cancer", "imum coeli in leo"]),
            (
                "Your North Node is in Gemini, your South Node in the seventh house.",
                &["north node in gemini", "south node in house 7"],
            ),
            ("Your rising sign is in Leo.", &["ascendant in leo"]),
            ("The node of the matter lies in Leo.", &[]),
        ],
    ),
    (
        "de",
        &[
            ("Die Himmelsmitte steht im Löwen, das MC im Widder.", &["midheaven in aries", "midheaven in leo"]),
            ("Dein Deszendent im Stier, das IC im Krebs", &["descendant in taurus", "imum coeli in cancer"]),
            ("Dein aufsteigender Mondknoten im Widder", &["north node in aries"]),
            ("Der südliche Mondknoten steht in der Waage.", &["south node in libra"]),
            ("Der Nordknoten im siebten Haus", &["north node in house 7"]),
        ],
    ),
    (
        "fr",
        &[
            ("Le Milieu du Ciel est en Lion.", &["midheaven in leo"]),
            ("Le Descendant en Bélier, le Fond du Ciel en Cancer", &["descendant in aries", "imum coeli in cancer"]),
            (
                "Votre Nœud Nord est en Gémeaux, le nœud sud en Sagittaire.",
                &["north node in gemini", "south node in sagittarius"],
            ),
        ],
    ),
    (
        "es",
        &[
            ("El Medio Cielo está en Leo.", &["midheaven in leo"]),
            ("El Descendente en Aries, el Fondo del Cielo en Cáncer", &["descendant in aries", "imum coeli in cancer"]),
            (
                "Tu Nodo Norte está en Géminis, el Nodo Sur en la casa 9.",
                &["north node in gemini", "south node in house 9"],
            ),
        ],
    ),
    ("it", &[("Il Medio Cielo in Leone, il Nodo Nord in Gemelli", &["midheaven in leo", "north node in gemini"])]),
    ("pt", &[("O Meio do Céu em Leão, o Nodo Sul em Touro", &["midheaven in leo", "south node in taurus"])]),
    ("nl", &[("Het Midhemel staat in Leeuw, de Noordknoop in Ram.", &["midheaven in leo", "north node in aries"])]),
    ("sv", &[("Midhimlen står i Lejonet, norra noden i Väduren.", &["midheaven in leo", "north node in aries"])]),
    (
        "da",
        &[(
            "Midthimlen står i Løven, den nordlige måneknude i Vædderen.",
            &["midheaven in leo", "north node in aries"],
        )],
    ),
    ("nb", &[("Midthimmelen står i Løven, nordnoden i Væren.", &["midheaven in leo", "north node in aries"])]),
    ("pl", &[("Medium Coeli w Lwie, Węzeł Północny w Baranie", &["midheaven in leo", "north node in aries"])]),
    (
        "ru",
        &[
            ("Середина неба во Льве, Десцендент в Овне", &["descendant in aries", "midheaven in leo"]),
            (
                "Северный узел в Близнецах, о Южном лунном узле в Стрельце",
                &["north node in gemini", "south node in sagittarius"],
            ),
            ("Лунный узел в Овне", &[]),
        ],
    ),
    ("uk", &[("Північний вузол в Овні, середина неба у Леві", &["midheaven in leo", "north node in aries"])]),
    (
        "tr",
        &[("Tepe Noktası Aslan burcunda, Kuzey Ay Düğümü Koç burcunda", &["midheaven in leo", "north node in aries"])],
    ),
    ("hi", &[("उत्तरी नोड मेष में है।", &["north node in aries"])]),
    ("ar", &[("وسط السماء في الأسد، والعقدة الشمالية في الحمل", &["midheaven in leo", "north node in aries"])]),
    ("he", &[("אמצע השמיים במזל אריה, הצומת הצפוני בטלה", &["midheaven in leo", "north node in aries"])]),
    (
        "ja",
        &[("ミッドヘブンは獅子座にあります。ドラゴンヘッドは牡羊座に", &["midheaven in leo", "north node in aries"])],
    ),
    ("zh", &[("天顶在狮子座，北交点落在白羊座", &["midheaven in leo", "north node in aries"])]),
];

#[test]
fn the_angles_and_the_nodes_are_points_in_every_language() {
    assert_claimed(ANGLES_AND_NODES);
}

#[test]
fn a_sefirah_is_a_place_and_a_point() {
    assert_claimed(&[
        ("en", &[("Your Sun stands in Tiferet; Geburah in Leo", &["gevurah in leo", "sun in tiferet"])]),
        ("de", &[("Deine Sonne steht in Tiferet, Gebura im Löwen.", &["gevurah in leo", "sun in tiferet"])]),
        ("es", &[("Tu Luna está en Yesod.", &["moon in yesod"])]),
        ("fr", &[("Votre Lune est en Yésod, dans le Lion.", &["moon in yesod", "yesod in leo"])]),
        ("ru", &[("Солнце в Тиферет, Луна в Йесод", &["moon in yesod", "sun in tiferet"])]),
        ("ja", &[("太陽はティファレトにあります。", &["sun in tiferet"])]),
        ("he", &[("השמש היא יסוד חזק באריה", &["sun in leo"])]),
    ]);
}

#[test]
fn a_type_is_found_where_no_letter_is_a_capital() {
    assert_claimed(&[
        ("ar", &[("أنت بروجكتور.", &["projector"]), ("أنت لست جنريتور.", &[])]),
        ("he", &[("את פרוג'קטור, ואתה גנרטור.", &["generator", "projector"]), ("אתה לא מניפסטור.", &[])]),
        ("hi", &[("आप एक प्रोजेक्टर हैं।", &["projector"]), ("आप जेनरेटर नहीं हैं।", &[])]),
    ]);
}

#[test]
fn a_claim_is_found_however_far_from_its_point_it_stands() {
    assert_claimed(&[
        (
            "en",
            &[
                ("Your Sun, that bright and stubborn light of yours, stands in Leo.", &["sun in leo"]),
                (
                    "Your Moon (the part of you that nobody else has ever quite seen) is now in the seventh house.",
                    &["moon in house 7"],
                ),
                ("Your Venus – tender, proud and a little vain at times – lies in Leo.", &["venus in leo"]),
                ("Your Sun with all of its bright and stubborn warmth stands in Leo.", &["sun in leo"]),
                ("Your Sun, that bright light, warms the ones who believe in Leo.", &[]),
                ("Your Sun speaks first, and whatever you love most of all lives in a house of seven.", &[]),
                ("Your Sun warms, and the cusp of the second house lies in Leo.", &[]),
                ("Your Sun, the ruler of the chart, warms the house whose cusp lies in Leo.", &[]),
            ],
        ),
        ("de", &[("Deine Sonne, dieses helle und eigensinnige Licht in dir, steht im Löwen.", &["sun in leo"])]),
        ("fr", &[("Votre Soleil, cette lumière vive et têtue qui vous porte, se trouve en Lion.", &["sun in leo"])]),
        ("es", &[("Tu Sol, esa luz terca y brillante que llevas dentro, está en Leo.", &["sun in leo"])]),
        ("it", &[("Il tuo Sole, quella luce viva e ostinata che porti, si trova in Leone.", &["sun in leo"])]),
        ("pt", &[("O seu Sol, essa luz viva e teimosa que você traz, está em Leão.", &["sun in leo"])]),
        ("nl", &[("Je Zon, dat heldere en koppige licht van jou, staat in Leeuw.", &["sun in leo"])]),
        ("sv", &[("Din sol, detta klara och envisa ljus som är ditt, står i Lejonet.", &["sun in leo"])]),
        ("pl", &[("Twoje Słońce, to jasne i uparte światło w tobie, stoi w Lwie.", &["sun in leo"])]),
        ("ru", &[("Ваше Солнце, этот яркий и упрямый свет внутри вас, находится во Льве.", &["sun in leo"])]),
        ("uk", &[("Ваше Сонце, це яскраве й уперте світло у вас, перебуває у Леві.", &["sun in leo"])]),
        ("tr", &[("Güneşin, o parlak ve inatçı ışığın senin, Aslan burcunda.", &["sun in leo"])]),
        ("ar", &[("شمسك، ذلك النور الساطع العنيد الذي تحمله، تقع في الأسد.", &["sun in leo"])]),
        (
            "ja",
            &[(
                "あなたの太陽は、明るく頑固な光として、獅子座にあります。月は、牡羊座で輝く。",
                &["moon in aries", "sun in leo"],
            )],
        ),
        ("zh", &[("你的太阳，那道明亮而固执的光，落在狮子座。", &["sun in leo"])]),
    ]);
}

#[test]
fn a_point_may_be_in_a_sign_and_a_house_at_once() {
    assert_claimed(&[
        (
            "en",
            &[
                ("Your Sun in Leo in the tenth house", &["sun in house 10", "sun in leo"]),
                ("Your Moon stands in the seventh house, in Aries.", &["moon in aries", "moon in house 7"]),
                ("Venus in Leo and in your first house", &["venus in house 1", "venus in leo"]),
                ("Venus in the seventh bhava", &["venus in house 7"]),
                ("Your Sun in Leo, and the joy in the seventh house of love", &["sun in leo"]),
            ],
        ),
        ("de", &[("Deine Sonne steht im Löwen im zehnten Haus.", &["sun in house 10", "sun in leo"])]),
        ("fr", &[("Votre Soleil est en Lion, dans la dixième maison.", &["sun in house 10", "sun in leo"])]),
        ("es", &[("Tu Sol en Leo, en la casa 10", &["sun in house 10", "sun in leo"])]),
        ("ru", &[("Солнце во Льве в десятом доме", &["sun in house 10", "sun in leo"])]),
        ("ar", &[("الشمس في الأسد في البيت العاشر", &["sun in house 10", "sun in leo"])]),
        ("zh", &[("太阳在狮子座第十宫", &["sun in house 10", "sun in leo"])]),
    ]);
}

#[test]
fn a_sign_may_stand_beside_its_point() {
    assert_claimed(&[
        (
            "en",
            &[
                ("Your Leo Sun and Aries Moon", &["moon in aries", "sun in leo"]),
                ("With Leo rising and your Capricorn ascendant", &["ascendant in capricorn", "ascendant in leo"]),
                ("Your Sun sign is Leo. Your Ascendant is Aries.", &["ascendant in aries", "sun in leo"]),
                ("Your rising sign, Leo, and Venus in Leo", &["ascendant in leo", "venus in leo"]),
                ("Mercury in Leo, Sun in Virgo", &["mercury in leo", "sun in virgo"]),
                ("The lion is no Leo. Sun and rain come.", &[]),
            ],
        ),
        (
            "de",
            &[
                ("Deine Widder-Sonne und dein Aszendent ist Löwe.", &["ascendant in leo", "sun in aries"]),
                ("Deine Sonne ist ein Löwe.", &["sun in leo"]),
            ],
        ),
        ("es", &[("Tu ascendente es Leo.", &["ascendant in leo"])]),
        ("fr", &[("Votre ascendant est Lion, et ascendant Vierge", &["ascendant in leo", "ascendant in virgo"])]),
    ]);
}

#[test]
fn every_case_of_a_sign_is_read() {
    assert_claimed(&[(
        "ru",
        &[
            ("Луна в Деве", &["moon in virgo"]),
            ("Луна в знаке Девы, Солнце в знаке Рыб", &["moon in virgo", "sun in pisces"]),
            ("Луны в Раке, Луну в Рыбах", &["moon in cancer", "moon in pisces"]),
            ("с Луной в Тельце", &["moon in taurus"]),
            ("При Солнце в Водолее", &["sun in aquarius"]),
        ],
    )]);
}

#[test]
fn what_is_said_of_several_points_is_said_of_each() {
    assert_claimed(&[
        (
            "en",
            &[
                ("Your Sun and Venus are both in Leo.", &["sun in leo", "venus in leo"]),
                ("Your Sun, Venus and Mars are in Leo.", &["mars in leo", "sun in leo", "venus in leo"]),
                ("Both Mercury and Mars are in Gemini.", &["mars in gemini", "mercury in gemini"]),
                ("Both your Mercury and your Mars occupy Gemini.", &["mars in gemini", "mercury in gemini"]),
                ("Mercury and Mars both stand in the tenth house.", &["mars in house 10", "mercury in house 10"]),
                (
                    "The Sun in Aries squares Saturn, and Mercury and Mars are in Gemini.",
                    &["mars in gemini", "mercury in gemini", "sun in aries", "sun in square with saturn"],
                ),
                // Of the first alone nobody knows.
                ("The Moon trines your Sun and Venus in Leo.", &["moon in trine with sun", "venus in leo"]),
                ("Mars, Venus and the Moon are in your thoughts.", &[]),
                ("Your Sun and Venus are not in Leo.", &[]),
                ("People whose Sun and Venus are in Leo", &[]),
            ],
        ),
        ("de", &[("Deine Sonne und deine Venus stehen im Löwen.", &["sun in leo", "venus in leo"])]),
        ("fr", &[("Votre Soleil et Vénus sont en Lion.", &["sun in leo", "venus in leo"])]),
    ]);
}

#[test]
fn a_label_and_a_row_of_a_table_claim_as_a_sentence_does() {
    assert_claimed(&[
        (
            "en",
            &[
                ("Moon: Leo", &["moon in leo"]),
                ("- **Moon:** Leo", &["moon in leo"]),
                ("* **Moon** – Leo, the lion", &["moon in leo"]),
                ("3. Your Moon sign = Leo", &["moon in leo"]),
                ("Your Moon sign: Leo.", &["moon in leo"]),
                ("Moon (Leo)", &["moon in leo"]),
                ("## Moon → Leo", &["moon in leo"]),
                ("Rising: Leo 12°", &["ascendant in leo"]),
                ("Mercury: Gemini and Virgo are its own signs", &[]),
                ("Sun – Leo's ruler", &[]),
                ("Rulers: the Sun for Leo", &[]),
                ("Moon: a mother", &[]),
                (
                    "| Planet | Sign | House |\n|---|:-:|---|\n| **Sun** | Leo | 10 |\n| Moon | Aries | 2nd |",
                    &["moon in aries", "moon in house 2", "sun in house 10", "sun in leo"],
                ),
                ("| Planet | Rules |\n|---|---|\n| Sun | Leo |", &[]),
                ("| Planet | Sign it rules |\n|---|---|\n| Sun | Leo |", &[]),
            ],
        ),
        (
            "de",
            &[("Mond: Löwe", &["moon in leo"]), ("| Planet | Zeichen |\n|--|--|\n| Mond | Löwe |", &["moon in leo"])],
        ),
        ("es", &[("Luna: Leo", &["moon in leo"])]),
        ("ru", &[("Луна: Лев", &["moon in leo"])]),
        ("zh", &[("月亮：狮子座", &["moon in leo"])]),
    ]);
}

#[test]
fn somebody_is_of_a_sign_and_a_sign_is_somebodys() {
    assert_claimed(&[
        (
            "en",
            &[
                ("You are a Leo.", &["sun in leo"]),
                ("As a Leo, you love the stage.", &["sun in leo"]),
                ("As a Scorpio rising you keep secrets.", &["ascendant in scorpio"]),
                ("You are a Leo in disguise, and not a Virgo.", &[]),
                ("If you were a Leo, you would shine. You are not a Leo.", &[]),
                ("As a cancer patient you know. Like every Leo, you shine.", &[]),
                ("Leo is your Moon sign, and Virgo is your rising sign.", &["ascendant in virgo", "moon in leo"]),
                ("The ruler of Leo is your Sun.", &[]),
                ("Your Sun sign, Leo, shines; your rising sign (Virgo) works.", &["ascendant in virgo", "sun in leo"]),
                ("Your Sun is not only in Leo, it is at home there.", &["sun in leo"]),
                ("A Moon in Leo would shout.", &[]),
            ],
        ),
        ("de", &[("Du bist Löwe.", &["sun in leo"]), ("Du bist kein Löwe.", &[])]),
        ("fr", &[("Tu es Lion.", &["sun in leo"])]),
    ]);
}

#[test]
fn degrees_houses_gates_and_lines_are_found_in_short_forms() {
    assert_claimed(&[
        (
            "en",
            &[
                ("Sun at 14 Leo", &["sun at 14 degrees of leo", "sun in leo"]),
                ("The Sun is at 14°32' of Leo.", &["14 degrees of leo", "sun at 14 degrees of leo", "sun in leo"]),
                ("The Sun at 5 in the morning, and Leo sleeps.", &[]),
                ("your 10th-house Moon, and a tenth-house Sun", &["moon in house 10", "sun in house 10"]),
                ("Your tenth house holds the Moon.", &["moon in house 10"]),
                ("Your tenth house holds the Moon's promise.", &[]),
                ("The Moon occupies your tenth house and rules the first.", &["moon in house 10"]),
                ("Gate 34.2 and Gene Key 20.4", &["gate 20", "gate 20 line 4", "gate 34", "gate 34 line 2"]),
                ("Gates 34, 57 and 20, and gates 1 to 64, gates 1-64", &["gate 20", "gate 34", "gate 57"]),
                ("The 34-57 channel", &["gate 34", "gate 57"]),
                ("Your profile is 5/1.", &["profile 5/1"]),
                ("You are a 5/1 Projector.", &["profile 5/1", "projector"]),
                ("1/3 of your life, unlike a 5/1 profile", &[]),
            ],
        ),
        ("de", &[("Dein Profil 5/1, die Tore 34 und 57", &["gate 34", "gate 57", "profile 5/1"])]),
    ]);
}

#[test]
fn a_line_that_is_broken_within_a_sentence_hides_nothing() {
    assert_claimed(&[
        (
            "en",
            &[
                ("Your Saturn stands\nin Pisces.", &["saturn in pisces"]),
                ("Your Sun\nin Leo shines.", &["sun in leo"]),
                ("Your Sun stands in\nPisces and shines.", &["sun in pisces"]),
                ("The Sun\n\nin Leo", &[]),
                ("The Moon\nLeo and the rest", &[]),
                ("All about your Sun\nLeo is the sign of kings.", &[]),
            ],
        ),
        ("de", &[("Dein Saturn steht\nim Stier.", &["saturn in taurus"])]),
    ]);
}
