//! Where and when stories of other languages take place.

use super::super::setting_reader::SettingReader;
use super::*;

fn setting(text: &str) -> String {
    SettingReader::of_story(text).setting_of(text).to_string()
}

#[test]
fn place_time_and_weather_are_read_in_six_languages() {
    for (text, expected) in [
        ("Am Morgen ging Lena mit ihrem Hund in den Wald. Es regnete.", "in a forest, in the morning, in the rain"),
        ("In der Nacht saß der alte Mann in der Küche und wartete auf sie.", "in a kitchen, at night"),
        ("Die Kinder bauten am Strand eine Burg und sie lachten.", "on a beach"),
        ("Der Fischer fuhr am Abend auf das Meer hinaus, und es war ein Sturm.", "on the sea, at dusk, in a storm"),
        ("Le matin, Lucie se promenait dans la forêt avec son chien.", "in a forest, in the morning"),
        ("Il neigeait sur le village et les enfants jouaient dans la rue.", "in a city, in falling snow"),
        ("Una noche la niña caminaba por el bosque con su perro.", "in a forest, at night"),
        ("Los niños jugaban en la playa y el sol brillaba al mediodía.", "on a beach, in the daytime"),
        ("Di notte la bambina dormiva nel suo letto e pioveva.", "in a bedroom, at night, in the rain"),
        ("De jongen liep in de ochtend door het bos en het sneeuwde.", "in a forest, in the morning, in falling snow"),
        ("À noite a menina andava na floresta com o seu cão.", "in a forest, at night"),
    ] {
        assert_eq!(setting(text), expected, "{text}");
    }
}

#[test]
fn the_time_of_day_and_the_place_are_read_in_the_languages_of_the_north_and_the_east() {
    for (text, expected) in [
        ("Ночью Маша шла по лесу и пела.", "in a forest, at night"),
        ("Утром он вышел на пляж. Шёл дождь, и она ждала его.", "on a beach, in the morning, in the rain"),
        ("Вечером мальчик сидел на кухне с бабушкой и слушал её.", "in a kitchen, at dusk"),
        ("На рассвете рыбак вышел в море, и оно было тихим.", "on the sea, at dawn"),
        ("Зимой в горах шёл снег, и они не спали.", "in the mountains, in falling snow, in winter"),
        ("Вночі Марко йшов по лісу, і було тихо.", "in a forest, at night"),
        ("Увечері дівчинка сиділа біля озера і чекала його.", "by a lake, at dusk"),
        ("Вранці вона прокинулася в ліжку, і йшов сніг.", "in a bedroom, in the morning, in falling snow"),
        ("Det var natt och Lisa gick genom skogen med sin hund.", "in a forest, at night"),
        ("På kvällen satt han i köket och det regnade.", "in a kitchen, at dusk, in the rain"),
        ("På morgonen gick hon till stranden och det var soligt.", "on a beach, in the morning, in bright sunshine"),
        ("I gryningen seglade de ut på havet, och han var glad.", "on the sea, at dawn"),
        ("Det var nat, og Lise gik gennem skoven med sin hund.", "in a forest, at night"),
        ("Om aftenen sad han i køkkenet, og det regnede.", "in a kitchen, at dusk, in the rain"),
        ("Om morgenen gik hun til stranden, og det var solskin.", "on a beach, in the morning, in bright sunshine"),
        ("Det var natt, og Kari gikk gjennom skogen med hunden.", "in a forest, at night"),
        ("Om kvelden satt han på kjøkkenet, og det snødde.", "in a kitchen, at dusk, in falling snow"),
    ] {
        assert_eq!(setting(text), expected, "{text}");
    }
}

