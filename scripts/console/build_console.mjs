// Bundles the console into `console/` of the static folder, and the page that names the bundle into its root.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { root } from "../project/places.mjs";
import { cityList } from "./city_list.mjs";

const source = join(root, "console");

export async function buildConsole(folder) {
  const { metafile } = await build({
    entryPoints: [join(source, "src/main.tsx")],
    outdir: join(folder, "console"),
    publicPath: "/console",
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    tsconfig: join(source, "tsconfig.json"),
    nodePaths: [join(root, "node_modules")],
    bundle: true,
    splitting: true,
    format: "esm",
    target: ["chrome111", "firefox128", "safari17.5"],
    jsx: "automatic",
    minify: true,
    legalComments: "linked",
    loader: { ".otf": "file", ".svg": "file" },
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
    metafile: true,
    plugins: [cities, englishAlone],
  });
  const made = Object.keys(metafile.outputs).map((path) => basename(path));
  const nameOf = (pattern) => made.find((name) => pattern.test(name));
  const page = readFileSync(join(source, "index.html"), "utf8")
    .replace("SCRIPT", nameOf(/^main-\w+\.js$/))
    .replace("STYLE", nameOf(/^main-\w+\.css$/))
    .replace("FONT", nameOf(/^eb-garamond-regular-\w+\.otf$/));
  writeFileSync(join(folder, "index.html"), page);
  copyFileSync(join(source, "icon.svg"), join(folder, "console/icon.svg"));
}

/** `import address from "cities:list.json"`: a file beside the scripts, fetched when somebody looks for a place. */
const cities = {
  name: "cities",
  setup(build) {
    build.onResolve({ filter: /^cities:/ }, () => ({ path: "cities.json", namespace: "cities" }));
    build.onLoad({ filter: /.*/, namespace: "cities" }, () => ({
      contents: JSON.stringify(cityList()),
      loader: "file",
    }));
  },
};

/** The component library speaks thirty languages; this app speaks one. */
const englishAlone = {
  name: "english-alone",
  setup(build) {
    build.onLoad({ filter: /\/intl\/.*\/[a-z]{2}-[A-Z]{2}\.m?js$/ }, ({ path }) =>
      path.includes("en-US") ? undefined : { contents: "export default {}" },
    );
  },
};
