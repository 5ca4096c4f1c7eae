use std::error::Error as _;
use std::rc::Rc;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use super::*;
use crate::runtime::call_figures::{self, CallOutcome};
use crate::runtime::calls::Calls;
use crate::runtime::clock::Clock;
use crate::test_clock::TestClock;

/// What a misbehaving service does after it has read the request.
#[derive(Clone)]
enum Act {
    Send(Vec<u8>),
    Wait(u64),
}

fn send(bytes: impl AsRef<[u8]>) -> Act {
    Act::Send(bytes.as_ref().to_vec())
}

/// A service for one request. Reports the request it got, and later whether the client hung up before it was done.
async fn service(acts: Vec<Act>) -> (Url, oneshot::Receiver<String>, oneshot::Receiver<bool>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = Url::parse(&format!("http://{}/", listener.local_addr().unwrap())).unwrap();
    let (tell_request, request) = oneshot::channel();
    let (tell_hung_up, hung_up) = oneshot::channel();
    tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let mut received = Vec::new();
        while !received.ends_with(b"}") {
            let mut buffer = [0; 4096];
            let count = socket.read(&mut buffer).await.unwrap();
            received.extend_from_slice(&buffer[..count]);
        }
        tell_request.send(String::from_utf8(received).unwrap()).ok();
        let mut left = false;
        for act in acts {
            match act {
                Act::Send(bytes) => left |= socket.write_all(&bytes).await.is_err(),
                Act::Wait(milliseconds) => {
                    let mut byte = [0];
                    let limit = tokio::time::timeout(Duration::from_millis(milliseconds), socket.read(&mut byte));
                    left |= matches!(limit.await, Ok(Ok(0) | Err(_)));
                }
            }
        }
        tell_hung_up.send(left).ok();
    });
    (url, request, hung_up)
}

fn voice() -> SpeakingVoice {
    SpeakingVoice { name: "alloy".to_owned(), max_input_characters: 4_096, knows: Voice::ManyLanguages, speed: 1.0 }
}

fn speech(base_url: Url, format: SpeechFormat) -> Speech {
    Speech::new(SpeechSettings {
        base_url,
        api_key: Some("sk-very-secret".to_owned()),
        model: "tts-1".to_owned(),
        voices: Voices::one("alloy"),
        speed: 1.0,
        format,
        max_input_characters: 4_096,
        english_only: false,
    })
}

#[tokio::test]
async fn a_call_goes_on_in_its_trace_and_how_it_ended_is_counted() {
    let clock: Rc<dyn Clock> = Rc::new(TestClock::default());
    let calls = Calls::of(Some("4bf92f3577b34da6a3ce929d0e0e4736"), &clock);
    let speak = async |acts: Vec<Act>| {
        let (url, request, _) = service(acts).await;
        let spoken = speech(url, SpeechFormat::Wav).speak("hello", &voice()).await.is_ok();
        let head = request.await.unwrap();
        assert!(head.contains("traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-"), "{head}");
        spoken
    };
    let sound = send("HTTP/1.1 200 OK\r\ncontent-type: audio/wav\r\ncontent-length: 4\r\n\r\nRIFF");
    let busy = send("HTTP/1.1 429 Busy\r\ncontent-length: 0\r\n\r\n");
    let all = async {
        let spoken = [speak(vec![sound.clone()]).await, speak(vec![busy]).await, speak(vec![]).await];
        let (url, _request, _) = service(vec![Act::Wait(10_000)]).await;
        let late = tokio::time::timeout(Duration::from_millis(50), async {
            speech(url, SpeechFormat::Wav).speak("hello", &voice()).await.is_ok()
        });
        (spoken, late.await.is_err())
    };
    assert_eq!(Rc::clone(&calls).during(all).await, ([true, false, false], true));
    assert_eq!(calls.made(), 4);
    let counted = call_figures::take().provider_calls;
    let outcomes: Vec<(&str, CallOutcome, u64)> =
        counted.iter().map(|figures| (figures.provider.as_str(), figures.outcome, figures.calls)).collect();
    let ends = [CallOutcome::Answered, CallOutcome::Limited, CallOutcome::Unreachable, CallOutcome::Abandoned];
    assert_eq!(outcomes, ends.map(|outcome| ("speech", outcome, 1)));
}

