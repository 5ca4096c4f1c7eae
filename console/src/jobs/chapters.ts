// A reading's artifacts, put together by chapter.
import type { Artifact } from "@1iab/job-client";
import { systemInWords } from "../data/words.js";

export interface Chapter {
  number: number;
  title: string;
  /** Which of the documents of one system, such as `Mirrors`. */
  part: string;
  text?: Artifact;
  pdf?: Artifact;
  mp3?: Artifact;
  m4a?: Artifact;
}

export interface Chapters {
  chapters: Chapter[];
  /** The whole, in one file each. */
  book?: Artifact;
  audiobook?: Artifact;
}

const isWhole = ({ isCombined, metadata }: Artifact) => isCombined === true || metadata.isCombined === true;

/** The server's `Portraits - Vedic` in two: what the chapter is, and by which system. */
function namesOf({ chapter, metadata }: Artifact): { title: string; part: string } {
  const [part = "", system] = (chapter ?? metadata.chapter ?? "Chapter").split(" - ");
  const title = metadata.system ? systemInWords(metadata.system) : (system ?? part);
  return { title, part: title === part ? "" : part };
}

export function chaptersOf(artifacts: Artifact[]): Chapters {
  const byNumber = new Map<number, Chapter>();
  const whole: Chapters = { chapters: [] };
  for (const artifact of artifacts) {
    if (isWhole(artifact)) {
      if (artifact.type === "pdf") whole.book = artifact;
      if (artifact.type === "audio_m4b") whole.audiobook = artifact;
      continue;
    }
    const number = artifact.metadata.docNum;
    if (number === undefined) continue;
    const chapter = byNumber.get(number) ?? { number, ...namesOf(artifact) };
    if (artifact.type === "text") chapter.text = artifact;
    if (artifact.type === "pdf") chapter.pdf = artifact;
    if (artifact.type === "audio_mp3") chapter.mp3 = artifact;
    if (artifact.type === "audio_m4a") chapter.m4a = artifact;
    byNumber.set(number, chapter);
  }
  whole.chapters = [...byNumber.values()].sort((one, other) => one.number - other.number);
  // Where all chapters are of one kind, as in a reading for one, it is not worth a word.
  if (new Set(whole.chapters.map(({ part }) => part)).size === 1)
    for (const chapter of whole.chapters) chapter.part = "";
  return whole;
}
