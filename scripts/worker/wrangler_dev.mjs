// The Worker in workerd on this machine, by `wrangler dev`, with queue and bucket below one folder.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { local, nodeProgram, root } from "../project/places.mjs";

/**
 * Starts the built Worker on `port` and resolves when it answers. `folder` keeps its R2 objects;
 * `variablesFile` holds its variables, and the developer's `.dev.vars` wins over them unless `ownVariables` is false (a
 * test wants to know what it runs with). `entry` is a module that takes the place of the configuration's `main`.
 */
export async function startWorker(
  children,
  {
    port,
    inspectorPort = 0,
    folder = join(local, "wrangler"),
    variablesFile,
    name = "worker",
    ownVariables = true,
    configuration = join(root, "wrangler.toml"),
    entry,
    onUnexpectedEnd,
  },
) {
  const ownFile = join(root, ".dev.vars");
  const files = [variablesFile, ...(ownVariables && existsSync(ownFile) ? [ownFile] : [])].filter(Boolean);
  return children.start({
    name,
    title: "The Worker",
    command: nodeProgram("wrangler"),
    parameters: [
      "dev",
      ...(entry ? [entry] : []),
      "--local",
      `--config=${configuration}`,
      "--ip=127.0.0.1",
      `--port=${port}`,
      `--inspector-port=${inspectorPort}`,
      `--persist-to=${folder}`,
      "--show-interactive-dev-session=false",
      ...files.map((file) => `--env-file=${file}`),
    ],
    env: {
      // No questions, no reports, no look-up of new versions.
      CI: "true",
      WRANGLER_SEND_METRICS: "false",
      WRANGLER_HIDE_BANNER: "true",
      NO_COLOR: "1",
      // Workers of one name at the same time don't hear of each other, and nothing is written into the user's home.
      WRANGLER_REGISTRY_PATH: join(folder, "registry"),
      WRANGLER_LOG_PATH: join(folder, "logs"),
    },
    isReady: (line) => line.includes("Ready on http"),
    timeoutSeconds: 120,
    onUnexpectedEnd,
  });
}

/** Whether the Worker at `url` answers; one that computes may take some seconds to. */
export async function answersHealth(url) {
  return (await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(5000) })).ok;
}

/** What Cloudflare does every minute in production; `wrangler dev` leaves it to the caller. */
export async function runCron(url) {
  const answer = await fetch(`${url}/cdn-cgi/handler/scheduled?cron=${encodeURIComponent("* * * * *")}`);
  if (!answer.ok) throw new Error(`the cron handler answered ${answer.status}`);
}

/** Runs the cron handler every minute; the function in the answer ends that. */
export function startCronTicker(url, { everySeconds = 60 } = {}) {
  const timer = setInterval(
    () => runCron(url).catch((fault) => console.error(`• The cron tick failed: ${fault.message}`)),
    everySeconds * 1000,
  );
  return () => clearInterval(timer);
}
