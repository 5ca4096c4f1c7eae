//! What only looks like a claim: what is denied, supposed, compared, asked, or true of everybody.

use super::found::{assert_claimed, found};

#[test]
fn a_type_is_told_from_the_one_it_is_compared_with() {
    assert_claimed(&[
        (
            "en",
            &[
                ("You are a Manifesting Generator.", &["manifesting generator"]),
                ("You are not a Generator; you are a Projector.", &["projector"]),
                ("Unlike a Generator, you wait, and no Manifestor asks.", &[]),
                ("Never work like a Generator, faster than a Manifestor.", &[]),
                ("Your type is Generator, and Generators respond.", &["generator"]),
            ],
        ),
        (
            "de",
            &[
                ("Du bist kein Generator, sondern ein Projektor.", &["projector"]),
                ("Anders als ein Generator wartest du.", &[]),
                ("Du bist ein Manifestierender Generator.", &["manifesting generator"]),
            ],
        ),
        (
            "fr",
            &[
                ("Vous êtes un Générateur-Manifesteur.", &["manifesting generator"]),
                ("Vous n’êtes pas un Projecteur.", &[]),
            ],
        ),
        ("es", &[("Eres un Generador Manifestante.", &["manifesting generator"]), ("No eres un Generador.", &[])]),
        ("ru", &[("Вы Манифестирующий Генератор.", &["manifesting generator"]), ("Вы не Проектор.", &[])]),
        (
            "ja",
            &[
                ("あなたはマニフェスティング・ジェネレーターです。", &["manifesting generator"]),
                ("あなたはプロジェクターではありません。", &[]),
            ],
        ),
        ("zh", &[("你是显示生产者。", &["manifesting generator"]), ("你不是投射者。", &[])]),
    ]);
}

#[test]
fn what_is_denied_supposed_or_compared_is_not_claimed() {
    assert_claimed(&[
        (
            "en",
            &[
                ("Your Sun is not in Leo.", &[]),
                ("Your Sun isn't in Leo but in Virgo.", &["sun in virgo"]),
                ("Your Moon was never in Aries.", &[]),
                ("Your Sun shines like a Leo, in contrast to Leo.", &[]),
                ("The Sun in square to Leo, in a bond with Aries", &[]),
                ("If your Sun were in Leo, you would roar.", &[]),
                ("Unlike people with the Moon in Aries, you wait.", &[]),
                ("Someone with the Sun in Leo may envy you.", &[]),
                ("as if the Sun stood in Leo", &[]),
            ],
        ),
        (
            "de",
            &[
                ("Deine Sonne steht nicht im Löwen, sondern im Widder.", &["sun in aries"]),
                ("Dein Mond ist wie in Flammen, anders als Menschen mit Mond im Widder.", &[]),
                ("Deine Sonne im Gegensatz zum Löwen", &[]),
                ("Stünde deine Sonne im Löwen, wärst du laut.", &[]),
            ],
        ),
        ("fr", &[("Votre Soleil n’est pas en Lion.", &[]), ("Le Soleil en contraste avec Lion", &[])]),
        (
            "es",
            &[
                ("Tu Sol no está en Leo, sino en Virgo.", &["sun in virgo"]),
                ("Si tu Sol estuviera en Leo, rugirías.", &[]),
            ],
        ),
        ("it", &[("Il tuo Sole non è in Leone.", &[])]),
        ("pt", &[("O seu Sol não está em Leão, mas em Virgem.", &["sun in virgo"])]),
        ("nl", &[("Je Zon staat niet in Leeuw maar in Ram.", &["sun in aries"])]),
        ("sv", &[("Din sol står inte i Lejonet.", &[])]),
        ("da", &[("Din sol står ikke i Løven.", &[])]),
        ("nb", &[("Din sol står ikke i Løven.", &[])]),
        ("pl", &[("Twoje Słońce nie jest w Lwie.", &[])]),
        (
            "ru",
            &[
                ("Ваше Солнце не во Льве, а в Овне.", &["sun in aries"]),
                ("Луна в девятом доме, в отличие от Льва", &["moon in house 9"]),
            ],
        ),
        ("uk", &[("Ваше Сонце не у Леві.", &[])]),
        ("tr", &[("Güneşin Aslan burcunda değil.", &[])]),
        ("hi", &[("सूर्य सिंह राशि में नहीं है।", &[])]),
        ("ar", &[("الشمس ليست في الأسد.", &[])]),
        ("he", &[("השמש אינה באריה.", &[]), ("השמש לא במזל אריה.", &[])]),
        ("ja", &[("太陽は獅子座にありません。太陽は獅子座ではなく", &[])]),
        ("zh", &[("太阳不在狮子座，而在处女座", &["sun in virgo"])]),
    ]);
}

