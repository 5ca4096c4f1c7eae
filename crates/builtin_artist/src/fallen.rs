//! Weather that is over though its word is there: snow that lies and does not fall, rain that has let up, wind that has dropped.

use brief::english::is_listed;
use brief::picture::Weather;

use super::tokens::Token;
use super::vocabulary::{Meaning, Vocabulary};

/// What becomes of a kind of weather that a text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// It rains, it snows.
    Here,
    /// Snow that has fallen: the land is white.
    Lying,
    Over,
}

/// Within so many words of its clause a verb says what becomes of it.
const REACH_WORDS: usize = 5;
/// What snow does that is not in the air.
const LIES: &str = "lies lie lay lying covers cover covered covering blankets blanketed caps capped glitters glittered glistens glistened \
    sparkles sparkled gleams gleamed crunches crunched crunching melts melted melting sits rests";
/// Weather that has done so is no more.
const ENDS: &str = "stopped ended ceased gone passed past over lifted cleared thinned dissolved dispersed subsided abated vanished eased dropped died calmed \
    quietened quieted stilled moved burned burnt evaporated disappeared finished spent";
const AUXILIARIES: &str =
    "has had have is was are were already long now just finally all at last soon quite almost its";
const TIMES: &str = "night yesterday evening week winter morning afternoon";

/// Reads what the words around the one at `at` say of the weather that it names.
pub(crate) fn told(tokens: &[Token], at: usize, weather: Weather, vocabulary: &Vocabulary) -> Told {
    let may_lie = weather == Weather::Snow && is_listed("snow snowflakes", &tokens[at].word);
    let over = if may_lie && !is_gone(tokens, at) { Told::Lying } else { Told::Over };
    if has_ended(tokens, at) || was_before(tokens, at) || falls_no_more(tokens, at) {
        return over;
    }
    if may_lie && (lies(tokens, at) || is_on_something(tokens, at)) {
        return Told::Lying;
    }
    let is_a_trace = is_listed("puddle puddles raindrops", &tokens[at].word);
    if is_a_trace && others_are_over(tokens, at, vocabulary) {
        return Told::Over;
    }
    Told::Here
}

/// Whether snow of which a text speaks no more as of weather lies there all the same: “the snow no longer falls”.
pub(crate) fn has_fallen(tokens: &[Token], at: usize) -> bool {
    let near = tokens[at.saturating_sub(4)..at].iter().rev().take_while(|token| !token.closes);
    let is_none = near.into_iter().any(|token| is_listed("no not never without any far from if", &token.word));
    let is_past = has_ended(tokens, at) || was_before(tokens, at) || falls_no_more(tokens, at);
    let has_stopped = at.checked_sub(1).is_some_and(|verb| is_listed("stopped stops ceased", &tokens[verb].word));
    let fell = match tokens[at].word.as_str() {
        "snow" => is_past,
        "snowing" => has_stopped,
        "snowed" => true,
        _ => false,
    };
    fell && !is_none && !is_gone(tokens, at)
}

/// “The snow has melted”.
fn is_gone(tokens: &[Token], at: usize) -> bool {
    clause_after(tokens, at)
        .any(|token| is_listed("melted melts gone cleared vanished disappeared thawed thaws", &token.word))
}

fn clause_after(tokens: &[Token], at: usize) -> impl Iterator<Item = &Token> {
    let part = tokens[at].part;
    let length = if tokens[at].closes { 0 } else { REACH_WORDS };
    let mut ended = false;
    tokens[at + 1..].iter().take(length).take_while(move |token| {
        let is_in = token.part == part && !ended;
        ended |= token.closes;
        is_in
    })
}

