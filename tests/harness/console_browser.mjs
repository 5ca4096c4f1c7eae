// The console in headless Chromium, used as a person does: by what can be seen and read, with real clicks and keys.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import puppeteer from "puppeteer-core";

/** Undefined where there is none. */
export const chromium = ["chromium", "chromium-browser", "google-chrome"].find(
  (name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0,
);

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const executable = () => spawnSync("which", [chromium], { encoding: "utf8" }).stdout.trim();

export const openBrowser = () =>
  puppeteer.launch({
    executablePath: executable(),
    args: ["--no-sandbox", "--disable-gpu", "--autoplay-policy=no-user-gesture-required"],
  });

/** A person at a screen of her own: nothing is shared with another but the browser's program. */
export async function newVisitor(browser, url, { width = 1440, height = 900, scheme = "light" } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height, hasTouch: width < 600, isMobile: width < 600 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  const faults = [];
  page.on("pageerror", (fault) => faults.push(`thrown: ${fault.message}`));
  page.on("console", (message) => {
    // What the network does is the test's own doing.
    if (message.type() === "error" && !/Failed to load resource|net::ERR/.test(message.text()))
      faults.push(message.text());
  });
  await page.evaluateOnNewDocument(() => {
    globalThis.shift = 0;
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not to be found.
    globalThis.shownText = () => document.body.innerText.replaceAll("\u00a0", " ");
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.error(`refused by the content policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  await page.goto(url);
  return new Visitor(page, context, faults);
}

/** Does it again where what was found is gone before it is touched: a person, too, would look for it once more. */
async function untilDone(act) {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      return await act();
    } catch (fault) {
      if (!/detached|not clickable/.test(fault.message) || Date.now() > deadline) throw fault;
    }
  }
}

class Visitor {
  constructor(page, context, faults) {
    Object.assign(this, { page, context, faults });
  }

  /** By role and name, as a screen reader knows it. */
  find(role, name) {
    return this.page.locator(`aria/${name}[role="${role}"]`).setTimeout(20_000);
  }

  press(name) {
    return this.find("button", name).click();
  }

  /** To a place of the app, as a bookmark does. */
  async goTo(path) {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, path);
  }

  /** By a link of the app: what comes next belongs to the view that it leads to. */
  async follow(name) {
    const link = await this.find("link", name).waitHandle();
    const address = await link.evaluate(({ href }) => href);
    await this.find("link", name).click();
    await this.page.waitForFunction((wanted) => location.href === wanted, { timeout: 20_000 }, address);
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  }

  /** A tick or an option: what is seen of a hidden box is its label. */
  choose(role, name) {
    return untilDone(async () => {
      const found = await this.page.waitForSelector(`aria/${name}[role="${role}"]`, { timeout: 20_000 });
      const label = await found.evaluateHandle((element) => element.closest("label") ?? element);
      await label.asElement().click();
    });
  }

  /** Clicks on what the selector finds. */
  click(selector, seconds = 20) {
    return this.page
      .locator(selector)
      .setTimeout(seconds * 1000)
      .click();
  }

  /** Types into the field with the label, key by key. */
  type(label, text) {
    return this.typeInto(`aria/${label}`, text);
  }

  /** Types into the field that the selector finds, once more where the view was replaced under the typing hands. */
  typeInto(selector, text) {
    return untilDone(async () => {
      const field = await this.page.waitForSelector(selector, { timeout: 20_000 });
      await field.click();
      await field.type(text);
      if (!(await field.evaluate((element) => element.isConnected))) throw new Error("Node is detached from document");
    });
  }

  async field(label) {
    return this.page.waitForSelector(`aria/${label}`, { timeout: 20_000 });
  }

  /** Drops a picture on the place for photos, as from another window. */
  async drop(bytes, name) {
    await this.page.waitForSelector(".drop");
    await this.page.evaluate(
      (base64, title) => {
        const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], title, { type: "image/png" }));
        const place = document.querySelector(".drop");
        for (const type of ["dragover", "drop"])
          place.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      },
      bytes.toString("base64"),
      name,
    );
  }

  /** Waits until the text is to be seen. */
  async sees(text, seconds = 20) {
    const shown = (wanted) => globalThis.shownText().includes(wanted);
    try {
      await this.page.waitForFunction(shown, { timeout: seconds * 1000, polling: 100 }, text);
    } catch {
      throw new Error(`“${text}” was not shown after ${seconds} s, but:\n${await this.text()}`);
    }
  }

  async seesNoMore(text, seconds = 20) {
    const gone = (wanted) => !globalThis.shownText().includes(wanted);
    await this.page.waitForFunction(gone, { timeout: seconds * 1000, polling: 100 }, text);
  }

  text() {
    return this.page.evaluate(() => globalThis.shownText());
  }

  /** What axe finds that is serious or worse. */
  async barriers() {
    if (!(await this.page.evaluate(() => "axe" in globalThis))) {
      // The page's own policy admits no script but its files; a debugger's is not the page's.
      await this.page.evaluate(readFileSync(axe, "utf8"));
    }
    const { violations } = await this.page.evaluate(() =>
      globalThis.axe.run(document, { resultTypes: ["violations"] }),
    );
    return violations
      .filter(({ impact }) => ["serious", "critical"].includes(impact))
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  }

  /** How far things have moved that nobody touched: Chromium's cumulative layout shift. */
  shift() {
    return this.page.evaluate(() => globalThis.shift);
  }

  /** Whether something is wider than the screen. */
  overflows() {
    return this.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  }

  close() {
    return this.context.close();
  }
}
