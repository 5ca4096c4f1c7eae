//! What the words ask for and the picture does not show: said rather than passed over.

use lexicon::{being, pronouns_of_name};

use super::animals::{deeds_of_animals, worn_by_animals};
use super::attributes::{trades_of_verb, unseen_trade};
use super::backdrop::Backdrop;
use super::bodies::undrawn_looks;
use super::cast::all_words_of;
use super::compounds::is_modifier;
use super::crowd::{beside_the_list, too_many_people};
use super::deeds::Deed;
use super::disguise::is_dressed_as;
use super::finding::Finding;
use super::looks::{is_a_drawn_look, is_worn};
use super::no_things;
use super::nouns_as_verbs::{is_a_verb, is_noun_and_verb};
use super::orders::{TRANSITIVE, is_done, ordered};
use super::posture::{Gesture, Posture, pose_of, shows_nothing};
use super::reading::read;
use super::relations::is_composed;
use super::scene::Scene;
use super::silence;
use super::stand_ins::stand_in;
use super::tokens::{Token, tokens};
use super::unseen::placed_unseen;
use super::unseen_people::unseen_people;
use super::verbs::{is_irregular, may_be_a_verb, verbs_of};
use super::vocabulary::{MOST_OF_A_KIND, Meaning, Vocabulary};
use brief::english::{is_listed, number_in_words, number_of};
use brief::story::{SceneAuthor, SceneBrief};

/// More than these would be a list of everything.
const MOST: usize = 8;
const LONGEST_QUOTE_CHARACTERS: usize = 80;

/// By so many words a text has shown whether it is English.
const TELLING_WORDS: usize = 200;

/// Words that introduce a thing.
const OPENERS: &str = "a an the this that these those his her its their my our your with without of in on at by near under over beside \
    behind into onto through and or wearing holding carrying two three four five six seven eight nine ten many several few some";
const ARTICLES: &str = "a an the this that these those his her its their my our your";
/// Words of English that end a thing, or show nothing.
const SMALL_WORDS: &str = "is are was were be been being has have had do does did will would can could who whom whose which while when where \
    as but so than then there here not no never to from for up down out off about around between across along toward towards after \
    before during against above below nobody none nothing it he she they them him we you i me us very too also just only still all both each every \
    other another one same such like if because until how what why cannot can't couldn't don't doesn't didn't won't isn't aren't wasn't \
    weren't round inside outside upstairs downstairs nearby overhead indoors outdoors within whole should might must shall may upon onto \
    amid among past via per despite unless though although since else ever yet again already almost quite rather soon today tonight";
/// Small words of English that are words of Portuguese or Spanish too, and tell nothing.
const SHARED: &str = "no as do me";
/// Verbs and adverbs of English that no other language here has.
const ENGLISH: &str = "alone together away apart stand sit walk run sleep wait fall play look come jump climb swim dance fly sing \
    smile laugh cry read write draw paint carry hold ride hug wave point kneel crawl lie rest watch listen cook eat drink dig build throw \
    said told asked replied went thought knew old young \
    catch chase follow find wall kick player ball soccer football tennis lose open close shine rise grow bloom bark whisper shout";
