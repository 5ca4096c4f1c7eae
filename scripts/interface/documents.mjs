// The interface's document as it is, and as it was when the client's version was released.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../project/places.mjs";

export const currentFile = join(root, "docs/openapi.json");
export const releasedFile = join(root, "client/released/openapi.json");

const read = (file) => JSON.parse(readFileSync(file, "utf8"));

export const currentDocument = () => read(currentFile);
/** Undefined before the first release. */
export const releasedDocument = () => (existsSync(releasedFile) ? read(releasedFile) : undefined);
/** Of the package that clients install. */
export const clientVersion = () => read(join(root, "client/package.json")).version;
