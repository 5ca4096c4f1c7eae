//! What must hold of the names that are found in a story.

use super::super::sentences::sentences;
use super::*;

fn found(story: &str) -> Vec<String> {
    names(&sentences(story)).iter().map(Name::text).collect()
}

#[test]
fn capitals_inside_sentences_are_names() {
    assert_eq!(
        found(
            "Once upon a time a girl called Mia met old Captain Rosa. “Hello,” said Rosa. Mia laughed. Then Mia ran."
        ),
        ["Mia", "Captain Rosa"]
    );
}

#[test]
fn contractions_are_nobody_with_either_apostrophe() {
    let story = "“I’m here,” said Mia. “And I’ll stay, as I’ve said.” “I'm glad, and I'd wait,” said Mia. “So I’m told. So I’ll go.”";
    assert_eq!(found(story), ["Mia"]);
}

#[test]
fn words_that_only_begin_sentences_are_not() {
    assert_eq!(found("The boat left. Waves rose. Nobody spoke. Suddenly it was dark."), Vec::<String>::new());
}

#[test]
fn a_name_that_only_begins_sentences_is_found_when_it_comes_back() {
    assert_eq!(found("Tom woke up. Rain fell. Tom’s bed was wet. The rain went on."), ["Tom"]);
}

#[test]
fn what_is_shouted_or_stands_on_a_sign_is_nobody() {
    let story =
        "Mia read the map: HERE IS THE — and no more. “It says HERE IS THE WATER,” cried Mia. STOP, said a sign.";
    assert_eq!(found(story), ["Mia"]);
}

#[test]
fn places_are_no_characters() {
    assert_eq!(found("Every summer Mia lived in Lisbon. In Lisbon the sun was hot, and Mia swam."), ["Mia"]);
}

#[test]
fn streets_and_buildings_are_no_characters() {
    for story in [
        "Nora walked up Larkin Street. She saw the lights on Geary. Nora smiled.",
        "Nora ran down Mill Lane, past Saint Mark, to Oak Park. Nora laughed.",
        "Nora lived along Harrow Road. The bus went up Fell. Nora waited at Grand Hotel.",
    ] {
        assert_eq!(found(story), ["Nora"], "{story}");
    }
}

#[test]
fn days_of_the_year_are_nobody() {
    for story in [
        "It was New Year's Eve. Nora laughed. Nora ran.",
        "On New Year’s Eve Nora sang. It was the night of New Year’s Eve.",
        "On Christmas Eve Nora carried the lantern. Nora sang.",
        "On Midsummer’s Eve Nora danced. Nora sang.",
        "On Midsummer Eve Nora danced. Nora sang.",
        "All Nora wanted was Christmas Day. Nora laughed.",
        "It was Mother’s Day. Nora sang. She loved Valentine’s Day.",
        "It was Boxing Day, and Nora slept. In the New Year Nora wept.",
        "It was New-year's eve, and Nora sang. The New-year's sun rose on New-year’s day, and Nora slept.",
        "On Christmas morning Nora sang. It was New Year's day. On New Year’s morning Nora slept.",
        "It was New-Year's Eve. On New-Year’s Day Nora slept. Nora sang. The New-Year began.",
        "It was Year's Eve, and Nora sang. On Boxing day Nora slept. They kept Boxing Day.",
        "They kept St. Patrick's Day, and Nora sang. On Saint Valentine’s Day Nora slept.",
        "On Good Friday Nora slept. On All Saints’ Day Nora sang, and on Shrove Tuesday, too.",
        "It was Bonfire Night, and Nora sang. It was Mother's day. On Twelfth Night Nora slept.",
    ] {
        assert_eq!(found(story), ["Nora"], "{story}");
    }
    assert_eq!(found("Eve ran to Nora’s house. Eve laughed. Nora laughed."), ["Eve", "Nora"]);
}

#[test]
fn mountains_buildings_and_where_a_way_leads_are_nobody() {
    for story in [
        "Nora climbed Mt. Hood. Nora slept.",
        "Nora saw Mount Ararat. Nora slept.",
        "Nora swam in Lake Como. They say Lake Como is cold, and Nora slept.",
        "They ate by the Ferry Building. Nora and her dog saw the Ferry Building.",
        "From Baker Street to Piccadilly Nora carried the parrot. Nora sang.",
        "In Zagreb Nora ate soup. Nora sang.",
        "Nora took the bus to Euston. Nora slept.",
        "Nora missed the train from Padua. Nora slept.",
        "Nora moved to Oulu. Nora slept.",
    ] {
        assert_eq!(found(story), ["Nora"], "{story}");
    }
    for (story, expected) in [
        ("Nora gave the cake to Kwame. Nora sang.", ["Nora", "Kwame"]),
        ("Nora ran to Captain Rosa. Nora sang.", ["Nora", "Captain Rosa"]),
        ("Nora got a letter from Obi. Nora sang.", ["Nora", "Obi"]),
    ] {
        assert_eq!(found(story), expected, "{story}");
    }
}

