// No module imports one that imports it, over however many steps: what imports each other can't be read one at a time.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/project/places.mjs";
import { importsBetween, importsIn } from "./rust_imports.mjs";

/** Each circle once, as the modules on it. */
function circlesIn(imports) {
  const circles = [];
  const finished = new Set();
  const visit = (name, way) => {
    const at = way.indexOf(name);
    if (at >= 0) circles.push([...way.slice(at), name].join(" → "));
    if (at >= 0 || finished.has(name)) return;
    for (const other of imports.get(name) ?? []) visit(other, [...way, name]);
    finished.add(name);
  };
  for (const name of imports.keys()) visit(name, []);
  return circles;
}

const crates = readdirSync(join(root, "crates")).map((crate) => join(root, "crates", crate, "src"));
for (const source of [join(root, "src"), ...crates]) {
  test(`no modules of ${relative(root, source)} import each other in a circle`, () => {
    const imports = importsIn(source);
    assert.ok(imports.size > 0);
    assert.deepEqual(circlesIn(imports), []);
  });
}

test("a circle is found however the imports are written", () => {
  const modules = {
    a: "use crate::{b::{self, B}, std_like};",
    b: "pub use inner::C;\nmod inner;",
    "b::inner": "fn f() -> super::super::c::D { todo() }",
    c: "// use crate::d;\nuse crate::a::A;",
    d: "#[cfg(test)]\nmod tests { use crate::a; }",
    e: "use super::b::C;",
    f: "use g::G;",
    "f::g": "use crate::{f::F, h::H};",
    h: "use crate::f::F;",
  };
  const imports = importsBetween(Object.entries(modules).map(([name, text]) => ({ parts: name.split("::"), text })));
  assert.deepEqual(Object.fromEntries([...imports].map(([name, others]) => [name, [...others]])), {
    a: ["b"],
    b: [],
    "b::inner": ["c"],
    c: ["a"],
    d: [],
    e: ["b::inner"],
    f: ["f::g"],
    "f::g": ["h"],
    h: ["f"],
  });
  assert.deepEqual(circlesIn(imports), ["f → f::g → h → f"]);
});
