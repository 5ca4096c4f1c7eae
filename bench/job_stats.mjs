// What the operations' functions cost with a million finished jobs, on real PostgreSQL:
//   npm exec -- node bench/job_stats.mjs
// Prints the times of the functions and the plans of what they ask. Nothing of it is kept.
import { runMain } from "../scripts/process/failure.mjs";
import { startPostgresStack } from "../tests/harness/stacks.mjs";

const jobs = 1_000_000;
const kinds = "'{extended,synastry,nuclear_v2,storybook,auto-story,scenes,cartoonize,image}'::text[]";

/** Finished jobs whose ends are spread evenly over a number of days, 2 % failed, 1 % cancelled, a quarter anonymous. */
const finishedJobs = (days) => `
  insert into jobs (id, kind, owner_id, owner_key, state, params, percent, error_code, error_message, retry_count,
    lifetime_seconds, deadline_at, created_at, updated_at, started_at, finished_at)
  select gen_random_uuid(), (${kinds})[1 + n % 8], case when n % 4 > 0 then gen_random_uuid() end,
    'user:' || n % 50000, state, '{"a": 1}',
    case when state = 'complete' then 100 else 40 end, case when state <> 'complete' then 'JOB_FAILED' end,
    case when state <> 'complete' then 'broken' end, (n % 200 = 0)::integer, 3600,
    ended, ended - interval '5 minutes', ended,
    ended - interval '4 minutes', ended
  from (
    select n, now() - n * interval '${days} days' / ${jobs} as ended,
      case when n % 50 = 0 then 'failed' when n % 100 = 1 then 'cancelled' else 'complete' end as state
    from generate_series(1, ${jobs}) as n
  ) as made`;

/** What is under way beside them: 40 waiting, 200 running with 20 tasks each. */
const unfinishedJobs = `
  insert into jobs (id, kind, owner_key, state, params, lifetime_seconds, deadline_at, started_at)
  select gen_random_uuid(), 'nuclear_v2', 'user:' || n, case when n <= 40 then 'queued' else 'processing' end, '{}',
    3600, now() + interval '1 hour', case when n > 40 then now() end
  from generate_series(1, 240) as n`;
const tasks = `
  insert into job_tasks (job_id, name, kind, position, label, owner_key, state, max_attempts, lease_seconds,
    backoff_base_seconds, backoff_max_seconds, ready_at, lane, lease_token, lease_expires_at, heartbeat_at)
  select id, 't:' || n, 'text', n, 'Making...', owner_key,
    case when n > 2 then 'blocked' when n = 1 and jobs.state = 'processing' then 'running' else 'ready' end,
    5, 60, 5, 60,
    case when n <= 2 then now() end, case when n = 2 or (n = 1 and jobs.state = 'queued') then 'fair' end,
    case when n = 1 and jobs.state = 'processing' then gen_random_uuid() end,
    case when n = 1 and jobs.state = 'processing' then now() + interval '1 minute' end,
    case when n = 1 and jobs.state = 'processing' then now() end
  from jobs, generate_series(1, 20) as n where jobs.state in ('queued', 'processing')`;

const questions = {
  "ends of the last 24 hours": `select kind, sum(jobs), sum(time_taken), max(longest_time) from job_ends
    where slot > now() - interval '24 hours' group by kind`,
  "unfinished jobs":
    "select kind, count(*), min(updated_at) from jobs where state in ('queued', 'processing') group by kind",
  "stuck jobs": `select count(*) from jobs where state = 'processing' and not exists (select from job_tasks
    where job_tasks.job_id = jobs.id
      and greatest(heartbeat_at, job_tasks.finished_at, ready_at) > now() - interval '300 seconds')`,
  "jobs without an owner that may go": `select id from jobs
    where owner_id is null and finished_at < now() - interval '7 days'
    order by finished_at limit 100`,
};
const functions = {
  job_stats: "select job_stats(300)",
  jobs_to_process: "select jobs_to_process(null, null, 10, false)",
  "count(*) of all jobs, for comparison": "select count(*) from jobs",
};

await runMain(async () => {
  for (const days of [90, 1]) {
    const stack = await startPostgresStack();
    console.log(`\n# ${jobs} finished jobs within ${days} days`);
    const statements = [finishedJobs(days), unfinishedJobs, tasks, "vacuum analyze jobs", "vacuum analyze job_tasks"];
    for (const statement of statements) await stack.sql(statement);
    const [notes] = await stack.sql("select count(*) from job_ends_uncounted");
    console.log(`adding up ${notes.count} notes: ${await milliseconds(stack, "select sweep(10, 30)", 1)} ms`);
    for (const [name, sql] of Object.entries(functions)) console.log(`${name}: ${await milliseconds(stack, sql)} ms`);
    for (const [name, sql] of Object.entries(questions)) {
      const plan = await stack.sql(`explain (analyze, buffers, costs off) ${sql}`);
      console.log(`\n## ${name}\n${plan.map((row) => row["QUERY PLAN"]).join("\n")}`);
    }
    await stack.stop();
  }
});

/** The median of some runs, by PostgreSQL's own watch. */
async function milliseconds(stack, sql, runs = 11) {
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const plan = await stack.sql(`explain (analyze, timing off, costs off) ${sql}`);
    times.push(Number(plan.at(-1)["QUERY PLAN"].match(/[\d.]+/)[0]));
  }
  return times.sort((one, other) => one - other)[Math.floor(runs / 2)].toFixed(1);
}
