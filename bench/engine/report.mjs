// Figures as a table in Markdown.

export const median = (figures) => figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)];

const cell = (value) => (typeof value === "number" ? value.toLocaleString("en") : `${value}`);

export function table(titles, rows) {
  const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(titles), `|${"---|".repeat(titles.length)}`, ...rows.map(line)].join("\n");
}
