// Lines that fit the screen, where no formatter holds them: comments, texts, and documents.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { filesBelow } from "../../scripts/project/content_hash.mjs";
import { root } from "../../scripts/project/places.mjs";

const folders = ["bench", "client", "console", "crates", "docs", "migrations", "scripts", "src", "tests"];
const files = [
  join(root, "README.md"),
  join(root, "build.rs"),
  ...folders.flatMap((folder) => filesBelow(join(root, folder))),
].filter((file) => !file.includes("/node_modules/") && !file.includes("/target/") && !file.includes("/dist/"));

/** A row of a table can't be broken, nor can a link. */
const breaks = (line) => !line.startsWith("|") && !/^\s*\S+$/.test(line);

/** Tables of numbers that a script writes, one row a line. */
const isGenerated = (file, text) => file.endsWith(".gen.rs") || text.slice(0, 300).includes("not edited by hand");

function longLines(suffix, columns) {
  return files
    .filter((file) => file.endsWith(suffix))
    .map((file) => ({ file, text: readFileSync(file, "utf8") }))
    .filter(({ file, text }) => !isGenerated(file, text))
    .flatMap(({ file, text }) =>
      text.split("\n").map((line, index) => ({ line, place: `${relative(root, file)}:${index + 1}` })),
    )
    .filter(({ line }) => line.length > columns && breaks(line))
    .map(({ place }) => place);
}

test("no line of JavaScript is longer than 120 columns", () => {
  assert.deepEqual(longLines(".mjs", 120), []);
});

test("no line of a document is longer than 160 columns, except in tables", () => {
  assert.deepEqual(longLines(".md", 160), []);
});

for (const [language, suffix] of Object.entries({ Rust: ".rs", SQL: ".sql", Python: ".py" })) {
  test(`no line of ${language} is longer than 160 columns, comments and texts included`, () => {
    assert.deepEqual(longLines(suffix, 160), []);
  });
}
