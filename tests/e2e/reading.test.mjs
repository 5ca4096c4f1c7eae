// A reading from signup to its combined PDF, in workerd over HTTP, and the bad days between: cancelled in the middle,
// asked for by somebody else, and the Worker's process killed.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startSpeechServer } from "../../scripts/speech-server.mjs";
import { anna, bytesOf, isOver, michael, newPerson } from "../harness/client.mjs";
import { startEmbeddedStack, startPostgresStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const params = { person1: michael, systems: ["western"], relationshipIntensity: 7, relationshipMode: "romantic" };

for (const startStack of [startEmbeddedStack, startPostgresStack]) {
  describe(`a reading with ${startStack.name}`, () => {
    let stack, speech, worker;

    before(async () => {
      [stack, speech] = await Promise.all([startStack(), startSpeechServer()]);
      worker = await startWorkerUnderTest({ stack, speechUrl: speech.url });
    });
    after(async () => {
      await worker?.stop();
      await speech?.close();
      await stack?.stop();
    });

    test("is made from signup to its combined PDF", async () => {
      const person = await newPerson(worker);
      const id = await person.startReading("extended", params);
      const seen = await person.watch(id, isOver);
      const job = seen.at(-1);
      assert.equal(job.status, "complete", JSON.stringify(job));
      const percents = seen.map((state) => state.progress.percent);
      assert.deepEqual(
        percents,
        percents.toSorted((left, right) => left - right),
        "FAILURES 8: progress fell",
      );
      assert.equal(percents.at(-1), 100);

      const audio = job.artifacts.filter(({ type }) => type === "audio_mp3");
      const pages = job.artifacts.filter(({ type, isCombined }) => type === "pdf" && !isCombined);
      const combined = job.artifacts.filter(({ isCombined }) => isCombined);
      assert.deepEqual([audio.length, pages.length, combined.length], [1, 1, 1]);
      for (const { url } of [...pages, ...combined]) {
        const { type, bytes } = await bytesOf(worker, url);
        assert.equal(type, "application/pdf");
        assert.equal(bytes.subarray(0, 5).toString(), "%PDF-");
      }
      const mp3 = await bytesOf(worker, audio[0].url);
      assert.equal(mp3.type, "audio/mpeg");
      assert.equal(mp3.bytes.length, audio[0].fileSize);
      assert.equal(mp3.bytes.subarray(0, 3).toString(), "ID3");
      // The tag's length is four times seven bits. 128 kbit/s are 16,000 bytes a second (FAILURES 20: the duration is
      // that of the frames).
      const tagBytes = 10 + mp3.bytes.subarray(6, 10).reduce((length, part) => length * 128 + part, 0);
      const soundBytes = mp3.bytes.length - tagBytes;
      assert.ok(Math.abs(soundBytes / 16_000 - audio[0].duration) < 1, `${soundBytes} bytes, ${audio[0].duration} s`);
      assert.ok(job.metadata.totalWords >= 600);

      const listed = (await person.call("GET", `/api/jobs/${id}/artifacts`)).body.artifacts;
      const m4a = await bytesOf(worker, listed.find(({ type }) => type === "audio_mp3").fallbackUrl);
      assert.equal(m4a.type, "audio/mp4");
      assert.equal(m4a.bytes.subarray(4, 8).toString(), "ftyp");

      const audiobook = listed.find(({ type }) => type === "audio_m4b");
      assert.equal(audiobook.isCombined, true);
      const m4b = await bytesOf(worker, audiobook.url);
      assert.equal(m4b.type, "audio/mp4");
      assert.equal(m4b.bytes.length, audiobook.fileSize);
      assert.equal(m4b.bytes.subarray(4, 12).toString(), "ftypM4B ");
      const position = { artifactId: audiobook.id, seconds: 12.5 };
      assert.equal((await person.call("PUT", `/api/jobs/${id}/position`, position)).status, 200);
      const kept = (await person.call("GET", `/api/jobs/${id}/position`)).body;
      assert.deepEqual({ artifactId: kept.artifactId, seconds: kept.seconds }, position);
    });

    test("of somebody else does not exist", async () => {
      const [owner, stranger] = [await newPerson(worker), await newPerson(worker)];
      const id = await owner.startReading("extended", params);
      for (const [method, path] of [
        ["GET", ""],
        ["GET", "/artifacts"],
        ["DELETE", ""],
      ]) {
        const answer = await stranger.call(method, `/api/jobs/${id}${path}`);
        assert.equal(answer.status, 404);
        assert.equal(answer.body.error, "Job not found");
      }
      assert.equal((await owner.call("DELETE", `/api/jobs/${id}`)).status, 200);
    });

    test("that is cancelled in the middle stays cancelled (FAILURES 9)", async () => {
      const person = await newPerson(worker);
      const id = await person.startReading("synastry", {
        ...params,
        person2: anna,
        systems: ["western", "vedic", "kabbalah"],
      });
      await person.watch(id, (job) => job.progress.percent >= 10);
      assert.deepEqual((await person.call("DELETE", `/api/jobs/${id}`)).body, {
        success: true,
        message: "Job cancelled",
      });
      await worker.cron();
      const job = (await person.watch(id, () => true)).at(-1);
      assert.deepEqual([job.status, job.code, job.cancelled], ["error", "JOB_CANCELLED", true]);
    });

    test("loses nothing and makes nothing twice when the Worker is killed in the middle", async () => {
      const person = await newPerson(worker);
      const id = await person.startReading("extended", { ...params, systems: ["western", "kabbalah"] });
      await person.watch(id, (job) => job.progress.docsComplete > 0 || job.progress.percent >= 20);
      await worker.crash();
      await worker.start();
      // The machine that held the leases is gone; a minute is an hour here.
      await stack.sql(
        `update job_tasks set lease_expires_at = now() - interval '1 second'
         where job_id = '${id}' and lease_expires_at is not null returning 1`,
      );
      const ticking = setInterval(() => worker.cron().catch(() => {}), 2000);
      try {
        const job = (await person.watch(id, isOver)).at(-1);
        assert.equal(job.status, "complete", JSON.stringify(job));
        const chapters = job.artifacts.filter(({ type }) => type === "audio_mp3").map(({ chapter }) => chapter);
        assert.equal(new Set(chapters).size, 2);
        assert.equal(chapters.length, 2);
      } finally {
        clearInterval(ticking);
      }
    });
  });
}
