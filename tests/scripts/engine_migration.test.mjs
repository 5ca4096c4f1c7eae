// An existing database is brought over to the present engine with its jobs in every state, and each goes on from where
// it was: from the last schema without an engine, and from each one since.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { PGlite } from "@electric-sql/pglite";
import { root } from "../../scripts/project/places.mjs";
import { applyMigrations } from "../../scripts/supabase/apply_migrations.mjs";
import { migrations } from "../../scripts/supabase/migration_files.mjs";

const owner = "00000000-0000-4000-8000-000000000001";
/** The last migration without the engine; the jobs below are written in its columns. */
const beforeTheEngine = 4;

/** A folder of migrations as it was when this one was the newest. */
function migrationsUpTo(newest) {
  const folder = mkdtempSync(join(tmpdir(), "engine-migration-"));
  mkdirSync(join(folder, "rpc"));
  for (const { number, name } of migrations()) {
    if (number <= newest) cpSync(join(root, "migrations", name), join(folder, name));
  }
  return folder;
}

/** Number n of `states` is a job in that state; the queued job has 20 ready tasks, more than one owner has places. */
const states = ["queued", "processing", "complete", "failed", "cancelled"];
const formerJobs = `
  insert into jobs (id, kind, owner_id, owner_key, state, params, percent, error_code, error_message,
    lifetime_seconds, deadline_at,
    started_at, finished_at)
  select ('00000000-0000-4000-8000-00000000000' || n)::uuid, 'nuclear_v2', '${owner}', 'user:${owner}', state, '{}',
    case state when 'complete' then 100 else 0 end, case state when 'failed' then 'JOB_FAILED' end,
    case state when 'failed' then 'broken' end, 3600, now() + interval '1 hour',
    case when state <> 'queued' then now() end, case when state in ('complete', 'failed', 'cancelled') then now() end
  from unnest(array['${states.join("','")}']) with ordinality as jobs (state, n);
  insert into job_tasks (job_id, name, kind, position, needs, label, owner_key, state, max_attempts, lease_seconds,
    backoff_base_seconds, backoff_max_seconds, ready_at, lease_token, lease_expires_at, finished_at, attempt)
  select ('00000000-0000-4000-8000-00000000000' || job)::uuid, name, 'text', position, needs, 'Making...', 
    'user:${owner}', state, 3, 60,
    0, 0, case when state in ('ready', 'running') then now() + pause end,
    case when state = 'running' then gen_random_uuid() end,
    case when state = 'running' then now() + interval '1 minute' end,
    case when state in ('done', 'failed', 'skipped', 'cancelled') then now() end,
    (state not in ('blocked', 'ready'))::integer
  from (
    select 1 as job, 't' || n as name, n as position, '{}'::text[] as needs, 'ready' as state, interval '0' as pause
    from generate_series(1, 20) as n
    union all values
      (2, 'running', 1, '{}'::text[], 'running', interval '0'),
      (2, 'pausing', 2, '{}', 'ready', interval '1 hour'),
      (2, 'done', 3, '{}', 'done', interval '0'),
      (2, 'after', 4, '{running,pausing,done}', 'blocked', interval '0'),
      (3, 'done', 1, '{}', 'done', interval '0'),
      (4, 'failed', 1, '{}', 'failed', interval '0'),
      (4, 'skipped', 2, '{failed}', 'skipped', interval '0'),
      (5, 'cancelled', 1, '{}', 'cancelled', interval '0')
  ) as tasks`;

