// The last words of `npm start` hold a command that works when it is pasted.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import { test } from "node:test";
import { promisify } from "node:util";
import { readyText } from "../../scripts/development/ready_text.mjs";
import { output } from "../../scripts/process/run.mjs";

const run = promisify(execFile);

test("the ready text can be pasted into a shell, and signs up", {
  skip: output("curl", ["--version"]) === undefined && "there is no curl",
}, async () => {
  const server = createServer(async (request, response) => {
    const { method, url, headers } = request;
    response.end(JSON.stringify({ method, url, type: headers["content-type"], body: await json(request) }));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const text = readyText({
    url: `http://127.0.0.1:${server.address().port}`,
    supabaseUrl: "http://127.0.0.1:1",
    took: "1 s",
    now: 1,
  });
  const command = text
    .split("\n")
    .filter((line) => line.startsWith("    "))
    .join("\n");
  const { method, url, type, body } = JSON.parse((await run("sh", ["-c", command])).stdout);
  server.close();
  assert.deepEqual([method, url, type], ["POST", "/api/auth/signup", "application/json"]);
  assert.deepEqual(body, { email: "you-1@example.com", password: "correct horse battery", name: "You" });
});

test("every start offers an address that nobody has yet", () => {
  const [one, other] = [1, 2].map((now) => readyText({ url: "", supabaseUrl: "", took: "", now }));
  assert.notEqual(one, other);
});
