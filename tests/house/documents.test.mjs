// What the documents name is there, and what the code names in the documents is there: prose falls behind when files
// move.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join, relative } from "node:path";
import { describe, test } from "node:test";
import { filesBelow } from "../../scripts/project/content_hash.mjs";
import { root } from "../../scripts/project/places.mjs";

const documents = [
  join(root, "README.md"),
  join(root, "client/README.md"),
  ...filesBelow(join(root, "docs")).filter((file) => file.endsWith(".md")),
];

const folders = [
  "bench",
  "build.rs",
  "client/src",
  "client/README.md",
  "console",
  "crates",
  "docs",
  "migrations",
  "README.md",
  "scripts",
  "src",
  "tests",
  "wrangler.toml",
];
const textual = [".css", ".md", ".mjs", ".rs", ".sh", ".sql", ".toml", ".ts", ".tsx", ".yml"];
/** Everything that people write, by its path; this file names what it forbids. */
const written = folders
  .flatMap((folder) => filesBelow(join(root, folder)))
  .filter((file) => textual.includes(extname(file)) && file !== import.meta.filename)
  .map((file) => ({ name: relative(root, file), text: readFileSync(file, "utf8") }));

const read = (path) => readFileSync(join(root, path), "utf8");

/** Paths of the repository in backticks; one with a placeholder (`{}`, `*`, capitals alone) names no file. */
const pathsIn = (text) =>
  [...text.matchAll(/`((?:src|crates|tests|migrations|scripts|bench|docs|assets)\/[\w./-]*)`/g)]
    .map((match) => match[1])
    .filter((path) => !/NNNN|NAME|FILE/.test(path));

/** The anchor that a heading gets: lower case, words joined by hyphens. */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, "")
    .trim()
    .replace(/\s/g, "-");
