// What cargo is compiling at this moment, from the progress bar that it draws on a terminal.

/** Makes cargo draw its bar even where its output is no terminal, wide enough for names. */
export const cargoProgressSettings = { CARGO_TERM_PROGRESS_WHEN: "always", CARGO_TERM_PROGRESS_WIDTH: "160" };

/** `Building [==>  ] 12/180: image, krilla` becomes `12 of 180 packages, compiling image, krilla`; else nothing. */
export function cargoProgress(line) {
  const [, done, all, names] = line.match(/\bBuilding \[[=> ]*\] (\d+)\/(\d+)(?:: (.*\S))?/) ?? [];
  if (!done) return undefined;
  return `${done} of ${all} packages${names ? `, compiling ${names}` : ""}`;
}