async fn collect(sound: SpokenSound) -> (Vec<u8>, Option<ProviderError>) {
    let (mut bytes, mut fault) = (Vec::new(), None);
    let mut chunks = sound.chunks;
    while let Some(chunk) = chunks.next().await {
        assert!(fault.is_none(), "nothing comes after a fault");
        match chunk {
            Ok(chunk) => bytes.extend_from_slice(&chunk),
            Err(error) => fault = Some(error),
        }
    }
    (bytes, fault)
}

/// The fault of a whole call, wherever it shows.
async fn fault_of(acts: Vec<Act>) -> ProviderError {
    let (url, _, _) = service(acts).await;
    match speech(url, SpeechFormat::Wav).speak("Maria, born on 12 May", &voice()).await {
        Err(fault) => fault,
        Ok(sound) => collect(sound).await.1.expect("a fault"),
    }
}

const WAV_HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: audio/wav\r\n";
const TRANSIENT: ProviderErrorKind = ProviderErrorKind::Transient { retry_after_seconds: None };

#[tokio::test]
async fn sound_arrives_whole_however_it_is_cut() {
    let acts = vec![
        send(format!("{WAV_HEAD}Transfer-Encoding: chunked\r\n\r\n3\r\nRIF\r\n")),
        Act::Wait(20),
        send("1\r\nF"),
        Act::Wait(20),
        send("\r\n0\r\n\r\n"),
    ];
    let (url, request, _) = service(acts).await;
    let sound = speech(url, SpeechFormat::Wav).speak("Guten Tag", &voice()).await.unwrap();
    assert_eq!(sound.encoding, SoundEncoding::Wav);
    let (bytes, fault) = collect(sound).await;
    assert_eq!(bytes, b"RIFF");
    assert!(fault.is_none());
    let request = request.await.unwrap();
    assert!(request.starts_with("POST /v1/audio/speech HTTP/1.1\r\n"), "{request}");
    assert!(request.to_lowercase().contains("authorization: bearer sk-very-secret\r\n"));
    let body = request.split("\r\n\r\n").nth(1).unwrap();
    assert_eq!(body, r#"{"model":"tts-1","voice":"alloy","input":"Guten Tag","response_format":"wav"}"#);
}

#[tokio::test]
async fn the_first_sound_is_there_before_the_last_is_made() {
    let head = format!("{WAV_HEAD}Content-Length: 8\r\n\r\nRIFF");
    let (url, _, hung_up) = service(vec![send(head), Act::Wait(30_000), send("more")]).await;
    let mut chunks = speech(url, SpeechFormat::Wav).speak("x", &voice()).await.unwrap().chunks;
    assert_eq!(chunks.next().await.unwrap().unwrap().as_ref(), b"RIFF");
    // Dropping the stream ends the call: FAILURES 12, a provider call that nobody can stop.
    drop(chunks);
    assert!(tokio::time::timeout(Duration::from_secs(5), hung_up).await.is_ok_and(|left| left.unwrap_or(true)));
}

#[tokio::test]
async fn a_call_that_gets_no_answer_ends_when_it_is_dropped() {
    let (url, request, hung_up) = service(vec![Act::Wait(30_000)]).await;
    let speech = speech(url, SpeechFormat::Wav);
    assert!(tokio::time::timeout(Duration::from_millis(300), speech.speak("x", &voice())).await.is_err());
    assert!(request.await.is_ok());
    assert!(tokio::time::timeout(Duration::from_secs(5), hung_up).await.is_ok_and(|left| left.unwrap()));
}

/// FAILURES 21: an answer cut short was taken for the whole.
#[tokio::test]
async fn an_answer_that_breaks_off_is_a_transient_fault() {
    for body in [
        "Content-Length: 100\r\n\r\nRIFF",
        "Transfer-Encoding: chunked\r\n\r\n4\r\nRIFF\r\n",
        "Content-Length: 9\r\n\r\n",
    ] {
        let fault = fault_of(vec![send(format!("{WAV_HEAD}{body}"))]).await;
        assert_eq!(fault.kind, TRANSIENT, "{body}");
        assert!(fault.source().is_some());
    }
    assert_eq!(fault_of(vec![]).await.kind, TRANSIENT, "hangs up without an answer");
    assert_eq!(fault_of(vec![send("NONSENSE\r\n\r\n")]).await.kind, TRANSIENT);
}

#[tokio::test]
async fn an_empty_answer_is_a_transient_fault() {
    for head in [
        format!("{WAV_HEAD}Content-Length: 0\r\n\r\n"),
        format!("{WAV_HEAD}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        "HTTP/1.1 204 No Content\r\n\r\n".to_owned(),
    ] {
        assert_eq!(fault_of(vec![send(&head)]).await.kind, TRANSIENT, "{head}");
    }
}

#[tokio::test]
async fn a_document_in_place_of_sound_is_not_sound() {
    for content_type in ["application/json", "text/html; charset=utf-8", "audio/ogg"] {
        let head = format!("HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\nContent-Length: 2\r\n\r\n{{}}");
        assert_eq!(fault_of(vec![send(head)]).await.kind, ProviderErrorKind::Unusable, "{content_type}");
    }
}

#[tokio::test]
async fn a_service_that_asks_for_patience_is_heard() {
    let body = r#"{"error":{"code":"rate_limit_exceeded"}}"#;
    let answer =
        format!("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 17\r\nContent-Length: {}\r\n\r\n{body}", body.len());
    let fault = fault_of(vec![send(answer)]).await;
    assert_eq!(fault.kind, ProviderErrorKind::RateLimited { retry_after_seconds: Some(17) });
    assert_eq!(fault.to_string(), "speech: the service answered 429 (rate_limit_exceeded)");
    let busy = fault_of(vec![send("HTTP/1.1 503 Busy\r\nRetry-After: 3\r\nContent-Length: 0\r\n\r\n")]).await;
    assert_eq!(busy.kind, ProviderErrorKind::Transient { retry_after_seconds: Some(3) });
}

#[tokio::test]
async fn no_message_holds_the_key_the_text_or_the_answer() {
    let body = r#"{"error":{"message":"Maria, born on 12 May: sk-very-secret","code":"Maria"}}"#;
    let quoting = format!("HTTP/1.1 400 Bad Request\r\nContent-Length: {}\r\n\r\n{body}", body.len());
    let broken = format!("{WAV_HEAD}Content-Length: 100\r\n\r\nMaria");
    for acts in [vec![send(quoting)], vec![send(broken)], vec![]] {
        let fault = fault_of(acts).await;
        let mut shown = format!("{fault} {fault:?}");
        let mut source = fault.source();
        while let Some(cause) = source {
            shown += &format!(" {cause}");
            source = cause.source();
        }
        assert!(
            !shown.contains("Maria") && !shown.contains("sk-very-secret") && !shown.contains("127.0.0.1:"),
            "{shown}"
        );
    }
    let url = Url::parse("https://user:sk-very-secret@speech.example/?key=sk-very-secret").unwrap();
    assert!(!format!("{:?}", speech(url, SpeechFormat::Wav).settings).contains("sk-very-secret"));
}

#[tokio::test]
async fn a_service_that_is_not_there_is_a_transient_fault() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = Url::parse(&format!("http://{}/", listener.local_addr().unwrap())).unwrap();
    drop(listener);
    let fault = speech(url, SpeechFormat::Wav).speak("x", &voice()).await.err().unwrap();
    assert_eq!(fault.kind, TRANSIENT);
}

#[tokio::test]
async fn the_answer_says_how_its_raw_sound_is_to_be_read() {
    for (content_type, format, expected) in [
        ("audio/pcm; rate=16000; channels=1", SpeechFormat::Pcm, SoundEncoding::RawPcm { sample_rate_hz: 16_000 }),
        ("audio/pcm", SpeechFormat::Pcm, SoundEncoding::RawPcm { sample_rate_hz: 24_000 }),
        ("application/octet-stream", SpeechFormat::Pcm, SoundEncoding::RawPcm { sample_rate_hz: 24_000 }),
        ("application/octet-stream", SpeechFormat::Wav, SoundEncoding::Wav),
        ("Audio/X-WAV", SpeechFormat::Pcm, SoundEncoding::Wav),
        ("audio/mpeg", SpeechFormat::Pcm, SoundEncoding::Mp3),
        ("binary/octet-stream", SpeechFormat::Mp3, SoundEncoding::Mp3),
    ] {
        let head = format!("HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\nContent-Length: 2\r\n\r\n..");
        let (url, _, _) = service(vec![send(head)]).await;
        assert_eq!(speech(url, format).speak("x", &voice()).await.unwrap().encoding, expected, "{content_type}");
    }
}
