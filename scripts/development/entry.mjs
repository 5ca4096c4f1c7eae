// What `src/platform/entry.mjs` is to the release, for the quick build of `npm start`.
import Worker from "../../build/development/index.js";
import { withConsole } from "../../src/platform/console_files.mjs";
import { guarded } from "../../src/platform/guard.mjs";

export * from "../../build/development/index.js";
export default withConsole(guarded(Worker));