#[test]
fn place_time_and_weather_are_read_in_polish_and_finnish() {
    for (text, expected) in [
        ("W nocy Ania szła przez las i śpiewała.", "in a forest, at night"),
        ("Rano wyszedł na plażę. Padał deszcz, a ona na niego czekała.", "on a beach, in the morning, in the rain"),
        ("Wieczorem chłopiec siedział w kuchni z babcią i jej słuchał.", "in a kitchen, at dusk"),
        ("O świcie rybak wypłynął na morze, a ono było spokojne.", "on the sea, at dawn"),
        ("Zimą w górach padał śnieg i oni nie spali.", "in the mountains, in falling snow, in winter"),
        ("Dzieci bawiły się w ogrodzie i było słonecznie.", "in a garden, in bright sunshine"),
        ("Nad jeziorem stał stary zamek, a w zamku był król.", "in a castle"),
        ("Po południu szli ulicą do szkoły, ale nie było daleko.", "in a classroom, in the daytime"),
        ("Yöllä hän kulki metsässä ja lauloi.", "in a forest, at night"),
        ("Aamulla hän meni rannalle. Satoi, ja se oli kylmä.", "on a beach, in the morning, in the rain"),
        ("Illalla poika istui keittiössä ja kuunteli, kun hän kertoi.", "in a kitchen, at dusk"),
        ("Talvella vuorilla satoi lunta, ja he olivat iloisia.", "in the mountains, in falling snow, in winter"),
        ("Hän oli puutarhassa, ja oli aurinkoista.", "in a garden, in bright sunshine"),
        ("Laiva oli satamassa, kun hän tuli.", "by the harbour at the sea"),
        ("Kesällä he olivat järvellä, ja hän ui.", "by a lake, in summer"),
        ("Linnassa oli sali, ja se oli suuri.", "in a castle"),
    ] {
        assert_eq!(setting(text), expected, "{text}");
    }
    for text in [
        "Nigdy nie widział morza, a ona była smutna.",
        "Nie padał deszcz i było cicho, a on na nią czekał.",
        "Byli daleko od morza i było cicho.",
        "Babcia opowiadała bajkę o lesie i było cicho.",
        "Hän ei ollut koskaan nähnyt merta, ja hän oli surullinen.",
        "He olivat kaukana merestä, ja oli hiljaista.",
        "Hän kertoi tarinan metsästä, ja oli hiljaista.",
        "Se ei ollut metsä, ja hän itki.",
    ] {
        assert_eq!(setting(text), "", "{text}");
    }
}

#[test]
fn what_is_said_in_such_a_text_is_not_its_setting() {
    for (text, expected) in [
        ("«Я хочу на море!» — сказал он, и она была в лесу.", "in a forest"),
        ("”Jag vill till havet”, sa hon, och han var i skogen.", "in a forest"),
        ("»Jeg vil til havet,« sagde hun, og han var i skoven.", "in a forest"),
        ("«Jeg vil til havet», sa hun, og han var i skogen.", "in a forest"),
        ("– Jeg vil til havet, sa hun, og han var i skogen.", "in a forest"),
        ("– Я хочу на море, – сказал он, и она была в лесу.", "in a forest"),
        ("„Ich will ans Meer“, sagte sie, und er war im Wald.", "in a forest"),
    ] {
        assert_eq!(setting(text), expected, "{text}");
    }
}

#[test]
fn what_such_a_text_denies_or_only_tells_of_is_not_its_setting() {
    for text in [
        "Es lag kein Schnee, und sie war nicht am Meer.",
        "Der Mann erzählte eine Geschichte vom Meer und sie lachte.",
        "Sie hatte nie das Meer gesehen, und es war still.",
        "Es regnete nicht, und sie ging mit ihm.",
        "Ils étaient loin de la mer et elle pleurait.",
        "Elle n’avait jamais vu la mer et il pleurait.",
        "Ella nunca había visto el mar y estaba triste.",
        "Non aveva mai visto il mare e lei era triste.",
        "Zij had nooit de zee gezien en hij was stil.",
        "Ele nunca tinha visto o mar e ela era triste.",
        "Он никогда не видел моря, и она была грустной.",
        "Вона ніколи не бачила моря, і він сумував.",
        "Hon hade aldrig sett havet, och det var tyst.",
        "Hun hadde aldri sett havet, og det var stille.",
    ] {
        assert_eq!(setting(text), "", "{text}");
    }
    assert_eq!(setting("Sie verließ nie den Wald, und es war still."), "in a forest");
    assert_eq!(setting("Das Haus stand nicht weit vom See, und es war still."), "by a lake");
}

#[test]
fn time_passes_in_six_languages() {
    for (text, passes) in [
        ("Drei Tage später ging sie mit dem Hund in den Wald.", true),
        ("Wochen vergingen, und es war still.", true),
        ("Sie war zehn Jahre alt, und es war Nacht.", false),
        ("Les semaines passèrent et elle était triste.", true),
        ("Trois jours plus tard, il était dans la forêt avec elle.", true),
        ("Elle avait dix ans et elle était dans la forêt.", false),
        ("Pasaron los días y ella estaba en el bosque.", true),
        ("La niña tenía diez años y estaba en el bosque.", false),
        ("Dopo tre giorni lei era nel bosco con il cane.", true),
        ("Een week later liep hij met de hond in het bos.", true),
        ("Depois de três dias ela estava na floresta com o cão.", true),
    ] {
        assert_eq!(SettingReader::of_story(text).lets_time_pass(text), passes, "{text}");
    }
}

#[test]
fn a_language_is_told_by_its_small_words_and_english_stays_english() {
    for text in ["The port was in the old castle, and she was there.", "狐は海へ行きました。", "", "Mia"] {
        assert!(tongue_of(text).is_none(), "{text}");
    }
    assert_eq!(setting("She walked into the forest and the night was dark."), "in a forest, at night");
}

#[test]
fn no_word_of_a_language_has_two_meanings() {
    for tongue in TONGUES {
        let mut words: Vec<&str> = tongue.places.iter().flat_map(|(_, words)| words.split_whitespace()).collect();
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), all);
    }
}
