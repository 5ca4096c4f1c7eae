//! The plan of a picture: what the words ask for, completed by choices that follow from the words too.

use super::account;
use super::asked::Asked;
use super::cast;
use super::dice::Dice;
use super::lexicon::{LandMark, Lexicon, Meaning, SkyMark};
use super::reading::{Found, read, read_with_names};
use super::scene::{
    Described, Emotion, Figure, Garment, Land, Prop, Role, Scene, Season, Setting, SkyMarks, TimeOfDay, Weather,
};
use super::things;
use super::{Audience, SceneBrief};

/// No picture is clearer for more kinds of things than these.
const MOST_PROPS: usize = 5;

/// Reads a brief: the scene to draw, and an honest account of what it will show.
pub fn plan(brief: &SceneBrief) -> (Scene, Described) {
    let lexicon = Lexicon::new();
    let asked = Asked::of(brief);
    let names = cast::names_in(brief, &asked, &lexicon);
    let words = format!("{}. {}", asked.action, asked.narration);
    let mut found = read_with_names(&words, &names, &lexicon);
    // What a prompt states after "Setting:" settles it; what its sentences mention comes after.
    found.sort_by_key(|item| !item.stated);
    let seed = Dice::from_words(&format!("{words}|{}|{}", brief.emotion, brief.character_description)).number();
    let mut dice = Dice::new(seed);
    let mut told = Described::default();
    let party = cast::cast(brief, &asked, &found, &lexicon);
    let figures = party.people;
    let emotion = feeling(brief, &found, &lexicon, &mut told);
    let mut settings = settings_of(&found);
    if words.to_lowercase().contains("setting: in the sky") {
        settings.insert(0, Setting::Sky);
    }
    let mut props = props_of(&found, &settings, &figures);
    if !asked.present.is_empty() {
        // The list says who is there; other animals are only spoken of.
        props.retain(|prop| !things::is_alive(prop.spec) || prop.count > 1);
    }
    if brief.audience == Audience::Children
        && let Some(star) = star_as_a_friend(&found)
    {
        props.insert(0, star);
    }
    props.retain(|prop| party.beings.iter().all(|being| being.spec.name != prop.spec.name));
    props.splice(0..0, party.beings);
    // What no scene of a book tells is the same in all of them.
    let mut book = if brief.character_description.is_empty() {
        dice.fork()
    } else {
        Dice::from_words(&brief.character_description)
    };
    let stated = found.iter().filter(|item| item.stated).find_map(|item| match item.meaning {
        Meaning::Setting(setting) => Some(setting),
        Meaning::Time(_)
        | Meaning::Weather(_)
        | Meaning::Season(_)
        | Meaning::Emotion(_)
        | Meaning::Thing(_)
        | Meaning::Person(_)
        | Meaning::Adult
        | Meaning::Children
        | Meaning::Somebody
        | Meaning::Sky(_)
        | Meaning::Land(_)
        | Meaning::Colour(_)
        | Meaning::Number(_)
        | Meaning::Without => None,
    });
    let setting = choose_setting(stated, &settings, &props, &figures, &mut book, &mut told);
    let mut scene = Scene {
        setting,
        time: TimeOfDay::Day,
        weather: Weather::Clear,
        season: Season::Summer,
        emotion,
        sky: SkyMarks::default(),
        land: Land::default(),
        figures,
        props: Vec::new(),
        seed,
        book_seed: book.fork().number(),
    };
    surroundings(&mut scene, &found, &settings, &mut book, &mut told);
    if props.iter().any(|prop| prop.spec.habitat == things::Habitat::Afloat) && is_open_country(scene.setting) {
        let asked_for = read_with_names(&asked.action, &names, &lexicon);
        // A boat that the prompt wants in a meadow lies on water there; one of which the story only speaks is left out.
        scene.land.water |= asked_for
            .iter()
            .any(|item| matches!(item.meaning, Meaning::Thing(spec) if spec.habitat == things::Habitat::Afloat));
    }
    stay_dry(&mut scene, &props);
    props.retain(|prop| has_room_for(&scene, prop));
    if scene.setting == Setting::Space {
        for figure in &mut scene.figures {
            figure.garment = Garment::SpaceSuit;
            figure.extras.wings = false;
        }
    }
    props.truncate(MOST_PROPS);
    scene.props = props;
    account::account(&scene, &mut told);
    (scene, told)
}

