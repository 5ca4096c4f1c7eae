// The examples of client/README.md are run as they stand, in an app that has the package.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after, before, describe, test } from "node:test";
import { root } from "../../scripts/project/places.mjs";
import { startFakeServer } from "./fake_server.mjs";
import { installPackage } from "./installed_package.mjs";

const { app } = installPackage();
const readme = readFileSync(join(root, "client/README.md"), "utf8");

/** The example below this heading ("" for the one before all). */
function exampleBelow(heading) {
  const section = readme.split(/^## /m).find((part) => part.startsWith(heading) || heading === "");
  return section.match(/```jsx?\n([\s\S]*?)```/)[1];
}

describe("the README's examples", () => {
  let server;
  before(async () => (server = await startFakeServer()));
  after(() => server.close());

  /** What an example prints when these names are defined before it, and this runs after it. */
  async function run(example, { names = {}, then = "" } = {}) {
    const lines = example.split("\n");
    const given = Object.entries({ apiUrl: server.url, token: "token", ...names });
    const program = [
      ...lines.filter((line) => line.startsWith("import ")),
      ...given.map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`),
      ...lines.filter((line) => !line.startsWith("import ")),
      then,
    ];
    const child = spawn(process.execPath, ["--input-type=module", "-e", program.join("\n")], { cwd: app });
    const [printed, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
    assert.equal(complaint, "");
    return printed.trim().split("\n");
  }

  test("a reading is started, watched and heard", async () => {
    server.reset();
    server.artifacts = [{ id: "a", type: "audio_mp3", url: "https://api.example/media/a", metadata: {} }];
    server.set({ status: "complete", percent: 100, message: "Generation complete!" });
    const names = { person1: {}, session: { access_token: "token" } };
    const [id, ...rest] = await run(exampleBelow(""), { names });
    assert.match(id, /^550e8400/);
    assert.deepEqual(rest, ["100% Generation complete!", "https://api.example/media/a"]);
    assert.ok(server.requests.every(({ headers }) => headers.authorization === "Bearer token"));
  });

  test("scenes and a picture are made", async () => {
    server.reset();
    const pages = [{ pageNumber: 1, scenes: [{ imagePrompt: "A hill" }] }];
    server.set({ status: "complete", percent: 100, result: { pages, url: "https://api.example/media/p" } });
    assert.deepEqual(await run(exampleBelow("Storybooks"), { names: { story: "Once" } }), [
      "https://api.example/media/p",
    ]);
    const [scenes, image] = server.requests.filter(({ method }) => method === "POST" && true);
    assert.deepEqual(JSON.parse(scenes.body), { story: "Once", audience: "children" });
    assert.equal(JSON.parse(image.body).image_prompt, "A hill");
  });

  test("errors are told apart", async () => {
    const names = { jobId: "550e8400-e29b-41d4-a716-446655440000" };
    const example = exampleBelow("Errors");
    server.reset();
    server.set({ status: "processing", percent: 10 });
    assert.deepEqual(await run(example, { names }), ["still processing"]);
    server.artifacts = [{ id: "a", type: "pdf", metadata: {} }];
    server.set({ status: "error", error: "Could not finish: Hunger" });
    assert.deepEqual(await run(example, { names }), ["undefined made: 1"]);
  });

  test("a webhook is received", async () => {
    const secret = `whsec_${btoa("a secret of 24 bytes....")}`;
    const then = `
      const { Webhook } = await import(${JSON.stringify(import.meta.resolve("standardwebhooks"))});
      const body = JSON.stringify({ event: "job.completed", jobId: "42" });
      const at = new Date();
      const headers = {
        "webhook-id": "1",
        "webhook-timestamp": String(Math.floor(at / 1000)),
        "webhook-signature": new Webhook(secret).sign("1", at, body),
      };
      console.log(await receive(new Request("https://app.example", { method: "POST", body, headers })));`;
    const printed = await run(exampleBelow("Webhooks"), { names: { secret, previousSecrets: [] }, then });
    assert.deepEqual(printed, ["job.completed 42"]);
  });
});
