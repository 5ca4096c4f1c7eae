// The app in `examples/react`, with the package as it is published, against the Worker: somebody signs up, starts a
// reading by a click, and its chapter can be played. Skipped where there is no browser.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { buildSync } from "esbuild";
import { root } from "../../scripts/project/places.mjs";
import { installPackage } from "../client/installed_package.mjs";
import { chromium, newVisitor, openBrowser } from "../harness/console_browser.mjs";
import { startCountingSpeech } from "../harness/counting_speech.mjs";
import { startEmbeddedStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const folder = join(root, "examples/react");
const read = (name) => readFileSync(join(folder, name), "utf8");

test("the guide shows the component of the example", () => {
  const guide = readFileSync(join(root, "docs/clients.md"), "utf8");
  assert.equal(guide.match(/```jsx\n([\s\S]*?)```/)[1], read("reading.jsx"));
});

test("the example asks for the version of the package that is here", () => {
  const { version } = JSON.parse(readFileSync(join(root, "client/package.json"), "utf8"));
  assert.match(JSON.parse(read("package.json")).dependencies["@1iab/job-client"], new RegExp(`-${version}\\.tgz$`));
});

describe("in a browser", { skip: !chromium && "there is none" }, () => {
  let stack, speech, worker, browser, server;
  before(async () => {
    [stack, speech, browser] = await Promise.all([startEmbeddedStack(), startCountingSpeech(), openBrowser()]);
    worker = await startWorkerUnderTest({ stack, speechUrl: speech.url });
    const script = builtExample();
    server = createServer(({ url }, response) => {
      const isScript = url === "/built/main.js";
      response.setHeader("Content-Type", isScript ? "text/javascript" : "text/html");
      response.end(isScript ? script : read("index.html"));
    });
    await new Promise((done) => server.listen(0, "127.0.0.1", done));
  });
  after(async () => {
    server?.close();
    await browser?.close();
    await worker?.stop();
    await speech?.close();
    await stack?.stop();
  });

  test("from nothing to a chapter that plays", async () => {
    const address = `http://127.0.0.1:${server.address().port}/?api=${encodeURIComponent(worker.url)}`;
    const visit = await newVisitor(browser, address);
    await visit.type("Email", `example-${Date.now()}@example.com`);
    await visit.type("Password", "correct horse battery");
    await visit.press("Sign up");
    await visit.press("Start");
    await visit.page.waitForSelector("audio", { timeout: 60_000 });
    await visit.page.$eval("audio", (audio) => audio.play());
    await visit.page.waitForFunction(() => document.querySelector("audio").currentTime > 0.3, { timeout: 20_000 });
    assert.deepEqual(visit.faults, []);
  });
});

/** The example as `npm start` in its folder bundles it, with the packed client. */
function builtExample() {
  const { outputFiles } = buildSync({
    entryPoints: [join(folder, "main.jsx")],
    nodePaths: [join(installPackage().app, "node_modules")],
    jsx: "automatic",
    bundle: true,
    format: "esm",
    write: false,
    define: { "process.env.NODE_ENV": '"development"' },
  });
  return outputFiles[0].text;
}
