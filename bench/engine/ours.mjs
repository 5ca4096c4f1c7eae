// Our engine, through PostgREST as the Worker calls it or directly as the peers call theirs: no-op tasks, each settled
// batch claiming the next.
import { Agent, request } from "node:http";
import pg from "pg";
import { signedToken } from "../../scripts/supabase/tokens.mjs";

/** As many connections as the peers' pools and PostgREST have. */
const connections = 20;

export function openThroughPostgrest({ database, restUrl, jwtSecret }) {
  const agent = new Agent({ keepAlive: true });
  return engine(database, caller({ agent, restUrl, jwtSecret }), () => agent.destroy());
}

/** Without PostgREST, on prepared statements. */
export function openDirectly({ database, databaseUrl }) {
  // All pools together are more than the server takes: what this one opened is closed before another's turn.
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections, idleTimeoutMillis: 500 });
  // The server ends before the pool does.
  pool.on("error", () => {});
  return engine(database, directCaller(pool), () => pool.end());
}

/** One engine, in the shape of the peers'. */
function engine(database, call, close) {
  return {
    fill: (amount) => fill(database, amount),
    /** How many tasks so many consumers did until nothing was left or `until()`, and in which time. */
    async run({ consumers, batch, until = () => false }) {
      let done = 0;
      const consume = async (_, number) => {
        const worker = { p_worker: `bench-${number}`, p_limit: batch };
        let claimed = await call("claim_tasks", { ...worker, p_has_others: false });
        while (claimed.length > 0) {
          const results = claimed.map(({ taskId, leaseToken }) => ({
            taskId,
            leaseToken,
            outcome: "done",
            output: {},
          }));
          const next = { ...worker, p_limit: until() ? 0 : batch };
          claimed = (await call("settle_and_claim_tasks", { p_results: results, ...next, p_has_others: false }))
            .claimed;
          done += results.length;
        }
      };
      const startedAt = performance.now();
      await Promise.all(Array.from({ length: consumers }, consume));
      return { done, milliseconds: performance.now() - startedAt };
    },
    close,
  };
}

/** The same by the database's own protocol: arguments by name, the answer as it is. */
function directCaller(pool) {
  return async (name, body) => {
    const names = Object.keys(body);
    const text = `select ${name}(${names.map((argument, place) => `${argument} => $${place + 1}`)}) as answer`;
    const values = names.map((argument) =>
      typeof body[argument] === "object" ? JSON.stringify(body[argument]) : body[argument],
    );
    const { rows } = await pool.query({ name, text, values });
    return rows[0].answer;
  };
}

/** `call(name, arguments)` of a function through PostgREST, as its JSON. */
function caller({ agent, restUrl, jwtSecret }) {
  const headers = {
    authorization: `Bearer ${signedToken({ role: "service_role" }, jwtSecret)}`,
    "content-type": "application/json",
  };
  return (name, body) =>
    new Promise((resolve, reject) => {
      const sent = request(`${restUrl}/rpc/${name}`, { method: "POST", headers, agent }, (answer) => {
        const chunks = [];
        answer.on("data", (chunk) => chunks.push(chunk));
        answer.on("end", () => {
          const text = Buffer.concat(chunks).toString();
          if (answer.statusCode === 200) resolve(JSON.parse(text));
          else reject(new Error(`${name}: ${text}`));
        });
      });
      sent.on("error", reject);
      sent.end(JSON.stringify(body));
    });
}

/**
 * `jobs` jobs of one ready task each, spread over `owners` owners, as `start_job` would have left them, beside
 * `finished` jobs that have ended.
 */
async function fill(database, { owners, jobs, finished = 0 }) {
  await database.script(`
    truncate jobs, job_tasks, job_events, job_ends_uncounted, engine.owners cascade;
    insert into jobs (id, kind, owner_id, owner_key, params, lifetime_seconds, deadline_at, last_event_seq)
    select gen_random_uuid(), 'image', md5((n % ${owners})::text)::uuid, 'user:' || n % ${owners}, '{}', 36000,
      now() + interval '10 hours', 0
    from generate_series(1, ${jobs}) as n;
    insert into job_tasks (job_id, name, kind, position, label, owner_key, state, lane, virtual_start,
      max_attempts, lease_seconds, backoff_base_seconds, backoff_max_seconds, ready_at)
    select id, 'finalize', 'image', 0, 'Making...', owner_key, 'ready', 'fair',
      row_number() over (partition by owner_key), 5, 60, 5, 60, now()
    from jobs;
    insert into jobs (id, kind, owner_id, owner_key, params, state, percent, message, result, lifetime_seconds,
      deadline_at, last_event_seq, created_at, started_at, finished_at)
    select gen_random_uuid(), 'image', md5((n % 3000)::text)::uuid, 'user:' || n % 3000, '{}', 'complete', 100,
      '', '{}', 36000, now(), 3, ended, ended, ended
    from generate_series(1, ${finished}) as n, lateral (select now() - n * interval '1 second' as ended) as time;
    insert into job_tasks (job_id, name, kind, position, label, owner_key, state, max_attempts, lease_seconds,
      backoff_base_seconds, backoff_max_seconds, ready_at, finished_at, progress, output, attempt)
    select id, 'finalize', 'image', 0, 'Making...', owner_key, 'done', 5, 60, 5, 60, finished_at, finished_at, 1,
      '{}', 1
    from jobs where state = 'complete';
    insert into engine.owners (owner_key, max_open_tasks, next_start)
    select owner_key, 1000000, count(*) from job_tasks group by owner_key;
  `);
  for (const table of ["jobs", "job_tasks", "engine.owners"]) await database.script(`vacuum analyze ${table}`);
}
