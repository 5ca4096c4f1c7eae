// The console, used in a browser as a person does: from an empty browser to a reading that plays, and everything else
// that can be clicked. Skipped where there is no browser.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { anna, isOver, michael, newPerson } from "../harness/client.mjs";
import { chromium, newVisitor, openBrowser } from "../harness/console_browser.mjs";
import { startCountingSpeech } from "../harness/counting_speech.mjs";
import { photo } from "../harness/pictures.mjs";
import { startEmbeddedStack } from "../harness/stacks.mjs";
import { startWorkerUnderTest } from "../harness/worker.mjs";

const password = "correct horse battery";

describe("the console", { skip: !chromium && "there is no browser" }, () => {
  let stack, speech, worker, browser;
  before(async () => {
    [stack, speech, browser] = await Promise.all([startEmbeddedStack(), startCountingSpeech(), openBrowser()]);
    worker = await startWorkerUnderTest({ stack, speechUrl: speech.url });
  });
  after(async () => {
    await browser?.close();
    await worker?.stop();
    await speech?.close();
    await stack?.stop();
  });

  const visitor = (options) => newVisitor(browser, worker.url, options);

  /** Somebody with an account who is signed in, at the given place of the app. */
  async function signedIn(person, path, options) {
    const visit = await visitor(options);
    await visit.follow("Sign in");
    await visit.type("Email", person.email);
    await visit.type("Password", password);
    await visit.press("Sign in");
    await visit.sees("Your library");
    await visit.goTo(path);
    return visit;
  }

  async function finishedReading(person, params = { person1: michael, systems: ["western", "vedic"] }) {
    const id = await person.startReading("extended", params);
    await person.watch(id, isOver);
    return id;
  }

  test("from an empty browser to a chapter that plays, by clicking, in under two minutes", async () => {
    const began = Date.now();
    const visit = await visitor();
    await visit.type("Your name", "Michael");
    await visit.type("Email", `console-${began}@example.com`);
    await visit.type("Password", password);
    await visit.press("Create account");
    await visit.sees("Nothing here yet");
    await visit.follow("Start a reading");
    await visit.type("Name", "Michael");
    await visit.type("Date of birth", "01151990");
    await visit.choose("checkbox", "I don’t know the time");
    await visit.type("Place of birth", "chiang m");
    await visit.choose("option", "Chiang Mai, Thailand");
    await visit.sees("18.80° N, 98.98° E · Asia/Bangkok");
    for (const system of ["Vedic astrology", "Human Design", "Gene Keys", "Kabbalah"])
      await visit.choose("checkbox", system);
    await visit.press("Start the reading");
    await visit.sees("Reading for one");
    await visit.press("Play Western astrology");
    await visit.page.waitForFunction(() => document.querySelector("audio")?.currentTime > 0.5, { timeout: 90_000 });
    assert.ok(Date.now() - began < 120_000, `it took ${Date.now() - began} ms`);
    await visit.sees("Ready", 60);
    assert.deepEqual(visit.faults, []);
    assert.ok((await visit.shift()) < 0.05, `things moved by ${await visit.shift()}`);
    await visit.close();
  });

  test("a form says what is wrong, where it is wrong, before and after it is sent", async () => {
    const visit = await signedIn(await newPerson(worker), "/new/reading");
    await visit.press("Start the reading");
    await visit.sees("Please choose a city from the list.");
    await visit.type("Name", "Michael");
    await visit.type("Date of birth", "01151990");
    await visit.type("Time of birth", "0230PM");
    await visit.choose("checkbox", "Enter coordinates myself");
    await visit.type("Latitude", "91");
    await visit.type("Longitude", "100.5");
    await visit.type("Time zone", "Asia/Nowhere");
    await visit.press("Start the reading");
    await visit.sees("Please look again");
    assert.match(await visit.text(), /Latitude[\s\S]*-90[\s\S]*Time zone[\s\S]*IANA/i);
    await visit.close();
  });

  test("a listener goes on in another browser where the first one stopped, at a speed of choice", async () => {
    const person = await newPerson(worker);
    const id = await finishedReading(person);
    const first = await signedIn(person, `/jobs/${id}`);
    await first.press("Play Vedic astrology");
    await first.page.waitForFunction(() => document.querySelector("audio")?.currentTime > 0.3);
    await first.page.select("select", "1.5");
    assert.equal(await first.page.$eval("audio", (audio) => audio.playbackRate), 1.5);
    await first.press("Forward 30 seconds");
    const isKept = (answer) => answer.request().method() === "PUT" && answer.url().endsWith("/position");
    await Promise.all([first.page.waitForResponse(isKept, { timeout: 20_000 }), first.press("Pause")]);
    const stopped = await first.page.$eval("audio", (audio) => audio.currentTime);
    await first.close();
    const second = await signedIn(person, `/jobs/${id}`);
    await second.page.waitForFunction(
      (at) => Math.abs(document.querySelector("audio")?.currentTime - at) < 1,
      { polling: 100 },
      stopped,
    );
    await second.sees("Chapter 2");
    await second.close();
  });

  test("a chapter whose MP3 can't be had is played from its M4A, and with fresh links after that", async () => {
    const person = await newPerson(worker);
    const id = await finishedReading(person, { person1: michael, systems: ["western"] });
    const { artifacts } = (await person.call("GET", `/api/jobs/${id}/artifacts`)).body;
    const mp3 = artifacts.find(({ type }) => type === "audio_mp3");
    const visit = await signedIn(person, "/");
    await visit.page.setRequestInterception(true);
    visit.page.on("request", (request) => (request.url().includes(mp3.id) ? request.abort() : request.continue()));
    await visit.goTo(`/jobs/${id}`);
    await visit.press("Play Western astrology");
    await visit.page.waitForFunction(() => document.querySelector("audio")?.currentTime > 0.3);
    const playing = await visit.page.$eval("audio", (audio) => audio.currentSrc);
    assert.ok(playing.includes(artifacts.find(({ type }) => type === "audio_m4a").id), playing);
    await visit.close();
  });

  test("pages are read over the page, and a signed link opens them without an account", async () => {
    const person = await newPerson(worker);
    const id = await finishedReading(person, { person1: michael, systems: ["western"] });
    const visit = await signedIn(person, `/jobs/${id}`);
    await visit.press("Read Western astrology");
    const shown = await visit.page.waitForSelector("dialog a[target=_blank]");
    const address = await shown.evaluate((link) => link.href);
    assert.equal((await fetch(address)).headers.get("content-type"), "application/pdf");
    await visit.press("Close");
    await visit.press("Share");
    const link = await (await visit.field("Link")).evaluate((input) => input.value);
    assert.equal((await fetch(link)).status, 200);
    await visit.press("Close");
    await visit.close();
  });

  test("a reading for two is cancelled, and then erased", async () => {
    const person = await newPerson(worker);
    const id = await person.startReading("synastry", {
      person1: michael,
      person2: anna,
      relationshipIntensity: 5,
      relationshipMode: "romantic",
      systems: ["western"],
    });
    speech.hold();
    const visit = await signedIn(person, `/jobs/${id}`);
    await visit.press("Cancel");
    await visit.press("Cancel the job");
    speech.release();
    await visit.sees("It was cancelled", 30);
    await visit.press("Erase");
    await visit.press("Erase it");
    await visit.sees("Nothing here yet");
    assert.equal((await person.call("GET", `/api/jobs/${id}`)).status, 404);
    await visit.close();
  });

  test("a reading that failed is tried again, and becomes whole", async () => {
    const person = await newPerson(worker);
    speech.refuseEvery(1);
    const id = await person.startReading("extended", { person1: michael, systems: ["western"] });
    const visit = await signedIn(person, `/jobs/${id}`);
    await visit.sees("What was made is kept", 120);
    speech.refuseEvery(0);
    await visit.press("Try again");
    await visit.sees("Ready", 60);
    await visit.close();
  });

  test("the library shows what another device starts, live", async () => {
    const person = await newPerson(worker);
    const visit = await signedIn(person, "/");
    await visit.sees("Nothing here yet");
    await person.startReading("extended", { person1: michael, systems: ["western"] });
    await visit.sees("Reading for one");
    await visit.sees("Ready", 60);
    await visit.close();
  });

  test("a lost network shows itself, and heals", async () => {
    const person = await newPerson(worker);
    const visit = await signedIn(person, "/");
    await visit.page.setOfflineMode(true);
    await visit.sees("No connection");
    const id = await person.startReading("extended", { person1: michael, systems: ["western"] });
    await person.watch(id, isOver);
    await visit.page.setOfflineMode(false);
    await visit.seesNoMore("No connection");
    await visit.sees("Ready");
    await visit.close();
  });

  test("a photo is dropped, drawn as a cartoon, and seen large", async () => {
    const visit = await signedIn(await newPerson(worker), "/new/cartoonize");
    await visit.drop(photo(), "me.png");
    await visit.sees("me.png");
    await visit.type("What it should look like", "A friendly pirate captain");
    await visit.press("Draw it");
    await visit.click(".picture img.shown", 60);
    await visit.page.waitForSelector("dialog img");
    await visit.page.keyboard.press("Escape");
    await visit.page.waitForSelector("dialog", { hidden: true });
    assert.deepEqual(visit.faults, []);
    await visit.close();
  });

  test("a book is made of pages that somebody wrote, and is turned page by page", async () => {
    const visit = await signedIn(await newPerson(worker), "/new/storybook");
    await visit.type("Title", "Mia and the door");
    await visit.drop(photo(), "mia.png");
    await visit.type("What happens", "Mia finds a small door at the foot of an old oak tree.");
    await visit.press("Add a page");
    const [, second] = await visit.page.$$("textarea");
    await second.click();
    await second.type("Behind the door a fox waits with a lantern in the forest.");
    await visit.press("Make the book");
    await visit.sees("Page 1 of 2", 90);
    await visit.sees("Mia finds a small door");
    await visit.press("Turn the page");
    await visit.sees("Behind the door a fox waits");
    await visit.page.keyboard.press("ArrowLeft");
    await visit.sees("Page 1 of 2");
    assert.deepEqual(visit.faults, []);
    await visit.close();
  });

  test("a story is made up, another is cut into scenes, and a picture is drawn", async () => {
    const visit = await signedIn(await newPerson(worker), "/new/auto-story");
    await visit.type("The character", "Mia, seven years old, with curly red hair");
    await visit.drop(photo(), "mia.png");
    await visit.press("Make the book");
    await visit.page.waitForSelector(".tale", { timeout: 120_000 });
    await visit.goTo("/new/scenes");
    await visit.type("The story", "A fox finds a lantern in the forest. It carries the lantern home to its mother.");
    await visit.press("Cut it into scenes");
    await visit.sees("Page 1", 60);
    await visit.goTo("/new/image");
    await visit.type("The character", "A girl with a red scarf");
    await visit.type("The scene", "She sails a paper boat across a pond");
    await visit.press("Draw it");
    await visit.page.waitForSelector(".picture.large img.shown", { timeout: 60_000 });
    assert.deepEqual(visit.faults, []);
    await visit.close();
  });

  test("an operator finds a job by its id, sees its tasks in time, and pauses and resumes a kind", async () => {
    const person = await newPerson(worker);
    const id = await finishedReading(person, { person1: michael, systems: ["western"] });
    const visit = await visitor();
    await visit.goTo("/operations");
    await visit.type("Id of the job", id);
    await visit.press("Find");
    await visit.sees("Tasks over");
    await visit.sees("text:1");
    await visit.press("Pause Picture");
    await visit.sees("paused");
    await visit.press("Resume Picture");
    await visit.seesNoMore("paused");
    assert.deepEqual(visit.faults, []);
    await visit.close();
  });

  for (const [width, scheme] of [
    [1440, "light"],
    [1440, "dark"],
    [390, "light"],
    [390, "dark"],
  ]) {
    test(`nothing keeps anybody out at ${width} px in ${scheme}, and nothing is wider than the screen`, async () => {
      const person = await newPerson(worker);
      const id = await finishedReading(person, { person1: michael, systems: ["western"] });
      const visit = await signedIn(person, "/", { width, scheme });
      const found = [];
      for (const [path, text] of [
        ["/", "Your library"],
        ["/new", "What shall it be?"],
        ["/new/reading", "A new reading"],
        ["/new/storybook", "A picture book of your story"],
        ["/new/cartoonize", "A cartoon"],
        [`/jobs/${id}`, "Chapters"],
        ["/account", "Your data"],
        ["/operations", "By kind"],
        ["/reference", "Start a reading"],
      ]) {
        await visit.goTo(path);
        await visit.sees(text);
        found.push(...(await visit.barriers()).map((barrier) => `${path}: ${barrier}`));
        if (await visit.overflows()) found.push(`${path}: wider than the screen`);
      }
      assert.deepEqual(found, []);
      assert.deepEqual(visit.faults, []);
      await visit.close();
    });
  }

  test("its page runs no script but its own files, and the API keeps its routes", async () => {
    const page = await worker.fetch("/");
    const policy = page.headers.get("content-security-policy");
    assert.match(policy, /script-src 'self';/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.match(policy, new RegExp(`connect-src 'self' ${stack.url}`));
    assert.doesNotMatch(await page.text(), /<script(?![^>]*\ssrc=)|\son\w+=|\sstyle=/);
    assert.equal((await worker.fetch("/healthz")).headers.get("content-type"), "application/json");
    assert.equal((await worker.fetch("/fonts/eb-garamond-regular.otf")).status, 404);
    assert.equal((await worker.fetch("/", { method: "POST" })).status, 404);
    assert.equal((await worker.fetch("/console/nothing.js")).status, 404);
  });
});
