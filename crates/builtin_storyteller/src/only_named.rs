//! Words of a setting where no story takes place: “a sea of faces”, “as loud as a storm”, “on the wallpaper were little ships”, “the girl from the
//! farm”, “the road to the castle”; and snow that lies and does not fall.

use unicode_segmentation::UnicodeSegmentation;

use super::being_nouns::being_noun;
use super::word_list::contains;

/// What there may be so much of: “a mountain of dishes”.
const FIGURES: &str = "sea seas ocean mountain mountains storm thunder river rivers forest island desert wave waves rain lake ocean hill hills field";
/// Of these there are real ones: “a river of lava”, “a forest of pines”.
const MATTERS: &str = "sand ice snow grass flowers flower stone stones trees firs pines oaks birches beeches bamboo rock rocks water lava clouds wind rain \
    fire wheat corn rye poppies sunflowers barley the a his her their our my";
/// What feelings have their weather in.
const BODY: &str = "heart hearts face faces voice voices eyes eye head mind soul smile mood hair life step";
const PICTURES: &str = "television tv screen radio photograph photo photos photographs picture pictures painting paintings poster postcard film movie \
    wallpaper curtain curtains puzzle jumper pullover tapestry stamp stamps mug plate carpet rug calendar cover page cinema";
const SHOWING: &str = "showed shows show depicted depicts";
const REPORTS: &str =
    "letter diary postcard telegram radio forecast newspaper paper weatherman television news announcer";
const SAYING: &str = "began told read described said says reported reports announced promised";
const DEPICTING: &str = "drew draws drawing painted paints sketched sketches carved embroidered";
const SMALL: &str = "the a an his her their my our its your";
/// Who comes from somewhere is not there any more.
const COMING: &str = "came come comes coming letter letters card news parcel returned returns back home";
const WAYS: &str = "road key ticket tickets map train bus invitation";
const LEADING: &str = "led leads went goes ran runs wound winds";
const LEADING_WAYS: &str = "road path way track lane trail";
const OWNING: &str = "own owns owned bought sold inherited rented";
const NO_COMPARISON: &str = "soon long far well much many often early late just such same";
const SNOWY: &str = "white beard hair cloth tablecloth linen sheets feathers owl owls fur";
const THINGS_OF_WEATHER: &str = "boots boot coat coats hat jacket globe barrel barrels lantern lanterns chimes goggles shovel suit queen goose geese mill";
const LYING: &str = "lay lies lying lie lain covered covers glittered glitters sparkled sparkles crunched creaked gleamed remained remains squeaked";
const REMAINING: &str = "remained rest remains remainder left";
const REACH_OF_A_VERB_WORDS: usize = 3;
const REACH_OF_AN_ORIGIN_WORDS: usize = 6;

/// “Grandma told a story” of “Grandma told a story about a dragon in a cave”.
fn text_before_a_tale(text: &str) -> &str {
    const TELLING: &str = "told tells read reads began heard";
    const TALES: &str = "story stories tale tales legend fairytale fable myth";
    const REACH_WORDS: usize = 5;
    let words: Vec<(usize, &str)> = text.unicode_word_indices().collect();
    let is_begun = |at: usize| {
        let before = &words[at.saturating_sub(REACH_WORDS)..at];
        matches!(words[at + 1].1, "about" | "of") && before.iter().any(|(_, word)| contains(TELLING, word))
    };
    let tale = (1..words.len().saturating_sub(1)).find(|at| contains(TALES, words[*at].1) && is_begun(*at));
    let end = tale.map(|at| words[at].0 + words[at].1.len());
    // What comes behind it is the teller's again.
    end.filter(|end| ![", ", "; ", " and then ", " while "].iter().any(|joint| text[*end..].contains(joint)))
        .map_or(text, |end| &text[..end])
}

/// A sentence without what a picture in it shows: “it was a photograph: two boots, and a harbour behind them”.
pub(crate) fn undepicted(text: &str) -> &str {
    let text = text_before_a_tale(text);
    let colon = text.match_indices(": ").find(|(at, _)| {
        let before = text[..*at].rsplit(' ').next().unwrap_or_default().to_lowercase();
        contains(PICTURES, &before)
    });
    colon.map_or(text, |(at, _)| &text[..at])
}

