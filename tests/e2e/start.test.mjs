// `npm start` as a newcomer meets it, with data of its own: one ready line, a command that works when it is pasted, an
// end that leaves nothing behind, and data that outlive it.
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { freePort } from "../../scripts/process/ports.mjs";
import { root } from "../../scripts/project/places.mjs";
import { michael } from "../harness/client.mjs";
import { descendants, isAlive } from "../harness/processes.mjs";

const run = promisify(execFile);

describe("npm start", { skip: process.platform !== "linux" && "reads /proc" }, () => {
  const folder = mkdtempSync(join(tmpdir(), "newcomer-"));
  let env, url, job, token;

  before(async () => {
    const [PORT, SUPABASE_PORT, SPEECH_PORT] = [await freePort(), await freePort(), await freePort()].map(String);
    env = { ...process.env, ONEINABILLION_LOCAL: folder, PORT, SUPABASE_PORT, SPEECH_PORT };
    url = `http://localhost:${PORT}`;
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const npm = (...parameters) => ["npm", ["--silent", ...parameters], { cwd: root, env }];

  /** Starts it and waits for its last words; `end()` gives those of its processes that are left. */
  async function start() {
    const [command, parameters, options] = npm("start");
    const child = spawn(command, parameters, { ...options, stdio: ["ignore", "pipe", "pipe"], detached: true });
    const ended = once(child, "exit");
    let said = "";
    const isReady = new Promise((done) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.on("data", (chunk) => {
          said += chunk;
          if (/✓ Ready.*\n {4}curl.*\n\n/s.test(said)) done();
        });
      }
    });
    await Promise.race([isReady, ended.then(([code]) => assert.fail(`it ended with ${code}: ${said}`))]);
    const end = async (signal, { group }) => {
      const below = descendants(child.pid);
      assert.ok(below.length > 3, "supervisor, database, voice and Worker");
      process.kill(group ? -child.pid : child.pid, signal);
      await ended;
      return below.filter(isAlive);
    };
    return { said: () => said, below: () => descendants(child.pid), end };
  }

  const commandOf = (pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8");

  async function until(isReached, seconds) {
    const deadline = Date.now() + seconds * 1000;
    while (!(await isReached())) {
      assert.ok(Date.now() < deadline, `not reached in ${seconds} s: ${isReached}`);
      await pause(500);
    }
  }

  const call = async (path, options = {}) => {
    const headers = { "Content-Type": "application/json", ...(token && { Authorization: `Bearer ${token}` }) };
    return (await fetch(url + path, { ...options, headers })).json();
  };

  test("ends with a ready line whose command works when it is pasted, and Ctrl-C leaves nothing behind", async () => {
    const running = await start();
    assert.match(running.said(), new RegExp(`✓ Ready on ${url} after`));
    const command = running.said().slice(running.said().indexOf("    curl"));
    const answer = JSON.parse((await run("sh", ["-c", command])).stdout);
    assert.equal(answer.success, true, JSON.stringify(answer));
    token = answer.session.access_token;
    const started = await call("/api/jobs/start", {
      method: "POST",
      body: JSON.stringify({ type: "extended", params: { person1: michael, systems: ["western"] } }),
    });
    job = started.jobId;
    assert.equal((await call(`/api/jobs/${job}`)).id, job);

    // As a terminal does it: everybody in the foreground hears it.
    assert.deepEqual(await running.end("SIGINT", { group: true }), []);
  });

  test("comes again in seconds, with the data of the last time, and may be ended by its supervisor", async () => {
    const begun = Date.now();
    const running = await start();
    const seconds = (Date.now() - begun) / 1000;
    let left;
    try {
      assert.ok(seconds < 30, `${seconds} s`);
      assert.equal((await call(`/api/jobs/${job}`)).id, job);

      await assert.rejects(run(...npm("start")), ({ stderr }) => /^\n✗ This clone runs already; .*\n$/.test(stderr));
      await assert.rejects(run(...npm("run", "reset")), ({ stderr }) =>
        /^\n✗ This clone is running; .*\n$/.test(stderr),
      );
    } finally {
      left = await running.end("SIGTERM", { group: false });
    }
    assert.deepEqual(left, []);
  });

  test("starts the Worker again when workerd is killed, and loses no job", async () => {
    const running = await start();
    let left;
    try {
      const params = { person1: michael, systems: ["western"] };
      const started = await call("/api/jobs/start", {
        method: "POST",
        body: JSON.stringify({ type: "extended", params }),
      });
      const workerds = running.below().filter((pid) => /workerd/.test(commandOf(pid)));
      assert.ok(workerds.length > 0);
      for (const pid of workerds) process.kill(pid, "SIGKILL");
      await until(() => /The Worker answers again/.test(running.said()), 90);
      assert.match(running.said(), /• The Worker (ended by itself|does not answer any more)\. Starting it again …/);
      assert.equal((await call(`/api/jobs/${job}`)).id, job);
      await until(async () => (await call(`/api/jobs/${started.jobId}`)).status === "complete", 180);
    } finally {
      left = await running.end("SIGINT", { group: true });
    }
    assert.deepEqual(left, []);
  });

  test("says in one sentence that a port is in use", async () => {
    const taken = createServer().listen(Number(env.SPEECH_PORT), "127.0.0.1");
    await once(taken, "listening");
    const remedy = "end the program that uses it, or choose another one with SPEECH_PORT=…";
    const sentence = `\n✗ Port ${env.SPEECH_PORT} is in use; ${remedy}.\n`;
    await assert.rejects(run(...npm("start")), ({ stderr }) => stderr === sentence);
    taken.close();
  });

  test("begins anew after npm run reset", async () => {
    assert.ok(existsSync(join(folder, "supabase")));
    await run(...npm("run", "reset"));
    assert.deepEqual(
      ["supabase", "wrangler", "logs", "dev.vars"].filter((name) => existsSync(join(folder, name))),
      [],
    );
  });
});
