// Facts about parts of what a signed link of the embedded storage opens.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mayBeRanged, ranged } from "../../scripts/supabase/ranges.mjs";

const link = "http://here/storage/v1/object/sign/media/a.mp3?token=t";
const stored = (body = "0123456789") =>
  new Response(body, { headers: { "content-type": "audio/mpeg", etag: '"one"', "content-length": `${body.length}` } });
const asking = (headers) => new Request(link, { headers });

/** The status, the text and the headers that tell which part it is. */
async function answerTo(headers, body) {
  const answer = await ranged(stored(body), asking(headers));
  return [
    answer.status,
    await answer.text(),
    ...["content-range", "content-length"].map((name) => answer.headers.get(name)),
  ];
}

test("one range is answered with its bytes", async () => {
  assert.deepEqual(await answerTo({ range: "bytes=0-1" }), [206, "01", "bytes 0-1/10", "2"]);
  assert.deepEqual(await answerTo({ range: "bytes=7-" }), [206, "789", "bytes 7-9/10", "3"]);
  assert.deepEqual(await answerTo({ range: "bytes=-4" }), [206, "6789", "bytes 6-9/10", "4"]);
  assert.deepEqual(await answerTo({ range: "bytes=8-99" }), [206, "89", "bytes 8-9/10", "2"]);
});

test("a range behind the end is refused with the size", async () => {
  assert.deepEqual(await answerTo({ range: "bytes=10-" }), [416, "", "bytes */10", null]);
});

test("several ranges, other units and what can't be read are the whole", async () => {
  for (const range of ["bytes=0-1,4-5", "lines=0-1", "bytes=5-2", "bytes=x", "0-1"]) {
    assert.deepEqual(await answerTo({ range }), [200, "0123456789", null, "10"], range);
  }
});

test("a range of another version is the whole", async () => {
  assert.equal((await answerTo({ range: "bytes=0-1", "if-range": '"two"' }))[0], 200);
  assert.equal((await answerTo({ range: "bytes=0-1", "if-range": '"one"' }))[0], 206);
});

test("an empty object is whole, and an error stays as it is", async () => {
  assert.deepEqual((await answerTo({ range: "bytes=0-" }, "")).slice(0, 2), [200, ""]);
  const missing = Response.json({ statusCode: "404" }, { status: 400 });
  assert.equal(await ranged(missing, asking({ range: "bytes=0-1" })), missing);
});

test("only reads by a signed link are answered in parts", () => {
  const range = { range: "bytes=0-1" };
  assert.ok(mayBeRanged(new Request(link, { headers: range })));
  assert.ok(!mayBeRanged(new Request(link)));
  assert.ok(!mayBeRanged(new Request("http://here/storage/v1/object/media/a.mp3", { headers: range })));
  assert.ok(!mayBeRanged(new Request(link, { headers: range, method: "HEAD" })));
});
