//! Who is in the picture: the people that a prompt lists, otherwise the main character and everybody the words mention.

use super::ages;
use super::anybody;
use super::casting;
use super::crowd::{MOST_FIGURES, make_room};
use super::dressed_animal::dressed_animal;
use super::finding::Finding;
use super::identity::{Identity, name_at, own_words};
use super::kin;
use super::kinship;
use super::listing::{is_bare_name, is_called_otherwise, is_family, is_unnamed, plays_the_same, same_person, says_who};
use super::names::{group_before_names, is_a_title, is_in_apposition};
use super::party::{self, Party};
use super::roles;
use super::scene::{Figure, Prop, Role};
use super::things::{self, ThingSpec};
use super::tokens::{Token, tokens};
use super::vocabulary::{Meaning, Vocabulary};
use super::wardrobe;
use brief::english::{Pronouns, is_listed};
use brief::story::{Audience, SceneBrief};
use lexicon::pronouns_of_name;
use lexicon::quotation::without_speech;

/// Reads who is there. Everybody looks the same in every scene: looks come from their description, never from the scene.
pub(crate) fn cast(brief: &SceneBrief, found: &[Finding], vocabulary: &Vocabulary) -> Party {
    let leads = Some(Party::of(&for_readers(&brief.character_description, brief.audience), vocabulary))
        .filter(|_| !anybody::gives_way(brief, found, vocabulary))
        .unwrap_or_default();
    let mut party = if brief.image_prompt.present.is_empty() {
        let dressed = dressed_animal(&brief.image_prompt.action, vocabulary).filter(|_| leads.is_empty());
        mentioned(dressed.unwrap_or(leads), brief, found, vocabulary)
    } else {
        listed(leads, brief, &brief.image_prompt.present, vocabulary)
    };
    kinship::share_skin(&mut party.people, &all_words_of(brief));
    make_room(&mut party, &brief.image_prompt.action);
    party
}

/// What the picture is to show and what the scene tells beside speech, as one text.
pub(crate) fn words_of(brief: &SceneBrief) -> String {
    format!("{}. {}", brief.image_prompt.action, without_speech(&brief.description))
}

/// Everything that is said: what happens, who is there, and who leads.
pub(crate) fn all_words_of(brief: &SceneBrief) -> String {
    format!("{}. {}. {}", words_of(brief), brief.image_prompt.present.join(". "), brief.character_description)
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
    let spoken = tokens(phrase);
    let end = spoken.iter().position(|token| token.closes).map_or(spoken.len(), |last| last + 1);
    spoken
        .into_iter()
        .take(end)
        .take_while(|token| token.capital || token.word == "and")
        .filter(|token| token.word != "and" && !matches!(token.word.as_str(), "a" | "an" | "the" | "two" | "in"))
        .fold((Vec::new(), false), |(mut names, follows_a_name), token| {
            // “Fox” at the head of a sentence is a fox, “Hazel” is somebody, and so is Hester Quill.
            let is_known = vocabulary.look_up(&token.word).is_some();
            let is_name = token.opens || !is_known || follows_a_name;
            if is_name {
                names.push(token.word);
            }
            (names, is_name && !is_known)
        })
        .0
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
        // “Dr.” is somebody whom the next name names.
        .filter(|name| !matches!(name.as_str(), "dr" | "prof" | "mr" | "mrs" | "ms"))
        .collect()
}

/// Whether two lists name the same person: “Dr. Hill” is not “Dr. Marsh”, “Grandpa” is Grandpa Joe.
fn shares_a_name(names: &[String], hero: &[String]) -> bool {
    let bare = |names: &[String]| -> Vec<String> { names.iter().filter(|name| !is_a_title(name)).cloned().collect() };
    let (own, of_hero) = (bare(names), bare(hero));
    if own.is_empty() || of_hero.is_empty() {
        return names.iter().any(|name| hero.contains(name));
    }
    // Mr. Marsh is not Helen Marsh.
    let is_of_another = match (pronouns_of_name(&names[0]), pronouns_of_name(&of_hero[0])) {
        (Some(title @ (Pronouns::She | Pronouns::He)), Some(given)) => title != given,
        _ => false,
    };
    !is_of_another && own.iter().any(|name| of_hero.contains(name))
}

