//! The main characters of a description: one, or several of equal weight, with their animals; always with the same looks.

use super::ages;
use super::casting::{lead, mentioned, settled_by};
use super::finding::Finding;
use super::identity::{Identity, own_words};
use super::infant;
use super::names::{Named, named_people, opening_names};
use super::reading::read;
use super::roles;
use super::roster::{Introduced, introduced};
use super::scene::{Figure, Prop, Role};
use super::things::{self, ThingSpec};
use super::tokens::{Token, tokens};
use super::vocabulary::{MOST_OF_A_KIND, Meaning, Vocabulary};
use super::wardrobe::dress_apart;
use brief::english::{NUMBER_WORDS, Pronouns};

/// More people are not told apart; of these a picture shows some, and the others are said to be missing.
pub(crate) const MOST_TOLD: usize = 24;

/// Those of one description.
#[derive(Clone, Debug, Default)]
pub(crate) struct Party {
    /// People, and animals that stand and dress like people; the main character first.
    pub people: Vec<Figure>,
    /// Beings drawn as themselves: the dragon or robot that a story is about, the dog of a boy.
    pub beings: Vec<Prop>,
    /// Those of them for whom the picture has no room, in words.
    pub left_out: Vec<String>,
}

impl Party {
    /// Reads a description such as `Tom and Lily, siblings; he has brown hair, she has blond pigtails` or `A boy and his fox`.
    pub(crate) fn of(description: &str, vocabulary: &Vocabulary) -> Self {
        let spoken = tokens(description);
        let found = read(description, vocabulary);
        let introduced = introduced(&spoken, vocabulary);
        if !introduced.is_empty() && opening_names(&spoken, vocabulary).len() < 2 {
            return Self::of_each(&introduced, vocabulary);
        }
        if let Some(group) = Group::in_words(&spoken, &found, vocabulary) {
            return Self { people: group.cast(&spoken, vocabulary), ..Self::default() };
        }
        let people: Vec<Figure> = lead(description, vocabulary).into_iter().collect();
        let beings =
            if people.is_empty() { first_thing(&found) } else { kept_animals(&spoken, &found, &people, vocabulary) };
        Self { people, beings, ..Self::default() }
    }

    /// Several, each as the words about them say.
    fn of_each(introduced: &[Introduced], vocabulary: &Vocabulary) -> Self {
        let mut party = Self::default();
        for somebody in introduced {
            let mut own = Self::of(&somebody.words, vocabulary);
            let is_settled =
                own.people.first().is_some_and(|figure| figure.role != Role::Child) || !own.beings.is_empty();
            if !is_settled && (own.people.is_empty() || somebody.role.is_some()) {
                let role = ages::at_age(somebody.role.unwrap_or(Role::Child), &somebody.words);
                let identity = Identity::new(Some(somebody.name.clone()), 0);
                own.people = vec![mentioned(role, &somebody.words, &identity, vocabulary)];
            }
            let has_people = party.people.iter().any(|figure| figure.animal.is_none());
            for mut figure in own.people {
                match figure.animal {
                    // An animal beside people is drawn as itself.
                    Some(spec) if has_people => {
                        party.beings.push(Prop { spec, colour: Some(figure.skin), count: 1 });
                    }
                    Some(_) | None => {
                        figure.name.clone_from(&somebody.name);
                        share_skin(&mut figure, &somebody.words, party.people.first());
                        dress_apart(&mut figure, &party.people);
                        party.people.push(figure);
                    }
                }
            }
            party.beings.extend(own.beings);
        }
        party.people.truncate(MOST_TOLD);
        party
    }

    /// Those whom free text names at its head: `Ana, Ben and Clara run`, `Max climbs a tree`. Empty where it names nobody.
    pub(crate) fn named_in(text: &str, vocabulary: &Vocabulary) -> Self {
        let spoken = tokens(text);
        let names = named_people(&spoken, vocabulary);
        // What is said of them is said in the sentences that name them.
        let group = Group { members: members_named(&names, &spoken) };
        Self { people: if names.is_empty() { Vec::new() } else { group.cast(&spoken, vocabulary) }, ..Self::default() }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.people.is_empty() && self.beings.is_empty()
    }
}

