// Verification of webhooks, against the standard's own vector and library.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Webhook } from "standardwebhooks";
import { loadPackage } from "./installed_package.mjs";

const { verifyWebhook, WebhookVerificationError } = await loadPackage();

/** The example of the standard's specification and of its libraries' tests. */
const vector = {
  secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
  payload: '{"test": 2432232314}',
  headers: {
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  },
  now: new Date(1_614_265_330_000),
};
const { secret, payload, headers, now } = vector;
const refused = (...parameters) => assert.rejects(verifyWebhook(...parameters), WebhookVerificationError);

test("the fixed vector is verified, as text and as bytes", async () => {
  assert.deepEqual(await verifyWebhook(payload, headers, secret, { now }), { test: 2432232314 });
  const bytes = new TextEncoder().encode(payload);
  assert.deepEqual(await verifyWebhook(bytes, new Headers(headers), secret, { now }), { test: 2432232314 });
  const capitals = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]));
  assert.deepEqual(await verifyWebhook(payload, capitals, secret, { now }), { test: 2432232314 });
});

test("what the standard's library signs is verified, under the present secret and the one before", async () => {
  const [present, former] = ["whsec_" + btoa("present secret, 24 bytes"), "whsec_" + btoa("former secret of 24 byte")];
  const body = JSON.stringify({ event: "job.completed", jobId: "Анна" });
  const signed = (...secrets) => ({
    "webhook-id": "msg_1",
    "webhook-timestamp": String(Math.floor(Date.now() / 1000)),
    "webhook-signature": secrets.map((each) => new Webhook(each).sign("msg_1", new Date(), body)).join(" "),
  });
  assert.equal((await verifyWebhook(body, signed(present), present)).jobId, "Анна");
  assert.equal((await verifyWebhook(body, signed(present, former), former)).event, "job.completed");
  assert.equal((await verifyWebhook(body, signed(former), [present, former])).event, "job.completed");
  await refused(body, signed(former), present);
});

test("what was changed, is old, from the future, or not signed is refused", async () => {
  await refused(payload.replace("2", "3"), headers, secret, { now });
  await refused(payload, { ...headers, "webhook-id": "msg_other" }, secret, { now });
  await refused(payload, headers, secret, { now: new Date(now.getTime() + 301_000) });
  await refused(payload, headers, secret, { now: new Date(now.getTime() - 301_000) });
  await refused(payload, headers, secret);
  await verifyWebhook(payload, headers, secret, { now: new Date(now.getTime() + 299_000) });
  await refused(payload, { ...headers, "webhook-timestamp": "1614265330.5" }, secret, { now });
  for (const name of Object.keys(headers)) await refused(payload, { ...headers, [name]: undefined }, secret, { now });
  await refused(payload, { ...headers, "webhook-signature": "v2,AAAA v1,!!! nonsense" }, secret, { now });
  await refused(payload, headers, "whsec_", { now });
  await refused(payload, headers, [], { now });
});
