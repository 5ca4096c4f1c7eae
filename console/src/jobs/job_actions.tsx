// What can be done with a job: cancel, try again, share, erase.
import type { Artifact, Job } from "@1iab/job-client";
import { useState } from "react";
import { readings } from "../data/clients.js";
import { faultInWords } from "../data/words.js";
import { go } from "../router.js";
import { Button } from "../ui/button.js";
import { Dialog } from "../ui/dialog.js";
import { Icon } from "../ui/icon.js";
import { toast } from "../ui/toasts.js";
import { ShareDialog } from "./share_dialog.js";

interface Props {
  job: Job;
  artifacts: Artifact[];
  onChanged: () => void;
}

type Question = "cancel" | "erase" | "share" | null;

export function JobActions({ job, artifacts, onChanged }: Props) {
  const [question, setQuestion] = useState<Question>(null);
  const [isBusy, setBusy] = useState(false);
  const isFailed = job.status === "error" && !job.cancelled;
  const close = () => setQuestion(null);

  async function act(work: () => Promise<unknown>, done: string, then: () => void) {
    setBusy(true);
    try {
      await work();
      toast(done);
      then();
    } catch (fault) {
      toast(faultInWords(fault));
    } finally {
      setBusy(false);
      close();
    }
  }

  return (
    <div className="row">
      {artifacts.length > 0 && (
        <Button onPress={() => setQuestion("share")}>
          <Icon name="share" /> Share
        </Button>
      )}
      {!job.terminal && <Button onPress={() => setQuestion("cancel")}>Cancel</Button>}
      {isFailed && (
        <Button
          primary
          isBusy={isBusy}
          onPress={() => void act(() => readings.jobs.retry(job.id), "It goes on.", onChanged)}
        >
          Try again
        </Button>
      )}
      {job.terminal && (
        <Button danger onPress={() => setQuestion("erase")}>
          Erase
        </Button>
      )}
      <Confirm
        title="Cancel this job?"
        text="What has been made so far is kept; nothing more is made."
        yes="Cancel the job"
        no="Let it go on"
        isOpen={question === "cancel"}
        isBusy={isBusy}
        onClose={close}
        onYes={() => void act(() => readings.jobs.cancel(job.id), "Cancelled.", onChanged)}
      />
      <Confirm
        title="Erase this for good?"
        text="Texts, pages, recordings and pictures are deleted, and their links stop working. This can’t be undone."
        yes="Erase it"
        no="Keep it"
        isOpen={question === "erase"}
        isBusy={isBusy}
        onClose={close}
        onYes={() =>
          void act(
            () => readings.jobs.erase(job.id),
            "Erased.",
            () => go("/"),
          )
        }
      />
      <ShareDialog isOpen={question === "share"} artifacts={artifacts} onClose={close} />
    </div>
  );
}

interface ConfirmProps {
  title: string;
  text: string;
  yes: string;
  no: string;
  isOpen: boolean;
  isBusy: boolean;
  onClose: () => void;
  onYes: () => void;
}

function Confirm({ title, text, yes, no, isOpen, isBusy, onClose, onYes }: ConfirmProps) {
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} role="alertdialog">
      <p>{text}</p>
      <div className="row">
        <Button danger isBusy={isBusy} onPress={onYes}>
          {yes}
        </Button>
        <Button plain onPress={onClose}>
          {no}
        </Button>
      </div>
    </Dialog>
  );
}
