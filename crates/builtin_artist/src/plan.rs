//! The plan of a picture: what the words ask for, completed by choices that follow from the words too.

use brief::picture::{Emotion, ImagePrompt, Place, Season, Weather};
use brief::story::{Audience, SceneBrief};
use lexicon::quotation::without_speech;

use super::account;
use super::aids;
use super::attributes;
use super::backdrop::{Backdrop, Daylight};
use super::bedding;
use super::belongings::is_kept;
use super::cast;
use super::deeds::{Deed, act, deeds_in};
use super::dice::Dice;
use super::drawings::Drawings;
use super::finding::Finding;
use super::greetings;
use super::here::told_here;
use super::in_english::{InEnglish, in_english};
use super::infant;
use super::not_drawn::{not_drawn, unseen_word};
use super::party::Party;
use super::reading::{read, read_with_names, stated};
use super::relations::relations_in;
use super::riding;
use super::room::{has_room_for, is_open_country, stay_dry};
use super::scene::{Figure, Garment, Land, PictureAccount, Prop, Role, Scene, SkyMarks};
use super::silence::absent_backdrops;
use super::slumber;
use super::stance;
use super::surnames::with_given_names;
use super::surroundings::{is_dark, surround};
use super::things::{self, Habitat};
use super::tokens::tokens;
use super::undress;
use super::vocabulary::{LandMark, MOST_OF_A_KIND, Meaning, Vocabulary};

/// No picture is clearer for more kinds of things than these.
const MOST_PROPS: usize = 5;

/// The plan with everything that can be fetched.
#[cfg(test)]
pub(crate) fn plan(brief: &SceneBrief) -> (Scene, PictureAccount) {
    plan_with(brief, &Drawings::of_this_repository())
}

/// Reads a brief: the scene to draw, and an honest account of what it will show.
pub(crate) fn plan_with(brief: &SceneBrief, drawings: &Drawings) -> (Scene, PictureAccount) {
    let vocabulary = Vocabulary::new();
    let InEnglish { brief: in_english, unread } = in_english(brief, drawings, &vocabulary);
    let action = &brief.image_prompt.action;
    let in_english =
        SceneBrief { description: told_here(&in_english, &vocabulary), ..without_speech_in_action(&in_english) };
    let brief = &with_given_names(&in_english);
    let narration = without_speech(&brief.description);
    let seed = seed_of(brief, &narration);
    let mut dice = Dice::new(seed);
    let names = cast::names_in(brief, &vocabulary);
    // What a prompt states as its setting settles it; what its sentences mention comes after.
    let mut found = stated_setting(&brief.image_prompt, &vocabulary);
    found.extend(read_with_names(&cast::words_of(brief), &names, &vocabulary));
    let mut described = PictureAccount::default();
    let party = cast::cast(brief, &found, &vocabulary);
    let emotion = feeling(brief, &found, &vocabulary, &mut described);
    let backdrops = backdrops_of(&found);
    let mut props = all_props(brief, &found, &backdrops, &party);
    // What no scene of a book states is the same in all of them.
    let mut book = if brief.character_description.is_empty() {
        dice.fork()
    } else {
        Dice::from_words(&brief.character_description)
    };
    let place = brief.image_prompt.setting.place.map(Backdrop::from);
    let absent = absent_backdrops(&cast::words_of(brief), &names, &vocabulary);
    let open =
        OpenSetting { props: &props, figures: &party.people, absent: &absent, kept: &kept_things(&found, &party) };
    let setting = choose_backdrop(place, &backdrops, &open, &mut book, &mut described);
    let mut scene = Scene {
        setting,
        time: Daylight::Day,
        weather: Weather::Clear,
        season: Season::Summer,
        emotion,
        audience: brief.audience,
        sky: SkyMarks::default(),
        land: Land::default(),
        figures: party.people,
        props: Vec::new(),
        relations: Vec::new(),
        drawings: drawings.clone(),
        seed,
        book_seed: book.fork().number(),
    };
    if is_dark(&cast::words_of(brief), &vocabulary)
        && !found.iter().any(|item| matches!(item.meaning, Meaning::Time(_)))
    {
        found.push(stated(Meaning::Time(Daylight::Night)));
    }
    surround(&mut scene, &found, &backdrops, &mut book, &mut described);
    if props.iter().any(is_afloat) && is_open_country(scene.setting) && !absent.contains(&Backdrop::Lake) {
        // A boat that the prompt wants in a meadow lies on water there; one of which the story only speaks is left out.
        let wanted = read_with_names(&brief.image_prompt.action, &names, &vocabulary);
        scene.land.water |= wanted.iter().filter_map(prop_of).any(|prop| is_afloat(&prop));
    }
    undress::settle(&mut scene.figures, &brief.image_prompt.action, &vocabulary);
    let deeds = deeds_in(&brief.image_prompt.action, brief.author, &scene.figures, &vocabulary);
    props.extend(boat_of_rowers(&scene, &deeds, &props));
    stay_dry(&mut scene, &props);
    props.retain(|prop| has_room_for(&scene, prop));
    if scene.setting == Backdrop::Space {
        for figure in &mut scene.figures {
            figure.garment = Garment::SpaceSuit;
            figure.extras.wings = false;
        }
    }
    props.truncate(MOST_PROPS);
    scene.props = props;
    let asked_for = read_with_names(&brief.image_prompt.action, &names, &vocabulary);
    scene.relations = relations_in(&brief.image_prompt.action, &asked_for, &scene);
    described.not_drawn = unread;
    let unseen = pose(brief, &mut scene, (&deeds, &narration), &mut described, &vocabulary);
    let missing = not_drawn(brief, &asked_for, &scene, (&deeds, unseen), &vocabulary);
    described.not_drawn.extend(without_room(party.left_out, missing, &scene));
    if described.not_drawn.is_empty() {
        described.not_drawn.extend(unseen_word(action, &asked_for, &scene));
    }
    account::account(&scene, &mut described);
    (scene, described)
}

