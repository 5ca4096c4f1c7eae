// Examines a deployment: its address first, and then each of its parts, which the Worker tries out itself when it is
// asked by `POST /api/checkup`.
import { Failure } from "../process/failure.mjs";
import { readableDuration } from "../process/progress.mjs";
import { addressOf, lookAtAddress } from "./address.mjs";
import { checkUp } from "./checkup.mjs";
import { Report } from "./report.mjs";

/** What the Worker is asked to try out, with the words for it, in the order in which one depends on another. */
const subjects = [
  ["variables", "Variables"],
  ["database", "Database"],
  ["cron", "Minute's tick"],
  ["stores", "Stores of objects"],
  ["queue", "Queue"],
  ["rooms", "Durable Objects"],
  ["accounts", "Accounts"],
  ["speech", "Speech"],
  ["text", "Texts"],
  ["pictures", "Pictures"],
];

/**
 * Gives `{ faults, warnings }`; `print` takes one line after another, with `{ stays: false }` for one that is written
 * over.
 */
export async function examine({ url, secret, print, isInteractive }) {
  const begun = Date.now();
  const report = new Report({ print, isInteractive });
  const address = addressOf(url);
  report.title(`The deployment at ${address.origin}`);
  const isThere = await report.part("Address", () => lookAtAddress(address));
  if (isThere) await examineParts(report, address, secret);
  const { faults, warnings } = report;
  report.title(
    `${inWords(faults, "fault")}, ${inWords(warnings, "warning")}. ${readableDuration(Date.now() - begun)}.`,
  );
  return { faults, warnings };
}

/** What a part hangs on: a fault of that one is not told twice. */
const needs = {
  cron: { subject: "database", found: "It leaves its time in the database: look again once that works" },
};

async function examineParts(report, address, secret) {
  const faulty = new Set();
  for (const [subject, title] of subjects) {
    if (faulty.has(needs[subject]?.subject)) {
      report.unseen(title, needs[subject].found);
      continue;
    }
    try {
      if (!(await report.part(title, () => checkUp(address, secret, subject)))) faulty.add(subject);
    } catch (reason) {
      if (!(reason instanceof Failure)) throw reason;
      // The same stands in the way of every part that follows.
      report.fault(title, reason.message);
      return;
    }
  }
}

const inWords = (count, noun) => (count === 1 ? `1 ${noun}` : `${count === 0 ? "no" : count} ${noun}s`);
