// What a program prints, line by line, however its output is chunked.
import { createInterface } from "node:readline";

/** `onLine` is called with every non-empty line of both outputs. */
export function hearLines({ stdout, stderr }, onLine) {
  for (const input of [stdout, stderr]) {
    createInterface({ input, crlfDelay: Infinity }).on("line", (line) => line.trim() && onLine(line));
  }
}