/// Lets everybody do what the words say; the verbs of which nothing is to be seen.
fn pose(
    brief: &SceneBrief,
    scene: &mut Scene,
    (deeds, narration): (&[Deed], &str),
    described: &mut PictureAccount,
    vocabulary: &Vocabulary,
) -> Vec<String> {
    let action = &brief.image_prompt.action;
    let unused = aids::settle(&mut scene.figures, (action, &brief.character_description), vocabulary);
    described.not_drawn.extend(unused);
    let mut unseen = act(scene, deeds, vocabulary);
    slumber::settle(scene, (deeds, action), narration, vocabulary);
    riding::settle(scene, action, vocabulary);
    bedding::settle(scene, action, vocabulary);
    infant::settle(scene, &tokens(action));
    greetings::wave(scene, action, &mut unseen, vocabulary);
    attributes::hand_out(scene, &cast::all_words_of(brief), described);
    stance::settle(scene);
    unseen
}

/// What is missing, with those for whom there is no room and of whom nothing else says so: neither a number of people nor what stands in the
/// picture all the same.
fn without_room(left_out: Vec<String>, missing: Vec<String>, scene: &Scene) -> Vec<String> {
    let is_counted = missing.iter().any(|words| words.contains("(only "));
    let is_there = |words: &String| scene.props.iter().any(|prop| prop.spec.name == words);
    let is_said = |words: &String| is_counted && words.ends_with(" more") || is_there(words) || missing.contains(words);
    let mut all: Vec<String> = left_out.into_iter().filter(|words| !is_said(words)).collect();
    all.extend(missing);
    all
}

/// Whoever rows sits in a boat, of which nobody has to speak.
fn boat_of_rowers(scene: &Scene, deeds: &[Deed], props: &[Prop]) -> Option<Prop> {
    let is_by_water = scene.setting.is_by_water() || scene.land.water;
    let is_there = props.iter().any(is_afloat);
    let is_needed = is_by_water && deeds.iter().any(Deed::is_done_in_a_boat) && !is_there;
    let boat = things::all().find(|spec| spec.name == "boat").filter(|_| is_needed);
    boat.map(|spec| Prop { spec, colour: None, count: 1 })
}

/// The brief without what somebody says in its prompt.
fn without_speech_in_action(brief: &SceneBrief) -> SceneBrief {
    let action = without_speech(&brief.image_prompt.action);
    SceneBrief { image_prompt: ImagePrompt { action, ..brief.image_prompt.clone() }, ..brief.clone() }
}