/// Whether the word here names something that is not where, or when, its sentence takes place. `before` and `after` are the other words of the
/// sentence.
pub(crate) fn is_only_named(word: &str, before: &[String], after: &[String]) -> bool {
    is_a_figure(word, before, after)
        || is_compared(before)
        || is_on_a_picture(before)
        || is_of_an_origin(before)
        || is_owned(before)
        || is_a_span(before, after)
        || is_a_destination(before)
        || is_a_role(before)
        || is_its_people(before)
        || is_compared_in_a_place(before)
        || is_a_park_of_another_kind(word, before, after)
        || is_the_sky_above(word, before)
        || is_beyond(after)
}

/// Whether weather here is no longer, or lies on the ground.
pub(crate) fn does_not_fall(word: &str, before: &[String], after: &[String]) -> bool {
    let has_dropped = matches!(word, "wind" | "breeze")
        && after
            .iter()
            .take(REACH_OF_A_VERB_WORDS)
            .any(|word| matches!(word.as_str(), "dropped" | "fallen" | "slackened"));
    let noun = before.iter().rev().find(|word| !contains(SMALL, word)).map_or("", String::as_str);
    // “A snow-white cloth”, “a snowy beard”, “snow boots”
    let is_a_look = word.starts_with("snow") && after.first().is_some_and(|next| contains(SNOWY, next));
    let is_a_thing = after.first().is_some_and(|next| contains(THINGS_OF_WEATHER, next));
    has_dropped || is_a_look || is_a_thing || noun == "from" || lies(word, before, after) || is_what_remains(before)
}

/// “The snow lay deep”, “the roofs were covered with snow”.
pub(crate) fn lies(word: &str, before: &[String], after: &[String]) -> bool {
    let is_lying = after.iter().take(REACH_OF_A_VERB_WORDS).any(|word| contains(LYING, word));
    let covered =
        before.iter().rev().take(REACH_OF_A_VERB_WORDS + 1).any(|word| contains("covered white buried thick", word))
            && before.iter().rev().take(REACH_OF_A_VERB_WORDS).any(|word| contains("with in under", word));
    word == "snow" && (is_lying || covered)
}

fn is_what_remains(before: &[String]) -> bool {
    matches!(before, [.., remained, of, the] if contains(REMAINING, remained) && of == "of" && the == "the")
}

fn is_a_figure(word: &str, before: &[String], after: &[String]) -> bool {
    let last = before.last().map_or("", String::as_str);
    let is_many = match after {
        [of, what, ..] => of == "of" && !contains(MATTERS, what),
        _ => false,
    };
    let is_any = matches!(last, "a" | "an" | "another") || word.ends_with('s') || matches!(word, "storm" | "thunder");
    // “There was thunder in his voice”
    let is_within = match after {
        [inside, whose, body, ..] => inside == "in" && contains(SMALL, whose) && contains(BODY, body),
        _ => false,
    };
    let is_of_a_body = before.iter().take(REACH_OF_A_VERB_WORDS).any(|word| contains(BODY, word));
    let is_a_mood = is_of_a_body && (word.ends_with('y') || is_stated(before));
    let is_of_a_question = word.starts_with("rain") && after.first().is_some_and(|next| next == "down") && last != "it";
    let is_under = word == "snowed" && after.first().is_some_and(|next| matches!(next.as_str(), "under" | "in"));
    contains(FIGURES, word) && is_many && is_any || is_within || is_a_mood || is_of_a_question || is_under
}

/// “Her heart was a lake”
fn is_stated(before: &[String]) -> bool {
    matches!(before, [.., was, a] if contains("was is were are", was) && contains("a an", a))
}

/// “As loud as a storm”
fn is_compared(before: &[String]) -> bool {
    let own = before.iter().rev().skip_while(|word| contains(SMALL, word)).map(String::as_str).collect::<Vec<_>>();
    matches!(own.as_slice(), ["as", how, "as", ..] if !contains(NO_COMPARISON, how))
}

fn is_on_a_picture(before: &[String]) -> bool {
    let is_picture = |word: &String| contains(PICTURES, word);
    // “On the television a storm was raging”, “a poster of a castle”
    let is_on = before
        .windows(3)
        .any(|three| matches!(three[0].as_str(), "on" | "in") && contains(SMALL, &three[1]) && is_picture(&three[2]));
    let is_of = before.windows(2).any(|two| is_picture(&two[0]) && two[1] == "of");
    let subject = before.iter().take(REACH_OF_A_VERB_WORDS).position(is_picture);
    let shows = subject.is_some_and(|at| {
        let verb = &before[at + 1..];
        matches!(verb, [was, full, of, ..] if was.starts_with('w') && full == "full" && of == "of")
            || verb.first().is_some_and(|verb| contains(SHOWING, verb))
    });
    let report = before.iter().position(|word| contains(REPORTS, word));
    let is_reported = report.is_some_and(|at| before[at + 1..].first().is_some_and(|verb| contains(SAYING, verb)));
    let drawn = before.iter().rposition(|word| contains(DEPICTING, word));
    let is_drawn = drawn.is_some_and(|at| {
        let between = &before[at + 1..];
        between.first().is_some_and(|first| contains("a an two three some", first))
            && between.len() <= REACH_OF_A_VERB_WORDS
            && !between.iter().any(|word| contains("in on at by", word))
    });
    is_on || is_of || shows || is_reported || is_drawn
}

