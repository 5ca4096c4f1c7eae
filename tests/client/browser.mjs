// A page in Chromium that reports back. It is of another origin than the servers that it calls.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";

/** Undefined where there is none. */
export const browser = ["chromium", "chromium-browser", "google-chrome"].find(
  (name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0,
);

/**
 * Opens a page with this module, and gives what it hands to `report(value)`. `files` gives the text of other
 * JavaScript by its path, `imports` is the page's import map; `while_` runs while the page is open.
 */
export async function reportOf({ module, files = () => undefined, imports = {}, while_ = async () => {} }) {
  const { promise, resolve, reject } = Promise.withResolvers();
  promise.catch(() => {});
  const html = `<!doctype html><div id="root"></div><script type="importmap">${JSON.stringify({ imports })}</script>
    <script type="module">
      globalThis.report = (value) => fetch("/report", { method: "POST", body: JSON.stringify(value) });
      addEventListener("unhandledrejection", ({ reason }) => report({ unhandled: String(reason) }));
      addEventListener("error", ({ message }) => report({ unhandled: message }));
      import("/module.js").catch((error) => report({ unhandled: String(error) }));
    </script>`;
  const server = createServer(async (request, response) => {
    const script = request.url === "/module.js" ? module : files(request.url);
    if (request.url === "/report") resolve(await json(request));
    response.setHeader("Content-Type", script === undefined ? "text/html" : "text/javascript");
    response.end(script ?? html);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const folder = mkdtempSync(join(tmpdir(), "browser-"));
  const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", `--user-data-dir=${folder}`];
  const running = spawn(browser, [...flags, `http://127.0.0.1:${server.address().port}/`], { stdio: "ignore" });
  const tooLate = setTimeout(() => reject(new Error("the page did not report")), 60_000);
  try {
    await Promise.race([promise, while_()]);
    const reported = await promise;
    if (reported.unhandled) throw new Error(`in the page: ${reported.unhandled}`);
    return reported;
  } finally {
    clearTimeout(tooLate);
    running.kill("SIGKILL");
    await new Promise((done) => running.once("exit", done));
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