/// A seed from everything that describes the scene, except the people in it, who look the same in every scene.
fn seed_of(brief: &SceneBrief, narration: &str) -> u64 {
    let prompt = ImagePrompt { present: Vec::new(), ..brief.image_prompt.clone() };
    let words = format!("{prompt}. {narration}|{}|{}", brief.emotion, brief.character_description);
    Dice::from_words(&words).number()
}

/// What a prompt states as its setting.
fn stated_setting(prompt: &ImagePrompt, vocabulary: &Vocabulary) -> Vec<Finding> {
    let setting = prompt.setting;
    let harbour = setting.place.filter(|place| *place == Place::Harbour);
    let meanings = [
        setting.place.map(|place| Meaning::Backdrop(place.into())),
        harbour.map(|_| Meaning::Land(LandMark::Jetty)),
        setting.time.map(|time| Meaning::Time(time.into())),
        setting.weather.map(Meaning::Weather),
        setting.season.map(Meaning::Season),
    ];
    let mut found: Vec<Finding> = meanings.into_iter().flatten().map(stated).collect();
    found.extend(read(&prompt.setting_in_words.join(", "), vocabulary));
    found
}

fn feeling(brief: &SceneBrief, found: &[Finding], vocabulary: &Vocabulary, described: &mut PictureAccount) -> Emotion {
    let first = |found: &[Finding]| {
        found.iter().find_map(|item| if let Meaning::Emotion(emotion) = item.meaning { Some(emotion) } else { None })
    };
    let asked_for = first(&read(&brief.emotion, vocabulary)).or(brief.image_prompt.mood);
    match asked_for.or_else(|| first(found)) {
        Some(emotion) => {
            described.recognised.push(emotion.to_string());
            emotion
        }
        None => {
            described.chosen.push("emotion: calm".to_owned());
            Emotion::Calm
        }
    }
}

/// Everything that is to stand in the picture, beings of the cast first.
fn all_props(brief: &SceneBrief, found: &[Finding], backdrops: &[Backdrop], party: &Party) -> Vec<Prop> {
    let mut props = props_of(found, backdrops, &party.people);
    if !brief.image_prompt.present.is_empty() {
        // The list says who is there; other animals are only spoken of.
        props.retain(|prop| !things::is_alive(prop.spec) || prop.count > 1);
    }
    if brief.audience == Audience::Children
        && let Some(star) = star_as_a_friend(found)
    {
        props.insert(0, star);
    }
    // “Twelve ants” with Antonia, an ant, are more than Antonia.
    let mut beings = party.beings.clone();
    if brief.image_prompt.present.is_empty() {
        for being in &mut beings {
            let same = props.iter().filter(|prop| prop.spec.name == being.spec.name).map(|prop| prop.count).max();
            being.count = being.count.max(same.unwrap_or_default());
        }
    }
    props.retain(|prop| party.beings.iter().all(|being| being.spec.name != prop.spec.name));
    props.splice(0..0, beings);
    props
}

fn prop_of(item: &Finding) -> Option<Prop> {
    let Meaning::Thing(spec) = item.meaning else { return None };
    Some(Prop { spec, colour: item.colour, count: item.count.min(MOST_OF_A_KIND) })
}

fn is_afloat(prop: &Prop) -> bool {
    prop.spec.habitat == Habitat::Afloat
}

fn backdrops_of(found: &[Finding]) -> Vec<Backdrop> {
    let mut backdrops = Vec::new();
    for item in found {
        if let Meaning::Backdrop(backdrop) = item.meaning
            && !backdrops.contains(&backdrop)
        {
            backdrops.push(backdrop);
        }
    }
    backdrops
}

