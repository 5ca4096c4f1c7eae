use std::cell::RefCell;
use std::rc::Rc;

use async_trait::async_trait;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use brief::picture::{ArtStyle, Emotion, ImagePrompt};
use brief::story::{Audience, SceneAuthor, SceneBrief};
use bytes::Bytes;
use futures::{StreamExt, TryStreamExt, stream};
use serde_json::{Value, json};

use super::*;
use crate::config::SpeechFormat;
use crate::config::spending::ModelPrice;
use crate::config::voices::Voices;
use crate::job::progress::Progress;
use crate::job::spend::{CallEnd, Capability};
use crate::provider::artist::Artist;
use crate::provider::builtin::BuiltinArtist;
use crate::provider::error::ProviderErrorKind;
use crate::provider::models::chat::{Chat, Completion, Message, Schema, Turn};
use crate::provider::paid::Terms;
use crate::provider::paid::desk::{Desk, calls};
use crate::provider::paid_speech::{PaidSpeech, SpeechService};
use crate::provider::speaker::Speaker;
use crate::test_clock::TestClock;

/// Status, type and body.
type ScriptedAnswer = (u16, &'static str, Vec<u8>);

/// A binding that answers as it is told, and remembers what it was asked.
#[derive(Default)]
struct Scripted {
    answers: RefCell<Vec<Result<ScriptedAnswer, ThrownError>>>,
    asked: RefCell<Vec<(String, ModelInput)>>,
}

impl Scripted {
    fn answering(status: u16, content_type: &'static str, body: impl Into<Vec<u8>>) -> Rc<Scripted> {
        let answers = RefCell::new(vec![Ok((status, content_type, body.into()))]);
        Rc::new(Scripted { answers, asked: RefCell::default() })
    }

    fn throwing(name: &str, message: &str) -> Rc<Scripted> {
        let error = ThrownError { name: name.to_owned(), message: message.to_owned() };
        Rc::new(Scripted { answers: RefCell::new(vec![Err(error)]), asked: RefCell::default() })
    }

    fn asked_json(&self) -> Value {
        match &self.asked.borrow()[0].1 {
            ModelInput::Json(text) => serde_json::from_slice(text).expect("JSON"),
            ModelInput::Form { .. } => panic!("a form"),
        }
    }
}

#[async_trait(?Send)]
impl ModelBinding for Scripted {
    fn is_bound(&self) -> bool {
        true
    }

    async fn run(&self, model: &str, input: ModelInput) -> Result<BindingAnswer, ThrownError> {
        self.asked.borrow_mut().push((model.to_owned(), input));
        let (status, content_type, body) = self.answers.borrow_mut().pop().expect("an answer")?;
        // Cut anywhere.
        let parts: Vec<_> = body.chunks(7).map(|part| Ok(Bytes::copy_from_slice(part))).collect();
        Ok(BindingAnswer {
            status,
            content_type: content_type.to_owned(),
            retry_after_seconds: None,
            stated_bytes: None,
            parts: stream::iter(parts).boxed_local(),
        })
    }

    async fn find_models(&self, _name: &str) -> Result<Vec<String>, ThrownError> {
        Ok(Vec::new())
    }
}

fn model(binding: &Rc<Scripted>, name: &str) -> WorkersAi {
    let price = ModelPrice {
        input_tokens: 1.0,
        output_tokens: 10.0,
        characters: 30.0,
        picture: 0.001,
        ..ModelPrice::default()
    };
    let terms = Terms { provider: "workers-ai".to_owned(), model: name.to_owned(), price };
    WorkersAi { binding: binding.clone(), terms }
}

async fn completed(
    binding: &Rc<Scripted>,
    schema: Option<&Schema>,
) -> (Result<Completion, ProviderErrorKind>, Rc<Desk>) {
    let desk = Rc::<Desk>::default();
    let messages = [Message::User("Write.".to_owned())];
    let turn = Turn { capability: Capability::Write, messages: &messages, max_tokens: 100, schema };
    let chat = Chat { service: Rc::new(model(binding, "@cf/meta/llama")) };
    let completed = chat.complete(&calls(&desk), &turn, &|_| {}).await;
    (completed.map_err(|error| error.kind), desk)
}

fn events(values: &[&str]) -> String {
    values.iter().map(|value| format!("data: {value}\n\n")).collect()
}

const WORD: &str = r#"{"response":"Two ","p":"abcdefghijkl"}"#;
const NUMBER: &str = r#"{"response":2,"tool_calls":[],"p":"abc"}"#;

fn usage(tokens: u64) -> String {
    json!({ "response": "", "usage": { "prompt_tokens": 30, "completion_tokens": tokens, "total_tokens": 30 + tokens } })
        .to_string()
}

#[tokio::test]
async fn prose_is_streamed_and_is_whole_when_its_service_says_so() {
    let binding = Scripted::answering(200, "text/event-stream", events(&[WORD, NUMBER, &usage(2), "[DONE]"]));
    let (completion, desk) = completed(&binding, None).await;
    assert_eq!(completion, Ok(Completion { text: "Two 2".to_owned(), is_cut: false }));
    assert_eq!(desk.settled.borrow()[0].cost_micro_usd, 50);
    assert_eq!(desk.booked.borrow()[0].provider, "workers-ai");
    let asked = binding.asked_json();
    assert_eq!((&asked["stream"], &asked["max_tokens"]), (&json!(true), &json!(100)));
    assert_eq!(binding.asked.borrow()[0].0, "@cf/meta/llama");
}

#[tokio::test]
async fn a_model_that_gives_no_reasons_was_cut_when_it_used_up_its_room() {
    let binding = Scripted::answering(200, "text/event-stream", events(&[WORD, &usage(100), "[DONE]"]));
    assert!(completed(&binding, None).await.0.expect("a text").is_cut);
    let with_reason = r#"{"choices":[{"delta":{"content":"Two"},"finish_reason":"length"}]}"#;
    let binding = Scripted::answering(200, "text/event-stream", events(&[with_reason, "[DONE]"]));
    assert!(completed(&binding, None).await.0.expect("a text").is_cut);
}

#[tokio::test]
async fn a_stream_without_its_end_is_of_unknown_fate() {
    let binding = Scripted::answering(200, "text/event-stream", events(&[WORD, NUMBER]));
    let (completion, desk) = completed(&binding, None).await;
    assert_eq!(completion, Err(ProviderErrorKind::FateUnknown));
    assert_eq!(desk.settled.borrow()[0].outcome, CallEnd::Unknown);
}

#[tokio::test]
async fn json_of_a_schema_is_asked_for_whole_and_read_as_text() {
    let schema = Schema { name: "story", schema: json!({ "type": "object" }) };
    let body = json!({ "response": { "title": "A" }, "usage": { "prompt_tokens": 10, "completion_tokens": 5 } });
    let binding = Scripted::answering(200, "application/json", body.to_string());
    let (completion, desk) = completed(&binding, Some(&schema)).await;
    assert_eq!(completion.expect("a text").text, r#"{"title":"A"}"#);
    assert_eq!(desk.settled.borrow()[0].cost_micro_usd, 60);
    let asked = binding.asked_json();
    assert_eq!(asked["stream"], Value::Null, "JSON Mode can't stream");
    assert_eq!(asked["response_format"], json!({ "type": "json_schema", "json_schema": { "type": "object" } }));
}

#[tokio::test]
async fn whatever_goes_wrong_is_of_its_kind_and_costs_what_it_cost() {
    let later = ProviderErrorKind::Transient { retry_after_seconds: None };
    let said = |words: &str| {
        let usage = json!({ "prompt_tokens": 9, "completion_tokens": words.len() / 4 });
        json!({ "response": words, "usage": usage }).to_string()
    };
    let json = |body: String| Scripted::answering(200, "application/json", body);
    let capacity = r#"{"internalCode":3040,"name":"AiError","description":"No more data centers"}"#;
    for (binding, kind, cost_micro_usd) in [
        (
            Scripted::answering(429, "application/json", capacity),
            ProviderErrorKind::RateLimited { retry_after_seconds: None },
            Some(0),
        ),
        (
            Scripted::throwing("InferenceUpstreamError", "5007: No such model"),
            ProviderErrorKind::Misconfigured,
            Some(0),
        ),
        (Scripted::throwing("Error", "Network connection lost."), ProviderErrorKind::FateUnknown, Some(0)),
        (json(said("")), later, Some(9)),
        (json(String::new()), later, None),
        (json("{not json".to_owned()), ProviderErrorKind::Unusable, None),
        (json(r#"{"result":1}"#.to_owned()), ProviderErrorKind::Unusable, None),
        (json(said("I'm sorry, but I can't help with that.")), ProviderErrorKind::ContentRefused, Some(99)),
        (Scripted::answering(200, "text/html", "<html>"), ProviderErrorKind::Unusable, None),
    ] {
        let (completion, desk) = completed(&binding, None).await;
        assert_eq!(completion, Err(kind));
        // An answer that does not say what it cost counts as it was reserved.
        let expected = cost_micro_usd.unwrap_or(desk.booked.borrow()[0].reserved_micro_usd);
        assert_eq!(desk.settled.borrow()[0].cost_micro_usd, expected, "{kind:?}");
    }
}

fn speech(binding: &Rc<Scripted>, name: &str, format: SpeechFormat) -> WorkersAiSpeech {
    let clock = Rc::new(TestClock::default());
    WorkersAiSpeech { service: model(binding, name), voices: Voices::one("luna"), format, clock }
}

async fn spoken(
    speech: &WorkersAiSpeech,
) -> Result<(crate::provider::speaker::SoundEncoding, Bytes), ProviderErrorKind> {
    let request = speech.request("Hello.", &speech.voice("en-GB", None)).expect("a request");
    let sound = speech.speak_once(request, "key").await.map_err(|failure| failure.error.kind)?;
    let bytes: Vec<Bytes> = sound.chunks.try_collect().await.map_err(|error| error.kind)?;
    Ok((sound.encoding, bytes.concat().into()))
}

#[tokio::test]
async fn aura_is_asked_for_sound_of_a_kind_and_what_its_answer_says_it_is_counts() {
    use crate::provider::speaker::SoundEncoding;
    for (format, encoding, container) in [
        (SpeechFormat::Wav, json!("linear16"), json!("wav")),
        (SpeechFormat::Pcm, json!("linear16"), json!("none")),
        (SpeechFormat::Mp3, json!("mp3"), Value::Null),
    ] {
        let binding = Scripted::answering(200, "audio/mpeg", "sound");
        let heard = spoken(&speech(&binding, "@cf/deepgram/aura-2-en", format)).await.expect("sound");
        assert_eq!(heard, (SoundEncoding::Mp3, Bytes::from_static(b"sound")));
        let asked = binding.asked_json();
        assert_eq!((&asked["text"], &asked["speaker"]), (&json!("Hello."), &json!("luna")));
        assert_eq!((&asked["encoding"], &asked["container"]), (&encoding, &container));
    }
}

#[tokio::test]
async fn melo_is_asked_in_a_language_and_answers_with_base64() {
    use crate::provider::speaker::SoundEncoding;
    for (sound, encoding) in [(b"RIFF....WAVE", SoundEncoding::Wav), (b"\xff\xfb..........", SoundEncoding::Mp3)] {
        let body = json!({ "audio": STANDARD.encode(sound) }).to_string();
        let binding = Scripted::answering(200, "application/json", body);
        let heard = spoken(&speech(&binding, "@cf/myshell-ai/melotts", SpeechFormat::Wav)).await.expect("sound");
        assert_eq!(heard, (encoding, Bytes::from_static(sound)));
        assert_eq!(binding.asked_json(), json!({ "prompt": "Hello.", "lang": "en" }));
    }
    for (body, kind) in [
        (r#"{"audio":"%"}"#, ProviderErrorKind::Unusable),
        (r#"{"image":""}"#, ProviderErrorKind::Unusable),
        (r#"{"audio":""}"#, ProviderErrorKind::Transient { retry_after_seconds: None }),
    ] {
        let binding = Scripted::answering(200, "application/json", body);
        let heard = spoken(&speech(&binding, "@cf/myshell-ai/melotts", SpeechFormat::Wav)).await;
        assert_eq!(heard, Err(kind), "{body}");
    }
}

/// A passage costs its characters, thirty millionths of a dollar each.
#[tokio::test]
async fn sound_that_is_of_no_use_is_paid_for_and_a_refusal_is_not() {
    for (status, media_type, body, kind, cost_micro_usd) in [
        (200, "text/html", "<html>", ProviderErrorKind::Unusable, 180),
        (200, "application/json", "{}", ProviderErrorKind::Unusable, 180),
        (200, "audio/wav", "no sound", ProviderErrorKind::Unusable, 180),
        (400, "application/json", "{}", ProviderErrorKind::Refused, 0),
    ] {
        let (binding, desk) = (Scripted::answering(status, media_type, body), Rc::<Desk>::default());
        let service = speech(&binding, "@cf/deepgram/aura-2-en", SpeechFormat::Wav);
        let terms = service.service.terms.clone();
        let voice = service.voice("en", None);
        let paid = PaidSpeech::new(Rc::new(service), Rc::new(calls(&desk)), terms);
        let heard = paid.speak("Hello.", &voice).await.err().map(|error| error.kind);
        assert_eq!(
            (heard, desk.settled.borrow()[0].cost_micro_usd),
            (Some(kind), cost_micro_usd),
            "{media_type} {body}"
        );
    }
}

fn artist(binding: &Rc<Scripted>, desk: &Rc<Desk>, name: &str) -> WorkersAiArtist {
    let clock = Rc::new(TestClock::default());
    WorkersAiArtist {
        service: model(binding, name),
        width: 1_024,
        height: 768,
        calls: Rc::new(calls(desk)),
        turns: Rc::default(),
        builtin: Rc::new(BuiltinArtist { turns: Rc::default(), clock }),
    }
}

fn png(side: u32) -> Bytes {
    let drawn = image::RgbImage::from_pixel(side, side, image::Rgb([200, 120, 40]));
    let mut png = std::io::Cursor::new(Vec::new());
    drawn.write_to(&mut png, image::ImageFormat::Png).expect("a picture");
    png.into_inner().into()
}

fn scene() -> SceneBrief {
    SceneBrief {
        author: SceneAuthor::Client,
        image_prompt: ImagePrompt::of_text("A lighthouse at dusk"),
        description: String::new(),
        character_description: "Mia, with red hair".to_owned(),
        emotion: Emotion::Calm.to_string(),
        audience: Audience::Children,
        style: ArtStyle::Storybook,
    }
}

fn drawing(bytes: &[u8]) -> Rc<Scripted> {
    Scripted::answering(200, "application/json", json!({ "image": STANDARD.encode(bytes) }).to_string())
}

#[tokio::test]
async fn a_scene_is_drawn_with_its_characters_picture_and_kept_as_png() {
    let jpeg = image_file::reduced_jpeg(&png(600), 600, 90).expect("a JPEG");
    let (binding, desk) = (drawing(&jpeg), Rc::<Desk>::default());
    let artist = artist(&binding, &desk, "@cf/black-forest-labs/flux-2-klein-4b");
    assert!(artist.follows_portraits());
    let drawn = artist.draw(&scene(), &[], Some(&png(900)), &Progress::default()).await.expect("a picture");
    assert_eq!(image_file::ImageFormat::of(&drawn.png), Some(image_file::ImageFormat::Png));
    assert_eq!(desk.settled.borrow()[0].cost_micro_usd, 1_000);
    let asked = binding.asked.borrow();
    let ModelInput::Form { body, media_type } = &asked[0].1 else { panic!("no form") };
    assert!(media_type.starts_with("multipart/form-data; boundary="));
    let form = String::from_utf8_lossy(body);
    for part in
        ["A lighthouse at dusk", "name=\"width\"\r\n\r\n1024", "name=\"height\"\r\n\r\n768", "name=\"input_image_0\""]
    {
        assert!(form.contains(part), "{part}");
    }
}

#[tokio::test]
async fn a_model_that_takes_no_pictures_draws_from_words_and_leaves_photos_to_the_builtin_artist() {
    let (binding, desk) = (drawing(&png(64)), Rc::<Desk>::default());
    let artist = artist(&binding, &desk, "@cf/black-forest-labs/flux-1-schnell");
    assert!(!artist.follows_portraits());
    artist.draw(&scene(), &[], Some(&png(64)), &Progress::default()).await.expect("a picture");
    let asked = binding.asked_json();
    assert_eq!(asked.as_object().expect("an object").keys().collect::<Vec<_>>(), ["prompt"]);
    let photo = png(200);
    artist.cartoonize(&photo, ArtStyle::Storybook, &Progress::default()).await.expect("a cartoon");
    assert_eq!((binding.asked.borrow().len(), desk.booked.borrow().len()), (1, 1));
}

#[tokio::test]
async fn what_is_no_picture_is_paid_for_and_refused() {
    for (body, cost_micro_usd, kind) in [
        (json!({ "image": STANDARD.encode("<html>") }).to_string(), 1_000, ProviderErrorKind::Unusable),
        (json!({ "image": "%" }).to_string(), 1_000, ProviderErrorKind::Unusable),
        ("{}".to_owned(), 1_000, ProviderErrorKind::Unusable),
        (String::new(), 1_000, ProviderErrorKind::Transient { retry_after_seconds: None }),
    ] {
        let (binding, desk) = (Scripted::answering(200, "application/json", body), Rc::<Desk>::default());
        let artist = artist(&binding, &desk, "@cf/black-forest-labs/flux-2-klein-4b");
        let drawn = artist.draw(&scene(), &[], None, &Progress::default()).await;
        assert_eq!(drawn.map(|_| ()).map_err(|error| error.kind), Err(kind));
        assert_eq!(desk.settled.borrow()[0].cost_micro_usd, cost_micro_usd);
    }
}
