// What a program prints, line by line, however it comes in pieces.
import { createInterface } from "node:readline";

/** `onLine` hears every line of both outputs that is not empty. */
export function hearLines({ stdout, stderr }, onLine) {
  for (const input of [stdout, stderr]) {
    createInterface({ input, crlfDelay: Infinity }).on("line", (line) => line.trim() && onLine(line));
  }
}
