//! Deeds: which verbs have a person as their subject, and what becomes of them in the picture.

use brief::english::is_listed;
use brief::story::SceneAuthor;

use super::infant;
use super::looks::{is_a_look, is_worn};
use super::names::named_people;
use super::posture::{Gesture, Pose, Posture, can_be_climbed, can_be_ridden, pose_of, shows_nothing};
use super::scene::{Figure, Scene};
use super::silence;
use super::things::{self, Habitat};
use super::tokens::{Token, tokens};
use super::tools::Tool;
use super::verbs::{may_be_a_verb, verbs_of};
use super::vocabulary::{Meaning, Vocabulary};

/// Between a subject and its verb.
const BEFORE_A_VERB: &str =
    "who that is are was were and then now still also always both all just happily sadly quickly be";
/// Before a noun, where no verb stands.
const BEFORE_A_NOUN: &str = "a an the his her their its my our your this that these those of in on at with for by to near under some any no \
    two three four five six seven eight nine ten";
/// What follows these is only liked or thought of.
const OF_THE_MIND: &str =
    "love loves like likes enjoy enjoys hate hates stop stops finish finishes imagine imagines about";

/// A verb that somebody does.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Deed {
    /// As it is written.
    pub word: String,
    pose: Option<Pose>,
    /// The word that names who does it.
    subject: Option<String>,
    by_many: bool,
    /// A thing follows it: “flies a kite”.
    has_object: bool,
    /// Some thing or other follows it, known or not: “plays the zither”, “plays chess”.
    names_object: bool,
    /// “Holds her baby”
    is_of_a_baby: bool,
}

impl Deed {
    /// That this one, or these, are as the word says.
    pub(crate) fn of(word: &str, subject: &str, vocabulary: &Vocabulary) -> Self {
        let by_many = subject == "they"
            || matches!(vocabulary.look_up(subject), Some((Meaning::Children | Meaning::Family(_), _)))
            || matches!(vocabulary.look_up(subject), Some((Meaning::Person(_) | Meaning::Adult, true)));
        let (word, subject) = (word.to_owned(), Some(subject.to_owned()));
        Self { word, pose: None, subject, by_many, has_object: false, names_object: false, is_of_a_baby: false }
    }

    /// The word that names who does it.
    pub(crate) fn subject(&self) -> Option<&str> {
        self.subject.as_deref()
    }

    pub(crate) fn is_by_many(&self) -> bool {
        self.by_many
    }

    pub(crate) fn is_done_in_a_boat(&self) -> bool {
        self.pose == Some(Pose::Body(Posture::Sails))
    }
}

/// Everything that people do in a text.
///
/// Everything in the words of a client is to be seen or said to be missing; a storyteller also tells of what nobody expects to see.
pub(crate) fn deeds_in(text: &str, author: SceneAuthor, figures: &[Figure], vocabulary: &Vocabulary) -> Vec<Deed> {
    let mut spoken = tokens(text);
    silence::mark(&mut spoken, &[], vocabulary);
    let named: Vec<usize> = named_people(&spoken, vocabulary).into_iter().map(|person| person.at).collect();
    let mut found: Vec<Deed> = Vec::new();
    let mut subject: Option<usize> = None;
    let mut by_many = false;
    let mut part = 0;
    for at in 0..spoken.len() {
        let token = &spoken[at];
        if token.part != part {
            (part, subject, by_many) = (token.part, None, false);
        }
        let is_name = named.contains(&at);
        // “A woman cooks” is one woman.
        let is_done = subject.is_some()
            && subject == at.checked_sub(1)
            && verbs_of(&token.word).iter().any(|verb| pose_of(verb).is_some());
        if is_name || !is_done && is_somebody(&spoken, at, figures, vocabulary) {
            // Whoever is spoken of after the verb is its object: “a girl waves to a boy”.
            let joins = subject.is_some()
                && at.checked_sub(1).is_some_and(|before| spoken[before].word == "and" || spoken[before].closes);
            by_many |= joins || is_many(token, vocabulary);
            if subject.is_none() || !follows_a_preposition(&spoken, at, vocabulary) {
                subject = Some(at);
            }
            continue;
        }
        if let Some(deed) = deed_at(&spoken, at, (subject, by_many), author, vocabulary) {
            found.push(deed);
        }
    }
    found
}

