// A row of `read_job` as contract R shows a job under way.
const phases = [
  [50, "text"],
  [70, "pdf"],
  [95, "audio"],
  [100, "finalizing"],
];

/** PostgreSQL prints UTC as `+00:00`. */
const time = (text) => text?.replace("+00:00", "Z") ?? null;

export async function jobDocument(row, links) {
  const seconds = remainingSeconds(row);
  return {
    id: row.id,
    type: row.kind,
    status: { failed: "error", cancelled: "error" }[row.state] ?? row.state,
    progress: {
      percent: row.percent,
      phase: phases.find(([below]) => row.percent < below)?.[1] ?? "complete",
      message: row.message,
      docsComplete: row.docsComplete,
      docsTotal: row.docsTotal,
      currentDoc: row.currentDoc ?? undefined,
    },
    createdAt: time(row.createdAt),
    updatedAt: time(row.updatedAt),
    completedAt: row.state === "complete" ? time(row.finishedAt) : null,
    artifacts: await Promise.all(
      row.artifacts
        .filter(({ type }) => ["audio_mp3", "pdf", "image"].includes(type))
        .map((artifact) => artifactDocument(artifact, row.artifacts, links)),
    ),
    error: row.errorMessage,
    estimatedTimeRemaining: inWords(seconds),
    terminal: !["queued", "processing"].includes(row.state),
    pollAfterMs: pauseMilliseconds(seconds),
  };
}

/** When a client that polls should ask again. */
const pauseMilliseconds = (seconds) => Math.round(Math.min(15, Math.max(2, seconds / 20)) * 1000);

async function artifactDocument(artifact, all, links) {
  const twin =
    artifact.type === "audio_mp3"
      ? all.find(({ type, docNum }) => type === "audio_m4a" && docNum === artifact.docNum)
      : undefined;
  return {
    id: artifact.id,
    type: artifact.type,
    url: await links.to(artifact.id),
    fallbackUrl: twin && (await links.to(twin.id)),
    urlExpiresAt: links.expiresAt,
    duration: artifact.durationSeconds ?? undefined,
    pageCount: artifact.pageCount ?? undefined,
    wordCount: artifact.wordCount ?? undefined,
    chapter: artifact.metadata.chapter,
    isCombined: artifact.isCombined || undefined,
    fileSize: artifact.sizeBytes,
    metadata: artifact.metadata,
    createdAt: time(artifact.createdAt),
  };
}

/** What is left at the pace so far. */
function remainingSeconds({ startedAt, percent, estimatedSeconds }) {
  const elapsed = (Date.now() - Date.parse(startedAt)) / 1000;
  return percent > 0 ? (elapsed * (100 - percent)) / percent : estimatedSeconds;
}

const inWords = (seconds) => (seconds < 60 ? "less than a minute" : `about ${Math.round(seconds / 60)} minutes`);
