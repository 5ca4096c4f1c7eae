// Runs `read.py` on the files that are named, in the environment that has what it needs.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pythonPlace } from "../../scripts/toolchain/python_place.mjs";

const { python } = pythonPlace("readers");
const script = join(import.meta.dirname, "read.py");
process.exit(spawnSync(python, [script, ...process.argv.slice(2)], { stdio: "inherit" }).status ?? 1);
