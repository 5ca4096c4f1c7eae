// What one whole reading costs the database, counted at a gateway in front of it: a number of calls, whatever the
// machine.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { anna, isOver, michael, newPerson } from "../harness/client.mjs";
import { startCountingSpeech } from "../harness/counting_speech.mjs";
import { startGateway } from "../harness/gateway.mjs";
import { startPostgresStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const params = { person1: michael, person2: anna, relationshipIntensity: 7, relationshipMode: "romantic" };
/** What people's requests call; the rest is called by the work. */
const calledForPeople = ["start_job", "read_job", "schema_version"];

describe("the work of a nuclear_v2", () => {
  let stack, gateway, speech, worker;

  before(async () => {
    [stack, speech] = await Promise.all([startPostgresStack(), startCountingSpeech()]);
    gateway = await startGateway(stack.url);
    worker = await startWorkerUnderTest({
      stack: { ...stack, url: gateway.url },
      speechUrl: speech.url,
      variables: { JWT_ISSUER: `${stack.url}/auth/v1` },
    });
  });
  after(async () => {
    await worker?.stop();
    await speech?.close();
    await gateway?.end();
    await stack?.stop();
  });

  test("makes 82 artifacts in at most 30 calls to the database", async (context) => {
    const person = await newPerson(worker);
    gateway.calls.length = 0;
    const id = await person.startReading("nuclear_v2", params);
    const job = (await person.watch(id, isOver, { seconds: 600 })).at(-1);
    assert.equal(job.status, "complete", JSON.stringify(job));
    const [{ artifacts }] = await stack.sql(
      `select count(*)::int as artifacts from job_artifacts where job_id = '${id}'`,
    );
    assert.equal(artifacts, 82);
    const functions = gateway.calls.map((path) => path.match(/^\/rest\/v1\/rpc\/(\w+)$/)?.[1]).filter(Boolean);
    const counts = {};
    for (const name of functions.filter((name) => !calledForPeople.includes(name)))
      counts[name] = (counts[name] ?? 0) + 1;
    context.diagnostic(JSON.stringify(counts));
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    assert.ok(total <= 30, `${total} calls: ${JSON.stringify(counts)}`);
  });
});
