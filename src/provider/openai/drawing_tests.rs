use std::cell::RefCell;
use std::collections::BTreeMap;

use futures::stream;

use super::*;
use crate::config::secret::Secret;
use crate::config::spending::ModelPrice;
use crate::provider::paid::desk::{Desk, calls};
use crate::runtime::redirect::direct_client;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const STORE: &str = "https://pictures.example.com";

/// Addresses that redirect, and what all others give.
struct Net {
    redirects: BTreeMap<String, String>,
    body: Vec<u8>,
    asked: RefCell<Vec<String>>,
}

#[async_trait(?Send)]
impl Download for Net {
    async fn get(&self, url: &Url) -> Result<DownloadResponse, DownloadError> {
        self.asked.borrow_mut().push(url.to_string());
        let location = self.redirects.get(url.as_str()).cloned();
        let status = if location.is_some() { StatusCode::FOUND } else { StatusCode::OK };
        let parts = self.body.chunks(1 << 20).map(|part| Ok(Bytes::copy_from_slice(part))).collect::<Vec<_>>();
        let body = stream::iter(parts).boxed_local();
        Ok(DownloadResponse { status, location, retry_after_seconds: None, length_bytes: None, body })
    }
}

/// What is fetched behind the link, or why nothing is; and everything that was asked on the way.
async fn fetched(
    link: &str,
    redirects: &[(&str, &str)],
    body: &[u8],
) -> (Result<Bytes, (ProviderErrorKind, String)>, Vec<String>) {
    let redirects = redirects.iter().map(|(from, to)| ((*from).to_owned(), (*to).to_owned())).collect();
    let net = Rc::new(Net { redirects, body: body.to_vec(), asked: RefCell::default() });
    let terms = Terms { provider: "10.0.0.5".to_owned(), model: "m".to_owned(), price: ModelPrice::default() };
    let artist = OpenaiArtist {
        service: Service {
            client: direct_client(),
            base_url: Url::parse("http://10.0.0.5:8080/v1").expect("an address"),
            api_key: Secret::new("sk-test".to_owned()),
            terms,
        },
        settings: PictureSettings { size: "1024x1024".to_owned(), quality: None, style: None },
        calls: Rc::new(calls(&Rc::<Desk>::default())),
        download: net.clone(),
        turns: Rc::default(),
    };
    let clock = Rc::clone(&artist.calls.clock);
    let fetched = artist.fetch(link, &*clock).await.map_err(|error| (error.kind, error.message().to_owned()));
    (fetched, net.asked.take())
}

#[tokio::test]
async fn a_link_is_followed_from_one_public_address_to_the_next() {
    let first = format!("{STORE}/1");
    let hops = [(first.as_str(), "/2?sig=x"), ("https://pictures.example.com/2?sig=x", "https://cdn.example.org/3")];
    let (picture, asked) = fetched(&first, &hops, PNG).await;
    assert_eq!(picture, Ok(Bytes::from_static(PNG)));
    assert_eq!(asked.last().map(String::as_str), Some("https://cdn.example.org/3"));
}

#[tokio::test]
async fn a_redirect_never_leads_into_a_network_or_to_another_scheme() {
    for to in [
        "https://169.254.169.254/latest/meta-data",
        "https://10.0.0.6/1.png",
        "https://[::1]/1.png",
        "https://db.internal/1.png",
        "https://someone:secret@pictures.example.com/1.png",
        "http://pictures.example.com/1.png",
        "http://10.0.0.5:5432/",
        "file:///etc/passwd",
        "data:image/png;base64,iVBORw0KGgo=",
    ] {
        let (first, second) = (format!("{STORE}/1"), format!("{STORE}/2"));
        let (picture, asked) = fetched(&first, &[(&first, &second), (&second, to)], PNG).await;
        let why = (ProviderErrorKind::Unusable, "the picture's link leads to no public address".to_owned());
        assert_eq!((picture, asked), (Err(why), vec![first, second]), "{to}");
    }
}

#[tokio::test]
async fn a_chain_of_redirects_ends() {
    let address = |at: usize| format!("{STORE}/{at}");
    let chain = |length: usize| (0..length).map(|at| (address(at), address(at + 1))).collect::<Vec<_>>();
    for (length, is_followed) in [(5, true), (6, false)] {
        let chain = chain(length);
        let chain: Vec<_> = chain.iter().map(|(from, to)| (from.as_str(), to.as_str())).collect();
        let (picture, asked) = fetched(&address(0), &chain, PNG).await;
        assert_eq!((picture.is_ok(), asked.len()), (is_followed, 6), "{length} redirects");
    }
    let circle = address(0);
    let (picture, _) = fetched(&circle, &[(&circle, &circle)], PNG).await;
    assert_eq!(picture.map_err(|(_, message)| message), Err("the picture's link redirects too often".to_owned()));
}

#[tokio::test]
async fn what_lies_at_the_end_of_redirects_may_be_no_larger_than_a_picture() {
    let (first, body) = (format!("{STORE}/1"), vec![0; LONGEST_PICTURE_BYTES + 1]);
    let (picture, _) = fetched(&first, &[(&first, "/2")], &body).await;
    assert_eq!(picture.map_err(|(kind, _)| kind), Err(ProviderErrorKind::Unusable));
}