/// Those of the list, the main character in its place among them.
fn listed(leads: Party, brief: &SceneBrief, present: &[String], vocabulary: &Vocabulary) -> Party {
    let description = brief.character_description.as_str();
    let hero_names = if description.contains(',') { names_of(description, vocabulary) } else { Vec::new() };
    let first_lead = leads.people.first().cloned();
    let known = leads.clone();
    let mut leads = Some(leads).filter(|leads| !leads.is_empty());
    let mut party = Party::default();
    let prompt_words = tokens(&brief.image_prompt.action);
    for phrase in present {
        let own = Party::of(&for_readers(phrase, brief.audience), vocabulary);
        let names = names_of(phrase, vocabulary);
        let is_of_another_age = own.people.first().is_some_and(|somebody| match somebody.animal {
            Some(_) => ages::is_another_animal(description, phrase),
            None => ages::is_another(description, phrase),
        });
        let is_hero = if hero_names.is_empty() {
            leads.as_ref().is_some_and(|leads| plays_the_same(leads, &own)) && !is_of_another_age
        } else {
            shares_a_name(&names, &hero_names)
        };
        if is_hero {
            if let Some(leads) = leads.take() {
                // The main character comes first, wherever the list has it: it is drawn whole, before all others.
                party.people.splice(0..0, leads.people);
                party.beings.splice(0..0, leads.beings);
            }
        } else if is_unnamed(phrase) && says_who(&prompt_words, phrase) {
            // “Mrs. Oake, the driver” is on the list already.
        } else if is_unnamed(phrase)
            && plays_the_same(&known, &own)
            && !is_of_another_age
            && !is_called_otherwise(phrase, description, vocabulary)
        {
            // “A bear” beside Bo the bear is Bo, called by another word; “an old woman” beside Ana, a woman, is not Ana.
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
                match figure.animal {
                    // Only the main character of a fable, and an animal with clothes, walks on two legs.
                    Some(spec) if !dressed => {
                        let count = party::how_many(phrase, spec, vocabulary);
                        party.beings.push(Prop { spec, colour: Some(figure.skin), count });
                    }
                    Some(_) | None => party.people.push(figure),
                }
            }
            // A bare name, such as that of a place, shows nothing.
            if !is_bare_name(phrase) {
                let alive = own.beings.into_iter().filter(|being| things::is_alive(being.spec));
                party.beings.extend(
                    alive.map(|being| Prop { count: party::how_many(phrase, being.spec, vocabulary), ..being }),
                );
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
    wardrobe::dress_all_apart(&mut party.people, &known.people);
    party
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
        if !is_lead && !told.contains(&figure.name) && party.people.len() < party::MOST_TOLD {
            join(&mut party.people, figure);
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
    let prompt = tokens(&brief.image_prompt.action);
    let text = Text { found, spoken: &tokens(&words_of(brief)), vocabulary };
    for item in found {
        match item.meaning {
            Meaning::Person(_) | Meaning::Adult if text.says_who_is_named(&party.people, item, &prompt) => {
                // Looks of the main characters come from their description.
                if party.people.len() > described {
                    retold(&mut party, item, &text);
                }
            }
            Meaning::Person(_) | Meaning::Family(_) | Meaning::Thing(_)
                if text.is_kin_of(&party.people[..described], item) =>
            {
                text.join_kin(&mut party.people, described, item);
            }
            Meaning::Person(_) | Meaning::Adult => {
                let is_a_trade = matches!(item.meaning, Meaning::Adult);
                if is_a_trade && text.is_known(item, &told, &trades) {
                    continue;
                }
                trades.extend(is_a_trade.then_some(item.words.as_str()));
                let Some(role) = text.role_of(item) else { continue };
                // “The groom, the priest”: whoever is of another trade is somebody else.
                let is_other_trade = |figure: &Figure| {
                    figure.role == role && figure.trade.as_ref().is_some_and(|trade| *trade != item.words)
                };
                let is_another = trades.len() > 1
                    || is_a_trade && party.people[described..].iter().any(is_other_trade)
                    || text.names_another(item, &told)
                    || text.joins_another(item, role);
                let may_be_lead = !ages::is_another(description, &text.phrase_of(item));
                let is_lead =
                    unmentioned.iter().position(|known| *known == role || may_be_lead && same_person(*known, role));
                let is_other = text.is_kin_of_one((item, role), &party.people) && !told.contains(&item.words)
                    || text.is_joined_to_a_name(item, &party.people);
                let is_another = is_another || is_other;
                if let Some(lead) = is_lead.filter(|_| !text.names_another(item, &told) && !is_other) {
                    unmentioned.remove(lead);
                } else if party.people.iter().all(|figure| figure.role != role || figure.animal.is_some()) || is_another
                {
                    // Of many the number is said, of one the noun.
                    for number in 0..item.count.min(MOST_FIGURES) {
                        let newcomer = text.figure(item, role, number);
                        join(&mut party.people, newcomer);
                    }
                }
            }
            // “The children” of the next sentence are the same; “an old couple: Leela and David” are these two.
            Meaning::Children | Meaning::Family(_) if text.are_known(item, &prompt, &party.people[described..]) => {}
            Meaning::Children if has_children => {}
            Meaning::Children => {
                has_children = true;
                for child in children(&lead_roles, item.count, vocabulary) {
                    join(&mut party.people, child);
                }
            }
            Meaning::Family(roles) => {
                let members = party::family(roles, item);
                join_members(&members, &mut party.people, &mut unmentioned, vocabulary);
            }
            Meaning::Somebody if party.is_empty() => party.people.push(text.figure(item, role_of_somebody(item), 0)),
            Meaning::Somebody => {}
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

fn role_of_somebody(item: &Finding) -> Role {
    match item.words.as_str() {
        "she" | "heroine" => Role::Girl,
        "he" => Role::Boy,
        _ => Role::Child,
    }
}

/// Those of “the children” who are not leads. Of two leads everybody knows who they are; one lead has one friend.
fn children(leads: &[Role], count: usize, vocabulary: &Vocabulary) -> Vec<Figure> {
    let all = [Role::Girl, Role::Boy].into_iter().cycle();
    let others = all.enumerate().take(count.clamp(2, MOST_FIGURES)).skip(leads.len());
    let figure = |(number, role)| {
        let role = if number == 1 && leads.first() == Some(&Role::Boy) { Role::Girl } else { role };
        // The first girl and the first boy are whoever a girl and a boy are.
        casting::mentioned(role, "", &Identity::Unnamed(number / 2), vocabulary)
    };
    others.map(figure).collect()
}

fn is_same_animal(one: &Figure, other: &Figure) -> bool {
    let kind = |figure: &Figure| figure.animal.map(|spec| spec.name);
    kind(one) == kind(other) && one.role == other.role && one.name == other.name
}

/// Whoever was named last, or is named before the noun, as the noun says who that is.
fn retold(party: &mut Party, item: &Finding, text: &Text<'_>) {
    let name = name_at(text.spoken, item.at);
    let by_name = party.people.iter().position(|person| !person.name.is_empty() && Some(&person.name) == name.as_ref());
    let Some(at) = by_name.or_else(|| party.people.len().checked_sub(1)) else { return };
    let known = party.people.remove(at);
    let Some(told) = text.role_of(item) else { return };
    let role = match (known.role, told) {
        // What the name says of somebody holds for the trade too.
        (known @ (Role::Grandfather | Role::Grandmother), _) if matches!(item.meaning, Meaning::Adult) => known,
        (Role::Girl | Role::Woman, Role::Man) => Role::Woman,
        (Role::Boy | Role::Man, Role::Woman) => Role::Man,
        (Role::Girl | Role::Woman, Role::Grandfather) if matches!(item.meaning, Meaning::Adult) => Role::Grandmother,
        (Role::Boy | Role::Man, Role::Grandmother) if matches!(item.meaning, Meaning::Adult) => Role::Grandfather,
        _ => told,
    };
    let mut person = text.figure(item, role, 0);
    if person.name.is_empty() && !known.name.is_empty() {
        let words = own_words(item, text.found, text.spoken, 0);
        person = casting::mentioned(role, &words, &Identity::Named(known.name), text.vocabulary);
    }
    wardrobe::dress_apart(&mut person, &party.people);
    party.people.insert(at, person);
}

/// A text and what was found in it.
struct Text<'a> {
    found: &'a [Finding],
    /// From the first word on that was read.
    spoken: &'a [Token],
    vocabulary: &'a Vocabulary,
}

impl Text<'_> {
    /// Whom a noun names; of several, the one with this number.
    fn identity(&self, item: &Finding, number: usize) -> Identity {
        let noun = item.at + item.words.split(' ').count() - 1;
        Identity::new(name_at(self.spoken, noun).filter(|_| number == 0 && item.count == 1), number)
    }

    /// “Amina, a nurse” and “a nurse named Amina” are Amina.
    fn says_who_is_named(&self, people: &[Figure], item: &Finding, prompt: &[Token]) -> bool {
        let identity = self.identity(item, 0);
        let is_one_of_them = || identity.name().is_some_and(|name| people.iter().any(|person| person.name == name));
        !people.is_empty() && (is_in_apposition(prompt, item.at) || is_one_of_them())
    }

    /// Whether those whom a noun for several means are named behind it.
    fn are_known(&self, item: &Finding, prompt: &[Token], named: &[Figure]) -> bool {
        !named.is_empty() && group_before_names(prompt, self.vocabulary) == Some(item.at)
    }

    /// Whether a trade is that of somebody who was told of before.
    fn is_known(&self, item: &Finding, told: &[String], trades: &[&str]) -> bool {
        let is_told = told.contains(&item.words) || trades.contains(&item.words.as_str());
        is_told && !self.names_another(item, told)
    }

    /// “Dr. Hill” beside Dr. Marsh, of whom a description is `told`; “another nurse” beside any.
    fn names_another(&self, item: &Finding, told: &[String]) -> bool {
        let has_names = told.iter().any(|word| is_known_name(word));
        let is_of_another_name =
            || self.identity(item, 0).name().is_some_and(|name| !told.iter().any(|word| word == name));
        self.is_another(item) || has_names && is_of_another_name()
    }

    /// “A dwarf and a gnome”, “a girl in red and a girl in blue”, “a bride and three bridesmaids”: others of one role in one sentence.
    fn joins_another(&self, item: &Finding, role: Role) -> bool {
        const MOST_ADJECTIVES: usize = 3;
        let from = item.at.saturating_sub(MOST_ADJECTIVES + 1);
        let is_article = |token: &Token| matches!(token.word.as_str(), "a" | "an" | "another");
        let near = self.spoken.get(from..item.at).unwrap_or_default();
        let article = near.iter().rposition(is_article).and_then(|article| (from + article).checked_sub(1));
        let joint = article.map(|joint| self.spoken[joint].word.as_str());
        let is_joined = matches!(joint, Some("and" | "with" | "beside" | "near"));
        let before = self.found.iter().take_while(|other| other.at < item.at);
        let mut before = before.filter(|other| other.part == item.part && !other.part.is_empty());
        let is_another = |other: &Finding| {
            let is_of_others = item.is_counted && item.count > 1 && other.words != item.words;
            (is_joined || is_of_others) && self.role_of(other) == Some(role)
        };
        before.any(is_another)
    }

    /// “A girl and her sister”, “Mia waves to her sister”: nobody is their own sister. One whom the words spoke of before is not another.
    fn is_kin_of_one(&self, (item, role): (&Finding, Role), people: &[Figure]) -> bool {
        const MOST_ADJECTIVES: usize = 2;
        let noun = item.words.split(' ').next_back().unwrap_or_default();
        let from = item.at.saturating_sub(MOST_ADJECTIVES + 1);
        let near = self.spoken.get(from..item.at).unwrap_or_default().iter().rev();
        let mut near = near.take_while(|token| !token.closes);
        let owner = near.find_map(|token| match token.word.as_str() {
            "her" => Some(Pronouns::She),
            "his" => Some(Pronouns::He),
            _ => None,
        });
        let is_owner = |figure: &Figure| roles::pronouns_of(figure.role) == owner && figure.animal.is_none();
        let is_known = people.iter().any(|figure| figure.noun == item.words);
        // Of two girls each may be the other's sister.
        let may_be_it: Vec<&Figure> = people.iter().filter(|figure| figure.role == role).collect();
        let is_the_owner = matches!(may_be_it.as_slice(), [only] if is_owner(only));
        roles::is_of_a_family(noun) && owner.is_some() && is_the_owner && !is_known
    }

    /// “Tom and the baby”, “Mama and Lily”: whoever is joined to somebody's name is somebody else.
    fn is_joined_to_a_name(&self, item: &Finding, people: &[Figure]) -> bool {
        let is_small = |token: &Token| is_listed("the a an his her their little big old young", &token.word);
        let is_name = |token: &Token| token.capital && people.iter().any(|figure| figure.name == token.word);
        let Some(part) = self.spoken.get(item.at).map(|token| token.part) else { return false };
        let before = self.spoken[..item.at].iter().rposition(|token| !is_small(token));
        let joint = before.filter(|joint| matches!(self.spoken[*joint].word.as_str(), "and" | "with"));
        let is_behind = joint.is_some_and(|joint| {
            let same = self.spoken[..joint].iter().rev().take_while(|token| token.part == part);
            same.take(2).any(is_name)
        });
        let end = item.at + item.words.split(' ').count();
        let is_ahead = self.spoken.get(end).is_some_and(|token| token.word == "and")
            && self.spoken.get(end + 1).is_some_and(is_name);
        // “Grandpa Joe, Mama, Papa, Lily”
        let is_called = self.spoken[item.at].capital && !self.spoken[item.at].opens;
        let follows = item
            .at
            .checked_sub(1)
            .map(|before| &self.spoken[before])
            .is_some_and(|before| before.closes && before.part == part && is_name(before));
        let goes_on =
            self.spoken[item.at].closes && self.spoken.get(end).is_some_and(|next| next.part == part && is_name(next));
        is_behind || is_ahead || is_called && (follows || goes_on)
    }

    /// “Another astronaut”: whoever else there is, this is nobody of them.
    fn is_another(&self, item: &Finding) -> bool {
        const MOST_ADJECTIVES: usize = 2;
        let near = self.spoken.get(item.at.saturating_sub(MOST_ADJECTIVES + 1)..item.at).unwrap_or_default();
        let phrase = near.iter().rev().take_while(|token| !token.closes);
        let mut phrase = phrase.take_while(|token| !is_listed("a an the his her and with to", &token.word));
        phrase.any(|token| token.word == "another")
    }

    /// The noun with its article and adjectives; empty where it has no article.
    fn phrase_of(&self, item: &Finding) -> String {
        const MOST_ADJECTIVES: usize = 3;
        let from = item.at.saturating_sub(MOST_ADJECTIVES + 1);
        let before = self.spoken.get(from..item.at).unwrap_or_default();
        let is_article = |token: &Token| matches!(token.word.as_str(), "a" | "an" | "the");
        let Some(article) = before.iter().rposition(is_article) else { return String::new() };
        let words = before[article..].iter().map(|token| token.word.as_str()).chain([item.words.as_str()]);
        words.collect::<Vec<_>>().join(" ")
    }

    fn role_of(&self, item: &Finding) -> Option<Role> {
        let own = own_words(item, self.found, self.spoken, 0);
        let settled = casting::settled_by(&self.identity(item, 0), &own, self.vocabulary);
        let role = roles::role_settled(item, &own, &settled)?;
        let is_child = ages::is_child_by_years(&own) && matches!(role, Role::Man | Role::Woman);
        Some(if is_child { ages::at_age(role, &own) } else { role })
    }

    /// Whether a noun means kin of the animals that lead a description: “his mother” is a bear where Bo is one.
    fn is_kin_of(&self, leads: &[Figure], item: &Finding) -> bool {
        let Some(lead) = leads.first().filter(|_| leads.iter().all(|lead| lead.animal.is_some())) else { return false };
        let is_of_its_kind = |spec: &ThingSpec| lead.animal.is_some_and(|animal| animal.name == spec.name);
        item.kin.map_or_else(
            || !matches!(item.meaning, Meaning::Thing(_)) && kin::is_of_the_family(item, lead.role),
            |kin| is_of_its_kind(kin.spec),
        )
    }

    /// Adds those of an animal's kin who are not here yet: on two legs as whoever leads, and with the same coat.
    fn join_kin(&self, people: &mut Vec<Figure>, described: usize, item: &Finding) {
        let Some(lead) = people.first().cloned() else { return };
        let roles = match (item.kin, item.meaning) {
            (Some(kin), _) => kin.roles.to_vec(),
            (None, Meaning::Person(role)) => vec![role],
            (None, Meaning::Family(roles)) => roles.to_vec(),
            (None, _) => Vec::new(),
        };
        let before = people[described..].to_vec();
        for (number, role) in roles.iter().cycle().take(roles.len().max(item.count)).enumerate() {
            let identity = self.identity(item, number);
            let own = own_words(item, self.found, self.spoken, number);
            let name = identity.name().unwrap_or_default().to_owned();
            let animal = lead.animal.map(|spec| (spec, Some(lead.skin)));
            let newcomer = Figure { name, ..casting::figure(*role, animal, &own, &identity, self.vocabulary) };
            if people.len() < party::MOST_TOLD && before.iter().all(|known| !is_same_animal(known, &newcomer)) {
                join(people, newcomer);
            }
        }
    }

    fn figure(&self, item: &Finding, role: Role, number: usize) -> Figure {
        let own = own_words(item, self.found, self.spoken, number);
        let noun = if item.is_counted || item.count > 1 { String::new() } else { item.words.clone() };
        Figure { noun, ..casting::mentioned(role, &own, &self.identity(item, number), self.vocabulary) }
    }
}

/// Adds those of a family or a group who are neither the main characters nor here by then.
fn join_members(members: &[Role], people: &mut Vec<Figure>, unmentioned: &mut Vec<Role>, vocabulary: &Vocabulary) {
    // Whoever works is not of the family for that.
    let known: Vec<Role> = people.iter().filter(|figure| figure.trade.is_none()).map(|figure| figure.role).collect();
    for (number, role) in members.iter().copied().enumerate() {
        let is_lead = unmentioned.iter().position(|known| *known == role || same_person(*known, role));
        if let Some(lead) = is_lead {
            unmentioned.remove(lead);
        } else if !known.contains(&role) {
            let before = members[..number].iter().filter(|other| **other == role).count();
            join(people, casting::mentioned(role, "", &Identity::Unnamed(before), vocabulary));
        }
    }
}

/// Adds somebody, in other clothes than those that somebody here wears.
fn join(people: &mut Vec<Figure>, mut newcomer: Figure) {
    wardrobe::dress_apart(&mut newcomer, people);
    people.push(newcomer);
}
