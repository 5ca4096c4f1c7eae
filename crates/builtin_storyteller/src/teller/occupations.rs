//! What people who have a trade judge by long practice, and the trades that told occupations stand for.

use brief::english::with_article;

/// What those of a trade judge by long practice. The last word of a kind decides.
const JUDGED: &[(&str, &str)] = &[
    ("geologist miner mason sculptor archaeologist", "a stone"),
    ("baker pastry-cook miller", "a crust"),
    ("doctor nurse surgeon physician paramedic pharmacist midwife vet veterinarian", "a cough"),
    ("sailor captain fisherman fisherwoman pilot keeper skipper pirate astronaut", "the weather"),
    ("engineer architect builder bricklayer roofer", "a bridge"),
    ("violinist musician pianist singer composer drummer cellist guitarist conductor", "a note"),
    ("teacher headmaster headmistress professor tutor", "an excuse"),
    ("farmer shepherd gardener botanist forester", "the soil"),
    ("tailor weaver seamstress dressmaker cobbler shoemaker", "a seam"),
    ("carpenter joiner cabinetmaker potter", "a joint"),
    ("blacksmith smith goldsmith silversmith welder", "a weld"),
    ("cook chef waiter brewer", "a sauce"),
    ("driver mechanic cyclist racer", "a bend"),
    ("painter artist photographer illustrator", "the light"),
    ("detective policeman policewoman lawyer judge journalist reporter spy", "a witness"),
    ("librarian writer poet historian novelist translator editor", "a first sentence"),
    ("mathematician physicist scientist astronomer chemist biologist programmer accountant", "a proof"),
    ("clockmaker watchmaker locksmith", "a spring"),
    ("dancer acrobat climber juggler", "a leap"),
    (
        "knight soldier guard sheriff sergeant commander lieutenant colonel general officer nun monk priest rabbi",
        "a silence",
    ),
];
pub(super) const A_DAYS_WORK: &str = "a day’s work";
/// What a told occupation makes of somebody: the words that tell it, the worker, and what that one judges.
const OCCUPATIONS: &[(&str, &str, &str)] = &[
    ("bakery bakeries baked bread pastry patisserie", "a baker", "a crust"),
    ("garage cars engines bikes bicycles motorbikes", "a mechanic", "a bend"),
    ("flower flowers florist's", "a florist", "a stem"),
    ("bookshop bookstore bookshops", "a bookseller", "a first sentence"),
    ("library libraries", "a librarian", "a first sentence"),
    ("restaurant kitchen café cafe canteen diner", "a cook", "a sauce"),
    ("hospital clinic ward hospice", "a night nurse", "a cough"),
    ("farm farms orchard vineyard dairy", "a farmhand", "the soil"),
    ("nursery greenhouse allotment garden gardens", "a gardener", "the soil"),
    ("taxi bus lorry truck tram train van ambulance", "a driver", "a bend"),
    ("ship ships boat boats ferry trawler harbour", "a sailor", "the weather"),
    ("shop store market stall kiosk supermarket", "a shopkeeper", "a coin"),
    ("bank office post", "a clerk", "a signature"),
    ("theatre circus cinema", "a stagehand", "a silence"),
    ("lab laboratory observatory", "a scientist", "a proof"),
    ("factory mill mine workshop shipyard foundry", "a factory hand", "a weld"),
    ("hotel inn pub bar", "an innkeeper", "a knock"),
    ("museum gallery", "a museum guard", "a silence"),
    ("school schools kindergarten", "a teacher", "an excuse"),
];

/// Whether a kind names a trade of which it is known what it judges.
pub(super) fn is_listed_trade(kind: &str) -> bool {
    kind.split(' ').next_back().is_some_and(|last| judged_by(last).is_some() || last == "tuner")
}

pub(super) fn judged_by(trade: &str) -> Option<&'static str> {
    JUDGED.iter().find(|(trades, _)| trades.split(' ').any(|listed| listed == trade)).map(|(_, judged)| *judged)
}

/// “worked in a bakery”, “taught maths”, “studied law”, “baked”.
pub(super) fn craft_of_fact(predicate: &str) -> Option<String> {
    let words: Vec<&str> =
        predicate.split(|c: char| !c.is_alphabetic() && c != '\'').filter(|word| !word.is_empty()).collect();
    let (verb, rest) = words.split_first()?;
    match *verb {
        "taught" => return Some("a teacher judges an excuse".to_owned()),
        "studied" => {
            let subject = rest.first().filter(|subject| rest.len() == 1 && subject.starts_with(char::is_lowercase))?;
            let judged = match *subject {
                "law" => "a witness",
                "medicine" | "nursing" => "a cough",
                "music" => "a note",
                "art" | "painting" => "the light",
                _ => "a proof",
            };
            return Some(format!("a student of {subject} judges {judged}"));
        }
        "baked" => return Some("a baker judges a crust".to_owned()),
        "worked" | "ran" | "owned" | "drove" | "managed" | "kept" | "repaired" | "mended" | "fixed" => {}
        _ => return None,
    }
    // “worked as a baker”, “worked as a night nurse in a hospital”
    if let ["as", "a" | "an", trade @ ..] = rest {
        let until = trade.iter().position(|word| matches!(*word, "in" | "at" | "for" | "on" | "and" | "with"));
        let trade = &trade[..until.unwrap_or(trade.len())];
        let last = trade.last()?;
        return Some(format!("{} judges {}", with_article(&trade.join(" ")), judged_by(last).unwrap_or(A_DAYS_WORK)));
    }
    let (_, worker, judged) =
        OCCUPATIONS.iter().find(|(told, ..)| rest.iter().any(|word| told.split(' ').any(|told| told == *word)))?;
    Some(format!("{worker} judges {judged}"))
}
