//! Words that show nothing: names that are also things (“Lily”, “Gull Rock”), what something is only compared with, and what is
//! denied or of another time.

use brief::english::is_listed;
use lexicon::Claims;
use strum::IntoEnumIterator;

use super::backdrop::Backdrop;
use super::looks::is_a_look;
use super::metaphors;
use super::names::is_title;
use super::nouns_as_verbs::is_a_verb;
use super::posture::{pose_of, shows_nothing};
use super::roles;
use super::tokens::{Token, tokens};
use super::verbs::{may_be_a_verb, verbs_of};
use super::vocabulary::{Meaning, Vocabulary, may_be_a_name};

/// Marks the silent words of a text. `names` are those whom it is about, in lower case.
pub(crate) fn mark(tokens: &mut [Token], names: &[String], vocabulary: &Vocabulary) {
    let silent: Vec<bool> = (0..tokens.len()).map(|at| is_name(tokens, at, names)).collect();
    for (token, silent) in tokens.iter_mut().zip(silent) {
        token.silent |= silent;
    }
    let verbs: Vec<usize> = (0..tokens.len()).filter(|at| is_a_verb(tokens, *at, vocabulary)).collect();
    verbs.into_iter().for_each(|at| tokens[at].silent = true);
    silence_strangers(tokens, vocabulary);
    silence_unclaimed(tokens, vocabulary);
    metaphors::silence(tokens, vocabulary);
    for at in 0..tokens.len() {
        if let Some(Comparison { start, most_words }) = comparison_at(tokens, at) {
            silence_from(tokens, start, most_words, vocabulary);
        }
    }
}

/// Places that a text names only to say that they are elsewhere, or speaks of as if they were: no picture of it is set there by chance. Where
/// one water is not, there is none.
pub(crate) fn absent_backdrops(text: &str, names: &[String], vocabulary: &Vocabulary) -> Vec<Backdrop> {
    const DRY: &str = "inland waterless";
    let mut tokens = tokens(text);
    mark(&mut tokens, names, vocabulary);
    let mut absent = Vec::new();
    for token in tokens.iter().filter(|token| !names.contains(&token.word)) {
        let singular = token.word.strip_suffix('s').unwrap_or(&token.word);
        let meaning = vocabulary.look_up(&token.word).or_else(|| vocabulary.look_up(singular));
        let is_dry = is_listed(DRY, &token.word) || token.silent && is_listed("water waters", &token.word);
        match meaning {
            Some((Meaning::Backdrop(backdrop), _)) if token.silent => absent.push(backdrop),
            _ if is_dry => absent.push(Backdrop::Lake),
            _ => {}
        }
    }
    if absent.iter().any(|backdrop| backdrop.is_by_water() || *backdrop == Backdrop::Underwater) {
        absent.extend(Backdrop::iter().filter(|backdrop| backdrop.is_by_water()));
    }
    absent
}

/// “The baker's dog” is not the baker, and a night that grows stranger brings nobody.
fn silence_strangers(tokens: &mut [Token], vocabulary: &Vocabulary) {
    /// With these somebody is there too: “on the boy's shoulder”, “a girl's birthday”.
    const OF_A_BODY: &str = "shoulder shoulders hand hands arm arms lap head back face eyes hair side feet portrait birthday wedding wheelchair";
    const BEFORE_A_COMPARATIVE: &str = "is was were are grew grows grow got gets became becomes become felt feels sounded \
        sounds looked looks even much far ever still";
    for at in 0..tokens.len() {
        let before = at.checked_sub(1).map_or("", |before| tokens[before].word.as_str());
        let after = tokens.get(at + 1).map_or("", |after| after.word.as_str());
        let is_comparative =
            tokens[at].word == "stranger" && (is_listed(BEFORE_A_COMPARATIVE, before) || after == "than");
        let part = tokens[at].part;
        let mut rest = tokens[at + 1..].iter().take_while(|token| token.part == part);
        let is_owner = tokens[at].possessive
            && is_somebody(&tokens[at], vocabulary)
            && !rest.any(|token| is_listed(OF_A_BODY, &token.word));
        let is_breathed =
            tokens[at].word == "fire" && matches!(before, "breathes" | "breathing" | "breathe" | "breathed" | "spits");
        let is_in_an_oven = is_listed("fire flame flames fires", &tokens[at].word)
            && tokens.iter().any(|token| {
                token.part.abs_diff(part) <= 1
                    && is_listed("oven stove furnace kiln hearth candle lamp torch lantern boiler forge", &token.word)
            });
        let is_gone = is_listed("everybody everyone", &tokens[at].word) && goes_away(&tokens[at..]);
        tokens[at].silent |=
            is_comparative || is_owner || is_breathed || is_in_an_oven || is_gone || is_a_material(tokens, at);
        tokens[at].silent |= is_a_crossing(tokens, at);
        tokens[at].silent |= is_a_rip(tokens, at) || is_of_an_owner(tokens, at, vocabulary);
    }
}

