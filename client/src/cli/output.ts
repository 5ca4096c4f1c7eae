// What is printed: results on the standard output, everything about the way there on the standard error.
import type { JobProgress } from "../index.js";

export interface Output {
  /** The result: as JSON with `--json`, otherwise as these lines. */
  result(value: unknown, lines: string[]): void;
  /** For people only. */
  note(line: string): void;
  progress(progress: JobProgress): void;
  /** After the last progress. */
  progressEnds(): void;
}

const barWidth = 30;

export function outputOf(json: boolean): Output {
  const isTerminal = process.stderr.isTTY === true;
  return {
    result: (value, lines) => console.log(json ? JSON.stringify(value) : lines.join("\n")),
    note: (line) => json || console.error(line),
    progress(progress) {
      if (json) return;
      if (isTerminal) process.stderr.write(`\r\u001b[K${barOf(progress, process.stderr.columns ?? 80)}`);
      else console.error(barOf(progress, 200));
    },
    progressEnds: () => json || !isTerminal || process.stderr.write("\n"),
  };
}

/** `██████░░░░  42%  Writing Hunger...`, on one line. */
function barOf({ percent, status, message, currentDoc }: JobProgress, columns: number): string {
  const full = Math.round((percent / 100) * barWidth);
  const words = currentDoc ?? message ?? status;
  return `${"█".repeat(full)}${"░".repeat(barWidth - full)} ${`${percent}`.padStart(3)}%  ${words}`.slice(
    0,
    columns - 1,
  );
}

/** Columns as wide as their widest cell. */
export function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
