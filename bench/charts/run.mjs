// `npm run bench:charts`: how long one person's five charts take in workerd, beside Node and native code in the same
// run, and what they and their tables cost in bytes. Fails when five charts take 20 ms or more.
import { readFileSync } from "node:fs";
import { Failure, runMain } from "../../scripts/process/failure.mjs";
import { continueOnCurrentNode, ensureNodePackages } from "../../scripts/toolchain/node_packages.mjs";
import { ensureWasmRust } from "../../scripts/toolchain/wasm_rust.mjs";
import { buildModules, buildNative } from "./build.mjs";
import { measureNatively, measureNode, measureWorkerd } from "./measure.mjs";
import { sizes } from "./sizes.mjs";

const works = {
  person: "five charts of one person",
  person_without_time: "the same, time unknown",
  comparison: "comparison of two people",
  json: "JSON of one person",
};
const mostMilliseconds = 20;

await runMain(async () => {
  await ensureNodePackages();
  await continueOnCurrentNode();
  const modules = await buildModules(await ensureWasmRust());
  const native = measureNatively(await buildNative());
  const node = await measureNode(readFileSync(modules.charts), Object.keys(works));
  const workerd = await measureWorkerd(modules.charts, Object.keys(works));

  const columns = ["workerd", "node", "native"].map((name) => name.padStart(9)).join("");
  console.log(`\n${"milliseconds each".padEnd(28)}${columns}   workerd : native`);
  for (const [work, title] of Object.entries(works)) {
    const figures = [workerd[work], node[work], native[work]].map((figure) => figure.toFixed(2).padStart(9)).join("");
    console.log(`${title.padEnd(28)}${figures}   ${(workerd[work] / native[work]).toFixed(1)}`);
  }
  console.log(`\n${"bytes after wasm-opt".padEnd(28)}${"wasm".padStart(9)}${"gzipped".padStart(9)}`);
  for (const [title, { bytes, gzipped }] of Object.entries(sizes(modules))) {
    console.log(`${title.padEnd(28)}${String(bytes).padStart(9)}${String(gzipped).padStart(9)}`);
  }
  if (!(workerd.person < mostMilliseconds)) {
    const took = workerd.person.toFixed(1);
    throw new Failure(`One person's five charts took ${took} ms in workerd; the limit is ${mostMilliseconds} ms.`);
  }
});