/// “The wind has dropped”, “the rain is long over”, “the fog burned off”, “the storm is behind them”.
fn has_ended(tokens: &[Token], at: usize) -> bool {
    let words: Vec<&str> = clause_after(tokens, at).map(|token| token.word.as_str()).collect();
    let verb = words.iter().position(|word| !is_listed(AUXILIARIES, word) && !word.ends_with("ly"));
    let Some(verb) = verb else { return false };
    let next = words.get(verb + 1).copied().unwrap_or_default();
    let ends = match words[verb] {
        // “Passed over the hills”, “moved across the sea”: it is on its way.
        "passed" | "moved" => !is_listed("over across through along into towards toward above in", next),
        "let" => next == "up",
        "blown" | "blew" => matches!(next, "over" | "itself"),
        "fallen" | "fell" => is_listed("wind breeze storm gale", &tokens[at].word) && !is_listed("on upon over", next),
        "behind" => is_listed("them him her us it", next),
        "still" | "silent" | "quiet" => verb > 0 && is_listed("wind breeze storm gale", &tokens[at].word),
        word => is_listed(ENDS, word),
    };
    let is_of_itself = verb > 0 || words[verb].ends_with("ed") || is_listed("blew fell let", words[verb]);
    ends && is_of_itself
}

/// “After last night's rain”, “yesterday's storm”, “the rain of last night”.
fn was_before(tokens: &[Token], at: usize) -> bool {
    let from = at.saturating_sub(4);
    let near = tokens[from..at].iter().rev().take_while(|token| !token.closes);
    let mut near = near.take_while(|token| !is_listed("and but while in", &token.word));
    let is_before = near.any(|token| {
        token.word == "after" || token.possessive && is_listed(TIMES, &token.word) && !is_listed("morning", &token.word)
    });
    let word = |step: usize| tokens.get(at + step).map_or("", |token| token.word.as_str());
    let is_of_the_past = !tokens[at].closes
        && matches!(word(1), "of" | "from")
        && (word(2) == "yesterday" || matches!(word(2), "last" | "the") && is_listed(TIMES, word(3)));
    is_before || is_of_the_past
}

/// “None is falling”, “no flake falls”, “it is not snowing”, “no longer rains”, “it has stopped”: behind it in the same sentence.
fn falls_no_more(tokens: &[Token], at: usize) -> bool {
    const FALLS: &str = "fall falls fell falling fallen snow snows snowing rain rains raining blow blows blowing come comes coming drifting drifts";
    let is_snow = tokens[at].word == "snow";
    let rest: Vec<&str> = sentence_after(tokens, at).map(|token| token.word.as_str()).collect();
    (0..rest.len()).any(|begin| {
        let word = |step: usize| rest.get(begin + step).copied().unwrap_or_default();
        let is_pronoun = matches!(word(0), "it" | "which" | "that");
        let falls = |from: usize, to: usize| (from..=to).any(|step| is_listed(FALLS, word(step)));
        match word(0) {
            "none" | "nothing" => falls(1, 2),
            "no" if begin == 0 && matches!(word(1), "more" | "longer") => true,
            "clear" | "cloudless" | "blue" if matches!(word(1), "sky" | "skies") => is_snow,
            "no" => matches!(word(1), "flake" | "flakes" | "drop" | "drops" | "more" | "longer") && falls(1, 3),
            "not" | "isn't" | "never" => is_listed("falling snowing raining blowing", word(1)),
            "doesn't" | "don't" => is_listed("fall snow rain blow", word(1)),
            _ if is_pronoun && matches!(word(1), "has" | "had") => is_listed("stopped ended ceased passed", word(2)),
            _ if is_pronoun => is_listed("stopped ended ceased", word(1)) || word(1) == "is" && word(2) == "over",
            _ => false,
        }
    })
}

/// The words to the end of the sentence, of which semicolons and colons divide parts.
fn sentence_after(tokens: &[Token], at: usize) -> impl Iterator<Item = &Token> {
    const LONGEST_WORDS: usize = 20;
    tokens[at + 1..].iter().take(LONGEST_WORDS).take_while(|token| !token.opens)
}

/// “Snow lies on the roofs”, “the snow still covers the fields”.
fn lies(tokens: &[Token], at: usize) -> bool {
    let mut after = clause_after(tokens, at).skip_while(|token| {
        is_listed("still already deep thick softly that which now", &token.word) || token.word.ends_with("ly")
    });
    after.next().is_some_and(|verb| is_listed(LIES, &verb.word))
}

