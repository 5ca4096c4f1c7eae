// A picture book, turned page by page: with the buttons, the arrow keys, or a swipe.
import type { DrawnPage } from "@1iab/job-client";
import { type PointerEvent, useCallback, useEffect, useRef, useState } from "react";
import { Button } from "../ui/button.js";
import { Icon } from "../ui/icon.js";
import { Picture } from "./picture.js";

/** So far goes a swipe that turns a page. */
const swipePixels = 50;

export function Book({ pages }: { pages: DrawnPage[] }) {
  const [at, setAt] = useState(0);
  const swipeFrom = useRef<number | null>(null);
  const page = pages[at];
  const last = pages.length - 1;
  const turn = useCallback((by: number) => setAt((before) => Math.min(last, Math.max(0, before + by))), [last]);
  useArrowKeys(turn);

  function onPointerUp({ clientX }: PointerEvent) {
    const from = swipeFrom.current;
    swipeFrom.current = null;
    if (from === null || Math.abs(clientX - from) < swipePixels) return;
    turn(clientX < from ? 1 : -1);
  }

  if (!page) return null;
  return (
    <section
      className="book"
      aria-roledescription="book"
      aria-label="Your book"
      onPointerDown={({ clientX, pointerType }) => {
        swipeFrom.current = pointerType === "touch" ? clientX : null;
      }}
      onPointerUp={onPointerUp}
    >
      <div className="leaf" aria-live="polite" key={page.pageNumber}>
        {page.scenes.map(({ description, generatedImage }) => (
          <figure key={description} className="scene">
            {generatedImage ? (
              <Picture url={generatedImage} alt={description} />
            ) : (
              <div className="picture missing soft">This picture could not be made.</div>
            )}
            <figcaption className="told">{description}</figcaption>
          </figure>
        ))}
      </div>
      <div className="row apart">
        <Button isDisabled={at === 0} onPress={() => turn(-1)}>
          <Icon name="left" /> Back
        </Button>
        <span className="soft figures" aria-live="polite">
          Page {at + 1} of {pages.length}
        </span>
        <Button isDisabled={at === pages.length - 1} onPress={() => turn(1)}>
          Turn the page <Icon name="right" />
        </Button>
      </div>
    </section>
  );
}

/** Wherever the focus is, but for fields and windows, which have other uses for these keys. */
function useArrowKeys(turn: (by: number) => void): void {
  useEffect(() => {
    const onKeyDown = ({ key, target }: KeyboardEvent) => {
      if (target instanceof Element && target.closest("input, select, textarea, dialog")) return;
      if (key === "ArrowRight") turn(1);
      if (key === "ArrowLeft") turn(-1);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [turn]);
}