/// “Her brother Arjun”, whose skin nobody describes, has hers.
fn share_skin(figure: &mut Figure, words: &str, first: Option<&Figure>) {
    let is_kin = tokens(words).iter().any(|token| roles::is_of_a_family(&token.word));
    if let Some(first) = first.filter(|first| is_kin && !figure.told.skin && first.animal.is_none()) {
        figure.skin = first.skin;
    }
}

fn first_thing(found: &[Finding]) -> Vec<Prop> {
    found.iter().find_map(thing_of).into_iter().map(|prop| Prop { count: 1, ..prop }).collect()
}

/// How many of them a phrase speaks of: “two gulls”.
pub(crate) fn how_many(phrase: &str, spec: &'static ThingSpec, vocabulary: &Vocabulary) -> usize {
    let things = read(phrase, vocabulary);
    things.iter().filter_map(thing_of).find(|prop| prop.spec.name == spec.name).map_or(1, |prop| prop.count)
}

fn thing_of(found: &Finding) -> Option<Prop> {
    let Meaning::Thing(spec) = found.meaning else { return None };
    Some(Prop { spec, colour: found.colour, count: found.count.min(MOST_OF_A_KIND) })
}

/// “and his fox”, “with a small dog”: animals that are mentioned with a person go with that person.
fn kept_animals(spoken: &[Token], found: &[Finding], people: &[Figure], vocabulary: &Vocabulary) -> Vec<Prop> {
    found
        .iter()
        .filter(|item| follows_joining_word(spoken, item.at, vocabulary))
        .filter_map(thing_of)
        .filter(|prop| things::is_alive(prop.spec))
        .filter(|prop| people.iter().all(|figure| figure.animal.is_none_or(|animal| animal.name != prop.spec.name)))
        .take(2)
        .collect()
}

/// Whether only an article, numbers and adjectives stand between the word at `at` and an “and” or “with” before it.
fn follows_joining_word(spoken: &[Token], at: usize, vocabulary: &Vocabulary) -> bool {
    const SMALL_WORDS: &[&str] = &[
        "a", "an", "the", "his", "her", "their", "two", "little", "small", "big", "old", "young", "tiny", "loyal",
        "pet", "faithful", "brave", "friendly", "best", "friend", "younger", "older", "elder", "twin", "baby",
    ];
    spoken[..at]
        .iter()
        .rev()
        .find(|token| {
            let adjective = matches!(vocabulary.look_up(&token.word), Some((Meaning::Colour(_), _)));
            !(SMALL_WORDS.contains(&token.word.as_str()) || adjective) || token.closes
        })
        .is_some_and(|token| matches!(token.word.as_str(), "and" | "with") && !token.closes)
}

/// Several people of one description.
struct Group {
    members: Vec<Member>,
}

struct Member {
    role: Role,
    /// In lower case; empty where nobody says it.
    name: String,
    /// Who it is, where nobody says a name and no number counts.
    noun: String,
}

impl Member {
    fn unnamed(role: Role) -> Self {
        Self { role, name: String::new(), noun: String::new() }
    }
}

impl Group {
    fn in_words(spoken: &[Token], found: &[Finding], vocabulary: &Vocabulary) -> Option<Self> {
        let names = opening_names(spoken, vocabulary);
        if names.len() > 1 {
            return Some(Self { members: members_named(&names, spoken) });
        }
        let people: Vec<(Role, &Finding)> =
            found.iter().filter_map(|item| role_in(item, found, spoken, vocabulary).map(|role| (role, item))).collect();
        let joined = |item: &Finding| follows_joining_word(spoken, item.at, vocabulary);
        // “A girl, a boy and a grandmother”: up to the last that an “and” joins.
        let last = people.iter().rposition(|(_, item)| joined(item)).filter(|last| *last > 0);
        let chain = last.map(|last| &people[..=last]).filter(|chain| {
            let listed = |item: &Finding| joined(item) || follows_a_comma(spoken, item.at, vocabulary);
            chain[1..].iter().all(|(_, item)| listed(item))
        });
        let nameless =
            |roles: Vec<Role>| Some(Self { members: roles.into_iter().take(MOST_TOLD).map(Member::unnamed).collect() });
        if let Some(chain) = chain {
            let member =
                |(role, item): &(Role, &Finding)| Member { noun: item.words.clone(), ..Member::unnamed(*role) };
            let members =
                chain.iter().flat_map(|person| std::iter::repeat_with(|| member(person)).take(person.1.count));
            return Some(Self { members: members.take(MOST_TOLD).collect() });
        }
        if let [(both, item), ..] = people.as_slice() {
            // A plural without a number: two of them.
            let count = if item.is_counted { item.count } else { 2 };
            return if item.count > 1 { nameless(vec![*both; count.min(MOST_TOLD)]) } else { None };
        }
        found.iter().find_map(|item| {
            if let Meaning::Family(roles) = item.meaning {
                return nameless(family(roles, item));
            }
            if !matches!(item.meaning, Meaning::Children) {
                return None;
            }
            let count = if item.is_counted { item.count.max(2) } else { 2 };
            let both = roles_of_pronouns(spoken);
            nameless((0..count.min(MOST_TOLD)).map(|number| both[number % 2]).collect())
        })
    }