/// “Crosses the street”: nobody is cross.
fn is_a_crossing(tokens: &[Token], at: usize) -> bool {
    let next = tokens.get(at + 1).filter(|_| !tokens[at].closes).map_or("", |next| next.word.as_str());
    is_listed("cross crosses crossing", &tokens[at].word) && is_listed("the a an his her their over to from by", next)
}

/// “A tear in her coat”, “she tears a page out”: nobody weeps. A tear in her eye is wept.
fn is_a_rip(tokens: &[Token], at: usize) -> bool {
    const OF_A_FACE: &str = "eye eyes cheek cheeks face lashes";
    const BEHIND_THE_VERB: &str = "a an the his her its their up off out open apart down it them through into";
    if !is_listed("tear tears", &tokens[at].word) || tokens[at].closes {
        return false;
    }
    let rest: Vec<&str> = tokens[at + 1..]
        .iter()
        .take_while(|token| token.part == tokens[at].part)
        .take(6)
        .map(|token| token.word.as_str())
        .collect();
    let is_of_a_face = rest.iter().any(|word| is_listed(OF_A_FACE, word));
    let first = rest.first().copied().unwrap_or_default();
    let is_done = is_listed(BEHIND_THE_VERB, first) && !is_listed("a an the his her their", &before_of(tokens, at));
    !is_of_a_face && (is_listed("in through along at", first) && rest.len() > 1 || is_done)
}

fn before_of(tokens: &[Token], at: usize) -> String {
    at.checked_sub(1).map(|before| tokens[before].word.clone()).unwrap_or_default()
}

/// “The empty chair of her grandfather”, “the house of his aunt”: whose it is need not be there.
fn is_of_an_owner(tokens: &[Token], at: usize, vocabulary: &Vocabulary) -> bool {
    const BELONGINGS: &str = "chair seat armchair coat hat house home room bed grave tomb letter letters book diary watch ring chest desk workshop \
        shop farm garden boat bicycle kitchen attic car violin piano guitar glasses boots shoes slippers portrait photo photograph voice footsteps \
        footprints memory death birthday song stories name absence village castle hut cottage cabin shed tools recipe necklace scarf";
    const OWNERS: &str = "his her their my our your its";
    const MOST_ADJECTIVES: usize = 3;
    if !is_somebody(&tokens[at], vocabulary) {
        return false;
    }
    let from = at.saturating_sub(MOST_ADJECTIVES + 2);
    let Some(of) = tokens[from..at].iter().rposition(|token| token.word == "of").map(|of| from + of) else {
        return false;
    };
    let is_one_phrase = tokens[of..at].iter().all(|token| !token.closes) && of > 0 && !tokens[of - 1].closes;
    let is_owner = tokens.get(of + 1).is_some_and(|owner| of + 1 < at && is_listed(OWNERS, &owner.word));
    is_one_phrase && is_owner && is_listed(BELONGINGS, &tokens[of - 1].word)
}

/// “Everybody had left”, “everyone was gone”: nobody is there.
fn goes_away(tokens: &[Token]) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.word.as_str());
    let verb = 2 + usize::from(matches!(word(2), "already" | "long" | "now"));
    is_listed("had has have is was", word(1)) && is_listed("left gone fled away", word(verb))
}

/// “A frame of black oak”.
fn is_a_material(tokens: &[Token], at: usize) -> bool {
    let is_wood = matches!(tokens[at].word.as_str(), "oak" | "pine" | "cherry" | "bamboo" | "coral" | "willow");
    let mut before = tokens[at.saturating_sub(2)..at].iter().rev().take_while(|token| !token.closes);
    is_wood
        && !matches!(tokens.get(at + 1).map(|next| next.word.as_str()), Some("tree" | "trees"))
        && before.any(|token| token.word == "of")
}

