// The Worker's outermost door: what `worker-build` made, behind the guard against traps.
import Worker from "../../build/index.js";
import { guarded } from "./guard.mjs";

export * from "../../build/index.js";
export default guarded(Worker);
