//! Who is in the picture: the people that a prompt lists, otherwise the main character and everybody the words mention.

use super::casting;
use super::names::is_in_apposition;
use super::party::{self, Party};
use super::reading::Finding;
use super::roles;
use super::scene::{Figure, Prop, Role};
use super::things;
use super::tokens::tokens;
use super::vocabulary::{Meaning, Vocabulary};
use super::wardrobe;
use brief::story::{Audience, SceneBrief};
use lexicon::pronouns_of_name;

/// No picture is clearer for more people than these.
const MOST_FIGURES: usize = 4;

/// Reads who is there. Everybody looks the same in every scene: looks come from their description, never from the scene.
pub(crate) fn cast(brief: &SceneBrief, found: &[Finding], vocabulary: &Vocabulary) -> Party {
    let leads = Party::of(&for_readers(&brief.character_description, brief.audience), vocabulary);
    let mut party = if brief.image_prompt.present.is_empty() {
        mentioned(leads, brief, found, vocabulary)
    } else {
        listed(leads, brief, &brief.image_prompt.present, vocabulary)
    };
    party.people.truncate(MOST_FIGURES);
    party.beings.truncate(MOST_FIGURES - party.people.len().min(MOST_FIGURES - 1));
    party
}

/// In a story for adults sisters and brothers are grown up, unless they are called little.
fn for_readers(phrase: &str, audience: Audience) -> String {
    const GROWN: [(&str, &str); 4] =
        [("sisters", "women"), ("brothers", "men"), ("sister", "woman"), ("brother", "man")];
    if audience != Audience::Adults || phrase.contains("little") || phrase.contains("year") {
        return phrase.to_owned();
    }
    GROWN.iter().fold(phrase.to_owned(), |text, (young, grown)| text.replace(young, grown))
}

/// The words that name those of a phrase or description: `mia` of `Mia, a girl`, `tom` and `lily` of `Tom and Lily, siblings`.
fn names_of(phrase: &str, vocabulary: &Vocabulary) -> Vec<String> {
    tokens(phrase.split([',', ';', '.']).next().unwrap_or_default())
        .into_iter()
        .take_while(|token| token.capital || token.word == "and")
        .filter(|token| token.word != "and" && !matches!(token.word.as_str(), "a" | "an" | "the" | "two" | "in"))
        // “Fox” at the head of a sentence is a fox, “Hazel” is somebody.
        .filter(|token| token.opens || vocabulary.look_up(&token.word).is_none())
        .map(|token| token.word)
        .collect()
}

/// The names of everybody whom a brief introduces, in lower case: none of them is a thing, whatever else the word means.
pub(crate) fn names_in(brief: &SceneBrief, vocabulary: &Vocabulary) -> Vec<String> {
    brief
        .image_prompt
        .present
        .iter()
        .chain([&brief.character_description])
        .filter(|phrase| phrase.contains(',') || !phrase.contains(' '))
        .flat_map(|phrase| names_of(phrase, vocabulary))
        .collect()
}

/// Those of the list, the main character in its place among them.
fn listed(leads: Party, brief: &SceneBrief, present: &[String], vocabulary: &Vocabulary) -> Party {
    let description = brief.character_description.as_str();
    let hero_names = if description.contains(',') { names_of(description, vocabulary) } else { Vec::new() };
    let first_lead = leads.people.first().cloned();
    let known = leads.clone();
    let mut leads = Some(leads).filter(|leads| !leads.is_empty());
    let mut party = Party::default();
    for phrase in present {
        let own = Party::of(&for_readers(phrase, brief.audience), vocabulary);
        let names = names_of(phrase, vocabulary);
        let is_hero = if hero_names.is_empty() {
            leads.as_ref().is_some_and(|leads| plays_the_same(leads, &own))
        } else {
            names.iter().any(|name| hero_names.contains(name))
        };
        if is_hero {
            if let Some(leads) = leads.take() {
                // The main character comes first, wherever the list has it: it is drawn whole, before all others.
                party.people.splice(0..0, leads.people);
                party.beings.splice(0..0, leads.beings);
            }
        } else if is_unnamed(phrase) && plays_the_same(&known, &own) {
            // “A bear” beside Bo the bear is Bo, called by another word.
        } else {
            let dressed =
                ["wearing", " in a ", "waistcoat", "jacket", "dress", "hat"].iter().any(|word| phrase.contains(word));
            for mut figure in own.people {
                if is_family(phrase)
                    && let Some(lead) = &first_lead
                    && lead.animal.is_none()
                {
                    figure.skin = lead.skin;
                }
                if let Some(lead) = &first_lead
                    && !says_colours(phrase, vocabulary)
                {
                    wardrobe::dress_apart(&mut figure, lead);
                }
                match figure.animal {
                    // Only the main character of a fable, and an animal with clothes, walks on two legs.
                    Some(spec) if !dressed => party.beings.push(Prop { spec, colour: Some(figure.skin), count: 1 }),
                    Some(_) | None => party.people.push(figure),
                }
            }
            // A bare name, such as that of a place, shows nothing.
            if !is_bare_name(phrase) {
                party.beings.extend(own.beings.into_iter().filter(|being| things::is_alive(being.spec)));
            }
        }
    }
    match leads {
        // A main character without a name whom no list can name is there all the same.
        Some(leads) if hero_names.is_empty() || party.is_empty() => {
            party.people.splice(0..0, leads.people);
            party.beings.splice(0..0, leads.beings);
        }
        Some(_) | None => {}
    }
    party
}

