//! More people than a picture holds: whoever is left out is told.

use brief::english::{capitalised, number_in_words};
use brief::picture::ImagePrompt;

use super::ages;
use super::counts::numeral_at;
use super::finding::Finding;
use super::listing::same_person;
use super::party::Party;
use super::scene::{Figure, Role, Scene};
use super::tokens::tokens;
use super::vocabulary::Meaning;

/// As many people are drawn.
pub(crate) const MOST_FIGURES: usize = ImagePrompt::MOST_PRESENT;
/// As many of those who are drawn as themselves, such as dragons and dogs, where there are no people; one of them always.
const MOST_BEINGS: usize = 4;
/// Those for whom a picture has no room: by their names, by what they are, and those of whom nothing is said by their number.
fn in_words(people: &[Figure]) -> Vec<String> {
    let word = |figure: &Figure| if figure.name.is_empty() { figure.noun.clone() } else { capitalised(&figure.name) };
    let mut words: Vec<String> = people.iter().map(word).filter(|word| !word.is_empty()).collect();
    let rest = people.len() - words.len();
    if let Ok(rest @ 1..) = u32::try_from(rest) {
        let noun = if rest == 1 { "person" } else { "people" };
        words.push(format!("{} {noun} more", number_in_words(rest)));
    }
    words
}

/// Leaves those in the picture for whom it has room, of many those whom its prompt names, and notes the others.
pub(crate) fn make_room(party: &mut Party, action: &str) {
    if party.people.len() > MOST_FIGURES {
        let spoken = tokens(action);
        let is_named = |figure: &Figure| spoken.iter().any(|token| token.capital && token.word == figure.name);
        party.people.sort_by_key(|figure| !is_named(figure));
        let others = party.people.split_off(MOST_FIGURES);
        party.left_out = in_words(&others);
    }
    let room = MOST_BEINGS - party.people.len().min(MOST_BEINGS - 1);
    let others = party.beings.split_off(room.min(party.beings.len()));
    party.left_out.extend(others.into_iter().map(|being| being.spec.name.to_owned()));
}

/// People of whom fewer are shown than the words count: “three girls and two boys” are five.
pub(crate) fn too_many_people(found: &[Finding], scene: &Scene) -> Vec<String> {
    let number = |count: usize| u32::try_from(count).map_or_else(|_| "many".to_owned(), number_in_words);
    let is_people = |item: &&Finding| {
        matches!(item.meaning, Meaning::Person(_) | Meaning::Adult | Meaning::Children | Meaning::Family(_))
    };
    let counted: Vec<(usize, &Finding)> =
        found.iter().filter(is_people).filter_map(|item| counted_people(item).map(|count| (count, item))).collect();
    let all: usize = counted.iter().map(|(count, _)| count).sum();
    // A boy beside seven fishermen is none of them.
    let is_counted = |figure: &&Figure| counted.iter().any(|(_, item)| may_be_one_of(figure, item));
    let shown = scene.figures.iter().filter(is_counted).count();
    if all <= shown || scene.figures.is_empty() {
        return Vec::new();
    }
    let phrases = counted.iter().map(|(count, item)| {
        let words = &item.words;
        if matches!(item.meaning, Meaning::Family(_)) && !item.is_counted {
            format!("{words} of {}", number(*count))
        } else {
            format!("{} {words}", number(*count))
        }
    });
    let phrase = phrases.collect::<Vec<_>>().join(" and ");
    vec![if shown == 0 { phrase } else { format!("{phrase} (only {})", number(shown)) }]
}

/// Whether somebody who is drawn can be one of those whom a noun means: a boy is no fisherman, and an old woman is a woman.
pub(crate) fn may_be_one_of(figure: &Figure, item: &Finding) -> bool {
    let is_child = matches!(figure.role, Role::Child | Role::Boy | Role::Girl);
    let is_called_so = item.words.split(' ').any(|word| figure.trade.as_deref() == Some(word) || figure.noun == word);
    let is_so = match item.meaning {
        Meaning::Person(role) => {
            let is_grown = matches!((role, figure.role), (Role::Boy, Role::Man) | (Role::Girl, Role::Woman));
            figure.role == role || figure.role == ages::aged(role) || same_person(figure.role, role) || is_grown
        }
        Meaning::Adult => !is_child,
        Meaning::Children => is_child,
        Meaning::Backdrop(_)
        | Meaning::Time(_)
        | Meaning::Weather(_)
        | Meaning::Season(_)
        | Meaning::Emotion(_)
        | Meaning::Thing(_)
        | Meaning::Family(_)
        | Meaning::Somebody
        | Meaning::Sky(_)
        | Meaning::Land(_)
        | Meaning::Colour(_)
        | Meaning::Number(_)
        | Meaning::Without => true,
    };
    figure.animal.is_some() || is_called_so || is_so
}

