//! Feelings in Russian texts too short to tell their language, and in the languages that are written in Chinese characters.

use brief::picture::Emotion;
use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

use super::foreign_setting::{holds_word_or_stem, russian};

/// Chinese and Japanese texts hold them anywhere.
const IN_CHARACTERS: &[(Emotion, &str)] = &[
    (Emotion::Happy, "笑 嬉し 喜 高兴 高興 开心 開心 快乐 快樂 楽しい 楽しく"),
    (Emotion::Sad, "泣 哭 悲 淚 泪 涙 寂し 孤独 孤獨 死"),
    (Emotion::Scared, "怖 害怕 恐 吓 嚇 震え 发抖 發抖"),
    (Emotion::Worried, "心配 担心 擔心 不安 焦急"),
    (Emotion::Curious, "好奇 不思議 奇怪 秘密 神秘"),
    (Emotion::Brave, "勇"),
    (Emotion::Surprised, "驚 惊 吃惊 突然 びっくり"),
    (Emotion::Angry, "怒 生气 生氣 愤"),
    (Emotion::Proud, "誇り 骄傲 驕傲 自豪 得意"),
    (Emotion::Loving, "愛 爱 抱きしめ 拥抱 擁抱 大好き"),
    (Emotion::Sleepy, "眠 睡 疲れ 困倦"),
    (Emotion::Excited, "興奮 兴奋 冒険 冒险 冒險 わくわく"),
];
/// “Не боялась”, “不怕”: what follows is denied.
const RUSSIAN_NEGATIONS: &[&str] = &["не", "ни", "без"];
const NEGATIONS_IN_CHARACTERS: &[char] = &['不', '没', '沒', '未', '別', '别'];

/// The feelings of a text in one of these languages, each with the place of its word.
pub(crate) fn feelings_in(text: &str) -> Vec<(Emotion, usize)> {
    match text.chars().find(|c| c.is_alphabetic()).map(|c| c.script()) {
        Some(Script::Cyrillic) => in_russian(text),
        Some(Script::Han | Script::Hiragana | Script::Katakana) => in_characters(text),
        _ => Vec::new(),
    }
}

fn in_russian(text: &str) -> Vec<(Emotion, usize)> {
    let words: Vec<String> = text.unicode_words().map(str::to_lowercase).collect();
    let felt = words.iter().enumerate().filter_map(|(at, word)| {
        let emotion = russian::FEELINGS.iter().find(|(_, words)| holds_word_or_stem(words, word))?.0;
        let is_denied = at.checked_sub(1).is_some_and(|before| RUSSIAN_NEGATIONS.contains(&words[before].as_str()));
        unless_denied(emotion, is_denied).map(|felt| (felt, at))
    });
    felt.collect()
}

fn in_characters(text: &str) -> Vec<(Emotion, usize)> {
    let of_word = |emotion: Emotion, word: &'static str| {
        text.match_indices(word).filter_map(move |(at, _)| {
            let before = text[..at].chars().next_back();
            let is_denied = before.is_some_and(|before| NEGATIONS_IN_CHARACTERS.contains(&before));
            unless_denied(emotion, is_denied).map(|felt| (felt, at))
        })
    };
    let words = IN_CHARACTERS.iter().flat_map(|(emotion, words)| words.split_whitespace().map(|word| (*emotion, word)));
    words.flat_map(|(emotion, word)| of_word(emotion, word)).collect()
}

/// Fear that is denied is courage; any other feeling that is denied is none.
fn unless_denied(emotion: Emotion, is_denied: bool) -> Option<Emotion> {
    match (is_denied, emotion) {
        (false, emotion) => Some(emotion),
        (true, Emotion::Scared | Emotion::Worried) => Some(Emotion::Brave),
        (true, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::setting_reader::SettingReader;
    use super::*;

    #[test]
    fn a_feeling_is_read_in_nine_languages() {
        for (story, emotion) in [
            ("Das kleine Mädchen weinte, und es war ganz einsam in der dunklen Nacht.", Emotion::Sad),
            ("Die Kinder lachten und waren fröhlich, und der Hund sprang mit ihnen durch das Gras.", Emotion::Happy),
            ("Lena hatte keine Angst, und sie ging in den Wald.", Emotion::Brave),
            ("Le roi était furieux, et il cria sur les soldats.", Emotion::Angry),
            ("La petite fille avait peur et elle tremblait dans la forêt.", Emotion::Scared),
            ("El niño estaba muy cansado y se durmió en la cama de su abuela.", Emotion::Sleepy),
            ("La bambina abbracciò la nonna con amore e poi le diede un bacio.", Emotion::Loving),
            ("De jongen was trots, en hij had de beker gewonnen met zijn vader.", Emotion::Proud),
            ("O menino estava preocupado com o seu cão, e não sabia o que fazer.", Emotion::Worried),
            ("Девочка испугалась и задрожала от страха.", Emotion::Scared),
            ("Мальчик не боялся и пошёл дальше.", Emotion::Brave),
            ("狐は泣きました。涙が海に落ちました。", Emotion::Sad),
            ("小女孩笑了，她很高兴。", Emotion::Happy),
            ("小狐狸不害怕。", Emotion::Brave),
        ] {
            assert_eq!(SettingReader::of_story(story).feeling_of(story), Some(emotion), "{story}");
        }
    }

    #[test]
    fn a_text_without_a_feeling_has_none() {
        for story in
            ["Der Bus fuhr um neun, und es war ein Dienstag.", "狐は海へ行きました。", "Автобус ушёл в девять."]
        {
            assert_eq!(SettingReader::of_story(story).feeling_of(story), None, "{story}");
        }
    }
}
