// Audio in two stores that fail, as a listener meets it: which store and which file serve, and what is stored and made
// good while a store is down.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { isOver, michael, newPerson } from "../harness/client.mjs";
import { startCountingSpeech } from "../harness/counting_speech.mjs";
import { startFaultyStorage } from "../harness/faulty_storage.mjs";
import { startFaultyWorker } from "../harness/faulty_worker.mjs";
import { startEmbeddedStack } from "../harness/stacks.mjs";

const places = ["r2/audio_mp3", "supabase/audio_mp3", "r2/audio_m4a", "supabase/audio_m4a"];

describe("audio in two stores", () => {
  let stack, storage, speech, worker, person, id, artifacts;

  const makeReading = async () => {
    const job = await person.startReading("extended", { person1: michael, systems: ["western"] });
    assert.equal((await person.watch(job, isOver)).at(-1).status, "complete");
    return job;
  };
  const recording = () => artifacts.find(({ type }) => type === "audio_mp3");
  /** R2's faults for one of the two files, or for both; Supabase's likewise. */
  const breakR2 = (faults) => worker.switchOn(faults);

  before(async () => {
    [stack, speech] = await Promise.all([startEmbeddedStack(), startCountingSpeech()]);
    storage = await startFaultyStorage(stack.url);
    worker = await startFaultyWorker({
      stack: { ...stack, url: storage.url },
      speechUrl: speech.url,
      variables: { ARTIFACT_STORES: "r2,supabase", SUPABASE_BUCKET: "media", JWT_ISSUER: `${stack.url}/auth/v1` },
    });
    person = await newPerson(worker);
    id = await makeReading();
    artifacts = (await person.call("GET", `/api/jobs/${id}`)).body.artifacts;
  });
  after(async () => {
    await worker?.stop();
    await storage?.end();
    await speech?.close();
    await stack?.stop();
  });

  /** By the route with the twins: `/api/jobs/{id}/audio/{artifactId}`. */
  const audio = (headers = {}) =>
    worker.fetch(`/api/jobs/${id}/audio/${recording().id}`, {
      headers: { Authorization: `Bearer ${person.token}`, ...headers },
    });

  for (const [name, r2] of [
    ["is missing", { object: "is missing" }],
    ["fails", { object: "fails" }],
    ["has another size", { object: "is shorter" }],
    ["takes more than two seconds", { object: "is slow" }],
  ]) {
    test(`where R2 ${name}, the next place serves, whole and in parts`, async () => {
      await breakR2({ ...r2, only: ".mp3" });
      for (const [headers, status] of [
        [{}, 200],
        [{ Range: "bytes=0-1" }, 206],
      ]) {
        const begun = Date.now();
        const answer = await audio(headers);
        const bytes = await answer.arrayBuffer();
        assert.deepEqual([answer.status, answer.headers.get("x-served-from")], [status, "supabase/audio_mp3"]);
        assert.equal(bytes.byteLength, status === 206 ? 2 : recording().fileSize);
        assert.ok(Date.now() - begun < 4_000, "it waits two seconds and no longer");
      }
      await worker.logged(/object_unavailable.*r2\/audio_mp3/);
      await breakR2({});
    });
  }

  test("each place serves when those before it fail, and the last failure is a 502 with a code", async () => {
    const faults = [
      [{}, {}],
      [{ object: "fails", only: ".mp3" }, {}],
      [
        { object: "fails", only: ".mp3" },
        { how: "503", only: ".mp3" },
      ],
      [{ object: "fails" }, { how: "503", only: ".mp3" }],
    ];
    for (const [index, [r2, supabase]] of faults.entries()) {
      await breakR2(r2);
      storage.switchOn(supabase);
      const answer = await audio();
      assert.deepEqual([answer.status, answer.headers.get("x-served-from")], [200, places[index]]);
      assert.equal(answer.headers.get("content-type"), index < 2 ? "audio/mpeg" : "audio/mp4");
      assert.equal((await answer.arrayBuffer()).byteLength, Number(answer.headers.get("content-length")));
      await worker.logged(new RegExp(`"servedFrom":"${places[index]}"`));
    }
    storage.switchOn({ how: "503" });
    const none = await audio();
    assert.deepEqual([none.status, (await none.json()).code], [502, "EXTERNAL_SERVICE_ERROR"]);
    await breakR2({});
    storage.switchOn({});
  });

  test("an answer that breaks off in the middle breaks the connection, from either store", async () => {
    await breakR2({ get: "is cut off", only: ".mp3" });
    await assert.rejects(audio().then((answer) => answer.arrayBuffer()));
    await worker.logged(/answer_broke_off.*r2\/audio_mp3/);
    await breakR2({ object: "is missing", only: ".mp3" });
    storage.switchOn({ how: "cuts", only: ".mp3" });
    await assert.rejects(audio().then((answer) => answer.arrayBuffer()));
    await worker.logged(/answer_broke_off.*supabase\/audio_mp3/);
    await breakR2({});
    storage.switchOn({});
  });

  test("tags and times are the same from either store", async () => {
    const first = await audio();
    await first.arrayBuffer();
    await breakR2({ object: "is missing" });
    const resumed = await audio({ Range: "bytes=100-", "If-Range": first.headers.get("etag") });
    await resumed.arrayBuffer();
    assert.deepEqual([resumed.status, resumed.headers.get("x-served-from")], [206, "supabase/audio_mp3"]);
    for (const name of ["etag", "last-modified", "cache-control", "content-disposition", "content-type"])
      assert.equal(resumed.headers.get(name), first.headers.get(name), name);
    await breakR2({});
  });

  test("a job is made while Supabase is down, and its copies when it is back", async () => {
    storage.switchOn({ how: "503", only: "/object" });
    const job = await makeReading();
    await worker.logged(/store_passed_over/);
    const owed = async () =>
      Number((await stack.sql("select count(*)::int as count from engine.owed_copies"))[0].count);
    assert.ok((await owed()) >= 5, "copies are owed");
    storage.switchOn({});
    const { artifacts: made } = (await person.call("GET", `/api/jobs/${job}/artifacts`)).body;
    for (let round = 0; (await owed()) > 0; round += 1) {
      assert.ok(round < 30, `${await owed()} copies are still owed`);
      await stack.sql("update engine.owed_copies set due_at = now()");
      await worker.cron();
      await pause(500);
    }
    await breakR2({ object: "fails" });
    for (const { url, fileSize, type } of made) {
      const answer = await fetch(url);
      assert.deepEqual([answer.status, answer.headers.get("x-served-from")], [200, `supabase/${type}`]);
      assert.equal((await answer.arrayBuffer()).byteLength, fileSize);
    }
    await breakR2({});
  });

  test("a job is made while R2 is down", async () => {
    await breakR2({ put: "fails", object: "fails" });
    const job = await makeReading();
    const { artifacts: made } = (await person.call("GET", `/api/jobs/${job}/artifacts`)).body;
    for (const { url, type } of made) {
      const answer = await fetch(url);
      await answer.arrayBuffer();
      assert.deepEqual([answer.status, answer.headers.get("x-served-from")], [200, `supabase/${type}`]);
    }
    await breakR2({});
  });

  test("what lies only in Supabase is given by Supabase's own link", async () => {
    await worker.restart({ SUPABASE_SIGNED_URLS: "true" });
    await breakR2({ object: "is missing" });
    const sent = await worker.fetch(`/api/jobs/${id}/audio/${recording().id}`, {
      headers: { Authorization: `Bearer ${person.token}` },
      redirect: "manual",
    });
    assert.deepEqual([sent.status, sent.headers.get("x-served-from")], [307, "supabase/audio_mp3"]);
    const link = sent.headers.get("location");
    assert.ok(link.startsWith(`${storage.url}/storage/v1/object/sign/media/`), link);
    const given = await fetch(link);
    assert.deepEqual([given.status, given.headers.get("content-type")], [200, "audio/mpeg"]);
    assert.equal((await given.arrayBuffer()).byteLength, recording().fileSize);
    const begun = await fetch(link, { headers: { Range: "bytes=0-1" } });
    assert.deepEqual([begun.status, (await begun.arrayBuffer()).byteLength], [206, 2]);
    await breakR2({});
  });
});