fn feeling(brief: &SceneBrief, found: &[Found], lexicon: &Lexicon, told: &mut Described) -> Emotion {
    let first = |found: &[Found]| {
        found.iter().find_map(|item| if let Meaning::Emotion(emotion) = item.meaning { Some(emotion) } else { None })
    };
    match first(&read(&brief.emotion, lexicon)).or_else(|| first(found)) {
        Some(emotion) => {
            told.recognised.push(emotion.to_string());
            emotion
        }
        None => {
            told.chosen.push("emotion: calm".to_owned());
            Emotion::Calm
        }
    }
}

fn settings_of(found: &[Found]) -> Vec<Setting> {
    let mut settings = Vec::new();
    for item in found {
        if let Meaning::Setting(setting) = item.meaning
            && !settings.contains(&setting)
        {
            settings.push(setting);
        }
    }
    settings
}

fn props_of(found: &[Found], settings: &[Setting], figures: &[Figure]) -> Vec<Prop> {
    let mut props: Vec<Prop> = Vec::new();
    for item in found {
        if let Meaning::Thing(spec) = item.meaning {
            let is_hero = figures.iter().any(|figure| figure.animal.is_some_and(|animal| animal.name == spec.name));
            if is_hero && item.count == 1 {
                continue;
            }
            match props.iter_mut().find(|prop| prop.spec.name == spec.name) {
                Some(known) => {
                    known.count = known.count.max(item.count);
                    known.colour = known.colour.or(item.colour);
                }
                None => props.push(Prop { spec, colour: item.colour, count: item.count }),
            }
        }
    }
    // A castle or a village beside the main setting is a thing that stands in it.
    for (setting, name) in [(Setting::Castle, "castle"), (Setting::Village, "house")] {
        if settings.iter().skip(1).any(|second| *second == setting)
            && let Some(spec) = things::all().find(|spec| spec.name == name)
            && props.iter().all(|prop| prop.spec.name != name)
        {
            props.push(Prop { spec, colour: None, count: if setting == Setting::Village { 3 } else { 1 } });
        }
    }
    props
}

/// “The star” of a story about one star is somebody; stars are the sky.
fn star_as_a_friend(found: &[Found]) -> Option<Prop> {
    let one = found.iter().any(|item| item.words == "star" && item.count == 1 && item.part.contains("the star"));
    let spec = things::all().find(|spec| spec.name == "little star")?;
    one.then_some(Prop { spec, colour: None, count: 1 })
}

fn choose_setting(
    stated: Option<Setting>,
    settings: &[Setting],
    props: &[Prop],
    figures: &[Figure],
    dice: &mut Dice,
    told: &mut Described,
) -> Setting {
    // Under water, in space or in a cave everything else named is there too.
    let all_around = [Setting::Underwater, Setting::Space, Setting::Cave].into_iter();
    let told_place = stated.or_else(|| all_around.clone().find(|place| settings.contains(place)));
    if let Some(setting) = told_place.or_else(|| settings.first().copied()) {
        told.recognised.push(setting.to_string());
        return setting;
    }
    let astronaut = figures.iter().any(|figure| figure.role == Role::Astronaut).then_some(Setting::Space);
    if let Some(setting) = astronaut.or_else(|| props.iter().find_map(|prop| prop.spec.home)) {
        told.chosen.push(format!("setting: {setting} (from what is in it)"));
        return setting;
    }
    let setting = dice.pick([
        Setting::Meadow,
        Setting::Forest,
        Setting::Garden,
        Setting::Village,
        Setting::Lake,
        Setting::Mountains,
    ]);
    told.chosen.push(format!("setting: {setting}"));
    setting
}