#[test]
fn a_word_that_only_begins_like_a_sign_is_none() {
    assert_claimed(&[
        ("ru", &[("Луна в девятом доме", &["moon in house 9"]), ("Солнце в девушке, луна в рыбаке", &[])]),
        ("uk", &[("Місяць у дівчини", &[])]),
        ("de", &[("Der Mond in Fischers Garten", &[])]),
        ("pl", &[("Księżyc w wagonie, księżycowy blask w rakiecie", &[])]),
        ("sv", &[("Solen i vågorna", &[])]),
    ]);
}

/// Sentences as readings have them, of which each is true. None of them claims anything of a chart.
#[test]
fn what_else_a_reading_says_of_the_sky_claims_nothing() {
    for (language, text) in [
        ("en", "Your Venus rules the seventh house, and Leo is the sign of kings."),
        ("en", "The Moon changes its sign every two and a half days; Leo follows Cancer."),
        ("en", "Mars squares your Sun from a sign that Leo never understood."),
        ("en", "In Leo's company you laugh. In the seventh year Saturn returns."),
        ("en", "You were born under a waning Moon, and in your chart Leo is empty."),
        ("en", "Saturn asks for patience. In the second half of life it gives back."),
        ("en", "Jupiter is a generator of luck, and the house you live in is warm."),
        ("en", "The lord of the seventh house gives to the Sun what it takes from Leo."),
        ("en", "It is a key to the door, and 12 degrees below zero outside."),
        ("en", "Mercury, quick and curious, talks; the fire of Leo listens."),
        ("de", "Die Sonne wärmt, und im Haus nebenan wohnt ein Löwe."),
        ("de", "Venus und Mars sprechen miteinander wie Fische im Wasser."),
        ("de", "Der Mond zieht durch alle Zeichen, und in jedem bleibt er zwei Tage."),
        ("fr", "La Lune change de signe, et le cœur balance."),
        ("es", "El Sol sale para todos, y en casa hace calor."),
        ("it", "La Luna cambia, e in casa torna la pace."),
        ("ru", "Луна меняет знак, а в доме тепло, и рак свистнет на горе."),
        ("ru", "Солнце садится, и девятый день проходит в тишине."),
        ("pl", "Słońce wschodzi, a w domu pachnie chlebem."),
        ("tr", "Güneş doğar, evde huzur vardır."),
        ("ja", "太陽が昇り、獅子座の人は笑う。"),
        ("zh", "太阳升起，狮子座的人笑了。"),
    ] {
        assert_eq!(found(language, text), Vec::<String>::new(), "{language}: {text}");
    }
}