fn deed_at(
    spoken: &[Token],
    at: usize,
    (subject, by_many): (Option<usize>, bool),
    author: SceneAuthor,
    vocabulary: &Vocabulary,
) -> Option<Deed> {
    let token = &spoken[at];
    let is_of_a_client = author == SceneAuthor::Client;
    let before = at.checked_sub(1).map(|before| &spoken[before]).filter(|before| before.part == token.part);
    let is_participle = token.word.len() > 4 && token.word.ends_with("ing");
    let is_after_noun_opener = before.is_some_and(|before| !before.closes && is_listed(BEFORE_A_NOUN, &before.word));
    let is_of_the_mind = before.is_some_and(|before| is_listed(OF_THE_MIND, &before.word));
    let pose = verbs_of(&token.word).iter().find_map(|verb| pose_of(verb)).or_else(|| has_a_drink(spoken, at));
    let is_of_a_baby = infant::is_named_in(spoken, at + 1);
    let rocks = is_of_a_baby && infant::is_held_by_a_verb(&verbs_of(&token.word));
    let pose = if rocks { Some(Pose::Hands(Gesture::Holds)) } else { pose };
    let is_progressive =
        is_participle && before.is_some_and(|before| is_listed("is are was were be been", &before.word));
    let is_of_many = is_of_a_client && by_many && stands_as_a_verb(spoken, at, subject, vocabulary);
    let is_verb = is_progressive || may_be_a_verb(&token.word) || (by_many && pose.is_some()) || is_of_many;
    // A rock is a thing, and silent where it is a verb.
    let is_denied = token.silent && !rocks
        || before.is_some_and(|before| matches!(before.word.as_str(), "not" | "never" | "without"));
    if !is_verb || is_after_noun_opener || is_of_the_mind || is_denied || token.capital && !token.opens {
        return None;
    }
    let stands_at_the_head = before.is_none() && is_participle;
    let follows = before.is_some_and(|before| {
        let right_after = subject == at.checked_sub(1) || before.closes || before.word.ends_with("ly");
        right_after || is_listed(BEFORE_A_VERB, &before.word)
    }) || pose.is_some()
        && subject.is_some_and(|subject| follows_a_phrase(spoken, at, subject, vocabulary));
    if is_participle && is_of_what_is_found(spoken, at, subject, vocabulary) {
        return None;
    }
    let is_in_place =
        if is_participle { subject.is_some() || stands_at_the_head } else { subject.is_some() && follows };
    // A word that means a thing is one: “with flowers”, “a girl, stars above”.
    let is_of_clothes = || {
        let list = at.checked_sub(2).and_then(|first| spoken.get(first..at));
        matches!(list, Some([first, joint]) if joint.word == "and" && is_worn(&first.word)) && is_worn(&token.word)
    };
    let means_a_thing = is_of_clothes()
        || pose.is_none()
            && !matches!(vocabulary.look_up(&token.word).map(|(meaning, _)| meaning), None | Some(Meaning::Emotion(_)));
    if !is_in_place || means_a_thing {
        return None;
    }
    // “She held her breath”
    let is_of_the_body = spoken[at + 1..].iter().take(2).any(|next| next.word == "breath");
    if is_of_the_body {
        return None;
    }
    let is_quiet = pose.is_none() && verbs_of(&token.word).iter().any(|verb| shows_nothing(verb));
    let is_feeling = matches!(vocabulary.look_up(&token.word), Some((Meaning::Emotion(_), _)));
    // A storyteller's past tells of more than is to be seen.
    let is_past = !is_participle && !is_of_many && !token.word.ends_with('s');
    let is_told = is_past && !(is_of_a_client && (has_an_object(spoken, at) || is_done_by(spoken, subject, at)));
    if pose.is_none() && (is_quiet || is_feeling || is_told) {
        return None;
    }
    let object =
        spoken[at + 1..].iter().take_while(|_| !token.closes).take(5).take_while(|word| word.part == token.part);
    let mut before_preposition =
        object.take_while(|word| !is_listed("in on at over under near by to through across into with", &word.word));
    let has_object =
        before_preposition.any(|word| matches!(vocabulary.look_up(&word.word), Some((Meaning::Thing(_), _))));
    let after = spoken.get(at + 1).filter(|_| !token.closes).map_or("", |next| next.word.as_str());
    let names_object = !(after.is_empty()
        || after.ends_with("ly")
        || is_listed(
            "in on at near by under outside inside together along around beside and while or under before behind",
            after,
        ));
    let subject = subject.map(|subject| spoken[subject].word.clone());
    Some(Deed { word: token.word.clone(), pose, subject, by_many, has_object, names_object, is_of_a_baby })
}

