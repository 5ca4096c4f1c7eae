//! Pictures that clients name by an address.

use std::time::Duration;

use oneinabillion_edge::job::failure::FailureCode;
use oneinabillion_edge::job::given_image::GivenImage;
use oneinabillion_edge::work::artifact_store::ArtifactStore;
use oneinabillion_edge::work::error::{Chance, StepError};
use oneinabillion_edge::work::source_image::ImageSources;

use crate::image_host::{HOST, Reply};
use crate::workbench::{Workbench, photo};

async fn fetched(bench: &Workbench, path: &str) -> Result<Vec<u8>, StepError> {
    let sources = ImageSources {
        artifacts: ArtifactStore { bucket: &*bench.bucket, clock: &*bench.clock },
        download: &*bench.host,
    };
    let image = GivenImage::at(format!("{HOST}{path}"));
    sources.read(&image).await.map(|picture| picture.bytes.to_vec())
}

#[tokio::test]
async fn a_picture_is_fetched_also_where_its_address_leads_on() {
    let bench = Workbench::new().await;
    bench.host.answer("/a.png", Reply::Picture(photo(1)));
    bench.host.answer("/moved", Reply::Redirect(format!("{HOST}/moved-again")));
    bench.host.answer("/moved-again", Reply::Redirect("/a.png".into()));
    assert_eq!(fetched(&bench, "/a.png").await.expect("a picture"), photo(1));
    assert_eq!(fetched(&bench, "/moved").await.expect("a picture"), photo(1));
}

/// FAILURES 31.
#[tokio::test]
async fn a_redirect_into_a_network_is_not_followed() {
    let bench = Workbench::new().await;
    for to in [
        "http://169.254.169.254/latest/meta-data",
        "https://localhost/a.png",
        "https://10.0.0.1/",
        "data:image/png;base64,iVBORw0KGgo=",
    ] {
        bench.host.answer("/trap", Reply::Redirect(to.into()));
        let fault = fetched(&bench, "/trap").await.expect_err("refused");
        assert_eq!((fault.code, fault.chance), (FailureCode::InvalidInput, Chance::Never), "{to}");
    }
}

#[tokio::test]
async fn redirects_end() {
    let bench = Workbench::new().await;
    bench.host.answer("/round", Reply::Redirect(format!("{HOST}/round")));
    assert_eq!(fetched(&bench, "/round").await.expect_err("refused").chance, Chance::Never);
}

#[tokio::test]
async fn what_is_missing_or_no_picture_is_not_tried_again_and_the_client_learns_why() {
    let bench = Workbench::new().await;
    bench.host.answer("/page", Reply::Status(200, "<html>not a picture</html>"));
    for (path, reason) in [("/missing", "404"), ("/page", "no JPEG, PNG or WebP")] {
        let fault = fetched(&bench, path).await.expect_err("refused");
        assert_eq!((fault.code, fault.chance), (FailureCode::InvalidInput, Chance::Never));
        assert!(fault.message.contains(reason), "{}", fault.message);
    }
}

#[tokio::test]
async fn a_host_that_is_unwell_is_asked_again() {
    let bench = Workbench::new().await;
    bench.host.answer("/away", Reply::Status(503, ""));
    bench.host.answer("/cut", Reply::CutOff(photo(1)));
    for path in ["/away", "/cut"] {
        assert!(matches!(fetched(&bench, path).await.expect_err("fails").chance, Chance::Later { .. }), "{path}");
    }
}

/// FAILURES 12.
#[tokio::test]
async fn a_silent_host_is_given_up_on() {
    let bench = Workbench::new().await;
    bench.clock.patience.set(Duration::from_millis(100));
    bench.host.answer("/silent", Reply::Silence);
    assert!(matches!(fetched(&bench, "/silent").await.expect_err("fails").chance, Chance::Later { .. }));
}

#[tokio::test]
async fn an_endless_picture_is_refused_at_its_limit() {
    let bench = Workbench::new().await;
    bench.host.answer("/endless", Reply::Endless);
    let fault = fetched(&bench, "/endless").await.expect_err("refused");
    assert!(fault.message.contains("10 MiB"), "{}", fault.message);
}
