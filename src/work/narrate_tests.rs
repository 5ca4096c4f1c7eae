use std::cell::RefCell;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use url::Url;

use super::*;
use crate::config::voices::Voices;
use crate::job::failure::FailureCode;
use crate::provider::speech::{Speech, SpeechFormat, SpeechSettings};
use brief::reading::{Paragraph, Section};

const RATE_HZ: u32 = 16_000;

/// Sound as raw PCM with a length, as a sane service sends it.
fn sound(seconds: f64, sample_rate_hz: u32) -> Vec<u8> {
    let samples = (seconds * f64::from(sample_rate_hz)) as usize;
    let body: Vec<u8> = (0..samples).flat_map(|at| ((at % 200) as i16 * 50).to_le_bytes()).collect();
    answer("200 OK", &format!("audio/pcm; rate={sample_rate_hz}"), &body)
}

fn answer(status: &str, content_type: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

/// A service that gives these answers, one after the other, and records what it was asked to say.
async fn service(answers: Vec<Vec<u8>>) -> (Speech, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base_url = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
    let asked = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&asked);
    tokio::spawn(async move {
        for answer in answers {
            let (mut socket, _) = listener.accept().await.unwrap();
            let input = read_input(&mut socket).await;
            kept.lock().unwrap().push(input);
            socket.write_all(&answer).await.ok();
        }
    });
    let speech = Speech::new(SpeechSettings {
        base_url,
        api_key: None,
        model: "tts-1".to_owned(),
        voices: Voices::one("rms"),
        speed: 1.0,
        format: SpeechFormat::Pcm,
        max_input_characters: 120,
        english_only: true,
    });
    (speech, asked)
}

async fn read_input(socket: &mut TcpStream) -> String {
    let mut received = Vec::new();
    loop {
        let mut buffer = [0; 4096];
        let count = socket.read(&mut buffer).await.unwrap();
        received.extend_from_slice(&buffer[..count]);
        let text = String::from_utf8_lossy(&received).into_owned();
        let body = text.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        if let Ok(request) = serde_json::from_str::<serde_json::Value>(body) {
            return request["input"].as_str().unwrap().to_owned();
        }
    }
}

fn manuscript() -> Manuscript {
    let section = |heading: &str, text: &str| Section {
        heading: heading.to_owned(),
        paragraphs: vec![Paragraph { text: text.to_owned(), facts: Vec::new() }],
    };
    Manuscript {
        title: "Portraits".to_owned(),
        subtitle: "Western".to_owned(),
        people: Vec::new(),
        sections: vec![section("The ☉", "It stands at 12°34′."), section("The ☽", "It answers.")],
    }
}

async fn narrate(answers: Vec<Vec<u8>>) -> Result<EncodedAudio, NarrationError> {
    let (speech, _) = service(answers).await;
    speak_document(&speech, &speech.voice("en", None), &manuscript(), &Labels::default(), &|_| {}).await
}

#[tokio::test]
async fn a_document_lasts_as_long_as_its_passages_and_pauses() {
    let (speech, asked) = service(vec![sound(1.5, RATE_HZ), sound(4.0, RATE_HZ), sound(2.0, RATE_HZ)]).await;
    let shares = RefCell::new(Vec::new());
    let audio = speak_document(&speech, &speech.voice("en", None), &manuscript(), &Labels::default(), &|share| {
        shares.borrow_mut().push(share)
    })
    .await
    .unwrap();
    // The silence at both ends belongs to the chapter.
    let expected_seconds = 0.6 + 1.5 + 0.9 + 4.0 + 0.9 + 2.0 + 0.6;
    assert!((audio.duration_seconds - expected_seconds).abs() < 0.05, "{}", audio.duration_seconds);
    assert_eq!(audio.sample_rate_hz, RATE_HZ);
    // Each passage is asked for, and so paid for, once.
    assert_eq!(
        *asked.lock().unwrap(),
        [
            "Portraits.\n\nWestern.",
            "The Sun.\n\nIt stands at twelve degrees thirty-four minutes.",
            "The Moon.\n\nIt answers."
        ]
    );
    let shares = shares.into_inner();
    assert!(shares.is_sorted() && shares.last() == Some(&1.0), "{shares:?}");
}

