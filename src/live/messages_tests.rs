use serde_json::json;

use super::*;
use crate::job::failure::FailureCode;
use crate::job::kind::JobKind;

const JOB: Uuid = Uuid::from_u128(0x550e8400_e29b_41d4_a716_446655440000);

fn frame(events: Value) -> JobFrame {
    JobFrame {
        job_id: JOB,
        kind: JobKind::Extended,
        state: JobState::Processing,
        percent: 45,
        label: "Writing Hunger...".to_owned(),
        current_doc: Some("Hunger".to_owned()),
        docs_complete: 7,
        docs_total: 16,
        seq: 9,
        error_code: None,
        what_failed: None,
        watched_by: vec![],
        events: serde_json::from_value(events).expect("events"),
    }
}

fn shown(frame: &JobFrame, sees_artifacts: bool) -> Vec<Value> {
    let seat = Seat { sees_artifacts, origin: "https://edge.example".to_owned() };
    let sign = |id: Uuid| format!("/media/{id}?signature=s");
    let signing = Signing { sign: &sign, expires_at: DateTime::UNIX_EPOCH };
    messages_of(frame, &seat, &signing)
        .iter()
        .map(|message| serde_json::to_value(message).expect("serialises"))
        .collect()
}

#[test]
fn a_frame_without_events_is_one_message() {
    let message = json!({
        "event": "job.progress", "jobId": JOB, "seq": 9, "status": "processing", "terminal": false, "percent": 45,
        "phase": "text", "message": "Writing Hunger...", "docsComplete": 7, "docsTotal": 16, "currentDoc": "Hunger"
    });
    assert_eq!(shown(&frame(json!([])), true), [message]);
}

#[test]
fn only_the_owner_is_shown_artifacts() {
    let artifact = Uuid::from_u128(5);
    let events = json!([
        { "seq": 7, "type": "artifact", "data": { "artifactId": artifact, "type": "pdf", "docNum": 3 } },
        { "seq": 8, "type": "task_failed", "data": { "task": "audio:3", "code": "JOB_FAILED" } },
        { "seq": 9, "type": "progress", "data": { "percent": 45 } }
    ]);
    let owners = shown(&frame(events.clone()), true);
    assert_eq!(owners.len(), 2);
    assert_eq!((&owners[0]["event"], &owners[0]["seq"]), (&json!("job.artifact"), &json!(7)));
    assert_eq!(
        owners[0]["artifact"],
        json!({ "id": artifact, "type": "pdf", "docNum": 3, "url": format!("https://edge.example/media/{artifact}?signature=s"),
            "urlExpiresAt": "1970-01-01T00:00:00Z" })
    );
    assert_eq!(shown(&frame(events), false), [owners[1].clone()]);
}

#[test]
fn progress_that_was_missed_is_shown_as_it_was() {
    let events = json!([
        { "seq": 6, "type": "progress", "data": { "percent": 30, "message": "Writing Bond...", "docsComplete": 4, "docsTotal": 16 } },
        { "seq": 9, "type": "progress", "data": { "percent": 45, "message": "Writing Hunger..." } }
    ]);
    let messages = shown(&frame(events), false);
    let seen: Vec<_> = messages.iter().map(|message| (&message["seq"], &message["percent"])).collect();
    assert_eq!(seen, [(&json!(6), &json!(30)), (&json!(9), &json!(45))]);
    assert_eq!((&messages[0]["docsComplete"], messages[0].get("currentDoc")), (&json!(4), None));
}

#[test]
fn the_last_message_says_how_the_job_ended_and_no_other_looks_like_an_end() {
    let ended = |state, code, error: &str| JobFrame {
        state,
        percent: if state == JobState::Complete { 100 } else { 45 },
        error_code: code,
        what_failed: (!error.is_empty()).then(|| error.to_owned()),
        ..frame(json!([
            { "seq": 8, "type": "artifact", "data": { "artifactId": JOB, "type": "pdf", "docNum": null } },
            { "seq": 9, "type": "complete", "data": {} }
        ]))
    };
    for (frame, event, status, error) in [
        (ended(JobState::Complete, None, ""), "job.completed", "complete", None),
        (
            ended(JobState::Failed, Some(FailureCode::JobTimeout), "Hunger"),
            "job.failed",
            "error",
            Some("Could not finish: Hunger"),
        ),
        (ended(JobState::Cancelled, None, ""), "job.cancelled", "error", Some("Job cancelled")),
    ] {
        let messages = shown(&frame, true);
        let said: Vec<_> = messages.iter().map(|message| (&message["event"], &message["terminal"])).collect();
        assert_eq!(said, [(&json!("job.artifact"), &json!(false)), (&json!(event), &json!(true))]);
        assert!(messages[0]["percent"].as_u64() < Some(100) && messages[0].get("error").is_none());
        assert_eq!((&messages[1]["status"], messages[1]["error"].as_str()), (&json!(status), error));
    }
}