#[test]
fn towns_and_old_mills_are_nobody_unless_somebody_is_called_so() {
    for (story, expected) in [
        ("London was cold. Nora sat by the river and ate soup. Berlin was cold too.", &["Nora"][..]),
        ("Nora went to Berlin. In Berlin it did not snow. Nora slept.", &["Nora"]),
        ("Berlin was loud. Nora loved Berlin. Berlin never slept.", &["Nora"]),
        ("Nora loved Kyiv. “Kyiv is big,” said Nora.", &["Nora"]),
        ("All of New York slept. Nora dreamt of New York. New York was far.", &["Nora"]),
        ("In Zadar it rained. Nora had an aunt who painted Zadar.", &["Nora"]),
        ("Nora ran to the Old Mill. Old Mill was dark. Nora and Ben saw the Old Mill.", &["Nora", "Ben"]),
        ("Nora passed Hook Lighthouse, and Ben saw Red Barn.", &["Ben", "Nora"]),
        ("A dog called London lay in the sun. London was old.", &["London"]),
        ("Nora had a sister named Holland. Holland was six.", &["Holland", "Nora"]),
        ("Jack London wrote a book. Nora read it.", &["Jack London", "Nora"]),
    ] {
        let (mut names, mut expected) = (found(story), expected.to_vec());
        names.sort_unstable();
        expected.sort_unstable();
        assert_eq!(names, expected, "{story}");
    }
}

#[test]
fn who_has_a_rank_is_somebody_at_the_beginning_too() {
    for (story, expected) in [
        ("Sergeant Okoro drove down Mill Road in a blue van.", &["Sergeant Okoro"][..]),
        ("Inspector Hale lit the lamp. He had a moustache.", &["Inspector Hale"]),
        ("Constable Tull shut the door. The rain fell.", &["Constable Tull"]),
        (
            "Detective Mara Voss walked up Elm Street. At the lights on Third she met Inspector Quill.",
            &["Detective Mara Voss", "Inspector Quill"],
        ),
        ("Judge Amadi took the tram to Fell Street. Nora waved.", &["Judge Amadi", "Nora"]),
        ("General Store was shut. President Street was empty.", &[]),
    ] {
        let mut names = found(story);
        names.sort_unstable();
        assert_eq!(names, expected, "{story}");
    }
}

#[test]
fn who_does_what_only_people_do_is_somebody() {
    for (story, expected) in [
        ("The snow melted. Kasper led the pony over the meadow.", &["Kasper"][..]),
        ("It was late. Oluwa fed the hens.", &["Oluwa"]),
        ("It was late. Eli listened in the kitchen.", &["Eli"]),
        ("It was late. Bo lay in his bed with wide eyes.", &["Bo"]),
        ("It was late. Ivo left his cat at home.", &["Ivo"]),
        ("It was late. Snow lay on her hat.", &[]),
        ("It was late. Farmers fed the hens. People dug a well.", &[]),
        ("It was late. Rain fell. Stairs led up.", &[]),
        (
            "Rose had a cat and June had a dog. Hope had nothing, and May had everything she wanted.",
            &["Hope", "June", "May", "Rose"],
        ),
        ("Neither Anna nor Paul had a goat.", &["Anna", "Paul"]),
    ] {
        let mut names = found(story);
        names.sort_unstable();
        assert_eq!(names, expected, "{story}");
    }
}

#[test]
fn names_that_are_words_too_are_found() {
    for (story, expected) in [
        ("Rose walked to the market. Rose smiled. June waited. June was tired.", &["June", "Rose"][..]),
        ("Hope and May played chess. May won.", &["May", "Hope"]),
        ("Faith swam to April. “April!” cried Faith. April waved.", &["April", "Faith"]),
        ("It rained in May. Tom came on June 3. In August Tom left.", &["Tom"]),
        ("“May I come in?” asked Tom. May the wind be kind to Tom.", &["Tom"]),
    ] {
        let mut names = found(story);
        let mut expected: Vec<&str> = expected.to_vec();
        names.sort_unstable();
        expected.sort_unstable();
        assert_eq!(names, expected, "{story}");
    }
}

