// An engine that can speak, for the local speech server: hibari where Python is to be had, else one that is installed,
// else Debian's flite.
import { say } from "../process/progress.mjs";
import { output } from "../process/run.mjs";
import { hibari } from "./python_tool.mjs";
import { ensureSystemPackages, hasApt } from "./system_packages.mjs";

const OLDEST_PYTHON = "import sys; sys.exit(sys.version_info < (3, 9))";
const others = [
  ["flite", ["-lv"]],
  ["espeak-ng", ["--version"]],
];

export async function ensureVoice() {
  if (output("python3", ["-c", OLDEST_PYTHON]) !== undefined) {
    try {
      await hibari.ensure();
      return;
    } catch (failure) {
      say(`The better voice could not be installed; a simpler one speaks. ${failure.message}`);
    }
  }
  if (others.some(([program, parameters]) => output(program, parameters) !== undefined)) return;
  // Elsewhere the speech server itself reports what can be done.
  if (hasApt()) await ensureSystemPackages(["flite"], "the local voice");
}
