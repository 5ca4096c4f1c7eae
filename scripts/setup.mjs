// `npm run setup`: everything that building and testing need, and nothing else; below a second when nothing is missing.
import { runMain } from "./process/failure.mjs";
import { say } from "./process/progress.mjs";
import { continueOnCurrentNode, ensureNodePackages } from "./toolchain/node_packages.mjs";
import { ensureSystemPackages, hasApt } from "./toolchain/system_packages.mjs";
import { ensureWasmRust } from "./toolchain/wasm_rust.mjs";
import { ensureWasmTools } from "./toolchain/wasm_tools.mjs";

await runMain(async () => {
  await ensureNodePackages();
  await continueOnCurrentNode();
  const rust = await ensureWasmRust();
  await ensureWasmTools();
  if (hasApt()) await ensureSystemPackages(["flite"], "the local voice");
  say(`Everything is there (${rust.version}, by way of ${rust.way}).`);
});