/// “Found something lying in the box”, “saw a key lying in the grass”: what was found lies there, and whoever found it does not.
fn is_of_what_is_found(spoken: &[Token], at: usize, subject: Option<usize>, vocabulary: &Vocabulary) -> bool {
    const FINDS: &str = "find see notice spot watch hear discover leave keep feel smell photograph";
    let Some(before) = at.checked_sub(1).filter(|before| !spoken[*before].closes) else { return false };
    let noun = spoken[before].word.as_str();
    let is_anything = is_listed("something anything nothing everything it them", noun);
    let is_thing = || matches!(vocabulary.look_up(noun), Some((Meaning::Thing(_), _)));
    let is_unknown = || vocabulary.look_up(noun).is_none() && !is_a_look(noun) && !noun.ends_with("ly");
    let clause = &spoken[subject.map_or(0, |subject| subject + 1).min(before)..before];
    let is_found = || clause.iter().flat_map(|token| verbs_of(&token.word)).any(|verb| is_listed(FINDS, &verb));
    is_anything || (is_thing() || is_unknown()) && is_found()
}

/// “A girl in a red dress dances”: between subject and verb stands what the subject has, or where it is.
fn follows_a_phrase(spoken: &[Token], at: usize, subject: usize, vocabulary: &Vocabulary) -> bool {
    const LONGEST_PHRASE_WORDS: usize = 12;
    const BEGIN_A_PHRASE: &str = "with in on at by under near beside behind before over wearing without";
    // “A fox named Pip in a blue scarf sits”.
    let is_named = spoken.get(subject + 1).is_some_and(|next| is_listed("named called", &next.word));
    let name_words = if is_named { 2 } else { 0 };
    let (Some(first), Some(last)) = (spoken.get(subject + name_words + 1), at.checked_sub(1).map(|last| &spoken[last]))
    else {
        return false;
    };
    let is_phrase = last.part == spoken[subject].part
        && at - subject <= LONGEST_PHRASE_WORDS
        && is_listed(BEGIN_A_PHRASE, &first.word)
        && spoken[subject..at].iter().all(|token| !token.closes);
    let ends_in_a_noun = is_a_look(&last.word)
        || is_listed("head face arm arms hand hands shoulder shoulders back nose cheeks chin", &last.word)
        || matches!(
            vocabulary.look_up(&last.word),
            Some((Meaning::Thing(_) | Meaning::Backdrop(_) | Meaning::Land(_), _))
        );
    let goes_on = spoken[at].closes
        || spoken.get(at + 1).is_some_and(|next| {
            is_listed(BEFORE_A_NOUN, &next.word)
                || is_listed(BEGIN_A_PHRASE, &next.word)
                || is_listed("and through along across around into to up down while", &next.word)
                // “A man with a turban drinks tea”: no noun follows another, and a verb does not mean a thing.
                || vocabulary.look_up(&spoken[at].word).is_none()
        });
    is_phrase && ends_in_a_noun && goes_on && spoken[at].word.ends_with('s')
}

