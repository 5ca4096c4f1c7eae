// Lines that fit the screen, where no formatter holds them: comments and texts in JavaScript, and documents.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { filesBelow } from "../../scripts/project/content_hash.mjs";
import { root } from "../../scripts/project/places.mjs";

const folders = ["bench", "crates", "docs", "scripts", "src", "tests"];
const files = [join(root, "README.md"), ...folders.flatMap((folder) => filesBelow(join(root, folder)))].filter(
  (file) => !file.includes("/node_modules/"),
);

/** A row of a table can't be broken, nor can a link. */
const breaks = (line) => !line.startsWith("|") && !/^\s*\S+$/.test(line);

function longLines(suffix, columns) {
  return files
    .filter((file) => file.endsWith(suffix))
    .flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .map((line, index) => ({ line, place: `${relative(root, file)}:${index + 1}` })),
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
