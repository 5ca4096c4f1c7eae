// A signed link to one thing: whoever has it can open it for as long as it lasts, and nothing else.
import type { Artifact } from "@1iab/job-client";
import { useId, useState } from "react";
import { timeInWords } from "../data/words.js";
import { Button } from "../ui/button.js";
import { Dialog } from "../ui/dialog.js";
import { Notice } from "../ui/notice.js";

interface Props {
  isOpen: boolean;
  artifacts: Artifact[];
  onClose: () => void;
}

const names: Record<string, string> = {
  audio_mp3: "recording",
  audio_m4b: "audiobook",
  pdf: "pages",
  image: "picture",
};

/** What people send each other. */
const shareable = (artifacts: Artifact[]) =>
  artifacts.filter(({ type }) => type in names).toSorted((one, other) => rank(one) - rank(other));
const rank = ({ isCombined, metadata }: Artifact) => (isCombined ? 0 : (metadata.docNum ?? 1));

function nameOf({ type, chapter, metadata, isCombined }: Artifact): string {
  const what = names[type] ?? type;
  if (isCombined) return `The whole: ${what}`;
  const of = chapter ?? metadata.chapter;
  return of ? `${of.replace(" - ", ", ")}: ${what}` : `A ${what}`;
}

export function ShareDialog({ isOpen, artifacts, onClose }: Props) {
  const choices = shareable(artifacts);
  const [chosen, setChosen] = useState("");
  const [isCopied, setCopied] = useState(false);
  const artifact = choices.find(({ id }) => id === chosen) ?? choices[0];
  const [whatId, linkId] = [useId(), useId()];

  async function send() {
    if (!artifact) return;
    if (navigator.share) await navigator.share({ title: nameOf(artifact), url: artifact.url }).catch(() => {});
    else {
      await navigator.clipboard.writeText(artifact.url);
      setCopied(true);
    }
  }

  return (
    <Dialog title="Share a link" isOpen={isOpen} onClose={onClose}>
      {artifact ? (
        <div className="stack">
          <div className="field">
            <label htmlFor={whatId}>What</label>
            <select
              id={whatId}
              className="input"
              value={artifact.id}
              onChange={({ target }) => {
                setChosen(target.value);
                setCopied(false);
              }}
            >
              {choices.map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {nameOf(choice)}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor={linkId}>Link</label>
            <input
              id={linkId}
              className="input"
              readOnly
              value={artifact.url}
              onFocus={(event) => event.target.select()}
            />
            <span className="hint">
              Anybody who has it can open it, without an account, until {timeInWords(artifact.urlExpiresAt)}.
            </span>
          </div>
          {isCopied && <Notice>The link is copied.</Notice>}
          <div className="row">
            <Button primary onPress={() => void send()}>
              {"share" in navigator ? "Share" : "Copy the link"}
            </Button>
          </div>
        </div>
      ) : (
        <p className="soft">Nothing can be shared yet.</p>
      )}
    </Dialog>
  );
}