/// Of those whom a prompt speaks of beside its list of who is there, whoever is not drawn: “Ana and the fishermen” where only Ana is listed.
pub(crate) fn beside_the_list(found: &[Finding], scene: &Scene) -> Vec<String> {
    let is_somebody = |item: &&Finding| matches!(item.meaning, Meaning::Person(_) | Meaning::Adult) && !item.is_counted;
    let is_there = |item: &Finding| scene.figures.iter().any(|figure| may_be_one_of(figure, item));
    let unseen =
        found.iter().filter(is_somebody).filter(|item| item.count > 1 && item.kin.is_none() && !is_there(item));
    unseen.map(|item| item.words.clone()).collect()
}

/// How many people a noun counts: “ten people”, “a family of five”.
fn counted_people(item: &Finding) -> Option<usize> {
    if item.is_counted {
        return Some(item.count);
    }
    let words = tokens(&item.part);
    // “A brass band of eight”
    let noun = item.words.split(' ').next_back()?;
    let of = words.windows(2).position(|two| two[0].word == noun && two[1].word == "of")?;
    numeral_at(&words, of + 2).map(|(count, _)| count)
}

#[cfg(test)]
mod tests {
    use super::super::plan_tests::{missing, planned};

    #[test]
    fn whoever_has_no_room_in_the_picture_is_told() {
        for (prompt, character, drawn, expected) in [
            ("Ten cousins dance", "", 7, &["ten cousins (only seven)"][..]),
            ("The cousins dance", "Ten cousins", 7, &["three people more"]),
            ("Ana, Ben, Clara, Dora, Emil, Fay, Gus, Hana and Ida dance in the garden", "", 7, &["Hana", "Ida"]),
            ("Ana, Ben, Clara, Dora and Emil, five cousins, dance in the garden", "", 5, &[]),
            ("Five cousins, Ana, Ben, Clara, Dora and Emil, build a sandcastle", "", 5, &[]),
            ("A welder, a judge, a nurse, a baker, a queen, a king, a pirate and a clown wait", "", 7, &["clown"]),
            ("Three girls, four boys and a wizard", "", 7, &["wizard"]),
            ("Six women, a man and a baby", "", 7, &["baby"]),
            ("A girl, her brother, her mother, her father, her grandmother and her dog", "", 5, &[]),
            ("A choir of twelve waits", "", 7, &["choir of twelve (only seven)"]),
            ("An orchestra of thirty pupils", "", 7, &["thirty pupils (only seven)"]),
            ("Grandma Rose, Grandpa Joe, Mama, Papa, Lily, Tom and the baby have a picnic", "", 7, &[]),
            ("Mia and her four brothers Tom, Ben, Leo and Max row a boat across the lake", "", 5, &[]),
            ("A jury of three listens", "", 3, &[]),
            ("Twenty pupils and their teacher", "", 7, &["twenty pupils (only seven)", "teacher"]),
            ("Seven dwarves march through the forest", "", 7, &[]),
            ("A trio of boys", "", 3, &[]),
            ("A brass band of eight", "", 7, &["brass band of eight (only seven)"]),
        ] {
            let said = missing(prompt, character);
            assert_eq!(planned(prompt, character).figures.len(), drawn, "{prompt}");
            for words in expected {
                assert!(said.contains(&(*words).to_owned()), "{prompt}: {said:?}");
            }
        }
    }

    #[test]
    fn those_whom_the_prompt_names_have_room_before_the_others_of_a_description() {
        let eight = "Ana, a girl with red hair; Ben, a boy with glasses; Clara, a girl in a blue dress; Dora, a woman in a green coat; \
            Fay, a girl with plaits; Gus, a boy in a yellow shirt; Hana, a girl in a red coat; Emil, an old man";
        let names = |prompt: &str| -> Vec<String> {
            planned(prompt, eight).figures.into_iter().map(|figure| figure.name).collect()
        };
        assert_eq!(names("They walk"), ["ana", "ben", "clara", "dora", "fay", "gus", "hana"]);
        assert_eq!(missing("They walk", eight), ["Emil"]);
        assert_eq!(names("Emil waves to Dora"), ["dora", "emil", "ana", "ben", "clara", "fay", "gus"]);
        assert_eq!(missing("Emil waves to Dora", eight), ["Hana"]);
    }

    #[test]
    fn of_those_of_whom_nobody_is_drawn_no_number_is_said_to_be() {
        let tiago = "Tiago, a boy in a striped shirt";
        let listed = |action: &str| missing(&format!("{action}. In the picture: {tiago}."), tiago);
        assert!(listed("Seven fishermen on the quay; Tiago holds a lantern").contains(&"seven fishermen".to_owned()));
        for (action, unseen) in [
            ("Tiago and the fishermen eat bread", "fishermen"),
            ("The bakers wave to Tiago", "bakers"),
            ("Five queens look at Tiago", "five queens"),
        ] {
            assert!(listed(action).contains(&unseen.to_owned()), "{action}: {:?}", listed(action));
        }
        for action in ["The boy waves", "The child waves", "Tiago waves"] {
            assert!(listed(action).is_empty(), "{action}: {:?}", listed(action));
        }
    }

    #[test]
    fn dozens_of_people_are_read() {
        assert_eq!(planned("They dance", "Dozens of girls").figures.len(), 7);
        assert!(!missing("They dance", "Dozens of girls").is_empty());
    }
}
