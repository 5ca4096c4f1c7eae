// Where everything lives: the project's own folders, and the cache that all clones on one machine share.
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Everything this clone makes while it runs: data, keys, logs. Git-ignored; `npm run reset` clears it. */
export const local = process.env.ONEINABILLION_LOCAL ? resolve(process.env.ONEINABILLION_LOCAL) : join(root, ".local");

/** Held by the process that uses the data of this clone (`process/only_one.mjs`). */
export const runningDoor = join(local, "running");

/** Logs of the processes that we start, one file each. */
export const logs = join(local, "logs");

/** Logs of what tests start; each run of all stages begins with none. */
export const testLogs = join(logs, "tests");

/** Build tools and the WebAssembly standard library: slow to make, the same for every clone. */
export const cache = process.env.ONEINABILLION_CACHE
  ? resolve(process.env.ONEINABILLION_CACHE)
  : join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "oneinabillion-edge");

/** A program that an npm package brought. */
export const nodeProgram = (name) => join(root, "node_modules", ".bin", name);
