// A PDF in the browser's own reader, over the page; phones that show none inside a page open it in a tab.
import type { Artifact } from "@1iab/job-client";
import { buttonClass } from "../ui/button.js";
import { Dialog } from "../ui/dialog.js";

interface Props {
  document: Artifact | null;
  onClose: () => void;
}

const titleOf = (document: Artifact | null) =>
  (document?.chapter ?? document?.metadata.chapter ?? "The whole reading").replace(" - ", ", ");

export function DocumentDialog({ document, onClose }: Props) {
  const title = titleOf(document);
  return (
    <Dialog title={title} isOpen={document !== null} onClose={onClose} isWide>
      {document &&
        (navigator.pdfViewerEnabled ? (
          <iframe className="document" title={title} src={document.url} />
        ) : (
          <p className="soft document-none">This browser shows PDFs in a tab of their own.</p>
        ))}
      {document && (
        <div className="row">
          <a className={buttonClass({ primary: true })} href={document.url} target="_blank" rel="noreferrer">
            Open in a tab
          </a>
          <a className={buttonClass({})} href={document.url} download>
            Download
          </a>
        </div>
      )}
    </Dialog>
  );
}
