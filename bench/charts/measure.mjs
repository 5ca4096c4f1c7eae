// Milliseconds of one round of each work, in workerd, in Node and natively.
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { Children } from "../../scripts/process/children.mjs";
import { Failure } from "../../scripts/process/failure.mjs";
import { freePort } from "../../scripts/process/ports.mjs";
import { output } from "../../scripts/process/run.mjs";
import { root } from "../../scripts/project/places.mjs";
import { startWorker } from "../../scripts/worker/wrangler_dev.mjs";
import { folder } from "./build.mjs";

const rounds = 40;
const samples = 9;

export const measureNatively = (program) => JSON.parse(output(program, [], { timeoutSeconds: 120 }));

export async function measureNode(bytes, works) {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {});
  return eachWork(works, async (work, count) => exports[work](count));
}

/**
 * A clock within workerd may stand still, so that rounds are timed from outside: a request with many rounds less one
 * with none.
 */
export async function measureWorkerd(module_, works) {
  const children = new Children();
  try {
    const site = join(folder, "worker");
    mkdirSync(site, { recursive: true });
    for (const file of ["worker.mjs", "wrangler.toml"])
      copyFileSync(join(root, "bench/charts", file), join(site, file));
    copyFileSync(module_, join(site, "charts.wasm"));
    const port = await freePort();
    await startWorker(children, {
      port,
      folder: join(site, "state"),
      name: "bench-charts",
      configuration: join(site, "wrangler.toml"),
      ownVariables: false,
    });
    return await eachWork(works, async (work, count) =>
      Number(await (await fetch(`http://127.0.0.1:${port}/${work}?rounds=${count}`)).text()),
    );
  } finally {
    await children.stopAll();
  }
}

/** `{ work: milliseconds }`: of several samples the middle one, after one that warms up. */
async function eachWork(works, call) {
  const figures = {};
  for (const work of works) {
    await timed(call, work, rounds);
    const each = [];
    for (let sample = 0; sample < samples; sample++)
      each.push(((await timed(call, work, rounds)) - (await timed(call, work, 0))) / rounds);
    figures[work] = each.sort((one, other) => one - other)[Math.floor(samples / 2)];
  }
  return figures;
}

async function timed(call, work, count) {
  const begun = performance.now();
  const sum = await call(work, count);
  const milliseconds = performance.now() - begun;
  if (!Number.isFinite(sum) || (count > 0 && sum === 0)) throw new Failure(`The work “${work}” gave ${sum}.`);
  return milliseconds;
}
