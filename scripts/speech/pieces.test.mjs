import assert from "node:assert/strict";
import { test } from "node:test";

import { piecesOf } from "./pieces.mjs";

test("pieces joined by spaces are the text, and paragraphs are marked", () => {
  const pieces = piecesOf("One.  Two!\nThree?\n\n \n\nA second paragraph.");
  assert.deepEqual(pieces, [
    { text: "One. Two! Three?", endsParagraph: true },
    { text: "A second paragraph.", endsParagraph: false },
  ]);
});

test("a long text is cut at sentence ends into pieces of a few sentences", () => {
  const sentence = "The Moon answers from the other side of the sky.";
  const pieces = piecesOf(Array(60).fill(sentence).join(" "));
  assert.ok(pieces.length > 5);
  for (const { text } of pieces) assert.ok(text.endsWith(".") && text.length <= 600, text);
  assert.equal(pieces.map(({ text }) => text).join(" "), Array(60).fill(sentence).join(" "));
});

test("a sentence without end is cut at spaces, a word without end anywhere", () => {
  for (const text of ["word ".repeat(500).trim(), "w".repeat(2500)]) {
    const pieces = piecesOf(text);
    assert.ok(pieces.every((piece) => piece.text.length <= 600));
    assert.equal(
      pieces
        .map((piece) => piece.text)
        .join("")
        .replaceAll(" ", ""),
      text.replaceAll(" ", ""),
    );
  }
});