fn props_of(found: &[Finding], backdrops: &[Backdrop], figures: &[Figure]) -> Vec<Prop> {
    let mut props: Vec<Prop> = Vec::new();
    for item in found {
        let Some(prop) = prop_of(item) else { continue };
        let name = prop.spec.name;
        let is_hero = figures.iter().any(|figure| figure.animal.is_some_and(|animal| animal.name == name));
        if is_hero && (prop.count == 1 || item.kin.is_some()) {
            continue;
        }
        // Of “ten mice” Mina, a mouse, is one; “two other mice” are without her.
        let is_of_others = item.part.contains(&format!("other {}", item.words));
        let prop = Prop { count: prop.count - usize::from(is_hero && !is_of_others), ..prop };
        // “Nine ducks, a goose”: another animal that has the same drawing.
        let is_another = things::is_alive(prop.spec) && item.introduces_another_than(found);
        match props.iter_mut().find(|known| known.spec.name == name) {
            Some(known) => {
                known.count =
                    if is_another { MOST_OF_A_KIND.min(known.count + prop.count) } else { known.count.max(prop.count) };
                known.colour = known.colour.or(prop.colour);
            }
            None => props.push(prop),
        }
    }
    // A castle or a village beside the main setting is a thing that stands in it.
    for (setting, name) in [(Backdrop::Castle, "castle"), (Backdrop::Village, "house")] {
        if backdrops.iter().skip(1).any(|second| *second == setting)
            && let Some(spec) = things::all().find(|spec| spec.name == name)
            && props.iter().all(|prop| prop.spec.name != name)
        {
            props.push(Prop { spec, colour: None, count: if setting == Backdrop::Village { 3 } else { 1 } });
        }
    }
    props
}

/// “The star” of a story about one star is somebody; stars are the sky.
fn star_as_a_friend(found: &[Finding]) -> Option<Prop> {
    let one = found.iter().any(|item| item.words == "star" && item.count == 1 && item.part.contains("the star"));
    let spec = things::all().find(|spec| spec.name == "little star")?;
    one.then_some(Prop { spec, colour: None, count: 1 })
}

/// What lives in water, in space or in the snow and is somebody's.
fn kept_things(found: &[Finding], party: &Party) -> Vec<&'static str> {
    let is_far_off =
        |home: Backdrop| matches!(home, Backdrop::Underwater | Backdrop::Space | Backdrop::Sea | Backdrop::Snow);
    let has_people = !party.people.is_empty();
    let kept = found.iter().filter(|item| is_kept(item, has_people)).filter_map(prop_of);
    kept.filter(|prop| prop.spec.home.is_some_and(is_far_off)).map(|prop| prop.spec.name).collect()
}

/// What settles a setting that no word states.
struct OpenSetting<'a> {
    props: &'a [Prop],
    figures: &'a [Figure],
    /// Those that the words deny.
    absent: &'a [Backdrop],
    /// The things that somebody has or holds, which are anywhere.
    kept: &'a [&'static str],
}

fn choose_backdrop(
    stated: Option<Backdrop>,
    backdrops: &[Backdrop],
    open: &OpenSetting<'_>,
    dice: &mut Dice,
    described: &mut PictureAccount,
) -> Backdrop {
    // Under water, in space or in a cave everything else named is there too.
    let all_around = [Backdrop::Underwater, Backdrop::Space, Backdrop::Cave].into_iter();
    let named = stated.or_else(|| all_around.clone().find(|place| backdrops.contains(place)));
    if let Some(setting) = named.or_else(|| backdrops.first().copied()) {
        described.recognised.push(setting.to_string());
        return setting;
    }
    // What floats needs water, which a forest has not.
    let has_room =
        |backdrop: &Backdrop| backdrop.is_by_water() || is_open_country(*backdrop) || !open.props.iter().any(is_afloat);
    let is_open = |backdrop: &Backdrop| !open.absent.contains(backdrop) && has_room(backdrop);
    let astronaut = open.figures.iter().any(|figure| figure.role == Role::Astronaut).then_some(Backdrop::Space);
    let is_at_home = |prop: &&Prop| !open.kept.contains(&prop.spec.name);
    let homes = || open.props.iter().filter(is_at_home).filter_map(|prop| prop.spec.home).find(is_open);
    if let Some(setting) = astronaut.or_else(homes) {
        described.chosen.push(format!("setting: {setting} (from what is in it)"));
        return setting;
    }
    let choices =
        [Backdrop::Meadow, Backdrop::Forest, Backdrop::Garden, Backdrop::Village, Backdrop::Lake, Backdrop::Mountains];
    let picked = dice.pick(choices);
    let setting = if is_open(&picked) { picked } else { choices.into_iter().find(is_open).unwrap_or(picked) };
    described.chosen.push(format!("setting: {setting}"));
    setting
}