/// “Two girls juggle in the park”: after people in the plural a word that nobody knows, before an object or a place, is what they do.
fn stands_as_a_verb(spoken: &[Token], at: usize, subject: Option<usize>, vocabulary: &Vocabulary) -> bool {
    let token = &spoken[at];
    let is_known = is_listed(BEFORE_A_VERB, &token.word)
        || is_listed(BEFORE_A_NOUN, &token.word)
        || is_listed(
            "or but as while when where together alone up down out off have had do did can will would could",
            &token.word,
        );
    let is_participle = token.word.ends_with("ed") || token.word.ends_with("ing");
    let follows = subject.is_some() && subject == at.checked_sub(1) && !spoken[at - 1].closes;
    let goes_on = token.closes || spoken.get(at + 1).is_some_and(|next| is_listed(BEFORE_A_NOUN, &next.word));
    follows && goes_on && !is_known && !is_participle && !token.capital && vocabulary.look_up(&token.word).is_none()
}

/// “Mia juggled”, “the knight fought bravely”; not “a fox trapped in a net”, “the boy was trapped”.
fn is_done_by(spoken: &[Token], subject: Option<usize>, at: usize) -> bool {
    const ANYBODY: &str = "a an some two three four five six seven eight nine ten many several few";
    let Some(subject) = subject.filter(|subject| !spoken[*subject].closes) else { return false };
    let before = &spoken[subject + 1..at];
    let follows = before.iter().all(|word| {
        let joins = word.word.ends_with("ly") || is_listed("and then now still also both all just", &word.word);
        !word.closes && (joins || may_be_a_verb(&word.word))
    });
    let is_passive = spoken.get(at + 1).is_some_and(|next| next.word == "by" && !spoken[at].closes);
    let noun_phrase = spoken[..subject].iter().rev().take(3).take_while(|word| !word.closes);
    let is_anybody = noun_phrase.into_iter().any(|word| is_listed(ANYBODY, &word.word));
    let may_be_a_participle =
        spoken[at].word.ends_with("ed") || is_listed("lost hidden stuck found made caught", &spoken[at].word);
    follows && !is_passive && !(is_anybody && may_be_a_participle)
}

/// “Painted a fence”, “blew out the candles”; not “dressed in red”.
fn has_an_object(spoken: &[Token], at: usize) -> bool {
    const ARTICLES: &str = "a an the his her their its some two three four five";
    let word = |at: usize| spoken.get(at).map_or("", |token| token.word.as_str());
    let particle = usize::from(is_listed("out up down off away back", word(at + 1)));
    !spoken[at].closes && is_listed(ARTICLES, word(at + 1 + particle)) && !is_listed("named called", word(at))
}

/// “They have tea”, “she is having a cup of coffee”.
fn has_a_drink(spoken: &[Token], at: usize) -> Option<Pose> {
    const DRINKS: &str = "tea coffee cocoa lemonade juice";
    const BEFORE_A_DRINK: &str = "a an some their his her hot cold warm cup cups of glass mug mugs afternoon morning";
    let is_had = is_listed("have has had having enjoy enjoys enjoyed enjoying", &spoken[at].word);
    let is_between = |token: &&Token| is_listed(BEFORE_A_DRINK, &token.word);
    let drink = spoken[at + 1..].iter().take(5).find(|token| !is_between(token)).filter(|_| !spoken[at].closes)?;
    (is_had && is_listed(DRINKS, &drink.word)).then_some(Pose::Drinks)
}

fn is_somebody(spoken: &[Token], at: usize, figures: &[Figure], vocabulary: &Vocabulary) -> bool {
    let token = &spoken[at];
    if token.silent || token.possessive {
        return false;
    }
    match vocabulary.look_up(&token.word).map(|(meaning, _)| meaning) {
        Some(Meaning::Person(_) | Meaning::Adult | Meaning::Children | Meaning::Family(_) | Meaning::Somebody) => true,
        Some(Meaning::Thing(spec)) => {
            figures.iter().any(|figure| figure.animal.is_some_and(|animal| animal.name == spec.name))
        }
        _ => false,
    }
}

fn is_many(token: &Token, vocabulary: &Vocabulary) -> bool {
    token.word == "they"
        || matches!(vocabulary.look_up(&token.word), Some((_, true) | (Meaning::Children | Meaning::Family(_), _)))
}

