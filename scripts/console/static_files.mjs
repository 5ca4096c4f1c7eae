// `build/assets`, the static files that are deployed with the Worker: fonts, and the console as esbuild made it.
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { step } from "../process/progress.mjs";
import { contentHash } from "../project/content_hash.mjs";
import { root } from "../project/places.mjs";

export const staticFolder = join(root, "build/assets");
const stamp = join(root, "build/assets.sha256");
const inputs = ["assets", "client/src", "console", "scripts/console", "package-lock.json"];

/** Does nothing when none of its sources has changed. */
export async function ensureStaticFiles() {
  const hash = contentHash(inputs);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  await step("Building the console", async () => {
    // Only now: it imports npm packages.
    const { buildConsole } = await import("./build_console.mjs");
    rmSync(staticFolder, { recursive: true, force: true });
    cpSync(join(root, "assets"), staticFolder, { recursive: true });
    await buildConsole(staticFolder);
  });
  writeFileSync(stamp, hash);
}
