// The packed command line, run as `npx` runs it, with a home of its own.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { installPackage } from "./installed_package.mjs";

const program = join(installPackage().folder, "dist/esm/cli/main.js");

/** `{ home, run(...words), stop() }`; a run gives `{ code, out, err }`. */
export function commandLine({ url, token }) {
  const home = mkdtempSync(join(tmpdir(), "command-line-"));
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_CONFIG_HOME: join(home, "config"),
    ...(url && { JOB_CLIENT_URL: url }),
    ...(token && { JOB_CLIENT_TOKEN: token }),
  };
  return {
    home,
    async run(...words) {
      const changed = typeof words.at(-1) === "object" ? words.pop() : {};
      const child = spawn(process.execPath, [program, ...words], { cwd: home, env: { ...env, ...changed } });
      child.stdin.end(changed.input);
      const exited = new Promise((done) => child.on("exit", done));
      const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
      return { code, out: out.trim(), err: err.trim() };
    },
    stop: () => rmSync(home, { recursive: true, force: true }),
  };
}