/// “The girl from the farm”, “she came from a village in the mountains”, “on the way to the beach”.
fn is_of_an_origin(before: &[String]) -> bool {
    let near = &before[before.len().saturating_sub(REACH_OF_AN_ORIGIN_WORDS)..];
    let from = near.iter().rposition(|word| word == "from").filter(|at| *at > 0);
    let is_origin = from.is_some_and(|at| {
        let between = &near[at + 1..];
        let is_somebody = being_noun(&near[at - 1]).is_some() && between.len() <= 2;
        let is_left =
            contains(COMING, &near[at - 1]) && !between.iter().any(|word| contains("to into onto across and", word));
        is_somebody || is_left
    });
    let to = before.iter().rev().skip_while(|word| contains(SMALL, word)).map(String::as_str).collect::<Vec<_>>();
    let is_a_way = match to.as_slice() {
        ["to", "way", whose, "on", ..] | ["to", "back" | "home" | "down" | "up", "way", whose, "on", ..] => {
            contains(SMALL, whose)
        }
        ["to", noun, ..] => contains(WAYS, noun),
        _ => false,
    };
    // “The road led to the sea”, “she was born in a village by the sea”
    let is_led_to =
        matches!(to.as_slice(), ["to", led, way, ..] if contains(LEADING, led) && contains(LEADING_WAYS, way));
    let is_birth = before.windows(2).any(|two| two[0] == "born" && contains("in at on", &two[1]));
    is_origin || is_a_way || is_led_to || is_birth
}

/// “My uncle owns a farm”
fn is_owned(before: &[String]) -> bool {
    matches!(before, [.., verb, a] if contains(OWNING, verb) && contains("a an the two three", a))
}

/// “They left for the city”, “she set out for the sea”: nobody is there yet.
fn is_a_destination(before: &[String]) -> bool {
    const LEAVING: &str =
        "left leave leaves leaving departed departs headed heading bound sailed sails embarked longing making made";
    const AWAY: &str = "off out early late soon today again together alone once";
    const REACH_WORDS: usize = 4;
    let near = &before[before.len().saturating_sub(REACH_WORDS)..];
    let Some(at) = near.iter().rposition(|word| word == "for").map(|at| before.len() - near.len() + at) else {
        return false;
    };
    match &before[..at] {
        [.., verb, away] if contains(AWAY, away) => {
            contains(LEAVING, verb) || matches!(verb.as_str(), "set" | "sets" | "started" | "setting")
        }
        [.., verb] => contains(LEAVING, verb),
        [] => false,
    }
}

/// “The whole village cheered”: those who live there; “through the whole village” is there.
fn is_its_people(before: &[String]) -> bool {
    const PREPOSITIONS: &str = "in into through across over around of from to";
    let near = before.iter().rev().take(REACH_OF_A_VERB_WORDS).map(String::as_str).collect::<Vec<_>>();
    matches!(near.first(), Some(&("whole" | "entire"))) && !near.iter().any(|word| contains(PREPOSITIONS, word))
}

/// “They looked like the stars in the sky”
fn is_compared_in_a_place(before: &[String]) -> bool {
    match before {
        [.., like, the] if matches!(like.as_str(), "like" | "than") => contains(SMALL, the),
        [.., like, the, _, inside, a] => {
            matches!(like.as_str(), "like" | "than")
                && contains(SMALL, the)
                && contains("in of on at by", inside)
                && contains(SMALL, a)
        }
        _ => false,
    }
}

/// “The car park”, “Hyde Park Road”
fn is_a_park_of_another_kind(word: &str, before: &[String], after: &[String]) -> bool {
    let last = before.last().map_or("", String::as_str);
    let is_a_road = after.first().is_some_and(|next| contains("road street avenue lane ranger bench", next));
    word == "park" && (is_a_road || contains("car bus trailer lorry coach business science industrial ball", last))
}