    /// Each gets what is said of all and what is said of that one.
    fn cast(&self, spoken: &[Token], vocabulary: &Vocabulary) -> Vec<Figure> {
        let texts = self.texts(spoken);
        let mut cast: Vec<Figure> = Vec::new();
        for (index, (member, text)) in self.members.iter().zip(&texts).enumerate() {
            let before = self.members.iter().zip(&texts).take(index);
            let number = before.filter(|(other, words)| other.role == member.role && *words == text).count();
            let identity = Identity::new(Some(member.name.clone()), number);
            let mut figure = mentioned(member.role, text, &identity, vocabulary);
            figure.noun.clone_from(&member.noun);
            if infant::is_meant(member.role, &member.noun) {
                figure.details.baby = true;
                "baby".clone_into(&mut figure.summary);
            }
            // People whose clothes nobody describes still differ in them.
            dress_apart(&mut figure, &cast);
            cast.push(figure);
        }
        if spoken.iter().any(|token| roles::is_of_a_family(&token.word))
            && let Some((first, others)) = cast.split_first_mut()
        {
            others.iter_mut().filter(|other| !other.told.skin).for_each(|other| other.skin = first.skin);
        }
        cast
    }

    /// What the words say of each member.
    fn texts(&self, spoken: &[Token]) -> Vec<String> {
        let mut texts = vec![String::new(); self.members.len()];
        let mut current = Vec::new();
        for (at, token) in spoken.iter().enumerate() {
            current = self.spoken_of(spoken, at, current);
            for (index, text) in texts.iter_mut().enumerate() {
                if current.is_empty() || current.contains(&index) {
                    text.push_str(&token.word);
                    text.push_str(if token.closes { ", " } else { " " });
                }
            }
        }
        texts
    }

    /// Whom the words from this one on are about: some of them, or none in particular, which is all.
    fn spoken_of(&self, spoken: &[Token], at: usize, current: Vec<usize>) -> Vec<usize> {
        const OF_ALL: &str = "they their siblings twins children friends kids all each family brothers sisters boys girls cousins men women";
        let word = spoken[at].word.as_str();
        if let Some(named) = self.member_named(word) {
            return vec![named];
        }
        let list = self.list_before(spoken, at);
        // “Olive and Pearl in red coats”: both of them.
        if list.len() > 1 && matches!(word, "in" | "with" | "wearing" | "both" | "have" | "wear") {
            return list;
        }
        if word == "both" || OF_ALL.split(' ').any(|all| all == word) {
            return Vec::new();
        }
        let pronouns = match word {
            "one" | "first" if self.members.len() == 2 && current != [0] => return vec![0],
            "one" | "other" | "second" if self.members.len() == 2 => return vec![1],
            "she" | "her" | "girl" | "sister" | "daughter" | "woman" | "mother" | "grandmother" | "granddaughter" => {
                Pronouns::She
            }
            "he" | "his" | "boy" | "brother" | "son" | "man" | "father" | "grandfather" | "grandson" => Pronouns::He,
            _ => return current,
        };
        let mut fitting =
            (0..self.members.len()).filter(|index| roles::pronouns_of(self.members[*index].role) == Some(pronouns));
        match (fitting.next(), fitting.next()) {
            (Some(only), None) => vec![only],
            (_, _) => current,
        }
    }

