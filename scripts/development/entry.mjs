// What `src/platform/entry.mjs` is to the release, for the quick build of `npm start`.
import Worker from "../../build/development/index.js";
import { guarded } from "../../src/platform/guard.mjs";

export * from "../../build/development/index.js";
export default guarded(Worker);
