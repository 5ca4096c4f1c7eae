// The Worker's outermost door: the console's files, and what `worker-build` made, behind the guard against traps.
import Worker from "../../build/index.js";
import { withConsole } from "./console_files.mjs";
import { guarded } from "./guard.mjs";

export * from "../../build/index.js";
export default withConsole(guarded(Worker));
