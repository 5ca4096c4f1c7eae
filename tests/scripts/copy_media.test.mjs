// `npm run copy-media` goes on until nothing is left, also after it was broken off, and says what came of it.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { after, before, beforeEach, describe, test } from "node:test";
import { copyMedia } from "../../scripts/media/copy_media.mjs";

const part = (changes) => ({
  copied: 2,
  copiedBytes: 1_500_000,
  same: 1,
  gone: 0,
  failed: 0,
  failures: [],
  ...changes,
});

describe("copying media", () => {
  const folder = mkdtempSync(join(tmpdir(), "copy-media-"));
  let server, url, answers, asked, printed;
  before(async () => {
    server = createServer(async (request, response) => {
      asked.push({ secret: request.headers.apikey, ...(await json(request)) });
      const { status = 200, ...body } = answers.shift();
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    });
    await new Promise((done) => server.listen(0, "127.0.0.1", done));
    url = `http://127.0.0.1:${server.address().port}`;
  });
  after(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    [asked, printed] = [[], []];
  });
  const run = () =>
    copyMedia({ from: "r2", to: "supabase", url, secret: "s", folder, print: (line) => printed.push(line) });

  test("goes from cursor to cursor, and ends with a summary", async () => {
    answers = [
      part({ cursor: "a", jobsLeft: 3 }),
      part({ cursor: "b", jobsLeft: 1 }),
      part({ cursor: null, jobsLeft: 0 }),
    ];
    await run();
    assert.deepEqual(
      asked.map(({ cursor, from, to, secret }) => [cursor, from, to, secret]),
      [null, "a", "b"].map((cursor) => [cursor, "r2", "supabase", "s"]),
    );
    assert.match(printed[1], /67 %.*4 copied, 3\.0 MB/);
    assert.match(printed.at(-1), /^6 objects \(4\.5 MB\) copied from r2 to supabase.*; 3 were there already\./);
    assert.deepEqual(readdirSync(folder), [], "nothing is left to go on with");
  });

  test("goes on where it was broken off", async () => {
    answers = [part({ cursor: "a", jobsLeft: 2 }), { status: 400, error: "Invalid parameters", details: "to: no" }];
    await assert.rejects(run, /refused: to: no/);
    answers = [part({ cursor: null, jobsLeft: 0 })];
    const { copied } = await run();
    assert.equal(asked.at(-1).cursor, "a");
    assert.equal(copied, 4, "the earlier run's count too");
  });

  test("names what failed, and asks for the secret where it is wanted", async () => {
    answers = [part({ cursor: null, jobsLeft: 0, failed: 1, failures: ["job/1/audio.mp3"] })];
    const { failed } = await run();
    assert.equal(failed, 1);
    assert.match(printed[0], /job\/1\/audio\.mp3/);
    answers = [{ status: 401, error: "Authentication required" }];
    await assert.rejects(run, /OPERATOR_SECRET/);
  });
});
