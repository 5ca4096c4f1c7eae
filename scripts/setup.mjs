// `npm run setup`: everything that building and testing need, and nothing else; below a second when nothing is missing.
import { runMain } from "./process/failure.mjs";
import { say } from "./process/progress.mjs";
import { continueOnCurrentNode, ensureNodePackages } from "./toolchain/node_packages.mjs";
import { ensureVoice } from "./toolchain/voice.mjs";
import { ensureWasmRust } from "./toolchain/wasm_rust.mjs";
import { ensureWasmTools } from "./toolchain/wasm_tools.mjs";

await runMain(async () => {
  await ensureNodePackages();
  await continueOnCurrentNode();
  const rust = await ensureWasmRust();
  await ensureWasmTools();
  await ensureVoice();
  say(`Everything is there (${rust.version}, by way of ${rust.way}).`);
});
