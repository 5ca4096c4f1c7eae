// `node tests/readers/install.mjs` installs what the tests that read PDFs need, as `npm test` does.
import { runMain } from "../../scripts/process/failure.mjs";
import { ensureReaders } from "./ensure.mjs";

await runMain(ensureReaders);