#[tokio::test]
async fn sound_that_stops_early_is_never_kept() {
    let mut broken = sound(4.0, RATE_HZ);
    broken.truncate(50_000);
    let fault = narrate(vec![sound(1.5, RATE_HZ), broken]).await.unwrap_err();
    assert!(matches!(fault, NarrationError::Speech(_)), "{fault:?}");
    assert!(matches!(StepError::from(fault).chance, Chance::Later { .. }));
    // FAILURES 21: a limit of the service cut readings short without an error.
    let fault = narrate(vec![sound(1.5, RATE_HZ), sound(0.2, RATE_HZ)]).await.unwrap_err();
    assert!(matches!(fault, NarrationError::CutOff { .. }), "{fault:?}");
    assert!(matches!(StepError::from(fault).chance, Chance::Later { .. }));
}

#[tokio::test]
async fn a_fault_says_whether_another_attempt_can_help() {
    let busy = b"HTTP/1.1 429 Busy\r\nRetry-After: 9\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_vec();
    let no_key = answer("401 Unauthorized", "application/json", b"{}");
    let stereo = answer(
        "200 OK",
        "audio/wav",
        b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x02\0\x80\x3e\0\0\0\xfa\0\0\x04\0\x10\0data",
    );
    for (refusal, code, chance) in [
        (busy, FailureCode::ExternalServiceError, Chance::Later { retry_after_seconds: Some(9) }),
        (no_key, FailureCode::ConfigurationError, Chance::Never),
        (answer("400 Bad Request", "application/json", b"{}"), FailureCode::ExternalServiceError, Chance::Never),
        (answer("200 OK", "application/json", b"{}"), FailureCode::ExternalServiceError, Chance::Never),
        (answer("200 OK", "audio/pcm", b"{\"error\":1}"), FailureCode::ExternalServiceError, Chance::Never),
        (stereo, FailureCode::ExternalServiceError, Chance::Never),
        (sound(1.5, 11_025), FailureCode::ExternalServiceError, Chance::Never),
        (
            answer("502 Bad Gateway", "text/html", b"<html>"),
            FailureCode::ExternalServiceError,
            Chance::Later { retry_after_seconds: None },
        ),
    ] {
        let fault = StepError::from(narrate(vec![refusal]).await.unwrap_err());
        assert_eq!((fault.code, fault.chance), (code, chance), "{}", fault.message);
        assert!(!fault.message.contains("12°") && !fault.message.contains("Portraits"));
    }
}

#[tokio::test]
async fn a_rate_that_changes_between_passages_is_not_played_at_the_wrong_speed() {
    let fault = narrate(vec![sound(1.5, RATE_HZ), sound(4.0, 24_000)]).await.unwrap_err();
    assert!(matches!(fault, NarrationError::RateChanged { first_hz: 16_000, then_hz: 24_000 }), "{fault:?}");
}

/// A voice that is there but mute: another attempt may hear it.
#[tokio::test]
async fn silence_in_place_of_speech_is_never_kept() {
    let silence = || answer("200 OK", "audio/pcm; rate=16000", &[0; 160_000]);
    let fault = narrate(vec![silence(), silence(), silence()]).await.unwrap_err();
    assert!(matches!(fault, NarrationError::Encode(EncodeError::Nothing)), "{fault:?}");
    assert!(matches!(StepError::from(fault).chance, Chance::Later { .. }));
}

#[tokio::test]
async fn a_manuscript_without_a_word_is_a_fault_of_ours() {
    let (speech, asked) = service(vec![]).await;
    let empty = Manuscript { title: "—".to_owned(), subtitle: String::new(), people: Vec::new(), sections: vec![] };
    let fault =
        speak_document(&speech, &speech.voice("en", None), &empty, &Labels::default(), &|_| {}).await.unwrap_err();
    assert!(matches!(fault, NarrationError::NothingToSay));
    assert!(asked.lock().unwrap().is_empty());
}
