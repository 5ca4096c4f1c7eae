// A part that others need is polled every few seconds, and is started again when it no longer answers.
import { setTimeout as pause } from "node:timers/promises";
import { Failure } from "./failure.mjs";

/**
 * Starts a part and goes on watching it. `part` has a `title`, `start()`, which gives a child of `Children`,
 * `stop(child)` and `answers()`. `report(sentence)` is called with what happened; `giveUp(failure)` when the part
 * can't be kept running.
 */
export async function keepRunning(
  part,
  { report, giveUp, everySeconds = 3, failuresInARow = 3, mostRestarts = 3, inMinutes = 5 },
) {
  let child = await part.start();
  const restarts = [];
  const watch = async () => {
    for (;;) {
      const reason = await untilLost(part, child, everySeconds * 1000, failuresInARow);
      // It was asked to end.
      if (child.expectedToEnd) return;
      const earliest = Date.now() - inMinutes * 60_000;
      if (restarts.filter((moment) => moment > earliest).length >= mostRestarts) {
        throw new Failure(`${reason} It was started again ${mostRestarts} times already.`, { log: child.log });
      }
      restarts.push(Date.now());
      report(`${reason} Starting it again …`);
      await part.stop(child);
      child = await part.start();
      report(`${part.title} answers again.`);
    }
  };
  watch().catch(giveUp);
}

/** Resolves with a sentence on how the part was lost. */
async function untilLost(part, child, everyMilliseconds, failuresInARow) {
  let failures = 0;
  while (failures < failuresInARow) {
    await pause(everyMilliseconds, undefined, { ref: false });
    if (child.expectedToEnd) return "";
    if (child.ended) return `${part.title} ended by itself.`;
    failures = (await part.answers().catch(() => false)) ? 0 : failures + 1;
  }
  return `${part.title} does not answer any more.`;
}
