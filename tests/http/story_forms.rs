//! Forms of `POST /api/jobs/cartoonize/start`, as browsers and phones write them, and many at once.

use bytes::Bytes;
use futures::StreamExt;
use futures::future::join_all;
use futures::stream::{self, BoxStream};
use http::Method;
use oneinabillion_edge::http::Body;
use serde_json::json;

use crate::ALLOCATOR;
use crate::story_requests::small_png;
use crate::world::{Answered, World};

async fn world_that_creates() -> World {
    let world = World::new().await;
    world.supabase.answer_rpc("start_job", json!({ "outcome": "created", "readyTasks": 1 }));
    world
}

/// A part with its own headers.
fn part(boundary: &str, headers: &str, value: &[u8]) -> Vec<u8> {
    [format!("--{boundary}\r\nContent-Disposition: form-data; {headers}\r\n\r\n").as_bytes(), value, b"\r\n"].concat()
}

async fn post(world: &World, content_type: &str, parts: &[Vec<u8>], boundary: &str) -> Answered {
    let body = [&parts.concat(), format!("--{boundary}--\r\n").as_bytes()].concat();
    let headers = [("content-type", content_type)];
    world.send(Method::POST, "/api/jobs/cartoonize/start", &headers, Body::Bytes(body.into())).await
}

#[tokio::test]
async fn a_boundary_that_lacks_its_quotes_is_read() {
    let world = world_that_creates().await;
    for boundary in ["x/y", "a=b", "a:b", "a?b", "a(b)c", "a,b", "Boundary+0xAbCdEf/1=2"] {
        let parts = [
            part(boundary, "name=\"prompt\"", b"A boat"),
            part(boundary, "name=\"style\"", b"anime"),
            part(boundary, "name=\"image\"; filename=\"a.png\"", &small_png()),
        ];
        for content_type in [
            format!("multipart/form-data; boundary={boundary}"),
            format!("multipart/form-data; boundary=\"{boundary}\""),
        ] {
            let answered = post(&world, &content_type, &parts, boundary).await;
            assert_eq!(answered.status, 200, "{content_type}: {}", answered.json());
        }
    }
}

#[tokio::test]
async fn a_form_in_another_charset_is_decoded_or_refused_with_the_reason() {
    let charset_of_part = "name=\"prompt\"\r\nContent-Type: text/plain; charset=ISO-8859-1";
    let charset_of_form = part("frontier", "name=\"_charset_\"", b"iso-8859-1");
    let rest = || {
        [part("frontier", "name=\"style\"", b"anime"), part("frontier", "name=\"image\"; filename=\"a\"", &small_png())]
            .concat()
    };
    let forms = [
        (vec![part("frontier", charset_of_part, b"Ein gr\xfcner Drache"), rest()], None),
        (vec![part("frontier", "name=\"prompt\"", b"Ein gr\xfcner Drache"), rest(), charset_of_form], None),
        (vec![part("frontier", "name=\"prompt\"", b"Ein gr\xfcner Drache"), rest()], Some("prompt must be UTF-8")),
        (
            vec![
                part("frontier", "name=\"prompt\"\r\nContent-Type: text/plain; charset=Shift_JIS", b"\x94\x4c"),
                rest(),
            ],
            Some("prompt must be in UTF-8 or ISO-8859-1, not in shift_jis"),
        ),
    ];
    for (parts, refused) in forms {
        let world = world_that_creates().await;
        let answered = post(&world, "multipart/form-data; boundary=frontier", &parts, "frontier").await;
        match refused {
            None => {
                assert_eq!(answered.status, 200, "{}", answered.json());
                let params = world.supabase.seen_rpc("start_job")[0]["p_job"]["params"].clone();
                assert_eq!(params["prompt"], "Ein grüner Drache");
            }
            Some(reason) => {
                let body = answered.json();
                assert_eq!(answered.status, 400);
                assert!(body["details"].as_str().is_some_and(|details| details.starts_with(reason)), "{body}");
            }
        }
    }
}

#[tokio::test]
async fn a_field_that_is_sent_again_does_not_bring_back_a_picture_that_was_passed_over() {
    let world = world_that_creates().await;
    let parts = [
        part("frontier", "name=\"style\"", b"oil"),
        part("frontier", "name=\"image\"; filename=\"a.png\"", &small_png()),
        part("frontier", "name=\"style\"", b"anime"),
        part("frontier", "name=\"prompt\"", b"A boat"),
    ];
    let answered = post(&world, "multipart/form-data; boundary=frontier", &parts, "frontier").await;
    assert_eq!((answered.status, answered.json()["code"].as_str()), (400, Some("INVALID_INPUT")));
    assert!(world.bucket.objects.borrow().is_empty());
}

#[tokio::test]
async fn a_field_that_is_there_twice_is_refused_by_its_name() {
    let image = || part("frontier", "name=\"image\"; filename=\"a.png\"", &small_png());
    let prompt = |words: &[u8]| part("frontier", "name=\"prompt\"", words);
    let style = || part("frontier", "name=\"style\"", b"anime");
    let unknown = || part("frontier", "name=\"token\"", b"x");
    for (parts, refused) in [
        (vec![prompt(b"A boat"), style(), image(), image()], Some("image must be there once")),
        (vec![prompt(b"A boat"), prompt(b"A boat"), style(), image()], Some("prompt must be there once")),
        (vec![image(), prompt(b"A boat"), style(), prompt(b"A car")], Some("prompt must be there once")),
        (vec![unknown(), prompt(b"A boat"), style(), image(), unknown()], None),
    ] {
        let world = world_that_creates().await;
        let answered = post(&world, "multipart/form-data; boundary=frontier", &parts, "frontier").await;
        let body = answered.json();
        assert_eq!(
            (answered.status, body["details"].as_str()),
            (if refused.is_some() { 400 } else { 200 }, refused),
            "{body}"
        );
        assert_eq!(world.bucket.objects.borrow().is_empty(), refused.is_some());
    }
}

