// Each folder of `src` imports only what the design allows it to know, and only the rim knows the platform.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, test } from "node:test";
import { filesBelow } from "../../scripts/project/content_hash.mjs";
import { root } from "../../scripts/project/places.mjs";

const domain = ["runtime", "outbound", "config", "contract", "job", "store", "media", "provider"];

/** Folder → the folders that it may know. */
const mayKnow = {
  // Time, deadlines, streams, logs: known by all, knowing nobody.
  runtime: [],
  // Which addresses of others may be called, for everything that a client names.
  outbound: ["runtime"],
  config: [],
  // The words of a job (its kinds, states, styles) are the contract's words too, and written once.
  contract: ["outbound", "job"],
  job: [],
  store: ["runtime", "job"],
  media: ["runtime", "job"],
  provider: ["runtime", "outbound", "config", "job"],
  // How often something may be asked for: arithmetic, and the interface of whoever counts.
  limit: ["runtime"],
  // What those who watch are shown is the contract's.
  live: ["runtime", "job", "contract"],
  // Its steps keep forms of their own: http prints the contracts.
  work: [...domain.filter((folder) => folder !== "contract"), "live"],
  http: [...domain, "work", "limit", "live"],
};
const rim = ["platform", "lib.rs"];

const source = join(root, "src");

/** A file's code without its comments: a link in a docstring is not knowledge. */
const codeOf = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.replace(/(^|\s)\/\/.*$/, ""))
    .join("\n");

/** `src/FOLDER/` and `src/FOLDER.rs`. */
const rustFilesOf = (folder) =>
  [...filesBelow(join(source, folder)), ...filesBelow(join(source, `${folder}.rs`))].filter((file) =>
    file.endsWith(".rs"),
  );

/** Folders that the code names: `crate::job::…` and `use crate::{job::…, chart::…}`. */
function foldersNamedIn(code) {
  const direct = [...code.matchAll(/\bcrate::(\w+)/g)].map((match) => match[1]);
  const grouped = [...code.matchAll(/\bcrate::\{([^;]*)\}/g)].flatMap((match) => outerNames(match[1]));
  return [...direct, ...grouped];
}

/** The first names of a group's entries: `job::{a, b}, chart` gives job and chart. */
function outerNames(group) {
  let depth = 0;
  const flat = [...group].filter((letter) => {
    if (letter === "{") depth += 1;
    if (letter === "}") depth -= 1;
    return depth === 0;
  });
  return flat
    .join("")
    .split(",")
    .map((entry) => entry.trim().match(/^\w+/)?.[0])
    .filter(Boolean);
}

describe("the layers", () => {
  test("every folder of src is in the table", () => {
    const folders = readdirSync(source)
      .filter((name) => !rim.includes(name))
      .map((name) => name.replace(/\.rs$/, ""));
    assert.deepEqual(
      folders.filter((name) => !(name in mayKnow)),
      [],
    );
  });

  for (const [folder, allowed] of Object.entries(mayKnow)) {
    test(`${folder} knows only ${allowed.join(", ") || "itself"}`, () => {
      const known = new Set([folder, ...allowed]);
      const strangers = rustFilesOf(folder).flatMap((file) =>
        foldersNamedIn(codeOf(file))
          .filter((name) => (name in mayKnow || rim.includes(name)) && !known.has(name))
          .map((name) => `${relative(root, file)} knows ${name}`),
      );
      assert.deepEqual([...new Set(strangers)], []);
    });
  }

  test("only the rim says worker::, js_sys or wasm_bindgen", () => {
    const platform = /(?<![\w:])worker::|\bjs_sys\b|\bweb_sys\b|\bwasm_bindgen\w*/;
    const offenders = Object.keys(mayKnow)
      .flatMap(rustFilesOf)
      .filter((file) => platform.test(codeOf(file)));
    assert.deepEqual(
      offenders.map((file) => relative(root, file)),
      [],
    );
  });

  test("only provider knows the builtin makers", () => {
    const makers = /\bbuiltin_(?:writer|storyteller|artist)\b/;
    const knowing = Object.keys(mayKnow)
      .flatMap(rustFilesOf)
      .filter((file) => makers.test(codeOf(file)));
    const strangers = knowing.map((file) => relative(root, file)).filter((file) => !file.startsWith("src/provider/"));
    assert.deepEqual(strangers, []);
  });

  test("a group of imports is read like single ones", () => {
    assert.deepEqual(foldersNamedIn("use crate::{job::{kind, plan}, chart};"), ["job", "chart"]);
  });
});
