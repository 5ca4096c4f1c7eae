// Text for engines that read ASCII alone.

/** Accents are taken off and typographer's marks become plain ones; what is left is not spoken. */
export function asciiOf(text) {
  return text
    .replace(/[‘’‚′]/g, "'")
    .replace(/[“”„″«»]/g, '"')
    .replace(/[–—]/g, ", ")
    .replace(/…/g, "...")
    .replace(/ß/g, "ss")
    .replace(/[æÆ]/g, "ae")
    .replace(/[øØ]/g, "o")
    .replace(/[łŁ]/g, "l")
    .normalize("NFKD")
    .replace(/[^\x20-\x7e\n]/g, (character) => (/\s/.test(character) ? " " : ""));
}
