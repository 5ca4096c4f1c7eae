// Processes as Linux lists them in /proc.
import { readdirSync, readFileSync } from "node:fs";

/** `{ state, parent }`, or nothing for a process that is gone. */
function look(pid) {
  try {
    // The name in brackets may hold anything, brackets too.
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}

/** A zombie has ended; only its parent has not asked yet. */
export const isAlive = (pid) => !["Z", "X", undefined].includes(look(pid)?.state);

/** Every process that `pid` started, and those that they did, in whichever process group. */
export function descendants(pid) {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const parents = new Map(all.map((other) => [other, look(other)?.parent]));
  const below = (parent) =>
    all.filter((other) => parents.get(other) === parent).flatMap((child) => [child, ...below(child)]);
  return below(pid);
}