/// “Far from the sea”, “as if it were night”, “tomorrow we will sail”: none of it is there. Who does it may be all the same.
fn silence_unclaimed(tokens: &mut [Token], vocabulary: &Vocabulary) {
    for sentence in tokens.chunk_by_mut(|token, next| !token.closes || token.part == next.part) {
        let words: Vec<String> = sentence.iter().map(|token| token.word.replace('’', "'")).collect();
        let mut begin = 0;
        let clauses = sentence.chunk_by(|token, _| !token.closes).map(|clause| {
            let range = begin..begin + clause.len();
            begin = range.end;
            words[range].iter().map(String::as_str).collect()
        });
        let claims = Claims::of(clauses.collect::<Vec<Vec<&str>>>());
        // The sea of a sea lion is where the lion is.
        let of_a_thing: Vec<bool> = words.windows(2).map(|two| is_a_thing(&two.join(" "), vocabulary)).collect();
        let resumed = resumed(sentence, vocabulary);
        let absent = absent_beings(sentence, vocabulary);
        for (at, token) in sentence.iter_mut().enumerate() {
            let at = if of_a_thing.get(at) == Some(&true) { at + 1 } else { at };
            // The negation has done its work: “not far from the sea” leaves nothing out.
            let is_negation = matches!(token.word.as_str(), "without" | "no" | "not" | "never" | "zero" | "0");
            let is_nowhere = claims.denies(at) && !resumed[at] || claims.only_speaks_of(at);
            let is_elsewhere = !claims.holds(at) && !resumed[at];
            token.silent |=
                absent[at] || is_negation || is_nowhere || (is_elsewhere && !is_somebody(token, vocabulary));
        }
    }
}

/// “His dog has run away”, “her brother is missing”: neither is there. Of a girl alone who has gone away the picture is all the same.
fn absent_beings(sentence: &[Token], vocabulary: &Vocabulary) -> Vec<bool> {
    let words: Vec<String> = sentence.iter().map(|token| token.word.replace('’', "'")).collect();
    let mut absent = vec![false; sentence.len()];
    let mut begin = 0;
    for clause in sentence.chunk_by(|token, _| !token.closes) {
        let own: Vec<&str> = words[begin..begin + clause.len()].iter().map(String::as_str).collect();
        for (at, token) in clause.iter().enumerate() {
            let is_being = is_somebody(token, vocabulary)
                || matches!(vocabulary.look_up(&token.word), Some((Meaning::Thing(_), _)));
            // “One of the sheep is missing”: the others are there.
            let is_one_of_them = own[at.saturating_sub(3)..at].contains(&"of");
            let is_owned = !is_one_of_them
                && own[at.saturating_sub(3)..at].iter().any(|before| is_listed("his her their my our the", before))
                || at.checked_sub(1).is_some_and(|owner| clause[owner].possessive)
                || token.capital && begin + at > 0;
            absent[begin + at] = is_being && is_owned && lexicon::absence::is_absent(&own, at);
        }
        begin += clause.len();
    }
    absent
}

/// “A girl without glasses reads a book”: from the verb on the sentence is about her again, whatever she is without.
fn resumed(sentence: &[Token], vocabulary: &Vocabulary) -> Vec<bool> {
    let mut found = vec![false; sentence.len()];
    let without = (1..sentence.len()).filter(|at| sentence[*at].word == "without" && !sentence[at - 1].closes);
    for without in without.filter(|at| sentence[..*at].iter().any(|token| is_somebody(token, vocabulary))) {
        let is_resumed = |at: &usize| {
            let word = sentence[*at].word.as_str();
            let is_done = |verb: &String| pose_of(verb).is_some() || shows_nothing(verb);
            word.ends_with('s') && may_be_a_verb(word) && verbs_of(word).iter().any(is_done) && !is_a_look(word)
        };
        let end = (without + 1..sentence.len()).find(|at| sentence[*at].closes).unwrap_or(sentence.len());
        if let Some(verb) = (without + 2..end).find(is_resumed) {
            found[verb..=end.min(sentence.len() - 1)].fill(true);
        }
    }
    found
}