/// Things of the mind, of time, and of the picture itself.
const NOT_THINGS: &str = "day days time times way ways moment morning afternoon evening night side middle front back top bottom end edge corner \
    centre center world air light shadow picture image scene background foreground style story adventure life mood feeling smile laughter \
    love idea dream dreams hand hands arm arms face head eye eyes hair skin leg legs foot feet nose mouth ear ears cheek cheeks voice name age \
    year years friend friends group family people help surprise joy fear courage hope peace silence distance view colour color colours colors \
    kind sort lot bit piece pair side row line water ground floor place home work trip journey walk ride run game fun party wind breeze \
    grass ice snow sand sky horizon bench seat sunlight sunshine moonlight starlight rays shade warmth cold heat hour season weather \
    trick secret word words song songs music left right next last late rest gap wait hold end start turn chance while moments mistake \
    answer question reason truth lie lies sound sounds noise news sight glance look looks once itself himself herself themselves myself yourself \
    ourselves itself own half whole part parts most least rest use need order form shape size power speed luck fate faith trust care control \
    charge danger safety trouble anger sorrow sadness happiness delight wonder amazement pride relief excitement curiosity patience kindness \
    weight length height depth width direction way temperature show shows shoulder shoulders knee knees elbow elbows lap chest belly tummy neck finger fingers \
    toe toes lips tongue lap waist hip hips forehead chin past future present minute minutes second seconds week weeks month months hours midday noon \
    memory memories mind heart soul spirit spirits breath health strength skill talent beauty magic success victory freedom friendship \
    neighbourhood nature country land lands area region spot spots place places everything anything something nothing everybody anybody \
    matter fact case example result effect sense thought thoughts wish wishes plan plans promise habit tradition event occasion celebration \
    start middle beginning ending all kinds sorts types type number numbers pairs dozen group groups crowd lots bits pieces rows lines sides \
    ones others little bad great bones quarters sometimes \
    groan splash thud bang roar click crash creak rustle sigh thump clatter hiss hum murmur rumble squeak gasp giggle chuckle whimper yelp growl \
    snore sneeze cough hiccup sob scream shriek yell echo bump plop crunch crackle tick tinkle jingle clang boom mess nonsense fuss lights \
    tune beat rhythm step steps pace rush hurry spite favour favor search middle-distance close-up mid-air sky-high nowhere somewhere \
    vain public private secret-looking general particular common short brief detail details pattern patterns style styles theme atmosphere";
/// Those of them that say something of a thing behind them.
const BEFORE_A_THING: &str = "little great bad last next left right own past present future common short brief general particular public private late";
/// What a brief's prompt and description ask for in vain. `found` are the meanings of the prompt's action.
/// `unseen` are the verbs among `deeds` that it does not show.
pub(crate) fn not_drawn(
    brief: &SceneBrief,
    found: &[Finding],
    scene: &Scene,
    (deeds, unseen): (&[Deed], Vec<String>),
    vocabulary: &Vocabulary,
) -> Vec<String> {
    let prompt = &brief.image_prompt;
    let mut missing = Vec::new();
    let mut add = |words: String| {
        if missing.len() < MOST && !missing.contains(&words) {
            missing.push(words);
        }
    };
    let looks = looks_in(&brief.character_description);
    let texts = std::iter::once(&prompt.action)
        .chain(&prompt.setting_in_words)
        .chain(&prompt.present)
        .cloned()
        .chain(std::iter::once(looks.clone()));
    for text in texts {
        let mut spoken = tokens(&text);
        silence::mark(&mut spoken, &[], vocabulary);
        let things = unknown_things(&spoken, vocabulary).into_iter();
        let in_hand = |word: &str| {
            let mut gestures = scene.figures.iter().filter_map(|figure| figure.gesture);
            gestures.any(|gesture| matches!(gesture, Gesture::Works(tool) if tool.is_named(word)))
        };
        let things = things
            .filter(|word| !no_things::is_none(word) && !is_of_the_place(word, scene))
            .filter(|word| !is_under_somebody(word, scene));
        things.filter(|word| deeds.iter().all(|deed| deed.word != *word) && !in_hand(word)).for_each(&mut add);
        let as_verbs = (0..spoken.len()).filter(|at| is_a_verb(&spoken, *at, vocabulary));
        let as_verbs = as_verbs.map(|at| spoken[at].word.clone());
        let is_seen = |word: &String| !verbs_of(word).iter().any(|verb| shows_nothing(verb));
        as_verbs.filter(|word| is_seen(word) && deeds.iter().all(|deed| deed.word != *word)).for_each(&mut add);
        undrawn_looks(&spoken).into_iter().for_each(&mut add);
        let is_a_costume = |at: &usize| {
            let is_thing = matches!(vocabulary.look_up(&spoken[*at].word), Some((Meaning::Thing(_), _)));
            is_thing && is_dressed_as(&spoken, *at)
        };
        let costumes = (0..spoken.len()).filter(is_a_costume);
        costumes.map(|at| format!("{} costume", spoken[at].word)).for_each(&mut add);
        // What the main character wears is drawn, whatever others of its kind are there.
        let is_of_the_hero = text == looks && scene.figures.iter().any(|figure| figure.animal.is_some());
        let worn = worn_by_animals(&spoken, scene, vocabulary).into_iter().filter(|_| !is_of_the_hero);
        worn.for_each(&mut add);
    }
    approximations(&prompt.action, vocabulary).into_iter().for_each(&mut add);
    if brief.author == SceneAuthor::Client {
        deeds_of_animals(&prompt.action, scene, vocabulary).into_iter().for_each(&mut add);
    }
    let left_out = left_out(found, scene);
    let listed = std::iter::once(&brief.character_description).chain(&prompt.present);
    let described: Vec<Finding> = listed.flat_map(|phrase| read(phrase, vocabulary)).collect();
    let shown = found.iter().filter(|item| !left_out.contains(&item.words)).chain(&described);
    shown.filter_map(|item| stand_in(item, scene)).for_each(&mut add);
    let left_out = left_out.into_iter();
    left_out.filter(|word| !is_under_somebody(word, scene)).for_each(&mut add);
    let apart = scene.relations.iter().filter(|relation| !is_composed(relation, scene));
    apart.map(|relation| relation.words.clone()).for_each(&mut add);
    let words = all_words_of(brief);
    let trades = scene.figures.iter().filter_map(|figure| unseen_trade(figure, scene, &words));
    trades.filter(|trade| deeds.iter().all(|deed| deed.word != *trade)).for_each(&mut add);
    unseen_people(brief, scene, vocabulary).into_iter().for_each(&mut add);
    too_many_people(found, scene).into_iter().for_each(&mut add);
    if brief.author == SceneAuthor::Client {
        if !prompt.present.is_empty() {
            beside_the_list(found, scene).into_iter().for_each(&mut add);
        }
        placed_unseen(&prompt.action, scene, vocabulary).into_iter().for_each(&mut add);
    }
    // “Who teaches” and “who works as a nurse” say a trade, which is shown or missing as one.
    let is_a_trade = |verb: &str| {
        let mut trades = scene.figures.iter().filter_map(|figure| figure.trade.as_deref());
        let is_as = verb.starts_with("work") && words.contains(&format!("{verb} as "));
        trades.any(|own| is_as || trades_of_verb(verb).any(|trade| trade == own))
    };
    unseen.into_iter().filter(|verb| !is_a_trade(verb)).for_each(&mut add);
    ordered(&prompt.action).into_iter().filter(|_| scene.figures.is_empty()).for_each(&mut add);
    let all = missing.clone();
    // “Green socks” are socks.
    missing
        .retain(|words| !all.iter().any(|longer| longer.strip_suffix(words).is_some_and(|rest| rest.ends_with(' '))));
    missing
}

