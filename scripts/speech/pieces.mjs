// Cuts a text into pieces of a few sentences, so that sound flows before the whole is spoken and no piece is large.

/** A piece is closed at the first sentence end past this many characters. */
const COMFORTABLE_CHARACTERS = 240;
/** A sentence longer than this is cut at a space. */
const LONGEST_CHARACTERS = 600;

/**
 * @param {string} text
 * @returns {{ text: string, endsParagraph: boolean }[]} pieces in order; joined by spaces they are the text
 */
export function piecesOf(text) {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter(Boolean);
  return paragraphs.flatMap((paragraph, index) => {
    const pieces = piecesOfParagraph(paragraph);
    return pieces.map((piece, at) => ({
      text: piece,
      endsParagraph: at === pieces.length - 1 && index < paragraphs.length - 1,
    }));
  });
}

function piecesOfParagraph(paragraph) {
  const pieces = [];
  let piece = "";
  for (const sentence of paragraph.split(/(?<=[.!?…]["'”’)\]]*)\s+/).flatMap(cutAtSpaces)) {
    if (piece !== "" && piece.length + 1 + sentence.length > LONGEST_CHARACTERS) {
      pieces.push(piece);
      piece = "";
    }
    piece = piece === "" ? sentence : `${piece} ${sentence}`;
    if (piece.length >= COMFORTABLE_CHARACTERS) {
      pieces.push(piece);
      piece = "";
    }
  }
  if (piece !== "") pieces.push(piece);
  return pieces;
}

function cutAtSpaces(sentence) {
  const parts = [];
  let rest = sentence;
  while (rest.length > LONGEST_CHARACTERS) {
    const space = rest.lastIndexOf(" ", LONGEST_CHARACTERS);
    const at = space > 0 ? space : LONGEST_CHARACTERS;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  if (rest !== "") parts.push(rest);
  return parts;
}
