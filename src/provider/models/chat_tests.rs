use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use url::Url;

use super::*;
use crate::config::secret::Secret;
use crate::config::spending::ModelPrice;
use crate::job::spend::CallEnd;
use crate::provider::openai::Service;
use crate::provider::paid::desk::{Desk, calls};
use crate::runtime::redirect::direct_client;

/// A service that gives this answer to whoever asks, and then hangs up.
async fn chat_that_answers(answer: String) -> Chat {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move {
        while let Ok((mut socket, _)) = listener.accept().await {
            let mut buffer = [0; 16 * 1024];
            let _ = socket.read(&mut buffer).await;
            let _ = socket.write_all(answer.as_bytes()).await;
        }
    });
    let price = ModelPrice { input_tokens: 1.0, output_tokens: 10.0, ..ModelPrice::default() };
    let service = Service {
        client: direct_client(),
        base_url: Url::parse(&format!("http://{address}/v1")).expect("an address"),
        api_key: Secret::new("sk-very-secret".to_owned()),
        terms: Terms { provider: "text.example.com".to_owned(), model: "m".to_owned(), price },
    };
    Chat { service: Rc::new(service) }
}

fn stream(values: &[&str]) -> String {
    let body: String = values.iter().map(|value| format!("data: {value}\n\n")).collect();
    let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream; charset=utf-8\r\nconnection: close\r\n";
    format!("{head}content-length: {}\r\n\r\n{body}", body.len())
}

async fn completed(answer: String) -> (Result<Completion, ProviderErrorKind>, Rc<Desk>) {
    let desk = Rc::<Desk>::default();
    let messages = [Message::User("Write.".to_owned())];
    let turn = Turn { capability: Capability::Write, messages: &messages, max_tokens: 100, schema: None };
    let completed = chat_that_answers(answer).await.complete(&calls(&desk), &turn, &|_| {}).await;
    (completed.map_err(|error| error.kind), desk)
}

const WORD: &str = r#"{"choices":[{"index":0,"delta":{"content":"Two "},"finish_reason":null}],"usage":null}"#;
const STOP: &str = r#"{"choices":[{"index":0,"delta":{"content":"words"},"finish_reason":"stop"}]}"#;
const USAGE: &str = r#"{"choices":[],"usage":{"prompt_tokens":30,"completion_tokens":2,"total_tokens":32}}"#;

#[tokio::test]
async fn a_stream_is_put_together_and_costs_what_it_says() {
    let (completion, desk) = completed(stream(&[WORD, STOP, USAGE, "[DONE]"])).await;
    assert_eq!(completion, Ok(Completion { text: "Two words".to_owned(), is_cut: false }));
    let settled = &desk.settled.borrow()[0];
    assert_eq!((settled.outcome, settled.cost_micro_usd), (CallEnd::Succeeded, 50));
    assert!(desk.booked.borrow()[0].reserved_micro_usd >= 1_000, "the most that it may cost");
}

#[tokio::test]
async fn an_answer_that_does_not_count_its_tokens_costs_what_was_sent_and_what_came() {
    let (completion, desk) = completed(stream(&[WORD, STOP, "[DONE]"])).await;
    assert!(completion.is_ok());
    let settled = &desk.settled.borrow()[0];
    // Some 120 bytes of JSON were sent, a millionth of a dollar for each token; nine characters came, ten for each.
    assert!((20..100).contains(&settled.usage.input_tokens), "{}", settled.usage.input_tokens);
    assert_eq!((settled.usage.output_tokens, settled.cost_micro_usd), (4, settled.usage.input_tokens + 40));
}

/// FAILURES 21.
#[tokio::test]
async fn a_stream_that_ends_without_its_end_is_not_taken_for_whole() {
    let (completion, desk) = completed(stream(&[WORD])).await;
    assert_eq!(completion, Err(ProviderErrorKind::FateUnknown));
    assert_eq!(desk.settled.borrow()[0].outcome, CallEnd::Unknown);
    let cut_off = stream(&[WORD, STOP]).replace("content-length: ", "content-length: 9");
    assert_eq!(completed(cut_off).await.0, Err(ProviderErrorKind::FateUnknown));
}

