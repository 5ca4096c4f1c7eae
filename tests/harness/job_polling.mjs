// The loop of contract S's `useJobPolling` hook, as a React component runs it: every two seconds until the job has
// ended.
import { setTimeout as pause } from "node:timers/promises";

/** Polls and calls back; gives every status that was seen. */
export async function pollJob(pollingUrl, { pollingInterval = 2000, onComplete, onError, seconds = 240 } = {}) {
  const seen = [];
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline) {
    const response = await fetch(pollingUrl, { headers: { "Cache-Control": "no-cache" } });
    const status = await response.json();
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(status)}`);
    seen.push(status);
    if (["completed", "failed", "cancelled"].includes(status.status)) {
      if (status.status === "completed") onComplete?.(status.result);
      else onError?.(new Error(status.error));
      return seen;
    }
    await pause(pollingInterval);
  }
  throw new Error(`not over after ${seconds} s: ${JSON.stringify(seen.at(-1))}`);
}
