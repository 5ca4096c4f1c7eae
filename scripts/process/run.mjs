// Runs other programs: what they print goes to a log file, and a failure names the program, its last words and that
// log.
import { execFileSync, spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { logs, root } from "../project/places.mjs";
import { Failure } from "./failure.mjs";
import { hearLines } from "./lines.mjs";
import { signalGroup } from "./process_group.mjs";
import "./signals.mjs";

/** What a short command printed, trimmed; `undefined` if it could not be run or failed. */
export function output(command, parameters, { env = {}, cwd = root, timeoutSeconds = 30 } = {}) {
  try {
    return execFileSync(command, parameters, {
      cwd,
      encoding: "utf8",
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "ignore"],
      timeout: timeoutSeconds * 1000,
    }).trim();
  } catch {
    return undefined;
  }
}

/**
 * Commands that are running now, each in a process group: whatever ends this process ends them with all that they
 * started.
 */
const running = new Set();
process.on("exit", () => {
  for (const child of running) signalGroup(child, "SIGTERM");
});

/**
 * Runs a command to its end. What it prints goes to `.local/logs/LOG.log`; only a line that `readProgress` turns into a
 * text is a sign of life instead, and `onProgress` hears the text. Resolves with the exit code when `allowFailure` is
 * set, otherwise throws a `Failure` that says `whatFailed`.
 */
export function run(command, parameters, options = {}) {
  const { cwd = root, env = {}, log = "commands", timeoutSeconds, show = false } = options;
  const { readProgress = () => undefined, onProgress = () => {} } = options;
  const logFile = join(logs, `${log}.log`);
  mkdirSync(dirname(logFile), { recursive: true });
  const file = createWriteStream(logFile, { flags: options.append ? "a" : "w" });
  file.write(`$ ${command} ${parameters.join(" ")}\n`);
  const child = spawn(command, parameters, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: timeoutSeconds ? timeoutSeconds * 1000 : undefined,
    detached: true,
  });
  running.add(child);
  if (show)
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => process.stdout.write(chunk));
  const lastLines = [];
  hearLines(child, (line) => {
    const progress = readProgress(line);
    if (progress) return onProgress(progress);
    file.write(`${line}\n`);
    lastLines.push(line);
    if (lastLines.length > 25) lastLines.shift();
  });
  return new Promise((resolve, reject) => {
    child.on("error", (cause) => {
      running.delete(child);
      file.end();
      const missing = cause.code === "ENOENT" ? `\`${command}\` is not installed` : cause.message;
      reject(new Failure(`${options.whatFailed ?? "A step failed"}: ${missing}.`, { log: logFile, cause }));
    });
    child.on("close", (code, signal) => {
      running.delete(child);
      file.end();
      if (code === 0 || options.allowFailure) return resolve(code ?? 1);
      const how = signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
      const words = show ? "" : `\n    ${lastLines.join("\n    ")}`;
      reject(new Failure(`${options.whatFailed ?? "A step failed"}: \`${command}\` ${how}.${words}`, { log: logFile }));
    });
  });
}
