// graphile-worker with the settings that its page on performance recommends: a local queue as large as the batch, and
// finished jobs reported together.
import { Logger, makeWorkerUtils, run as runWorker } from "graphile-worker";
import pg from "pg";

export const name = "graphile-worker";

const logger = new Logger(() => () => {});

export async function open(connectionString, database) {
  const pgPool = new pg.Pool({ connectionString, max: 40 });
  const ignore = () => {};
  pgPool.on("error", ignore);
  pgPool.on("connect", (client) => client.on("error", ignore));
  const utils = await makeWorkerUtils({ pgPool, logger });
  await utils.migrate();
  return {
    async fill({ jobs }) {
      await database.script("truncate graphile_worker._private_jobs");
      await database.script(`
        select graphile_worker.add_job('bench', '{}');
        insert into graphile_worker._private_jobs (task_id, payload)
        select task_id, payload from graphile_worker._private_jobs, generate_series(2, ${jobs})
      `);
      await database.script("vacuum analyze graphile_worker._private_jobs");
    },
    /** Each consumer is a worker pool of its own that runs a batch at once. The time is without that of stopping. */
    async run({ consumers, batch, jobs, until = () => false }) {
      const { promise: all, resolve } = Promise.withResolvers();
      let done = 0;
      const bench = () => {
        done += 1;
      };
      const startedAt = performance.now();
      const preset = { worker: { localQueue: { size: batch }, completeJobBatchDelay: 0, preparedStatements: true } };
      const pools = await Promise.all(
        Array.from({ length: consumers }, () =>
          runWorker({
            pgPool,
            logger,
            noHandleSignals: true,
            concurrency: batch,
            preset,
            taskList: { bench },
            crontab: "",
          }),
        ),
      );
      const watch = setInterval(() => (done >= jobs || until()) && resolve(), 5);
      await all;
      const figures = { done, milliseconds: performance.now() - startedAt };
      clearInterval(watch);
      await Promise.all(pools.map((pool) => pool.stop()));
      return figures;
    },
    async close() {
      await utils.release();
      await pgPool.end();
    },
  };
}
