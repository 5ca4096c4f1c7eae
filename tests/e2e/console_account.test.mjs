// More of the console, used in a browser: a reading for two through its form, the account with its data and its
// webhooks, and the operators' door where there is a secret. Skipped where there is no browser.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { isOver, newPerson } from "../harness/client.mjs";
import { chromium, newVisitor, openBrowser } from "../harness/console_browser.mjs";
import { startCountingSpeech } from "../harness/counting_speech.mjs";
import { startEmbeddedStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const password = "correct horse battery";
const OPERATOR_SECRET = "an operator's secret that nobody guesses";
const story = "Tom found a kite in the old barn. Tom ran to the hill with it and laughed.";

/** Answers every call with `status`, and counts them. */
async function startReceiver() {
  const receiver = { status: 204, calls: 0 };
  const server = createServer((request, response) => {
    receiver.calls += 1;
    request.resume();
    response.writeHead(receiver.status).end();
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  receiver.url = `http://127.0.0.1:${server.address().port}/ends`;
  receiver.close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return receiver;
}

describe("the console's account", { skip: !chromium && "there is no browser" }, () => {
  let stack, speech, receiver, worker, browser;
  before(async () => {
    [stack, speech, receiver, browser] = await Promise.all([
      startEmbeddedStack(),
      startCountingSpeech(),
      startReceiver(),
      openBrowser(),
    ]);
    const variables = { WEBHOOK_LOCAL_RECEIVERS: "true" };
    worker = await startWorkerUnderTest({ stack, speechUrl: speech.url, variables });
  });
  after(async () => {
    await browser?.close();
    await worker?.stop();
    await Promise.all([receiver?.close(), speech?.close(), stack?.stop()]);
  });

  async function signedIn(person, path) {
    const visit = await newVisitor(browser, worker.url);
    await visit.follow("Sign in");
    await visit.type("Email", person.email);
    await visit.type("Password", password);
    await visit.press("Sign in");
    await visit.sees("Your library");
    await visit.goTo(path);
    return visit;
  }

  /** A job that is over in a moment. */
  async function finishedScenes(person, changes = {}) {
    const { body } = await person.call("POST", "/api/jobs/scenes/start", { story, audience: "children", ...changes });
    await person.watch(body.jobId, isOver);
    return body.jobId;
  }

  test("two people order a reading through its form, and it is theirs as they said it", async () => {
    const person = await newPerson(worker);
    const visit = await signedIn(person, "/new/reading");
    await visit.choose("radio", "For two Each of you, and what is between you.");
    const fill = async (prefix, [name, date, time, search, place]) => {
      const type = (title, text) => visit.typeInto(`[name="${prefix}.${title}"]`, text);
      await type("name", name);
      await type("birthDate", date);
      await type("birthTime", time);
      const title = prefix === "person1" ? "The first person" : "The second person";
      const section = await visit.page.waitForSelector(`aria/${title}`);
      await (await section.waitForSelector("input[role=combobox]")).type(search);
      const found = await visit.page.waitForSelector("[role=option]");
      assert.ok((await found.evaluate(({ textContent }) => textContent)).startsWith(place));
      await found.click();
    };
    await fill("person1", ["Michael", "01151990", "0230PM", "bangk", "Bangkok"]);
    await fill("person2", ["Анна", "07031988", "0605AM", "krak", "Krak"]);
    await visit.choose("radio", "Unsparing Says what others leave out.");
    const intensity = await visit.page.waitForSelector("input[type=range]");
    await intensity.focus();
    await visit.page.keyboard.press("End");
    for (const system of ["Vedic astrology", "Human Design", "Gene Keys", "Kabbalah"])
      await visit.choose("checkbox", system);
    const sent = visit.page.waitForRequest((request) => request.url().endsWith("/api/jobs/start"));
    await visit.press("Start the reading");
    const order = JSON.parse((await sent).postData());
    assert.equal(order.type, "synastry");
    const { person1, person2, systems, relationshipMode, relationshipIntensity } = order.params;
    assert.deepEqual([person1.name, person1.birthDate, person1.birthTime], ["Michael", "1990-01-15", "14:30"]);
    assert.deepEqual([person2.name, person2.birthDate, person2.birthTime], ["Анна", "1988-07-03", "06:05"]);
    assert.deepEqual([person1.timezone, person2.timezone], ["Asia/Bangkok", "Europe/Warsaw"]);
    assert.deepEqual([systems, relationshipMode, relationshipIntensity], [["western"], "brutal", 10]);
    await visit.sees("Reading for two");
    await visit.sees("Ready", 90);
    assert.deepEqual(visit.faults, []);
    await visit.close();
  });

  test("everything that is kept is taken away in a file, and then erased", async () => {
    const person = await newPerson(worker);
    const id = await finishedScenes(person);
    const visit = await signedIn(person, "/account");
    const downloads = worker.folder;
    const session = await visit.page.createCDPSession();
    await session.send("Browser.setDownloadBehavior", {
      behavior: "allow",
      downloadPath: downloads,
      browserContextId: visit.context.id,
    });
    await visit.press("Download everything");
    await visit.sees("Everything that is kept of you is in the file.");
    const isThere = () => readdirSync(downloads).includes("one-in-a-billion.json");
    for (const deadline = Date.now() + 10_000; !isThere() && Date.now() < deadline; ) await pause(100);
    const kept = JSON.parse(readFileSync(join(downloads, "one-in-a-billion.json"), "utf8"));
    assert.equal(kept.jobs[0].id, id);
    await visit.press("Erase everything");
    await visit.sees("Your account stays.");
    await visit.click(`[role=alertdialog] ::-p-aria(Erase everything[role="button"])`);
    await visit.sees("Erased: 1 job with");
    await visit.goTo("/");
    await visit.sees("Nothing here yet");
    assert.equal((await person.call("GET", `/api/jobs/${id}`)).status, 404);
    assert.deepEqual(visit.faults, []);
    await visit.close();
  });

  test("a webhook that was refused is sent again by a click, and arrives", async () => {
    const person = await newPerson(worker);
    receiver.status = 410;
    await finishedScenes(person, { webhookUrl: receiver.url });
    const deliveries = async () => (await person.call("GET", "/api/webhooks/deliveries")).body.deliveries;
    for (const deadline = Date.now() + 30_000; (await deliveries())[0]?.status === "pending"; await pause(200))
      assert.ok(Date.now() < deadline, "it is still pending");
    receiver.status = 204;
    const before = receiver.calls;
    const visit = await signedIn(person, "/account");
    await visit.sees(receiver.url);
    await visit.press("Send again");
    await visit.sees("It is sent again.");
    for (const deadline = Date.now() + 30_000; receiver.calls === before; await pause(200)) {
      assert.ok(Date.now() < deadline, "nothing was sent");
      await worker.cron();
    }
    for (const deadline = Date.now() + 10_000; (await deliveries())[0].status !== "delivered"; await pause(200))
      assert.ok(Date.now() < deadline, "it is not delivered");
    assert.deepEqual(visit.faults, []);
    await visit.close();
  });

  test("operators are asked for their secret, a wrong one is refused, and the tab forgets it", async () => {
    await worker.restart({ ENVIRONMENT: "test", OPERATOR_SECRET, WEBHOOK_LOCAL_RECEIVERS: "" });
    await finishedScenes(await newPerson(worker));
    const visit = await newVisitor(browser, worker.url);
    await visit.goTo("/operations");
    await visit.sees("For operators");
    await visit.type("Operator secret", "a guess");
    await visit.press("Open");
    await visit.sees("That secret is not this server’s.");
    const field = await visit.field("Operator secret");
    await field.click({ count: 3 });
    await field.type(OPERATOR_SECRET);
    await visit.press("Open");
    await visit.sees("By kind");
    await visit.sees("Over time");
    const headers = { Authorization: `Bearer ${OPERATOR_SECRET}` };
    const { hours } = await (await worker.fetch("/api/operations/history", { headers })).json();
    const ended = hours.reduce((sum, { completed }) => sum + completed, 0);
    assert.ok(ended > 0);
    const drawing = await visit.page.waitForSelector(`svg[aria-label^="In 48 hours ${ended} job"]`);
    const drawn = await drawing.$$eval(
      "rect:not(.bad)",
      (bars) => bars.filter(({ height }) => height.baseVal.value > 0).length,
    );
    assert.equal(drawn, hours.filter(({ completed }) => completed > 0).length);
    assert.deepEqual(visit.faults, []);
    await visit.close();
    const another = await newVisitor(browser, worker.url);
    await another.goTo("/operations");
    await another.sees("For operators");
    await another.close();
  });
});
