// Which modules of a crate import which, read from the text of its files.
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { filesBelow } from "../../scripts/project/content_hash.mjs";

const useLine = /(?:^|\n)[ \t]*(pub(?:\([\w ]+\))? )?use ([^;]+);/g;

/** A file's code: without comments, and without the modules of tests that it names or holds. */
const codeOf = (text) =>
  text
    .replace(/#\[cfg\(test\)\]\s*(?:#\[path = "[^"]*"\]\s*)?(?:pub )?mod \w+\s*(?:;|\{[\s\S]*)/g, "")
    .split("\n")
    .map((line) => line.replace(/(^|\s)\/\/.*$/, ""))
    .join("\n");

/** The entries of a group, of which each may hold a group. */
function entriesOf(group) {
  const entries = [""];
  let depth = 0;
  for (const letter of group) {
    if (letter === "{") depth += 1;
    if (letter === "}") depth -= 1;
    if (letter === "," && depth === 0) entries.push("");
    else entries[entries.length - 1] += letter;
  }
  return entries.map((entry) => entry.trim()).filter(Boolean);
}

/** `a::{b, c::{d as e}}` as `[["a", "b"], ["a", "c", "d"]]`. */
function pathsOf(use) {
  const split = (text) => text.split("::").map((part) => part.replace(/\sas\s.*$/s, "").trim());
  const open = use.indexOf("{");
  if (open < 0) return [split(use)];
  const head = split(use.slice(0, open)).filter(Boolean);
  const group = entriesOf(use.slice(open + 1, use.lastIndexOf("}")));
  return group.flatMap((entry) => pathsOf(entry).map((tail) => [...head, ...tail.filter((part) => part !== "self")]));
}

/** The path from the crate's root; undefined for one that leads out of the crate. */
function fromRoot(path, parts, names) {
  if (path[0] === "crate") return path.slice(1);
  if (path[0] === "self") return [...parts, ...path.slice(1)];
  const ups = path.findIndex((part) => part !== "super");
  if (ups !== 0) return [...parts.slice(0, parts.length - ups), ...path.slice(ups)];
  return names.has([...parts, path[0]].join("::")) ? [...parts, ...path] : undefined;
}

/** The module that a path leads into: the longest known one, through what modules re-export of others. */
function moduleOf(path, names, exports, seen = []) {
  for (let length = path.length; length >= 0; length -= 1) {
    const name = path.slice(0, length).join("::");
    if (!names.has(name)) continue;
    const original = length < path.length ? exports.get([...path.slice(0, length + 1)].join("::")) : undefined;
    if (!original || seen.includes(original)) return name;
    return moduleOf([...original, ...path.slice(length + 1)], names, exports, [...seen, original]);
  }
  return undefined;
}

/**
 * Module to the set of modules that it imports, of `[{ parts, text }]`. A re-export is no import: whoever uses it
 * imports what is behind it. Nor is what a module takes from the one that it is a part of: a folder is one thing, whose
 * own file holds what its parts share.
 */
export function importsBetween(files) {
  const modules = files.map(({ parts, text }) => ({ name: parts.join("::"), parts, code: codeOf(text) }));
  const names = new Set(modules.map(({ name }) => name));
  const exports = new Map();
  for (const { parts, code } of modules) {
    for (const [, , use] of [...code.matchAll(useLine)].filter(([, exported]) => exported)) {
      for (const path of pathsOf(use)) {
        const original = fromRoot(path, parts, names);
        if (original) exports.set([...parts, path.at(-1)].join("::"), original);
      }
    }
  }
  return new Map(
    modules.map(({ name, parts, code }) => {
      const used = [...code.matchAll(useLine)].filter(([, exported]) => !exported).flatMap(([, , use]) => pathsOf(use));
      const inline = [...code.replace(useLine, "\n").matchAll(/(?<![\w:$])([a-z]\w*(?:::\w+)+)/g)];
      const paths = [...used, ...inline.map(([, path]) => path.split("::"))];
      const inside = paths.map((path) => fromRoot(path, parts, names)).filter(Boolean);
      const imported = inside.map((path) => moduleOf(path, names, exports));
      const isAbove = (other) => other === "" || `${name}::`.startsWith(`${other}::`);
      return [name, new Set(imported.filter((other) => other !== undefined && !isAbove(other)))];
    }),
  );
}

/** The same for the crate whose `lib.rs` or `main.rs` lies in the folder; files of tests are left out. */
export function importsIn(source) {
  const files = filesBelow(source).filter(
    (file) => file.endsWith(".rs") && !/_tests?\.rs$|\/tests?(\/|\.rs$)/.test(file),
  );
  return importsBetween(
    files.map((file) => {
      const parts = relative(source, file).replace(/\.rs$/, "").split("/");
      if (["lib", "main", "mod"].includes(parts.at(-1))) parts.pop();
      return { parts, text: readFileSync(file, "utf8") };
    }),
  );
}