for (const former of migrations().slice(beforeTheEngine - 1, -1)) {
  describe(`from migrations/${former.name}`, () => {
    const hasLanes = former.number > beforeTheEngine;
    let pglite, database;

    before(async () => {
      pglite = await PGlite.create();
      database = {
        rows: async (sql) => (await pglite.query(sql)).rows,
        script: async (sql) => void (await pglite.exec(sql)),
      };
      await pglite.exec(readFileSync(join(root, "scripts/supabase/hosted_defaults.sql"), "utf8"));
      for (const newest of new Set([beforeTheEngine, former.number])) {
        const path = migrationsUpTo(newest);
        await applyMigrations(database, { path });
        rmSync(path, { recursive: true });
        if (newest === beforeTheEngine) await pglite.exec(formerJobs);
      }
      if (hasLanes) await pglite.exec("update job_tasks set lane = 'alone', silent_deaths = 1 where name = 't1'");
      await applyMigrations(database);
    });
    after(async () => {
      await pglite.close();
      // The suites are kept to the end, and each would keep the memory of its database.
      pglite = undefined;
    });

    const one = async (sql) => Object.values((await database.rows(sql))[0])[0];
    const claim = () => one("select claim_tasks('suite', 50)");
    const settle = (tasks) => {
      const results = tasks.map(({ taskId, leaseToken }) => ({ taskId, leaseToken, outcome: "done", output: {} }));
      return one(`select settle_tasks('${JSON.stringify(results)}')`);
    };

    test("what ran keeps its lease, what paused its pause, and what is above the owner's places is held", async () => {
      const lanes = await database.rows(
        "select lane, count(*)::int as tasks from job_tasks where state = 'ready' group by lane order by lane",
      );
      const fair = { lane: "fair", tasks: hasLanes ? 14 : 15 };
      const held = { lane: "held", tasks: 6 };
      assert.deepEqual(lanes, hasLanes ? [{ lane: "alone", tasks: 1 }, fair, held] : [fair, held]);
      assert.equal(await one("select engine.places_taken(owner_key, 100) from engine.owners"), 16);
      assert.equal(
        await one("select count(*)::int from job_tasks where state = 'running' and lease_token is not null"),
        1,
      );
    });

    test("every job goes on to its end", async () => {
      await settle(
        await database.rows(
          `select id as "taskId", lease_token as "leaseToken" from job_tasks where state = 'running'`,
        ),
      );
      const limits = JSON.stringify({ maxActiveJobs: 100, maxOpenTasks: 16, budget: null });
      const retried = await one(`select retry_job('00000000-0000-4000-8000-000000000004', '${owner}', '${limits}')`);
      assert.equal(retried.outcome, "retried");
      await pglite.exec("update job_tasks set ready_at = now() where state = 'ready'");
      for (let claimed = await claim(); claimed.length > 0; claimed = await claim()) {
        assert.ok(claimed.length <= 16);
        await settle(claimed);
      }
      const ends = await database.rows("select state from jobs order by id");
      assert.deepEqual(
        ends.map(({ state }) => state),
        ["complete", "complete", "complete", "complete", "cancelled"],
      );
      assert.equal(await one("select engine.places_taken(owner_key, 100) from engine.owners"), 0);
    });

    test("a word that no column may hold is refused wherever it is written", async () => {
      const faults = {
        "update jobs set state = 'lost'": /job_state_is_known/,
        "update jobs set kind = 'opera'": /job_kind_is_known/,
        "update jobs set percent = 101": /percent_is_of_a_hundred/,
        "update jobs set base_percent = 100": /base_percent_is_below_a_hundred/,
        "update jobs set lifetime_seconds = 0": /lifetime_is_some_time/,
        "update job_tasks set state = 'lost'": /task_state_is_known/,
        "update job_tasks set error_code = 'ODD'": /error_code_is_known/,
        "update job_tasks set progress = 2": /share_is_of_one/,
        "update job_tasks set attempt = -1": /number_is_not_negative/,
        "update job_events set type = 'sung'": /event_type_is_known/,
      };
      for (const [statement, name] of Object.entries(faults)) await assert.rejects(pglite.exec(statement), name);
    });

    test("PostgREST's role reaches nothing of the inner schema", async () => {
      assert.equal(await one("select has_schema_privilege('service_role', 'engine', 'usage')"), false);
      const open = await database.rows(`select oid::regprocedure::text as name from pg_proc
    where pronamespace = 'engine'::regnamespace and has_function_privilege('anon', oid, 'execute')`);
      assert.deepEqual(open, []);
    });
  });
}