/// Time, weather, season, sky and land.
fn surroundings(scene: &mut Scene, found: &[Found], settings: &[Setting], dice: &mut Dice, told: &mut Described) {
    let (mut time, mut weather, mut season) = (None, None, None);
    for item in found {
        match item.meaning {
            Meaning::Time(named) => {
                // "Day" in a text about the night is a figure of speech.
                if time.is_none() || time == Some(TimeOfDay::Day) {
                    time = Some(named);
                }
            }
            Meaning::Weather(named) => weather = weather.or(Some(named)),
            Meaning::Season(named) => season = season.or(Some(named)),
            Meaning::Sky(mark) => match mark {
                SkyMark::Sun => scene.sky.sun = true,
                SkyMark::Moon => scene.sky.moon = true,
                SkyMark::Stars => scene.sky.stars = true,
                SkyMark::ShootingStar => (scene.sky.shooting_star, scene.sky.stars) = (true, true),
                SkyMark::Clouds => scene.sky.clouds = true,
            },
            Meaning::Land(mark) => match mark {
                LandMark::Flowers => scene.land.flowers = true,
                LandMark::Path => scene.land.path = true,
            },
            Meaning::Setting(_)
            | Meaning::Emotion(_)
            | Meaning::Thing(_)
            | Meaning::Person(_)
            | Meaning::Adult
            | Meaning::Children
            | Meaning::Somebody
            | Meaning::Colour(_)
            | Meaning::Number(_)
            | Meaning::Without => {}
        }
    }
    let others = || settings.iter().filter(|setting| **setting != scene.setting);
    scene.land.mountains = others().any(|setting| *setting == Setting::Mountains);
    scene.land.forest = others().any(|setting| matches!(setting, Setting::Forest | Setting::Jungle));
    scene.land.jetty =
        found.iter().any(|item| matches!(item.words.as_str(), "harbour" | "harbor" | "pier" | "jetty" | "quay"));
    scene.land.water = others().any(|setting| setting.is_by_water());
    let night_sky = scene.sky.moon || scene.sky.stars;
    match time {
        Some(time) => told.recognised.push(time.to_string()),
        None if night_sky => {}
        None => told.chosen.push("time of day".to_owned()),
    }
    scene.time = time.unwrap_or_else(|| {
        if night_sky || scene.emotion == Emotion::Sleepy {
            TimeOfDay::Night
        } else {
            dice.pick([TimeOfDay::Day, TimeOfDay::Day, TimeOfDay::Day, TimeOfDay::Dusk, TimeOfDay::Dawn])
        }
    });
    if let Some(weather) = weather {
        scene.weather = weather;
        told.recognised.push(weather.to_string());
    }
    if let Some(season) = season {
        told.recognised.push(season.to_string());
    }
    let white = scene.weather == Weather::Snow || scene.setting == Setting::Snow;
    scene.season = season.unwrap_or(if white { Season::Winter } else { Season::Summer });
    for (shown, name) in [
        (scene.sky.sun, "sun"),
        (scene.sky.moon, "moon"),
        (scene.sky.stars, "stars"),
        (scene.sky.shooting_star, "shooting star"),
        (scene.sky.clouds, "clouds"),
    ] {
        if shown && !scene.setting.is_enclosed() {
            told.recognised.push(name.to_owned());
        }
    }
    let open_land = !scene.setting.is_enclosed();
    for (shown, name) in [
        (scene.land.mountains, "mountains"),
        (scene.land.forest, "forest"),
        (scene.land.water, "water"),
        (scene.land.flowers, "flowers"),
        (scene.land.path, "path"),
    ] {
        if shown && open_land {
            told.recognised.push(name.to_owned());
        }
    }
}

/// Nobody stands on the open sea: without a boat to sit in, the scene moves to its shore.
fn stay_dry(scene: &mut Scene, props: &[Prop]) {
    let can_sit = props.iter().any(|prop| prop.spec.name == "boat");
    let stands = !scene.figures.is_empty() && !can_sit
        || props.iter().any(|prop| matches!(prop.spec.habitat, things::Habitat::Near | things::Habitat::Middle));
    if scene.setting == Setting::Sea && stands {
        scene.setting = Setting::Beach;
        scene.land.jetty = true;
    }
}

/// Settings whose middle ground can have a stretch of water.
fn is_open_country(setting: Setting) -> bool {
    matches!(
        setting,
        Setting::Meadow
            | Setting::Mountains
            | Setting::Castle
            | Setting::Village
            | Setting::Garden
            | Setting::Farm
            | Setting::Snow
    )
}

/// Trees and ships do not fit under a roof, and nothing lies about on the open sea.
fn has_room_for(scene: &Scene, prop: &Prop) -> bool {
    use things::Habitat;
    match prop.spec.habitat {
        // Towns are painted with their houses.
        Habitat::Middle if prop.spec.name == "house" => {
            !scene.setting.is_indoors() && !matches!(scene.setting, Setting::City | Setting::Village)
        }
        Habitat::Middle => !scene.setting.is_indoors(),
        Habitat::Afloat => scene.setting.is_by_water() || (scene.land.water && is_open_country(scene.setting)),
        Habitat::Swimming => !scene.setting.is_indoors() || things::is_alive(prop.spec),
        Habitat::Near => {
            !(scene.setting.is_indoors() && matches!(prop.spec.name, "fence" | "gate" | "bridge" | "bush"))
        }
        Habitat::Beside => scene.setting != Setting::Sea || things::is_alive(prop.spec),
        Habitat::Air => true,
    }
}
