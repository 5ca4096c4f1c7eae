// Installs Debian packages that are missing; never removes or upgrades what is there, and asks for no password.
import { existsSync } from "node:fs";
import { Failure } from "../process/failure.mjs";
import { step } from "../process/progress.mjs";
import { output, run } from "../process/run.mjs";

export const hasApt = () => existsSync("/usr/bin/apt-get");

/** The words that run a command as root without asking anybody, or `undefined` where that is not possible. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return output("sudo", ["-n", "true"]) === undefined ? undefined : ["sudo", "-n"];
}

function isInstalled(name) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholder
  return output("dpkg-query", ["-W", "-f", "${Status}", name]) === "install ok installed";
}

/** Makes sure that the packages are installed. `purpose` completes "… is needed for". */
export async function ensureSystemPackages(names, purpose) {
  const missing = names.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  const command = `apt-get install --no-install-recommends ${missing.join(" ")}`;
  const prefix = asRoot();
  if (!prefix) {
    throw new Failure(`${purpose} needs packages that only root can install; please run: sudo ${command}`);
  }
  const apt = (parameters, what) => {
    const words = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...parameters];
    return run(words[0], words.slice(1), { log: "apt", append: true, whatFailed: what });
  };
  await step(`Installing ${missing.join(", ")} (for ${purpose})`, async () => {
    await apt(["update", "-qq"], "The list of Debian packages could not be read");
    await apt(
      ["install", "-y", "-qq", "--no-install-recommends", "--no-remove", ...missing],
      "Debian packages could not be installed",
    );
  });
}