fn follows_a_preposition(spoken: &[Token], at: usize, vocabulary: &Vocabulary) -> bool {
    let is_small = |token: &&Token| {
        !(is_listed("a an the his her their two three little old young small", &token.word)
            || matches!(vocabulary.look_up(&token.word), Some((Meaning::Colour(_), _))))
    };
    spoken[..at].iter().rev().find(is_small).is_some_and(|token| {
        !token.closes && is_listed("of in on at with for by to near under beside behind from after about", &token.word)
    })
}

/// Gives each figure what it does, and answers the verbs that the picture does not show.
pub(crate) fn act(scene: &mut Scene, deeds: &[Deed], vocabulary: &Vocabulary) -> Vec<String> {
    let mut missing = Vec::new();
    for deed in deeds {
        let pose = deed.pose.and_then(|pose| settled(scene, pose, deed));
        // Whoever makes music for a living has the instrument in the hand.
        if deed.pose == Some(Pose::Plays) && !deed.names_object && is_played_for_a_living(scene, deed, vocabulary) {
            continue;
        }
        let fits = pose.is_some_and(|pose| is_possible(scene, pose, deed));
        let flown = deed.pose == Some(Pose::Body(Posture::Flies)) && deed.has_object;
        if flown {
            continue;
        }
        let whose = doers(&scene.figures, deed, vocabulary);
        let mut is_shown = fits && !whose.is_empty();
        if let (true, Some(pose)) = (fits, pose) {
            for index in whose {
                is_shown &= scene.figures.get_mut(index).is_some_and(|figure| take(figure, pose));
            }
        }
        // Who shares a secret is shown by who is there.
        let is_quiet = verbs_of(&deed.word).iter().any(|verb| shows_nothing(verb));
        if !is_shown && !is_quiet && !missing.contains(&deed.word) {
            missing.push(deed.word.clone());
        }
    }
    missing
}

fn is_played_for_a_living(scene: &Scene, deed: &Deed, vocabulary: &Vocabulary) -> bool {
    const MUSICIANS: &str = "violinist guitarist drummer musician fiddler";
    let whose = doers(&scene.figures, deed, vocabulary);
    let plays = |index: &usize| scene.figures[*index].trade.as_deref().is_some_and(|trade| is_listed(MUSICIANS, trade));
    !whose.is_empty() && whose.iter().all(plays)
}

/// What becomes of a deed that depends on what is there; None where nothing can be seen of it.
fn settled(scene: &Scene, pose: Pose, deed: &Deed) -> Option<Pose> {
    let in_hand = scene.props.iter().any(is_held);
    // A newspaper, a map or a letter is read as such; a book is drawn with whoever reads.
    let is_paper =
        |name: &str| matches!(name, "newspaper" | "map" | "world map" | "letter" | "page with curl" | "scroll");
    if pose == Pose::Hands(Gesture::Reads) && scene.props.iter().any(|prop| is_paper(prop.spec.name)) {
        return Some(Pose::Hands(Gesture::Holds));
    }
    match pose {
        Pose::Plays if in_hand => Some(Pose::Hands(Gesture::Holds)),
        Pose::Plays if !deed.names_object => Some(Pose::Body(Posture::Jumps)),
        // A piano is played where it stands.
        Pose::Plays => deed.has_object.then_some(Pose::Hands(Gesture::Reaches)),
        Pose::Eats if in_hand => Some(Pose::Hands(Gesture::Holds)),
        Pose::Eats => Some(Pose::Hands(Gesture::Works(Tool::Spoon))),
        // Each of several who drink has a cup.
        Pose::Drinks => {
            let drinkers = if deed.by_many { scene.figures.len() } else { 1 };
            let cups = scene.props.iter().filter(|prop| is_drunk_from(prop)).map(|prop| prop.count).sum::<usize>();
            let is_enough = cups >= drinkers.max(1);
            Some(Pose::Hands(if is_enough { Gesture::Holds } else { Gesture::Works(Tool::Cup) }))
        }
        Pose::Hands(Gesture::Holds | Gesture::Hugs | Gesture::Reaches)
            if deed.is_of_a_baby && infant::is_there(scene) =>
        {
            Some(Pose::Hands(Gesture::Cradles))
        }
        Pose::Body(_) | Pose::Hands(_) => Some(pose),
    }
}

