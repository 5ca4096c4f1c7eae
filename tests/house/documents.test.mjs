// Files that the documents name are there: prose falls behind when files move.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, test } from "node:test";
import { filesBelow } from "../../scripts/project/content_hash.mjs";
import { root } from "../../scripts/project/places.mjs";

const documents = [join(root, "README.md"), ...filesBelow(join(root, "docs")).filter((file) => file.endsWith(".md"))];

/** Paths of the repository in backticks; one with a placeholder (`{}`, `*`, capitals alone) names no file. */
const pathsIn = (text) =>
  [...text.matchAll(/`((?:src|tests|migrations|scripts|bench|docs|assets|examples)\/[\w./-]*)`/g)]
    .map((match) => match[1])
    .filter((path) => !/NNNN|NAME|FILE/.test(path));

describe("the documents", () => {
  for (const document of documents) {
    const text = readFileSync(document, "utf8");
    const name = relative(root, document);

    test(`${name} names only files that are there`, () => {
      assert.deepEqual(pathsIn(text).filter((path) => !existsSync(join(root, path))), []);
    });

    test(`${name} links only to files that are there`, () => {
      const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map((match) => match[1]);
      assert.deepEqual(links.filter((link) => !existsSync(join(dirname(document), link))), []);
    });
  }
});
