//! Stores, the queue, and Durable Objects: what the platform gives.

use std::time::Duration;

use uuid::Uuid;

use super::finding::Finding;
use crate::http::call::Call;
use crate::http::services::Services;
use crate::limit::rule::Rule;
use crate::live::room_name::RoomName;
use crate::media::conformance::check;
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
        let broken = facts.iter().filter(|fact| !fact.holds);
        let faults = broken.map(|fact| {
            let found = fact.found.as_deref().unwrap_or("it is not so");
            Finding::fault(
                format!("{}: not so that {}: {found}", store.name, fact.fact),
                "See the bucket, its permissions and its quota",
            )
        });
        let faults: Vec<Finding> = faults.collect();
        if faults.is_empty() {
            findings.push(Finding::sound(format!("{} behaves in all {} respects", store.name, facts.len())));
        }
        findings.extend(faults);
    }
    findings.extend(look_at_delivery(call).await);
    findings
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
        return Finding::fault(error_chain(&error), "See whether the queue oneinabillion-hints exists");
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
        "See Cloudflare's page of the queue oneinabillion-hints: is it paused, does its consumer throw, is it behind?",
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
