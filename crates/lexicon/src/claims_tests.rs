//! Sentences in which `+word` is there and `-word` is not.

use super::*;

/// The words that a sentence marks wrongly.
fn wrong_in(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let clauses: Vec<Vec<&str>> =
        lower.split([',', ';', '.']).map(|clause| clause.split_whitespace().collect()).collect();
    let plain = clauses.iter().map(|clause| clause.iter().map(|word| word.trim_start_matches(['+', '-'])).collect());
    let claims = Claims::of(plain);
    let marked = clauses.iter().flatten().enumerate();
    marked
        .filter(|(at, word)| {
            (word.starts_with('+') && !claims.holds(*at)) || (word.starts_with('-') && claims.holds(*at))
        })
        .map(|(_, word)| (*word).to_owned())
        .collect()
}

fn assert_all(texts: &[&str]) {
    let wrong: Vec<(&str, Vec<String>)> =
        texts.iter().map(|text| (*text, wrong_in(text))).filter(|(_, wrong)| !wrong.is_empty()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_had_been_done_before_leaves_its_hour_and_its_weather_behind() {
    assert_all(&[
        "In the -night a rope had parted",
        "Somewhere in the -night a rope must have parted",
        "A rope could have parted in the -storm",
        "The +snow must have covered the path in the -night",
        "In the -night the snow had covered the +house",
        "During the -storm the mast had broken",
        "In the -storm they had lost an oar",
        "The rope had parted at -midnight",
        "They had sailed all -night",
        "In the -autumn he had sown the +field",
        "It had -rained in the -night",
        "She had lived by the -sea",
        "They had once seen a -castle",
        "She'd spent the -winter in the -mountains",
        "He had grown tired of the -rain",
        "Everybody had heard of the -castle in the -forest",
        "It had been -raining for days, but now the sun shone in the +garden",
        "It had been -raining all week, but today the sky was clear",
        "It had been -snowing for days, but at last it stopped",
        "It had been +raining for days, but Mia went out",
        "It had been +raining for days, and the road was mud",
        "It had been -snowing for days, but now it +rained",
        "Since -dawn they had walked",
        "A wolf had been seen in the -village",
        "They had met on a -beach",
    ]);
}

#[test]
fn what_has_come_by_then_is_there() {
    assert_all(&[
        "By +morning the +snow had fallen",
        "By the +evening the +snow had covered everything",
        "That +night they slept",
        "+Night had fallen",
        "+Dusk had already come",
        "When +morning had come they woke",
        "The +snow had begun to fall",
        "It had begun to +rain",
        "It had been +raining for hours",
        "It had +snowed",
        "A +storm had come up",
        "+Winter had come",
        "They had reached the +castle",
        "She had walked into the +forest",
        "They had been walking through the +forest for hours",
        "The +forest had grown quiet",
        "He had never left the +island",
        "It had been +night for hours",
        "She had a +boat and a red +kite",
        "She had to cross the +river at +dawn",
        "They had pitched a +tent on the +beach",
        "At +dusk the fleet had come into the +harbour",
    ]);
}

#[test]
fn what_will_be_is_not_there_yet() {
    assert_all(&[
        "Tomorrow -morning we will sail",
        "At -dawn they would leave for the -island",
        "She said that they would sail in the -morning",
        "At +dusk she said they would sail in the -morning",
        "It will -rain soon",
        "It was going to -rain",
        "It was about to -snow",
        "It might -snow",
        "The -storm would come",
        "-Morning would come",
        "Next week they sail to the -island",
        "Some -day she will live in a -castle",
        "One -day he would see the -sea",
        "They'll build a -snowman in the -winter",
        "Tomorrow, at -dawn, a -ship comes",
        "We sail at -dawn tomorrow",
        "They waited for the -morning",
        "They waited for the -snow",
        "If it -rains they stay at home",
        "She asked whether there was a -castle",
        "In the -morning they would find the -treasure",
        "She wondered if the -sea was blue",
        "It threatened to -rain",
        "They danced until -dawn",
        "She promised to come before -winter would end",
    ]);
}

#[test]
fn what_was_once_is_there_no_longer() {
    assert_all(&[
        "Yesterday they were at the -sea",
        "Last -night there was a -storm",
        "Last -summer, at the -sea, she found a -shell",
        "The other -night a -wolf came",
        "The -night before they slept in a -barn",
        "Every -morning she used to walk to the -well",
        "She used to live in the -mountains",
        "He left the -village two years ago",
        "The previous -winter a -bear came to the -farm",
        "They left the -harbour yesterday",
        "She sat by the +lake where they swam in the -sun yesterday",
        "Yesterday there was a -storm, but now the +sun is on the +meadow",
        "She showed him the +boat that had been sold last -summer",
        "She once cycled through a -thunderstorm in the -mountains",
        "He told them that he once lived in a -castle",
        "A girl who once lived in a -castle stands in the +forest",
        "As a girl she had lived by the -sea",
        "As a child he walked through the -forest",
        "When she was young she lived on a -farm",
        "When he was only a boy, he swam in the -lake",
        "When I was a boy, I lived on a +farm",
        "They once more ran into the +forest",
        "There once was a king in a +castle",
    ]);
}

#[test]
fn a_thing_called_after_a_place_is_not_that_place() {
    assert_all(&[
        "She cut her hair with -kitchen scissors",
        "She wore a -beach hat and -garden gloves",
        "A -sea captain gave her a -school bag",
        "They ate -forest honey",
        "A -mountain goat slept",
        "He sang a -sea song",
        "He was the -harbour master",
        "A fox wore -bedroom slippers",
        "She sat at the +kitchen table",
        "She leaned on the +garden gate",
        "They played with the +village children",
        "The +school door was shut",
        "A -beach ball lay on the +beach",
    ]);
}

#[test]
fn a_story_has_its_own_time() {
    assert_all(&[
        "The next +morning they woke in the +forest",
        "Once upon a time there was a king in a +castle",
        "Long ago a king lived in a +castle",
        "A hundred years ago a king lived in a +castle by the +sea",
        "One +evening a fox came to the +farm",
        "One +night in +winter it +snowed",
        "This +morning the +lake is still",
        "That +summer they lived by the +sea",
        "On the last +night of the +winter a wolf came",
        "It was a +night in +spring",
        "She was used to the +rain",
        "They are going to the +beach",
        "They ran about in the +forest",
        "The rain would not stop, and the +forest was dark",
        "As +night fell they came to the +castle",
        "All +day it +rained",
        "By +day they slept in the +cave",
        "She could see the +castle",
        "A girl with a +kite who can fly on a +beach at +sunset",
        "He went home after the party on a +winter +night",
        "A painting of a +lake at +dawn",
        "A story about a +lake",
    ]);
}

#[test]
fn what_is_seen_from_a_window_is_not_where_one_is() {
    assert_all(&[
        "She looked out of the window, where a boy rode through the -park",
        "Through the window he saw a -garden",
        "She looked out of the window, and went into the +garden",
    ]);
}

#[test]
fn an_hour_that_is_only_part_of_a_phrase_is_none() {
    assert_all(&[
        "She said good -night",
        "Good -morning said the fox",
        "She bade them good -night and slept",
        "One -day a fox met an owl",
        "They met on New Year's -day",
        "On Christmas -day they sang",
        "Three -nights they walked",
        "For many -days they walked",
        "A girl in an -evening dress",
        "His coat was black as -night",
        "Her hair was as white as -snow",
        "It was as dark as -night in the +cave",
        "They worked -day and -night",
        "He worked the -night shift in the +harbour",
        "It was quiet like a -winter -night",
    ]);
}

#[test]
fn weather_that_is_only_one_of_several_is_not_there() {
    assert_all(&["In sun or -rain she wore her hat", "They met in -snow or shine", "In the +rain she wore her hat"]);
}
