// The built Worker in workerd, as a test needs it: on a free port, with storage of its own, against either database, to
// be killed and started again, with cron by hand and its log at hand.
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Children } from "../../scripts/process/children.mjs";
import { freePort } from "../../scripts/process/ports.mjs";
import { testLogs } from "../../scripts/project/places.mjs";
import { developmentVariables, writeVariables } from "../../scripts/worker/development_variables.mjs";
import { runCron, startWorker } from "../../scripts/worker/wrangler_dev.mjs";

/** One test asks more often than one person may; tests of the limits set them again. */
const noLimits = Object.fromEntries(
  [
    "SIGNUPS_PER_MINUTE",
    "READING_STARTS_PER_MINUTE",
    "RETRIES_PER_MINUTE",
    "JOB_READS_PER_MINUTE",
    "ARTIFACT_LISTS_PER_MINUTE",
    "JOB_LISTS_PER_MINUTE",
    "STREAMS_PER_MINUTE",
    "STREAM_TICKETS_PER_MINUTE",
    "POSITIONS_PER_MINUTE",
    "ACCOUNT_DATA_PER_MINUTE",
    "STORYBOOK_REQUESTS_PER_QUARTER_HOUR",
    "STATUS_BURST",
    "WEBHOOK_REQUESTS_PER_MINUTE",
    "CRON_CALLS_PER_MINUTE",
    "CRON_CALLS_PER_TEN_SECONDS",
  ].map((name) => [`LIMIT_${name}`, "0"]),
);

/**
 * Starts the Worker against a stack of `stacks.mjs`. `variables` are added to (or replace) the development ones;
 * `speechUrl` is where a speech server listens; `entry` takes the place of the Worker's own.
 */
export async function startWorkerUnderTest({ stack, speechUrl, variables = {}, entry }) {
  const children = new Children({ logFolder: testLogs });
  const folder = mkdtempSync(join(tmpdir(), "worker-under-test-"));
  process.on("exit", () => {
    children.killAll();
    rmSync(folder, { recursive: true, force: true });
  });
  const variablesFile = join(folder, "variables");
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let process_;

  const worker = {
    url,
    folder,
    /** Stored objects and the log are those of the last start. */
    async start(changed = {}) {
      Object.assign(variables, changed);
      writeVariables(variablesFile, {
        ...developmentVariables({ supabaseUrl: stack.url, speechUrl, keys: stack.keys }),
        ...noLimits,
        ...variables,
      });
      process_ = await startWorker(children, {
        port,
        folder: join(folder, "state"),
        variablesFile,
        name: `worker-${port}`,
        ownVariables: false,
        entry,
      });
    },
    /** The end of a machine: no goodbye, whatever was in memory (local queues too) is gone. */
    crash: () => children.stop(process_, "SIGKILL"),
    stop: () => children.stop(process_),
    async restart(changed) {
      await worker.stop();
      await worker.start(changed);
    },
    /** One tick of the minute cron. */
    cron: () => runCron(url),
    fetch: (path, options) => fetch(`${url}${path}`, options),
    /** Everything it has logged. */
    log: () => (statSync(process_.log, { throwIfNoEntry: false }) ? readFileSync(process_.log, "utf8") : ""),
    /** Waits for a line of the log, which comes by way of another process and may be later than the answer. */
    async logged(pattern, seconds = 10) {
      const deadline = Date.now() + seconds * 1000;
      while (!pattern.test(worker.log())) {
        if (Date.now() > deadline) throw new Error(`the log has nothing like ${pattern} after ${seconds} s`);
        await pause(20);
      }
    },
  };
  await worker.start();
  return worker;
}
