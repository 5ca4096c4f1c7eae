// What the Worker says of its interface is true: schemathesis calls every operation in many ways, sound and unsound,
// and finds no status, header or body that `/openapi.json` does not name.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { schemathesis } from "../../scripts/toolchain/python_tool.mjs";
import { startEmbeddedStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const OPERATOR_SECRET = "an operator's secret that nobody guesses";
const KINDS = ["nuclear_v2", "extended", "synastry", "storybook", "auto-story", "scenes", "cartoonize", "image"];
/** Reruns give the same calls. */
const SEED = "1800";
const UNLIMITED = Object.fromEntries(
  ["SIGNUPS", "READING_STARTS", "RETRIES", "JOB_READS", "ARTIFACT_LISTS", "JOB_LISTS", "ACCOUNT_DATA"]
    .concat(["WEBHOOK_REQUESTS", "STREAM_TICKETS"])
    .map((name) => [`LIMIT_${name}_PER_MINUTE`, "0"]),
);

describe("the interface's document", () => {
  let stack, worker, user;
  // What it finds it leaves where it runs.
  const folder = mkdtempSync(join(tmpdir(), "schemathesis-"));

  // Proxies add headers and queries, which whoever does not know them passes over: one more makes no request wrong.
  writeFileSync(join(folder, "schemathesis.toml"), "[generation]\nallow-extra-parameters = false\n");

  before(async () => {
    [stack] = await Promise.all([startEmbeddedStack(), schemathesis.ensure()]);
    worker = await startWorkerUnderTest({
      stack,
      speechUrl: "http://127.0.0.1:9",
      variables: { ...UNLIMITED, OPERATOR_SECRET, ENVIRONMENT: "test", LIMIT_STATUS_BURST: "0" },
    });
    const answer = await post("/api/auth/signup", { email: "reader@example.com", password: "correct horse battery" });
    user = answer.session.access_token;
    // What is started here is not to be made.
    await post("/api/jobs/process", { pause: KINDS }, OPERATOR_SECRET);
  });
  after(async () => {
    await worker?.stop();
    await stack?.stop();
    rmSync(folder, { recursive: true });
  });

  async function post(path, body, token) {
    const headers = { "Content-Type": "application/json", ...(token && { Authorization: `Bearer ${token}` }) };
    const answer = await worker.fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
    assert.ok(answer.ok, `${path}: ${answer.status}`);
    return answer.json();
  }

  /** Runs schemathesis with a token; resolves with what it printed when it found nothing. */
  function hold(token, parameters) {
    const program = schemathesis.program;
    const all = [
      "run",
      `${worker.url}/openapi.json`,
      `--header=Authorization: Bearer ${token}`,
      "--max-examples=8",
      "--request-timeout=30",
      `--seed=${SEED}`,
      // A time zone that does not exist, say, fits the schema and is refused all the same.
      "--exclude-checks=positive_data_acceptance",
      ...parameters,
    ];
    return new Promise((resolve, reject) => {
      const child = spawn(program, all, { stdio: ["ignore", "pipe", "pipe"], cwd: folder });
      let printed = "";
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (printed += chunk));
      child.on("error", reject);
      child.on("close", (status) => (status === 0 ? resolve(printed) : reject(new Error(printed.slice(-12_000)))));
    });
  }

  const streams = "--exclude-path-regex=/(stream|events)$";
  test("holds for everything that a user may call", async () => {
    const operators = [
      "read_processing",
      "process_jobs",
      "cron_process_jobs",
      "check_stores",
      "check_up",
      "metrics",
      "job_timeline",
    ];
    const others = ["start_cartoonize", "erase_account_data", ...operators];
    const without = others.map((name) => `--exclude-operation-id=${name}`);
    const printed = await hold(user, ["--phases=coverage,fuzzing,stateful", streams, ...without]);
    // It warns that it guesses few ids, and so on.
    assert.match(printed, /\b(\d{3,}) generated, \1 passed/);
  });

  test("holds for forms with a file", async () => {
    // Its coverage phase can't make files.
    await hold(user, ["--phases=fuzzing", "--include-operation-id=start_cartoonize"]);
  });

  test("holds for what an operator may call", async () => {
    const names = [
      "read_processing",
      "metrics",
      "health",
      "check_stores",
      "list_dead_letters",
      "read_history",
      "job_timeline",
    ].map((name) => `--include-operation-id=${name}`);
    await hold(OPERATOR_SECRET, ["--phases=coverage,fuzzing", ...names]);
  });
});
