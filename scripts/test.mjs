// `npm test`: sets up what is missing, then runs everything. `npm test -- native e2e` runs only the stages named.
import { ensureReaders } from "../tests/readers/ensure.mjs";
import { Failure, runMain } from "./process/failure.mjs";
import { ensureBrowser } from "./toolchain/browser.mjs";
import { continueOnCurrentNode, ensureNodePackages } from "./toolchain/node_packages.mjs";
import { ensureSystemPackages, hasApt } from "./toolchain/system_packages.mjs";
import { ensureVoice } from "./toolchain/voice.mjs";
import { ensureWasmRust } from "./toolchain/wasm_rust.mjs";

await runMain(async () => {
  await ensureNodePackages();
  await continueOnCurrentNode();
  await ensureVoice();
  if (hasApt()) await ensureSystemPackages(["ffmpeg"], "the tests that play audio");
  await ensureReaders();
  await ensureBrowser();
  const { stages } = await import("./testing/stages.mjs");
  const { runStages } = await import("./testing/run_stages.mjs");
  const all = stages(await ensureWasmRust());
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !all.some((stage) => stage.name === name));
  if (unknown)
    throw new Failure(`There is no stage "${unknown}"; there are ${all.map((stage) => stage.name).join(", ")}.`);
  const passed = await runStages(names.length > 0 ? all.filter((stage) => names.includes(stage.name)) : all);
  process.exit(passed ? 0 : 1);
});
