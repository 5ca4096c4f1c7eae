// A browser for the tests that open pages in one.
import { say } from "../process/progress.mjs";
import { output } from "../process/run.mjs";
import { ensureSystemPackages, hasApt } from "./system_packages.mjs";

const names = ["chromium", "chromium-browser", "google-chrome"];

/** The program's name, or `undefined` where there is none. */
export const browserProgram = () => names.find((name) => output(name, ["--version"]) !== undefined);

/** Where none can be had, the tests that need one say that they were skipped. */
export async function ensureBrowser() {
  if (browserProgram() || !hasApt()) return;
  try {
    await ensureSystemPackages(["chromium"], "the tests in a browser");
  } catch (failure) {
    say(`There is no browser, and the tests in one are skipped. ${failure.message}`);
  }
}