#[tokio::test]
async fn an_answer_that_ran_out_of_room_says_so() {
    let (completion, _) = completed(stream(&[&STOP.replace("stop", "length")])).await;
    assert!(completion.expect("a text").is_cut);
}

#[tokio::test]
async fn a_refusal_is_not_a_text() {
    for refusal in [
        r#"{"choices":[{"delta":{"refusal":"I'm sorry"},"finish_reason":"stop"}]}"#.to_owned(),
        STOP.replace("stop", "content_filter"),
    ] {
        assert_eq!(completed(stream(&[&refusal])).await.0, Err(ProviderErrorKind::ContentRefused));
    }
    let body = r#"{"error":{"code":"content_policy_violation","message":"Maria"}}"#;
    let answer =
        format!("HTTP/1.1 400 Bad Request\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len());
    assert_eq!(completed(answer).await.0, Err(ProviderErrorKind::ContentRefused));
}

#[tokio::test]
async fn an_answer_that_came_as_one_is_read_too_and_another_kind_is_not() {
    let body = r#"{"choices":[{"message":{"role":"assistant","content":"Words"},"finish_reason":"stop"}],"usage":{"prompt_tokens":1}}"#;
    let answer = |media_type: &str| {
        let head = format!("HTTP/1.1 200 OK\r\ncontent-type: {media_type}\r\nconnection: close");
        format!("{head}\r\ncontent-length: {}\r\n\r\n{body}", body.len())
    };
    assert_eq!(completed(answer("application/json")).await.0.expect("a text").text, "Words");
    assert_eq!(completed(answer("text/html")).await.0, Err(ProviderErrorKind::Unusable));
    assert_eq!(
        completed(answer("application/json").replace("\"choices\"", "_choices_")).await.0,
        Err(ProviderErrorKind::Unusable)
    );
}

#[tokio::test]
async fn what_a_model_thinks_before_it_writes_is_no_part_of_its_text() {
    let answer = |content: &str| {
        let body = format!(
            r#"{{"choices":[{{"message":{{"content":{content}}},"finish_reason":"stop"}}],"usage":{{"prompt_tokens":1}}}}"#
        );
        let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close";
        format!("{head}\r\ncontent-length: {}\r\n\r\n{body}", body.len())
    };
    for content in [
        r#""<think>The user wants words.</think>Words""#,
        r#"[{"type":"thinking","thinking":[{"type":"text","text":"Hm."}]},{"type":"text","text":"Words"}]"#,
        r#"[{"type":"text","text":"Wo"},{"type":"text","text":"rds"}]"#,
    ] {
        assert_eq!(completed(answer(content)).await.0.expect("a text").text, "Words", "{content}");
    }
    assert_eq!(
        completed(answer(r#""<think>The user""#)).await.0,
        Err(ProviderErrorKind::Transient { retry_after_seconds: None })
    );
}

/// It has worked for us, and says so with its status.
#[tokio::test]
async fn an_answer_that_is_of_no_use_costs_what_it_says_or_what_was_reserved_and_a_refusal_costs_nothing() {
    let plain = |status: &str, media_type: &str, body: &str| {
        let head = format!("HTTP/1.1 {status}\r\ncontent-type: {media_type}\r\nconnection: close");
        format!("{head}\r\ncontent-length: {}\r\n\r\n{body}", body.len())
    };
    for (answer, cost_micro_usd) in [
        (plain("200 OK", "application/json", "{not json"), None),
        (plain("200 OK", "application/json", "{}"), None),
        (plain("200 OK", "text/html", "<html>"), None),
        (plain("200 OK", "application/json", ""), None),
        (stream(&["{not json"]), None),
        (stream(&[WORD, USAGE, "{not json"]), Some(50)),
        (plain("400 Bad Request", "application/json", "{}"), Some(0)),
        (plain("500 Internal Server Error", "application/json", "{}"), Some(0)),
        (plain("301 Moved Permanently", "text/html", "<html>"), Some(0)),
    ] {
        let (completion, desk) = completed(answer.clone()).await;
        assert!(completion.is_err(), "{answer}");
        let expected = cost_micro_usd.unwrap_or(desk.booked.borrow()[0].reserved_micro_usd);
        let settled = &desk.settled.borrow()[0];
        assert_eq!((settled.outcome, settled.cost_micro_usd), (CallEnd::Failed, expected), "{answer}");
    }
}

#[tokio::test]
async fn an_empty_answer_may_be_fuller_the_next_time_and_one_without_an_end_is_not_read_to_it() {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n";
    let empty = completed(format!("{head}content-length: 0\r\n\r\n")).await;
    assert_eq!(empty.0, Err(ProviderErrorKind::Transient { retry_after_seconds: None }));
    let endless = completed(format!("{head}\r\n{}", " ".repeat(LONGEST_ANSWER_BYTES + 1))).await;
    assert_eq!(endless.0, Err(ProviderErrorKind::Unusable));
}

#[tokio::test]
async fn a_connection_that_breaks_before_an_answer_is_of_unknown_fate_and_a_refusal_to_listen_is_not() {
    let (completion, desk) = completed(String::new()).await;
    assert_eq!(completion, Err(ProviderErrorKind::FateUnknown));
    assert_eq!(desk.settled.borrow()[0].outcome, CallEnd::Unknown);
}

/// What is paid for is never thrown away for what is said of its price, and is neither free nor dearer than what was reserved.
#[tokio::test]
async fn a_text_counts_as_far_as_what_is_told_of_it_can_be_true() {
    for (usage, tokens, is_logged) in [
        (r#"{"prompt_tokens":30,"completion_tokens":2}"#, Some((30, 2)), false),
        (r#"{"input_tokens":30,"output_tokens":2,"input_tokens_details":{"cached_tokens":20}}"#, Some((30, 2)), false),
        (r#"{"prompt_tokens":"30","completion_tokens":1.5}"#, Some((30, 2)), false),
        ("{}", None, true),
        ("null", None, true),
        (r#""many""#, None, true),
        (r#"{"prompt_tokens":0,"completion_tokens":0}"#, None, true),
        (r#"{"prompt_tokens":-900,"completion_tokens":-5000}"#, None, true),
        (r#"{"prompt_tokens":1e400,"completion_tokens":1e400}"#, None, true),
        (r#"{"prompt_tokens":-1e400,"completion_tokens":1e999,"total_tokens":1e309}"#, None, true),
        ("1e400", None, true),
        (r#"[{"tokens":1e400}]"#, None, true),
        (r#"{"prompt_tokens":30,"completion_tokens":2,"cost":1e400}"#, Some((30, 2)), false),
        (r#"{"prompt_tokens":9e15,"completion_tokens":9e18}"#, Some((0, 100)), true),
    ] {
        let said = format!(r#"{{"choices":[],"usage":{usage}}}"#);
        let (completion, desk) = completed(stream(&[WORD, STOP, &said, "[DONE]"])).await;
        assert_eq!(completion.map(|completion| completion.text), Ok("Two words".to_owned()), "{usage}");
        let (booked, settled) = (&desk.booked.borrow()[0], &desk.settled.borrow()[0]);
        assert_eq!(settled.outcome, CallEnd::Succeeded, "{usage}");
        assert!((1..=booked.reserved_micro_usd).contains(&settled.cost_micro_usd), "{usage}");
        let counted = (settled.usage.input_tokens, settled.usage.output_tokens);
        match tokens {
            Some((0, output)) => assert_eq!(counted.1, output, "{usage}"),
            Some(tokens) => assert_eq!(counted, tokens, "{usage}"),
            // Reckoned: nine characters, and what was sent.
            None => assert!(counted.1 == 4 && (20..100).contains(&counted.0), "{usage} {counted:?}"),
        }
        assert_eq!(desk.lines.borrow().iter().any(|line| line.contains("paid_usage_reckoned")), is_logged, "{usage}");
    }
}

#[tokio::test]
async fn a_part_without_choices_is_none_to_fail_at() {
    let said = r#"{"choices":null,"usage":{"prompt_tokens":30,"completion_tokens":2}}"#;
    let (completion, desk) = completed(stream(&[WORD, STOP, said, "[DONE]"])).await;
    assert!(completion.is_ok());
    assert_eq!(desk.settled.borrow()[0].cost_micro_usd, 50);
}
