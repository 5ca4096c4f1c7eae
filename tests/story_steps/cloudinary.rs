//! Pictures that Cloudinary delivers: a real HTTP server in its place, which takes nothing whose signature is wrong.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

use oneinabillion_edge::job::kind::JobKind;
use oneinabillion_edge::job::plan::plan_cartoonize;
use oneinabillion_edge::media::bucket::Bucket;
use oneinabillion_edge::media::cloudinary::{Cloudinary, CloudinarySettings};
use oneinabillion_edge::media::delivery::{DeliveredBucket, Delivery};
use oneinabillion_edge::runtime::log::{Log, LogEvent};
use oneinabillion_edge::work::step::StepOutput;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::workbench::{Job, Workbench};

const API_KEY: &str = "874837483274837";
const API_SECRET: &str = "a676b67565c6767a6767d6767f676fe1";

#[derive(Default)]
struct Account {
    /// Pictures by their public ids.
    pictures: BTreeMap<String, Vec<u8>>,
    /// `action status`, in their order.
    calls: Vec<String>,
    /// Statuses of the next uploads; taken when there are none.
    refuses: Vec<u16>,
}

struct FakeCloudinary {
    url: String,
    account: Arc<Mutex<Account>>,
}

impl FakeCloudinary {
    async fn start() -> FakeCloudinary {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let account: Arc<Mutex<Account>> = Arc::default();
        let shared = account.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, shared.clone()));
            }
        });
        FakeCloudinary { url, account }
    }

    fn with<Seen>(&self, look: impl FnOnce(&mut Account) -> Seen) -> Seen {
        look(&mut self.account.lock().expect("the account"))
    }
}