fn is_a_thing(words: &str, vocabulary: &Vocabulary) -> bool {
    matches!(vocabulary.look_up(words), Some((Meaning::Thing(_), _)))
}

fn is_somebody(token: &Token, vocabulary: &Vocabulary) -> bool {
    matches!(
        vocabulary.look_up(&token.word).map(|(meaning, _)| meaning),
        Some(Meaning::Person(_) | Meaning::Adult | Meaning::Children | Meaning::Family(_) | Meaning::Somebody)
    )
}

fn is_name(tokens: &[Token], at: usize, names: &[String]) -> bool {
    let token = &tokens[at];
    if !token.capital {
        return false;
    }
    if names.contains(&token.word) || (!token.opens && may_be_a_name(&token.word)) {
        return true;
    }
    if token.opens {
        return false;
    }
    // “Mr. and Mrs. Bell” are two people, and no bell.
    if is_title(tokens, at) {
        return false;
    }
    let follows_a_title = at.checked_sub(1).is_some_and(|before| !tokens[before].closes && is_title(tokens, before));
    let is_of_a_family = !token.closes && tokens.get(at + 1).is_some_and(|next| next.word == "family");
    if follows_a_title || is_of_a_family {
        return true;
    }
    if is_headline(tokens, token.part) {
        return false;
    }
    // Two capitals in mid-sentence are one name: a place, a ship, Mr. Crane. “Mama, Papa and Lily” are three people.
    let is_kin = roles::is_of_a_family(&token.word) || is_listed("mama papa mummy daddy mommy", &token.word);
    let neighbour =
        |other: Option<&Token>| other.is_some_and(|other| other.capital && !other.opens && other.part == token.part);
    let before = at.checked_sub(1).and_then(|before| tokens.get(before)).filter(|before| !(is_kin && before.closes));
    let after = tokens.get(at + 1).filter(|_| !(is_kin && token.closes));
    neighbour(before) || neighbour(after)
}

/// A text whose words mostly have capitals, where they tell nothing.
fn is_headline(tokens: &[Token], part: usize) -> bool {
    let own = || tokens.iter().filter(|token| token.part == part && token.word.len() > 3);
    own().filter(|token| token.capital).count() * 2 > own().count()
}

/// After these “as” compares: “brave as a lion”.
const COMPARED: &str = "cold hot white black red green blue brave bold quick swift quiet still silent light heavy hard soft smooth sharp clear bright dark \
    deep big large small tiny tall thin strong weak busy sly free old young dry wet pale round flat straight stubborn gentle proud fierce blind deaf happy \
    merry mad good pretty sweet bitter sour slippery fresh fast slow warm cool thick";

/// What somebody or something is compared with: where the words begin, and how many there are at most.
struct Comparison {
    start: usize,
    most_words: usize,
}

/// The comparison that the word at `at` opens.
fn comparison_at(tokens: &[Token], at: usize) -> Option<Comparison> {
    let after = |words: usize, most_words: usize| Some(Comparison { start: at + words, most_words });
    let word = |at: usize| tokens.get(at).map_or("", |token| token.word.as_str());
    let before = at.checked_sub(1).map_or("", word);
    match word(at) {
        "like" => {
            let is_verb = matches!(
                before,
                "i" | "you"
                    | "we"
                    | "they"
                    | "would"
                    | "not"
                    | "to"
                    | "did"
                    | "do"
                    | "does"
                    | "really"
                    | "who"
                    | "also"
                    | "always"
            );
            if is_verb { None } else { after(1, 9) }
        }
        "as" if matches!(word(at + 1), "if" | "though") => after(2, 12),
        "as" if word(at + 2) == "as" => after(3, 5),
        "as" if word(at + 3) == "as" => after(4, 5),
        // “As one takes hold of a ladder”, “as on a plate”
        "as" if is_listed("one on in if somebody someone people", word(at + 1)) => after(1, 8),
        // “White as snow”
        "as" if is_listed(COMPARED, before) => after(1, 3),
        "than" => after(1, 5),
        _ => None,
    }
}

