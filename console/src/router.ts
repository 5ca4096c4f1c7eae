// Where in the app one is: the part of the address after `#`, so that no address is taken from the API.
import { useSyncExternalStore } from "react";

const read = () => location.hash.replace(/^#/, "") || "/";

function subscribe(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}

/** Such as `/jobs/ID`. */
export const usePath = (): string => useSyncExternalStore(subscribe, read);

export function go(path: string, { replace = false } = {}): void {
  if (replace) location.replace(`#${path}`);
  else location.hash = path;
}

export const href = (path: string): string => `#${path}`;
