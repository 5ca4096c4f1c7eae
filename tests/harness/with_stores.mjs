// Runs a command while both databases are up, with their addresses and keys in ONEINABILLION_STORES:
//   node tests/harness/with_stores.mjs cargo test --features stack-tests --test store
import { spawn } from "node:child_process";
import { Failure, runMain } from "../../scripts/process/failure.mjs";
import { startEmbeddedStack, startPostgresStack } from "./stacks.mjs";

await runMain(async () => {
  const [command, ...parameters] = process.argv.slice(2);
  if (!command) throw new Failure("Say which command to run while the databases are up.");
  const stacks = await Promise.all([startEmbeddedStack(), startPostgresStack()]);
  const env = { ...process.env, ONEINABILLION_STORES: JSON.stringify(stacks.map((stack) => stack.store)) };
  const child = spawn(command, parameters, { stdio: "inherit", env });
  const code = await new Promise((done) => {
    child.on("error", () => done(127));
    child.on("close", (exitCode) => done(exitCode ?? 1));
  });
  await Promise.all(stacks.map((stack) => stack.stop()));
  process.exit(code);
});