/// Up to the end of the clause; adjectives may have commas between them.
fn silence_from(tokens: &mut [Token], start: usize, most: usize, vocabulary: &Vocabulary) {
    let Some(part) = tokens.get(start).map(|token| token.part) else { return };
    for token in tokens[start..].iter_mut().take(most).take_while(|token| token.part == part) {
        token.silent = true;
        let ends_with_a_noun = token.closes && vocabulary.look_up(&token.word).is_some();
        if ends_with_a_noun {
            break;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::reading::read_with_names;
    use super::*;

    fn things(text: &str, names: &[&str]) -> Vec<&'static str> {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        read_with_names(text, &names, &Vocabulary::new())
            .iter()
            .filter_map(|found| if let Meaning::Thing(spec) = found.meaning { Some(spec.name) } else { None })
            .collect()
    }

    #[test]
    fn who_has_gone_and_whose_something_is_are_not_there() {
        let kinds = |prompt: &str, character: &str| {
            let scene = super::super::plan_tests::planned(prompt, character);
            let animals = scene
                .props
                .iter()
                .filter(|prop| super::super::things::is_alive(prop.spec))
                .map(|prop| prop.spec.name.to_owned());
            animals.chain(scene.figures.iter().map(|figure| figure.role.to_string())).collect::<Vec<_>>()
        };
        for (prompt, character, expected) in [
            ("His dog has run away", "Tom, a boy", &["boy"][..]),
            ("Her cat has disappeared", "Lily, a girl", &["girl"]),
            ("The parrot has flown away", "Lily, a girl", &["girl"]),
            ("Lily's hamster has escaped", "Lily, a girl", &["girl"]),
            ("Her brother is missing", "Lily, a girl", &["girl"]),
            ("Her father has died", "Lily, a girl", &["girl"]),
            ("The empty chair of her grandfather", "Lily, a girl", &["girl"]),
            ("The house of her aunt", "Lily, a girl", &["girl"]),
            ("Lily at the grave of her mother", "Lily, a girl", &["girl"]),
            ("Her grandfather's empty chair", "Lily, a girl", &["girl"]),
            ("Lily misses her grandmother", "Lily, a girl", &["girl"]),
            ("Lily walks with her dog", "Lily, a girl", &["dog", "girl"]),
            ("Lily holds the hand of her grandfather", "Lily, a girl", &["girl", "grandfather"]),
            ("Her dog has found a bone", "Lily, a girl", &["dog", "girl"]),
        ] {
            assert_eq!(kinds(prompt, character), expected, "{prompt}");
        }
    }

    #[test]
    fn a_tear_in_a_coat_is_not_wept() {
        use super::super::plan_tests::briefed;
        let feeling = |prompt: &str| {
            let brief = brief::story::SceneBrief { emotion: String::new(), ..briefed(prompt, "") };
            super::super::plan::plan(&brief).0.emotion
        };
        for prompt in [
            "A girl with a tear in her coat",
            "A boy mends a tear in the sail",
            "A woman tears a page out of a book",
            "A sailor looks at the tears in the sail",
            "A man tears the letter up",
        ] {
            assert_ne!(feeling(prompt), brief::picture::Emotion::Sad, "{prompt}");
        }
        assert_eq!(feeling("A girl in tears"), brief::picture::Emotion::Sad);
    }

    #[test]
    fn what_something_is_compared_with_is_not_there() {
        assert_eq!(things("It lay on the boat like a large, well-meaning dog. A cat came.", &[]), ["boat", "cat"]);
        assert_eq!(things("The star was as small as an apple, and an owl called.", &[]), ["owl"]);
        assert_eq!(things("The oar was longer than a horse.", &[]), Vec::<&str>::new());
        assert_eq!(things("They like the dog.", &[]), ["dog"]);
        assert_eq!(things("Her hands were cold as ice and white as a swan", &[]), Vec::<&str>::new());
    }

    #[test]
    fn what_is_denied_is_not_there() {
        for text in [
            "If only there were a ship",
            "Nobody had seen a ship",
            "A boat instead of a ship",
            "There was never a ship",
        ] {
            assert!(!things(text, &[]).contains(&"ship"), "{text}");
        }
        assert_eq!(things("Not far from the ship, a dog sat.", &[]), ["ship", "dog"]);
    }

    #[test]
    fn a_name_is_no_thing() {
        assert_eq!(things("Lily tried. They looked over to Gull Rock and saw a kite.", &["lily"]), ["kite"]);
        assert_eq!(things("A Red Boat And A Dog", &[]), ["boat", "dog"]);
    }
}
