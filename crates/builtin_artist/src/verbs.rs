//! Forms of English verbs: what a word may be the form of, as far as a picture needs it.

use brief::english::is_listed;

/// Past forms that have no ending, with their verbs.
const IRREGULAR: &[(&str, &str)] = &[
    ("sat", "sit"),
    ("lay", "lie"),
    ("lying", "lie"),
    ("ran", "run"),
    ("rode", "ride"),
    ("held", "hold"),
    ("swam", "swim"),
    ("flew", "fly"),
    ("flies", "fly"),
    ("knelt", "kneel"),
    ("leapt", "leap"),
    ("stood", "stand"),
    ("went", "go"),
    ("came", "come"),
    ("left", "leave"),
    ("slept", "sleep"),
    ("crept", "creep"),
    ("sang", "sing"),
    ("threw", "throw"),
    ("caught", "catch"),
    ("drew", "draw"),
    ("wrote", "write"),
    ("ate", "eat"),
    ("drank", "drink"),
    ("dug", "dig"),
    ("built", "build"),
    ("fed", "feed"),
    ("fought", "fight"),
    ("dove", "dive"),
    ("swung", "swing"),
    ("blew", "blow"),
    ("shook", "shake"),
    ("fell", "fall"),
    ("rose", "rise"),
    ("woke", "wake"),
    ("saw", "see"),
    ("found", "find"),
    ("met", "meet"),
    ("said", "say"),
    ("told", "tell"),
    ("spoke", "speak"),
    ("heard", "hear"),
    ("felt", "feel"),
    ("knew", "know"),
    ("thought", "think"),
    ("wore", "wear"),
    ("had", "have"),
    ("has", "have"),
    ("was", "be"),
    ("is", "be"),
    ("are", "be"),
    ("were", "be"),
    ("being", "be"),
    ("gave", "give"),
    ("took", "take"),
    ("brought", "bring"),
    ("bought", "buy"),
    ("drove", "drive"),
    ("hid", "hide"),
    ("bit", "bite"),
    ("began", "begin"),
    ("became", "become"),
    ("broke", "break"),
    ("chose", "choose"),
    ("kept", "keep"),
    ("led", "lead"),
    ("lit", "light"),
    ("lost", "lose"),
    ("made", "make"),
    ("rang", "ring"),
    ("sank", "sink"),
    ("shone", "shine"),
    ("shot", "shoot"),
    ("slid", "slide"),
    ("spun", "spin"),
    ("stole", "steal"),
    ("stuck", "stick"),
    ("swept", "sweep"),
    ("tore", "tear"),
    ("wept", "weep"),
    ("won", "win"),
    ("wound", "wind"),
    ("dying", "die"),
    ("tying", "tie"),
    ("does", "do"),
    ("goes", "go"),
    ("did", "do"),
    ("grew", "grow"),
    ("hung", "hang"),
    ("drank", "drink"),
    ("froze", "freeze"),
    ("sprang", "spring"),
    ("strode", "stride"),
    ("clung", "cling"),
    ("bent", "bend"),
    ("sent", "send"),
    ("spent", "spend"),
    ("lent", "lend"),
    ("leant", "lean"),
    ("paid", "pay"),
    ("laid", "lay"),
    ("sold", "sell"),
    ("taught", "teach"),
    ("sought", "seek"),
    ("forgot", "forget"),
    ("wove", "weave"),
    ("spread", "spread"),
    ("understood", "understand"),
    ("fled", "flee"),
    ("smelt", "smell"),
    ("shrank", "shrink"),
    ("swore", "swear"),
    ("beat", "beat"),
    ("struck", "strike"),
    ("burst", "burst"),
    ("sped", "speed"),
    ("flung", "fling"),
    ("stung", "sting"),
    ("slunk", "slink"),
    ("dealt", "deal"),
    ("meant", "mean"),
    ("dreamt", "dream"),
    ("learnt", "learn"),
    ("hurt", "hurt"),
];
/// Words that end like a verb and are none.
const NOUNS: &str = "morning evening string king ring spring wing thing nothing something anything everything ceiling building clothing sibling \
    painting stocking earring pudding wedding darling duckling during sling pling herring lightning sibling gosling fledgling sapling bedding \
    railing awning icing farthing shilling viking being interesting is his this its always perhaps sometimes across towards afterwards indoors \
    outdoors upstairs downstairs besides glasses overalls dungarees pyjamas pajamas jeans trousers pants shorts clothes braids pigtails curls \
    freckles boots shoes mittens gloves socks stairs steps woods hills fields flowers yes thus plus bus gas lens news series species red bed bread \
    hundred seed weed wicked naked sacred shed sled freed";

/// Whether a word may be the form of a verb that stands after its subject: `barks`, `barking`, `barked`, `ran`.
pub(crate) fn may_be_a_verb(word: &str) -> bool {
    if is_listed(NOUNS, word) {
        return false;
    }
    let is_inflected = (word.ends_with('s') && !word.ends_with("ss") && word.len() > 2)
        || (word.len() > 4 && word.ends_with("ing"))
        || (word.len() > 3 && word.ends_with("ed"));
    is_inflected || is_irregular(word)
}

/// Whether a word is the form of a verb that has no ending: `fell`, `sang`.
pub(crate) fn is_irregular(word: &str) -> bool {
    IRREGULAR.iter().any(|(form, _)| *form == word)
}

/// The verbs of which a word may be a form, likeliest first; the word itself comes last.
pub(crate) fn verbs_of(word: &str) -> Vec<String> {
    let mut found: Vec<String> =
        IRREGULAR.iter().filter(|(form, _)| *form == word).map(|(_, verb)| (*verb).to_owned()).collect();
    let mut add_stems = |stem: &str| {
        found.push(stem.to_owned());
        found.push(format!("{stem}e"));
        let mut letters = stem.chars().rev();
        if let (Some(last), Some(before)) = (letters.next(), letters.next())
            && last == before
        {
            found.push(stem[..stem.len() - last.len_utf8()].to_owned());
        }
        if let Some(front) = stem.strip_suffix('i') {
            found.push(format!("{front}y"));
        }
    };
    for ending in ["ing", "ed"] {
        word.strip_suffix(ending).into_iter().for_each(&mut add_stems);
    }
    if let Some(stem) = word.strip_suffix("es") {
        add_stems(stem);
    }
    if let Some(stem) = word.strip_suffix('s') {
        add_stems(stem);
    }
    found.push(word.to_owned());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_leads_to_its_verb() {
        for (form, verb) in [
            ("dances", "dance"),
            ("dancing", "dance"),
            ("swimming", "swim"),
            ("swam", "swim"),
            ("carries", "carry"),
            ("carried", "carry"),
            ("waved", "wave"),
            ("jumps", "jump"),
            ("flies", "fly"),
            ("kneels", "kneel"),
            ("lies", "lie"),
            ("dance", "dance"),
        ] {
            assert!(verbs_of(form).iter().any(|found| found == verb), "{form}");
        }
    }

    #[test]
    fn a_noun_is_no_verb() {
        for noun in ["morning", "wing", "glass", "glasses", "hug", "tree"] {
            assert!(!may_be_a_verb(noun), "{noun}");
        }
    }
}