/// Rooms and castles have walls, and rooms have a window.
fn is_of_the_place(word: &str, scene: &Scene) -> bool {
    match word {
        "wall" | "walls" => scene.setting.is_enclosed() || scene.setting == Backdrop::Castle,
        "window" => scene.setting.is_indoors(),
        "roof" | "roofs" | "rooftops" => {
            let is_house = |name: &str| is_listed("house barn church castle school", name);
            matches!(scene.setting, Backdrop::Village | Backdrop::City)
                || scene.props.iter().any(|prop| is_house(prop.spec.name))
        }
        "curtain" | "curtains" => matches!(scene.setting, Backdrop::Bedroom | Backdrop::Kitchen),
        _ => false,
    }
}

/// The bed that somebody lies in, and the carpet that somebody flies on.
fn is_under_somebody(word: &str, scene: &Scene) -> bool {
    let is_there = |posture: Posture| scene.figures.iter().any(|figure| figure.posture == posture);
    (is_there(Posture::LiesInBed) || is_there(Posture::SitsInBed))
        && is_listed("bed blanket blankets quilt pillow covers", word)
        || is_there(Posture::FliesOnCarpet) && is_listed("carpet blanket rug quilt", word)
}

/// Places that a backdrop only comes near to, and shoes, which have no colour of their own.
fn approximations(text: &str, vocabulary: &Vocabulary) -> Vec<String> {
    const PLACES: &str = "waterfall waterfalls volcano volcanoes canyon iceberg icebergs oasis";
    let mut spoken = tokens(text);
    silence::mark(&mut spoken, &[], vocabulary);
    let is_a_colour = |token: &Token| matches!(vocabulary.look_up(&token.word), Some((Meaning::Colour(_), _)));
    let phrase = |at: usize| {
        let token = &spoken[at];
        let before =
            at.checked_sub(1).map(|before| &spoken[before]).filter(|before| !before.closes && is_a_colour(before));
        match before {
            _ if token.silent => None,
            Some(colour) if matches!(token.word.as_str(), "boots" | "shoes" | "gloves" | "mittens" | "socks") => {
                Some(format!("{} {}", colour.word, token.word))
            }
            _ => is_listed(PLACES, &token.word).then(|| token.word.clone()),
        }
    };
    (0..spoken.len()).filter_map(|at| phrase(at).or_else(|| coloured_apart(&spoken, at, vocabulary))).collect()
}