#[test]
fn a_question_that_yes_or_no_answers_claims_nothing() {
    assert_claimed(&[
        (
            "en",
            &[
                ("Are you a Leo?", &[]),
                ("Is your Moon in Leo?", &[]),
                ("Is your Sun in Leo, or in Virgo?", &[]),
                ("And is Leo your rising sign?", &[]),
                ("Tell me: is Venus in the seventh house?", &[]),
                ("Could your Sun be in Leo?", &[]),
                ("Are you a Projector or a Generator?", &[]),
                ("Do you have Gate 34?", &[]),
                ("Is your Sacral centre defined?", &[]),
                ("Is your authority emotional?", &[]),
                ("Was the Moon at 12 degrees of Leo?", &[]),
                ("Are you a 5/1 Projector?", &[]),
                ("\"Are you a Leo?\" they ask.", &[]),
                // What else is asked presupposes what it names.
                ("Who would doubt that your Sun is in Leo?", &["sun in leo"]),
                ("What does your Moon in Leo want?", &["moon in leo"]),
                ("Why does Gate 34 hurry you?", &["gate 34"]),
                ("Is it any wonder that your Moon in Leo wants applause?", &["moon in leo"]),
                ("Do you feel how your Moon in Leo wants applause?", &["moon in leo"]),
                ("Your Moon is in Leo. Are you a Virgo?", &["moon in leo"]),
                ("Are you proud? Your Sun is in Leo.", &["sun in leo"]),
            ],
        ),
        ("de", &[("Bist du ein Löwe?", &[]), ("Steht dein Mond im Löwen?", &[]), ("Bist du ein Projektor?", &[])]),
        (
            "fr",
            &[
                ("Êtes-vous Lion ?", &[]),
                ("Votre Lune est-elle en Lion ?", &[]),
                ("Est-ce que la Lune est en Lion ?", &[]),
            ],
        ),
        ("es", &[("¿Está tu Luna en Leo?", &[]), ("¿Eres un Proyector?", &[])]),
        ("it", &[("Sei un Leone?", &[]), ("È in Leone la tua Luna?", &[])]),
        ("pt", &[("Está a sua Lua em Leão?", &[])]),
        ("nl", &[("Ben je een Leeuw?", &[]), ("Staat je Maan in Leeuw?", &[])]),
        ("sv", &[("Står din måne i Lejonet?", &[])]),
        ("da", &[("Står din måne i Løven?", &[])]),
        ("nb", &[("Står månen din i Løven?", &[])]),
        ("pl", &[("Czy twój Księżyc jest w Lwie?", &[])]),
        ("ru", &[("Находится ли ваша Луна во Льве?", &[])]),
        ("uk", &[("Чи ваш Місяць у Леві?", &[])]),
        ("tr", &[("Ay Aslan burcunda mı?", &[])]),
        ("hi", &[("क्या आपका चंद्रमा सिंह राशि में है?", &[])]),
        ("ar", &[("هل القمر في الأسد؟", &[])]),
        ("he", &[("האם הירח במזל אריה?", &[])]),
        ("ja", &[("あなたの月は獅子座にありますか？", &[]), ("あなたはプロジェクターですか？", &[])]),
        ("zh", &[("你的月亮在狮子座吗？", &[]), ("你是投射者吗？", &[])]),
    ]);
}

#[test]
fn a_dignity_is_true_of_everybody_unless_the_words_say_whose_it_is() {
    assert_claimed(&[
        (
            "en",
            &[
                ("Saturn is exalted in Libra.", &[]),
                ("The Sun is exalted in Aries and in its fall in Libra.", &[]),
                ("Venus is in her detriment in Aries.", &[]),
                ("The Moon is at home in Cancer.", &[]),
                ("Mercury has its exaltation in Virgo.", &[]),
                ("Mars is debilitated in Cancer.", &[]),
                ("Tradition says that Jupiter is exalted in Cancer.", &[]),
                ("Shani is exalted in Tula.", &[]),
                ("Your Saturn is exalted in Libra.", &["saturn in libra"]),
                ("In your chart Saturn is exalted in Libra.", &["saturn in libra"]),
                ("Saturn stands in Libra.", &["saturn in libra"]),
            ],
        ),
        (
            "de",
            &[
                ("Saturn ist in der Waage erhöht.", &[]),
                ("Die Sonne ist erhöht im Widder.", &[]),
                ("Dein Saturn steht erhöht in der Waage.", &["saturn in libra"]),
            ],
        ),
        (
            "fr",
            &[
                ("Saturne est exalté en Balance.", &[]),
                ("Votre Saturne, exalté, est en Balance.", &["saturn in libra"]),
            ],
        ),
        (
            "es",
            &[("Saturno está exaltado en Libra.", &[]), ("Tu Saturno está exaltado en Libra.", &["saturn in libra"])],
        ),
        ("it", &[("Saturno è esaltato in Bilancia.", &[])]),
        ("pt", &[("Saturno está exaltado em Libra.", &[])]),
        ("nl", &[("Saturnus is verhoogd in Weegschaal.", &[])]),
        ("sv", &[("Saturnus är upphöjd i Vågen.", &[])]),
        ("pl", &[("Saturn jest wywyższony w Wadze.", &[])]),
        (
            "ru",
            &[
                ("Сатурн находится в экзальтации в Весах.", &[]),
                ("Ваш Сатурн в экзальтации в Весах.", &["saturn in libra"]),
            ],
        ),
        ("uk", &[("Сатурн в екзальтації у Терезах.", &[])]),
        ("ja", &[("土星は天秤座で高揚する。", &[])]),
        ("zh", &[("土星在天秤座擢升。", &[])]),
    ]);
}
