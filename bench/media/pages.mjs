// A book of 128 pages or more, typeset by the Worker's own code in WebAssembly and by pdfkit: the same words in the
// same font at the same size, in this process, by its CPU time. Ours is hyphenated, tagged and checked for PDF/UA;
// pdfkit's is not.
import { join } from "node:path";
import { root } from "../../scripts/project/places.mjs";
import { chapters } from "./text.mjs";

const paragraphs = 8;
const runs = 5;
const regular = join(root, "assets/fonts/eb-garamond-regular.otf");
const italic = join(root, "assets/fonts/eb-garamond-italic.otf");
const [width, height] = [595.28, 841.89];
const margins = { left: 114, right: 114, top: 116, bottom: 112 };

/** `{ ours, pdfkit }`, each `{ pages, milliseconds, kilobytes }`; ours also `memoryMebibytes`, which only grows. */
export async function measurePages(module_, PDFDocument) {
  const { exports } = new WebAssembly.Instance(module_, {});
  const pages = exports.pages(paragraphs);
  const ours = { pages, kilobytes: exports.bytes(paragraphs) / 1000 };
  ours.milliseconds = await quickest(() => exports.pages(paragraphs));
  ours.memoryMebibytes = exports.memory.buffer.byteLength / 1024 / 1024;
  const written = await write(PDFDocument);
  const pdfkit = { pages: written.pages, kilobytes: written.bytes / 1000 };
  pdfkit.milliseconds = await quickest(() => write(PDFDocument));
  return { ours, pdfkit };
}

async function quickest(work) {
  const each = [];
  for (let run = 0; run < runs; run += 1) {
    const begun = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(begun);
    each.push((user + system) / 1000);
  }
  return Math.min(...each);
}

/** The book by pdfkit: cover, contents, running heads, page numbers, outline, justified paragraphs. */
function write(PDFDocument) {
  const document = new PDFDocument({ size: "A4", margins, bufferPages: true, info: { Title: "One in a Billion" } });
  let bytes = 0;
  document.on("data", (part) => {
    bytes += part.length;
  });
  const ended = new Promise((done) => document.on("end", done));
  document.registerFont("regular", regular).registerFont("italic", italic);
  const book = chapters(paragraphs);
  document.font("regular").fontSize(34).text("One in a Billion", { align: "center" });
  document.addPage().fontSize(18).text("Contents").fontSize(12);
  for (const { title } of book) document.text(title);
  for (const chapter of book) writeChapter(document, chapter);
  const { count } = document.bufferedPageRange();
  for (let page = 2; page < count; page += 1) {
    document.switchToPage(page);
    document.font("italic").fontSize(10);
    // Outside of the margins, where pdfkit would begin a new page.
    document.page.margins = { left: 0, right: 0, top: 0, bottom: 0 };
    document.text("One in a Billion", 0, 72, { width, align: "center", lineBreak: false });
    document.text(String(page + 1), 0, height - 70, { width, align: "center", lineBreak: false });
  }
  document.end();
  return ended.then(() => ({ pages: count, bytes }));
}

function writeChapter(document, { title, sections }) {
  document.addPage().font("regular").fontSize(34).text(title, { align: "center" }).moveDown();
  const entry = document.outline.addItem(title);
  for (const { heading, paragraphs: texts } of sections) {
    document.fontSize(18).text(heading).moveDown(0.3).fontSize(12);
    entry.addItem(heading);
    for (const text of texts) document.text(text, { align: "justify", lineGap: 2.5, indent: 15 });
    document.moveDown();
  }
}