const headingsIn = (text) => [...text.matchAll(/^#+ (.*)$/gm)].map((match) => match[1]);

describe("the documents", () => {
  test("decisions are numbered without a gap, in their names, their titles and the list", () => {
    const names = readdirSync(join(root, "docs/decisions")).filter((name) => /^\d/.test(name));
    const numbers = names.map((_, index) => index + 1);
    const listed = [...read("docs/decisions/README.md").matchAll(/^\| (\d+) \| \[(.*)\]\((.*)\) \|$/gm)];
    assert.deepEqual(
      names.map((name) => Number(name.slice(0, 4))),
      numbers,
    );
    assert.deepEqual(
      listed.map(([, number, , name]) => [Number(number), name]),
      names.map((name, index) => [index + 1, name]),
    );
    for (const [index, name] of names.entries())
      assert.match(read(`docs/decisions/${name}`), new RegExp(`^# ${index + 1}\\. `));
  });

  for (const document of documents) {
    const text = readFileSync(document, "utf8");
    const name = relative(root, document);

    test(`${name} names only files that are there`, () => {
      assert.deepEqual(
        pathsIn(text).filter((path) => !existsSync(join(root, path))),
        [],
      );
    });

    test(`${name} links only to files and headings that are there`, () => {
      const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)].map(([, path, anchor]) => ({
        path,
        anchor,
      }));
      const broken = links.filter(({ path, anchor }) => {
        const target = path ? join(dirname(document), path) : document;
        if (!existsSync(target)) return true;
        return anchor && !headingsIn(readFileSync(target, "utf8")).map(anchorOf).includes(anchor);
      });
      assert.deepEqual(broken, []);
    });
  }

  test("every page is reached from the README", () => {
    const reached = new Set([join(root, "README.md")]);
    for (const page of reached) {
      const links = [...readFileSync(page, "utf8").matchAll(/\]\((?!https?:)([^)#]+\.md)(?:#[^)]*)?\)/g)];
      for (const [, path] of links) reached.add(join(dirname(page), path));
    }
    assert.deepEqual(
      documents.filter((document) => !reached.has(document)),
      [],
    );
  });
});

/** The crates of this repository that a crate is built from, as its `Cargo.toml` says; tests may use more. */
function cratesKnownBy(crate) {
  const [, dependencies = ""] = read(`crates/${crate}/Cargo.toml`).split(/^\[dependencies\]$/m);
  const names = [...dependencies.split(/^\[/m)[0].matchAll(/^(\w+)\b/gm)].map((match) => match[1]);
  return names.filter((name) => existsSync(join(root, "crates", name)));
}

test("the architecture says which crate knows which", () => {
  const rows = [...read("docs/architecture.md").matchAll(/^\| `(\w+)` \|.*\| (.*) \|$/gm)];
  const said = rows.map(([, crate, known]) => [crate, [...known.matchAll(/`(\w+)`/g)].map((match) => match[1])]);
  const crates = readdirSync(join(root, "crates"));
  const built = crates.map((crate) => [crate, cratesKnownBy(crate)]);
  assert.deepEqual(Object.fromEntries(said), Object.fromEntries(built));
});

test("the benchmark of the charts, a workspace of its own, has the lints of this one", () => {
  const lintsOf = (path) => read(path).match(/^\[workspace\.lints\.rust\][\s\S]*?(?=\n\n(?!\[workspace\.lints))/m)?.[0];
  assert.ok(lintsOf("Cargo.toml"));
  assert.equal(lintsOf("bench/charts/Cargo.toml"), lintsOf("Cargo.toml"));
});

describe("what the code refers to", () => {
  test("pages that are named exist", () => {
    const missing = written.flatMap(({ name, text }) =>
      [...text.matchAll(/(?<![\w/])docs\/[\w./-]+\.md\b/g)]
        .filter(([path]) => !existsSync(join(root, path)))
        .map(([path]) => `${name}: ${path}`),
    );
    assert.deepEqual(
      missing.filter((line) => !line.includes("NNNN")),
      [],
    );
  });

  test("sections of the contract exist", () => {
    const headings = headingsIn(read("docs/contract.md"));
    const missing = written.flatMap(({ name, text }) =>
      [...text.matchAll(/`docs\/contract\.md`, ([^:.)\n]+)/g)]
        .filter(([, section]) => !headings.includes(section))
        .map(([, section]) => `${name}: ${section}`),
    );
    assert.deepEqual(missing, []);
  });

  test("nothing refers to a page outside of the repository", () => {
    assert.deepEqual(
      written
        .filter(({ text }) => /\b(DECISIONS|FAILURES|PLATFORM|CHARTS|DESIGN|STYLE)\.md\b|\bDECISIONS\b/.test(text))
        .map(({ name }) => name),
      [],
    );
  });
});

test("the guard, which is JavaScript, logs what docs/log.md says", () => {
  const lines = read("src/platform/guard.mjs").matchAll(/console\.(?:error|log)\(JSON\.stringify\(\{([^}]*)\}\)\)/g);
  const events = [...lines].map(([, line]) => {
    const [, event, severity] = line.match(/event: "(\w+)".*severity: "(\w+)"/s);
    const [, documented, fields] = read("docs/log.md").match(
      new RegExp(`^\\| \`${event}\` \\| (\\w+) \\| (.*?) \\|`, "m"),
    );
    assert.equal(severity, documented);
    const written = [...line.matchAll(/(?:^|,)\s*(\w+)/g)].map((match) => match[1]);
    assert.deepEqual(
      written.filter((name) => !["event", "severity"].includes(name)).toSorted(),
      [...fields.matchAll(/`(\w+)`/g)].map((match) => match[1]).toSorted(),
    );
    return event;
  });
  assert.deepEqual(events.toSorted(), ["crash_unreported", "header_refused", "trap"]);
});

describe("docs/failures.md", () => {
  const rows = [...read("docs/failures.md").matchAll(/^\| (\d+) \|.*\|(.*)\|$/gm)].map(([, number, tests]) => ({
    number: Number(number),
    tests: pathsIn(tests),
  }));

  /** Numbers that a text names: `FAILURES 2`, `FAILURES 33, 34, 35`, `FAILURES 2 and 14`. */
  const numbersIn = (text) =>
    [...text.matchAll(/FAILURES (\d+(?:(?:, | and )\d+)*)/g)].flatMap((match) =>
      match[1].split(/, | and /).map(Number),
    );

  test("has the numbers 1 to 43 in order", () => {
    assert.deepEqual(
      rows.map(({ number }) => number),
      Array.from({ length: 43 }, (_, index) => index + 1),
    );
  });

  test("has every number that is named anywhere", () => {
    const known = rows.map(({ number }) => number);
    const unknown = written.flatMap(({ name, text }) =>
      numbersIn(text)
        .filter((number) => !known.includes(number))
        .map((number) => `${name}: ${number}`),
    );
    assert.deepEqual(unknown, []);
  });

  for (const { number, tests } of rows) {
    test(`${number} is tested where it says`, () => {
      const isTest = ({ name, text }) =>
        /^tests\/|\/tests\/|_tests\.rs$/.test(name) || /#\[(?:tokio::)?test\]/.test(text);
      const naming = written
        .filter((file) => isTest(file) && file.name.match(/\.(rs|mjs)$/))
        .filter(({ name, text }) => numbersIn(testsOf(name, text)).includes(number))
        .map(({ name }) => name);
      assert.notEqual(tests.length, 0);
      assert.deepEqual(
        tests.filter((path) => !naming.includes(path)),
        [],
      );
    });
  }
});

/** The part of a file that holds tests: all of a file of tests, and what follows `#[cfg(test)]` elsewhere. */
function testsOf(name, text) {
  const whole = /^tests\/|\/tests\/|_tests\.rs$/.test(name) || !text.includes("#[cfg(test)]");
  return whole ? text : text.slice(text.indexOf("#[cfg(test)]"));
}
