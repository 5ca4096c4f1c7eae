//! What of a model's answer is the text: many think aloud before it, fence it as code, and speak to whoever asked before and after it.

/// Between these a model thinks.
const THOUGHT_TAGS: [&str; 5] = ["think", "thinking", "thought", "thoughts", "reasoning"];
/// Whatever is said around a text is shorter.
const LONGEST_REMARK_WORDS: usize = 40;
/// With these a model accepts an order, and says no more: “Sure!”
const ACCEPTANCES: &str = "sure certainly of course absolutely okay got it gerne natürlich selbstverständlich klar bien sûr certainement claro por supuesto \
    certo certamente com certeza natuurlijk zeker oczywiście elbette конечно";
const MOST_WORDS_OF_AN_ACCEPTANCE: usize = 3;
/// With one of these and the name of the work it hands over what was ordered: “Here’s the portrait of Mia”.
const PRESENTATIONS: [&str; 17] = [
    "here is",
    "here's",
    "below is",
    "as requested",
    "hier ist",
    "hier kommt",
    "voici",
    "aquí tienes",
    "aquí está",
    "a continuación",
    "ecco",
    "aqui está",
    "segue",
    "hier volgt",
    "oto",
    "işte",
    "вот",
];
const WORKS: [&str; 16] = [
    "portrait",
    "reading",
    "text",
    "document",
    "report",
    "version",
    "porträt",
    "deutung",
    "fassung",
    "texte",
    "lecture",
    "retrato",
    "lectura",
    "ritratto",
    "portret",
    "портрет",
];
/// In these a writer speaks of the work and not of the chart: “Let me know if you want changes!”
const OFFERS: [&str; 38] = [
    "let me know",
    "feel free to ask",
    "would you like me to",
    "shall i ",
    "i hope this",
    "i can also",
    "word count",
    "lass es mich wissen",
    "lass mich wissen",
    "lassen sie mich wissen",
    "lassen sie es mich wissen",
    "gib mir bescheid",
    "sag mir bescheid",
    "geben sie mir bescheid",
    "soll ich ",
    "ich hoffe, dies",
    "wortzahl",
    "dites-moi",
    "dis-moi si",
    "faites-moi savoir",
    "fais-moi savoir",
    "souhaitez-vous que je",
    "souhaites-tu que je",
    "n'hésitez pas à me",
    "n'hésite pas à me",
    "avísame",
    "avíseme",
    "hazme saber",
    "házmelo saber",
    "quieres que yo",
    "espero que este",
    "fammi sapere",
    "fatemi sapere",
    "vuoi che io",
    "avise-me",
    "me avise",
    "quer que eu",
    "laat het me weten",
];

/// The answer without what its model thought before it. Where the thoughts were cut off there is no answer.
pub fn without_thoughts(answer: &str) -> &str {
    // ASCII letters keep their place whatever their case.
    let lower = answer.to_ascii_lowercase();
    for tag in THOUGHT_TAGS {
        let (opening, closing) = (format!("<{tag}>"), format!("</{tag}>"));
        let begins_so = lower.trim_start().starts_with(&opening);
        // Some services keep the opening tag to themselves.
        match lower.find(&closing) {
            Some(end) if begins_so || !lower[..end].contains(&opening) => return &answer[end + closing.len()..],
            None if begins_so => return "",
            Some(_) | None => {}
        }
    }
    answer
}

/// The text of an answer that is fenced as code, whole or with words around it.
pub fn without_fence(answer: &str) -> &str {
    const FENCE: &str = "```";
    let Some((before, fenced)) = answer.split_once(FENCE) else { return answer };
    let Some((language, body)) = fenced.split_once('\n') else { return answer };
    let is_a_remark = |text: &str| text.split_whitespace().count() <= LONGEST_REMARK_WORDS;
    // What was cut off has no second fence yet.
    let (body, after) = body.rsplit_once(FENCE).unwrap_or((body, ""));
    let is_all = is_a_remark(before) && is_a_remark(after) && !language.trim().contains(' ');
    if is_all { body } else { answer }
}

/// A text of headings and paragraphs without what its writer says to whoever ordered it.
pub fn without_remarks(text: &str) -> &str {
    without_offer(without_acceptance(text))
}

/// “Sure! Here is the portrait:” stands before the first heading and is short.
fn without_acceptance(text: &str) -> &str {
    let heading = text.lines().find(|line| line.trim_start().starts_with('#'));
    let Some(begin) = heading.map(|line| line.as_ptr() as usize - text.as_ptr() as usize) else { return text };
    let before = text[..begin].trim();
    let is_announced = before.ends_with([':', '：']) || accepts(before) || presents(before);
    let is_short = before.split_whitespace().count() <= LONGEST_REMARK_WORDS && !before.contains("\n\n");
    if is_announced && is_short { &text[begin..] } else { text }
}