fn is_unnamed(phrase: &str) -> bool {
    ["a ", "an ", "the "].iter().any(|article| phrase.starts_with(article))
}

fn is_bare_name(phrase: &str) -> bool {
    !phrase.contains(',') && tokens(phrase).iter().all(|token| token.capital)
}

fn says_colours(phrase: &str, vocabulary: &Vocabulary) -> bool {
    tokens(phrase).iter().any(|token| matches!(vocabulary.look_up(&token.word), Some((Meaning::Colour(_), _))))
}

/// A sister of the main character, whose skin is not described, has the same.
fn is_family(phrase: &str) -> bool {
    const FAMILY: &[&str] = &[
        "sister",
        "brother",
        "twin",
        "mother",
        "father",
        "grandmother",
        "grandfather",
        "mum",
        "dad",
        "cousin",
        "son",
        "daughter",
        "uncle",
        "aunt",
    ];
    !phrase.contains("skin") && tokens(phrase).iter().any(|token| FAMILY.contains(&token.word.as_str()))
}

fn plays_the_same(leads: &Party, other: &Party) -> bool {
    match (leads.people.first(), other.people.first()) {
        (Some(lead), Some(other)) => match (lead.animal, other.animal) {
            (Some(first), Some(second)) => first.name == second.name,
            (None, None) => lead.role == other.role || same_person(lead.role, other.role),
            (Some(_), None) | (None, Some(_)) => false,
        },
        (None, None) => {
            let kind = |party: &Party| party.beings.first().map(|being| being.spec.name);
            kind(leads).is_some() && kind(leads) == kind(other)
        }
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// The main characters, and those whom an action names besides them. Of main characters without names, the first names are theirs.
fn with_named(leads: Party, action: &str, told: &[String], vocabulary: &Vocabulary) -> Party {
    let is_named =
        leads.people.iter().any(|figure| !figure.name.is_empty()) || told.iter().any(|word| is_known_name(word));
    let mut unnamed = if is_named { 0 } else { leads.people.len() + leads.beings.len() };
    let mut party = leads;
    for figure in Party::named_in(action, vocabulary).people {
        let is_lead = unnamed > 0;
        unnamed = unnamed.saturating_sub(1);
        if !is_lead && !told.contains(&figure.name) && party.people.len() < MOST_FIGURES {
            party.people.push(figure);
        }
    }
    party
}

fn is_known_name(word: &str) -> bool {
    pronouns_of_name(word).is_some()
}

/// The main characters, and those of whom free words speak besides them.
fn mentioned(leads: Party, brief: &SceneBrief, found: &[Finding], vocabulary: &Vocabulary) -> Party {
    let description = brief.character_description.as_str();
    // “The baker” of a scene is the baker of the description.
    let told: Vec<String> = tokens(description).into_iter().map(|token| token.word).collect();
    let mut trades: Vec<&str> = Vec::new();
    let described = leads.people.len();
    let mut party = with_named(leads, &brief.image_prompt.action, &told, vocabulary);
    let lead_roles: Vec<Role> = party.people.iter().map(|figure| figure.role).collect();
    // “The girl” of a scene is the girl of the description, once.
    let mut unmentioned = lead_roles.clone();
    let mut has_children = false;
    let spoken = tokens(&brief.image_prompt.action);
    for item in found {
        match item.meaning {
            Meaning::Person(_) | Meaning::Adult if !party.people.is_empty() && is_in_apposition(&spoken, item.at) => {
                // Looks of the main characters come from their description.
                if party.people.len() > described {
                    retold(&mut party, item, found, vocabulary);
                }
            }
            Meaning::Person(_) | Meaning::Adult => {
                if matches!(item.meaning, Meaning::Adult) {
                    if told.contains(&item.words) || trades.contains(&item.words.as_str()) {
                        continue;
                    }
                    trades.push(&item.words);
                }
                let Some(role) = roles::role_of(item) else { continue };
                let is_another = trades.len() > 1;
                let is_lead = unmentioned.iter().position(|known| *known == role || same_person(*known, role));
                if let Some(lead) = is_lead {
                    unmentioned.remove(lead);
                } else if party.people.iter().all(|figure| figure.role != role || figure.animal.is_some()) || is_another
                {
                    for number in 0..item.count.min(MOST_FIGURES - party.people.len().min(MOST_FIGURES)) {
                        party.people.push(casting::mentioned(
                            role,
                            &own_words(item, found, number),
                            number,
                            vocabulary,
                        ));
                    }
                }
            }
            // “The children” of the next sentence are the same.
            Meaning::Children if has_children => {}
            Meaning::Children => {
                has_children = true;
                party.people.extend(children(&lead_roles, item.count, vocabulary));
            }
            Meaning::Family(roles) => {
                for role in party::family(roles, item) {
                    let is_lead = unmentioned.iter().position(|known| *known == role || same_person(*known, role));
                    if let Some(lead) = is_lead {
                        unmentioned.remove(lead);
                    } else if party.people.iter().all(|figure| figure.role != role) {
                        party.people.push(casting::mentioned(role, "", party.people.len(), vocabulary));
                    }
                }
            }
            Meaning::Somebody => {
                if party.is_empty() {
                    let role = match item.words.as_str() {
                        "she" | "heroine" => Role::Girl,
                        "he" => Role::Boy,
                        _ => Role::Child,
                    };
                    party.people.push(casting::mentioned(role, &item.part, 0, vocabulary));
                }
            }
            Meaning::Backdrop(_)
            | Meaning::Time(_)
            | Meaning::Weather(_)
            | Meaning::Season(_)
            | Meaning::Emotion(_)
            | Meaning::Thing(_)
            | Meaning::Sky(_)
            | Meaning::Land(_)
            | Meaning::Colour(_)
            | Meaning::Number(_)
            | Meaning::Without => {}
        }
    }
    party
}

/// Those of “the children” who are not leads. Of two leads everybody knows who they are; one lead has one friend.
fn children(leads: &[Role], count: usize, vocabulary: &Vocabulary) -> Vec<Figure> {
    let all = [Role::Girl, Role::Boy, Role::Girl, Role::Boy];
    let others = all.into_iter().enumerate().take(count.clamp(2, MOST_FIGURES)).skip(leads.len());
    let figure = |(number, role)| {
        let role = if number == 1 && leads.first() == Some(&Role::Boy) { Role::Girl } else { role };
        casting::mentioned(role, "", number, vocabulary)
    };
    others.map(figure).collect()
}

/// Whoever came last, as the noun after the name says who that is.
fn retold(party: &mut Party, item: &Finding, found: &[Finding], vocabulary: &Vocabulary) {
    let (Some(person), Some(told)) = (party.people.pop(), roles::role_of(item)) else { return };
    let role = match (person.role, item.meaning) {
        (Role::Girl, Meaning::Adult) => Role::Woman,
        (Role::Boy, Meaning::Adult) => Role::Man,
        (known, Meaning::Adult) => known,
        _ => told,
    };
    let name = person.name;
    party.people.push(Figure { name, ..casting::mentioned(role, &own_words(item, found, 0), 0, vocabulary) });
}

/// The words of a sentence that are about one of the people in it: `his granddaughter` of `A grandfather with a white beard reads to his
/// granddaughter`; of two girls, `one with red hair`.
fn own_words(item: &Finding, found: &[Finding], number: usize) -> String {
    const BEFORE_A_PERSON: &str = "a an the his her their my our two three four and with to";
    let words: Vec<&str> = item.part.split(' ').collect();
    let each: Vec<usize> = (0..words.len()).filter(|at| matches!(words[*at], "one" | "other")).collect();
    if item.count > 1 && each.len() >= item.count && number < each.len() {
        return words[each[number]..each.get(number + 1).copied().unwrap_or(words.len())].join(" ");
    }
    let is_person = |other: &&Finding| matches!(other.meaning, Meaning::Person(_) | Meaning::Adult);
    let people = found.iter().filter(is_person).filter(|other| other.part == item.part);
    let own = item.words.split(' ').next_back().unwrap_or_default();
    let place = |noun: &str| words.iter().position(|word| *word == noun);
    // Where the words about somebody begin: after the article before the noun.
    let begins = |noun: &str| {
        let at = place(noun)?;
        let opener = words[..at].iter().rposition(|word| BEFORE_A_PERSON.split(' ').any(|opener| opener == *word));
        Some(opener.unwrap_or(0))
    };
    let Some(start) = begins(own) else { return item.part.clone() };
    let others = people.filter_map(|other| begins(other.words.split(' ').next_back().unwrap_or_default()));
    let end = others.filter(|begin| *begin > start).min().unwrap_or(words.len());
    words[start..end].join(" ")
}

/// “The child” of a scene is the girl of the character description.
fn same_person(hero: Role, named: Role) -> bool {
    let young = |role: Role| matches!(role, Role::Child | Role::Boy | Role::Girl);
    let old = |role: Role| matches!(role, Role::Man | Role::Grandfather);
    let aged = |role: Role| matches!(role, Role::Woman | Role::Grandmother);
    (named == Role::Child && young(hero))
        || (hero == Role::Child && young(named))
        || (old(hero) && old(named))
        || (aged(hero) && aged(named))
}
