// A Worker in workerd itself: no wrangler, no miniflare, no proxy of theirs in between.
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { freePort } from "../../scripts/process/ports.mjs";
import { root } from "../../scripts/project/places.mjs";

/** wrangler's own: the version that tests run. */
const workerd = () => {
  const wrangler = createRequire(createRequire(join(root, "package.json")).resolve("wrangler/package.json"));
  return wrangler.resolve("workerd").replace(/lib\/main\.js$/, "bin/workerd");
};

const text = (value) => JSON.stringify(value);

/**
 * Resolves with its address. `files` are `[name of the module, path]`, the entry first; `variables` are its bindings.
 * Bucket, queue and assets are there and hold nothing; `objects` are classes of Durable Objects, by their bindings.
 */
export async function startWorkerd(children, { name, folder, files, variables, objects = {} }) {
  const port = await freePort();
  for (const [module, path] of files) {
    mkdirSync(dirname(join(folder, module)), { recursive: true });
    cpSync(path, join(folder, module));
  }
  const modules = files.map(
    ([module]) => `(name = ${text(module)}, ${module.endsWith(".wasm") ? "wasm" : "esModule"} = embed ${text(module)})`,
  );
  const bindings = Object.entries(variables).map(([key, value]) => `(name = ${text(key)}, text = ${text(value)})`);
  const namespaces = Object.values(objects).map(
    (name) => `(className = ${text(name)}, uniqueKey = ${text(name)}, enableSql = true)`,
  );
  const objectBindings = Object.entries(objects).map(
    ([key, name]) => `(name = ${text(key)}, durableObjectNamespace = ${text(name)})`,
  );
  const nothing = "export default { fetch: () => new Response(null, { status: 404 }) }";
  const empty = `(modules = [(name = "empty", esModule = ${text(nothing)})], compatibilityDate = "2026-10-20")`;
  writeFileSync(
    join(folder, "workerd.capnp"),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "worker", worker = .worker),
    (name = "empty", worker = ${empty}),
    (name = "internet", network = (allow = ["public", "private", "local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "worker")],
);
const worker :Workerd.Worker = (
  modules = [${modules.join(", ")}],
  compatibilityDate = "2026-10-20",
  durableObjectNamespaces = [${namespaces.join(", ")}],
  durableObjectStorage = (inMemory = void),
  bindings = [
    ${[...bindings, ...objectBindings].join(",\n    ")},
    (name = "MEDIA", r2Bucket = "empty"),
    (name = "HINTS", queue = "empty"),
    (name = "ASSETS", service = "empty"),
  ],
);
`,
  );
  const url = `http://127.0.0.1:${port}`;
  await children.start({
    name: `workerd-${name}`,
    title: `workerd with ${name}`,
    command: workerd(),
    parameters: ["serve", join(folder, "workerd.capnp")],
    probe: async () => (await fetch(`${url}/`)).status > 0,
  });
  return url;
}
