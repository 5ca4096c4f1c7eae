// What pdf.js, the reader in Firefox, gets out of PDFs: `node pdfjs.mjs FILE…` prints one line of JSON for each,
// `{ title, language, outline: [[title, page]], pages: [text] }`, pages counted from 0.
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

const read = async (path) => {
  const document = await getDocument({ url: path, verbosity: VerbosityLevel.ERRORS }).promise;
  const { info } = await document.getMetadata();
  const outline = await entries(document, (await document.getOutline()) ?? []);
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    // As its own viewer copies a selection.
    pages.push(items.map(({ str, hasEOL }) => str + (hasEOL ? "\n" : "")).join(""));
  }
  return { title: info.Title, language: info.Language, outline, pages };
};

async function entries(document, items) {
  const found = [];
  for (const { title, dest, items: below } of items) {
    const [page] = typeof dest === "string" ? await document.getDestination(dest) : dest;
    found.push([title, await document.getPageIndex(page)], ...(await entries(document, below)));
  }
  return found;
}

for (const path of process.argv.slice(2)) console.log(JSON.stringify(await read(path)));
