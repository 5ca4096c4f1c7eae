// Ten minutes beside a transaction that holds its snapshot open, so that no dead row can be removed: all work in turns
// on what they were filled with at the start. 16 consumers, batches of 8.
import { openPostgres } from "../../scripts/supabase/postgres.mjs";
import { table } from "./report.mjs";

const milliseconds = 600_000;
const turnMilliseconds = 10_000;
const jobs = 800_000;
const work = { consumers: 16, batch: 8, jobs };

/** `contenders` are `{ title, engine, owners, database, schema, url }`: where each keeps its rows. */
export async function besideSnapshot(contenders) {
  for (const { engine, owners } of contenders) await engine.fill({ owners, jobs });
  const holders = await Promise.all([...new Set(contenders.map(({ url }) => url))].map(holdSnapshot));
  const turns = contenders.map(() => []);
  try {
    const startedAt = performance.now();
    while (performance.now() - startedAt < milliseconds) {
      for (const [place, { engine }] of contenders.entries()) turns[place].push(await turn(engine));
    }
    const rows = [];
    for (const [place, contender] of contenders.entries()) rows.push(await row(contender, turns[place]));
    const titles = ["what", "first third", "last third", "finished tasks", "dead rows for each", "turns"];
    return table(titles, rows);
  } finally {
    await Promise.allSettled(holders.map((holder) => holder.close()));
  }
}

/** A snapshot holds back what is removed in its own database alone. */
async function holdSnapshot(url) {
  const holder = await openPostgres(url);
  await holder.script("begin isolation level repeatable read; select from pg_class limit 1");
  return holder;
}

async function turn(engine) {
  const startedAt = performance.now();
  return engine.run({ ...work, until: () => performance.now() - startedAt > turnMilliseconds });
}

async function row({ title, database, schema }, turns) {
  const done = turns.reduce((sum, { done }) => sum + done, 0);
  const [{ dead }] = await database.rows(
    `select sum(n_dead_tup)::float as dead from pg_stat_user_tables where schemaname = '${schema}'`,
  );
  const third = Math.ceil(turns.length / 3);
  const perSecond = (some) =>
    Math.round(
      (some.reduce((sum, { done }) => sum + done, 0) * 1000) / some.reduce((sum, one) => sum + one.milliseconds, 0),
    );
  return [
    title,
    perSecond(turns.slice(0, third)),
    perSecond(turns.slice(-third)),
    done,
    (dead / done).toFixed(1),
    turns.length,
  ];
}