#[test]
fn a_picture_is_fetched_from_its_service_and_from_public_addresses_alone() {
    let service = Url::parse("http://10.0.0.5:8080/v1").expect("an address");
    for (link, may) in [
        ("http://10.0.0.5:8080/pictures/1.png", true),
        ("https://oaidalleapiprodscus.blob.core.windows.net/private/img-1.png?sig=x", true),
        ("http://10.0.0.5:5432/", false),
        ("http://10.0.0.6:8080/pictures/1.png", false),
        ("https://169.254.169.254/latest/meta-data", false),
        ("https://db.internal/1.png", false),
        ("http://example.com/1.png", false),
        ("file:///etc/passwd", false),
        ("data:image/png;base64,iVBORw0KGgo=", false),
    ] {
        assert_eq!(may_be_fetched(&Url::parse(link).expect("an address"), &service), may, "{link}");
    }
}

/// `gpt-image-1` as it is priced, of this quality, with nobody to ask.
fn artist_of_quality(quality: Option<&str>, desk: &Rc<Desk>) -> OpenaiArtist {
    let price = ModelPrice { input_tokens: 10.0, output_tokens: 40.0, picture: 0.27, ..ModelPrice::default() };
    let terms = Terms { provider: "10.0.0.5".to_owned(), model: "gpt-image-1".to_owned(), price };
    OpenaiArtist {
        service: Service {
            client: direct_client(),
            base_url: Url::parse("http://10.0.0.5:8080/v1").expect("an address"),
            api_key: Secret::new("sk-test".to_owned()),
            terms,
        },
        settings: PictureSettings { size: "1024x1024".to_owned(), quality: quality.map(str::to_owned), style: None },
        calls: Rc::new(calls(desk)),
        download: Rc::new(Net { redirects: BTreeMap::new(), body: Vec::new(), asked: RefCell::default() }),
        turns: Rc::default(),
    }
}

#[test]
fn a_picture_is_reserved_with_its_price_or_with_the_tokens_of_its_quality() {
    for (quality, micro_usd) in [
        (None, 270_000),
        (Some("auto"), 270_000),
        (Some("low"), 30_880),
        (Some("medium"), 62_240),
        (Some("high"), 186_400),
    ] {
        let artist = artist_of_quality(quality, &Rc::default());
        let Terms { model, price, .. } = &artist.service.terms;
        let most = artist.settings.most_of(model, *price);
        assert_eq!(cost_micro_usd(*price, &most), micro_usd, "{quality:?}");
        assert_eq!(artist.settings.tokens_of("somebodys-model"), None);
    }
}

/// Whatever is said of them, what came is kept, and is neither free nor dearer than what was reserved.
#[test]
fn a_pictures_tokens_count_as_far_as_they_can_be_true() {
    for (told, micro_usd, is_logged) in [
        ("null", 270_000, false),
        (r#"{"input_tokens":50,"output_tokens":4160,"total_tokens":4210}"#, 166_900, false),
        (r#"{"input_tokens":"50","output_tokens":4159.5}"#, 166_900, false),
        (r#"{"input_tokens":50,"output_tokens":4160,"total_tokens":1e400}"#, 166_900, false),
        ("{}", 270_000, true),
        (r#"{"input_tokens":50,"output_tokens":0}"#, 270_000, true),
        (r#"{"input_tokens":-50,"output_tokens":-1}"#, 270_000, true),
        (r#"{"input_tokens":9e15,"output_tokens":1}"#, 270_000, true),
        (r#"{"input_tokens":1,"output_tokens":9e18}"#, 270_000, true),
        (r#"{"input_tokens":1e400,"output_tokens":1e400}"#, 270_000, true),
        (r#"{"input_tokens":50,"output_tokens":-1e999}"#, 270_000, true),
        ("1e400", 270_000, true),
    ] {
        let desk = Rc::<Desk>::default();
        let artist = artist_of_quality(None, &desk);
        let Terms { model, price, .. } = &artist.service.terms;
        let answer = format!(r#"{{"created":1e400,"data":[{{"b64_json":"","width":1e999}}],"usage":{told}}}"#);
        let answer: Answer = serde_json::from_str(&answer).expect("an answer");
        let usage = artist.usage_of(answer.usage.as_deref(), &artist.settings.most_of(model, *price));
        assert_eq!((cost_micro_usd(*price, &usage), usage.pictures), (micro_usd, 1), "{told}");
        assert_eq!(!desk.lines.borrow().is_empty(), is_logged, "{told}");
    }
}

#[test]
fn a_picture_may_come_as_base64_or_in_an_address_of_its_own() {
    for text in ["iVBORw==", " iVBORw==\n", "data:image/png;base64,iVBORw=="] {
        assert_eq!(decoded(text).expect("a picture"), Bytes::from_static(b"\x89PNG"), "{text}");
    }
    for text in ["no base64!", "data:image/svg+xml,<svg/>"] {
        assert_eq!(decoded(text).err().map(|error| error.kind), Some(ProviderErrorKind::Unusable), "{text}");
    }
}
