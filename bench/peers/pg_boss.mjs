// pg-boss as its documentation recommends it: a queue, `fetch` of a batch and `complete` of the same.
import { PgBoss } from "pg-boss";

const queue = "bench";
const schema = "pgboss";

export const name = "pg-boss";

/** A queue that `run` empties as often as it is filled. Maintenance is autovacuum's. */
export async function open(connectionString, database) {
  const boss = new PgBoss({ connectionString, schema, max: 20, supervise: false, schedule: false });
  boss.on("error", (fault) => console.error(fault));
  await boss.start();
  await boss.createQueue(queue);
  return {
    async fill({ jobs }) {
      await database.script(`truncate ${schema}.job`);
      for (let left = jobs; left > 0; left -= 10_000) {
        await boss.insert(
          queue,
          Array.from({ length: Math.min(left, 10_000) }, (_, number) => ({ data: { number } })),
        );
      }
      await database.script(`vacuum analyze ${schema}.job`);
    },
    async run({ consumers, batch, until = () => false }) {
      let done = 0;
      const consume = async () => {
        while (!until()) {
          const jobs = await boss.fetch(queue, { batchSize: batch });
          if (jobs.length === 0) return;
          await boss.complete(
            queue,
            jobs.map(({ id }) => id),
          );
          done += jobs.length;
        }
      };
      const startedAt = performance.now();
      await Promise.all(Array.from({ length: consumers }, consume));
      return { done, milliseconds: performance.now() - startedAt };
    },
    close: () => boss.stop({ graceful: false }),
  };
}
