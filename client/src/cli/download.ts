// All that a job made, as files with names that a person understands.
import { createWriteStream, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import type { Artifact } from "../index.js";

const endings: Record<string, string> = {
  audio_mp3: "mp3",
  audio_m4a: "m4a",
  audio_m4b: "m4b",
  pdf: "pdf",
  json: "json",
  text: "txt",
};

const typeEndings: Record<string, string> = { "image/png": "png", "image/jpeg": "jpg", "image/webp": "webp" };

export interface DownloadedFile {
  file: string;
  bytes: number;
  artifact: string;
}

/** Fetches each artifact into the folder. A file is there only when it is whole. */
export async function download(
  artifacts: Artifact[],
  folder: string,
  onFile: (file: DownloadedFile) => void,
): Promise<DownloadedFile[]> {
  mkdirSync(folder, { recursive: true });
  const taken = new Set<string>();
  const files: DownloadedFile[] = [];
  for (const artifact of artifacts) {
    const answer = await fetch(artifact.url);
    if (!answer.ok || !answer.body) throw new Error(`${titleOf(artifact)}: the server answered ${answer.status}`);
    const file = join(folder, freeName(titleOf(artifact), endingOf(artifact, answer.headers), taken));
    const part = `${file}.part`;
    let bytes = 0;
    const counted = Readable.fromWeb(answer.body as ReadableStream).on("data", (piece) => {
      bytes += piece.length;
    });
    try {
      await pipeline(counted, createWriteStream(part));
      renameSync(part, file);
    } catch (error) {
      rmSync(part, { force: true });
      throw error;
    }
    const downloaded = { file, bytes, artifact: artifact.id };
    files.push(downloaded);
    onFile(downloaded);
  }
  return files;
}

/** `03 Portraits - Vedic`; a title of any script, without what file systems refuse. */
export function titleOf({ type, isCombined, chapter, metadata }: Artifact): string {
  const number = metadata.docNum === undefined || isCombined ? "" : `${metadata.docNum}`.padStart(2, "0");
  const words = chapter ?? metadata.chapter ?? (isCombined ? "All chapters" : type);
  const title = [number, words].filter(Boolean).join(" ");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be replaced
  const safe = title.replace(/[\u0000-\u001f<>:"/\\|?*]+/g, "-").replace(/^\.+|[. ]+$/g, "");
  return safe.slice(0, 120) || type;
}

function endingOf({ type }: Artifact, headers: Headers): string {
  const contentType = headers.get("content-type")?.split(";")[0] ?? "";
  return endings[type] ?? typeEndings[contentType] ?? "bin";
}

function freeName(title: string, ending: string, taken: Set<string>): string {
  let name = `${title}.${ending}`;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${title} (${number}).${ending}`;
  taken.add(name.toLowerCase());
  return name;
}
