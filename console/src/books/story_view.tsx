// What a storybook job has made, while it is made and after.
import type { Artifact, DrawnPage, Results, StorybookKind } from "@1iab/job-client";
import { useState } from "react";
import { DocumentDialog } from "../jobs/document_dialog.js";
import { Button } from "../ui/button.js";
import { Notice } from "../ui/notice.js";
import { Waiting } from "../ui/progress.js";
import { Book } from "./book.js";
import { Picture } from "./picture.js";
import { useStoryResult } from "./use_story_result.js";

interface Props {
  id: string;
  kind: StorybookKind;
  isReady: boolean;
  artifacts: Artifact[];
}

export default function StoryView({ id, kind, isReady, artifacts }: Props) {
  const { result, fault } = useStoryResult(id, kind, isReady);
  const [open, setOpen] = useState<Artifact | null>(null);
  const pictures = artifacts.filter(({ type }) => type === "image");
  const book = artifacts.find(({ type }) => type === "pdf");
  if (!isReady) return <SoFar pictures={pictures} />;
  if (fault) return <Notice bad>{fault}</Notice>;
  if (!result) return <Waiting for="what was made" />;
  return (
    <div className="stack">
      <Result kind={kind} result={result} pictures={pictures} />
      {book && (
        <div className="row">
          <Button onPress={() => setOpen(book)}>Read it as pages to print</Button>
        </div>
      )}
      <DocumentDialog document={open} onClose={() => setOpen(null)} />
    </div>
  );
}

interface ResultProps {
  kind: StorybookKind;
  result: Results[StorybookKind];
  pictures: Artifact[];
}

function Result({ kind, result, pictures }: ResultProps) {
  if ("url" in result) {
    const warning = (result as { warning?: string }).warning;
    return (
      <div className="stack">
        <Picture url={result.url} alt={"prompt_used" in result ? result.prompt_used : "The cartoon"} isLarge />
        {warning && <Notice warn>{warning}</Notice>}
      </div>
    );
  }
  if ("generated_story" in result) {
    return (
      <div className="stack">
        <MadeUp story={result.generated_story} pictures={pictures} />
        {result.warning && <Notice warn>{result.warning}</Notice>}
      </div>
    );
  }
  if (kind === "scenes") return <Scenes pages={result.pages} />;
  const warning = "warning" in result ? result.warning : undefined;
  return (
    <div className="stack">
      <Book pages={result.pages} />
      {warning && <Notice warn>{warning}</Notice>}
    </div>
  );
}

/** Pictures as they come. */
function SoFar({ pictures }: { pictures: Artifact[] }) {
  if (pictures.length === 0) return null;
  return (
    <section className="stack" aria-label="Made so far">
      <h2>Made so far</h2>
      <Gallery pictures={pictures} />
    </section>
  );
}

function Gallery({ pictures }: { pictures: Artifact[] }) {
  return (
    <ul className="gallery">
      {pictures.map(({ id, url }, index) => (
        <li key={id}>
          <Picture url={url} alt={`Picture ${index + 1}`} />
        </li>
      ))}
    </ul>
  );
}

function MadeUp({ story, pictures }: { story: string; pictures: Artifact[] }) {
  return (
    <div className="stack wide">
      <article className="tale">
        {story.split(/\n{2,}/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </article>
      <Gallery pictures={pictures} />
    </div>
  );
}

function Scenes({ pages }: { pages: DrawnPage[] }) {
  return (
    <ol className="stack">
      {pages.map(({ pageNumber, scenes }) => (
        <li className="card stack" key={pageNumber}>
          <h2>Page {pageNumber}</h2>
          {scenes.map(({ description, emotion }) => (
            <div key={description} className="stack tight">
              <p className="told">{description}</p>
              <p className="soft small">{emotion}</p>
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}
