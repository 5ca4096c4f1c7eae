//! What somebody does not wear: by their description, “a grandmother without glasses”, or in one scene, “Otis jumps into the river without his scarf”.

use brief::english::is_listed;

use super::adjectives::Before;
use super::looks::is_worn;
use super::scene::{Extras, Figure, HairStyle};
use super::tokens::{Token, tokens};
use super::vocabulary::Vocabulary;

const SHOES: &str = "shoes shoe boots socks sandals slippers trainers sneakers stockings";
const AFTER_A_LOSS: &str = "his her their its the";

/// Takes off what a word names, wherever a role or a description put it on. Whether there was something to take off.
pub(crate) fn take_off(figure: &mut Figure, word: &str) -> bool {
    let before = (figure.extras, figure.details, figure.hair_style);
    let extras = &mut figure.extras;
    match word {
        "beard" => extras.beard = false,
        "moustache" | "mustache" => extras.moustache = false,
        "glasses" | "spectacles" | "sunglasses" => extras.glasses = false,
        "scarf" | "neckerchief" => extras.scarf = None,
        "hat" | "cap" | "beanie" | "bonnet" | "helmet" => {
            *extras = Extras { hat: None, pointed_hat: None, headgear: None, ..*extras };
        }
        "crown" | "tiara" => extras.crown = false,
        "hijab" | "headscarf" | "chador" | "niqab" | "kerchief" => extras.headscarf = None,
        "turban" | "dastar" | "pagri" => extras.turban = None,
        "kippah" | "yarmulke" | "skullcap" | "kufi" | "taqiyah" => extras.skullcap = None,
        "cape" | "cloak" => extras.cape = None,
        "backpack" | "rucksack" | "satchel" => extras.backpack = false,
        "freckles" => extras.freckles = false,
        "wings" => extras.wings = false,
        "wand" => extras.wand = false,
        "sword" => extras.sword = false,
        "cane" | "stick" | "walking-stick" | "crutch" | "crutches" => extras.cane = None,
        "wheelchair" => extras.wheelchair = false,
        "hair" => figure.hair_style = HairStyle::Bald,
        _ if is_listed(SHOES, word) => figure.details.barefoot = true,
        _ => {}
    }
    before != (figure.extras, figure.details, figure.hair_style)
}

/// Takes off in one scene what its words say that somebody there is without.
pub(crate) fn settle(figures: &mut [Figure], action: &str, vocabulary: &Vocabulary) {
    let spoken = tokens(action);
    for (at, token) in spoken.iter().enumerate() {
        let word = token.word.as_str();
        let is_bare = matches!(word, "barefoot" | "barefooted");
        let is_off = is_worn(word) || is_listed(SHOES, word);
        let before = Before { tokens: &spoken[..at], vocabulary };
        if !(is_bare || is_off && (before.denies() || is_lost(&spoken, at))) {
            continue;
        }
        let word = if is_bare { "shoes" } else { word };
        if let Some(figure) = whose(figures, &spoken[..at])
            && take_off(figure, word)
        {
            figure.summary = without_detail(&figure.summary, word);
        }
    }
}

/// “She takes off her hat”, “who has lost his scarf”.
fn is_lost(spoken: &[Token], at: usize) -> bool {
    let word = |back: usize| at.checked_sub(back).map_or("", |place| spoken[place].word.as_str());
    let is_off = word(2) == "off" && is_listed("takes took taking taken pulls pulled pulling", word(3));
    let is_gone = is_listed("lost loses removes removed removing", word(2));
    is_listed(AFTER_A_LOSS, word(1)) && (is_off || is_gone)
}

/// Of whom the words before speak last: somebody by name or by role, otherwise the first.
fn whose<'a>(figures: &'a mut [Figure], before: &[Token]) -> Option<&'a mut Figure> {
    let is_named = |figure: &Figure, token: &Token| {
        let by_name = !figure.name.is_empty() && figure.name == token.word;
        let kind = figure.animal.map_or_else(|| figure.role.to_string(), |spec| spec.name.to_owned());
        by_name || kind == token.word
    };
    let last = before.iter().rev().find_map(|token| figures.iter().position(|figure| is_named(figure, token)));
    figures.get_mut(last.unwrap_or(0))
}

/// “An otter with scarf, hat” without a scarf.
fn without_detail(summary: &str, word: &str) -> String {
    let Some((who, details)) = summary.split_once(" with ") else { return summary.to_owned() };
    let left: Vec<&str> = details.split(", ").filter(|detail| !detail.ends_with(word)).collect();
    if left.is_empty() { who.to_owned() } else { format!("{who} with {}", left.join(", ")) }
}
