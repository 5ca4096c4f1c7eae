// `npm run doctor` says of a deployment what works, what does not, and what to do, and ends with the exit code for it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { json, text } from "node:stream/consumers";
import { after, before, beforeEach, describe, test } from "node:test";
import { examine } from "../../scripts/doctor/examine.mjs";
import { freePort } from "../../scripts/process/ports.mjs";
import { root } from "../../scripts/project/places.mjs";

const secret = "the operators' secret";
const sound = (found) => ({ status: 200, body: { findings: [{ state: "sound", found }] } });

describe("the doctor", () => {
  let server, url, healthz, asked, answers, printed;

  before(async () => {
    server = createServer(async (request, response) => {
      const send = (status, body) =>
        response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
      if (request.url === "/healthz") return send(healthz.status, healthz.body);
      const { subject } = await json(request);
      asked.push(subject);
      if (request.headers.apikey !== secret) return send(401, { code: "AUTHENTICATION_REQUIRED" });
      const { status, body } = answers[subject] ?? sound(`${subject} works`);
      send(status, body);
    });
    await new Promise((done) => server.listen(0, "127.0.0.1", done));
    url = `http://127.0.0.1:${server.address().port}`;
  });
  after(() => server.close());
  beforeEach(() => {
    healthz = { status: 200, body: { status: "ok" } };
    [asked, answers, printed] = [[], {}, []];
  });
  const run = (changes) => examine({ url, secret, print: (line) => printed.push(line), ...changes });

  test("looks at every part of a deployment that is whole, and finds nothing", async () => {
    const parts = [
      "variables",
      "database",
      "cron",
      "stores",
      "queue",
      "rooms",
      "accounts",
      "speech",
      "text",
      "pictures",
    ];
    assert.deepEqual(await run(), { faults: 0, warnings: 0 });
    assert.deepEqual(asked, parts);
    assert.equal(printed.filter((line) => line.startsWith("✓")).length, parts.length + 1);
    assert.match(printed.at(-1), /^no faults, no warnings\. /);
  });

  test("says what is wrong and what to do, and goes on", async () => {
    const cron = { state: "fault", found: "The last tick was 7 minutes ago", advice: "See the cron triggers" };
    const old = { state: "warning", found: "The key is of the old kind", advice: "Use a new one" };
    answers.cron = { status: 200, body: { findings: [cron] } };
    answers.accounts = { status: 200, body: { findings: [{ state: "sound", found: "People can sign up" }, old] } };
    answers.stores = { status: 503, body: { code: "INTERNAL_ERROR", requestId: "req-7" } };
    assert.deepEqual(await run(), { faults: 2, warnings: 1 });
    const whole = printed.join("\n");
    assert.match(whole, /^✗ Minute's tick\s+The last tick was 7 minutes ago.*\n\s+→ See the cron triggers$/m);
    assert.match(whole, /^! {20}The key is of the old kind\n\s+→ Use a new one$/m);
    assert.match(whole, /^✗ Stores of objects.*503 \(INTERNAL_ERROR\).*\n.*req-7$/m);
    assert.equal(asked.at(-1), "pictures");
  });

  test("names every variable at fault, and stops there", async () => {
    const details = { SUPABASE_URL: "is missing", OPERATOR_SECRET: "must have 16 characters or more" };
    answers.variables = { status: 500, body: { code: "CONFIGURATION_ERROR", details } };
    assert.equal((await run()).faults, 1);
    const whole = printed.join("\n");
    assert.match(
      whole,
      /SUPABASE_URL is missing\n.*OPERATOR_SECRET must have 16 characters or more\n\s+→ Set secrets with /,
    );
    assert.doesNotMatch(whole, /not bound/);
    assert.deepEqual(asked, ["variables"]);
    answers.variables.body.details = { MEDIA: "must be bound to an R2 bucket" };
    await run();
    assert.match(
      printed.at(-2),
      /MEDIA must be bound to an R2 bucket\n\s+→ Make what is not bound, name it in wrangler\.toml/,
    );
    assert.doesNotMatch(printed.at(-2), /Set secrets/);
    answers.variables.body = { code: "CONFIGURATION_ERROR" };
    await run();
    assert.match(printed.at(-2), /`configuration_error`/, "where the Worker does not know who asks");
  });

  test("asks for the secret where there is none, and says so of a wrong one", async () => {
    await run({ secret: undefined });
    assert.match(printed.at(-2), /in OPERATOR_SECRET/);
    await run({ secret: "guessed" });
    assert.match(printed.at(-2), /OPERATOR_SECRET is neither/);
    assert.ok(!printed.join("").includes("guessed"));
  });

  test("knows an address at which something else answers, or nothing", async () => {
    healthz = { status: 200, body: { hello: "world" } };
    assert.equal((await run()).faults, 1);
    assert.match(printed.join("\n"), /Something else answers there/);
    assert.equal((await run({ url: `http://127.0.0.1:${await freePort()}` })).faults, 1);
    assert.match(printed.join("\n"), /No answer: nothing listens there/);
    assert.deepEqual(asked, []);
    await assert.rejects(run({ url: "https://not an address" }), /is no address/);
  });

  test("ends with 0 when all works, and with 1 when something does not", async () => {
    const command = async () => {
      const environment = { ...process.env, OPERATOR_SECRET: secret };
      const child = spawn(process.execPath, ["scripts/doctor.mjs", url], { cwd: root, env: environment });
      const [output, code] = await Promise.all([text(child.stdout), new Promise((end) => child.on("close", end))]);
      return { output, code };
    };
    assert.equal((await command()).code, 0);
    const queue = { state: "fault", found: "A message did not arrive", advice: "See the queue" };
    answers.queue = { status: 200, body: { findings: [queue] } };
    const { output, code } = await command();
    assert.equal(code, 1);
    assert.match(output, /✗ Queue.*A message did not arrive/);
  });
});
