// The console as it is built: its types, its size, its list of places.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { cityList } from "../../scripts/console/city_list.mjs";
import { ensureStaticFiles, staticFolder } from "../../scripts/console/static_files.mjs";
import { nodeProgram, root } from "../../scripts/project/places.mjs";

before(ensureStaticFiles);

test("its types hold", () => {
  const { status, stdout } = spawnSync(nodeProgram("tsc"), ["--project", join(root, "console")], { encoding: "utf8" });
  assert.equal(status, 0, stdout);
});

test("all of its JavaScript is less than 150 kB, gzipped", () => {
  const scripts = readdirSync(join(staticFolder, "console")).filter((name) => name.endsWith(".js"));
  const bytes = scripts.map((name) => gzipSync(readFileSync(join(staticFolder, "console", name)), { level: 9 }).length);
  const total = bytes.reduce((sum, one) => sum + one, 0);
  assert.ok(total > 50_000 && total < 150_000, `${total} bytes`);
});

test("its page names files that are there", () => {
  const page = readFileSync(join(staticFolder, "index.html"), "utf8");
  const named = [...page.matchAll(/"\/console\/([^"]+)"/g)].map(([, name]) => name);
  const present = readdirSync(join(staticFolder, "console"));
  assert.ok(named.length >= 4);
  assert.deepEqual(
    named.filter((name) => !present.includes(name)),
    [],
  );
});

test("every place has a country, coordinates, and a zone whose clock this machine knows", () => {
  const { countries, zones, entries } = cityList();
  assert.ok(entries.length > 7_000);
  for (const [name, , country, latitude, longitude, zone] of entries) {
    assert.ok(name && countries[country], name);
    assert.ok(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180, name);
    assert.doesNotThrow(() => new Intl.DateTimeFormat("en", { timeZone: zones[zone] }), `${name}: ${zones[zone]}`);
  }
});
