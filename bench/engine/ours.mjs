// Our engine through PostgREST: no-op tasks, claimed and settled in batches.
import { signedToken } from "../../scripts/supabase/tokens.mjs";

/** `jobs` jobs of one ready task each, spread over `owners` owners, as `start_job` would have left them. */
export async function fill(database, { owners, jobs }) {
  await database.script(`
    truncate jobs, job_tasks, job_events, engine.owners cascade;
    insert into engine.owners (owner_key, max_open_tasks, open_tasks, next_start)
    select 'user:' || n, 1000000, ${jobs} / ${owners}, ${jobs} / ${owners} from generate_series(0, ${owners} - 1) as n;
    insert into jobs (id, kind, owner_key, params, lifetime_seconds, deadline_at, last_event_seq)
    select gen_random_uuid(), 'image', 'user:' || n % ${owners}, '{}', 36000, now() + interval '10 hours', 0
    from generate_series(1, ${jobs}) as n;
    insert into job_tasks (job_id, name, kind, position, label, owner_key, state, lane, virtual_start,
      max_attempts, lease_seconds, backoff_base_seconds, backoff_max_seconds, ready_at)
    select id, 'finalize', 'image', 0, 'Making...', owner_key, 'ready', 'fair',
      row_number() over (partition by owner_key), 5, 60, 5, 60,
      now()
    from jobs;
  `);
  for (const name of ["jobs", "job_tasks", "engine.owners"]) await database.script(`vacuum analyze ${name}`);
}

/** Tasks a second of so many consumers, until everything is done. */
export async function run({ restUrl, jwtSecret, consumers, batch }) {
  const token = signedToken({ role: "service_role" }, jwtSecret);
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const call = async (name, body) => {
    const answer = await fetch(`${restUrl}/rpc/${name}`, { method: "POST", headers, body: JSON.stringify(body) });
    const document = await answer.json();
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(document)}`);
    return document;
  };
  let done = 0;
  const consume = async (number) => {
    for (;;) {
      const claimed = await call("claim_tasks", { p_worker: `bench-${number}`, p_limit: batch });
      if (claimed.length === 0) return;
      const results = claimed.map(({ taskId, leaseToken }) => ({ taskId, leaseToken, outcome: "done", output: {} }));
      await call("settle_tasks", { p_results: results });
      done += claimed.length;
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: consumers }, (_, number) => consume(number)));
  return { done, perSecond: Math.round((done * 1000) / (performance.now() - startedAt)) };
}