/// “There was a sea outside”
fn is_beyond(after: &[String]) -> bool {
    after.first().is_some_and(|next| contains("outside beyond opposite", next))
}

/// “The sun stood in the sky”, “under a blue sky”: nobody is up there.
fn is_the_sky_above(word: &str, before: &[String]) -> bool {
    const LUMINARIES: &str = "sun moon star stars cloud clouds rainbow light lights lightning fireworks comet";
    const BENEATH: &str = "under beneath below against";
    let near = &before[before.len().saturating_sub(REACH_OF_AN_ORIGIN_WORDS)..];
    word == "sky" && near.iter().any(|word| contains(LUMINARIES, word) || contains(BENEATH, word))
}

/// “He used the slipper as a cradle”
fn is_a_role(before: &[String]) -> bool {
    matches!(before, [.., as_, a] if as_ == "as" && matches!(a.as_str(), "a" | "an"))
}

/// “From morning to night”
fn is_a_span(before: &[String], after: &[String]) -> bool {
    let begins = before.last().is_some_and(|last| last == "from")
        && after.first().is_some_and(|next| matches!(next.as_str(), "to" | "till" | "until"));
    begins || matches!(before, [.., from, _, to] if from == "from" && contains("to till until", to))
}

#[cfg(test)]
mod tests {
    use super::super::setting::setting_of;

    #[test]
    fn what_is_compared_painted_left_or_owned_is_no_setting() {
        for text in [
            "The drum was as loud as a storm.",
            "She was as restless as the sea.",
            "A sea of faces looked up at her.",
            "A mountain of dishes stood in the sink.",
            "Mountains of letters lay there.",
            "A storm of applause broke out.",
            "There was thunder in his voice.",
            "A hail of questions rained down on him.",
            "He was snowed under with work.",
            "Her heart was a lake without wind.",
            "Her face was cloudy, then sunny again.",
            "The curtain showed a forest in autumn.",
            "A postcard of a castle was stuck to the mirror.",
            "On her jumper was a snowy mountain.",
            "In the photograph she stood on a beach in the rain.",
            "On the television a storm was raging over an island.",
            "The wallpaper was full of little ships on blue waves.",
            "The radio said that it was snowing in the mountains.",
            "Her grandmother came from a village in the mountains.",
            "The letter came from the city.",
            "My uncle owns a farm.",
            "The girl from the farm knocked.",
            "They were on their way to the beach.",
            "The road to the castle was closed.",
            "The road led to the sea.",
            "She was born in a village by the sea.",
            "From morning to night he worked.",
            "They left for the city.",
            "At nine they had left for the coast.",
            "She set out for the mountains.",
            "He sailed for the island.",
            "They headed for the deep dark forest.",
            "He missed the train to the coast.",
            "The whole village had cheered.",
            "The lights looked like the stars in the sky.",
            "The clouds stood high in the sky.",
            "He saw that there was a sea outside.",
            "He saw a ship under a hard blue sky.",
            "They stood on the car park.",
            "The diary began on a ship.",
            "He used the slipper as a cradle.",
            "On it lay a snow-white cloth.",
            "She put on her rain boots.",
            "He had a snowy beard.",
        ] {
            assert_eq!(setting_of(text).to_string(), "", "{text}");
        }
        for (text, setting) in [
            ("They sailed on a sea of ice.", "on the sea"),
            ("They ran through the whole village.", "in a village"),
            ("They flew through the sky.", "in the sky"),
            ("They ran as far as the lake.", "by a lake"),
            ("As soon as winter came they skated.", "in winter"),
            ("He painted the kitchen.", "in a kitchen"),
            ("They came from the forest into the village.", "in a village"),
            ("In a forest of pines they lay down.", "in a forest"),
            ("It rained down there, too.", "in the rain"),
        ] {
            assert_eq!(setting_of(text).to_string(), setting, "{text}");
        }
    }

    #[test]
    fn snow_that_lies_does_not_fall() {
        for (text, setting) in [
            ("Snow lies on the roofs, but none is falling.", "in winter"),
            ("The snow lay deep in the yard, and the sky was clear.", "in winter"),
            ("The roofs were covered with snow.", "in winter"),
            ("What remained of the snow was grey.", ""),
            ("The wind had dropped.", ""),
            ("His coat was wet from the rain.", ""),
            ("Summer was over.", ""),
            ("Snow fell on the roofs.", "in falling snow"),
            ("The snow lay deep, and it was still snowing.", "in falling snow, in winter"),
        ] {
            assert_eq!(setting_of(text).to_string(), setting, "{text}");
        }
    }
}
