// The packed client in workerd.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../scripts/process/ports.mjs";
import { runJob, startFakeServer } from "./fake_server.mjs";
import { bundled } from "./installed_package.mjs";

/** The program, which comes with wrangler. */
const wrangler = createRequire(import.meta.url).resolve("wrangler/package.json");
const { default: workerd } = createRequire(wrangler)("workerd");

/** `{ url, stop() }` of a Worker of one module. */
async function startWorkerd(script) {
  const place = mkdtempSync(join(tmpdir(), "workerd-"));
  const port = await freePort();
  writeFileSync(join(place, "worker.mjs"), script);
  writeFileSync(
    join(place, "config.capnp"),
    `using Workerd = import "/workerd/workerd.capnp";
    const config :Workerd.Config = (
      services = [
        (name = "main", worker = (
          modules = [(name = "worker.mjs", esModule = embed "worker.mjs")],
          compatibilityDate = "2025-01-01",
        )),
        (name = "internet", network = (allow = ["public", "private"])),
      ],
      sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
    );`,
  );
  const running = spawn(workerd, ["serve", join(place, "config.capnp")], { stdio: "inherit" });
  const url = `http://127.0.0.1:${port}/`;
  const stop = () => {
    running.kill("SIGKILL");
    rmSync(place, { recursive: true, force: true });
  };
  const deadline = Date.now() + 20_000;
  // Any connection will do: a request would run the test.
  while (!(await answers(port))) {
    if (Date.now() > deadline) throw new Error("workerd does not listen");
    await pause(50);
  }
  return { url, stop };
}

const answers = (port) =>
  new Promise((done) => {
    const socket = connect(port, "127.0.0.1", () => done(true)).on("error", () => done(false));
    socket.on("connect", () => socket.destroy());
  });

test("a Worker starts a job, waits for it live, and verifies a webhook", async () => {
  const server = await startFakeServer();
  const script = bundled(
    `
      import { SupabaseJobClient, verifyWebhook } from "@1iab/job-client";
      export default {
        async fetch(request) {
          const { jobs } = new SupabaseJobClient({ apiUrl: "${server.url}", accessToken: "token" });
          const { id } = await jobs.create({ type: "extended", params: {} });
          const percents = [];
          const job = await jobs.waitFor(id, { onProgress: ({ percent }) => percents.push(percent) });
          const refusal = await verifyWebhook("{}", request.headers, "whsec_AAAA").catch(({ name }) => name);
          return Response.json({ percents, status: job.status, refusal });
        },
      };`,
    { conditions: ["workerd", "worker", "browser"] },
  );
  const worker = await startWorkerd(script);
  try {
    const [answer] = await Promise.all([fetch(worker.url), runJob(server)]);
    assert.deepEqual(await answer.json(), {
      percents: [0, 50, 100],
      status: "complete",
      refusal: "WebhookVerificationError",
    });
    assert.equal(server.paths(/UPGRADE/).length, 1);
  } finally {
    worker.stop();
    await server.close();
  }
});