/// “Snow on the roofs”, “covered with snow”, “deep snow”.
fn is_on_something(tokens: &[Token], at: usize) -> bool {
    const LAND: &str = "roof roofs ground fields field mountains mountain hills hill peaks peak branches trees fence fences path paths street \
        streets grass rooftops windowsill pines firs";
    let next = clause_after(tokens, at).take(4).collect::<Vec<_>>();
    let is_on = next.first().is_some_and(|on| matches!(on.word.as_str(), "on" | "upon"));
    let is_land = next.iter().any(|token| is_listed(LAND, &token.word));
    let before = at.checked_sub(1).map(|before| &tokens[before]).filter(|before| !before.closes);
    let is_covered = before.is_some_and(|before| {
        matches!(before.word.as_str(), "with" | "in" | "by" | "under")
            && at
                .checked_sub(2)
                .is_some_and(|verb| is_listed("covered blanketed capped buried lies lay white", &tokens[verb].word))
    });
    is_on && is_land || is_covered
}

/// “The rain has stopped. A boy jumps into a puddle”: what it left says nothing of the hour.
fn others_are_over(tokens: &[Token], at: usize, vocabulary: &Vocabulary) -> bool {
    let is_wet = |token: &Token| {
        matches!(vocabulary.look_up(&token.word), Some((Meaning::Weather(Weather::Rain | Weather::Storm), _)))
            && !is_listed("puddle puddles raindrops", &token.word)
    };
    let mut others = (0..tokens.len()).filter(|other| *other != at && is_wet(&tokens[*other])).peekable();
    others.peek().is_some()
        && others.all(|other| {
            tokens[other].silent
                || has_ended(tokens, other)
                || was_before(tokens, other)
                || falls_no_more(tokens, other)
        })
}

#[cfg(test)]
mod tests {
    use brief::picture::Season;

    use super::super::plan_tests::planned;
    use super::*;

    #[test]
    fn snow_that_lies_whitens_the_land_and_does_not_fall() {
        for prompt in [
            "Snow lies on the roofs, none is falling",
            "Snow lies on the roofs but none is falling",
            "Snow covers the village; it is not snowing",
            "There is snow on the ground, but it has stopped falling",
            "The snow no longer falls. A boy walks home",
            "The fields are covered with snow and the sun shines",
            "Last night's snow lies on the hills",
            "The snow still lies deep on the mountains",
            "Snow on the branches, and no flake falls",
            "The snow glitters in the sun",
            "It has stopped snowing. Children build a snowman",
            "It snowed yesterday and today the sun shines",
            "A girl walks through the deep snow under a clear sky",
        ] {
            let scene = planned(prompt, "");
            assert_eq!((scene.weather, scene.season), (Weather::Clear, Season::Winter), "{prompt}");
        }
        for prompt in ["Snow falls on the village", "A boy plays in the snow", "It snows and the roofs are white"] {
            assert_eq!(planned(prompt, "").weather, Weather::Snow, "{prompt}");
        }
    }

    #[test]
    fn weather_that_is_over_is_not_drawn() {
        for prompt in [
            "The fog burned off and the girl saw the sea",
            "The mist has cleared and two deer graze",
            "The rain has stopped. A boy jumps into a puddle",
            "After last night's rain the garden smells fresh",
            "The rain has let up. A girl closes her umbrella",
            "Rain drips from the trees, but it has stopped raining",
            "The wind has dropped and the sea is calm",
            "The wind has died down. A boy flies a kite",
            "The storm has blown over. A ship lies in the harbour",
            "The storm is behind them; the ship sails on",
            "The rain of last night has left puddles in the street",
            "The gale has blown itself out",
        ] {
            assert_eq!(planned(prompt, "").weather, Weather::Clear, "{prompt}");
        }
        for (prompt, weather) in [
            ("Fog lies over the fields", Weather::Fog),
            ("The storm has not passed; a boy hides", Weather::Storm),
            ("A boy jumps into a puddle", Weather::Rain),
            ("The wind blows the leaves over the wall", Weather::Windy),
        ] {
            assert_eq!(planned(prompt, "").weather, weather, "{prompt}");
        }
    }
}