/// “Let me know if you want changes!” is the last paragraph and short.
fn without_offer(text: &str) -> &str {
    let text = text.trim_end();
    let Some((before, last)) = text.rsplit_once("\n\n") else { return text };
    let is_short = last.split_whitespace().count() <= LONGEST_REMARK_WORDS;
    let said = last.to_lowercase().replace('’', "'");
    let said = said.trim_start_matches(['(', '*', '_', '¿', '¡', '-', ' ', '\n']);
    let is_offer = OFFERS.iter().any(|offer| said.starts_with(offer));
    if is_short && is_offer { before } else { text }
}

/// “Sure!”, and not “Klar und kühl stand der Mond”.
fn accepts(text: &str) -> bool {
    let words: Vec<String> = text.split(|letter: char| !letter.is_alphabetic()).map(str::to_lowercase).collect();
    let mut words = words.iter().filter(|word| !word.is_empty());
    let is_short = words.clone().count() <= MOST_WORDS_OF_AN_ACCEPTANCE;
    is_short && words.all(|word| ACCEPTANCES.split_whitespace().any(|known| known == word))
}

/// “Here’s the portrait of Mia”, and not “Here is a woman who never sat still”.
fn presents(text: &str) -> bool {
    let said = text.to_lowercase().replace('’', "'");
    let names_the_work = said.split(|letter: char| !letter.is_alphabetic()).any(|word| WORKS.contains(&word));
    names_the_work && PRESENTATIONS.iter().any(|opening| said.contains(opening))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_model_thinks_is_no_part_of_its_answer() {
        for (answer, text) in [
            ("<think>The Sun is in Leo.</think>\n\n## Sun", "## Sun"),
            ("\n<thinking>\nHm.\n</thinking>## Sun", "## Sun"),
            ("<Reasoning>Hm.</Reasoning>## Sun", "## Sun"),
            ("The Sun is in Leo.\n</think>\n## Sun", "## Sun"),
            ("<think>The Sun", ""),
            ("<think></think>{\"title\": \"T\"}", "{\"title\": \"T\"}"),
            ("## Sun\nYou think.", "## Sun\nYou think."),
            ("He wrote <think>so</think> there.", "He wrote <think>so</think> there."),
        ] {
            assert_eq!(without_thoughts(answer).trim(), text, "{answer}");
        }
    }

    #[test]
    fn a_fence_around_an_answer_is_no_part_of_it() {
        for (answer, text) in [
            ("```markdown\n## Sun\nIt shines.\n```", "## Sun\nIt shines."),
            ("```\n## Sun\nIt shines.\n```\n", "## Sun\nIt shines."),
            ("Here it is:\n```json\n{\"a\": 1}\n```\nEnjoy!", "{\"a\": 1}"),
            ("```json\n{\"a\": 1}", "{\"a\": 1}"),
            ("## Sun\nIt shines.", "## Sun\nIt shines."),
            ("```", "```"),
        ] {
            assert_eq!(without_fence(answer).trim(), text, "{answer}");
        }
        let long = format!("## Sun\n{}\n```\ncode\n```", "It shines. ".repeat(40));
        assert_eq!(without_fence(&long), long);
    }

    #[test]
    fn what_a_writer_says_around_a_text_is_no_part_of_it() {
        for (before, after) in [
            ("Sure! Here is the portrait:", "Let me know if you want changes!"),
            ("Certainly.", "I hope this helps. Would you like me to add a part?"),
            ("Here’s the portrait of Mia, in seven parts.", "(Word count: 640)"),
            ("Gerne, hier ist das Porträt:", "Lass mich wissen, ob ich etwas ändern soll."),
            ("Voici le portrait demandé :", "N’hésitez pas à me dire ce qu’il faut changer."),
            ("¡Por supuesto! Aquí tienes el retrato:", "Avísame si quieres cambios."),
            ("当然，这是您的肖像：", "Let me know!"),
        ] {
            let text = "## Sun\n\nIt shines.\n\n## Moon\n\nIt waits.";
            assert_eq!(without_remarks(&format!("{before}\n\n{text}\n\n{after}\n")), text, "{before} {after}");
        }
    }

    #[test]
    fn what_belongs_to_a_text_stays_in_it() {
        for text in [
            "You arrived with the tide, and everybody saw it.\n\n## Sun\n\nIt shines.",
            "Surely nobody saw it coming.\n\n## Sun\n\nIt shines.",
            "Klar und kühl stand der Mond.\n\n## Mond\n\nEr wartet.",
            "Here is a woman who never sat still.\n\n## Sun\n\nIt shines.",
            "Voici une femme qui n’attend pas.\n\n## Soleil\n\nIl brille.",
            "Of course it rained.\n\n## Sun\n\nIt shines.",
            "## Sun\n\nIt shines.\n\nLet it know that you are there.",
            "## Sun\n\nIt shines. Let me know, you say, and nobody does.",
            "A text without headings:\n\nit goes on.",
            "## Let me know",
        ] {
            assert_eq!(without_remarks(text), text);
        }
    }
}
