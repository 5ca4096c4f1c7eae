// Sign-ups at the real runtime against the embedded account service, with confirmation by mail and without.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startEmbeddedStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const password = "correct horse battery";
const post = (body, headers = {}) => ({
  method: "POST",
  headers: { "Content-Type": "application/json", ...headers },
  body: JSON.stringify(body),
});

function suite(title, confirmsMail, tests) {
  describe(title, () => {
    const world = {};
    before(async () => {
      world.stack = await startEmbeddedStack({ confirmsMail });
      world.worker = await startWorkerUnderTest({ stack: world.stack, speechUrl: "http://127.0.0.1:9" });
      world.signUp = async (body, headers) => {
        const answer = await world.worker.fetch("/api/auth/signup", post({ password, ...body }, headers));
        return { status: answer.status, headers: answer.headers, body: await answer.json() };
      };
      world.readJobs = (token) => world.worker.fetch("/api/jobs", { headers: { Authorization: `Bearer ${token}` } });
    });
    after(async () => {
      await world.worker?.stop();
      await world.stack?.stop();
    });
    tests(world);
  });
}

suite("without confirmation by mail", false, (world) => {
  test("a new user has a session, whose token opens what is the user's", async () => {
    const { status, body } = await world.signUp({ email: " New@Example.com", name: "Mia" });
    assert.equal(status, 201);
    assert.deepEqual([body.user.email, body.user.name, body.requiresVerification], ["new@example.com", "Mia", false]);
    assert.equal((await world.readJobs(body.session.access_token)).status, 200);
  });

  test("a known address is refused, however it is written", async () => {
    const { status, body } = await world.signUp({ email: "NEW@example.com" });
    assert.deepEqual([status, body.code], [409, "ACCOUNT_EXISTS"]);
    assert.equal((await world.stack.sql("select count(*)::int as users from auth.users"))[0].users, 1);
  });

  test("two taps with one key make one account, and both have a session", async () => {
    const key = { "Idempotency-Key": "two-taps" };
    const answers = await Promise.all([1, 2].map(() => world.signUp({ email: "taps@example.com" }, key)));
    assert.deepEqual(
      answers.map(({ status, body }) => [status, body.user.id, Boolean(body.session)]),
      answers.map(() => [201, answers[0].body.user.id, true]),
    );
  });
});

suite("with confirmation by mail", true, (world) => {
  test("a new user has no session until the link of the mail was followed", async () => {
    const { status, body } = await world.signUp({ email: "mail@example.com" });
    assert.deepEqual([status, body.session, body.requiresVerification], [201, null, true]);
    await world.stack.logged(/auth\/v1\/verify\?/);
    const link = world.stack.log().match(/http\S+\/auth\/v1\/verify\?\S+/)[0];
    assert.equal((await fetch(link, { redirect: "manual" })).status, 303);
    const signedIn = await fetch(
      `${world.stack.url}/auth/v1/token?grant_type=password`,
      post({ email: "mail@example.com", password }, { apikey: world.stack.keys.publishable }),
    );
    const { access_token: token } = await signedIn.json();
    assert.equal((await world.readJobs(token)).status, 200);
  });

  test("a sign-up that is repeated before that waits as long as the service says", async () => {
    const key = { "Idempotency-Key": "impatient" };
    const first = await world.signUp({ email: "impatient@example.com" }, key);
    const again = await world.signUp({ email: "impatient@example.com" }, key);
    assert.deepEqual([again.status, again.body.session, again.body.user.id], [201, null, first.body.user.id]);
    const other = await world.signUp({ email: "impatient@example.com" });
    assert.equal(other.status, 429, "another mail so soon");
    assert.ok(other.body.retryAfter < 60, `${other.body.retryAfter} s: what is left of the service's minute`);
    assert.equal(other.headers.get("retry-after"), String(other.body.retryAfter));
  });
});
