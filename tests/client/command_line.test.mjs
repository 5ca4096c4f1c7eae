// The packed command line against a server of one job.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { commandLine } from "./command_line.mjs";
import { jobId, runJob, startFakeServer } from "./fake_server.mjs";

const person =
  "--name Michael --birth-date 1990-01-15 --latitude -13.7 --longitude 100.5 --timezone Asia/Bangkok".split(" ");

describe("the command line", () => {
  let server, shell;
  before(async () => {
    server = await startFakeServer();
    shell = commandLine({ url: server.url, token: "token-1" });
  });
  beforeEach(() => {
    server.reset();
    server.artifacts = [];
  });
  after(async () => {
    shell.stop();
    await server.close();
  });

  const started = () => JSON.parse(server.requests.find(({ path }) => path.endsWith("/start")).body);

  test("a reading is started from flags, and only its id is printed", async () => {
    assert.deepEqual(await shell.run("start", ...person, "--systems", "western,vedic"), {
      code: 0,
      out: jobId,
      err: "",
    });
    const { type, params } = started();
    assert.deepEqual([type, params.systems, params.person1.latitude], ["extended", ["western", "vedic"], -13.7]);
    assert.equal(server.requests[0].headers.authorization, "Bearer token-1");
  });

  test("two people, and all that can be said of a start", async () => {
    const partner = person.map((word) => (word.startsWith("--") ? word.replace("--", "--partner-") : word));
    const rest = ["--intensity", "7", "--mode", "romantic", "--cancel-after", "60", "--idempotency-key", "key-1"];
    assert.equal((await shell.run("start", ...person, ...partner, ...rest)).code, 0);
    const { type, params } = started();
    assert.deepEqual(
      [type, params.person2.name, params.relationshipIntensity, params.systems.length],
      ["synastry", "Michael", 7, 5],
    );
    const { headers } = server.requests[0];
    assert.deepEqual([headers["cancel-after"], headers["idempotency-key"]], ["60", "key-1"]);
  });

  test("a job is started from a file or the standard input, and watched to its end", async () => {
    writeFileSync(join(shell.home, "scenes.json"), JSON.stringify({ story: "Once" }));
    const [{ code, out, err }] = await Promise.all([
      shell.run("start", "scenes.json", "--kind", "scenes", "--watch"),
      runJob(server),
    ]);
    assert.deepEqual([code, out], [0, `${jobId} complete, 0 artifacts`]);
    assert.match(err, /█{15}░{15} {2}50%/);
    assert.deepEqual([server.paths(/start/), started()], [["POST /api/jobs/scenes/start"], { story: "Once" }]);
    server.reset();
    const order = { type: "extended", params: {} };
    assert.equal((await shell.run("start", "-", "--json", { input: JSON.stringify(order) })).code, 0);
    assert.deepEqual(started(), order);
  });

  test("with --json nothing but one document is printed", async () => {
    server.set({ status: "complete", percent: 100 });
    for (const words of [
      ["watch", jobId],
      ["status", jobId],
      ["cancel", jobId],
      ["start", ...person],
    ]) {
      const { code, out, err } = await shell.run(...words, "--json");
      assert.deepEqual([code, err], [0, ""]);
      assert.equal(typeof JSON.parse(out), "object");
    }
  });

  test("exit codes tell failures apart, and errors say what the server said", async () => {
    const refused = {
      error: "Invalid parameters",
      code: "INVALID_INPUT",
      details: { birthDate: "Not a day" },
      requestId: "req-1",
    };
    server.refuse(/start/, 400, { body: refused });
    assert.deepEqual(await shell.run("start", ...person), {
      code: 1,
      out: "",
      err: 'Invalid parameters [req-1]\n{\n  "birthDate": "Not a day"\n}',
    });
    server.refuse(/start/, 400, { body: refused });
    assert.deepEqual(JSON.parse((await shell.run("start", ...person, "--json")).out).details, refused.details);
    for (const [words, complaint] of [
      [["start", "--name", "Michael"], /start needs --birth-date/],
      [["watch"], /watch needs the id of a job/],
      [["dance"], /There is no command dance/],
      [["constructor"], /There is no command constructor/],
      [["list", "--limit", "many"], /--limit is not a number/],
      [["start", "nowhere.json"], /no such file/],
      [["list", "--colour", "red"], /Unknown option '--colour'/],
    ]) {
      const { code, err } = await shell.run(...words);
      assert.equal(code, 2, words.join(" "));
      assert.match(err, complaint);
    }
    assert.equal((await shell.run("watch", jobId, "--timeout", "0.3")).code, 4);
    server.set({ status: "error", error: "Could not finish: Hunger" });
    assert.deepEqual([(await shell.run("watch", jobId)).code, (await shell.run("--help")).code], [3, 0]);
    assert.match((await shell.run("--version")).out, /^\d+\.\d+\.\d+$/);
    assert.match((await shell.run("status", jobId, { JOB_CLIENT_URL: "http://127.0.0.1:9" })).err, /no connection/);
  });

  test("everything is downloaded whole, under names that a person understands", async () => {
    const bytes = createServer((request, response) => {
      if (request.url === "/cut")
        return response.writeHead(200, { "Content-Length": "99" }).write("half", () => response.destroy());
      response.writeHead(200, { "Content-Type": request.url === "/4" ? "image/png" : "text/plain" });
      response.end(`bytes of ${request.url}`);
    });
    await new Promise((done) => bytes.listen(0, "127.0.0.1", done));
    const address = `http://127.0.0.1:${bytes.address().port}`;
    const chapter = (name, docNum) => ({ chapter: name, docNum });
    server.artifacts = [
      { id: "1", type: "audio_mp3", url: `${address}/1`, metadata: chapter("Портрет: Анна/Łódź", 1) },
      { id: "2", type: "pdf", url: `${address}/2`, metadata: chapter("../../etc/passwd", 2) },
      { id: "3", type: "pdf", url: `${address}/3`, isCombined: true, metadata: {} },
      { id: "4", type: "image", url: `${address}/4`, metadata: {} },
      { id: "5", type: "image", url: `${address}/4`, metadata: {} },
    ];
    const { code, out } = await shell.run("download", jobId, "--to", "made");
    assert.deepEqual([code, out], [0, "5 files"]);
    const folder = join(shell.home, "made");
    assert.deepEqual(readdirSync(folder).toSorted(), [
      "01 Портрет- Анна-Łódź.mp3",
      "02 ..-..-etc-passwd.pdf",
      "All chapters.pdf",
      "image (2).png",
      "image.png",
    ]);
    assert.equal(readFileSync(join(folder, "All chapters.pdf"), "utf8"), "bytes of /3");
    assert.equal((await shell.run("download", jobId, "--to", "some", "--only", "pdf")).out, "2 files");
    server.artifacts = [{ id: "6", type: "pdf", url: `${address}/cut`, metadata: {} }];
    assert.equal((await shell.run("download", jobId, "--to", "half")).code, 1);
    assert.deepEqual(readdirSync(join(shell.home, "half")), []);
    bytes.closeAllConnections();
    bytes.close();
  });

  test("jobs are listed, cancelled and retried", async () => {
    const job = {
      id: jobId,
      type: "extended",
      status: "error",
      cancelled: true,
      progress: { percent: 40 },
      createdAt: "now",
    };
    server.refuse(/GET \/api\/jobs\?limit=5&status=error/, 200, { body: { jobs: [job], nextCursor: "next" } });
    server.refuse(/cursor=next/, 200, { body: { jobs: [job] } });
    const { out } = await shell.run("list", "--limit", "5", "--status", "error");
    assert.equal(out.split("\n")[1], `${jobId}  extended  cancelled  40%   now`);
    assert.equal(out.split("\n").length, 3);
    assert.equal((await shell.run("cancel", jobId)).out, `${jobId} cancelled`);
    server.refuse(/retry/, 200, { body: { ...job, status: "queued", retriedAfter: { code: "JOB_TIMEOUT" } } });
    assert.equal((await shell.run("retry", jobId)).out, `${jobId} queued; it had failed with JOB_TIMEOUT`);
    assert.deepEqual(server.paths(/DELETE|retry/), [`DELETE /api/jobs/${jobId}`, `POST /api/jobs/${jobId}/retry`]);
  });

  test("operators see the health, also a critical one, and process or pause with their secret", async () => {
    const health = {
      status: "critical",
      message: "2 stuck jobs",
      metrics: { queueDepth: 7 },
      health: { alerts: ["An alert"] },
    };
    server.refuse(/health/, 503, { body: health });
    const { code, out } = await shell.run("health");
    assert.deepEqual([code, out], [1, "critical: 2 stuck jobs\nqueueDepth  7\nAn alert"]);
    server.refuse(/process/, 200, { body: { processed: 3, errors: 0, skipped: 1, pausedKinds: ["image"] } });
    const done = await shell.run("process", "--max-jobs", "5", "--pause", "image", "--secret", "operator-secret");
    assert.equal(done.out, "processed    3\nerrors       0\nskipped      1\npausedKinds  image");
    const { headers, body } = server.requests.at(-1);
    assert.equal(headers.authorization, "Bearer operator-secret");
    assert.deepEqual(JSON.parse(body), { maxJobs: 5, pause: ["image"] });
  });

  test("who signs up or in is remembered, renewed, and forgotten; the token goes to that server alone", async () => {
    const project = await startAccounts();
    const own = commandLine({ url: server.url });
    const session = (token) => ({
      access_token: token,
      refresh_token: "refresh-1",
      expires_in: 30,
      token_type: "bearer",
    });
    server.refuse(/signup/, 201, { body: { user: { email: "a@example.com" }, session: session("signed-up") } });
    const password = { JOB_CLIENT_PASSWORD: "correct horse" };
    assert.match((await own.run("signup", "--email", "a@example.com", password)).out, /You are signed in/);
    const file = join(own.home, "config/1iab/session.json");
    assert.equal(statSync(file).mode & 0o777, 0o600);
    await own.run("status", jobId);
    assert.equal(server.requests.at(-1).headers.authorization, "Bearer signed-up");

    const words = ["signin", "a@example.com", "--supabase-url", project.url, "--supabase-key", "sb_publishable_1"];
    assert.match((await own.run(...words, password)).out, /^Signed in as a@example.com/);
    // It lasts for less than a minute, and is renewed before it is used.
    await own.run("status", jobId);
    assert.equal(server.requests.at(-1).headers.authorization, "Bearer token-of-refresh_token");
    assert.deepEqual(project.seen, [
      "password sb_publishable_1 correct horse",
      "refresh_token sb_publishable_1 refresh-1",
    ]);
    const other = await startFakeServer();
    await own.run("status", jobId, "--url", other.url);
    assert.equal(other.requests.at(-1).headers.authorization, undefined);
    await other.close();
    assert.match((await own.run(...words, { JOB_CLIENT_PASSWORD: "wrong" })).err, /Invalid login credentials/);
    assert.equal((await own.run("signout")).code, 0);
    assert.equal(existsSync(file), false);
    own.stop();
    project.close();
  });
});

/** Where accounts are kept: one password, and tokens that say how they were got. */
async function startAccounts() {
  const seen = [];
  const server = createServer(async (request, response) => {
    const grant = new URL(request.url, "http://accounts").searchParams.get("grant_type");
    let body = "";
    for await (const piece of request) body += piece;
    const { password, refresh_token } = JSON.parse(body);
    const isKnown = password === undefined || password === "correct horse";
    if (isKnown) seen.push(`${grant} ${request.headers.apikey} ${password ?? refresh_token}`);
    response.writeHead(isKnown ? 200 : 400, { "Content-Type": "application/json" });
    const tokens = { access_token: `token-of-${grant}`, refresh_token: "refresh-1", expires_in: 30 };
    response.end(JSON.stringify(isKnown ? tokens : { msg: "Invalid login credentials" }));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { seen, url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