/// “Five balloons, one of them blue, the others red”: all of one kind have one colour.
fn coloured_apart(spoken: &[Token], at: usize, vocabulary: &Vocabulary) -> Option<String> {
    let word = |at: usize| spoken.get(at).map_or("", |token| token.word.as_str());
    let is_of_all = word(at + 1) == "of" && matches!(word(at + 2), "them" | "which" | "these" | "those");
    let length = match word(at) {
        "others" | "rest" => 1,
        "one" | "some" | "half" if is_of_all => 3,
        number if is_of_all && matches!(vocabulary.look_up(number), Some((Meaning::Number(_), _))) => 3,
        _ => return None,
    };
    let verb = usize::from(matches!(word(at + length), "is" | "are" | "being"));
    let colour = spoken.get(at + length + verb)?;
    let is_a_colour = matches!(vocabulary.look_up(&colour.word), Some((Meaning::Colour(_), _)));
    let words: Vec<&str> = (at..at + length).map(word).chain([colour.word.as_str()]).collect();
    is_a_colour.then(|| words.join(" "))
}

/// What a description says of looks: neither what its character loves or dreams of, nor the colours that a photo shows.
fn looks_in(description: &str) -> String {
    const OF_THE_MIND: &str = "love loves loving like likes hate hates dream dreams want wants wish wishes afraid scared fears live lives lived \
        works worked thinks knows speaks plays believes comes came";
    let stated = description.split("In the picture:").next().unwrap_or_default();
    let of_looks = |sentence: &str| {
        let words = sentence.split_whitespace();
        words.take_while(|word| !is_listed(OF_THE_MIND, &word.to_lowercase())).collect::<Vec<_>>().join(" ")
    };
    stated.split(['.', ';', '!']).map(of_looks).collect::<Vec<_>>().join(". ")
}

/// The head of a text that nobody reads, as it was written.
pub(crate) fn quoted(text: &str) -> String {
    text.trim().trim_end_matches('.').chars().take(LONGEST_QUOTE_CHARACTERS).collect()
}

/// A prompt of a word or two of which nothing is seen, as it was written.
pub(crate) fn unseen_word(written: &str, found: &[Finding], scene: &Scene) -> Option<String> {
    let is_unseen = found.is_empty() && scene.figures.is_empty() && (1..3).contains(&tokens(written).len());
    is_unseen.then(|| quoted(written))
}

/// Whether hardly a word of a text is English.
pub(crate) fn is_unread(text: &str, vocabulary: &Vocabulary) -> bool {
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    let foreign_script =
        text.chars().filter(|letter| letter.is_alphabetic() && !is_latin(*letter)).count() * 2 > letters;
    let (english, words) = english_words(text, vocabulary);
    let is_short = words < 3;
    letters > 0 && (foreign_script || (!is_short && english * 6 <= words))
}

/// Whether no more than half of a text looks like English, as “een bril door het bos” does: a dictionary can say whether it is something else.
pub(crate) fn may_be_foreign(text: &str, vocabulary: &Vocabulary) -> bool {
    let (english, words) = english_words(text, vocabulary);
    is_unread(text, vocabulary) || if words < 3 { english == 0 } else { english * 2 <= words }
}

/// Whether a dictionary that knows all but `unread` words of a text reads it better than who takes it for English.
pub(crate) fn is_better_read(text: &str, unread: usize, vocabulary: &Vocabulary) -> bool {
    let (english, words) = english_words(text, vocabulary);
    is_unread(text, vocabulary) || unread * 3 < words - english
}

