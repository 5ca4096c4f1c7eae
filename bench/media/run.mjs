// `npm run bench:media`: stored bytes against R2's body passed straight through, a book's pages against pdfkit,
// encoders against real time, and memory at peak. `npm run bench:media -- bytes` runs one of `bytes`, `pages`, `sound`.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure, runMain } from "../../scripts/process/failure.mjs";
import { root } from "../../scripts/project/places.mjs";
import { continueOnCurrentNode, ensureNodePackages } from "../../scripts/toolchain/node_packages.mjs";
import { ensureWasmRust } from "../../scripts/toolchain/wasm_rust.mjs";
import { ensurePeer } from "../peers/media/install.mjs";
import { buildModule } from "./build.mjs";
import { measureBytes } from "./bytes.mjs";
import { measurePages } from "./pages.mjs";
import { measureSound } from "./sound.mjs";

const round = (number, digits = 0) => number.toFixed(digits);

await runMain(async () => {
  await ensureNodePackages();
  await continueOnCurrentNode();
  const wanted = process.argv.slice(2);
  const isWanted = (name) => wanted.length === 0 || wanted.includes(name);
  if (isWanted("pages") || isWanted("sound")) {
    const module_ = new WebAssembly.Module(readFileSync(await buildModule(await ensureWasmRust())));
    if (isWanted("pages")) reportPages(await measurePages(module_, await ensurePeer()));
    if (isWanted("sound")) reportSound(measureSound(module_));
  }
  if (isWanted("bytes")) {
    if (!existsSync(join(root, "build/index.js"))) throw new Failure("Build the Worker first: npm run build.");
    reportBytes(await measureBytes());
  }
});

function reportPages({ ours, pdfkit }) {
  for (const [name, { pages, milliseconds, kilobytes }] of Object.entries({ ours, pdfkit })) {
    const each = round(milliseconds / pages, 2);
    console.log(
      `${name.padEnd(8)}${pages} pages in ${round(milliseconds)} ms, ${each} ms a page, ${round(kilobytes)} kB`,
    );
  }
  // Ours has more pages for the same words: every chapter opens with one of its own.
  const factor = pdfkit.milliseconds / ours.milliseconds;
  console.log(
    `pdfkit takes ${round(factor, 2)} of our time for the same words; ${round(ours.memoryMebibytes)} MiB at peak`,
  );
}

function reportSound(rates) {
  for (const { rate, speed, memoryMebibytes } of rates) {
    console.log(`${rate} Hz to MP3 and M4A: ${round(speed)} x real time, ${round(memoryMebibytes)} MiB at peak`);
  }
}

function reportBytes({ whole, ranges, firstBytes, memory }) {
  for (const [title, { ours, straight, logged, ratio, ratioToLogged }] of Object.entries({
    "whole files": whole,
    "ranges of 1 MiB": ranges,
  })) {
    const rates = `ours ${round(ours)} MiB/s, straight ${round(straight)}, with a line in the log ${round(logged)}`;
    console.log(`${title}: ${rates}; ratio ${round(ratio, 2)}, ${round(ratioToLogged, 2)} to the latter`);
  }
  const first = Object.entries(firstBytes).map(([name, milliseconds]) => `${name} ${round(milliseconds, 1)} ms`);
  console.log(`bytes=0-1: ${first.join(", ")}`);
  const { idle, ours, straight } = memory;
  console.log(
    `workerd with 16 clients who read nothing of 32 MiB: ours ${round(ours)} MiB, straight ${round(straight)} MiB, ` +
      `idle ${round(idle)} MiB`,
  );
}
