//! Stores, the queue, and Durable Objects: what the platform gives.

use std::collections::BTreeSet;
use std::time::Duration;

use uuid::Uuid;

use super::finding::Finding;
use crate::http::call::Call;
use crate::http::services::Services;
use crate::limit::rule::Rule;
use crate::live::room_name::RoomName;
use crate::media::conformance::{FactResult, check};
use crate::media::stores::StoreName;
use crate::runtime::error_chain::error_chain;
use crate::work::probe::has_arrived;

/// A consumer that sleeps is woken within a few seconds.
const ARRIVES_WITHIN: Duration = Duration::from_secs(15);
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// Tries on each store what everything relies on.
pub async fn look_at_stores(call: &Call) -> Vec<Finding> {
    let mut findings = Vec::new();
    for store in &call.services.stores {
        let facts = check(&*store.bucket).await;
        let faults = faults_of(store.name, &facts);
        if faults.is_empty() {
            findings.push(Finding::sound(format!("{} behaves in all {} respects", store.name, facts.len())));
        }
        findings.extend(faults);
    }
    findings.extend(look_at_delivery(call).await);
    findings
}

/// One for each reason: where nothing works, all facts have the same.
fn faults_of(store: StoreName, facts: &[FactResult]) -> Vec<Finding> {
    let broken: Vec<(&str, &str)> = facts
        .iter()
        .filter(|fact| !fact.holds)
        .map(|fact| (fact.fact, fact.found.as_deref().unwrap_or("it is not so")))
        .collect();
    let of_reason = |reason: &str| broken.iter().filter(|(_, found)| cause_in(found) == reason).count();
    let mut told = BTreeSet::new();
    let firsts = broken.iter().filter(|(_, found)| told.insert(cause_in(found)));
    firsts
        .map(|(fact, found)| {
            let reason = cause_in(found);
            let (failing, all) = (of_reason(reason), facts.len());
            if failing == 1 {
                return Finding::fault(
                    format!("{store} fails in 1 of {all} respects, that {fact}: {found}"),
                    "See the bucket, its permissions and its quota",
                );
            }
            Finding::fault(
                format!("{store} fails in {failing} of {all} respects, each time with: {reason}"),
                "See whether the bucket exists and who may use it; jobs wait, and nothing is lost meanwhile",
            )
        })
        .collect()
}

/// Without what was tried with which object, which is another for each fact.
fn cause_in(found: &str) -> &str {
    found.split_once(": ").map_or(found, |(_, cause)| cause)
}

/// Who delivers pictures, if it is not ourselves.
async fn look_at_delivery(call: &Call) -> Option<Finding> {
    let cloudinary = Services::cloudinary(&call.services.configuration, call.services.clock.clone())?;
    Some(match cloudinary.ping().await {
        Ok(()) => Finding::sound("Cloudinary accepts the key and delivers pictures"),
        Err(error) => {
            Finding::fault(error_chain(&*error), "See CLOUDINARY_URL; until then the Worker delivers pictures")
        }
    })
}

/// Sends a message to the queue, and waits until the consumer has noted it down.
pub async fn look_at_queue(call: &Call) -> Finding {
    let (clock, bucket) = (&call.services.clock, &call.services.bucket);
    let probe = Uuid::new_v4();
    if let Err(error) = call.services.hints.send_probe(probe).await {
        return Finding::fault(
            format!("The queue takes no message: {}", error_chain(&*error.cause)),
            "See whether the queue oneinabillion-hints exists and Cloudflare's status; until then the minute's tick does its work",
        );
    }
    let mut waited = Duration::ZERO;
    while waited < ARRIVES_WITHIN {
        clock.sleep(LOOK_EVERY).await;
        waited += LOOK_EVERY;
        match has_arrived(&**bucket, probe).await {
            Ok(true) => return Finding::sound(format!("A message arrived within {:.1} s", waited.as_secs_f64())),
            Ok(false) => {}
            Err(error) => {
                return Finding::fault(
                    format!("A message was sent; whether it arrived can't be seen: {}", error_chain(&error)),
                    "Mend the stores first",
                );
            }
        }
    }
    Finding::fault(
        format!("A message was sent and did not arrive within {} s", ARRIVES_WITHIN.as_secs()),
        "See Cloudflare's page of the queue oneinabillion-hints: has it a consumer, is it paused, does the consumer throw, is it behind?",
    )
}

/// Those that count requests, and those in which people watch jobs.
pub async fn look_at_rooms(call: &Call) -> Vec<Finding> {
    let advice = "See whether the Durable Objects Limiter and ProgressRoom are deployed";
    let counted = call.services.limiter.take("checkup", &[Rule::Window { limit: 1_000, seconds: 60 }]).await;
    let shown = call.services.rooms.publish(RoomName::Job(Uuid::nil()), &[]).await;
    vec![
        match counted {
            Ok(_) => Finding::sound("Requests are counted"),
            Err(error) => Finding::fault(error_chain(&error), advice),
        },
        match shown {
            Ok(()) => Finding::sound("Live progress has its rooms"),
            Err(error) => Finding::fault(error_chain(&error), advice),
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(reasons: &[Option<&str>]) -> Vec<String> {
        let facts: Vec<FactResult> = reasons
            .iter()
            .map(|reason| FactResult { fact: "a fact", holds: reason.is_none(), found: reason.map(str::to_owned) })
            .collect();
        faults_of(StoreName::Supabase, &facts).into_iter().map(|finding| finding.found).collect()
    }

    #[test]
    fn a_reason_that_breaks_several_facts_is_told_once_and_one_of_its_own_with_its_fact() {
        assert_eq!(told(&[None, None]), [""; 0]);
        let gone = Some("the storage answered 404 (Bucket not found)");
        assert_eq!(
            told(&[gone, gone, gone]),
            ["supabase fails in 3 of 3 respects, each time with: the storage answered 404 (Bucket not found)"]
        );
        assert_eq!(
            told(&[gone, None, Some("the size: 9 instead of 10"), gone]),
            [
                "supabase fails in 2 of 4 respects, each time with: the storage answered 404 (Bucket not found)",
                "supabase fails in 1 of 4 respects, that a fact: the size: 9 instead of 10",
            ]
        );
    }
}