#[tokio::test]
async fn json_may_begin_with_a_byte_order_mark() {
    let world = world_that_creates().await;
    let headers = [("content-type", "application/json")];
    for (body, status) in
        [("\u{feff}{\"prompt\": \"A cat\", \"style\": \"anime\"}", 200), ("\u{feff}", 400), ("\u{feff}\u{feff}{}", 400)]
    {
        let answered = world.send(Method::POST, "/api/jobs/cartoonize/start", &headers, Body::Bytes(body.into())).await;
        assert_eq!(answered.status, status, "{body:?}: {}", answered.json());
    }
}

/// A form whose picture comes bit by bit.
fn slow_form(fields: [&'static str; 3], style: &'static str, image_bytes: usize) -> Body {
    const CHUNK: usize = 64 * 1024;
    let image = || -> BoxStream<'static, Bytes> {
        let head =
            b"--frontier\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.jpg\"\r\n\r\n\xff\xd8\xff"
                .as_slice();
        let chunks = stream::iter(0..image_bytes / CHUNK).then(|_| async {
            tokio::task::yield_now().await;
            Bytes::from(vec![7; CHUNK])
        });
        stream::iter([Bytes::from_static(head)])
            .chain(chunks)
            .chain(stream::iter([Bytes::from_static(b"\r\n")]))
            .boxed()
    };
    let text = |name: &str, value: &str| {
        stream::iter([Bytes::from(part("frontier", &format!("name=\"{name}\""), value.as_bytes()))]).boxed()
    };
    let parts = fields.map(|name| match name {
        "image" => image(),
        "style" => text("style", style),
        other => text(other, "A boat"),
    });
    let end = stream::iter([Bytes::from_static(b"--frontier--\r\n")]).boxed();
    Body::Stream { length: None, stream: stream::iter(parts).flatten().chain(end).map(Ok).boxed_local() }
}

/// Sixteen forms at once, all refused, and the most memory that was taken meanwhile, in MiB.
async fn peak_of_sixteen(fields: [&'static str; 3]) -> f32 {
    const IMAGE_BYTES: usize = 9_000_000;
    // Where both tests have one process, one would measure what the other takes.
    static ONE_AT_A_TIME: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
    let _turn = ONE_AT_A_TIME.lock().await;
    let world = world_that_creates().await;
    let length = (IMAGE_BYTES + 500).to_string();
    let headers = [("content-type", "multipart/form-data; boundary=frontier"), ("content-length", length.as_str())];
    ALLOCATOR.reset_peak_usage();
    let before = ALLOCATOR.current_usage_as_mb();
    let answers = join_all((0..16).map(|_| {
        world.send(Method::POST, "/api/jobs/cartoonize/start", &headers, slow_form(fields, "oil", IMAGE_BYTES))
    }));
    for answered in answers.await {
        assert_eq!(answered.status, 400, "{}", answered.json());
        assert!(answered.json()["details"].as_str().is_some_and(|details| details.contains("style must be one of")));
    }
    assert!(world.bucket.objects.borrow().is_empty());
    ALLOCATOR.peak_usage_as_mb() - before
}

#[tokio::test]
async fn sixteen_large_forms_that_are_invalid_from_their_first_field_take_next_to_nothing() {
    let peak = peak_of_sixteen(["style", "prompt", "image"]).await;
    assert!(peak < 16.0, "{peak} MiB");
}

#[tokio::test]
async fn sixteen_large_forms_that_turn_out_invalid_at_their_end_wait_for_each_other() {
    let peak = peak_of_sixteen(["image", "prompt", "style"]).await;
    assert!(peak < 48.0, "{peak} MiB");
}

#[tokio::test]
async fn json_that_holds_half_a_character_is_refused_with_its_place() {
    let world = world_that_creates().await;
    for (body, reason) in [
        (
            r#"{"prompt": "A \ud83d cat", "style": "anime"}"#,
            "body must be JSON: half of a surrogate pair at line 1, column",
        ),
        (
            "{\"prompt\": \"A cat\",\n \"style\": \"anime\\ude00\"}",
            "body must be JSON: half of a surrogate pair at line 2, column",
        ),
        (r#"{"prompt": "A \ud83d"}"#, "body must be JSON: half of a surrogate pair at line 1, column"),
        (r#"{"prompt": "A cat", }"#, "body must be JSON: trailing comma at line 1, column 21"),
        (r#"{"prompt": "A cat""#, "body must be JSON: EOF while parsing an object at line 1, column 18"),
    ] {
        let headers = [("content-type", "application/json")];
        let answered = world.send(Method::POST, "/api/jobs/cartoonize/start", &headers, Body::Bytes(body.into())).await;
        assert_eq!(answered.status, 400);
        let details = answered.json()["details"].as_str().unwrap_or_default().to_owned();
        assert!(details.starts_with(reason), "{details}");
    }
}
