// The text of the book, as `src/book.rs` composes it.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const sentences = readFileSync(join(import.meta.dirname, "sentences.txt"), "utf8")
  .trim()
  .split("\n");
const upTo = (count) => Array.from({ length: count }, (_, at) => at);

/** `[{ title, sections: [{ heading, paragraphs: [text] }] }]` */
export const chapters = (paragraphs) =>
  upTo(16).map((chapter) => ({
    title: `Chapter ${chapter + 1}`,
    sections: upTo(6).map((section) => ({
      heading: `Part ${section + 1} of chapter ${chapter + 1}`,
      paragraphs: upTo(paragraphs).map((paragraph) => {
        const first = chapter * 31 + section * 17 + paragraph * 5;
        return upTo(4)
          .map((at) => sentences[(first + at) % sentences.length])
          .join(" ");
      }),
    })),
  }));
