//! `cartoonize`.

use oneinabillion_edge::job::failure::FailureCode;
use oneinabillion_edge::job::kind::JobKind;
use oneinabillion_edge::job::plan::plan_cartoonize;
use oneinabillion_edge::work::step::StepOutput;
use serde_json::{Value, json};

use crate::image_host::{HOST, Reply};
use crate::workbench::{Job, Workbench, photo};

fn job(params: Value) -> Job {
    Job::new(JobKind::Cartoonize, params)
}

async fn drawn(bench: &Workbench, job: &Job) -> StepOutput {
    bench.run_all(job, plan_cartoonize().tasks, &[]).await
}

fn bytes_of(bench: &Workbench, output: &StepOutput) -> Vec<u8> {
    bench.bucket.objects.borrow()[&output.artifacts[0].object_key].to_vec()
}

/// FAILURES 23.
#[tokio::test]
async fn the_source_image_is_really_used_and_each_style_is_another_picture() {
    let bench = Workbench::new().await;
    bench.host.answer("/one.png", Reply::Picture(photo(90)));
    bench.host.answer("/other.png", Reply::Picture(photo(220)));
    let mut pictures = Vec::new();
    for (source, style) in [("/one.png", "storybook"), ("/other.png", "storybook"), ("/one.png", "comic-book")] {
        let job = job(json!({ "prompt": "My friend", "style": style, "imageUrl": format!("{HOST}{source}") }));
        pictures.push(bytes_of(&bench, &drawn(&bench, &job).await));
    }
    assert_ne!(pictures[0], pictures[1]);
    assert_ne!(pictures[0], pictures[2]);
}

/// FAILURES 25.
#[tokio::test]
async fn the_same_photo_and_words_are_cached_for_the_next_job_and_not_for_a_repeat_of_the_first() {
    let bench = Workbench::new().await;
    bench.host.answer("/one.png", Reply::Picture(photo(90)));
    let params = json!({ "prompt": "My friend", "style": "anime", "imageUrl": format!("{HOST}/one.png") });
    let first = job(params.clone());
    let once = drawn(&bench, &first).await;
    let caption = &once.artifacts[0].metadata["caption"];
    assert!(caption.as_str().is_some_and(|caption| !caption.is_empty()), "{caption}");
    let repeated = drawn(&bench, &first).await;
    assert_eq!((&once.output["cached"], &repeated.output["cached"]), (&json!(false), &json!(false)));
    let second = drawn(&bench, &job(params)).await;
    assert_eq!(second.output["cached"], true);
    assert_eq!(&second.artifacts[0].metadata["caption"], caption);
    assert_eq!(bytes_of(&bench, &once), bytes_of(&bench, &second));
    assert_ne!(once.artifacts[0].object_key, second.artifacts[0].object_key, "each job has an object of its own");
}

#[tokio::test]
async fn the_end_of_a_kept_cartoon_is_recorded_before_it_is_stored_and_an_erased_job_keeps_none() {
    let bench = Workbench::new().await;
    let params = json!({ "prompt": "A cat", "style": "anime" });
    drawn(&bench, &job(params.clone())).await;
    drawn(&bench, &job(params)).await;
    let kept =
        bench.bucket.objects.borrow().keys().filter(|key| key.starts_with("cache/")).cloned().collect::<Vec<_>>();
    assert_eq!(*bench.records.keys.borrow(), kept, "once, by whoever drew it");

    bench.records.are_erased.set(true);
    let erased = job(json!({ "prompt": "A dog", "style": "anime" }));
    let refused = bench.run(&erased.claimed(&plan_cartoonize().tasks[0])).await;
    assert!(
        refused.is_err() && bench.bucket.objects.borrow().keys().filter(|key| key.starts_with("cache/")).count() == 1
    );
}

#[tokio::test]
async fn what_one_owner_sent_is_not_disclosed_to_another() {
    let bench = Workbench::new().await;
    bench.host.answer("/one.png", Reply::Picture(photo(90)));
    let params = json!({ "prompt": "My friend", "style": "anime", "imageUrl": format!("{HOST}/one.png") });
    let first = drawn(&bench, &job(params.clone())).await;
    for owner_key in ["user:6f1c1d9e-8a54-4a3e-9d0e-2f1f6a7b8c9d", "address:other"] {
        let other = Job { owner_key: owner_key.to_owned(), ..job(params.clone()) };
        let output = drawn(&bench, &other).await;
        assert_eq!(output.output["cached"], false, "{owner_key}");
        assert_eq!(bytes_of(&bench, &first), bytes_of(&bench, &output), "the same picture all the same");
        let again = Job { owner_key: owner_key.to_owned(), ..job(params.clone()) };
        assert_eq!(drawn(&bench, &again).await.output["cached"], true, "{owner_key}");
    }
}

#[tokio::test]
async fn without_a_source_the_words_are_drawn() {
    let bench = Workbench::new().await;
    let output = drawn(&bench, &job(json!({ "prompt": "A boat on a lake at dawn", "style": "storybook" }))).await;
    let png = bytes_of(&bench, &output);
    let header = png::Decoder::new(std::io::Cursor::new(png)).read_info().expect("a PNG").info().size();
    assert_eq!(header, (1024, 1024));
}

#[tokio::test]
async fn a_source_that_cannot_be_had_fails_the_job_with_words_for_the_client() {
    let bench = Workbench::new().await;
    let job = job(json!({ "prompt": "x", "style": "anime", "imageUrl": format!("{HOST}/missing") }));
    let fault = bench.run(&job.claimed(&plan_cartoonize().tasks[0])).await.expect_err("fails");
    assert_eq!(fault.code, FailureCode::InvalidInput);
    assert!(bench.bucket.objects.borrow().is_empty());
}