/// Whether the figure has the pose now; the first of two that exclude each other stays.
fn take(figure: &mut Figure, pose: Pose) -> bool {
    match pose {
        Pose::Body(Posture::Lies) if figure.extras.wheelchair => figure.posture = Posture::Lies,
        Pose::Body(posture) if figure.extras.wheelchair => return matches!(posture, Posture::Sits | Posture::Walks),
        Pose::Body(posture) if matches!(figure.posture, Posture::Stands) => figure.posture = posture,
        Pose::Hands(gesture) if figure.gesture.is_none() => figure.gesture = Some(gesture),
        Pose::Body(posture) => return figure.posture == posture,
        Pose::Hands(gesture) => return figure.gesture == Some(gesture),
        Pose::Plays | Pose::Eats | Pose::Drinks => return false,
    }
    true
}

/// Whether a word names one of the figures.
pub(crate) fn names_one(figures: &[Figure], word: &str, vocabulary: &Vocabulary) -> bool {
    position_of(figures, word, vocabulary).is_some()
}

/// The figures that do it.
pub(crate) fn doers(figures: &[Figure], deed: &Deed, vocabulary: &Vocabulary) -> Vec<usize> {
    if deed.by_many {
        return (0..figures.len()).collect();
    }
    let named = position_of(figures, deed.subject.as_deref().unwrap_or_default(), vocabulary);
    named.or((!figures.is_empty()).then_some(0)).into_iter().collect()
}

/// The figure that a word names: by name, by trade or by role.
pub(crate) fn position_of(figures: &[Figure], subject: &str, vocabulary: &Vocabulary) -> Option<usize> {
    let by_name = figures.iter().position(|figure| !figure.name.is_empty() && figure.name == subject);
    let meaning = vocabulary.look_up(subject).map(|(meaning, _)| meaning);
    // “The bride” is the woman who is dressed as one.
    let by_trade = || figures.iter().position(|figure| figure.trade.as_deref() == Some(subject));
    let by_role = || {
        let Some(Meaning::Person(role)) = meaning else { return None };
        figures.iter().position(|figure| figure.role == role)
    };
    by_name.or_else(by_trade).or_else(by_role)
}

fn is_possible(scene: &Scene, pose: Pose, deed: &Deed) -> bool {
    let is_there = |fits: &dyn Fn(&'static str) -> bool| scene.props.iter().any(|prop| fits(prop.spec.name));
    let is_by_water = scene.setting.is_by_water() || scene.land.water;
    let is_aboard = is_by_water && !scene.setting.is_enclosed() && is_there(&|name| name == "boat");
    match pose {
        Pose::Body(posture) if is_aboard => matches!(posture, Posture::Sits | Posture::Sails),
        Pose::Body(Posture::Sails) => {
            is_by_water && scene.props.iter().any(|prop| prop.spec.habitat == Habitat::Afloat)
        }
        Pose::Body(Posture::Rides) => is_there(&can_be_ridden),
        Pose::Body(Posture::Climbs) => is_there(&can_be_climbed) && !deed.by_many,
        Pose::Body(Posture::Swims) => is_by_water || scene.setting == super::backdrop::Backdrop::Underwater,
        Pose::Body(Posture::Flies) => !scene.setting.is_enclosed(),
        Pose::Hands(Gesture::Holds) => scene.props.iter().any(is_held),
        Pose::Hands(Gesture::Hugs) => scene.figures.len() > 1,
        Pose::Hands(Gesture::Cradles) => infant::is_there(scene),
        Pose::Body(_) | Pose::Hands(_) | Pose::Plays | Pose::Eats | Pose::Drinks => true,
    }
}

/// Whether somebody can drink from a thing.
fn is_drunk_from(prop: &super::scene::Prop) -> bool {
    is_listed("cup mug milkshake", prop.spec.name)
        || matches!(
            prop.spec.name,
            "teacup without handle" | "glass of milk" | "cup with straw" | "beverage box" | "bubble tea"
        )
}

/// Whether a thing lies in a hand.
pub(crate) fn is_held(prop: &super::scene::Prop) -> bool {
    prop.spec.habitat == Habitat::Beside && !things::is_alive(prop.spec)
}
