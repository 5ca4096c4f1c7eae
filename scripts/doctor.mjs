// `npm run doctor -- https://your-worker.example`: looks at a deployment from outside, part by part, and says in plain
// words what is wrong and what to do. It ends with exit code 1 when something does not work. The operators' secret is
// read from OPERATOR_SECRET.
import { parseArgs } from "node:util";
import { examine } from "./doctor/examine.mjs";
import { runMain } from "./process/failure.mjs";

await runMain(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [url = "http://localhost:8787"] = positionals;
  const { faults } = await examine({ url, secret: process.env.OPERATOR_SECRET });
  if (faults > 0) process.exitCode = 1;
});