    fn member_named(&self, word: &str) -> Option<usize> {
        self.members.iter().position(|member| !member.name.is_empty() && member.name == word)
    }

    /// The members of the list of names that ends right before the word at `at`.
    fn list_before(&self, spoken: &[Token], at: usize) -> Vec<usize> {
        let before = spoken[..at].iter().rev();
        let list = before.take_while(|token| token.word == "and" || self.member_named(&token.word).is_some());
        list.filter_map(|token| self.member_named(&token.word)).collect()
    }
}

/// The role of one of several whom the words name.
fn role_in(item: &Finding, found: &[Finding], spoken: &[Token], vocabulary: &Vocabulary) -> Option<Role> {
    let own = own_words(item, found, spoken, 0);
    roles::role_settled(item, &own, &settled_by(&Identity::Unnamed(0), &own, vocabulary))
}

/// The roles of a family or of another group: “a family of three” is smaller.
pub(crate) fn family(roles: &[Role], item: &Finding) -> Vec<Role> {
    let words: Vec<&str> = item.part.split(' ').collect();
    let number = words
        .windows(3)
        .find(|three| Some(three[0]) == item.words.split(' ').next_back() && three[1] == "of")
        .and_then(|three| NUMBER_WORDS.iter().position(|word| *word == three[2]).or_else(|| three[2].parse().ok()));
    let number = number.or(item.is_counted.then_some(item.count));
    let is_old = words.windows(2).any(|two| ages::is_old(two[0]) && two[1] == item.words);
    // More of a family are children, and of a band whoever plays.
    let more = roles.get(2..).filter(|more| !more.is_empty()).unwrap_or_default().iter().copied().cycle();
    let members = roles.iter().copied().chain(more).take(number.unwrap_or(roles.len()).clamp(2, MOST_TOLD));
    members.map(|role| if is_old { ages::aged(role) } else { role }).collect()
}

/// A comma stands before the word at `at` and its article and adjectives.
fn follows_a_comma(spoken: &[Token], at: usize, vocabulary: &Vocabulary) -> bool {
    let is_small = |token: &Token| {
        matches!(token.word.as_str(), "a" | "an" | "the" | "her" | "his" | "their" | "old" | "little" | "young")
            || matches!(vocabulary.look_up(&token.word), Some((Meaning::Colour(_), _)))
    };
    spoken[..at]
        .iter()
        .rev()
        .find(|token| token.closes || !is_small(token))
        .is_some_and(|token| token.closes && token.part == spoken[at].part)
}

/// Named people; those whose names say nothing are what the words around say.
fn members_named(names: &[Named], spoken: &[Token]) -> Vec<Member> {
    let both = ["she", "he"].iter().all(|word| spoken.iter().any(|token| token.word == *word));
    let known: Vec<Option<Role>> = names.iter().map(|named| named.role).collect();
    let guess = |index: usize| match known.as_slice() {
        [None, None] => roles_of_pronouns(spoken)[index],
        // Of two children, the one whose name says nothing is what the other is not, if the words mention both.
        [Some(Role::Girl), None] | [None, Some(Role::Girl)] if both => Role::Boy,
        [Some(Role::Boy), None] | [None, Some(Role::Boy)] if both => Role::Girl,
        _ => Role::Child,
    };
    let named = names.iter().enumerate().take(MOST_TOLD);
    named
        .map(|(index, person)| Member {
            name: person.name.clone(),
            ..Member::unnamed(person.role.unwrap_or_else(|| guess(index)))
        })
        .collect()
}

/// “he … she …” in the order in which they come; a girl and a boy when the text has neither.
fn roles_of_pronouns(spoken: &[Token]) -> [Role; 2] {
    let place = |word: &str| spoken.iter().position(|token| token.word == word);
    match (place("she"), place("he")) {
        (Some(she), Some(he)) if he < she => [Role::Boy, Role::Girl],
        (None, Some(_)) => [Role::Boy, Role::Boy],
        (Some(_), None) => [Role::Girl, Role::Girl],
        (Some(_), Some(_)) | (None, None) => [Role::Girl, Role::Boy],
    }
}
