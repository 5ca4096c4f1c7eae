// `npm run doctor` against the real runtime: a deployment that is whole, and the same with one thing broken after
// another.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { after, before, describe, test } from "node:test";
import { root } from "../../scripts/project/places.mjs";
import { startCountingSpeech } from "../harness/counting_speech.mjs";
import { startEmbeddedStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const secret = "the operators' secret";

describe("the doctor at a deployment", () => {
  let stack, speech, worker, sound;

  before(async () => {
    [stack, speech] = await Promise.all([startEmbeddedStack(), startCountingSpeech()]);
    sound = { ENVIRONMENT: "production", OPERATOR_SECRET: secret };
    worker = await startWorkerUnderTest({ stack, speechUrl: speech.url, variables: { ...sound } });
  });
  after(async () => {
    await worker?.stop();
    await speech?.close();
    await stack?.stop();
  });

  /** What it printed, and how it ended. */
  async function examine(environment = { OPERATOR_SECRET: secret }) {
    const parameters = ["scripts/doctor.mjs", worker.url];
    const child = spawn(process.execPath, parameters, { cwd: root, env: { ...process.env, ...environment } });
    const [printed, code] = await Promise.all([text(child.stdout), new Promise((end) => child.on("close", end))]);
    assert.ok(!printed.includes(stack.keys.secret) && !printed.includes(secret), "no secret is shown");
    return { printed, code };
  }

  test("finds that the minute's tick has never come, and nothing after it did", async () => {
    const first = await examine();
    assert.match(first.printed, /✗ Minute's tick\s+The minute's tick has never come/);
    assert.equal(first.code, 1);
    await worker.cron();
    const { printed, code } = await examine();
    assert.equal(code, 0, printed);
    assert.match(printed, /✓ Stores of objects\s+r2 behaves in all 11 respects/);
    assert.match(printed, /✓ Queue\s+A message arrived within/);
    assert.match(printed, /✓ Accounts\s+People can sign up and have a session at once/);
    assert.match(printed, /✓ Speech\s+The speech service spoke a word/);
    assert.match(printed, /no faults, no warnings\./);
  });

  test("wants the operators' secret", async () => {
    const { printed, code } = await examine({ OPERATOR_SECRET: "guessed by somebody" });
    assert.deepEqual([code, /OPERATOR_SECRET is neither/.test(printed)], [1, true], printed);
  });

  test("finds a schema that is too old for the Worker, until it is migrated", async () => {
    const [{ definition }] = await stack.sql(
      "select pg_get_functiondef('public.schema_version'::regproc) as definition",
    );
    await stack.sql(definition.replace(/select \d+/, "select 3"));
    await worker.restart();
    const { printed, code } = await examine();
    await stack.sql(definition);
    assert.equal(code, 1);
    assert.match(printed, /✗ Database.*at version 3 and this version of the code needs \d+/);
    assert.match(printed, /→ DATABASE_URL=… npm run migrate/);
  });

  test("finds keys that Supabase refuses, and a speech service that is away", async () => {
    await worker.restart({ SUPABASE_SERVICE_KEY: "sb_secret_of-yesterday", SPEECH_BASE_URL: "http://127.0.0.1:9" });
    const { printed, code } = await examine();
    await worker.restart({ SUPABASE_SERVICE_KEY: stack.keys.secret, SPEECH_BASE_URL: `${speech.url}/v1` });
    assert.equal(code, 1);
    assert.match(printed, /✗ Database.*refused our credentials/);
    assert.match(printed, /- Minute's tick\s+It leaves its time in the database/);
    assert.equal(printed.match(/SUPABASE_SERVICE_KEY to a key of this project/g).length, 1, "once is enough");
    assert.match(printed, /✗ Speech\s+speech: the service could not be reached/);
    assert.match(printed, /✓ Stores of objects/, "what works still shows");
  });

  test("names every variable at fault, to whoever knows the secret", async () => {
    await worker.restart({
      URL_SIGNING_SECRET: "short",
      MINIMUM_WORDS: "many",
      PICTURE_PROVIDER: "workers_ai",
      SPEECH_PROVIDER: "workers_ai",
      SPEECH_VOICES: '{"de": "luna"}',
      SUPABASE_ANON_KEY: "sb_secret_swapped",
    });
    const { printed, code } = await examine();
    const stranger = await examine({ OPERATOR_SECRET: "" });
    assert.deepEqual([code, stranger.code], [1, 1]);
    assert.match(printed, /URL_SIGNING_SECRET must have 32 characters or more/);
    assert.match(printed, /MINIMUM_WORDS must be a whole number from 100 to 10000/);
    assert.match(printed, /AI must be bound to Workers AI: a provider is workers_ai/);
    assert.match(printed, /SPEECH_VOICES names voices for de, and @cf\/deepgram\/aura-2-en speaks en alone/);
    assert.match(printed, /SUPABASE_ANON_KEY is of another kind/);
    assert.ok(!printed.includes("swapped"));
    assert.match(stranger.printed, /Its log names every variable at fault/);
    assert.doesNotMatch(stranger.printed, /URL_SIGNING_SECRET/);
  });
});
