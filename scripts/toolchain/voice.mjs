// An engine that can speak, for the local speech server: an installed one is used, else Debian's flite is installed.
import { output } from "../process/run.mjs";
import { ensureSystemPackages, hasApt } from "./system_packages.mjs";

const engines = [
  ["flite", ["-lv"]],
  ["espeak-ng", ["--version"]],
];

export async function ensureVoice() {
  if (engines.some(([program, parameters]) => output(program, parameters) !== undefined)) return;
  // Elsewhere the speech server itself reports what can be done.
  if (hasApt()) await ensureSystemPackages(["flite"], "the local voice");
}