#[test]
fn a_list_of_names_is_no_language_with_capitals() {
    let mut names = found("The cousins Mia, Leo, Zoe, Max, Tariq and Ivy came. They built a raft.");
    names.sort_unstable();
    assert_eq!(names, ["Ivy", "Leo", "Max", "Mia", "Tariq", "Zoe"]);
}

#[test]
fn whoever_is_joined_to_somebody_at_the_beginning_is_named() {
    for (story, expected) in [
        ("Lily and her brother Sam ran.", &["Lily", "Sam"][..]),
        ("Lea, Tom and their dog Rex ran. Rex barked.", &["Lea", "Rex", "Tom"]),
        ("Jun, Kofi, and Ana sat.", &["Ana", "Jun", "Kofi"]),
        ("Noor and their cat Puck slept.", &["Noor", "Puck"]),
        ("Then Eva and Tom planted a tree.", &["Eva", "Tom"]),
        ("Captain Rosa and her crew sailed out.", &["Captain Rosa"]),
        ("Luckily, Tom and Mia ran.", &["Mia", "Tom"]),
        ("Upstairs, Tom and Mia slept.", &["Mia", "Tom"]),
        ("Rain and mud covered the road.", &[]),
    ] {
        let mut names = found(story);
        names.sort_unstable();
        assert_eq!(names, expected, "{story}");
    }
}

#[test]
fn a_name_after_a_title_is_a_name_at_the_beginning_too() {
    assert_eq!(found("Dr. Helen Marsh opened the door. It was late."), ["Helen Marsh"]);
    assert_eq!(found("Mrs. Okafor sang. The rain fell."), ["Okafor"]);
}

#[test]
fn a_surname_may_begin_with_small_words() {
    for (story, expected) in [
        ("Then Professor Anneke de Wit came. Anneke sat down.", &["Professor Anneke de Wit"][..]),
        ("One day Ludwig van Beethoven played.", &["Ludwig van Beethoven"]),
        ("They met Ursula von der Heide. Ursula smiled.", &["Ursula von der Heide"]),
        ("There was Yusuf ibn Daoud, who sang.", &["Yusuf ibn Daoud"]),
        ("There Juan de la Cruz wept.", &["Juan de la Cruz"]),
        ("Mia drove the van. Mia laughed at Ben. Ben ran.", &["Ben", "Mia"]),
    ] {
        assert_eq!(found(story), expected, "{story}");
    }
}

#[test]
fn two_of_one_surname_are_two_and_a_saint_is_a_place_unless_somebody_does_something() {
    let mut names = found("There stood Elisabeth Krol. Later Emil Krol came, and Elisabeth Krol laughed.");
    names.sort_unstable();
    assert_eq!(names, ["Elisabeth Krol", "Emil Krol"]);
    assert_eq!(found("Mia left St. Adalbert's by the back door. Mia ran past Saint Mark."), ["Mia"]);
    assert_eq!(found("In the night Saint Nicholas smiled."), ["Saint Nicholas"]);
}

#[test]
fn places_that_belong_to_somebody_and_those_that_one_is_in_are_nobody() {
    for story in [
        "Nora lived under the bridge at Pike's Ford. Nora sang.",
        "Nora walked over to King's Hill. Nora sang.",
        "Nora was a carter in Dorset. “Dorset, ma’am. Near Poole,” said Nora. Nora sang.",
        "Nora walked from Skibbereen to Cork with a basket. Nora sang.",
        "“Breakfast,” said Nora. “Soup,” laughed Nora.",
        "The Girl Who Kept the Bridge\n\nNora lived by the river. Nora sang.",
    ] {
        assert_eq!(found(story), ["Nora"], "{story}");
    }
    for story in [
        "Five cousins built a raft: Rose, Basil, Dawn, Ivy and Sam. They sang.",
        "Five cousins built a raft: Rose, Basil, Dawn, Ivy and Sam.",
        "Rose held the rope. Basil rowed. Dawn sang. Ivy slept in the boat. Sam fished.",
    ] {
        let mut names = found(story);
        names.sort_unstable();
        assert_eq!(names, ["Basil", "Dawn", "Ivy", "Rose", "Sam"], "{story}");
    }
}

#[test]
fn cyrillic_and_greek_have_capitals_too() {
    assert_eq!(found("Жила-была девочка по имени Маша. Однажды Маша пошла в лес."), ["Маша"]);
}

#[test]
fn where_capitals_mean_nothing_no_name_is_invented() {
    assert_eq!(found("狐は海へ行きました。波が来ました。"), Vec::<String>::new());
    let german =
        "Der Hund lief über die Wiese. Die Katze sah den Hund. Das Haus stand am Fluss. Der Mann kam mit dem Boot.";
    assert_eq!(found(german), Vec::<String>::new());
}
