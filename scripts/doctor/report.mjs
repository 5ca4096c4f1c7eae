// What the doctor prints: one line for each part with how long it took, its findings below it, and what to do.
import { readableDuration } from "../process/progress.mjs";

const signs = { sound: "✓", warning: "!", fault: "✗", unseen: "-" };
const titleWidth = 18;

export class Report {
  faults = 0;
  warnings = 0;
  #print;
  #isInteractive;

  constructor({ print = console.log, isInteractive = print === console.log && process.stdout.isTTY } = {}) {
    this.#print = print;
    this.#isInteractive = isInteractive;
  }

  title(text) {
    this.#print(text);
  }

  /** Runs `look`, which gives findings `{ state, found, advice? }`, and prints them; gives whether none is a fault. */
  async part(title, look) {
    const begun = Date.now();
    const stop = this.#showWaiting(title);
    let findings;
    try {
      findings = await look();
    } finally {
      stop();
    }
    this.#show(title, findings, readableDuration(Date.now() - begun));
    return findings.every(({ state }) => state !== "fault");
  }

  /** A part that was not looked at, since what it hangs on does not work. */
  unseen(title, found) {
    this.#show(title, [{ state: "unseen", found }]);
  }

  /** What stands in the way of a part and of all that would follow. */
  fault(title, found) {
    this.#show(title, [{ state: "fault", found }]);
  }

  #show(title, findings, took) {
    findings.forEach(({ state, found, advice }, place) => {
      if (state === "fault") this.faults += 1;
      if (state === "warning") this.warnings += 1;
      const name = (place === 0 ? title : "").padEnd(titleWidth);
      this.#print(`${signs[state]} ${name} ${found}${place === 0 && took ? ` (${took})` : ""}`);
      if (advice) this.#print(`  ${" ".repeat(titleWidth)} → ${advice}`);
    });
  }

  /** At a terminal, a line that counts the seconds until the part is done; elsewhere a line every ten. */
  #showWaiting(title) {
    const begun = Date.now();
    const seconds = () => Math.round((Date.now() - begun) / 1000);
    if (!this.#isInteractive) {
      const timer = setInterval(() => this.#print(`  ${title}: ${seconds()} s so far`), 10_000);
      return () => clearInterval(timer);
    }
    const show = () => process.stdout.write(`\r\x1b[K… ${title} ${seconds() > 0 ? `${seconds()} s` : ""}`);
    show();
    const timer = setInterval(show, 1000);
    return () => {
      clearInterval(timer);
      process.stdout.write("\r\x1b[K");
    };
  }
}