/// How many of the first words of a text look like English, and of how many.
fn english_words(text: &str, vocabulary: &Vocabulary) -> (usize, usize) {
    let spoken = tokens(text);
    let is_english = |token: &&Token| {
        is_listed(OPENERS, &token.word) && token.word != "a" && token.word != "in"
            || is_listed(SMALL_WORDS, &token.word) && !is_listed(SHARED, &token.word)
            || is_listed(NOT_THINGS, &token.word)
            || is_listed(ENGLISH, token.word.strip_suffix('s').unwrap_or(&token.word))
            || !is_listed(SHARED, &token.word) && vocabulary.look_up(&token.word).is_some()
            || is_worn(&token.word)
            || being(&token.word).is_some()
    };
    let head = &spoken[..spoken.len().min(TELLING_WORDS)];
    let of_phrases = head.windows(2).filter(|two| {
        let is_word = two.iter().any(|token| is_english(&token));
        !is_word && vocabulary.look_up(&format!("{} {}", two[0].word, two[1].word)).is_some()
    });
    (head.iter().filter(is_english).count() + 2 * of_phrases.count(), head.len())
}

fn is_latin(letter: char) -> bool {
    letter.is_ascii() || ('\u{c0}'..='\u{24f}').contains(&letter)
}

/// Things, beings and clothes of a text that no drawing answers to.
fn unknown_things(spoken: &[Token], vocabulary: &Vocabulary) -> Vec<String> {
    let mut unknown = Vec::new();
    let mut at = 0;
    while at < spoken.len() {
        let opens = is_listed(OPENERS, &spoken[at].word) || spoken[at].word.parse::<u32>().is_ok();
        let denied = at > 0 && matches!(spoken[at - 1].word.as_str(), "without" | "no" | "not");
        // “Stumbled and fell”: what “and” joins are deeds.
        let is_a_deed = |word: &str| {
            let is_known = |verb: &String| pose_of(verb).is_some() || shows_nothing(verb);
            is_irregular(word) || may_be_a_verb(word) && verbs_of(word).iter().any(is_known)
        };
        let joins_deeds = spoken[at].word == "and" && spoken.get(at + 1).is_some_and(|next| is_a_deed(&next.word));
        if opens && !joins_deeds && !spoken[at].closes && !denied && spoken[at].word != "without" {
            let known = known_phrase(&spoken[at + 1..], vocabulary);
            let phrase = phrase_after(spoken, at);
            // “All that came”, “two sat”: without an article it is no thing.
            let is_a_thing = is_listed(ARTICLES, &spoken[at].word)
                || !matches!(phrase, [only] if is_irregular(&only.word) || only.word.ends_with("ing") && may_be_a_verb(&only.word));
            // “A countess and a baron dance”
            let is_done_by_two = at > 0
                && spoken[at - 1].word == "and"
                && matches!(phrase, [_, verb] if pose_of(&verb.word).is_some() || shows_nothing(&verb.word));
            let head = head_of(phrase, vocabulary).filter(|words| !(is_done_by_two && words.contains(' ')));
            unknown.extend(head.filter(|_| known < 2 && is_a_thing));
            at += phrase.len().max(known);
        } else if unread_being(&spoken[at], vocabulary) {
            unknown.push(spoken[at].word.clone());
        }
        at += 1;
    }
    unknown.extend((0..spoken.len()).filter_map(|at| bare_object(spoken, at, vocabulary)));
    unknown
}

/// “Plays chess”, “drinks lemonade”: what has no article and no drawing.
fn bare_object(spoken: &[Token], at: usize, vocabulary: &Vocabulary) -> Option<String> {
    let object =
        spoken.get(at + 1).filter(|object| object.part == spoken[at].part && !object.capital && !object.silent)?;
    let word = object.word.as_str();
    let singular = word.strip_suffix('s').unwrap_or(word);
    let is_small = is_listed(OPENERS, word) || is_listed(SMALL_WORDS, word) || is_listed(NOT_THINGS, word);
    let is_other = is_small || word.ends_with("ly") || word.ends_with("ing") || word.ends_with("ed");
    let is_other = is_other || word.len() < 4 && !is_listed("jam ham oil gin rum ale", word);
    let is_known =
        vocabulary.look_up(word).is_some() || vocabulary.look_up(singular).is_some() || is_a_drawn_look(word);
    let is_a_phrase = !object.closes && spoken.get(at + 2).is_some_and(|next| vocabulary.look_up(&next.word).is_some());
    let is_open = is_listed(TRANSITIVE, &spoken[at].word) && !spoken[at].closes && !spoken[at].silent;
    (is_open && !is_other && !is_known && !is_a_phrase && pronouns_of_name(word).is_none()).then(|| word.to_owned())
}

