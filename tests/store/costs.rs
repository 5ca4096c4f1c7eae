//! What calls cost, in pages and in statements. Neither depends on the machine, so both are gates.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::bench::{Bench, done, on_every_store, result, task};

const SETTLE_WHAT_RUNS: &str = "select settle_tasks((
    select jsonb_agg(jsonb_build_object('taskId', id, 'leaseToken', lease_token, 'outcome', 'done', 'output', '{}'::jsonb))
    from job_tasks where state = 'running'
))";
const BEAT_WHAT_RUNS: &str = "select heartbeat_tasks((
    select jsonb_agg(jsonb_build_object('taskId', id, 'leaseToken', lease_token, 'progress', 0.5))
    from job_tasks where state = 'running'
))";

/// How many pages a statement touches.
async fn pages(bench: &Bench, statement: &str) -> u64 {
    let plan = bench.rows(&format!("explain (analyze, buffers, format json) {statement}")).await;
    let plan = &plan[0]["QUERY PLAN"][0]["Plan"];
    ["Shared Hit Blocks", "Shared Read Blocks"].iter().filter_map(|name| plan[name].as_u64()).sum()
}

/// So many owners with one ready task each, in front of whom everybody else waits.
pub fn waiting_owners(count: u32) -> String {
    format!(
        "with waiting as (
           insert into jobs (id, kind, owner_key, params, lifetime_seconds, deadline_at)
           select gen_random_uuid(), 'image', 'waiting:' || n, '{{}}', 3600, now() + interval '1 hour'
           from generate_series(1, {count}) as n
           returning id, owner_key
         )
         insert into job_tasks (job_id, name, kind, position, label, owner_key, state, lane, max_attempts, lease_seconds,
           backoff_base_seconds, backoff_max_seconds, ready_at)
         select id, 'a', 'image', 0, '', owner_key, 'ready', 'fair', 3, 60, 0, 0, now() from waiting"
    )
}

/// A start of a job of 16 tasks, four of which may run at once.
fn start_of_sixteen_tasks() -> String {
    let job = Uuid::new_v4();
    format!(
        "select start_job(
           jsonb_build_object('id', '{job}', 'kind', 'extended', 'ownerKey', 'user:{job}', 'params', '{{}}'::jsonb, 'lifetimeSeconds', 3600),
           (
             select jsonb_agg(jsonb_build_object('name', 't' || n, 'kind', 'text', 'position', n, 'label', '', 'maxAttempts', 3,
               'leaseSeconds', 60, 'backoffBaseSeconds', 0, 'backoffMaxSeconds', 0,
               'needs', case when n > 4 then jsonb_build_array('t1') else '[]' end))
             from generate_series(1, 16) as n
           ),
           null, '{{\"maxActiveJobs\": 10, \"maxOpenTasks\": 16}}'
         )"
    )
}

/// Pages of each call, by its name: the fewest of some rounds, since the first of a session also reads the catalogue, and one beside an
/// autovacuum reads what it left behind.
async fn costs(bench: &Bench) -> BTreeMap<&'static str, u64> {
    let queued = bench.started(&[task("a", &[])]).await;
    let read = format!("select read_job('{queued}', '{}')", bench.owner_id);
    let mut fewest = BTreeMap::new();
    let mut note = |call, pages: u64| {
        fewest.entry(call).and_modify(|known| *known = pages.min(*known)).or_insert(pages);
    };
    for _ in 0..4 {
        note("status of a queued job", pages(bench, &read).await);
        note("start", pages(bench, &start_of_sixteen_tasks()).await);
        note("claim of eight", pages(bench, "select claim_tasks('suite', 8)").await);
        note("heartbeat of eight", pages(bench, BEAT_WHAT_RUNS).await);
        let running = bench.rows("select job_id from job_tasks where state = 'running' limit 1").await;
        let running = running[0]["job_id"].as_str().expect("one runs").to_owned();
        let read = format!("select read_job_of_kind('{running}', 'image')");
        note("status of a running job", pages(bench, &read).await);
        note("settlement of eight", pages(bench, SETTLE_WHAT_RUNS).await);
    }
    fewest
}

/// More waits in front of everybody, and the planner knows of it, as it does a minute later by itself.
async fn fill(bench: &Bench, owners: u32) {
    bench.sql(&waiting_owners(owners)).await;
    bench.sql("analyze jobs, job_tasks, job_events").await;
}

#[tokio::test]
async fn no_call_touches_more_pages_when_more_waits() {
    on_every_store(async |bench| {
        bench.clear().await;
        // An index on thousands of rows is at most one page lower than one on a hundred thousand.
        fill(&bench, 3_000).await;
        let few = costs(&bench).await;
        fill(&bench, 100_000).await;
        let many = costs(&bench).await;
        eprintln!("{few:?}\n{many:?}");
        for ((call, few), (_, many)) in few.into_iter().zip(many) {
            assert!(
                few > 0 && many < few * 3 / 2 + 20,
                "{call}: {few} pages with 3,000 owners, {many} with 100,000 more"
            );
        }
        bench.clear().await;
    })
    .await;
}

/// How many statements functions ran since the last time.
async fn statements(bench: &Bench) -> u64 {
    let rows = bench.rows("select sum(calls)::integer as calls from pg_stat_statements where not toplevel").await;
    bench.sql("select pg_stat_statements_reset()").await;
    rows[0]["calls"].as_u64().unwrap_or_default()
}

/// Counted where the server counts statements: the embedded one does not.
#[tokio::test]
async fn a_batch_costs_as_many_statements_whatever_it_holds() {
    on_every_store(async |bench| {
        if bench.rows("select from pg_settings where name = 'pg_stat_statements.track'").await == serde_json::json!([])
        {
            return;
        }
        bench.sql("create extension if not exists pg_stat_statements").await;
        bench.clear().await;
        bench.sql(&waiting_owners(200)).await;
        // The first call of all also asks for the version of the schema.
        bench.claim(1).await;
        // The second half of them puts out its jobs' results, and completes them.
        for (batch, name) in [(2, "a"), (50, "a"), (2, "finalize"), (50, "finalize")] {
            bench.sql(&format!("update job_tasks set name = '{name}' where state = 'ready'")).await;
            statements(&bench).await;
            let claimed = bench.claim(batch).await;
            assert_eq!(claimed.len(), batch);
            assert_eq!(statements(&bench).await, CLAIM, "a claim of {batch}");
            let results: Vec<_> = claimed.iter().map(|task| result(task, done())).collect();
            bench.store.settle_tasks(&results).await.expect("settle");
            assert_eq!(statements(&bench).await, SETTLEMENT, "a settlement of {batch}");
        }
    })
    .await;
}

/// One of them looks for who watches the jobs that it began.
const CLAIM: u64 = 7;
const SETTLEMENT: u64 = 7;
