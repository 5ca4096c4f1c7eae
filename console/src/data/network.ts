// Whether the server can be reached. A lost network shows itself, and heals by itself.
import { reconnectNow } from "./clients.js";
import { Store } from "./store.js";

export const isOnline = new Store(navigator.onLine);

const checkEveryMs = 3_000;
let checking = false;

/** To be told of requests that failed for want of a connection, which browsers notice late or never. */
export function noteLostConnection(): void {
  isOnline.set(false);
  void checkUntilBack();
}

async function checkUntilBack(): Promise<void> {
  if (checking) return;
  checking = true;
  while (!(await answers())) await new Promise((done) => setTimeout(done, checkEveryMs));
  checking = false;
  isOnline.set(true);
  reconnectNow();
}

async function answers(): Promise<boolean> {
  try {
    return (await fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

addEventListener("offline", noteLostConnection);
addEventListener("online", () => void checkUntilBack());
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && reconnectNow());
