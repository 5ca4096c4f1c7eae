// What crowds cost: the same claims and settlements beside a million finished jobs, a million waiting tasks, a hundred
// thousand waiting owners. 16 consumers, batches of 8.
import { median, table } from "./report.mjs";

const turns = 3;
const turnMilliseconds = 3_000;
const usual = { owners: 3_000, jobs: 60_000 };
const crowds = [
  { title: "beside 1,000,000 finished jobs", ...usual, finished: 1_000_000 },
  { title: "1,000,000 tasks waiting", owners: 3_000, jobs: 1_000_000 },
  { title: "100,000 owners waiting", owners: 100_000, jobs: 200_000 },
];
const tables = ["jobs", "job_tasks", "job_events"];

/** Each crowd is compared with 3,000 owners and 60,000 tasks just before it, for what else the machine does changes. */
export async function crowded({ engine, database }) {
  const rows = [];
  for (const crowd of crowds) {
    const before = await tasksPerSecond(engine, usual);
    const crowdedFigure = await tasksPerSecond(engine, crowd);
    rows.push([crowd.title, before, crowdedFigure, `${(before / crowdedFigure).toFixed(2)} ×`]);
    console.error(rows.at(-1).join(" "));
  }
  return `${table(["what", "usual", "crowded", "time"], rows)}\n\n${await weights(database)}`;
}

async function tasksPerSecond(engine, amount) {
  await engine.fill(amount);
  const figures = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const startedAt = performance.now();
    const until = () => performance.now() - startedAt > turnMilliseconds;
    const { done, milliseconds } = await engine.run({ consumers: 16, batch: 8, until });
    figures.push((done * 1000) / milliseconds);
  }
  return Math.round(median(figures));
}

/** Bytes of each row with its share of the indexes, and how many updates wrote no index. */
async function weights(database) {
  const rows = await database.rows(`
    select relname, pg_total_relation_size(relid)::bigint / greatest(n_live_tup, 1) as bytes,
      round(100.0 * n_tup_hot_upd / greatest(n_tup_upd, 1)) as hot
    from pg_stat_user_tables where relname in ('${tables.join("', '")}') and schemaname = 'public' order by relname`);
  return table(
    ["table", "bytes a row, indexes included", "HOT updates"],
    rows.map(({ relname, bytes, hot }) => [relname, Number(bytes), `${hot} %`]),
  );
}