/// An animal that the lexicon knows and nobody can draw.
fn unread_being(token: &Token, vocabulary: &Vocabulary) -> bool {
    let singular = token.word.strip_suffix('s').unwrap_or(&token.word);
    let is_animal = being(singular).is_some_and(|(nature, _)| nature == brief::story::Nature::Animal);
    let may_be_a_name = token.silent || (token.capital && !token.opens);
    is_animal && !may_be_a_name && vocabulary.look_up(&token.word).is_none() && vocabulary.look_up(singular).is_none()
}

/// How many words at the head of `spoken` are one known phrase: “pile of books”.
fn known_phrase(spoken: &[Token], vocabulary: &Vocabulary) -> usize {
    const LONGEST_PHRASE_WORDS: usize = 4;
    let is_known = |length: &usize| {
        let words: Vec<&str> = spoken[..*length].iter().map(|token| token.word.as_str()).collect();
        spoken[..length - 1].iter().all(|token| !token.closes) && vocabulary.look_up(&words.join(" ")).is_some()
    };
    (2..=LONGEST_PHRASE_WORDS.min(spoken.len())).rev().find(is_known).unwrap_or(0)
}

/// The words from an opener to the end of its thing, at most four.
fn phrase_after(spoken: &[Token], opener: usize) -> &[Token] {
    const LONGEST_PHRASE_WORDS: usize = 4;
    let rest = &spoken[opener + 1..];
    let mut length = 0;
    for token in rest.iter().take(LONGEST_PHRASE_WORDS) {
        let is_of_a_can = rest.get(length + 1).is_some_and(|next| next.word == "can") && token.word == "watering";
        let is_verb = length > 0 && token.word.ends_with("ing") && !is_of_a_can;
        let is_name = token.capital || token.silent;
        // “A watering can”
        let is_a_can = token.word == "can" && length > 0 && is_listed("watering tin oil spray", &rest[length - 1].word);
        let is_small = is_listed(OPENERS, &token.word) || is_listed(SMALL_WORDS, &token.word);
        // “At a round table”
        let is_round = token.word == "round" && length == 0 && is_listed("a the his her their", &spoken[opener].word);
        if is_small && !is_a_can && !is_round || is_verb || is_name || length > 0 && is_done(rest, length) {
            break;
        }
        length += 1;
        if token.closes {
            break;
        }
    }
    &rest[..length]
}