async fn serve(mut stream: TcpStream, account: Arc<Mutex<Account>>) {
    let mut bytes = Vec::new();
    let head_end = loop {
        if let Some(at) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break at;
        }
        if stream.read_buf(&mut bytes).await.unwrap_or(0) == 0 {
            return;
        }
    };
    let head = String::from_utf8_lossy(&bytes[..head_end]).into_owned();
    let header = |name: &str| {
        let lines = head.lines().filter_map(|line| line.split_once(": "));
        lines.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.to_owned())
    };
    let length: usize = header("content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
    while bytes.len() < head_end + 4 + length {
        if stream.read_buf(&mut bytes).await.unwrap_or(0) == 0 {
            return;
        }
    }
    let path = head.split(' ').nth(1).expect("a path").to_owned();
    let boundary = header("content-type").and_then(|kind| Some(kind.split_once("boundary=")?.1.to_owned()));
    let parts = boundary.map(|boundary| parts_of(&bytes[head_end + 4..], &boundary)).unwrap_or_default();
    let (status, body) = answer(&path, &parts, &mut account.lock().expect("the account"));
    let body = body.to_string();
    let head = format!("HTTP/1.1 {status} -\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
    let _ = stream.write_all(format!("{head}{body}").as_bytes()).await;
}

/// The parts of a form by their names.
fn parts_of(body: &[u8], boundary: &str) -> BTreeMap<String, Vec<u8>> {
    let separator = format!("--{boundary}").into_bytes();
    let find = |from: usize, sought: &[u8]| {
        body[from..].windows(sought.len()).position(|window| window == sought).map(|at| from + at)
    };
    let mut parts = BTreeMap::new();
    let mut at = separator.len();
    while let (Some(head_end), Some(end)) = (find(at, b"\r\n\r\n"), find(at, &separator)) {
        let head = String::from_utf8_lossy(&body[at..head_end]).into_owned();
        let name = head.split("name=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a name").to_owned();
        parts.insert(name, body[head_end + 4..end - 2].to_vec());
        at = end + separator.len();
    }
    parts
}

/// What Cloudinary answers, with the fields that its documentation prints.
fn answer(path: &str, parts: &BTreeMap<String, Vec<u8>>, account: &mut Account) -> (u16, Value) {
    let text = |name: &str| String::from_utf8_lossy(parts.get(name).map_or(&[][..], Vec::as_slice)).into_owned();
    let action = path.rsplit('/').next().expect("an action").to_owned();
    let signed = parts.iter().filter(|(name, _)| !["file", "api_key", "signature"].contains(&name.as_str()));
    let signed: Vec<String> = signed.map(|(name, _)| format!("{name}={}", text(name))).collect();
    let digest = Sha256::digest(format!("{}{API_SECRET}", signed.join("&")));
    let signature: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let (status, body) = if text("api_key") != API_KEY || text("signature") != signature {
        (401, json!({ "error": { "message": format!("Invalid Signature {}", text("signature")) } }))
    } else if action == "upload" && !account.refuses.is_empty() {
        (account.refuses.remove(0), json!({ "error": { "message": "Rate Limited" } }))
    } else if action == "upload" {
        let (id, file) = (text("public_id"), parts["file"].clone());
        let version = text("timestamp");
        let address = format!("https://res.cloudinary.com/demo/image/upload/v{version}/{id}.png");
        let answer = json!({
            "asset_id": "b5e6d2b39ba3e0869d67141ba7dba6cf", "public_id": id, "version": 1_766_162_400, "width": 1024,
            "height": 1024, "format": "png", "resource_type": "image", "bytes": file.len(), "type": "upload",
            "url": address.replace("https", "http"), "secure_url": address
        });
        account.pictures.insert(id, file);
        (200, answer)
    } else {
        let found = account.pictures.remove(&text("public_id")).is_some();
        (200, json!({ "result": if found { "ok" } else { "not found" } }))
    };
    account.calls.push(format!("{action} {status}"));
    (status, body)
}

#[derive(Default)]
struct Lines(RefCell<Vec<Value>>);

impl Log for Lines {
    fn write(&self, event: &LogEvent) {
        self.0.borrow_mut().push(serde_json::from_str(&event.line()).expect("JSON"));
    }
}

struct Studio {
    bench: Workbench,
    cloudinary: FakeCloudinary,
    delivery: Delivery,
    log: Rc<Lines>,
}

impl Studio {
    async fn new() -> Studio {
        Studio::with_secret(API_SECRET).await
    }

    async fn with_secret(api_secret: &str) -> Studio {
        let (mut bench, cloudinary) = (Workbench::new().await, FakeCloudinary::start().await);
        bench.clock.hurry.set(100);
        let settings = CloudinarySettings {
            api_url: cloudinary.url.clone(),
            cloud: "demo".to_owned(),
            api_key: API_KEY.to_owned(),
            api_secret: api_secret.to_owned(),
        };
        let log = Rc::new(Lines::default());
        // The deadlines of calls that really go out are not to be hurried.
        let patient = Rc::new(crate::test_clock::TestClock::default());
        let host = Rc::new(Cloudinary::new(settings, patient));
        let delivery = Delivery { host, clock: bench.clock.clone(), log: log.clone() };
        bench.context.delivery = Some(delivery.clone());
        Studio { bench, cloudinary, delivery, log }
    }

    async fn draw(&self, job: &Job) -> StepOutput {
        self.bench.run_all(job, plan_cartoonize().tasks, &[]).await
    }
}

fn job() -> Job {
    Job::new(JobKind::Cartoonize, json!({ "prompt": "A cat on a roof", "style": "anime" }))
}

#[tokio::test]
async fn a_picture_is_uploaded_signed_and_keeps_its_place_in_our_store() {
    let studio = Studio::new().await;
    let job = job();
    let output = studio.draw(&job).await;
    let artifact = &output.artifacts[0];
    let id = format!("{}/1/cartoon", job.id);
    let address = artifact.metadata["deliveryUrl"].as_str().expect("an address");
    assert!(address.starts_with("https://res.cloudinary.com/demo/image/upload/v1766162400/"), "{address}");
    assert!(address.ends_with(&format!("{id}.png")), "{address}");
    let ours = studio.bench.bucket.objects.borrow()[&artifact.object_key].to_vec();
    assert_eq!(studio.cloudinary.with(|account| account.pictures[&id].clone()), ours, "the same bytes");
    assert_eq!(output.output["url"], format!("stored:{}", artifact.object_key), "jobs name our object");
    studio.draw(&job).await;
    assert_eq!(studio.cloudinary.with(|account| account.pictures.len()), 1, "a repeat leaves one picture");
}

#[tokio::test]
async fn an_upload_is_tried_again_and_a_job_does_not_fail_with_cloudinary() {
    let studio = Studio::new().await;
    studio.cloudinary.with(|account| account.refuses = vec![420, 500]);
    assert!(studio.draw(&job()).await.artifacts[0].metadata["deliveryUrl"].is_string());
    studio.cloudinary.with(|account| account.refuses = vec![500, 500, 500]);
    let output = studio.draw(&job()).await;
    assert!(output.artifacts[0].metadata.get("deliveryUrl").is_none(), "we deliver it ourselves");
    let lines = studio.log.0.borrow();
    assert_eq!((lines.len(), &lines[0]["event"]), (1, &json!("picture_undelivered")));
    assert!(lines[0]["error"].as_str().expect("a reason").contains("500"), "{lines:?}");
}

#[tokio::test]
async fn a_wrong_secret_is_logged_and_shown_nowhere() {
    let studio = Studio::with_secret("another secret").await;
    let output = studio.draw(&job()).await;
    assert!(output.artifacts[0].metadata.get("deliveryUrl").is_none());
    let line = studio.log.0.borrow()[0].to_string();
    assert!(line.contains("401") && !line.contains("another secret") && !line.contains("Signature"), "{line}");
}

#[tokio::test]
async fn what_is_erased_is_delivered_no_longer_and_nothing_is_erased_while_it_is() {
    let studio = Studio::new().await;
    let job = job();
    studio.draw(&job).await;
    let bucket = DeliveredBucket { bucket: studio.bench.bucket.clone(), host: studio.delivery.host.clone() };
    let prefix = format!("{}/", job.id);

    let away = Studio::with_secret("another secret").await;
    let closed = DeliveredBucket { bucket: studio.bench.bucket.clone(), host: away.delivery.host.clone() };
    assert!(closed.delete_below(&prefix).await.is_err(), "the removal comes due again");
    assert_eq!(bucket.list_below(&prefix).await.expect("a list").len(), 1);

    bucket.delete_below(&prefix).await.expect("it is erased");
    assert!(studio.cloudinary.with(|account| account.pictures.is_empty()));
    assert!(bucket.list_below(&prefix).await.expect("a list").is_empty());
    bucket.delete(&format!("{prefix}1/cartoon.png")).await.expect("as often as one likes");
    assert_eq!(studio.cloudinary.with(|account| account.calls.last().cloned()), Some("destroy 200".to_owned()));
}

#[tokio::test]
async fn a_picture_that_was_erased_during_its_upload_is_taken_back() {
    let studio = Studio::new().await;
    let key = "6f1c1d9e-8a54-4a3e-9d0e-2f1f6a7b8c9d/1/picture.png";
    let delivered = studio.delivery.upload(&*studio.bench.bucket, key, b"png".as_slice().into()).await;
    assert_eq!(delivered.expect("no fault"), None);
    assert_eq!(studio.cloudinary.with(|account| account.calls.clone()), ["upload 200", "destroy 200"]);
    assert!(studio.cloudinary.with(|account| account.pictures.is_empty()));
}
