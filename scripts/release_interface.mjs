// `npm run release:interface`: keeps the interface's document as the one that clients of this version were made for.
// From then on whatever takes something away from them is red, until the version says so.
import { copyFileSync } from "node:fs";
import { breakingChanges, mayBreak } from "./interface/breaking_changes.mjs";
import { currentDocument, currentFile, releasedDocument, releasedFile } from "./interface/documents.mjs";

const released = releasedDocument();
const current = currentDocument();
const [was, is] = [released?.info.version, current.info.version];

if (released && was === is) {
  refuse(`${is} is released already. Raise the version in Cargo.toml, package.json and client/package.json first.`);
}
const changes = released ? breakingChanges(released, current) : [];
if (changes.length > 0 && !mayBreak(was, is)) {
  refuse(`From ${was} to ${is} nothing may break, and this does:\n${changes.join("\n")}`);
}
copyFileSync(currentFile, releasedFile);
console.log(`${is} is what clients are made for now. Changes that break older ones: ${changes.length}.`);
for (const change of changes) console.log(`  ${change}`);

function refuse(message) {
  console.error(message);
  process.exit(1);
}
