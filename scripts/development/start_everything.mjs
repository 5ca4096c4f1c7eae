// The development stack: embedded Supabase, speech server, Worker and cron, started in the order in which they need
// each other, supervised together and ended together.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { Children } from "../process/children.mjs";
import { reportFailure } from "../process/failure.mjs";
import { holdAlone } from "../process/only_one.mjs";
import { portsFromEnvironment } from "../process/ports.mjs";
import { say, sinceStart, step } from "../process/progress.mjs";
import { keepRunning } from "../process/restarts.mjs";
import { whenToldToEnd } from "../process/signals.mjs";
import { local, logs, root, runningDoor } from "../project/places.mjs";
import { inWords } from "../supabase/apply_migrations.mjs";
import { keysFrom } from "../supabase/keys.mjs";
import { ensureVoice } from "../toolchain/voice.mjs";
import { buildWorkerForStart } from "../worker/build_worker.mjs";
import { developmentVariables, writeVariables } from "../worker/development_variables.mjs";
import { answersHealth, startCronTicker, startWorker } from "../worker/wrangler_dev.mjs";
import { readyText } from "./ready_text.mjs";

export async function startEverything() {
  // Two that write the same database would corrupt it; and a port that is in use should be reported before a build,
  // not after it.
  await holdAlone(runningDoor, "This clone runs already; end that one with Ctrl-C where it was started.");
  const ports = await portsFromEnvironment({ PORT: 8787, SUPABASE_PORT: 54321, SPEECH_PORT: 8790 });
  say(`http://localhost:${ports.PORT} is where it will be: open it in a browser once it is ready.`);
  // Each start has logs of its own.
  for (const name of ["supabase", "speech", "worker"]) rmSync(join(logs, `${name}.log`), { force: true });
  const { children, end } = superviseUntilSignal();
  await ensureVoice();
  const [supabase, speechUrl, entry] = await Promise.all([
    startSupabase(children, ports.SUPABASE_PORT),
    startSpeech(children, ports.SPEECH_PORT),
    buildWorkerForStart(),
  ]);
  const variablesFile = join(local, "dev.vars");
  writeVariables(variablesFile, developmentVariables({ supabaseUrl: supabase.url, speechUrl, keys: supabase.keys }));
  const url = `http://localhost:${ports.PORT}`;
  await step("Starting the Worker", () =>
    keepWorkerRunning({ children, end, url, port: ports.PORT, variablesFile, entry }),
  );
  startCronTicker(url);
  console.log(readyText({ url, supabaseUrl: supabase.url, took: sinceStart() }));
}

/** Whatever ends this process ends what it started; a part that ends by itself ends the whole. */
function superviseUntilSignal() {
  let ending = false;
  const end = async (code, fault) => {
    if (ending) return;
    ending = true;
    if (fault) reportFailure(fault);
    await children.stopAll();
    process.exit(code);
  };
  const children = new Children({ onUnexpectedEnd: (fault) => end(1, fault) });
  whenToldToEnd(() => {
    if (!ending) console.log("\n• Stopping …");
    end(0);
  });
  process.on("exit", () => children.killAll());
  return { children, end };
}

/**
 * Wrangler starts another workerd in place of one that was killed, but then nothing answers; so the whole is started
 * again. What was under way is in the database, and the next minute's sweep takes it up.
 */
function keepWorkerRunning({ children, end, url, ...options }) {
  const part = {
    title: "The Worker",
    start: () => startWorker(children, { ...options, onUnexpectedEnd: () => {} }),
    stop: (child) => children.stop(child, "SIGKILL"),
    answers: () => answersHealth(url),
  };
  return keepRunning(part, { report: say, giveUp: (fault) => end(1, fault) });
}

async function startSupabase(children, port) {
  const folder = join(local, "supabase");
  const keys = await keysFrom(join(folder, "keys.json"));
  let applied = [];
  await step("Starting the embedded Supabase", () =>
    children.start({
      name: "supabase",
      title: "The embedded Supabase",
      command: process.execPath,
      parameters: [join(root, "scripts/supabase/embedded_server.mjs"), `--port=${port}`, `--folder=${folder}`],
      isReady: (line) => {
        if (!line.startsWith('{"ready":true')) return false;
        applied = JSON.parse(line).applied;
        return true;
      },
    }),
  );
  if (applied.length > 0) say(inWords(applied));
  return { url: `http://127.0.0.1:${port}`, keys };
}

async function startSpeech(children, port) {
  const url = `http://127.0.0.1:${port}`;
  await step("Starting the local speech server", () =>
    children.start({
      name: "speech",
      title: "The speech server",
      command: process.execPath,
      parameters: [join(root, "scripts/speech-server.mjs"), `--port=${port}`],
      probe: async () => (await fetch(url)).status > 0,
    }),
  );
  return url;
}