/// The noun of a phrase, if nothing in it is understood.
fn head_of(phrase: &[Token], vocabulary: &Vocabulary) -> Option<String> {
    let joined = phrase.iter().map(|token| token.word.as_str()).collect::<Vec<_>>().join(" ");
    let understood = |word: &str| {
        let meaning = vocabulary.look_up(word).map(|(meaning, _)| meaning);
        !matches!(
            meaning,
            None | Some(Meaning::Colour(_) | Meaning::Number(_) | Meaning::Without | Meaning::Emotion(_))
        ) || is_a_drawn_look(word)
            || is_listed(NOT_THINGS, word)
            || is_noun_and_verb(word)
            || number_of(word).is_some()
            // “Violet” and “pearl” before a noun are no names.
            || phrase.last().is_some_and(|last| last.word == word)
                && !matches!(meaning, Some(Meaning::Colour(_)))
                && pronouns_of_name(word).is_some()
    };
    let pairs = phrase.windows(2).map(|two| format!("{} {}", two[0].word, two[1].word));
    // “Cherry blossoms”: the first word shows nothing where the last is not known.
    let describes = |at: usize| {
        let meaning = vocabulary.look_up(&phrase[at].word);
        meaning.is_some_and(|(meaning, plural)| is_modifier(meaning, plural, phrase, at, vocabulary))
    };
    const AFTER_ANY_NOUN: &str = "first last herself himself itself themselves sometimes always often once again too";
    let is_unseen = |word: &str| {
        !is_listed(AFTER_ANY_NOUN, word)
            && (!understood(word) || (is_listed(NOT_THINGS, word) && vocabulary.look_up(word).is_none()))
    };
    let compound = (0..phrase.len()).find(|at| describes(*at) && is_unseen(&phrase[at + 1].word));
    if let Some(at) = compound.filter(|_| !understood(&joined)) {
        return Some(format!("{} {}", phrase[at].word, phrase[at + 1].word));
    }
    // “The last match”, “a little zither”: what stands before the noun says nothing of it.
    let is_only_said_of = |at: usize| at + 1 < phrase.len() && is_listed(BEFORE_A_THING, &phrase[at].word);
    // “A zither lies in the grass”
    let is_verb_behind = |at: usize| {
        let word = &phrase[at].word;
        let is_known_verb = || verbs_of(word).iter().any(|verb| pose_of(verb).is_some() || shows_nothing(verb));
        at > 0 && word.ends_with('s') && may_be_a_verb(word) && vocabulary.look_up(word).is_none() && is_known_verb()
    };
    let known = understood(&joined)
        || (0..phrase.len()).any(|at| !is_only_said_of(at) && !is_verb_behind(at) && understood(&phrase[at].word))
        || pairs.into_iter().any(|two| understood(&two));
    if known {
        return None;
    }
    let unknown = |token: &&Token| vocabulary.look_up(&token.word).is_none() && token.word.len() > 2;
    let beings = phrase.iter().filter(unknown).find(|token| being(token.word.trim_end_matches('s')).is_some());
    // “the crocodile smiles”: a verb may follow.
    let nouns: Vec<&Token> = phrase.iter().filter(unknown).collect();
    let without_verb = match nouns.as_slice() {
        [.., noun, verb]
            if !is_worn(&verb.word)
                && (verb.word.ends_with("ed")
                    || (verb.word.ends_with('s') && !noun.word.ends_with('y'))
                    || is_irregular(&verb.word)
                    || is_a_participle(&verb.word)) =>
        {
            Some(*noun)
        }
        [.., noun] => Some(*noun),
        [] => None,
    };
    let noun = beings.or(without_verb)?;
    let is_adverb = noun.word.ends_with("ly") || noun.word.ends_with("ed");
    let before = phrase.iter().position(|token| std::ptr::eq(token, noun)).and_then(|at| at.checked_sub(1));
    // “A hearing aid” is no aid.
    let gerund = before.map(|at| &phrase[at]).filter(|token| token.word.ends_with("ing"));
    let words = gerund.map_or_else(|| noun.word.clone(), |gerund| format!("{} {}", gerund.word, noun.word));
    (!is_adverb).then_some(words)
}

/// “Searching”: of a deed that has a drawing, or of one that shows nothing.
fn is_a_participle(word: &str) -> bool {
    let is_known = |verb: &String| pose_of(verb).is_some() || shows_nothing(verb);
    word.ends_with("ing") && may_be_a_verb(word) && verbs_of(word).iter().any(is_known)
}

/// Things that were understood and found no room, and those of which fewer are shown.
fn left_out(found: &[Finding], scene: &Scene) -> Vec<String> {
    found
        .iter()
        .filter_map(|item| {
            let Meaning::Thing(spec) = item.meaning else { return None };
            let shown = scene.props.iter().find(|prop| prop.spec.name == spec.name);
            let is_hero =
                scene.figures.iter().any(|figure| figure.animal.is_some_and(|animal| animal.name == spec.name));
            match shown {
                None if !is_hero => Some(item.words.clone()),
                // Nine ducks leave no room for a goose.
                Some(prop) if prop.count >= MOST_OF_A_KIND && item.introduces_another_than(found) => {
                    Some(item.words.clone())
                }
                Some(prop) if item.count > MOST_OF_A_KIND && prop.count + usize::from(is_hero) >= MOST_OF_A_KIND => {
                    let asked = || u32::try_from(item.count).map_or_else(|_| "many".to_owned(), number_in_words);
                    let number = item.many.clone().unwrap_or_else(asked);
                    Some(format!("{number} {} (only six)", item.words))
                }
                None | Some(_) => None,
            }
        })
        .collect()
}
