// A reading: its player, its chapters as they come, and the whole as one book.
import type { Artifact, Job } from "@1iab/job-client";
import { useState } from "react";
import { clock, plural } from "../data/words.js";
import { Button, buttonClass } from "../ui/button.js";
import { Icon } from "../ui/icon.js";
import { type Chapter, chaptersOf } from "./chapters.js";
import { DocumentDialog } from "./document_dialog.js";
import { Player } from "./player.js";
import { usePlayback } from "./use_playback.js";

interface Props {
  job: Job;
  artifacts: Artifact[];
  renewLinks: () => Promise<void>;
}

export function ReadingView({ job, artifacts, renewLinks }: Props) {
  const { chapters, book, audiobook } = chaptersOf(artifacts);
  const playback = usePlayback(job.id, chapters, renewLinks);
  const [open, setOpen] = useState<Artifact | null>(null);
  const missing = job.terminal ? 0 : Math.max(0, job.progress.docsTotal - chapters.length);
  return (
    <div className="reading">
      <Player playback={playback} />
      <section aria-label="Chapters" className="stack">
        <h2>Chapters</h2>
        <ol className="chapters">
          {chapters.map((chapter) => (
            <ChapterRow
              key={chapter.number}
              chapter={chapter}
              isCurrent={playback.chapter?.number === chapter.number}
              isPlaying={playback.isPlaying}
              onListen={() => playback.toggle(chapter.number)}
              onRead={setOpen}
            />
          ))}
          {Array.from({ length: missing }, (_, index) => (
            <li className="chapter pending" key={`missing-${chapters.length + index}`}>
              <span className="chapter-number figures">{chapters.length + index + 1}</span>
              <span className="soft">Still to be written</span>
            </li>
          ))}
        </ol>
        {(book || audiobook) && <Whole book={book} audiobook={audiobook} onRead={setOpen} />}
        {job.metadata && job.status === "complete" && (
          <p className="soft small">
            {plural(job.metadata.totalPages, "page")}, {plural(job.metadata.totalWords, "word")},{" "}
            {plural(Math.round(job.metadata.totalAudioMinutes), "minute")} to listen to.
          </p>
        )}
      </section>
      <DocumentDialog document={open} onClose={() => setOpen(null)} />
    </div>
  );
}

interface RowProps {
  chapter: Chapter;
  isCurrent: boolean;
  isPlaying: boolean;
  onListen: () => void;
  onRead: (document: Artifact) => void;
}

function ChapterRow({ chapter, isCurrent, isPlaying, onListen, onRead }: RowProps) {
  const { number, title, part, mp3, m4a, pdf } = chapter;
  const sound = mp3 ?? m4a;
  const name = part ? `${title}, ${part}` : title;
  return (
    <li className={isCurrent ? "chapter current" : "chapter"} aria-current={isCurrent || undefined}>
      <span className="chapter-number figures">{number}</span>
      <span className="chapter-title">
        <span>{title}</span>
        <span className="soft small">
          {[part, sound?.duration && clock(sound.duration), pdf?.pageCount && plural(pdf.pageCount, "page")]
            .filter(Boolean)
            .join(" · ") || "Written; being set and spoken"}
        </span>
      </span>
      <span className="chapter-actions">
        {sound ? (
          <Button icon plain onPress={onListen} aria-label={`${isCurrent && isPlaying ? "Pause" : "Play"} ${name}`}>
            <Icon name={isCurrent && isPlaying ? "pause" : "play"} />
          </Button>
        ) : (
          <span className="busy" role="img" aria-label="Being spoken">
            <span className="spinner" />
          </span>
        )}
        <Button plain isDisabled={!pdf} onPress={() => pdf && onRead(pdf)} aria-label={`Read ${name}`}>
          Read
        </Button>
      </span>
    </li>
  );
}

interface WholeProps {
  book?: Artifact;
  audiobook?: Artifact;
  onRead: (document: Artifact) => void;
}

function Whole({ book, audiobook, onRead }: WholeProps) {
  return (
    <div className="row">
      {book && <Button onPress={() => onRead(book)}>Read it as one book</Button>}
      {audiobook && (
        <a className={buttonClass({})} href={audiobook.url} download>
          Download the audiobook
        </a>
      )}
    </div>
  );
}
